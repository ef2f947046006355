import { type Found, isDay, isYear } from './date-parts.ts';
import { isDigit, isLower, numberAt, skipBlanks } from './digits.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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

/** Nov 26, 2026; 26 November 2026; November 26th. */
export function englishDate(text: string, lower: string, at: number): Found | null {
  const name = monthAt(lower, at);
  if (name) {
    const day = numberAt(text, skipBlanks(text, name.to), 2);
    if (!day || !isDay(day.value)) return null;
    const to = skipOrdinal(lower, day.to);
    if (text[to] === ':' || isDigit(text, to)) return null;
    return withYear(text, { year: null, month: name.month, day: day.value, to, sure: true });
  }
  // 「TYO1 may experience」
  if (isLower(lower, at - 1)) return null;
  const day = numberAt(text, at, 2);
  if (!day || !isDay(day.value)) return null;
  let to = skipBlanks(text, skipOrdinal(lower, day.to));
  if (lower.startsWith('of ', to)) to += 3;
  const month = monthAt(lower, to);
  if (!month || to === day.to) return null;
  return withYear(text, { year: null, month: month.month, day: day.value, to: month.to, sure: true });
}

function withYear(text: string, date: Found): Found {
  let at = skipBlanks(text, date.to);
  if (text[at] === ',') at = skipBlanks(text, at + 1);
  const year = numberAt(text, at, 4);
  return year && isYear(year.value) ? { ...date, year: year.value, to: year.to } : date;
}

function monthAt(lower: string, at: number): { month: number; to: number } | null {
  const before = lower.charCodeAt(at - 1);
  if (before >= 97 && before <= 122) return null;
  const index = MONTHS.indexOf(lower.slice(at, at + 3));
  if (index < 0) return null;
  const full = MONTH_NAMES[index] ?? '';
  let to = lower.startsWith(full, at) ? at + full.length : lower.startsWith('sept', at) ? at + 4 : at + 3;
  const after = lower.charCodeAt(to);
  if (after >= 97 && after <= 122) return null;
  if (lower[to] === '.') to++;
  return { month: index + 1, to };
}

const skipOrdinal = (lower: string, at: number): number =>
  ['st', 'nd', 'rd', 'th'].includes(lower.slice(at, at + 2)) ? at + 2 : at;
