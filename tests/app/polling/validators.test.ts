import { beforeEach, describe, expect, it, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import type { HttpReply, HttpRequest } from '../../../lib/sources/http.ts';
import { type FakeHttp, fakeHttp } from '../../sources/fake-http.ts';
import { BLOG, Guest, quietExchange } from '../../sources/guest.ts';
import { ARTICLES, CAMPAIGN, nextDataList } from '../../sources/pages.ts';

const ETAG = '"always the same"';
const OLD = nextDataList([CAMPAIGN]);
const NEW = nextDataList();

/** A cache in front of `inner` that calls the blog unchanged to whoever asks whether it changed. */
function lyingCache(
  inner: FakeHttp,
  headers: Record<string, string>,
): FakeHttp & { whole: number[]; now: () => number } {
  const whole: number[] = [];
  const cache = {
    ...inner,
    whole,
    now: () => 0,
    http: async (request: HttpRequest): Promise<HttpReply> => {
      const reply = await inner.http(request);
      if (request.url !== BLOG || reply.kind !== 'reply') return reply;
      const isConditional = 'if-none-match' in request.headers || 'if-modified-since' in request.headers;
      if (isConditional) return { ...reply, status: 304, body: '', bytes: 0, headers };
      whole.push(cache.now());
      return { ...reply, status: 200, body: String(inner.pages.get(BLOG)), headers };
    },
  };
  return cache;
}

let net: ReturnType<typeof lyingCache>;
let guest: Guest;
beforeEach(() => {
  net = lyingCache(fakeHttp({ ...quietExchange(), [BLOG]: OLD }), { etag: ETAG });
  guest = new Guest(net);
  net.now = () => guest.now;
});
const titlesOf = (results: Awaited<ReturnType<Guest['live']>>): string[] =>
  results.flatMap(({ notices }) => notices.filter(({ source }) => source === 'blog').map(({ title }) => title));

describe('a cache that calls everything unchanged', () => {
  test.each([[{ etag: ETAG }], [{ 'last-modified': 'Mon, 23 Nov 2026 00:00:00 GMT' }]] as [Record<string, string>][])(
    'hides a notice for hours at most (%j)',
    async (headers) => {
      net = lyingCache(fakeHttp({ ...quietExchange(), [BLOG]: OLD }), headers);
      guest = new Guest(net);
      await guest.live(HOUR_MS);
      net.pages.set(BLOG, NEW);
      expect(titlesOf(await guest.live(9 * HOUR_MS))).toContain(ARTICLES[0].title);
    },
  );

  it.each(['etag', 'last-modified'])('is not asked by a name without an end: %s', async (header) => {
    net = lyingCache(fakeHttp({ ...quietExchange(), [BLOG]: OLD }), { [header]: 'x'.repeat(100_000) });
    guest = new Guest(net);
    await guest.live(HOUR_MS);
    expect(JSON.stringify(guest.memory).length).toBeLessThan(20_000);
  });

  it('hides nothing from a refresh by hand', async () => {
    await guest.live(HOUR_MS);
    net.pages.set(BLOG, NEW);
    expect(titlesOf([await guest.wait(MINUTE_MS).poll({ manual: true })])).toContain(ARTICLES[0].title);
  });

  it('is not asked whether anything changed again, for a day, once it was found out', async () => {
    await guest.live(HOUR_MS);
    net.pages.set(BLOG, NEW);
    await guest.live(9 * HOUR_MS);
    const found = net.whole.length;
    await guest.live(2 * HOUR_MS);
    expect(net.whole.length - found).toBeGreaterThanOrEqual(2);
  });

  it('that is honest is asked for the whole three times a day', async () => {
    await guest.live(24 * HOUR_MS);
    expect(net.whole.length).toBeGreaterThanOrEqual(3);
    expect(net.whole.length).toBeLessThanOrEqual(4);
  });
});
