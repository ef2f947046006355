import type { ExchangeNames } from '../contract/exchanges.ts';

export const exchanges: ExchangeNames = {
  bitbank: 'bitbank',
  bitflyer: 'bitFlyer',
  gmo: 'GMOコイン',
  coincheck: 'Coincheck',
};
