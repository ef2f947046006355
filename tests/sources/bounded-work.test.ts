import { Parser } from 'htmlparser2';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BITBANK } from '../../lib/exchanges/bitbank/exchange.ts';
import { findArticles } from '../../lib/sources/article-data.ts';
import { readBlogArticle } from '../../lib/sources/blog-article.ts';
import { nodesToText } from '../../lib/sources/html-to-text.ts';
import { readCards } from '../../lib/sources/list-card.ts';
import { canMatter } from '../../lib/sources/matters.ts';
import { mergedInto } from '../../lib/sources/merge-listed.ts';
import { attempt, readNoticeList } from '../../lib/sources/notice-list.ts';
import type { NoticeSource } from '../../lib/sources/notice-source.ts';
import { ownEntry } from '../../lib/sources/own-entry.ts';
import { elements, type PageElement } from '../../lib/sources/page-data.ts';
import { applyStyles } from '../../lib/sources/page-styles.ts';
import { type Page, parseHtml } from '../../lib/sources/parse-html.ts';
import type { ListedArticle } from '../../lib/sources/reading.ts';
import { revealStreamed } from '../../lib/sources/streamed.ts';
import { answer } from './fake-http.ts';

/*
 * What a hostile page makes its reader look at grows with its size and no faster. Looks are counted, not timed: how long
 * one takes is the machine's doing.
 */

const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

/** For each element, how often its attributes are taken, or something is looked up, while `run` goes over the page. */
function looksAtEach(page: Page, run: (page: Page) => void): number {
  const all = elements(page, () => true);
  let looks = 0;
  for (const element of all) {
    const { attribs } = element;
    Object.defineProperty(element, 'attribs', {
      get() {
        looks++;
        return attribs;
      },
    });
  }
  const { has } = Set.prototype;
  Set.prototype.has = function (this: Set<unknown>, value) {
    looks++;
    return has.call(this, value);
  };
  try {
    run(page);
  } finally {
    Set.prototype.has = has;
  }
  return looks / all.length;
}

describe('style sheets cost a few looks at each element of a page', () => {
  const BOXES = many(60, (depth) => `<div class="a b${depth}">`);
  const PARAGRAPHS = many(300, (index) => `<p class="c e d${index}">x</p>`);

  it.each([
    ['with rules for boxes that are not there', many(300, (index) => `.z${index} .c{display:none}`)],
    ['with rules for a box that is there, in one that is not', many(300, (index) => `.z${index} .a .c{display:none}`)],
    ['with rules of a tag', many(300, (index) => `.z${index} p{text-decoration:line-through}`)],
    ['with one rule of three hundred boxes', `${'.a '.repeat(300)}.c{display:none}`],
    ['with rules that all end alike', many(300, (index) => `.c.z${index}.e{display:none}`)],
    ['with a rule for each', many(300, (index) => `.d${index}{display:none}`)],
  ])('%s', (_, css) => {
    const page = parseHtml(`<html><head><style>${css}</style></head><body>${BOXES}${PARAGRAPHS}`);
    expect(looksAtEach(page, applyStyles)).toBeLessThanOrEqual(60);
  });
});

const BLOG = BITBANK.notices.find(({ way }) => way === 'blog') as NoticeSource;
const readList = (body: string) => readNoticeList(answer(body), BLOG, BITBANK);

describe('articles that several forms of a page tell of', () => {
  it('are put together at the cost of a few looks at each', () => {
    let looks = 0;
    const articlesOf = (excerpt: string): ListedArticle[] =>
      Array.from({ length: 500 }, (_, index) => ({
        ...{ url: null, title: 'メンテナンス', publishedAt: null, updatedAt: null, excerpt, text: null },
        get id() {
          looks++;
          return `blog:${index}`;
        },
      }));
    const merged = mergedInto(articlesOf(''), [...articlesOf(''), ...articlesOf('取引を停止します')]);
    expect(merged.map(({ excerpt }) => excerpt)).toEqual(merged.map(() => '取引を停止します'));
    expect(looks / 1500).toBeLessThanOrEqual(4);
  });
});

