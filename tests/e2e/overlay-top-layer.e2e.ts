import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { HOUR_MS } from '../../lib/domain/time.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { click, drag, find, focusOn, inOverlay, named, overlayOn, overlaysOn } from './overlay.ts';
import { stopIn } from './told.ts';

/*
 * While an element is full screen, or a modal dialog is open, the browser makes everything outside of it inert. The
 * overlay is used all the same, and the page hears nothing of it.
 */

let standIn: StandIn;
let guest: Guest;
let windowId: string;
let page: Page;

beforeAll(async () => {
  standIn = await startStandIn();
  guest = await openGuest({ standIn });
  windowId = (await guest.send('addManual', { window: stopIn(HOUR_MS / 2) })).windowId;
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
});
afterEach(async () => {
  await page?.close();
});

async function open(): Promise<void> {
  await guest.send('chooseSize', { windowId, size: 'alert', phase: 'hour' });
  page = await guest.openTrading('btc_jpy', '?spy');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'alert' });
}
const DISCRETE = /^(key|click|dblclick|auxclick|contextmenu|mouse(down|up)|pointer(down|up|cancel)|touch)/;
const heard = async () =>
  (await page.evaluate(() => (window as unknown as { heard: Event[] }).heard.map(({ type }) => type))).filter((type) =>
    DISCRETE.test(type),
  );
const forget = () => page.evaluate(() => void (window as unknown as { heard: Event[] }).heard.splice(0));
const size = async () => (await overlayOn(page))?.size ?? null;
const dock = () => inOverlay(page, (root) => root.querySelector<HTMLElement>('.MenteYoho')?.dataset.dock, null);

/** What a page does, and how it ends. */
interface Act {
  readonly begin: string;
  readonly end: string;
}
const LEAVE = 'while (document.fullscreenElement) await document.exitFullscreen()';
const DIALOG = `document.body.insertAdjacentHTML('beforeend',
  '<dialog id=one><input id=first><button>OK</button><dialog id=two><button>Ja</button></dialog></dialog>')`;

const ACTS: readonly (readonly [string, Act])[] = [
  ['the chart is full screen', { begin: `await document.querySelector('.chart').requestFullscreen()`, end: LEAVE }],
  ['the document is full screen', { begin: `await document.documentElement.requestFullscreen()`, end: LEAVE }],
  [
    'one element is full screen in another',
    {
      begin: `await document.querySelector('main').requestFullscreen();
        // then
        await document.querySelector('.chart').requestFullscreen()`,
      end: LEAVE,
    },
  ],
  [
    'the outer one is left on',
    {
      begin: `await document.querySelector('main').requestFullscreen();
        // then
        await document.querySelector('.chart').requestFullscreen();
        await document.exitFullscreen()`,
      end: LEAVE,
    },
  ],
  [
    'a component with a closed root is full screen',
    {
      begin: `const box = document.createElement('section');
        box.attachShadow({ mode: 'closed' }).innerHTML = '<p>inside</p>';
        document.body.append(box);
        await box.requestFullscreen()`,
      end: LEAVE,
    },
  ],
  [
    'an element inside a component is full screen',
    {
      begin: `const box = document.createElement('section');
        const root = box.attachShadow({ mode: 'closed' });
        root.innerHTML = '<p>inside</p>';
        document.body.append(box);
        await root.firstChild.requestFullscreen()`,
      end: LEAVE,
    },
  ],
  ['a dialog is open', { begin: `${DIALOG}; one.showModal()`, end: 'one.close()' }],
  ['a dialog is open in a dialog', { begin: `${DIALOG}; one.showModal(); two.showModal()`, end: 'one.remove()' }],
  [
    'the inner of two dialogs was closed',
    { begin: `${DIALOG}; one.showModal(); two.showModal(); two.close()`, end: 'one.close()' },
  ],
  [
    'a dialog is open over a full-screen chart',
    {
      begin: `${DIALOG}; const chart = document.querySelector('.chart'); chart.append(one);
        await chart.requestFullscreen(); one.showModal()`,
      end: `one.close(); ${LEAVE}`,
    },
  ],
  [
    'a dialog moves and clips what is in it',
    {
      begin: `${DIALOG}; one.style.cssText = 'transform: scale(.5); overflow: hidden; width: 90px; opacity: .3'; one.showModal()`,
      end: 'one.close()',
    },
  ],
  [
    'a dialog of a component is open',
    {
      begin: `const box = document.body.appendChild(document.createElement('section'));
        const root = box.attachShadow({ mode: 'closed' });
        root.innerHTML = '<dialog><button>OK</button></dialog>';
        root.firstChild.showModal(); window.inner = root.firstChild`,
      end: 'inner.close()',
    },
  ],
];

