import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { poll } from '../../lib/app/poll.ts';
import type { Ports } from '../../lib/app/ports.ts';
import { wakeToPoll } from '../../lib/app/wake.ts';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { DAY_MS, epochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { nodeHttp } from '../../lib/node/https.ts';
import { httpOver } from '../../lib/platform/http.ts';
import type { Http } from '../../lib/sources/http.ts';
import { guestAgent } from '../stand-in/guest-agent.ts';
import { guestFetch } from '../stand-in/guest-fetch.ts';
import { planned } from '../stand-in/notices.ts';
import type { Trouble } from '../stand-in/scenario.ts';
import { FOREIGN_HOST, type StandIn, startStandIn } from '../stand-in/server.ts';
import { ODD_WIRE_NAMES, WIRE_NAMES } from '../stand-in/wire.ts';
import { type FakeBrowser, fakeBrowser } from './fake-ports.ts';

/*
 * The real polling over real sockets, to a server that breaks in every way that a network knows; only the clock is ours,
 * so that hours of it pass in a second. What was known stays, nothing is told that is not, and once the network is whole
 * again everything is read with the next try.
 */

vi.setConfig({ testTimeout: 60_000 });

const HOST = '*';
const portal =
  '<title>Wi-Fi</title><form action="/login">ログインしてください。メンテナンス中はご利用になれません。2026年11月25日 2:00〜5:00</form>';
const FAULTS: readonly (readonly [string, Trouble])[] = [
  ...WIRE_NAMES.map((wire) => [wire, { kind: 'wire', wire }] as const),
  ['a connection that is cut', { kind: 'reset' }],
  ['a redirect to itself', { kind: 'redirect', status: 302, to: '' }],
  ['a redirect to another host', { kind: 'redirect', status: 307, to: `https://${FOREIGN_HOST}/portal` }],
  ['a redirect to nowhere', { kind: 'redirect', status: 301, to: 'http://[' }],
  ['a captive portal', { kind: 'body', contentType: 'text/html; charset=utf-8', body: portal }],
  ['a portal that asks for a log-in', { kind: 'status', status: 511 }],
  ['a portal that calls itself JSON', { kind: 'body', contentType: 'application/json', body: portal }],
  [
    'an answer of another server',
    { kind: 'body', contentType: 'application/json', body: '{"ok":true,"status":"maintenance"}' },
  ],
  ['an empty answer', { kind: 'body', contentType: 'application/json', body: '' }],
  ['a refusal for a year', { kind: 'status', status: 429, retryAfterS: 365 * 24 * 60 * 60 }],
  ['a server that is being mended', { kind: 'status', status: 503, retryAfterS: 3600 }],
  ['a page of a gateway', { kind: 'status', status: 502 }],
  ['compressed rubbish', { kind: 'gzip-bomb', bytes: 5_000_000 }],
];
/** Of these the network of a process has to make something by itself. */
const IN_A_PROCESS = [
  'a connection that is cut',
  'a redirect to itself',
  'a redirect to another host',
  'a redirect to nowhere',
  'compressed rubbish',
];
const NETWORKS = [
  ...FAULTS.map((fault) => [...fault, 'a browser'] as const),
  ...FAULTS.filter(([name]) => IN_A_PROCESS.includes(name)).map((fault) => [...fault, 'a process'] as const),
];
const CLOCKS: readonly (readonly [string, number])[] = [
  ['five years ahead', 5 * 365 * DAY_MS],
  ['twenty years behind', -20 * 365 * DAY_MS],
  ['nine hours ahead', 9 * HOUR_MS],
];

let standIn: StandIn;
let network: ReturnType<typeof guestFetch>;
let http: Http;
let browser: FakeBrowser;
let ports: Ports;
/** Of the machine's own time: what does not come is given up soon, what comes is waited for on a busy machine too. */
let timeoutMs: number;
beforeEach(async () => {
  timeoutMs = 20_000;
  browser = fakeBrowser();
  browser.now = epochMs(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);
  standIn = await startStandIn({
    baseMs: browser.now,
    now: () => browser.now,
    scenario: { first: [{ publish: planned({ slug: 'plan', start: 40 * 60, end: 43 * 60 }) }], later: [] },
  });
  network = guestFetch(standIn.port);
  http = httpOver(network.fetch);
  ports = {
    ...browser.ports,
    poll: (memory, request) =>
      poll({ http: (asked) => http({ ...asked, timeoutMs }), random: () => 0.5 }, memory, request),
  };
});
afterEach(async () => {
  await network.close().catch(() => {});
  await standIn.close();
});

const view = () => browser.disk.get(KEYS.view) as View;
const told = () => browser.log.filter((line) => line.startsWith('show '));
const planOf = ({ windows }: View) => windows.map(({ start, end, status }) => ({ start, end, status }));

/** Lives through the alarms that the background sets itself. */
async function live(durationMs: number): Promise<void> {
  const end = shift(browser.now, durationMs);
  while (browser.now < end) {
    await wakeToPoll(ports);
    const next = browser.alarms.get('poll') ?? end;
    browser.now = epochMs(Math.min(end, Math.max(next, shift(browser.now, SECOND_MS))));
  }
}

/** What is always asked; what may not exist is tried once a day. */
const ASKED = ['blog', 'help-center', 'spot-status'] as const;
const asked = () => view().sources.filter(({ id }) => ASKED.some((one) => one === id));
/** When all of it is asked again, at the latest. */
const lastRetry = (): number => Math.max(...asked().map(({ retryAt }) => retryAt ?? 0), view().nextPollAt ?? 0);

describe.each(NETWORKS)('%s', (_, trouble, reader) => {
  it(`from every host takes nothing away from ${reader}, tells nothing, and is over with the next try`, async () => {
    if (reader === 'a process') http = nodeHttp(guestAgent(standIn.port));
    await live(2 * MINUTE_MS);
    const before = planOf(view());
    const toldBefore = told();
    expect(before).toHaveLength(1);
    expect(view().live.condition).toBe('normal');

    timeoutMs = 150;
    standIn.change({ fault: { ...trouble, host: HOST } });
    await live(HOUR_MS);
    timeoutMs = 20_000;
    expect(planOf(view()), 'what was known').toEqual(before);
    expect(view().unreadable, 'no notice was invented').toEqual([]);
    expect(['halted', 'maintenance', 'busy']).not.toContain(view().live.condition);
    expect(told(), 'nothing is told').toEqual(toldBefore);
    // Of half a page nobody can say that it is half; of an answer of the API everybody can.
    expect(asked().find(({ id }) => id === 'spot-status')?.state, 'it is noticed').toMatch(/warn|bad/);

    standIn.change({ clearFaults: true });
    await live(lastRetry() - browser.now + MINUTE_MS);
    expect(view().live.condition).toBe('normal');
    const failing = asked().filter(({ state }) => state === 'warn' || state === 'bad');
    expect(failing.map(({ id, problem }) => ({ id, problem }))).toEqual([]);
    expect(planOf(view())).toEqual(before);
    // Where a day has to pass, the reminder of its last day comes.
    expect([...new Set(told())], 'nor afterwards').toEqual(toldBefore);
  });
});

describe.each(CLOCKS)('answers whose clock is %s', (_, ms) => {
  it('take nothing away and tell nothing of a stop', async () => {
    await live(2 * MINUTE_MS);
    const before = planOf(view());
    const toldBefore = told();
    standIn.change({ fault: { kind: 'clock-off', ms, host: HOST } });
    await live(HOUR_MS / 2);
    expect(planOf(view())).toEqual(before);
    expect(view().live.condition).toBe('normal');
    standIn.change({ clearFaults: true });
    await live(HOUR_MS / 2);
    expect(planOf(view())).toEqual(before);
    expect(told().filter((line) => !toldBefore.includes(line))).toEqual([]);
  });
});

describe.each(ODD_WIRE_NAMES)('an answer by %s', (wire) => {
  it('is read all the same', async () => {
    standIn.change({ fault: { kind: 'wire', wire, host: HOST } });
    await live(HOUR_MS / 2);
    expect(planOf(view())).toHaveLength(1);
    expect(view().live.condition).toBe('normal');
    expect(asked().filter(({ state }) => state === 'warn' || state === 'bad')).toEqual([]);
  });
});

describe('a network without the exchange', () => {
  it.each([
    ['no server', async () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }))],
    ['no name', async () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } }))],
    ['a certificate of somebody else', async () => Promise.reject(new TypeError('fetch failed'))],
    ['nobody who answers', (_: unknown, { signal }: RequestInit = {}) => endOf(signal)],
  ])('takes nothing away and tells nothing of the exchange: %s', async (_, fetch) => {
    await live(2 * MINUTE_MS);
    const before = planOf(view());
    const toldBefore = told();
    const whole = ports.poll;
    const http = httpOver(fetch as typeof globalThis.fetch);
    Object.assign(ports, {
      poll: ((memory, request) =>
        poll(
          { http: (what) => http({ ...what, timeoutMs: 20 }), random: () => 0.5 },
          memory,
          request,
        )) as Ports['poll'],
    });
    await live(2 * HOUR_MS);
    expect(planOf(view())).toEqual(before);
    expect(['halted', 'maintenance', 'busy']).not.toContain(view().live.condition);
    expect(told()).toEqual(toldBefore);
    Object.assign(ports, { poll: whole });
    await live(lastRetry() - browser.now + MINUTE_MS);
    expect(view().live.condition).toBe('normal');
    expect(planOf(view())).toEqual(before);
  });
});

/** Rejects once whoever waits has had enough. */
const endOf = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
