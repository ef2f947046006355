import { isBlind, isLiveFresh } from '../domain/situation/sight.ts';
import type { EpochMs } from '../domain/time.ts';
import type { View } from '../domain/view.ts';
import { type ScheduledMaintenance, type ScheduleRecord, STOPPED_SCENES } from './schedule.ts';

/** What a program has to know first. The exit codes of `--once`. */
export const EXIT_CODES = { trading: 0, planned: 10, stopped: 20, blind: 30 } as const;
export type Outlook = keyof typeof EXIT_CODES;

/**
 * The outlook at `now`, the worst first: trading is seen or said to be stopped; nothing can be said, for notices or the
 * live state were not read; a stop of trading begins within `withinMs`; trading goes on.
 */
export function outlookOf(view: View, records: readonly ScheduleRecord[], withinMs: number, now: EpochMs): Outlook {
  const stops = records.filter((record) => record.type === 'maintenance').filter(stopsTrading);
  const state = records.find((record) => record.type === 'exchange');
  const isShut = state?.tradingAllowed === 'no' || state?.tradingAllowed === 'cancel-only';
  if (isShut || stops.some(({ scene }) => STOPPED_SCENES.includes(scene))) return 'stopped';
  if (view.noticesReadAt === null || isBlind(view, now) || !isLiveFresh(view, now)) return 'blind';
  if (state?.tradingAllowed !== 'yes') return 'blind';
  const isSoon = stops.some(
    ({ scene, start }) =>
      scene === 'due' || scene === 'due-running' || (scene === 'coming' && Date.parse(start) - now <= withinMs),
  );
  return isSoon ? 'planned' : 'trading';
}

const stopsTrading = ({ parts }: ScheduledMaintenance): boolean =>
  parts.some(({ service, asset }) => service === 'trading' && asset === null);

/** The state of an exchange in the form of ccxt's `fetchStatus`. Times are epoch milliseconds. */
export interface FetchStatus {
  readonly status: 'ok' | 'maintenance' | 'error';
  readonly updated: number | null;
  /** When trading is planned to be back, while it is stopped. */
  readonly eta: number | null;
  readonly url: string | null;
  readonly info: readonly ScheduleRecord[];
}

/** `records` as `fetchStatus` gives them; `error` where nothing can be said. */
export function fetchStatusOf(outlook: Outlook, records: readonly ScheduleRecord[]): FetchStatus {
  const stop = records
    .filter((record) => record.type === 'maintenance')
    .find((record) => stopsTrading(record) && STOPPED_SCENES.includes(record.scene));
  const seen = records.flatMap(({ seenAt }) => (seenAt === null ? [] : [Date.parse(seenAt)]));
  return {
    status: outlook === 'stopped' ? 'maintenance' : outlook === 'blind' ? 'error' : 'ok',
    updated: seen.length === 0 ? null : Math.max(...seen),
    eta: stop?.end == null ? null : Date.parse(stop.end),
    url: stop?.sourceUrl ?? null,
    info: records,
  };
}
