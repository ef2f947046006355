import { describe, expect, it, test } from 'vitest';
import { struckOut } from '../../lib/domain/notice/1-text/struck.ts';
import { bodyToText, htmlToText } from '../../lib/sources/html-to-text.ts';

describe('plain text of HTML', () => {
  test.each([
    ['<p>一</p><p>二</p>', '一\n\n二'],
    ['<div>一</div><div>二</div>', '一\n二'],
    ['一<br>二<br/>三', '一\n二\n三'],
    ['<ul><li>取引</li><li>入出金</li></ul>', '取引\n入出金'],
    ['11月25日\n   (水)\t2:00', '11月25日 (水) 2:00'],
    ['2:00&nbsp;～&nbsp;5:00 &amp; &lt;予定&gt; &#x3042;', '2:00 ～ 5:00 & <予定> あ'],
    [
      '<table><tr><th>開始</th><th>終了</th></tr><tr><td>2:00</td><td><p>5:00</p></td></tr></table>',
      '開始\t終了\n2:00\t5:00',
    ],
    [
      '<table><tr><td><h2>停止するサービス</h2><p>取引<br>入出金</p><p>API</p></td></tr></table>',
      '停止するサービス\n\n取引\n入出金\n\nAPI',
    ],
    ['<table><tr><td>対象</td><td><p>取引</p><p>入出金<br>API</p></td></tr></table>', '対象\t取引 入出金 API'],
    [
      '<table><tr><td>一覧</td><td>本文<table><tr><th>開始</th><th>終了</th></tr></table><p>以上</p></td></tr></table>',
      '一覧\t本文\n\n開始\t終了\n\n以上',
    ],
    ['<table><tr><td><pre>2:00\n5:00</pre></td></tr></table>', '2:00\n5:00'],
    ['<pre>日時:\n  2:00\n  5:00</pre>', '日時:\n2:00\n5:00'],
    ['終了予定 <del>5:00</del> <s>5:30</s> 6:30', `終了予定 ${struckOut('5:00')} ${struckOut('5:30')} 6:30`],
    ['前<!-- 5:00 -->後<script>5:00</script><style>p{}</style><noscript>x</noscript>', '前後'],
    ['<ruby>停止<rt>ていし</rt></ruby>', '停止'],
    ['<p>閉じない<p>段落', '閉じない\n\n段落'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('refuses nesting deeper than any page, in a moment', () => {
    expect(() => htmlToText(`${'<div>'.repeat(200_000)}x`)).toThrow(RangeError);
    expect(htmlToText(`${'<b>'.repeat(300)}深い`)).toBe('深い');
  });

  it('takes 1 MB in a fraction of a second', () => {
    const html = '<tr><td>2:00</td><td>5:00</td></tr><p>メンテナンス</p>'.repeat(18_000);
    const before = performance.now();
    expect(htmlToText(html).length).toBeGreaterThan(100_000);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('a body of unknown make', () => {
  it.each([
    ['■ 日時\n2:00 ～ 5:00\n\n■ 対象\n取引 & API', '■ 日時\n2:00 ～ 5:00\n\n■ 対象\n取引 & API'],
    ['日時\r\n<b>2:00</b> ～ <a href="/x">5:00</a>', '日時\n2:00 ～ 5:00'],
    ['<p>日時\n2:00</p><p>5:00</p>', '日時 2:00\n\n5:00'],
  ])('%j', (body, text) => {
    expect(bodyToText(body)).toBe(text);
  });
});
