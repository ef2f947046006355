import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../lib/domain/time.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { click, countOf, named, overlayOn } from './overlay.ts';
import { stopIn } from './told.ts';

/*
 * A framework that takes over a document which its server sent compares it with what it expects, often a second or more
 * after the load. A foreign node in it is an error, and the whole page is drawn anew: what was typed is lost.
 */

let standIn: StandIn;
let guest: Guest;
let page: Page;

beforeAll(async () => {
  standIn = await startStandIn();
  guest = await openGuest({ standIn });
  const { windowId } = await guest.send('addManual', { window: stopIn(HOUR_MS / 2) });
  await guest.send('chooseSize', { windowId, size: 'bar', phase: 'hour' });
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
});
afterEach(async () => {
  await page?.close();
});

/** A document that changes nothing by itself. */
const DOCUMENT = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>x</title></head><body><main>
<input id="price"><button id="buy">買い注文</button></main><script>
addEventListener('load', () => { window.loadedAt = performance.now(); });
window.sent = new XMLSerializer().serializeToString(document);
</script></body></html>`;

async function open(body = DOCUMENT): Promise<void> {
  page = await guest.context.newPage();
  await page.route('https://app.bitbank.cc/trade/btc_jpy', (route) =>
    route.fulfill({ body, contentType: 'text/html' }),
  );
  await page.goto('https://app.bitbank.cc/trade/btc_jpy');
}

/** What a framework walks over: every node of the document, with its attributes. */
const walked = () =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const attributes =
        node instanceof Element ? [...node.attributes].map(({ name, value }) => `${name}=${value}`) : [];
      found.push([node.nodeName, ...attributes].join(' '));
    }
    return found;
  });

describe('a page that has just been loaded', () => {
  it('has the overlay within two seconds, and not a node more in its document than it was sent', async () => {
    await open();
    await expect.poll(() => overlayOn(page), { timeout: 2_000 }).toMatchObject({ size: 'bar' });
    const nodes = await walked();
    expect(nodes.filter((node) => /mente|data-mente|popover/i.test(node))).toEqual([]);
    expect(nodes.filter((node) => !node.startsWith('#'))).toEqual([
      'html',
      'HTML lang=ja',
      'HEAD',
      'META charset=utf-8',
      'TITLE',
      'BODY',
      'MAIN',
      'INPUT id=price',
      'BUTTON id=buy',
      'SCRIPT',
    ]);
    await page.waitForTimeout(5_000);
    expect(await walked()).toEqual(nodes);
    await click(page, named(/準備/));
    await expect.poll(() => countOf(page, '.Popover')).toBe(1);
  });

  it('looks as it did, and is used as it was', async () => {
    await open();
    await page.locator('#price').fill('142');
    const picture = () => page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 200 }, caret: 'initial' });
    await expect.poll(() => overlayOn(page), { timeout: 2_000 }).not.toBeNull();
    await page.locator('#price').press('End');
    await page.keyboard.type('50');
    expect(await page.locator('#price').inputValue()).toBe('14250');
    const withOverlay = await picture();
    await page.evaluate(() => document.body.querySelector('main')?.getBoundingClientRect());
    expect((await picture()).equals(withOverlay)).toBe(true);
    expect(await page.evaluate(() => document.body.shadowRoot)).toBeNull();
  });

  it('has it all the same where its body hides or moves what is in it', async () => {
    for (const style of [
      'transform: scale(.2)',
      'opacity: 0',
      'filter: blur(9px)',
      'overflow: hidden; height: 0',
      'visibility: hidden',
      'direction: rtl',
      'display: none',
      'zoom: 1; pointer-events: none; user-select: none',
      'contain: strict',
    ]) {
      await open(DOCUMENT.replace('<body>', `<body style="${style}">`));
      await expect.poll(() => overlayOn(page).then((shown) => shown?.size), { timeout: 2_000 }).toBe('bar');
      // Where nothing in the body can be seen, the overlay finds out and moves.
      if (style.startsWith('display')) await page.waitForTimeout(7_000);
      await click(page, named(/準備/));
      await expect.poll(async () => ({ style, open: await countOf(page, '.Popover') })).toEqual({ style, open: 1 });
      await page.close();
    }
  });
});
