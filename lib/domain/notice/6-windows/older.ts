import type { EpochMs } from '../../time.ts';
import { areApart } from '../5-roles/named.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { TAG } from '../words/lexicon.ts';
import { clockAfter } from './close.ts';
import type { SupersededTimes, WindowDraft } from './draft.ts';
import { overlap } from './tidy.ts';

/** The rules that take a time for that at which a part of the page was written. */
export const STAMPS: ReadonlySet<TimedRange['rule']> = new Set([
  'a time of writing',
  'a stamp in brackets',
  'the stamp of a report',
  'the stamp of a report of a stop',
  'the stamp of a report of recovery',
]);

/**
 * Without what a page keeps of its earlier versions: the plan in a part that was written before another, the hours below
 * the sentence that says that they were changed, and an end that the notice calls old. Each is noted among the old times.
 */
export function withoutOlder(
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
  superseded: SupersededTimes[],
): readonly WindowDraft[] {
  const stamps = times.filter(({ rule }) => STAMPS.has(rule));
  const ends = superseded.flatMap((old) => (old.end === null || old.start === null ? [old.end ?? old.start] : []));
  return windows.filter((window) => {
    const isOld = windows.some((other) => other !== window && isOlder(window, other, { stamps, ends }));
    if (isOld) superseded.push({ start: window.start, end: window.end });
    return !isOld;
  });
}

/** 「終了予定を3:30から4:00に変更いたします。開始は本日2:00でした」: an old end that stands before any day is of the day of the start. */
export function dateOldEnds(
  windows: readonly WindowDraft[],
  times: readonly TimedRange[],
  superseded: SupersededTimes[],
): void {
  const start = windows.length === 1 ? (windows[0]?.start ?? null) : null;
  if (start === null) return;
  for (const time of times) {
    if (time.role !== 'superseded' || time.start !== null || time.end !== null) continue;
    const end = clockAfter(start, time);
    if (end !== null) superseded.push({ start: null, end });
  }
}

interface Known {
  readonly stamps: readonly TimedRange[];
  /** Lone moments that do not hold any more. */
  readonly ends: readonly (EpochMs | null)[];
}

function isOlder(window: WindowDraft, other: WindowDraft, { stamps, ends }: Known): boolean {
  if (window.isPart || window.endIsActual || areApart(window.names, other.names) || !overlap(window, other))
    return false;
  if (window.start === other.start && ends.includes(window.end) && !ends.includes(other.end)) return true;
  const [own, later] = [writtenAt(window, stamps), writtenAt(other, stamps)];
  if (own !== null && later !== null && own < later) return true;
  return !window.isNew && isChangeAbove(other, window);
}

/** 「11月26日3:00~6:00に変更しました。」, and below it the notice as it was. */
const isChangeAbove = ({ isNew, clause, from }: WindowDraft, below: WindowDraft): boolean =>
  isNew &&
  (clause.tags & TAG.changed) !== 0 &&
  (clause.tags & TAG.past) !== 0 &&
  (from[0]?.first ?? 0) < (below.from[0]?.first ?? 0);

/** The stamp of the part of the page that it stands in. */
function writtenAt({ from }: WindowDraft, stamps: readonly TimedRange[]): EpochMs | null {
  const at = from[0]?.first ?? 0;
  const stamp = stamps.findLast(({ range }) => range.first < at);
  return stamp?.start ?? stamp?.end ?? null;
}
