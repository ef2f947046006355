import { type EpochMs, MINUTE_MS, shift } from './time.ts';

/** A time at which to be reminded once more. */
export interface SnoozeChoice {
  readonly kind: 'from-now' | 'before-start';
  readonly lengthMs: number;
  readonly until: EpochMs;
}

const FROM_NOW_MS = [10 * MINUTE_MS, 30 * MINUTE_MS];
const BEFORE_START_MS = 15 * MINUTE_MS;

/** Later is offered only while it is of use: a snooze before a stop ends before it, and none ends in the past. */
export function snoozeChoices(start: EpochMs, now: EpochMs): SnoozeChoice[] {
  const fromNow = FROM_NOW_MS.map(
    (lengthMs): SnoozeChoice => ({ kind: 'from-now', lengthMs, until: shift(now, lengthMs) }),
  );
  const isAhead = start > now;
  const before: SnoozeChoice = {
    kind: 'before-start',
    lengthMs: BEFORE_START_MS,
    until: shift(start, -BEFORE_START_MS),
  };
  return [...fromNow.filter(({ until }) => !isAhead || until < start), ...(before.until > now ? [before] : [])];
}

/** The shortest of them; in the last minutes the same, since one that ends after the start is better than none. */
export const firstSnooze = (start: EpochMs, now: EpochMs): EpochMs =>
  snoozeChoices(start, now)[0]?.until ?? shift(now, 10 * MINUTE_MS);
