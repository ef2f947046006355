import { type EpochMs, shift } from '../domain/time.ts';
import type { PollResult } from './poll.ts';

/**
 * `result` as it had been with a clock that shows `byMs` more: a poll finds out about the clock only while it runs by
 * it. The memory stays: what it says was asked in the future is asked anew.
 */
export function shiftedResult(result: PollResult, byMs: number): PollResult {
  if (byMs === 0) return result;
  const moved = (at: EpochMs): EpochMs => shift(at, byMs);
  const maybe = (at: EpochMs | null): EpochMs | null => (at === null ? null : moved(at));
  return {
    ...result,
    notices: result.notices.map((notice) => ({ ...notice, seenAt: moved(notice.seenAt) })),
    observations: result.observations.map((observation) => ({ ...observation, at: moved(observation.at) })),
    pairs: result.pairs === null ? null : { ...result.pairs, at: moved(result.pairs.at) },
    circuitBreak: result.circuitBreak === null ? null : { ...result.circuitBreak, at: moved(result.circuitBreak.at) },
    health: result.health.map((source) => ({
      ...source,
      triedAt: maybe(source.triedAt),
      readAt: maybe(source.readAt),
      failingSince: maybe(source.failingSince),
      retryAt: maybe(source.retryAt),
    })),
    nextPollAt: moved(result.nextPollAt),
  };
}
