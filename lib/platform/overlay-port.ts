import type { SendCommand } from '../domain/commands.ts';
import type { OverlayRead } from '../domain/page-view.ts';
import type { View } from '../domain/view.ts';

/*
 * What the overlay sees of the browser: messages to and from the background, and nothing of storage. The native promise
 * API serves in a content script of Manifest V3; the polyfill would add 9.6 kB to every page load of the exchange.
 */

const VIEW_VERSION = 1 satisfies View['version'];
/** Waits before asking anew: a background that is just starting or being replaced may not answer at once. */
const RETRY_AFTER_MS = [300, 2_000];

const api: typeof chrome = (globalThis as { readonly browser?: typeof chrome }).browser ?? chrome;

/** @returns null when the background does not answer. */
async function read(wish: OverlayRead): Promise<unknown> {
  for (const waitMs of [...RETRY_AFTER_MS, null]) {
    try {
      return await api.runtime.sendMessage({ read: wish });
    } catch {
      if (waitMs === null || !api.runtime?.id) break;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return null;
}

/** A view of the shape this version knows; after an update another version's may come for a moment. */
const known = (value: unknown): View | null => {
  const view = value as View | null | undefined;
  return view?.version === VIEW_VERSION ? view : null;
};

/** The newest view; null before the background wrote one, and after storage was cleared. */
const readView = async (): Promise<View | null> => known(await read('view'));

/** Words and look of this version of the extension; null when a background of another version answers, or none. */
async function readAssets<Assets extends { readonly version: string }>(): Promise<Assets | null> {
  const assets = (await read('assets')) as Assets | null | undefined;
  return assets?.version === api.runtime.getManifest().version ? assets : null;
}

/** Calls back with each newer view until the returned function is called. */
function watch(onView: (view: View | null) => void): () => void {
  const onMessage = (message: { readonly view?: unknown } | null, sender: chrome.runtime.MessageSender) => {
    if (sender.id === api.runtime.id && message?.view !== undefined) onView(known(message.view));
  };
  api.runtime.onMessage.addListener(onMessage);
  return () => {
    // After an update the extension's API is gone from this page, and its listeners with it.
    if (api.runtime?.id) api.runtime.onMessage.removeListener(onMessage);
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
