import { DAY_MS, type EpochMs, shift } from '../../time.ts';
import { UNDECIDED } from '../5-roles/left-rules.ts';
import { areApart } from '../5-roles/named.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { ROUNDED_MS } from '../7-facts/status.ts';
import { type NoticeText, textBetween, textIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { clockAfter } from './close.ts';
import type { Retimed, SupersededTimes, WindowDraft } from './draft.ts';
import { draftToldBy } from './draft-of.ts';
import { isEndKept } from './kept.ts';
import { firstMove, type Move } from './moved-by.ts';
import { STAMPS } from './older.ts';
import { behindOf, clockEnd, type Edge, edgesOf, NAMES_PLAN, PUT_THERE } from './told-edges.ts';
import { type Fact, factsOf, isNamed, keyOf } from './whose.ts';

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
): Retimed | null {
  if (
    !HINT.test(notice.page.text) ||
    ADDS.test(notice.page.text) ||
    windows.some(({ isPart, cancelled, daily }) => isPart || cancelled || daily)
  )
    return null;
  const told = times.filter((time) => !time.isDateOnly && isOfStop(time));
  if (times.some(({ rule }) => STAMPS.has(rule) || rule === 'the new start of what is named by its old one'))
    return null;
  if (told.length < 2 || told.length > MOST || told.some((a) => told.some((b) => areApart(a.names, b.names))))
    return null;
  if (times.some((time) => !time.isDateOnly && OF_STOP.has(time.role) && !told.includes(time))) return null;
  const edges = edgesOf(notice, told);
  if (edges === null || isOfSeveral(notice, factsOf(notice, edges))) return null;
  const course = courseOf(notice, withPlanBefore(notice, edges), written);
  if (course === null) return movedToSeveral(windows, edges);
  const { start, end, isOver, old, from } = course;
  const [window, ...others] = windows;
  if (window?.start === start && window.end === end && others.length === 0) return { windows, old: [] };
  return { windows: [draftToldBy(notice.tokens, from, { start, end, endIsActual: isOver })], old: [old] };
}

/** 「先にお知らせした作業に加え、12月8日にも実施」: what was told before stands. */
const ADDS =
  /に(?:加え|続き|引き続き)|のほか(?:に|、)|とは別|追加で|にも、?[^。\n]{0,16}?(?:実施|行い|停止)|予定(?:どおり|通り)(?:に|、)?(?:実施|行|進め)/;

/** 「1月23日のメンテナンスは日を改め、2回に分けて行います」: one plan, and several that take its place. */
function movedToSeveral(windows: readonly WindowDraft[], edges: readonly Edge[]): Retimed | null {
  if (edges.some(({ item, age }) => item.range.shape !== 'range' || (age !== 'old' && age !== 'told'))) return null;
  const [plan, ...others] = [...new Set(edges.filter(({ age }) => age === 'old').map(({ item }) => item))];
  const isPlan = ({ start, end }: WindowDraft): boolean => start === plan?.start && end === plan?.end;
  const isMoved = plan !== undefined && others.length === 0 && (plan.around.clause.tags & MOVES) !== 0;
  const kept = windows.filter((window) => !isPlan(window));
  if (!isMoved || kept.length < 2 || kept.length === windows.length) return null;
  return { windows: kept.map((window) => ({ ...window, isNew: true })), old: [{ start: plan.start, end: plan.end }] };
}

/** Somebody is told apart from the others. */
function isOfSeveral({ title }: NoticeText, facts: readonly Fact[]): boolean {
  const told = facts.filter(({ edge }) => edge.item.range.first >= title.end);
  return told.some(({ who }) => isNamed(who)) && new Set(told.map(({ who }) => keyOf(who))).size > 1;
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
  const sides = sidesOf(notice, edges);
  if (sides === null || !isBelievable(sides, written)) return null;
  const { starts, ends, first } = sides;
  const planned = (starts.old ?? first).at as EpochMs;
  const plan = { start: planned, end: plannedEnd(ends, planned) };
  const hasMoved = starts.now !== null && starts.old !== null;
  const move = hasMoved ? null : firstMove(notice, planned <= written);
  const start = hasMoved ? startOf(first, planned, written) : byMove(planned, move?.startMs);
  const end = endOf(notice, { ends, plan, start, move });
  if (end === undefined || !isSound(start, end) || !isChanged(sides)) return null;
  if (plan.start === start && plan.end === end) return null;
  const from = [...new Set([first.item, (ends.now ?? ends.old ?? first).item])];
  return { start, end, isOver: ends.now?.age === 'over', old: plan, from };
}

const isChanged = ({ starts, ends }: Sides): boolean => starts.old !== null || ends.old !== null;

const byMove = (at: EpochMs, ms: number | undefined): EpochMs => (ms === undefined ? at : shift(at, ms));

const isSound = (start: EpochMs, end: EpochMs | null): boolean =>
  end === null || (end > start && end - start <= LONGEST_MS);

