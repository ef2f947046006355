import type { EpochMs } from './time.ts';
import type { LeftoverNotice, LeftoverTimes } from './view.ts';
import { isCalledOff, type MaintenanceWindow } from './window.ts';

/**
 * The notices with times that `windows` do not hold, without those that the user called not relevant: `irrelevant`, by
 * id. An edit of such a notice does not bring it back.
 */
export const leftoverToAsk = (
  notices: readonly LeftoverNotice[],
  windows: readonly MaintenanceWindow[],
  irrelevant: Readonly<Record<string, EpochMs>> = {},
): LeftoverNotice[] =>
  notices
    .filter(({ id }) => irrelevant[id] === undefined)
    .map((notice) => ({
      ...notice,
      times: notice.times.filter((times) => !windows.some((window) => isHeld(notice.id, times, window))),
    }))
    .filter(({ times }) => times.length > 0);

/** `window` takes place at these times of the notice, or was made from them and set right since. */
function isHeld(noticeId: string, { start, end, evidence }: LeftoverTimes, window: MaintenanceWindow): boolean {
  if (isCalledOff(window)) return false;
  const isOwn = window.origin === 'manual';
  const isAtTimes = window.start === start && (end === null || window.end === end);
  if (isAtTimes && (isOwn || window.noticeIds.includes(noticeId))) return true;
  return isOwn && window.evidence.some((from) => evidence.some((place) => isSamePlace(from, place)));
}

const isSamePlace = (a: LeftoverTimes['evidence'][number], b: LeftoverTimes['evidence'][number]): boolean =>
  a.noticeId === b.noticeId && a.from === b.from && a.text === b.text;

/** The times are not over; a start alone is over when it has come. */
export const isAhead = ({ start, end }: Pick<LeftoverTimes, 'start' | 'end'>, now: EpochMs): boolean =>
  (end ?? start) > now;
