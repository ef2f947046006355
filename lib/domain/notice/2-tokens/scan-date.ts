import { ERAS, type Found, isDay, isMonth, isYear } from './date-parts.ts';
import { isDigit, numberAt, skipBlanks } from './digits.ts';
import { englishDate } from './scan-date-english.ts';
import { pointedDate, separatedDate } from './scan-date-numbers.ts';
import { WEEKDAYS, weekdayAfter } from './scan-day.ts';
import type { DateToken } from './token.ts';

/** A calendar date that starts at `at`, with the weekday that follows it. */
export function dateAt(text: string, lower: string, at: number): DateToken | null {
  const found = isDigit(text, at) ? dateInDigits(text, lower, at) : dateByName(text, lower, at);
  if (!found) return null;
  const weekday = weekdayAfter(text, lower, found.to);
  return {
    kind: 'date',
    from: at,
    to: weekday?.to ?? found.to,
    year: found.year,
    month: found.month,
    day: found.day,
    sure: found.sure || weekday !== null,
    weekday: weekday?.weekday ?? found.weekday ?? null,
    ...(found.others && { others: found.others }),
  };
}

const dateInDigits = (text: string, lower: string, at: number): Found | null =>
  monthEnd(text, at) ??
  kanjiDate(text, at) ??
  separatedDate(text, at) ??
  englishDate(text, lower, at) ??
  knownPointed(text, lower, at);

const dateByName = (text: string, lower: string, at: number): Found | null =>
  sameDate(text, at) ??
  nextDate(text, at) ??
  eraDate(text, at) ??
  shortEraDate(text, at) ??
  englishDate(text, lower, at);

/** 「7.11」 alone is a number. */
function knownPointed(text: string, lower: string, at: number): Found | null {
  const found = pointedDate(text, at);
  return found !== null && (found.sure || weekdayAfter(text, lower, found.to) !== null) ? found : null;
}

/** 同年11月26日, 同月26日, 翌年1月5日: the part before is that of the date before, or the closest to it. */
function sameDate(text: string, at: number): Found | null {
  const [head, unit] = [text[at] ?? '?', text[at + 1]];
  if (unit === '月' && head === '同') return dayOnly(text, skipBlanks(text, at + 2));
  return unit === '年' && '同翌本今'.includes(head) ? monthAndDay(text, skipBlanks(text, at + 2), null) : null;
}

/** 「翌26日」, 「翌12月1日」, 「前日11月26日」: the word before the date says nothing that the date does not. */
function nextDate(text: string, at: number): Found | null {
  const isNext = text[at] === '翌' && isDigit(text, skipBlanks(text, at + 1));
  const isDayBefore = text.startsWith('前日', at) || text.startsWith('翌日', at);
  if (!isNext && !isDayBefore) return null;
  const from = skipBlanks(text, at + (isNext ? 1 : 2));
  const bare = text[from] === '(' || text[from] === '、' ? from + 1 : from;
  const found =
    (isNext ? kanjiDate(text, bare) : null) ?? monthAndDay(text, bare, null) ?? (isNext ? dayOnly(text, bare) : null);
  return found && { ...found, sure: true, to: text[from] === '(' && text[found.to] === ')' ? found.to + 1 : found.to };
}

/** 「11月末日」 */
function monthEnd(text: string, at: number): Found | null {
  const month = numberAt(text, at, 2);
  if (!month || !isMonth(month.value) || !text.startsWith('月末日', month.to)) return null;
  const day = new Date(Date.UTC(2001, month.value, 0)).getUTCDate();
  return { year: null, month: month.value, day, to: month.to + 3, sure: true };
}

/** 令和8年11月26日 */
function eraDate(text: string, at: number): Found | null {
  for (const [era, base] of ERAS) {
    if (!text.startsWith(era, at)) continue;
    const from = skipBlanks(text, at + era.length);
    const year = text[from] === '元' ? { value: 1, to: from + 1 } : numberAt(text, from, 2);
    if (!year) return null;
    const kanji = skipBlanks(text, year.to);
    if (text[kanji] !== '年') return null;
    return monthAndDay(text, skipBlanks(text, kanji + 1, 1), base + year.value);
  }
  return null;
}

