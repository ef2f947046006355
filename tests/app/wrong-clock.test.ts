import { describe, expect, it } from 'vitest';
import { carryOut } from '../../lib/app/commands.ts';
import { wake, wakeToPoll } from '../../lib/app/wake.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import type { LiveCondition, Observation } from '../../lib/domain/observation.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import { readSource } from '../fixtures/views.ts';
import { at } from '../fixtures/windows.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';
import { NOTICE } from './notices.ts';

/** A browser whose machine may be wrong about the time, while the exchange is right. */
class Machine {
  readonly browser: FakeBrowser = fakeBrowser();
  offMs = 0;
  /** One host answers before that, and the other one after it. */
  isAskedAround = true;
  /** Set while the next poll waits: between the asking and the answers. */
  jumpsInPollMs: number | null = null;
  /** What the exchange says, when it answers. */
  condition: LiveCondition = 'normal';
  notices: readonly Notice[] = [];
  timers: { at: EpochMs; run: () => void }[] = [];

  constructor(time: string) {
    this.time = at(time);
    Object.assign(this.browser.ports, {
      clock: () => shift(this.time, this.offMs),
      soon: (run: () => void, delayMs: number) => void this.timers.push({ at: shift(this.time, delayMs), run }),
    });
    const { poll } = this.browser.ports;
    Object.assign(this.browser.ports, {
      poll: async (...[memory, request]: Parameters<typeof poll>) => {
        const readings = [this.time - request.clock()];
        if (this.jumpsInPollMs !== null) this.offMs = this.jumpsInPollMs;
        this.jumpsInPollMs = null;
        const now = request.clock();
        const skewMs = this.time - now;
        const observation: Observation = { at: now, source: 'spot-status', condition: this.condition, pairs: {} };
        return {
          ...(await poll(memory, request)),
          nextPollAt: shift(now, 100 * MINUTE_MS),
          notices: this.notices,
          health: [readSource('blog', now, 1)],
          observations: [observation],
          clockSkewMs: skewMs,
          clockReadings: [
            { host: 'public.bitbank.cc', skewMs: this.isAskedAround ? (readings[0] ?? skewMs) : skewMs },
            { host: 'bitbank.cc', skewMs },
          ],
        };
      },
    });
  }

  /** True time. */
  time: EpochMs;

  async pollAt(time: string, notices: readonly Notice[] = []) {
    this.time = at(time);
    this.notices = notices;
    await wakeToPoll(this.browser.ports);
  }

