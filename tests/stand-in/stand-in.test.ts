import { afterEach, describe, expect, it } from 'vitest';
import { guestFetch } from './guest-fetch.ts';
import { emergency, planned } from './notices.ts';
import { BLOG_MARKUPS, type Change, type Trouble } from './scenario.ts';
import { type StandIn, startStandIn } from './server.ts';

const BASE_MS = Date.parse('2026-11-24T22:00:00+09:00');
const NOTICE = planned({ slug: 'plan', start: 240, end: 420 });
const TIMES = '2026年11月25日(水) 2:00 〜 5:00';

let close: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(close.map((end) => end()));
  close = [];
});

/** An exchange whose clock the test moves by hand. */
async function open(...first: Change[]) {
  let nowMs = BASE_MS;
  const standIn = await startStandIn({ scenario: { first, later: [] }, baseMs: BASE_MS, now: () => nowMs });
  const guest = guestFetch(standIn.port);
  close.push(guest.close, standIn.close);
  const get = (url: string, headers: Record<string, string> = {}) => guest.fetch(`https://${url}`, { headers });
  return { standIn, get, wait: (minutes: number) => (nowMs += minutes * 60_000) };
}

const articlePath = (standIn: StandIn, slug: string) =>
  `bitbank.cc/blog/articles/${standIn.exchange.notices.get(slug)?.id}`;

describe('the blog', () => {
  it.each(BLOG_MARKUPS)('shows a published notice, with its times as the exchange writes them (%s)', async (blog) => {
    const { standIn, get } = await open({ blog }, { publish: NOTICE });
    const article = await (await get(articlePath(standIn, 'plan'))).text();
    expect(article).toContain(TIMES);
    const list = await (await get(blog === 'json-only' ? 'bitbank.cc/api/blog/articles' : 'bitbank.cc/blog')).text();
    expect(list).toContain('システムメンテナンス実施のお知らせ（11/25）');
  });

  it('answers 304 to who has the page already, until the notice is edited', async () => {
    const { standIn, get, wait } = await open({ publish: NOTICE });
    const path = articlePath(standIn, 'plan');
    const first = await get(path);
    const validators = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await get(path, validators)).status).toBe(304);
    wait(10);
    standIn.change({ publish: { ...NOTICE, text: () => '中止いたしました。' } });
    expect((await get(path, validators)).status).toBe(200);
    const since = { 'if-modified-since': first.headers.get('last-modified') ?? '' };
    expect((await get(path, since)).status).toBe(200);
    expect(standIn.log.map(({ status, conditional }) => [status, conditional])).toEqual([
      [200, false],
      [304, true],
      [200, true],
      [200, true],
    ]);
  });

  it('leads from its old address to the new one', async () => {
    const { get } = await open();
    const reply = await get('blog.bitbank.cc/tag/service');
    expect(reply.url).toBe('https://bitbank.cc/blog');
  });
});

describe('the help centre', () => {
  it('lists articles as Zendesk does, newest edit first, and shields its pages', async () => {
    const { get } = await open({ publish: { ...NOTICE, on: 'help-center' } });
    const path = 'support.bitbank.cc/api/v2/help_center/ja/articles.json?sort_by=updated_at&sort_order=desc';
    const text = await (await get(path)).text();
    const list = JSON.parse(text);
    expect(list.articles[0].body).toContain(TIMES);
    expect(text).toMatch(/"id":\d{17},/);
    expect(list).toMatchObject({ count: 2, page: 1, next_page: null });
    expect((await get('support.bitbank.cc/hc/ja')).status).toBe(403);
  });
});

