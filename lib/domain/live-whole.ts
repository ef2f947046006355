import type { LiveCondition, Observation, PairState } from './observation.ts';

/** What readings of pairs say of the whole exchange. */
export interface Whole {
  readonly condition: LiveCondition;
  /** The exchange's own words, where the condition needs them. */
  readonly words: readonly string[];
}

/** While nobody knows which pairs there are, an answer that names fewer than this is taken for a part of them. */
export const FEWEST_PAIRS = 20;
/** Trading is believed only of an answer that names so many of the known pairs: one false all-clear costs everything. */
export const NAMED_SHARE = 0.75;
const HALF = 0.5;

const STOPPED: readonly string[] = ['halted', 'maintenance', 'emergency', 'stopped', 'cancel-only', 'auction'];

/** Whether the condition says that nobody can trade on the whole exchange: stopped, or not yet open again. */
export const isStopped = (condition: LiveCondition | 'unknown'): boolean => STOPPED.includes(condition);

/** Whether the condition says that the exchange takes orders. */
export const isTrading = (condition: LiveCondition | 'unknown'): boolean =>
  condition === 'normal' || condition === 'busy';

/** States of a pair that cannot be traded; of as many of each kind the graver one counts. */
const STOPPED_PAIRS = ['halted', 'cancel-only', 'auction'] as const;
type StoppedPair = (typeof STOPPED_PAIRS)[number];

/** The condition of `expected` pairs, of which half make it halted, busy or something that has no name here. */
export function conditionOf(
  pairs: Readonly<Record<string, PairState>>,
  expected: readonly string[],
): 'normal' | 'busy' | StoppedPair | 'other' {
  const share = (of: (pair: PairState | undefined) => boolean): number =>
    expected.filter((name) => of(pairs[name])).length / expected.length;
  const isStop = (pair: PairState | undefined): boolean => STOPPED_PAIRS.some((status) => pair?.status === status);
  if (share(isStop) >= HALF) {
    const count = (status: StoppedPair): number => share((pair) => pair?.status === status);
    return STOPPED_PAIRS.reduce((most, status) => (count(status) > count(most) ? status : most));
  }
  if (share((pair) => isStop(pair) || pair?.status === 'other') >= HALF) return 'other';
  return share((pair) => pair !== undefined && pair.status !== 'normal') >= HALF ? 'busy' : 'normal';
}

/**
 * What an answer that names `pairs` says of the whole exchange; null when it names too few of the pairs that are known
 * to say anything. While none are known `usualCount` stands for them: an answer that names fewer may be a part of them,
 * and what it says of a stop is passed on in the exchange's own words.
 */
export function wholeOf(
  { pairs, usualCount = FEWEST_PAIRS }: Pick<Observation, 'pairs' | 'usualCount'>,
  baseline: readonly string[],
): Whole | null {
  const named = Object.keys(pairs);
  const isKnown = baseline.length > 0;
  if (!isKnown && named.length < FEWEST_PAIRS) return null;
  const expected = isKnown ? baseline : named;
  const condition = conditionOf(pairs, expected);
  const least = NAMED_SHARE * (isKnown ? expected.length : usualCount);
  const isNamed = expected.filter((name) => name in pairs).length >= least;
  if (isTrading(condition) && !isNamed) return null;
  const whole = isKnown || isNamed ? condition : 'other';
  return { condition: whole, words: whole === 'other' ? wordsOf(pairs, expected) : [] };
}

/** The words that stand at the pairs, the most frequent first. */
function wordsOf(pairs: Readonly<Record<string, PairState>>, expected: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of expected) {
    const word = pairs[name]?.word;
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
