import { describe, expect, it, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { fakeHttp } from '../../sources/fake-http.ts';
import { articleUrl, BLOG, Guest, quietExchange } from '../../sources/guest.ts';
import { ARTICLES, type Article, articlePage, cardList, MAINTENANCE } from '../../sources/pages.ts';

/*
 * Pages that end too early, as good answers: a proxy that gives up, an answer whose length nobody said, compressed bytes
 * that break off. A browser takes what came for the whole.
 */

const MOVED: Article = {
  id: '483920301',
  title: 'メンテナンス終了時刻の延長について',
  published: '2026-11-22T10:00:00+09:00',
  paragraphs: [
    'いつもビットバンクをご利用いただきありがとうございます。',
    '変更前：2026年11月26日(木) 1:00 ～ 3:00',
    '変更後：2026年11月26日(木) 1:00 ～ 6:30',
  ],
};
const CALLED_OFF: Article = {
  id: '483920302',
  title: '臨時メンテナンスについて',
  published: '2026-11-22T11:00:00+09:00',
  paragraphs: [
    'いつもビットバンクをご利用いただきありがとうございます。',
    '2026年11月28日(土) 3:00 ～ 4:00 に予定しておりました臨時メンテナンスにつきまして、',
    '実施を中止することといたしました。当日は通常どおりお取引いただけます。',
  ],
};
const KINDS = [
  ['announces', MAINTENANCE],
  ['moves an end', MOVED],
  ['calls off', CALLED_OFF],
] as const;
/** An interval of the blog, and what jitter adds. */
const INTERVAL_MS = 15 * MINUTE_MS;
const EIGHTHS = [1, 2, 3, 4, 5, 6, 7];

const partOf = (page: string, eighths: number): string => page.slice(0, Math.round((page.length * eighths) / 8));
const openFor = (...articles: Article[]): Guest =>
  new Guest(
    fakeHttp({
      ...quietExchange(),
      [BLOG]: cardList(articles),
      ...Object.fromEntries(articles.map((article) => [articleUrl(article.id), articlePage(article)])),
    }),
  );
const textsOf = (results: Awaited<ReturnType<Guest['live']>>, id: string): string[] =>
  results.flatMap(({ notices }) => notices.filter((notice) => notice.id === `blog:${id}`).map(({ text }) => text));
const wholeText = async (article: Article): Promise<string> =>
  textsOf(await openFor(article).live(MINUTE_MS), article.id).at(-1) ?? '';

describe.each(KINDS)('a notice that %s', (_, article) => {
  test.each(EIGHTHS)('is read whole with the next interval when %i eighths of its page came', async (eighths) => {
    const url = articleUrl(article.id);
    const guest = openFor(article);
    guest.net.pages.set(url, partOf(articlePage(article), eighths));
    const first = await guest.live(HOUR_MS / 2);
    guest.net.pages.set(url, articlePage(article));
    const later = await guest.live(2 * INTERVAL_MS);
    expect(textsOf([...first, ...later], article.id).at(-1)).toBe(await wholeText(article));
  });

  test.each(EIGHTHS)('that is known stays as it is when %i eighths of its page come', async (eighths) => {
    const url = articleUrl(article.id);
    const guest = openFor(article);
    await guest.live(MINUTE_MS);
    guest.net.pages.set(url, partOf(articlePage(article), eighths));
    const request = { nearNotices: [`blog:${article.id}`] };
    expect(textsOf(await guest.wait(5 * MINUTE_MS).live(HOUR_MS, request), article.id)).toEqual([]);
    const edited = { ...article, paragraphs: [...article.paragraphs, '追記：作業の内容を変更しました。'] };
    guest.net.pages.set(url, articlePage(edited));
    expect(textsOf(await guest.live(2 * INTERVAL_MS, request), article.id).at(-1)).toContain('追記');
  });
});

test.each(EIGHTHS)('a list of which %i eighths came is read whole with the next interval', async (eighths) => {
  const guest = openFor(...ARTICLES);
  guest.net.pages.set(BLOG, partOf(cardList(), eighths));
  const first = await guest.live(INTERVAL_MS);
  guest.net.pages.set(BLOG, cardList());
  const later = await guest.live(2 * HOUR_MS);
  const listed = [...first, ...later].flatMap(({ notices }) => notices.map(({ id }) => id));
  expect(listed).toContain(`blog:${MAINTENANCE.id}`);
});

const unclosed = (page: string): string => page.replace(/<\/body><\/html>\s*$/, '');

describe('a site whose pages are never closed', () => {
  it('is read at once, and asked no more often than others', async () => {
    const usual = openFor(MAINTENANCE);
    await usual.live(6 * HOUR_MS);
    const guest = openFor(MAINTENANCE);
    for (const [url, page] of guest.net.pages)
      guest.net.pages.set(url, typeof page === 'string' ? unclosed(page) : page);
    expect(textsOf(await guest.live(MINUTE_MS), MAINTENANCE.id).at(-1)).toBe(await wholeText(MAINTENANCE));
    await guest.live(6 * HOUR_MS);
    const url = articleUrl(MAINTENANCE.id);
    expect(guest.net.times(url)).toBeLessThanOrEqual(usual.net.times(url) + 1);
    expect(guest.net.requests.filter((asked) => asked.url === BLOG && 'if-none-match' in asked.headers)).not.toEqual(
      [],
    );
  });
});

describe('a site whose list is closed and whose articles never are', () => {
  it('is read within the hour, and asked less and less', async () => {
    const guest = openFor(MAINTENANCE);
    const url = articleUrl(MAINTENANCE.id);
    guest.net.pages.set(url, unclosed(articlePage(MAINTENANCE)));
    expect(textsOf(await guest.live(HOUR_MS), MAINTENANCE.id).at(-1)).toBe(await wholeText(MAINTENANCE));
    await guest.live(24 * HOUR_MS);
    expect(guest.net.times(url)).toBeLessThanOrEqual(16);
  });
});

describe('an article that cannot be opened while its list can', () => {
  test.each([
    ['not found', { status: 404 }],
    ['a door', { body: '<html><title>ログイン</title><body>ログインしてください</body></html>' }],
    ['half a page', partOf(articlePage(MAINTENANCE), 4)],
  ])('for three hours (%s) is read within as long again, and asked less and less', async (_, page) => {
    const guest = openFor(MAINTENANCE);
    const url = articleUrl(MAINTENANCE.id);
    guest.net.pages.set(url, page);
    await guest.live(3 * HOUR_MS);
    expect(guest.net.times(url)).toBeLessThanOrEqual(10);
    guest.net.pages.set(url, articlePage(MAINTENANCE));
    expect(textsOf(await guest.live(3 * HOUR_MS), MAINTENANCE.id)).toEqual([await wholeText(MAINTENANCE)]);
  });
});

describe('half a list at the first reading of a host, under the name of the whole', () => {
  /** The blog behind a proxy that cuts the list until `wholeFrom` on, and calls both by one name. */
  function behindProxy(cutForMs: number): Guest {
    const { http, ...net } = openFor(...ARTICLES).net;
    const guest: Guest = new Guest({
      ...net,
      http: async (request) => {
        if (request.url !== BLOG) return http(request);
        const reply = await http({ ...request, headers: {} });
        if (reply.kind !== 'reply') return reply;
        if (request.headers['if-none-match'] === '"list"') return { ...reply, status: 304, headers: {}, body: '' };
        const isCut = guest.now - began < cutForMs;
        // Of others than the blog's nobody hears how their pages end.
        return { ...reply, headers: { etag: '"list"' }, body: isCut ? partOf(unclosed(reply.body), 5) : reply.body };
      },
    });
    const began = guest.now;
    for (const { id } of ARTICLES) guest.net.pages.set(articleUrl(id), unclosed(articlePage(MAINTENANCE)));
    return guest;
  }
  const listed = (results: Awaited<ReturnType<Guest['live']>>): number | undefined =>
    results.at(-1)?.health.find(({ id }) => id === 'blog')?.itemCount;

  it('is followed by another look within two minutes', async () => {
    const guest = behindProxy(MINUTE_MS / 2);
    expect(listed(await guest.live(MINUTE_MS / 4))).toBeLessThan(ARTICLES.length);
    expect(listed(await guest.live(2 * MINUTE_MS))).toBe(ARTICLES.length);
  });

  it.each([25, 60, 180])('stands no longer than twice the time for which it came (%i minutes)', async (minutes) => {
    const guest = behindProxy(minutes * MINUTE_MS);
    expect(listed(await guest.live(minutes * MINUTE_MS - INTERVAL_MS))).toBeLessThan(ARTICLES.length);
    expect(listed(await guest.live((minutes + 2) * MINUTE_MS + 2 * INTERVAL_MS))).toBe(ARTICLES.length);
  });

  it('costs a handful of whole pages more in a day than one that is closed', async () => {
    const guest = behindProxy(48 * HOUR_MS);
    const whole: unknown[] = [];
    const { http } = guest.net;
    Object.assign(guest.net, {
      http: async (request: Parameters<typeof http>[0]) => {
        if (request.url === BLOG && !('if-none-match' in request.headers)) whole.push(request);
        return http(request);
      },
    });
    await guest.live(24 * HOUR_MS);
    expect(whole.length).toBeLessThanOrEqual(12);
  });
});
