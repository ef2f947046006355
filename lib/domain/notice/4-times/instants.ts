import { DAY_MS, type EpochMs, epochMs, JST_OFFSET_MS, MINUTE_MS, shift } from '../../time.ts';
import type { DateToken, DayToken, TimeToken, Token } from '../2-tokens/token.ts';
import {
  ADELAIDE,
  ATHENS,
  AUCKLAND,
  BERLIN,
  CENTRAL,
  EASTERN,
  LONDON,
  MOUNTAIN,
  PACIFIC,
  SYDNEY,
} from '../words/zones.ts';

/** A calendar day as the number of days since 1970-01-01, free of zones. */
export type Day = number;

export const dayOf = (instant: EpochMs): Day => Math.floor((instant + JST_OFFSET_MS) / DAY_MS);

/** When the day begins in Japan. */
export const midnightOf = (day: Day): EpochMs => epochMs(day * DAY_MS - JST_OFFSET_MS);

/** The same clock time on the day on which it lies nearest to `to`. */
export const onNearestDay = (at: EpochMs, to: EpochMs): EpochMs => shift(at, Math.round((to - at) / DAY_MS) * DAY_MS);

/** The first moment after `start` that has the clock time of `like`. */
export const nextAfter = (start: EpochMs, like: EpochMs): EpochMs =>
  shift(like, Math.ceil((start - like + 1) / DAY_MS) * DAY_MS);

/** Null for days that no calendar has (30 February). */
export function dayFrom(year: number, month: number, day: number): Day | null {
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms / DAY_MS : null;
}

export const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear();
export const monthOf = (day: Day): number => new Date(day * DAY_MS).getUTCMonth() + 1;
/** The number of the day in its month. */
export const dateOf = (day: Day): number => new Date(day * DAY_MS).getUTCDate();
/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/**
 * The day a date token means. A year that was left out is the one that brings the date closest to `near`, so a notice of
 * December may speak of January; a month that was left out is that of `context`.
 */
export function resolveDay(token: DateToken | DayToken, near: Day, context: Day | null): Day | null {
  if (token.kind === 'day') {
    const base = token.base === 'published' ? near : (context ?? near);
    if (token.isMonthEnd) return (dayInMonth(base, token.shiftDays + 1, 1) ?? base) - 1;
    if (token.weekday === null) return base + token.shiftDays;
    // 「until Sunday」: the next one.
    if (token.base === 'context') return base + ((token.weekday - weekdayOf(base) + 7) % 7);
    // Weeks begin on Monday here, as in Japanese calendars of work.
    const monday = base - ((weekdayOf(base) + 6) % 7);
    return monday + token.shiftDays + ((token.weekday + 6) % 7);
  }
  if (token.year !== null) {
    const day = dayFrom(token.year, token.month ?? 1, token.day);
    const others = token.others?.map((other) => dayFrom(other.year, other.month, other.day)) ?? [];
    return others.length === 0 ? day : closest(near, [day, ...others]);
  }
  const anchor = context ?? near;
  if (token.month === null) {
    const days = [-1, 0, 1].map((shift) => dayInMonth(anchor, shift, token.day));
    // 「20日(日)」: of the days of that number the weekday names one.
    const named = days.filter((day) => day !== null && weekdayOf(day) === token.weekday);
    return closest(anchor, named.length > 0 ? named : days);
  }
  const month = token.month;
  return closest(
    near,
    [-1, 0, 1].map((shift) => dayFrom(yearOf(near) + shift, month, token.day)),
  );
}

/** The day of that number in the month of `anchor`, or so many months from it. */
export function dayInMonth(anchor: Day, shift: number, day: number): Day | null {
  const months = yearOf(anchor) * 12 + monthOf(anchor) - 1 + shift;
  return dayFrom(Math.floor(months / 12), (months % 12) + 1, day);
}

/** The day next to `anchor`; of two that are as near the first. */
export function closest(anchor: Day, days: readonly (Day | null)[]): Day | null {
  let best: Day | null = null;
  for (const day of days) {
    if (day !== null && (best === null || Math.abs(day - anchor) < Math.abs(best - anchor))) best = day;
  }
  return best;
}

