import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Guest } from './chromium.ts';
import { type Frozen, openFrozen } from './guests.ts';
import { inOverlay } from './overlay.ts';
import { stage } from './staging.ts';

/*
 * Where the system owns every colour, whatever can be pressed has to be read: dark on light or light on dark.
 */

let frozen: Frozen;
let guest: Guest;

beforeAll(async () => {
  frozen = await openFrozen();
  guest = frozen.guest;
});
afterAll(() => frozen?.close());

interface Control {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Difference between the lightest and the darkest pixel of `png`, 0 to 1, its outermost pixels left out. */
const contrastOf = (page: Page, png: Buffer): Promise<number> =>
  page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const inset = 4;
      const [width, height] = [image.width - 2 * inset, image.height - 2 * inset];
      const pen = new OffscreenCanvas(width, height).getContext('2d');
      if (pen === null) return 0;
      pen.drawImage(image, -inset, -inset);
      const { data } = pen.getImageData(0, 0, width, height);
      let [low, high] = [255, 0];
      for (let at = 0; at < data.length; at += 4) {
        const light = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
        low = Math.min(low, light);
        high = Math.max(high, light);
      }
      return (high - low) / 255;
    },
    [...png],
  );

/** Names of the controls that cannot be read. */
async function unreadable(page: Page, controls: readonly Control[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, ...clip } of controls) {
    if (clip.width < 12 || clip.height < 12) continue;
    const contrast = await contrastOf(page, await page.screenshot({ clip, fullPage: true }));
    if (contrast < 0.4) found.push(`${name} ${contrast.toFixed(2)}`);
  }
  return found;
}

/** Everything with words or an icon that can be pressed under `top`. */
const controlsUnder = (top: ParentNode): Control[] =>
  [...top.querySelectorAll('button, a, select, [role=tab], [role=checkbox], label.Button')].flatMap((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent ?? element.localName;
    const isSeen = element.checkVisibility() && (element.textContent !== '' || element.querySelector('svg') !== null);
    return isSeen ? [{ name, x: x + scrollX, y: y + scrollY, width, height }] : [];
  });

describe.each(['light', 'dark'] as const)('in forced colours, %s, every control is readable', (colorScheme) => {
  test.each(['popup.html', 'options.html', 'welcome.html', 'add.html', 'past-stops.html'])('on %s', async (path) => {
    const page = await guest.openPage(path);
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    const controls = await page.evaluate(`(${controlsUnder})(document)`);
    expect((controls as Control[]).length).toBeGreaterThan(1);
    expect(await unreadable(page, controls as Control[])).toEqual([]);
    await page.close();
  });

  test('on the trading page', async () => {
    const page = await guest.openTrading('xrp_jpy');
    await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
    for (const situation of ['day', 'hour', 'final', 'emergency', 'overrun', 'recovered', 'stale'] as const) {
      for (const size of ['pill', 'bar', 'alert'] as const) {
        await stage(guest, page, situation, { overlay: { size } });
        const controls = await inOverlay(page, new Function('root', `return (${controlsUnder})(root)`) as never, null);
        expect({ situation, size, found: await unreadable(page, (controls ?? []) as Control[]) }).toEqual({
          situation,
          size,
          found: [],
        });
      }
    }
    await page.close();
  });
});
