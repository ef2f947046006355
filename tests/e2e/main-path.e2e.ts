import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findEdge } from '../../scripts/find-browsers.mjs';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { isLeftUntil, overlayOn } from './overlay.ts';

const START_MINUTE = 40;
const NOTICE = planned({ slug: 'plan', start: START_MINUTE, end: START_MINUTE + 30 });

let standIn: StandIn;
let guest: Guest;
const startMs = () => standIn.exchange.baseMs + START_MINUTE * 60_000;
const windows = async () => (await guest.view())?.windows ?? [];
const toldCount = async () => {
  const { ledger } = (await guest.storage()) as { ledger: { settled: Record<string, { told: boolean }> } };
  return Object.values(ledger.settled).filter(({ told }) => told).length;
};

/** Edge, where there is one: it is built from Chromium, and has ideas of its own. */
const edge = findEdge();
const BROWSERS: readonly (readonly [string, string | undefined])[] = [
  ['Chromium', undefined],
  ...(edge === null ? [] : [['Edge', edge] as const]),
];

describe.each(BROWSERS)('in %s, from a published notice to the user', (_, browserPath) => {
  beforeAll(async () => {
    standIn = await startStandIn();
    guest = await openGuest({ standIn, browserPath });
    await vi.waitUntil(async () => typeof (await guest.view())?.noticesReadAt === 'number', 60_000);
  });
  afterAll(async () => {
    await guest?.close();
    await standIn?.close();
  });

  it('is silent while there is nothing to say', async () => {
    const trading = await guest.openTrading();
    await trading.waitForTimeout(1500);
    expect(await overlayOn(trading)).toBeNull();
    expect((await guest.button()).text).toBe('');
    expect(await guest.notifications()).toEqual([]);
    await trading.close();
  });

  it('becomes a window, a notification and a badge', async () => {
    standIn.change({ publish: NOTICE });
    const from = Date.now();
    expect(await guest.send('refresh', {})).toEqual({ accepted: true, retryAfterMs: 0 });
    await expect.poll(windows).toHaveLength(1);
    expect((await windows())[0]).toMatchObject({
      start: startMs(),
      end: standIn.exchange.baseMs + (START_MINUTE + 30) * 60_000,
      services: ['trading', 'deposit', 'withdrawal', 'api'],
      status: 'scheduled',
    });
    expect(await guest.notifications()).toHaveLength(1);
    const badge = (await guest.button()).text;
    const minutesLeft = [from, Date.now()].map((moment) => Math.floor((startMs() - moment) / 60_000));
    expect(minutesLeft.map((minutes) => `${minutes}m`)).toContain(badge);
  });

  it('counts down on the trading page', async () => {
    const trading = await guest.openTrading();
    await expect.poll(() => overlayOn(trading)).toMatchObject({ phase: 'soon', size: 'bar' });
    const from = Date.now();
    const first = (await overlayOn(trading))?.text ?? '';
    expect(first).toContain('取引停止まで');
    expect(isLeftUntil(startMs(), first, from, Date.now()), first).toBe(true);
    await expect.poll(async () => (await overlayOn(trading))?.text, { timeout: 3000 }).not.toBe(first);
    await trading.close();
  });

  it('stands in the popup, with a checklist whose ticks stay', async () => {
    const popup = await guest.openPage('popup.html');
    await expect.poll(() => popup.locator('main').innerText()).toContain('取引が止まります');
    const item = popup.getByRole('checkbox').first();
    expect(await item.getAttribute('aria-checked')).toBe('false');
    await item.click();
    await expect.poll(() => item.getAttribute('aria-checked')).toBe('true');
    await expect.poll(async () => (await windows())[0]?.checklist[0]?.done).toBe(true);
    await popup.reload();
    await expect.poll(() => popup.getByRole('checkbox').first().getAttribute('aria-checked')).toBe('true');
    await popup.close();
  });

  it('survives the death of the background worker: nothing is lost, nothing is told twice', async () => {
    const trading = await guest.openTrading();
    await expect.poll(() => overlayOn(trading)).not.toBeNull();
    const before = { windows: await windows(), told: await toldCount(), notifications: await guest.notifications() };
    await guest.killWorker();
    expect(await overlayOn(trading)).toMatchObject({ phase: 'soon', size: 'bar' });
    await guest.send('setNever', { windowId: 'nobody', never: false });
    expect((await windows()).map(({ id }) => id)).toEqual(before.windows.map(({ id }) => id));
    expect((await windows())[0]?.checklist[0]?.done).toBe(true);
    expect(await toldCount()).toBe(before.told);
    // The system may take one away meanwhile.
    expect(before.notifications).toEqual(expect.arrayContaining(await guest.notifications()));
    expect((await guest.button()).text).toMatch(/^\d\dm$/);
    expect(Object.keys(await guest.alarms()).sort()).toEqual(['next', 'poll']);
    await trading.close();
  });
});
