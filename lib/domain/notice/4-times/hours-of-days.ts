import { DAY_MS } from '../../time.ts';
import type { DateToken } from '../2-tokens/token.ts';
import { lowerBetween, type NoticeText } from '../notice-text.ts';
import type { TimeRange } from './time-range.ts';

/** Said of hours that several days have alike. */
const EACH =
  /\b(?:each|daily|nightly|every (?:day|night|time|one)|always|(?:those|these) (?:days|nights)|same|identical|both|all (?:of them|beginning|starting|from|at|between|(?:the |these |those |of the )?(?:two |three |four |five |six |seven |\d )?(?:days|nights|sessions|dates|times|mornings|evenings))|(?:two|three|four|five|six|seven|\d) (?:consecutive |successive |separate )?(?:days|nights|mornings|evenings|sessions|times|windows|slots|parts|stages|rounds|occasions)|twice|(?:minutes|hours?|half|mins?|h) (?:a|per) (?:day|night|session))\b/;
/** Said of days that have the hours of the day before them. */
const SAME =
  /\b(?:the same|same (?:hours|times?)|repeat(?:ed|s)?|(?:also|again|likewise|and then) on|likewise|identical|identically)\b/;
/** Of a night that two days share, no day is one of its own. */
const NIGHT = /\b(?:nights?|overnight)\b/;
/** The second of two clock times is when it is over. */
const OVER =
  /\b(?:re-?starts?|restarted|resum\w{0,4}|re-?open\w{0,3}|re-?connect\w{0,3}|back|again|until|till|returns?|restor\w{1,3}|ends?|ending|finish\w{0,3}|over|open|up|available|complete\w{0,1})\b/;
/** 「for three days starting Tuesday, 9 February」 */
const DAYS_FROM =
  /\b(two|three|four|five|six|seven|[2-7]) (?:consecutive |successive )?(?:days|nights|mornings|evenings)(?: in a row| running)?,? (?:starting|beginning|commencing|from)(?: on| with| from)? ?(?:the )?(?:[a-z]{3,9},? (?:the )?)?$/;
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const REACH = 72;
const MOST_DAYS = 7;
/** Sentences and rows from one day to the next, and from them to the hours. */
const APART = 1;
/** A year in which every day of a list that names none is one. */
const ANY_YEAR = 2028;

/** Days, and once for all of them the hours. */
interface Found {
  readonly days: readonly DateToken[];
  readonly hours: TimeRange;
  /** The day that they are moved to: the hours of the first day do not hold any more. */
  readonly moved?: TimeRange;
}

/** 「is rescheduled to the same hours of February 3」, 「will be held on 25 March instead, at the same hours」 */
const MOVED =
  /\b(?:reschedul|postpon|mov(?:e|ing)|shift|defer|delay|chang|transfer|replac|push|swap|advanc)\w{0,4}\b|\b(?:instead|put (?:off|back)|brought forward|in place of)\b/;

const onMovedDay = (hours: TimeRange, { first, end, start }: TimeRange): TimeRange => ({
  ...hours,
  first,
  end,
  start: hours.start && { ...hours.start, date: start?.date ?? null },
});

/**
 * 「one on 9 February and one on 11 February, all beginning at 13:00」, 「Day 1: 9 Feb / Day 2: 10 Feb / Hours on each day: …」,
 * 「13:00 to 14:30 on 9 February. The same applies on 10 and 11 February」: English says the hours once, and that they are of each.
 */
export function shareHoursOfDays(notice: NoticeText, ranges: readonly TimeRange[]): readonly TimeRange[] {
  if (!notice.page.hasEnglish) return ranges;
  const at = ranges.findIndex(({ first }) => first >= notice.title.end);
  const found = at < 0 ? null : foundIn(notice, ranges.slice(at));
  if (found === null) return ranges;
  const { hours, days } = found;
  if (found.moved !== undefined) return [...ranges.slice(0, at), hours, onMovedDay(hours, found.moved)];
  const { start } = hours;
  return [
    ...ranges.slice(0, at),
    ...days.map((date) => ({ ...hours, start: start && { ...start, date }, isOfDays: true as const })),
  ];
}

