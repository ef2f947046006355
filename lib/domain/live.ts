import { alternatesSince, believe, CONFIRM_AFTER_MS, withoutStopOf } from './live-belief.ts';
import { FLAGS, flagReading, withPairs, withStatuses } from './live-pairs.ts';
import { isStopped, type Whole, wholeOf } from './live-whole.ts';
import type { LiveNews, LiveState, Observation, PairsReading } from './observation.ts';
import { type EpochMs, MINUTE_MS } from './time.ts';

export { CONFIRM_AFTER_MS, SUSPICION_LASTS_MS } from './live-belief.ts';
export { conditionOf, isStopped, isTrading } from './live-whole.ts';
export type { LiveNews, PairFlags, PairsReading } from './observation.ts';

/** So many tries in a row without an answer, while other hosts answer, are told. */
const SILENT_TRIES = 3;
/** The auction state of a pair is asked every 30 s; older than this it is of a page that was left. */
const CIRCUIT_BREAK_LASTS_MS = 5 * MINUTE_MS;
/** One without an end is asked every half hour. */
const OPEN_ENDED_LASTS_MS = 35 * MINUTE_MS;

/**
 * What is believed after `news`: readings pass through hysteresis before they become a state.
 *
 * Two readings of a stop at least 15 s apart make it one (`halted` by the pairs' states, `maintenance` by the exchange's
 * own code from whichever call, `stopped` by flags); its `since` is the first of them. An answer that names few of the
 * known pairs says nothing of the whole. Three tries without an answer make `no-answer`, which ends nothing.
 * The baseline is kept inside the state; `now` only ages the auction state of a pair nobody looks at any more.
 */
export function observeLive(state: LiveState, news: LiveNews, now: EpochMs): LiveState {
  // The pairs come first: the readings are measured against the baseline.
  const based = news.pairs === null ? state : withList(state, news.pairs);
  const observed = news.observations.reduce(withObservation, based);
  const circuitBreak = news.circuitBreak ?? state.circuitBreak;
  const lastsMs = circuitBreak?.isOpenEnded ? OPEN_ENDED_LASTS_MS : CIRCUIT_BREAK_LASTS_MS;
  const isCurrent = circuitBreak !== null && Math.abs(now - circuitBreak.at) <= lastsMs;
  return { ...observed, circuitBreak: isCurrent ? circuitBreak : null };
}

/** Stands for what readings say that contradict each other; it has its words beside those of the flags. */
const ALTERNATING = 'alternating';

/** What the exchange says in words that mean neither a stop nor trading as usual; null while it says nothing of it. */
export function reportOf(state: LiveState): { readonly words: readonly string[]; readonly since: EpochMs } | null {
  if (state.condition === 'other' && state.since !== null) return { words: state.words, since: state.since };
  const alternates = alternatesSince(state);
  if (alternates !== null) return { words: [ALTERNATING], since: alternates };
  if (state.hampered === null || !state.hampered.isSure || isStopped(state.condition)) return null;
  return { words: state.hampered.flags, since: state.hampered.since };
}

/** Whether the flags of the pairs speak of the whole exchange: then the list is read again before long. */
export const isHeldByFlags = ({ standing, hampered }: LiveState): boolean =>
  standing[FLAGS] !== undefined || hampered !== null;

/** Whether a pair takes no orders while the exchange does: its auction may say why, and until when. */
export function pairStands(
  { baseline, unusualPairs }: LiveState,
  pair: string | null,
): 'trading' | 'stopped' | 'for-good' {
  if (pair === null || baseline.length === 0) return 'trading';
  if (!baseline.includes(pair)) return 'for-good';
  const unusual = unusualPairs[pair];
  return unusual?.status === 'halted' || unusual?.newlyStopped ? 'stopped' : 'trading';
}

function withList(state: LiveState, reading: PairsReading): LiveState {
  const said = flagReading(state, reading);
  const based = withPairs(state, reading);
  if (said === null) return based;
  const { at } = reading;
  if (said.isStop)
    return believe(
      { ...based, hampered: null, answeredAt: at },
      { source: FLAGS, at, condition: 'stopped', words: said.flags },
    );
  const cleared = withoutStopOf(based, FLAGS, at);
  return { ...cleared, hampered: hamperedAfter(state.hampered, said.flags, at) };
}

function hamperedAfter(before: LiveState['hampered'], flags: readonly string[], at: EpochMs): LiveState['hampered'] {
  if (flags.length === 0) return null;
  if (before === null || at < before.since) return { flags, since: at, isSure: false };
  return { flags, since: before.since, isSure: before.isSure || at - before.since >= CONFIRM_AFTER_MS };
}

function withObservation(state: LiveState, observation: Observation): LiveState {
  const { at, source, condition, pairs } = observation;
  if (condition === 'no-answer') return withSilence(state, at);
  if (observation.isOfCallOnly) return withoutStopOf(state, source, at);
  const tried = { ...state, triedAt: at, silentTries: 0 };
  const isNamed = condition !== 'maintenance' && Object.keys(pairs).length > 0;
  const whole: Whole | null = isNamed
    ? wholeOf(observation, state.baseline)
    : { condition, words: observation.words ?? [] };
  if (whole === null) {
    // No answer about the whole: what was seen of it stays as old as it is.
    const isSilent = state.condition === 'no-answer';
    return withStatuses(isSilent ? { ...tried, condition: 'unknown', since: null } : tried, observation);
  }
  const answered = { ...tried, answeredAt: at };
  const believed = believe(answered, { source, at, ...whole });
  // What one unconfirmed reading says of the pairs is not shown either.
  const isUnsure = believed.suspectedAt !== null || believed.clearingSince !== null;
  return isNamed && !isUnsure ? withStatuses(believed, observation) : believed;
}

function withSilence(state: LiveState, at: EpochMs): LiveState {
  const silentTries = state.silentTries + 1;
  const tried = { ...state, triedAt: at, silentTries };
  if (silentTries < SILENT_TRIES || state.condition === 'no-answer') return tried;
  return { ...tried, condition: 'no-answer', since: at };
}
