import * as v from 'valibot';
import type { CircuitBreak } from '../domain/observation.ts';
import { type EpochMs, epochMs, MINUTE_MS, shift } from '../domain/time.ts';
import type { HttpAnswer } from './http.ts';
import { readPublished } from './published.ts';
import { describe, type Reading, recognised, wrongShape } from './reading.ts';

/**
 * The host is a cache of static objects and may answer 200 with an old object while trading is down: a reply older than
 * this tells nothing of now.
 */
const OLDEST_MS = 10 * MINUTE_MS;

const Data = v.looseObject({
  mode: v.pipe(v.string(), v.maxLength(60)),
  reopen_timestamp: v.nullish(v.number()),
  estimated_itayose_price: v.nullish(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(40))),
  timestamp: v.number(),
});

/** Reads the data of `circuit_break_info`; null for a reply that is too old to be of now. */
export function readCircuitBreak(
  data: unknown,
  pair: string,
  at: EpochMs,
  answer: HttpAnswer,
): Reading<CircuitBreak | null> {
  const info = v.safeParse(Data, data);
  if (!info.success) return wrongShape('mode and timestamp of an auction', describe(data));
  const { mode, timestamp, reopen_timestamp: reopens, estimated_itayose_price: price } = info.output;
  // Both by the exchange's clock where it tells it, so that a wrong clock here ages nothing.
  const theirNow = readPublished(answer.headers.date) ?? at;
  const ageMs = theirNow - timestamp;
  if (ageMs > OLDEST_MS) return recognised(null, 'old object');
  return recognised(
    {
      at: shift(at, -Math.max(0, ageMs)),
      pair,
      mode,
      reopenAt: reopens == null ? null : epochMs(reopens),
      estimatedPrice: price ?? null,
    },
    'api',
  );
}
