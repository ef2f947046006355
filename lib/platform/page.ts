import type { SendCommand } from '../domain/commands.ts';
import type { KEYS } from '../domain/storage-keys.ts';
import type { View } from '../domain/view.ts';
import { viewFrom } from './stored-view.ts';

/*
 * What the extension's own pages see of the browser: they read storage and its change event, and send commands.
 * The native promise API serves here as it does in the overlay: the polyfill would be a sixth of what the popup may
 * weigh. Settings have a door of their own (`page-settings.ts`), so that the popup does not carry their reader.
 */

/** The browser's own promise API. */
export const api: typeof chrome = (globalThis as { readonly browser?: typeof chrome }).browser ?? chrome;

/** Calls back with the value of `key` now and after every change, until the returned function is called. */
export function watchStored(key: string, callback: (value: unknown) => void): () => void {
  let stopped = false;
  const onChanged = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === 'local' && key in changes) callback(changes[key]?.newValue);
  };
  api.storage.onChanged.addListener(onChanged);
  void api.storage.local.get(key).then((items) => {
    if (!stopped) callback(items[key]);
  });
  return () => {
    stopped = true;
    api.storage.onChanged.removeListener(onChanged);
  };
}

/** Written out, since the whole table of keys is no use to a page. */
const VIEW_KEY: typeof KEYS.view = 'view';

/** The newest view, or null before the background wrote one. */
export const watchView = (callback: (view: View | null) => void): (() => void) =>
  watchStored(VIEW_KEY, (value) => callback(viewFrom(value)));

/** Asks the background; rejects when it cannot be reached. */
export const sendCommand: SendCommand = (command, request) => api.runtime.sendMessage({ command, request });

/** Asks the user for the exchange's hosts again; must be called from a click. */
export const askForHosts = (origins: readonly string[]): Promise<boolean> =>
  api.permissions.request({ origins: [...origins] });

/** Gives hosts back that the user does not want to be read any more. */
export const giveHostsBack = (origins: readonly string[]): Promise<boolean> =>
  api.permissions.remove({ origins: [...origins] });

/** Whether the user allows `origins`. */
export const areHostsAllowed = (origins: readonly string[]): Promise<boolean> =>
  api.permissions.contains({ origins: [...origins] });

export const browserLanguage = (): string => api.i18n.getUILanguage();
export const openOptions = (): Promise<void> => api.runtime.openOptionsPage();
