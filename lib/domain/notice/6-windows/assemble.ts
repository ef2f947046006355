import { replacesEnd } from '../5-roles/asides.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { NoticeText } from '../notice-text.ts';
import { close } from './close.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';
import { draftOf, endOnly, isEndLabel, isEndOfPart, isPlanned, isSecondStart, partFrom, partOf } from './draft-of.ts';
import { onEachDay, repeats } from './each-day.ts';
import {
  adoptStart,
  beginAsOf,
  dropLooseEnds,
  isToldInEntry,
  latestLast,
  type PendingEnd,
  pairLast,
  settle,
} from './revise.ts';
import { type Slot, slotOf } from './slot.ts';
import { isSame, tidy, withDuration, withoutOlderParts } from './tidy.ts';

export interface WindowsRead {
  readonly windows: readonly WindowDraft[];
  readonly superseded: readonly SupersededTimes[];
  /** Those of the superseded times that the sentence of the new ones names: 「…に予定しておりました停止は、…に延期」. */
  readonly plans: readonly WindowDraft[];
  readonly slots: readonly Slot[];
}

/** How many clauses a start and an end that belong together may lie apart (label rows, headings between). */
const PAIR_REACH = 4;

/** Days and the hours that hold on each of them stand on neighbouring lines. */
const DAILY_REACH = 2;

/** Puts starts, ends, ranges and old times together. `isOver`: the notice says that the stop has ended. */
export function assemble({ tokens }: NoticeText, placed: readonly TimedRange[], isOver: boolean): WindowsRead {
  const windows: WindowDraft[] = [];
  const superseded: SupersededTimes[] = [];
  const slots: Slot[] = [];
  const plans: WindowDraft[] = [];
  const changes: PendingEnd[] = [];
  const actuals: PendingEnd[] = [];
  let open: { draft: WindowDraft; clauseIndex: number; others: WindowDraft[] } | null = null;
  let days: TimedRange | null = null;
  let asOf: WindowDraft | null = null;
  for (const item of placed) {
    const { role, range, clauseIndex } = item;
    // Rows of a timeline belong together, whatever stands between them.
    const isPair =
      open !== null &&
      (clauseIndex - open.clauseIndex <= PAIR_REACH ||
        (open.draft.isRow && item.around.isRow && item.around.lead === 0));
    const opener: WindowDraft | null = open && isPair ? open.draft : null;
    if (role === 'recurring') {
      const slot = slotOf(range, item.around.clause);
      if (slot) slots.push(slot);
    } else if (role === 'superseded') {
      if (item.rule === 'the plan that the sentence moves') plans.push(draftOf(tokens, item));
      superseded.push(
        isEndLabel(item) ? { start: null, end: item.end ?? item.start } : { start: item.start, end: item.end },
      );
    } else if (role === 'cancelled') {
      windows.push({ ...draftOf(tokens, item), cancelled: true });
    } else if (item.isDateOnly && range.shape === 'range' && !item.around.isDistractor) {
      days = item;
      if (role === 'window') windows.push(draftOf(tokens, item));
    } else if (role === 'window') {
      if (item.rule === 'the verb of the first start, and the end of both' && opener) opener.end ??= item.end;
      const isDaily = days !== null && item.isLoose && clauseIndex - days.clauseIndex <= DAILY_REACH;
      const draft = isDaily && days ? onEachDay(tokens, days, item) : [draftOf(tokens, item)];
      const known = [...windows];
      windows.push(...draft.filter((each) => each.start !== null && !(item.isLoose && repeats(known, each))));
    } else if (role === 'start' && item.rule === 'the start of a part, in a bracket') {
      const whole = windows.at(-1);
      if (whole?.clause === item.around.clause) windows.push(partFrom(tokens, item, whole));
    } else if (role === 'start' && item.start !== null) {
      const draft = draftOf(tokens, item);
      windows.push(draft);
      // 「入金: 9:00より停止」「出金: 10:00より停止」: rows that begin apart may end together.
      const hasWhole = windows.some(({ start, end }) => start !== null && end !== null);
      const others: WindowDraft[] =
        !hasWhole && open && isSecondStart(item, clauseIndex - open.clauseIndex) ? [...open.others, open.draft] : [];
      open = draft.end === null && !draft.dateOnly ? { draft, clauseIndex, others } : null;
    } else if (role === 'actual-end') {
      actuals.push({ item, opener });
    } else if (role === 'end') {
      const whole = windows.findLast(({ start, end }) => start !== null && end !== null);
      if (whole && isEndOfPart(tokens, item, whole) && opener === null) windows.push(partOf(tokens, item, whole));
      else if (replacesEnd(tokens, range, item.around)) changes.push({ item, opener });
      else if (isOver && !isPlanned(item)) actuals.push({ item, opener });
      else if (opener && (opener.end === null || item.isLoose)) {
        for (const each of [opener, ...(open?.others ?? [])]) close(each, item, false, superseded);
        if (open) open.others = [];
      } else windows.push(endOnly(tokens, item, false));
    } else if (role === 'as-of' && item.start !== null && (asOf?.start == null || item.start < asOf.start)) {
      asOf = draftOf(tokens, item);
    }
  }
  // When it was seen stands in for when it began, if nothing says that.
  if (asOf) beginAsOf(windows, asOf);
  for (const { item, opener } of latestLast(changes)) settle(tokens, windows, opener, item, false, superseded);
  for (const { item, opener } of actuals.filter(({ item }) => !isToldInEntry(tokens, windows, actuals, item)))
    settle(tokens, windows, opener, item, true, superseded);
  dropLooseEnds(windows);
  pairLast(windows);
  for (const window of windows) adoptStart(window, superseded);
  const named = windows.filter((window) => !superseded.some((old) => isSame(old, window)));
  const newest = isOver ? withoutOlderParts(named, superseded) : named;
  return { windows: withDuration(tokens, tidy(newest)), superseded, plans, slots };
}
