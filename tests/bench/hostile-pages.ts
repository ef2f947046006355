import process from 'node:process';
import { BITBANK } from '../../lib/exchanges/bitbank/exchange.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { attempt, readNoticeList } from '../../lib/sources/notice-list.ts';
import type { NoticeSource } from '../../lib/sources/notice-source.ts';
import { answer } from '../sources/fake-http.ts';

/*
 * How long a worker reads what a hostile server sends, of the largest size that is taken or of a smaller one that costs
 * more. Ends with code 1 when one takes longer than the limit; the machine has to be quiet.
 */

const LIMIT_MS = 500;
const LARGEST = 1_950_000;

const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');
const full = (unit: string): string => unit.repeat(Math.floor(LARGEST / Buffer.byteLength(unit)));
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><h1>メンテナンスのお知らせ</h1>${body}`;
const data = (id: string, json: string): string => page(`<script id="${id}" type="application/json">${json}</script>`);
const rows = (text: string): string => page(`<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`);
const article = (index: number): string =>
  `{"id":"${300_000_000 + index}","title":"メンテナンス${index}","date":"2026-11-20"}`;
const boxes = `${'<div class="a b">'.repeat(40)}${'<p class="c">x</p>'.repeat(6000)}`;

const PAGES: Readonly<Record<string, () => string>> = {
  'one list of classes': () => page(`<p class="${full('abcd1 ')}">x</p>`),
  '14,000 links': () => page(many(14_000, (index) => `<a href="/n/${index}">お知らせ ${index}</a>`)),
  '14,000 links in four folders': () => page(many(14_000, (index) => `<a href="/f${index % 4}/${index}">お知らせ</a>`)),
  '14,000 links to articles': () =>
    page(many(14_000, (index) => `<a href="/blog/articles/${300_000_000 + index}">メンテナンス ${index}</a>`)),
  '8,000 articles in a script': () => data('__NEXT_DATA__', `[${many(8000, (index) => `${article(index)},`)}1]`),
  '8,000 scripts of an article': () =>
    page(many(8000, (index) => `<script type="application/ld+json">${article(index)}</script>`)),
  '6,000 nested selectors': () =>
    page(boxes, `<style>${many(6000, (index) => `.a .z${index} .c{display:none}`)}</style>`),
  'lists in lists': () => page('<ul><li>x'.repeat(240) + '<p>取引</p>'.repeat(3000)),
  'a million attributes': () => page(`<p ${full('a1 ')}>`),
  'one text': () => page(full('あ')),
  'one text of days and hours': () => page(full('2026年11月25日 2:00〜5:00 ')),
  '100,000 tables': () => page('<table>'.repeat(100_000)),
  'rows of links': () =>
    page(
      `<table>${many(4500, (index) => `<tr><td>2026.11.20<td><a href="/blog/articles/${300_000_000 + index}">メンテナンス${index}</a>`)}`,
    ),
  CDATA: () => page(full('<![CDATA[x]]>')),
  comments: () => page(full('<!--x-->')),
  entities: () => page(full('&CounterClockwiseContourIntegral;')),
  'a base without an end': () =>
    page(
      many(2000, (index) => `<a href="x${index}">お知らせ</a>`),
      `<base href="/${'a/'.repeat(100_000)}">`,
    ),
  'a title in thousands of pieces': () =>
    page(`<a href="/blog/articles/300000001">${many(13_000, (index) => `<span>あ${index}</span>`)}</a>`),
  frames: () => page(`<iframe srcdoc="${'<p>取引'.repeat(400)}"></iframe>`.repeat(400)),
  'a shadow with thousands of places': () =>
    page(
      `<div><template shadowrootmode=open>${many(9000, (index) => `<slot name=s${index}></slot>`)}</template>${many(9000, (index) => `<b slot=s${index}></b>`)}`,
    ),
  'a wide object': () => data('__NEXT_DATA__', `{${many(100_000, (index) => `"k${index}":{"a":1},`)}"z":1}`),
  'rows that name the next one twice': () =>
    rows(
      many(3000, (index) => {
        const next = `$L${(index + 1).toString(16)}`;
        return `${index.toString(16)}:["$","div",null,${JSON.stringify({ children: [next, next] })}]\n`;
      }),
    ),
  'rows that name one wide list': () =>
    rows(
      `0:[${'1,'.repeat(100_000)}1]\n${many(10_000, (index) => `${(index + 1).toString(16)}:["$","div",null,{"children":"$0"}]\n`)}`,
    ),
};

const BLOG = BITBANK.notices.find(({ way }) => way === 'blog') as NoticeSource;
const READERS = {
  list: (body: string) => readNoticeList(answer(body), BLOG, BITBANK),
  article: (body: string) => attempt(() => readBlogArticle(answer(body), 'メンテナンスのお知らせ')),
};

function costMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}

for (const [name, make] of Object.entries(PAGES)) {
  const body = make();
  for (const [reader, read] of Object.entries(READERS)) {
    const ms = Math.min(
      costMs(() => read(body)),
      costMs(() => read(body)),
    );
    console.log(`${ms > LIMIT_MS ? '✗' : ' '} ${String(ms).padStart(5)} ms  ${reader}: ${name}`);
    if (ms > LIMIT_MS) process.exitCode = 1;
  }
}
