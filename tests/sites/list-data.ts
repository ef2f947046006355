import type { Random } from '../simulator/random.ts';
import type { SiteArticle } from './notices.ts';

/*
 * Lists as data: fields of any name, wrapped in any way, with categories, authors, banners and menus beside them.
 */

const NAMES = {
  title: [
    'title',
    'heading',
    'articleTitle',
    'subject',
    'headline',
    'midashi',
    'name',
    't',
    'caption',
    'label',
    'postTitle',
  ],
  date: [
    'publishDate',
    'publishedDate',
    'date',
    'releasedOn',
    'dt',
    'd',
    'published_at',
    'openTime',
    'announcedAt',
    'displayDate',
  ],
  key: ['id', 'articleId', 'no', 'code', 'slug', 'k', 'uid', 'entryKey', 'contentId'],
  link: ['url', 'link', 'href', 'permalink', 'path', 'to', 'u'],
};

const jst = (time: number): string => new Date(time + 9 * 3_600_000).toISOString();

const DATES: readonly ((time: number) => string | number)[] = [
  (time) => new Date(time).toISOString(),
  (time) => `${jst(time).slice(0, 19)}+09:00`,
  (time) => jst(time).slice(0, 10),
  (time) => jst(time).slice(0, 10).replaceAll('-', '.'),
  (time) => jst(time).slice(0, 16).replace('T', ' ').replaceAll('-', '/'),
  (time) => time,
  (time) => time / 1000,
  (time) => `${jst(time).slice(0, 4)}年${Number(jst(time).slice(5, 7))}月${Number(jst(time).slice(8, 10))}日`,
];

/** The entries of a list under names of the site's own choice. */
function entriesOf(articles: readonly SiteArticle[], random: Random): object[] {
  const names = {
    title: random.pick(NAMES.title),
    date: random.pick(NAMES.date),
    key: random.pick(NAMES.key),
    link: random.pick(NAMES.link),
  };
  const dateOf = random.pick(DATES);
  const isNumber = random.chance(0.5) && articles.every(({ key }) => /^\d{1,15}$/.test(key));
  const hasLink = random.chance(0.5);
  const extras = random.some(
    ['views', 'order', 'category', 'author', 'image', 'tags', 'isNew', 'updated', 'excerpt', 'hash'],
    0.4,
  );
  const wrap = random.pick<(fields: object) => object>([
    (fields) => fields,
    (fields) => fields,
    (fields) => ({ node: fields, cursor: `c${JSON.stringify(fields).length}` }),
    (fields) => ({ type: 'article', attributes: fields }),
  ]);
  return articles.map((article, index) => {
    const extra: Record<string, unknown> = {
      views: random.whole(1, 90_000),
      order: index + 1,
      category: { id: `cat-${article.category.length}`, name: article.category, createdAt: '2020-01-01T00:00:00Z' },
      author: { id: 7, name: 'ビットバンク編集部', title: 'お知らせ担当' },
      image: { url: `https://bitbank.cc/images/${index}.png`, height: 630, width: 1200 },
      tags: [{ id: 1, name: 'メンテナンスのお知らせ', createdAt: '2020-01-01' }],
      isNew: index < 2,
      updated: new Date(article.publishedAt + 60_000).toISOString(),
      excerpt: article.excerpt,
      hash: (index * 2_654_435_761).toString(16),
    };
    const fields: [string, unknown][] = [
      [names.key, isNumber ? Number(article.key) : article.key],
      [names.title, article.title],
      [names.date, dateOf(article.publishedAt)],
      ...(hasLink ? [[names.link, `/blog/articles/${article.key}`] as [string, unknown]] : []),
      ...extras.map((name): [string, unknown] => [name, extra[name]]),
    ];
    return wrap(Object.fromEntries(random.chance(0.5) ? fields : fields.reverse()));
  });
}

