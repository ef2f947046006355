import { describe, expect, it } from 'vitest';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { Ledger } from '../../lib/domain/ledger.ts';
import type { LiveCondition, Observation } from '../../lib/domain/observation.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';
import { NOTICE } from './notices.ts';

const ROW = {
  id: 'blog',
  about: 'notices',
  state: 'ok',
  problem: null,
  failingSince: null,
  retryAt: null,
  itemCount: 1,
  recognised: null,
  today: { requests: 1, bytes: 1 },
} as const;
const sees = (condition: LiveCondition) => async (now: EpochMs) => ({
  observations: [{ at: now, source: 'spot-status', condition, pairs: {} } satisfies Observation],
  health: [{ ...ROW, triedAt: now, readAt: now }],
});
const titlesOf = (browser: FakeBrowser) => [...browser.screen.values()].map(({ title }) => title);

/** Wakes at `time`, as an alarm that is overdue does. */
async function wakeAt(browser: FakeBrowser, time: string) {
  browser.now = at(time);
  await wake(browser.ports);
}

async function pollAt(browser: FakeBrowser, time: string, poll: FakeBrowser['poll']) {
  browser.now = at(time);
  browser.poll = poll;
  await wakeToPoll(browser.ports);
}

/** A browser that heard of the stop and saw trading run, until the evening before. */
async function knowing() {
  const browser = fakeBrowser();
  await pollAt(browser, '2026-11-24T20:00', async (now) => ({ notices: [NOTICE], ...(await sees('normal')(now)) }));
  browser.screen.clear();
  browser.log.length = 0;
  return browser;
}
const shownBy = (browser: FakeBrowser) => browser.log.filter((entry) => entry.startsWith('show'));

it('takes what was answered to the poll that found the machine awake for seen since, however long that took', async () => {
  const browser = await knowing();
  for (const time of ['02:01', '02:02', '02:03']) await pollAt(browser, `2026-11-25T${time}`, sees('halted'));
  await pollAt(browser, '2026-11-25T04:00', async (now) => {
    browser.now = shift(now, 7 * SECOND_MS);
    return sees('halted')(now);
  });
  expect(browser.button).toMatchObject({ text: '停', icon: 'stopped' });
});

describe.each(['2026-11-25T05:01', '2026-11-25T09:00', '2026-11-25T23:00'])(
  'waking at %s after the stop',
  (morning) => {
    it('tells nothing before it has looked', async () => {
      const browser = await knowing();
      await wakeAt(browser, morning);
      expect(shownBy(browser)).toEqual([]);
      expect(browser.button?.text).not.toBe('停');
      expect(browser.alarms.get('poll')).toBeLessThanOrEqual(shift(browser.now, 30 * SECOND_MS));
    });

    it('tells nothing at all when trading is seen running', async () => {
      const browser = await knowing();
      await wakeAt(browser, morning);
      await pollAt(browser, morning, sees('normal'));
      await wakeAt(browser, morning);
      expect(shownBy(browser)).toEqual([]);
      expect(browser.button?.text).toBe('');
    });

    it('tells that it goes on once that is seen twice', async () => {
      const browser = await knowing();
      await wakeAt(browser, morning);
      await pollAt(browser, morning, sees('halted'));
      expect(shownBy(browser)).toEqual([]);
      browser.now = shift(browser.now, 20 * SECOND_MS);
      await wakeToPoll(browser.ports);
      expect(titlesOf(browser)).toEqual(['終了予定を過ぎています']);
    });

    it('claims nothing while it is offline', async () => {
      const browser = await knowing();
      Object.assign(browser.ports, { offline: () => true });
      for (let minutes = 0; minutes < 60; minutes += 9) {
        browser.now = shift(at(morning), minutes * MINUTE_MS);
        browser.poll = async () => ({});
        await wakeToPoll(browser.ports);
      }
      expect(shownBy(browser)).toEqual([]);
    });
  },
);

