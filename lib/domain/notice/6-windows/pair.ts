import { HOUR_MS } from '../../time.ts';
import type { Token } from '../2-tokens/token.ts';
import { replacesEnd } from '../5-roles/asides.ts';
import { areApart, isNobody } from '../5-roles/named.ts';
import { OF_PARTS } from '../5-roles/part-rules.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { Role } from '../5-roles/topic.ts';
import { TAG } from '../words/lexicon.ts';
import { close } from './close.ts';
import { type SupersededTimes, sourceOf, type WindowDraft } from './draft.ts';
import {
  draftOf,
  endOnly,
  hasNames,
  isActual,
  isEndLabel,
  isEndOfPart,
  isPlanned,
  isSecondStart,
  partFrom,
  partOf,
  restOf,
} from './draft-of.ts';
import { onEachDay, repeats } from './each-day.ts';
import { alsoClosed, isNextPart, isRest, isRowOfSame, isStep, type Open, PAIR_REACH } from './opening.ts';
import type { PendingEnd } from './revise.ts';
import { type Slot, slotOf } from './slot.ts';

/** Days and the hours that hold on each of them stand on neighbouring lines. */
const DAILY_REACH = 2;

/** Everything that the times of a notice give while they are read one after the other. */
export interface Pairing {
  readonly windows: WindowDraft[];
  readonly superseded: SupersededTimes[];
  readonly slots: Slot[];
  readonly plans: WindowDraft[];
  /** Ends that replace one, and ends that are over: given to their windows when all starts are known. */
  readonly changes: PendingEnd[];
  readonly actuals: PendingEnd[];
  /** Ends of what is still closed while the rest is back. */
  readonly stillClosed: TimedRange[];
  asOf: WindowDraft | null;
}

interface Walk extends Pairing {
  readonly tokens: readonly Token[];
  /** The notice says that the stop has ended. */
  readonly isOver: boolean;
  /** Ends of different services are told: none of them is that of the whole. */
  readonly hasEndsApart: boolean;
  readonly isPartlyBack: boolean;
  open: Open | null;
  days: TimedRange | null;
}

/** Puts starts and ends together in the order of the notice. */
export function pair(tokens: readonly Token[], times: readonly TimedRange[], isOver: boolean): Pairing {
  const walk: Walk = {
    tokens,
    isOver,
    hasEndsApart: areEndsApart(times),
    isPartlyBack: times.some(({ role }) => role === 'actual-end'),
    windows: [],
    superseded: [],
    slots: [],
    plans: [],
    changes: [],
    actuals: [],
    stillClosed: [],
    asOf: null,
    open: null,
    days: null,
  };
  for (const [i, item] of times.entries()) {
    const next = times[i + 1];
    // 「daily from 02:00 to 02:30 between December 1 and December 3」: English names the days last.
    if (item.isLoose && next && isDays(next) && next.around.clause === item.around.clause) step(walk, next);
    step(walk, item);
  }
  return walk;
}

/** 「Withdrawals: resumed at 14:10」, 「Trading: expected to resume at 15:00」 */
function areEndsApart(times: readonly TimedRange[]): boolean {
  const ends = times.filter(({ role }) => role === 'end' || role === 'actual-end');
  return ends.some((end) => ends.some((other) => areApart(end.names, other.names)));
}

function step(walk: Walk, item: TimedRange): void {
  if (isDays(item)) takeDays(walk, item);
  else TAKE[item.role]?.(walk, item);
}

const isDays = ({ isDateOnly, range, around, role }: TimedRange): boolean =>
  isDateOnly &&
  range.shape === 'range' &&
  range.start?.approximate === false &&
  !around.isDistractor &&
  !BEFORE_DAYS.has(role);

const BEFORE_DAYS: ReadonlySet<Role> = new Set(['recurring', 'superseded', 'cancelled']);

