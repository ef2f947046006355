import { dotted, htmlOf, inAttribute, inScript, iso, type Post, page, path } from './posts.ts';

/*
 * Lists as the frameworks of today send them: the entries are in the page, but as data.
 */

/** How one technology sends the list of posts; `dates`: how sure the list is of its days. */
export interface ListMake {
  readonly type?: string;
  readonly dates: 'exact' | 'day' | 'rough' | 'none';
  readonly body: (posts: readonly Post[]) => string;
}

const entry = (post: Post) => ({ id: post.id, title: post.title, publishedAt: iso(post), category: post.category });

/** devalue: every value once, members by their places. */
function devalue(root: unknown): unknown[] {
  const flat: unknown[] = [];
  const places = new Map<unknown, number>();
  const put = (value: unknown): number => {
    const known = places.get(value);
    if (known !== undefined) return known;
    const at = flat.push(null) - 1;
    if (typeof value !== 'object') places.set(value, at);
    if (value instanceof Date) flat[at] = ['Date', value.toISOString()];
    else if (Array.isArray(value) && typeof value[0] === 'string' && /^(Shallow)?(Reactive|Ref)$/.test(value[0]))
      flat[at] = [value[0], put(value[1])];
    else if (Array.isArray(value)) flat[at] = value.map(put);
    else if (typeof value === 'object' && value !== null)
      flat[at] = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, put(member)]));
    else flat[at] = value;
    return at;
  };
  put(root);
  return flat;
}

/** Astro writes every value as [kind, value]. */
function astro(value: unknown): unknown {
  if (Array.isArray(value)) return [1, value.map(astro)];
  if (value instanceof Date) return [3, value.toISOString()];
  if (typeof value === 'object' && value !== null)
    return [0, Object.fromEntries(Object.entries(value).map(([name, member]) => [name, astro(member)]))];
  return [0, value];
}

/** turbo-stream, as React Router sends it: places, and names of fields by their places too. */
function turbo(root: unknown): unknown[] {
  const flat: unknown[] = [];
  const strings = new Map<string, number>();
  const put = (value: unknown): number => {
    if (typeof value === 'string' && strings.has(value)) return strings.get(value) ?? 0;
    const at = flat.push(null) - 1;
    if (typeof value === 'string') strings.set(value, at);
    if (Array.isArray(value)) flat[at] = value.map(put);
    else if (typeof value === 'object' && value !== null)
      flat[at] = Object.fromEntries(Object.entries(value).map(([name, member]) => [`_${put(name)}`, put(member)]));
    else flat[at] = value;
    return at;
  };
  put(root);
  return flat;
}

const push = (rows: string): string => `<script>self.__next_f.push([1,${inScript(rows)}])</script>`;

/** A rich text as content systems keep it: blocks with spans. */
const portable = (post: Post) =>
  post.intro.map((text, index) => ({
    _type: 'block',
    _key: `b${index}`,
    style: 'normal',
    children: [{ _type: 'span', _key: `s${index}`, text, marks: [] }],
  }));
const contentful = (post: Post) => ({
  metadata: { tags: [] },
  sys: { id: post.id, type: 'Entry', createdAt: iso(post), updatedAt: iso(post), locale: 'ja' },
  fields: {
    title: post.title,
    publishDate: iso(post),
    body: {
      nodeType: 'document',
      data: {},
      content: post.intro.map((value) => ({
        nodeType: 'paragraph',
        data: {},
        content: [{ nodeType: 'text', value, marks: [], data: {} }],
      })),
    },
    category: { sys: { id: 'cat-service' }, fields: { name: post.category, slug: 'service' } },
  },
});

