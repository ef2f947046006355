import type { Token } from '../2-tokens/token.ts';
import { LINE_REACH } from './leads.ts';
import { daysFrom, hasHours, isEnumerated, onDay } from './shared-hours.ts';
import type { TimeRange } from './time-range.ts';

/**
 * 「12月9日と10日の両日、下記の2回停止します。」, and below it rows of hours without a day: each row is of each of the days.
 */
export function shareRows(tokens: readonly Token[], ranges: readonly TimeRange[]): readonly TimeRange[] {
  const shared: TimeRange[] = [];
  for (let i = 0; i < ranges.length; i++) {
    const days = daysFrom(ranges, i, (last, day) => isEnumerated(tokens, last.end, day.first));
    const rows = days.length < 2 ? [] : rowsBelow(tokens, ranges, i + days.length);
    if (rows.length === 0) {
      shared.push(ranges[i] as TimeRange);
      continue;
    }
    for (const row of rows) shared.push(...days.map((day) => onDay(row, day)));
    i += days.length + rows.length - 1;
  }
  return shared;
}

/** Hours on lines of their own, from `at` on. */
function rowsBelow(tokens: readonly Token[], ranges: readonly TimeRange[], at: number): readonly TimeRange[] {
  const rows: TimeRange[] = [];
  for (const range of ranges.slice(at)) {
    const from = rows.at(-1)?.end ?? ranges[at - 1]?.end ?? 0;
    const reach = rows.length === 0 ? SENTENCE : LINE_REACH;
    const isRow = range.start?.date === null && range.shape === 'range' && hasHours(range);
    const isBelow = tokens.slice(from, Math.min(range.first, from + reach)).some(({ kind }) => kind === 'newline');
    if (!isRow || !isBelow || range.first - from > reach) break;
    rows.push(range);
  }
  return rows;
}

/** Tokens from the last day to the first row. */
const SENTENCE = 32;