const TAKE: Readonly<Partial<Record<Role, (walk: Walk, item: TimedRange) => void>>> = {
  recurring: takeSlot,
  superseded: takeOld,
  cancelled: (walk, item) => walk.windows.push({ ...draftOf(walk.tokens, item), cancelled: true }),
  window: takeWindow,
  start: takeStart,
  'actual-end': takeActualEnd,
  end: takeEnd,
  'as-of': takeAsOf,
};

/** The open start near enough; rows of a timeline belong together, whatever stands between them. */
function openFor({ open }: Walk, { clauseIndex, around }: TimedRange): Open | null {
  if (open === null) return null;
  const isNear = clauseIndex - open.clauseIndex <= PAIR_REACH;
  return isNear || (open.draft.isRow && around.isRow && around.lead === 0) ? open : null;
}

function takeDays(walk: Walk, item: TimedRange): void {
  walk.days = item;
  if (item.role === 'window') walk.windows.push(draftOf(walk.tokens, item));
}

function takeSlot({ slots }: Walk, { range, around }: TimedRange): void {
  const slot = slotOf(range, around.clause);
  if (slot) slots.push(slot);
}

function takeOld({ tokens, plans, superseded }: Walk, item: TimedRange): void {
  if (item.rule === 'the plan that the sentence moves') plans.push(draftOf(tokens, item));
  superseded.push(
    isEndLabel(item) || isOldEnd(item)
      ? { start: null, end: item.end ?? item.start }
      : { start: item.start, end: item.end },
  );
}

/** 「終了予定の7:00より早く」: what is told of it is the end. */
const isOldEnd = ({ rule, around, range }: TimedRange): boolean =>
  OLD_ENDS.has(rule) ||
  // 「当初2時までの予定を」
  (rule === 'said to be old' && range.shape === 'point' && (around.firstAfter & TAG.until) !== 0) ||
  (rule === 'a plan that was outdone' && range.shape === 'point' && (around.clause.tags & TAG.end) !== 0);

/** Hours in the sentence of the days or soon behind it; not those of 「・1月3日 提携銀行の都合により、終日受け付けません」 in another row. */
const isOfDays = (tokens: readonly Token[], { range, around: { clause } }: TimedRange, behind: number): boolean =>
  behind <= DAILY_REACH &&
  (behind === 0 || !tokens.slice(clause.first, range.first).some(({ kind }) => kind === 'date'));

function takeWindow(walk: Walk, item: TimedRange): void {
  const { tokens, windows, days } = walk;
  const open = openFor(walk, item);
  if (item.rule === 'the verb of the first start, and the end of both' && open) open.draft.end ??= item.end;
  const isDaily = days !== null && item.isLoose && isOfDays(tokens, item, item.clauseIndex - days.clauseIndex);
  const drafts = isDaily ? onEachDay(tokens, days, item) : [draftOf(tokens, item)];
  // The title names the start, the text the hours: what ends later ends those.
  if (drafts.some(({ start }) => start === walk.open?.draft.start)) walk.open = null;
  const known = [...windows];
  windows.push(...drafts.filter((each) => each.start !== null && !(item.isLoose && repeats(known, each))));
}

function takeStart(walk: Walk, item: TimedRange): void {
  const { tokens, windows, open } = walk;
  if (item.rule === 'the start of a part, in a bracket') {
    const whole = windows.at(-1);
    if (whole?.clause === item.around.clause) windows.push(partFrom(tokens, item, whole));
    return;
  }
  if (item.rule === HELD_START && beginsAnew(walk, item)) return;
  if (item.start === null || (open !== null && isWithin(walk, open, item))) return;
  const draft = draftOf(tokens, item);
  windows.push(draft);
  // 「入金: 9:00より停止」「出金: 10:00より停止」: rows that begin apart may end together.
  const hasWhole = windows.some(({ start, end }) => start !== null && end !== null);
  const isSecond = !hasWhole && open !== null && isSecondStart(item, item.clauseIndex - open.clauseIndex);
  const others = isSecond ? [...open.others, open.draft] : [];
  const apart = isSecond ? [] : apartBefore(open, draft);
  walk.open =
    draft.end === null && (!draft.dateOnly || isDayAtItsLabel(item))
      ? { draft, clauseIndex: item.clauseIndex, others, apart, closedBy: null }
      : null;
}

