import { jstMidnight } from '../calendar.ts';
import { envelopeOf } from '../envelope.ts';
import type { Pointers } from '../notice/notice.ts';
import { type MaintenanceHistory, setStatus } from './maintenance-history.ts';
import { isNamedIn } from './name.ts';
import { isSettled } from './targets.ts';
import type { DatedVersion } from './version.ts';
import { isAhead, pointedAt } from './which.ts';

/**
 * Calls off those ahead that a notice names beside what else it says: 「第2夜は実施いたしません」, "the maintenance on Jan 14
 * will not take place". `spoken`: those that it gives hours of, which take place.
 */
export function callOffNamed(
  histories: readonly MaintenanceHistory[],
  spoken: readonly MaintenanceHistory[],
  version: DatedVersion,
): readonly MaintenanceHistory[] {
  const { sequel, state } = version.reading;
  if (sequel === null) return [];
  const left = histories.filter(
    (history) =>
      history.kind !== 'asset' &&
      isAhead(history, version.at) &&
      !spoken.includes(history) &&
      !history.parts.every(isSettled),
  );
  const isTold = state === 'cancelled' || state === 'postponed';
  const those = (told: readonly Pointers[]): readonly MaintenanceHistory[] =>
    isTold
      ? []
      : told
          .filter((of) => state !== 'completed' || isPointed(of))
          .flatMap((of) => meantBy(histories, left, of, version));
  const waiting = spoken.length > 0 ? [] : those(sequel.putOff);
  const merged =
    sequel.isMerged && spoken.length > 0 && state !== 'completed'
      ? left.filter(({ parts }) => isOnDays(parts, sequel.of))
      : [];
  const off = new Set([...those(sequel.offs), ...merged]);
  const putOff = new Set(waiting.filter((history) => !off.has(history)));
  for (const history of off) setStatus(history, [], 'cancelled', version);
  for (const history of putOff) setStatus(history, [], 'postponed', version);
  return [...off, ...putOff];
}

const isOnDays = (parts: MaintenanceHistory['parts'], { days }: Pointers): boolean =>
  days.includes(jstMidnight(envelopeOf(parts).start));

/** Not by its name alone, which a report of another one may say too. */
const isPointed = ({ numbers, days, announced }: Pointers): boolean =>
  numbers.length + days.length + announced.length > 0;

/** Several by their numbers, their days or their notice; by a name one alone. */
function meantBy(
  histories: readonly MaintenanceHistory[],
  left: readonly MaintenanceHistory[],
  of: Pointers,
  version: DatedVersion,
): readonly MaintenanceHistory[] {
  const meant = pointedAt(histories, left, of, version);
  if (isPointed(of)) return meant;
  const named = meant.filter((history) => isNamedIn(history, `${version.notice.title}\n${of.said}`));
  return named.length === 1 ? named : [];
}
