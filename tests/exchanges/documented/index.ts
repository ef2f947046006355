import type { ExchangeId } from '../../../lib/domain/exchange.ts';
import { bitbank } from './bitbank.ts';
import { bitflyer } from './bitflyer.ts';
import { coincheck } from './coincheck.ts';
import type { Documented } from './documented.ts';
import { gmo } from './gmo.ts';

/** What is documented of the live call of every exchange. */
export const DOCUMENTED: Readonly<Record<ExchangeId, Documented>> = { bitbank, bitflyer, gmo, coincheck };
