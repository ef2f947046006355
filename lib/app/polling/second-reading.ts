import { CONFIRM_AFTER_MS } from '../../domain/live.ts';
import { type EpochMs, earliestOf, SECOND_MS, shift } from '../../domain/time.ts';
import type { Round } from './round.ts';
import { PAIRS_GAP_MS, statusIntervalMs } from './schedule.ts';

/** A halt is believed after a second reading this much later. */
const SECOND_READING_MS = 20 * SECOND_MS;

/**
 * When the state is read a second time, because the newest reading changed what is known of it; null when that is not
 * awaited, or was tried already.
 */
export function secondStatusAt(round: Round): EpochMs | null {
  const { stoppedReadings, firstStoppedAt, clearedAt, maintenanceBy } = round.live;
  const changes = [stoppedReadings === 1 ? firstStoppedAt : null, clearedAt, ...Object.values(maintenanceBy)];
  return earliestOf(changes.map((at) => secondAt(round, round.exchange.live.status.id, at)));
}

/** When the list of pairs is read again before its time. */
export function secondPairsAt(round: Round): EpochMs | null {
  const id = round.exchange.live.pairs?.id ?? '';
  const { maintenanceBy, flagsChangedAt, pairsWanted } = round.live;
  const { askedAt } = round.source(id);
  const own = maintenanceBy[id];
  const isSilent = own !== undefined && askedAt !== null;
  return earliestOf([
    secondAt(round, id, flagsChangedAt),
    secondAt(round, id, own ?? null),
    isSilent ? shift(askedAt, statusIntervalMs(round.request)) : null,
    pairsWanted && askedAt !== null ? shift(askedAt, PAIRS_GAP_MS) : null,
  ]);
}

function secondAt(round: Round, id: string, firstAt: EpochMs | null): EpochMs | null {
  const { askedAt } = round.source(id);
  if (firstAt === null || (askedAt !== null && askedAt - firstAt >= CONFIRM_AFTER_MS)) return null;
  return shift(firstAt, SECOND_READING_MS);
}
