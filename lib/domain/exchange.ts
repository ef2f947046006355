/** The exchanges that are known, the one that is always watched first. */
export const EXCHANGE_IDS = ['bitbank'] as const;
export type ExchangeId = (typeof EXCHANGE_IDS)[number];

/** What earlier versions stored was all of this one, and names none. */
export const FIRST_EXCHANGE = EXCHANGE_IDS[0];
