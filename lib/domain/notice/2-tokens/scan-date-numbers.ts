import { type Found, isDay, isMonth, isYear } from './date-parts.ts';
import { isDigit, numberAt, skipBlanks } from './digits.ts';

/** 2026/11/26, 2026-11-26, 2026.11.26, 11/26. */
export function separatedDate(text: string, at: number): Found | null {
  if (isInsideNumber(text, at)) return null;
  const first = numberAt(text, at, 4);
  if (!first) return null;
  if (isYear(first.value)) return yearFirst(text, first);
  return (
    britishDate(text, at, first) ?? (isMonth(first.value) ? monthFirst(text, first) : null) ?? shortYear(text, first)
  );
}

const isInsideNumber = (text: string, at: number): boolean =>
  '/.-:'.includes(text[at - 1] ?? ' ') &&
  isDigit(text, at - 2) &&
  !isBehindClock(text, at) &&
  !isBehindDay(text, at) &&
  !endsInterval(text, at);

/** 「…T01:00+09:00/2026-11-26T02:30」: the slash of ISO 8601 parts two whole times. */
const endsInterval = (text: string, at: number): boolean =>
  text[at - 1] === '/' && text[at - 4] === ':' && text[at + 10] === 'T';

interface Numeral {
  readonly value: number;
  readonly to: number;
}

/** 2026/11/26, 2026-11-26, 2026.11.26 */
function yearFirst(text: string, year: Numeral): Found | null {
  const mark = skipBlanks(text, year.to);
  const separator = text[mark] ?? '?';
  if (!'/-.'.includes(separator)) return null;
  const month = numberAt(text, skipBlanks(text, mark + 1), 2);
  if (!month || !isMonth(month.value)) return null;
  const second = skipBlanks(text, month.to);
  if (text[second] !== separator) return null;
  const day = dayBehind(text, skipBlanks(text, second + 1), separator);
  return day && { year: year.value, month: month.value, day: day.value, to: day.to, sure: true };
}

/** 「11.27(金)」: month and day with a point, where a weekday follows, or a clock time behind a range mark. */
export function pointedDate(text: string, at: number): Found | null {
  if (isInsideNumber(text, at) || isDigit(text, at - 1)) return null;
  const month = numberAt(text, at, 2);
  const day = month && isMonth(month.value) && text[month.to] === '.' ? numberAt(text, month.to + 1, 2) : null;
  if (!month || !day || !isDay(day.value) || text[day.to] === '.') return null;
  const found = { year: null, month: month.value, day: day.value, to: day.to, sure: false };
  const isFarSide =
    /[-~] ?$/.test(text.slice(Math.max(0, at - 2), at)) && CLOCK_BEHIND.test(text.slice(day.to, day.to + 7));
  return isFarSide ? { ...found, sure: true } : found;
}

const CLOCK_BEHIND = /^ \d{1,2}:\d{2}/;

/** 11/26, and 11/26/2026 as English pages write it. */
function monthFirst(text: string, month: Numeral): Found | null {
  const day = text[month.to] === '/' ? dayBehind(text, month.to + 1, '/') : null;
  if (day === null) return null;
  const year = text[day.to] === '/' ? numberAt(text, day.to + 1, 4) : null;
  return year && isYear(year.value)
    ? { year: year.value, month: month.value, day: day.value, to: year.to, sure: true, ...dayFirst(year, month, day) }
    : { year: null, month: month.value, day: day.value, to: day.to, sure: false };
}

/** Elsewhere the day stands first. */
const dayFirst = (year: Numeral, month: Numeral, day: Numeral): Pick<Found, 'others'> =>
  isMonth(day.value) && day.value !== month.value
    ? { others: [{ year: year.value, month: day.value, day: month.value }] }
    : {};

/** 24/11/26 and 11/24/26: which number is the year is told by the day that it is near to. */
function shortYear(text: string, first: Numeral): Found | null {
  const second = text[first.to] === '/' ? numberAt(text, first.to + 1, 2) : null;
  const third = second && text[second.to] === '/' ? numberAt(text, second.to + 1, 2) : null;
  if (!second || !third || third.to - second.to !== 3 || '/:'.includes(text[third.to] ?? ' ')) return null;
  const [a, b, c] = [first.value, second.value, third.value];
  const [found, ...others] = [
    { year: CENTURY + a, month: b, day: c },
    { year: CENTURY + c, month: b, day: a },
    { year: CENTURY + c, month: a, day: b },
  ].filter(({ year, month, day }) => isMonth(month) && isDay(day) && year >= CENTURY + EARLIEST);
  return found ? { ...found, to: third.to, sure: true, others } : null;
}

const CENTURY = 2000;
const EARLIEST = 20;

function dayBehind(text: string, at: number, separator: string): Numeral | null {
  const day = numberAt(text, at, 2);
  return day && isDay(day.value) && !continues(text, day.to, separator) ? day : null;
}

/** 25.11.2026, and 25/11/2026 where no month has so many: elsewhere the month stands first. */
function britishDate(text: string, at: number, first: Numeral): Found | null {
  const separator = text[first.to] ?? '?';
  if (!'/.-'.includes(separator) || !isDay(first.value)) return null;
  if (separator !== '.' && isMonth(first.value)) return null;
  const month = numberAt(text, first.to + 1, 2);
  if (!month || !isMonth(month.value) || text[month.to] !== separator) return null;
  const year = numberAt(text, month.to + 1, 4);
  if (!year || !isYear(year.value) || isDigit(text, at - 1)) return null;
  return { year: year.value, month: month.value, day: first.value, to: year.to, sure: true };
}

/** 「23:00-3/23」: the dash is a range mark, no part of a longer number. */
const isBehindClock = (text: string, at: number): boolean => text[at - 1] === '-' && text[at - 4] === ':';

/** 「2/2-2/4」: from one day to another. */
const isBehindDay = (text: string, at: number): boolean =>
  text[at - 1] === '-' && /(?:^|[^\d/.:-])\d{1,2}\/\d{1,2}$/.test(text.slice(Math.max(0, at - DAY_LENGTH), at - 1));
const DAY_LENGTH = 8;

/** 「1/2/3」, 「0120-12-12-3」: a longer chain than a date has. */
const continues = (text: string, at: number, separator: string): boolean =>
  text[at] === separator && isDigit(text, at + 1) && !isYear(numberAt(text, at + 1, 4)?.value ?? 0);
