import type { AfterItemId, BeforeItemId } from '../domain/checklist.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../domain/exchange.ts';
import { BITBANK_ITEM_PAGES } from './bitbank/item-pages.ts';

/** A page of an exchange on which items of a checklist are done. */
export type ItemPage = 'trade' | 'api-keys';

/** The documented addresses of an exchange; what is not documented is not guessed. */
export type ItemPages = Readonly<Partial<Record<ItemPage, string>>>;

const PAGES: Readonly<Record<string, ItemPages>> = { bitbank: BITBANK_ITEM_PAGES };

/** Where each item is done. */
const PAGE_OF: Readonly<Partial<Record<BeforeItemId | AfterItemId, ItemPage>>> = {
  'cancel-orders': 'trade',
  'finish-trades': 'trade',
  'stop-api': 'api-keys',
  'check-orders': 'trade',
  'restart-api': 'api-keys',
};

/** The page on which `itemId` is done at an exchange; null for the user's own, and where none is documented. */
export function itemPage(
  itemId: string,
  exchange: ExchangeId = FIRST_EXCHANGE,
): { readonly page: ItemPage; readonly href: string } | null {
  const page = PAGE_OF[itemId as BeforeItemId];
  const href = page && PAGES[exchange]?.[page];
  return page === undefined || href === undefined ? null : { page, href };
}
