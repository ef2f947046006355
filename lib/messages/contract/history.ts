export interface HistoryWords {
  readonly soFar: string;
  /** Whose stops are shown, where there are some of several. */
  readonly exchange: string;
  readonly number: string;
  readonly times: string;
  readonly total: string;
  readonly endedLate: string;
  readonly of: (count: number) => string;
  readonly lateBy: string;
  readonly earlyBy: string;
  readonly sample: (count: number) => string;
  readonly plannedAndObserved: string;
  readonly day: string;
  readonly start: string;
  readonly key: string;
  readonly observed: string;
  readonly difference: string;
  readonly unplanned: string;
  readonly onTime: string;
  /** How it ended against the plan as it was changed last. */
  readonly againstLast: (difference: string) => string;
  readonly notSeen: string;
  readonly map: string;
  readonly mapNote: string;
  readonly mapLabel: string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly stopsAt: (weekday: string, hour: number, count: number) => string;
  readonly exportCsv: string;
  readonly nothing: string;
  readonly bar: (planned: string, observed: string) => string;
}
