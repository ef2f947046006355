import { describe, expect, test } from 'vitest';
import type { EpochMs } from '../../../lib/domain/time.ts';
import { BITBANK } from '../../../lib/exchanges/bitbank/exchange.ts';
import { readNoticeList } from '../../../lib/sources/notice-list.ts';
import type { BlogSource } from '../../../lib/sources/notice-source.ts';
import { answer } from '../../sources/fake-http.ts';
import { dayOf, misreadInArticle } from '../misread.ts';
import { LAYOUTS } from './articles.ts';
import { BODIES } from './bodies.ts';
import { DATA_MAKES } from './list-data.ts';
import { MARKUP_MAKES } from './list-markup.ts';
import { NEIGHBOURS, NOW, POSTS, STOP } from './posts.ts';

/*
 * Lists and articles as the site systems of today make them, written out as they would stand on this site.
 */

const BLOG = BITBANK.notices[0] as BlogSource;
const DAY_MS = 86_400_000;

describe('a list', () => {
  test.each(Object.entries({ ...DATA_MAKES, ...MARKUP_MAKES }))('%s', (_name, { type = 'text/html', dates, body }) => {
    const reply = answer(body(POSTS), 'https://bitbank.cc/blog', {
      'content-type': type,
      date: new Date(NOW).toUTCString(),
    });
    const reading = readNoticeList(reply, BLOG, BITBANK);
    const listed = reading.ok ? reading.value : [];
    expect(listed.map(({ id, title }) => `${id} ${title}`).sort()).toEqual(
      POSTS.map(({ id, title }) => `blog:${id} ${title}`).sort(),
    );
    const off = dates === 'rough' ? 1 : 0;
    for (const post of POSTS) {
      const at: EpochMs | null = listed.find(({ id }) => id === `blog:${post.id}`)?.publishedAt ?? null;
      const isUnknown = dates === 'none' || (dates === 'rough' && NOW - post.at > 7 * DAY_MS);
      if (isUnknown || at === null) expect(at, post.title).toBeNull();
      else expect(Math.abs(dayOf(at) - dayOf(post.at)), post.title).toBeLessThanOrEqual(off);
      if (!isUnknown) expect(at, post.title).not.toBeNull();
    }
  });
});

const PAGE = { stop: STOP, neighbours: NEIGHBOURS, frameWords: ['延期ですか'], now: NOW } as const;

describe('an article', () => {
  const [[, plain] = ['', () => '']] = Object.entries(BODIES);

  test.each(Object.entries(LAYOUTS))('laid out as: %s', (_name, layout) => {
    const html = layout(STOP, plain(STOP), NEIGHBOURS);
    expect(misreadInArticle(html, STOP.title, PAGE)).toEqual([]);
    expect(misreadInArticle(html, null, PAGE)).toEqual([]);
  });

  test.each(Object.entries(BODIES))('written as: %s', (_name, body) => {
    const wrong = Object.entries(LAYOUTS).flatMap(([name, layout]) =>
      misreadInArticle(layout(STOP, body(STOP), NEIGHBOURS), STOP.title, PAGE).map((what) => `${name}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });
});
