import { DAY_MS, type EpochMs, MINUTE_MS, shift } from '../../time.ts';
import { sentenceBefore } from '../2-tokens/sentence.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { lowerBehind } from '../5-roles/page-beside.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';

/** By how much a notice moves the edges of a stop. */
interface Move {
  readonly startMs: number;
  readonly endMs: number;
}

const LONGER_BEHIND =
  /^(?:間)?(?:程度|ほど|弱|強)?(?:の)?(?:延長|延ば|延び|遅ら|遅れ|遅く|繰り?下げ|後ろ倒し|(繰り?上げ|前倒し|早め))(?!して(?:おり|い)|(?:いた|致)?しました|まし?た)/;
const LONGER_BEFORE =
  /\b(?:extend(?:ed|ing)?|prolong(?:ed|ing)?|lengthen(?:ed|ing)?) (?:(?:the |our |this )?(?:[a-z]{2,16} ){0,3})?by (?:about |approximately |around |another |roughly )?$/;
/** "has been pushed back by two hours" */
const BACK_BY = /\b(?:pushed|put|moved|shifted) back by (?:about |around )?$/;
/** "will start and end one hour later" */
const LATER_BEHIND = /^ (later|earlier)\b/;
/** 「is put back by 24 hours」, 「has been brought forward by two hours」: both edges, and with them the whole stop. */
const MOVED_BEFORE =
  /\b(?:is|are|was|were|be|been|have|has|to|will|must) (?:(?:now |been |to |had to be |be ){0,2})(?:(?:put back|push(?:ed)? back|moved? back|postponed?|delay(?:ed)?|deferr?(?:ed)?|shift(?:ed)? back|reschedul(?:ed|e))|brought forward|bring forward|moved (?:forward|up)|advanced) (?:(?:it|this|the (?:maintenance|upgrade|work|migration)) )?by (?:exactly |about |approximately )?$/;
const FORWARD = /\b(?:brought forward|bring forward|moved (?:forward|up)|advanced)\b[^.\n]{0,24}$/;
/** 「The start is delayed by one hour」 says nothing of the end. */
const OF_ONE_EDGE =
  /\b(?:start|beginning|end|completion|resumption|reopening|finish|trading|withdrawals|deposits)\b[^.\n]{0,60}$/;
/** 「いつもより1時間延長し」 is how long it is planned. */
const THAN_USUAL = /(?:通常|いつも|普段|例[月年週]|従来|平常)[^、。\n]{0,12}(?:より|から|比べ)[^、。\n]{0,8}$/;
const OF_END = /終了|再開|完了|メンテ|停止|作業|時間/;
const REACH = 72;
const ASIDE_REACH = 8;

/** 「開始・終了とも」 */
const BOTH_EDGES =
  /開始(?:時刻|時間)?(?:・|と|および|及び|、)?終了(?:予定)?(?:時刻|時間)?(?:と?も|共に|ともに|を|の)|(?:それぞれ|いずれも|両方とも|ともに|そのまま)、?$|\b(?:start|begin)s? and (?:end|finish)(?:es|s)?(?: times?)?\b|\b(?:pushed|put|moved|shifted) back by [a-z ]{0,16}$/;

/** 「終了予定時刻を1時間30分延長いたします」, "We have extended the maintenance by one hour". */
function lengthened(notice: NoticeText, clause: Clause): Move | null {
  if ((clause.tags & TAG.perhaps) !== 0) return null;
  for (let at = clause.first; at < clause.end; at++) {
    const token = notice.tokens[at];
    const minutes = token === undefined ? null : minutesOf(token);
    const sign = minutes === null ? 0 : signAt(notice, at);
    if (minutes === null || sign === 0) continue;
    const byMs = sign * minutes * MINUTE_MS;
    const before = wordsBefore(notice, at);
    const isBoth = movesWhole(before) || BOTH_EDGES.test(before);
    return sign < 0 && !isBoth ? null : { startMs: isBoth ? byMs : 0, endMs: byMs };
  }
  return null;
}

/** 「1時間」; 「30分」 alone may stand for a clock time too. */
function minutesOf(token: Token): number | null {
  if (token.kind === 'duration') return token.minutes;
  return token.kind === 'time' && token.hour === null ? token.minute : null;
}

const wordsBefore = ({ tokens, page }: NoticeText, at: number): string =>
  sentenceBefore(page.lower, tokens[at]?.from ?? 0, REACH);

