import { lastOpenEndIn } from '../5-roles/ends-taken-back.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import type { NoticeText } from '../notice-text.ts';
import type { Retimed, WindowDraft } from './draft.ts';

/**
 * 「Maintenance was planned from 02:00 to 04:00. At 04:05 we said that it will go on.」: ends that were told before that are
 * old, and those that the notice calls old, wherever an older report below tells of them.
 */
export function withoutEndsTakenBack(
  notice: NoticeText,
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
): Retimed {
  const at = windows.some(({ end }) => end !== null) ? lastOpenEndIn(notice)?.end : undefined;
  if (at === undefined) return { windows, old: [] };
  const told = (end: number | null): readonly TimedRange[] => times.filter((time) => time.end === end);
  const isCalledOld = (end: number): boolean =>
    times.some((time) => time.role === 'superseded' && (time.start === end || time.end === end));
  const isOld = ({ end, endIsActual }: WindowDraft): boolean =>
    end !== null && !endIsActual && (isCalledOld(end) || told(end).every(({ range }) => range.first < at));
  return {
    windows: windows.flatMap((window) =>
      !isOld(window) ? [window] : window.start === null ? [] : [{ ...window, end: null }],
    ),
    old: windows.filter(isOld).map(({ start, end }) => ({ start, end })),
  };
}
