import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import type { View } from '../../lib/domain/view.ts';
import type { Guest } from './chromium.ts';
import { type Frozen, openFrozen } from './guests.ts';
import { click, find, inOverlay, named } from './overlay.ts';
import { stage, staged } from './staging.ts';

/*
 * The background stores the view anew every few seconds, and every page is drawn again then. Whatever the user is doing
 * meanwhile goes on: what is typed, where the caret and the focus are, what is open, marked or dragged.
 */

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, language: 'ja', webhook: { on: true, port: 8765 } };
const EVERY_MS = 50;
const LONG_ENOUGH_MS = 400;

let frozen: Frozen;
let guest: Guest;
let page: Page;
let stop: () => Promise<void>;

/** Stores `view` and whatever else a page watches again and again, each time a hair newer. */
function keepStoring(view: View): () => Promise<void> {
  const startedAt = Date.now();
  let isOver = false;
  const storing = (async () => {
    for (let round = 1; !isOver; round += 1) {
      const display = { ...view.display, overlay: { ...view.display.overlay, along: 0.5 - round * 1e-7 } };
      await guest.setStorage({
        view: { ...view, display, noticesReadAt: (view.noticesReadAt ?? 0) + round },
        settings: { ...SETTINGS, overlay: { ...SETTINGS.overlay, along: display.overlay.along } },
        errors: [{ at: startedAt, what: 'poll', message: 'TypeError: Failed to fetch', times: round }],
      });
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return () => {
    isOver = true;
    return storing;
  };
}

/** Marks what stands on the page now, and listens to what is read out. */
const mark = (within: Page) =>
  within.evaluate(() => {
    for (const element of document.querySelectorAll('body *')) Object.assign(element, { wasThere: true });
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const observer = new MutationObserver((records) => spoken.push(...records.map(({ target }) => target.nodeName)));
    for (const region of document.querySelectorAll('[role=status],[role=alert]'))
      observer.observe(region, { childList: true, characterData: true, subtree: true });
  });

/** What was put in the place of something that stood there, and what was read out meanwhile. */
const changed = (within: Page) =>
  within.evaluate(() => ({
    anew: [...document.querySelectorAll('body *')]
      .filter((element) => !('wasThere' in element))
      .map((e) => e.outerHTML),
    spoken: (window as unknown as { spoken: string[] }).spoken,
  }));
const NOTHING = { anew: [], spoken: [] };

/** Where the focus is, what is typed there and where the caret stands; what is marked; how far it is scrolled. */
const hand = (within: Page) =>
  within.evaluate(() => {
    const field = document.activeElement as HTMLInputElement;
    return {
      field: field.getAttribute('aria-label'),
      typed: field.value,
      caret: field.selectionStart,
      marked: String(getSelection()),
      scrolled: Math.round(scrollY),
      open: [...document.querySelectorAll('details')].map(({ open }) => open),
    };
  });

const type = (text: string) => page.keyboard.type(text, { delay: EVERY_MS });
const passes = () => page.waitForTimeout(LONG_ENOUGH_MS);

beforeAll(async () => {
  frozen = await openFrozen();
  guest = frozen.guest;
});
afterAll(() => frozen?.close());

describe.each(['popup', 'options', 'welcome', 'past-stops'])('the page %s, drawn again and again', (name) => {
  beforeEach(async () => {
    await guest.setStorage({ settings: SETTINGS, view: staged('main') });
    page = await guest.openPage(`${name}.html`);
    await page.setViewportSize({ width: 380, height: 400 });
    await page.locator('main').waitFor();
    stop = keepStoring(staged('main'));
    await passes();
  });
  afterEach(async () => {
    await stop();
    await page.close();
  });

  it('keeps every element, what is open, marked and scrolled to, and reads nothing out', async () => {
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = !part.open;
      scrollTo(0, 120);
      const words = document.querySelector('main h2, main h3');
      if (words !== null) getSelection()?.selectAllChildren(words);
    });
    await passes();
    await mark(page);
    const before = await hand(page);
    await passes();
    expect(await hand(page)).toEqual(before);
    expect(await changed(page)).toEqual(NOTHING);
  });
});

describe('what is typed while the page is drawn again and again', () => {
  const open = async (path: string, view = staged('hour')) => {
    await guest.setStorage({ settings: SETTINGS, view });
    page = await guest.openPage(path);
    await page.locator('main').waitFor();
    stop = keepStoring(view);
  };
  afterEach(async () => {
    await stop();
    await page.close();
  });

  it.each([
    ['a lead time', 0, '45', 'ArrowLeft', '0', '405'],
    ['a coin', 1, 'DOGE', 'Home', 'X', 'XDOGE'],
  ])('is kept in the options, with the caret in the middle: %s', async (_, place, typed, key, more, all) => {
    await open('options.html');
    await page.locator('button.Chip.plain').nth(place).click();
    await type(typed);
    await page.keyboard.press(key);
    await type(more);
    await passes();
    const { typed: found, caret } = await hand(page);
    expect([found, caret]).toEqual([all, all.lastIndexOf(more) + 1]);
  });

  it('is kept in the options: a port', async () => {
    await open('options.html');
    await page.getByLabel('ポート').click();
    await page.keyboard.press('End');
    await type('23');
    await page.keyboard.press('Home');
    await passes();
    const { typed, caret } = await hand(page);
    expect([typed, caret]).toEqual(['876523', 0]);
  });

  const own = ['指値を控える', '証拠金を確認', '損切りを見直す'].map((text, index) => ({ id: `own:${index}`, text }));
  const withItems = (): View => {
    const view = staged('hour');
    const items = own.map((item) => ({ ...item, done: false }));
    const windows = view.windows.map((window) => ({ ...window, checklist: [...window.checklist, ...items] }));
    return { ...view, ownItems: own, windows };
  };

  it('is kept in the items of the popup, new ones and those that are renamed', async () => {
    await open('popup.html', withItems());
    await page.getByRole('button', { name: '自分の項目を追加' }).click();
    await type('家族に伝える');
    await passes();
    expect(await hand(page)).toMatchObject({ typed: '家族に伝える', caret: 6 });
    await page.getByLabel('「証拠金を確認」の名前').click();
    await page.keyboard.press('Home');
    await type('今日の');
    await passes();
    expect(await hand(page)).toMatchObject({ typed: '今日の証拠金を確認', caret: 3 });
    expect(await page.getByLabel('自分の項目を追加').inputValue()).toBe('家族に伝える');
  });

  it('goes where an item is dropped that was dragged meanwhile', async () => {
    await open('popup.html', withItems());
    await page.getByRole('button', { name: '自分の項目を追加' }).click();
    await page.evaluate(() => {
      const asked: unknown[] = [];
      Object.assign(window, { asked });
      chrome.runtime.sendMessage = (async (message: unknown) => void asked.push(message)) as never;
    });
    const middle = async (label: string) => {
      const box = await page.getByRole('button', { name: label }).boundingBox();
      return [(box?.x ?? 0) + 8, (box?.y ?? 0) + 8] as const;
    };
    await page.getByRole('button', { name: '「損切りを見直す」を移動（↑↓）' }).scrollIntoViewIfNeeded();
    await page.mouse.move(...(await middle('「損切りを見直す」を移動（↑↓）')));
    await page.mouse.down();
    const [x, y] = await middle('「指値を控える」を移動（↑↓）');
    await page.mouse.move(x, y + 40, { steps: 3 });
    await passes();
    await page.mouse.move(x, y, { steps: 3 });
    await passes();
    await page.mouse.up();
    expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toEqual([
      { command: 'moveOwnItem', request: { itemId: 'own:2', to: 0 } },
    ]);
  });

  it('is kept on the page that adds', async () => {
    await open('add.html');
    await page.locator('textarea').click();
    await type('11月28日');
    await passes();
    expect(await hand(page)).toMatchObject({ typed: '11月28日', caret: 6 });
  });
});

describe('the overlay, drawn again and again', () => {
  beforeEach(async () => {
    page = await guest.openTrading();
    const view = await stage(guest, page, 'hour', { overlay: { size: 'bar', dock: 'bottom-right' } });
    await click(page, named(/準備/));
    stop = keepStoring(view);
    await passes();
  });
  afterEach(async () => {
    await stop();
    await page.close();
  });

  it('keeps every element and the focus, and says nothing twice', async () => {
    await page.waitForTimeout(2 * LONG_ENOUGH_MS);
    await inOverlay(
      page,
      (root) => {
        root.querySelector<HTMLElement>('[role=checkbox]')?.focus();
        for (const element of root.querySelectorAll('*')) Object.assign(element, { wasThere: true });
        const spoken: string[] = [];
        Object.assign(root, { spoken });
        const observer = new MutationObserver((records) => spoken.push(...records.map(() => 'spoken')));
        for (const region of root.querySelectorAll('.Spoken'))
          observer.observe(region, { childList: true, characterData: true, subtree: true });
      },
      null,
    );
    await passes();
    const found = await inOverlay(
      page,
      (root) => ({
        anew: [...root.querySelectorAll('*')].filter((element) => !('wasThere' in element)).map((e) => e.outerHTML),
        spoken: (root as unknown as { spoken: string[] }).spoken,
        focus: root.activeElement?.getAttribute('role'),
      }),
      null,
    );
    expect(found).toEqual({ ...NOTHING, focus: 'checkbox' });
  });

  it('is where it was dragged to meanwhile', async () => {
    const { box } = await find(page, '.Bar > .Tile');
    await page.mouse.move(box.x + 10, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(640, 40, { steps: 5 });
    await passes();
    const dock = () => inOverlay(page, (root) => root.querySelector<HTMLElement>('.MenteYoho')?.dataset.dock, null);
    expect(await dock()).toMatch(/^top/);
    await page.mouse.move(10, 40, { steps: 5 });
    await passes();
    expect(await dock()).toBe('top-left');
    await page.mouse.up();
  });
});
