import type { ExchangeId } from '../../domain/exchange.ts';

/** What each exchange is called: by the name that it has in the language, if it has one. */
export type ExchangeNames = Readonly<Record<ExchangeId, string>>;
