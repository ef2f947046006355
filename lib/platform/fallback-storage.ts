import type { StoragePort, Stored } from '../app/ports.ts';

/**
 * `disk`, with `memory` for what it refuses: a full disk must not make the background forget what it told, or tell it
 * every minute. What was refused is read from `memory` (it is newer) and goes to the disk with the first write that it
 * takes; it is lost only when the browser is closed before.
 *
 * Cut off anywhere, `memory` holds what is newest, or nothing.
 */
export function withFallback(
  disk: StoragePort,
  memory: StoragePort,
  report: (what: string, error: unknown) => void,
): StoragePort {
  let refused: Stored = {};
  return {
    async get(keys) {
      const stored = await disk.get(keys);
      refused = { ...refused, ...(await memory.get(keys)) };
      return { ...stored, ...Object.fromEntries(Object.entries(refused).filter(([key]) => keys.includes(key))) };
    },
    async set(items) {
      const isRepeated = Object.keys(refused).length > 0;
      const all = { ...refused, ...items };
      if (isRepeated) await memory.set(all);
      try {
        await disk.set(all);
      } catch (error) {
        report('the disk refused a write', error);
        if (!isRepeated) await memory.set(all);
        refused = all;
        return;
      }
      refused = {};
      if (isRepeated) await memory.remove(Object.keys(all));
    },
    async remove(keys) {
      refused = Object.fromEntries(Object.entries(refused).filter(([key]) => !keys.includes(key)));
      await memory.remove(keys);
      await disk.remove(keys);
    },
    async clear() {
      refused = {};
      await memory.clear();
      await disk.clear();
    },
    isRefused: () => Object.keys(refused).length > 0,
  };
}
