import type { LiveState, UnusualPair } from './observation.ts';
import { isLiveFresh, type Sight } from './situation/sight.ts';
import type { SourceHealth } from './source-health.ts';
import type { EpochMs } from './time.ts';

/** What a quiet forecast rests on. */
export interface Proof {
  /** How many notices the sources held when they were read last. */
  readonly noticesRead: number;
  readonly newestNoticeAt: EpochMs | null;
  /** How the exchange was seen to trade lately; null where it was not seen, or not as usual. */
  readonly trading: {
    readonly seenAt: EpochMs;
    /** How many pairs trade. */
    readonly pairs: number;
    readonly halted: readonly string[];
    readonly busy: readonly string[];
    /** Trade, but take some orders no more. */
    readonly restricted: readonly string[];
  } | null;
}

interface Known extends Pick<Sight, 'live' | 'hostsAllowed'> {
  readonly sources: readonly Pick<SourceHealth, 'about' | 'readAt' | 'itemCount'>[];
  readonly newestNoticeAt?: EpochMs | null;
}

/** What was read and seen before nothing is called planned. */
export function proofOf({ sources, live, hostsAllowed, newestNoticeAt = null }: Known, now: EpochMs): Proof {
  const read = sources.filter(({ about, readAt }) => about === 'notices' && readAt !== null);
  return {
    noticesRead: read.reduce((sum, { itemCount }) => sum + itemCount, 0),
    newestNoticeAt,
    trading: hostsAllowed && isLiveFresh({ live, hostsAllowed }, now) ? tradingOf(live) : null,
  };
}

function tradingOf({ condition, answeredAt, livePairs, haltedPairs, unusualPairs }: LiveState): Proof['trading'] {
  if (condition !== 'normal' || answeredAt === null) return null;
  const named = (matches: (pair: UnusualPair) => boolean) =>
    Object.entries(unusualPairs).flatMap(([pair, state]) => (matches(state) ? [pair] : []));
  const halted = [...new Set([...haltedPairs, ...named((pair) => pair.newlyStopped || pair.status === 'halted')])];
  const pairs = livePairs.filter((pair) => !halted.includes(pair)).length;
  // Before the first list of pairs nothing was seen of any.
  if (pairs === 0) return null;
  return {
    seenAt: answeredAt,
    pairs,
    halted,
    busy: named(({ status }) => status === 'busy' || status === 'very-busy'),
    restricted: named(({ newFlags }) => newFlags.length > 0).filter((pair) => !halted.includes(pair)),
  };
}