/** What lists stand beside: none of it is an article. */
function besides(random: Random): Record<string, unknown> {
  const all: Record<string, unknown> = {
    categories: ['お知らせ', 'サービスに関するお知らせ', 'メンテナンス情報'].map((name, id) => ({
      id: `c${id}`,
      name,
      createdAt: '2020-01-01T00:00:00Z',
      updatedAt: '2020-01-02T00:00:00Z',
    })),
    banners: ['秋の大感謝祭キャンペーン', '友達紹介キャンペーン実施中'].map((title, id) => ({
      id: `b${id}`,
      title,
      url: `/campaign/${id}`,
      startAt: '2026-11-01T00:00:00+09:00',
    })),
    authors: ['ビットバンク編集部の皆さん', 'システム運用チームです'].map((name, id) => ({
      id,
      name,
      createdAt: '2020-01-01T00:00:00Z',
    })),
    menu: ['取引所について知る', '手数料について知る', '会社概要について知る'].map((label, id) => ({
      id,
      label,
      href: `/about/${id}`,
    })),
    site: { name: 'ビットバンク', url: 'https://bitbank.cc' },
    totalCount: 99,
    locale: 'ja',
  };
  return Object.fromEntries(random.some(Object.entries(all), 0.4));
}

/** The whole of a site's data, its list somewhere in it. */
export function dataOf(articles: readonly SiteArticle[], random: Random): unknown {
  const list = entriesOf(articles, random);
  const inner = random.pick<(list: object[]) => Record<string, unknown>>([
    (entries) => ({ articles: entries }),
    (entries) => ({ posts: { edges: entries } }),
    (entries) => ({ data: { contents: entries, offset: 0, limit: 30 } }),
    (entries) => ({
      dehydrated: { queries: [{ queryKey: ['blog', 1], state: { data: { contents: entries }, status: 'success' } }] },
    }),
    (entries) => ({ list: { items: entries, page: 1 } }),
    (entries) => ({
      page: {
        sections: [
          { kind: 'hero', id: 'h' },
          { kind: 'list', id: 'l', rows: entries },
        ],
      },
    }),
  ])(list);
  return { ...besides(random), ...inner, ...besides(random) };
}

const inScript = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Ways in which a page carries the data; `json` is an answer without a page. */
export const CARRIERS: Readonly<Record<string, (data: unknown, random: Random) => string>> = {
  'next-data': (data) =>
    `<script id="__NEXT_DATA__" type="application/json">${inScript({ props: { pageProps: data }, page: '/blog' })}</script>`,
  'next-rows': (data, random) => {
    const rows = `0:["$","$L1",null,{"buildId":"x"}]\n1:I["(app)/layout.js",[]]\n2:["$","$L3",null,${JSON.stringify(data)}]\n`;
    const cut = random.whole(1, rows.length - 1);
    return [rows.slice(0, cut), rows.slice(cut)]
      .map((part) => `<script>self.__next_f.push([1,${inScript(part)}])</script>`)
      .join('');
  },
  'nuxt-data': (data) =>
    `<script type="application/json" id="__NUXT_DATA__" data-ssr="true">${inScript(flattened({ data: ['ShallowReactive', data] }))}</script>`,
  'json-script': (data) => `<script type="application/json" data-page="blog">${inScript(data)}</script>`,
  state: (data, random) =>
    `<script>${random.pick(['window.__INITIAL_STATE__', 'window.__APOLLO_STATE__', 'self.__DATA__'])} = ${inScript(data)};</script>`,
};

/** The form of the library devalue: every value in a flat list, members by their places. */
function flattened(value: unknown): unknown[] {
  const flat: unknown[] = [];
  const put = (inner: unknown): number => {
    const at = flat.push(null) - 1;
    if (Array.isArray(inner) && inner[0] === 'ShallowReactive') flat[at] = ['ShallowReactive', put(inner[1])];
    else if (Array.isArray(inner)) flat[at] = inner.map(put);
    else if (typeof inner === 'object' && inner !== null)
      flat[at] = Object.fromEntries(Object.entries(inner).map(([name, member]) => [name, put(member)]));
    else flat[at] = inner;
    return at;
  };
  put(value);
  return flat;
}
