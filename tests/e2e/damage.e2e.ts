import { describe, expect, it } from 'vitest';
import type { Stored } from '../../lib/app/ports.ts';
import { PARTS } from '../../lib/app/stored/index.ts';
import { MISSED_PARTS } from '../../lib/domain/losses.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { HOUR_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { harmed } from '../fixtures/harms.ts';
import { inFolder, NEWEST_FOLDER } from '../fixtures/stored-examples.ts';
import { Random } from '../simulator/random.ts';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type AnyGuest, BROWSERS } from './guests.ts';
import type { TradingPage } from './overlay-reach.ts';
import { moved, readIn, stopped } from './stored-examples.ts';
import { stopIn } from './told.ts';

/*
 * What a browser keeps is damaged on its disk: cut short, with a flipped bit, beyond what it takes. What is sound
 * survives and is drawn, what is lost is said.
 */

const NAMES = Object.keys(PARTS) as (keyof typeof PARTS)[];
const PATIENCE = { timeout: 40_000 };
/** What a user would miss most: none of it may go with another part. */
const KEPT = ['manual', 'history', 'corrections'] as const;

/** What the browser holds once the background has lived with `stored`. */
async function livedWith(guest: AnyGuest, stored: Stored): Promise<{ now: Stored; view: View }> {
  await stopped(guest);
  await guest.setStorage({ ...Object.fromEntries(Object.values(KEYS).map((key) => [key, null])), ...stored });
  const since = Date.now();
  await guest.send('snooze', { windowId: 'nobody', untilMs: (since + HOUR_MS) as never });
  await expect.poll(async () => (await guest.view())?.writtenAt ?? 0, PATIENCE).toBeGreaterThanOrEqual(since);
  return { now: await guest.storage(), view: (await guest.view()) as View };
}

/** Of a list the ids of its entries, of a record its names. */
const idsOf = (part: unknown): string[] =>
  Array.isArray(part) ? part.map(({ id }) => id) : Object.keys(part as object);

/** What `act` gives in a page of the extension. */
const evaluateIn = <Result>(page: TradingPage, act: () => Promise<Result>): Promise<Result> =>
  (page.evaluate as (act: () => Promise<Result>) => Promise<Result>).call(page, act);

/** Runs in a page of the extension: does to the records of the archive what a bad disk does. */
async function harmArchive(): Promise<number> {
  const opened = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await opened(indexedDB.open('mente-yoho'));
  const store = database.transaction('notices', 'readwrite').objectStore('notices');
  const keys = await opened(store.getAllKeys());
  const records = await opened(store.getAll());
  const junk: unknown[] = [null, 'cut off he', { ...records[0], title: 7 }, { ...records[0], text: undefined }, [[]]];
  for (const [index, value] of junk.entries()) await opened(store.put(value, `junk ${index}`));
  await opened(store.put({ ...records[0], seenAt: 'then' }, keys[0] as IDBValidKey));
  database.close();
  return keys.length;
}

describe.each(BROWSERS)('a disk that fails, in $browser', ({ browser, isHere, open }) => {
  const inBrowser = async (play: (guest: AnyGuest, standIn: StandIn) => Promise<void>): Promise<void> => {
    const scenario = {
      first: [
        { publish: planned({ slug: 'plan', start: 40 * 60, end: 43 * 60 }) },
        { publish: planned({ slug: 'second', start: 60 * 60, end: 63 * 60 }) },
      ],
      later: [],
    };
    const standIn = await startStandIn({ scenario });
    const guest = await open(standIn);
    try {
      await play(guest, standIn);
    } finally {
      await guest.close();
      await standIn.close();
    }
  };

  it.skipIf(!isHere)('costs what it holds and nothing else, and says so', { timeout: 300_000 }, () =>
    inBrowser(async (guest, standIn) => {
      const sound = moved(inFolder(NEWEST_FOLDER));
      const expected = await readIn(sound);
      for (const [round, name] of NAMES.entries()) {
        const { key } = PARTS[name];
        const isMissed = (MISSED_PARTS as readonly string[]).includes(name);
        const harm = round % 2 === 0 ? 'a flipped bit' : 'an end that is missing';
        const value = isMissed ? 'cut off he' : (harmed(sound[key], harm, new Random(round)) ?? null);
        const { now, view } = await livedWith(guest, { ...sound, [key]: value });
        const state = await readIn(now);
        for (const other of KEPT.filter((kept) => kept !== name)) {
          // What is over meanwhile has joined the history.
          expect(idsOf(state[other]), `${other} beside ${name}`).toEqual(
            expect.arrayContaining(idsOf(expected[other])),
          );
        }
        if (name !== 'settings') expect(state.settings, name).toEqual(expected.settings);
        if (isMissed) expect(view.lost, name).toContain(name);
      }

      // The archive: what is sound in it is read again beside what comes anew.
      await livedWith(guest, { settings: sound.settings });
      const announced = async () =>
        (await guest.view())?.windows.filter(({ origin }) => origin !== 'manual').length ?? 0;
      await expect.poll(announced, PATIENCE).toBe(2);
      const page = await guest.openPage('options.html');
      const run = <Result>(act: () => Promise<Result>) => evaluateIn<Result>(page, act);
      expect(await run(harmArchive)).toBeGreaterThan(1);
      standIn.change({ publish: planned({ slug: 'third', start: 80 * 60, end: 83 * 60 }) });
      await stopped(guest);
      await expect.poll(async () => (await guest.send('refresh', {})).accepted, PATIENCE).toBe(true);
      await expect.poll(announced, PATIENCE).toBe(3);

      // Only Chromium bounds what `storage.local` takes.
      if (browser !== 'Chromium') return;
      // What the background writes meanwhile may take the room that was counted.
      const fill = async () => {
        for (let left = 100; left < 2_000; left += 300) {
          const room = 10_485_760 - (await chrome.storage.local.getBytesInUse()) - left;
          const isTaken = chrome.storage.local.set({ filler: 'x'.repeat(room) }).then(
            () => true,
            () => false,
          );
          if (await isTaken) return 'filled';
        }
        return 'refused';
      };
      expect(await run(fill)).toBe('filled');
      const { windowId } = await guest.send('addManual', { window: { ...stopIn(HOUR_MS), title: 'あ'.repeat(100) } });
      const title = () => run(() => chrome.action.getTitle({}));
      await expect.poll(title, PATIENCE).toMatch(/保存|saved/);
      expect(await run(() => chrome.storage.local.remove('filler').then(() => true))).toBe(true);
      // Whatever runs next writes what was kept in memory.
      await guest.send('snooze', { windowId, untilMs: (Date.now() + 1000) as never });
      await expect.poll(async () => idsOf((await guest.storage())[KEYS.manual]), PATIENCE).toContain(windowId);
      await expect.poll(title, PATIENCE).not.toMatch(/保存|saved/);
    }),
  );
});
