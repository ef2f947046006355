import { describe, expect, it, test } from 'vitest';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { answer } from './fake-http.ts';

const OWN = 'https://bitbank.cc/blog/articles/483920175';
const TITLE = '【重要】システムメンテナンスのお知らせ（11/25）';
const BODY = [
  '<p>いつもビットバンクをご利用いただきありがとうございます。</p>',
  '<p>下記の日程でシステムメンテナンスを実施いたします。</p>',
  '<h3>■ 日時</h3><p>2026年11月25日(水) 2:00 〜 5:00</p>',
  '<h3>■ 停止するサービス</h3><ul><li>取引（新規注文、注文の取消）</li><li>暗号資産および日本円の入出金</li><li>API</li></ul>',
  '<p>ご不便をおかけいたしますが、ご理解のほどお願いいたします。</p>',
].join('');
const LINES = [
  'いつもビットバンク',
  'システムメンテナンスを実施',
  '2:00 〜 5:00',
  '新規注文',
  '入出金',
  'API',
  'ご理解のほど',
];

const [LATER, OFF, OLD] = [
  { url: '/blog/articles/111111111', title: '【延期】システムメンテナンス日程変更のお知らせ' },
  { url: '/blog/articles/222222222', title: '【中止】XRP入出金停止の中止について' },
  { url: '/blog/articles/333333333', title: 'ETHの入出金を再開しました' },
];
const NEIGHBOURS = [LATER, OFF, OLD];
const FOREIGN = ['延期', '中止', '再開しました', '日程変更'];

const page = (body: string, head = `<title>${TITLE} | ビットバンク</title>`): string =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const items = (make: (neighbour: { url: string; title: string }) => string): string => NEIGHBOURS.map(make).join('');
const link = ({ url, title }: { url: string; title: string }): string => `<a href="${url}">${title}</a>`;
const h1 = `<h1>${TITLE}</h1><time datetime="2026-11-20">2026.11.20</time>`;

const LAYOUTS: Record<string, string> = {
  'related below the text, inside <article>': page(
    `<main><article>${h1}<div class="body">${BODY}</div><section><h2>関連記事</h2><ul>${items((n) => `<li>${link(n)}</li>`)}</ul></section></article></main>`,
  ),
  'newest inside <main>, with dates': page(
    `<main>${h1}<div>${BODY}</div><div><h2>最新のお知らせ</h2><dl>${items((n) => `<dt>2026.11.21</dt><dd>${link(n)}</dd>`)}</dl></div></main>`,
  ),
  'previous and next inside <article>': page(
    `<article>${h1}${BODY}<ul class="x1"><li>前の記事 <a href="${LATER.url}">${LATER.title}</a></li><li>次の記事 <a href="${OFF.url}">${OFF.title}</a></li></ul></article>`,
  ),
  'previous and next in one line': page(
    `<article>${h1}${BODY}<p>前の記事：${link(LATER)} ｜ 次の記事：${link(OFF)}</p></article>`,
  ),
  'recommended cards with excerpts beside the links': page(
    `<main>${h1}<div>${BODY}</div><div>${items((n) => `<div class="k"><a href="${n.url}"><img src="/a.png" alt=""></a><p class="t">${n.title}</p><p>11月26日(木)のメンテナンスは延期となりました。</p></div>`)}</div></main>`,
  ),
  'cards that are links as a whole, no <main>': page(
    `<div id="__next"><div class="c">${h1}<div>${BODY}</div></div><div class="d">${items((n) => `<a href="${n.url}"><span>お知らせ</span><h3>${n.title}</h3><p>延期となりました。</p></a>`)}</div></div>`,
  ),
  'no <main>, a side column before the article': page(
    `<div class="wrap"><div class="l"><p>新着情報</p>${items((n) => `<p>${link(n)}</p>`)}</div><div class="r">${h1}${BODY}</div></div>`,
  ),
  'the name of the section between title and text, over no list': page(
    `<main><article><header>${h1}</header><h2>お知らせ一覧</h2>${BODY}<div class="banner">${link(OFF)}</div></article></main>`,
  ),
  'the name of the section in a line between title and text': page(
    `<main><article>${h1}<p>新着情報</p>${BODY}<section><h2>関連記事</h2><ul>${items((n) => `<li>${link(n)}</li>`)}</ul></section></article></main>`,
  ),
  'a list right under the title, and the text behind its last link': page(
    `<main>${h1}<h2>お知らせ一覧</h2>${items((n) => `<div><span>2026.11.22</span><div>${link(n)}</div></div>`)}${BODY}</main>`,
  ),
  'a list with excerpts right under the title, and the text behind the last of them': page(
    `<main>${h1}<h3>こちらもおすすめ</h3>${items((n) => `<p>${link(n)}</p><p>予定しておりました停止は、延期となりました。</p>`)}${BODY}</main>`,
  ),
  'neighbours right under the title': page(
    `<main>${h1}<ul>${items((n) => `<li>2026/11/22 ${link(n)}</li>`)}</ul><div>${BODY}</div></main>`,
  ),
  'flat: a sign and paragraphs behind the text': page(
    `<article>${h1}${BODY}<h2>あわせて読みたい</h2>${items((n) => `<p>${link(n)}</p><p>本件は延期となりました。</p>`)}</article>`,
  ),
  'a table of neighbours': page(
    `<main>${h1}${BODY}<table>${items((n) => `<tr><td>2026/11/22</td><td>サービス</td><td>${link(n)}</td></tr>`)}</table></main>`,
  ),
  'cards that a script opens': page(
    `<main>${h1}${BODY}<section>${items((n) => `<div class="card" data-href="${n.url}"><h3>${n.title}</h3><time>2026.11.21</time></div>`)}</section></main>`,
  ),
  'cards with "read more"': page(
    `<main>${h1}${BODY}<div>${items((n) => `<section class="e"><h3>${n.title}</h3><p>メンテナンスは延期いたします。</p><a href="${n.url}">続きを読む</a></section>`)}</div></main>`,
  ),
  'a banner over the title': page(
    `<div><p class="bar">${LATER.title} <a href="${LATER.url}">詳細</a></p><div>${h1}${BODY}</div></div>`,
  ),
  'one featured card': page(
    `<main>${h1}<div>${BODY}</div><div class="f"><h3><a href="${LATER.url}">${LATER.title}</a></h3><p>日程を延期いたします。</p></div></main>`,
  ),
  'comments and share buttons': page(
    `<main>${h1}${BODY}<div class="share"><a href="https://twitter.com/intent/tweet">延期をポスト</a></div><section id="comments"><h2>コメント</h2><p>また延期ですか。中止にしてください。</p></section></main>`,
  ),
  'contact hours below': page(
    `<main>${h1}${BODY}<div><h2>お問い合わせ</h2><p>受付時間 10:00〜18:00（11/23は中止）</p></div></main>`,
  ),
  'the heading is an <h2> under the name of the section': page(
    `<main><h1>お知らせ</h1><h2>${TITLE}</h2><div>${BODY}</div><h2>その他のお知らせ</h2><div>${items((n) => `<div>${link(n)}</div>`)}</div></main>`,
  ),
};

