import type { DateToken, DayToken, Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { clockAfter, skipBlank } from './clock-after.ts';
import { tail } from './moment-tail.ts';
import type { Moment } from './time-range.ts';
import { isPublished, isShort, isWeekday, skipGap } from './token-looks.ts';

/** Tokens from an English clock time to its date at most. */
const DATE_REACH = 9;

/** English order: 「6:00 PM UTC on April 28th」. */
export function behind(tokens: readonly Token[], moment: Moment): Moment {
  for (let i = moment.end; i < moment.end + DATE_REACH; i++) {
    const token = tokens[i];
    if (!token) break;
    if (isSameDay(token) && i > moment.end) return { ...moment, end: i + 1 };
    const day = dayOf(token) ?? (i === moment.end + 1 ? dayInBracket(tokens, i) : null);
    if (day !== null) {
      // Nor is one of writing ours (11月20日更新).
      if (hasOwnTime(tokens, { at: i, from: moment.end }) || isStamped(tokens, i + 1) || isOfBracket(tokens, i))
        return moment;
      return tail(tokens, { ...moment, ...(saidAgain(tokens, i) ?? { date: day, end: i + 1 }) });
    }
    if (!mayStandBeforeDay(tokens, i)) break;
  }
  return moment;
}

/** 「2:00~4:00(12月8日の同時間帯から移動)」: the bracket goes on to speak of that day. */
const isOfBracket = (tokens: readonly Token[], at: number): boolean => {
  if (tokens[at - 1]?.kind !== 'open' || tokens[at + 1]?.kind !== 'connective') return false;
  const [next, behindNext] = [tokens[at + 2], tokens[at + 3]];
  return next?.kind === 'word' && behindNext?.kind === 'word' && !/^[a-z]/.test(next.entry.word) && !isWeekday(next);
};

/** A date with a time of its own is not that of the time before it. `from`: where that ends. */
function hasOwnTime(tokens: readonly Token[], { at, from }: { readonly at: number; readonly from: number }): boolean {
  // 「06:00 UTC (Aug 18) ended at 08:25」: a bracket parts them.
  const isBracketed = tokens[at - 1]?.kind === 'open' && tokens[at + 1]?.kind === 'close';
  // 「which started at 11:00 today, finished at 11:38」: so does a comma.
  const isParted =
    isBracketed || (tokens[at + 1]?.kind === 'comma' && (tokens[at]?.kind === 'day' || isBackBehind(tokens, at + 2)));
  if (isParted || (at === from + 1 && isBeforeEnd(tokens, at + 1))) return false;
  return !isJoinedToMoment(tokens, at) && clockAfter(tokens, at + 1).time !== null;
}

/** 「unavailable from 23:00 on 26 December, came back at 10:40」 */
const isBackBehind = (tokens: readonly Token[], at: number): boolean => {
  const verb = tokens[skipBlank(tokens, at)];
  return verb?.kind === 'word' && (verb.entry.tags & BACK) === BACK && /^[a-z]/.test(verb.entry.word);
};
const BACK = TAG.end | TAG.past;

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
export const SAID_AGAIN = 6;

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
  token.kind === 'day' &&
  // 「0:00~2:00と同日4:00~6:00」 goes on with the next time.
  token.to - token.from > JAPANESE_DAY &&
  token.base === 'context' &&
  token.shiftDays === 0 &&
  token.weekday === null;

const JAPANESE_DAY = 2;

/** A day that may stand behind its time: 「06:00 UTC today」, 「22:00 yesterday」; 翌日 leans on what was named before. */
function dayOf(token: Token): DateToken | DayToken | null {
  if (token.kind === 'date') return token.sure && (token.month !== null || token.weekday !== null) ? token : null;
  if (token.kind !== 'day') return null;
  // 「at 23:00 the night before」
  return token.base === 'published' || token.weekday !== null || token.shiftDays < 0 ? token : null;
}

/** 「23:00(1/12)」: in a bracket of its own 「1/12」 is no fraction. */
function dayInBracket(tokens: readonly Token[], at: number): DateToken | null {
  const token = tokens[at];
  const isAlone = tokens[at - 1]?.kind === 'open' && tokens[at + 1]?.kind === 'close';
  return isAlone && token?.kind === 'date' && token.month !== null ? token : null;
}

/** Marks and short words, and the weekday of 「3 p.m. UTC on Thursday, 26 November」. */
function mayStandBeforeDay(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'newline') return isOn(tokens, at + 1);
  // The line may be indented.
  if (token?.kind === 'tab') return tokens[at - 1]?.kind === 'newline';
  // 「04:00-07:00 UTC, not on Tuesday」
  if (token?.kind === 'text' && token.to - token.from === NOT && isBehindComma(tokens, at)) return false;
  return token?.kind === 'text'
    ? isShort(token)
    : token !== undefined && (DAY_MARKS.has(token.kind) || isWeekday(token));
}

const NOT = 3;
const isBehindComma = (tokens: readonly Token[], at: number): boolean =>
  tokens[tokens[at - 1]?.kind === 'connective' ? at - 2 : at - 1]?.kind === 'comma';

const DAY_MARKS: ReadonlySet<Token['kind']> = new Set(['connective', 'comma', 'open']);

function isStamped(tokens: readonly Token[], at: number): boolean {
  const token = tokens[tokens[at]?.kind === 'connective' ? at + 1 : at];
  if (token?.kind !== 'word') return false;
  // 「02:00 today was supposed to」 goes on.
  const tags = TAG.stamp | TAG.distractor | TAG.spare | (/^[a-z]/.test(token.entry.word) ? 0 : TAG.old);
  return (token.entry.tags & tags) !== 0;
}
