import type { Clause } from '../3-layout/clauses.ts';
import type { TimeRange } from '../4-times/time-range.ts';

/** A recurring slot, 毎週土曜日 9:00~11:00. */
export interface Slot {
  readonly first: number;
  readonly end: number;
  readonly clause: Clause;
  readonly startMinute: number;
  readonly endMinute: number;
}

export function slotOf(range: TimeRange, clause: Clause): Slot | null {
  const start = range.start?.time;
  const finish = range.finish?.time;
  if (start?.kind !== 'time' || finish?.kind !== 'time' || start.hour === null) return null;
  const startMinute = start.hour * 60 + start.minute;
  const endMinute = (finish.hour ?? start.hour) * 60 + finish.minute + finish.shiftDays * 1440;
  return {
    first: range.first,
    end: range.end,
    clause,
    startMinute,
    endMinute: endMinute <= startMinute ? endMinute + 1440 : endMinute,
  };
}
