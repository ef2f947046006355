import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FirefoxGuest, Tab } from './firefox.ts';
import { HOSTS } from './firefox-addon.ts';
import { clickOn, middleOf } from './firefox-click.ts';
import { type BeforeStop, hasFirefox, inFirefox, openBeforeStop } from './guests.ts';
import { overlayOn, overlaysOn } from './overlay.ts';

/*
 * In Firefox the user may take back any host of the manifest, and give it again: one or all, in the browser's own menus
 * or where the extension asks. What is open is never loaded anew for it.
 */

/** Two seconds are promised, on a machine that does nothing else; without the event it would be a minute. */
const IN_TIME = { timeout: 6_000, interval: 50 };
const TRADING = HOSTS.filter((host) => host.includes('//app.'));

describe.skipIf(!hasFirefox)('in Firefox the permission to read the exchange', () => {
  let stage: BeforeStop<FirefoxGuest>;
  let guest: FirefoxGuest;
  let trading: Tab | null = null;
  beforeAll(async () => {
    stage = await openBeforeStop(inFirefox);
    guest = stage.guest;
  });
  afterAll(() => stage?.close());
  afterEach(async () => {
    await trading?.close();
    trading = null;
    await guest.letRead(true);
  });

  /** Takes every host back, and opens a trading page, which then has no overlay. */
  async function openWithout(): Promise<Tab> {
    await guest.letRead(false);
    await expect.poll(async () => (await guest.view())?.hostsAllowed).toBe(false);
    trading = await guest.openTrading();
    await trading.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    expect(await overlaysOn(trading)).toBe(0);
    return trading;
  }
  const isThereInTime = (page: Tab) => expect.poll(() => overlaysOn(page), IN_TIME).toBe(1);

  it.each([
    ['for all sites', HOSTS],
    ['for the trading page alone', TRADING],
  ])('that is given back %s in the browser brings the overlay to the open page', async (_, hosts) => {
    const page = await openWithout();
    await guest.letRead(true, hosts);
    await isThereInTime(page);
  });

  it('that is given for one site after the other is complete with the last one', { timeout: 60_000 }, async () => {
    const page = await openWithout();
    for (const host of HOSTS.slice(0, -1)) await guest.letRead(true, [host]);
    expect((await guest.view())?.hostsAllowed).toBe(false);
    await guest.letRead(true, HOSTS.slice(-1));
    await expect.poll(async () => (await guest.view())?.hostsAllowed, IN_TIME).toBe(true);
    await isThereInTime(page);
    await expect.poll(async () => (await overlayOn(page))?.phase).toBe('soon');
  });

  it.each(['popup.html', 'welcome.html'])('is asked for on %s, and used on the open page', async (name) => {
    const page = await openWithout();
    const asking = await guest.openPage(name);
    const button = () => {
      const isWanted = ({ textContent }: Element) => textContent === 'アクセスを許可';
      return [...document.querySelectorAll('button')].find(isWanted);
    };
    await clickOn(asking, button);
    await page.bringToFront();
    await isThereInTime(page);
    await expect.poll(async () => (await guest.view())?.hostsAllowed, IN_TIME).toBe(true);
    await asking.bringToFront();
    await expect.poll(() => middleOf(asking, button)).toBeNull();
    await asking.close();
  });
});
