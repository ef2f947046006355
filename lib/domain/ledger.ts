import { CLOCK_TOLERANCE_MS } from './clock.ts';
import { wholeIdOf } from './lead.ts';
import { type EpochMs, MINUTE_MS } from './time.ts';
import type { MaintenanceWindow, WindowStatus } from './window.ts';

/** The times of a window as the user last heard them. */
export interface ToldTimes {
  readonly start: EpochMs;
  readonly end: EpochMs | null;
  readonly status: WindowStatus;
}

/** What the user knows of a window. */
export interface HeardTimes extends ToldTimes {
  /** When it was let pass, if it was never told. */
  readonly passedAt?: EpochMs | undefined;
  /** What was known before it was let pass. */
  readonly before?: ToldTimes | null | undefined;
}

/** What has been told, and what was let pass on purpose. Persisted only after the telling. */
export interface Ledger {
  /** By reminder id: when it was told or let pass. An id in here is never told again. */
  readonly settled: Readonly<Record<string, { readonly at: EpochMs; readonly told: boolean }>>;
  /** By window id. A window without an entry is news. */
  readonly heard: Readonly<Record<string, HeardTimes>>;
  /** When the cycle last ran to its end, and when it was to run next. */
  readonly lastCycleAt: EpochMs | null;
  /** The same moment by the machine's own clock, which need not be the one that is followed. */
  readonly machineAt: EpochMs | null;
  readonly nextCycleAt: EpochMs | null;
  /** The first cycle after the machine slept or the browser was closed; null before the very first. */
  readonly awakeSince: EpochMs | null;
  /** Cycles that came more than a minute later than planned: asleep, closed, or a clock that was set. Newest last. */
  readonly lateCycles: readonly LateCycle[];
}

export interface LateCycle {
  readonly plannedAt: EpochMs;
  readonly cameAt: EpochMs;
}

export const EMPTY_LEDGER: Ledger = {
  settled: {},
  heard: {},
  lastCycleAt: null,
  machineAt: null,
  nextCycleAt: null,
  awakeSince: null,
  lateCycles: [],
};

/**
 * What the user last heard of `part`, which goes its own way: what was told of it, else what was told of the whole. Of a
 * maintenance that is news it needs no news of its own where that is told (`isToldWithWhole`); of one that was let pass
 * since only the part is of interest, it is the news.
 */
function heardOfPart({ heard }: Ledger, part: MaintenanceWindow, isToldWithWhole: boolean): ToldTimes | null {
  const own = heard[part.id];
  if (own !== undefined) return own;
  const whole = heard[wholeIdOf(part.id)];
  if (whole === undefined) return isToldWithWhole ? timesOf(part) : null;
  return wasEverTold(whole) ? whole : null;
}

const wasEverTold = ({ passedAt, before }: HeardTimes): boolean => passedAt === undefined || (before ?? null) !== null;

/** What the user last heard of `group`, a maintenance or a part of one; null where it is news. */
export const heardOf = (ledger: Ledger, group: MaintenanceWindow, isToldWithWhole: boolean): ToldTimes | null =>
  wholeIdOf(group.id) === group.id ? (ledger.heard[group.id] ?? null) : heardOfPart(ledger, group, isToldWithWhole);

export const timesOf = ({ start, end, status }: MaintenanceWindow): ToldTimes => ({ start, end, status });

/**
 * What is known to a user who knew `known`, after `window` was told or let pass `at`. What was let pass remembers what was
 * known before, should the clock turn out to have been wrong.
 */
function heardTimes(
  window: MaintenanceWindow,
  known: HeardTimes | undefined,
  isTold: boolean,
  at: EpochMs,
): HeardTimes {
  const times = timesOf(window);
  if (isTold) return times;
  const { start, end, status } = times;
  if (known?.start === start && known.end === end && known.status === status) return known;
  return {
    ...times,
    passedAt: at,
    before: known === undefined ? null : { start: known.start, end: known.end, status: known.status },
  };
}

/** By the id of a part that goes its own way: what the user knows of it by now. */
export type HeardOfParts = Readonly<Record<string, ToldTimes>>;

/**
 * The ledger that keeps what was known of the parts of `windows`, which are about to be told: that the main part of a
 * maintenance is over or moved is no news of the others.
 */
export function withHeardOfParts(ledger: Ledger, windows: readonly MaintenanceWindow[], heard: HeardOfParts): Ledger {
  const told = new Set(windows.map(({ id }) => id));
  const kept = Object.entries(heard).filter(([id]) => told.has(wholeIdOf(id)));
  return kept.length === 0 ? ledger : { ...ledger, heard: { ...Object.fromEntries(kept), ...ledger.heard } };
}

/** The ledger after `ids` were told (or let pass) and the user knows `windows` as they are now. */
export function settle(
  ledger: Ledger,
  entries: readonly { readonly id: string; readonly told: boolean }[],
  windows: readonly MaintenanceWindow[],
  at: EpochMs,
): Ledger {
  if (entries.length === 0 && windows.length === 0) return ledger;
  return {
    ...ledger,
    settled: { ...ledger.settled, ...Object.fromEntries(entries.map(({ id, told }) => [id, { at, told }])) },
    heard: {
      ...ledger.heard,
      ...Object.fromEntries(
        windows.map((window) => {
          const isTold = entries.some(({ id, told }) => told && windowIdOf(id) === window.id);
          return [window.id, heardTimes(window, ledger.heard[window.id], isTold, at)];
        }),
      ),
    },
  };
}