describe('the addresses that a page links to', () => {
  afterEach(() => void vi.unstubAllGlobals());

  function addressesMade(read: () => unknown): number {
    let made = 0;
    class CountedUrl extends URL {
      constructor(url: string, base?: string) {
        super(url, base);
        made++;
      }
    }
    vi.stubGlobal('URL', CountedUrl);
    read();
    return made;
  }

  it.each([
    ['in one folder', (index: number) => `/n/${index}`],
    ['in four folders', (index: number) => `/f${index % 4}/${index}`],
    ['in as many folders as there are links', (index: number) => `/f${index}/${index}`],
    ['of other hosts', (index: number) => `https://else.example/${index}`],
  ])('%s are read a few times each, however many there are', (_, write) => {
    const body = `<html><body>${many(8000, (index) => `<a href="${write(index)}">お知らせ</a>`)}`;
    expect(addressesMade(() => readList(body)) / 8000).toBeLessThanOrEqual(4);
  });

  it.each([
    ['seen from a base without an end', `<base href="/${'a/'.repeat(50_000)}">`, (index: number) => `x${index}`],
    ['that are without an end', '', (index: number) => `/blog/articles/${'a'.repeat(20_000)}${index}`],
    ['that go up without an end', '', (index: number) => `${'../'.repeat(8_000)}blog/articles/${index}`],
    [
      'below such a canonical one',
      `<link rel="canonical" href="/${'a/'.repeat(50_000)}">`,
      (index: number) => `/${index}`,
    ],
  ])('%s are put together at the cost of an address each', (_, head, write) => {
    let characters = 0;
    const RealUrl = URL;
    class CountedUrl extends URL {
      constructor(url: string, base = '') {
        characters += url.length + base.length;
        super(url, base || undefined);
      }
      static override canParse(url: string, base = ''): boolean {
        characters += url.length + base.length;
        return RealUrl.canParse(url, base || undefined);
      }
    }
    vi.stubGlobal('URL', CountedUrl);
    const page = `<html><head>${head}</head><body><h1>メンテナンス</h1>${many(80, (index) => `<a href="${write(index)}">お知らせ</a>`)}`;
    readList(page);
    attempt(() => readBlogArticle(answer(page)));
    expect(characters / 80).toBeLessThan(5_000);
  });

  it('are cut to few folders each, however deep they lie', () => {
    const deep = (index: number) => `/n/${'a/'.repeat(400)}${index}`;
    const asked = vi.spyOn(String.prototype, 'lastIndexOf');
    readList(`<html><body>${many(20, (index) => `<a href="${deep(index)}">お知らせ 2026.11.20</a>`)}`);
    const looks = asked.mock.calls.length;
    asked.mockRestore();
    expect(looks / 20).toBeGreaterThan(0);
    expect(looks / 20).toBeLessThan(50);
  });
});

describe('a page that is made of boxes in boxes', () => {
  const boxes = (count: number, box: string): string => `<html><body><h1>メンテナンス</h1>${box.repeat(count)}`;

  it.each([
    ['with a long text in the innermost', boxes(400, '<div data-id="abcd1">') + '取引'.repeat(50_000)],
    ['that lead somewhere', boxes(400, '<div data-href="/blog/articles/1">') + '取引'.repeat(50_000)],
    ['with text in each', boxes(450, `<section>${'取引を停止します。'.repeat(50)}`)],
    ['with thousands of short lines in the innermost', boxes(200, '<div>') + '<p>取引</p>'.repeat(5000)],
  ])('%s is no page', (_, page) => {
    for (const reading of [readList(page), attempt(() => readBlogArticle(answer(page)))]) {
      expect(reading).toMatchObject({ ok: false, problem: { code: 'wrong-shape', came: 'RangeError' } });
    }
  });

  it.each([
    ['a long notice in many boxes', boxes(40, '<div>') + '<p>取引を停止します。</p>'.repeat(2000)],
    [
      'a long script',
      `${boxes(10, '<div>')}<script>${'x'.repeat(1_900_000)}</script><p>${'取引を停止します。'.repeat(20)}`,
    ],
  ])('but %s is one', (_, page) => expect(readBlogArticle(answer(page)).ok).toBe(true));
});

