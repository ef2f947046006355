import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { HOUR_MS } from '../../lib/domain/time.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { click, drag, find, focusOn, inOverlay, named, overlayOn, overlaysOn } from './overlay.ts';
import { POLICIES } from './policies.ts';
import { stopIn } from './told.ts';

/*
 * The overlay on a page that is no friend: one that reads, plays the user, takes the overlay away, forbids styles, or
 * got hold of the world that the extension's script runs in.
 */

let standIn: StandIn;
let guest: Guest;
let windowId: string;
let page: Page;

beforeAll(async () => {
  standIn = await startStandIn();
  guest = await openGuest({ standIn });
  await guest.send('addOwnItem', { text: '損切りの注文を見直す' });
  windowId = (await guest.send('addManual', { window: stopIn(HOUR_MS / 2) })).windowId;
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
});
afterEach(async () => {
  await page?.close();
});

const shown = () => expect.poll(() => overlayOn(page)).toMatchObject({ phase: 'soon' });
async function open(search = ''): Promise<void> {
  await guest.send('chooseSize', { windowId, size: 'bar', phase: 'hour' });
  page = await guest.openTrading('btc_jpy', search);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await shown();
}
/** What the user decided, as the background keeps it. */
async function decided() {
  const { desk, settings } = await guest.storage();
  return { desk, settings };
}

describe('a page that plays the user', () => {
  it('reads nothing of the overlay', async () => {
    await open();
    await click(page, named(/準備/));
    const drawn = (root: ShadowRoot) =>
      [...root.querySelectorAll('.what')].map((what) => getComputedStyle(what, '::before').content).join();
    expect(await inOverlay(page, drawn, null)).toContain('損切りの注文を見直す');
    const found = await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const box = [...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null);
      const at = document.elementsFromPoint(innerWidth - 40, innerHeight - 30);
      window.getSelection()?.selectAllChildren(document.documentElement);
      return {
        roots: box.length,
        at: at.some((element) => element.classList.length > 0 && element.closest('.MenteYoho') !== null),
        selected: String(window.getSelection()),
        text: document.documentElement.innerText + host.innerText,
        html: host.outerHTML,
        animated: document.getAnimations().length,
        found: (window as unknown as { find(text: string): boolean }).find('損切り'),
      };
    });
    expect(found).toMatchObject({ roots: 0, at: false, animated: 0, found: false });
    expect(found.selected + found.text + found.html).not.toContain('損切り');
  });

  it('decides nothing, by whatever event it dispatches on what it can reach', async () => {
    await open();
    await click(page, named(/準備/));
    const before = await decided();
    const look = await overlayOn(page);
    const { box } = await find(page, '[role=checkbox]');
    await page.evaluate(({ x, y }) => {
      const host = document.elementFromPoint(x + 5, y + 5) as HTMLElement;
      const at = { bubbles: true, composed: true, cancelable: true, clientX: x + 5, clientY: y + 5, detail: 1 };
      for (const type of ['pointerdown', 'mousedown', 'pointermove', 'pointerup', 'mouseup', 'click', 'dragstart']) {
        host.dispatchEvent(new PointerEvent(type, { ...at, pointerId: 1, button: 0, buttons: 1 }));
      }
      for (const key of ['Escape', 'Enter', ' ', 'Tab']) {
        for (const type of ['keydown', 'keypress', 'keyup']) {
          for (const target of [host, document.body, window]) {
            target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
          }
        }
      }
      host.click();
      host.focus();
      for (const type of ['visibilitychange', 'resume', 'fullscreenchange']) document.dispatchEvent(new Event(type));
    }, box);
    await page.waitForTimeout(500);
    expect(await decided()).toEqual(before);
    expect((await overlayOn(page))?.size).toBe(look?.size);
  });

  it('hears nothing of what the user does on the overlay: click, drag, key', async () => {
    await open('?spy');
    const heard = () => page.evaluate(() => (window as unknown as { heard: Event[] }).heard.map(({ type }) => type));
    const discrete = async () =>
      (await heard()).filter((type) => !['mouseover', 'pointermove', 'focusin'].includes(type));
    await page.mouse.click(400, 300);
    expect(await discrete()).toContain('click');
    await page.evaluate(() => void (window as unknown as { heard: Event[] }).heard.splice(0));
    await click(page, named(/準備/));
    await click(page, '[role=checkbox]');
    await page.keyboard.press('Space');
    await focusOn(page, '.Lead');
    await page.keyboard.press('Enter');
    await expect.poll(() => overlayOn(page)).toMatchObject({ size: 'alert' });
    await page.keyboard.press('Escape');
    await drag(page, '.Tile', 500, 30);
    await drag(page, '.Tile', 1250, 700);
    await page.mouse.click(1240, 690, { button: 'right' });
    expect(await discrete()).toEqual([]);
  });
});

