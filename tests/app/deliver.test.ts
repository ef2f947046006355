import { describe, expect, it, test } from 'vitest';
import type { OnScreen } from '../../lib/app/stored/on-screen.ts';
import { wake } from '../../lib/app/wake.ts';
import type { Ledger } from '../../lib/domain/ledger.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { DAY_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
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
    // Nobody has asked anything, so that nothing has to be asked anew after a while.
    firstTriedAt: null,
    clockSkewMs: null,
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

  test.each<[string, string, Partial<MaintenanceWindow>]>([
    ['extended', '2026-11-25T03:00', { end: at('2026-11-25T08:00') }],
    ['cancelled', '2026-11-24T14:00', { status: 'cancelled' }],
    ['changed', '2026-11-24T14:00', { start: at('2026-11-25T04:00') }],
    ['extended', '2026-11-25T01:58', { end: at('2026-11-25T08:00') }],
  ])(
    'that the browser refuses costs none of what comes of a stop whose announcement nobody wants: %s, %s',
    async (step, learntAt, changes) => {
      const browser = browserWith('2026-11-24T12:00');
      const steps = { ...DEFAULT_SETTINGS.steps, announced: false, started: false };
      browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, leadTimesMs: [DAY_MS], steps });
      browser.isAllowed = false;
      await wake(browser.ports);
      browser.now = at(learntAt);
      browser.disk.set(KEYS.manual, [{ ...window, ...changes }]);
      await wake(browser.ports);
      browser.isAllowed = true;
      await wake(browser.ports);
      const told = Object.entries(settledIn(browser)).flatMap(([key, isTold]) => (isTold ? [key.split('@')[0]] : []));
      expect(told).toEqual([step]);
    },
  );

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

  it('is looked at every ten minutes, and its words follow the clock', async () => {
    const browser = await shownAt('2026-11-24T19:45');
    expect(browser.alarms.get('next')).toBe(shift(browser.now, 10 * MINUTE_MS));
    for (let minute = 1; minute < 10; minute++) {
      browser.now = shift(browser.now, MINUTE_MS);
      await wake(browser.ports);
    }
    expect(browser.log).not.toContain(`update ${ID}`);
    browser.now = shift(browser.now, MINUTE_MS);
    await wake(browser.ports);
    expect(browser.log).toContain(`update ${ID}`);
    expect(browser.screen.get(ID)?.message).toContain('あと6時間5分');
  });

  it.each([
    ['moved', '2026-11-24T20:01', { start: at('2026-11-25T03:00') }],
    ['longer', '2026-11-24T20:01', { end: at('2026-11-25T07:00') }],
    ['called off', '2026-11-24T20:01', { status: 'cancelled' }],
    ['one of fewer services', '2026-11-24T20:01', { services: ['trading'] }],
  ] as const)('is looked at when the stop is %s', async (_, later, change) => {
    const browser = await shownAt('2026-11-24T20:00');
    browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, notifications: false });
    browser.disk.set(KEYS.manual, [{ ...window, ...change }]);
    browser.now = at(later);
    await wake(browser.ports);
    expect(browser.log).toContain(`update ${ID}`);
  });

  it('is urgent in the last five minutes and for halts alone', async () => {
    const insistent = async (now: string) => (await shownAt(now)).screen.get(ID)?.insistent;
    expect(await insistent('2026-11-20T12:00')).toBe(false);
    expect(await insistent('2026-11-25T01:00')).toBe(false);
    expect(await insistent('2026-11-25T01:45')).toBe(false);
    expect(await insistent('2026-11-25T01:55')).toBe(true);
    expect(await insistent('2026-11-25T02:00')).toBe(false);
  });

  it.each(['2026-11-22T12:00', '2026-11-25T01:45', '2026-11-25T02:00', '2026-11-25T04:50'])(
    'holds no count that grows old where the browser cannot change it: at %s',
    async (now) => {
      const browser = browserWith(now);
      Object.assign(browser.ports.notifications, { changesInPlace: () => false });
      browser.canUpdate = false;
      await wake(browser.ports);
      const { title = '', message = '' } = browser.screen.get(ID) ?? {};
      expect(title).not.toBe('');
      expect(`${title}\n${message}`).not.toMatch(/あと|経過|超過|\d+(?:分|時間|日)(?!\()/);
      expect(message).toMatch(/\d:\d\d/);
    },
  );

  describe('whose words the browser cannot change', () => {
    /** Shown at `now`, looked at again at `later`, with the stop as `change` made it meanwhile. */
    async function lookedAtAgain(now: string, later: string, change: Partial<MaintenanceWindow> = {}) {
      const browser = await shownAt(now);
      const [first] = browser.screen.values();
      browser.canUpdate = false;
      browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, notifications: false });
      browser.disk.set(KEYS.manual, [{ ...window, ...change }]);
      browser.now = at(later);
      await wake(browser.ports);
      return { browser, first };
    }

    it.each([
      ['an announcement two days later', '2026-11-22T12:00', '2026-11-24T12:00', {}],
      ['a lead of 15 minutes two minutes later', '2026-11-25T01:45', '2026-11-25T01:47', {}],
      ['a start an hour later', '2026-11-25T02:00', '2026-11-25T03:00', {}],
      ['a stop past its planned end', '2026-11-25T04:50', '2026-11-25T05:10', {}],
    ] as const)('stays while it is right in substance: %s', async (_, now, later, change) => {
      const { browser, first } = await lookedAtAgain(now, later, change);
      expect(browser.screen.get(ID)).toEqual(first);
      expect(browser.disk.get(KEYS.onScreen)).toHaveProperty([ID]);
      expect(browser.log).not.toContain(`clear ${ID}`);
    });

    it.each([
      ['begun', '2026-11-25T01:45', '2026-11-25T02:01', {}],
      ['moved', '2026-11-25T01:45', '2026-11-25T01:47', { start: at('2026-11-25T03:00') }],
      ['longer', '2026-11-25T02:10', '2026-11-25T02:12', { end: at('2026-11-25T07:00') }],
      ['called off', '2026-11-25T01:45', '2026-11-25T01:47', { status: 'cancelled' }],
      ['one of fewer services', '2026-11-25T01:45', '2026-11-25T01:47', { services: ['trading'] }],
      ['one of more', '2026-11-25T01:45', '2026-11-25T01:47', { services: ['trading', 'deposit', 'api', 'login'] }],
      ['over', '2026-11-25T02:10', '2026-11-25T04:01', { end: at('2026-11-25T04:00'), endIsActual: true }],
    ] as const)('is taken away once the stop is %s', async (_, now, later, change) => {
      const { browser } = await lookedAtAgain(now, later, change);
      expect(browser.screen.size).toBe(0);
      expect(browser.disk.get(KEYS.onScreen)).toEqual({});
    });

    it('stays where an earlier version did not note what it was about', async () => {
      const browser = await shownAt('2026-11-25T01:45');
      browser.canUpdate = false;
      const [id, entry] = Object.entries(browser.disk.get(KEYS.onScreen) as OnScreen)[0] ?? [];
      const { about: _, ...asStoredBefore } = entry ?? {};
      browser.disk.set(KEYS.onScreen, { [id ?? '']: asStoredBefore });
      browser.now = at('2026-11-25T01:47');
      await wake(browser.ports);
      expect(browser.screen.has(ID)).toBe(true);
    });
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
      buttons: ['10分後にもう一度', 'チェックリストを開く'],
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
