import { BITBANK } from './bitbank/exchange.ts';
import type { Exchange } from './exchange.ts';

/** The exchanges that are known, the first one by default. */
const EXCHANGES: readonly Exchange[] = [BITBANK];
export const EXCHANGE_IDS: readonly string[] = EXCHANGES.map(({ id }) => id);
