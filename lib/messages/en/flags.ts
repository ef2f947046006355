import type { FlagWords } from '../contract/flags.ts';

export const flags: FlagWords = {
  is_enabled: 'not enabled',
  stop_order: 'new orders stopped',
  stop_order_and_cancel: 'orders and cancels stopped',
  stop_market_order: 'market orders stopped',
  stop_stop_order: 'stop orders stopped',
  stop_stop_limit_order: 'stop-limit orders stopped',
  stop_margin_long_order: 'margin longs stopped',
  stop_margin_short_order: 'margin shorts stopped',
  stop_buy_order: 'buy orders stopped',
  stop_sell_order: 'sell orders stopped',
  order: 'new orders stopped',
  market_order: 'market orders stopped',
  cancel: 'cancels stopped',
  alternating: 'stopped and trading by turns',
};
