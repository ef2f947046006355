import type { Token, WordToken } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { APPROX, isGap, REACH } from './clock-after.ts';
import type { Moment } from './time-range.ts';
import { isWeekday } from './token-looks.ts';

/** Words that join two moments; まで closes a range and joins nothing. */
/** 「from 02:03 on 8 December up to 04:47」 joins; 「from 02:00, up to 3 hours」 bounds a length. */
const UP_TO = 'up to';
const JOINING = new Set([
  UP_TO,
  'から',
  'より',
  'to',
  'until',
  'till',
  'through',
  'until and including',
  'up to and including',
]);

/** What is found on the way from a moment to the next. */
interface Way {
  mark: string | null;
  newlines: number;
  readonly isBetween: boolean;
  isUpTo: boolean;
  /** 「from」 stands before the moment. */
  readonly isFrom: boolean;
}

/** What joins a moment to the next: a range mark or a particle, with little else around it. `end` is the token after. */
export function linkAfter(tokens: readonly Token[], start: Moment): { mark: string; end: number } | null {
  const way: Way = {
    mark: null,
    newlines: 0,
    isBetween: isBetween(tokens, start),
    isUpTo: false,
    isFrom: isFrom(tokens, start),
  };
  for (let i = start.end; i < start.end + REACH; i++) {
    const token = tokens[i];
    if (!token) return null;
    if (ENDS.has(token.kind))
      return way.mark === null || (way.isUpTo && token.kind === 'duration') ? null : { mark: way.mark, end: i };
    if (!goesOn(way, token)) return null;
  }
  return null;
}

const ENDS: ReadonlySet<Token['kind']> = new Set(['duration', 'date', 'day', 'time', 'whole']);

/** Notes what `token` says of the link; false where it parts the two moments. */
function goesOn(way: Way, token: Token): boolean {
  if (token.kind === 'range') {
    // A dash at the head of a line is a bullet.
    if (token.mark === '-' && way.newlines > 0) return false;
    way.mark = way.mark === 'arrow' || token.mark === 'arrow' ? 'arrow' : '~';
    return true;
  }
  if (token.kind === 'newline') {
    way.newlines++;
    // The mark may have a line of its own, between the lines of the two sides.
    return way.newlines <= (way.mark === '~' || way.mark === 'arrow' ? 2 : 1);
  }
  // 「(本日16時~)」 is open.
  if (token.kind === 'close' && way.mark !== null) return false;
  return token.kind === 'word' ? goesOnWith(way, token) : isGap(token);
}

function goesOnWith(way: Way, token: WordToken): boolean {
  const { tags, word } = token.entry;
  if (JOINING.has(word) || (way.isBetween && word === 'and')) {
    // 「from Friday, 18:00⏎to Monday, 08:00」
    if (way.mark === null && way.newlines > 0 && !(way.isFrom && LATIN_TO.has(word))) return false;
    way.mark ??= 'particle';
    way.isUpTo ||= word === UP_TO;
    return true;
  }
  // 「取引: 2:00~ / 再開: 5:00」: a row of its own says when it comes back.
  if (way.newlines > 0 && (tags & TAG.resume) !== 0) return false;
  // 「3:00から最大で2時間」
  if (way.mark === 'particle' && MOST.has(word)) return true;
  return isWeekday(token) || (tags & APPROX) !== 0 || (way.mark !== null && (tags & (TAG.end | TAG.past)) === TAG.end);
}

const MOST: ReadonlySet<string> = new Set(['最大', '最長', '最大で', '最長で']);

const LATIN_TO: ReadonlySet<string> = new Set(['to', 'until']);

/** 「from Friday, 26 March 2027, 18:00」 */
function isFrom(tokens: readonly Token[], { first }: Moment): boolean {
  let at = first - 1;
  while (
    at > first - REACH &&
    (tokens[at]?.kind === 'connective' || tokens[at]?.kind === 'comma' || isWeekday(tokens[at]))
  )
    at--;
  const token = tokens[at];
  return token?.kind === 'word' && token.entry.word === 'from';
}

/** 「between approx. 」 */
const BETWEEN_REACH = 4;

/** 「between」 stands before the moment, or between its date and its time. */
export function isBetween(tokens: readonly Token[], { first, end }: Moment): boolean {
  if (isStartAndEnd(tokens, first)) return true;
  for (let i = Math.max(0, first - BETWEEN_REACH); i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && token.entry.word.startsWith('between')) return true;
  }
  return false;
}

/** 「Actual start and end of the maintenance of 8 December: 02:03 and 04:47」 */
function isStartAndEnd(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i > Math.max(4, first - NAMES_REACH); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'stop' || token.kind === 'newline' || token.kind === 'time') return false;
    if (isEdge(token, TAG.end) && isAnd(tokens[i - 2]) && isEdge(tokens[i - 4], TAG.start)) return true;
  }
  return false;
}

const NAMES_REACH = 24;
const isEdge = (token: Token | undefined, edge: number): boolean =>
  token?.kind === 'word' && (token.entry.tags & edge) !== 0;
const isAnd = (token: Token | undefined): boolean => token?.kind === 'word' && token.entry.word === 'and';