  /** Lets the timers of the worker run that are due until `time`, each at its time, whatever the clock shows. */
  async live(time: string) {
    for (;;) {
      const next = this.timers.filter((timer) => timer.at <= at(time)).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = next.at > this.time ? next.at : this.time;
      next.run();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.time = at(time);
  }

  /** Lets the alarms come, each at its time by the clock as it stands. @returns what is told meanwhile. */
  async run(until: string) {
    const { browser } = this;
    this.notices = [];
    browser.log.length = 0;
    const told: string[] = [];
    for (;;) {
      const [name, when] = [...browser.alarms].sort(([, a], [, b]) => a - b)[0] ?? ['next', at(until)];
      const due = shift(when, -this.offMs);
      if (due > at(until)) break;
      this.time = due > this.time ? due : shift(this.time, MINUTE_MS);
      await (name === 'poll' ? wakeToPoll(browser.ports) : wake(browser.ports));
      if (browser.log.some((entry) => entry.startsWith('show'))) told.push(...this.titles);
      browser.log.length = 0;
    }
    this.time = at(until);
    return told;
  }

  get texts(): string[] {
    return [...this.browser.screen.values()].map(({ title, message }) => `${title}\n${message}`);
  }

  get titles(): string[] {
    return [...this.browser.screen.values()].map(({ title }) => title);
  }

  /** How long until the alarm `name` by the machine's clock. */
  alarmInMs(name: 'poll' | 'next'): number {
    return (this.browser.alarms.get(name) ?? Number.NaN) - this.time - this.offMs;
  }
}

describe.each([HOUR_MS, 9 * HOUR_MS, DAY_MS, 365 * DAY_MS])('a clock that is put forward by %i ms', (aheadMs) => {
  async function halted(canUpdate = true) {
    const machine = new Machine('2026-11-24T12:00');
    machine.browser.canUpdate = canUpdate;
    await machine.pollAt('2026-11-24T12:00');
    machine.condition = 'halted';
    await machine.pollAt('2026-11-24T12:10');
    await machine.pollAt('2026-11-24T12:11');
    expect(machine.titles).toEqual(['取引の停止を検知しました']);
    return machine;
  }

  it.each([true, false])(
    'leaves what stands of a halt as it is until it has looked (words can change: %s)',
    async (can) => {
      const machine = await halted(can);
      const before = machine.texts;
      machine.offMs = aheadMs;
      machine.time = at('2026-11-24T12:12');
      for (let n = 0; n < 3; n++) await wake(machine.browser.ports);
      expect(machine.texts).toEqual(before);
      // It waits for the look, and does not wake for its words again and again.
      expect(machine.alarmInMs('next')).toBeGreaterThanOrEqual(5 * MINUTE_MS);
      await machine.pollAt('2026-11-24T12:22');
      expect(machine.texts.join()).toMatch(can ? /1[12]分/ : /停止を検知/);
      expect(machine.texts.join()).not.toMatch(/(?:時間|日)経過/);
    },
  );

  it('takes away no reminder of a stop to come', async () => {
    const machine = new Machine('2026-11-25T01:40');
    machine.browser.canUpdate = false;
    await machine.pollAt('2026-11-25T01:40', [NOTICE]);
    await machine.pollAt('2026-11-25T01:55');
    expect(machine.titles).toEqual(['あと5分で取引が止まります']);
    machine.offMs = aheadMs;
    machine.time = at('2026-11-25T01:56');
    await wake(machine.browser.ports);
    expect(machine.titles).toEqual(['あと5分で取引が止まります']);
  });
});

describe.each([20 * MINUTE_MS, 57 * MINUTE_MS, 95 * MINUTE_MS])(
  'a clock that is set back by %i ms between two polls',
  (backMs) => {
    it('gives way to what both hosts say, and nothing is told by it', async () => {
      const machine = new Machine('2026-11-24T22:00');
      await machine.pollAt('2026-11-24T22:00', [NOTICE]);
      await machine.pollAt('2026-11-24T23:20');
      machine.browser.screen.clear();
      machine.offMs = -backMs;
      await machine.pollAt('2026-11-25T01:00');
      expect(machine.titles).toEqual(['あと1時間で取引が止まります']);
      expect(await machine.run('2026-11-25T01:57')).toEqual([
        'あと15分で取引が止まります',
        'あと5分で取引が止まります',
      ]);
    });
  },
);

describe.each([9 * HOUR_MS, DAY_MS, 365 * DAY_MS])('a clock that was %i ms ahead and is right again', (aheadMs) => {
  /** Alarms are armed by the wrong clock, which the answers contradict. */
  async function ahead() {
    const machine = new Machine('2026-11-24T23:00');
    await machine.pollAt('2026-11-24T23:00', [NOTICE]);
    machine.offMs = aheadMs;
    await machine.pollAt('2026-11-24T23:30');
    expect(machine.alarmInMs('next')).toBeLessThanOrEqual(2 * HOUR_MS);
    machine.browser.screen.clear();
    return machine;
  }

  it.each([
    ['a trading tab that opens', { command: 'tradingPage', request: { pair: 'btc_jpy' } }],
    ['a tick', { command: 'tick', request: { windowId: 'x', itemId: 'cancel-orders', done: true } }],
    ['the popup that refreshes', { command: 'refresh', request: {} }],
  ])('is noticed by %s', async (_, message) => {
    const machine = await ahead();
    machine.offMs = 0;
    machine.time = at('2026-11-24T23:40');
    await carryOut(machine.browser.ports, message, 'own-page');
    expect(machine.alarmInMs('next')).toBeLessThanOrEqual(80 * MINUTE_MS);
    expect(machine.alarmInMs('poll')).toBeLessThanOrEqual(2 * HOUR_MS);
    expect(await machine.run('2026-11-25T01:10')).toEqual(['あと1時間で取引が止まります']);
  });

  it('is noticed within a minute by the worker, which stays while the clock is wrong', async () => {
    const machine = await ahead();
    await machine.live('2026-11-24T23:50');
    machine.offMs = 0;
    await machine.live('2026-11-24T23:51');
    expect(machine.alarmInMs('next')).toBeLessThanOrEqual(70 * MINUTE_MS);
    expect(machine.alarmInMs('poll')).toBeLessThanOrEqual(2 * HOUR_MS);
  });

  it('is noticed by the worker also where nothing has answered since it was put forward', async () => {
    const machine = new Machine('2026-11-24T23:00');
    await machine.pollAt('2026-11-24T23:00', [NOTICE]);
    machine.offMs = aheadMs;
    machine.time = at('2026-11-24T23:30');
    await wake(machine.browser.ports);
    await machine.live('2026-11-24T23:31');
    machine.offMs = 0;
    await machine.live('2026-11-24T23:32');
    expect(machine.alarmInMs('next')).toBeLessThanOrEqual(90 * MINUTE_MS);
    expect(machine.alarmInMs('poll')).toBeLessThanOrEqual(2 * HOUR_MS);
  });
});

describe.each([HOUR_MS, DAY_MS, 365 * DAY_MS])('a clock that is wrongly set back by %i ms', (backMs) => {
  it.each([
    ['a tick', { command: 'tick', request: { windowId: 'x', itemId: 'cancel-orders', done: true } }],
    ['a snooze', { command: 'setNever', request: { windowId: 'x', never: false } }],
  ])('makes nothing be told again after %s, which comes before the exchange is asked', async (_, message) => {
    const machine = new Machine('2026-11-25T00:50');
    await machine.pollAt('2026-11-25T00:50', [NOTICE]);
    expect((await machine.run('2026-11-25T01:20')).at(-1)).toBe('あと1時間で取引が止まります');
    machine.offMs = -backMs;
    await carryOut(machine.browser.ports, message, 'own-page');
    await wakeToPoll(machine.browser.ports);
    expect(machine.browser.log.filter((entry) => entry.startsWith('show'))).toEqual([]);
    expect(await machine.run('2026-11-25T01:44')).toEqual([]);
    expect(await machine.run('2026-11-25T01:46')).toEqual(['あと15分で取引が止まります']);
  });
});

describe.each([14.5 * HOUR_MS, DAY_MS, 365 * DAY_MS])(
  'a clock that is put forward by %i ms while a poll waits',
  (aheadMs) => {
    it.each([true, false])('ends and begins nothing (answers before and after it: %s)', async (isAskedAround) => {
      const machine = new Machine('2026-11-24T12:00');
      machine.isAskedAround = isAskedAround;
      await machine.pollAt('2026-11-24T12:00', [NOTICE]);
      machine.browser.screen.clear();
      machine.jumpsInPollMs = aheadMs;
      await machine.pollAt('2026-11-24T12:10');
      expect(machine.titles).toEqual([]);
      await machine.pollAt('2026-11-24T12:11');
      expect(machine.titles).toEqual([]);
      expect(await machine.run('2026-11-25T01:10')).toEqual(['あと1時間で取引が止まります']);
    });
  },
);

it('what is read while the clock is put forward keeps its place before what is read later', async () => {
  const machine = new Machine('2026-11-24T12:00');
  machine.jumpsInPollMs = DAY_MS;
  await machine.pollAt('2026-11-24T12:00', [NOTICE]);
  expect(machine.browser.archive).toEqual([]);
  machine.offMs = 0;
  await machine.pollAt('2026-11-24T12:10', [NOTICE]);
  expect(machine.browser.archive).toHaveLength(1);
  expect(machine.titles).toHaveLength(1);
});

describe.each([9 * HOUR_MS, DAY_MS, 365 * DAY_MS])('a clock that was %i ms ahead and is set right', (aheadMs) => {
  async function ahead() {
    const machine = new Machine('2026-11-24T23:00');
    await machine.pollAt('2026-11-24T23:00', [NOTICE]);
    machine.offMs = aheadMs;
    await machine.pollAt('2026-11-24T23:30');
    machine.browser.screen.clear();
    machine.timers = [];
    return machine;
  }

  it.each([true, false])(
    'while a poll waits arms no alarm by what it was (answers before it: %s)',
    async (isAskedAround) => {
      const machine = await ahead();
      machine.isAskedAround = isAskedAround;
      machine.jumpsInPollMs = 0;
      await machine.pollAt('2026-11-24T23:40');
      expect(machine.alarmInMs('next')).toBeLessThanOrEqual(80 * MINUTE_MS);
      expect(await machine.run('2026-11-25T01:10')).toEqual(['あと1時間で取引が止まります']);
    },
  );

  it('while the cycle writes arms no alarm by what it was', async () => {
    const machine = await ahead();
    machine.browser.onWrite = () => {
      machine.offMs = 0;
    };
    machine.time = at('2026-11-24T23:40');
    await wake(machine.browser.ports);
    expect(machine.alarmInMs('next')).toBeLessThanOrEqual(MINUTE_MS);
    expect(machine.alarmInMs('poll')).toBeLessThanOrEqual(MINUTE_MS);
    expect(await machine.run('2026-11-25T01:10')).toEqual(['あと1時間で取引が止まります']);
  });
});

it('a clock that is right keeps no worker alive', async () => {
  const machine = new Machine('2026-11-24T23:00');
  await machine.pollAt('2026-11-24T23:00', [NOTICE]);
  await machine.live('2026-11-24T23:01');
  await machine.pollAt('2026-11-24T23:02');
  await machine.live('2026-11-24T23:03');
  expect(machine.timers).toEqual([]);
});

describe.each([3, 5, 9])('a clock that is set back by %i minutes after a reminder', (minutes) => {
  it.each([
    ['あと1時間で取引が止まります', '2026-11-25T01:02'],
    ['あと15分で取引が止まります', '2026-11-25T01:47'],
    ['あと5分で取引が止まります', '2026-11-25T01:57'],
    ['取引停止の予定時間です', '2026-11-25T02:02'],
  ])('repeats nothing of it: %s', async (title, time) => {
    const machine = new Machine('2026-11-25T00:50');
    await machine.pollAt('2026-11-25T00:50', [NOTICE]);
    expect((await machine.run(time)).at(-1)).toBe(title);
    // It was ahead, and nobody says so.
    machine.time = shift(at(time), -minutes * MINUTE_MS);
    await wakeToPoll(machine.browser.ports);
    expect(await machine.run(time)).toEqual([]);
  });

  it.each([
    ['2026-11-25T01:46', 'あと14分で取引が止まります'],
    ['2026-11-25T01:57', 'あと3分で取引が止まります'],
  ])('nor what went with it, when it came late (%s)', async (time, title) => {
    const machine = new Machine('2026-11-25T00:50');
    await machine.pollAt('2026-11-25T00:50', [NOTICE]);
    await machine.run('2026-11-25T01:10');
    machine.browser.screen.clear();
    machine.browser.log.length = 0;
    machine.time = at(time);
    await wakeToPoll(machine.browser.ports);
    await wake(machine.browser.ports);
    expect(machine.titles).toEqual([title]);
    machine.time = shift(at(time), -minutes * MINUTE_MS);
    await wakeToPoll(machine.browser.ports);
    const again = await machine.run(time);
    expect(again).toEqual([]);
  });
});

it('what was told much too early is told again at its time', async () => {
  const machine = new Machine('2026-11-25T00:50');
  await machine.pollAt('2026-11-25T00:50', [NOTICE]);
  expect((await machine.run('2026-11-25T01:46')).at(-1)).toBe('あと15分で取引が止まります');
  // It was 40 minutes ahead, and nobody said so.
  machine.time = at('2026-11-25T01:06');
  await wakeToPoll(machine.browser.ports);
  expect(await machine.run('2026-11-25T01:46')).toEqual(['あと15分で取引が止まります']);
});