describe('a page that got hold of the world of our script', () => {
  /** Runs `expression` there. */
  async function inOurWorld(expression: string): Promise<unknown> {
    const session = await guest.context.newCDPSession(page);
    const world = new Promise<number>((resolve) => {
      session.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin.startsWith('chrome-extension:')) resolve(context.id);
      });
    });
    await session.send('Runtime.enable');
    const { result } = await session.send('Runtime.evaluate', {
      contextId: await world,
      expression: `(async () => ${expression})().then((value) => JSON.stringify(value) ?? 'undefined', String)`,
      awaitPromise: true,
    });
    await session.detach();
    return result.value;
  }

  test.each([
    `chrome.storage.local.set({ settings: { notifications: false, overlay: { on: false } } })`,
    `chrome.storage.local.set({ view: null })`,
    `chrome.storage.local.clear()`,
    `chrome.storage.local.get()`,
    `chrome.storage.session.set({ settings: { notifications: false } })`,
    `chrome.storage.session.get()`,
  ])('is refused %s', async (expression) => {
    await open();
    const before = await guest.storage();
    expect(await inOurWorld(expression)).toMatch(/Access to storage is not allowed|undefined/);
    const { settings, view } = await guest.storage();
    expect(settings).toEqual(before.settings);
    expect(view).not.toBeNull();
  });

  test.each([
    ['saveSettings', `{ settings: { notifications: false } }`],
    ['resetEverything', '{}'],
    ['addOwnItem', `{ text: 'x' }`],
    ['moveOwnItem', `{ itemId: 'own:1', to: 0 }`],
    ['removeManual', `{ windowId: 'a' }`],
    ['readText', `{ text: 'x' }`],
  ])('is not obeyed when it asks for %s', async (command, request) => {
    await open();
    const before = await decided();
    const message = `{ command: '${command}', request: ${request} }`;
    expect(await inOurWorld(`chrome.runtime.sendMessage(${message})`)).toBe('null');
    expect(await decided()).toEqual(before);
  });

  it('is told no more than what is drawn', async () => {
    await open();
    const told = JSON.parse(String(await inOurWorld(`chrome.runtime.sendMessage({ read: 'view' })`)));
    expect(told).toMatchObject({ past: [], sources: [], ownItems: [], unreadable: [], lateCycles: [] });
    expect(await inOurWorld(`chrome.runtime.sendMessage({ read: 'settings' })`)).toMatch(/null|undefined|Error/);
  });
});

