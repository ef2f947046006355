import type { EpochMs } from '../../time.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { NoticeText } from '../notice-text.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';
import { endOnly } from './draft-of.ts';

interface Told {
  readonly windows: readonly WindowDraft[];
  readonly superseded: readonly SupersededTimes[];
}

/**
 * 「1夜目は4:32に終了しました。2夜目(12月9日)は1:00~3:00に短縮」: what has not begun did not end; the end that is told as a fact is
 * that of another one, and the plan holds.
 */
export function withoutEndsToCome(
  { tokens }: NoticeText,
  { windows, superseded }: Told,
  times: readonly TimedRange[],
  seen: EpochMs,
): Told {
  const isAhead = ({ start, endIsActual }: WindowDraft): boolean => endIsActual && start !== null && start > seen;
  if (!windows.some(isAhead)) return { windows, superseded };
  const old = new Set<SupersededTimes>();
  const planned = windows.flatMap((window) => {
    const over = isAhead(window)
      ? times.find(
          ({ role, end, range }) => role === 'actual-end' && end !== null && end <= seen && isFrom(window, range),
        )
      : undefined;
    const plan = superseded.find(({ start, end }) => start === window.start && end !== null);
    if (over === undefined || plan === undefined) return [window];
    old.add(plan);
    const from = window.from.filter(({ first }) => first !== over.range.first);
    return [{ ...window, end: plan.end, endIsActual: false, from }, endOnly(tokens, over, true)];
  });
  return { windows: planned, superseded: superseded.filter((each) => !old.has(each)) };
}

const isFrom = ({ from }: WindowDraft, { first }: TimedRange['range']): boolean =>
  from.some((source) => source.first === first);
