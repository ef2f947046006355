import * as v from 'valibot';
import type { PairFlags, PairsReading } from '../../domain/live.ts';
import type { EpochMs } from '../../domain/time.ts';
import { describe, empty, type Reading, recognised, wrongShape } from '../../sources/reading.ts';
import { flagIn, flagOf } from './flags.ts';

const EXPECTED = 'pairs with name and stop flags';

const Data = v.looseObject({ pairs: v.array(v.unknown()) });
const Pair = v.looseObject({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9]+_[a-z0-9]+$/)),
  is_enabled: v.union([v.boolean(), v.number(), v.string()]),
});

/** Fields that stop every order, alone or together. */
const STOPS_ALL: readonly (readonly string[])[] = [
  ['is_enabled'],
  ['stop_order'],
  ['stop_order_and_cancel'],
  ['stop_buy_order', 'stop_sell_order'],
];

/** Reads the data of `spot/pairs`. Every field that is set and says a stop is a flag, and so is a pair that is not enabled. */
export function readSpotPairs(data: unknown, at: EpochMs): Reading<PairsReading> {
  const envelope = v.safeParse(Data, data);
  if (!envelope.success) return wrongShape(EXPECTED, describe(data));
  const listed = envelope.output.pairs;
  if (listed.length === 0) return empty(EXPECTED);
  const entries = listed.flatMap((raw): [string, PairFlags][] => {
    const pair = v.safeParse(Pair, raw);
    return pair.success ? [[pair.output.name, flagsOf(pair.output)]] : [];
  });
  if (entries.length === 0) return wrongShape(EXPECTED, describe(listed[0]));
  return recognised({ at, pairs: Object.fromEntries(entries) }, 'api');
}

function flagsOf(pair: Readonly<Record<string, unknown>>): PairFlags {
  const set = Object.entries(pair).flatMap(([field, value]) => flagIn(field, value) ?? []);
  const isEnabled = flagOf(pair.is_enabled);
  const stopped = isEnabled === 'set' ? set : [isEnabled === 'unset' ? 'is_enabled' : 'is_enabled?', ...set];
  const isStopped = STOPS_ALL.some((fields) => fields.every((field) => stopped.includes(field)));
  return { trading: !isStopped, stopped };
}
