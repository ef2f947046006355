import { envelopeOf } from '../envelope.ts';
import type { NoticeReading, ReadPart } from '../notice/notice.ts';
import { isOfCoin, isTheRest } from '../part.ts';
import type { EpochMs } from '../time.ts';
import { overAt } from './bare-window.ts';
import { append, type MaintenanceHistory } from './maintenance-history.ts';
import { applyStates } from './part-states.ts';
import { includesPart, isSettled } from './targets.ts';
import type { DatedVersion } from './version.ts';

/**
 * 「メンテナンスは5:00に終了しました。XRPの入出金は引き続き停止(12:00再開予定)」, where the stop of the coin was announced as one of its
 * own: what is said of the coin is of that one. Returns what is left for the stop of the exchange, and who was spoken of.
 */
export function takeCoinsApart(
  histories: readonly MaintenanceHistory[],
  version: DatedVersion,
): { readonly rest: DatedVersion; readonly spoken: readonly MaintenanceHistory[] } {
  const { partStates } = version.reading;
  const own = new Map<MaintenanceHistory, ReadPart[]>();
  for (const state of partStates.filter(isOfCoin)) {
    const history = ownStop(histories, state, version.at);
    if (history !== null) own.set(history, [...(own.get(history) ?? []), state]);
  }
  const taken = new Set([...own.values()].flat());
  const left = partStates.filter((state) => !taken.has(state) && !isOfTaken(state, taken));
  if (own.size === 0 || left.length === 0) return { rest: withoutKnown(histories, version), spoken: [] };
  for (const [history, states] of own) {
    applyStates(history, states, version);
    append(history, version, false);
  }
  return { rest: { ...version, reading: withoutCoins(version, left) }, spoken: [...own.keys()] };
}

/** 「XRPの売買は5:00より」, which is when the maintenance ends: that is no stop of its own. */
function withoutKnown(histories: readonly MaintenanceHistory[], version: DatedVersion): DatedVersion {
  const { at, reading } = version;
  if (reading.partStates.some(isTheRest)) return version;
  const wholes = histories.filter(({ kind, parts }) => kind !== 'asset' && envelopeOf(parts).start <= at);
  const isKnown = (state: ReadPart): boolean =>
    state.status === 'in-progress' &&
    state.end !== null &&
    wholes.some(
      ({ parts }) => !parts.every(isSettled) && includesPart(parts, state) && envelopeOf(parts).end === state.end,
    );
  const left = reading.partStates.filter((state) => !isKnown(state));
  if (left.length === 0 || left.length === reading.partStates.length) return version;
  const windows = reading.windows.filter(({ parts }) => parts !== reading.partStates);
  return { ...version, reading: { ...reading, windows, partStates: left } };
}

/** 「XRPの売買」 beside its deposits and withdrawals is open with the exchange. */
const isOfTaken = ({ asset }: ReadPart, taken: ReadonlySet<ReadPart>): boolean =>
  [...taken].some((state) => state.asset === asset);

/** The coin's own stop, begun and not known to be over. */
const ownStop = (histories: readonly MaintenanceHistory[], state: ReadPart, at: EpochMs): MaintenanceHistory | null =>
  histories.find(
    ({ kind, parts }) =>
      kind === 'asset' && envelopeOf(parts).start <= at && !parts.every(isSettled) && includesPart(parts, state),
  ) ?? null;

/** What the notice says without its coins: that the maintenance is over, or what single services are. */
function withoutCoins({ at, reading }: DatedVersion, left: readonly ReadPart[]): NoticeReading {
  if (!reading.isWorkOver || !left.every(({ status }) => status === 'completed')) {
    return { ...reading, assets: [], kind: 'other', partStates: left, windows: [] };
  }
  const end = left.find(({ endIsActual }) => endIsActual)?.end ?? at;
  const evidence = reading.windows.flatMap((window) => window.evidence);
  const windows = [{ ...overAt(end), evidence }];
  return { ...reading, state: 'completed', stateIsOf: [], stateSpares: [], partStates: [], windows };
}
