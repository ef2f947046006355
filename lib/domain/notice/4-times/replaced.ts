import type { Token } from '../2-tokens/token.ts';
import { TAG } from '../words/lexicon.ts';
import { KEPT_WORDS, PLAN_WORDS } from '../words/vocabulary/phrases.ts';
import { APPROX, REACH } from './clock-after.ts';
import { LINE_REACH } from './leads.ts';
import { momentAt } from './moments.ts';
import type { Moment, TimeRange } from './time-range.ts';
import { isWeekday } from './token-looks.ts';

/** An arrow leads from old to new, but 「日時: 12/5 2:00 → 5:00」 says from when until when, where nothing was changed. */
export function isMove(tokens: readonly Token[], start: Moment, to: number): boolean {
  const finish = momentAt(tokens, to);
  if (start.time === null || !finish?.time) return true;
  // 「開始 1:00 → 終了 3:30」
  if (isStartLabel(tokens, start.first)) return isEndMovedToo(tokens, finish.end);
  if (isUnderEnd(tokens, start.first) || isActual(tokens, start.first)) return false;
  for (let i = start.first - 1; i >= Math.max(0, start.first - LINE_REACH); i--)
    if (isOfMove(tokens[i]) && !hasBegun(tokens, i) && !isOfMachines(tokens[i])) return true;
  for (let i = to; i < to + LINE_REACH && !ENDS_SENTENCE.has(tokens[i]?.kind ?? 'stop'); i++)
    if (isOfMove(tokens[i])) return true;
  return false;
}

/** 「メンテ開始しました 2:00 → 4:30(予定)」: that it has begun moves nothing. */
const hasBegun = (tokens: readonly Token[], at: number): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word' || (token.entry.tags & MOVES) !== TAG.start) return false;
  return (token.entry.tags & TAG.past) !== 0 || (next?.kind === 'word' && (next.entry.tags & TAG.past) !== 0);
};

/** 「Our gateways are restarted one after the other」 moves no time. */
const isOfMachines = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /\bre(?:start|boot)(?:s|ed|ing)?$/.test(token.entry.word);

const ENDS_SENTENCE: ReadonlySet<Token['kind']> = new Set(['stop', 'newline']);

/**
 * 「開始 23:00 → 1:00」, and beside it or on the next line 「終了 2:00 → 4:00」, 「終了:6:00(変更ありません)」: the end has times of its own, so
 * that the arrow moves the start.
 */
function isEndMovedToo(tokens: readonly Token[], from: number): boolean {
  const behind = tokens.slice(from, from + EDGE_REACH);
  const end = behind.findIndex(isEnd);
  if (end < 0) return false;
  const isOnNextLine = behind.slice(0, end).some(({ kind }) => kind === 'newline');
  return behind
    .slice(end)
    .some((token) => (token.kind === 'range' && token.mark === 'arrow') || (isOnNextLine && token.kind === 'time'));
}

const isEnd = (token: Token): boolean => token.kind === 'word' && (token.entry.tags & TAG.end) !== 0;
/** Tokens of the moves of both edges. */
const EDGE_REACH = 16;

/** 「メンテナンス終了」, 「メンテナンスが完了しました。」, and on the next line 「2:00 → 4:35」: from when until when it was. */
function isUnderEnd(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.kind !== 'newline') return false;
  let says = 0;
  for (let i = at - 2; i >= Math.max(0, at - LINE_REACH) && tokens[i]?.kind !== 'newline'; i--) {
    const token = tokens[i];
    if (token?.kind === 'word') says |= token.entry.tags;
  }
  return (says & TAG.end) !== 0 && (says & (TAG.changed | TAG.extended | TAG.postponed | TAG.when | TAG.approx)) === 0;
}

/** 「actual window 02:03 → 04:47」 */
function isActual(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - ACTUAL_REACH); i--) {
    const token = tokens[i];
    if (token?.kind === 'word') return token.entry.word.startsWith('actual ');
  }
  return false;
}

const ACTUAL_REACH = 4;

/** 「rescheduled from November 25, 02:00 to …」 */
export function isMovedFrom(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const token = tokens[i];
    // 「rescheduled to December 3 from 01:00 to 04:00」: what follows is new; behind 「変更前」 it is old from its start to its end.
    if (token?.kind === 'word' && (token.entry.tags & (TAG.postponed | TAG.changed)) !== 0)
      return (token.entry.tags & (TAG.fresh | TAG.old)) === 0;
    if (token?.kind !== 'word' && token?.kind !== 'connective') return false;
  }
  return false;
}

/** 「2:00から5:00に予定していた停止を、3:00から6:00に変更」: the plan stands before it in its sentence, and both are hours. */
export function isBehindPlan(tokens: readonly Token[], at: number, end: number): boolean {
  // 「予定していた4:00から5:30に終了時刻を変更」
  if (tokens.slice(end, end + CHANGE_REACH).some(isEdge)) return false;
  let isPast = false;
  for (let i = at - 1; i >= Math.max(0, at - SENTENCE_REACH); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'newline' || token.kind === 'stop') return false;
    if (token.kind === 'time') return isPast || (tokens[at]?.kind === 'time' && endsRange(tokens, i));
    if (token.kind !== 'word') continue;
    // 「終了時刻を5:00から6:30に変更」
    if (!isPast && isEdge(token)) return false;
    isPast ||= (token.entry.tags & TAG.past) !== 0;
  }
  return false;
}

