import { watchedPart } from './envelope.ts';
import { isStopped, isTrading } from './live.ts';
import { assignHalts, type Halt, isAtItsTime, isNear, isPastEnd, liveId, nearest } from './live-halt.ts';
import { type Report, trackReports } from './live-report.ts';
import type { LiveState } from './observation.ts';
import type { PairReport } from './pair-report.ts';
import { OVERRUN_LIMIT_MS } from './phase.ts';
import { DAY_MS, type EpochMs, shift } from './time.ts';
import { isDisproved, isUsual, isUsualId, outlasts } from './usual.ts';
import { isCalledOff, type MaintenanceWindow } from './window.ts';

/** What the live state has shown so far. Plain JSON; the cycle stores it. */
export interface LiveHistory {
  /** Oldest first, at most 100. */
  readonly halts: readonly Halt[];
  /**
   * Planned windows whose end passed with trading seen at or after it and no halt seen at all: window id → when trading
   * was seen first. It says "past its end, and trading runs", never "seen to recover".
   */
  readonly uneventful: Readonly<Record<string, EpochMs>>;
  readonly reports?: readonly Report[];
  /** When trading was seen last. */
  readonly tradingSeenAt?: EpochMs | null;
  /** Pairs of the user's coins that were in trouble alone. */
  readonly pairs?: readonly PairReport[];
}

export const EMPTY_LIVE_HISTORY: LiveHistory = { halts: [], uneventful: {}, reports: [] };

const HALTS_KEPT = 100;
const UNEVENTFUL_KEPT_MS = 30 * DAY_MS;

/**
 * Records in `history` what `live` shows now: a halt that began, one that is over, a planned end that passed quietly.
 * Call it after `observeLive`, with the windows as the notices and the user give them, before `joinLive`.
 */
export function trackLive(
  history: LiveHistory,
  live: LiveState,
  windows: readonly MaintenanceWindow[],
  now: EpochMs,
): LiveHistory {
  const announced = windows.filter((window) => window.origin !== 'live');
  const halts = trackHalts(history, live, announced, now);
  const uneventful = trackQuietEnds({ ...history, halts }, live, announced, now);
  const tradingSeenAt = (isQuiet(live) ? live.answeredAt : null) ?? history.tradingSeenAt ?? null;
  return {
    ...history,
    halts,
    uneventful,
    reports: trackReports(history.reports ?? [], live, announced),
    tradingSeenAt,
  };
}

function trackHalts(
  history: LiveHistory,
  live: LiveState,
  windows: readonly MaintenanceWindow[],
  now: EpochMs,
): readonly Halt[] {
  const { halts } = history;
  const last = halts.at(-1);
  const open = last !== undefined && last.until === null ? last : null;
  if (isStopped(live.condition)) {
    if (open === null) return [...halts, beginHalt(history, live, windows, now)].slice(-HALTS_KEPT);
    const { answeredAt, clearingSince, haltedPairs } = live;
    const seen = answeredAt === null || clearingSince !== null ? {} : { haltSeenAt: answeredAt };
    // A stop that was last seen before its time was out may be over since, and is no emergency until it is seen again.
    const seenAt = seen.haltSeenAt ?? open.haltSeenAt ?? now;
    const windowId = hasOutlasted(open, live, windows, seenAt) ? liveId(open.since) : open.windowId;
    return [...halts.slice(0, -1), { ...open, ...seen, windowId, pairs: Math.max(open.pairs, haltedPairs.length) }];
  }
  if (open === null || !isTrading(live.condition)) return halts;
  return [...halts.slice(0, -1), endHalt(open, live, windows, now)];
}

/**
 * What began as a usual stop and goes on long after its end is one that nobody expects, and so is one that the exchange
 * itself calls an emergency.
 */
function hasOutlasted(
  { windowId }: Halt,
  live: LiveState,
  windows: readonly MaintenanceWindow[],
  seenAt: EpochMs,
): boolean {
  if (!isUsualId(windowId)) return false;
  const window = windows.find(({ id }) => id === windowId);
  return live.condition === 'emergency' || window === undefined || outlasts(window, seenAt, isReopening(live));
}

/** Not yet open again, after a stop. */
const isReopening = ({ condition }: LiveState): boolean => condition === 'cancel-only' || condition === 'auction';

