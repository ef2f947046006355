import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, type ExpectStatic, it, vi } from 'vitest';
import type { Ledger } from '../../lib/domain/ledger.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { BUILD, type Guest, openGuest } from './chromium.ts';
import { manage } from './manage.ts';
import { overlayOn } from './overlay.ts';
import { isReady, stopIn, told } from './told.ts';

/*
 * What happens to the extension in a browser that keeps running, or does not: it is killed, switched off, replaced,
 * closed. Nearly all of it is waiting for alarms, so all of it at once, each in a browser of its own.
 */

/** An alarm that has to come back after a death: 30 s at the earliest, its period of a minute at the latest. */
const BACK_WITHIN_MS = 100_000;
/** A halt is believed after a second reading 20 s later; an alarm may come 10 s after that. */
const CONFIRMED_WITHIN_MS = 60_000;
/** With a trading page in front the live state is asked twice a minute, and the end of a young halt twice. */
const NOTICED_WITHIN_MS = 100_000;
const PATIENCE = { timeout: 30_000 };

interface Stage {
  readonly guest: Guest;
  readonly standIn: StandIn;
  /** Of the test: of several at once, the one at large knows none. */
  readonly expect: ExpectStatic;
}
/** How a test begins. */
type Own = Pick<Stage, 'expect'>;

