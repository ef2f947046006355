import { envelopeOf } from '../envelope.ts';
import type { MaintenanceHistory } from './maintenance-history.ts';

/**
 * Those that a notice means by their numbers, in the list that announced them last: 「第2回分は実施いたしません」 says nothing of the
 * first. null: it names no number. Empty: nobody knows the list.
 */
export function ofThatNumber(
  histories: readonly MaintenanceHistory[],
  numbers: readonly number[],
): readonly MaintenanceHistory[] | null {
  if (numbers.length === 0) return null;
  const lists = [...Map.groupBy(histories, ({ first }) => first.id).values()];
  const list = lists.findLast(({ length }) => length > 1 && numbers.every((number) => number <= length));
  const inOrder = [...(list ?? [])].sort((a, b) => envelopeOf(a.parts).start - envelopeOf(b.parts).start);
  return inOrder.filter((_, index) => numbers.includes(index + 1) || numbers.includes(index - inOrder.length));
}
