import browser from 'webextension-polyfill';
import type { SendCommand } from '../domain/commands.ts';
import type { Settings } from '../domain/settings.ts';
import { readSettings as validSettings } from '../domain/settings-read.ts';
import { KEYS } from '../domain/storage-keys.ts';
import type { View } from '../domain/view.ts';

/*
 * What the extension's own pages see of the browser: they read storage and its change event, and send commands.
 */

/** Calls back with the value of `key` now and after every change, until the returned function is called. */
function watch(key: string, callback: (value: unknown) => void): () => void {
  let stopped = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && key in changes) callback(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  void browser.storage.local.get(key).then((items) => {
    if (!stopped) callback(items[key]);
  });
  return () => {
    stopped = true;
    browser.storage.onChanged.removeListener(onChanged);
  };
}

/** The newest view, or null before the background wrote one. */
export const watchView = (callback: (view: View | null) => void): (() => void) =>
  watch(KEYS.view, (value) => callback((value as View | undefined) ?? null));

/** The settings in force; broken values fall back one by one. */
export const watchSettings = (callback: (settings: Settings) => void): (() => void) =>
  watch(KEYS.settings, (value) => callback(validSettings(value)));

/** Text that the context menu left for the popup, taken away by reading it. */
export async function takePastedDraft(): Promise<string | null> {
  const draft = (await browser.storage.local.get(KEYS.pastedDraft))[KEYS.pastedDraft];
  await browser.storage.local.remove(KEYS.pastedDraft);
  return typeof draft === 'string' ? draft : null;
}

/** Asks the background; rejects when it cannot be reached. */
export const sendCommand: SendCommand = (command, request) => browser.runtime.sendMessage({ command, request });

/** Asks the user for the exchange's hosts again; must be called from a click. */
export const askForHosts = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] });

export const browserLanguage = (): string => browser.i18n.getUILanguage();
export const extensionVersion = (): string => browser.runtime.getManifest().version;
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
/** Address of a file or page of the extension. */
export const extensionUrl = (path: string): string => browser.runtime.getURL(path);
