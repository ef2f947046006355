import type { CircuitBreak, LiveState, Observation } from './observation.ts';
import type { EpochMs } from './time.ts';

/** What the exchange's list of pairs says of one pair. */
export interface PairFlags {
  /** Orders are taken: listed, enabled, and neither orders nor orders and cancels are stopped. */
  readonly trading: boolean;
  /** Names of the stop flags that are set, in the exchange's own words (`stop_market_order`). */
  readonly stopped: readonly string[];
}

/** One reading of the list of pairs. */
export interface PairsReading {
  readonly at: EpochMs;
  /** By pair name. */
  readonly pairs: Readonly<Record<string, PairFlags>>;
}

/** Everything that one poll learned of the live state; a `PollResult` is one. */
export interface LiveNews {
  /** Oldest first. */
  readonly observations: readonly Observation[];
  readonly pairs: PairsReading | null;
  readonly circuitBreak: CircuitBreak | null;
}

/**
 * What is believed after `news`: readings pass through hysteresis before they become a state.
 *
 * Two halts in a row, at least 15 s apart, make `halted` (or `maintenance`, by the exchange's own code); its `since`
 * is the first of them. One normal reading ends it. Three tries without an answer make `no-answer`, which ends nothing.
 * The baseline is kept inside the state; `now` only ages the auction state of a pair nobody looks at any more.
 */
export declare function observeLive(state: LiveState, news: LiveNews, now: EpochMs): LiveState;
