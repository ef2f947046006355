import { type EpochMs, JST_OFFSET_MS, MINUTE_MS, shift } from '../domain/time.ts';
import { clock, clockRange, dayAndClock, dayRange, shortDay } from './format.ts';
import type { Language } from './language.ts';

/** What to add to UTC to get the wall clock of `zone` (IANA name) at `instant`, in ms; 0 for an unknown zone. */
export function zoneOffsetMs(instant: EpochMs, zone: string): number {
  const parts = wallClock(zone)?.formatToParts(instant);
  if (parts === undefined) return 0;
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute'));
  return wall - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

/** Making a formatter costs a hundred times what asking it does, and every cycle asks. */
const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** A formatter for the fields of the wall clock; undefined for a zone the browser does not know. */
function wallClock(zone: string): Intl.DateTimeFormat | undefined {
  const known = wallClocks.get(zone);
  if (known !== undefined) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    wallClocks.set(zone, made);
    return made;
  } catch {
    return undefined;
  }
}

/** How far the wall clock of `zone` is ahead of Japan's at `instant`. */
const aheadOfJapanMs = (instant: EpochMs, zone: string): number => zoneOffsetMs(instant, zone) - JST_OFFSET_MS;

/**
 * `Tue 24 Nov, 17:00–20:00` on the wall clock of `zone`; null where it is the same as Japan's. Start and end each by the
 * clock of their own moment: the clocks may change in between. Without an end it is that of the start alone.
 */
export function localDayRange(start: EpochMs, end: EpochMs | null, language: Language, zone: string): string | null {
  const local = localTimes(start, end, zone);
  if (local === null) return null;
  const { start: from, end: to } = local;
  return to === null ? dayAndClock(shortDay(from, language), from, language) : dayRange(from, to, language);
}

/** The same without the day, where there is little room: `17:00–20:00`. */
export function localClockRange(start: EpochMs, end: EpochMs | null, language: Language, zone: string): string | null {
  const local = localTimes(start, end, zone);
  if (local === null) return null;
  return local.end === null ? clock(local.start) : clockRange(local.start, local.end, language);
}

/** Instants whose clock times in Japan are those of the wall clock of `zone`; null where they are the same. */
export function localTimes(start: EpochMs, end: EpochMs | null, zone: string) {
  const startAheadMs = aheadOfJapanMs(start, zone);
  const endAheadMs = end === null ? startAheadMs : aheadOfJapanMs(end, zone);
  if (startAheadMs === 0 && endAheadMs === 0) return null;
  return { start: shift(start, startAheadMs), end: end === null ? null : shift(end, endAheadMs) };
}

/** Behind a clock time of Japan, for a reader whose own clock shows another: ` JST`. */
export const jstMark = (at: EpochMs, zone: string): string => (aheadOfJapanMs(at, zone) === 0 ? '' : ' JST');

/** `21:09` on the wall clock of `zone`; marked by `mark` where that is not the clock of Japan. */
export function localClock(at: EpochMs, zone: string, mark: (time: string) => string): string {
  const aheadMs = aheadOfJapanMs(at, zone);
  return aheadMs === 0 ? clock(at) : mark(clock(shift(at, aheadMs)));
}

/** `London` for `Europe/London`. */
export const zoneCity = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
