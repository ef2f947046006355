import { describe, expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { BITBANK } from '../../lib/exchanges/bitbank/exchange.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { bodyToText, htmlToText } from '../../lib/sources/html-to-text.ts';
import { readJson } from '../../lib/sources/json.ts';
import { attempt, readNoticeList } from '../../lib/sources/notice-list.ts';
import type { NoticeSource } from '../../lib/sources/notice-source.ts';
import { costMs, momentMs } from '../moment.ts';
import { answer } from './fake-http.ts';

/*
 * Whatever a source sends is read in a moment, up to the largest body that is taken: a worker that reads cannot remind.
 * Time is the processor's, because other tests run beside this one, and measured against what it takes for a plain page.
 */

const LARGEST = 2_000_000;
/** What `npm run hostile` allows: the background is never busy for longer. */
const LIMIT_MS = 500;

/** What a hostile page, or one that went wrong, is made of: one of these over and over. */
const UNITS = [
  ...[
    '<i>x</i>',
    '<b>',
    '</p>',
    '<p>',
    '<div>',
    '<br>',
    '<h1>',
    '<h1>x</h1>',
    '<td>',
    '<tr><td>1</td></tr>',
    '<pre>\n',
  ],
  ...['<svg/>', '<br/>', '</br>', '<wbr>', '<a/>', '<tr><td>1', '<table><tr><td>1</td></tr></table>'],
  ...['<!---->', '<!--', '<!', '<?', '<![CDATA[x]]>', '<![CDATA[', '<', '>', '&amp;', '&', '&#x', '&#12354;', '<link>'],
  ...[
    '[',
    ']',
    '{',
    '[]',
    '{}',
    '[1,',
    '{"a":',
    '"',
    '\\"',
    '1',
    '1,',
    '　',
    ' ',
    '\n',
    '\t',
    '\r\n',
    'x\n\n',
    'a ',
    'あ',
  ],
  ...[
    '<a href="/blog/articles/1">x</a>',
    '<a href="/blog/articles/7">',
    '<p a="',
    '<p a a=1 ',
    `<p ${'a '.repeat(50)}>`,
  ],
  ...['<li>2026.11.20 <a href="/blog/articles/2">メンテ</a></li>', '<h2>関連記事</h2>', '<time>2026-11-20</time>'],
  ...['<script>', '<style>', '<title>', '<svg>', '<article>', '<main>', '<div itemscope>', '<s>', '<del>x</del>'],
  ...[
    '<span style="text-decoration:line-through">x</span>',
    '2:00〜5:00 ',
    '11月25日 ',
    '停止',
    '（',
    '【',
    '－',
    '()',
  ],
  ...['<item><title>x</title></item>', '<entry>', 'self.__next_f.push([1,"'],
];

const listOf = (way: NoticeSource['way']): NoticeSource =>
  BITBANK.notices.find((source) => source.way === way) as NoticeSource;
const list = (way: NoticeSource['way']) => (body: string) => readNoticeList(answer(body), listOf(way), BITBANK);
const notice = (text: string) =>
  readNotice({
    ...{ id: 'blog:1', exchange: 'bitbank', source: 'blog', url: null, title: 'メンテナンスのお知らせ', text },
    ...{ publishedAt: epochMs(1_795_154_400_000), updatedAt: null, seenAt: epochMs(1_795_154_400_000) },
  });

/** Every parser, and where the units stand in what it is given. */
const PARSERS: [string, (body: string) => unknown, (units: string) => string][] = [
  [
    'an article',
    (body) => attempt(() => readBlogArticle(answer(body))),
    (units) => `<html><body><h1>メンテ</h1>${units}`,
  ],
  ['a list page', list('blog'), (units) => `<html><body>${units}`],
  ['data in a page', list('blog'), (units) => `<html><script id="__NEXT_DATA__">${units}</script></html>`],
  ['a JSON list', list('blog'), (units) => units],
  ['a feed', list('feed'), (units) => `<?xml version="1.0"?><rss><channel>${units}`],
  ['the start of a feed', list('feed'), (units) => units],
  [
    'an entry of a feed',
    list('feed'),
    (units) => `<rss><channel><item><title>x</title><link>/x</link><description><![CDATA[${units}]]></description>`,
  ],
  ['a help centre', list('help-center'), (units) => JSON.stringify({ articles: [{ id: 1, title: 'x', body: units }] })],
  ['a list of a help centre', list('help-center'), (units) => `{"articles":[${units}`],
  [
    'a status page',
    list('status-page'),
    (units) =>
      JSON.stringify({
        page: { id: 'x' },
        incidents: [{ id: '1', name: 'x', status: 'x', incident_updates: [{ body: units }] }],
      }),
  ],
  ['HTML', (body) => attempt(() => ({ ok: true, value: htmlToText(body), recognised: '' })), (units) => units],
  ['a body', (body) => attempt(() => ({ ok: true, value: bodyToText(body), recognised: '' })), (units) => units],
  ['JSON', (body) => readJson(answer(body)), (units) => units],
  ['the reader of notices', notice, (units) => units],
];

/** Three times in a row: the garbage of another test may be collected in one of them. */
const isSlow = (run: () => unknown): boolean => [1, 2, 3].every(() => costMs(run) > momentMs(LIMIT_MS));

const bodyOf = (unit: string, bytes: number): string => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));

describe.each(PARSERS)('%s', (_name, parse, wrap) => {
  test('of the largest size is read in a moment, whatever it repeats', () => {
    parse(wrap(bodyOf('<p>x</p>', LARGEST / 10)));
    const slow = UNITS.flatMap((unit) => {
      // A quarter first: what grows with the square of the size would take minutes at the whole, or is in time there.
      const quarter = wrap(bodyOf(unit, LARGEST / 4));
      const quarterMs = costMs(() => parse(quarter));
      if (quarterMs * 4 ** 2 < LIMIT_MS) return [];
      if (quarterMs > LIMIT_MS && isSlow(() => parse(quarter))) return [`${unit} at a quarter of the size`];
      const whole = wrap(bodyOf(unit, LARGEST));
      return isSlow(() => parse(whole)) ? [unit] : [];
    });
    expect(slow).toEqual([]);
  }, 120_000);
});
