import { CONFIRM_AFTER_MS } from './live-belief.ts';
import { liveId } from './live-halt.ts';
import { reportWindow } from './live-report.ts';
import { isTrading } from './live-whole.ts';
import type { LiveState, UnusualPair } from './observation.ts';
import { type EpochMs, HOUR_MS } from './time.ts';
import type { MaintenanceWindow } from './window.ts';

/** Why a pair is told of although the exchange as a whole trades. */
export type PairTrouble = 'halted' | 'busy';

/** A pair of the user's coins that is in trouble alone. */
export interface OwnPair {
  /** `xrp_jpy` */
  readonly pair: string;
  readonly trouble: PairTrouble;
  /** Smallest order while it is busy, as the exchange writes it; empty while it is halted. */
  readonly minAmount: string;
}

/** One trouble of one pair, from its first sight to its end. */
export interface PairReport extends OwnPair {
  /** The id it is told under. */
  readonly windowId: string;
  readonly since: EpochMs;
  readonly until: EpochMs | null;
  /** Seen a second time: a slip of one reading is not told. */
  readonly isSure: boolean;
}

const REPORTS_KEPT = 30;
/** What comes back so soon is the same trouble: it is told once. */
const SAME_WITHIN_MS = HOUR_MS;

/** `XRP` of `xrp_jpy`, `BTC` of `fx_btc_jpy`. */
export const coinOfPair = (pair: string): string => pair.split('_').at(-2)?.toUpperCase() ?? '';

/** Pairs of `coins` that take no orders, or only larger ones than usual, while the exchange as a whole trades. */
export function ownPairs(live: LiveState, coins: readonly string[]): OwnPair[] {
  if (!isTrading(live.condition)) return [];
  return Object.entries(live.unusualPairs).flatMap(([pair, unusual]): OwnPair[] => {
    const trouble = coins.includes(coinOfPair(pair)) ? troubleOf(unusual, live.usualAmounts?.[pair]) : null;
    if (trouble === null) return [];
    return [{ pair, trouble, minAmount: trouble === 'busy' ? unusual.minAmount : '' }];
  });
}

function troubleOf({ status, newlyStopped, minAmount }: UnusualPair, usual: string | undefined): PairTrouble | null {
  if (newlyStopped || status === 'halted') return 'halted';
  const isBusy = status === 'busy' || status === 'very-busy';
  // Busy with the usual smallest order changes nothing for anybody.
  return isBusy && usual !== undefined && minAmount !== '' && minAmount !== usual ? 'busy' : null;
}

/** The reports after `live`; the whole exchange in trouble says it better than any of its pairs. */
export function trackPairs(
  reports: readonly PairReport[],
  live: LiveState,
  coins: readonly string[],
): readonly PairReport[] {
  const at = live.answeredAt;
  if (at === null) return reports;
  if (!isTrading(live.condition)) return reports.filter(({ until }) => until !== null);
  const now = ownPairs(live, coins);
  const isSame = (a: OwnPair, b: OwnPair): boolean => a.pair === b.pair && a.trouble === b.trouble;
  const kept = reports.flatMap((report): PairReport[] => {
    const seen = now.find((own) => isSame(own, report));
    if (seen !== undefined && isRecent(report, at)) {
      return [{ ...report, ...seen, until: null, isSure: report.isSure || at - report.since >= CONFIRM_AFTER_MS }];
    }
    if (report.until !== null) return [report];
    return report.isSure ? [{ ...report, until: at }] : [];
  });
  const begun = now.filter((own) => !kept.some((report) => report.until === null && isSame(own, report)));
  return [...kept, ...begun.map((own) => beginReport(own, at))].slice(-REPORTS_KEPT);
}

const isRecent = ({ until }: PairReport, at: EpochMs): boolean => until === null || at - until < SAME_WITHIN_MS;

const beginReport = (own: OwnPair, since: EpochMs): PairReport => ({
  ...own,
  windowId: `${liveId(since)}-${own.pair}-${own.trouble}`,
  since,
  until: null,
  isSure: false,
});

/** What there is to tell of pairs, as windows: of the coin, and never called a stop of the exchange. */
export const pairWindows = (reports: readonly PairReport[]): MaintenanceWindow[] =>
  reports
    .filter(({ isSure }) => isSure)
    .map(({ windowId, since, until, pair, trouble, minAmount }) => ({
      ...reportWindow({ windowId, since, until, words: [pair, trouble, ...(minAmount === '' ? [] : [minAmount])] }),
      assets: [coinOfPair(pair)],
    }));
