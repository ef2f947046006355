import * as v from 'valibot';
import type { PairFlags, PairsReading } from '../domain/live.ts';
import type { EpochMs } from '../domain/time.ts';
import { describe, empty, type Reading, recognised, wrongShape } from './reading.ts';

const EXPECTED = 'pairs with name and stop flags';
const Data = v.looseObject({ pairs: v.array(v.unknown()) });
const Pair = v.looseObject({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9]+_[a-z0-9]+$/)),
  is_enabled: v.boolean(),
  stop_order: v.nullish(v.boolean(), false),
  stop_order_and_cancel: v.nullish(v.boolean(), false),
});

/** Reads the data of `spot/pairs`. Every field `stop_*` that is true is a stopped flag. */
export function readSpotPairs(data: unknown, at: EpochMs): Reading<PairsReading> {
  const envelope = v.safeParse(Data, data);
  if (!envelope.success) return wrongShape(EXPECTED, describe(data));
  const listed = envelope.output.pairs;
  if (listed.length === 0) return empty(EXPECTED);
  const entries = listed.flatMap((raw): [string, PairFlags][] => {
    const pair = v.safeParse(Pair, raw);
    if (!pair.success) return [];
    const { name, is_enabled: isEnabled, stop_order: noOrders, stop_order_and_cancel: nothing } = pair.output;
    const stopped = Object.entries(pair.output)
      .filter(([field, value]) => field.startsWith('stop_') && value === true)
      .map(([field]) => field);
    return [[name, { trading: isEnabled && !noOrders && !nothing, stopped }]];
  });
  if (entries.length === 0) return wrongShape(EXPECTED, describe(listed[0]));
  return recognised({ at, pairs: Object.fromEntries(entries) }, 'api');
}
