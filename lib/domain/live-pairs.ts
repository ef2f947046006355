import { STANDS_MS } from './live-belief.ts';
import { FEWEST_PAIRS, NAMED_SHARE } from './live-whole.ts';
import type { LiveState, Observation, PairFlags, PairsReading, UnusualPair } from './observation.ts';
import type { EpochMs } from './time.ts';

const HALF = 0.5;
/** Under this name the flags of the pairs stand beside what the calls say. */
export const FLAGS = 'flags';

/** What the flags of the pairs say of the whole, against the baseline. */
export interface FlagReading {
  readonly isStop: boolean;
  /** The flags behind it, in the exchange's own words. */
  readonly flags: readonly string[];
}

/**
 * Fields that are newly set at half of the known pairs or more; null when the list names too few of them to say so, or to
 * say that nothing is set.
 */
export function flagReading(state: LiveState, reading: PairsReading): FlagReading | null {
  const named = state.baseline.filter((name) => name in reading.pairs);
  if (named.length === 0 || named.length < state.baseline.length * HALF) return null;
  const isMany = (count: number): boolean => count >= state.baseline.length * HALF;
  const counts = new Map<string, number>();
  for (const name of named) {
    for (const flag of newlySet(state, name, reading.pairs[name])) counts.set(flag, (counts.get(flag) ?? 0) + 1);
  }
  const stopped = named.filter((name) => reading.pairs[name]?.trading === false);
  const isStop = isMany(stopped.length);
  const many = [...counts].filter(([, count]) => isMany(count)).map(([flag]) => flag);
  const flags = many.length > 0 || !isStop ? many : [...counts.keys()];
  if (flags.length === 0 && !isStop && namesFew(named, state.baseline)) return null;
  return { isStop, flags };
}

/** Whether too few of the known pairs are named for a word on the whole exchange. */
const namesFew = (named: readonly string[], baseline: readonly string[]): boolean =>
  named.length < baseline.length * NAMED_SHARE;

const newlySet = (state: LiveState, name: string, pair: PairFlags | undefined): readonly string[] => {
  const usual = state.usualFlags?.[name] ?? [];
  return (pair?.stopped ?? []).filter((flag) => !usual.includes(flag));
};

/**
 * Measures a reading of the list of pairs against the baseline and lets the baseline follow it: new pairs join, pairs
 * no longer listed leave, and a pair that stopped stays, because it was trading once.
 *
 * A reading in which most pairs are stopped is of the whole exchange, not of single pairs: it neither founds a baseline
 * nor marks pairs. On the day of the measurement 18 of 62 pairs were stopped for good. A list that names less than half
 * of the known pairs speaks of those pairs only, and so does a short one in which some are stopped, or which comes soon
 * after a stop by flags.
 */
export function withPairs(state: LiveState, reading: PairsReading): LiveState {
  const listed = Object.keys(reading.pairs);
  const known = state.baseline.filter((name) => name in reading.pairs);
  const isPart = state.baseline.length === 0 ? listed.length < FEWEST_PAIRS : known.length < state.baseline.length / 2;
  if (isPart) return withUnusual(state, reading, known);
  const expected = known.length > 0 ? known : listed;
  const stillTrading = expected.filter((name) => reading.pairs[name]?.trading);
  if (stillTrading.length === 0 || stillTrading.length < expected.length / 2) return state;
  const isStopNear = stillTrading.length < known.length || wasStoppedByFlags(state, reading.at);
  if (isStopNear && namesFew(known, state.baseline)) return withUnusual(state, reading, known);
  const joined = listed.filter((name) => reading.pairs[name]?.trading && !known.includes(name));
  const baseline = [...known, ...joined];
  const { usualFlags, unusualPairs } = withUnusual(
    { ...state, usualFlags: founded(state, reading, baseline) },
    reading,
    baseline,
  );
  const only = <Entry>(record: Readonly<Record<string, Entry>>): Record<string, Entry> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => baseline.includes(name)));
  return { ...state, baseline, usualFlags: usualFlags && only(usualFlags), unusualPairs: only(unusualPairs) };
}

