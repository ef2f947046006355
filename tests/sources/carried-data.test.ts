import { describe, expect, it, test } from 'vitest';
import { attributeData } from '../../lib/sources/attribute-data.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { markupOf } from '../../lib/sources/flight-markup.ts';
import { readFlightRows } from '../../lib/sources/flight-rows.ts';
import { pageData } from '../../lib/sources/page-scripts.ts';
import { parseHtml } from '../../lib/sources/parse-html.ts';
import { richTextOf } from '../../lib/sources/rich-text.ts';
import { valuesIn } from '../../lib/sources/script-values.ts';
import { answer } from './fake-http.ts';

const push = (rows: string): string => `self.__next_f.push([1,${JSON.stringify(rows)}])`;

describe('rows of a page', () => {
  test.each([
    ['a row', '1:{"a":"$2"}\n2:{"b":1}\n', { a: { b: 1 } }],
    ['a text', '1:{"a":"$2"}\n2:T6,あいう'.replace('T6', 'T9'), { a: 'あいう' }],
    ['the inside of a row', '1:{"a":"$2:list:1"}\n2:{"list":[{"b":1},{"b":2}]}\n', { a: { b: 2 } }],
    ['properties of an element', '1:{"a":"$2:props:post"}\n2:["$","div",null,{"post":{"b":1}}]\n', { a: { b: 1 } }],
    ['a time', '1:{"a":"$D2026-11-20T06:00:00.000Z"}\n', { a: '2026-11-20T06:00:00.000Z' }],
    ['a text that begins with a dollar', '1:{"a":"$$9 fee"}\n', { a: '$9 fee' }],
    ['nothing', '1:{"a":"$undefined"}\n', { a: null }],
    ['a row that is missing', '1:{"a":"$9"}\n', { a: '$9' }],
  ])('name %s', (_name, rows, first) => {
    expect(readFlightRows([push(rows)])[0]).toEqual(first);
  });

  it('that name each other end', () => {
    const rows = readFlightRows([
      push('1:["$","div",null,{"children":"$2"}]\n2:["$","p",null,{"children":["x","$1"]}]\n'),
    ]);
    expect(markupOf(rows)).toBe('<div><p>x</p></div>');
  });

  it('that name each other many times cost no more than they say', () => {
    const rows = Array.from(
      { length: 40 },
      (_, at) =>
        `${(at + 1).toString(16)}:["$","p",null,{"children":["$${(at + 2).toString(16)}","$${(at + 2).toString(16)}"]}]\n`,
    );
    expect(markupOf(readFlightRows([push(rows.join(''))])).length).toBeLessThan(1000);
  });

  it('are drawn with what their components lead to and hold', () => {
    const rows = readFlightRows([
      push(
        '1:["$","$L9",null,{"href":"/blog/articles/1","children":["$","h3",null,{"className":"t","children":"A & B"}]}]\n',
      ),
    ]);
    expect(markupOf(rows)).toBe('<a href="/blog/articles/1"><h3 class="t">A &amp; B</h3></a>');
  });
});

