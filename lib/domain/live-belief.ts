import { isStopped, isTrading, type Whole } from './live-whole.ts';
import type { LiveCondition, LiveState } from './observation.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS } from './time.ts';

/** A second reading of a stop sooner than this after the first proves nothing more (the poll asks again after 20 s). */
export const CONFIRM_AFTER_MS = 15 * SECOND_MS;
/** A suspicion older than this is of another day: the machine slept in between. */
export const SUSPICION_LASTS_MS = 15 * MINUTE_MS;
/** What another call said of a stop stands so long against an answer of trading. */
export const STANDS_MS = 15 * MINUTE_MS;
/** The end of a halt as young as this is believed after a second reading: servers do not all change at once. */
const YOUNG_MS = 5 * MINUTE_MS;
/** How long a state has to hold once readings have changed their mind so often within the hour. */
const HOLDS = [
  { fromFlips: 5, ms: 5 * MINUTE_MS },
  { fromFlips: 3, ms: 90 * SECOND_MS },
] as const;
const FLIPS_LAST_MS = HOUR_MS;
/** Readings that change their mind so often, and never agree for so long in between, contradict each other. */
const ALTERNATES = { flips: 5, agreeMs: 5 * MINUTE_MS } as const;
const FLIPS_KEPT = 20;

/** One answer of one call about the whole. */
export interface Answer extends Whole {
  readonly source: string;
  readonly at: EpochMs;
}

/**
 * What is believed after `answer`. A stop and an unknown word are believed when they hold until a second reading; trading
 * is believed at once after a halt of some age. A cache that contradicts itself is believed the later the more it does.
 */
export function believe(state: LiveState, answer: Answer): LiveState {
  const heard = withFlip(state, answer);
  if (isStopped(answer.condition)) return withStop(heard, answer);
  return answer.condition === 'other' ? withUnknownWord(heard, answer) : withTrading(heard, answer);
}

/** The call answers again and speaks of no stop any more: what the others say decides. */
export function withoutStopOf(state: LiveState, source: string, at: EpochMs): LiveState {
  const { [source]: _gone, ...standing } = state.standing;
  const others = Object.entries(standing);
  const isSuspected = state.isStopSuspected && others.some(([, { condition }]) => isStopped(condition));
  const cleared = { ...state, standing, ...(state.isStopSuspected && !isSuspected ? NO_SUSPICION : {}) };
  if (!isStopped(state.condition)) return cleared;
  const trading = others.find(([, { condition }]) => isTrading(condition));
  if (trading === undefined || others.some(([, other]) => isStopped(other.condition))) return cleared;
  return withTrading(cleared, { source: trading[0], at, condition: trading[1].condition, words: [] });
}

/**
 * Since when readings have said now a stop and now trading, so often that neither can be believed; null while they agree.
 * A stop that is believed says it better.
 */
export function alternatesSince({ condition, flips, answeredAt }: LiveState): EpochMs | null {
  if (!isTrading(condition) || answeredAt === null) return null;
  const agreed = flips.findLastIndex((flip, i) => (flips[i + 1] ?? answeredAt) - flip > ALTERNATES.agreeMs);
  const since = flips[agreed + 1];
  return since === undefined || flips.length - agreed - 1 < ALTERNATES.flips ? null : since;
}

function withFlip(state: LiveState, { source, at, condition }: Answer): LiveState {
  const standing = { ...state.standing, [source]: { at, condition } };
  const isFlip = isAnyStop(state.standing, source, at) !== isAnyStop(standing, source, at);
  const recent = state.flips.filter((flip) => flip <= at && at - flip < FLIPS_LAST_MS);
  return { ...state, flips: (isFlip ? [...recent, at] : recent).slice(-FLIPS_KEPT), standing };
}

/** Whether `source` spoke of a stop last, or another call not long ago. */
const isAnyStop = (standing: LiveState['standing'], source: string, at: EpochMs): boolean =>
  Object.entries(standing).some(
    ([name, said]) => isStopped(said.condition) && (name === source || Math.abs(at - said.at) <= STANDS_MS),
  );

function withStop(state: LiveState, { condition, words, at }: Answer): LiveState {
  if (isStopped(state.condition)) return { ...state, condition, words, suspectedAt: null, clearingSince: null };
  const since = state.isStopSuspected ? standingSince(state.suspectedAt, at) : null;
  if (since === null) return { ...state, suspectedAt: at, isStopSuspected: true };
  if (at - since < holdMs(state, CONFIRM_AFTER_MS)) return state;
  return { ...state, ...settled(condition, since), words };
}

function withUnknownWord(state: LiveState, { condition, words, at }: Answer): LiveState {
  if (state.condition === condition) return { ...state, words, suspectedAt: null };
  const since = standingSince(state.suspectedAt, at);
  if (since === null) return { ...state, suspectedAt: at, isStopSuspected: false };
  if (at - since < CONFIRM_AFTER_MS) return state;
  return { ...state, ...settled(condition, since), words };
}

function withTrading(state: LiveState, { source, condition, at }: Answer): LiveState {
  if (isAnyStop(state.standing, source, at)) return state;
  if (!isStopped(state.condition)) {
    return { ...state, ...settled(condition, state.condition === condition ? state.since : at), words: [] };
  }
  const since = standingSince(state.clearingSince, at) ?? at;
  const isYoung = state.since !== null && at - state.since < YOUNG_MS;
  if (at - since < holdMs(state, isYoung ? CONFIRM_AFTER_MS : 0)) return { ...state, clearingSince: since };
  return { ...state, ...settled(condition, since), words: [] };
}

const NO_SUSPICION = { suspectedAt: null, isStopSuspected: false } as const;

const settled = (condition: LiveCondition, since: EpochMs | null) => ({
  ...NO_SUSPICION,
  condition,
  since,
  clearingSince: null,
});

const holdMs = ({ flips }: LiveState, usualMs: number): number =>
  Math.max(usualMs, HOLDS.find(({ fromFlips }) => flips.length >= fromFlips)?.ms ?? 0);

/** `since`, when it is still of this day. */
const standingSince = (since: EpochMs | null, at: EpochMs): EpochMs | null =>
  since !== null && at >= since && at - since <= SUSPICION_LASTS_MS ? since : null;
