import { withCorrection, withCorrections } from '../domain/correction.ts';
import type { ExchangeId } from '../domain/exchange.ts';
import { withFeedWindows } from '../domain/feed-windows.ts';
import { joinLive } from '../domain/live-join.ts';
import { pairWindows } from '../domain/pair-report.ts';
import { type EpochMs, latestOf } from '../domain/time.ts';
import { isUsual, notOverruled, stillKept } from '../domain/usual.ts';
import { isCalledOff, LIVE_ID_PREFIX, type MaintenanceWindow, seenAt } from '../domain/window.ts';
import { exchangeOf } from '../exchanges/index.ts';
import { stateAt, watchedIn } from './by-exchange.ts';
import { feedSightOf } from './feed/sight.ts';
import type { State } from './state.ts';

/** What windows are made of, apart from what was seen live. */
type Announced = Pick<State, 'readings' | 'manual' | 'corrections' | 'usual'> & Partial<Pick<State, 'feed' | 'poll'>>;

/** Windows of every exchange that is watched. */
export const windowsOf = (state: State): MaintenanceWindow[] =>
  watchedIn(state).flatMap((exchange) => windowsAt(state, exchange));

/** Windows of one exchange as the notices and the user give them, with what was seen live put into them. */
export function windowsAt(state: State, exchange: ExchangeId): MaintenanceWindow[] {
  const own = stateAt(state, exchange);
  return joinLive(withSeenUsual(announcedWindows(own), own), own.live.history, exchange).map((window) =>
    // A halt that a notice explained goes on under its own id, which no notice knows.
    window.id.startsWith(LIVE_ID_PREFIX) ? withCorrection(window, state.corrections[window.id]) : window,
  );
}

/** What was seen of single pairs of every exchange that is watched, as windows. */
export const pairWindowsOf = (state: State): MaintenanceWindow[] =>
  watchedIn(state).flatMap((exchange) =>
    pairWindows(stateAt(state, exchange).live.history.pairs ?? []).map((window) => seenAt(exchange, window)),
  );

/** Windows as the notices give them and the user set them right, and those that the user entered. */
export function announcedWindows({
  readings,
  manual,
  corrections,
  usual = [],
  ...known
}: Announced): MaintenanceWindow[] {
  const read = withFeed(readings.windows, known);
  const ofNotices = Object.entries(corrections).filter(([id]) => !id.startsWith(LIVE_ID_PREFIX));
  const announced = withCorrections(adopted(read, manual), Object.fromEntries(ofNotices));
  return [...announced, ...notOverruled(usual, announced)];
}

/** The same of one exchange, as a stop is measured against it: with the usual windows that are kept whatever is announced. */
export function expectedWindows(own: Announced): MaintenanceWindow[] {
  const windows = announcedWindows(own).filter((window) => !isUsual(window));
  const { usual = [] } = own;
  const isOnTop = usual.some(({ exchange }) => exchangeOf(exchange).usual.some(({ isKeptBeside }) => isKeptBeside));
  return [...windows, ...stillKept(usual, windows, isOnTop)];
}

/** `windows` with the usual ones that a stop was seen of, whatever else is announced for their day. */
function withSeenUsual(windows: MaintenanceWindow[], { usual = [], live }: State): MaintenanceWindow[] {
  const isSeen = ({ id }: MaintenanceWindow): boolean => live.history.halts.some(({ windowId }) => windowId === id);
  const unlisted = usual.filter((window) => isSeen(window) && !windows.some(({ id }) => id === window.id));
  return unlisted.length === 0 ? windows : [...windows, ...unlisted];
}

/** What was read here, and what a feed adds to it. */
function withFeed(
  windows: readonly MaintenanceWindow[],
  { feed, poll }: Partial<Pick<State, 'feed' | 'poll'>>,
): readonly MaintenanceWindow[] {
  if (feed === undefined || feed.content === null) return windows;
  return withFeedWindows(windows, feedSightOf(feed), poll === undefined ? null : readHereAt(poll));
}

/** When a list of notices was read here last; the live calls have no articles, and count for nothing. */
const readHereAt = ({ articles, sources }: State['poll']): EpochMs | null =>
  latestOf(Object.values(articles).map(({ source }) => sources[source]?.readAt ?? null));

/** An entry about a notice becomes that notice's own window once it can be read, under the same id. */
function adopted(windows: readonly MaintenanceWindow[], manual: readonly MaintenanceWindow[]): MaintenanceWindow[] {
  const taken = new Set<string>();
  const all = windows.map((window) => {
    const id = manual.find((entry) => !taken.has(entry.id) && isOf(window, entry))?.id;
    if (id === undefined) return window;
    taken.add(id);
    return { ...window, id };
  });
  return [...all, ...manual.filter(({ id }) => !taken.has(id))];
}

/**
 * `window` is what `entry` is about. An entry for a notice that could not be read is about whatever that notice says;
 * one made from one of its times is about these alone, and not about a plan that was off when it was made.
 */
function isOf(window: MaintenanceWindow, entry: MaintenanceWindow): boolean {
  if (!window.noticeIds.some((id) => entry.noticeIds.includes(id))) return false;
  if (entry.evidence.length === 0) return true;
  const saidAt = window.revisions.at(-1)?.at ?? window.start;
  return overlap(window, entry) && (!isCalledOff(window) || saidAt > (entry.publishedAt ?? saidAt));
}

const overlap = (a: MaintenanceWindow, b: MaintenanceWindow): boolean =>
  a.start === b.start || (a.start < (b.end ?? b.start) && b.start < (a.end ?? a.start));
