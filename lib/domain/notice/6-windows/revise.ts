import { DAY_MS, type EpochMs, HOUR_MS, shift } from '../../time.ts';
import type { Token } from '../2-tokens/token.ts';
import { roleInEntry } from '../3-layout/status-page.ts';
import { areApart, isNobody, type Named } from '../5-roles/named.ts';
import { OF_PARTS } from '../5-roles/part-rules.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { TAG } from '../words/lexicon.ts';
import { close } from './close.ts';
import type { Source, SupersededTimes, WindowDraft } from './draft.ts';
import { endOnly, partOf } from './draft-of.ts';

/** An end that waits until all starts are known. */
export interface PendingEnd {
  readonly item: TimedRange;
  readonly opener: WindowDraft | null;
}

/** A page that grew upwards tells the second extension first; whichever comes first, extended once more is later. */
export const latestLast = (changes: readonly PendingEnd[]): readonly PendingEnd[] =>
  changes.every(({ item }) => item.end !== null && isLater(item.around.clause.tags, item.rule))
    ? [...changes].sort((a, b) => (a.item.end ?? 0) - (b.item.end ?? 0))
    : changes;

/** Told as longer, or as the end that holds now. */
const LATER = TAG.extended | TAG.fresh;
const NEWEST: ReadonlySet<TimedRange['rule']> = new Set([
  'until then it goes on',
  'the end as it is now',
  'the end until which the work goes on',
  'extended until, behind it',
]);

const isLater = (tags: number, rule: Source['rule']): boolean =>
  (tags & LATER) !== 0 || NEWEST.has(rule as TimedRange['rule']);

/** 「Resolved / Between 13:05 and 14:17 UTC …」: the entry gives the hours, its own time is that of writing. */
export function isToldInEntry(
  tokens: readonly Token[],
  windows: readonly WindowDraft[],
  actuals: readonly PendingEnd[],
  item: TimedRange,
): boolean {
  if (isToldBehind(windows, item)) return true;
  const { around } = item;
  // 「06:25 解決済み⏎06:20に再開しました」
  if (item.rule === 'the entry of completion' && actuals.some(({ item: other }) => isToldIn(item, other))) return true;
  if (roleInEntry(tokens, around.clause) === null) return false;
  const { heading } = around.clause;
  // 「Completed / … was completed ahead of schedule at 05:35 UTC. / Nov 26, 06:10 UTC」
  const isInProse = actuals.some(
    ({ item: other }) => other.around.clause.heading === heading && other.around.lead > around.lead,
  );
  return isInProse || windows.some(({ clause, end }) => end !== null && clause.heading === heading);
}

const isToldIn = ({ around, end }: TimedRange, other: TimedRange): boolean =>
  other.around.clause === around.clause &&
  other.rule === 'ended, as the text says' &&
  other.end !== null &&
  end !== null &&
  other.end <= end;

/** 「【解決済み】12:05 … 11:02から11:58まで、ログインができない状況でした」: the sentences behind the head tell the hours. */
const isToldBehind = (windows: readonly WindowDraft[], { rule, range, end: over }: TimedRange): boolean =>
  HEADS_OF_RECOVERY.has(rule) &&
  windows.some(
    ({ end, clause, from }) =>
      end !== null &&
      over !== null &&
      end <= over &&
      (clause.tags & (TAG.past | TAG.ongoing)) !== 0 &&
      from.some(({ first, rule: told }) =>
        first >= range.end ? first - range.end <= TOLD_REACH : told === 'hours of the stop' && over - end <= HOUR_MS,
      ),
  );

/** Tokens. */
const TOLD_REACH = 60;
const HEADS_OF_RECOVERY: ReadonlySet<TimedRange['rule']> = new Set([
  'the entry of completion',
  'the stamp of a report of recovery',
]);

/** 「Trading is back since 07:15. Withdrawals remain suspended until 12:00」: a part of what is over, with an end of its own. */
export function stillOut(tokens: readonly Token[], windows: readonly WindowDraft[], item: TimedRange): WindowDraft {
  const whole = windows.findLast(({ start, endIsActual }) => start !== null && endIsActual);
  return whole === undefined ? { ...endOnly(tokens, item, false), isPart: true } : partOf(tokens, item, whole);
}

