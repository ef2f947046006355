import { describe, expect, it, test } from 'vitest';
import { foldNotices, type Version } from '../../lib/domain/history/fold.ts';
import { struckOut } from '../../lib/domain/notice/1-text/struck.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { epochMs } from '../../lib/domain/time.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { htmlToText, titleIn } from '../../lib/sources/html-to-text.ts';
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
    '<p class="[text-decoration:line-through]">2:00〜5:00</p>',
    '<p class="md:line-through">2:00〜5:00</p>',
    '<span class="ql-strike">2:00〜5:00</span>',
    '<span role="deletion">2:00〜5:00</span>',
    '<span class="is-deleted">2:00〜5:00</span>',
    '<div style="position:absolute;left:-9999px">2:00〜5:00</div>',
    '<div style="text-indent: -9999px">2:00〜5:00</div>',
    '<div style="height:0;overflow:hidden">2:00〜5:00</div>',
    '<span style="color: transparent">2:00〜5:00</span>',
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
    '<span class="no-strike">2:00〜5:00</span>',
    '<span class="strike-price">2:00〜5:00</span>',
    '<div style="overflow:hidden;height:20px">2:00〜5:00</div>',
    '<div style="left:-1px">2:00〜5:00</div>',
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

  const jst = (iso: string): number => Date.parse(`${iso}+09:00`);
  const old = (start: string, end: string | null) => ({
    start: jst(`2026-11-${start}`),
    end: end === null ? null : jst(`2026-11-${end}`),
  });

  test.each([
    ['<s>11月25日(水) 2:00〜5:00</s> 11月25日(水) 3:00〜6:00', old('25T02:00', '25T05:00'), 'scheduled'],
    ['<del>11月25日(水) 2:00〜5:00</del><ins>11月27日(金) 2:00〜5:00</ins>', old('25T02:00', '25T05:00'), 'postponed'],
    [
      '11月25日(水) <span style="text-decoration:line-through">2:00〜5:00</span> 3:00〜6:00',
      old('25T02:00', '25T05:00'),
      'scheduled',
    ],
    ['11月25日(水) 2:00〜<s>5:00</s>6:30', old('25T02:00', '25T05:00'), 'extended'],
    ['2026年11月25日 <strike>2:00</strike> 2:30', old('25T02:00', null), 'scheduled'],
    ['11月25日(水)<br><s>2:00〜5:00</s><br>3:00〜6:00', old('25T02:00', '25T05:00'), 'scheduled'],
  ])('is an old time, and else as if it were not there: %s', (row, superseded, state) => {
    const { superseded: found, ...said } = read(htmlToText(frame(row)));
    const { superseded: _, ...without } = read(
      htmlToText(frame(row.replace(/<(s|del|strike|span)[^>]*>.*?<\/\1>/g, ''))),
    );
    // A stop of another night was put off, an end that lies later was extended: that alone is told by what was struck out.
    const times = without.times.map((time) => (state === 'extended' ? { ...time, status: state } : time));
    expect(said).toEqual({ ...without, state, times });
    expect(found).toEqual([superseded]);
  });

  test.each([
    '<s>取引は中止いたします。</s> 11月25日(水) 2:00〜5:00',
    '11月25日(水) 2:00〜5:00 <s>信用取引は除く</s>',
    '<s>11月25日(水) 2:00〜5:00</s> 11月25日(水) 2:00〜5:00',
    '<s>お問い合わせ 10:00〜18:00</s> 11月25日(水) 2:00〜5:00<span hidden>11月26日 1:00〜2:00</span>',
  ])('changes nothing that is said: %s', (row) => {
    expect(read(htmlToText(frame(row))).times).toEqual(read(htmlToText(frame('11月25日(水) 2:00〜5:00'))).times);
  });

  test.each([
    '<p>取引を停止いたします。</p><p>日時：<s>11月25日(水) 2:00〜5:00</s></p>',
    '<p><s>取引を停止いたします。</s></p><p><s>日時：11月25日(水) 2:00〜5:00</s></p>',
    '<p><del>11月25日(水) 2:00〜5:00に実施いたします。</del></p><p>改めてお知らせいたします。</p>',
  ])('leaves nothing valid, and what became of it has to be looked at: %s', (html) => {
    expect(read(htmlToText(html))).toMatchObject({ times: [], unreadable: true });
  });

  test.each([
    '<p><s>日時：11月25日(水) 2:00〜5:00</s></p><p>上記メンテナンスは中止いたしました。</p>',
    '<p><s>日時：11月25日(水) 2:00〜5:00</s></p><p>メンテナンスは終了いたしました。</p>',
    '<p><s>日時：11月25日(水) 2:00〜5:00</s> 11月26日(木) 2:00〜5:00</p>',
  ])('leaves no question where the text says what became of it: %s', (html) => {
    expect(read(htmlToText(html)).unreadable).toBe(false);
  });

  test.each([
    ['a new day', '<s>2026年11月26日（木）2:00～5:00</s> 2026年11月28日（土）2:00～5:00', '28T02:00', '28T05:00'],
    ['another hour of the day', '2026年11月26日（木）<s>2:00～5:00</s> 13:00～16:00', '26T13:00', '26T16:00'],
    ['a later end', '2026年11月26日（木）2:00～<s>5:00</s> 6:30', '26T02:00', '26T06:30'],
  ])('tells another notice which maintenance it moves: to %s', (_name, row, start, end) => {
    const version = (id: string, title: string, text: string, day: string): Version => {
      const written = { ...notice(text), id, title, publishedAt: epochMs(jst(`2026-11-${day}T12:00`)) };
      return { notice: written, reading: readNotice(written, { issuer: 'exchange' }) };
    };
    const folded = foldNotices([
      version(
        'blog:1',
        'システムメンテナンスのお知らせ',
        '取引を停止いたします。\n日時：2026年11月26日（木）2:00～5:00',
        '20',
      ),
      version('blog:2', 'システムメンテナンス日程変更のお知らせ', htmlToText(frame(row)), '21'),
    ]);
    const times = folded.map(({ status, start: from, end: to }) => ({ status, start: from, end: to }));
    expect(times).toEqual([{ status: 'scheduled', ...old(start, end) }]);
  });

  it('stands in no title', () => {
    expect(titleIn('<s>【予定】</s>システムメンテナンス')).toBe('システムメンテナンス');
    const page =
      '<h1><del>11/25</del> 11/26のメンテナンスについて</h1><p>取引を停止いたします。日時は下記のとおりです。</p>';
    const reading = readBlogArticle(answer(`<html><body>${page}</body></html>`));
    expect(reading).toMatchObject({ ok: true, value: { title: '11/26のメンテナンスについて' } });
  });

  test.each([
    { marks: [{ type: 'strike' }] },
    { marks: ['strike-through'] },
    { marks: [{ type: 'bold' }, { type: 'strikethrough' }] },
    { format: 5 },
    { strikethrough: true },
  ])('is marked in a rich text too: %j', (struck) => {
    const leaf = (text: string, more: object = {}) => ({ type: 'text', text, ...more });
    const children = [leaf('日時 '), leaf('2:00〜5:00', struck), leaf(' 3:00〜6:00')];
    expect(richTextOf({ root: { type: 'root', children: [{ type: 'paragraph', children }] } })).toBe(
      `日時 ${struckOut('2:00〜5:00')} 3:00〜6:00`,
    );
  });
});