describe('a neighbour in the page of an article', () => {
  test.each(Object.entries(LAYOUTS))('%s', (_name, html) => {
    const reading = readBlogArticle(answer(html, OWN), TITLE);
    const { text, title } = reading.ok ? reading.value : { text: '', title: '' };
    expect(title).toBe(TITLE);
    for (const line of LINES) expect(text).toContain(line);
    for (const word of FOREIGN) expect(text).not.toContain(word);
  });

  test.each(Object.entries(LAYOUTS))('%s, to one who does not know its address or title', (_name, html) => {
    const reading = readBlogArticle(answer(html));
    const { text } = reading.ok ? reading.value : { text: '' };
    for (const line of LINES) expect(text).toContain(line);
    for (const word of FOREIGN) expect(text).not.toContain(word);
  });
});

describe('what belongs to the article stays in it', () => {
  const read = (body: string): string => {
    const reading = readBlogArticle(answer(page(`<main>${h1}${body}</main>`), OWN), TITLE);
    return reading.ok ? reading.value.text : '';
  };

  it('a link to another article in a sentence', () => {
    const text = read(`${BODY}<p>11月20日の<a href="${LATER.url}">${LATER.title}</a>をあわせてご確認ください。</p>`);
    expect(text).toContain(`11月20日の${LATER.title}をあわせてご確認ください。`);
  });

  it('paragraphs that end in a link', () => {
    const text = read(
      `<p>XRPの入出金を停止します。<br>2026年11月25日 2:00〜5:00 <a href="${LATER.url}">詳細</a></p><p>ETHの入出金を停止します。<br>2026年11月26日 2:00〜5:00 <a href="${OFF.url}">詳細</a></p>`,
    );
    expect(text).toContain('2026年11月25日 2:00〜5:00');
    expect(text).toContain('2026年11月26日 2:00〜5:00');
  });

  it('a section about what else stops', () => {
    expect(read(`${BODY}<h3>関連するサービスの停止</h3><p>販売所は4:00まで停止します。</p>`)).toContain('4:00まで');
  });

  it('what follows a section that does not', () => {
    const text = read(
      `<p>メンテナンスを実施します。</p><h3>お問い合わせ</h3><p>受付時間 10:00〜18:00</p><h3>日時</h3><p>11月25日 2:00〜5:00</p>`,
    );
    expect(text).not.toContain('18:00');
    expect(text).toContain('2:00〜5:00');
  });
});

