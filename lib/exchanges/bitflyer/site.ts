import type { Site } from '../exchange.ts';

/** Pairs are written without a separator (`btcjpy`, `fxbtcjpy`), so the currency at the end parts them. */
const PAIR = /^\/trade\/(fx)?([a-z0-9]{2,8}?)(jpy|btc)\/?$/;
/** What the margin market was called in older addresses. */
const OLD_MARGIN = /^\/trade\/btcfx\/?$/;

/** The pair of an address of the trading page, as the domain writes it. */
function pairOf({ pathname }: URL): string | null {
  const path = pathname.toLowerCase();
  if (OLD_MARGIN.test(path)) return 'fx_btc_jpy';
  const [, margin, coin, currency] = PAIR.exec(path) ?? [];
  if (coin === undefined || currency === undefined) return null;
  return `${margin === undefined ? '' : 'fx_'}${coin}_${currency}`;
}

export const BITFLYER_SITE: Site = {
  id: 'bitflyer',
  calledInTexts: ['bitFlyer', 'ビットフライヤー'],
  mark: 'bF',
  origins: ['https://lightning.bitflyer.com/*', 'https://api.bitflyer.com/*', 'https://status.bitflyer.com/*'],
  tradingPages: ['https://lightning.bitflyer.com/trade*'],
  noticesPage: 'https://status.bitflyer.com/',
  pairOf,
  pageOf: (pair) => `https://lightning.bitflyer.com/trade/${pair.replaceAll('_', '')}`,
};
