import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { FIRST_SITE } from '../../lib/exchanges/sites.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { type GrantedBuild, grantedBuild } from './granted.ts';
import { type Management, manage } from './manage.ts';
import { overlayOn, overlaysOn } from './overlay.ts';

/*
 * A second exchange on its real host names: chosen, announced, counted down on its own page alone, seen to stop and to
 * be back. The browser asks its user in a window of its own that no test can press; the build is one whose hosts have
 * been granted.
 */

const STOP = '下記の日程でシステムメンテナンスを実施いたします。期間中は取引所およびAPIのご利用を停止いたします。';
/** Cycles come every half minute at the soonest, and a stop is believed after two looks. */
const PATIENT = { timeout: 100_000, interval: 500 };

let build: GrantedBuild;
let standIn: StandIn;
let guest: Guest;
let page: Page;

beforeAll(async () => {
  build = grantedBuild();
  const plan = { id: 'plan', start: 20, end: 60, body: STOP };
  standIn = await startStandIn({ scenario: { first: [{ bitflyer: { planned: [plan] } }], later: [] } });
  guest = await openGuest({ standIn, build: build.folder });
  await vi.waitUntil(async () => (await guest.view()) !== null, PATIENT);
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
  build?.remove();
});

const sceneOf = async () => {
  const view = await guest.view();
  const window = view?.windows.find(({ exchange, origin }) => exchange === 'bitflyer' && origin === 'notice');
  return view && window ? situationOf(window, view, epochMs(Date.now())).scene : null;
};

describe('a second exchange', () => {
  it('is asked for nothing before it is chosen', () => {
    expect(standIn.log.filter(({ host }) => host.endsWith('bitflyer.com'))).toEqual([]);
  });

  it('is read as soon as it is chosen', async () => {
    const { display } = (await guest.view()) ?? {};
    const settings = { ...DEFAULT_SETTINGS, ...display, exchanges: ['bitflyer' as const] };
    await guest.send('saveSettings', { settings });
    await expect.poll(sceneOf, PATIENT).toBe('coming');
  });

  it('is counted down to on its own page, and not on that of the first', async () => {
    page = await guest.context.newPage();
    await page.goto('https://lightning.bitflyer.com/trade/btcjpy');
    await expect.poll(() => overlayOn(page), PATIENT).toMatchObject({ phase: 'soon' });
    const other = await guest.openTrading();
    await other.waitForTimeout(1_000);
    expect(await overlaysOn(other)).toBe(0);
    await other.close();
  });

  it('is seen to stop, on its own page and in the popup, which name it', async () => {
    standIn.change({ bitflyer: { state: 'CLOSED' } });
    await page.bringToFront();
    await expect.poll(sceneOf, PATIENT).toBe('stopped');
    await expect.poll(() => overlayOn(page), PATIENT).toMatchObject({ phase: 'ongoing' });
    const popup = await guest.openPage('popup.html');
    await popup.getByText('bitFlyer').first().waitFor();
    await popup.close();
  });

  it('is seen to be back, and what is planned for later is still to come', async () => {
    standIn.change({ bitflyer: { state: 'RUNNING' } });
    await page.bringToFront();
    await expect.poll(async () => (await guest.view())?.elsewhere?.bitflyer?.live.condition, PATIENT).toBe('normal');
    await expect.poll(sceneOf, PATIENT).toBe('coming');
  });

  describe('whose permission the user takes back', () => {
    const PAGE = 'https://lightning.bitflyer.com/trade/btcjpy';
    let management: Management;
    const isAllowed = async () => (await guest.view())?.elsewhere?.bitflyer?.hostsAllowed;
    /** Whether the gate of the second exchange is registered. */
    const hasGate = async () => {
      const desk = await guest.openPage('manifest.json');
      const ids = await desk.evaluate(async () =>
        (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
      );
      await desk.close();
      return ids.includes('gate-bitflyer');
    };

    it('loses its gate, and the first is read as before', async () => {
      expect(await hasGate()).toBe(true);
      management = await manage(guest);
      await management.letRead('ON_CLICK');
      await management.letRead('ON_SPECIFIC_SITES');
      for (const host of FIRST_SITE.origins) await management.letReadSite(true, host);
      await expect.poll(isAllowed, PATIENT).toBe(false);
      await expect.poll(async () => (await guest.view())?.hostsAllowed, PATIENT).toBe(true);
      await expect.poll(hasGate, PATIENT).toBe(false);
      await page.close();
    });

    it('comes back with it, to a page that was opened meanwhile', async () => {
      page = await guest.context.newPage();
      await page.goto(PAGE);
      await page.waitForTimeout(1_000);
      expect(await overlaysOn(page)).toBe(0);
      await management.letRead('ON_ALL_SITES');
      await expect.poll(isAllowed, PATIENT).toBe(true);
      await page.bringToFront();
      await expect.poll(() => overlaysOn(page), PATIENT).toBe(1);
      expect(await hasGate()).toBe(true);
    });

    it('has its gate again after an update, which drops it', async () => {
      await guest.update();
      await expect.poll(hasGate, PATIENT).toBe(true);
    });
  });
});
