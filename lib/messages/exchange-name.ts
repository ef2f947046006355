import type { ExchangeId } from '../domain/exchange.ts';
import { wordsIn } from './index.ts';
import type { Language } from './language.ts';

/** What `exchange` is called in `language`. */
export const exchangeName = (exchange: ExchangeId, language: Language): string => wordsIn(language).exchanges[exchange];