/** A cycle that comes later than planned by more than this means that the machine slept or the browser was closed. */
const ASLEEP_MS = 10 * MINUTE_MS;

/** A cycle that comes later than planned by more than this is noted, for whoever asks why a reminder was late. */
const LATE_MS = MINUTE_MS;
const LATE_CYCLES_KEPT = 10;

/** Since when the machine has been awake, as a cycle at `now` finds it. */
export function awakeSince(ledger: Ledger, now: EpochMs): EpochMs {
  const { lastCycleAt, nextCycleAt } = ledger;
  if (ledger.awakeSince === null || lastCycleAt === null || isAhead(lastCycleAt, now)) return now;
  return now - (nextCycleAt ?? lastCycleAt) <= ASLEEP_MS ? ledger.awakeSince : now;
}

/**
 * The ledger as a cycle finds it that what was asked at `askedAt` began: a machine that was asleep before has been awake
 * since then, and what was answered meanwhile was seen by this waking.
 */
export function wokenBy(ledger: Ledger, askedAt: EpochMs, machineAskedAt: EpochMs): Ledger {
  const isNewest = ledger.lastCycleAt === null || askedAt >= ledger.lastCycleAt;
  return isNewest && awakeSince(ledger, askedAt) === askedAt
    ? withCycle(ledger, askedAt, null, machineAskedAt)
    : ledger;
}

/** A moment that was noted lies so far ahead of `now` that the clock which showed it was wrong. */
const isAhead = (at: EpochMs | null | undefined, now: EpochMs): boolean =>
  at !== null && at !== undefined && at - now > CLOCK_TOLERANCE_MS;

/** News does not hang on the clock: once told it is told. Everything else is bound to a time. */
const NEWS = /\/(?:announced|changed|extended|cancelled)[^/]{0,200}$/;

/** When pieces of news were told since `from`, each moment once, earliest first. */
export const newsToldSince = (ledger: Ledger, from: EpochMs): readonly EpochMs[] => [
  ...new Set(
    Object.entries(ledger.settled)
      .filter(([id, { at, told }]) => told && at > from && NEWS.test(id))
      .map(([, { at }]) => at)
      .sort((a, b) => a - b),
  ),
];

/** What was told by a clock that was ahead by no more than this was told in time, a little early. */
const EARLY_MS = 10 * MINUTE_MS;

/**
 * The ledger without what was told or let pass under a clock that was ahead: now that the clock is right it is due at
 * its time. What was told a few minutes early stays told, and so does what was settled with it.
 */
export function withoutFuture(ledger: Ledger, now: EpochMs): Ledger {
  const settled = Object.entries(ledger.settled);
  const momentOf = (id: string, at: EpochMs): string => `${windowIdOf(id)} ${at}`;
  const early = new Set(
    settled.filter(([, { at, told }]) => told && at - now <= EARLY_MS).map(([id, { at }]) => momentOf(id, at)),
  );
  const sound = settled.filter(
    ([id, { at, told }]) => !isAhead(at, now) || (told && NEWS.test(id)) || early.has(momentOf(id, at)),
  );
  const heard = Object.entries(ledger.heard);
  const known = heard.flatMap(([id, times]): [string, HeardTimes][] => {
    if (!isAhead(times.passedAt, now)) return [[id, times]];
    return times.before ? [[id, times.before]] : [];
  });
  const isSound = sound.length === settled.length && heard.every(([, { passedAt }]) => !isAhead(passedAt, now));
  return isSound ? ledger : { ...ledger, settled: Object.fromEntries(sound), heard: Object.fromEntries(known) };
}

/** The ledger after a cycle that ran to its end. */
export const withCycle = (
  ledger: Ledger,
  now: EpochMs,
  nextCycleAt: EpochMs | null,
  machineAt: EpochMs = now,
): Ledger => ({
  ...ledger,
  lastCycleAt: now,
  machineAt,
  nextCycleAt,
  awakeSince: awakeSince(ledger, now),
  lateCycles: withLateness(ledger, now),
});

function withLateness({ nextCycleAt, lateCycles }: Ledger, now: EpochMs): readonly LateCycle[] {
  if (nextCycleAt === null || now - nextCycleAt <= LATE_MS) return lateCycles;
  return [...lateCycles, { plannedAt: nextCycleAt, cameAt: now }].slice(-LATE_CYCLES_KEPT);
}

/**
 * The ledger without what belongs to windows that nobody knows any more, so that it does not grow for ever. What was
 * heard of a stop that is still to come stays: known again it would count as announced and never heard of, and nothing
 * would be news of it. A part that goes with its maintenance again is told with it, and what was heard of it alone is
 * out of date.
 */
export function prune(ledger: Ledger, knownWindowIds: ReadonlySet<string>, before: EpochMs, now: EpochMs): Ledger {
  const isToCome = ({ start, end }: ToldTimes): boolean => (end ?? start) > now;
  const heard = Object.entries(ledger.heard).filter(
    ([id, times]) => knownWindowIds.has(id) || (isToCome(times) && !knownWindowIds.has(wholeIdOf(id))),
  );
  const settled = Object.entries(ledger.settled).filter(
    ([id, { at }]) => at >= before || knownWindowIds.has(windowIdOf(id)),
  );
  return { ...ledger, heard: Object.fromEntries(heard), settled: Object.fromEntries(settled) };
}

/** A reminder id is `<window id>/<step>`; a step holds no slash. */
const windowIdOf = (reminderId: string): string => reminderId.slice(0, reminderId.lastIndexOf('/'));
