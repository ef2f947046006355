import type { Site } from '../exchange.ts';

const TRADE = 'https://coincheck.com/exchange/tradeview';
const PAIR = /(?:^|[/=#?&])([a-z0-9]{2,10}_[a-z]{3,5})(?=$|[/?&#])/;

/** Where the pair stands in an address is not known: it is taken from wherever one stands behind the page's own path. */
function pairOf({ href }: URL): string | null {
  const [, behind = ''] = href.toLowerCase().split('/tradeview');
  return PAIR.exec(behind)?.[1] ?? null;
}

export const COINCHECK_SITE: Site = {
  id: 'coincheck',
  calledInTexts: ['Coincheck', 'コインチェック'],
  mark: 'C',
  // What can be asked and what is for people are on one host.
  origins: ['https://coincheck.com/*'],
  tradingPages: [`${TRADE}*`, 'https://coincheck.com/ja/exchange/tradeview*'],
  // It lists its notices nowhere that is known: people begin here.
  noticesPage: 'https://coincheck.com/',
  pairOf,
  pageOf: (pair) => `${TRADE}?pair=${pair}`,
  isUnannounced: true,
};
