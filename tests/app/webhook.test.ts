import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../lib/app/commands.ts';
import { wake } from '../../lib/app/wake.ts';
import { tellProgram } from '../../lib/app/webhook.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import type { WebhookMemory, WebhookOutcome } from '../../lib/domain/webhook.ts';
import type { ScheduleRecord } from '../../lib/watch/schedule.ts';
import { memoryLocks } from '../memory-locks.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

/* What a program on this machine is told by the extension: what `watch` tells, each change once, in order. */

const PORT = 9000;
let browser: FakeBrowser;
let posted: { port: number; record: ScheduleRecord }[];
let answers: () => WebhookOutcome;
beforeEach(() => {
  browser = fakeBrowser();
  posted = [];
  answers = () => ({ taken: true });
  Object.assign(browser.ports, {
    exclusive: memoryLocks(),
    webhook: async (port: number, body: string) => {
      posted.push({ port, record: JSON.parse(body) as ScheduleRecord });
      return answers();
    },
  });
});

const switchOn = (port = PORT) =>
  carryOut(
    browser.ports,
    { command: 'saveSettings', request: { settings: { ...DEFAULT_SETTINGS, webhook: { on: true, port } } } },
    'own-page',
  );
const plan = { kind: 'regular', services: ['trading'], assets: [], title: '', url: null } as const;
const START = 1_795_575_600_000;
const addPlan = () =>
  carryOut(
    browser.ports,
    { command: 'addManual', request: { window: { ...plan, start: START, end: START + 3_600_000 } } },
    'own-page',
  );
const told = () => posted.splice(0).map(({ record }) => (record.type === 'exchange' ? record.condition : record.scene));
const memory = () => browser.disk.get(KEYS.webhook) as WebhookMemory;

