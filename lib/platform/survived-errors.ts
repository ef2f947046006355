import { KEYS } from '../domain/storage-keys.ts';
import { errorsIn, withError } from '../domain/survived-error.ts';
import { now } from './clock.ts';
import { storage } from './storage.ts';

/** One after the other: each reads what the one before wrote. */
let last: Promise<void> = Promise.resolve();

/** Keeps an error for the diagnosis. Where that fails too there is nobody left to tell. */
export function keepError(what: string, error: unknown): void {
  const at = now();
  last = last.then(async () => {
    try {
      const stored = await storage.get([KEYS.errors]);
      await storage.set({ [KEYS.errors]: withError(errorsIn(stored[KEYS.errors]), { what, error, at }) });
    } catch {
      // The console has it.
    }
  });
}
