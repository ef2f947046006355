import { partsOf, watchedPart, withParts } from './envelope.ts';
import { isStopped, isTrading } from './live.ts';
import { type Report, reportTitle, reportWindow, trackReports } from './live-report.ts';
import type { LiveState } from './observation.ts';
import type { PairReport } from './pair-report.ts';
import type { MaintenancePart } from './part.ts';
import { OVERRUN_LIMIT_MS } from './phase.ts';
import { DAY_MS, type EpochMs, MINUTE_MS, shift } from './time.ts';
import { isCalledOff, isSeenStopped, type MaintenanceWindow, plannedEnd } from './window.ts';

/** One halt of the whole exchange as it was seen. */
export interface Halt {
  /**
   * The id it is told under, decided when it was first seen and never changed: the id of the planned window it fell
   * into, else `live:<since, ISO to the minute>`.
   */
  readonly windowId: string;
  readonly since: EpochMs;
  /** When trading was seen again; null while it has not been. */
  readonly until: EpochMs | null;
  /** The most pairs seen halted at once; 0 when the exchange said maintenance without naming pairs. */
  readonly pairs: number;
  /** The exchange's own words where it was neither HALT nor a code: the flags that stopped it. */
  readonly words?: readonly string[];
}

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
  /** Pairs of the user's coins that were in trouble alone. */
  readonly pairs?: readonly PairReport[];
}

export const EMPTY_LIVE_HISTORY: LiveHistory = { halts: [], uneventful: {}, reports: [] };

/** A stop that begins this long before the planned start is still that stop. */
const NEAR_MS = 30 * MINUTE_MS;
const HALTS_KEPT = 100;
const UNEVENTFUL_KEPT_MS = 30 * DAY_MS;
const LIVE_ID = 'live:';

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
  return { ...history, halts, uneventful, reports: trackReports(history.reports ?? [], live) };
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
    return [...halts.slice(0, -1), { ...open, pairs: Math.max(open.pairs, live.haltedPairs.length) }];
  }
  if (open === null || !isTrading(live.condition)) return halts;
  return [...halts.slice(0, -1), endHalt(open, live, windows, now)];
}

function beginHalt(history: LiveHistory, live: LiveState, windows: readonly MaintenanceWindow[], now: EpochMs): Halt {
  const halt = {
    windowId: '',
    since: live.since ?? now,
    until: null,
    pairs: live.haltedPairs.length,
    words: live.words,
  };
  const isOverrun = (_: Halt, window: MaintenanceWindow): boolean => isOverrunOf(halt, window, history);
  const window = nearest(halt, windows, isNear) ?? nearest(halt, windows, isOverrun);
  return { ...halt, windowId: window?.id ?? liveId(halt.since) };
}

/** Nothing was seen of the window, its end included: whoever wakes up after it wakes up into its overrun. */
function isOverrunOf(halt: Halt, window: MaintenanceWindow, { halts, uneventful }: LiveHistory): boolean {
  const isKnown = window.id in uneventful || halts.some(({ windowId }) => windowId === window.id);
  const part = watchedPart(window);
  return part !== null && !isKnown && !part.endIsActual && !isCalledOff(part) && isPastEnd(halt, part);
}

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
  const isQuiet = isTrading(live.condition) && live.suspectedAt === null;
  const answeredAt = live.answeredAt;
  if (!isQuiet || answeredAt === null) return Object.fromEntries(kept);
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
 * - Emergency windows of an earlier join are made anew from the history.
 */
export function joinLive(windows: readonly MaintenanceWindow[], history: LiveHistory): MaintenanceWindow[] {
  const announced = windows.filter((window) => window.origin !== 'live');
  const assigned = assignHalts(announced, history.halts);
  const taken = new Set([...assigned.values()].flat());
  const joined = announced.map((window) => {
    const halts = assigned.get(window);
    return halts === undefined ? withQuietEnd(window, history) : withHalts(window, halts);
  });
  return [
    ...joined,
    ...emergencies(history.halts.filter((halt) => !taken.has(halt))),
    ...(history.reports ?? []).map(reportWindow),
  ];
}

/** Which window each halt belongs to; a halt that belongs to none is not in it. */
function assignHalts(windows: readonly MaintenanceWindow[], halts: readonly Halt[]): Map<MaintenanceWindow, Halt[]> {
  const assigned = new Map<MaintenanceWindow, Halt[]>();
  for (const halt of halts) {
    const own = windows.find((window) => window.id === halt.windowId && isAtItsTime(halt, window));
    const window = own ?? nearest(halt, windows, isAbout);
    if (window !== undefined) assigned.set(window, [...(assigned.get(window) ?? []), halt]);
  }
  return assigned;
}

