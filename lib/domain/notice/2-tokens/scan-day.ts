import { isLower, skipBlanks } from './digits.ts';
import type { DayToken } from './token.ts';

export const WEEKDAYS = '日月火水木金土';
const ENGLISH_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** (木), (木・祝), 木曜日, (Thu), Thursday after a date. */
export function weekdayAfter(text: string, lower: string, at: number): { weekday: number; to: number } | null {
  const start = skipBlanks(text, at);
  const opened = text[start] === '(' || text[start] === '[';
  const from = opened ? skipBlanks(text, start + 1) : lower[start] === ',' ? skipBlanks(text, start + 1) : start;
  const index = WEEKDAYS.indexOf(text[from] ?? '?');
  if (index >= 0) {
    let to = from + 1;
    if (text.startsWith('曜', to)) to += text[to + 1] === '日' ? 2 : 1;
    else if (!opened) return null;
    if (opened) {
      const close = closing(text, to);
      if (close < 0) return null;
      to = close;
    }
    return { weekday: index, to };
  }
  const english = ENGLISH_WEEKDAYS.findIndex((name) => name.startsWith(lower.slice(from, from + 3)));
  let to = from;
  while (isLower(lower, to) && to < from + 10) to++;
  // tue, tues, tuesday; never monitoring
  const word = lower.slice(from, to);
  if (to - from < 3 || english < 0 || !(word.length <= 5 || word.endsWith('day'))) return null;
  if (!(ENGLISH_WEEKDAYS[english] ?? '').startsWith(word)) return null;
  if (lower[to] === '.') to++;
  if (opened) {
    const close = closing(text, to);
    return close < 0 ? null : { weekday: english, to: close };
  }
  return { weekday: english, to };
}

/** After the bracket that closes within a few characters (「・祝」「/祝日」), or -1. */
function closing(text: string, at: number): number {
  for (let end = at; end < at + 8; end++) if (text[end] === ')' || text[end] === ']') return end + 1;
  return -1;
}

const DAY_WORDS: readonly (readonly [string, DayToken['base'], number])[] = [
  ['明後日', 'published', 2],
  ['明日', 'published', 1],
  ['本日', 'published', 0],
  ['今日', 'published', 0],
  ['一昨日', 'published', -2],
  ['おととい', 'published', -2],
  ['昨日', 'published', -1],
  ['きのう', 'published', -1],
  ['昨夜', 'published', -1],
  ['昨晩', 'published', -1],
  ['昨夕', 'published', -1],
  ['昨朝', 'published', -1],
  ['明晩', 'published', 1],
  ['last night', 'published', -1],
  ['今夜', 'published', 0],
  ['今晩', 'published', 0],
  ['今朝', 'published', 0],
  ['明朝', 'published', 1],
  ['同日', 'context', 0],
  ['同じ日', 'context', 0],
  ['前日', 'context', -1],
  ['同夜', 'context', 0],
  ['翌未明', 'context', 1],
  ['当日', 'context', 0],
  ['翌々日', 'context', 2],
  ['翌日', 'context', 1],
  ['翌朝', 'context', 1],
  ['翌営業日', 'context', 1],
  ['tomorrow', 'published', 1],
  ['the day before yesterday', 'published', -2],
  ['tonight', 'published', 0],
  ['today', 'published', 0],
  ['yesterday', 'published', -1],
  ['the same day', 'context', 0],
  ['same day', 'context', 0],
  ['next day', 'context', 1],
  ['the following day', 'context', 1],
];
const WEEK_WORDS: readonly (readonly [string, number])[] = [
  ['再来週', 14],
  ['来週', 7],
  ['今週', 0],
];
const DAY_INITIALS = new Set([...DAY_WORDS, ...WEEK_WORDS].map(([word]) => word.charCodeAt(0)));

/** 本日, 翌日, 来週月曜日 at `at`. */
export function dayAt(text: string, lower: string, at: number): DayToken | null {
  if (!DAY_INITIALS.has(lower.charCodeAt(at))) return null;
  // 「土曜日22:00~翌日曜日7:00」; 翌月曜日 may lie two days on.
  if (text[at] === '翌' && text[at + 2] === '曜' && '日火水木金土'.includes(text[at + 1] ?? '月')) {
    return {
      kind: 'day',
      from: at,
      to: at + (text[at + 3] === '日' ? 4 : 3),
      base: 'context',
      shiftDays: 1,
      weekday: null,
    };
  }
  for (const [word, base, shiftDays] of DAY_WORDS) {
    if (!lower.startsWith(word, at)) continue;
    const code = lower.charCodeAt(at + word.length);
    if (word.charCodeAt(0) < 128 && code >= 97 && code <= 122) continue;
    const to = bracketedWeekday(text, lower, at + word.length);
    return { kind: 'day', from: at, to, base, shiftDays, weekday: null };
  }
  for (const [word, shiftDays] of WEEK_WORDS) {
    if (!text.startsWith(word, at)) continue;
    const from = text[at + word.length] === 'の' ? at + word.length + 1 : at + word.length;
    const weekday = weekdayAfter(text, lower, from);
    return weekday
      ? { kind: 'day', from: at, to: weekday.to, base: 'published', shiftDays, weekday: weekday.weekday }
      : null;
  }
  return null;
}

const bracketedWeekday = (text: string, lower: string, at: number): number =>
  text[at] === '(' ? (weekdayAfter(text, lower, at)?.to ?? at) : at;
