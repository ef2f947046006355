import { describe, expect, it, test } from 'vitest';
import { BITBANK } from '../../lib/exchanges/bitbank/exchange.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { readBlogList } from '../../lib/sources/blog-list.ts';
import { attempt, readNoticeList } from '../../lib/sources/notice-list.ts';
import type { NoticeSource } from '../../lib/sources/notice-source.ts';
import { answer } from './fake-http.ts';
import {
  ARTICLES,
  articleList,
  articlePage,
  cardList,
  EMPTY_LIST,
  jsonLdList,
  MAINTENANCE,
  microdataList,
  nextDataList,
} from './pages.ts';

const SOURCE = { articleUrl: 'https://bitbank.cc/blog/articles/{id}' };
const read = (body: string, url = 'https://bitbank.cc/blog') => readBlogList(answer(body, url), SOURCE, BITBANK);
const dayOf = (iso: string): string => iso.slice(0, 10);
const jstDay = (time: number | null | undefined): string =>
  new Date((time ?? 0) + 9 * 3_600_000).toISOString().slice(0, 10);

describe('a list page', () => {
  test.each([
    ['next-data', nextDataList()],
    ['json-ld', jsonLdList()],
    ['microdata', microdataList()],
    ['links', cardList()],
    ['links', articleList()],
  ])('in the form of %s gives every article with title, day and link', (form, body) => {
    const reading = read(body);
    expect(reading).toMatchObject({ ok: true, recognised: form });
    const listed = reading.ok ? reading.value : [];
    expect(listed.map(({ id, url, title, publishedAt }) => ({ id, url, title, day: jstDay(publishedAt) }))).toEqual(
      ARTICLES.map(({ id, title, published }) => ({
        id: `blog:${id}`,
        url: `https://bitbank.cc/blog/articles/${id}`,
        title,
        day: dayOf(published),
      })),
    );
  });

  it('keeps the order of the page: ids are not in order of time', () => {
    const reading = read(nextDataList([...ARTICLES].reverse()));
    expect(reading.ok && reading.value.map(({ id }) => id)).toEqual(
      [...ARTICLES].reverse().map(({ id }) => `blog:${id}`),
    );
  });

  it('without articles is empty, and the frame of the page is no article', () => {
    expect(read(EMPTY_LIST)).toMatchObject({ ok: false, problem: { code: 'empty' } });
  });

  it('links to no other host', () => {
    const reading = read(cardList().replaceAll('/blog/articles/', 'https://evil.example/blog/articles/'));
    expect(reading).toMatchObject({ ok: false, problem: { code: 'empty' } });
  });

  it('takes a title as text', () => {
    const reading = read(
      nextDataList([{ ...MAINTENANCE, title: '<script>alert(1)</script>メンテナンス<b>のお知らせ</b>' }]),
    );
    expect(reading.ok && reading.value[0]?.title).toBe('メンテナンスのお知らせ');
  });

  it('keeps a title that begins with a date', () => {
    const dated = { ...MAINTENANCE, title: '2026年11月25日(水)メンテナンスのお知らせ' };
    for (const body of [cardList([dated]), articleList([dated])]) {
      const reading = read(body);
      expect(reading.ok && reading.value[0]?.title).toBe(dated.title);
      expect(reading.ok && jstDay(reading.value[0]?.publishedAt)).toBe('2026-11-20');
    }
  });

  it('of the largest size that is taken costs no more than a moment', () => {
    const link = (index: number): string => `<p><a href="/blog/articles/${index}">メンテナンス${index}</a></p>`;
    const pages = [
      `<html><body><div>${Array.from({ length: 30_000 }, (_, index) => link(index)).join('')}</div></body></html>`,
      `<html><body>${'<div itemscope>'.repeat(100_000)}</body></html>`,
      `<html><body><script id="__NEXT_DATA__">${'['.repeat(1000)}${']'.repeat(1000)}</script>${'<'.repeat(1_900_000)}`,
    ];
    for (const page of pages) {
      const before = performance.now();
      readNoticeList(answer(page), BITBANK.notices[0] as NoticeSource, BITBANK);
      attempt(() => readBlogArticle(answer(page)));
      expect(performance.now() - before).toBeLessThan(5000);
    }
  }, 60_000);

  it('of the legacy host is read by its own addresses', () => {
    const body =
      '<html><body><article><h2><a href="/20231129-maintenance/">メンテナンスのお知らせ</a></h2><time datetime="2023-11-20">2023.11.20</time></article><a href="/tag/service">サービス</a></body></html>';
    const reading = read(body, 'https://blog.bitbank.cc/tag/service');
    expect(reading.ok && reading.value.map(({ id, url }) => [id, url])).toEqual([
      ['legacy-blog:20231129-maintenance', 'https://blog.bitbank.cc/20231129-maintenance/'],
    ]);
  });
});

