import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { click, overlayOn } from './overlay.ts';

let standIn: StandIn;
let guest: Guest;
beforeAll(async () => {
  standIn = await startStandIn();
  guest = await openGuest({ standIn });
  await vi.waitUntil(async () => (await guest.view())?.live.usualFlags != null, 60_000);
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
});

/** A refresh by hand is taken once in ten seconds. */
const refresh = () =>
  expect.poll(() => guest.send('refresh', {}), { timeout: 15_000 }).toMatchObject({ accepted: true });

describe('a pair that is not as usual, on a day without any window', () => {
  it('has a quiet note on its own page only, which goes when the pair is as usual again', async () => {
    const page = await guest.openTrading('xrp_jpy');
    standIn.change({ pairs: { xrp_jpy: { status: 'VERY_BUSY', min_amount: '100' } } });
    await refresh();
    await expect.poll(() => overlayOn(page)).toMatchObject({ phase: 'soon', size: 'pill' });
    expect((await overlayOn(page))?.text).toContain('XRP/JPY 混雑中・最小注文 100 XRP');
    expect(await guest.notifications()).toEqual([]);
    await page.locator('a[data-pair=btc_jpy]').click();
    await expect.poll(() => overlayOn(page)).toBeNull();
    await page.locator('a[data-pair=xrp_jpy]').click();
    await expect.poll(() => overlayOn(page)).not.toBeNull();
    standIn.change({ pairs: { xrp_jpy: { status: 'NORMAL', min_amount: '0.0001' } } });
    await refresh();
    await expect.poll(() => overlayOn(page)).toBeNull();
    await page.close();
  });

  it('is orange when the pair alone is halted, and is hidden by hand', async () => {
    const page = await guest.openTrading('btc_jpy');
    standIn.change({ pairs: { btc_jpy: { status: 'HALT' } } });
    await refresh();
    await expect.poll(() => overlayOn(page)).toMatchObject({ phase: 'overrun', size: 'pill' });
    expect((await overlayOn(page))?.text).toContain('BTC/JPY 停止中（注文も取消も受付停止）');
    await click(page, '.IconButton');
    await expect.poll(() => overlayOn(page)).toBeNull();
    await page.close();
  });
});
