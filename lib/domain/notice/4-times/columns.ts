import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { type Day, resolveDay } from './instants.ts';
import type { Stretch } from './stretch.ts';

/** Rows under 「開始 | 終了」: two moments side by side are one range. */
export function joinColumns(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  stretches: readonly Stretch[],
): readonly Stretch[] {
  if (!clauses.some((clause) => clause.hasColumns)) return stretches;
  const joined: Stretch[] = [];
  let clauseIndex = 0;
  for (let i = 0; i < stretches.length; i++) {
    const stretch = stretches[i] as Stretch;
    const next = stretches[i + 1];
    while (clauseIndex + 1 < clauses.length && (clauses[clauseIndex]?.end ?? 0) <= stretch.first) clauseIndex++;
    const isCell = clauses[clauseIndex]?.heading?.hasColumns === true && stretch.shape === 'point';
    if (isCell && next?.shape === 'point' && next.start && areCells(tokens, stretch.end, next.first)) {
      joined.push({ ...stretch, end: next.end, finish: next.start, shape: 'range', replacedByNext: false });
      i++;
    } else joined.push(stretch);
  }
  return joined;
}

function areCells(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const kind = tokens[i]?.kind;
    if (kind !== 'tab' && kind !== 'glue' && kind !== 'newline' && kind !== 'range') return false;
  }
  return to > from;
}

/** 「Time: 01:00 - 04:00 UTC」 and 「Date: December 3, 2026」 on the row below: the day of hours that have none before them. */
export function dayBelow(
  tokens: readonly Token[],
  { shape, start, finish }: Stretch,
  next: Stretch | undefined,
  below: Clause | undefined,
  near: Day,
): Day | null {
  if (shape !== 'range' || start?.date != null || finish?.date != null || below === undefined) return null;
  const date = next?.shape === 'point' && next.start?.time === null ? next.start.date : null;
  if (!next || date?.kind !== 'date' || date.month === null) return null;
  const isRow = tokens[below.end - 1]?.kind !== 'stop' && next.end === below.end;
  return isRow && below.first <= next.first ? resolveDay(date, near, null) : null;
}
