import { json } from '../reply.ts';
import { type OtherExchange, tradingPageAt } from './other.ts';

/** What it says of every pair, and what one can do with each. */
export interface CoincheckState {
  readonly status: 'available' | 'itayose' | 'stop';
  readonly availability: { readonly order: boolean; readonly market_order: boolean; readonly cancel: boolean };
}

const COINS =
  'btc eth etc lsk xrp xem bch mona iost enj chz imx sand flr ape axs wbtc avax doge fnct dai wld pepe mask';
const PAIRS = `${COINS} bril bc`.split(' ').map((coin) => `${coin}_jpy`);

const tradeView = tradingPageAt(/^\/exchange\/tradeview$/);

export const COINCHECK: OtherExchange<CoincheckState> = {
  first: { status: 'available', availability: { order: true, market_order: true, cancel: true } },
  hosts: {
    'coincheck.com': (ask, state, baseMs) =>
      ask.path === '/api/exchange_status'
        ? json({ exchange_status: PAIRS.map((pair) => ({ pair, timestamp: baseMs / 1000, ...state })) })
        : tradeView(ask),
  },
};
