import type { Settings } from './settings.ts';
import { DAY_MS, type EpochMs, MINUTE_MS, shift } from './time.ts';

/**
 * When the quiet stretch around `now` ends, or null when it is not quiet.
 *
 * Quiet hours are the user's own clock: `zoneOffsetMs` is what to add to UTC to get it. A stretch belongs to the
 * weekday on which it begins, so one that wraps midnight goes on into a day that is not ticked.
 */
export function quietUntil(quietHours: Settings['quietHours'], now: EpochMs, zoneOffsetMs: number): EpochMs | null {
  const { on, startMinute, endMinute, weekdays } = quietHours;
  if (!on) return null;
  const local = now + zoneOffsetMs;
  const midnight = Math.floor(local / DAY_MS) * DAY_MS;
  const wraps = endMinute < startMinute;
  for (const dayStart of wraps ? [midnight, midnight - DAY_MS] : [midnight]) {
    const begins = dayStart + startMinute * MINUTE_MS;
    const ends = dayStart + endMinute * MINUTE_MS + (wraps ? DAY_MS : 0);
    if (weekdays.includes(weekdayOf(dayStart)) && local >= begins && local < ends) return shift(now, ends - local);
  }
  return null;
}

/** 0 = Sunday. 1970-01-01 was a Thursday. */
const weekdayOf = (midnight: number): number => (midnight / DAY_MS + 4) % 7;
