import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { click, inOverlay, overlayOn, overlaysOn } from './overlay.ts';
import { freezeStorage, stage, staged } from './staging.ts';

/*
 * The extension goes away under an open page, or its storage does; the overlay has nobody left to ask.
 */

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

describe('an overlay whose extension is gone', () => {
  it('removes itself with its next second after an update', async () => {
    await freezeStorage(guest);
    const page = await guest.openTrading();
    await stage(guest, page, 'day');
    const desk = guest.context.pages().find((open) => open.url().startsWith('chrome-extension:'));
    await desk?.evaluate(() => chrome.runtime.reload()).catch(() => {});
    // The browser tells nobody of it; on a machine that is held up a second may come late.
    await expect.poll(() => overlaysOn(page), { timeout: 20_000 }).toBe(0);
  });

  it('breaks nothing on the page it is left on', async () => {
    await freezeStorage(guest);
    const page = await guest.openTrading();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await stage(guest, page, 'hour');
    const desk = guest.context.pages().find((open) => open.url().startsWith('chrome-extension:'));
    await desk?.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await page.locator('a[data-pair=xrp_jpy]').click();
    await expect.poll(() => overlaysOn(page), { timeout: 20_000 }).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('a page that stays open over an update', () => {
  it('shows the overlay of the new version, once, and takes its commands', async () => {
    standIn.change({ publish: planned({ slug: 'plan', start: 40, end: 70 }) });
    await guest.send('refresh', {});
    const page = await guest.openTrading();
    await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'bar' });
    await inOverlay(page, (root) => root.querySelector('.MenteYoho')?.setAttribute('data-old', ''), null);
    await guest.update();
    await page.bringToFront();
    await expect.poll(() => inOverlay(page, (root) => root.querySelector('[data-old]') === null, null)).toBe(true);
    await page.waitForTimeout(2_000);
    expect(await overlaysOn(page)).toBe(1);
    await click(page, '.IconButton');
    await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'pill' });
    await expect.poll(async () => (await guest.view())?.windows[0]?.choice.size?.value).toBe('pill');
  });
});

describe('an overlay whose storage is cleared', () => {
  it('leaves, and finds words and look again when the next view comes', async () => {
    const page = await guest.openTrading();
    await expect.poll(async () => 'view' in (await guest.storage())).toBe(true);
    await freezeStorage(guest);
    await stage(guest, page, 'hour');
    const desk = guest.context.pages().find((open) => open.url().startsWith('chrome-extension:'));
    await desk?.evaluate(() => chrome.storage.local.clear());
    await expect.poll(() => overlaysOn(page)).toBe(0);
    await guest.setStorage({ view: staged('hour') });
    await expect.poll(() => overlayOn(page)).toMatchObject({ phase: 'soon', size: 'bar' });
  });
});
