import { type Found, isDay, isYear } from './date-parts.ts';
import { isDigit, isLower, numberAt, skipBlanks } from './digits.ts';

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A month as it is written, short or whole. */
export const MONTH_WORD = `(?:${MONTHS.join('|')})[a-z]{0,6}`;

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const BEHIND_WEEKDAY = /\b(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.?,? (?:the )?$/;
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const LONGEST_WEEKDAY = 16;
/** 「Saturday15 Feb」 */
const GLUED_WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day$/;

/** Nov 26, 2026; 26 November 2026; November 26th; 05-Dec-2026; 2026-Dec-05. */
export function englishDate(text: string, lower: string, at: number): Found | null {
  const name = monthAt(lower, at);
  if (name) return dayBehindMonth(text, lower, name) ?? dayInRowOfMonth(lower, at, name);
  // 「TYO1 may experience」
  if (isLower(lower, at - 1) && !GLUED_WEEKDAY.test(lower.slice(Math.max(0, at - LONGEST_WEEKDAY), at))) return null;
  return yearBeforeMonth(text, lower, at) ?? dayBeforeMonth(text, lower, at);
}

const CENTURY = 2000;
const EARLIEST = 20;

interface Month {
  readonly month: number;
  readonly to: number;
}

function dayBehindMonth(text: string, lower: string, name: Month): Found | null {
  const day = numberAt(text, behindMark(text, name.to), 2);
  if (!day || !isDay(day.value)) return null;
  const to = skipOrdinal(lower, day.to);
  // 「June 12:30」 is a clock time, 「June 12: trading」 a day.
  if (isDigit(text, text[to] === ':' ? to + 1 : to)) return null;
  // 「November 27-28」 names no year.
  const isDashed = text[name.to] === '-' || text[name.to] === '/';
  return withYear(text, { year: null, month: name.month, day: day.value, to, sure: true }, isDashed);
}

/** 「January: Tuesday 5, 22:00-23:00」, at the head of a row: the month is a label, and its day stands behind. */
function dayInRowOfMonth(lower: string, at: number, { month, to }: Month): Found | null {
  if (!HEAD_OF_ROW.test(lower.slice(Math.max(0, at - 4), at))) return null;
  const found = DAY_IN_ROW.exec(lower.slice(to, to + LONGEST_ROW));
  const day = Number(found?.[1]);
  return found === null || !isDay(day) ? null : { year: null, month, day, to: to + found[0].length, sure: true };
}

const HEAD_OF_ROW = /(?:^|\n)[^a-z\d\n]{0,3}$/;
const DAY_IN_ROW =
  /^(?::| -| \|) ?(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.?,? )?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?=,| at| from| \(| ?\||:? \d{1,2}:\d{2})/;
const LONGEST_ROW = 40;

/** Blanks, or the mark of 05-Dec-2026. */
const behindMark = (text: string, at: number): number =>
  text[at] === '-' || text[at] === '/' ? at + 1 : skipBlanks(text, at);

/** 2026-Dec-05 */
function yearBeforeMonth(text: string, lower: string, at: number): Found | null {
  const year = numberAt(text, at, 4);
  const month = year && isYear(year.value) ? monthAt(lower, behindMark(text, year.to)) : null;
  const found = month && dayBehindMonth(text, lower, month);
  return found && year && { ...found, year: year.value };
}

/** 26 November, 26th of November, 05-Dec, and 「on Thursday, 26th」. */
function dayBeforeMonth(text: string, lower: string, at: number): Found | null {
  const day = numberAt(text, at, 2);
  if (!day || !isDay(day.value) || isNumberOf(lower, at, day.to)) return null;
  const ordinal = skipOrdinal(lower, day.to);
  let to = behindMark(text, ordinal);
  if (lower.startsWith('of ', to)) to += 3;
  const month = monthAt(lower, to);
  if (!month || (to === day.to && !isGlued(text, to))) {
    const ahead = monthAhead(lower, ordinal) ?? monthBefore(lower, at, ordinal);
    if (ahead !== null) return { year: null, month: ahead, day: day.value, to: ordinal, sure: true };
    const named = ordinal > day.to ? BEHIND_WEEKDAY.exec(lower.slice(Math.max(0, at - LONGEST_WEEKDAY), at)) : null;
    if (named === null) return null;
    const weekday = WEEKDAYS.indexOf(named[1] ?? '');
    return { year: null, month: null, day: day.value, to: ordinal, sure: true, weekday };
  }
  return withYear(text, { year: null, month: month.month, day: day.value, to: month.to, sure: true });
}

/** 「UPDATE 3 - 20 Dec 2026」, 「Phase 2: 14 March」: the number is that of an entry, and the day stands behind the mark. */
const isNumberOf = (lower: string, at: number, to: number): boolean =>
  BEHIND_NUMBER.test(lower.slice(to, to + 3)) && NUMBERED.test(lower.slice(Math.max(0, at - LONGEST_NUMBERED), at));

const BEHIND_NUMBER = /^(?: - |-|, |: | \(|\)|\.)/;
const NUMBERED =
  /\b(?:updates?|upd|notices?|notes?|phases?|parts?|steps?|stages?|rounds?|batch(?:es)?|sessions?|windows?|items?|entry|posts?|bulletins?|tickets?|versions?|revisions?|rev|no|nr|number|numero|days?|weeks?|slots?|groups?|waves?|sprints?) ?(?:\.|no\.?|#)? ?$/;
const LONGEST_NUMBERED = 16;

/** 「from Wednesday 21 to Thursday 22 October」, 「26 and 27 November」: the month is said once, behind the second day. */
function monthAhead(lower: string, at: number): number | null {
  const joint = lower[lower[at] === ' ' ? at + 1 : at] ?? '?';
  if (!JOINTS.includes(joint)) return null;
  const found = MONTH_AHEAD.exec(lower.slice(at, at + MONTH_REACH));
  return found === null ? null : MONTHS.indexOf(found[1] ?? '') + 1;
}

/** 「November 27-28, 23:00」, 「Dec 5 and 6」: the month is that of the day before. */
function monthBefore(lower: string, at: number, to: number): number | null {
  if (!BEHIND_SECOND.test(lower.slice(to, to + 5))) return null;
  const found = MONTH_BEFORE.exec(lower.slice(Math.max(0, at - MONTH_REACH), at));
  return found !== null && Number(found[2]) < Number(/^\d+/.exec(lower.slice(at, at + 2))?.[0] ?? 0)
    ? MONTHS.indexOf(found[1] ?? '') + 1
    : null;
}

const WEEKDAY_OR_THE = '(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\\.?,? )?(?:the )?';
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
const MONTH_BEFORE = new RegExp(
  `\\b(${MONTHS.join('|')})[a-z]{0,6}\\.? (?:${NUMBER}(?:, |/)){0,6}(\\d{1,2})(?:st|nd|rd|th)?,? ?(?:-|/|to|and|[&＆]|through|,)(?: and)? ?${WEEKDAY_OR_THE}$`,
);
/** No clock time and no number of hours. */
const BEHIND_SECOND = /^(?:,|:(?! ?\d)|\/\d{1,2}(?!\d)|\)|$|\n|\.(?!\d)| (?:\d|\(|from|at|between|and|the|trad|with))/;

/** 「9, 10 and 11 February」, 「Tue 9, Wed 10 & Thu 11 Feb」: behind each day that is not yet the last. */
const MONTH_AHEAD = new RegExp(
  `^(?: ?, ?${WEEKDAY_OR_THE}${NUMBER}){0,5} ?,? ?(?:-|to|and|until|through|[&＆]|,|/) ?${WEEKDAY_OR_THE}${NUMBER} (?:of )?(${MONTHS.join('|')})(?:[a-z]{0,6})?\\b`,
);
const MONTH_REACH = 64;
/** How a joint of two days begins: -, to, and, until, through, &, a comma. */
const JOINTS = '-tau&＆,';

/** 「26NOV」 */
const isGlued = (text: string, at: number): boolean =>
  /^(?:[A-Z]{3}|[A-Z][a-z]{2})(?![A-Za-z])/.test(text.slice(at, at + 4));

function withYear(text: string, date: Found, mayBeShort = true): Found {
  let at = behindMark(text, date.to);
  if (text[at] === ',') at = skipBlanks(text, at + 1);
  const year = numberAt(text, at, 4);
  if (year && isYear(year.value)) return { ...date, year: year.value, to: year.to };
  // 「28-Nov-26」
  const isShort =
    mayBeShort && year !== null && '-/'.includes(text[date.to] ?? ' ') && year.to - at === 2 && year.value >= EARLIEST;
  return isShort && year ? { ...date, year: CENTURY + year.value, to: year.to } : date;
}

function monthAt(lower: string, at: number): Month | null {
  const before = lower.charCodeAt(at - 1);
  if (before >= 97 && before <= 122) return null;
  if (!isLower(lower, at)) return null;
  const index = MONTHS.indexOf(lower.slice(at, at + 3));
  if (index < 0) return null;
  const full = MONTH_NAMES[index] ?? '';
  let to = lower.startsWith(full, at) ? at + full.length : lower.startsWith('sept', at) ? at + 4 : at + 3;
  const after = lower.charCodeAt(to);
  if (after >= 97 && after <= 122) return null;
  // 「until 26 November. Trading …」: a full stop ends the sentence unless the date goes on.
  if (lower[to] === '.' && /^ ?[\d,]/.test(lower.slice(to + 1, to + 3))) to++;
  return { month: index + 1, to };
}

const skipOrdinal = (lower: string, at: number): number =>
  ['st', 'nd', 'rd', 'th'].includes(lower.slice(at, at + 2)) ? at + 2 : at;
