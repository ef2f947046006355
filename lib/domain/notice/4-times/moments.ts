import type { DateToken, DayToken, TimeToken, Token, WholeToken } from '../2-tokens/token.ts';
import { UNKNOWN_ZONE } from '../2-tokens/zone-words.ts';
import { TAG } from '../words/lexicon.ts';
import { clockAfter, isGap, skipBlank } from './clock-after.ts';
import { isOfOtherMoment, otherZoneEnd, zonesListedEnd } from './zone-note.ts';

/** A point in time as written: a day, a clock time, or both. */
export interface Moment {
  /** Range of tokens. */
  readonly first: number;
  readonly end: number;
  readonly date: DateToken | DayToken | null;
  readonly time: TimeToken | WholeToken | null;
  readonly zoneMinutes: number | null;
  readonly approximate: boolean;
}

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

const isPublished = (token: Token | undefined): boolean => token?.kind === 'day' && token.base === 'published';

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
  return tail(tokens, { ...moment, time, end, zoneMinutes: zoneMinutes ?? moment.zoneMinutes });
}

/** 「1日」 alone may as well be a number of days. */
const isNumberOfDays = ({ date }: Moment): boolean => date?.kind === 'date' && date.month === null && !date.sure;

/** A list says that days are meant: of the day before, of the one behind, or 「25日の各日1時」 itself. */
const isInList = (tokens: readonly Token[], { first, end }: Moment): boolean =>
  isListed(tokens, first) || isDailyBehind(tokens, end) || leadsList(tokens, end);

/** 「24日、25日、26日」, 「11月26日~28日」: the day before it is one. */
function isListed(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= at - 3 && isListMark(tokens[i])) i--;
  return i < at - 1 && tokens[i]?.kind === 'date';
}

/** 「26日、27日の2:00」, 「26日~28日 毎日2:00」: the list goes on to a day with hours. */
function leadsList(tokens: readonly Token[], from: number): boolean {
  let at = from;
  for (let days = 0; days < MOST_LISTED; days++) {
    const next = behindListMarks(tokens, at);
    if (next === at || tokens[next]?.kind !== 'date') return false;
    at = next + 1;
    if (clockAfter(tokens, at).time !== null || isDailyBehind(tokens, at)) return true;
  }
  return false;
}

const MOST_LISTED = 7;

/** Marks, and と or および. */
function behindListMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 3 && (isListMark(tokens[at]) || isShort(tokens[at]))) at++;
  return at;
}

const isShort = (token: Token | undefined): boolean => token?.kind === 'text' && token.to - token.from <= 3;

const isListMark = (token: Token | undefined): boolean =>
  token !== undefined && (LIST_MARKS.has(token.kind) || (token.kind === 'range' && token.mark !== 'arrow'));
const LIST_MARKS: ReadonlySet<Token['kind']> = new Set(['comma', 'connective', 'bullet']);

const isDailyBehind = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 3).some((token) => token.kind === 'word' && (token.entry.tags & TAG.daily) !== 0);

/** Takes in 頃, (予定) and the zone that follow a moment. */
function tail(tokens: readonly Token[], moment: Moment): Moment {
  let { end, zoneMinutes, approximate } = moment;
  for (let i = end; i < end + 6; i++) {
    const token = tokens[i];
    if (!token || isOfNextMoment(tokens, i, zoneMinutes)) break;
    if (token.kind === 'zone' && isOpenZone(zoneMinutes)) {
      zoneMinutes = token.offsetMinutes;
      end = behindClose(tokens, i + 1);
      // The bracket that closes behind the zone was taken in with it.
      i = end - 1;
      continue;
    }
    const behindOthers = zoneMinutes === null ? 0 : otherZoneEnd(tokens, i) || zonesListedEnd(tokens, i);
    if (behindOthers > 0) return { ...moment, end: behindOthers, zoneMinutes, approximate };
    // 「(02:00-04:00 UTC) will not take place」 is a sentence.
    if (token.kind === 'word' && (token.entry.tags & TAG.approx) !== 0 && !DENIED.test(token.entry.word)) {
      approximate = true;
      end = behindClose(tokens, i + 1);
    } else if (token.kind !== 'connective' && token.kind !== 'open' && !isCommaBeforeZone(tokens, i)) break;
  }
  return { ...moment, end, zoneMinutes, approximate };
}