describe('notices that stand whole on the page of the list', () => {
  const notice = (title: string, text: string, day = '2026.11.20'): string =>
    `<section class="n"><h3>${title}</h3><p>${text}</p><p>${day}</p></section>`;
  const wholeIn = (inner: string) => {
    return readBlogList(answer(`<html><body><main><h1>お知らせ</h1>${inner}</main></body></html>`), SOURCE, BITBANK);
  };
  const TEXTS = ['11月25日 2:00〜5:00の間、取引を停止いたします。', '友達紹介キャンペーンを開始いたしました。'];

  it('bring their text, so that nothing is opened', () => {
    const reading = wholeIn(TEXTS.map((text, index) => notice(`お知らせ第${index + 1}号について`, text)).join(''));
    expect(reading).toMatchObject({ ok: true, recognised: 'whole' });
    expect(reading.ok && reading.value[0]).toMatchObject({
      title: 'お知らせ第1号について',
      publishedAt: Date.parse('2026-11-20T00:00:00+09:00'),
      url: 'https://bitbank.cc/blog',
    });
    expect(reading.ok && reading.value[0]?.text).toContain('2:00〜5:00の間、取引を停止');
  });

  test.each([
    ['without days, as features of a product are', TEXTS.map((text) => notice('取引を始める', text, '')).join('')],
    ['that are one', notice('お知らせ第1号について', TEXTS[0] ?? '')],
    [
      'without a text of their own',
      ['A', 'B']
        .map((of) => notice(`お知らせ ${of} について`, ''))
        .join('')
        .replaceAll('2026.11.20', ''),
    ],
  ])('are none %s', (_name, inner) => expect(wholeIn(inner).ok).toBe(false));
});

