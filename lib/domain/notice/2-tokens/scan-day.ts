import { byStart, startAt } from './by-start.ts';
import { DAY_WORDS } from './day-words.ts';
import { isLower, skipBlanks } from './digits.ts';
import type { DayToken } from './token.ts';

export const WEEKDAYS = '日月火水木金土';
const ENGLISH_WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** (木), (木・祝), 木曜日, (Thu), Thursday after a date. */
export function weekdayAfter(text: string, lower: string, at: number): { weekday: number; to: number } | null {
  const start = skipBlanks(text, at);
  const isOpened = text[start] === '(' || text[start] === '[';
  const from = isOpened || lower[start] === ',' ? skipBlanks(text, start + 1) : start;
  const found = japaneseWeekday(text, from, isOpened) ?? englishWeekday(lower, from);
  if (found === null || !isOpened) return found;
  const to = closing(text, found.to);
  return to < 0 ? null : { weekday: found.weekday, to };
}

/** 木曜日; in brackets 木 is enough. */
function japaneseWeekday(text: string, at: number, isOpened: boolean): { weekday: number; to: number } | null {
  const weekday = WEEKDAYS.indexOf(text[at] ?? '?');
  if (weekday < 0) return null;
  if (text.startsWith('曜', at + 1)) return { weekday, to: at + (text[at + 2] === '日' ? 3 : 2) };
  return isOpened ? { weekday, to: at + 1 } : null;
}

const SHORTEST_NAME = 3;
const LONGEST_NAME = 10;

/** tue, tues, tuesday; never monitoring */
function englishWeekday(lower: string, at: number): { weekday: number; to: number } | null {
  let to = at;
  while (isLower(lower, to) && to < at + LONGEST_NAME) to++;
  const word = lower.slice(at, to);
  if (word.length < SHORTEST_NAME || !(word.length <= 5 || word.endsWith('day'))) return null;
  const weekday = ENGLISH_WEEKDAYS.findIndex((name) => name.startsWith(word));
  return weekday < 0 ? null : { weekday, to: lower[to] === '.' ? to + 1 : to };
}

/** After the bracket that closes within a few characters (「・祝」「/祝日」), or -1. */
function closing(text: string, at: number): number {
  for (let end = at; end < at + 8; end++) if (text[end] === ')' || text[end] === ']') return end + 1;
  return -1;
}

const WEEK_WORDS: readonly (readonly [string, number])[] = [
  ['再来週', 14],
  ['来週', 7],
  ['今週', 0],
];
/** 「this Saturday」, 「next Tuesday」; with the date behind it (「this Saturday, December 5」) it says no more than that. */
const LATIN_WEEK =
  /^(this|next) (sun|mon|tues|wednes|thurs|fri|satur)day(?![a-z]|,? (?:the )?(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|\d{1,2}(?:st|nd|rd|th| [adfjmnos])))/;
/** A weekday without its date, which is none of a week in general: no 「Saturdays」, no 「Tuesday to Saturday」. */
const WEEKDAY_ALONE =
  /^(sun|mon|tues|wednes|thurs|fri|satur)day(?![a-z\d]|,? (?:the )?(?:(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d|\d{4}|\d{1,2}(?:[/.-]|st|nd|rd|th| [adfjmnos]))| ?[-/&]| (?:to|through|thru|and|or) [a-z]{3,6}day)/;
/** It is one day where it stands behind a preposition or a clock time. */
const BEFORE_WEEKDAY =
  /(?:^|[^a-z])(?:on|until|till|by|from|and|at|utc|gmt|[a-z]st|[a-z]dt|[ecmp]t|hkt|sgt|[ap]\.?m\.?|\d|(?<!day )to)[,)]? $/;
const BEFORE_LENGTH = 12;
export const LATIN_WEEKDAYS = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];

const DAYS_BY_START = byStart(DAY_WORDS);
/** Characters that a day may begin with, in lower case. */
export const DAY_INITIALS: readonly number[] = [...DAY_WORDS, ...WEEK_WORDS]
  .map(([word]) => word)
  .concat(LATIN_WEEKDAYS, [...WEEKDAYS], '次')
  .map((word) => word.charCodeAt(0));

/** 本日, 翌日, 来週月曜日 at `at`. */
export function dayAt(text: string, lower: string, at: number): DayToken | null {
  return (
    nextWeekday(text, at) ??
    namedDay(text, lower, at) ??
    (isLower(lower, at) ? latinWeekday(lower, at) : (dayOfWeek(text, lower, at) ?? comingWeekday(text, at)))
  );
}

/** 「土曜日22:00~翌日曜日7:00」; 翌月曜日 may lie two days on. */
function nextWeekday(text: string, at: number): DayToken | null {
  if (text[at] !== '翌' || text[at + 2] !== '曜' || !'日火水木金土'.includes(text[at + 1] ?? '月')) return null;
  const to = at + (text[at + 3] === '日' ? 4 : 3);
  return { kind: 'day', from: at, to, base: 'context', shiftDays: 1, weekday: null };
}

