import { type Found, isDay, isMonth, isYear } from './date-parts.ts';
import { isDigit, numberAt, skipBlanks } from './digits.ts';

/** 2026/11/26, 2026-11-26, 2026.11.26, 11/26. */
export function separatedDate(text: string, at: number): Found | null {
  const before = text[at - 1] ?? ' ';
  if ('/.-:'.includes(before) && isDigit(text, at - 2) && !isBehindClock(text, at)) return null;
  const first = numberAt(text, at, 4);
  if (!first) return null;
  if (isYear(first.value)) {
    let to = skipBlanks(text, first.to);
    const separator = text[to] ?? '?';
    if (!'/-.'.includes(separator)) return null;
    const month = numberAt(text, skipBlanks(text, to + 1), 2);
    if (!month || !isMonth(month.value)) return null;
    to = skipBlanks(text, month.to);
    if (text[to] !== separator) return null;
    const day = numberAt(text, skipBlanks(text, to + 1), 2);
    if (!day || !isDay(day.value) || continues(text, day.to, separator)) return null;
    return { year: first.value, month: month.value, day: day.value, to: day.to, sure: true };
  }
  const british = britishDate(text, at, first);
  if (british) return british;
  if (!isMonth(first.value)) return null;
  const separator = text[first.to];
  if (separator !== '/') return null;
  const day = numberAt(text, first.to + 1, 2);
  if (!day || !isDay(day.value) || continues(text, day.to, separator)) return null;
  // 11/26/2026, as English pages write it
  const year = text[day.to] === '/' ? numberAt(text, day.to + 1, 4) : null;
  if (year && isYear(year.value))
    return { year: year.value, month: first.value, day: day.value, to: year.to, sure: true };
  return { year: null, month: first.value, day: day.value, to: day.to, sure: false };
}

/** 25.11.2026, and 25/11/2026 where no month has so many: elsewhere the month stands first. */
function britishDate(text: string, at: number, first: { value: number; to: number }): Found | null {
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

/** 「1/2/3」, 「0120-12-12-3」: a longer chain than a date has. */
const continues = (text: string, at: number, separator: string): boolean =>
  text[at] === separator && isDigit(text, at + 1) && !isYear(numberAt(text, at + 1, 4)?.value ?? 0);
