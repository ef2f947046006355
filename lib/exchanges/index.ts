import type { ExchangeId } from '../domain/exchange.ts';
import { BITBANK } from './bitbank/exchange.ts';
import { BITFLYER } from './bitflyer/exchange.ts';
import { COINCHECK } from './coincheck/exchange.ts';
import type { Exchange } from './exchange.ts';
import { GMO } from './gmo/exchange.ts';

/** Every exchange that is known, the one that is always watched first. */
export const EXCHANGES: readonly Exchange[] = [BITBANK, BITFLYER, GMO, COINCHECK];

/** The exchange that is always watched. */
export const FIRST: Exchange = BITBANK;

/** Everything that is particular to `id`. */
export const exchangeOf = (id: ExchangeId): Exchange => EXCHANGES.find((exchange) => exchange.id === id) ?? FIRST;
