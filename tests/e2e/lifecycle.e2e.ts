import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../lib/domain/ledger.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { BUILD, type Guest, openGuest } from './chromium.ts';
import { manage } from './manage.ts';
import { isReady, stopIn, told } from './told.ts';

/*
 * The extension is switched off and on, and replaced by a newer one, in a browser that keeps running.
 */

let standIn: StandIn;
let guest: Guest;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterEach(() => guest?.close());
afterAll(() => standIn?.close());

const armed = async () => Object.keys(await guest.alarms()).sort();
const lastCycleAt = async () => ((await guest.storage()).ledger as Ledger).lastCycleAt ?? 0;

describe('an extension that is switched off over a step and on again', () => {
  it('tells the newest, replays nothing, and is armed', { timeout: 240_000 }, async () => {
    guest = await openGuest({ standIn });
    await isReady(guest);
    const settings = { ...DEFAULT_SETTINGS, language: 'ja' as const, leadTimesMs: [MINUTE_MS] };
    await guest.send('saveSettings', { settings });
    const stop = stopIn(MINUTE_MS + 20 * SECOND_MS);
    await guest.send('addManual', { window: stop });
    expect(Object.keys(await told(guest))).toEqual(['announced']);
    const management = await manage(guest);
    await management.setEnabled(false);

    await new Promise((resolve) => setTimeout(resolve, stop.start - Date.now() + SECOND_MS));
    await management.setEnabled(true);
    await expect.poll(() => told(guest), { timeout: 90_000, interval: 1000 }).toHaveProperty('started');
    expect(Object.keys(await told(guest)).sort()).toEqual(['announced', 'started']);
    expect((await guest.notifications()).length).toBeLessThanOrEqual(1);
    expect(await armed()).toEqual(['next', 'poll']);
  });
});

describe('an extension that is replaced by a newer one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mente-yoho-update-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps what was told, tells nothing again, and is armed', { timeout: 60_000 }, async () => {
    cpSync(BUILD, folder, { recursive: true });
    guest = await openGuest({ standIn, build: folder });
    await isReady(guest);
    const { windowId } = await guest.send('addManual', { window: stopIn(2 * HOUR_MS) });
    const before = { told: await told(guest), settled: ((await guest.storage()).ledger as Ledger).settled };
    expect(before.told).toHaveProperty('announced');

    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...manifest, version: '0.1.1' }));
    const management = await manage(guest);
    await management.enterDeveloperMode();
    const replacedAt = Date.now();
    const page = await guest.openPage('manifest.json');
    await page.evaluate(() => chrome.runtime.reload()).catch(() => {});

    await expect.poll(() => lastCycleAt().catch(() => 0), { timeout: 20_000 }).toBeGreaterThan(replacedAt);
    const newer = await guest.openPage('manifest.json');
    expect(await newer.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.1.1');
    expect(((await guest.storage()).ledger as Ledger).settled).toEqual(before.settled);
    expect((await guest.view())?.windows.map(({ id }) => id)).toEqual([windowId]);
    expect((await guest.notifications()).length).toBeLessThanOrEqual(1);
    await expect.poll(armed).toEqual(['next', 'poll']);
    expect(guest.context.pages().filter((open) => open.url().endsWith('/welcome.html'))).toEqual([]);
  });
});