describe('a page that takes the overlay away', () => {
  /** Its body has a root of its own already, so the overlay stands where the page can get at its host. */
  async function openWithin(): Promise<void> {
    page = await guest.context.newPage();
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (document.body === null) return;
        observer.disconnect();
        document.body.attachShadow({ mode: 'closed' }).append(document.createElement('slot'));
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await guest.send('chooseSize', { windowId, size: 'bar', phase: 'hour' });
    await page.goto('https://app.bitbank.cc/trade/btc_jpy');
    await shown();
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('mente-yoho');
  }

  const define = (body: string) =>
    page.addInitScript(`customElements.define('mente-yoho', class extends HTMLElement { ${body} });`);
  test.each([
    ['holds its root', `constructor() { super(); this.attachShadow({ mode: 'closed' }); }`],
    ['has its internals', `constructor() { super(); window.internals = this.attachInternals(); }`],
    ['throws', `constructor() { throw new Error('no'); }`],
    ['forbids a root', `static disabledFeatures = ['shadow'];`],
    ['removes itself', `connectedCallback() { this.remove(); }`],
  ])('is not helped by an element of its own of that name: one that %s', async (_, body) => {
    page = await guest.context.newPage();
    await define(body);
    await guest.send('chooseSize', { windowId, size: 'bar', phase: 'hour' });
    await page.goto('https://app.bitbank.cc/trade/btc_jpy');
    await shown();
    expect(
      await page.evaluate(() => (window as { internals?: ElementInternals }).internals?.shadowRoot ?? null),
    ).toBeNull();
    await click(page, named(/準備/));
    expect(await inOverlay(page, (root) => root.querySelector('.Popover') !== null, null)).toBe(true);
  });

  it('is not helped by one that it defines later either', async () => {
    await openWithin();
    await page.evaluate(() => {
      class Taker extends HTMLElement {
        internals = this.attachInternals();
        connectedCallback() {
          Object.assign(window, { internals: this.internals });
          this.remove();
        }
      }
      customElements.define('mente-yoho', Taker);
    });
    await page.waitForTimeout(1200);
    await shown();
    expect(
      await page.evaluate(() => (window as { internals?: ElementInternals }).internals?.shadowRoot ?? null),
    ).toBeNull();
  });

  it('has it again as soon as it lets go, and the desktop says meanwhile what cannot be seen', async () => {
    await openWithin();
    await page.evaluate(() => {
      const remove = () => {
        for (const child of [...document.documentElement.children]) {
          if (child !== document.head && child !== document.body) child.remove();
        }
      };
      const observer = new MutationObserver(remove);
      Object.assign(window, { observer });
      observer.observe(document.documentElement, { childList: true });
      remove();
    });
    await expect.poll(() => guest.notifications(), { timeout: 25_000 }).toContain('overlay-blocked');
    await page.evaluate(() => (window as unknown as { observer: MutationObserver }).observer.disconnect());
    await expect.poll(() => overlaysOn(page), { timeout: 15_000 }).toBe(1);
  });

  it('makes it inert, unseen or out of place for a second at most', async () => {
    await openWithin();
    const host = () => document.documentElement.lastElementChild as HTMLElement;
    for (const change of [
      `host.inert = true`,
      `host.style.setProperty('display', 'none', 'important')`,
      `host.style.cssText = 'opacity:0!important'`,
      `host.hidden = true, host.removeAttribute('style')`,
      `document.body.append(host)`,
    ]) {
      await page.evaluate(`{ const host = (${host})(); ${change}; }`);
      const isOnTop = async () => {
        const { x, y, width, height } = (await find(page, '.Lead')).box;
        return inOverlay(
          page,
          (root, [left, up]) => (root.elementFromPoint(left ?? 0, up ?? 0)?.closest('.Dock') ?? null) !== null,
          [x + width / 2, y + height / 2],
        );
      };
      await expect.poll(isOnTop, { message: change, timeout: 5_000 }).toBe(true);
    }
  });
});

describe('a page with a policy of its own', () => {
  /** The overlay's box and what is painted there, as it is and as the page lies under it in white. */
  async function picture(): Promise<{ box: object; painted: string }> {
    await page.evaluate(() => {
      document.body.replaceChildren();
      for (const { style } of [document.documentElement, document.body]) style.background = 'white';
    });
    await inOverlay(page, (root) => void root.querySelector('.Countdown')?.replaceChildren('0:00'), null);
    const { box } = await find(page, '.Dock');
    return { box, painted: (await page.screenshot({ clip: box })).toString('base64') };
  }

  it('has an overlay that looks as everywhere', async () => {
    await open();
    const calm = await picture();
    for (const policy of POLICIES) {
      await page.close();
      await open(`?csp=${encodeURIComponent(policy)}`);
      const { box, painted } = await picture();
      expect({ policy, box }).toEqual({ policy, box: calm.box });
      expect(painted === calm.painted, policy).toBe(true);
    }
  });
});
