import type { CircuitBreak, LiveCondition, LiveState, Observation, PairState, UnusualPair } from './observation.ts';
import { type EpochMs, MINUTE_MS, SECOND_MS } from './time.ts';

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

/** A second halt reading sooner than this after the first proves nothing more (the poll asks again after 20 s). */
export const CONFIRM_AFTER_MS = 15 * SECOND_MS;
/** A suspicion older than this is of another day: the machine slept in between. */
export const SUSPICION_LASTS_MS = 15 * MINUTE_MS;
/** So many tries in a row without an answer, while other hosts answer, are told. */
const SILENT_TRIES = 3;
/** The auction state of a pair is asked every 30 s; older than this it is of a page that was left. */
const CIRCUIT_BREAK_LASTS_MS = 5 * MINUTE_MS;

/** Whether the condition says that the whole exchange takes no orders. */
export const isStopped = (condition: LiveState['condition']): boolean =>
  condition === 'halted' || condition === 'maintenance';

/** Whether the condition says that the exchange takes orders. */
export const isTrading = (condition: LiveState['condition']): boolean => condition === 'normal' || condition === 'busy';

/** The condition of the whole by the share of `livePairs`: half of them make it halted or busy. */
export function conditionOf(
  pairs: Readonly<Record<string, PairState>>,
  livePairs: readonly string[],
): 'normal' | 'busy' | 'halted' {
  const half = livePairs.length / 2;
  const halted = livePairs.filter((pair) => pairs[pair]?.status === 'HALT').length;
  if (halted > 0 && halted >= half) return 'halted';
  const slow = livePairs.filter((pair) => pairs[pair]?.status !== 'NORMAL').length;
  return slow > 0 && slow >= half ? 'busy' : 'normal';
}

/**
 * What is believed after `news`: readings pass through hysteresis before they become a state.
 *
 * Two halts in a row, at least 15 s apart, make `halted` (or `maintenance`, by the exchange's own code); its `since`
 * is the first of them. One normal reading ends it. Three tries without an answer make `no-answer`, which ends nothing.
 * The baseline is kept inside the state; `now` only ages the auction state of a pair nobody looks at any more.
 */
export function observeLive(state: LiveState, news: LiveNews, now: EpochMs): LiveState {
  // The pairs come first: the readings are measured against the baseline.
  const based = news.pairs === null ? state : withPairs(state, news.pairs);
  const observed = news.observations.reduce(withObservation, based);
  const circuitBreak = news.circuitBreak ?? state.circuitBreak;
  const isCurrent = circuitBreak !== null && Math.abs(now - circuitBreak.at) <= CIRCUIT_BREAK_LASTS_MS;
  return { ...observed, circuitBreak: isCurrent ? circuitBreak : null };
}

function withObservation(state: LiveState, observation: Observation): LiveState {
  if (observation.condition === 'no-answer') return withSilence(state, observation.at);
  const livePairs = livePairsOf(state, observation);
  const named = livePairs.length > 0 && observation.condition !== 'maintenance';
  const condition = named ? conditionOf(observation.pairs, livePairs) : observation.condition;
  const answered = withCondition(
    { ...state, answeredAt: observation.at, triedAt: observation.at, silentTries: 0 },
    condition,
    observation.at,
  );
  // What one unconfirmed reading says of the pairs is not shown either.
  if (!named || answered.suspectedAt !== null) return answered;
  return {
    ...answered,
    livePairs,
    haltedPairs: livePairs.filter((pair) => observation.pairs[pair]?.status === 'HALT'),
    unusualPairs: unusualPairsOf(state, observation, livePairs),
  };
}