const SUMMER_MINUTES = 60;
const STANDARD: ReadonlyMap<number, number> = new Map([
  [EASTERN, -300],
  [CENTRAL, -360],
  [MOUNTAIN, -420],
  [PACIFIC, -480],
  [LONDON, 0],
  [BERLIN, 60],
  [ATHENS, 120],
  [SYDNEY, 600],
  [ADELAIDE, 570],
  [AUCKLAND, 720],
]);

/** The offset of a zone at a time of its clocks. */
function offsetAt(zoneMinutes: number, day: Day, clockMinutes: number): number {
  const standard = STANDARD.get(zoneMinutes);
  if (standard === undefined) return zoneMinutes;
  const at = day * DAY_MINUTES + clockMinutes;
  const year = yearOf(day);
  const isWithin = ([from, until]: readonly [number, number]): boolean => at >= from && at < until;
  const isSummer = SOUTHERN.has(zoneMinutes)
    ? !isWithin(southernWinter(year, zoneMinutes))
    : isWithin(EUROPEAN.has(zoneMinutes) ? europeanSummer(year, zoneMinutes) : americanSummer(year));
  return isSummer ? standard + SUMMER_MINUTES : standard;
}

const clockOf = (sunday: Day, minutes = CHANGE_MINUTES): number => sunday * DAY_MINUTES + minutes;

/** The last Sundays of March and October. */
const europeanSummer = (year: number, zone: number): readonly [number, number] => {
  const minutes = zone === ATHENS ? CHANGE_MINUTES + SUMMER_MINUTES : CHANGE_MINUTES;
  return [clockOf(sundayIn(year, 3, LAST_WEEK), minutes), clockOf(sundayIn(year, 10, LAST_WEEK), minutes)];
};

/** The second Sunday of March and the first of November. */
const americanSummer = (year: number): readonly [number, number] => [
  clockOf(sundayIn(year, 3, 8)),
  clockOf(sundayIn(year, 11, 1)),
];

/** The first Sundays of April and October, in New Zealand the last of September. */
const southernWinter = (year: number, zone: number): readonly [number, number] => [
  clockOf(sundayIn(year, 4, 1), CHANGE_MINUTES + SUMMER_MINUTES),
  clockOf(zone === AUCKLAND ? sundayIn(year, 9, LAST_WEEK_OF_30) : sundayIn(year, 10, 1)),
];

const EUROPEAN: ReadonlySet<number> = new Set([LONDON, BERLIN, ATHENS]);
const SOUTHERN: ReadonlySet<number> = new Set([SYDNEY, ADELAIDE, AUCKLAND]);
const LAST_WEEK = 25;
const LAST_WEEK_OF_30 = 24;
const DAY_MINUTES = DAY_MS / MINUTE_MS;
/** Clocks are changed at 2:00, in London an hour before. */
const CHANGE_MINUTES = 120;

/** The first Sunday on or after a date. */
function sundayIn(year: number, month: number, date: number): Day {
  const day = dayFrom(year, month, date) ?? 0;
  return day + ((7 - weekdayOf(day)) % 7);
}

/** The day that the calendar of a zone shows at an instant. */
export function dayIn(instant: EpochMs, zoneMinutes: number): Day {
  const clockMinutes = Math.floor(instant / MINUTE_MS);
  return Math.floor((clockMinutes + offsetAt(zoneMinutes, 0, clockMinutes)) / DAY_MINUTES);
}

/** The instant of a clock time on a day in a zone. Hours past 24 run into the days after. */
export function instantOf(
  day: Day,
  time: Pick<TimeToken, 'hour' | 'minute' | 'shiftDays'>,
  zoneMinutes: number,
): EpochMs {
  const clockMinutes = (time.hour ?? 0) * 60 + time.minute + time.shiftDays * DAY_MINUTES;
  return epochMs(day * DAY_MS + (clockMinutes - offsetAt(zoneMinutes, day, clockMinutes)) * MINUTE_MS);
}

export const JST_MINUTES = JST_OFFSET_MS / MINUTE_MS;

/** The day that dates without a year lie near: of publication, else the first full date of the text, else of reading. */
export function anchorDay(published: EpochMs | null, tokens: readonly Token[], seenAt: EpochMs): Day {
  if (published !== null) return dayOf(published);
  for (const token of tokens) {
    if (token.kind !== 'date' || token.year === null || token.month === null) continue;
    const day = dayFrom(token.year, token.month, token.day);
    if (day !== null) return day;
  }
  return dayOf(seenAt);
}
