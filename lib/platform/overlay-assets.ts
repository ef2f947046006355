import browser from 'webextension-polyfill';
import { KEYS } from '../domain/storage-keys.ts';

/**
 * Keeps `assets`, the words and look of the overlay, in storage for the overlay, also when storage is cleared. Call it at once when the worker starts: it
 * listens for the clearing. Writes only what differs, so that a start of the worker costs one read.
 */
export async function layOutOverlayAssets(assets: object): Promise<void> {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[KEYS.overlay] : undefined;
    if (change !== undefined && change.newValue === undefined)
      void browser.storage.local.set({ [KEYS.overlay]: assets });
  });
  const stored = (await browser.storage.local.get(KEYS.overlay))[KEYS.overlay];
  if (JSON.stringify(stored) !== JSON.stringify(assets)) await browser.storage.local.set({ [KEYS.overlay]: assets });
}