function movesWhole(before: string): boolean {
  const moved = MOVED_BEFORE.exec(before);
  return moved !== null && !OF_ONE_EDGE.test(before.slice(0, moved.index));
}

/** 1: later by the length at `at`, -1: sooner; 0: it is a length of something else. */
function signAt(notice: NoticeText, at: number): -1 | 0 | 1 {
  const before = wordsBefore(notice, at);
  if (LONGER_BEFORE.test(before)) return 1;
  if (movesWhole(before)) return FORWARD.test(before) ? -1 : 1;
  if (BACK_BY.test(before)) return 1;
  const english = LATER_BEHIND.exec(lowerBehind(notice, { first: at, end: at + 1 }, ASIDE_REACH + 2));
  if (english !== null && BOTH_EDGES.test(before)) return english[1] === 'later' ? 1 : -1;
  // In a bracket behind the hours it is told how they came about.
  const isAside = /[(「]/.test(before.slice(-ASIDE_REACH));
  const found = LONGER_BEHIND.exec(lowerBehind(notice, { first: at, end: at + 1 }, REACH));
  if (found === null || isAside || !OF_END.test(before) || THAN_USUAL.test(before)) return 0;
  return found[1] === undefined ? 1 : -1;
}

const LATER =
  /(?:(\d{1,2})(週間|日)後|(翌週))の?(?:同(?:じ)?)?(?:曜日)?の?(?:同(?:じ)?)?(?:時間帯?|時刻|日時)?[にへ](?:延期|変更|順延|実施)/;

/** 「1週間後の同じ時間帯に延期いたします」 */
function putOff(notice: NoticeText, clause: Clause): Move | null {
  const found = LATER.exec(lowerIn(notice, clause));
  if (found === null || (clause.tags & TAG.perhaps) !== 0) return null;
  const days = found[3] === undefined ? Number(found[1]) * (found[2] === '日' ? 1 : 7) : 7;
  return { startMs: days * DAY_MS, endMs: days * DAY_MS };
}

const OF_PLAN: readonly TimedRange['role'][] = ['window', 'superseded'];

/**
 * The windows after what the text says of them in lengths alone: 「終了を1時間延長いたします」 names no new time. It holds
 * where one plan, and no other time behind it, is told.
 */
export function movedBy(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
): { readonly windows: readonly WindowDraft[]; readonly old: readonly SupersededTimes[] } {
  const move = firstMove(notice);
  const plan = move === null ? null : onlyPlan(times);
  if (move === null || plan === null || !windows.every(({ start, end }) => start === plan.start && end === plan.end))
    return { windows, old: [] };
  const { start, end } = plan;
  const moved = { start: shift(start, move.startMs), end: shift(end, move.endMs), isNew: true };
  return { windows: [{ ...(windows[0] ?? draftOf(notice.tokens, plan)), ...moved }], old: [{ start, end }] };
}

type Plan = TimedRange & { readonly start: EpochMs; readonly end: EpochMs };

/** The one range of the notice, where no other edge is told. */
function onlyPlan(times: readonly TimedRange[]): Plan | null {
  const isPlan = (time: TimedRange): time is Plan =>
    OF_PLAN.includes(time.role) && time.start !== null && time.end !== null;
  const [plan, ...more] = times.filter(isPlan);
  const edges = times.filter(({ role, isDateOnly }) => !isDateOnly && EDGES.includes(role));
  return plan === undefined || more.length + edges.length > 0 ? null : plan;
}

const EDGES: readonly TimedRange['role'][] = ['start', 'end', 'actual-end'];

function firstMove(notice: NoticeText): Move | null {
  const { clauses, title, page } = notice;
  const mayPutOff = LATER_HINT.test(page.lower);
  for (const clause of clauses) {
    if (clause.first < title.end && clause.isHeading) continue;
    const mayLengthen = (clause.tags & TAG.changed) !== 0 || HINT.test(lowerIn(notice, clause));
    const move = (mayLengthen ? lengthened(notice, clause) : null) ?? (mayPutOff ? putOff(notice, clause) : null);
    if (move !== null) return move;
  }
  return null;
}

/** No sentence puts off by so much without one of these. */
const LATER_HINT = /[間日]後|翌週/;
const HINT = /延|遅|繰|後ろ倒|前倒|早め|extend|prolong|lengthen| later| earlier| by /;
