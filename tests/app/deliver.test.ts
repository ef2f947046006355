import { describe, expect, it } from 'vitest';
import { wake } from '../../lib/app/wake.ts';
import type { Ledger } from '../../lib/domain/ledger.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { at, aWindow } from '../fixtures/windows.ts';
import { fakeBrowser } from './fake-ports.ts';

const window = aWindow({ id: 'manual:1', origin: 'manual' });
const ID = 'window:manual:1';

/** A browser that knows of one stop, 25 November 2:00 to 5:00. */
function browserWith(now: string) {
  const browser = fakeBrowser();
  browser.now = at(now);
  browser.disk.set(KEYS.manual, [window]);
  browser.disk.set(KEYS.readings, { readBy: '1.0.0', windows: [], unreadable: [] });
  browser.disk.set(KEYS.sources, {
    health: [],
    nextPollAt: null,
    noticesReadAt: browser.now,
    hostsAllowed: true,
    firstTriedAt: browser.now,
  });
  return browser;
}
const settledIn = (browser: ReturnType<typeof fakeBrowser>) => {
  const ledger = browser.disk.get(KEYS.ledger) as Ledger | undefined;
  return Object.fromEntries(Object.entries(ledger?.settled ?? {}).map(([id, { told }]) => [id.split('/')[1], told]));
};

describe('telling', () => {
  it('comes before its record, so that a death in between tells it again and never loses it', async () => {
    const browser = browserWith('2026-11-24T12:00');
    await wake(browser.ports);
    const shown = browser.log.indexOf(`show ${ID}`);
    expect(shown).toBeGreaterThanOrEqual(0);
    expect(browser.log.findIndex((entry) => entry.startsWith('store ledger'))).toBeGreaterThan(shown);
  });

  it('records with it what it overtakes', async () => {
    const browser = browserWith('2026-11-25T01:20');
    await wake(browser.ports);
    expect(settledIn(browser)).toEqual({
      announced: true,
      [`lead-1440@${window.start / MINUTE_MS}`]: false,
      [`lead-60@${window.start / MINUTE_MS}`]: false,
    });
  });

  it('happens once, however often the cycle runs', async () => {
    const browser = browserWith('2026-11-24T12:00');
    await Promise.all([wake(browser.ports), wake(browser.ports)]);
    await wake(browser.ports);
    expect(browser.log.filter((entry) => entry === `show ${ID}`)).toHaveLength(1);
  });

  it('that the browser refuses stays due', async () => {
    const browser = browserWith('2026-11-24T12:00');
    browser.onShow = () => {
      throw new Error('no');
    };
    await wake(browser.ports);
    expect(settledIn(browser)).toEqual({});
    expect(browser.reports).toEqual(['notification manual:1/announced']);
    browser.onShow = () => {};
    await wake(browser.ports);
    expect(browser.screen.has(ID)).toBe(true);
  });

  it('that the system does not allow is not tried, stays due, and is shown as blocked', async () => {
    const browser = browserWith('2026-11-24T12:00');
    browser.isAllowed = false;
    await wake(browser.ports);
    expect(browser.screen.size).toBe(0);
    expect(settledIn(browser)).toEqual({});
    expect(browser.disk.get(KEYS.view)).toMatchObject({ notificationsBlocked: true });
  });

  it('is not done for what is switched off, which is recorded as passed', async () => {
    const browser = browserWith('2026-11-24T12:00');
    browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, notifications: false });
    await wake(browser.ports);
    expect(browser.screen.size).toBe(0);
    expect(settledIn(browser)).toEqual({ announced: false, [`lead-1440@${window.start / MINUTE_MS}`]: false });
  });
});

describe('a notification on screen', () => {
  async function shownAt(now: string) {
    const browser = browserWith(now);
    await wake(browser.ports);
    browser.log.length = 0;
    return browser;
  }

  it('is looked at every minute, and its words follow the clock', async () => {
    const browser = await shownAt('2026-11-25T01:50');
    expect(browser.alarms.get('next')).toBeLessThanOrEqual(shift(browser.now, MINUTE_MS));
    browser.now = shift(browser.now, 2 * MINUTE_MS);
    await wake(browser.ports);
    expect(browser.log).toContain(`update ${ID}`);
    expect(browser.screen.get(ID)?.message).toContain('あと8分');
  });

  it('is taken away where the browser cannot change its words', async () => {
    const browser = await shownAt('2026-11-25T01:50');
    browser.canUpdate = false;
    browser.now = shift(browser.now, 2 * MINUTE_MS);
    await wake(browser.ports);
    expect(browser.screen.size).toBe(0);
    expect(browser.disk.get(KEYS.onScreen)).toEqual({});
  });

  it('is forgotten once the user closed it', async () => {
    const browser = await shownAt('2026-11-24T12:00');
    browser.screen.clear();
    await wake(browser.ports);
    expect(browser.disk.get(KEYS.onScreen)).toEqual({});
    expect(browser.screen.size).toBe(0);
  });

  it('goes with its window', async () => {
    const browser = await shownAt('2026-11-24T12:00');
    browser.disk.set(KEYS.manual, []);
    await wake(browser.ports);
    expect(browser.log).toContain(`clear ${ID}`);
  });

  it('has buttons to snooze and to prepare until there is nothing left to prepare', async () => {
    const browser = await shownAt('2026-11-25T01:55');
    expect(browser.screen.get(ID)).toMatchObject({
      insistent: true,
      silent: true,
      buttons: ['10分後にもう一度', '準備の一覧を開く'],
    });
    browser.disk.set(KEYS.manual, [{ ...window, endIsActual: true, end: at('2026-11-25T04:00'), status: 'completed' }]);
    browser.disk.set(KEYS.ledger, {
      ...(browser.disk.get(KEYS.ledger) as Ledger),
      nextCycleAt: at('2026-11-25T04:00'),
    });
    browser.now = at('2026-11-25T04:00');
    await wake(browser.ports);
    expect(browser.screen.get(ID)?.buttons).toEqual([]);
  });
});
