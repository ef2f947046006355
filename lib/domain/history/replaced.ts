import { jstMidnight } from '../calendar.ts';
import { envelopeOf } from '../envelope.ts';
import type { NoticeReading, ReadWindow } from '../notice/notice.ts';
import { DAY_MS } from '../time.ts';
import { least } from './least.ts';
import type { MaintenanceHistory } from './maintenance-history.ts';
import { ofThatName } from './name.ts';
import type { PartHistory } from './part-history.ts';
import type { DatedVersion } from './version.ts';

/* Whose times a notice says are not those any more. */

/** Notices are posted with dates rounded to the day or the hour: an end may seem to lie ahead of its own notice. */
export const ROUNDING_MS = DAY_MS;

export const hasTimes = ({ parts }: MaintenanceHistory, { start, end }: Pick<ReadWindow, 'start' | 'end'>): boolean =>
  parts.some((part) => part.start === start && part.end === end);

/** The version names present times of the maintenance as the old ones. */
export const isSuperseded = ({ parts }: MaintenanceHistory, version: DatedVersion): boolean =>
  version.reading.superseded.some(
    (old) =>
      (old.start !== null || old.end !== null) &&
      parts.some(
        (part) =>
          (old.start === null || old.start === part.start || isOnOldDay(part, old)) &&
          (old.end === null || old.end === part.end),
      ),
  );

/** 「2月9日の週次メンテナンスは、2月11日に変更」: of the old times the day alone is named, which is a midnight. */
const isOnOldDay = (part: PartHistory, { start, end }: NoticeReading['superseded'][number]): boolean =>
  end === null && start === jstMidnight(part.start);

/** The one whose old times are named; of a day alone, first the one that has the hours of the new times. */
export function replacedBy(
  about: readonly MaintenanceHistory[],
  read: ReadWindow,
  version: DatedVersion,
): MaintenanceHistory | null {
  const old = about.filter((history) => isSuperseded(history, version));
  return mostAlike(old, read);
}

/** 「【訂正】…正しくは3月24日(水)です」: of those ahead, the one that is most like what it should have said. */
export function correctedBy(
  about: readonly MaintenanceHistory[],
  read: ReadWindow,
  { at, reading, notice }: DatedVersion,
): MaintenanceHistory | null {
  if (!reading.isCorrection || read.status !== 'scheduled') return null;
  const isOther = (history: MaintenanceHistory): boolean =>
    !reading.windows.some((window) => hasTimes(history, window));
  const ahead = about.filter((history) => {
    const { start, status } = envelopeOf(history.parts);
    return status === 'scheduled' && start >= at - ROUNDING_MS && isOther(history) && likeness(history, read) > 0;
  });
  return mostAlike(ofThatName(ahead, notice.title), read);
}

/** The one that has most in common with what was read; of several the nearest. */
const mostAlike = (histories: readonly MaintenanceHistory[], read: ReadWindow): MaintenanceHistory | null =>
  least(histories, (history) => {
    const away = Math.abs(envelopeOf(history.parts).start - (read.start ?? 0));
    return away - likeness(history, read) * FARTHEST_MS;
  });

/** More than any stop lies ahead. */
const FARTHEST_MS = 3 * 365 * DAY_MS;

/** How many of the day, the hours of start and end, and the length are the same. */
export const likeness = ({ parts }: MaintenanceHistory, { start, end }: Pick<ReadWindow, 'start' | 'end'>): number =>
  Math.max(
    0,
    ...parts.map((part) => {
      if (start === null) return 0;
      const begins =
        Number(jstMidnight(part.start) === jstMidnight(start)) + Number((part.start - start) % DAY_MS === 0);
      if (part.end === null || end === null) return begins;
      return begins + Number((part.end - end) % DAY_MS === 0) + Number(part.end - part.start === end - start);
    }),
  );
