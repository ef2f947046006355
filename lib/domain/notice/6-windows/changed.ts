import { DAY_MS, type EpochMs, shift } from '../../time.ts';
import { UNDECIDED } from '../5-roles/left-rules.ts';
import { areApart } from '../5-roles/named.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { ROUNDED_MS } from '../7-facts/status.ts';
import { type NoticeText, textBetween } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { clockAfter } from './close.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { firstMove, type Move } from './moved-by.ts';
import { STAMPS } from './older.ts';
import { behindOf, clockEnd, type Edge, edgesOf, NAMES_PLAN, PUT_THERE } from './told-edges.ts';

/** No notice changes a stop without one of these. */
const HINT =
  /予定|延|変更|変わ|ずら|ずれ|替|繰り?[上下]|後ろ|前倒|早|遅|旧|元は|もと|改め|待た|残し|短|はず|無効|ません|わず|取り[下や消]|撤回|破棄|断念|として[いお]|案内|お伝え|長引|←|移|再開し|完了し|終了し|復旧し|できま|終え|終わ|切り上げ|片[付づ]|解除|済/;

const OF_STOP: ReadonlySet<TimedRange['role']> = new Set(['window', 'start', 'end', 'actual-end', 'superseded']);

const LONGEST_MS = 3 * DAY_MS;

/**
 * The one stop of a Japanese notice that tells how it was planned and what became of it: each clock time is taken for an edge
 * that holds, that does not hold any more, or at which it was over. Null where not every one of them is understood.
 */
export function changedStop(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
  written: EpochMs,
): { readonly windows: readonly WindowDraft[]; readonly old: readonly SupersededTimes[] } | null {
  if (!HINT.test(notice.page.text) || windows.some(({ isPart, cancelled, daily }) => isPart || cancelled || daily))
    return null;
  const told = times.filter((time) => !time.isDateOnly && isOfStop(time));
  if (times.some(({ rule }) => STAMPS.has(rule))) return null;
  if (told.length < 2 || told.length > MOST || told.some((a) => told.some((b) => areApart(a.names, b.names))))
    return null;
  const edges = edgesOf(notice, told);
  const course = edges === null ? null : courseOf(notice, withPlanBefore(notice, edges), written);
  if (course === null) return null;
  const { start, end, isOver, old, from } = course;
  const [window, ...others] = windows;
  if (window?.start === start && window.end === end && others.length === 0) return { windows, old: [] };
  const first = from[0] as TimedRange;
  const draft = { ...draftOf(notice.tokens, first), start, end, endIsActual: isOver, isLoose: false, isNew: true };
  const places = from.slice(1).map(({ range, rule }) => ({ first: range.first, end: range.end, rule }));
  return { windows: [{ ...draft, from: [...draft.from, ...places] }], old: [old] };
}

const MOST = 8;

/** 「23時開始、2時終了の予定を、0時半開始、3時半終了に改めます」: two edges and two more, and behind the last the word that moves them. */
function withPlanBefore(notice: NoticeText, edges: readonly Edge[]): readonly Edge[] {
  const [start, end, newStart, newEnd] = edges;
  if (start === undefined || end === undefined || newStart === undefined || newEnd === undefined || edges.length !== 4)
    return edges;
  const isOfTwo = start.side === 'start' && end.side === 'end' && newStart.side === 'start' && newEnd.side === 'end';
  const isMoved = isOfTwo && edges.every(({ age }) => age === 'told') && movesTo(notice, end, newEnd);
  return isMoved ? edges.map((edge, i) => (i < 2 ? { ...edge, age: 'old' } : edge)) : edges;
}

const isOfStop = ({ role, rule, around }: TimedRange): boolean =>
  !around.isDistractor &&
  (OF_STOP.has(role) || (role === 'none' && UNDECIDED.has(rule))) &&
  (around.clause.tags & (TAG.perhaps | TAG.recurring)) === 0;

interface Course {
  readonly start: EpochMs;
  readonly end: EpochMs | null;
  readonly isOver: boolean;
  readonly old: SupersededTimes;
  readonly from: readonly TimedRange[];
}