const SHORT_ERA = /^[Rr](\d{1,2})([./])(\d{1,2})\2(\d{1,2})(?![\d./])/;

/** R8.11.26 */
function shortEraDate(text: string, at: number): Found | null {
  if (!'Rr'.includes(text[at] ?? '?') || /[A-Za-z\d]/.test(text[at - 1] ?? ' ')) return null;
  const found = SHORT_ERA.exec(text.slice(at, at + LONGEST_SHORT_ERA));
  if (!found) return null;
  const [all, year, , month, day] = found;
  const date = { year: REIWA + Number(year), month: Number(month), day: Number(day) };
  return isMonth(date.month) && isDay(date.day) ? { ...date, to: at + all.length, sure: true } : null;
}

const REIWA = 2018;
const LONGEST_SHORT_ERA = 12;

/** 2026年11月26日, 11月26日, 26日. */
function kanjiDate(text: string, at: number): Found | null {
  const first = numberAt(text, at, 4);
  if (!first) return null;
  const next = skipBlanks(text, first.to, 1);
  if (text[next] === '年' && isYear(first.value)) return monthAndDay(text, skipBlanks(text, next + 1, 1), first.value);
  const month = monthAndDay(text, at, null);
  if (month) return month;
  return dayOnly(text, at);
}

function monthAndDay(text: string, at: number, year: number | null): Found | null {
  const month = numberAt(text, at, 2);
  if (!month || !isMonth(month.value)) return null;
  const kanji = skipBlanks(text, month.to, 1);
  if (text[kanji] !== '月') return null;
  const day = numberAt(text, behindTopic(text, kanji + 1), 2);
  if (!day || !isDay(day.value)) return null;
  const end = skipBlanks(text, day.to);
  if (text[end] === '日' && text[end + 1] !== '間') {
    return { year, month: month.value, day: day.value, to: end + 1, sure: true };
  }
  // 「9月15頃」「11月26(木)」: 日 is sometimes forgotten; anything else after the number makes it no day.
  if (!'(頃~-、,/'.includes(text[end] ?? '?')) return null;
  return { year, month: month.value, day: day.value, to: day.to, sure: true };
}

/** 「12月は20日」「1月:17日」 */
function behindTopic(text: string, at: number): number {
  const from = skipBlanks(text, at, 1);
  return 'は:'.includes(text[from] ?? '?') ? skipBlanks(text, from + 1, 1) : from;
}

/** Followed by one of these, 「3日」 counts days instead of naming one. */
const COUNTERS = [
  '間',
  '以内',
  '前',
  '後',
  '目',
  '程度',
  'ほど',
  'あたり',
  '以上',
  '未満',
  '分',
  '付',
  '毎',
  '単位',
  'おき',
  '曜',
];

function dayOnly(text: string, at: number): Found | null {
  const day = numberAt(text, at, 2);
  if (!day || !isDay(day.value)) return null;
  const kanji = text[day.to] === ' ' ? day.to + 1 : day.to;
  if (text[kanji] === '日') {
    if (COUNTERS.some((counter) => text.startsWith(counter, kanji + 1))) return null;
    // 「20日午後、…が止まった」
    const sure = /^(?:午前|午後|未明|早朝|深夜|夕方|夜|朝|昼)(?! ?\d)/.test(text.slice(kanji + 1, kanji + 6));
    return { year: null, month: null, day: day.value, to: kanji + 1, sure };
  }
  // 「26(木)」
  const weekday =
    text[day.to] === '(' && WEEKDAYS.includes(text[day.to + 1] ?? '?') && ')・'.includes(text[day.to + 2] ?? '?');
  return weekday ? { year: null, month: null, day: day.value, to: day.to, sure: false } : null;
}
