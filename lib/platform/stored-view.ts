import type { StoragePort } from '../app/ports.ts';
import { KEYS } from '../domain/storage-keys.ts';
import type { View } from '../domain/view.ts';

/*
 * The view lies in storage as text. The browser carries an object value by value: with two hundred maintenances it took
 * 32 ms to reach the popup, which waits for it; as text it takes 3. Versions before stored the object.
 */

/** `view` as it is stored. */
export const textOfView = (view: unknown): string => JSON.stringify(view);

/** What is stored as a view; null when nothing is, or nothing that can be read. */
export function viewFrom(stored: unknown): View | null {
  if (typeof stored !== 'string') return (stored as View | null | undefined) ?? null;
  try {
    return JSON.parse(stored) as View | null;
  } catch {
    return null;
  }
}

/** `port` with the view stored as text. */
export const withViewAsText = (port: StoragePort): StoragePort => ({
  ...port,
  get: async (keys) => {
    const { [KEYS.view]: stored, ...items } = await port.get(keys);
    const view = viewFrom(stored);
    return view === null ? items : { ...items, [KEYS.view]: view };
  },
  set: (items) => port.set(KEYS.view in items ? { ...items, [KEYS.view]: textOfView(items[KEYS.view]) } : items),
});
