import type { Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { FOLLOWING_WORDS, SAME_HOUR_WORDS } from '../words/vocabulary/phrases.ts';
import { isWordOf, LINE_REACH } from './leads.ts';
import type { Moment, TimeRange } from './time-range.ts';
import { isWeekday } from './token-looks.ts';

/** 「12月2日の同時刻に変更」: the hours of the range before, on another day. */
export function withSameHours(tokens: readonly Token[], range: TimeRange, before: readonly TimeRange[]): TimeRange {
  if (range.shape !== 'point' || !range.start?.date || range.start.time !== null) return range;
  const at = behindMarks(tokens, range.end);
  const token = tokens[at];
  const hours = before.findLast(({ start }) => start?.time?.kind === 'time');
  if (token?.kind !== 'word' || !SAME_HOURS.has(token.entry.word) || !hours?.start) return range;
  const { date, first } = range.start;
  return {
    ...hours,
    first,
    end: at + 1,
    start: { ...hours.start, date, first, end: at + 1 },
    finish: hours.finish && { ...hours.finish, date: null },
    replacedByNext: false,
  };
}

/** Behind a comma and a blank: 「1 December, same time」. */
function behindMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 2 && (tokens[at]?.kind === 'connective' || tokens[at]?.kind === 'comma')) at++;
  // 「1 December, at the same time」
  return isWordOf(tokens[at], AT) ? at + 2 : at;
}

const AT: ReadonlySet<string> = new Set(['at']);
const SAME_HOURS: ReadonlySet<string> = new Set(SAME_HOUR_WORDS);

/** 「5月20日、27日の2:00~4:00」: the days before share the hours of the last. */
export function shareRange(tokens: readonly Token[], ranges: readonly TimeRange[]): readonly TimeRange[] {
  const shared: TimeRange[] = [];
  let days: TimeRange[] = [];
  ranges.forEach((range, i) => {
    if (isListedDay(tokens, range, ranges[i + 1], days.length > 0)) {
      days.push(range);
      return;
    }
    shared.push(...withHoursOf(tokens, range, days));
    days = [];
  });
  return shared;
}

/** 「1月21日8:00、1月22日8:00より、それぞれ約15分間」: the length behind the last moment of a list is that of each. */
export const shareLength = (tokens: readonly Token[], ranges: readonly TimeRange[]): readonly TimeRange[] => {
  const shared = [...ranges];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [range, next] = [shared[i] as TimeRange, shared[i + 1] as TimeRange];
    if (isMoment(range) && next.durationMinutes !== null && isEnumerated(tokens, range.end, next.first))
      shared[i] = { ...range, durationMinutes: next.durationMinutes };
  }
  return shared;
};

const isMoment = ({ shape, start, durationMinutes }: TimeRange): boolean =>
  shape === 'point' && start?.time?.kind === 'time' && durationMinutes === null;

/** A day that the list of days goes on behind. */
function isListedDay(
  tokens: readonly Token[],
  range: TimeRange,
  next: TimeRange | undefined,
  isInList: boolean,
): boolean {
  if (next === undefined || !isPlainDay(range)) return false;
  const isLastOfDays = isInList && next.start?.date === null && isEach(tokens, range.end, next.first);
  return isLastOfDays || isEnumerated(tokens, range.end, next.first);
}

/** The plain days that begin with the range at `at`, each joined to the one before it as `isNext` says. */
export function daysFrom(
  ranges: readonly TimeRange[],
  at: number,
  isNext: (last: TimeRange, day: TimeRange) => boolean,
): readonly TimeRange[] {
  const days: TimeRange[] = [];
  for (const range of ranges.slice(at)) {
    const last = days.at(-1);
    if (!isPlainDay(range) || (last !== undefined && !isNext(last, range))) break;
    days.push(range);
  }
  return days;
}

export const isPlainDay = ({ shape, start }: TimeRange): boolean =>
  shape === 'point' && start?.time === null && start.date?.kind === 'date';