describe('the titles of the other articles of a list', () => {
  const others = [LATER, OFF].map(({ title }) => title);
  const items = (make: (neighbour: { title: string }) => string): string => [LATER, OFF].map(make).join('');
  const read = (inner: string): string => {
    const reading = readBlogArticle(answer(page(`<main>${h1}<div>${BODY}</div>${inner}</main>`), OWN), TITLE, others);
    return reading.ok ? reading.value.text : '';
  };

  test.each([
    ['lines that a listener opens', `<ul>${items(({ title }) => `<li>${title}</li>`)}</ul>`],
    [
      'whole articles folded up',
      items(({ title }) => `<details><summary>${title}</summary><p>延期します。</p></details>`),
    ],
    ['whole articles below', items(({ title }) => `<section><h2>${title}</h2><p>延期します。</p></section>`)],
    ['headings in a row with their texts', items(({ title }) => `<h2>${title}</h2><p>中止いたします。</p>`)],
  ])('mark what is theirs: %s', (_name, inner) => {
    const text = read(inner);
    for (const line of LINES) expect(text).toContain(line);
    for (const word of FOREIGN) expect(text).not.toContain(word);
  });

  test.each([
    [
      'in a line, with more of this article behind it',
      `<p>${LATER.title}</p><p>上記の続報です。作業は3:00に始まります。</p>`,
      '3:00',
    ],
    ['in a sentence', `<p>「${LATER.title}」の続報です。作業は3:00に始まります。</p>`, '3:00'],
    ['as short as a heading may be', '<h2>停止するサービス</h2><p>作業は3:00に始まります。</p>', '3:00'],
  ])('take nothing of this one: %s', (_name, inner, kept) => expect(read(inner)).toContain(kept));
});

describe('what asks to agree to cookies is no part of an article', () => {
  test.each([
    '<div class="css-1"><p>当サイトはCookieを使用します。停止する場合は設定をご覧ください。</p><button>同意する</button></div>',
    '<div id="onetrust-consent-sdk"><p>サービスを停止する場合はクッキーの設定をご覧ください。</p></div>',
    '<section><p>We use cookies.</p><p>You can suspend them.</p><button>Accept</button></section>',
  ])('%s', (box) => {
    const reading = readBlogArticle(answer(page(`<div>${h1}<div>${BODY}</div>${box}</div>`), OWN), TITLE);
    const text = reading.ok ? reading.value.text : '';
    for (const line of LINES) expect(text).toContain(line);
    expect(text).not.toMatch(/停止する場合|suspend/);
  });
});

describe('the title of an article', () => {
  test.each([
    '2026/11/26 サービス 【重要】システムメンテ…',
    '2026.11.26 お知らせ 【重要】システムメンテナンスのお知らせ（11/25）',
    '【重要】システムメンテナンスのお…',
  ])('is its own, not the line of the list: %s', (listed) => {
    const html = page(`<main><h1>お知らせ</h1><h2>${TITLE}</h2>${BODY}</main>`, '<title>ビットバンク</title>');
    const reading = readBlogArticle(answer(html, OWN), listed);
    expect(reading.ok && reading.value.title).toBe(TITLE);
  });

  it('is not the name of the section', () => {
    const html = page(`<main><h1>お知らせ</h1><div>${BODY}</div></main>`, '<title>ビットバンク</title>');
    const reading = readBlogArticle(answer(html, OWN), TITLE);
    expect(reading.ok && reading.value.title).toBeNull();
  });
});

describe('data that holds neighbours too', () => {
  const data = (own: object): string => {
    const content = `<p>本件は延期となりました。</p>`.repeat(20);
    const props = { article: { title: TITLE, publishedAt: '2026-11-20T15:00:00+09:00', content: BODY, ...own } };
    const related = NEIGHBOURS.map(({ url, title }) => ({ id: url.slice(-9), title, date: '2026-11-21', content }));
    const json = JSON.stringify({ props: { pageProps: { related, ...props } } }).replaceAll('<', '\\u003c');
    return page(`<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${json}</script>`);
  };

  test.each([
    ['by its address', { id: '483920175', title: '別の書き方' }],
    ['by its title', { id: 'x1' }],
  ])('is read %s', (_name, own) => {
    const reading = readBlogArticle(answer(data(own), OWN), TITLE);
    expect(reading.ok && reading.value.text).toContain('2:00 〜 5:00');
    expect(reading.ok && reading.value.text).not.toContain('延期');
  });
});
