import { watchedPart } from './envelope.ts';
import type { MaintenancePart } from './part.ts';
import { OVERRUN_LIMIT_MS } from './phase.ts';
import { type EpochMs, isoMinute, MINUTE_MS, shift } from './time.ts';
import { KEPT_TO_MS } from './usual.ts';
import { isCalledOff, LIVE_ID_PREFIX, type MaintenanceWindow } from './window.ts';

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
  /** When trading was seen last before it; null when it never was, absent where an earlier version did not note it. */
  readonly tradingSeenAt?: EpochMs | null;
  /** When it was itself seen last, while it went on; absent where an earlier version did not note it. */
  readonly haltSeenAt?: EpochMs;
}

/** A stop that begins this long before the planned start is still that stop. */
const NEAR_MS = 30 * MINUTE_MS;

/** Which window each halt belongs to; a halt that belongs to none is not in it. */
export function assignHalts(
  windows: readonly MaintenanceWindow[],
  halts: readonly Halt[],
): Map<MaintenanceWindow, Halt[]> {
  const assigned = new Map<MaintenanceWindow, Halt[]>();
  for (const halt of halts) {
    const own = windows.find((window) => window.id === halt.windowId && isAtItsTime(halt, window));
    const window = own ?? nearest(halt, windows, isAbout);
    if (window !== undefined) assigned.set(window, [...(assigned.get(window) ?? []), halt]);
  }
  return assigned;
}

export function nearest(
  halt: Halt,
  windows: readonly MaintenanceWindow[],
  belongs: (halt: Halt, window: MaintenanceWindow) => boolean,
): MaintenanceWindow | undefined {
  const distance = (window: MaintenanceWindow): number => Math.abs(window.start - halt.since);
  return windows.filter((window) => belongs(halt, window)).sort((a, b) => distance(a) - distance(b))[0];
}

/** As `isWithin` or after the end. A halt that was the window's when it began stays so when the window is called off. */
export function isAtItsTime(halt: Halt, window: MaintenanceWindow): boolean {
  const part = watchedPart(window);
  return part !== null && (isWithin(halt, part, window) || isPastEnd(halt, part));
}

/** As `isWithin`, of a stop that will take place. */
export function isNear(halt: Halt, window: MaintenanceWindow): boolean {
  const part = watchedPart(window);
  return part !== null && !isCalledOff(part) && isWithin(halt, part, window);
}

/** The halt began in the stop or shortly before, and was not over before the stop began. */
function isWithin(halt: Halt, { start, end }: MaintenancePart, { kind, origin }: MaintenanceWindow): boolean {
  // The start that an emergency notice gives is a memory of the halt and may lie after it.
  const begins = kind === 'emergency' ? start - NEAR_MS : start;
  const isOverBefore = halt.until !== null && halt.until <= begins;
  const nearMs = origin === 'usual' ? KEPT_TO_MS : NEAR_MS;
  return halt.since >= start - nearMs && halt.since < (end ?? shift(start, OVERRUN_LIMIT_MS)) && !isOverBefore;
}

/** The halt was seen when the planned end had passed and the stop was not yet history. */
export const isPastEnd = (halt: Halt, { end }: MaintenancePart): boolean =>
  end !== null && halt.since >= end && halt.since < shift(end, OVERRUN_LIMIT_MS);

/** As `isNear`, or a notice written because of a halt that was already going on. */
function isAbout(halt: Halt, window: MaintenanceWindow): boolean {
  // Nobody wrote it: a stop is of a habit when it began as one, and not when it outlasts it.
  if (window.origin === 'usual') return false;
  if (isNear(halt, window)) return true;
  const part = watchedPart(window);
  if (part === null || isCalledOff(part)) return false;
  const firstSaid = window.revisions[0]?.at ?? window.publishedAt;
  const isAfterthought = window.kind === 'emergency' || (firstSaid !== null && firstSaid >= halt.since);
  const wasGoingOn = halt.since < part.start && (halt.until === null || halt.until > part.start);
  // What is announced for hours later is another stop, whatever goes on while it is announced.
  const isOfNow = firstSaid === null || part.start < shift(firstSaid, NEAR_MS);
  return isAfterthought && wasGoingOn && isOfNow;
}

/** Two looks at the slowest pace, and what they may be late: what lies further apart than this was not seen. */
const UNSEEN_MS = 12 * MINUTE_MS;

/** It was going on already when it was first seen: it began at some moment since trading was seen last. */
export const isStartUnseen = ({ since, tradingSeenAt }: Halt): boolean =>
  tradingSeenAt !== undefined && !isSeen(tradingSeenAt, since);

/** It was over when somebody looked again: it ended at some moment since it was seen last. */
export const isEndUnseen = ({ until, haltSeenAt }: Halt): boolean =>
  until !== null && haltSeenAt !== undefined && !isSeen(haltSeenAt, until);

/** Whether nothing that matters passed from the look at `before` to the one at `at`. */
const isSeen = (before: EpochMs | null, at: EpochMs): boolean =>
  before !== null && before <= at && at - before <= UNSEEN_MS;

/** The id of a halt that belongs to no planned maintenance. */
export const liveId = (since: EpochMs): string => LIVE_ID_PREFIX + isoMinute(since);
