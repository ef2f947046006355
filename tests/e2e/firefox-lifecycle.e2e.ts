import { setTimeout } from 'node:timers/promises';
import { describe, type ExpectStatic, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import { planned } from '../stand-in/notices.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { type FirefoxGuest, openFirefox } from './firefox.ts';
import { insistsOnSignatures } from './firefox-addon.ts';
import { overlayOn } from './overlay.ts';
import { stopIn, told } from './told.ts';

/*
 * What happens to the add-on in Firefox: its background page is stopped when it likes, its alarms are gone after every
 * start of the browser, and its user may take back what it may read. All of it is waiting, so all of it at once, each
 * in a browser of its own.
 */

interface Stage {
  readonly guest: FirefoxGuest;
  readonly standIn: StandIn;
  /** Of the test: of several at once, the one at large knows none. */
  readonly expect: ExpectStatic;
}
/** How a test begins. */
type Own = Pick<Stage, 'expect'>;

/** Opens a browser of the test's own; resolves once the background has read the exchange. */
async function inFirefox(own: Own, play: (stage: Stage) => Promise<void>, forGood = false): Promise<void> {
  const standIn = await startStandIn();
  const guest = await openFirefox({ standIn, forGood }).catch(async (error: unknown) => {
    await standIn.close();
    throw error;
  });
  try {
    await vi.waitUntil(async () => (await guest.view())?.live.condition === 'normal', 120_000);
    await play({ guest, standIn, expect: own.expect });
  } finally {
    await guest.close();
    await standIn.close();
  }
}

/** A stop whose only lead is due `ms` from now; the moment it is due. */
async function leadDueIn({ guest, expect }: Stage, ms: number): Promise<number> {
  const settings = { ...DEFAULT_SETTINGS, language: 'ja' as const, leadTimesMs: [MINUTE_MS] };
  await guest.send('saveSettings', { settings });
  const stop = stopIn(ms + MINUTE_MS);
  await guest.send('addManual', { window: stop });
  await expect.poll(() => told(guest)).toHaveProperty('announced');
  return stop.start - MINUTE_MS;
}

/** Resolves once the lead that is due at `due` was told: not before, and a minute late at most. */
async function leadIsTold({ guest, expect }: Stage, due: number): Promise<void> {
  await expect.poll(() => told(guest), { timeout: 120_000, interval: 1000 }).toHaveProperty('lead');
  const { lead = 0 } = await told(guest);
  expect(lead).toBeGreaterThanOrEqual(due);
  expect(lead).toBeLessThanOrEqual(due + MINUTE_MS);
}

async function haltIsToldOnce({ guest, standIn, expect }: Stage): Promise<void> {
  const saying = (words: string) => expect.stringContaining(words) as string;
  const trading = await guest.openTrading();
  standIn.change({ spot: 'halted' });
  await guest.send('refresh', {});
  await expect
    .poll(() => overlayOn(trading), { timeout: 100_000 })
    .toMatchObject({ phase: 'emergency', size: 'alert', text: saying('取引の停止を検知しました') });
  await expect.poll(async () => (await guest.button()).text).toBe('!');
  await expect.poll(async () => (await guest.alerts()).map(({ title }) => title)).toEqual(['取引の停止を検知しました']);
  await guest.suspend();
  expect(await overlayOn(trading)).toMatchObject({ phase: 'emergency' });

  standIn.change({ spot: 'normal' });
  await guest.send('refresh', {});
  await expect
    .poll(() => overlayOn(trading), { timeout: 100_000 })
    .toMatchObject({ phase: 'recovered', text: saying('取引の再開を確認しました') });
  await expect.poll(async () => (await guest.button()).text).toBe('');
  await expect.poll(async () => (await guest.alerts()).at(-1)?.title).toContain('再開を確認しました');
}

async function reminderWakes(stage: Stage): Promise<void> {
  const { guest, expect } = stage;
  const due = await leadDueIn(stage, 45 * SECOND_MS);
  await guest.suspend();
  expect(await guest.isRunning()).toBe(false);
  await leadIsTold(stage, due);
  await guest.suspend();
  await guest.send('setNever', { windowId: 'nobody', never: false });
  expect((await guest.alerts()).filter(({ shownAt }) => shownAt >= due)).toHaveLength(1);
}

async function startsAgain(stage: Stage): Promise<void> {
  const { guest, expect } = stage;
  const due = await leadDueIn(stage, 50 * SECOND_MS);
  const before = (await guest.view())?.windows.map(({ id }) => id);
  await guest.restart();
  await expect
    .poll(async () => Object.keys(await guest.alarms()).sort(), { timeout: 30_000 })
    .toEqual(['next', 'poll']);
  expect((await guest.view())?.windows.map(({ id }) => id)).toEqual(before);
  await leadIsTold(stage, due);
  // The desktop of the new browser: what was told before is not told again.
  expect(await guest.alerts()).toMatchObject([{ title: expect.stringContaining('取引') as string, closedAt: null }]);
}

async function notificationStays({ guest, expect }: Stage): Promise<void> {
  const standing = async () => (await guest.alerts()).filter(({ closedAt }) => closedAt === null);
  const settings = { ...DEFAULT_SETTINGS, language: 'ja' as const, leadTimesMs: [] };
  await guest.send('saveSettings', { settings });
  await guest.send('addManual', { window: stopIn(15 * MINUTE_MS + 24 * SECOND_MS) });
  await expect.poll(standing).toHaveLength(1);
  const [first] = await standing();
  expect(first?.title).toBe('取引停止の予定が発表されました');
  const [id] = await guest.notifications();
  await guest.suspend();
  expect(await guest.isRunning()).toBe(false);
  // Its minutes have changed by then, and every alarm has looked at it.
  await setTimeout(2 * MINUTE_MS + 5 * SECOND_MS);
  expect(await standing()).toEqual([first]);
  expect(await guest.alerts()).toHaveLength(1);
  expect(await guest.notifications()).toEqual([id]);
}

async function permissionIsTakenBack({ guest, standIn, expect }: Stage): Promise<void> {
  await guest.letRead(false);
  await expect.poll(async () => (await guest.view())?.hostsAllowed).toBe(false);
  await expect.poll(async () => (await guest.button()).text).toBe('?');
  const popup = await guest.openPage('popup.html');
  await expect.poll(() => popup.evaluate(() => document.body.innerText)).toContain('公開ページを読む許可がありません');
  await popup.close();
  // Firefox asks for things of its own.
  const asked = () => standIn.log.filter(({ host }) => host.endsWith('bitbank.cc')).length;
  const before = asked();
  await guest.send('refresh', {});
  expect(asked()).toBe(before);

  standIn.change({ publish: planned({ slug: 'meanwhile', start: 40, end: 70 }) });
  await guest.letRead(true);
  await expect.poll(async () => (await guest.view())?.hostsAllowed).toBe(true);
  await expect.poll(async () => (await guest.view())?.windows.length, { timeout: 20_000 }).toBe(1);
  await expect.poll(async () => (await guest.button()).text).toMatch(/^\d+m$/);
}

describe.skipIf(findFirefox() === null).concurrent('in Firefox', { timeout: 300_000 }, () => {
  it('a notification is still there two minutes later, also when the background was stopped meanwhile', (test) =>
    inFirefox(test, notificationStays));

  it('a halt that nobody announced is told once, and so is that trading is back', (test) =>
    inFirefox(test, haltIsToldOnce));

  it('a background page that was stopped is woken for a reminder, and tells it once', (test) =>
    inFirefox(test, reminderWakes));

  it('a start of the browser finds what was known and sets its alarms anew', async (test) => {
    await inFirefox(test, async ({ guest }) => {
      if (await insistsOnSignatures(guest.marionette)) test.skip('this Firefox takes no unsigned add-on for good');
    });
    await inFirefox(test, startsAgain, true);
  });

  it('a permission that is taken back is said, and used at once when it is given back', (test) =>
    inFirefox(test, permissionIsTakenBack));
});
