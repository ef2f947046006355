import * as v from 'valibot';
import type { AuctionMode, CircuitBreak } from '../../domain/observation.ts';
import { type EpochMs, epochMs, MINUTE_MS, shift } from '../../domain/time.ts';
import type { HttpAnswer } from '../../sources/http.ts';
import { readPublished } from '../../sources/published.ts';
import { describe, type Reading, recognised, wrongShape } from '../../sources/reading.ts';

/**
 * The host is a cache of static objects and may answer 200 with an old object while trading is down: one whose last change
 * is longer ago tells nothing of now, unless it says itself that it still holds.
 */
const OLDEST_MS = 10 * MINUTE_MS;
/** What bitbank calls the modes of an auction. */
const MODES: ReadonlyMap<string, AuctionMode> = new Map([
  ['NONE', 'none'],
  ['CIRCUIT_BREAK', 'circuit-break'],
  ['FULL_RANGE_CIRCUIT_BREAK', 'open-ended'],
  ['RESUMPTION', 'resumption'],
  ['LISTING', 'listing'],
]);

const Data = v.looseObject({
  mode: v.pipe(v.string(), v.maxLength(60)),
  reopen_timestamp: v.nullish(v.number()),
  estimated_itayose_price: v.nullish(v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(40))),
  timestamp: v.number(),
});

/** Reads the data of `circuit_break_info`; null for one that is too old to be of now. */
export function readCircuitBreak(
  data: unknown,
  pair: string,
  at: EpochMs,
  answer: HttpAnswer,
): Reading<CircuitBreak | null> {
  const info = v.safeParse(Data, data);
  if (!info.success) return wrongShape('mode and timestamp of an auction', describe(data));
  const { mode: word, timestamp, reopen_timestamp: reopens, estimated_itayose_price: price } = info.output;
  const mode = MODES.get(word.toUpperCase()) ?? 'other';
  // Without an end set beforehand it holds until it is changed, a year later too.
  const isOpenEnded = mode === 'open-ended';
  // Both by the exchange's clock where it tells it, so that a wrong clock here ages nothing.
  const theirNow = readPublished(answer.headers.date) ?? at;
  const ageMs = theirNow - timestamp;
  const holds = mode !== 'none' && (isOpenEnded || (reopens != null && reopens > theirNow));
  if (ageMs > OLDEST_MS && !holds) return recognised(null, 'old object');
  const changedAt = shift(at, -Math.max(0, ageMs));
  return recognised(
    {
      at: holds ? at : changedAt,
      changedAt,
      pair,
      mode,
      ...(mode === 'other' ? { word } : {}),
      reopenAt: reopens == null ? null : epochMs(reopens),
      estimatedPrice: price ?? null,
      ...(isOpenEnded ? { isOpenEnded } : {}),
    },
    'api',
  );
}