describe('the style sheet of a page', () => {
  const read = (css: string): string => {
    const body =
      '<h1>メンテナンスのお知らせ</h1><p>日時は下記のとおりです。</p><div class="rev now"><p><span class="old" id="x">2:00〜5:00</span> 3:00〜6:00</p></div>';
    const reading = readBlogArticle(answer(`<html><head><style>${css}</style></head><body>${body}</body></html>`));
    return reading.ok ? reading.value.text : '';
  };

  test.each([
    '.old{text-decoration:line-through}',
    'a{} span.old , b { display : none }',
    '#x{visibility:hidden}',
    '/* x */ .old{opacity:0}',
    '.rev .old{text-decoration:line-through}',
    '@media screen{.old{text-decoration:line-through}}',
    '@layer base{ span.old{display:none} }',
    '@supports (display:grid){.rev .old{display:none}}',
    '[id="x"]{text-decoration-line:line-through}',
    "div span[class='old']{display:none}",
    'div.rev.now > p span#x.old{display:none}',
    'body .rev p .old{text-indent:-999em}',
  ])('%s is obeyed', (css) => expect(read(css)).not.toContain('2:00'));

  test.each([
    '@media print{.old{display:none}}',
    '@media screen and (max-width:600px){.old{display:none}}',
    '[id="y"]{display:none}',
    '.older{display:none}',
    '.old{color:red}',
    '.old:hover{display:none}',
  ])('%s hides nothing', (css) => expect(read(css)).toContain('2:00'));

  it('that never ends costs nothing', () => {
    expect(read('.a{'.repeat(50_000))).toContain('3:00〜6:00');
  });
});
