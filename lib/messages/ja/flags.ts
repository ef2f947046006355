import type { FlagWords } from '../contract/flags.ts';

export const flags: FlagWords = {
  is_enabled: '取扱い停止',
  stop_order: '新規注文の停止',
  stop_order_and_cancel: '注文・取消の停止',
  stop_market_order: '成行注文の停止',
  stop_stop_order: '逆指値注文の停止',
  stop_stop_limit_order: '逆指値指値注文の停止',
  stop_margin_long_order: '信用買い注文の停止',
  stop_margin_short_order: '信用売り注文の停止',
  stop_buy_order: '買い注文の停止',
  stop_sell_order: '売り注文の停止',
  order: '新規注文の停止',
  market_order: '成行注文の停止',
  cancel: '取消の停止',
  alternating: '停止と通常の繰り返し',
};
