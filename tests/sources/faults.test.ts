import fc from 'fast-check';
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { EMPTY_POLL_MEMORY, type PollResult } from '../../lib/app/poll.ts';
import { readPollMemory } from '../../lib/app/stored/poll.ts';
import { observeLive } from '../../lib/domain/live.ts';
import { type LiveState, NO_LIVE_STATE } from '../../lib/domain/observation.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import { fakeHttp, type Page } from './fake-http.ts';
import {
  articleUrl,
  BLOG,
  BTC_AUCTION,
  Guest,
  HELP,
  healthOf,
  JSON_LIST,
  PAIRS,
  quietExchange,
  STATUS,
} from './guest.ts';
import { articlePage, EMPTY_LIST, helpCenterBody, MAINTENANCE, nextDataList, statusBody } from './pages.ts';

/** Everything that may come instead of an answer, and what it is called. */
const FAULTS: [string, Page, object][] = [
  ['403', { status: 403, body: '<html>Forbidden</html>' }, { code: 'http-status', status: 403 }],
  ['429', { status: 429, headers: { 'retry-after': '30' } }, { code: 'http-status', status: 429 }],
  ['500', { status: 500, body: 'Internal Server Error' }, { code: 'http-status', status: 500 }],
  ['503 with a page', { status: 503, body: '<html>メンテナンス中</html>' }, { code: 'http-status', status: 503 }],
  ['a time-out', { kind: 'failed', reason: 'time-out' }, { code: 'time-out' }],
  ['a dead network', { kind: 'failed', reason: 'unreachable' }, { code: 'unreachable' }],
  ['5 MB', { kind: 'failed', reason: 'too-large' }, { code: 'too-large' }],
  ['half a JSON', '{"success":1,"data":{"statuses":[{"pair":"btc', { code: 'wrong-type' }],
  ['an empty body', { body: '' }, { code: 'wrong-type' }],
  ['a redirect to a stranger', { url: 'https://evil.example/', body: nextDataList() }, { code: 'wrong-shape' }],
];
const SOURCES: [string, readonly string[]][] = [
  ['blog', [BLOG, JSON_LIST]],
  ['help-center', [HELP]],
  ['spot-status', [STATUS]],
  ['spot-pairs', [PAIRS]],
];

/** Hours of polling per test: seconds on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

let guest: Guest;
beforeEach(() => {
  guest = new Guest(fakeHttp({ ...quietExchange(), [HELP]: helpCenterBody([MAINTENANCE]) }));
});

const believe = (results: readonly PollResult[], state: LiveState = NO_LIVE_STATE): LiveState =>
  results.reduce((held, result) => observeLive(held, result, guest.now), state);
const isStop = ({ condition }: LiveState): boolean => condition === 'halted' || condition === 'maintenance';

describe.each(FAULTS)('%s', (_name, fault, problem) => {
  test.each(SOURCES)(
    'of %s is named, hurts no other source, loses nothing, and is asked less and less',
    async (id, urls) => {
      await guest.poll();
      const known = guest.memory;
      const good = urls.map((url) => guest.net.pages.get(url));
      for (const url of urls) guest.net.pages.set(url, fault);
      const results = await guest.wait(2 * HOUR_MS).live(6 * HOUR_MS);
      const last = results.at(-1);
      expect(last && healthOf(last, id)).toMatchObject({ problem, state: expect.stringMatching(/warn|bad/) });
      expect(last && healthOf(last, id).readAt).toBe(guest.memory.sources[id]?.readAt);
      for (const [other] of SOURCES.filter(([name]) => name !== id && !sharesHost(name, id))) {
        expect(last && healthOf(last, other)).toMatchObject({ state: 'ok', problem: null });
      }
      expect(Object.keys(guest.memory.articles)).toEqual(Object.keys(known.articles));
      expect(results.flatMap((result) => result.notices)).toEqual([]);
      expect(guest.memory.sources[id]?.failures).toBeLessThanOrEqual(16);
      expect(isStop(believe(results))).toBe(false);

      urls.forEach((url, index) => {
        const page = good[index];
        if (page === undefined) guest.net.pages.delete(url);
        else guest.net.pages.set(url, page);
      });
      const mended = await guest.live(HOUR_MS + 20 * MINUTE_MS);
      const after = mended.at(-1);
      expect(after && healthOf(after, id)).toMatchObject({ state: 'ok', problem: null, failingSince: null });
    },
  );
});

/** Two calls of one host: when the host itself fails both wait. */
const sharesHost = (a: string, b: string): boolean => a.startsWith('spot') && b.startsWith('spot');

describe('HTML where JSON was due', () => {
  it('is no state of the exchange, though it may say メンテナンス', async () => {
    guest.net.pages.set(STATUS, '<html><body>ただいまメンテナンス中です</body></html>');
    const results = await guest.live(HOUR_MS, { watching: true });
    expect(healthOf(results[0] as PollResult, 'spot-status').problem).toMatchObject({ code: 'wrong-type' });
    expect(believe(results).condition).toBe('no-answer');
  });
});

