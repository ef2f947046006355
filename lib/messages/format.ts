import { DAY_MS, type EpochMs, HOUR_MS, JST_OFFSET_MS, MINUTE_MS, SECOND_MS } from '../domain/time.ts';
import type { Language } from './language.ts';

/*
 * Durations and clock times, in the forms of the visual specification: clock times as 5:00 and never 05:00,
 * durations under an hour as 42:08, longer ones in words, so that the two never look alike.
 * Written by hand because the overlay loads it on every page: date-fns with a locale costs 33 kB, this 1 kB.
 */

const WEEKDAYS = { ja: '日月火水木金土', en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Fields of the JST wall clock at `instant`. */
const jst = (instant: EpochMs): Date => new Date(instant + JST_OFFSET_MS);
const two = (value: number): string => String(value).padStart(2, '0');

/** `5:00`, JST. */
export function clock(instant: EpochMs): string {
  const at = jst(instant);
  return `${at.getUTCHours()}:${two(at.getUTCMinutes())}`;
}

/** `11/25(水)` or `Wed 25 Nov`, JST. */
export function shortDay(instant: EpochMs, language: Language): string {
  const at = jst(instant);
  const weekday = WEEKDAYS[language][at.getUTCDay()];
  return language === 'ja'
    ? `${at.getUTCMonth() + 1}/${at.getUTCDate()}(${weekday})`
    : `${weekday} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]}`;
}

/** `11月25日(水)` or `Wed 25 Nov`, JST. */
export function longDay(instant: EpochMs, language: Language): string {
  if (language === 'en') return shortDay(instant, language);
  const at = jst(instant);
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日(${WEEKDAYS.ja[at.getUTCDay()]})`;
}

/** `2025/9/30` or `30 Sep 2025`, JST. */
export function fullDay(instant: EpochMs, language: Language): string {
  const at = jst(instant);
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  return language === 'ja' ? `${year}/${month + 1}/${day}` : `${day} ${MONTHS[month]} ${year}`;
}

/** Whether two instants fall on the same day in Japan. */
export const sameDay = (a: EpochMs, b: EpochMs): boolean =>
  Math.floor((a + JST_OFFSET_MS) / DAY_MS) === Math.floor((b + JST_OFFSET_MS) / DAY_MS);

/**
 * `2:00〜5:00` or `2:00–5:00`; an end on another day carries that day, an unknown end is 〜未定 or “, open end”.
 * An end at the very midnight after the start reads 24:00, as the exchange's notices write it.
 */
export function clockRange(start: EpochMs, end: EpochMs | null, language: Language): string {
  if (end === null) return language === 'ja' ? `${clock(start)}〜未定` : `${clock(start)}, open end`;
  const dash = language === 'ja' ? '〜' : '–';
  if (sameDay(start, end)) return `${clock(start)}${dash}${clock(end)}`;
  if (clock(end) === '0:00' && sameDay(start, (end - 1) as EpochMs)) return `${clock(start)}${dash}24:00`;
  const separator = language === 'ja' ? ' ' : ', ';
  return `${clock(start)}${dash}${shortDay(end, language)}${separator}${clock(end)}`;
}

/** `11/25(水) 2:00〜5:00` or `Wed 25 Nov, 2:00–5:00`. */
export function dayRange(start: EpochMs, end: EpochMs | null, language: Language): string {
  return `${shortDay(start, language)}${language === 'ja' ? ' ' : ', '}${clockRange(start, end, language)}`;
}

/** An end more than half a day away is not the next time that clock comes round. */
const NEAR_MS = 12 * HOUR_MS;

/** `5:00`; with its day where that is neither today nor near: `11/26(木) 5:00`, `Thu 26 Nov, 5:00`. JST. */
export function dayClock(instant: EpochMs, now: EpochMs, language: Language): string {
  if (sameDay(instant, now) || Math.abs(instant - now) < NEAR_MS) return clock(instant);
  return `${shortDay(instant, language)}${language === 'ja' ? ' ' : ', '}${clock(instant)}`;
}

/** `42:08`, from one hour on `1:23:45`. `seconds` is a whole number. */
function digits(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** `3時間12分` or `3 h 12 min`; `2日3時間` or `2 d 3 h` from a day on; whole minutes, rounded down. */
export function inWords(durationMs: number, language: Language): string {
  const [day, hour, minute] = language === 'ja' ? ['日', '時間', '分'] : [' d', ' h', ' min'];
  const gap = language === 'ja' ? '' : ' ';
  const join = (big: number, bigUnit: string, small: number, smallUnit: string) =>
    small === 0 ? `${big}${bigUnit}` : `${big}${bigUnit}${gap}${small}${smallUnit}`;
  if (durationMs >= DAY_MS) {
    return join(Math.floor(durationMs / DAY_MS), day, Math.floor((durationMs % DAY_MS) / HOUR_MS), hour);
  }
  const minutes = Math.floor(durationMs / MINUTE_MS);
  return minutes < 60 ? `${minutes}${minute}` : join(Math.floor(minutes / 60), hour, minutes % 60, minute);
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
  const seconds = secondsGone(durationMs);
  if (seconds >= 60) return language === 'ja' ? `${inWords(durationMs, 'ja')}前` : `${inWords(durationMs, 'en')} ago`;
  if (seconds === 0) return language === 'ja' ? 'たった今' : 'just now';
  return language === 'ja' ? `${seconds}秒前` : `${seconds} s ago`;
}
