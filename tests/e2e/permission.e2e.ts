import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FIRST_SITE } from '../../lib/exchanges/sites.ts';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type Guest, openGuest } from './chromium.ts';
import { type Management, manage } from './manage.ts';
import { overlayOn, overlaysOn } from './overlay.ts';
import { told } from './told.ts';

/*
 * The user takes back, on the browser's own page, that the exchange's pages may be read.
 */

let standIn: StandIn;
let guest: Guest;
let management: Management;
beforeAll(async () => {
  standIn = await startStandIn({
    scenario: { first: [{ publish: planned({ slug: 'plan', start: 40, end: 70 }) }], later: [] },
  });
  guest = await openGuest({ standIn });
  await vi.waitUntil(async () => ((await guest.view())?.windows.length ?? 0) > 0, 60_000);
  management = await manage(guest);
});
afterAll(async () => {
  await guest?.close();
  await standIn?.close();
});

/** Two seconds are promised, on a machine that does nothing else; without the event it would be a minute. */
const IN_TIME = { timeout: 6_000 };

const known = async () => ({
  windows: (await guest.view())?.windows.map(({ id, start, end }) => ({ id, start, end })),
  told: await told(guest),
});

describe('the permission to read the exchange', () => {
  it('that is taken back is noticed, said on the button and in the popup, and costs nothing known', async () => {
    const before = await known();
    expect((await guest.button()).text).toMatch(/^\d+m$/);
    await management.letRead('ON_CLICK');
    await expect.poll(async () => (await guest.view())?.hostsAllowed).toBe(false);
    await expect
      .poll(() => guest.button())
      .toMatchObject({ text: '?', title: expect.stringMatching(/^公開ページを読む許可がありません/) as string });
    const popup = await guest.openPage('popup.html');
    await popup.getByText('公開ページを読む許可がありません').waitFor();
    expect(await popup.getByRole('button', { name: 'アクセスを許可' }).isEnabled()).toBe(true);
    expect(await known()).toEqual(before);
    await popup.close();
  });

  it('is not gone around: a check by hand asks nothing', async () => {
    const asked = standIn.log.length;
    await guest.send('refresh', {});
    expect(standIn.log.length).toBe(asked);
  });

  it('that is given back is used at once, and finds what came out meanwhile', async () => {
    const before = await known();
    const asked = standIn.log.length;
    const openedMeanwhile = await guest.openTrading('xrp_jpy');
    expect(await overlaysOn(openedMeanwhile)).toBe(0);
    standIn.change({ publish: planned({ slug: 'meanwhile', start: 24 * 60, end: 25 * 60 }) });
    await management.letRead('ON_ALL_SITES');
    await openedMeanwhile.bringToFront();
    await expect.poll(() => overlaysOn(openedMeanwhile), IN_TIME).toBe(1);
    await expect.poll(async () => (await guest.view())?.hostsAllowed).toBe(true);
    await expect.poll(async () => (await guest.view())?.windows.length).toBe(2);
    expect(standIn.log.length).toBeGreaterThan(asked);
    expect((await guest.button()).text).toMatch(/^\d+m$/);
    expect((await known()).windows).toEqual(expect.arrayContaining(before.windows ?? []));
    expect(await told(guest)).toMatchObject({ announced: expect.any(Number) as number });
  });

  it('is asked for on the welcome page too, and an open trading page says that nothing is read any more', async () => {
    const trading = await guest.openTrading();
    await expect.poll(() => overlaysOn(trading)).toBe(1);
    await management.letRead('ON_CLICK');
    await expect.poll(async () => (await overlayOn(trading))?.phase).toBe('stale');
    const welcome = await guest.openPage('welcome.html');
    expect(await welcome.getByRole('button', { name: 'アクセスを許可' }).isEnabled()).toBe(true);
    await management.letRead('ON_ALL_SITES');
    await welcome.getByRole('button', { name: 'アクセスを許可' }).waitFor({ state: 'detached' });
    await trading.bringToFront();
    await expect.poll(async () => (await overlayOn(trading))?.phase).not.toBe('stale');
    await expect.poll(() => overlaysOn(trading)).toBe(1);
    await Promise.all([trading.close(), welcome.close()]);
  });

  it('that is given for one site after the other, in the menu of the button, is complete with the last one', async () => {
    await management.letRead('ON_CLICK');
    await expect.poll(async () => (await guest.view())?.hostsAllowed).toBe(false);
    const trading = await guest.openTrading();
    await management.letRead('ON_SPECIFIC_SITES');
    for (const host of FIRST_SITE.origins.slice(0, -1)) await management.letReadSite(true, host);
    expect((await guest.view())?.hostsAllowed).toBe(false);
    await management.letReadSite(true, FIRST_SITE.origins.at(-1) ?? '');
    await trading.bringToFront();
    await expect.poll(async () => (await guest.view())?.hostsAllowed, IN_TIME).toBe(true);
    await expect.poll(() => overlaysOn(trading), IN_TIME).toBe(1);
    await expect.poll(async () => (await guest.button()).text).toMatch(/^\d+m$/);

    await management.letReadSite(false, FIRST_SITE.origins[0] ?? '');
    await expect.poll(async () => (await guest.view())?.hostsAllowed, IN_TIME).toBe(false);
    await expect.poll(async () => (await guest.button()).text).toBe('?');
    await management.letRead('ON_ALL_SITES');
    await expect.poll(async () => (await guest.view())?.hostsAllowed, IN_TIME).toBe(true);
    await trading.close();
  });
});
