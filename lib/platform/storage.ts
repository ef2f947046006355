import browser from 'webextension-polyfill';
import type { StoragePort } from '../app/ports.ts';

export const storage: StoragePort = {
  get: (keys) => browser.storage.local.get([...keys]),
  set: (items) => browser.storage.local.set({ ...items }),
  remove: (keys) => browser.storage.local.remove([...keys]),
  clear: () => browser.storage.local.clear(),
};
