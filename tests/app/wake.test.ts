import { describe, expect, it, vi } from 'vitest';
import type { Ports } from '../../lib/app/ports.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { Ledger } from '../../lib/domain/ledger.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { DAY_MS, HOUR_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { at, aWindow } from '../fixtures/windows.ts';
import { fakeBrowser } from './fake-ports.ts';
import { halted, NOTICE } from './notices.ts';

/** A browser that keeps what it is asked to run soon. */
function patientBrowser() {
  const browser = fakeBrowser();
  const soon: { delayMs: number; run: () => void }[] = [];
  Object.assign(browser.ports, { soon: (run: () => void, delayMs: number) => soon.push({ delayMs, run }) });
  return Object.assign(browser, { soon });
}

describe('a poll', () => {
  it('stores its notices before the memory that says they were seen', async () => {
    const browser = fakeBrowser();
    browser.poll = async () => ({ notices: [NOTICE] });
    browser.onWrite = () => {
      expect(browser.archive).toEqual([NOTICE]);
    };
    await wakeToPoll(browser.ports);
    expect((browser.disk.get(KEYS.view) as View).windows).toMatchObject([{ noticeIds: ['blog:1'] }]);
  });

  it.each([
    [undefined, false],
    [true, true],
  ])('is by hand only when it is said so: %s', async (manual, isManual) => {
    const browser = fakeBrowser();
    const asked: boolean[] = [];
    const { poll } = browser.ports;
    const ports: Ports = {
      ...browser.ports,
      poll: (memory, request) => {
        asked.push(request.manual);
        return poll(memory, request);
      },
    };
    await wakeToPoll(ports, manual);
    expect(asked).toEqual([isManual]);
  });

  it('is not waited for by what the user does', async () => {
    const browser = fakeBrowser();
    let answer = (): void => {};
    browser.poll = () =>
      new Promise((resolve) => {
        answer = () => resolve({});
      });
    const polled = wakeToPoll(browser.ports);
    await wake(browser.ports);
    expect(browser.disk.has(KEYS.view)).toBe(true);
    answer();
    await polled;
  });

  it('runs once at a time', async () => {
    const browser = fakeBrowser();
    let running = 0;
    let most = 0;
    browser.poll = async () => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return {};
    };
    await Promise.all([wakeToPoll(browser.ports), wakeToPoll(browser.ports)]);
    expect(most).toBe(1);
  });

  it('that saw a halt once is followed by a second look sooner than an alarm could', async () => {
    const browser = patientBrowser();
    browser.poll = async (now) => ({ observations: [halted(now)], nextPollAt: shift(now, 20 * SECOND_MS) });
    await wakeToPoll(browser.ports);
    expect(browser.screen.size).toBe(0);
    expect(browser.soon.map(({ delayMs }) => delayMs)).toContain(20 * SECOND_MS);
    browser.now = shift(browser.now, 20 * SECOND_MS);
    await wakeToPoll(browser.ports);
    expect([...browser.screen.values()]).toMatchObject([{ title: '取引の停止を検知しました', insistent: true }]);
  });

  it('that is due later than an alarm may come is left to the alarm', async () => {
    const browser = patientBrowser();
    await wakeToPoll(browser.ports);
    expect(browser.soon).toEqual([]);
    expect(browser.alarms.get('poll')).toBe(shift(browser.now, HOUR_MS));
  });
});