function nearest(
  halt: Halt,
  windows: readonly MaintenanceWindow[],
  belongs: (halt: Halt, window: MaintenanceWindow) => boolean,
): MaintenanceWindow | undefined {
  const distance = (window: MaintenanceWindow): number => Math.abs(window.start - halt.since);
  return windows.filter((window) => belongs(halt, window)).sort((a, b) => distance(a) - distance(b))[0];
}

/** As `isWithin` or after the end. A halt that was the window's when it began stays so when the window is called off. */
function isAtItsTime(halt: Halt, window: MaintenanceWindow): boolean {
  const part = watchedPart(window);
  return part !== null && (isWithin(halt, part, window.kind) || isPastEnd(halt, part));
}

/** As `isWithin`, of a stop that will take place. */
function isNear(halt: Halt, window: MaintenanceWindow): boolean {
  const part = watchedPart(window);
  return part !== null && !isCalledOff(part) && isWithin(halt, part, window.kind);
}

/** The halt began in the stop or shortly before, and was not over before the stop began. */
function isWithin(halt: Halt, { start, end }: MaintenancePart, kind: MaintenanceWindow['kind']): boolean {
  // The start that an emergency notice gives is a memory of the halt and may lie after it.
  const begins = kind === 'emergency' ? start - NEAR_MS : start;
  const isOverBefore = halt.until !== null && halt.until <= begins;
  return halt.since >= start - NEAR_MS && halt.since < (end ?? shift(start, OVERRUN_LIMIT_MS)) && !isOverBefore;
}

/** The halt was seen when the planned end had passed and the stop was not yet history. */
const isPastEnd = (halt: Halt, { end }: MaintenancePart): boolean =>
  end !== null && halt.since >= end && halt.since < shift(end, OVERRUN_LIMIT_MS);

/** As `isNear`, or a notice written because of a halt that was already going on. */
function isAbout(halt: Halt, window: MaintenanceWindow): boolean {
  if (isNear(halt, window)) return true;
  const part = watchedPart(window);
  if (part === null || isCalledOff(part)) return false;
  const firstSaid = window.revisions[0]?.at ?? window.publishedAt;
  const isAfterthought = window.kind === 'emergency' || (firstSaid !== null && firstSaid >= halt.since);
  const wasGoingOn = halt.since < part.start && (halt.until === null || halt.until > part.start);
  return isAfterthought && wasGoingOn;
}

function withHalts(window: MaintenanceWindow, halts: readonly Halt[]): MaintenanceWindow {
  const isOwn = halts.some((halt) => halt.windowId === window.id);
  const told = halts.find((halt) => halt.windowId.startsWith(LIVE_ID));
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
  'start' | 'end' | 'endIsActual' | 'status' | 'revisions' | 'observedStart' | 'observedEnd' | 'seenRunningAt'
>;

/**
 * Puts what was seen of trading into its part, and into the parts that share its plan and of which no notice says that
 * they are over or called off: they are told to come and go together.
 */
function withSighting(window: MaintenanceWindow, see: <S extends Seen>(stop: S) => S): MaintenanceWindow {
  const trading = watchedPart(window);
  if (trading === null) return window;
  if (window.parts.length === 0) return see(window);
  const shares = (part: MaintenancePart): boolean =>
    part === trading ||
    (part.start === trading.start &&
      plannedEnd(part) === plannedEnd(trading) &&
      part.status !== 'completed' &&
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

function observedSpan(halts: readonly Halt[]): { observedStart: EpochMs; observedEnd: EpochMs | null } {
  const first = halts.reduce((a, b) => (b.since < a.since ? b : a));
  const ends = halts.map((halt) => halt.until);
  const isOn = ends.includes(null);
  const lastEnd = ends.reduce((a, b) => (a !== null && b !== null && b > a ? b : a), ends[0] ?? null);
  return { observedStart: first.since, observedEnd: isOn ? null : lastEnd };
}

function emergencies(halts: readonly Halt[]): MaintenanceWindow[] {
  const byId = Map.groupBy(halts, (halt) => (halt.windowId.startsWith(LIVE_ID) ? halt.windowId : liveId(halt.since)));
  return [...byId].map(([id, group]): MaintenanceWindow => {
    const span = observedSpan(group);
    return {
      id,
      origin: 'live',
      kind: 'emergency',
      services: ['trading', 'api'],
      assets: [],
      status: span.observedEnd === null ? 'in-progress' : 'completed',
      start: span.observedStart,
      end: null,
      endIsActual: false,
      ...span,
      seenRunningAt: null,
      noticeIds: [],
      title: reportTitle(group.at(-1)?.words ?? []),
      url: null,
      publishedAt: null,
      revisions: [],
      parts: [],
      disagreement: [],
      evidence: [],
      confidence: 1,
    };
  });
}

const liveId = (since: EpochMs): string => `${LIVE_ID}${new Date(since).toISOString().slice(0, 16)}Z`;
