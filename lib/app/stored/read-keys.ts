import type { StoragePort, Stored } from '../ports.ts';

/** What the disk gave of some keys, and the keys that it did not give. */
export interface ReadKeys {
  readonly stored: Stored;
  readonly unread: ReadonlySet<string>;
}

/**
 * What `storage` holds under `keys`. One record that is damaged makes a browser refuse all of them: then each is asked
 * for alone, so that it costs itself and no other.
 *
 * @throws what the disk says when it gives none of them: nothing may be taken for empty then.
 */
export async function readKeys(storage: StoragePort, keys: readonly string[]): Promise<ReadKeys> {
  try {
    return { stored: await storage.get(keys), unread: new Set() };
  } catch {
    const alone = await Promise.allSettled(keys.map((key) => storage.get([key])));
    const given = alone.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const [refusal] = alone.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    if (given.length === 0) throw refusal;
    return {
      stored: Object.assign({}, ...given) as Stored,
      unread: new Set(keys.filter((_, index) => alone[index]?.status === 'rejected')),
    };
  }
}
