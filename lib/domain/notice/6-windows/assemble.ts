import type { TimedRange } from '../5-roles/timed-range.ts';
import type { NoticeText } from '../notice-text.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';
import { adoptEnds, onMovedDays } from './kept.ts';
import { aroundWork, withDuration } from './lengths.ts';
import { withoutMoved } from './moved.ts';
import { dateOldEnds, withoutOlder } from './older.ts';
import { pair } from './pair.ts';
import { withPartLengths } from './part-lengths.ts';
import {
  adoptStart,
  adoptStartsOfParts,
  beginAsOf,
  beginBefore,
  beginTogether,
  dropLooseEnds,
  isToldInEntry,
  keepLastExtension,
  latestLast,
  type PendingEnd,
  pairLast,
  settle,
  stillOut,
} from './revise.ts';
import type { Slot } from './slot.ts';
import { isSame, tidy, withoutOlderParts } from './tidy.ts';
import { withoutUpdated } from './updated.ts';

export interface WindowsRead {
  readonly windows: readonly WindowDraft[];
  readonly superseded: readonly SupersededTimes[];
  /** Those of the superseded times that the sentence of the new ones names: 「…に予定しておりました停止は、…に延期」. */
  readonly plans: readonly WindowDraft[];
  readonly slots: readonly Slot[];
}

/** 「10:00現在、9:00に入金を再開」: what was seen then had ended before. */
const isSeenAfter = ({ start }: WindowDraft, ends: readonly PendingEnd[]): boolean =>
  ends.some(({ item }) => start !== null && item.end !== null && item.end <= start);

/** 「作業は5:48に完了いたしました。取引開始は6:15からとなります」: until then nobody can trade. */
const opensLater = (times: readonly TimedRange[], { range, start, end }: TimedRange): boolean =>
  times.some(
    (other) =>
      other.rule === OPENS &&
      other.range.first > range.first &&
      (other.end ?? 0) > (end ?? start ?? Number.POSITIVE_INFINITY),
  );

/** What the text itself parts from the end of the work: 「取引は5:30から再開いたします」. */
const OPENS: TimedRange['rule'] = 'when orders or money are taken again';

/** Puts starts, ends, ranges and old times together: pair, revise, tidy. `isOver`: the notice says that the stop has ended. */
export function assemble(notice: NoticeText, times: readonly TimedRange[], isOver: boolean): WindowsRead {
  const { tokens } = notice;
  const { windows, superseded, slots, plans, changes, actuals, stillClosed, asOf } = pair(tokens, times, isOver);
  // When it was seen stands in for when it began, if nothing says that.
  if (asOf && !isSeenAfter(asOf, actuals)) beginAsOf(windows, asOf);
  beginBefore(windows, actuals);
  for (const end of latestLast(changes)) settle(tokens, { windows, superseded }, end, false);
  for (const end of actuals.filter(
    ({ item }) => !isToldInEntry(tokens, windows, actuals, item) && !opensLater(times, item),
  ))
    settle(tokens, { windows, superseded }, end, true);
  for (const end of stillClosed) windows.push(stillOut(tokens, windows, end));
  adoptStartsOfParts(windows);
  keepLastExtension(windows, superseded);
  dropLooseEnds(windows);
  pairLast(windows);
  for (const window of windows) adoptStart(window, superseded);
  beginTogether(windows);
  adoptEnds(notice, windows, superseded);
  dateOldEnds(windows, times, superseded);
  const named = onMovedDays(notice, windows, times, superseded).filter(
    (window) => window.isNew || !superseded.some((old) => isSame(old, window)),
  );
  const held = withoutOlder(withoutMoved(notice, named, superseded), times, superseded);
  const newest = isOver ? withoutOlderParts(held, superseded) : withoutUpdated(notice, held, superseded);
  const whole = withDuration(notice, ...aroundWork(tidy(newest), asOf));
  return { windows: withPartLengths(notice, whole), superseded, plans, slots };
}
