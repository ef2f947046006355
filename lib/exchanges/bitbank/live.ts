import type { LiveAdapter } from '../exchange.ts';
import { readCircuitBreak } from './circuit-break.ts';
import { readEnvelope } from './envelope.ts';
import { readSpotPairs } from './spot-pairs.ts';
import { readSpotStatus } from './spot-status.ts';

/** The keyless calls of bitbank. */
export const BITBANK_LIVE: LiveAdapter = {
  open: readEnvelope,
  status: { id: 'spot-status', url: 'https://api.bitbank.cc/v1/spot/status', read: readSpotStatus },
  pairs: { id: 'spot-pairs', url: 'https://api.bitbank.cc/v1/spot/pairs', read: readSpotPairs },
  auction: {
    id: 'circuit-break',
    url: 'https://public.bitbank.cc/{pair}/circuit_break_info',
    probePair: 'btc_jpy',
    read: readCircuitBreak,
  },
};
