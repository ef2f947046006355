import { AUCTION_MODES, type AuctionMode, type PairState } from '../../domain/observation.ts';
import type { Migration } from './part.ts';

/*
 * Version 1 kept the states of pairs and auctions in the words of the one exchange that it knew.
 */

const STATUSES: Readonly<Record<string, PairState['status']>> = {
  NORMAL: 'normal',
  BUSY: 'busy',
  VERY_BUSY: 'very-busy',
  HALT: 'halted',
  OTHER: 'other',
};
const MODES: Readonly<Record<string, AuctionMode>> = {
  NONE: 'none',
  CIRCUIT_BREAK: 'circuit-break',
  FULL_RANGE_CIRCUIT_BREAK: 'open-ended',
  RESUMPTION: 'resumption',
  LISTING: 'listing',
};

/** The live state of version 1 in words that hold for every exchange. */
export const inDomainWords: Migration = (stored) => {
  if (!isObject(stored) || !isObject(stored.state)) return stored;
  const { unusualPairs, circuitBreak } = stored.state;
  const pairs = isObject(unusualPairs)
    ? Object.fromEntries(Object.entries(unusualPairs).map(([name, pair]) => [name, pairInDomainWords(pair)]))
    : unusualPairs;
  return {
    ...stored,
    state: { ...stored.state, unusualPairs: pairs, circuitBreak: auctionInDomainWords(circuitBreak) },
  };
};

function pairInDomainWords(pair: unknown): unknown {
  const status = isObject(pair) ? STATUSES[String(pair.status)] : undefined;
  if (!isObject(pair) || status === undefined) return pair;
  return { ...pair, status, ...(status === 'halted' ? { word: pair.status } : {}) };
}

function auctionInDomainWords(auction: unknown): unknown {
  if (!isObject(auction) || typeof auction.mode !== 'string' || isDomainWord(auction.mode)) return auction;
  const mode = MODES[auction.mode] ?? 'other';
  return { ...auction, mode, ...(mode === 'other' ? { word: auction.mode } : {}) };
}

/** Whose version was lost, it may have been read before. */
const isDomainWord = (mode: string): boolean => (AUCTION_MODES as readonly string[]).includes(mode);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
