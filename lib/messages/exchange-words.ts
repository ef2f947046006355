import type { Catalogue, Language } from './language.ts';

/** What the flags of the exchange mean, by its own names. */
const FLAGS: Catalogue<Readonly<Record<string, string>>> = {
  ja: {
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
  },
  en: {
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
  },
};

/** The words of the exchange that `title` holds: its flags by their meaning, any other word as it is. */
export const exchangeWords = (title: string, language: Language): string =>
  title
    .split(', ')
    .map((word) => FLAGS[language][word] ?? word)
    .join(language === 'ja' ? '・' : ', ');
