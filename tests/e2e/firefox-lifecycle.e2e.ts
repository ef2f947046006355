import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type FirefoxGuest, openFirefox } from './firefox.ts';
import { insistsOnSignatures } from './firefox-addon.ts';
import { overlayOn } from './overlay.ts';
import { stopIn, told } from './told.ts';

/*
 * What happens to the add-on in Firefox: its background page is stopped when it likes, its alarms are gone after every
 * start of the browser, and its user may take back what it may read.
 */

describe.skipIf(findFirefox() === null)('in Firefox', () => {
  let standIn: StandIn;
  let guest: FirefoxGuest;
  beforeEach(async () => {
    standIn = await startStandIn();
  });
  afterEach(async () => {
    await guest?.close();
    await standIn?.close();
  });

  async function open(forGood = false): Promise<void> {
    guest = await openFirefox({ standIn, forGood });
    await vi.waitUntil(async () => (await guest.view())?.live.condition === 'normal', 30_000);
  }
  /** A stop whose only lead is due `ms` from now; the moment it is due. */
  async function leadDueIn(ms: number): Promise<number> {
    const settings = { ...DEFAULT_SETTINGS, language: 'ja' as const, leadTimesMs: [MINUTE_MS] };
    await guest.send('saveSettings', { settings });
    const stop = stopIn(ms + MINUTE_MS);
    await guest.send('addManual', { window: stop });
    await expect.poll(() => told(guest)).toHaveProperty('announced');
    return stop.start - MINUTE_MS;
  }

  it('a halt that nobody announced is told once, and so is that trading is back', { timeout: 200_000 }, async () => {
    await open();
    const trading = await guest.openTrading();
    standIn.change({ spot: 'halted' });
    await guest.send('refresh', {});
    await expect
      .poll(() => overlayOn(trading), { timeout: 75_000 })
      .toMatchObject({ phase: 'emergency', size: 'alert' });
    expect((await overlayOn(trading))?.text).toContain('取引の停止を検知しました');
    expect((await guest.button()).text).toBe('!');
    expect((await guest.alerts()).map(({ title }) => title)).toEqual(['取引の停止を検知しました']);
    await guest.suspend();
    expect(await overlayOn(trading)).toMatchObject({ phase: 'emergency' });

    standIn.change({ spot: 'normal' });
    await guest.send('refresh', {});
    await expect.poll(() => overlayOn(trading), { timeout: 75_000 }).toMatchObject({ phase: 'recovered' });
    expect((await guest.button()).text).toBe('');
    expect((await guest.alerts()).at(-1)?.title).toContain('再開を確認しました');
  });

  it('a background page that was stopped is woken for a reminder, and tells it once', {
    timeout: 180_000,
  }, async () => {
    await open();
    const due = await leadDueIn(45 * SECOND_MS);
    await guest.suspend();
    expect(await guest.isRunning()).toBe(false);
    await expect.poll(() => told(guest), { timeout: 120_000, interval: 1000 }).toHaveProperty('lead');
    const { lead = 0 } = await told(guest);
    expect(lead).toBeGreaterThanOrEqual(due);
    expect(lead).toBeLessThanOrEqual(due + MINUTE_MS);
    await guest.suspend();
    await guest.send('setNever', { windowId: 'nobody', never: false });
    expect((await guest.alerts()).filter(({ shownAt }) => shownAt >= due)).toHaveLength(1);
  });

  it('a start of the browser finds what was known and sets its alarms anew', { timeout: 200_000 }, async (context) => {
    await open();
    if (await insistsOnSignatures(guest.marionette)) context.skip('this Firefox takes no unsigned add-on for good');
    await guest.close();
    await open(true);
    const due = await leadDueIn(50 * SECOND_MS);
    const before = (await guest.view())?.windows.map(({ id }) => id);
    await guest.restart();
    await expect
      .poll(async () => Object.keys(await guest.alarms()).sort(), { timeout: 20_000 })
      .toEqual(['next', 'poll']);
    expect((await guest.view())?.windows.map(({ id }) => id)).toEqual(before);
    await expect.poll(() => told(guest), { timeout: 120_000, interval: 1000 }).toHaveProperty('lead');
    const { lead = 0 } = await told(guest);
    expect(lead).toBeGreaterThanOrEqual(due);
    expect(lead).toBeLessThanOrEqual(due + MINUTE_MS);
    // The desktop of the new browser: what was told before is not told again.
    expect(await guest.alerts()).toMatchObject([{ title: expect.stringContaining('取引') as string, closedAt: null }]);
  });

  it('a permission that is taken back is said, and used at once when it is given back', {
    timeout: 120_000,
  }, async () => {
    await open();
    await guest.letRead(false);
    await expect.poll(async () => (await guest.view())?.hostsAllowed).toBe(false);
    await expect.poll(async () => (await guest.button()).text).toBe('?');
    const popup = await guest.openPage('popup.html');
    await expect
      .poll(() => popup.evaluate(() => document.body.innerText))
      .toContain('公開ページを読む許可がありません');
    await popup.close();
    // Firefox asks for things of its own.
    const asked = () => standIn.log.filter(({ host }) => host.endsWith('bitbank.cc')).length;
    const before = asked();
    await guest.send('refresh', {});
    expect(asked()).toBe(before);

    standIn.change({ publish: planned({ slug: 'meanwhile', start: 40, end: 70 }) });
    await guest.letRead(true);
    await expect.poll(async () => (await guest.view())?.hostsAllowed).toBe(true);
    await expect.poll(async () => (await guest.view())?.windows.length, { timeout: 20_000 }).toBe(1);
    expect((await guest.button()).text).toMatch(/^\d+m$/);
  });
});
