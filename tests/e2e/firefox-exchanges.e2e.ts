import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { siteOf } from '../../lib/exchanges/sites.ts';
import { calendarFrom } from '../stand-in/calendar.ts';
import { plannedNews } from '../stand-in/hosts/gmo.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type FirefoxGuest, openFirefox, type Tab } from './firefox.ts';
import { openTab } from './firefox-tab.ts';
import { hasFirefox } from './guests.ts';
import { overlayOn, overlaysOn } from './overlay.ts';

/*
 * A second exchange in Firefox, on its real host names: its hosts given as the browser's own menus give them, taken back
 * and given again, and the extension replaced in between.
 */

const STOP = '下記の日程でシステムメンテナンスを実施いたします。期間中は取引所およびAPIのご利用を停止いたします。';
const BASE = Math.floor(Date.now() / 60_000) * 60_000;
const NEWS = plannedNews(calendarFrom(BASE).range(20, 60));
/** Cycles come every half minute at the soonest, and a stop is believed after two looks. */
const PATIENT = { timeout: 100_000, interval: 500 };
const ORIGINS = siteOf('bitflyer').origins;
const PAGE = 'https://lightning.bitflyer.com/trade/btcjpy';

describe.skipIf(!hasFirefox)('in Firefox a second exchange', () => {
  let standIn: StandIn;
  let guest: FirefoxGuest;
  let page: Tab;
  beforeAll(async () => {
    const plan = { id: 'plan', start: 20, end: 60, body: STOP };
    standIn = await startStandIn({ scenario: { first: [{ bitflyer: { planned: [plan] } }], later: [] }, baseMs: BASE });
    guest = await openFirefox({ standIn });
    await vi.waitUntil(async () => (await guest.view()) !== null, PATIENT);
  });
  afterAll(async () => {
    await guest?.close();
    await standIn?.close();
  });

  /** Ids of the gates that are registered. */
  const gates = async (): Promise<string[]> => {
    const desk = await guest.openPage('options.html');
    const ids = await desk.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
    );
    await desk.close();
    return ids;
  };
  const isAllowed = async () => (await guest.view())?.elsewhere?.bitflyer?.hostsAllowed;

  it('has no gate and is asked for nothing before it is chosen', async () => {
    expect(await gates()).toEqual([]);
    expect(standIn.log.filter(({ host }) => host.endsWith('bitflyer.com'))).toEqual([]);
  });

  it('is counted down to on its own page once it is chosen and allowed, and not on that of the first', async () => {
    await guest.letRead(true, ORIGINS);
    const { display } = (await guest.view()) ?? {};
    await guest.send('saveSettings', { settings: { ...DEFAULT_SETTINGS, ...display, exchanges: ['bitflyer'] } });
    await expect.poll(gates, PATIENT).toEqual(['gate-bitflyer']);
    page = await openTab(guest.marionette, PAGE);
    await expect.poll(() => overlayOn(page), PATIENT).toMatchObject({ phase: 'soon' });
    const other = await guest.openTrading();
    await other.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    expect(await overlaysOn(other)).toBe(0);
    await other.close();
  });

  it('whose hosts are taken back loses its gate, and what is known of the first stands', async () => {
    await guest.letRead(false, ORIGINS);
    await expect.poll(isAllowed, PATIENT).toBe(false);
    await expect.poll(gates, PATIENT).toEqual([]);
    expect((await guest.view())?.hostsAllowed).toBe(true);
    expect((await guest.button()).text).not.toBe('?');
    await page.close();
  });

  it('whose hosts are given again comes to a page that was opened meanwhile', async () => {
    page = await openTab(guest.marionette, PAGE);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    expect(await overlaysOn(page)).toBe(0);
    await guest.letRead(true, ORIGINS);
    await expect.poll(isAllowed, PATIENT).toBe(true);
    await page.bringToFront();
    await expect.poll(() => overlaysOn(page), PATIENT).toBe(1);
    expect(await gates()).toEqual(['gate-bitflyer']);
  });

  it('is seen to stop', async () => {
    standIn.change({ bitflyer: { state: 'CLOSED' } });
    await page.bringToFront();
    await expect.poll(() => overlayOn(page), PATIENT).toMatchObject({ phase: 'ongoing' });
  });

  it('has its gate again after an update, which drops it', async () => {
    await guest.update();
    await expect.poll(gates, PATIENT).toEqual(['gate-bitflyer']);
  });

  describe('and a third one, which announces on a page and has its pair behind the #', () => {
    const { origins, pageOf } = siteOf('gmo');
    let third: Tab;

    it('is counted down to on its own page', async () => {
      standIn.change({ gmo: { news: [NEWS] } });
      await guest.letRead(true, origins);
      const { display } = (await guest.view()) ?? {};
      const settings = { ...DEFAULT_SETTINGS, ...display, exchanges: ['bitflyer' as const, 'gmo' as const] };
      await guest.send('saveSettings', { settings });
      await expect.poll(gates, PATIENT).toEqual(expect.arrayContaining(['gate-bitflyer', 'gate-gmo']));
      third = await openTab(guest.marionette, pageOf('btc_jpy'));
      await expect.poll(() => overlayOn(third), PATIENT).toMatchObject({ phase: 'soon' });
    });

    it('keeps one overlay while the pair changes behind the #', async () => {
      await third.evaluate(() => {
        location.hash = '#/xrp_jpy';
      });
      await expect.poll(() => overlaysOn(third), PATIENT).toBe(1);
    });

    it('is seen to stop while the second does, each by its own word', async () => {
      standIn.change({ gmo: { state: 'ERR-5201' } });
      await third.bringToFront();
      const conditions = async () => {
        const { elsewhere } = (await guest.view()) ?? {};
        return [elsewhere?.gmo?.live.condition, elsewhere?.bitflyer?.live.condition];
      };
      await expect.poll(conditions, PATIENT).toEqual(['maintenance', 'maintenance']);
    });

    it('whose hosts are taken back is a matter of its own', async () => {
      await guest.letRead(false, origins);
      await expect.poll(async () => (await guest.view())?.elsewhere?.gmo?.hostsAllowed, PATIENT).toBe(false);
      await expect.poll(gates, PATIENT).toEqual(['gate-bitflyer']);
      const { hostsAllowed, elsewhere } = (await guest.view()) ?? {};
      expect([hostsAllowed, elsewhere?.bitflyer?.hostsAllowed]).toEqual([true, true]);
    });
  });
});
