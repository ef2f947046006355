import browser, { type Storage } from 'webextension-polyfill';
import type { StoragePort } from '../app/ports.ts';
import { withViewAsText } from './stored-view.ts';

const portTo = (area: () => Storage.StorageArea): StoragePort => ({
  get: (keys) => area().get([...keys]),
  set: (items) => area().set({ ...items }),
  remove: (keys) => area().remove([...keys]),
  clear: () => area().clear(),
});

export const storage = withViewAsText(portTo(() => browser.storage.local));
/** Memory that outlives the worker, but not the browser. */
export const sessionStorage = portTo(() => browser.storage.session);
