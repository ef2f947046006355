import { DAY_MS, type EpochMs, MINUTE_MS, shift } from '../../time.ts';
import type { DurationToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { lowerBefore, lowerBehind } from '../5-roles/page-beside.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';

/** By how much a notice moves the edges of a stop, and the token from which on it says so. */
interface Move {
  readonly startMs: number;
  readonly endMs: number;
  readonly at: number;
}

const LONGER_BEHIND =
  /^(?:間)?(?:程度|ほど|弱|強)?(?:の)?(?:延長|延ば|延び|遅ら|遅れ|遅く|繰り?下げ|後ろ倒し)(?!して(?:おり|い)|(?:いた|致)?しました|まし?た)/;
const LONGER_BEFORE =
  /\b(?:extend(?:ed|ing)?|prolong(?:ed|ing)?|lengthen(?:ed|ing)?) (?:(?:the |our |this )?(?:[a-z]{2,16} ){0,3})?by (?:about |approximately |around |another |roughly )?$/;
/** 「いつもより1時間延長し」 is how long it is planned. */
const THAN_USUAL = /(?:通常|いつも|普段|例[月年週]|従来|平常)[^、。\n]{0,12}(?:より|から|比べ)[^、。\n]{0,8}$/;
const OF_END = /終了|再開|完了|メンテ|停止|作業|時間/;
const REACH = 72;
const ASIDE_REACH = 8;

/** 「終了予定時刻を1時間30分延長いたします」, "We have extended the maintenance by one hour". */
function lengthened(notice: NoticeText, clause: Clause): Move | null {
  if ((clause.tags & TAG.perhaps) !== 0) return null;
  const at = notice.tokens.findIndex(
    (token, i) => i >= clause.first && i < clause.end && token.kind === 'duration' && isLonger(notice, i),
  );
  if (at < 0) return null;
  return { startMs: 0, endMs: (notice.tokens[at] as DurationToken).minutes * MINUTE_MS, at };
}

function isLonger(notice: NoticeText, at: number): boolean {
  const span = { first: at, end: at + 1 };
  const before =
    lowerBefore(notice, span, REACH)
      .split(/[。\n]/)
      .at(-1) ?? '';
  if (LONGER_BEFORE.test(before)) return true;
  // In a bracket behind the hours it is told how they came about.
  const isAside = /[((「]/.test(before.slice(-ASIDE_REACH));
  return (
    LONGER_BEHIND.test(lowerBehind(notice, span, REACH)) && OF_END.test(before) && !isAside && !THAN_USUAL.test(before)
  );
}

const LATER =
  /(?:(\d{1,2})(週間|日)後|(翌週))の?(?:同(?:じ)?)?(?:曜日)?の?(?:同(?:じ)?)?(?:時間帯?|時刻|日時)?[にへ](?:延期|変更|順延|実施)/;

/** 「1週間後の同じ時間帯に延期いたします」 */
function putOff(notice: NoticeText, clause: Clause): Move | null {
  const found = LATER.exec(lowerIn(notice, clause));
  if (found === null || (clause.tags & TAG.perhaps) !== 0) return null;
  const days = found[3] === undefined ? Number(found[1]) * (found[2] === '日' ? 1 : 7) : 7;
  return { startMs: days * DAY_MS, endMs: days * DAY_MS, at: clause.end };
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
  const { clauses, title } = notice;
  for (const clause of clauses) {
    if (clause.first < title.end && clause.isHeading) continue;
    const move =
      (clause.tags & TAG.changed) === 0 && !HINT.test(lowerIn(notice, clause)) ? null : lengthened(notice, clause);
    if (move !== null) return move;
    const put = putOff(notice, clause);
    if (put !== null) return put;
  }
  return null;
}

const HINT = /延|遅|繰|後ろ倒|extend|prolong|lengthen/;