describe('a program that is named in the settings', () => {
  it('is told nothing before it is switched on', async () => {
    await addPlan();
    await tellProgram(browser.ports);
    expect(posted).toEqual([]);
  });

  it('is told at the turn of the cycle that brings something new, and only then', async () => {
    const queued: (() => void)[] = [];
    Object.assign(browser.ports, { soon: (task: () => void, delayMs: number) => delayMs === 0 && queued.push(task) });
    await switchOn();
    expect(queued.length).toBeGreaterThan(0);
  });

  it('is told what is known, then each change once, at its port', async () => {
    await switchOn();
    await addPlan();
    await tellProgram(browser.ports);
    expect(posted.map(({ port }) => port)).toEqual([PORT, PORT]);
    expect(told()).toEqual(['unknown', 'coming']);
    await tellProgram(browser.ports);
    browser.now = (START + 60_000) as typeof browser.now;
    await wake(browser.ports);
    await tellProgram(browser.ports);
    expect(told()).toEqual(['due']);
    await tellProgram(browser.ports);
    expect(told()).toEqual([]);
  });

  it.each([
    [{ taken: false, problem: 'unreachable' }],
    [{ taken: false, problem: 'refused', status: 500 }],
    [{ taken: false, problem: 'time-out' }],
    [{ taken: false, problem: 'not-allowed' }],
  ] as const)(
    'that does not take it (%j) is told later, in order, and the failure stands until then',
    async (outcome) => {
      await switchOn();
      await addPlan();
      answers = () => outcome;
      await tellProgram(browser.ports);
      expect(told()).toEqual(['unknown']);
      const { taken: _, ...failure } = outcome;
      expect(memory().failure).toEqual({ at: browser.now, ...failure });
      answers = () => ({ taken: true });
      await tellProgram(browser.ports);
      expect(told()).toEqual(['unknown', 'coming']);
      expect(memory()).toMatchObject({ failure: null, tookAt: browser.now });
    },
  );

  it('is told again from where it was when the worker dies between the program and the disk', async () => {
    await switchOn();
    await addPlan();
    const { set } = browser.ports.storage;
    Object.assign(browser.ports.storage, {
      set: async (items: Record<string, unknown>) => {
        if (KEYS.webhook in items && posted.length === 2) throw new Error('died');
        await set(items);
      },
    });
    await expect(tellProgram(browser.ports)).rejects.toThrow('died');
    expect(told()).toEqual(['unknown', 'coming']);
    Object.assign(browser.ports.storage, { set });
    await tellProgram(browser.ports);
    expect(told()).toEqual(['coming']);
  });

  it('at another port is another program', async () => {
    await switchOn();
    await tellProgram(browser.ports);
    expect(told()).toEqual(['unknown']);
    await switchOn(PORT + 1);
    await tellProgram(browser.ports);
    expect(posted.map(({ port }) => port)).toEqual([PORT + 1]);
  });

  describe('whose port is corrected', () => {
    /** The program that nobody listens at, and the one that takes what it gets. */
    const [WRONG, RIGHT] = [PORT, PORT + 1];
    let leave: (outcome: WebhookOutcome) => void;
    beforeEach(async () => {
      Object.assign(browser.ports, {
        // What is to be done soon is done without another turn of the cycle.
        soon: (task: () => void, delayMs: number) => void (delayMs === 0 && setTimeout(task, 0)),
        webhook: (port: number, body: string) => {
          posted.push({ port, record: JSON.parse(body) as ScheduleRecord });
          if (port !== WRONG) return Promise.resolve({ taken: true });
          return new Promise((resolve) => {
            leave = resolve;
          });
        },
      });
      await addPlan();
    });
    const ports = () => posted.map(({ port }) => port);

    it.each([
      ['before it was tried at the wrong one', false],
      ['while the wrong one is tried', true],
    ])('%s is told what is known at once', async (_, isUnderWay) => {
      await switchOn(WRONG);
      if (isUnderWay) await expect.poll(ports).toEqual([WRONG]);
      await switchOn(RIGHT);
      if (isUnderWay) leave({ taken: false, problem: 'time-out' });
      await expect.poll(() => ports().filter((port) => port === RIGHT)).toHaveLength(2);
      await expect.poll(memory).toMatchObject({ port: RIGHT, failure: null, tookAt: browser.now });
    });

    it.each([
      ['changed to another port', () => switchOn(RIGHT), [WRONG, RIGHT, RIGHT]],
      [
        'switched off',
        () =>
          carryOut(
            browser.ports,
            {
              command: 'saveSettings',
              request: { settings: { ...DEFAULT_SETTINGS, webhook: { on: false, port: WRONG } } },
            },
            'own-page',
          ),
        [WRONG],
      ],
    ])('that was %s meanwhile is sent nothing more, whoever listens there', async (_, meanwhile, expected) => {
      await switchOn(WRONG);
      await expect.poll(ports).toEqual([WRONG]);
      await meanwhile();
      leave({ taken: true });
      await tellProgram(browser.ports);
      expect(ports()).toEqual(expected);
    });
  });

  it('is told by the next turn where the worker dies before it was begun', async () => {
    Object.assign(browser.ports, { soon: () => {} });
    await switchOn();
    await addPlan();
    expect(posted).toEqual([]);
    Object.assign(browser.ports, { soon: (task: () => void, delayMs: number) => delayMs === 0 && setTimeout(task, 0) });
    await wake(browser.ports);
    await expect.poll(() => posted.length).toBe(2);
    expect(told()).toEqual(['unknown', 'coming']);
  });

  it.each([7, 'x', null, { port: PORT, told: [1] }, { port: PORT, told: { a: 1 }, failure: { at: 'now' } }])(
    'is told everything where what was remembered of it is damaged: %j',
    async (stored) => {
      await switchOn();
      browser.disk.set(KEYS.webhook, stored);
      await tellProgram(browser.ports);
      expect(told()).toEqual(['unknown']);
    },
  );

  it('delays no reminder: one that never answers holds nothing up', async () => {
    await switchOn();
    Object.assign(browser.ports, { webhook: () => new Promise(() => {}) });
    void tellProgram(browser.ports);
    await addPlan();
    expect(browser.log.some((entry) => entry.startsWith('store ledger'))).toBe(true);
  });
});

describe('the button that tries it', () => {
  it('sends the state of the exchange, whatever the settings say, and says what became of it', async () => {
    await wake(browser.ports);
    answers = () => ({ taken: false, problem: 'refused', status: 404 });
    const answer = await carryOut(browser.ports, { command: 'tryWebhook', request: { port: 9001 } }, 'own-page');
    expect(answer).toEqual({ taken: false, problem: 'refused', status: 404 });
    expect(posted).toMatchObject([{ port: 9001, record: { type: 'exchange', exchange: 'bitbank' } }]);
  });

  it.each([80, 1023, 65_536, 1.5, '9000', 'http://example.com/'])('sends nothing to %j', async (port) => {
    await wake(browser.ports);
    expect(await carryOut(browser.ports, { command: 'tryWebhook', request: { port } }, 'own-page')).toBeUndefined();
    expect(posted).toEqual([]);
  });

  it('is none of a trading page', async () => {
    await wake(browser.ports);
    const page = { tradingTabId: 1, exchange: 'bitbank' } as const;
    expect(await carryOut(browser.ports, { command: 'tryWebhook', request: { port: PORT } }, page)).toBeUndefined();
    expect(posted).toEqual([]);
  });
});