interface Sides {
  readonly starts: Side;
  readonly ends: Side;
  /** The start that holds, or the planned one. */
  readonly first: Edge;
}

function sidesOf(notice: NoticeText, edges: readonly Edge[]): Sides | null {
  const of = (wanted: Edge['side']): readonly Edge[] => edges.filter(({ side }) => side === wanted);
  const starts = sideOf(notice, of('start'), null);
  const first = starts?.now ?? starts?.old ?? null;
  if (starts === null || first === null || first.at === null) return null;
  const planned = (starts.old ?? first).at;
  const ends = planned === null ? null : sideOf(notice, of('end'), planned);
  return ends === null ? null : { starts, ends, first };
}

/** What has ended did not begin anew, nor does it end later than it is told. */
function isBelievable({ starts, ends, first }: Sides, written: EpochMs): boolean {
  if (ends.now?.age !== 'over') return true;
  const over = momentOf(ends.now, first.at);
  return (starts.old === null || starts.now === null) && over !== null && over - written <= ROUNDED_MS;
}

const plannedEnd = ({ old, now }: Side, start: EpochMs): EpochMs | null => {
  const end = old ?? (now?.age === 'over' ? null : now);
  return end === null ? null : momentOf(end, start);
};

/** 「23:00→0:30」「24:30からといたします」: a new hour without a day of its own is the one next to the planned start. */
function startOf({ at, isLoose, item }: Edge, planned: EpochMs, written: EpochMs): EpochMs {
  const start = at as EpochMs;
  if (!isLoose) return start;
  if (start < written && planned > written) return shift(start, DAY_MS);
  const time = item.range.start?.time;
  const isOfEve = time?.kind === 'time' && (time.hour ?? 0) >= 24 && start - planned > DAY_MS;
  return isOfEve ? shift(start, -DAY_MS) : start;
}

interface Ending {
  readonly ends: Side;
  readonly plan: SupersededTimes;
  readonly start: EpochMs;
  readonly move: Move | null;
}

/** Undefined: nothing says it; null: it is not known any more. */
function endOf(notice: NoticeText, { ends, plan, start, move }: Ending): EpochMs | null | undefined {
  if (ends.now !== null) return momentOf(ends.now, start) ?? undefined;
  if (plan.end === null) return undefined;
  if (move !== null) return shift(plan.end, move.endMs);
  if (ends.old !== null && isEndKept(notice)) return plan.end;
  return ends.old !== null && (ends.old.age === 'gone' || isTakenBack(notice, ends.old)) ? null : undefined;
}

/** 「終了予定 未定(18:00としておりましたが、撤回いたします)」 */
const isTakenBack = (notice: NoticeText, { item }: Edge): boolean =>
  TAKEN_BACK.test(textIn(notice, item.around.clause).slice(0, LONGEST));
const TAKEN_BACK = /未定|撤回|取り?下げ|(?:目[途処]|めど|見通し)[^。]{0,8}?立って/;
/** A sentence is shorter. */
const LONGEST = 240;

/** A clock time without a day of its own is the first after the start. */
const momentOf = ({ at, isLoose, item, side }: Edge, start: EpochMs | null): EpochMs | null =>
  start !== null &&
  side === 'end' &&
  item.range.shape === 'point' &&
  (isLoose || at === null) &&
  // 「同じ22:00から4時間」 has counted from its own start.
  (item.range.durationMinutes === null || at === null || at <= start)
    ? clockAfter(start, item)
    : at;

interface Side {
  readonly old: Edge | null;
  readonly now: Edge | null;
}

function sideOf(notice: NoticeText, edges: readonly Edge[], start: EpochMs | null): Side | null {
  const at = (edge: Edge): EpochMs | null => momentOf(edge, start);
  const isSame = (a: Edge, b: Edge): boolean => at(a) === at(b);
  const distinct = (ages: readonly Edge['age'][]): readonly Edge[] => {
    const list = edges.filter(({ age }) => ages.includes(age));
    return list.filter((edge, i) => list.findIndex((other) => isSame(edge, other)) === i);
  };
  const [over, old] = [distinct(['over']), distinct(['old', 'gone'])];
  const told = distinct(['told']).filter((edge) => !old.some((other) => isSame(edge, other)));
  if (over.length > 1 || old.length > 1) return null;
  return over[0] === undefined ? plannedSide(notice, told, old[0] ?? null) : overSide(over[0], told, old[0] ?? null);
}

/** Beside what came true there is one plan at most. */
const overSide = (over: Edge, told: readonly Edge[], old: Edge | null): Side | null =>
  told.length + (old === null ? 0 : 1) > 1 ? null : { old: old ?? told[0] ?? null, now: over };

function plannedSide(notice: NoticeText, told: readonly Edge[], old: Edge | null): Side | null {
  const [a, b] = told;
  if (a === undefined || b === undefined) return { old, now: a ?? null };
  return told.length === 2 && old === null && movesTo(notice, a, b) ? { old: a, now: b } : null;
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
