import * as v from 'valibot';
import { conditionOf } from '../domain/live.ts';
import type { Observation, PairState } from '../domain/observation.ts';
import type { EpochMs } from '../domain/time.ts';
import { describe, empty, type Reading, recognised, wrongShape } from './reading.ts';

const EXPECTED = 'statuses of pairs';
const Data = v.looseObject({ statuses: v.array(v.unknown()) });
const Status = v.looseObject({
  pair: v.pipe(v.string(), v.regex(/^[a-z0-9]+_[a-z0-9]+$/)),
  status: v.picklist(['NORMAL', 'BUSY', 'VERY_BUSY', 'HALT']),
  min_amount: v.nullish(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(40)), ''),
});

/** Reads the data of `spot/status`. A pair in a state of another name is left out: it may mean anything. */
export function readSpotStatus(data: unknown, at: EpochMs, source: string): Reading<Observation> {
  const envelope = v.safeParse(Data, data);
  if (!envelope.success) return wrongShape(EXPECTED, describe(data));
  const { statuses } = envelope.output;
  if (statuses.length === 0) return empty(EXPECTED);
  const entries = statuses.flatMap((raw): [string, PairState][] => {
    const entry = v.safeParse(Status, raw);
    if (!entry.success) return [];
    return [[entry.output.pair, { status: entry.output.status, minAmount: entry.output.min_amount }]];
  });
  if (entries.length === 0) return wrongShape(EXPECTED, describe(statuses[0]));
  const pairs = Object.fromEntries(entries);
  return recognised({ at, source, condition: conditionOf(pairs, Object.keys(pairs)), pairs }, 'api');
}