/** A step of what is open already begins nothing. */
const isWithin = (walk: Walk, open: Open, item: TimedRange): boolean =>
  isStep(open, item) || isNextRow(walk, open, item) || isStepOfCourse(walk, open, item);

const HELD_START: TimedRange['rule'] = 'the start that holds, in English';

/** 「It was to run 01:00 to 05:00. The start has been changed from 01:00 to 02:00」: whole hours get another start. */
function beginsAnew({ windows, superseded }: Walk, item: TimedRange): boolean {
  const { start } = item;
  const old = superseded.at(-1);
  const whole = windows.find((window) => window.start !== null && window.start === old?.start && window.end !== null);
  if (whole?.end == null || old?.end !== null || start === null || start >= whole.end) return false;
  superseded[superseded.length - 1] = { start: whole.start, end: whole.end };
  whole.start = start;
  whole.from.push(sourceOf(item));
  return true;
}

/** 「開始:11月26日」: the day under its label waits for that of the end. */
const isDayAtItsLabel = ({ rule }: TimedRange): boolean => DAYS_AT_LABELS.has(rule);
const DAYS_AT_LABELS: ReadonlySet<TimedRange['rule']> = new Set([
  'a label of a start and its colon',
  'under a label of a start',
  'the stop is named behind it',
  'a row that names the stop',
]);

/** The starts of other services that still wait for an end. */
const apartBefore = (open: Open | null, { names }: WindowDraft): readonly WindowDraft[] =>
  open !== null && open.draft.end === null && areApart(open.draft.names, names) ? [...open.apart, open.draft] : [];

/** 「1:00 取引停止 → 3:00 データ移行 → 5:00 取引再開」: a step between, of nobody apart. */
function isStepOfCourse({ tokens }: Walk, { draft }: Open, { range, around, names }: TimedRange): boolean {
  const mark = tokens[tokens[range.first - 1]?.kind === 'connective' ? range.first - 2 : range.first - 1];
  return draft.clause === around.clause && isNobody(names) && mark?.kind === 'range' && mark.mark === 'arrow';
}

/** What a label names as the start is none of the steps. */
const isNextRow = ({ windows }: Walk, open: Open, item: TimedRange): boolean =>
  isRowOfSame(open, item) && !windows.some(({ start }) => start === item.start);

function takeEnd(walk: Walk, item: TimedRange): void {
  const { tokens, windows } = walk;
  const open = openFor(walk, item);
  // A day alone ends nothing that began at a clock time: it may be any hour of it.
  if (item.isDateOnly && (open === null ? walk.isOver : !open.draft.dateOnly)) return;
  if (walk.isPartlyBack && isStillClosed(item)) {
    walk.stillClosed.push(item);
    return;
  }
  const whole = windows.findLast(({ start, end }) => start !== null && end !== null);
  if (isToldOfPart(item, open)) windows.push(whole ? partOf(tokens, item, whole) : endOnly(tokens, item, false));
  else if (open && isNextPart(open, item)) takeNextPart(walk, open, item);
  else if (open?.draft.isPart && isRest(open, item)) windows.push(restOf(tokens, item, open.draft));
  else if (whole && open === null && isEndOfPart(tokens, item, whole)) windows.push(partOf(tokens, item, whole));
  else takeEndOfWhole(walk, item, open);
}

/** Said of one service or coin, where no start of its own waits for it. */
const isToldOfPart = ({ rule }: TimedRange, open: Open | null): boolean =>
  OF_PARTS.has(rule) && open?.draft.isPart !== true;

/** 「Withdrawals remain suspended until 12:00 UTC」 */
const isStillClosed = ({ around, names }: TimedRange): boolean =>
  (around.before & STILL_CLOSED) === STILL_CLOSED && !isNobody(names);

const STILL_CLOSED = TAG.stop | TAG.ongoing;