const wasStoppedByFlags = ({ standing }: LiveState, at: EpochMs): boolean => {
  const said = standing[FLAGS];
  return said !== undefined && at - said.at <= STANDS_MS;
};

/** What is set when a pair is first seen is usual. */
function founded(state: LiveState, reading: PairsReading, baseline: readonly string[]): LiveState['usualFlags'] {
  const isNew = (name: string): boolean => state.usualFlags === null || !state.baseline.includes(name);
  const fresh = baseline.filter(isNew).map((name) => [name, reading.pairs[name]?.stopped ?? []] as const);
  return { ...state.usualFlags, ...Object.fromEntries(fresh.filter(([, flags]) => flags.length > 0)) };
}

/** Marks what is not as usual with the pairs `names`, and leaves the others as they are. */
function withUnusual(state: LiveState, reading: PairsReading, names: readonly string[]): LiveState {
  const usualFlags = { ...state.usualFlags };
  const unusualPairs = { ...state.unusualPairs };
  for (const name of names) {
    const { trading = false, stopped = [] } = reading.pairs[name] ?? {};
    const usual = usualFlags[name] ?? [];
    // A pair that stopped as a whole says nothing of single flags. One that was taken back is news when it comes again.
    const stillSet = trading ? usual.filter((flag) => stopped.includes(flag)) : usual;
    if (stillSet.length > 0) usualFlags[name] = stillSet;
    else delete usualFlags[name];
    const pair: UnusualPair = {
      ...(unusualPairs[name] ?? { status: 'normal', minAmount: '' }),
      newlyStopped: !trading,
      newFlags: trading ? stopped.filter((flag) => !stillSet.includes(flag)) : [],
    };
    if (isUnusual(pair)) unusualPairs[name] = pair;
    else delete unusualPairs[name];
  }
  return { ...state, usualFlags: state.usualFlags === null ? null : usualFlags, unusualPairs };
}

/** The pairs as `observation` names them: those that count, those that are halted, and what is not as usual. */
export function withStatuses(state: LiveState, { pairs }: Observation): LiveState {
  const known = state.baseline.filter((name) => name in pairs);
  const isPart = state.baseline.length > 0 && known.length < state.baseline.length;
  const named = state.baseline.length > 0 ? known : Object.keys(pairs);
  const livePairs = isPart ? state.livePairs : named;
  const untouched = isPart ? state.haltedPairs.filter((name) => !named.includes(name)) : [];
  return {
    ...state,
    livePairs,
    haltedPairs: [...untouched, ...named.filter((name) => pairs[name]?.status === 'halted')],
    unusualPairs: unusualAfter(state, pairs, named),
    usualAmounts: { ...state.usualAmounts, ...usualAmounts(pairs, named) },
  };
}

const usualAmounts = (pairs: Observation['pairs'], named: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    named.flatMap((name) => (pairs[name]?.status === 'normal' ? [[name, pairs[name].minAmount]] : [])),
  );

function unusualAfter(
  state: LiveState,
  pairs: Observation['pairs'],
  named: readonly string[],
): LiveState['unusualPairs'] {
  const kept = Object.entries(state.unusualPairs).filter(
    ([name]) => state.baseline.includes(name) && !named.includes(name),
  );
  const read = named.flatMap((name): [string, UnusualPair][] => {
    const reading = pairs[name];
    if (reading === undefined) return [];
    const { newlyStopped = false, newFlags = [] } = state.unusualPairs[name] ?? {};
    const pair: UnusualPair = { ...reading, newlyStopped, newFlags };
    return isUnusual(pair) ? [[name, pair]] : [];
  });
  return Object.fromEntries([...kept, ...read]);
}

const isUnusual = ({ status, newlyStopped, newFlags }: UnusualPair): boolean =>
  status !== 'normal' || newlyStopped || newFlags.length > 0;