function beginHalt(history: LiveHistory, live: LiveState, windows: readonly MaintenanceWindow[], now: EpochMs): Halt {
  const { answeredAt } = live;
  const halt: Halt = {
    windowId: '',
    since: live.since ?? now,
    until: null,
    pairs: live.haltedPairs.length,
    words: live.words,
    ...(answeredAt === null ? {} : { tradingSeenAt: history.tradingSeenAt ?? null, haltSeenAt: answeredAt }),
  };
  const seen = assignHalts(windows, history.halts);
  const isOverrun = (_: Halt, window: MaintenanceWindow): boolean =>
    !seen.has(window) && isOverrunOf(halt, window, history);
  // Whoever wakes up after a usual window wakes up into what is left of it.
  const isLeftOf = (_: Halt, window: MaintenanceWindow): boolean =>
    isPastUsual(window, halt, history) && !outlasts(window, halt.since, isReopening(live));
  const expected = live.condition === 'emergency' ? windows.filter((window) => !isUsual(window)) : windows;
  const window =
    nearest(halt, expected, isNear) ?? nearest(halt, expected, isOverrun) ?? nearest(halt, expected, isLeftOf);
  return { ...halt, windowId: window?.id ?? liveId(halt.since) };
}

/** Trading is seen, and no first reading says otherwise. */
const isQuiet = (live: LiveState): boolean => isTrading(live.condition) && live.suspectedAt === null;

/**
 * Nothing was seen of the window, its end included: whoever wakes up after it wakes up into its overrun. A halt may be of
 * it by its id, though it has moved since; or by its time, under an id of its own, where its notice was read later.
 */
function isOverrunOf(halt: Halt, window: MaintenanceWindow, { halts, uneventful }: LiveHistory): boolean {
  const isKnown = window.id in uneventful || halts.some(({ windowId }) => windowId === window.id);
  const part = watchedPart(window);
  return (
    part !== null && !isUsual(window) && !isKnown && !part.endIsActual && !isCalledOff(part) && isPastEnd(halt, part)
  );
}

/** Begun when a usual window was past its end, while nobody had seen that it is not kept. */
const isPastUsual = (window: MaintenanceWindow, { since }: Halt, { tradingSeenAt = null }: LiveHistory): boolean =>
  isUsual(window) && window.end !== null && since >= window.end && !isDisproved(window, tradingSeenAt);

function endHalt(halt: Halt, live: LiveState, windows: readonly MaintenanceWindow[], now: EpochMs): Halt {
  const seen = live.since !== null && live.since > halt.since ? live.since : (live.answeredAt ?? now);
  const ended = { ...halt, until: seen > halt.since ? seen : now };
  // Over before the planned stop even began: it was another one, and the planned one is still to come.
  const planned = windows.find((window) => window.id === halt.windowId);
  return planned !== undefined && !isAtItsTime(ended, planned) ? { ...ended, windowId: liveId(halt.since) } : ended;
}

function trackQuietEnds(
  history: LiveHistory,
  live: LiveState,
  windows: readonly MaintenanceWindow[],
  now: EpochMs,
): LiveHistory['uneventful'] {
  const kept = Object.entries(history.uneventful).filter(([, seenAt]) => now - seenAt < UNEVENTFUL_KEPT_MS);
  const answeredAt = live.answeredAt;
  if (!isQuiet(live) || answeredAt === null) return Object.fromEntries(kept);
  const halted = new Set(assignHalts(windows, history.halts).keys());
  const passed = windows
    .flatMap((window) => {
      const part = watchedPart(window);
      if (part === null || isCalledOff(part) || part.endIsActual || halted.has(window)) return [];
      return [[window.id, part.end ?? shift(part.start, OVERRUN_LIMIT_MS)] as const];
    })
    .filter(([, end]) => end <= answeredAt && end <= now && now - end < UNEVENTFUL_KEPT_MS)
    // Once is enough, unless the end was extended since.
    .filter(([id, end]) => (history.uneventful[id] ?? Number.NEGATIVE_INFINITY) < end)
    .map(([id]) => [id, answeredAt] as const);
  return Object.fromEntries([...kept, ...passed]);
}
