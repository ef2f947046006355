import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxGuest, Tab } from './firefox.ts';
import { type BeforeStop, hasFirefox, inFirefox, openBeforeStop, openTradingAt } from './guests.ts';
import { click, countOf, find, inOverlay, lastOf, overlayOn, overlaysOn } from './overlay.ts';
import { POLICIES } from './policies.ts';

/*
 * The overlay in Firefox, on the built add-on. There a script of an extension sees the page through wrappers, a style
 * element is subject to the page's policy, and events name the element inside a closed root.
 */

describe.skipIf(!hasFirefox)('the overlay in Firefox', () => {
  let stage: BeforeStop<FirefoxGuest>;
  let page: Tab;

  beforeAll(async () => {
    stage = await openBeforeStop(inFirefox);
  });
  afterAll(() => stage?.close());
  afterEach(() => page?.close());

  const shown = () => expect.poll(() => overlayOn(page), { timeout: 20_000 }).toMatchObject({ phase: 'soon' });
  async function open(search = ''): Promise<void> {
    page = await openTradingAt(stage, 'bar', search);
    await shown();
  }
  /** What the page heard of the overlay: events on its host, and events that name an element of a closed root. */
  const heard = () =>
    page.evaluate(() =>
      (window as unknown as { heard: (Event & { originalTarget: Node })[] }).heard
        .filter(({ target, originalTarget }) => {
          const isOurs = target instanceof Element && target.localName === 'mente-yoho';
          return isOurs || originalTarget?.getRootNode?.() instanceof ShadowRoot;
        })
        .map(({ type }) => type),
    );

  it('counts down on the trading page, once, whatever route the page takes', { timeout: 60_000 }, async () => {
    await open();
    const text = async () => (await overlayOn(page))?.text ?? '';
    const first = await text();
    expect(first).toContain('取引停止まで');
    await expect.poll(text).not.toBe(first);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[data-pair=xrp_jpy]')?.click());
    await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/trade/xrp_jpy');
    await shown();
    expect(await overlaysOn(page)).toBe(1);
    expect(stage.standIn.log.map(({ host }) => host)).toContain('api.bitbank.cc');
  });

  it('looks the same under whatever policy the page is served with', { timeout: 120_000 }, async () => {
    await open();
    const parts = ['.Dock', '.Bar', '.Lead', '.Tile', '.MenuButton', '.Spoken', '.Countdown'];
    const looks = () =>
      inOverlay(
        page,
        (root, selectors) =>
          selectors.map((selector) => {
            const element = root.querySelector(selector);
            if (element === null) return null;
            const { position, color, backgroundColor, fontSize, display, borderTopWidth, clipPath } =
              getComputedStyle(element);
            return { position, color, backgroundColor, fontSize, display, borderTopWidth, clipPath };
          }),
        parts,
      );
    const calm = await looks();
    expect(calm?.[0]).toMatchObject({ position: 'absolute' });
    for (const policy of POLICIES) {
      await page.close();
      await open(`?csp=${encodeURIComponent(policy)}`);
      expect({ policy, found: await looks() }).toEqual({ policy, found: calm });
      expect((await find(page, '.Dock')).box.height).toBeLessThanOrEqual(40);
    }
  });

  it('keeps what the user does on it from the page, and the elements that events name', {
    timeout: 90_000,
  }, async () => {
    await open('?spy');
    await page.mouse.click(400, 300);
    expect(await page.evaluate(() => (window as unknown as { heard: Event[] }).heard.length)).toBeGreaterThan(5);
    await click(page, '.MenuButton');
    await expect.poll(() => countOf(page, '.Popover')).toBe(1);
    await click(page, '[role=checkbox]');
    await click(page, '.Lead');
    await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'alert' });
    await click(page, '.IconButton');
    await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'pill' });
    expect(await heard()).toEqual([]);
  });

  it('stands whoever has taken the name of its host', { timeout: 60_000 }, async () => {
    page = await openTradingAt(stage, 'bar');
    await page.evaluate(() => {
      class Taker extends HTMLElement {
        connectedCallback() {
          this.remove();
        }
      }
      customElements.define('mente-yoho', Taker);
    });
    await shown();
    expect(
      await page.evaluate(() => [...document.querySelectorAll('*')].every(({ shadowRoot }) => shadowRoot === null)),
    ).toBe(true);
  });

  it('goes with the click of its user, and by no event of the page', { timeout: 60_000 }, async () => {
    await open();
    const before = await stage.guest.storage();
    const close = lastOf('.IconButton');
    const { box } = await find(page, close);
    await page.evaluate(
      (x, y) => {
        const host = document.elementFromPoint(x, y) as HTMLElement;
        for (const type of ['pointerdown', 'pointerup', 'click']) {
          host.dispatchEvent(
            new PointerEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y, detail: 1 }),
          );
        }
        host.click();
        for (const key of ['Escape', 'Enter']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      },
      box.x + 5,
      box.y + 5,
    );
    await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'bar' });
    expect((await stage.guest.storage()).desk).toEqual(before.desk);
    await click(page, close);
    await expect.poll(() => overlayOn(page)).toBeNull();
  });
});
