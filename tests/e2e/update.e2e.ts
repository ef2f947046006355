import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Stored } from '../../lib/app/ports.ts';
import type { State } from '../../lib/app/state.ts';
import { VERSIONS } from '../../lib/app/stored/index.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { HOUR_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { inFolder, VERSION_FOLDERS } from '../fixtures/stored-examples.ts';
import { startStandIn } from '../stand-in/server.ts';
import { BROWSERS } from './guests.ts';
import { overlayOn, overlaysOn } from './overlay.ts';
import { moved, readIn, stopped } from './stored-examples.ts';
import { stopIn } from './told.ts';

/*
 * The extension is replaced by this version in a browser that holds what every earlier version stored: nothing that a
 * user set, entered, ticked, corrected or saw is gone, and the trading page that stands open is served again.
 */

/** By name: what was stored, everything in one object. */
const EARLIER: readonly (readonly [string, Stored])[] = [
  ['0.1.0 of a busy user', JSON.parse(readFileSync(new URL('../fixtures/storage-v1.json', import.meta.url), 'utf8'))],
  // The newest is this version's own.
  ...VERSION_FOLDERS.slice(0, -1).map((folder) => [folder, inFolder(folder)] as const),
];

const idsOf = (list: unknown): string[] => (list as { id: string }[]).map(({ id }) => id);

describe.each(BROWSERS)('after an update, $browser', ({ isHere, open }) => {
  it.skipIf(!isHere)('has everything that earlier versions stored', { timeout: 240_000 }, async () => {
    const standIn = await startStandIn();
    const guest = await open(standIn);
    try {
      const trading = await guest.openTrading();
      for (const [name, earlier] of EARLIER) {
        const stored = moved(earlier);
        const expected = await readIn(stored);
        // What the example before left, and what this version adds, is not there.
        const absent = Object.fromEntries(Object.values(KEYS).map((key) => [key, null]));
        // A cycle that is under way would write over it.
        await stopped(guest);
        await guest.setStorage({ ...absent, ...stored });
        const updatedAt = Date.now();
        await guest.update();
        await expect
          .poll(async () => (await guest.view().catch(() => null))?.writtenAt ?? 0, { timeout: 30_000, message: name })
          .toBeGreaterThan(updatedAt);
        await expect.poll(async () => (await guest.storage())[KEYS.versions], { message: name }).toEqual(VERSIONS);

        const now = await guest.storage();
        expect((await readIn(now)).settings, name).toEqual(expected.settings);
        expect(now[KEYS.manual], name).toEqual(JSON.parse(JSON.stringify(expected.manual)));
        expect(now[KEYS.desk], name).toMatchObject(JSON.parse(JSON.stringify(expected.desk)));
        expect(now[KEYS.corrections], name).toMatchObject(JSON.parse(JSON.stringify(expected.corrections)));
        expect(idsOf(now[KEYS.history]), name).toEqual(expect.arrayContaining(idsOf(expected.history)));
        expect((now[KEYS.ledger] as State['ledger']).settled, name).toMatchObject(expected.ledger.settled);
        const lost = (now[KEYS.quarantine] ?? []) as { key: string; value: unknown }[];
        expect(
          lost.filter(({ value }) => value !== null).map(({ key }) => key),
          name,
        ).toEqual([]);
        const shown = (await guest.view()) as View;
        expect(idsOf([...shown.windows, ...shown.past]), name).toEqual(
          expect.arrayContaining([...idsOf(expected.manual), ...idsOf(expected.history)]),
        );
      }

      // The page that stood open all the while is served by the newest, once.
      await guest.send('saveSettings', { settings: { ...(await readIn({})).settings, language: 'ja' } });
      await guest.send('addManual', { window: stopIn(HOUR_MS / 2) });
      await trading.bringToFront();
      await expect.poll(() => overlayOn(trading), { timeout: 20_000 }).not.toBeNull();
      await expect.poll(() => overlaysOn(trading), { timeout: 20_000 }).toBe(1);
    } finally {
      await guest.close();
      await standIn.close();
    }
  });
});
