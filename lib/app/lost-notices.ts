import { DAY_MS, type EpochMs, shift } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import type { Readings } from './stored/readings.ts';

/**
 * `anew` with what was read before of notices that the archive has lost: nobody took back what they said. What is long
 * over goes with its notice.
 *
 * @param present ids of the notices that were read anew
 */
export function withLostNotices(
  anew: Readings,
  before: Readings,
  present: ReadonlySet<string>,
  now: EpochMs,
): Readings {
  const isLost = ({ noticeIds, start, end }: MaintenanceWindow): boolean =>
    !noticeIds.some((id) => present.has(id)) && shift(end ?? shift(start, DAY_MS), DAY_MS) > now;
  const lost = before.windows.filter(isLost);
  return lost.length === 0 ? anew : { ...anew, windows: [...anew.windows, ...lost] };
}