function foundIn(notice: NoticeText, read: readonly TimeRange[]): Found | null {
  const body = apart(read).filter((range) => !isWeekdayAlone(range));
  const told = toldIn(notice, body);
  if (told === null || isReadElsewhere(told)) return null;
  const { own, first, second, said } = told;
  const days = [...(own === null ? [] : [own]), ...told.plain.flatMap((range) => daysOf(notice, range))];
  if (days.length < 2 || days.length > MOST_DAYS || !areAscending(days)) return null;
  const hours = second === undefined ? hoursOf(notice, first) : joined(notice, first, second);
  if (hours === null) return null;
  const moved = movedTo(told, days.length);
  if (moved !== null) return { days, hours, moved };
  const isEach = own === null ? EACH.test(said) || isSaidAtOnce(notice, body, hours) : SAME.test(said);
  return isEach ? { days, hours } : null;
}

/** The one other day, where the sentence moves its hours there. */
const movedTo = ({ own, plain: [day], said }: Told, days: number): TimeRange | null =>
  own !== null && days === 2 && day?.shape === 'point' && SAME.test(said) && MOVED.test(said) ? day : null;

/** 「on Tuesday, Wednesday and Thursday (9-11 February)」 */
const isWeekdayAlone = ({ start, finish }: TimeRange): boolean =>
  start?.time == null && finish == null && start?.date?.kind === 'day' && start.date.weekday !== null;

/** One clock time or two, and otherwise days alone. */
interface Told {
  readonly first: TimeRange;
  readonly second: TimeRange | undefined;
  readonly plain: readonly TimeRange[];
  /** The day that the hours have already. */
  readonly own: DateToken | null;
  /** What their sentences say. */
  readonly said: string;
}

function toldIn(notice: NoticeText, body: readonly TimeRange[]): Told | null {
  const [first, second, third] = body.filter(hasClock);
  const plain = body.filter((range) => !hasClock(range));
  if (first === undefined || third !== undefined || plain.length === 0 || !plain.every(areDays)) return null;
  const own = first.start?.date ?? null;
  if ((own !== null && own.kind !== 'date') || first.finish?.date != null || second?.start?.date != null) return null;
  const said = saidOf(notice, body);
  return said === null ? null : { first, second, plain, own, said };
}

/** 「In the night from 27 to 28 November, from 01:00 to 03:00」, 「daily from 01:00 to 03:00 between …」 */
const isReadElsewhere = ({ first, plain, said }: Told): boolean =>
  plain.some(({ shape }) => shape === 'range') && (first.shape === 'range' || NIGHT.test(said));

/** Hours that were given the days behind them already, and another clock time that has none yet: once more as they stand. */
function apart(read: readonly TimeRange[]): readonly TimeRange[] {
  const [head, shared] = read;
  const isShared = read.length > 2 && read.slice(2).every(({ first }) => first === shared?.first);
  if (!isShared || head === undefined || shared?.start == null || head.first === shared.first) return read;
  const days = read.slice(1).map((range) => ({ ...range, start: range.start && { ...range.start, time: null } }));
  return [head, { ...shared, start: { ...shared.start, date: null } }, ...days];
}

const hasClock = ({ start, finish }: TimeRange): boolean => start?.time != null || finish?.time != null;

/** 「10 February」, 「Feb 9 through Feb 11」 */
const areDays = ({ start, finish, shape }: TimeRange): boolean =>
  isNamedDay(start?.date) && (shape === 'point' || isNamedDay(finish?.date));

const isNamedDay = (date: unknown): boolean => {
  const day = date as DateToken | null | undefined;
  return day?.kind === 'date' && day.month !== null;
};

