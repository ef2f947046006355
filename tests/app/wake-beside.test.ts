import { describe, expect, it, test, vi } from 'vitest';
import { NO_FEED } from '../../lib/app/feed/memory.ts';
import { EMPTY_POLL_MEMORY, type PollResult } from '../../lib/app/poll.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';
import { NOTICE } from './notices.ts';

/* What a turn of the cycle begins, and what it waits for. */

/** A browser that keeps what it is asked to run soon, and counts its polls. */
function patientBrowser() {
  const browser = fakeBrowser();
  const soon: { readonly delayMs: number; readonly run: () => void }[] = [];
  const polls: string[] = [];
  const { poll } = browser.ports;
  Object.assign(browser.ports, {
    soon: (run: () => void, delayMs: number) => soon.push({ delayMs, run }),
    poll: (...asked: Parameters<typeof poll>) => {
      polls.push(asked[1].exchange ?? 'bitbank');
      return poll(...asked);
    },
  });
  return Object.assign(browser, { soon, polls });
}
const turns = ({ log }: FakeBrowser) => log.filter((entry) => entry.startsWith('store ') && entry.includes(' view'));
const titles = ({ disk }: FakeBrowser) => (disk.get(KEYS.view) as View).windows.map(({ title }) => title);

describe('notices that take longer than the live state', () => {
  it('are taken in when they come, and who asked for them waits for it', async () => {
    const browser = fakeBrowser();
    const late = Promise.withResolvers<PollResult>();
    browser.poll = async () => ({ later: late.promise });
    let isOver = false;
    const polled = wakeToPoll(browser.ports, true).then(() => {
      isOver = true;
    });
    await vi.waitUntil(() => turns(browser).length > 0);
    expect([titles(browser), isOver]).toEqual([[], false]);
    const rest = { observations: [], circuitBreak: null, pairs: null, clockSkewMs: null, health: [] };
    late.resolve({
      ...rest,
      memory: EMPTY_POLL_MEMORY,
      nextPollAt: shift(browser.now, HOUR_MS),
      notices: [{ ...NOTICE, seenAt: browser.now }],
    });
    await polled;
    expect(titles(browser)).toEqual([NOTICE.title]);
    expect(browser.reports).toEqual([]);
  });

  it('are not waited for where there are none', async () => {
    const browser = fakeBrowser();
    await wakeToPoll(browser.ports);
    expect(turns(browser)).toHaveLength(1);
    expect(browser.reports).toEqual([]);
  });
});

describe('a feed beside the exchange', () => {
  it('makes one more turn where it brings something', async () => {
    const browser = fakeBrowser();
    const read = { ...NO_FEED, askedAt: browser.now, readAt: browser.now };
    Object.assign(browser.ports, { feed: async () => read });
    await wakeToPoll(browser.ports);
    expect(browser.disk.get(KEYS.feed)).toMatchObject({ readAt: browser.now });
    expect(turns(browser)).toHaveLength(2);
  });

  it('makes none where it brings nothing', async () => {
    const browser = fakeBrowser();
    Object.assign(browser.ports, { feed: async (known: unknown) => known });
    await wakeToPoll(browser.ports);
    expect(turns(browser)).toHaveLength(1);
  });
});

describe('a poll that has to follow soon', () => {
  it('is one when its time comes', async () => {
    const browser = patientBrowser();
    browser.poll = async (now) => ({ nextPollAt: shift(now, 20 * SECOND_MS) });
    await wakeToPoll(browser.ports);
    browser.soon.at(-1)?.run();
    await wakeToPoll(browser.ports);
    expect(browser.polls).toHaveLength(3);
  });

  test.each<[string, number, number, number]>([
    ['after a sleep, when it is due', 9 * HOUR_MS, HOUR_MS, 1],
    ['after a sleep, whatever was planned before it', 9 * HOUR_MS, 10 * HOUR_MS, 1],
    ['while the machine was awake, however due', MINUTE_MS, 30 * SECOND_MS, 0],
  ])('is begun at once by a turn without news: %s', async (_, passedMs, nextPollInMs, begun) => {
    const browser = patientBrowser();
    browser.poll = async (now) => ({ notices: [NOTICE], nextPollAt: shift(now, nextPollInMs) });
    await wakeToPoll(browser.ports);
    browser.soon.length = 0;
    browser.now = shift(browser.now, passedMs);
    await wake(browser.ports);
    expect(browser.soon.filter(({ delayMs }) => delayMs === 0)).toHaveLength(begun);
    for (const { run } of [...browser.soon]) run();
    await wakeToPoll(browser.ports);
    expect(browser.polls).toHaveLength(2 + begun);
  });

  it('is not begun by the news of one exchange while another one is being asked', async () => {
    const browser = patientBrowser();
    browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, exchanges: ['bitflyer'] });
    browser.poll = async (now) => ({ notices: [NOTICE], nextPollAt: shift(now, HOUR_MS) });
    await wakeToPoll(browser.ports);
    browser.soon.length = 0;
    browser.now = shift(browser.now, 9 * HOUR_MS);
    const asked = Promise.withResolvers<void>();
    browser.poll = async (now, exchange) => {
      if (exchange === 'bitbank') await asked.promise;
      return { nextPollAt: shift(now, HOUR_MS) };
    };
    const before = turns(browser).length;
    const polled = wakeToPoll(browser.ports);
    await vi.waitUntil(() => turns(browser).length > before);
    expect(browser.soon.filter(({ delayMs }) => delayMs === 0)).toEqual([]);
    asked.resolve();
    await polled;
  });
});

describe('a turn', () => {
  it('tells the program that the user named, and nobody else', async () => {
    const browser = patientBrowser();
    const posted: number[] = [];
    Object.assign(browser.ports, { webhook: async (port: number) => ({ taken: posted.push(port) > 0 }) });
    await wake(browser.ports);
    expect(browser.soon).toEqual([]);
    browser.disk.set(KEYS.settings, { ...DEFAULT_SETTINGS, webhook: { on: true, port: 9000 } });
    await wake(browser.ports);
    expect(browser.soon.map(({ delayMs }) => delayMs)).toEqual([0]);
  });

  it('arms no reminder where nothing lies ahead', async () => {
    const browser = fakeBrowser();
    await wake(browser.ports);
    expect(browser.alarms.has('next')).toBe(false);
    expect(browser.alarms.has('poll')).toBe(true);
  });

  it('writes all anew that another version wrote, once', async () => {
    const browser = fakeBrowser();
    await wakeToPoll(browser.ports);
    browser.disk.set(KEYS.versions, { [KEYS.settings]: 0 });
    browser.log.length = 0;
    await wake(browser.ports);
    expect(browser.log.filter((entry) => entry.includes(KEYS.versions))).toHaveLength(1);
    expect(browser.log.filter((entry) => entry.includes(` ${KEYS.settings}`))).toHaveLength(1);
    await wake(browser.ports);
    expect(browser.log.filter((entry) => entry.includes(KEYS.versions))).toHaveLength(1);
  });
});
