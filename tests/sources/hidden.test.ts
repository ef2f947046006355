import { describe, expect, it, test } from 'vitest';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { htmlToText } from '../../lib/sources/html-to-text.ts';
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
    '<details><summary>詳細</summary>2:00〜5:00</details>',
  ])('and the rest is: %s', (said) => {
    expect(htmlToText(`<p>${said}</p>`)).toContain('2:00〜5:00');
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