export const DATA_MAKES: Readonly<Record<string, ListMake>> = {
  'Nuxt 3 payload with dates': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<div id="__nuxt"></div><script type="application/json" data-nuxt-data="nuxt-app" data-ssr="false" id="__NUXT_DATA__">${inScript(
          devalue({
            data: [
              'ShallowReactive',
              {
                'blog-list': {
                  items: posts.map((post) => ({ ...entry(post), publishedAt: new Date(post.at) })),
                  total: 7,
                },
              },
            ],
            state: ['Reactive', { $slocale: 'ja' }],
          }),
        )}</script><script>window.__NUXT__={};window.__NUXT__.config={public:{},app:{baseURL:"/"}}</script>`,
      ),
  },
  'Next app router, posts outlined into rows of their own': {
    dates: 'exact',
    body: (posts) => {
      const rows = posts.map(
        (post, i) =>
          `${(20 + i).toString(16)}:${JSON.stringify({ ...entry(post), publishedAt: `$D${iso(post)}`, eyecatch: '$undefined' })}\n`,
      );
      const list = posts.map((_post, i) => `$${(20 + i).toString(16)}`);
      return page(
        `<div id="root"></div><script>(self.__next_f=self.__next_f||[]).push([0])</script>${push(`1:"$Sreact.fragment"\n2:I[8412,["177","static/chunks/app/layout.js"],"default"]\n`)}${push(`5:["$","$L2",null,{"posts":${JSON.stringify(list)},"locale":"ja"}]\n${rows.slice(0, 3).join('')}`)}${push(rows.slice(3).join(''))}`,
      );
    },
  },
  'Next app router, cards as elements': {
    dates: 'day',
    body: (posts) =>
      page(
        `<div id="root"></div>${push(
          `7:["$","ul",null,{"className":"list","children":${JSON.stringify(
            posts.map((post) => [
              '$',
              'li',
              post.id,
              {
                children: [
                  '$',
                  '$L9',
                  null,
                  {
                    href: path(post),
                    children: [
                      ['$', 'time', null, { dateTime: iso(post), children: iso(post).slice(0, 10) }],
                      ['$', 'h3', null, { children: post.title }],
                    ],
                  },
                ],
              },
            ]),
          )}}]\n`,
        )}`,
      ),
  },
  'Astro island': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<main><astro-island uid="Z1x" component-url="/_astro/NewsList.js" component-export="default" renderer-url="/_astro/client.js" props="${inAttribute({ posts: astro(posts.map(entry)), lang: [0, 'ja'] })}" ssr client="only" opts="{}"></astro-island></main>`,
      ),
  },
  'Inertia page in an attribute': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<div id="app" data-page="${inAttribute({
          component: 'Blog/Index',
          props: {
            auth: { user: null },
            posts: { data: posts.map(entry), links: [{ url: null, label: '前', active: false }], current_page: 1 },
          },
          url: '/blog',
          version: 'a1',
        })}"></div>`,
      ),
  },
  'Contentful entries in an attribute': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<section id="news" data-entries='${JSON.stringify(posts.map(contentful)).replaceAll("'", '&#39;')}'></section>`,
      ),
  },
  'Contentful entries as json': {
    type: 'application/json',
    dates: 'exact',
    body: (posts) =>
      JSON.stringify({
        sys: { type: 'Array' },
        total: 7,
        skip: 0,
        limit: 100,
        items: posts.map(contentful),
        includes: {
          Asset: [{ sys: { id: 'img1' }, fields: { title: '画像のタイトルです', file: { url: '//images/x.png' } } }],
        },
      }),
  },
  'microCMS behind a BFF': {
    type: 'application/json',
    dates: 'exact',
    body: (posts) =>
      JSON.stringify({
        status: 'ok',
        result: {
          contents: posts.map((post) => ({
            id: post.id,
            createdAt: iso(post),
            updatedAt: iso(post),
            publishedAt: iso(post),
            revisedAt: iso(post),
            title: post.title,
            content: htmlOf(post),
            category: [{ id: 'c1', createdAt: '2020-01-01T00:00:00Z', name: post.category }],
          })),
          totalCount: 7,
          offset: 0,
          limit: 10,
        },
      }),
  },
  'Sanity documents': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${inScript({
          props: {
            pageProps: {
              preview: false,
              allPosts: posts.map((post) => ({
                _id: `post-${post.id}`,
                _type: 'post',
                _createdAt: '2026-11-22T00:00:00Z',
                title: post.title,
                slug: { _type: 'slug', current: post.id },
                date: dotted(post, '-'),
                body: portable(post),
                author: { name: 'ビットバンク', picture: { url: 'https://cdn.example/x.png' } },
              })),
            },
          },
          page: '/blog',
        })}</script>`,
      ),
  },
  'Apollo cache with references': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<div id="root"></div><script>window.__APOLLO_STATE__=${inScript({
          ROOT_QUERY: { __typename: 'Query', 'posts({"first":10})': posts.map(({ id }) => ({ __ref: `Post:${id}` })) },
          ...Object.fromEntries(
            posts.map((post) => [
              `Post:${post.id}`,
              { __typename: 'Post', ...entry(post), category: { __ref: 'Category:1' } },
            ]),
          ),
          'Category:1': { __typename: 'Category', id: '1', name: 'お知らせカテゴリー', createdAt: '2020-01-01' },
          'Author:1': { __typename: 'Author', id: '1', name: 'ビットバンク編集部', createdAt: '2020-01-01' },
        })}</script>`,
      ),
  },
  'SvelteKit reply kept as a text in a text': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<div style="display: contents"><main></main><script type="application/json" data-sveltekit-fetched data-url="/api/posts">${inScript({ status: 200, statusText: 'OK', headers: {}, body: JSON.stringify({ posts: posts.map(entry) }) })}</script></div>`,
      ),
  },
  'Angular transfer state': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<app-root></app-root><script id="serverApp-state" type="application/json">${JSON.stringify({
          'G.https://api/posts': { body: { items: posts.map(entry) }, status: 200 },
        })
          .replaceAll('&', '&a;')
          .replaceAll('"', '&q;')
          .replaceAll("'", '&s;')
          .replaceAll('<', '&l;')
          .replaceAll('>', '&g;')}</script>`,
      ),
  },
  'React Router stream': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<div></div><script>window.__reactRouterContext = {"basename":"/"};window.__reactRouterContext.stream = new ReadableStream({});</script><script>window.__reactRouterContext.streamController.enqueue(${inScript(`${JSON.stringify(turbo({ loaderData: { 'routes/blog': { posts: posts.map(entry) } }, actionData: null }))}\n`)});</script>`,
      ),
  },
  'Remix context': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<div></div><script>window.__remixContext = ${inScript({ url: '/blog', state: { loaderData: { root: { user: null }, 'routes/blog._index': { entries: posts.map(entry) } } } })};</script>`,
      ),
  },
  'state parsed from a text': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<div id="app"></div><script>window.__PRELOADED_STATE__ = JSON.parse(${inScript(JSON.stringify({ news: { byId: Object.fromEntries(posts.map((post) => [post.id, entry(post)])), allIds: posts.map(({ id }) => id) } }))});</script>`,
      ),
  },
  'columns and rows': {
    type: 'application/json',
    dates: 'day',
    body: (posts) =>
      JSON.stringify({
        columns: ['id', 'date', 'category', 'title'],
        rows: posts.map((post) => [post.id, dotted(post, '-'), post.category, post.title]),
      }),
  },
};
