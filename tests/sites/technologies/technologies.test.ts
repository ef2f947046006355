import { describe, expect, test } from 'vitest';
import { readNotice } from '../../../lib/domain/notice/read.ts';
import { type EpochMs, epochMs } from '../../../lib/domain/time.ts';
import { BITBANK } from '../../../lib/exchanges/bitbank/exchange.ts';
import { readBlogArticle } from '../../../lib/sources/blog-article.ts';
import { readNoticeList } from '../../../lib/sources/notice-list.ts';
import type { BlogSource } from '../../../lib/sources/notice-source.ts';
import { answer } from '../../sources/fake-http.ts';
import { LAYOUTS } from './articles.ts';
import { BODIES } from './bodies.ts';
import { DATA_MAKES } from './list-data.ts';
import { MARKUP_MAKES } from './list-markup.ts';
import { linesOf, NEIGHBOURS, NOW, POSTS, path, STOP } from './posts.ts';

/*
 * Lists and articles as the site systems of today make them, written out as they would stand on this site.
 */

const BLOG = BITBANK.notices[0] as BlogSource;
const DAY_MS = 86_400_000;
const dayOf = (time: number): number => Math.floor((time + 9 * 3_600_000) / DAY_MS);

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

const fold = (text: string): string => text.normalize('NFKC').replace(/[\s■・:：]+/g, '');
const windowsIn = (title: string, text: string): string =>
  readNotice(
    {
      id: 'blog:1',
      exchange: 'bitbank',
      source: 'blog',
      url: null,
      title,
      text,
      publishedAt: epochMs(STOP.at),
      updatedAt: null,
      seenAt: epochMs(NOW),
    },
    { issuer: 'exchange' },
  )
    .windows.map(({ start, end, status }) => `${start}/${end} ${status}`)
    .join(' ');
const BARE = windowsIn(STOP.title, linesOf(STOP).join('\n'));

function misreadOf(html: string, listed: string | null): string[] {
  const reading = readBlogArticle(answer(html, `https://bitbank.cc${path(STOP)}`), listed);
  if (!reading.ok) return [`not read: ${JSON.stringify(reading.problem)}`];
  const { title, text } = reading.value;
  const said = fold(text);
  const own = fold(linesOf(STOP).join(''));
  const foreign = NEIGHBOURS.flatMap((one) => [one.title, ...linesOf(one)]).filter(
    (line) => said.includes(fold(line)) && !own.includes(fold(line)),
  );
  const read = windowsIn(title ?? listed ?? '', text);
  return [
    ...(title === STOP.title ? [] : [`title: ${title}`]),
    ...linesOf(STOP)
      .filter((line) => !said.includes(fold(line)))
      .map((line) => `lost: ${line}`),
    ...[...foreign, ...['延期ですか'].filter((word) => said.includes(word))].map((line) => `foreign: ${line}`),
    ...(read === BARE ? [] : [`times: ${read} instead of ${BARE}`]),
  ];
}

describe('an article', () => {
  const [[, plain] = ['', () => '']] = Object.entries(BODIES);

  test.each(Object.entries(LAYOUTS))('laid out as: %s', (_name, layout) => {
    const html = layout(STOP, plain(STOP), NEIGHBOURS);
    expect(misreadOf(html, STOP.title)).toEqual([]);
    expect(misreadOf(html, null)).toEqual([]);
  });

  test.each(Object.entries(BODIES))('written as: %s', (_name, body) => {
    const wrong = Object.entries(LAYOUTS).flatMap(([name, layout]) =>
      misreadOf(layout(STOP, body(STOP), NEIGHBOURS), STOP.title).map((what) => `${name}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });
});
