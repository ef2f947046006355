import { type NoticeText, textBetween } from '../notice-text.ts';
import type { TimeRange } from './time-range.ts';

const ARROW = /[→⇒➡➔➜]/;
const CHAIN = /[→⇒➡➔➜][^\n]{3,24}[→⇒➡➔➜]/;
const REMARK = '(?: ?\\(?(?:[^()\\d\\n→⇒➡➔➜]|\\d回目|第\\d[報回版次]){0,12}\\)?)?';
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

/** 「終了:5:00(当初)→7:00(第2報)→9:30」: the one edge that its row names was moved and moved again. */
export function edgeMovedTwice(notice: NoticeText, ranges: readonly TimeRange[]): readonly TimeRange[] {
  if (!CHAIN.test(notice.page.text)) return ranges;
  const moved = [...ranges];
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i] as TimeRange;
    if (range.shape !== 'point' || range.start?.time?.kind !== 'time' || !isAtEdge(notice, range)) continue;
    const links = endsBehind(notice, ranges, i, NARROW_LINK).length;
    if (links < 2) continue;
    for (let at = i; at < i + links; at++) moved[at] = { ...(ranges[at] as TimeRange), replacedByNext: true };
    i += links;
  }
  return moved;
}

/** In brackets, or by a word of the moves themselves; 「1:00 停止 → 3:00 確認 → 5:00 再開」 is a course. */
const MOVED =
  '(?:当初|前回|今回|現在|最新|初回|再|さらに|更に|変更|延長|予定|前|後|第\\d[報回版次]|\\d回目|の|は|original|first|second|now|then|new|old)';
const NARROW = `(?: ?\\([^()\\n→⇒➡➔➜]{1,16}\\)| ?${MOVED}{1,4})?(?: ?[a-z]{3,4}(?![a-z]))?`;
const NARROW_LINK = new RegExp(`^${NARROW} ?[→⇒➡➔➜]${NARROW} ?$`, 'i');
const AT_EDGE =
  /(?:終了|再開|完了|復旧|開始|停止|end|ends|finish|completion|resumption|reopening|start|eta)(?:予定|見込み?)?(?:時刻|時間|日時| time)?(?:は|を|が|:| )[^。\n\d]{0,12}$/;
const EDGE_REACH = 32;

function isAtEdge(notice: NoticeText, { first }: TimeRange): boolean {
  const at = notice.tokens[first]?.from ?? 0;
  return AT_EDGE.test(notice.page.lower.slice(Math.max(0, at - EDGE_REACH), at));
}

/** The clock times behind the arrows. */
function endsBehind(notice: NoticeText, ranges: readonly TimeRange[], at: number, link = LINK): readonly TimeRange[] {
  const ends: TimeRange[] = [];
  let from = ranges[at]?.end ?? 0;
  for (const range of ranges.slice(at + 1)) {
    const between = textBetween(notice, from, range.first);
    const isEnd = range.shape === 'point' && range.start?.time?.kind === 'time';
    if (!isEnd || !ARROW.test(between) || !link.test(between)) break;
    ends.push(range);
    from = range.end;
  }
  return ends;
}
