import { jstMidnight } from '../calendar.ts';
import { envelopeOf } from '../envelope.ts';
import type { Notice, Pointers } from '../notice/notice.ts';
import type { EpochMs } from '../time.ts';
import { touches } from './changed-clocks.ts';
import type { MaintenanceHistory } from './maintenance-history.ts';
import { isCalledElse, ofThatName } from './name.ts';
import { ofThatNumber } from './number.ts';
import type { DatedVersion } from './version.ts';

/** Those of `left` that are meant, by number, by day, by the notice that announced them, by name; all where nothing says. */
export function pointedAt(
  histories: readonly MaintenanceHistory[],
  left: readonly MaintenanceHistory[],
  { numbers, days, announced, said }: Pointers,
  { notice }: DatedVersion,
): readonly MaintenanceHistory[] {
  const numbered = ofThatNumber(histories, numbers);
  if (numbered !== null) return left.filter((history) => numbered.includes(history));
  const dated = days.length === 0 ? left : left.filter(({ parts }) => days.some((day) => touches(parts, day)));
  const told = ofAnnouncement(dated, announced);
  const titled = ofThatName(told, notice.title);
  const named = titled.length > 1 ? ofThatName(titled, said) : titled;
  return days.length + announced.length > 0 ? named : named.filter((history) => !isCalledElse(history, notice.title));
}

/** Those that were announced on one of the days, else those of which something was told on it; all where no day is named. */
export function ofAnnouncement(
  histories: readonly MaintenanceHistory[],
  days: readonly EpochMs[],
): readonly MaintenanceHistory[] {
  if (days.length === 0) return histories;
  const isOfDay = ({ publishedAt }: Notice): boolean => publishedAt !== null && days.includes(jstMidnight(publishedAt));
  const announced = histories.filter(({ first }) => isOfDay(first));
  return announced.length > 0 ? announced : histories.filter(({ notices }) => notices.some(isOfDay));
}

/** Ahead at that time, or under way. */
export const isAhead = ({ parts }: MaintenanceHistory, at: EpochMs): boolean => envelopeOf(parts).start > at;
