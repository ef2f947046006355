import { partsOf, watchedPart, withParts } from './envelope.ts';
import { type ExchangeId, FIRST_EXCHANGE } from './exchange.ts';
import { assignHalts, type Halt, isEndUnseen, isStartUnseen, liveId } from './live-halt.ts';
import type { LiveHistory } from './live-history.ts';
import { reportTitle, reportWindow } from './live-report.ts';
import type { MaintenancePart } from './part.ts';
import type { EpochMs } from './time.ts';
import { isUsualId } from './usual.ts';
import {
  isCalledOff,
  isSeenStopped,
  LIVE_ID_PREFIX,
  type MaintenanceWindow,
  newMaintenance,
  plannedEnd,
  seenAt,
} from './window.ts';

/**
 * Puts what was seen live into the windows. Pure and repeatable: the same windows and history give the same result.
 *
 * - A halt inside or near a planned trading window (30 min before its start to its end, or after an end when nothing was
 *   seen of the window before) sets `observedStart`; `observedEnd` once trading was seen again.
 * - A halt without a window becomes one: kind `emergency`, origin `live`, id `live:…`, services trading and api, empty
 *   title (the words are in the catalogues), end null.
 * - A notice about that halt that appears later takes the emergency's place **under the live id** with origin `notice`,
 *   so that what was told, ticked or chosen for the halt stays with it and `halted` is not followed by `started`.
 * - A stop that is seen goes on: a notice of its end or of its cancellation stands in the status alone until trading is
 *   seen, and the end is the planned one again.
 * - A planned end that passed quietly gets `seenRunningAt`, and no observed end: nobody saw one. A trading window without
 *   an announced end and without any halt is closed the same way a day after its start.
 * - `windows` and `history` are of one exchange; ids that were made of what was seen begin with its name.
 * - Emergency windows of an earlier join are made anew from the history.
 */
export function joinLive(
  windows: readonly MaintenanceWindow[],
  history: LiveHistory,
  exchange: ExchangeId = FIRST_EXCHANGE,
): MaintenanceWindow[] {
  const announced = windows.filter((window) => window.origin !== 'live');
  const assigned = assignHalts(announced, history.halts);
  const taken = new Set([...assigned.values()].flat());
  const joined = announced.map((window) => {
    const halts = assigned.get(window);
    return halts === undefined ? withQuietEnd(window, history) : withHalts(window, halts);
  });
  return [
    ...joined,
    // A usual stop that nobody keeps any more is no emergency of the past.
    ...emergencies(history.halts.filter((halt) => !taken.has(halt) && !isUsualId(halt.windowId))),
    ...(history.reports ?? []).filter(({ windowId }) => !isUsualId(windowId)).map(reportWindow),
  ].map((window) => seenAt(exchange, window));
}

function withHalts(window: MaintenanceWindow, halts: readonly Halt[]): MaintenanceWindow {
  const isOwn = halts.some((halt) => halt.windowId === window.id);
  const told = halts.find((halt) => halt.windowId.startsWith(LIVE_ID_PREFIX));
  const id = isOwn || told === undefined ? window.id : told.windowId;
  const span = observedSpan(halts);
  return withSighting({ ...window, id }, (stop) => {
    const seen = { ...stop, ...span };
    return isSeenStopped(seen) ? { ...seen, end: plannedEnd(stop), endIsActual: false } : seen;
  });
}

/** What the live state can be seen to do to a window or to a part of it. */
type Seen = Pick<
  MaintenancePart,
  | 'start'
  | 'end'
  | 'endIsActual'
  | 'status'
  | 'revisions'
  | 'observedStart'
  | 'observedEnd'
  | 'seenRunningAt'
  | 'isStartUnseen'
  | 'isEndUnseen'
>;

/**
 * Puts what was seen of trading into its part, and into the parts that share its plan and of which no notice says that
 * they were over at another time or are called off: they are told to come and go together.
 */
function withSighting(window: MaintenanceWindow, see: <S extends Seen>(stop: S) => S): MaintenanceWindow {
  const trading = watchedPart(window);
  if (trading === null) return window;
  if (window.parts.length === 0) return see(window);
  const shares = (part: MaintenancePart): boolean =>
    part === trading ||
    (part.start === trading.start &&
      plannedEnd(part) === plannedEnd(trading) &&
      (part.status !== 'completed' || (trading.status === 'completed' && part.end === trading.end)) &&
      !isCalledOff(part));
  return withParts(
    window,
    partsOf(window).map((part) => (shares(part) ? see(part) : part)),
  );
}

function withQuietEnd(window: MaintenanceWindow, history: LiveHistory): MaintenanceWindow {
  const seenAt = history.uneventful[window.id];
  const part = watchedPart(window);
  // Seen at an end that was extended since: the later end has yet to pass.
  if (seenAt === undefined || part === null || isCalledOff(part) || seenAt < (part.end ?? part.start)) return window;
  return withSighting(window, (stop) => ({ ...stop, seenRunningAt: seenAt }));
}

/** What was seen of the stop that `halts` are, from the first to the last of them. */
function observedSpan(halts: readonly Halt[]): Pick<
  MaintenancePart,
  'observedStart' | 'observedEnd' | 'isStartUnseen' | 'isEndUnseen'
> & {
  readonly observedStart: EpochMs;
} {
  const first = halts.reduce((a, b) => (b.since < a.since ? b : a));
  const last = halts.reduce((a, b) => (a.until === null || (b.until !== null && b.until <= a.until) ? a : b));
  return {
    observedStart: first.since,
    observedEnd: last.until,
    ...(isStartUnseen(first) ? { isStartUnseen: true } : {}),
    ...(isEndUnseen(last) ? { isEndUnseen: true } : {}),
  };
}

function emergencies(halts: readonly Halt[]): MaintenanceWindow[] {
  const byId = Map.groupBy(halts, (halt) =>
    halt.windowId.startsWith(LIVE_ID_PREFIX) ? halt.windowId : liveId(halt.since),
  );
  return [...byId].map(([id, group]): MaintenanceWindow => {
    const span = observedSpan(group);
    return newMaintenance({
      id,
      exchange: FIRST_EXCHANGE,
      origin: 'live',
      kind: 'emergency',
      services: ['trading', 'api'],
      status: span.observedEnd === null ? 'in-progress' : 'completed',
      start: span.observedStart,
      ...span,
      title: reportTitle(group.at(-1)?.words ?? []),
    });
  });
}