describe('a page that is made of attributes', () => {
  it.each([
    ['of an element', `<p ${many(120_000, (index) => `a${index} `)}>`],
    ['of many elements', many(2000, (index) => `<p ${many(60, (at) => `a${at}=${index} `)}>x</p>`)],
  ])('%s is no page', (_, body) => {
    const page = `<html><body><h1>メンテナンス</h1>${body}`;
    for (const reading of [readList(page), attempt(() => readBlogArticle(answer(page)))]) {
      expect(reading).toMatchObject({ ok: false, problem: { code: 'wrong-shape', came: 'RangeError' } });
    }
  });

  it.each(['class', 'style'])('is read without the end of a %s without an end', (name) => {
    const [element] = elements(parseHtml(`<p ${name}="${'a '.repeat(100_000)}">x</p>`), () => true);
    expect(element?.attribs[name]?.length).toBe(4000);
  });
});

describe('cards of a list', () => {
  /** For each element, how often its name is asked for while `run` goes over the page. */
  function namesAsked(page: Page, run: (all: readonly PageElement[]) => void): number {
    const all = elements(page, () => true);
    let asked = 0;
    for (const element of all) {
      const { name } = element;
      Object.defineProperty(element, 'name', {
        get() {
          asked++;
          return name;
        },
      });
    }
    run(all);
    return asked / all.length;
  }

  it.each([
    ['rows of one table', many(400, (index) => `<tr><td>2026.11.20</td><td><a>お知らせ ${index}</a></td></tr>`)],
    [
      'rows under a head of many cells',
      `<tr>${'<th>件名</th>'.repeat(2000)}</tr>${'<tr><td><a>お知らせ</a></td></tr>'.repeat(400)}`,
    ],
  ])('that are %s are read at the cost of a few looks at each element', (_, rows) => {
    const asked = namesAsked(parseHtml(`<table>${rows}</table>`), (all) => {
      const cards = all.filter(({ name }) => name === 'tr').map((card) => ({ card, anchor: card }));
      readCards(cards.slice(1, 401), null);
    });
    expect(asked).toBeLessThan(200);
  });

  it.each([
    ['that differ', (index: number) => `<span>あ${index}</span>`],
    ['that are alike', () => '<span>メンテ</span>'],
    ['that are cut', (index: number) => `<span>メンテ${index}…</span>`],
  ])('whose title is in thousands of pieces %s hold each against few others', (_, write) => {
    const page = parseHtml(`<ul><li><a>${many(3000, write)}</a></li></ul>`);
    const [card, anchor] = [
      elements(page, ({ name }) => name === 'li')[0],
      elements(page, ({ name }) => name === 'a')[0],
    ];
    const compared = vi.spyOn(String.prototype, 'startsWith');
    readCards([{ card: card as PageElement, anchor: anchor as PageElement }], null);
    const times = compared.mock.calls.length;
    compared.mockRestore();
    expect(times / 3000).toBeLessThan(20);
  });
});

describe('what a page brings along', () => {
  const frame = (html: string): string => `<iframe srcdoc="${html}"></iframe>`;

  it.each([
    ['frames full of boxes', frame('<p>取引'.repeat(400)).repeat(100)],
    ['frames full of boxes in boxes', frame('<div>'.repeat(300) + '<i>x</i>'.repeat(900)).repeat(10)],
    ['a frame full of text, deep in the page', `${'<div>'.repeat(400)}${frame('取引'.repeat(50_000))}`],
    ['frames full of attributes', frame(`<p ${many(4000, (index) => `a${index} `)}>`).repeat(40)],
  ])('is a part of it: %s are no page', (name, body) => {
    const page = `<html><body><h1>メンテナンス</h1>${body}`;
    const reading = attempt(() => readBlogArticle(answer(page)));
    expect(reading, name).toMatchObject({ ok: false, problem: { code: 'wrong-shape', came: 'RangeError' } });
  });

  it('is read where it is a notice', () => {
    const page = `<html><body><h1>メンテナンス</h1>${frame(`<p>${'取引を停止します。'.repeat(20)}</p>`)}`;
    expect(readBlogArticle(answer(page))).toMatchObject({ ok: true });
  });

  it.each([
    ['a place for each', many(400, (index) => `<slot name=s${index}></slot>`)],
    ['places that nothing is for', many(400, (index) => `<slot name=z${index}></slot>`)],
  ])('stands in its place at the cost of a few looks, with %s', (_, slots) => {
    const inside = many(400, (index) => `<b slot=s${399 - index}>x</b>`);
    const page = parseHtml(`<div><template shadowrootmode=open>${slots}</template>${inside}</div>`);
    expect(looksAtEach(page, revealStreamed)).toBeLessThan(20);
  });

  it('stands where a shadow has a place for it, in order, and the rest behind it', () => {
    const shadow = '<template shadowrootmode=open><p>前</p><slot name=a>：</slot><slot></slot></template>';
    const page = parseHtml(`<div>${shadow}二<b slot=a>一</b><i slot=z>終</i><b>三</b></div>`);
    revealStreamed(page);
    expect(nodesToText(page.children)).toBe('前\n\n：一二三\n終');
  });
});

