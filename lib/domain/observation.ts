import type { EpochMs } from './time.ts';

/** What one live reading of the exchange said as a whole. */
export type LiveCondition = 'normal' | 'busy' | 'halted' | 'maintenance' | 'no-answer';

/** The state of one pair, as far as it differs from the stored baseline. */
export interface PairState {
  readonly status: 'NORMAL' | 'BUSY' | 'VERY_BUSY' | 'HALT';
  /** Smallest order the exchange takes now, as it writes it (a decimal string). */
  readonly minAmount: string;
}

/** A pair that is not as usual: slow or halted by its status, or stopped by flags that were not set before. */
export interface UnusualPair extends PairState {
  /** It took orders once and takes none now. */
  readonly newlyStopped: boolean;
  /** Stop flags that are newly set, in the exchange's own words (`stop_market_order`), while it trades otherwise. */
  readonly newFlags: readonly string[];
}

/** One live reading, with its time and source. */
export interface Observation {
  readonly at: EpochMs;
  readonly source: string;
  readonly condition: LiveCondition;
  /** By pair name (`btc_jpy`); empty when the answer named none. */
  readonly pairs: Readonly<Record<string, PairState>>;
}

/** The auction state of one pair, in the exchange's own words. */
export interface CircuitBreak {
  readonly at: EpochMs;
  readonly pair: string;
  readonly mode: string;
  readonly reopenAt: EpochMs | null;
  /** Estimated auction price as the exchange writes it. */
  readonly estimatedPrice: string | null;
}

/** What is believed of the exchange now, after hysteresis. Kept in storage between wakes. */
export interface LiveState {
  readonly condition: LiveCondition | 'unknown';
  /** Since when `condition` holds. */
  readonly since: EpochMs | null;
  /** Newest reading that was an answer. */
  readonly answeredAt: EpochMs | null;
  /** Newest try, answered or not. */
  readonly triedAt: EpochMs | null;
  /** A first reading of a halt that a second one has yet to confirm. */
  readonly suspectedAt: EpochMs | null;
  /** Tries in a row without an answer. */
  readonly silentTries: number;
  readonly haltedPairs: readonly string[];
  /** Pairs that were trading by the baseline; the denominator of 「44ペアすべて」. */
  readonly livePairs: readonly string[];
  /** Pairs known to have been trading before; a permanently stopped pair is not in it. */
  readonly baseline: readonly string[];
  /** Stop flags that pairs of the baseline always had; pairs without any are left out. Null before the first list. */
  readonly usualFlags: Readonly<Record<string, readonly string[]>> | null;
  readonly unusualPairs: Readonly<Record<string, UnusualPair>>;
  readonly circuitBreak: CircuitBreak | null;
}

export const NO_LIVE_STATE: LiveState = {
  condition: 'unknown',
  since: null,
  answeredAt: null,
  triedAt: null,
  suspectedAt: null,
  silentTries: 0,
  haltedPairs: [],
  livePairs: [],
  baseline: [],
  usualFlags: null,
  unusualPairs: {},
  circuitBreak: null,
};
