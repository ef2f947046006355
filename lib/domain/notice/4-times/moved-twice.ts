import { type NoticeText, textBetween } from '../notice-text.ts';
import type { TimeRange } from './time-range.ts';

const ARROW = /[→⇒➡➔➜]/;
const CHAIN = /[→⇒➡➔➜][^\n]{3,24}[→⇒➡➔➜]/;
const REMARK = '(?: ?\\(?(?:[^()\\d\\n→⇒➡➔➜]|\\d回目){0,12}\\)?)?';
/** 「→(延長)」, 「(延長)→」: the arrow, and what kind of move it was. */
const LINK = new RegExp(`^${REMARK} ?[→⇒➡➔➜]${REMARK} ?$`);

/** 「2:00~5:00→(延長)7:00→(再延長)9:00」: the hours were moved and moved again, and the last end holds. */
export function endMovedTwice(notice: NoticeText, ranges: readonly TimeRange[]): readonly TimeRange[] {
  if (!CHAIN.test(notice.page.text)) return ranges;
  const moved: TimeRange[] = [];
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i] as TimeRange;
    const ends = range.shape === 'range' && range.finish?.time != null ? endsBehind(notice, ranges, i) : [];
    const last = ends.at(-1);
    if (ends.length < 2 || last === undefined) {
      moved.push(range);
      continue;
    }
    moved.push({ ...range, replacedByNext: true });
    moved.push({ ...range, finish: last.start, end: last.end, replacedByNext: false });
    i += ends.length;
  }
  return moved;
}

/** The clock times behind the arrows. */
function endsBehind(notice: NoticeText, ranges: readonly TimeRange[], at: number): readonly TimeRange[] {
  const ends: TimeRange[] = [];
  let from = ranges[at]?.end ?? 0;
  for (const range of ranges.slice(at + 1)) {
    const between = textBetween(notice, from, range.first);
    const isEnd = range.shape === 'point' && range.start?.time?.kind === 'time';
    if (!isEnd || !ARROW.test(between) || !LINK.test(between)) break;
    ends.push(range);
    from = range.end;
  }
  return ends;
}
