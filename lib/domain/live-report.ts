import { FIRST_EXCHANGE } from './exchange.ts';
import { reportOf } from './live.ts';
import { liveId } from './live-halt.ts';
import { isStopped, isTrading } from './live-whole.ts';
import type { LiveState } from './observation.ts';
import type { EpochMs } from './time.ts';
import { type MaintenanceWindow, newMaintenance } from './window.ts';

/** What the exchange said for a time in a word that means neither a stop nor trading as usual. */
export interface Report {
  /** The id it is told under. */
  readonly windowId: string;
  readonly since: EpochMs;
  /** When the exchange was seen as usual again; null while it has not been. */
  readonly until: EpochMs | null;
  readonly words: readonly string[];
}

const REPORTS_KEPT = 20;

/** The reports after `live`: one begins, one is over, or one gives way to a stop that says it better. */
export function trackReports(reports: readonly Report[], live: LiveState): readonly Report[] {
  const last = reports.at(-1);
  const open = last !== undefined && last.until === null ? last : null;
  const said = reportOf(live);
  if (said !== null) {
    if (open !== null) return [...reports.slice(0, -1), { ...open, words: said.words }];
    return [...reports, { windowId: idOf(said.since), since: said.since, until: null, words: said.words }].slice(
      -REPORTS_KEPT,
    );
  }
  if (open === null || last === undefined) return reports;
  if (isStopped(live.condition)) return reports.slice(0, -1);
  const until = live.answeredAt;
  if (!isTrading(live.condition) || until === null) return reports;
  return [...reports.slice(0, -1), { ...open, until }];
}

const idOf = (since: EpochMs): string => `${liveId(since)}-report`;

/** The words of the exchange as a title. */
export const reportTitle = (words: readonly string[]): string => words.join(', ');

/** A report as a window of its own: nothing in it says that anything stops. */
export const reportWindow = ({ windowId, since, until, words }: Report): MaintenanceWindow =>
  newMaintenance({
    id: windowId,
    exchange: FIRST_EXCHANGE,
    origin: 'live',
    status: until === null ? 'in-progress' : 'completed',
    start: since,
    observedStart: since,
    observedEnd: until,
    title: reportTitle(words),
  });
