import { describe, expect, it, test } from 'vitest';
import { BITBANK } from '../../lib/exchanges/bitbank/exchange.ts';
import { decodeBody } from '../../lib/platform/charset.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { attempt, readNoticeList } from '../../lib/sources/notice-list.ts';
import type { NoticeSource } from '../../lib/sources/notice-source.ts';
import { isGarbled } from '../../lib/sources/reading.ts';
import { answer } from '../sources/fake-http.ts';
import { articlePage, cardList, MAINTENANCE } from '../sources/pages.ts';

const TEXT = 'メンテナンスのお知らせ';
/** The same text as it is written in each charset. */
const WRITTEN: Record<string, string> = {
  'utf-8': Buffer.from(TEXT).toString('hex'),
  shift_jis: '83818393836583698393835882cc82a8926d82e782b9',
  'euc-jp': 'a5e1a5f3a5c6a5caa5f3a5b9a4cea4aac3cea4e9a4bb',
  'iso-2022-jp': '1b2442256125732546254a2573253924 4e242a434e246924 3b1b2842'.replaceAll(' ', ''),
};
const ascii = (text: string): string => Buffer.from(text, 'latin1').toString('hex');
const bytes = (...hex: string[]): Uint8Array => new Uint8Array(Buffer.from(hex.join(''), 'hex'));

describe('a body is read by its charset', () => {
  test.each([
    ['a mark', 'efbbbf'],
    ['two marks', 'efbbbfefbbbf'],
    ['marks with a line between', 'efbbbf0d0aefbbbf'],
  ])('%s before it: what comes then is the first letter', (_, mark) => {
    expect(decodeBody(bytes(mark, WRITTEN['utf-8'] ?? ''), 'application/json')).toBe(TEXT);
  });

  test.each(Object.entries(WRITTEN))('%s, by the header', (charset, hex) => {
    expect(decodeBody(bytes(hex), `text/html; charset=${charset.toUpperCase()}`)).toBe(TEXT);
    expect(decodeBody(bytes(hex), `text/html; charset="${charset}"`)).toBe(TEXT);
  });

  test.each(
    ['utf-8', 'shift_jis', 'euc-jp'].flatMap((of) =>
      ['iso-8859-1', 'windows-1252', 'us-ascii', 'iso-8859-15'].map((said) => [of, said]),
    ),
  )('%s, where a server calls all that it has %s', (of, said) => {
    expect(decodeBody(bytes(WRITTEN[of] ?? ''), `text/html; charset=${said}`)).toBe(TEXT);
  });

  test.each(['iso-8859-1', 'us-ascii'])(
    'an English text with dashes and quotes, where a server calls it %s',
    (said) => {
      const text = 'Trading stops on 25 November, 2:00 – 5:00 (“planned”).';
      expect(decodeBody(Buffer.from(text), `text/html; charset=${said}`)).toBe(text);
    },
  );

  test.each(['iso-8859-1', 'windows-1252'])('%s, where it is', (said) => {
    const text = 'Le site sera fermé à 2:00 – déjà annoncé';
    expect(decodeBody(Buffer.from(text.replace('–', '-'), 'latin1'), `text/html; charset=${said}`)).toBe(
      text.replace('–', '-'),
    );
  });

  test.each(Object.entries(WRITTEN))('%s, by the page', (charset, hex) => {
    for (const head of [
      `<meta charset="${charset}">`,
      `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
      `<?xml version="1.0" encoding="${charset}"?>`,
    ]) {
      expect(decodeBody(bytes(ascii(head), hex), 'text/html')).toBe(`${head}${TEXT}`);
    }
  });

  test.each(Object.entries(WRITTEN))('%s, although nothing says so', (_charset, hex) => {
    expect(decodeBody(bytes(hex), undefined)).toBe(TEXT);
  });

  test.each(['shift_jis', 'euc-jp'])('%s, although the header says UTF-8', (charset) => {
    expect(decodeBody(bytes(WRITTEN[charset] ?? ''), 'text/html; charset=utf-8')).toBe(TEXT);
  });

  it('UTF-16 and marks of byte order', () => {
    const little = Buffer.from(`\ufeff${TEXT}<br>`, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(decodeBody(little, 'text/html; charset=shift_jis')).toBe(`${TEXT}<br>`);
    expect(decodeBody(big, undefined)).toBe(`${TEXT}<br>`);
    expect(decodeBody(Buffer.from(`<p>${TEXT}`, 'utf16le'), undefined)).toBe(`<p>${TEXT}`);
    expect(decodeBody(Buffer.from(`\ufeff${TEXT}`), 'text/html; charset=shift_jis')).toBe(TEXT);
  });

  it('a charset that nobody knows is none', () => {
    expect(decodeBody(Buffer.from(TEXT), 'text/html; charset=klingon')).toBe(TEXT);
  });
});

describe('what cannot be decoded', () => {
  const broken = decodeBody(bytes(WRITTEN['utf-8'] ?? '', 'ff81', WRITTEN['euc-jp'] ?? '', '80ff'), 'text/html');

  it('shows', () => expect(isGarbled(broken)).toBe(true));

  it('is no good reading of a list', () => {
    const reading = readNoticeList(
      answer(cardList([{ ...MAINTENANCE, title: broken }])),
      BITBANK.notices[0] as NoticeSource,
      BITBANK,
    );
    expect(reading).toMatchObject({
      ok: false,
      problem: { code: 'wrong-shape', came: 'characters that cannot be decoded' },
    });
  });

  it('is no good reading of an article', () => {
    const page = articlePage({ ...MAINTENANCE, paragraphs: [...MAINTENANCE.paragraphs, broken] });
    expect(attempt(() => readBlogArticle(answer(page)))).toMatchObject({ ok: false });
  });
});