/** What the edges come to; null where two of them say different things of the same edge. */
function courseOf(notice: NoticeText, edges: readonly Edge[], written: EpochMs): Course | null {
  const starts = sideOf(
    notice,
    edges.filter(({ side }) => side === 'start'),
    null,
  );
  if (starts === null || (starts.now ?? starts.old)?.at == null) return null;
  const first = (starts.now ?? starts.old) as Edge;
  const start = startOf(first, starts.old, written);
  const ends = sideOf(
    notice,
    edges.filter(({ side }) => side === 'end'),
    (starts.old ?? first).at,
  );
  if (ends === null) return null;
  const move = starts.now !== null && starts.old !== null ? null : firstMove(notice, start <= written);
  const isOver = ends.now?.age === 'over';
  // What has ended did not begin anew: one of the two starts is of something else.
  if (isOver && starts.old !== null && starts.now !== null) return null;
  const end = endOf(ends, start, move);
  if (isOver && end !== null && end !== undefined && end - written > ROUNDED_MS) return null;
  if (end === undefined || (end !== null && (end <= start || end - start > LONGEST_MS))) return null;
  const isChanged = starts.old !== null || ends.old !== null;
  if (!isChanged) return null;
  const old = {
    start: starts.old === null ? start : starts.old.at,
    end: ends.old === null ? null : momentOf(ends.old, (starts.old ?? first).at),
  };
  if (old.start === start && old.end === end) return null;
  return { start, end, isOver, old, from: [...new Set([first.item, (ends.now ?? ends.old ?? first).item])] };
}

/** 「23:00→0:30」, said on the evening before: what has not begun yet is moved to an hour that is still to come. */
function startOf({ at, isLoose }: Edge, old: Edge | null, written: EpochMs): EpochMs {
  const start = at as EpochMs;
  const isPast = isLoose && start < written && old?.at != null && old.at > written;
  return isPast ? shift(start, DAY_MS) : start;
}

/** Undefined: nothing says it; null: it is not known any more. */
function endOf(ends: Side, start: EpochMs, move: Move | null): EpochMs | null | undefined {
  if (ends.now !== null) return momentOf(ends.now, start) ?? undefined;
  if (ends.old === null) return undefined;
  const planned = momentOf(ends.old, start);
  if (planned === null) return undefined;
  if (move !== null) return shift(planned, move.endMs);
  return ends.old.age === 'gone' ? null : undefined;
}

/** A clock time without a day of its own is the first after the start. */
const momentOf = ({ at, isLoose, item, side }: Edge, start: EpochMs | null): EpochMs | null =>
  start !== null && side === 'end' && item.range.shape === 'point' && (isLoose || at === null)
    ? clockAfter(start, item)
    : at;

interface Side {
  readonly old: Edge | null;
  readonly now: Edge | null;
}

function sideOf(notice: NoticeText, edges: readonly Edge[], start: EpochMs | null): Side | null {
  const at = (edge: Edge): EpochMs | null => momentOf(edge, start);
  const isSame = (a: Edge, b: Edge): boolean => at(a) === at(b);
  const distinct = (list: readonly Edge[]): readonly Edge[] =>
    list.filter((edge, i) => list.findIndex((other) => isSame(edge, other)) === i);
  const over = distinct(edges.filter(({ age }) => age === 'over'));
  const old = distinct(edges.filter(({ age }) => age === 'old' || age === 'gone'));
  const told = distinct(edges.filter((edge) => edge.age === 'told' && !old.some((other) => isSame(edge, other))));
  if (over.length > 1 || old.length > 1) return null;
  if (over.length === 1)
    return told.length > 1 || (told.length === 1 && old.length === 1)
      ? null
      : { old: old[0] ?? told[0] ?? null, now: over[0] ?? null };
  if (told.length <= 1) return { old: old[0] ?? null, now: told[0] ?? null };
  const [a, b] = told as [Edge, Edge];
  return told.length === 2 && old.length === 0 && movesTo(notice, a, b) ? { old: a, now: b } : null;
}

/** In one sentence, with the word that moves it behind the second. */
function movesTo(notice: NoticeText, a: Edge, b: Edge): boolean {
  if (a.item.around.clause !== b.item.around.clause || a.item === b.item) return false;
  const isPlan =
    (a.item.around.clause.tags & MOVES) !== 0 ||
    (a.side === 'start' && NAMES_PLAN.test(behindOf(notice, clockEnd(notice, a.item))));
  if (!isPlan) return false;
  const between = textBetween(notice, a.item.range.end, b.item.range.first);
  return (
    !LISTED.test(between) &&
    PUT_THERE.test(
      behindOf(
        notice,
        b.item.range.shape === 'range' ? (notice.tokens[b.item.range.end - 1]?.to ?? 0) : clockEnd(notice, b.item),
      ),
    )
  );
}

const MOVES = TAG.changed | TAG.extended | TAG.postponed;

/** 「2:00~4:00と3:00~5:00に分けて」: both are new. */
const LISTED = /^(?:頃|ごろ)?(?:と|および|及び|、|・|,)? ?$/;
