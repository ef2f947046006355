import { afterEach, describe, expect, it, vi } from 'vitest';
import { BITBANK } from '../../lib/exchanges/bitbank/exchange.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { mergedInto } from '../../lib/sources/merge-listed.ts';
import { attempt, readNoticeList } from '../../lib/sources/notice-list.ts';
import type { NoticeSource } from '../../lib/sources/notice-source.ts';
import { elements } from '../../lib/sources/page-data.ts';
import { applyStyles } from '../../lib/sources/page-styles.ts';
import { type Page, parseHtml } from '../../lib/sources/parse-html.ts';
import type { ListedArticle } from '../../lib/sources/reading.ts';
import { answer } from './fake-http.ts';

/*
 * What a hostile page makes its reader look at grows with its size and no faster. Looks are counted, not timed: how long
 * one takes is the machine's doing.
 */

const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

/** For each element, how often its attributes are taken, or something is looked up, while `run` goes over the page. */
function looksAtEach(page: Page, run: (page: Page) => void): number {
  const all = elements(page, () => true);
  let looks = 0;
  for (const element of all) {
    const { attribs } = element;
    Object.defineProperty(element, 'attribs', {
      get() {
        looks++;
        return attribs;
      },
    });
  }
  const { has } = Set.prototype;
  Set.prototype.has = function (this: Set<unknown>, value) {
    looks++;
    return has.call(this, value);
  };
  try {
    run(page);
  } finally {
    Set.prototype.has = has;
  }
  return looks / all.length;
}

describe('style sheets cost a few looks at each element of a page', () => {
  const BOXES = many(60, (depth) => `<div class="a b${depth}">`);
  const PARAGRAPHS = many(300, (index) => `<p class="c e d${index}">x</p>`);

  it.each([
    ['with rules for boxes that are not there', many(300, (index) => `.z${index} .c{display:none}`)],
    ['with rules for a box that is there, in one that is not', many(300, (index) => `.z${index} .a .c{display:none}`)],
    ['with rules of a tag', many(300, (index) => `.z${index} p{text-decoration:line-through}`)],
    ['with one rule of three hundred boxes', `${'.a '.repeat(300)}.c{display:none}`],
    ['with rules that all end alike', many(300, (index) => `.c.z${index}.e{display:none}`)],
    ['with a rule for each', many(300, (index) => `.d${index}{display:none}`)],
  ])('%s', (_, css) => {
    const page = parseHtml(`<html><head><style>${css}</style></head><body>${BOXES}${PARAGRAPHS}`);
    expect(looksAtEach(page, applyStyles)).toBeLessThanOrEqual(60);
  });
});

const BLOG = BITBANK.notices.find(({ way }) => way === 'blog') as NoticeSource;
const readList = (body: string) => readNoticeList(answer(body), BLOG, BITBANK);

describe('articles that several forms of a page tell of', () => {
  it('are put together at the cost of a few looks at each', () => {
    let looks = 0;
    const articlesOf = (excerpt: string): ListedArticle[] =>
      Array.from({ length: 500 }, (_, index) => ({
        ...{ url: null, title: 'メンテナンス', publishedAt: null, updatedAt: null, excerpt, text: null },
        get id() {
          looks++;
          return `blog:${index}`;
        },
      }));
    const merged = mergedInto(articlesOf(''), [...articlesOf(''), ...articlesOf('取引を停止します')]);
    expect(merged.map(({ excerpt }) => excerpt)).toEqual(merged.map(() => '取引を停止します'));
    expect(looks / 1500).toBeLessThanOrEqual(4);
  });
});

describe('the addresses that a page links to', () => {
  afterEach(() => void vi.unstubAllGlobals());

  function addressesMade(read: () => unknown): number {
    let made = 0;
    class CountedUrl extends URL {
      constructor(url: string, base?: string) {
        super(url, base);
        made++;
      }
    }
    vi.stubGlobal('URL', CountedUrl);
    read();
    return made;
  }

  it.each([
    ['in one folder', (index: number) => `/n/${index}`],
    ['in four folders', (index: number) => `/f${index % 4}/${index}`],
    ['in as many folders as there are links', (index: number) => `/f${index}/${index}`],
    ['of other hosts', (index: number) => `https://else.example/${index}`],
  ])('%s are read a few times each, however many there are', (_, write) => {
    const body = `<html><body>${many(8000, (index) => `<a href="${write(index)}">お知らせ</a>`)}`;
    expect(addressesMade(() => readList(body)) / 8000).toBeLessThanOrEqual(4);
  });

  it('are cut to few folders each, however deep they lie', () => {
    const deep = (index: number) => `/n/${'a/'.repeat(400)}${index}`;
    const asked = vi.spyOn(String.prototype, 'lastIndexOf');
    readList(`<html><body>${many(20, (index) => `<a href="${deep(index)}">お知らせ 2026.11.20</a>`)}`);
    const looks = asked.mock.calls.length;
    asked.mockRestore();
    expect(looks / 20).toBeGreaterThan(0);
    expect(looks / 20).toBeLessThan(50);
  });
});

describe('a page that is made of boxes in boxes', () => {
  const boxes = (count: number, box: string): string => `<html><body><h1>メンテナンス</h1>${box.repeat(count)}`;

  it.each([
    ['with a long text in the innermost', boxes(400, '<div data-id="abcd1">') + '取引'.repeat(50_000)],
    ['that lead somewhere', boxes(400, '<div data-href="/blog/articles/1">') + '取引'.repeat(50_000)],
    ['with text in each', boxes(450, `<section>${'取引を停止します。'.repeat(50)}`)],
    ['with thousands of short lines in the innermost', boxes(200, '<div>') + '<p>取引</p>'.repeat(5000)],
  ])('%s is no page', (_, page) => {
    for (const reading of [readList(page), attempt(() => readBlogArticle(answer(page)))]) {
      expect(reading).toMatchObject({ ok: false, problem: { code: 'wrong-shape', came: 'RangeError' } });
    }
  });

  it.each([
    ['a long notice in many boxes', boxes(40, '<div>') + '<p>取引を停止します。</p>'.repeat(2000)],
    [
      'a long script',
      `${boxes(10, '<div>')}<script>${'x'.repeat(1_900_000)}</script><p>${'取引を停止します。'.repeat(20)}`,
    ],
  ])('but %s is one', (_, page) => expect(readBlogArticle(answer(page)).ok).toBe(true));
});

describe('a page that is made of attributes', () => {
  it.each([
    ['of an element', `<p ${many(120_000, (index) => `a${index} `)}>`],
    ['of many elements', many(2000, (index) => `<p ${many(60, (at) => `a${at}=${index} `)}>x</p>`)],
  ])('%s is no page', (_, body) => {
    const page = `<html><body><h1>メンテナンス</h1>${body}`;
    for (const reading of [readList(page), attempt(() => readBlogArticle(answer(page)))]) {
      expect(reading).toMatchObject({ ok: false, problem: { code: 'wrong-shape', came: 'RangeError' } });
    }
  });

  it.each(['class', 'style'])('is read without the end of a %s without an end', (name) => {
    const [element] = elements(parseHtml(`<p ${name}="${'a '.repeat(100_000)}">x</p>`), () => true);
    expect(element?.attribs[name]?.length).toBe(4000);
  });
});