describe('a source beyond its bounds', () => {
  it('of which a text was cut says so, and only while the list shows it', async () => {
    const long = { ...MAINTENANCE, paragraphs: [...MAINTENANCE.paragraphs, 'メンテナンスの対象です。'.repeat(8000)] };
    guest.net.pages.set(articleUrl(MAINTENANCE.id), articlePage(long));
    expect(healthOf(await guest.poll(), 'blog')).toMatchObject({ state: 'warn', problem: { code: 'too-large' } });
    expect(healthOf((await guest.live(30 * MINUTE_MS)).at(-1) as PollResult, 'blog').problem).toEqual({
      code: 'too-large',
    });
    guest.net.pages.set(articleUrl(MAINTENANCE.id), articlePage(MAINTENANCE));
    const later = await guest.live(DAY_MS / 2);
    expect(healthOf(later.at(-1) as PollResult, 'blog')).toMatchObject({ state: 'ok', problem: null });
  });

  it('of which a page was too large to take says so', async () => {
    guest.net.pages.set(articleUrl(MAINTENANCE.id), { kind: 'failed', reason: 'too-large' });
    const result = await guest.poll();
    expect(healthOf(result, 'blog').problem).toEqual({ code: 'too-large' });
    expect(result.notices.map(({ title }) => title)).toContain(MAINTENANCE.title);
  });

  it('that throws costs no other source its turn', async () => {
    const { http } = guest.net;
    const result = await new Guest({
      ...guest.net,
      http: (request) => (request.url === BLOG ? Promise.reject(new TypeError('broken')) : http(request)),
    }).poll();
    expect(healthOf(result, 'blog').problem).toMatchObject({ code: 'wrong-shape', came: 'TypeError' });
    expect(healthOf(result, 'help-center').state).toBe('ok');
    expect(healthOf(result, 'spot-status').state).toBe('ok');
  });
});

describe('the blog', () => {
  it('is read through its JSON list when its page shows nothing', async () => {
    guest.net.pages.set(BLOG, EMPTY_LIST);
    guest.net.pages.set(
      JSON_LIST,
      JSON.stringify([{ id: MAINTENANCE.id, title: MAINTENANCE.title, date: MAINTENANCE.published }]),
    );
    const first = await guest.poll();
    expect(first.notices.map(({ id }) => id)).toContain(`blog:${MAINTENANCE.id}`);
    expect(healthOf(first, 'blog')).toMatchObject({ state: 'ok', recognised: 'json-list' });
    await guest.live(HOUR_MS);
    expect(guest.net.times(BLOG)).toBe(1);
    await guest.live(DAY_MS);
    expect(guest.net.times(BLOG)).toBe(2);
  });

  it('that is empty or unreadable for a day while others are read is called bad, with what came', async () => {
    await guest.poll();
    guest.net.pages.set(BLOG, EMPTY_LIST);
    const results = await guest.live(25 * HOUR_MS);
    const states = new Set(results.slice(0, 20).map((result) => healthOf(result, 'blog').state));
    expect([...states]).toEqual(['ok', 'warn']);
    const last = results.at(-1) as PollResult;
    expect(healthOf(last, 'blog')).toMatchObject({
      state: 'bad',
      problem: { code: 'empty', expected: 'a list of articles with titles, dates and links' },
    });
    expect(guest.now - (healthOf(last, 'blog').failingSince ?? 0)).toBeGreaterThan(DAY_MS - HOUR_MS);
  });

  it('takes a title with a script as text', async () => {
    const scripted = { ...MAINTENANCE, title: '<script>alert(1)</script>メンテナンス' };
    guest.net.pages.set(BLOG, nextDataList([scripted]));
    guest.net.pages.set(articleUrl(MAINTENANCE.id), articlePage(scripted));
    const { notices } = await guest.poll();
    expect(notices.filter(({ source }) => source === 'blog').map(({ title }) => title)).toEqual(['メンテナンス']);
  });

  it('that refuses while articles are left over is not asked every minute for them', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...MAINTENANCE, id: `70000000${index}` }));
    guest.net.pages.set(BLOG, nextDataList(many));
    for (const { id } of many) guest.net.pages.set(articleUrl(id), articlePage(MAINTENANCE));
    await guest.poll();
    for (const url of [BLOG, JSON_LIST]) guest.net.pages.set(url, { status: 403 });
    const before = guest.net.times(BLOG);
    await guest.live(HOUR_MS);
    expect(guest.net.times(BLOG) - before).toBeLessThanOrEqual(6);
  });

  it('that stops in mid-article leaves the rest for later', async () => {
    guest.net.pages.set(articleUrl(MAINTENANCE.id), { kind: 'failed', reason: 'time-out' });
    const first = await guest.poll();
    expect(first.notices.some(({ id }) => id === `blog:${MAINTENANCE.id}`)).toBe(true);
    expect(guest.net.requests.filter(({ url }) => url.startsWith('https://bitbank.cc/blog/articles/'))).toHaveLength(1);
  });
});

