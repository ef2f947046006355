import type { SendCommand } from '../domain/commands.ts';
import type { KEYS } from '../domain/storage-keys.ts';
import type { View } from '../domain/view.ts';

/*
 * What the overlay sees of the browser. The native promise API serves in a content script of Manifest V3; the
 * polyfill would add 9.6 kB to every page load of the exchange.
 */

// Typed against the list of keys without carrying it.
const VIEW = 'view' satisfies keyof typeof KEYS;
const VIEW_VERSION = 1 satisfies View['version'];
const ASSETS = 'overlay' satisfies keyof typeof KEYS;

const api: typeof chrome = (globalThis as { readonly browser?: typeof chrome }).browser ?? chrome;

async function read(key: string): Promise<unknown> {
  return (await api.storage.local.get(key))[key];
}

/** A view of the shape this version knows; after an update another version's may lie there for a moment. */
const known = (value: unknown): View | null => {
  const view = value as View | null | undefined;
  return view?.version === VIEW_VERSION ? view : null;
};

/** The newest view; null before the background wrote one, and after storage was cleared. */
const readView = async (): Promise<View | null> => known(await read(VIEW));

/** Words and look, as this version of the extension laid them out; null when an update has yet to do it. */
async function readAssets<Assets extends { readonly version: string }>(): Promise<Assets | null> {
  const assets = (await read(ASSETS)) as Assets | undefined;
  return assets?.version === api.runtime.getManifest().version ? assets : null;
}

/** Calls back after each change of the view, and when assets were laid out, until the returned function is called. */
function watch(onView: (view: View | null) => void, onAssets: () => void): () => void {
  const onChanged = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area !== 'local') return;
    if (ASSETS in changes) onAssets();
    const view = changes[VIEW];
    if (view !== undefined) onView(known(view.newValue));
  };
  api.storage.onChanged.addListener(onChanged);
  return () => {
    // After an update the extension's API is gone from this page, and its listeners with it.
    if (api.runtime?.id) api.storage.onChanged.removeListener(onChanged);
  };
}

/** Asks the background; rejects when it cannot be reached. */
const send: SendCommand = async (command, request) => api.runtime.sendMessage({ command, request });

/** @param isAlive whether the extension is still there: false after an update or when it was switched off */
export const overlayPort = (isAlive: () => boolean) => ({
  readView,
  readAssets,
  watch,
  send,
  isAlive,
  browserLanguage: () => api.i18n.getUILanguage(),
});