/** Opens a stand-in exchange of the test's own, and a folder that goes with it. */
async function onStandIn<Result>(play: (standIn: StandIn, folder: string) => Promise<Result>): Promise<Result> {
  const standIn = await startStandIn();
  const folder = mkdtempSync(join(tmpdir(), 'mente-yoho-lifecycle-'));
  try {
    return await play(standIn, folder);
  } finally {
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a browser too; starts once the background has read the exchange. */
async function inBrowser<Result>(
  own: Own,
  play: (stage: Stage) => Promise<Result>,
  options: Omit<Parameters<typeof openGuest>[0], 'standIn'> & { readonly standIn?: StandIn } = {},
): Promise<Result> {
  const { standIn } = options;
  if (standIn === undefined) return onStandIn((ofTest) => inBrowser(own, play, { ...options, standIn: ofTest }));
  const guest = await openGuest({ ...options, standIn });
  try {
    await isReady(guest);
    return await play({ guest, standIn, expect: own.expect });
  } finally {
    await guest.close();
  }
}

const worker = (guest: Guest) => {
  const [running] = guest.context.serviceWorkers();
  if (running === undefined) throw new Error('no worker is running');
  return running;
};
const armed = async (guest: Guest) => Object.keys(await guest.alarms()).sort();
const lastCycleAt = async (guest: Guest) => ((await guest.storage()).ledger as Ledger).lastCycleAt ?? 0;
const toldSteps = async (guest: Guest) => Object.keys(await told(guest)).sort();
const untilTold = ({ guest, expect }: Omit<Stage, 'standIn'>, step: string, timeout = BACK_WITHIN_MS) =>
  expect.poll(() => told(guest), { timeout, interval: 1000 }).toHaveProperty(step);

/** A stop over whose only reminder and start the browser or the extension will be away. */
async function stopSoon({ guest, expect }: Stage) {
  await guest.send('saveSettings', { settings: { ...DEFAULT_SETTINGS, language: 'ja', leadTimesMs: [MINUTE_MS] } });
  const stop = stopIn(MINUTE_MS + 20 * SECOND_MS);
  await guest.send('addManual', { window: stop });
  expect(await toldSteps(guest)).toEqual(['announced']);
  return stop;
}

/** The newest was told, nothing that passed meanwhile was, and what comes is armed. */
async function isCaughtUp({ guest, expect }: Stage, withinMs = BACK_WITHIN_MS): Promise<void> {
  await untilTold({ guest, expect }, 'started', withinMs);
  expect(await toldSteps(guest)).toEqual(['announced', 'started']);
  expect((await guest.notifications()).length).toBeLessThanOrEqual(1);
  await expect.poll(() => armed(guest), PATIENCE).toEqual(['next', 'poll']);
}

describe.concurrent('in Chromium', { timeout: 300_000 }, () => {
  it('an extension that is switched off over a step and on again tells the newest, and replays nothing', (test) =>
    inBrowser(test, async (stage) => {
      const stop = await stopSoon(stage);
      const management = await manage(stage.guest);
      await management.setEnabled(false);
      await setTimeout(stop.start - Date.now() + SECOND_MS);
      await management.setEnabled(true);
      await isCaughtUp(stage);
    }));

  it('a browser that is closed over a step tells the newest when it starts again, and replays nothing', (test) =>
    onStandIn(async (standIn, profile) => {
      const stop = await inBrowser(test, stopSoon, { standIn, profile });
      await setTimeout(stop.start - Date.now() + SECOND_MS);
      await inBrowser(test, (stage) => isCaughtUp(stage, PATIENCE.timeout), { standIn, profile });
    }));

  it('a worker that is killed before a notification was created tells it when it is back', (test) =>
    inBrowser(test, async ({ guest, expect }) => {
      await worker(guest).evaluate(() => {
        chrome.notifications.create = () => new Promise(() => {});
      });
      void guest.send('addManual', { window: stopIn(2 * HOUR_MS) }).catch(() => {});
      await vi.waitUntil(async () => ((await guest.storage()).manual as unknown[] | undefined)?.length === 1, 60_000);
      expect(await guest.notifications()).toEqual([]);
      await guest.killWorker();
      await untilTold({ guest, expect }, 'announced');
      expect((await guest.notifications()).length).toBeLessThanOrEqual(1);
    }));

  it('a worker that is killed between creation and record tells it again in the same place', (test) =>
    inBrowser(test, async ({ guest, expect }) => {
      await worker(guest).evaluate(() => {
        const write = chrome.storage.local.set.bind(chrome.storage.local) as (items: object) => Promise<void>;
        chrome.storage.local.set = (items: object) => ('onScreen' in items ? new Promise(() => {}) : write(items));
      });
      void guest.send('addManual', { window: stopIn(2 * HOUR_MS) }).catch(() => {});
      await expect.poll(() => guest.notifications(), PATIENCE).toHaveLength(1);
      expect(await told(guest)).toEqual({});
      await guest.killWorker();
      await untilTold({ guest, expect }, 'announced');
      expect((await guest.notifications()).length).toBeLessThanOrEqual(1);
    }));

  it('a halt that nobody announced turns the overlay red, rings once, and is called off when trading is back', (test) =>
    inBrowser(test, async ({ guest, expect, standIn }) => {
      const saying = (words: string) => expect.stringContaining(words) as string;
      const trading = await guest.openTrading();
      standIn.change({ spot: 'halted' });
      await guest.send('refresh', {});
      expect((await guest.view())?.live.condition, 'one reading alone is not believed').toBe('normal');

      await expect
        .poll(() => overlayOn(trading), { timeout: CONFIRMED_WITHIN_MS })
        .toMatchObject({ phase: 'emergency', size: 'alert', text: saying('取引の停止を検知しました') });
      await expect.poll(() => guest.button(), PATIENCE).toMatchObject({ text: '!' });
      await expect.poll(() => guest.notifications()).toHaveLength(1);

      await guest.killWorker();
      expect(await overlayOn(trading)).toMatchObject({ phase: 'emergency' });

      standIn.change({ spot: 'normal' });
      await guest.send('refresh', {});
      await expect
        .poll(() => overlayOn(trading), { timeout: NOTICED_WITHIN_MS })
        .toMatchObject({ phase: 'recovered', text: saying('取引の再開を確認しました') });
      await expect.poll(async () => (await guest.view())?.live.condition, PATIENCE).toBe('normal');
      await expect.poll(() => guest.button(), PATIENCE).toMatchObject({ text: '' });
    }));

  it('an extension that is replaced by a newer one keeps what was told, tells nothing again, and is armed', (test) =>
    onStandIn((standIn, folder) => {
      cpSync(BUILD, folder, { recursive: true });
      return inBrowser(test, (stage) => isReplaced(stage, folder), { standIn, build: folder });
    }));

  it('a worker that is killed after the record does not tell it again', (test) =>
    inBrowser(test, async ({ guest, expect }) => {
      const { windowId } = await guest.send('addManual', { window: stopIn(2 * HOUR_MS) });
      const first = await told(guest);
      expect(first).toHaveProperty('announced');
      await guest.killWorker();
      await guest.send('tick', { windowId, itemId: 'cancel-orders', done: true });
      expect(await told(guest)).toEqual(first);
    }));

  it('a clock that was moved is believed less than the exchange', (test) =>
    inBrowser(test, async ({ guest, expect }) => {
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
      expect(await toldSteps(guest)).toEqual(['announced']);
    }));
});

/** Replaces the extension, which lies in `folder`, by its next version. */
async function isReplaced({ guest, expect }: Stage, folder: string): Promise<void> {
  const { windowId } = await guest.send('addManual', { window: stopIn(2 * HOUR_MS) });
  expect(await told(guest)).toHaveProperty('announced');
  const { settled } = (await guest.storage()).ledger as Ledger;

  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, version: '0.1.1' }));
  const management = await manage(guest);
  await management.enterDeveloperMode();
  const replacedAt = Date.now();
  const page = await guest.openPage('manifest.json');
  await page.evaluate(() => chrome.runtime.reload()).catch(() => {});

  await expect.poll(() => lastCycleAt(guest).catch(() => 0), PATIENCE).toBeGreaterThan(replacedAt);
  const newer = await guest.openPage('manifest.json');
  expect(await newer.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.1.1');
  expect(((await guest.storage()).ledger as Ledger).settled).toEqual(settled);
  expect((await guest.view())?.windows.map(({ id }) => id)).toEqual([windowId]);
  expect((await guest.notifications()).length).toBeLessThanOrEqual(1);
  await expect.poll(() => armed(guest), PATIENCE).toEqual(['next', 'poll']);
  expect(guest.context.pages().filter((open) => open.url().endsWith('/welcome.html'))).toEqual([]);
}