describe('data that names one thing in many places', () => {
  const shared = (looks: { count: number }, count: number) => {
    const entry = {
      fields: {
        get said() {
          looks.count++;
          return 'メンテナンスのお知らせ';
        },
      },
      ...Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`field${index}`, { index }])),
    };
    return Array.from({ length: count }, () => ({ inner: { children: [entry, entry] } }));
  };

  it.each([
    ['for a list', (data: unknown[]) => findArticles(data)],
    ['for an article', (data: unknown[]) => ownEntry(data, { titles: ['取引の停止'], keys: [] })],
  ])('is looked at a few times, not from every place: %s', (_, read) => {
    const looks = { count: 0 };
    read(shared(looks, 1000));
    expect(looks.count).toBeGreaterThan(0);
    expect(looks.count).toBeLessThan(100);
  });

  it.each([
    [
      'its rows',
      (index: number, count: number) => [index + 1, index + 1].map((at) => `$L${Math.min(at, count - 1).toString(16)}`),
    ],
    ['the first row', () => ['$0', '$0']],
  ])('is found out from a page at the cost of its size, where rows name %s', (_, inner) => {
    const count = 400;
    const rows = many(
      count,
      (index) =>
        `${index.toString(16)}:["$","div",null,${JSON.stringify({ children: index === 0 ? ['x'] : inner(index, count) })}]\n`,
    );
    const page = `<html><body><h1>x</h1><script>self.__next_f.push([1,${JSON.stringify(rows)}])</script>`;
    const asked = vi.spyOn(Array, 'isArray');
    attempt(() => readBlogArticle(answer(page)));
    const times = asked.mock.calls.length;
    asked.mockRestore();
    expect(times / count).toBeLessThan(500);
  });

  it('is no table because many rows name one wide list', () => {
    const wide = new Proxy(new Array(20_000).fill(1), {
      get(target, name) {
        if (typeof name === 'string' && /^\d+$/.test(name)) asked++;
        return Reflect.get(target, name);
      },
    });
    let asked = 0;
    findArticles(Array.from({ length: 200 }, () => ({ children: wide, others: [wide, wide, wide] })));
    expect(asked).toBeLessThan(100_000);
  });

  it.each([
    ['its text', { body: '<p>取引を停止します。</p>'.repeat(2000) }],
    ['its excerpt', { excerpt: '<p>取引を停止します。</p>'.repeat(2000) }],
    [
      'its text, kept as a tree',
      { body: { type: 'doc', content: [{ type: 'p', text: '<p>取引を停止します。</p>'.repeat(2000) }] } },
    ],
  ])('is turned into a plain text once, where it is %s', (_, said) => {
    const day = '2026-11-20';
    const data = Array.from({ length: 300 }, (_entry, index) => ({
      id: `id${index}`,
      title: `メンテナンスのお知らせ${index}`,
      date: day,
      ...said,
    }));
    const parsed = vi.spyOn(Parser.prototype, 'end');
    const found = findArticles([{ articles: data }]);
    const characters = parsed.mock.calls.reduce((sum, [html]) => sum + (html?.length ?? 0), 0);
    parsed.mockRestore();
    expect(found).toHaveLength(300);
    expect(characters).toBeLessThan(1_000_000);
  });
});