/** Each step on a user's gesture of its own, which full screen takes. */
async function run(body: string): Promise<void> {
  for (const step of body.split('// then')) await page.evaluate(`(async () => { ${step} })()`);
}
const isInside = async () => {
  const { x, y, width, height } = (await find(page, '.Dock')).box;
  return inOverlay(page, (root, [left, top]) => root.elementFromPoint(left ?? 0, top ?? 0)?.closest('.Dock') !== null, [
    x + width / 2,
    y + height / 2,
  ]);
};

describe('the overlay while', () => {
  test.each(ACTS)('%s: by mouse, drag and keyboard, unheard by the page, and back afterwards', async (_, act) => {
    await open();
    await page.locator('#price').focus();
    await run(act.begin);
    await expect.poll(isInside, { timeout: 3_000 }).toBe(true);
    const focus = await page.evaluate(() => document.activeElement?.id);
    await forget();
    await click(page, named(/小さくする/));
    await expect.poll(size).toBe('pill');
    await drag(page, '.Tile', 5, 30);
    await expect.poll(dock).toBe('top-left');
    await focusOn(page, '.Lead');
    await page.keyboard.press('Enter');
    await expect.poll(size).toBe('bar');
    await drag(page, '.Tile', 1250, 700);
    await expect.poll(dock).toBe('bottom-right');
    expect(await heard()).toEqual([]);
    expect(['price', 'first', '']).toContain(focus);
    await run(act.end);
    await expect.poll(isInside, { timeout: 3_000 }).toBe(true);
    await click(page, named(/小さくする/));
    await expect.poll(size).toBe('pill');
    expect(await heard()).toEqual([]);
    expect(await overlaysOn(page)).toBe(1);
  });

  it('a canvas, which holds nothing, is full screen: by mouse and drag, unheard by the page', async () => {
    await open();
    await run(`await document.getElementById('chart').requestFullscreen()`);
    await page.waitForTimeout(500);
    await forget();
    await click(page, named(/小さくする/));
    await expect.poll(size).toBe('pill');
    await drag(page, '.Tile', 5, 30);
    await expect.poll(dock).toBe('top-left');
    await drag(page, '.Tile', 1250, 700);
    expect(await heard()).toEqual([]);
    await page.mouse.click(300, 300);
    expect(await heard()).toContain('click');
    await run(LEAVE);
    await expect.poll(isInside).toBe(true);
  });

  it('a video is full screen: by mouse, unheard by the page', async () => {
    await open();
    await run(`await document.body.appendChild(document.createElement('video')).requestFullscreen()`);
    await page.waitForTimeout(500);
    await forget();
    await click(page, named(/小さくする/));
    await expect.poll(size).toBe('pill');
    expect(await heard()).toEqual([]);
    await run(LEAVE);
    await expect.poll(isInside).toBe(true);
  });

  it('the page is told to type on: its focus and what was typed stay', async () => {
    await open();
    await page.locator('#price').fill('');
    await page.keyboard.type('12');
    await run(`await document.querySelector('form').requestFullscreen()`);
    await page.keyboard.type('34');
    await run(LEAVE);
    await page.keyboard.type('56');
    expect(await page.locator('#price').inputValue()).toBe('123456');
  });
});
