import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/messages/language.ts';
import type { ExampleName } from '../fixtures/views.ts';
import type { Guest } from './chromium.ts';
import { type Frozen, openFrozen } from './guests.ts';
import { click, find, inOverlay, overlayOn } from './overlay.ts';
import { stage } from './staging.ts';

/*
 * Zoom makes a page small: at 500 % a window of 1280 × 720 has 256 × 144. Nobody asked for an overlay that leaves no room.
 */

let frozen: Frozen;
let guest: Guest;
let page: Page;

beforeAll(async () => {
  frozen = await openFrozen();
  guest = frozen.guest;
  page = await guest.openTrading('xrp_jpy');
  await page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => frozen?.close());

/** Share of the page that the overlay covers. */
const share = () =>
  inOverlay(
    page,
    (root) => {
      const { width, height } = (root.querySelector('.Dock') as Element).getBoundingClientRect();
      return (width * height) / (innerWidth * innerHeight);
    },
    null,
  );

const SHOWN = [
  ...(['main', 'day', 'hour', 'imminent', 'final', 'ongoing', 'open', 'extended'] as const),
  ...(['overrun', 'auction', 'emergency', 'recovered', 'stale', 'coin'] as const),
] satisfies readonly ExampleName[];

describe('unasked the overlay covers at most a third of the page', () => {
  test.each([
    ['1280 × 720', 1280, 720],
    ['200 %', 640, 360],
    ['300 %', 427, 240],
    ['500 %', 256, 144],
    ['320 × 200', 320, 200],
    ['1280 × 150', 1280, 150],
    ['320 × 800', 320, 800],
  ] as const)('%s', { timeout: 120_000 }, async (_, width, height) => {
    await page.setViewportSize({ width, height });
    for (const language of LANGUAGES) {
      for (const situation of SHOWN) {
        for (const size of ['by-phase', 'alert'] as const) {
          await stage(guest, page, situation, { language, overlay: { size } });
          const covered = (await share()) ?? 1;
          expect({ situation, size, isFine: covered <= 1 / 3, covered }).toMatchObject({ isFine: true });
          const { box } = await find(page, '.Dock');
          expect({
            situation,
            isInside: box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
            box,
          }).toMatchObject({ isInside: true });
        }
      }
    }
  });

  test('asked for, it opens all the same; zoomed in under it, it steps back', async () => {
    await page.setViewportSize({ width: 640, height: 360 });
    await stage(guest, page, 'hour');
    await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'bar' });
    // A page that is still taking its new size moves the bar away from under the press.
    await expect
      .poll(async () => {
        if ((await overlayOn(page))?.size === 'bar') await click(page, '.Lead');
        return overlayOn(page);
      })
      .toMatchObject({ size: 'alert' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await stage(guest, page, 'final');
    await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'alert' });
    await page.setViewportSize({ width: 427, height: 240 });
    await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'bar' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'alert' });
  });
});
