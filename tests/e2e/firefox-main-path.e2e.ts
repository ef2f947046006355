import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { epochMs, HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type FirefoxGuest, openFirefox, type Tab } from './firefox.ts';
import { isLeftUntil, overlayOn } from './overlay.ts';
import { stopIn } from './told.ts';

const START_MINUTE = 40;

let standIn: StandIn;
let guest: FirefoxGuest;

describe.skipIf(findFirefox() === null)('in Firefox, from a published notice to the user', () => {
  beforeAll(async () => {
    standIn = await startStandIn();
    guest = await openFirefox({ standIn });
    await vi.waitUntil(async () => (await guest.view())?.live.condition === 'normal', 60_000);
  });
  afterAll(async () => {
    await guest?.close();
    await standIn?.close();
  });

  const windows = async () => (await guest.view())?.windows ?? [];
  const startMs = () => standIn.exchange.baseMs + START_MINUTE * MINUTE_MS;
  /** A real click in the middle of what `selector` finds. */
  async function click(tab: Tab, selector: string): Promise<void> {
    const [x, y] = await tab.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      element?.scrollIntoView({ block: 'center' });
      const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
      return [Math.round(x + width / 2), Math.round(y + height / 2)] as const;
    }, selector);
    await tab.mouse.click(x, y);
  }

  it('it is silent while there is nothing to say', async () => {
    const trading = await guest.openTrading();
    await trading.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(await overlayOn(trading)).toBeNull();
    expect((await guest.button()).text).toBe('');
    expect(await guest.alerts()).toEqual([]);
    await trading.close();
  });

  it('it becomes a window, a notification and a badge', async () => {
    standIn.change({ publish: planned({ slug: 'plan', start: START_MINUTE, end: START_MINUTE + 30 }) });
    const from = Date.now();
    expect(await guest.send('refresh', {})).toEqual({ accepted: true, retryAfterMs: 0 });
    await expect.poll(windows).toHaveLength(1);
    expect((await windows())[0]).toMatchObject({ start: startMs(), status: 'scheduled' });
    await expect.poll(() => guest.alerts()).toHaveLength(1);
    const minutesLeft = [from, Date.now()].map((moment) => Math.floor((startMs() - moment) / MINUTE_MS));
    expect(minutesLeft.map((minutes) => `${minutes}m`)).toContain((await guest.button()).text);
  });

  it('it counts down on the trading page, and follows its user from pair to pair', { timeout: 90_000 }, async () => {
    const trading = await guest.openTrading();
    await expect.poll(() => overlayOn(trading), { timeout: 20_000 }).toMatchObject({ phase: 'soon', size: 'bar' });
    const from = Date.now();
    const first = (await overlayOn(trading))?.text ?? '';
    expect(first).toContain('取引停止まで');
    expect(isLeftUntil(startMs(), first, from, Date.now()), first).toBe(true);
    await expect.poll(async () => (await overlayOn(trading))?.text, { timeout: 3000 }).not.toBe(first);
    await click(trading, 'a[data-pair=xrp_jpy]');
    await expect.poll(() => trading.evaluate(() => location.pathname)).toContain('xrp_jpy');
    expect(await overlayOn(trading)).toMatchObject({ phase: 'soon' });
    await trading.close();
  });

  it('it stands in the popup, with a checklist whose ticks stay', { timeout: 90_000 }, async () => {
    const popup = await guest.openPage('popup.html');
    await expect.poll(() => popup.evaluate(() => document.body.innerText)).toContain('取引が止まります');
    const ticked = () => popup.evaluate(() => document.querySelector('[role=checkbox]')?.getAttribute('aria-checked'));
    expect(await ticked()).toBe('false');
    await click(popup, '[role=checkbox]');
    await expect.poll(ticked).toBe('true');
    await expect.poll(async () => (await windows())[0]?.checklist[0]?.done).toBe(true);
    await popup.close();
  });

  it('it obeys the options', { timeout: 90_000 }, async () => {
    const options = await guest.openPage('options.html');
    await expect
      .poll(() => options.evaluate(() => document.querySelectorAll('[role=switch]').length))
      .toBeGreaterThan(2);
    const settings = async () => JSON.stringify((await guest.storage()).settings);
    const before = await settings();
    await click(options, '[role=switch]');
    await expect.poll(settings).not.toBe(before);
    await click(options, '[role=switch]');
    await options.close();
  });

  it('it has each phase on the trading page, as time goes by', { timeout: 200_000 }, async () => {
    const trading = await guest.openTrading();
    const ownWindow = { ...stopIn(0), services: ['trading' as const] };
    const { windowId } = await guest.send('addManual', { window: stopIn(30 * MINUTE_MS) });
    for (const [startsInMs, spot, phase] of [
      [12 * MINUTE_MS, 'normal', 'imminent'],
      [3 * MINUTE_MS, 'normal', 'final'],
      [-MINUTE_MS, 'halted', 'ongoing'],
    ] as const) {
      standIn.change({ spot });
      const start = epochMs(Date.now() + startsInMs);
      const window = { ...ownWindow, start, end: epochMs(start + HOUR_MS) };
      await guest.send('editManual', { windowId, window });
      // A halt is believed after a second reading.
      await expect.poll(() => overlayOn(trading), { timeout: 75_000 }).toMatchObject({ phase });
    }
    standIn.change({ spot: 'normal' });
    await guest.send('removeManual', { windowId });
    await trading.close();
  });
});
