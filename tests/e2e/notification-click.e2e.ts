import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Guest, openGuest } from './chromium.ts';
import { type FirefoxGuest, openFirefox } from './firefox.ts';
import { clickNewestAlert } from './firefox-alerts.ts';
import { type AnyGuest, type BeforeStop, hasFirefox, openBeforeStop } from './guests.ts';
import { evaluateIn, type TradingPage } from './overlay-reach.ts';

/*
 * A click on a notification leads to the trading page: the one on view stays, else the one that was used last comes to
 * the front.
 */

const workerOf = async ({ context }: Guest) =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

/** Pairs of the trading pages on view. A page itself believes in Chromium, as long as it is driven, that it is seen. */
const onViewInChromium = async (guest: Guest): Promise<string[]> =>
  (await workerOf(guest)).evaluate(async () => {
    const active = await chrome.tabs.query({ active: true, url: 'https://app.bitbank.cc/*' });
    return active.map(({ url = '' }) => url.slice(url.lastIndexOf('/') + 1));
  });

/** Runs what the browser runs when the newest notification is clicked: headless, nobody shows one to click. */
async function clickInChromium(guest: Guest): Promise<void> {
  const [id] = await guest.notifications();
  const worker = await workerOf(guest);
  // Undocumented, and not in the types.
  await worker.evaluate((clicked) => {
    (chrome.notifications.onClicked as unknown as { dispatch(id: string | undefined): void }).dispatch(clicked);
  }, id);
}

async function onViewByPages(pages: readonly TradingPage[]): Promise<string[]> {
  const seen: string[] = [];
  for (const page of pages) {
    const [path, state] = await evaluateIn<[string, string]>(page, '[location.pathname, document.visibilityState]');
    if (state === 'visible') seen.push(path.slice('/trade/'.length));
  }
  return seen;
}

interface Click {
  click(): Promise<void>;
  /** Pairs of those of `pages` that are on view. */
  onView(pages: readonly TradingPage[]): Promise<string[]>;
}
interface Clickable {
  readonly browser: string;
  readonly isHere: boolean;
  readonly open: () => Promise<BeforeStop<AnyGuest> & Click>;
}
const CLICKABLE: readonly Clickable[] = [
  {
    browser: 'Chromium',
    isHere: true,
    open: async () => {
      const stage = await openBeforeStop<Guest>((standIn) => openGuest({ standIn }));
      return { ...stage, click: () => clickInChromium(stage.guest), onView: () => onViewInChromium(stage.guest) };
    },
  },
  {
    browser: 'Firefox',
    isHere: hasFirefox,
    open: async () => {
      const stage = await openBeforeStop<FirefoxGuest>((standIn) => openFirefox({ standIn }));
      return { ...stage, click: () => clickNewestAlert(stage.guest.marionette), onView: onViewByPages };
    },
  },
];

for (const { browser, isHere, open } of CLICKABLE) {
  describe.skipIf(!isHere)(`in ${browser} a click on a notification`, () => {
    let stage: Awaited<ReturnType<typeof open>>;
    let pages: TradingPage[] = [];
    beforeAll(async () => {
      stage = await open();
      await vi.waitUntil(async () => (await stage.guest.notifications()).length > 0, 60_000);
    });
    afterAll(() => stage?.close());
    afterEach(async () => {
      for (const page of pages) await page.close();
      pages = [];
    });

    /** Opens the trading pages of `pairs`, one after the other: the last one is on view. */
    async function openPages(...pairs: string[]): Promise<void> {
      for (const pair of pairs) pages.push(await stage.guest.openTrading(pair));
    }
    const onView = () => stage.onView(pages);
    /** A notification goes with its click: the next one is of another stop. */
    const nextNotification = async () => {
      const before = await stage.guest.notifications();
      const start = Date.now() + 40 * 60_000 + before.length;
      await stage.guest.send('addManual', {
        window: { kind: 'other', services: ['trading'], assets: [], start, end: start + 60_000, title: 'x', url: null },
      } as never);
      await vi.waitUntil(async () => (await stage.guest.notifications()).length > before.length, 60_000);
    };

    it('leaves the trading page that is on view, though others were opened later', async () => {
      await openPages('btc_jpy', 'xrp_jpy', 'eth_jpy');
      await pages[1]?.bringToFront();
      expect(await onView()).toEqual(['xrp_jpy']);
      await stage.click();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await onView()).toEqual(['xrp_jpy']);
    });

    it('brings the trading page to the front that was used last, though another was opened later', async () => {
      await nextNotification();
      await openPages('btc_jpy', 'xrp_jpy', 'eth_jpy');
      await pages[0]?.bringToFront();
      const elsewhere = await stage.guest.openPage('past-stops.html');
      expect(await onView()).toEqual([]);
      await stage.click();
      await expect.poll(onView).toEqual(['btc_jpy']);
      await elsewhere.close();
    });
  });
}
