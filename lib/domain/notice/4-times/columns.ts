import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { lowerIn, type NoticeText, type TokenSpan } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { type Day, resolveDay } from './instants.ts';
import type { TimeRange } from './time-range.ts';

/** Rows under 「開始 | 終了」: two moments side by side are one range. */
export function joinColumns({ tokens, clauses, page }: NoticeText, ranges: readonly TimeRange[]): readonly TimeRange[] {
  if (!clauses.some((clause) => clause.hasColumns)) return ranges;
  const joined: TimeRange[] = [];
  let clauseIndex = 0;
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i] as TimeRange;
    const next = ranges[i + 1];
    while (clauseIndex + 1 < clauses.length && (clauses[clauseIndex]?.end ?? 0) <= range.first) clauseIndex++;
    const isCell = clauses[clauseIndex]?.heading?.hasColumns === true && range.shape === 'point';
    if (
      isCell &&
      next?.shape === 'point' &&
      next.start &&
      areCells(tokens, page.text, { first: range.end, end: next.first })
    ) {
      joined.push({ ...range, end: next.end, finish: next.start, shape: 'range', replacedByNext: false });
      i++;
    } else joined.push(range);
  }
  return joined;
}

function areCells(tokens: readonly Token[], text: string, { first, end }: TokenSpan): boolean {
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    if (!BETWEEN_CELLS.has(token.kind) && !(token.kind === 'text' && SLASH.test(text.slice(token.from, token.to))))
      return false;
  }
  return end > first;
}

const BETWEEN_CELLS: ReadonlySet<Token['kind']> = new Set(['tab', 'connective', 'newline', 'range', 'comma']);
/** 「KAIA / Jan 19, 10:00 / Jan 19, 14:00」 */
const SLASH = /^[/;]$/;

interface RangeAndNext {
  readonly range: TimeRange;
  readonly next: TimeRange | undefined;
  readonly below: Clause | undefined;
}

/** 「Time: 01:00 - 04:00 UTC」 and 「Date: December 3, 2026」 on the row below: the day of hours that have none before them. */
export function dayBelow({ tokens }: NoticeText, { range, next, below }: RangeAndNext, near: Day): Day | null {
  const { shape, start, finish } = range;
  if (shape !== 'range' || start?.date != null || finish?.date != null || below === undefined) return null;
  const date = next?.shape === 'point' && next.start?.time === null ? next.start.date : null;
  if (!next || date?.kind !== 'date' || date.month === null) return null;
  const isRow = tokens[below.end - 1]?.kind !== 'stop' && next.end === below.end;
  return isRow && below.first <= next.first ? resolveDay(date, near, null) : null;
}

const RELEASES = /\b(?:release|releasing|new version|roll(?:ing)? ?out|deploy(?:ment|ing)?)\b/;

/** 「On 26 January we roll out a new version」 is the work of that day; of a title alone, the steps below it may say more. */
function isDayOfRelease(notice: NoticeText, { first }: TimeRange): boolean {
  const clause = notice.clauses.find(({ end }) => first < end);
  return clause !== undefined && first >= notice.title.end && RELEASES.test(lowerIn(notice, clause));
}

/**
 * 「Trading: 02:00-04:00」, 「Withdrawals: 02:00-06:00」, and in the sentence behind them 「on Thursday, 26 November」: the only
 * day that the notice names, which has no clock time and is none of writing.
 */
export function onlyDayOf(notice: NoticeText, ranges: readonly TimeRange[], near: Day): Day | null {
  const { clauses } = notice;
  const dated = ranges.filter(({ start, finish }) => start?.date?.kind === 'date' || finish?.date?.kind === 'date');
  const [only] = dated;
  const day = only === undefined || dated.length === ranges.length ? null : plainDayOf(only, near);
  if (only === undefined || day === null || day < near) return null;
  const clause = clauses.find(({ end }) => only.first < end);
  if (clause === undefined || (clause.tags & TAG.stamp) !== 0) return null;
  if ((clause.tags & TAG.distractor) !== 0 && !dated.some((range) => isDayOfRelease(notice, range))) return null;
  return dated.every((other) => plainDayOf(other, near) === day) ? day : null;
}

/** Every date of the notice, of whatever it may be, is of one and the same day. */
export function commonDayOf(ranges: readonly TimeRange[], near: Day): Day | null {
  const days = ranges.flatMap(({ start, finish }) =>
    [start?.date, finish?.date].flatMap((date) => (date?.kind === 'date' ? [resolveDay(date, near, null)] : [])),
  );
  const [day] = days;
  // 「the most recent outage came on March 13」: what is told of months later is no day of this one.
  return day != null && near - day <= RECENT && days.every((other) => other === day) ? day : null;
}

/** Days. */
const RECENT = 45;

/** The day of a moment without a clock time. */
function plainDayOf({ shape, start }: TimeRange, near: Day): Day | null {
  const date = start?.time === null ? start.date : null;
  return shape === 'point' && date?.kind === 'date' && date.month !== null ? resolveDay(date, near, null) : null;
}

/** 「at 03:00 UTC and the website at 03:30 UTC on December 4」: English names the day last, once for both. */
export function dayBehind({ range, next, around }: RangeAndNext & { readonly around: Around }, near: Day): Day | null {
  const date = next?.start?.date ?? null;
  if (range.start?.date != null || next === undefined || next.first >= around.clause.end) return null;
  const isOfBoth =
    isBehindTime(next) || (next.start?.time === null && next.shape === 'range' && range.shape === 'range');
  return date?.kind === 'date' && date.month !== null && isOfBoth ? resolveDay(date, near, null) : null;
}

interface Around {
  readonly clause: Clause;
}

const isBehindTime = ({ start }: TimeRange): boolean =>
  start?.time != null && start.date !== null && start.time.from < start.date.from;
