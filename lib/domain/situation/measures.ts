import { type EpochMs, toMinutes } from '../time.ts';
import { effectiveStart, firstPlannedEnd, type MaintenanceWindow, plannedEnd } from '../window.ts';

/** The times before the newest change. */
export interface ReplacedTimes {
  readonly start: EpochMs;
  readonly end: EpochMs | null;
  readonly changedAt: EpochMs;
}

/** How much of the planned time has passed; past the end, how much of the time was planned. */
export interface Share {
  /** 0 to 100, one decimal. */
  readonly percent: number;
  readonly over: boolean;
}

/** The planned end before the newest change of the end alone; null when it did not change. */
export function movedEnd(
  { start, end, status }: Pick<MaintenanceWindow, 'start' | 'end' | 'status'>,
  replaced: ReplacedTimes | null,
): EpochMs | null {
  if (replaced === null || replaced.end === null || replaced.end === end) return null;
  return replaced.start === start || status === 'extended' ? replaced.end : null;
}

/** How much of the planned time of `window` has passed at `now`; null without a planned end. */
export function shareOf(window: MaintenanceWindow, now: EpochMs): Share | null {
  const { end } = window;
  if (end === null) return null;
  const start = effectiveStart(window);
  const over = now >= end;
  const [part, whole] = over ? [end - start, now - start] : [now - start, end - start];
  const percent = whole <= 0 ? 100 : Math.min(100, Math.round((Math.max(0, part) / whole) * 1_000) / 10);
  return { percent, over };
}

/** How much longer than planned it was, to the minute; negative when shorter. */
export interface AgainstPlan {
  readonly firstMs: number;
  /** Against the plan as it was last; null where the end was never moved. */
  readonly lastMs: number | null;
}

/** How long it was until `over`, to the minute; null where nobody saw when it began or when it ended. */
export const tookMs = (window: MaintenanceWindow, over: EpochMs): number | null =>
  window.isStartUnseen || window.isEndUnseen ? null : toMinutes(over - effectiveStart(window));

/**
 * How its length compares with what was planned; null where no end was planned, or nobody saw how long it was. It stands
 * beside the length, so it is the length that is compared: a stop that began late may be as long as planned.
 */
export function againstPlan(window: MaintenanceWindow, over: EpochMs): AgainstPlan | null {
  const took = tookMs(window, over);
  if (window.origin === 'live' || took === null) return null;
  const [first, last] = [firstPlannedEnd(window), plannedEnd(window)];
  if (first === null) return null;
  const longerThan = (end: EpochMs): number => took - toMinutes(end - window.start);
  return { firstMs: longerThan(first), lastMs: last === null || last === first ? null : longerThan(last) };
}
