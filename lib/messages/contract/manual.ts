/** What is wrong with a window typed by hand. */
export type FormProblem = 'no-start' | 'end-before-start' | 'no-services' | 'bad-coins';

export interface ManualWords {
  readonly title: string;
  /** Whose it is, where several are watched. */
  readonly exchange: string;
  readonly correctTitle: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly read: string;
  readonly reading: string;
  readonly byHand: string;
  readonly addThis: string;
  readonly addAll: (count: number) => string;
  readonly correct: string;
  readonly cancel: string;
  readonly save: string;
  readonly planned: string;
  readonly stops: string;
  readonly coins: string;
  readonly kind: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly endHint: string;
  readonly coinsHint: string;
  readonly lock: string;
  readonly lockHint: string;
  readonly unreadable: string;
  /** The pasted text is longer than `limit` characters. */
  readonly tooLong: (limit: number) => string;
  readonly misreadTitle: string;
  readonly misreadText: string;
  readonly nothingToReport: string;
  readonly copy: string;
  readonly copied: string;
  readonly noAnswer: string;
  readonly failed: string;
  readonly problems: Readonly<Record<FormProblem, string>>;
}
