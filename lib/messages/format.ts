import { DAY_MS, type EpochMs, HOUR_MS, JST_OFFSET_MS, MINUTE_MS, SECOND_MS } from '../domain/time.ts';
import type { CalendarDay, Locale } from './contract/locale.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';

/*
 * Durations and clock times, in the forms of the visual specification: clock times as 5:00 and never 05:00,
 * durations under an hour as 42:08, longer ones in words, so that the two never look alike.
 * What differs between languages is in each one's `locale.ts`.
 */

/** Fields of the JST wall clock at `instant`. */
const jst = (instant: EpochMs): Date => new Date(instant + JST_OFFSET_MS);
const two = (value: number): string => String(value).padStart(2, '0');

/** `5:00`, JST. */
export function clock(instant: EpochMs): string {
  const at = jst(instant);
  return `${at.getUTCHours()}:${two(at.getUTCMinutes())}`;
}

/** The day of the calendar in Japan at `instant`. */
function calendarDay(instant: EpochMs): CalendarDay {
  const at = jst(instant);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    weekday: at.getUTCDay(),
  };
}

const localeOf = (language: Language): Locale => wordsIn(language).locale;

/** `11/25(水)` or `Wed 25 Nov`, JST. */
export const shortDay = (instant: EpochMs, language: Language): string =>
  localeOf(language).shortDay(calendarDay(instant));

/** `11月25日(水)` or `Wed 25 Nov`, JST. */
export const longDay = (instant: EpochMs, language: Language): string =>
  localeOf(language).longDay(calendarDay(instant));

/** `2025/9/30` or `30 Sep 2025`, JST. */
export const fullDay = (instant: EpochMs, language: Language): string =>
  localeOf(language).fullDay(calendarDay(instant));

/** `11/20` or `20 Nov`, JST. */
export const dateOnly = (instant: EpochMs, language: Language): string => localeOf(language).date(calendarDay(instant));

/** `水25` or `Wed 25`, JST. */
export const columnDay = (instant: EpochMs, language: Language): string =>
  localeOf(language).column(calendarDay(instant));

/** Whether two instants fall on the same day in Japan. */
export const sameDay = (a: EpochMs, b: EpochMs): boolean =>
  Math.floor((a + JST_OFFSET_MS) / DAY_MS) === Math.floor((b + JST_OFFSET_MS) / DAY_MS);

/**
 * `2:00〜5:00` or `2:00–5:00`; an end on another day carries that day, an unknown end is 〜未定 or “, open end”.
 * An end at the very midnight after the start reads 24:00, as the exchange's notices write it.
 */
export function clockRange(start: EpochMs, end: EpochMs | null, language: Language): string {
  const { dash, openRange } = localeOf(language);
  return end === null ? openRange(clock(start)) : clock(start) + dash + rangeEnd(start, end, language);
}

/** What stands behind the dash of a range. */
export function rangeEnd(start: EpochMs, end: EpochMs | null, language: Language): string {
  if (end === null) return localeOf(language).openEnd;
  if (sameDay(start, end)) return clock(end);
  if (clock(end) === '0:00' && sameDay(start, (end - 1) as EpochMs)) return '24:00';
  return dayAndClock(shortDay(end, language), end, language);
}

/** `day`, as it is written here, and the clock time: `11/25(水) 5:00` or `Wed 25 Nov, 5:00`. */
export const dayAndClock = (day: string, instant: EpochMs, language: Language): string =>
  localeOf(language).dayAndClock(day, clock(instant));

/** `11/25(水) 2:00〜5:00` or `Wed 25 Nov, 2:00–5:00`. */
export const dayRange = (start: EpochMs, end: EpochMs | null, language: Language): string =>
  localeOf(language).dayAndClock(shortDay(start, language), clockRange(start, end, language));

/** An end more than half a day away is not the next time that clock comes round. */
const NEAR_MS = 12 * HOUR_MS;

/** `5:00`; with its day where that is neither today nor near: `11/26(木) 5:00`, `Thu 26 Nov, 5:00`. JST. */
export function dayClock(instant: EpochMs, now: EpochMs, language: Language): string {
  return isNear(instant, now) ? clock(instant) : dayAndClock(shortDay(instant, language), instant, language);
}

/** Whether the clock time of `instant` alone says when it is. */
export const isNear = (instant: EpochMs, now: EpochMs): boolean =>
  sameDay(instant, now) || Math.abs(instant - now) < NEAR_MS;

/** `42:08`, from one hour on `1:23:45`. `seconds` is a whole number. */
function digits(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** `3時間12分` or `3 h 12 min`; `2日3時間` or `2 d 3 h` from a day on; whole minutes, rounded down. */
export function inWords(durationMs: number, language: Language): string {
  const { days, hours, minutes, unitGap } = localeOf(language);
  const join = (big: string, small: number, smallWords: (count: number) => string) =>
    small === 0 ? big : big + unitGap + smallWords(small);
  if (durationMs >= DAY_MS) {
    return join(days(Math.floor(durationMs / DAY_MS)), Math.floor((durationMs % DAY_MS) / HOUR_MS), hours);
  }
  const whole = Math.floor(durationMs / MINUTE_MS);
  return whole < 60 ? minutes(whole) : join(hours(Math.floor(whole / 60)), whole % 60, minutes);
}

/** Whole seconds until something: rounded up, so that 0:00 is shown only when it is over. */
export const secondsLeft = (durationMs: number): number => Math.max(0, Math.ceil(durationMs / SECOND_MS));
/** Whole seconds since something: rounded down. */
export const secondsGone = (durationMs: number): number => Math.max(0, Math.floor(durationMs / SECOND_MS));

/** For pill, bar, list and notification: `42:08` below one hour, words from there on. */
export function calmDuration(seconds: number, language: Language): string {
  return seconds < 3600 ? digits(seconds) : inWords(seconds * SECOND_MS, language);
}

/** For the alert and the popup's hero while it is on: always digits, `1:23:45`; words from a day on. */
export function exactDuration(seconds: number, language: Language): string {
  return seconds < 86_400 ? digits(seconds) : inWords(seconds * SECOND_MS, language);
}

/** `たった今`, `20秒前`, `3分前`, `2時間14分前`; `20 s ago`, `3 min ago`, `2 h 14 min ago`. */
export function ago(durationMs: number, language: Language): string {
  const locale = localeOf(language);
  const seconds = secondsGone(durationMs);
  if (seconds >= 60) return locale.ago(inWords(durationMs, language));
  return seconds === 0 ? locale.justNow : locale.secondsAgo(seconds);
}