it('a title without an end is looked for in a page by a few of its pieces', () => {
  const listed = many(5000, (index) => String.fromCodePoint(0x4e00 + index));
  const looked = vi.spyOn(String.prototype, 'includes');
  readBlogArticle(answer(`<html><body><h1>メンテナンス</h1><p>${'取引を停止します。'.repeat(200)}</p>`), listed);
  const times = looked.mock.calls.length;
  looked.mockRestore();
  expect(times).toBeLessThan(500);
});

describe('the texts of one answer', () => {
  /** How many tags the parser told of while `read` ran. */
  function tagsTold(read: () => unknown): number {
    let told = 0;
    const { onopentagname } = Parser.prototype;
    const spy = vi.spyOn(Parser.prototype, 'onopentagname').mockImplementation(function (this: Parser, start, end) {
      told++;
      return onopentagname.call(this, start, end);
    });
    read();
    spy.mockRestore();
    return told;
  }

  const helpCenter = (bodies: readonly string[]) =>
    readNoticeList(
      answer(
        JSON.stringify({
          articles: bodies.map((body, id) => ({ id, title: '取引停止のお知らせ', body, draft: false })),
        }),
      ),
      BITBANK.notices.find(({ way }) => way === 'help-center') as NoticeSource,
      BITBANK,
    );
  const textsOf = (bodies: readonly string[]) => {
    const reading = helpCenter(bodies);
    return reading.ok ? reading.value.map(({ text }) => text) : null;
  };

  it.each(['<br>', '<wbr>', '<svg/>', '<p>', '<tr><td>1', '<table><tr><td>1</td></tr></table>', '<a/>', '<i>x</i>'])(
    'are read no further than any are long: %s over and over',
    (unit) => {
      const flood = unit.repeat(Math.floor(2_000_000 / unit.length));
      expect(tagsTold(() => helpCenter([flood]))).toBeLessThanOrEqual(100_001);
      const [small] = [unit.repeat(1000)];
      expect(tagsTold(() => helpCenter(Array.from({ length: 400 }, () => small)))).toBeLessThanOrEqual(100_401);
    },
  );

  it('are empty where only an attack has one, which costs none of the others', () => {
    const honest = '<p>日時：11月25日 2:00〜5:00</p>';
    expect(textsOf([honest, '<br>'.repeat(100_001), honest])).toEqual([expect.stringContaining('2:00'), '', '']);
    expect(textsOf([honest, '<i>'.repeat(600), honest])).toEqual([
      expect.stringContaining('2:00'),
      '',
      expect.stringContaining('2:00'),
    ]);
  });

  it('are read whole where a hundred have a thousand elements each', () => {
    const long = `${'<p>取引</p>'.repeat(990)}<p>5:00</p>`;
    expect(textsOf(Array.from({ length: 100 }, () => long))?.every((text) => text?.endsWith('5:00'))).toBe(true);
  });
});

describe('what decides whether a text can matter', () => {
  /** How many characters are looked at one by one. */
  function charactersLookedAt(run: () => unknown): number {
    let looked = 0;
    const { charCodeAt } = String.prototype;
    const spy = vi.spyOn(String.prototype, 'charCodeAt').mockImplementation(function (this: string, at) {
      looked++;
      return charCodeAt.call(this, at);
    });
    run();
    spy.mockRestore();
    return looked;
  }

  it.each(['2:00〜', '（', 'W ', '。'])('looks at a text without an end no longer than at a long one: %s', (unit) => {
    const long = charactersLookedAt(() => canMatter(unit.repeat(20_000)));
    expect(charactersLookedAt(() => canMatter(unit.repeat(400_000)))).toBeLessThanOrEqual(long + 100);
  });

  it.each(['取引を停止します', 'Trading will be suspended', '臨時メンテナンス'])(
    'passes nothing over that stands at the end of a text without one: %s',
    (words) => {
      expect(canMatter('あ'.repeat(300_000))).toBe(false);
      expect(canMatter(`${'あ'.repeat(300_000)}${words}`)).toBe(true);
      for (const before of [19_985, 19_993, 19_998, 19_999])
        expect(canMatter(`${'あ'.repeat(before)}${words}`)).toBe(true);
    },
  );
});