function takeActualEnd(walk: Walk, item: TimedRange): void {
  const opener = openFor(walk, item)?.draft ?? null;
  if (item.isOfPart && opener?.end === null) walk.windows.push(partOf(walk.tokens, item, opener));
  // 「Deposits resumed at 05:00. Withdrawals, suspended at 02:00, are still suspended」
  else if (item.isOfPart && !walk.isOver && !walk.windows.some(({ start }) => start !== null))
    walk.windows.push({ ...endOnly(walk.tokens, item, true), isPart: true });
  else if (walk.hasEndsApart && hasNames(item)) takeEnd(walk, item);
  else walk.actuals.push({ item, opener });
}

function takeEndOfWhole(walk: Walk, item: TimedRange, open: Open | null): void {
  const { tokens, windows } = walk;
  const opener = open?.draft ?? null;
  if (isNewEnd(walk, item))
    (walk.isOver && item.rule === HELD_END ? walk.actuals : walk.changes).push({ item, opener });
  else if (walk.isOver && !isPlanned(item) && !(walk.hasEndsApart && hasNames(item)))
    walk.actuals.push({ item, opener });
  else if (open && (open.draft.end === null || item.isLoose)) {
    for (const each of [open.draft, ...open.others, ...alsoClosed(open, item)])
      close(each, item, isActual(item), walk.superseded);
    Object.assign(open, { others: [], closedBy: item.names });
  } else if (item.end !== null) windows.push(endOnly(tokens, item, isActual(item)));
}

/** It takes the place of an end that was told. */
const isNewEnd = ({ tokens, windows }: Walk, item: TimedRange): boolean =>
  NEW_ENDS.has(item.rule) || replacesEnd(tokens, item.range, item.around) || outlastsWhatGoesOn(windows, item);

/** 「1:00~5:00の予定でメンテナンスを実施しております。…サービスの再開は7:30となる見込みです」: the later word on what goes on. */
const outlastsWhatGoesOn = (windows: readonly WindowDraft[], { end, around, names, isDateOnly }: TimedRange): boolean =>
  end !== null &&
  !isDateOnly &&
  isNobody(names) &&
  windows.some(
    (window) =>
      window.start !== null &&
      window.end !== null &&
      window.end < end &&
      end - window.end < LONGEST_OVERRUN_MS &&
      !window.endIsActual &&
      window.clause !== around.clause &&
      (window.clause.tags & TAG.ongoing) !== 0,
  );

const LONGEST_OVERRUN_MS = 18 * HOUR_MS;

const OLD_ENDS: ReadonlySet<TimedRange['rule']> = new Set([
  'the old end, in English',
  'the end that is not kept',
  'one of several ends that were told before',
  'an end that was hoped for',
  'the end that was planned, and is passed',
  'an end that was told earlier',
  'a return that has been put off',
  'an end that was moved, and is moved again',
  'the planned end, and the new one behind it',
  'an end that was planned, and what became of it behind it',
]);

const HELD_END: TimedRange['rule'] = 'the end that holds, in English';

const NEW_ENDS: ReadonlySet<TimedRange['rule']> = new Set([
  HELD_END,
  'until then it goes on',
  'the end as it is now',
  'the end until which the work goes on',
]);

function takeNextPart(walk: Walk, open: Open, item: TimedRange): void {
  const { tokens, windows } = walk;
  const first: WindowDraft = open.draft.isPart
    ? open.draft
    : { ...open.draft, names: open.closedBy ?? item.names, isPart: true };
  windows[windows.indexOf(open.draft)] = first;
  windows.push(partOf(tokens, item, { ...first, from: first.from.slice(0, 1) }));
  walk.open = { ...open, draft: first, clauseIndex: item.clauseIndex };
}

function takeAsOf(walk: Walk, item: TimedRange): void {
  const { asOf } = walk;
  if (item.start !== null && (asOf?.start == null || item.start < asOf.start)) walk.asOf = draftOf(walk.tokens, item);
}
