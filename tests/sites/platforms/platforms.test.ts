import { describe, expect, test } from 'vitest';
import { BITBANK } from '../../../lib/exchanges/bitbank/exchange.ts';
import { decodeBody } from '../../../lib/platform/charset.ts';
import { readNoticeList } from '../../../lib/sources/notice-list.ts';
import type { NoticeSource } from '../../../lib/sources/notice-source.ts';
import type { ListedArticle } from '../../../lib/sources/reading.ts';
import { answer } from '../../sources/fake-http.ts';
import { encode } from '../charsets.ts';
import { dayOf, misreadInArticle } from '../misread.ts';
import { BODIES } from '../technologies/bodies.ts';
import type { Post } from '../technologies/posts.ts';
import { FRAME_WORDS, LAYOUTS } from './articles.ts';
import { ODD_LAYOUTS, ODD_WORDS } from './articles-odd.ts';
import { LISTS, type Make } from './lists.ts';
import { SEVERAL_DAYS } from './lists-days.ts';
import { MORE_LISTS } from './lists-more.ts';
import { NO_LISTS, ODD_LISTS, OWN_PLACES } from './lists-odd.ts';
import { NEIGHBOURS, NOW, POSTS, STOP } from './posts.ts';

const sourceOf = (way: string): NoticeSource => BITBANK.notices.find((source) => source.way === way) as NoticeSource;

function bodyOf(text: string, charset: string | undefined, type: string): string {
  if (charset === undefined) return decodeBody(new TextEncoder().encode(text), type);
  const bytes =
    charset === 'utf-16be'
      ? new Uint8Array(Buffer.from(text, 'utf16le').swap16())
      : encode(text.replaceAll('〜', '～'), charset);
  return decodeBody(bytes, type);
}

function misreadIn(make: Make): string[] {
  const type = make.type ?? (make.charset === 'utf-16be' ? 'text/html; charset=utf-16be' : 'text/html');
  const headers = { 'content-type': type, date: new Date(NOW).toUTCString() };
  const reply = answer(bodyOf(make.body(POSTS), make.charset, type), 'https://bitbank.cc/blog', headers);
  const reading = readNoticeList(reply, sourceOf(make.way ?? 'blog'), BITBANK);
  if (make.fails !== undefined) {
    const said = reading.ok ? 'read' : JSON.stringify(reading.problem);
    return make.fails.test(said) ? [] : [said];
  }
  if (!reading.ok) return [JSON.stringify(reading.problem)];
  const idOf = (post: Post): string => `blog:${make.ids?.(post) ?? post.id}`;
  const more = reading.value.filter(
    ({ id }) => make.ids?.(POSTS[0] as Post) !== '*' && POSTS.every((post) => idOf(post) !== id),
  );
  return [
    ...POSTS.flatMap((post) => misreadOfOne(post, idOf(post), reading.value, make)),
    ...more.map(({ id, title }) => `no article: ${id} ${title}`),
  ];
}

function misreadOfOne(post: Post, id: string, listed: readonly ListedArticle[], { days }: Make): string[] {
  // A notice that stands whole on the list's page has no address of its own to take an id from.
  const found = listed.find((article) => (id.endsWith('*') ? article.title === post.title : article.id === id));
  if (found === undefined) return [`not listed: ${id}`];
  const { title, publishedAt } = found;
  const off = publishedAt === null ? 0 : Math.abs(dayOf(publishedAt) - dayOf(post.at));
  return [
    ...(title === post.title ? [] : [`title: ${title}`]),
    ...(publishedAt === null && days === 'all' ? [`no day: ${title}`] : []),
    ...(off > (days === 'rough' ? 1 : 0) ? [`${off} days off: ${title}`] : []),
  ];
}

describe('a list', () => {
  test.each(Object.entries({ ...LISTS, ...MORE_LISTS, ...ODD_LISTS, ...OWN_PLACES, ...SEVERAL_DAYS, ...NO_LISTS }))(
    '%s',
    (_name, make) => expect(misreadIn(make)).toEqual([]),
  );
});

describe('an article', () => {
  const [[, plain] = ['', () => '']] = Object.entries(BODIES);
  const others = NEIGHBOURS.map(({ title }) => title);
  const page = {
    stop: STOP,
    neighbours: NEIGHBOURS,
    frameWords: [...FRAME_WORDS, ...ODD_WORDS],
    now: NOW,
    others,
    isUntitled: true,
  } as const;
  test.each(Object.entries({ ...LAYOUTS, ...ODD_LAYOUTS }))('%s', (_name, layout) => {
    expect(misreadInArticle(layout(STOP, plain(STOP), NEIGHBOURS), STOP.title, page)).toEqual([]);
  });
});
