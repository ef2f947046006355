import type { ItemPages } from '../item-pages.ts';

/** Addresses that bitbank itself documents. Where deposits and withdrawals are made is in none of its papers. */
export const BITBANK_ITEM_PAGES: ItemPages = {
  trade: 'https://app.bitbank.cc/trade',
  'api-keys': 'https://app.bitbank.cc/account/api',
};