/** What their sentences and rows say, where these stand one behind the other; null: something else stands between. */
function saidOf(notice: NoticeText, body: readonly TimeRange[]): string | null {
  const { clauses, tokens, page } = notice;
  const at = body.map(({ first }) => clauses.findIndex(({ end }) => first < end));
  const isApart = at.some((index, i) => i > 0 && index - (at[i - 1] ?? 0) > APART);
  const [from, to] = [clauses[at[0] ?? 0], clauses[Math.min((at.at(-1) ?? 0) + 1, clauses.length) - 1]];
  if (isApart || from === undefined || to === undefined) return null;
  return page.lower.slice(tokens[from.first]?.from ?? 0, tokens[to.end - 1]?.to ?? 0);
}

/** 「on the 9th, 10th and 11th we are closed between 13:00 and 14:30」; past midnight the second day may be that of the end. */
function isSaidAtOnce({ clauses }: NoticeText, body: readonly TimeRange[], hours: TimeRange): boolean {
  const clause = clauses.find(({ end }) => (body[0]?.first ?? 0) < end);
  return (
    hours.shape === 'range' &&
    !isOverMidnight(hours) &&
    clause !== undefined &&
    body.every(({ first }) => first < clause.end)
  );
}

function daysOf({ tokens, page }: NoticeText, { first, start, finish, shape }: TimeRange): readonly DateToken[] {
  const day = start?.date as DateToken;
  if (shape === 'range') return daysFrom(day, between(day, finish?.date as DateToken) + 1);
  const from = tokens[first]?.from ?? 0;
  const number = DAYS_FROM.exec(page.lower.slice(Math.max(0, from - REACH), from))?.[1];
  if (number === undefined) return [day];
  return daysFrom(day, NUMBERS.includes(number) ? NUMBERS.indexOf(number) : Number(number));
}

const msOf = ({ year, month, day }: DateToken): number => Date.UTC(year ?? ANY_YEAR, (month ?? 1) - 1, day);
const between = (from: DateToken, to: DateToken): number => Math.round((msOf(to) - msOf(from)) / DAY_MS);

const daysFrom = (first: DateToken, count: number): readonly DateToken[] =>
  Array.from({ length: Math.max(0, Math.min(count, MOST_DAYS + 1)) }, (_, i) => {
    const day = new Date(msOf(first) + i * DAY_MS);
    return { ...first, month: day.getUTCMonth() + 1, day: day.getUTCDate() };
  });

const areAscending = (days: readonly DateToken[]): boolean =>
  days.every((day, i) => i === 0 || msOf({ ...day, year: null }) > msOf({ ...(days[i - 1] as DateToken), year: null }));

const isOverMidnight = ({ start, finish }: TimeRange): boolean => {
  const [from, to] = [start?.time, finish?.time];
  return from?.kind === 'time' && to?.kind === 'time' && (to.hour ?? 0) <= (from.hour ?? 0);
};

/** A range, or a clock time with its length, which may be told in the sentence before. */
function hoursOf({ tokens }: NoticeText, hours: TimeRange): TimeRange | null {
  if (hours.shape === 'range' || hours.durationMinutes !== null) return hours;
  const lengths = tokens.filter((token) => token.kind === 'duration');
  const [length] = lengths;
  return length?.kind === 'duration' && lengths.length === 1 ? { ...hours, durationMinutes: length.minutes } : hours;
}

/** 「stop at 13:00 and restart at 14:30」 */
function joined(notice: NoticeText, first: TimeRange, second: TimeRange): TimeRange | null {
  if (first.shape !== 'point' || second.shape !== 'point' || second.start === null) return null;
  if (!OVER.test(lowerBetween(notice, first.end, second.first).slice(-REACH))) return null;
  return { ...first, end: second.end, finish: second.start, durationMinutes: null, shape: 'range' };
}
