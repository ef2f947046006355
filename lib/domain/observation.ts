import type { EpochMs } from './time.ts';

/**
 * What one live reading of the exchange said as a whole: `halted` by the state of the pairs, `maintenance` and
 * `emergency` by its own word, `stopped` by flags of the pairs, `other` by a word that the code does not know and that is
 * neither a stop nor trading. Between a stop and trading some let orders be cancelled and nothing else (`cancel-only`),
 * or gather them for one auction (`auction`).
 */
export const LIVE_CONDITIONS = [
  ...(['normal', 'busy', 'halted', 'maintenance', 'emergency', 'stopped', 'cancel-only', 'auction'] as const),
  ...(['other', 'no-answer'] as const),
] as const;
export type LiveCondition = (typeof LIVE_CONDITIONS)[number];

/**
 * How an exchange says that it takes the orders of one pair: `halted` takes none, `cancel-only` lets them be cancelled,
 * `auction` gathers them, `other` is a word that the code does not know. `normal` does not prove that one can trade: flags
 * may stop a pair that says so.
 */
export const PAIR_STATUSES = ['normal', 'busy', 'very-busy', 'halted', 'cancel-only', 'auction', 'other'] as const;

/**
 * How orders of one pair are matched: `none` as usual; else in an auction or not at all. `open-ended` has no end set
 * beforehand, `resumption` prepares the reopening, `listing` the first trades, `other` is a word that the code does not know.
 */
export const AUCTION_MODES = ['none', 'circuit-break', 'open-ended', 'resumption', 'listing', 'other'] as const;
export type AuctionMode = (typeof AUCTION_MODES)[number];

/** The state of one pair, as far as it differs from the stored baseline. */
export interface PairState {
  readonly status: (typeof PAIR_STATUSES)[number];
  /** The exchange's own word where it is `halted` or `other`. */
  readonly word?: string;
  /** Smallest order the exchange takes now, as it writes it (a decimal string). */
  readonly minAmount: string;
}

/** A pair that is not as usual: slow or halted by its status, or stopped by flags that were not set before. */
export interface UnusualPair extends PairState {
  /** It took orders once and takes none now. */
  readonly newlyStopped: boolean;
  /** Stop flags that are newly set, in the exchange's own words (`stop_market_order`), while it trades otherwise. */
  readonly newFlags: readonly string[];
  /** Orders are matched in an auction, or not at all, and not because of a maintenance. */
  readonly auction?: Pick<CircuitBreak, 'mode' | 'word' | 'reopenAt'> & { readonly since: EpochMs };
}

/** One live reading, with its time and source. */
export interface Observation {
  readonly at: EpochMs;
  readonly source: string;
  readonly condition: LiveCondition;
  /** By pair name (`btc_jpy`); empty when the answer named none. */
  readonly pairs: Readonly<Record<string, PairState>>;
  /** The exchange's own words where it is `other` and no pair is named. */
  readonly words?: readonly string[];
  /** So many pairs the exchange trades, as was measured: by it an answer is judged while no list of them was read. */
  readonly usualCount?: number;
  /** What the same answer says of what one can do with each pair, where it does. */
  readonly flags?: Readonly<Record<string, PairFlags>>;
  /** Only says that this call answers again, after it spoke of a stop: nothing of whether orders are taken. */
  readonly isOfCallOnly?: boolean;
}

/** What the exchange's list of pairs says of one pair. */
export interface PairFlags {
  /** Orders are taken: listed, enabled, and no flag stops all orders. */
  readonly trading: boolean;
  /** Names of the fields that stop something, in the exchange's own words (`stop_market_order`). */
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

/** The auction state of one pair. */
export interface CircuitBreak {
  /** When it was true. */
  readonly at: EpochMs;
  /** When the exchange changed it last. */
  readonly changedAt?: EpochMs;
  readonly pair: string;
  readonly mode: AuctionMode;
  /** The exchange's own word where `mode` is `other`. */
  readonly word?: string;
  readonly reopenAt: EpochMs | null;
  /** Estimated auction price as the exchange writes it. */
  readonly estimatedPrice: string | null;
  /** No end is set beforehand: it holds until it is changed, and is looked at rarely. */
  readonly isOpenEnded?: boolean;
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
  /** A first reading of a halt, or of an unknown word, that a later one has yet to confirm. */
  readonly suspectedAt: EpochMs | null;
  /** Whether the suspicion is of a stop; else of an unknown word. */
  readonly isStopSuspected: boolean;
  /** A first reading of trading after a stop that has yet to hold. */
  readonly clearingSince: EpochMs | null;
  /** When readings changed their mind lately, oldest first: the more often, the longer a state has to hold. */
  readonly flips: readonly EpochMs[];
  /** What each call said last of the whole. */
  readonly standing: Readonly<Record<string, { readonly at: EpochMs; readonly condition: LiveCondition }>>;
  /** The exchange's own words behind `stopped` and `other`: flags, or states that the code does not know. */
  readonly words: readonly string[];
  /** What flags newly hamper on most pairs while orders are taken; believed from the second reading on. */
  readonly hampered: { readonly flags: readonly string[]; readonly since: EpochMs; readonly isSure: boolean } | null;
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
  /** Smallest order of each pair when it was last seen as usual. */
  readonly usualAmounts?: Readonly<Record<string, string>>;
  readonly circuitBreak: CircuitBreak | null;
}

export const NO_LIVE_STATE: LiveState = {
  condition: 'unknown',
  since: null,
  answeredAt: null,
  triedAt: null,
  suspectedAt: null,
  isStopSuspected: false,
  clearingSince: null,
  flips: [],
  standing: {},
  words: [],
  hampered: null,
  silentTries: 0,
  haltedPairs: [],
  livePairs: [],
  baseline: [],
  usualFlags: null,
  unusualPairs: {},
  circuitBreak: null,
};