describe('a stop that becomes known when it is over', () => {
  it.each([
    ['on a fresh install', null],
    ['after a night', '2026-11-24T20:00'],
  ])('is told nowhere as going on: %s', async (_, evening) => {
    const browser = fakeBrowser();
    if (evening !== null) await pollAt(browser, evening, sees('normal'));
    await wakeAt(browser, '2026-11-25T08:00');
    await pollAt(browser, '2026-11-25T08:00', async (now) => ({ notices: [NOTICE], ...(await sees('normal')(now)) }));
    expect(shownBy(browser)).toEqual([]);
    expect(browser.button?.text).toBe('');
    expect((browser.disk.get(KEYS.ledger) as Ledger).settled).not.toEqual({});
  });

  it('is not told before the exchange was asked, when the notice comes first', async () => {
    const browser = fakeBrowser();
    await pollAt(browser, '2026-11-25T08:00', async () => ({ notices: [NOTICE] }));
    expect(shownBy(browser)).toEqual([]);
    await pollAt(browser, '2026-11-25T08:01', sees('normal'));
    expect(shownBy(browser)).toEqual([]);
  });
});

describe('a halt that was seen before a night', () => {
  async function haltedInTheEvening() {
    const browser = await knowing();
    await pollAt(browser, '2026-11-24T20:10', sees('halted'));
    await pollAt(browser, '2026-11-24T20:11', sees('halted'));
    expect(titlesOf(browser)).toEqual(['取引の停止を検知しました']);
    browser.screen.clear();
    browser.log.length = 0;
    return browser;
  }

  it('is not celebrated as just over in the morning', async () => {
    const browser = await haltedInTheEvening();
    await wakeAt(browser, '2026-11-25T00:30');
    await pollAt(browser, '2026-11-25T00:30', sees('normal'));
    await wakeAt(browser, '2026-11-25T00:31');
    expect(shownBy(browser)).toEqual([]);
  });

  it('is no reason to show 停 before it is seen again', async () => {
    const browser = await haltedInTheEvening();
    await wakeAt(browser, '2026-11-25T01:00');
    expect(['停', '!']).not.toContain(browser.button?.text);
    await pollAt(browser, '2026-11-25T01:00', sees('halted'));
    expect(browser.button?.text).toBe('!');
  });
});

describe('a clock that was wrong for seconds', () => {
  /** By how much the clock is ahead, when it is, at a start at 12:40. */
  const AHEAD = [9 * HOUR_MS, 15 * HOUR_MS, DAY_MS + 2 * HOUR_MS, 365 * DAY_MS, 13 * HOUR_MS + 40 * MINUTE_MS];

  it.each(AHEAD)('settles nothing (%i ms ahead), whether or not anything was asked meanwhile', async (aheadMs) => {
    for (const isAsked of [false, true]) {
      const browser = await knowing();
      browser.now = shift(at('2026-11-24T20:40'), aheadMs);
      await wake(browser.ports);
      browser.poll = async (now) => ({ ...(await sees('normal')(now)), clockSkewMs: -aheadMs });
      if (isAsked) await wakeToPoll(browser.ports);
      const wrongly = shownBy(browser).length;
      expect(wrongly).toBe(0);
      browser.poll = async (now) => ({ ...(await sees('normal')(now)), clockSkewMs: 0 });
      const told: string[] = [];
      for (const time of ['24T20:42', '25T00:59', '25T01:00', '25T01:45', '25T01:55', '25T02:00']) {
        browser.now = at(`2026-11-${time}`);
        browser.screen.clear();
        // Polls keep it awake: no sleep lies between.
        await wakeToPoll(browser.ports);
        await wake(browser.ports);
        told.push(...titlesOf(browser));
      }
      expect(told).toEqual([
        'あと1時間で取引が止まります',
        'あと15分で取引が止まります',
        'あと5分で取引が止まります',
        '取引停止の予定時間です',
      ]);
    }
  });

  it('follows the exchange from the second answer on, and arms its alarms by the machine', async () => {
    const browser = await knowing();
    const aheadMs = 9 * HOUR_MS;
    browser.poll = async (now) => ({
      ...(await sees('normal')(now)),
      clockSkewMs: -aheadMs + (browser.now - now),
      nextPollAt: shift(now, MINUTE_MS),
    });
    browser.now = shift(at('2026-11-25T00:59'), aheadMs);
    await wakeToPoll(browser.ports);
    expect(shownBy(browser)).toEqual([]);
    expect(browser.alarms.get('poll')).toBeLessThanOrEqual(shift(browser.now, 30 * SECOND_MS));
    browser.now = shift(browser.now, MINUTE_MS);
    await wakeToPoll(browser.ports);
    expect(titlesOf(browser)).toEqual(['あと1時間で取引が止まります']);
    expect(browser.alarms.get('poll')).toBe(shift(browser.now, MINUTE_MS));
  });
});