/** 「re-launch at 11:00 p.m. EST November 9th」, then what follows at 11:50 p.m.: only ends, and only one has a day. */
export function dropLooseEnds(windows: WindowDraft[]): void {
  const ends = windows.filter(({ start, isPart }) => start === null && !isPart);
  if (ends.length < 2 || ends.every(({ isLoose }) => isLoose)) return;
  const isStep = (end: WindowDraft): boolean =>
    end.isLoose && !end.isLabelled && !ends.some((other) => areApart(end.names, other.names));
  for (const end of ends.filter(isStep)) windows.splice(windows.indexOf(end), 1);
}

/**
 * 「13:00まで延長しておりましたが、さらに15:30まで延長」, 「Update 2: new estimate 05:00. Update 1: new estimate 04:00」: of ends
 * without a start the latest extension holds.
 */
export function keepLastExtension(windows: WindowDraft[], superseded: SupersededTimes[]): void {
  const ends = windows.filter(
    ({ start, end, isPart, names, clause, from }) =>
      start === null &&
      end !== null &&
      !isPart &&
      isNobody(names) &&
      from.some(({ rule }) => isLater(clause.tags, rule)),
  );
  const last = Math.max(...ends.map(({ end }) => end ?? 0));
  for (const each of ends.filter(({ end }) => end !== last)) {
    windows.splice(windows.indexOf(each), 1);
    superseded.push({ start: null, end: each.end });
  }
}

/** 「(当初の予定: 2:00~4:00)」: what has a new end began when the old plan says. */
export function adoptStart(window: WindowDraft, superseded: readonly SupersededTimes[]): void {
  const { end } = window;
  if (window.start !== null || end === null) return;
  const plan = superseded.find(
    ({ start, end: planned }) => start !== null && planned !== null && start < end && end - start < LONGEST_PLAN_MS,
  );
  if (plan) window.start = plan.start;
}

/** 「日本円入出金の停止開始は9月25日22:00」 below 「日本円入出金は8:40に再開」: the start of a part that has its end already. */
export function adoptStartsOfParts(windows: WindowDraft[]): void {
  const starts = windows.filter(({ start, end, names }) => start !== null && end === null && names.services.length > 0);
  for (const lone of starts) {
    const part = windows.find(
      ({ isPart, end, names }) => isPart && end !== null && end > (lone.start ?? end) && isSameNames(names, lone.names),
    );
    if (part === undefined) continue;
    part.start = lone.start;
    part.from.push(...lone.from);
    windows.splice(windows.indexOf(lone), 1);
  }
}

/** 「取引は4:30に再開いたしました。入出金は6:00に再開予定です」: what is back began with what is not, and ended before it. */
export function beginTogether(windows: WindowDraft[]): void {
  beginApart(windows);
  const [open, ...others] = windows.filter(({ start, end }) => start !== null && end !== null);
  if (open?.start == null || open.end === null || open.endIsActual || others.length > 0) return;
  for (const window of windows)
    if (isToldApart(window)) beginWith(window, open.start);
    else if (
      window.isPart &&
      window.start === null &&
      window.end !== null &&
      window.names.services.length > 0 &&
      !isSameNames(window.names, open.names) &&
      open.start < window.end &&
      window.end < open.end
    )
      window.start = open.start;
}

/** 「Trading is closed until 01:00 and withdrawals until 03:00. Everything closes at 22:00」: the one start is that of all parts. */
function beginApart(windows: WindowDraft[]): void {
  const parts = windows.filter(isToldApart);
  const [open, ...others] = windows.filter((window) => !parts.includes(window));
  if (parts.length < 2 || open?.start == null || open.end !== null || others.length > 0) return;
  for (const part of parts) beginWith(part, open.start);
  if (parts.every(({ start }) => start !== null)) windows.splice(windows.indexOf(open), 1);
}

/** 「Withdrawals are suspended until 05:00; everything else until 03:00. The suspension starts at 23:00」 */
const isToldApart = ({ isPart, start, end, from }: WindowDraft): boolean =>
  isPart && start === null && end !== null && from.some(({ rule }) => OF_PARTS.has(rule));

function beginWith(part: WindowDraft, start: EpochMs): void {
  const end = part.end ?? start;
  const days = part.isLoose && end <= start ? Math.ceil((start - end + 1) / DAY_MS) : 0;
  if (end + days * DAY_MS <= start) return;
  part.start = start;
  part.end = shift(end, days * DAY_MS);
}

