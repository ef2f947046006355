import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epochMs } from '../../lib/domain/time.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { overlayOn } from './overlay.ts';

const HOUR_MS = 3_600_000;

let standIn: StandIn;
let guest: Guest;
beforeEach(async () => {
  standIn = await startStandIn();
  guest = await openGuest({ standIn });
});
afterEach(async () => {
  await guest?.close();
  await standIn?.close();
});

describe('an overlay whose extension goes away under it', () => {
  it('removes itself within two seconds, and leaves nothing running', async () => {
    const start = epochMs(Date.now() + HOUR_MS / 2);
    const end = epochMs(start + HOUR_MS);
    await guest.send('addManual', {
      window: { kind: 'other', services: ['trading'], assets: [], start, end, title: 'テスト', url: null },
    });
    const page = await guest.openTrading();
    const errors: string[] = [];
    guest.context.on('weberror', (error) => errors.push(String(error.error())));
    await expect.poll(() => overlayOn(page)).not.toBeNull();
    await guest.reloadExtension();
    await expect.poll(() => page.locator('mente-yoho').count(), { timeout: 2000 }).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await page.locator('a[data-pair=xrp_jpy]').click();
    await page.waitForTimeout(1500);
    expect(await page.locator('mente-yoho').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