describe('a JSON list of unknown shape', () => {
  const { id, title, published } = MAINTENANCE;
  test.each([
    ['a bare list', [{ id, title, published_at: published }]],
    [
      'an envelope of the exchange',
      { success: 1, data: { articles: [{ id: Number(id), title, created_at: Date.parse(published) }] } },
    ],
    [
      'microCMS',
      {
        contents: [
          {
            id,
            title,
            publishedAt: published,
            createdAt: published,
            category: { id: 'x', name: 'y', createdAt: published },
          },
        ],
        totalCount: 1,
      },
    ],
    [
      'WordPress',
      [
        {
          id: Number(id),
          date: published,
          link: `https://bitbank.cc/blog/articles/${id}`,
          title: { rendered: title },
          content: { rendered: '<p>短い</p>' },
        },
      ],
    ],
    ['Strapi', { data: [{ id: Number(id), attributes: { title, publishedAt: published } }] }],
    ['GraphQL', { data: { posts: { edges: [{ node: { slug: id, headline: title, date: '2026/11/20' } }] } } }],
    ['seconds', { items: [{ article_id: id, subject: title, release_date: Date.parse(published) / 1000 }] }],
  ])('%s', (_name, data) => {
    const reading = read(JSON.stringify(data), 'https://bitbank.cc/api/blog/articles');
    expect(reading).toMatchObject({ ok: true, recognised: 'json-list' });
    const [article] = reading.ok ? reading.value : [];
    expect(article).toMatchObject({ id: `blog:${id}`, url: `https://bitbank.cc/blog/articles/${id}`, title });
    expect(jstDay(article?.publishedAt)).toBe('2026-11-20');
  });

  it('that carries whole bodies needs no opening', () => {
    const content = `<p>${MAINTENANCE.paragraphs.join('</p><p>')}</p>`.repeat(2);
    const reading = read(JSON.stringify([{ id, title, published_at: published, content }]));
    expect(reading.ok && reading.value[0]?.text).toContain('日時：2026年11月25日(水) 2:00 ～ 5:00');
  });

  test.each([
    ['[]', 'empty'],
    ['{"articles":[]}', 'empty'],
    ['{"message":"Forbidden"}', 'wrong-shape'],
    ['[{"id":1,"title":"日付がない"}]', 'wrong-shape'],
    ['[{"id":1,"tit', 'wrong-type'],
    ['Service Unavailable', 'wrong-type'],
  ])('%s is %s', (body, code) => {
    expect(read(body)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('rows of a list that lead nowhere', () => {
  const TITLES = ['入金を再開しました', 'アプリを更新しました', '手数料を改定しました'];
  const rows = (make: (title: string, index: number) => string): string => TITLES.map(make).join('');
  const ALONE = '12月2日 1:00〜5:00 システムメンテナンスを行います';

  test.each([
    [
      'a table',
      (of: string) => `<table>${of}</table>`,
      (cells: string) => `<tr><td>${cells.replace('|', '</td><td>')}</td></tr>`,
    ],
    ['a list', (of: string) => `<ul>${of}</ul>`, (cells: string) => `<li>${cells.replace('|', ' ')}</li>`],
    [
      'boxes',
      (of: string) => `<div>${of}</div>`,
      (cells: string) => `<div class="n"><i>${cells.replace('|', '</i> ')}</div>`,
    ],
  ])('are listed by what they say: in %s', (_name, around, row) => {
    const linked = rows((title, index) => row(`2026.11.2${index}|<a href="/blog/articles/a${index}">${title}</a>`));
    const elsewhere = row('2026.11.24|<a href="https://example.com/">提携先の広告のご案内</a>');
    const reading = read(`<html><body>${around(linked + row(`2026.11.25|${ALONE}`) + elsewhere)}</body></html>`);
    const listed = reading.ok ? reading.value : [];
    expect(listed.map(({ title }) => title)).toEqual([...TITLES, ALONE]);
    expect(listed.at(-1)).toMatchObject({ url: null, text: '' });
    expect(jstDay(listed.at(-1)?.publishedAt)).toBe('2026-11-25');
  });
});

describe('where an article lives', () => {
  const entries = ['k3v9x1aq', 'm0o2l77e', 'api-stream-v2'].map((slug, index) => ({
    ...{
      slug,
      title: `入出金メンテナンスのお知らせ その${index + 1}`,
      publishedAt: `2026-11-2${index}T12:00:00+09:00`,
    },
  }));
  const script = `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ entries })}</script>`;
  const urls = (links: string): (string | null)[] => {
    const reading = read(`<html><body>${links}${script}</body></html>`);
    return reading.ok ? reading.value.map(({ url }) => url) : [];
  };

  test.each(['/info/', '/news/', '/announcements/'])('is where the page links to: %s', (folder) => {
    const links = entries.map(({ slug, title }) => `<p><a href="${folder}${slug}">${title}</a></p>`).join('');
    expect(urls(links)).toEqual(entries.map(({ slug }) => `https://bitbank.cc${folder}${slug}`));
  });

  test('is where the exchange keeps them when the page links to none', () => {
    expect(urls('')).toEqual(entries.map(({ slug }) => `https://bitbank.cc/blog/articles/${slug}`));
  });
});

describe('an article page', () => {
  it('gives the text that is shown, without the frame around it', () => {
    const reading = readBlogArticle(answer(articlePage(MAINTENANCE)));
    expect(reading).toMatchObject({
      ok: true,
      recognised: 'article',
      value: { title: MAINTENANCE.title, publishedAt: Date.parse(MAINTENANCE.published) },
    });
    expect(reading.ok && reading.value.text.split('\n').filter(Boolean).slice(2)).toEqual(MAINTENANCE.paragraphs);
  });

  it('whose content comes by script is read from its data, the neighbours left aside', () => {
    const content = `<p>${MAINTENANCE.paragraphs.join('</p><p>')}</p>`;
    const { id, title, published: publishedAt } = MAINTENANCE;
    const data = {
      props: {
        pageProps: {
          article: { id, title, publishedAt, content },
          related: [{ id: 1, title: '別のお知らせ', publishedAt, content: '<p>短い</p>' }],
        },
      },
    };
    const page = `<html><body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script></body></html>`;
    const reading = readBlogArticle(answer(page));
    expect(reading).toMatchObject({ ok: true, recognised: 'next-data' });
    expect(reading.ok && reading.value.text).toBe(MAINTENANCE.paragraphs.join('\n\n'));
  });

  it.each(['', '/'])('that is data is told from its neighbours by its address, with "%s" at the end', (end) => {
    const post = (id: string, body: string) => ({ id, title: `お知らせ ${id}`, published_at: '2026-11-25', body });
    const own = MAINTENANCE.paragraphs.join('');
    const data = [post('483920175', own), post('483920176', own.replaceAll('2:00', '4:00'))];
    const reading = readBlogArticle(answer(JSON.stringify(data), `https://bitbank.cc/blog/articles/483920175${end}`));
    expect(reading.ok && reading.value.text).toBe(own);
  });

  it('takes the main part when <article> only marks related cards', () => {
    const card =
      '<article><h3>関連記事：以前のメンテナンスについてのお知らせです</h3><p>2020年1月1日 1:00 ～ 2:00 に実施した際の記録です。</p></article>';
    const main = `<main><h1>${MAINTENANCE.title}</h1><div>${MAINTENANCE.paragraphs.join('<br>')}${'ご不便をおかけいたします。'.repeat(8)}</div><section>${card}</section></main>`;
    const reading = readBlogArticle(answer(`<html><body>${main}</body></html>`));
    expect(reading.ok && reading.value.text).toContain('2026年11月25日(水) 2:00 ～ 5:00');
  });

  it('without any text is of the wrong shape', () => {
    expect(readBlogArticle(answer('<html><body><div id="app"></div></body></html>'))).toMatchObject({
      ok: false,
      problem: { code: 'wrong-shape' },
    });
  });
});
