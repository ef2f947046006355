import * as v from 'valibot';
import { conditionOf } from '../../domain/live.ts';
import type { Observation, PairState } from '../../domain/observation.ts';
import type { EpochMs } from '../../domain/time.ts';
import { describe, empty, type Reading, recognised, wrongShape } from '../../sources/reading.ts';
import { shownWord } from '../../sources/shown-word.ts';

const EXPECTED = 'statuses of pairs';
/** Pairs that one could trade on 2026-09-23; 18 more were named that had been stopped for good. */
const USUAL_COUNT = 44;
/** What bitbank calls the states of a pair. */
const STATUSES: ReadonlyMap<string, PairState['status']> = new Map([
  ['NORMAL', 'normal'],
  ['BUSY', 'busy'],
  ['VERY_BUSY', 'very-busy'],
  ['HALT', 'halted'],
]);

const Data = v.looseObject({ statuses: v.array(v.unknown()) });
const Text = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String));
const Status = v.looseObject({
  pair: v.pipe(v.string(), v.regex(/^[a-z0-9]+_[a-z0-9]+$/)),
  status: v.pipe(Text, v.transform(shownWord), v.minLength(1)),
  min_amount: v.nullish(v.pipe(Text, v.maxLength(40)), ''),
});

/** Reads the data of `spot/status`. A state of another name is kept under that name: it may mean anything. */
export function readSpotStatus(data: unknown, at: EpochMs, source: string): Reading<Observation> {
  const envelope = v.safeParse(Data, data);
  if (!envelope.success) return wrongShape(EXPECTED, describe(data));
  const { statuses } = envelope.output;
  if (statuses.length === 0) return empty(EXPECTED);
  const entries = statuses.flatMap((raw): [string, PairState][] => {
    const entry = v.safeParse(Status, raw);
    if (!entry.success) return [];
    return [[entry.output.pair, { ...statusOf(entry.output.status), minAmount: entry.output.min_amount }]];
  });
  if (entries.length === 0) return wrongShape(EXPECTED, describe(statuses[0]));
  const pairs = Object.fromEntries(entries);
  const condition = conditionOf(pairs, Object.keys(pairs));
  return recognised({ at, source, condition, pairs, usualCount: USUAL_COUNT }, 'api');
}

function statusOf(word: string): Pick<PairState, 'status' | 'word'> {
  const status = STATUSES.get(word.toUpperCase()) ?? 'other';
  return status === 'halted' || status === 'other' ? { status, word } : { status };
}