/** 本日, 翌日, tomorrow */
function namedDay(text: string, lower: string, at: number): DayToken | null {
  const named = DAYS_BY_START.get(startAt(lower, at))?.find(
    ([word]) => lower.startsWith(word, at) && !(isLower(word, 0) && isLower(lower, at + word.length)),
  );
  if (named === undefined) return null;
  const [word, base, shiftDays, part] = named;
  const to = bracketedWeekday(text, lower, at + word.length);
  const day = { kind: 'day', from: at, to, base, shiftDays, weekday: null } as const;
  return { ...day, ...(part === 'night' && { isNight: true }), ...(part === 'month-end' && { isMonthEnd: true }) };
}

/** 来週の月曜日 */
function dayOfWeek(text: string, lower: string, at: number): DayToken | null {
  const week = WEEK_WORDS.find(([word]) => text.startsWith(word, at));
  if (week === undefined) return null;
  const [word, shiftDays] = week;
  const from = text[at + word.length] === 'の' ? at + word.length + 1 : at + word.length;
  const weekday = weekdayAfter(text, lower, from);
  return weekday && { kind: 'day', from: at, to: weekday.to, base: 'published', shiftDays, weekday: weekday.weekday };
}

/** 「次の日曜日」, and 「木曜日の2:00」 where the sentence says what is done then. */
function comingWeekday(text: string, at: number): DayToken | null {
  if (text[at] !== '次' && text[at] !== '今' && !WEEKDAYS.includes(text[at] ?? '?')) return null;
  const found = COMING_WEEKDAY.exec(text.slice(at, at + SENTENCE));
  if (!found || BEFORE_HABIT.test(lineBefore(text, at))) return null;
  const [, next, name = '', verb] = found;
  if (next === undefined && verb === undefined) return null;
  const to = text.indexOf(name, at + (next?.length ?? 0)) + name.length;
  const weekday = WEEKDAYS.indexOf(name[0] ?? '?');
  return { kind: 'day', from: at, to, base: 'context', shiftDays: 0, weekday };
}

/** As much of its line as may speak of a habit. */
const lineBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - HABIT_REACH), at)
    .split('\n')
    .at(-1) ?? '';

const SENTENCE = 60;
const COMING_WEEKDAY =
  /^(次の|次回の|今度の)?([日月火水木金土]曜日?)(?=(?:の|に|、| )?(?:午前|午後|深夜|早朝|未明|朝|昼|夜)? ?\d{1,2} ?[:時])(?:(?=[^。\n]{0,48}((?:実施|停止|休止)(?:いたし|致し|し)?ます|行います|行ないます|できません))|)/;
/** What is done on that day of every week, and lists of days. */
const BEFORE_HABIT = /毎|各|定期|通常|第[\d一二三四]|翌|[~・、]$|曜|[\d)]$/;
const HABIT_REACH = 12;

function latinWeekday(lower: string, at: number): DayToken | null {
  return weekdayOfWeek(lower, at) ?? weekdayAlone(lower, at);
}

function weekdayAlone(lower: string, at: number): DayToken | null {
  const found = WEEKDAY_ALONE.exec(lower.slice(at, at + LATIN_WEEK_LENGTH));
  if (!found || !BEFORE_WEEKDAY.test(lower.slice(Math.max(0, at - BEFORE_LENGTH), at))) return null;
  const [all, day = ''] = found;
  const weekday = LATIN_WEEKDAYS.indexOf(day);
  return { kind: 'day', from: at, base: 'context', shiftDays: 0, weekday, ...partBehind(lower, at + all.length) };
}

function weekdayOfWeek(lower: string, at: number): DayToken | null {
  if ((!lower.startsWith('this ', at) && !lower.startsWith('next ', at)) || isLower(lower, at - 1)) return null;
  const found = LATIN_WEEK.exec(lower.slice(at, at + LATIN_WEEK_LENGTH));
  if (!found) return null;
  const [all, week, day = ''] = found;
  const [shiftDays, weekday] = [week === 'next' ? 7 : 0, LATIN_WEEKDAYS.indexOf(day)];
  return { kind: 'day', from: at, base: 'published', shiftDays, weekday, ...partBehind(lower, at + all.length) };
}

const LATIN_WEEK_LENGTH = 30;

/** 「on Friday night」 */
function partBehind(lower: string, at: number): Pick<DayToken, 'to' | 'isNight'> {
  const found = PART_OF_DAY.exec(lower.slice(at, at + LATIN_WEEK_LENGTH));
  if (found === null) return { to: at };
  return { to: at + found[0].length, ...((found[1] === 'night' || found[1] === 'evening') && { isNight: true }) };
}

const PART_OF_DAY = /^ (?:early )?(morning|afternoon|evening|night)(?![a-z])/;

const bracketedWeekday = (text: string, lower: string, at: number): number =>
  text[at] === '(' ? (weekdayAfter(text, lower, at)?.to ?? at) : at;
