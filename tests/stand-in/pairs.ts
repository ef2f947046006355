import type { PairFlags } from './scenario.ts';

const JPY_COINS =
  `btc ltc xrp eth mona bcc xlm qtum bat omg xym link mkr boba enj matic dot doge astr ada avax axs flr sand
  gala chz ape oas mana grt rndr bnb arb op dai klay imx mask pol cyber render trx lpt atom sui sky wld`.split(/\s+/);
const BTC_COINS = 'xrp ltc eth mona bcc xlm qtum bat omg xym link mkr boba enj matic'.split(' ');

/** All 62 pairs. */
export const PAIRS: readonly string[] = [
  ...JPY_COINS.map((coin) => `${coin}_jpy`),
  ...BTC_COINS.map((coin) => `${coin}_btc`),
];

/** 18 of them have been stopped for good, and yet say `is_enabled: true` and `NORMAL` (measured 2026-09-23). */
export const isDead = (pair: string): boolean =>
  pair.endsWith('_btc') || ['mkr_jpy', 'rndr_jpy', 'matic_jpy'].includes(pair);

/** The flags of a pair on a quiet day. */
export function quietFlags(pair: string): PairFlags {
  const dead = isDead(pair);
  return {
    status: 'NORMAL',
    min_amount: '0.0001',
    is_enabled: true,
    stop_order: dead,
    stop_order_and_cancel: dead,
  };
}

/** One entry of `/v1/spot/pairs`. */
export function pairEntry(name: string, flags: PairFlags) {
  const [base_asset, quote_asset] = name.split('_');
  const stop = flags.stop_order;
  return {
    name,
    base_asset,
    quote_asset,
    maker_fee_rate_base: '0',
    taker_fee_rate_base: '0',
    maker_fee_rate_quote: '-0.0002',
    taker_fee_rate_quote: '0.0012',
    margin_open_maker_fee_rate_quote: null,
    margin_open_taker_fee_rate_quote: null,
    margin_close_maker_fee_rate_quote: null,
    margin_close_taker_fee_rate_quote: null,
    margin_long_interest: null,
    margin_short_interest: null,
    margin_current_individual_ratio: null,
    margin_current_individual_until: null,
    margin_current_company_ratio: null,
    margin_current_company_until: null,
    margin_next_individual_ratio: null,
    margin_next_individual_until: null,
    margin_next_company_ratio: null,
    margin_next_company_until: null,
    unit_amount: '0.0001',
    limit_max_amount: '1000',
    market_max_amount: '10',
    market_allowance_rate: '0.2',
    price_digits: 0,
    amount_digits: 4,
    is_enabled: flags.is_enabled,
    stop_order: flags.stop_order,
    stop_order_and_cancel: flags.stop_order_and_cancel,
    stop_market_order: flags.stop_market_order ?? stop,
    stop_stop_order: stop,
    stop_stop_limit_order: stop,
    stop_margin_long_order: stop,
    stop_margin_short_order: stop,
    stop_buy_order: stop,
    stop_sell_order: stop,
  };
}
