import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../lib/domain/time.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type FirefoxGuest, openFirefox, type Tab } from './firefox.ts';
import { clickIn, findIn, overlayIn, overlaysIn } from './firefox-overlay.ts';
import { stopIn } from './told.ts';

/*
 * The overlay in Firefox, on the built add-on. There a script of an extension sees the page through wrappers, a style
 * element is subject to the page's policy, and events name the element inside a closed root.
 */

describe.skipIf(findFirefox() === null)('the overlay in Firefox', () => {
  let standIn: StandIn;
  let guest: FirefoxGuest;
  let windowId: string;
  let page: Tab;

  beforeAll(async () => {
    standIn = await startStandIn();
    guest = await openFirefox({ standIn });
    windowId = (await guest.send('addManual', { window: stopIn(HOUR_MS / 2) })).windowId;
  });
  afterAll(async () => {
    await guest?.close();
    await standIn?.close();
  });
  afterEach(async () => {
    await page?.close();
  });

  const shown = () => expect.poll(() => overlayIn(guest, page), { timeout: 20_000 }).toMatchObject({ phase: 'soon' });
  async function open(search = ''): Promise<void> {
    await guest.send('chooseSize', { windowId, size: 'bar', phase: 'hour' });
    page = await guest.openTrading('btc_jpy', search);
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
    const text = async () => (await overlayIn(guest, page))?.text ?? '';
    const first = await text();
    expect(first).toContain('取引停止まで');
    await expect.poll(text, { timeout: 3_000 }).not.toBe(first);
    await page.evaluate(() => document.querySelector<HTMLElement>('a[data-pair=xrp_jpy]')?.click());
    await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/trade/xrp_jpy');
    await shown();
    expect(await overlaysIn(guest, page)).toBe(1);
    expect(standIn.log.map(({ host }) => host)).toContain('api.bitbank.cc');
  });

  it('looks the same under whatever policy the page is served with', { timeout: 120_000 }, async () => {
    await open();
    const parts = ['.Dock', '.Bar', '.Lead', '.Tile', '.MenuButton', '.Spoken', '.Countdown'];
    const looks = async () => {
      const found: unknown[] = [];
      for (const part of parts) found.push((await findIn(guest, page, part))?.look);
      return found;
    };
    const calm = await looks();
    for (const policy of [
      "style-src 'none'",
      "style-src 'self'",
      "default-src 'none'",
      "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    ]) {
      await page.close();
      await open(`?csp=${encodeURIComponent(policy)}`);
      expect({ policy, found: await looks() }).toEqual({ policy, found: calm });
      const dock = await findIn(guest, page, '.Dock');
      expect(dock?.look).toMatchObject({ position: 'absolute' });
      expect(dock?.height).toBeLessThanOrEqual(40);
    }
  });

  it('keeps what the user does on it from the page, and the elements that events name', {
    timeout: 90_000,
  }, async () => {
    await open('?spy');
    await page.clickAt(400, 300);
    expect(await page.evaluate(() => (window as unknown as { heard: Event[] }).heard.length)).toBeGreaterThan(5);
    await clickIn(guest, page, '.MenuButton');
    await expect.poll(() => findIn(guest, page, '.Popover')).not.toBeNull();
    await clickIn(guest, page, '[role=checkbox]');
    await clickIn(guest, page, '.Lead');
    await expect.poll(() => overlayIn(guest, page)).toMatchObject({ size: 'alert' });
    await clickIn(guest, page, '.IconButton');
    await expect.poll(() => overlayIn(guest, page)).toMatchObject({ size: 'pill' });
    expect(await heard()).toEqual([]);
  });

  it('stands whoever has taken the name of its host', { timeout: 60_000 }, async () => {
    await guest.send('chooseSize', { windowId, size: 'bar', phase: 'hour' });
    page = await guest.openTrading('btc_jpy');
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
    const before = await guest.storage();
    const box = await findIn(guest, page, '.IconButton:last-child');
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
      (box?.x ?? 0) + 5,
      (box?.y ?? 0) + 5,
    );
    await expect.poll(() => overlayIn(guest, page)).toMatchObject({ size: 'bar' });
    expect((await guest.storage()).desk).toEqual(before.desk);
    await clickIn(guest, page, '.IconButton:last-child');
    await expect.poll(() => overlayIn(guest, page)).toBeNull();
  });
});
