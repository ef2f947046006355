import { isStopped, isTrading } from '../live.ts';
import { isWatchable, OVERRUN_LIMIT_MS } from '../phase.ts';
import type { EpochMs } from '../time.ts';
import { effectiveStart, isCalledOff, isReport, isSeenStopped, type MaintenanceWindow, overAt } from '../window.ts';
import { isLiveFresh, isStale, reopening, type Sight } from './sight.ts';

/**
 * What speaks for and against a stop at one moment. Only what is `seen…`, or what the exchange reports as going on
 * (`saidToHaveBegun`), may be stated as a fact; everything else is a plan.
 */
export interface StopEvidence {
  readonly isCalledOff: boolean;
  /** Its start has come: the one that was seen, else the planned one. */
  readonly hasStarted: boolean;
  readonly hasEnd: boolean;
  readonly isPastEnd: boolean;
  /** So long past its end that nobody waits for it any more. */
  readonly isLongPastEnd: boolean;
  /** Nobody announced it. */
  readonly isLiveOnly: boolean;
  /** The exchange says something of itself that is neither a stop nor as usual. */
  readonly isReport: boolean;
  /** Nobody announced it either: the exchange keeps it every day, or every week. */
  readonly isUsual: boolean;
  /** The live state would show it: a stop of trading on the whole exchange. */
  readonly canBeSeen: boolean;
  /** This very stop was seen live. */
  readonly seenStopped: boolean;
  /** Trading was seen again after this very stop had been seen. */
  readonly seenBack: boolean;
  /** It was seen to stop, and the newest live reading, which is of now, says that it still is. */
  readonly seenHalted: boolean;
  /** It says of itself that orders can be cancelled and no more, or that it gathers them for an auction. */
  readonly isCancelOnly: boolean;
  readonly isInAuction: boolean;
  /** The newest live reading, which is of now and later than the start, and the end once it has passed, says so. */
  readonly seenRunning: boolean;
  /** The exchange spoke of it as going on after its start. An extension before the start says nothing of the kind. */
  readonly saidToHaveBegun: boolean;
  /** The exchange says that it is over. */
  readonly saidToBeOver: boolean;
  /** Its planned end passed without anybody seeing a stop, and trading was seen to go on after it. */
  readonly passedRunning: boolean;
  /** What was read of it is too old to count down on. */
  readonly isOld: boolean;
  /** The exchange has said when trading reopens with an auction. */
  readonly reopens: boolean;
}

/** What speaks for and against the stop that `window` is about, at `now`. */
export function evidenceOf(window: MaintenanceWindow, sight: Sight, now: EpochMs): StopEvidence {
  const { start, end, observedStart, observedEnd } = window;
  const { live } = sight;
  const canBeSeen = isWatchable(window);
  const isSeenNow = canBeSeen && isLiveFresh(sight, now);
  const hasStarted = now >= effectiveStart(window);
  const seenStopped = observedStart !== null && now >= observedStart;
  return {
    isCalledOff: isCalledOff(window),
    hasStarted,
    hasEnd: end !== null,
    isPastEnd: end !== null && now >= end,
    isLongPastEnd: end !== null && now >= end + OVERRUN_LIMIT_MS,
    isLiveOnly: window.origin === 'live',
    isReport: isReport(window),
    isUsual: window.origin === 'usual',
    canBeSeen,
    seenStopped,
    seenBack: seenStopped && observedEnd !== null && now >= observedEnd,
    seenHalted: isSeenStopped(window) && isSeenNow && isStopped(live.condition),
    isCancelOnly: live.condition === 'cancel-only',
    isInAuction: live.condition === 'auction',
    seenRunning: isSeenNow && isRunning(window, sight, now),
    saidToHaveBegun: now >= start && isSaidToHaveBegun(window),
    saidToBeOver: isSaidToBeOver(window, now),
    passedRunning: window.seenRunningAt !== null && now >= (overAt(window) ?? window.seenRunningAt),
    isOld: isStale(window, sight, now),
    reopens: window.services.includes('trading') && reopening(sight, now) !== null,
  };
}

/** Whether the newest live reading says that trading goes on, and is later than the start, and than an end that has passed. */
function isRunning({ start, end }: MaintenanceWindow, { live }: Sight, now: EpochMs): boolean {
  const { answeredAt } = live;
  const turn = end !== null && now >= end ? end : start;
  return answeredAt !== null && answeredAt >= turn && isTrading(live.condition) && live.suspectedAt === null;
}

/** Whether the exchange spoke of it as going on after its start. */
const isSaidToHaveBegun = ({ start, revisions }: MaintenanceWindow): boolean =>
  revisions.some(({ at, status }) => (status === 'in-progress' || status === 'extended') && at >= start);

/** Whether the exchange says that it is over. A stop that is still seen has its planned end back, but not its status. */
const isSaidToBeOver = (window: MaintenanceWindow, now: EpochMs): boolean =>
  window.endIsActual
    ? window.end !== null && now >= window.end
    : window.status === 'completed' && isSeenStopped(window);