const isOfNextMoment = (tokens: readonly Token[], at: number, zoneMinutes: number | null): boolean =>
  isOfOtherMoment(tokens, at, zoneMinutes) || leadsToTime(tokens, at);

/** 「4:00(予定していた時間: 2:00~4:30)」: the word in the bracket is of the time in it. */
const leadsToTime = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at]?.kind !== 'word' || tokens[at - 1]?.kind !== 'open') return false;
  const behind = tokens.slice(at, at + IN_BRACKET_REACH);
  const closesAt = behind.findIndex(({ kind }) => kind === 'close');
  return behind
    .slice(0, closesAt < 0 ? behind.length : closesAt)
    .some(({ kind }) => kind === 'time' || kind === 'date');
};
const IN_BRACKET_REACH = 6;

/** 「21:00, (GMT+8) on November 15」 */
function isCommaBeforeZone(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== 'comma') return false;
  const behind = skipBlank(tokens, at + 1);
  return tokens[tokens[behind]?.kind === 'open' ? behind + 1 : behind]?.kind === 'zone';
}

const DENIED = /^(?:will not|won't|won’t|not) /;

/** Nothing said yet which zone it is, or only a name that nobody knows. */
const isOpenZone = (zoneMinutes: number | null): boolean => zoneMinutes === null || zoneMinutes === UNKNOWN_ZONE;

const behindClose = (tokens: readonly Token[], at: number): number => (tokens[at]?.kind === 'close' ? at + 1 : at);

/** Tokens from an English clock time to its date at most. */
const DATE_REACH = 9;

const WEEKDAY = /^(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?$/;
/** 「through Saturday, November 28」 */
export const isWeekday = (token: Token | undefined): boolean =>
  token?.kind === 'word' && WEEKDAY.test(token.entry.word);

/** English order: 「6:00 PM UTC on April 28th」. */
export function behind(tokens: readonly Token[], moment: Moment): Moment {
  for (let i = moment.end; i < moment.end + DATE_REACH; i++) {
    const token = tokens[i];
    if (!token) break;
    if (isSameDay(token) && i > moment.end) return { ...moment, end: i + 1 };
    const day = dayOf(token);
    if (day !== null) {
      // Nor is one of writing ours (11月20日更新).
      if (hasOwnTime(tokens, { at: i, from: moment.end }) || isStamped(tokens, i + 1)) return moment;
      return tail(tokens, { ...moment, ...(saidAgain(tokens, i) ?? { date: day, end: i + 1 }) });
    }
    if (!mayStandBeforeDay(tokens, i)) break;
  }
  return moment;
}

/** A date with a time of its own is not that of the time before it. `from`: where that ends. */
function hasOwnTime(tokens: readonly Token[], { at, from }: { readonly at: number; readonly from: number }): boolean {
  // 「06:00 UTC (Aug 18) ended at 08:25」: a bracket parts them.
  const isBracketed = tokens[at - 1]?.kind === 'open' && tokens[at + 1]?.kind === 'close';
  // 「which started at 11:00 today, finished at 11:38」: so does a comma.
  const isParted = isBracketed || (tokens[at]?.kind === 'day' && tokens[at + 1]?.kind === 'comma');
  if (isParted || (at === from + 1 && isBeforeEnd(tokens, at + 1))) return false;
  return !isJoinedToMoment(tokens, at) && clockAfter(tokens, at + 1).time !== null;
}

/** 「that began at 02:00 UTC today finished at 04:00」: the day right behind the first, and the verb of the next behind it. */
const isBeforeEnd = (tokens: readonly Token[], at: number): boolean => {
  const verb = tokens[skipBlank(tokens, at)];
  return verb?.kind === 'word' && (verb.entry.tags & TAG.end) !== 0 && /ed$/.test(verb.entry.word);
};

const isJoinedToMoment = (tokens: readonly Token[], at: number): boolean =>
  isJoinedByOn(tokens, at) || leadsToNextDay(tokens, at);

/** A dash, or the next column: 「2:00 am on Dec 9 | 4:00 am on Dec 9」. */
const isEdge = (token: Token | undefined): boolean => token?.kind === 'range' || token?.kind === 'tab';

/** 「23:00 Nov 28 - 03:00 Nov 29」: behind the dash stands a time with a date of its own. */
function leadsToNextDay(tokens: readonly Token[], at: number): boolean {
  const dash = skipBlank(tokens, at + 1);
  const clock = skipBlank(tokens, dash + 1);
  if (!isEdge(tokens[dash]) || tokens[clock]?.kind !== 'time') return false;
  const zone = skipBlank(tokens, clock + 1);
  const next = tokens[zone]?.kind === 'zone' ? skipBlank(tokens, zone + 1) : zone;
  const day = tokens[next];
  return day?.kind === 'date' && day.month !== null && tokens[skipBlank(tokens, next + 1)]?.kind !== 'range';
}

/** 「23:30 on 24 November - 00:30 on 25 November」: the day is that of the time before it, and the dash leads to the next. */
const isJoinedByOn = (tokens: readonly Token[], at: number): boolean => {
  const [on, next] = [tokens[at - 2], tokens[tokens[at + 1]?.kind === 'connective' ? at + 2 : at + 1]];
  return on?.kind === 'text' && on.to - on.from === 2 && tokens[at - 1]?.kind === 'connective' && isEdge(next);
};

/** 「00:00 to 07:30」, and on the next line 「on 16th May」. */
const isOn = (tokens: readonly Token[], at: number): boolean => {
  const on = skipGap(tokens, at, INDENT);
  const word = tokens[on];
  const date = tokens[skipGap(tokens, on + 1, 1)];
  return word?.kind === 'text' && word.to - word.from === 2 && date?.kind === 'date';
};

const INDENT = 8;

/** Tokens of 「(20 November, UTC)」 at most. */
const SAID_AGAIN = 6;

/** 「tomorrow (2025-09-02)」: the date says it exactly. */
function saidAgain(tokens: readonly Token[], at: number): Pick<Moment, 'date' | 'end'> | null {
  const open = skipBlank(tokens, at + 1);
  // 「yesterday, June 12th」
  const behindComma = tokens[open]?.kind === 'comma' && isPublished(tokens[at]) ? skipBlank(tokens, open + 1) : -1;
  const named = tokens[behindComma];
  if (named?.kind === 'date' && named.month !== null) return { date: named, end: behindComma + 1 };
  const date = tokens[open]?.kind === 'open' ? tokens[open + 1] : undefined;
  if (date?.kind !== 'date') return null;
  const closesAt = tokens.slice(open, open + SAID_AGAIN).findIndex(({ kind }) => kind === 'close');
  return closesAt < 0 ? null : { date, end: open + closesAt + 1 };
}

/** 「at 06:05 (UTC) the same day」 says no more than the time. */
const isSameDay = (token: Token): boolean =>
  token.kind === 'day' && token.base === 'context' && token.shiftDays === 0 && token.weekday === null;

/** A day that may stand behind its time: 「06:00 UTC today」, 「22:00 yesterday」; 翌日 leans on what was named before. */
function dayOf(token: Token): DateToken | DayToken | null {
  if (token.kind === 'date') return token.sure && (token.month !== null || token.weekday !== null) ? token : null;
  return token.kind === 'day' && (token.base === 'published' || token.weekday !== null) ? token : null;
}

/** Marks and short words, and the weekday of 「3 p.m. UTC on Thursday, 26 November」. */
function mayStandBeforeDay(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'newline') return isOn(tokens, at + 1);
  // The line may be indented.
  if (token?.kind === 'tab') return tokens[at - 1]?.kind === 'newline';
  return token?.kind === 'text'
    ? isShort(token)
    : token !== undefined && (DAY_MARKS.has(token.kind) || isWeekday(token));
}

const DAY_MARKS: ReadonlySet<Token['kind']> = new Set(['connective', 'comma', 'open']);

function isStamped(tokens: readonly Token[], at: number): boolean {
  const token = tokens[tokens[at]?.kind === 'connective' ? at + 1 : at];
  if (token?.kind !== 'word') return false;
  // 「02:00 today was supposed to」 goes on.
  const tags = TAG.stamp | TAG.distractor | TAG.spare | (/^[a-z]/.test(token.entry.word) ? 0 : TAG.old);
  return (token.entry.tags & tags) !== 0;
}

function skipGap(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < from + limit && tokens[at] && isGap(tokens[at] as Token)) at++;
  return at;
}