/** The hours of `range` on a plain day. */
export const onDay = (range: TimeRange, { start }: TimeRange): TimeRange => ({
  ...range,
  start: range.start && { ...range.start, date: start?.date ?? null },
});

/** `days` with the hours of `range`, where it has some that are theirs, and `range` itself where it has a day. */
function withHoursOf(tokens: readonly Token[], range: TimeRange, days: readonly TimeRange[]): readonly TimeRange[] {
  const { start } = range;
  const isOfEach = days.length > 1 && start?.date === null;
  const isOfAll = hasHours(range) || (days.length > 0 && isClockOfEach(tokens, range, days));
  if (!start || !isOfAll || (start.date === null && !isOfEach)) return [...days, range];
  const each = days.map((day) => (day.start ? { ...range, start: { ...start, date: day.start.date } } : day));
  return isOfEach ? each : [...each, range];
}

/** Hours that any day may have: from one clock time to another, or for so long. */
export const hasHours = ({ shape, start, finish, durationMinutes }: TimeRange): boolean =>
  start?.time != null && (shape === 'range' ? finish !== null && isOnNoDay(finish) : durationMinutes !== null);

/** 「午後9時から翌日午前7時」 */
const isOnNoDay = ({ date }: Moment): boolean =>
  date === null || (date.kind === 'day' && date.base === 'context' && date.weekday === null);

/** 「16 and 18 November, both at 05:00」, 「on December 1 and December 3, each time at 06:00」 */
const isClockOfEach = (
  tokens: readonly Token[],
  { shape, start, end }: TimeRange,
  days: readonly TimeRange[],
): boolean =>
  shape === 'point' &&
  start?.time?.kind === 'time' &&
  (tokens.slice(days.at(-1)?.end ?? end, end).some(isOfEach) ||
    (days.length > 0 && tokens.slice(end, end + EACH_BEHIND).some(isOfEach)));

/** 「開始時刻:いずれも4時」, 「Start: 04:00 JST on each day」 */
const isOfEach = (token: Token): boolean =>
  token.kind === 'word' && (OF_EACH.test(token.entry.word) || (token.entry.tags & TAG.daily) !== 0);
const EACH_BEHIND = 6;

const OF_EACH = /^(?:(?:both|each)\b|各日|両日|いずれも|それぞれ|ともに)/;

/** 「for 5 minutes at 09:00 on each of the following days: December 1, December 3 and December 5」 */
export function shareBehind(tokens: readonly Token[], ranges: readonly TimeRange[]): readonly TimeRange[] {
  const shared: TimeRange[] = [];
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i] as TimeRange;
    const { start } = range;
    if (isDayBehind(range)) {
      const more = moreDays(tokens, ranges, i);
      shared.push(
        range,
        ...more.map((day) => ({ ...range, finish: { ...range.finish, date: day.start?.date ?? null } })),
      );
      i += more.length;
      continue;
    }
    const days = start?.date === null && start.time !== null ? daysBehind(tokens, ranges, i) : [];
    if (days.length === 0 || !start) shared.push(range);
    else {
      const durationMinutes = range.durationMinutes ?? lengthBefore(tokens, range.first);
      shared.push(
        ...days.map((day) => ({ ...range, durationMinutes, start: { ...start, date: day.start?.date ?? null } })),
      );
    }
    i += days.length;
  }
  return shared;
}

/** 「from 07:00 to 09:00 UTC on Saturday 28 November and Saturday 5 December.」: days of a list that ends the sentence. */
function moreDays(tokens: readonly Token[], ranges: readonly TimeRange[], at: number): readonly TimeRange[] {
  const days: TimeRange[] = [];
  let from = ranges[at]?.end ?? 0;
  for (const day of ranges.slice(at + 1)) {
    const between = tokens.slice(from, Math.min(day.first, from + LINE_REACH));
    if (!isPlainDay(day) || !between.some(isAnd) || !isEnumerated(tokens, from, day.first)) break;
    days.push(day);
    from = day.end;
  }
  const next = tokens[from];
  return next === undefined || next.kind === 'stop' || next.kind === 'newline' || next.kind === 'open' ? days : [];
}

