import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { epochMs } from '../../lib/domain/time.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { drag, find, focusOn, inOverlay, overlayOn, overlaysOn } from './overlay.ts';

/*
 * The overlay on pages that change under it, fight it, or go away. The stop is one that the user typed in, so that no
 * notice has to be read for it.
 */

const HOUR_MS = 3_600_000;

let standIn: StandIn;
let guest: Guest;
let windowId: string;
let page: Page;

beforeAll(async () => {
  standIn = await startStandIn();
  guest = await openGuest({ standIn });
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
});
beforeEach(async () => {
  const start = epochMs(Date.now() + HOUR_MS / 2);
  const added = await guest.send('addManual', {
    window: {
      kind: 'other',
      services: ['trading'],
      assets: [],
      start,
      end: epochMs(start + HOUR_MS),
      title: 'テスト',
      url: null,
    },
  });
  windowId = added.windowId;
});
afterEach(async () => {
  await page?.close();
  await guest.send('removeManual', { windowId });
});

const hostCount = () => overlaysOn(page);
async function openShown(search = ''): Promise<void> {
  page = await guest.openTrading('btc_jpy', search);
  // Pictures are compared: none may be taken half way through the appearing.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(() => overlayOn(page)).toMatchObject({ phase: 'soon', size: 'bar' });
}

describe('the overlay on the trading page', () => {
  it('does not double when the page changes its route', async () => {
    await openShown();
    for (const pair of ['xrp_jpy', 'eth_jpy', 'btc_jpy']) {
      await page.locator(`a[data-pair=${pair}]`).click();
      expect(new URL(page.url()).pathname).toBe(`/trade/${pair}`);
      await page.waitForTimeout(300);
      expect(await hostCount()).toBe(1);
    }
    await page.goBack();
    expect(await hostCount()).toBe(1);
  });

  it('goes with its window, and comes with the next one, without a reload', async () => {
    await openShown();
    await guest.send('setNever', { windowId, never: true });
    await expect.poll(hostCount).toBe(0);
    await guest.send('setNever', { windowId, never: false });
    await expect.poll(hostCount).toBe(1);
  });

  it('comes back when the page empties itself', async () => {
    await openShown();
    await page.evaluate(() => document.documentElement.replaceChildren(document.createElement('body')));
    await expect.poll(() => overlayOn(page), { timeout: 3000 }).not.toBeNull();
  });

  it('looks the same on a page whose style sheet fights everything', async () => {
    await openShown();
    const calm = await dockBox();
    await page.close();
    await openShown('?hostile');
    expect(await dockBox()).toEqual(calm);
  });

  it('looks the same on a page that is read from right to left', async () => {
    await openShown();
    const calm = await dockBox();
    for (const name of ['html', 'body']) {
      await page.evaluate((of) => document.querySelector(of)?.setAttribute('dir', 'rtl'), name);
      await expect.poll(dockBox).toEqual(calm);
    }
    await drag(page, '.Tile', 5, 30);
    await expect
      .poll(() => inOverlay(page, (root) => root.querySelector<HTMLElement>('.MenteYoho')?.dataset.dock, null))
      .toBe('top-left');
    await drag(page, '.Tile', 640, 710);
  });

  it('is visible over a full-screen chart', async () => {
    await openShown();
    const tile = await tilePicture();
    await page.locator('#fullscreen').click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await expect.poll(async () => tile.equals(await tilePicture())).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(async () => tile.equals(await tilePicture())).toBe(true);
  });

  it('is there again when the page comes from the back/forward cache', async () => {
    await openShown();
    await page.goto('https://bitbank.cc/blog');
    await page.goBack();
    await expect.poll(() => overlayOn(page)).toMatchObject({ phase: 'soon' });
    expect(await hostCount()).toBe(1);
  });

  it('shows the same in two tabs, and a choice in one holds in the other', async () => {
    await openShown();
    const second = await guest.openTrading('xrp_jpy');
    await expect.poll(() => overlayOn(second)).not.toBeNull();
    await guest.send('dismiss', { windowId, phase: 'hour' });
    await expect.poll(() => overlaysOn(second)).toBe(0);
    await page.bringToFront();
    await expect.poll(hostCount).toBe(0);
    await second.close();
  });

  it('keeps its keys from the page, and takes none of the page', async () => {
    await openShown();
    const keys = () => page.evaluate(() => document.documentElement.dataset.keys ?? '');
    await page.locator('body').press('b');
    expect(await keys()).toBe('b');
    await focusOn(page, 'button');
    await page.keyboard.press('s');
    expect(await keys()).toBe('b');
    await page.locator('#price').selectText();
    await page.keyboard.type('123');
    expect(await page.locator('#price').inputValue()).toBe('123');
    expect(await keys()).toBe('b 1 2 3');
  });

  it('leaves when its storage is cleared, and does not break on a view of another time', async () => {
    await openShown();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const { view } = (await guest.storage()) as { view: { windows: { start: number; end: number }[] } };
    const longAgo = 90 * 24 * HOUR_MS;
    const old = view.windows.map((window) => {
      const [start, end] = [window.start - longAgo, window.end - longAgo];
      return { ...window, start, end, seenRunningAt: end };
    });
    await guest.setStorage({ view: { ...view, windows: old } });
    await expect.poll(hostCount).toBe(0);
    await guest.setStorage({ view: null });
    await page.waitForTimeout(300);
    expect(errors).toEqual([]);
    await guest.setStorage({ view });
    await expect.poll(hostCount).toBe(1);
  });

  it('is not printed', async () => {
    await openShown();
    await page.emulateMedia({ media: 'print' });
    expect((await find(page, '.Dock')).box.width).toBe(0);
  });
});

/** Size and place of the dock, and what it is painted with. */
const dockBox = () =>
  inOverlay(
    page,
    (root) => {
      const dock = root.querySelector('.Dock');
      if (!dock) return null;
      const { top, right, bottom, height } = dock.getBoundingClientRect();
      const { color, backgroundColor, fontFamily, fontSize, letterSpacing, opacity } = getComputedStyle(dock);
      const bar = dock.firstElementChild;
      return {
        box: [top, right, bottom, height].map(Math.round),
        dock: { color, backgroundColor, fontFamily, fontSize, letterSpacing, opacity },
        bar: bar === null ? null : getComputedStyle(bar).backgroundColor,
        hit: root.elementFromPoint(right - 20, (top + bottom) / 2)?.localName,
      };
    },
    null,
  );

/** What is painted where the mark of the overlay should be; its edges, which let the page through, left out. */
async function tilePicture(): Promise<Buffer> {
  const { x, y, width, height } = (await find(page, '.Tile')).box;
  return page.screenshot({ clip: { x: x + 6, y: y + 6, width: width - 12, height: height - 12 } });
}
