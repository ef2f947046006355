import { describe, expect, it, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { htmlToText } from '../../lib/sources/html-to-text.ts';
import { richTextOf } from '../../lib/sources/rich-text.ts';
import { answer } from './fake-http.ts';

describe('what a page has struck out or hides is not read', () => {
  test.each([
    '<s>2:00〜5:00</s>',
    '<del>2:00〜5:00</del>',
    '<strike>2:00〜5:00</strike>',
    '<span style="text-decoration: line-through;">2:00〜5:00</span>',
    '<span style="color:red; TEXT-DECORATION-LINE : line-through">2:00〜5:00</span>',
    '<span style="text-decoration:underline line-through red">2:00〜5:00</span>',
    '<span hidden>2:00〜5:00</span>',
    '<div style="display:none !important"><b>2:00〜5:00</b></div>',
    '<div style="visibility: hidden">2:00〜5:00</div>',
    '<div style="opacity:0">2:00〜5:00</div>',
    '<span style="font-size:0">2:00〜5:00</span>',
    '<span class="line-through text-gray">2:00〜5:00</span>',
    '<span class="d-none">2:00〜5:00</span>',
    '<span class="del">2:00〜5:00</span>',
    '<p class="strike-through">2:00〜5:00</p>',
    '<template>2:00〜5:00</template>',
    '<noscript>2:00〜5:00</noscript>',
  ])('%s', (unsaid) => {
    const text = htmlToText(`<p>日時 ${unsaid} 3:00〜6:00</p>`);
    expect(text).toContain('3:00〜6:00');
    expect(text).not.toContain('2:00');
  });

  test.each([
    '<span style="text-decoration:underline">2:00〜5:00</span>',
    '<span style="opacity:0.9;font-size:0.8em">2:00〜5:00</span>',
    '<ins>2:00〜5:00</ins>',
    '<span class="hidden-gem">2:00〜5:00</span>',
    '<span class="hidden md:block">2:00〜5:00</span>',
    '<td class="d-none d-lg-table-cell">2:00〜5:00</td>',
    '<span class="hover:line-through">2:00〜5:00</span>',
    '<details><summary>詳細</summary>2:00〜5:00</details>',
  ])('and the rest is: %s', (said) => {
    expect(htmlToText(`<p>${said}</p>`)).toContain('2:00〜5:00');
  });
});

describe('what is struck out', () => {
  const notice = (text: string) => ({
    ...{
      id: 'blog:1',
      exchange: 'bitbank' as const,
      source: 'blog',
      url: null,
      title: 'システムメンテナンスのお知らせ',
      text,
      updatedAt: null,
    },
    ...{
      publishedAt: epochMs(Date.parse('2026-11-20T15:00+09:00')),
      seenAt: epochMs(Date.parse('2026-11-23T10:00+09:00')),
    },
  });
  const read = (text: string) => {
    const { windows, superseded, state, leftovers, unreadable } = readNotice(notice(text), { issuer: 'exchange' });
    const times = windows.map(({ start, end, status, services }) => ({ start, end, status, services }));
    return { times, superseded, state, leftovers: leftovers.length, unreadable };
  };
  const frame = (row: string): string => `<p>取引を停止いたします。</p><p>日時：${row}</p>`;

  test.each([
    ['11月25日(水) 2:00〜5:00', '11月25日(水) 3:00〜6:00'],
    ['11月25日(水) 2:00〜5:00', '11月27日(金) 2:00〜5:00'],
    ['2026年11月25日 2:00', '2026年11月25日 2:30'],
    ['11月25日(水) 2:00〜5:00', ''],
    ['5:00', '11月25日(水) 2:00〜6:30'],
  ])('is to the reader as if it were not there, and as if it were marked: %s, now %s', (old, now) => {
    const html = frame(`<s>${old}</s> ${now}`);
    const without = read(htmlToText(frame(now)));
    expect(read(htmlToText(html))).toEqual(without);
    // A mark would give the same windows, and now and then a time to be asked about.
    const { leftovers: _, ...marked } = read(htmlToText(frame(`~~${old}~~ ${now}`)));
    expect(without).toMatchObject(marked);
    expect(without.leftovers).toBe(0);
  });

  test.each([
    { marks: [{ type: 'strike' }] },
    { marks: ['strike-through'] },
    { marks: [{ type: 'bold' }, { type: 'strikethrough' }] },
    { format: 5 },
    { strikethrough: true },
  ])('in a rich text neither: %j', (struck) => {
    const leaf = (text: string, more: object = {}) => ({ type: 'text', text, ...more });
    const children = [leaf('日時 '), leaf('2:00〜5:00', struck), leaf(' 3:00〜6:00')];
    expect(richTextOf({ root: { type: 'root', children: [{ type: 'paragraph', children }] } })).toBe(
      '日時  3:00〜6:00',
    );
  });
});

describe('the style sheet of a page', () => {
  const read = (css: string): string => {
    const body =
      '<h1>メンテナンスのお知らせ</h1><p>日時は下記のとおりです。</p><p><span class="old" id="x">2:00〜5:00</span> 3:00〜6:00</p>';
    const reading = readBlogArticle(answer(`<html><head><style>${css}</style></head><body>${body}</body></html>`));
    return reading.ok ? reading.value.text : '';
  };

  test.each([
    '.old{text-decoration:line-through}',
    'a{} span.old , b { display : none }',
    '#x{visibility:hidden}',
    '/* x */ .old{opacity:0}',
  ])('%s is obeyed', (css) => expect(read(css)).not.toContain('2:00'));

  test.each([
    '@media print{.old{display:none}}',
    '.older{display:none}',
    '.old{color:red}',
    '.old:hover{display:none}',
  ])('%s hides nothing', (css) => expect(read(css)).toContain('2:00'));

  it('that never ends costs nothing', () => {
    expect(read('.a{'.repeat(50_000))).toContain('3:00〜6:00');
  });
});
