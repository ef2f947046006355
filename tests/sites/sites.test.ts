import { expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { isCalledOff } from '../../lib/domain/window.ts';
import { BITBANK } from '../../lib/exchanges/bitbank/exchange.ts';
import { decodeBody } from '../../lib/platform/charset.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import type { HttpAnswer } from '../../lib/sources/http.ts';
import { readNoticeList } from '../../lib/sources/notice-list.ts';
import type { NoticeSource } from '../../lib/sources/notice-source.ts';
import { FOREIGN_MARK } from './article-page.ts';
import type { SiteArticle } from './notices.ts';
import { TODAY } from './notices.ts';
import { type Site, type SiteReply, siteOf } from './site.ts';

/*
 * Nobody has seen the exchange's site, so hundreds of made-up ones stand in for it. More of them: SITES=20000; from which one on: FIRST_SITE=3000; to
 * see one: SITE=417.
 */

const SITES = Number(process.env.SITES ?? 2000);
const FIRST = Number(process.env.FIRST_SITE ?? 0);
const PATIENCE_MS = Math.max(120_000, SITES * 60);

const answerOf = ({ url, contentType, bytes }: SiteReply): HttpAnswer => ({
  kind: 'reply',
  status: 200,
  headers: { 'content-type': contentType },
  body: decodeBody(bytes, contentType),
  bytes: bytes.byteLength,
  url,
});

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The windows of a text, as the reader sees them. */
function windowsIn(title: string, text: string, published: number): string {
  const publishedAt = epochMs(published);
  const { windows } = readNotice({
    ...{ id: 'blog:1', exchange: 'bitbank', source: 'blog', url: null, title, text },
    ...{ publishedAt, updatedAt: null, seenAt: epochMs(TODAY) },
  });
  return windows
    .filter(({ status }) => !isCalledOff({ status }))
    .map(({ start, end }) => `${start}/${end}`)
    .join(' ');
}

/** What was misread of a site; empty when nothing was. */
interface Misread {
  readonly list: string | null;
  readonly titles: number;
  readonly foreign: string | null;
  readonly times: string | null;
}

function misreadOf(site: Site): Misread {
  const { articles, stop } = site;
  const source = BITBANK.notices.find(({ way }) => way === site.way) as NoticeSource;
  const reading = readNoticeList(answerOf(site.list), source, BITBANK);
  const listed = reading.ok ? reading.value : [];
  const titles = new Map(listed.map(({ id, title }) => [id.replace('blog:', ''), title]));
  const isWhole = listed.length === articles.length && articles.every(({ key }) => titles.has(key));
  const listTitle = titles.get(stop.key) ?? stop.title;
  const article = readBlogArticle(answerOf(site.page), listTitle);
  const text = article.ok ? article.value.text : '';
  const title = (article.ok ? article.value.title : null) ?? listTitle;
  const bare = windowsIn(stop.title, stop.body.join('\n'), stop.publishedAt);
  const read = windowsIn(title, text, stop.publishedAt);
  return {
    list: isWhole
      ? null
      : `${listed.length} of ${articles.length}, ${JSON.stringify(reading.ok ? reading.recognised : reading.problem)}`,
    titles: isWhole ? articles.filter((of) => titles.get(of.key) !== of.title).length : 0,
    foreign: foreignIn(text, articles, stop),
    times: read === bare ? null : `${read} instead of ${bare}`,
  };
}

function foreignIn(text: string, articles: readonly SiteArticle[], stop: SiteArticle): string | null {
  const said = fold(text);
  const own = fold(stop.body.join(''));
  const words = articles
    .filter((of) => of !== stop)
    .flatMap(({ title, body }) => [title, ...body])
    .map(fold)
    .filter((word) => word.length > 12 && !own.includes(word));
  return [...words, FOREIGN_MARK].find((word) => said.includes(word)) ?? null;
}

it(
  `lists, titles, texts and times of ${SITES} sites are read as they were written`,
  () => {
    const seeds =
      process.env.SITE === undefined
        ? Array.from({ length: SITES }, (_, index) => FIRST + index)
        : [Number(process.env.SITE)];
    const failing: Record<'list' | 'titles' | 'foreign' | 'times', string[]> = {
      list: [],
      titles: [],
      foreign: [],
      times: [],
    };
    let cards = 0;
    for (const seed of seeds) {
      const site = siteOf(seed);
      const misread = misreadOf(site);
      cards += site.articles.length;
      const note = (of: string, reply: SiteReply): string => `site ${seed}: ${of}\n${reply.source}`;
      if (misread.list !== null) failing.list.push(note(misread.list, site.list));
      for (let count = 0; count < misread.titles; count++) failing.titles.push(note('title', site.list));
      if (misread.foreign !== null) failing.foreign.push(note(misread.foreign, site.page));
      if (misread.times !== null) failing.times.push(note(misread.times, site.page));
    }
    const worst = Object.values(failing).find((notes) => notes.length > 0)?.[0] ?? '';
    const shares = {
      lists: 1 - failing.list.length / seeds.length,
      titles: 1 - failing.titles.length / cards,
      foreign: failing.foreign.length,
      times: failing.times.length,
    };
    expect(shares.lists, worst).toBeGreaterThanOrEqual(0.99);
    expect(shares.titles, failing.titles[0]).toBeGreaterThanOrEqual(0.98);
    expect(shares.foreign, failing.foreign[0]).toBe(0);
    expect(shares.times, failing.times[0]).toBe(0);
  },
  PATIENCE_MS,
);
