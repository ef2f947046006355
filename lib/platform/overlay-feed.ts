import browser, { type Runtime, type Storage } from 'webextension-polyfill';
import type { StoragePort } from '../app/ports.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../domain/exchange.ts';
import { type OverlayRead, pageView } from '../domain/page-view.ts';
import { KEYS } from '../domain/storage-keys.ts';
import type { View } from '../domain/view.ts';
import type { Site } from '../exchanges/exchange.ts';
import { SITES } from '../exchanges/sites.ts';
import { senderOf } from './sender.ts';
import { viewFrom } from './stored-view.ts';

/** An earlier version laid words and look out under this key. */
const FORMER_ASSETS_KEY = 'overlay';

/**
 * Gives trading pages what they draw: the view and `assets` to the page that asks, and each newer view to all of them.
 * Storage itself is closed to them, so that the script in the page of somebody else can neither read what the user wrote
 * nor write settings. Listens at once; nothing is kept, so a worker that was killed in between answers as well.
 */
export function feedOverlays(storage: StoragePort, assets: (exchange: ExchangeId) => object): void {
  const read: Readonly<Record<OverlayRead, (exchange: ExchangeId) => Promise<unknown>>> = {
    view: async (exchange) => forPage((await storage.get([KEYS.view]))[KEYS.view], exchange),
    assets: async (exchange) => assets(exchange),
  };
  browser.runtime.onMessage.addListener((message: unknown, from: Runtime.MessageSender) => {
    const wish = (message as { readonly read?: unknown } | null)?.read;
    if (typeof wish !== 'string' || !Object.hasOwn(read, wish)) return undefined;
    const sender = senderOf(from);
    if (sender === null) return undefined;
    return read[wish as OverlayRead](sender === 'own-page' ? FIRST_EXCHANGE : sender.exchange);
  });
  // A disk that refuses the view has it go to the session's memory, so both areas count.
  browser.storage.onChanged.addListener((changes: Record<string, Storage.StorageChange>) => {
    const change = changes[KEYS.view];
    if (change !== undefined) for (const site of SITES) void send(forPage(viewFrom(change.newValue), site.id), site);
  });
}

const forPage = (view: unknown, exchange: ExchangeId): View | null => (view ? pageView(view as View, exchange) : null);

async function send(view: View | null, site: Site): Promise<void> {
  // Without the permission no address is told, and a page that is open has to know that nothing is read any more.
  const isUnseen = view?.hostsAllowed === false && site.id === FIRST_EXCHANGE;
  const url = isUnseen ? undefined : [...site.tradingPages];
  const open = await browser.tabs.query({ ...(url && { url }), discarded: false });
  // A page on which nothing of ours stands does not listen, which is nobody's concern.
  await Promise.allSettled(open.map(async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, { view })));
}

/** `setAccessLevel` is not in the polyfill's types, and not in every browser. */
type Closable = Storage.StorageArea & {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
};

/** Where the browser can, nothing but the extension's own pages and its worker reads or writes storage from now on. */
export async function closeStorageToPages(): Promise<void> {
  const local: Closable = browser.storage.local;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Takes away what earlier versions kept in storage for the overlay. */
export const removeFormerAssets = (): Promise<void> => browser.storage.local.remove(FORMER_ASSETS_KEY);
