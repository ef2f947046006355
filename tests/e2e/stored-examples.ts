import type { Stored } from '../../lib/app/ports.ts';
import type { State } from '../../lib/app/state.ts';
import { loadState } from '../../lib/app/store.ts';
import type { Guest } from './chromium.ts';
import type { FirefoxGuest } from './firefox.ts';
import type { AnyGuest } from './guests.ts';
import { movedBy } from './instants.ts';

/*
 * What every version stored, put into a browser as if it had been stored a moment ago.
 */

/** When the examples were stored. */
const STORED_AT = 1_795_541_900_000;
/** Every instant moved as if it had been stored a moment ago. */
export const moved = (stored: Stored): Stored => movedBy(stored, Date.now() - STORED_AT);

/** What this version reads in it, from memory. */
export const readIn = (stored: Stored): Promise<State> =>
  loadState(
    {
      get: async (keys) => structuredClone(Object.fromEntries(keys.map((key) => [key, stored[key]]))),
      set: async () => {},
      remove: async () => {},
      clear: async () => {},
    },
    Date.now(),
  );

/** Stops the background: a cycle that is under way would write over what a test stores. */
export const stopped = (guest: AnyGuest): Promise<void> =>
  (guest as Guest).killWorker?.() ?? (guest as FirefoxGuest).suspend();
