import { FIRST_EXCHANGE } from './exchange.ts';
import { reportOf } from './live.ts';
import { liveId } from './live-halt.ts';
import { isStopped, isTrading } from './live-whole.ts';
import type { LiveState } from './observation.ts';
import type { EpochMs } from './time.ts';
import { isUsual, KEPT_TO_MS, outlasts } from './usual.ts';
import { type MaintenanceWindow, newMaintenance } from './window.ts';

/** What the exchange said for a time in a word that means neither a stop nor trading as usual. */
export interface Report {
  /** The id it is told under; that of a usual window while it lasts no longer than one: then it is told by nothing. */
  readonly windowId: string;
  readonly since: EpochMs;
  /** When the exchange was seen as usual again; null while it has not been. */
  readonly until: EpochMs | null;
  readonly words: readonly string[];
}

const REPORTS_KEPT = 20;

/**
 * The reports after `live`: one begins, one is over, or one gives way to a stop that says it better. What is said in one
 * of the usual `windows` is of the habit, whatever the word, until it outlasts it.
 */
export function trackReports(
  reports: readonly Report[],
  live: LiveState,
  windows: readonly MaintenanceWindow[],
): readonly Report[] {
  const last = reports.at(-1);
  const open = last !== undefined && last.until === null ? last : null;
  const said = reportOf(live);
  if (said !== null) {
    const { since } = open ?? said;
    const windowId = habitOf(since, live.answeredAt ?? since, windows)?.id ?? idOf(since);
    const kept = open === null ? reports : reports.slice(0, -1);
    return [...kept, { windowId, since, until: null, words: said.words }].slice(-REPORTS_KEPT);
  }
  if (open === null || last === undefined) return reports;
  if (isStopped(live.condition)) return reports.slice(0, -1);
  const until = live.answeredAt;
  if (!isTrading(live.condition) || until === null) return reports;
  return [...reports.slice(0, -1), { ...open, until }];
}

/** The usual window that what began at `since` has not outlasted by the look at `seenAt`. */
const habitOf = (since: EpochMs, seenAt: EpochMs, windows: readonly MaintenanceWindow[]) =>
  windows.find((window) => isUsual(window) && since >= window.start - KEPT_TO_MS && !outlasts(window, seenAt));

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