/** 「メンテナンス(2:00から4:00)を3:00から5:00に変更」 */
const endsRange = (tokens: readonly Token[], at: number): boolean => {
  const [from, mark] = [tokens[at - 2], tokens[at - 1]];
  const isLink = mark?.kind === 'range' || (mark?.kind === 'word' && (mark.entry.tags & TAG.from) !== 0);
  return from?.kind === 'time' && isLink;
};

const isEdge = (token: Token): boolean => token.kind === 'word' && (token.entry.tags & (TAG.start | TAG.end)) !== 0;
const SENTENCE_REACH = 40;

/** 「moving the maintenance planned for 1 December, 02:00-04:00 to …」: a verb of moving, and the plan that it moves. */
function isMovedPlan(tokens: readonly Token[], at: number): boolean {
  let isPlan = false;
  for (let i = at - 1; i >= Math.max(0, at - LINE_REACH); i--) {
    const token = tokens[i] as Token;
    if (ENDS_PLAN.has(token.kind)) return false;
    if (token.kind !== 'word') continue;
    isPlan ||= PLANS.has(token.entry.word);
    if ((token.entry.tags & (TAG.postponed | TAG.changed)) !== 0) return isPlan;
  }
  return false;
}

const PLANS: ReadonlySet<string> = new Set(PLAN_WORDS);
const ENDS_PLAN: ReadonlySet<Token['kind']> = new Set(['stop', 'newline', 'time', 'date']);

/** A word of the start right before the moment. */
function isStartLabel(tokens: readonly Token[], at: number): boolean {
  const token =
    tokens[at - 1]?.kind === 'connective' || tokens[at - 1]?.kind === 'colon' ? tokens[at - 2] : tokens[at - 1];
  return token?.kind === 'word' && (token.entry.tags & TAG.start) !== 0;
}

const isOfMove = (token: Token | undefined): boolean => token?.kind === 'word' && (token.entry.tags & MOVES) !== 0;
const MOVES = TAG.changed | TAG.extended | TAG.postponed | TAG.old | TAG.fresh | TAG.start | TAG.end;

/** 「2:00~5:00 から 2:00~7:00 に変更」「5:00 → 7:00」. */
export function markReplaced(tokens: readonly Token[], range: TimeRange, next: TimeRange | undefined): TimeRange {
  if (!next || range.replacedByNext || next.first - range.end > REACH) return range;
  if (isCellOfOld(tokens, range, next)) return { ...range, replacedByNext: true };
  let isLinked = false;
  for (let i = range.end; i < next.first; i++) {
    const link = linkBy(tokens, tokens[i] as Token, range, next);
    if (link === 'parted') return range;
    if (link !== null) isLinked = link === 'replaced';
  }
  return isLinked ? { ...range, replacedByNext: true } : range;
}

/** 「変更前 | 変更後」 above 「開始 | 3月23日2:00 | 3月25日3:00」: the cells of one edge, the old one and the new. */
function isCellOfOld(tokens: readonly Token[], range: TimeRange, next: TimeRange): boolean {
  if (next.first !== range.end + 1 || tokens[range.end]?.kind !== 'tab' || tokens[range.first - 1]?.kind !== 'tab')
    return false;
  for (let i = range.first - 2; i >= Math.max(0, range.first - TABLE_REACH); i--) {
    const [old, tab, fresh] = tokens.slice(i, i + 3);
    if (old?.kind !== 'word' || tab?.kind !== 'tab' || fresh?.kind !== 'word') continue;
    if ((old.entry.tags & TAG.old) !== 0) return (fresh.entry.tags & TAG.fresh) !== 0;
  }
  return false;
}

/** Tokens of the rows above. */
const TABLE_REACH = 60;

/** What a token between two times says: the second replaces the first, or does not, or they have nothing in common. */
function linkBy(
  tokens: readonly Token[],
  token: Token,
  range: TimeRange,
  next: TimeRange,
): 'replaced' | 'kept' | 'parted' | null {
  if (token.kind === 'range') return token.mark === 'arrow' ? 'replaced' : null;
  if (token.kind === 'text' || token.kind === 'stop') return 'parted';
  if (token.kind !== 'word') return null;
  // 「shortened from 02:00-06:00 to 02:00-04:00」
  if (token.entry.word === 'to')
    return isMovedFrom(tokens, range.first) || isMovedPlan(tokens, range.first) ? 'replaced' : 'kept';
  if ((token.entry.tags & TAG.from) !== 0) return isChangedBehind(tokens, next.end) ? 'replaced' : 'kept';
  return (token.entry.tags & NOTED) === 0 && !isWeekday(token) ? 'parted' : null;
}

const NOTED = APPROX | TAG.old | TAG.fresh;

/** に変更, へ延長, まで延長 right behind. */
export function isChangedBehind(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + CHANGE_REACH; i++) {
    const token = tokens[i];
    // English says first what changes.
    if (token?.kind === 'word' && (token.entry.tags & TAG.changed) !== 0)
      return !/^[a-z]/.test(token.entry.word) && !KEPT.has(token.entry.word);
    if (token === undefined || ENDS_REACH.has(token.kind)) return false;
  }
  return false;
}

/** 「に変更はございません」 */
const KEPT: ReadonlySet<string> = new Set(KEPT_WORDS);

/** 「に変更」, 「に終了時刻を変更」 */
const CHANGE_REACH = 6;

const ENDS_REACH: ReadonlySet<Token['kind']> = new Set(['stop', 'newline', 'date', 'day', 'time', 'comma']);