describe('a rich text', () => {
  const span = (text: string, more: object = {}) => ({ type: 'text', text, ...more });
  test.each([
    [
      'Contentful',
      {
        nodeType: 'document',
        content: [
          {
            nodeType: 'paragraph',
            content: [
              { nodeType: 'text', value: 'A', marks: [] },
              { nodeType: 'text', value: 'B', marks: [{ type: 'bold' }] },
            ],
          },
          { nodeType: 'paragraph', content: [{ nodeType: 'text', value: 'C' }] },
        ],
      },
    ],
    [
      'Portable Text',
      [
        {
          _type: 'block',
          children: [
            { _type: 'span', text: 'A' },
            { _type: 'span', text: 'B' },
          ],
        },
        { _type: 'block', children: [{ _type: 'span', text: 'C' }] },
      ],
    ],
    [
      'ProseMirror',
      {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [span('A'), span('B')] },
          { type: 'paragraph', content: [span('C')] },
        ],
      },
    ],
    [
      'Lexical',
      {
        root: {
          type: 'root',
          children: [
            { type: 'paragraph', children: [span('A'), span('B', { format: 1 })] },
            { type: 'paragraph', children: [span('C')] },
          ],
        },
      },
    ],
    [
      'Slate',
      [
        { type: 'paragraph', children: [{ text: 'A' }, { text: 'B' }] },
        { type: 'paragraph', children: [{ text: 'C' }] },
      ],
    ],
    [
      'Editor.js',
      {
        time: 1,
        blocks: [
          { id: 'x', type: 'paragraph', data: { text: 'A<b>B</b>' } },
          { id: 'y', type: 'list', data: { style: 'unordered', items: ['C'] } },
        ],
      },
    ],
    [
      'Prismic',
      [
        { type: 'paragraph', text: 'AB', spans: [{ start: 1, end: 2, type: 'strong' }] },
        { type: 'paragraph', text: 'C', spans: [] },
      ],
    ],
    [
      'Notion',
      ['AB', 'C'].map((line) => ({
        object: 'block',
        type: 'paragraph',
        paragraph: {
          rich_text: [...line].map((text) => ({ type: 'text', text: { content: text }, plain_text: text })),
        },
      })),
    ],
    [
      'WordPress blocks',
      [
        { name: 'core/paragraph', attributes: { content: 'A<b>B</b>', dropCap: false }, innerBlocks: [] },
        { name: 'core/group', attributes: {}, innerBlocks: [{ name: 'core/heading', attributes: { content: 'C' } }] },
      ],
    ],
    [
      'DatoCMS',
      {
        schema: 'dast',
        document: {
          type: 'root',
          children: [
            { type: 'paragraph', children: [span('A'), span('B')] },
            { type: 'paragraph', children: [span('C')] },
          ],
        },
      },
    ],
  ])('%s', (_name, tree) => expect(richTextOf(tree)).toBe('AB\nC'));

  it('keeps a row of a table in one line', () => {
    const cell = (text: string) => ({ type: 'tableCell', content: [{ type: 'paragraph', content: [span(text)] }] });
    const row = (...cells: string[]) => ({ type: 'tableRow', content: cells.map(cell) });
    const table = { type: 'doc', content: [{ type: 'table', content: [row('日時', '2:00'), row('対象', 'API')] }] };
    expect(richTextOf(table)).toBe('日時\t2:00\n対象\tAPI');
  });

  test.each([
    ['a list of articles', [{ id: 1, title: 'x', text: 'y' }]],
    ['categories', [{ type: 'category', id: 'x' }]],
    ['a text', 'x'],
    ['nothing', null],
  ])('%s is none', (_name, value) => expect(richTextOf(value)).toBeNull());
});

describe('values in scripts and attributes', () => {
  const long = { list: Array.from({ length: 5 }, (_, id) => ({ id, title: 'システムメンテナンス' })) };
  const text = JSON.stringify(long);
  test.each([
    ['window.__STATE__ = DATA;', [long]],
    ['window.a={x:1};window.b=DATA;', [long]],
    ['x.enqueue(DATA)', [long]],
    ['window.s = JSON.parse(TEXT)', [text]],
    ['const f = (a) => { return a };', []],
    ['(function(){ var x = {a: 1}; })()', []],
  ])('%s', (source, found) => {
    expect(valuesIn(source.replace('DATA', text).replace('TEXT', JSON.stringify(text)))).toEqual(found);
  });

  it('never end without costing much', () => {
    const begun = performance.now();
    valuesIn('=[{'.repeat(100_000));
    valuesIn('="'.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('stand in attributes, those of islands by their kinds', () => {
    const page = parseHtml(
      `<div data-x='${text}'></div><p title="{not json, but long enough to be looked at ${'x'.repeat(60)}"></p>`,
    );
    expect(attributeData(page)).toEqual([long]);
  });

  it('are read in texts too', () => {
    const page = parseHtml(`<script type="application/json">${JSON.stringify({ status: 200, body: text })}</script>`);
    expect(pageData(page, 'json-script')).toEqual([{ status: 200, body: long }]);
  });
});

it('what comes later in the stream of a page is read as shown', () => {
  const body = '<p>下記の日程でシステムメンテナンスを実施いたします。</p><p>日時 2026年11月25日(水) 2:00〜5:00</p>';
  const html = `<html><body><main><!--$?--><template id="B:0"></template><p>読み込み中</p><!--/$--></main><div hidden id="S:0"><h1>メンテナンスのお知らせ</h1>${body}</div><div hidden id="x">1:00〜2:00</div><script>$RC("B:0","S:0")</script></body></html>`;
  const reading = readBlogArticle(answer(html));
  expect(reading.ok && reading.value.text).toContain('2:00〜5:00');
  expect(reading.ok && reading.value.text).not.toContain('1:00');
});
