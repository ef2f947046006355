import type { Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { SAME_HOUR_WORDS } from '../words/vocabulary/phrases.ts';
import { clockAfter, skipBlank } from './clock-after.ts';
import { behind, SAID_AGAIN } from './day-behind.ts';
import { tail } from './moment-tail.ts';
import type { Moment } from './time-range.ts';
import { isPublished, isShort, isWeekday, skipGap } from './token-looks.ts';

/** Reads the moment that starts at token `first`, or null. */
export function momentAt(tokens: readonly Token[], first: number): Moment | null {
  const head = tokens[first];
  const zoneMinutes = head?.kind === 'zone' ? head.offsetMinutes : null;
  const behindZone = head?.kind === 'zone' ? skipGap(tokens, first + 1, 2) : first;
  const at = dayInBracket(tokens, behindZone) ?? (isDayAndDate(tokens, behindZone) ? behindZone + 1 : behindZone);
  const token = tokens[at];
  const moment: Moment = { first, end: at + 1, date: null, time: null, zoneMinutes, approximate: false };
  if (token?.kind === 'date' || token?.kind === 'day') return momentOfDay(tokens, { ...moment, date: token });
  if (token?.kind === 'time' || (token?.kind === 'whole' && token.which === 'all-day')) {
    return behind(tokens, tail(tokens, { ...moment, time: token }));
  }
  return null;
}

/** 「本日(2022/03/27)」, 「today (Friday, 20 November)」, 「tonight, Monday 4 May」 says one day twice. */
function dayInBracket(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.kind !== 'day') return null;
  const open = skipBlank(tokens, at + 1);
  if (tokens[open]?.kind !== 'open' && !(tokens[open]?.kind === 'comma' && isPublished(tokens[at]))) return null;
  let i = open + 1;
  while (
    i < open + SAID_AGAIN &&
    (isWeekday(tokens[i]) || tokens[i]?.kind === 'comma' || tokens[i]?.kind === 'connective')
  )
    i++;
  return tokens[i]?.kind === 'date' ? i : null;
}

/** 「あさって27日」, 「本日11月20日」 */
const isDayAndDate = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'day' && tokens[at + 1]?.kind === 'date';

/** `moment` of a day, with the clock time that belongs to it. */
function momentOfDay(tokens: readonly Token[], moment: Moment): Moment | null {
  const { time, end, zoneMinutes } = clockAfter(tokens, moment.end);
  if (time === null && isNumberOfDays(moment) && !isInList(tokens, moment)) return null;
  const told = tail(tokens, { ...moment, time, end, zoneMinutes: zoneMinutes ?? moment.zoneMinutes });
  return time === null || moment.date?.kind !== 'day' ? told : onDateBehind(tokens, told);
}

/** 「this Thursday night, from 22:00 UTC on January 28 until …」: the date behind the time says exactly which Thursday. */
function onDateBehind(tokens: readonly Token[], moment: Moment): Moment {
  const on = tokens[skipBlank(tokens, moment.end)];
  const at = skipBlank(tokens, skipBlank(tokens, moment.end) + 1);
  const date = tokens[at];
  const isOn = on?.kind === 'text' && on.to - on.from === 2;
  return isOn && date?.kind === 'date' && date.month !== null ? tail(tokens, { ...moment, date, end: at + 1 }) : moment;
}

/** 「1日」 alone may as well be a number of days. */
const isNumberOfDays = ({ date }: Moment): boolean => date?.kind === 'date' && date.month === null && !date.sure;

/** A list says that days are meant: of the day before, of the one behind, or 「25日の各日1時」 itself. */
const isInList = (tokens: readonly Token[], { first, end }: Moment): boolean =>
  isListed(tokens, first) || isDailyBehind(tokens, end) || leadsList(tokens, end);

/** 「24日、25日、26日」, 「11月26日~28日」: the day before it is one. */
function isListed(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= at - 3 && (isListMark(tokens[i]) || isShort(tokens[i]))) i--;
  return i < at - 1 && tokens[i]?.kind === 'date';
}

/** 「26日、27日の2:00」, 「26日~28日 毎日2:00」: the list goes on to a day with hours. */
function leadsList(tokens: readonly Token[], from: number): boolean {
  let at = from;
  for (let days = 0; days < MOST_LISTED; days++) {
    const next = behindListMarks(tokens, at);
    if (next === at || tokens[next]?.kind !== 'date') return false;
    at = next + 1;
    if (clockAfter(tokens, at).time !== null || isDailyBehind(tokens, at) || isBracketOfHours(tokens, at)) return true;
  }
  return false;
}

const MOST_LISTED = 7;

/** 「6日・7日の夜間メンテナンス(23:00~翌2:00)」 */
function isBracketOfHours(tokens: readonly Token[], from: number): boolean {
  const open = tokens.slice(from, from + NAME_REACH).findIndex(({ kind }) => kind === 'open' || PARTS.has(kind));
  return open >= 0 && tokens[from + open]?.kind === 'open' && tokens[from + open + 1]?.kind === 'time';
}
/** Tokens of the name of the work. */
const NAME_REACH = 8;
const PARTS: ReadonlySet<Token['kind']> = new Set(['stop', 'newline', 'comma', 'date', 'time']);

/** Marks, and と or および. */
function behindListMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 3 && (isListMark(tokens[at]) || isShort(tokens[at]))) at++;
  return at;
}

const isListMark = (token: Token | undefined): boolean =>
  token !== undefined && (LIST_MARKS.has(token.kind) || (token.kind === 'range' && token.mark !== 'arrow'));
const LIST_MARKS: ReadonlySet<Token['kind']> = new Set(['comma', 'connective', 'bullet']);

const isDailyBehind = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at, at + 3)
    .some(
      (token) => token.kind === 'word' && ((token.entry.tags & TAG.daily) !== 0 || SAME_HOURS.has(token.entry.word)),
    );

/** 「9日と10日の同じ時間に」 */
const SAME_HOURS: ReadonlySet<string> = new Set(SAME_HOUR_WORDS);
