import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ExchangeId, FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { calendarFrom } from '../stand-in/calendar.ts';
import { plannedNews } from '../stand-in/hosts/gmo.ts';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { type GrantedBuild, grantedBuild } from './granted.ts';
import { overlayOn, overlaysOn } from './overlay.ts';

/*
 * GMOコイン, which announces on a page and lets orders be cancelled before it trades again, and Coincheck, which
 * announces nothing, on their real host names.
 */

const BASE = Math.floor(Date.now() / 60_000) * 60_000;
const TIMES = calendarFrom(BASE).range(20, 60);
const NEWS = plannedNews(TIMES);
const CALLED_OFF = {
  id: '12346',
  title: 'メンテナンス中止のお知らせ',
  paragraphs: ['下記の日時に予定しておりましたメンテナンスは、中止いたします。', TIMES],
};
/** What the first announces is days away, and stays so whatever the others say. */
const OWN = { slug: 'own', start: 5 * 24 * 60, end: 5 * 24 * 60 + 180 };
/** A stop is believed after two looks, and what comes after it too. */
const PATIENT = { timeout: 100_000, interval: 500 };
const NOTHING = { order: false, market_order: false, cancel: false };

let build: GrantedBuild;
let standIn: StandIn;
let guest: Guest;
let page: Page;

beforeAll(async () => {
  build = grantedBuild();
  standIn = await startStandIn({
    scenario: { first: [{ publish: planned(OWN) }, { gmo: { news: [NEWS] } }], later: [] },
    baseMs: BASE,
  });
  guest = await openGuest({ standIn, build: build.folder });
  await vi.waitUntil(async () => (await guest.view()) !== null, PATIENT);
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
  build?.remove();
});

/** The scene of the stop of `exchange` that leads: of what was announced before what was only seen. */
async function sceneOf(exchange: ExchangeId) {
  const view = await guest.view();
  const own = view?.windows.filter((window) => window.exchange === exchange && window.origin !== 'usual') ?? [];
  const window = own.find(({ origin }) => origin === 'notice') ?? own[0];
  return view && window ? situationOf(window, view, epochMs(Date.now())).scene : null;
}
/** Looks as often as one may until `exchange` is in `scene`. */
const becomes = (exchange: ExchangeId, scene: string) =>
  vi.waitUntil(async () => {
    await guest.send('refresh', {});
    return (await sceneOf(exchange)) === scene;
  }, PATIENT);
const askedOf = (domain: string) => standIn.log.filter(({ host }) => host.endsWith(domain));

describe('GMOコイン and Coincheck', () => {
  it('are asked for nothing before they are chosen', () => {
    expect([...askedOf('coin.z.com'), ...askedOf('coincheck.com')]).toEqual([]);
  });

  it('are read as soon as they are chosen: what the one announces, and how the other is', async () => {
    const { display } = (await guest.view()) ?? {};
    await guest.send('saveSettings', {
      settings: { ...DEFAULT_SETTINGS, ...display, exchanges: ['gmo', 'coincheck'] },
    });
    await becomes('gmo', 'coming');
    const conditions = async () => {
      const { elsewhere } = (await guest.view()) ?? {};
      return [elsewhere?.gmo?.live.condition, elsewhere?.coincheck?.live.condition];
    };
    await expect.poll(conditions, PATIENT).toEqual(['normal', 'normal']);
  });

  it('are counted down to on their own page, and not on one another’s or on that of the first', async () => {
    page = await guest.context.newPage();
    await page.goto('https://coin.z.com/jp/member/tools/exchange/#/btc_jpy');
    await expect.poll(() => overlayOn(page), PATIENT).toMatchObject({ phase: 'soon' });
    for (const url of ['https://coincheck.com/exchange/tradeview', 'https://app.bitbank.cc/trade/btc_jpy']) {
      const other = await guest.context.newPage();
      await other.goto(url);
      await other.waitForTimeout(1_000);
      expect(await overlaysOn(other)).toBe(0);
      await other.close();
    }
    const news = await guest.context.newPage();
    await news.goto('https://coin.z.com/jp/news/');
    expect(await overlaysOn(news)).toBe(0);
    await news.close();
  });

  it('are seen to stop in the same minute, each under its own name', async () => {
    standIn.change({ gmo: { state: 'ERR-5201' }, coincheck: { status: 'stop', availability: NOTHING } });
    await page.bringToFront();
    await becomes('gmo', 'stopped');
    await becomes('coincheck', 'halted');
    expect(await sceneOf(FIRST_EXCHANGE)).toBe('coming');
    await expect.poll(() => overlayOn(page), PATIENT).toMatchObject({ phase: 'ongoing' });
    const popup = await guest.openPage('popup.html');
    await popup.getByText('GMOコイン').first().waitFor();
    await popup.getByText('Coincheck').first().waitFor();
    await popup.close();
  });

  it('are seen to let orders be cancelled, and no more, until trading is back', async () => {
    standIn.change({ gmo: { state: 'PREOPEN' } });
    await page.bringToFront();
    await becomes('gmo', 'pre-open');
    await expect.poll(async () => (await overlayOn(page))?.text, PATIENT).toContain('取消のみ可・取引再開まで');
    expect(await sceneOf('coincheck')).toBe('halted');
  });

  it('are seen to be back, and what is planned for later is still to come', async () => {
    standIn.change({ gmo: { state: 'OPEN' } });
    await becomes('gmo', 'coming');
    expect(await sceneOf('coincheck')).toBe('halted');
  });

  it('of which one calls off leave the others as they are', async () => {
    standIn.change({ gmo: { news: [CALLED_OFF, NEWS] } });
    await becomes('gmo', 'called-off');
    expect(await sceneOf(FIRST_EXCHANGE)).toBe('coming');
    expect(await sceneOf('coincheck')).toBe('halted');
    expect(await overlaysOn(page)).toBeLessThanOrEqual(1);
  });

  it('are left while they stop: nothing of them is told any more, and the others stand', async () => {
    const { display } = (await guest.view()) ?? {};
    await guest.send('saveSettings', { settings: { ...DEFAULT_SETTINGS, ...display, exchanges: ['gmo'] } });
    await expect.poll(() => sceneOf('coincheck'), PATIENT).toBeNull();
    expect((await guest.notifications()).filter((id) => id.includes('coincheck'))).toEqual([]);
    expect(await sceneOf('gmo')).toBe('called-off');
  });
});
