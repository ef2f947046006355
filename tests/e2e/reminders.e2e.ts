import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { isReady, stopIn, told } from './told.ts';

/** An alarm that has to come back after a death: 30 s at the earliest, its period of a minute at the latest. */
const BACK_WITHIN_MS = 100_000;

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn?.close());

const worker = (guest: Guest) => {
  const [running] = guest.context.serviceWorkers();
  if (running === undefined) throw new Error('no worker is running');
  return running;
};

describe('a worker that is killed over a telling', () => {
  let guest: Guest;
  beforeEach(async () => {
    guest = await openGuest({ standIn });
    await isReady(guest);
  });
  afterEach(() => guest?.close());

  it('before the notification was created tells it when it is back', { timeout: 200_000 }, async () => {
    await worker(guest).evaluate(() => {
      chrome.notifications.create = () => new Promise(() => {});
    });
    void guest.send('addManual', { window: stopIn(2 * HOUR_MS) }).catch(() => {});
    await vi.waitUntil(async () => ((await guest.storage()).manual as unknown[] | undefined)?.length === 1, 20_000);
    expect(await guest.notifications()).toEqual([]);
    await guest.killWorker();
    await expect.poll(() => told(guest), { timeout: BACK_WITHIN_MS, interval: 1000 }).toHaveProperty('announced');
    expect((await guest.notifications()).length).toBeLessThanOrEqual(1);
  });

  it('between creation and record tells it again in the same place', { timeout: 200_000 }, async () => {
    await worker(guest).evaluate(() => {
      const write = chrome.storage.local.set.bind(chrome.storage.local) as (items: object) => Promise<void>;
      chrome.storage.local.set = (items: object) => ('onScreen' in items ? new Promise(() => {}) : write(items));
    });
    void guest.send('addManual', { window: stopIn(2 * HOUR_MS) }).catch(() => {});
    await expect.poll(() => guest.notifications(), { timeout: 20_000 }).toHaveLength(1);
    expect(await told(guest)).toEqual({});
    await guest.killWorker();
    await expect.poll(() => told(guest), { timeout: BACK_WITHIN_MS, interval: 1000 }).toHaveProperty('announced');
    expect((await guest.notifications()).length).toBeLessThanOrEqual(1);
  });

  it('after the record does not tell it again', { timeout: 60_000 }, async () => {
    const { windowId } = await guest.send('addManual', { window: stopIn(2 * HOUR_MS) });
    const first = await told(guest);
    expect(first).toHaveProperty('announced');
    await guest.killWorker();
    await guest.send('tick', { windowId, itemId: 'cancel-orders', done: true });
    expect(await told(guest)).toEqual(first);
  });

  it('believes the exchange where a clock that was moved says that it is time', { timeout: 60_000 }, async () => {
    const { windowId } = await guest.send('addManual', { window: stopIn(2 * HOUR_MS) });
    await worker(guest).evaluate(
      (byMs) => {
        const now = Date.now.bind(Date);
        Date.now = () => now() + byMs;
      },
      2 * HOUR_MS + MINUTE_MS,
    );
    await guest.send('tick', { windowId, itemId: 'cancel-orders', done: true });
    await guest.send('refresh', {});
    expect(Object.keys(await told(guest))).toEqual(['announced']);
  });
});

describe('a browser that is closed over a step', () => {
  const profile = mkdtempSync(join(tmpdir(), 'mente-yoho-profile-'));
  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  it('tells the newest when it starts again, and replays nothing', { timeout: 120_000 }, async () => {
    const settings = { ...DEFAULT_SETTINGS, language: 'ja' as const, leadTimesMs: [MINUTE_MS] };
    const before = await openGuest({ standIn, profile });
    await isReady(before);
    await before.send('saveSettings', { settings });
    const stop = stopIn(MINUTE_MS + 20 * SECOND_MS);
    await before.send('addManual', { window: stop });
    expect(Object.keys(await told(before))).toEqual(['announced']);
    await before.close();

    await new Promise((resolve) => setTimeout(resolve, stop.start - Date.now() + SECOND_MS));
    const after = await openGuest({ standIn, profile });
    try {
      await expect.poll(() => told(after), { timeout: 15_000 }).toHaveProperty('started');
      expect(Object.keys(await told(after)).sort()).toEqual(['announced', 'started']);
      expect((await after.notifications()).length).toBeLessThanOrEqual(1);
      expect(Object.keys(await after.alarms()).sort()).toEqual(['next', 'poll']);
    } finally {
      await after.close();
    }
  });
});