describe('silence of the exchange', () => {
  it('is told after three tries while other hosts answer', async () => {
    await guest.poll();
    guest.net.pages.set(STATUS, { kind: 'failed', reason: 'time-out' });
    const results = await guest.wait(5 * MINUTE_MS).live(8 * MINUTE_MS, { watching: true });
    expect(believe(results).condition).toBe('no-answer');
    expect(guest.net.times(BTC_AUCTION)).toBeGreaterThan(0);
  });

  it('is not told when nothing else answers either: it is our own network', async () => {
    await guest.poll();
    guest.net.pages.clear();
    const results = await guest.wait(5 * MINUTE_MS).live(3 * HOUR_MS, { watching: true });
    expect(results.flatMap(({ observations }) => observations)).toEqual([]);
  });

  it('is not told when we are refused: that says nothing of the exchange', async () => {
    for (const page of [{ status: 403 }, { status: 429 }, '{"success":0,"data":{"code":10009}}'] as Page[]) {
      const other = new Guest(fakeHttp({ ...quietExchange(), [STATUS]: page }));
      const results = await other.live(2 * HOUR_MS, { watching: true });
      expect(results.flatMap(({ observations }) => observations)).toEqual([]);
    }
  });

  it('is not listened to for longer than 5 minutes while somebody watches', async () => {
    await guest.poll();
    guest.net.pages.set(STATUS, { status: 502 });
    await guest.live(5 * HOUR_MS, { watching: true });
    guest.net.pages.set(STATUS, statusBody());
    const results = await guest.live(6 * MINUTE_MS, { watching: true });
    expect(results.flatMap(({ observations }) => observations).some(({ condition }) => condition === 'normal')).toBe(
      true,
    );
  });
});

describe('Retry-After', () => {
  test.each([
    ['7200', 2 * HOUR_MS],
    ['Mon, 23 Nov 2026 05:00:00 GMT', 4 * HOUR_MS],
    ['999999999', DAY_MS],
  ])('%s is obeyed', async (value, waitMs) => {
    guest.net.pages.set(BLOG, { status: 503, headers: { 'retry-after': value } });
    guest.net.pages.set(JSON_LIST, { status: 503, headers: { 'retry-after': value } });
    const asked = guest.now;
    await guest.poll();
    const before = guest.net.requests.filter(({ url }) => new URL(url).host === 'bitbank.cc').length;
    await guest.live(waitMs - MINUTE_MS);
    expect(guest.net.requests.filter(({ url }) => new URL(url).host === 'bitbank.cc')).toHaveLength(before);
    await guest.live(2 * HOUR_MS);
    expect(guest.memory.sources.blog?.askedAt).toBeGreaterThanOrEqual(shift(asked, waitMs));
  });
});

describe('any bytes from anywhere', () => {
  it('are survived, invent no halt, and the next good answer is read', async () => {
    const bytes = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.json({ maxDepth: 4 }),
      fc
        .json({ maxDepth: 3 })
        .map((json) => `<html><script id="__NEXT_DATA__">${json}</script><a href="/blog/articles/1">x</a></html>`),
      fc.constantFrom(
        '<',
        '<html>',
        '{"success":1}',
        '{"success":1,"data":null}',
        '[[[[',
        '\u0000',
        '<?xml?><rss>',
        '{"articles":[null]}',
      ),
    );
    const status = fc.constantFrom(200, 204, 301, 304, 400, 403, 404, 418, 500, 503);
    await fc.assert(
      fc.asyncProperty(bytes, status, async (body, code) => {
        const other = new Guest(fakeHttp());
        for (const url of [BLOG, JSON_LIST, HELP, STATUS, PAIRS]) other.net.pages.set(url, { body, status: code });
        const first = await other.poll();
        expect(
          first.observations.filter(({ condition }) => condition === 'halted' || condition === 'maintenance'),
        ).toEqual([]);
        for (const [url, page] of Object.entries(quietExchange())) other.net.pages.set(url, page);
        const results = await other.live(20 * MINUTE_MS);
        expect(results.flatMap(({ notices }) => notices).some(({ id }) => id === `blog:${MAINTENANCE.id}`)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a memory that was damaged', () => {
  it('falls back piece by piece', async () => {
    await guest.poll();
    const { memory } = guest;
    const broken = {
      ...memory,
      hosts: { ...memory.hosts, 'bitbank.cc': { failures: 'x' } },
      live: null,
      manualAt: 'soon',
    };
    const read = readPollMemory(broken);
    expect(Object.keys(read.hosts)).not.toContain('bitbank.cc');
    expect(read.sources).toEqual(memory.sources);
    expect(read.articles).toEqual(memory.articles);
    expect(read.manualAt).toBeNull();
  });

  it('asks for everything again when articles were lost', async () => {
    await guest.poll();
    guest.memory = readPollMemory({ ...guest.memory, articles: { x: 1 } });
    expect(guest.memory.validators).toEqual({});
    const { notices } = await guest.wait(10 * MINUTE_MS + SECOND_MS).poll();
    expect(notices.map(({ id }) => id)).toContain(`blog:${MAINTENANCE.id}`);
  });

  test.each([null, undefined, 7, 'x', [], {}, { version: 2 }])('%j is an empty one', (stored) => {
    expect(readPollMemory(stored)).toEqual(EMPTY_POLL_MEMORY);
  });
});
