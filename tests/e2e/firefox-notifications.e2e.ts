import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type FirefoxGuest, openFirefox } from './firefox.ts';
import { clickNewestAlert } from './firefox-alerts.ts';
import { stopIn } from './told.ts';

describe.skipIf(findFirefox() === null)('a notification in Firefox, which cannot change one in place', () => {
  let standIn: StandIn;
  let guest: FirefoxGuest;
  beforeAll(async () => {
    standIn = await startStandIn();
    guest = await openFirefox({ standIn });
    await vi.waitUntil(async () => (await guest.view())?.live.condition === 'normal', 30_000);
  });
  afterAll(async () => {
    await guest?.close();
    await standIn?.close();
  });
  const standing = async () => (await guest.alerts()).filter(({ closedAt }) => closedAt === null);

  it('is still there two minutes later, also when the background was stopped meanwhile', {
    timeout: 240_000,
  }, async () => {
    const settings = { ...DEFAULT_SETTINGS, language: 'ja' as const, leadTimesMs: [] };
    await guest.send('saveSettings', { settings });
    await guest.send('addManual', { window: stopIn(15 * MINUTE_MS + 24 * SECOND_MS) });
    await expect.poll(standing).toHaveLength(1);
    const [first] = await standing();
    expect(first?.title).toBe('取引停止の予定が発表されました');
    const [id] = await guest.notifications();
    await guest.suspend();
    expect(await guest.isRunning()).toBe(false);
    // Its minutes have changed by then, and every alarm has looked at it.
    await setTimeout(2 * MINUTE_MS + 5 * SECOND_MS);
    expect(await standing()).toEqual([first]);
    expect(await guest.alerts()).toHaveLength(1);
    expect(await guest.notifications()).toEqual([id]);
  });
  it('brings the trading page to the front when it is clicked', { timeout: 60_000 }, async () => {
    const trading = await guest.openTrading();
    const popup = await guest.openPage('popup.html');
    const isInFront = () => trading.evaluate(() => document.visibilityState);
    expect(await isInFront()).toBe('hidden');
    await clickNewestAlert(guest.marionette);
    await expect.poll(isInFront).toBe('visible');
    await popup.close();
  });
});