describe('the live state', () => {
  const status = async (get: (url: string) => Promise<Response>) =>
    (await (await get('api.bitbank.cc/v1/spot/status')).json()) as { success: number; data: Record<string, unknown> };

  it('has 62 pairs, 18 of them stopped for good though they say NORMAL', async () => {
    const { get } = await open();
    const reply = await get('api.bitbank.cc/v1/spot/pairs');
    const { pairs } = ((await reply.json()) as { data: { pairs: Record<string, unknown>[] } }).data;
    expect(pairs).toHaveLength(62);
    expect(pairs.filter((pair) => pair.stop_order_and_cancel && pair.is_enabled)).toHaveLength(18);
    expect((await status(get)).data.statuses).toContainEqual({
      pair: 'mkr_jpy',
      status: 'NORMAL',
      min_amount: '0.0001',
    });
  });

  it('halts the pairs that trade, and says code 10007 in maintenance', async () => {
    const { standIn, get } = await open({ spot: 'halted' });
    const statuses = (await status(get)).data.statuses as { status: string }[];
    expect(statuses.filter((pair) => pair.status === 'HALT')).toHaveLength(44);
    standIn.change({ spot: 'maintenance' });
    expect(await status(get)).toMatchObject({ success: 0, data: { code: 10007 } });
  });

  it('tells when an auction reopens a pair', async () => {
    const { get } = await open({ circuitBreak: { pair: 'btc_jpy', mode: 'RESUMPTION', reopensAtMinute: 5 } });
    const reply = await get('public.bitbank.cc/btc_jpy/circuit_break_info');
    expect(await reply.json()).toMatchObject({
      data: { mode: 'RESUMPTION', reopen_timestamp: BASE_MS + 5 * 60_000, timestamp: BASE_MS },
    });
  });
});

describe('time', () => {
  it('lets the events of a scenario happen when their minute has come', async () => {
    let nowMs = BASE_MS;
    const standIn = await startStandIn({
      scenario: { first: [], later: [{ atMinute: 30, change: { publish: emergency({ slug: 'e', start: 30 }) } }] },
      baseMs: BASE_MS,
      now: () => nowMs,
    });
    const guest = guestFetch(standIn.port);
    close.push(guest.close, standIn.close);
    const list = async () => (await guest.fetch('https://bitbank.cc/blog')).text();
    expect(await list()).not.toContain('緊急メンテナンス');
    nowMs += 30 * 60_000;
    expect(await list()).toContain('緊急メンテナンス');
  });
});

describe('faults', () => {
  const STATUS = 'api.bitbank.cc/v1/spot/status';
  const BLOG = 'bitbank.cc/blog';
  const withTrouble = (trouble: Trouble, times?: number) =>
    open({ fault: { host: '*', ...trouble, ...(times === undefined ? {} : { times }) } });

  it('answers with a status and the time to wait, as often as told', async () => {
    const { get } = await withTrouble({ kind: 'status', status: 429, retryAfterS: 30 }, 1);
    const refused = await get(STATUS);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await get(STATUS)).status).toBe(200);
  });

  it('cuts the line before and within a body', async () => {
    const cut = await withTrouble({ kind: 'reset' });
    await expect(cut.get(STATUS)).rejects.toThrow();
    const half = await withTrouble({ kind: 'half-body' });
    await expect(half.get(STATUS).then((reply) => reply.text())).rejects.toThrow();
  });

  it('sends pages for data, wrong types, nothing, and far too much', async () => {
    expect(await (await (await withTrouble({ kind: 'html-for-json' })).get(STATUS)).text()).toContain(
      '<!doctype html>',
    );
    const typed = await (await withTrouble({ kind: 'wrong-type', contentType: 'image/png' })).get(STATUS);
    expect(typed.headers.get('content-type')).toBe('image/png');
    expect(await (await (await withTrouble({ kind: 'empty-list' })).get(STATUS)).json()).toMatchObject({
      data: { statuses: [] },
    });
    const big = await (await withTrouble({ kind: 'big-body', bytes: 5_000_000 })).get(BLOG);
    expect((await big.arrayBuffer()).byteLength).toBe(5_000_000);
    const { standIn, get } = await withTrouble({ kind: 'gzip-bomb', bytes: 20_000_000 });
    expect((await (await get(BLOG)).arrayBuffer()).byteLength).toBe(20_000_000);
    expect(standIn.log[0]?.bytes).toBeLessThan(100_000);
  });

  it('has a clock that is wrong by hours', async () => {
    const { get } = await withTrouble({ kind: 'clock-off', ms: -3 * 3_600_000 });
    const date = (await get(STATUS)).headers.get('date') ?? '';
    expect(Date.parse(date)).toBe(BASE_MS - 3 * 3_600_000);
  });

  it('strikes one host and path only', async () => {
    const { get } = await open({ fault: { kind: 'status', status: 500, host: 'bitbank.cc', path: '/api/' } });
    expect((await get('bitbank.cc/api/blog/articles')).status).toBe(500);
    expect((await get(BLOG)).status).toBe(200);
    expect((await get(STATUS)).status).toBe(200);
  });
});