const isSameNames = (a: Named, b: Named): boolean => keyOf(a) === keyOf(b);
const keyOf = ({ services, assets }: Named): string => [...services, '/', ...assets].join();

const LONGEST_PLAN_MS = 3 * DAY_MS;

/** 「As of 20:40 on December 13, the upgrade that began at 18:00 is complete」: what is over began before, whatever day it was told on. */
export function beginBefore(windows: readonly WindowDraft[], actuals: readonly PendingEnd[]): void {
  const [over, ...others] = actuals;
  const end = over?.item.end;
  if (end == null || over?.item.isLoose === true || others.length > 0) return;
  for (const window of windows)
    if (
      window.isLoose &&
      window.end === null &&
      window.start !== null &&
      window.start >= end &&
      window.start - end < DAY_MS
    )
      window.start = shift(window.start, -DAY_MS);
}

/** When it was seen stands in for when it began, if nothing says that. */
export function beginAsOf(windows: WindowDraft[], asOf: WindowDraft): void {
  if (windows.some((window) => window.start !== null)) return;
  const { start } = asOf;
  const ends = windows.filter(({ end, dateOnly }) => end !== null && start !== null && end > start && !dateOnly);
  const ended = ends.sort((a, b) => (b.end ?? 0) - (a.end ?? 0))[0];
  if (ended) {
    ended.start = asOf.start;
    ended.from.unshift(...asOf.from);
    for (const earlier of ends.slice(1)) windows.splice(windows.indexOf(earlier), 1);
  } else windows.push(asOf);
}

/** Gives a new or an actual end to its window: the start just before it, else the one it fits best. */
export function settle(
  tokens: readonly Token[],
  { windows, superseded }: { readonly windows: WindowDraft[]; readonly superseded: SupersededTimes[] },
  { item, opener }: PendingEnd,
  isActual: boolean,
): void {
  // What is back has its end already: another one is that of what began later.
  const isOver = isActual && opener?.endIsActual === true && opener.clause !== item.around.clause;
  const target = (isOver ? null : opener) ?? (isActual ? ofSentence(windows, item) : null) ?? fitting(windows, item);
  if (target) close(target, item, isActual, superseded);
  else if (item.end !== null) windows.push(endOnly(tokens, item, isActual));
}

/** 「11月26日8:30から11月30日9:00の間、停止する予定としていましたが、…11月27日17:30に復旧」: the hours that the sentence itself names. */
const ofSentence = (windows: readonly WindowDraft[], { around, end, isLoose }: TimedRange): WindowDraft | undefined =>
  windows.find(
    (window) =>
      window.clause === around.clause &&
      window.start !== null &&
      window.end !== null &&
      !window.cancelled &&
      !window.endIsActual &&
      !isLoose &&
      end !== null &&
      window.start < end,
  );

/** The window that began last before the end; of a clock time without a day, the last window. */
function fitting(windows: readonly WindowDraft[], item: TimedRange): WindowDraft | null {
  let best: WindowDraft | null = null;
  for (const window of windows) {
    if (window.start === null || window.cancelled || window.dateOnly) continue;
    if (item.end !== null && !item.isLoose && window.start >= item.end) continue;
    // Of two that began together the one that its own sentence tells of.
    if (best?.start === window.start && best.clause === item.around.clause && window.clause !== best.clause) continue;
    if (best?.start == null || window.start >= best.start) best = window;
  }
  return best;
}

/** 「Trading resumed at 20:35 after an interruption that began at 19:52」: the only end and the only start, wherever they stand. */
export function pairLast(windows: WindowDraft[]): void {
  const starts = windows.filter(({ start, end, dateOnly }) => start !== null && end === null && !dateOnly);
  const ends = windows.filter(({ start, isPart, dateOnly }) => start === null && !isPart && !dateOnly);
  const [opener, closer] = [starts[0], ends[0]];
  if (starts.length !== 1 || ends.length !== 1 || opener?.start == null || closer?.end == null) return;
  if (closer.end <= opener.start || closer.end - opener.start > LONGEST_PLAN_MS) return;
  opener.end = closer.end;
  opener.endIsActual = closer.endIsActual;
  opener.from.push(...closer.from);
  windows.splice(windows.indexOf(closer), 1);
}
