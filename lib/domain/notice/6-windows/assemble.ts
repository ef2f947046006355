import { DAY_MS, type EpochMs, shift } from '../../time.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { roleInEntry } from '../3-layout/status-page.ts';
import { isChangedBehind, type Stretch } from '../4-times/ranges.ts';
import { isPartInBracket } from '../5-roles/asides.ts';
import type { Placed } from '../5-roles/place.ts';
import { replacesEnd } from '../5-roles/roles.ts';
import { TAG } from '../words/lexicon.ts';
import type { Drawn, Old } from './draft.ts';
import { isSame, tidy, withDuration, withoutOlderParts } from './tidy.ts';

/** A recurring slot, 毎週土曜日 9:00~11:00. */
export interface Slot {
  readonly first: number;
  readonly end: number;
  readonly clause: Clause;
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface WindowsRead {
  readonly windows: readonly Drawn[];
  readonly superseded: readonly Old[];
  /** Those of the superseded times that the sentence of the new ones names: 「…に予定しておりました停止は、…に延期」. */
  readonly plans: readonly Drawn[];
  readonly slots: readonly Slot[];
}

/** How many clauses a start and an end that belong together may lie apart (label rows, headings between). */
const PAIR_REACH = 4;
/** Days and the hours that hold on each of them stand on neighbouring lines. */
const DAILY_REACH = 2;

/** An end that waits until all starts are known. */
interface Loose {
  readonly item: Placed;
  readonly opener: Drawn | null;
}

/** Puts starts, ends, ranges and old times together. `isOver`: the notice says that the stop has ended. */
export function assemble(tokens: readonly Token[], placed: readonly Placed[], isOver: boolean): WindowsRead {
  const windows: Drawn[] = [];
  const superseded: Old[] = [];
  const slots: Slot[] = [];
  const plans: Drawn[] = [];
  const changes: Loose[] = [];
  const actuals: Loose[] = [];
  let open: { drawn: Drawn; clauseIndex: number; others: Drawn[] } | null = null;
  let days: Placed | null = null;
  let asOf: Drawn | null = null;
  for (const item of placed) {
    const { role, stretch, clauseIndex } = item;
    // Rows of a timeline belong together, whatever stands between them.
    const isPair =
      open !== null &&
      (clauseIndex - open.clauseIndex <= PAIR_REACH ||
        (open.drawn.isRow && item.around.isRow && item.around.lead === 0));
    const opener: Drawn | null = open && isPair ? open.drawn : null;
    if (role === 'recurring') {
      const slot = slotOf(stretch, item.around.clause);
      if (slot) slots.push(slot);
    } else if (role === 'superseded') {
      if (item.isOldPlan) plans.push(draw(tokens, item));
      superseded.push(
        isEndLabel(item) ? { start: null, end: item.end ?? item.start } : { start: item.start, end: item.end },
      );
    } else if (role === 'cancelled') {
      windows.push({ ...draw(tokens, item), cancelled: true });
    } else if (item.isDateOnly && stretch.shape === 'range' && !item.around.isDecoy) {
      days = item;
      if (role === 'window') windows.push(draw(tokens, item));
    } else if (role === 'window') {
      const isDaily = days !== null && item.isLoose && clauseIndex - days.clauseIndex <= DAILY_REACH;
      const drawn = isDaily && days ? onEachDay(tokens, days, item) : [draw(tokens, item)];
      const known = [...windows];
      windows.push(...drawn.filter((each) => each.start !== null && !(item.isLoose && repeats(known, each))));
    } else if (role === 'start' && item.start !== null) {
      const drawn = draw(tokens, item);
      windows.push(drawn);
      // 「入金: 9:00より停止」「出金: 10:00より停止」: rows that begin apart may end together.
      const hasWhole = windows.some(({ start, end }) => start !== null && end !== null);
      const others: Drawn[] =
        !hasWhole && open && isSecondStart(item, clauseIndex - open.clauseIndex) ? [...open.others, open.drawn] : [];
      open = drawn.end === null && !drawn.dateOnly ? { drawn, clauseIndex, others } : null;
    } else if (role === 'actual-end') {
      actuals.push({ item, opener });
    } else if (role === 'end') {
      const whole = windows.findLast(({ start, end }) => start !== null && end !== null);
      if (whole?.clause === item.around.clause && isPartInBracket(tokens, stretch, item.around.clause))
        windows.push(partOf(tokens, item, whole));
      else if (replacesEnd(tokens, stretch, item.around)) changes.push({ item, opener });
      else if (isOver && !isPlanned(item)) actuals.push({ item, opener });
      else if (opener && (opener.end === null || item.isLoose)) {
        for (const each of [opener, ...(open?.others ?? [])]) close(each, item, false, superseded);
        if (open) open.others = [];
      } else windows.push(endOnly(tokens, item, false));
    } else if (role === 'as-of' && item.start !== null && (asOf?.start == null || item.start < asOf.start)) {
      asOf = draw(tokens, item);
    }
  }
  // When it was seen stands in for when it began, if nothing says that.
  if (asOf) beginAsOf(windows, asOf);
  for (const { item, opener } of latestLast(changes)) settle(tokens, windows, opener, item, false, superseded);
  for (const { item, opener } of actuals.filter(({ item }) => !isToldInEntry(tokens, windows, actuals, item)))
    settle(tokens, windows, opener, item, true, superseded);
  dropLooseEnds(windows);
  for (const window of windows) adoptStart(window, superseded);
  const named = windows.filter((window) => !superseded.some((old) => isSame(old, window)));
  const newest = isOver ? withoutOlderParts(named, superseded) : named;
  return { windows: withDuration(tokens, tidy(newest)), superseded, plans, slots };
}

/** A page that grew upwards tells the second extension first; whichever comes first, extended once more is later. */
const latestLast = (changes: readonly Loose[]): readonly Loose[] =>
  changes.every(({ item }) => (item.around.clause.tags & TAG.extended) !== 0 && item.end !== null)
    ? [...changes].sort((a, b) => (a.item.end ?? 0) - (b.item.end ?? 0))
    : changes;

/** 「Resolved / Between 13:05 and 14:17 UTC …」: the entry gives the hours, its own time is that of writing. */
function isToldInEntry(
  tokens: readonly Token[],
  windows: readonly Drawn[],
  actuals: readonly Loose[],
  { around }: Placed,
): boolean {
  if (roleInEntry(tokens, around.clause) === null) return false;
  const { heading } = around.clause;
  // 「Completed / … was completed ahead of schedule at 05:35 UTC. / Nov 26, 06:10 UTC」
  const isInProse = actuals.some(
    ({ item }) => item.around.clause.heading === heading && item.around.lead > around.lead,
  );
  return isInProse || windows.some(({ clause, end }) => end !== null && clause.heading === heading);
}

function draw(tokens: readonly Token[], item: Placed): Drawn {
  const { stretch } = item;
  return {
    start: item.start,
    end: item.end,
    endIsActual: false,
    cancelled: false,
    dateOnly: item.isDateOnly,
    approximate: (stretch.start?.approximate ?? false) || (stretch.finish?.approximate ?? false),
    daily: false,
    isLabelled: ((item.around.clause.heading?.tags ?? 0) & TAG.when) !== 0 || (item.around.before & TAG.when) !== 0,
    isLoose: item.isLoose,
    isWholeDay: stretch.start?.time?.kind === 'whole',
    isNew: (item.around.before & TAG.fresh) !== 0 || isChangedBehind(tokens, stretch.end) || isBehindPutOff(item),
    isBare: item.around.isBare,
    isPlain: item.around.isStopBeside || item.around.isRow,
    isPart: false,
    isRow: item.around.isRow && item.around.lead === 0,
    isOpenRow:
      item.around.isRow &&
      item.stretch.shape === 'point' &&
      (item.around.firstAfter & (TAG.from | TAG.undecided)) !== 0,
    from: [{ first: stretch.first, end: stretch.end }],
    clause: item.around.clause,
  };
}

/** 「11月26日のメンテナンスは延期となりましたので、12月3日1:00~4:00に実施」: the second day is the new one. */
const isBehindPutOff = ({ around, isDateOnly, isLoose }: Placed): boolean =>
  (around.before & TAG.postponed) !== 0 && !around.isFirst && !isDateOnly && !isLoose;

/** A row of its own below the first, or the next of the same sentence: 「deposits from 00:00 and trading from 01:00」. */
const isSecondStart = ({ around, stretch }: Placed, clausesBelow: number): boolean =>
  (clausesBelow === 1 && around.isRow) ||
  (clausesBelow === 0 && !around.isFirst && stretch.shape === 'point' && /^(?:from|at)$/.test(around.beside));

const endOnly = (tokens: readonly Token[], item: Placed, isActual: boolean): Drawn => ({
  ...draw(tokens, item),
  start: null,
  endIsActual: isActual,
});

const isEndLabel = ({ around }: Placed): boolean => (around.lastLabel & TAG.end) !== 0;

/** 「終了予定」 stays a plan even in a notice of completion. */
const isPlanned = ({ around }: Placed): boolean => ((around.before | around.near) & TAG.approx) !== 0;

/** 「re-launch at 11:00 p.m. EST November 9th」, then what follows at 11:50 p.m.: only ends, and only one has a day. */
function dropLooseEnds(windows: Drawn[]): void {
  const ends = windows.filter(({ start, isPart }) => start === null && !isPart);
  if (ends.length < 2 || ends.every(({ isLoose }) => isLoose)) return;
  for (const end of ends) if (end.isLoose && !end.isLabelled) windows.splice(windows.indexOf(end), 1);
}

/** 「(当初の予定: 2:00~4:00)」: what has a new end began when the old plan says. */
function adoptStart(window: Drawn, superseded: readonly Old[]): void {
  const { end } = window;
  if (window.start !== null || end === null) return;
  const plan = superseded.find(
    ({ start, end: planned }) => start !== null && planned !== null && start < end && end - start < LONGEST_PLAN_MS,
  );
  if (plan) window.start = plan.start;
}

const LONGEST_PLAN_MS = 3 * DAY_MS;

/** When it was seen stands in for when it began, if nothing says that. */
function beginAsOf(windows: Drawn[], asOf: Drawn): void {
  if (windows.some((window) => window.start !== null)) return;
  const { start } = asOf;
  const ends = windows.filter(({ end }) => end !== null && start !== null && end > start);
  const ended = ends.sort((a, b) => (b.end ?? 0) - (a.end ?? 0))[0];
  if (ended) {
    ended.start = asOf.start;
    ended.from.unshift(...asOf.from);
    for (const earlier of ends.slice(1)) windows.splice(windows.indexOf(earlier), 1);
  } else windows.push(asOf);
}

/** 「12月7日~8日 各日 1:00~4:00」: a window for each day; more days than a week are one envelope. */
function onEachDay(tokens: readonly Token[], days: Placed, hours: Placed): readonly Drawn[] {
  const { start, end } = hours;
  if (days.start === null || days.end === null || start === null || end === null) return [draw(tokens, hours)];
  const intoDay = (((start - days.start) % DAY_MS) + DAY_MS) % DAY_MS;
  const first = shift(days.start, intoDay);
  const length = end - start;
  const count = Math.round((days.end - days.start) / DAY_MS) + 1;
  const more = { ...draw(tokens, hours), daily: true };
  if (count > MOST_DAYS) return [{ ...more, start: first, end: shift(days.end, intoDay + length) }];
  return Array.from({ length: count }, (_, day) => {
    const from = shift(first, day * DAY_MS);
    return { ...more, from: [...more.from], start: from, end: shift(from, length) };
  });
}

const MOST_DAYS = 7;

function partOf(tokens: readonly Token[], item: Placed, whole: Drawn): Drawn {
  const part = { ...draw(tokens, item), start: whole.start, end: null, isPart: true };
  close(part, item, false, []);
  part.from.unshift(...whole.from);
  return part;
}

/** The hours are named again further on, without a day. */
const repeats = (windows: readonly Drawn[], drawn: Drawn): boolean =>
  drawn.start === null ||
  drawn.end === null ||
  windows.some(
    ({ start, end, daily }) =>
      daily &&
      start !== null &&
      end !== null &&
      drawn.start !== null &&
      drawn.end !== null &&
      (start - drawn.start) % DAY_MS === 0 &&
      (end - drawn.end) % DAY_MS === 0,
  );

function close(window: Drawn, item: Placed, isActual: boolean, superseded: Old[]): void {
  const { start } = window;
  if (start === null) return;
  const end = item.end !== null && item.isLoose ? firstAfter(start, item.end) : item.end;
  const loose = item.end === null ? clockAfter(start, item) : end;
  if (loose === null || loose <= start) return;
  // The row of a timeline says it; what prose tells of it later is told roughly.
  if (window.endIsActual && window.end !== null && isActual && !item.around.isRow) return;
  if (window.end !== null && window.end !== loose) superseded.push({ start, end: window.end });
  window.end = loose;
  window.endIsActual = isActual;
  window.approximate = item.stretch.start?.approximate ?? false;
  window.from.push({ first: item.stretch.first, end: item.stretch.end });
}

/** The first moment with the clock time of `like` after `start`. */
const firstAfter = (start: EpochMs, like: EpochMs): EpochMs =>
  shift(like, Math.ceil((start - like + 1) / DAY_MS) * DAY_MS);

/** A clock time that stood before any date: on the day of the start, or the next. */
function clockAfter(start: EpochMs, item: Placed): EpochMs | null {
  const time = item.stretch.start?.time;
  return time?.kind === 'time' && time.hour !== null ? firstAfter(start, clockOf(time.hour, time.minute)) : null;
}

/** Any day serves: only the clock time counts. JST. */
const clockOf = (hour: number, minute: number): EpochMs => Date.UTC(2000, 0, 1, hour - 9, minute) as EpochMs;

/** Gives a new or an actual end to its window: the start just before it, else the one it fits best. */
function settle(
  tokens: readonly Token[],
  windows: Drawn[],
  opener: Drawn | null,
  item: Placed,
  isActual: boolean,
  superseded: Old[],
): void {
  const target = opener ?? fitting(windows, item);
  if (target) close(target, item, isActual, superseded);
  else if (item.end !== null) windows.push(endOnly(tokens, item, isActual));
}

/** The window that began last before the end; of a clock time without a day, the last window. */
function fitting(windows: readonly Drawn[], item: Placed): Drawn | null {
  let best: Drawn | null = null;
  for (const window of windows) {
    if (window.start === null || window.cancelled || window.dateOnly) continue;
    if (item.end !== null && !item.isLoose && window.start >= item.end) continue;
    if (best?.start == null || window.start >= best.start) best = window;
  }
  return best;
}

function slotOf(stretch: Stretch, clause: Clause): Slot | null {
  const start = stretch.start?.time;
  const finish = stretch.finish?.time;
  if (start?.kind !== 'time' || finish?.kind !== 'time' || start.hour === null) return null;
  const startMinute = start.hour * 60 + start.minute;
  const endMinute = (finish.hour ?? start.hour) * 60 + finish.minute + finish.shiftDays * 1440;
  return {
    first: stretch.first,
    end: stretch.end,
    clause,
    startMinute,
    endMinute: endMinute <= startMinute ? endMinute + 1440 : endMinute,
  };
}