describe('a turn of the cycle', () => {
  it('without news writes what it has to and no more', async () => {
    const browser = fakeBrowser();
    await wake(browser.ports);
    browser.log.length = 0;
    await wake(browser.ports);
    expect(browser.log.filter((entry) => entry.startsWith('store'))).toEqual(['store ledger view']);
  });

  it('tells a start that is nearer than any alarm by a timer', async () => {
    const browser = patientBrowser();
    browser.now = shift(at('2026-11-25T02:00'), -11 * SECOND_MS);
    browser.disk.set(KEYS.manual, [aWindow({ id: 'manual:1', origin: 'manual' })]);
    browser.disk.set(KEYS.readings, { readBy: '1.0.0', windows: [], unreadable: [] });
    await wake(browser.ports);
    expect(browser.soon.map(({ delayMs }) => delayMs)).toEqual([11 * SECOND_MS]);
    browser.now = at('2026-11-25T02:00');
    browser.soon[0]?.run();
    await wake(browser.ports);
    expect([...browser.screen.values()]).toMatchObject([{ title: '取引停止の予定時間です' }]);
  });

  it('reads the notices again when the reader is another one', async () => {
    const browser = fakeBrowser();
    browser.archive = [NOTICE];
    browser.disk.set(KEYS.readings, { readBy: '0.9.0', windows: [], unreadable: [] });
    await wake(browser.ports);
    expect(browser.disk.get(KEYS.readings)).toMatchObject({ readBy: '1.0.0', windows: [{ noticeIds: ['blog:1'] }] });
  });

  it('forgets what was told of windows that nobody knows any more after 90 days', async () => {
    const browser = fakeBrowser();
    const entry = (daysAgo: number) => ({ at: shift(browser.now, -daysAgo * DAY_MS), told: true });
    browser.disk.set(KEYS.ledger, {
      settled: { 'gone/announced': entry(91), 'gone/started': entry(89) },
      heard: { gone: { start: browser.now, end: null, status: 'scheduled' } },
      lastCycleAt: null,
      nextCycleAt: null,
      awakeSince: null,
      lateCycles: [],
    });
    await wake(browser.ports);
    const { settled, heard } = browser.disk.get(KEYS.ledger) as Ledger;
    expect(Object.keys(settled)).toEqual(['gone/started']);
    expect(heard).toEqual({});
  });

  it('finds that the clock was set back, and polls instead of waiting for the old time', async () => {
    const browser = fakeBrowser();
    await wakeToPoll(browser.ports);
    browser.now = shift(browser.now, -3 * HOUR_MS);
    await wake(browser.ports);
    expect(browser.alarms.get('poll')).toBe(shift(browser.now, 30 * SECOND_MS));
    await wake(browser.ports);
    expect(browser.alarms.get('poll')).toBe(shift(browser.now, 30 * SECOND_MS));
    await wakeToPoll(browser.ports);
    expect(browser.alarms.get('poll')).toBe(shift(browser.now, HOUR_MS));
  });

  it('notes when it comes more than a minute later than planned', async () => {
    const browser = fakeBrowser();
    await wake(browser.ports);
    const { nextCycleAt } = browser.disk.get(KEYS.ledger) as Ledger;
    if (nextCycleAt === null) throw new Error('nothing is planned');
    browser.now = shift(nextCycleAt, 60 * SECOND_MS);
    await wake(browser.ports);
    expect(browser.disk.get(KEYS.view)).toMatchObject({ lateCycles: [] });
    const planned = (browser.disk.get(KEYS.ledger) as Ledger).nextCycleAt;
    browser.now = shift(planned ?? browser.now, 61 * SECOND_MS);
    await wake(browser.ports);
    expect(browser.disk.get(KEYS.view)).toMatchObject({ lateCycles: [{ plannedAt: planned, cameAt: browser.now }] });
  });

  it('has an alarm within a minute before it does anything that can be cut off', async () => {
    const browser = fakeBrowser();
    browser.ports.storage.get = () => new Promise(() => {});
    void wake(browser.ports);
    await vi.waitUntil(() => browser.alarms.size > 0);
    expect(browser.alarms.get('next')).toBeLessThanOrEqual(browser.now + 60 * SECOND_MS);
  });

  it('says in the view that the hosts may not be asked', async () => {
    const browser = fakeBrowser();
    browser.mayHosts = false;
    await wake(browser.ports);
    expect(browser.disk.get(KEYS.view)).toMatchObject({ hostsAllowed: false });
    browser.mayHosts = true;
    await wake(browser.ports);
    expect(browser.disk.get(KEYS.view)).toMatchObject({ hostsAllowed: true });
  });
});
