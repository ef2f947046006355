import { readdirSync, readFileSync } from 'node:fs';
import type { State } from '../../lib/app/state.ts';
import { loadState } from '../../lib/app/store.ts';
import type { Guest } from './chromium.ts';
import type { FirefoxGuest } from './firefox.ts';
import type { AnyGuest } from './guests.ts';

/*
 * What every version stored, put into a browser as if it had been stored a moment ago.
 */

/** `storage.local`, as a whole. */
export type Stored = Record<string, unknown>;

/** One folder a version. */
export const EXAMPLES = new URL('../../lib/app/stored/examples/', import.meta.url);
/** What a file of JSON holds. */
export const json = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));
/** Every file of a folder of examples, by its name. */
export const inFolder = (folder: string): Stored =>
  Object.fromEntries(
    readdirSync(new URL(`${folder}/`, EXAMPLES)).map((file) => [
      file.replace('.json', ''),
      json(new URL(`${folder}/${file}`, EXAMPLES)),
    ]),
  );
const FIRST_INSTANT_MS = 1e12;
/** When the examples were stored. */
const STORED_AT = 1_795_541_900_000;
/** Every instant moved as if it had been stored a moment ago. */
export function moved(stored: Stored): Stored {
  const byMs = Date.now() - STORED_AT;
  return JSON.parse(JSON.stringify(stored), (_, value: unknown) =>
    typeof value === 'number' && value > FIRST_INSTANT_MS ? value + byMs : value,
  ) as Stored;
}

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