interface DayBehind extends TimeRange {
  readonly finish: Moment;
}

/** 「07:00 to 09:00 UTC on Saturday 28 November」 */
const isDayBehind = (range: TimeRange): range is DayBehind =>
  range.shape === 'range' &&
  range.start?.date === null &&
  range.start.time !== null &&
  range.finish?.date != null &&
  range.finish.time !== null &&
  range.finish.time.from < range.finish.date.from;

/** Also the stroke of 「Feb 9/10/11」. */
const isAnd = (token: Token): boolean =>
  isWordOf(token, AND) || token.kind === 'comma' || (token.kind === 'text' && token.to - token.from === 1);

/** The days of the list that a sentence announces behind its hours. */
function daysBehind(tokens: readonly Token[], ranges: readonly TimeRange[], at: number): readonly TimeRange[] {
  const days: TimeRange[] = [];
  let from = ranges[at]?.end ?? 0;
  for (const day of ranges.slice(at + 1)) {
    const between = tokens.slice(from, Math.min(day.first, from + LINE_REACH));
    const isNext =
      days.length === 0
        ? between.some(isFollowing) || isOfEachBelow(tokens, ranges[at], between)
        : between.every(isListMark);
    if (!isPlainDay(day) || !isNext || day.first - from >= LINE_REACH) break;
    days.push(day);
    from = day.end;
  }
  return days;
}

/** 「時間はいずれも3:00~5:00です。」, and the days on the lines below it. */
const isOfEachBelow = (tokens: readonly Token[], range: TimeRange | undefined, between: readonly Token[]): boolean =>
  range !== undefined &&
  between.some(({ kind }) => kind === 'newline') &&
  tokens
    .slice(Math.max(0, range.first - LENGTH_REACH), range.first)
    .some((token) => token.kind === 'word' && (token.entry.tags & TAG.daily) !== 0);

const isFollowing = (token: Token): boolean => token.kind === 'word' && FOLLOWING.has(token.entry.word);
const FOLLOWING: ReadonlySet<string> = new Set(FOLLOWING_WORDS);
const LIST_MARKS: ReadonlySet<Token['kind']> = new Set(['comma', 'connective', 'bullet', 'newline', 'range', 'tab']);
const isListMark = (token: Token): boolean =>
  LIST_MARKS.has(token.kind) || (token.kind === 'word' && token.entry.word === 'and');

/** 「for 5 minutes at」 */
function lengthBefore(tokens: readonly Token[], at: number): number | null {
  const token = tokens.slice(Math.max(0, at - LENGTH_REACH), at).findLast(({ kind }) => kind === 'duration');
  return token?.kind === 'duration' ? token.minutes : null;
}

const LENGTH_REACH = 6;

/** 「5日、6日 両日とも 1時~5時」 */
function isEach(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, Math.min(to, from + LINE_REACH));
  const isNamed = between.some(isOfEach) || tokens.slice(to, to + EACH_BEHIND + 3).some(isOfEach);
  const lines = between.filter(({ kind }, i) => kind === 'newline' && between[i + 1]?.kind !== 'newline').length;
  return isNamed && to - from < LINE_REACH && lines <= 2 && between.every(isLabelling);
}

/** Short words, marks, and the label of the hours on a line of their own. */
const isLabelling = (token: Token): boolean =>
  token.to - token.from <= 3 ||
  (token.kind === 'word' && (token.entry.tags & (TAG.when | TAG.daily | TAG.from | TAG.start)) !== 0);

const AND: ReadonlySet<string> = new Set(['and']);

/** Only commas, blanks and short words (と, および) stand between. */
export function isEnumerated(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const isShort = (token.kind === 'text' && token.to - token.from <= 3) || isWordOf(token, AND) || isWeekday(token);
    if (token.kind !== 'comma' && token.kind !== 'connective' && token.kind !== 'bullet' && !isShort) return false;
  }
  return to > from;
}