function withCondition(state: LiveState, condition: LiveCondition, at: EpochMs): LiveState {
  if (!isStopped(condition)) {
    return { ...state, condition, since: state.condition === condition ? state.since : at, suspectedAt: null };
  }
  if (isStopped(state.condition)) return { ...state, condition, suspectedAt: null };
  const suspectedAt = state.suspectedAt;
  const isFresh = suspectedAt !== null && at >= suspectedAt && at - suspectedAt <= SUSPICION_LASTS_MS;
  if (!isFresh) return { ...state, suspectedAt: at };
  if (at - suspectedAt < CONFIRM_AFTER_MS) return state;
  return { ...state, condition, since: suspectedAt, suspectedAt: null };
}

function withSilence(state: LiveState, at: EpochMs): LiveState {
  const silentTries = state.silentTries + 1;
  const tried = { ...state, triedAt: at, silentTries };
  if (silentTries < SILENT_TRIES || state.condition === 'no-answer') return tried;
  return { ...tried, condition: 'no-answer', since: at };
}

/** The pairs that count: those of the baseline that the reading names; all it names while there is no baseline. */
function livePairsOf(state: LiveState, observation: Observation): readonly string[] {
  const named = Object.keys(observation.pairs);
  const known = state.baseline.filter((pair) => pair in observation.pairs);
  return known.length > 0 ? known : named;
}

function unusualPairsOf(
  state: LiveState,
  observation: Observation,
  livePairs: readonly string[],
): LiveState['unusualPairs'] {
  const entries = livePairs.flatMap((name) => {
    const reading = observation.pairs[name];
    if (reading === undefined) return [];
    const { newlyStopped = false, newFlags = [] } = state.unusualPairs[name] ?? {};
    const pair: UnusualPair = { ...reading, newlyStopped, newFlags };
    return isUnusual(pair) ? [[name, pair] as const] : [];
  });
  return Object.fromEntries(entries);
}

const isUnusual = ({ status, newlyStopped, newFlags }: UnusualPair): boolean =>
  status !== 'NORMAL' || newlyStopped || newFlags.length > 0;

/**
 * Measures a reading of the list of pairs against the baseline and lets the baseline follow it: new pairs join, pairs
 * no longer listed leave, and a pair that stopped stays, because it was trading once.
 *
 * A reading in which most pairs are stopped is of the whole exchange, not of single pairs: it neither founds a baseline
 * nor marks pairs. On the day of the measurement 18 of 62 pairs were stopped for good.
 */
function withPairs(state: LiveState, reading: PairsReading): LiveState {
  const listed = Object.keys(reading.pairs);
  const trading = listed.filter((name) => reading.pairs[name]?.trading);
  const usual = state.baseline.filter((name) => name in reading.pairs);
  const expected = usual.length > 0 ? usual : listed;
  const stillTrading = expected.filter((name) => reading.pairs[name]?.trading);
  if (stillTrading.length === 0 || stillTrading.length < expected.length / 2) return state;

  const baseline = [...usual, ...trading.filter((name) => !usual.includes(name))];
  const usualFlags: Record<string, readonly string[]> = {};
  const unusualPairs: Record<string, UnusualPair> = {};
  for (const name of baseline) {
    const { trading: isTrading = false, stopped = [] } = reading.pairs[name] ?? {};
    // A pair that stopped as a whole says nothing of single flags.
    const isKnown = state.usualFlags !== null && usual.includes(name);
    const flags = isKnown ? (state.usualFlags?.[name] ?? []) : stopped;
    // A flag that was taken back is news when it comes again.
    const stillSet = isTrading ? flags.filter((flag) => stopped.includes(flag)) : flags;
    if (stillSet.length > 0) usualFlags[name] = stillSet;
    const pair: UnusualPair = {
      ...(state.unusualPairs[name] ?? { status: 'NORMAL', minAmount: '' }),
      newlyStopped: !isTrading,
      newFlags: isTrading ? stopped.filter((flag) => !stillSet.includes(flag)) : [],
    };
    if (isUnusual(pair)) unusualPairs[name] = pair;
  }
  return { ...state, baseline, usualFlags, unusualPairs };
}
