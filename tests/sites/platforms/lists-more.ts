import { dotted, escaped, inScript, iso, japanese, type Post, page, parts, path } from '../technologies/posts.ts';
import type { Make } from './lists.ts';

/*
 * More lists: what editors, builders and feeds of scripts make, with labels in odd places.
 */

const each = (posts: readonly Post[], make: (post: Post, index: number) => string): string => posts.map(make).join('');
const t = ({ title }: Post): string => escaped(title);
const lead = ({ intro }: Post): string => escaped(intro.join(''));
const local = (post: Post): string => new Date(post.at + 9 * 3_600_000).toISOString().slice(0, 19);
const FULL = 'January February March April May June July August September October November December'.split(' ');
const list = (posts: readonly Post[], make: (post: Post, index: number) => string): string =>
  page(`<main><h1>お知らせ</h1><ul>${each(posts, (p, i) => `<li>${make(p, i)}</li>`)}</ul></main>`);
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const cutAt = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text);

export const MORE_LISTS: Readonly<Record<string, Make>> = {
  'the link is the day': {
    days: 'all',
    body: (posts) => list(posts, (p) => `<a href="${path(p)}">${dotted(p, '/')}</a> ${t(p)}`),
  },
  'who wrote it, and when, in one text': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p) =>
          `<h3><a href="${path(p)}">${t(p)}</a></h3><p class="meta">Posted on ${FULL[parts(p).month - 1]} ${parts(p).day}, ${parts(p).year} by admin</p>`,
      ),
  },
  'a word before the day': {
    days: 'all',
    body: (posts) => list(posts, (p) => `<a href="${path(p)}">${t(p)}</a><span>公開日：${japanese(p)}</span>`),
  },
  'the day in a calendar leaf, day first': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p) =>
          `<div class="leaf"><b>${parts(p).day}</b><i>${parts(p).monthName}</i><u>${parts(p).year}</u></div><a href="${path(p)}">${t(p)}</a>`,
      ),
  },
  'month and day large, the year small below': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p) =>
          `<div><span class="md">${String(parts(p).month).padStart(2, '0')}.${String(parts(p).day).padStart(2, '0')}</span><span class="y">${parts(p).year}</span></div><a href="${path(p)}">${t(p)}</a>`,
      ),
  },
  'wide digits': {
    days: 'all',
    body: (posts) => list(posts, (p) => `<span>${wide(japanese(p))}</span><a href="${path(p)}">${t(p)}</a>`),
  },
  'two digits of the year': {
    days: 'some',
    body: (posts) => list(posts, (p) => `<span>${dotted(p).slice(2)}</span><a href="${path(p)}">${t(p)}</a>`),
  },
  'hours shown, the day in the attribute': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p) =>
          `<time datetime="${local(p).slice(0, 16).replace('T', ' ')}">${local(p).slice(11, 16)}</time><a href="${path(p)}">${t(p)}</a>`,
      ),
  },
  'table with papers beside': {
    days: 'all',
    body: (posts) =>
      page(
        `<table class="ir"><tr><th>日付</th><th>件名</th><th>資料</th></tr>${each(posts, (p) => `<tr><td>${japanese(p)}</td><td><a href="${path(p)}">${t(p)}</a></td><td><a href="/files/${p.id}.pdf">PDF (120KB)</a></td></tr>`)}</table>`,
      ),
  },
  'groups by category': {
    days: 'all',
    body: (posts) =>
      page(
        [...Map.groupBy(posts, ({ category }) => category)]
          .map(
            ([category, of]) =>
              `<section><h2>${category}</h2><dl>${each(of, (p) => `<dt>${dotted(p)}</dt><dd><a href="${path(p)}">${t(p)}</a></dd>`)}</dl></section>`,
          )
          .join(''),
      ),
  },
  'a carousel of cut titles above the list': {
    days: 'all',
    body: (posts) =>
      page(
        `<div class="swiper">${each(posts.slice(0, 3), (p) => `<div class="swiper-slide"><a href="${path(p)}"><img src="/s.png" alt=""><p>${escaped(cutAt(p.title, 12))}</p></a></div>`)}</div><ul>${each(posts, (p) => `<li><span>${dotted(p)}</span><a href="${path(p)}">${t(p)}</a></li>`)}</ul>`,
      ),
  },
  'markup inside a reply for scripts': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        success: true,
        data: {
          html: each(
            posts,
            (p) => `<li class="item"><a href="${path(p)}"><time>${dotted(p)}</time><h3>${t(p)}</h3></a></li>`,
          ),
          has_more: false,
        },
      }),
  },
  'data for a callback': {
    days: 'all',
    type: 'application/javascript',
    body: (posts) =>
      `/**/ typeof showNews === 'function' && showNews(${JSON.stringify({ list: posts.map((p) => ({ id: p.id, title: p.title, date: dotted(p, '/') })) })});`,
  },
  'data behind a guard': {
    days: 'all',
    type: 'application/json',
    body: (posts) => `)]}',\n${JSON.stringify(posts.map((p) => ({ id: p.id, title: p.title, date: iso(p) })))}`,
  },
  'a line of data for each': {
    days: 'all',
    type: 'application/x-ndjson',
    body: (posts) => posts.map((p) => JSON.stringify({ id: p.id, title: p.title, published_at: iso(p) })).join('\n'),
  },
  'search engine hits': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        took: 3,
        hits: {
          total: { value: posts.length, relation: 'eq' },
          hits: posts.map((p) => ({
            _index: 'news',
            _id: p.id,
            _score: 1,
            _source: { subject: p.title, opened: iso(p), genre: p.category },
          })),
        },
      }),
  },
  'search service hits with highlights': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        hits: posts.map((p) => ({
          title: p.title,
          objectID: p.id,
          date: p.at / 1000,
          _highlightResult: { title: { value: `<em>${p.title}</em>`, matchLevel: 'full', matchedWords: [] } },
        })),
        nbHits: posts.length,
        page: 0,
      }),
  },
  'titles in a list of translations': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        data: posts.map((p, i) => ({
          id: p.id,
          status: 'published',
          date_created: iso(p),
          translations: [
            { languages_code: 'en-US', title: `A notice of ours, number ${i + 1}` },
            { languages_code: 'ja-JP', title: p.title },
          ],
        })),
      }),
  },
  'Webflow collection': {
    days: 'all',
    body: (posts) =>
      page(
        `<div class="w-dyn-list"><div role="list" class="w-dyn-items">${each(posts, (p) => `<div role="listitem" class="w-dyn-item"><a href="${path(p)}" class="link-block w-inline-block"><div class="text-block-4">${parts(p).monthName} ${parts(p).day}, ${parts(p).year}</div><div class="text-block-5">${t(p)}</div><div class="text-block-6">${lead(p)}</div></a></div>`)}</div></div>`,
      ),
  },
  Docusaurus: {
    days: 'all',
    body: (posts) =>
      page(
        `<main itemscope>${each(posts, (p) => `<article class="margin-bottom--xl" itemprop="blogPost" itemscope><header><h2 class="title_f1Hy" itemprop="headline"><a itemprop="url" href="${path(p)}">${t(p)}</a></h2><div class="container_mt6G"><time datetime="${iso(p)}" itemprop="datePublished">${japanese(p)}</time> · 約1分</div></header><div itemprop="articleBody"><p>${lead(p)}</p></div><footer><a href="${path(p)}" aria-label="${t(p)}についてもっと見る"><b>もっと見る</b></a></footer></article>`)}</main>`,
      ),
  },
  'a title over two lines': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p) => `<a href="${path(p)}"><span class="d">${dotted(p)}</span><h3>${t(p).replace('】', '】<br>')}</h3></a>`,
      ),
  },
  'a title that ends in a dressed part': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p) =>
          `<time>${dotted(p)}</time><a href="${path(p)}">${t(p).slice(0, -5)}<span class="c">${t(p).slice(-5)}</span></a>`,
      ),
  },
  'a mark before every title': {
    days: 'all',
    body: (posts) => list(posts, (p) => `<a href="${path(p)}">■ ${t(p)}</a> (${dotted(p, '/')})`),
  },
  'NEW in the same text': {
    days: 'all',
    body: (posts) => list(posts, (p, i) => `${dotted(p)} <a href="${path(p)}">${i < 2 ? 'NEW ' : ''}${t(p)}</a>`),
  },
  'icons written as words': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p) =>
          `<a href="${path(p)}"><i class="material-icons">article</i><span>${dotted(p)}</span><span>${t(p)}</span><i class="material-icons">chevron_right</i></a>`,
      ),
  },
  'arrows drawn with names': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p) =>
          `<a href="${path(p)}"><time>${dotted(p)}</time>${t(p)}<svg role="img"><title>矢印</title><path d=""/></svg></a>`,
      ),
  },
  'a hint for screen readers in each link': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p) =>
          `<time>${dotted(p)}</time><a href="${path(p)}" target="_blank">${t(p)}<span class="sr-only">（新しいウィンドウで開きます）</span></a>`,
      ),
  },
  'a short title for small screens': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p) =>
          `<time>${dotted(p)}</time><a href="${path(p)}"><span class="pc-only">${t(p)}</span><span class="sp-only">${escaped(cutAt(p.title, 10))}</span></a>`,
      ),
  },
  'counts beside the titles': {
    days: 'all',
    body: (posts) =>
      list(
        posts,
        (p, i) =>
          `<a href="${path(p)}">${t(p)}</a><span class="v">${120 + i * 7} views</span><span class="c">${i}件</span><time datetime="${iso(p)}">${dotted(p)}</time>`,
      ),
  },
  'numbers before the titles': {
    days: 'all',
    body: (posts) =>
      page(
        `<table>${each(posts, (p, i) => `<tr><td>${posts.length - i}</td><td><a href="${path(p)}">${t(p)}</a></td><td>bitbank</td><td>${dotted(p, '-')}</td><td>${300 - i}</td></tr>`)}</table>`,
      ),
  },
  'whole notices on the page, in sections': {
    days: 'all',
    ids: () => '*',
    body: (posts) =>
      page(
        `<main><h1>お知らせ</h1>${each(posts, (p) => `<section class="notice"><h3>${t(p)}</h3><p>${lead(p)}</p><p class="date">${dotted(p)}</p></section>`)}</main>`,
      ),
  },
  'whole notices on the page, folded up': {
    days: 'all',
    ids: () => '*',
    body: (posts) =>
      page(
        `<main><h1>お知らせ</h1>${each(posts, (p) => `<details><summary><time>${dotted(p)}</time> ${t(p)}</summary><div><p>${lead(p)}</p></div></details>`)}</main>`,
      ),
  },
  'whole notices on the page, as definitions': {
    days: 'all',
    ids: () => '*',
    body: (posts) =>
      page(
        `<main><h1>お知らせ</h1><dl>${each(posts, (p) => `<dt>${dotted(p)} ${t(p)}</dt><dd><p>${lead(p)}</p></dd>`)}</dl></main>`,
      ),
  },
  'whole notices in the data of the page': {
    days: 'all',
    body: (posts) =>
      page(
        `<div id="app"></div><script type="application/json">${inScript({ news: posts.map((p) => ({ newsNo: Number(p.id), newsTitle: p.title, newsDate: dotted(p, '/'), newsBody: `<p>${lead(p)}</p>` })) })}</script>`,
      ),
  },
};
