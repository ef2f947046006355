import {
  dotted,
  escaped,
  inAttribute,
  inScript,
  iso,
  japanese,
  type Post,
  page,
  parts,
  path,
  wareki,
} from '../technologies/posts.ts';
import { NOW } from './posts.ts';

/*
 * Lists as themes and content systems make them. `days`: how much of the day a list gives.
 */

export interface Make {
  /** all: each article's day. none: no day at all. some: where one is given it is right. */
  readonly days: 'all' | 'none' | 'some' | 'rough';
  readonly way?: 'feed';
  readonly type?: string;
  readonly charset?: string;
  readonly url?: string;
  readonly body: (posts: readonly Post[]) => string;
  /** Ids where the make gives others than the posts have. */
  readonly ids?: (post: Post) => string;
  /** Not readable, and what the source says then. */
  readonly fails?: RegExp;
}

const each = (posts: readonly Post[], make: (post: Post, index: number) => string): string => posts.map(make).join('');
const t = ({ title }: Post): string => escaped(title);
const lead = ({ intro }: Post): string => escaped(intro.join(''));
const jst = (post: Post): string => new Date(post.at + 9 * 3_600_000).toISOString().slice(0, 19);
const isoJst = (post: Post): string => `${jst(post)}+09:00`;
const compact = (post: Post): string => dotted(post, '');
const EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ENFULL = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WD = '日月火水木金土';
const wd = (post: Post): string => WD[new Date(post.at + 9 * 3_600_000).getUTCDay()] ?? '';
const wdEn = (post: Post): string =>
  'Sun Mon Tue Wed Thu Fri Sat'.split(' ')[new Date(post.at + 9 * 3_600_000).getUTCDay()] ?? '';
const hm = (post: Post): string => jst(post).slice(11, 16);
const ago = ({ at }: Post): string => {
  const hours = Math.floor((NOW - at) / 3_600_000);
  if (hours < 24) return `${hours}時間前`;
  const days = Math.floor(hours / 24);
  return days < 14 ? `${days}日前` : days < 60 ? `${Math.floor(days / 7)}週間前` : `${Math.floor(days / 365) || 1}年前`;
};
const MENU = `<header class="l-header"><div class="gnav"><ul><li><a href="/">ホーム</a></li><li><a href="/spot">現物取引</a><div class="mega"><p>取引について知る</p><a href="/about/fee">手数料</a><a href="/about/security">セキュリティ</a></div></li><li><a href="/blog">お知らせ</a></li></ul></div></header>`;
const FOOT = `<footer class="l-footer"><ul><li><a href="/terms">利用規約</a></li><li><a href="/privacy">プライバシーポリシー</a></li><li><a href="/company">会社概要</a></li></ul><small>© bitbank, inc.</small></footer>`;
const COOKIE = `<div class="cc-window" aria-label="cookieconsent"><span>当サイトではサービス向上のためCookieを使用しています。詳しくは<a href="/privacy">プライバシーポリシー</a>をご覧ください。</span><button>同意する</button></div>`;
const whole = (main: string): string => page(`${MENU}<div class="l-main">${main}</div>${FOOT}${COOKIE}`);

export const LISTS: Readonly<Record<string, Make>> = {
  'WordPress classic theme with widgets': {
    days: 'all',
    body: (posts) =>
      whole(
        `<div id="primary"><main id="main">${each(
          posts,
          (p) =>
            `<article id="post-${p.id}" class="post-${p.id} post type-post hentry"><header class="entry-header"><h2 class="entry-title"><a href="https://bitbank.cc${path(p)}" rel="bookmark">${t(p)}</a></h2></header><div class="entry-content"><p>${lead(p)} <a href="https://bitbank.cc${path(p)}" class="more-link">続きを読む <span class="screen-reader-text">&#8220;${t(p)}&#8221;の</span></a></p></div><footer class="entry-footer"><span class="posted-on"><span class="screen-reader-text">投稿日: </span><a href="https://bitbank.cc${path(p)}" rel="bookmark"><time class="entry-date published" datetime="${isoJst(p)}">${japanese(p)}</time><time class="updated" datetime="2026-11-25T09:00:00+09:00">2026年11月25日</time></a></span><span class="cat-links"><a href="https://bitbank.cc/blog/category/${p.id.slice(0, 3)}">${p.category}</a></span></footer></article>`,
        )}<nav class="navigation pagination"><a class="page-numbers" href="https://bitbank.cc/blog/page/2">2</a><a class="next page-numbers" href="https://bitbank.cc/blog/page/2">次のページ</a></nav></main></div><aside id="secondary"><section class="widget widget_recent_entries"><h2 class="widget-title">最近の投稿</h2><ul>${each(
          posts.slice(0, 5),
          (p) => `<li><a href="https://bitbank.cc${path(p)}">${t(p)}</a></li>`,
        )}</ul></section><section class="widget widget_archive"><h2>アーカイブ</h2><ul><li><a href="https://bitbank.cc/blog/2026/11">2026年11月</a></li><li><a href="https://bitbank.cc/blog/2026/10">2026年10月</a></li></ul></section><section class="widget widget_categories"><ul><li class="cat-item"><a href="https://bitbank.cc/blog/category/maintenance">メンテナンス</a> (2)</li></ul></section></aside>`,
      ),
  },
  'Cocoon cards': {
    days: 'all',
    body: (posts) =>
      whole(
        `<div id="list" class="list ect-entry-card">${each(
          posts,
          (p) =>
            `<a href="${path(p)}" class="entry-card-wrap a-wrap border-element cf" title="${t(p)}"><article class="post-${p.id} entry-card e-card cf"><figure class="entry-card-thumb card-thumb e-card-thumb"><img src="/n.png" alt=""><span class="cat-label cat-label-3">${p.category}</span></figure><div class="entry-card-content card-content e-card-content"><h2 class="entry-card-title card-title e-card-title" itemprop="headline">${t(p)}</h2><div class="entry-card-snippet card-snippet e-card-snippet">${lead(p)}</div><div class="entry-card-meta card-meta e-card-meta"><div class="entry-card-info e-card-info"><span class="post-date"><span class="fa fa-clock-o" aria-hidden="true"></span><span class="entry-date">${dotted(p)}</span></span></div></div></div></article></a>`,
        )}</div><div class="pagination"><a class="page-numbers" href="/blog/page/2/">2</a></div>`,
      ),
  },
  'SWELL list with picture and category over it': {
    days: 'all',
    body: (posts) =>
      whole(
        `<ul class="p-postList -type-list">${each(
          posts,
          (p) =>
            `<li class="p-postList__item"><a href="${path(p)}" class="p-postList__link"><div class="p-postList__thumb c-postThumb"><figure class="c-postThumb__figure"><img alt="${t(p)}" src="/x.webp" loading="lazy"></figure><span class="c-postThumb__cat icon-folder" data-cat-id="3">${p.category}</span></div><div class="p-postList__body"><h2 class="p-postList__title">${t(p)}</h2><div class="p-postList__excerpt">${lead(p).slice(0, 60)}...</div><div class="p-postList__meta"><div class="p-postList__times c-postTimes u-thin"><time class="c-postTimes__posted icon-posted" datetime="${dotted(p, '-')}" aria-label="公開日">${japanese(p)}</time></div></div></div></a></li>`,
        )}</ul>`,
      ),
  },
  'Lightning: NEW inside the heading': {
    days: 'all',
    body: (posts) =>
      whole(
        `<div class="vk_posts">${each(
          posts,
          (p, i) =>
            `<div id="post-${p.id}" class="vk_post media"><div class="vk_post_imgOuter media-img"><a href="${path(p)}"><div class="card-img-overlay"><span class="vk_post_imgOuter_singleTermLabel" style="color:#fff;background-color:#999">${p.category}</span></div><img src="/a.jpg" class="vk_post_imgOuter_img"></a></div><div class="vk_post_body media-body"><h5 class="vk_post_title media-title"><a href="${path(p)}">${t(p)}${i < 2 ? '<span class="vk_post_title_new">NEW!!</span>' : ''}</a></h5><div class="vk_post_excerpt media-text">${lead(p)}</div><div class="vk_post_date media-date published">${japanese(p)}</div></div></div>`,
        )}</div>`,
      ),
  },
  'WordPress REST': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify(
        posts.map((p, i) => ({
          id: 9000 - i * 7,
          date: jst(p),
          date_gmt: iso(p).slice(0, 19),
          guid: { rendered: `https://bitbank.cc/?p=${9000 - i * 7}` },
          modified: jst(p),
          slug: p.id,
          status: 'publish',
          type: 'post',
          link: `https://bitbank.cc${path(p)}`,
          title: { rendered: t(p) },
          excerpt: { rendered: `<p>${lead(p)} [&hellip;]</p>\n`, protected: false },
          author: 3,
          featured_media: 0,
          categories: [4],
          _links: {
            self: [{ href: `https://bitbank.cc/wp-json/wp/v2/posts/${9000 - i * 7}` }],
            author: [{ embeddable: true, href: 'https://bitbank.cc/wp-json/wp/v2/users/3' }],
          },
        })),
      ),
  },
  'React streamed behind a fallback': {
    days: 'all',
    body: (posts) =>
      page(
        `${MENU}<main><h1>お知らせ</h1><!--$?--><template id="B:0"></template><div class="skeleton"><div></div><div></div></div><!--/$--></main>${FOOT}<div hidden id="S:0"><ul>${each(
          posts,
          (p) =>
            `<li class="NewsItem_root__k2P1x"><a href="${path(p)}"><time dateTime="${iso(p)}">${dotted(p)}</time><span class="NewsItem_cat__aa91Q">${p.category}</span><span class="NewsItem_ttl__Zx81k">${t(p)}</span></a></li>`,
        )}</ul></div><script>$RC=function(b,c){};$RC("B:0","S:0")</script>`,
      ),
  },
  'Nuxt 2, state as a function, list shown': {
    days: 'all',
    body: (posts) =>
      page(
        `<div data-server-rendered="true" id="__nuxt"><div id="__layout">${MENU}<div data-fetch-key="0" class="news-list">${each(
          posts,
          (p) =>
            `<a href="${path(p)}" class="news-list__item nuxt-link" data-v-7f2c1b3e><div class="news-list__head" data-v-7f2c1b3e><p class="news-list__day" data-v-7f2c1b3e>\n        ${dotted(p)}\n      </p> <p class="news-list__tag" data-v-7f2c1b3e>\n        ${p.category}\n      </p></div> <p class="news-list__txt" data-v-7f2c1b3e>\n      ${t(p)}\n    </p></a>`,
        )}</div></div></div><script>window.__NUXT__=(function(a,b,c){return {layout:"default",data:[{list:[{id:"${posts[0]?.id}",title:a}]}],fetch:{},error:null,serverRendered:true}}("x",null,0));</script>`,
      ),
  },
  'Gatsby page data': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        componentChunkName: 'component---src-templates-news-list-tsx',
        path: '/blog/',
        result: {
          data: {
            site: { siteMetadata: { title: 'ビットバンク お知らせ', siteUrl: 'https://bitbank.cc' } },
            allMicrocmsNews: {
              totalCount: posts.length,
              edges: posts.map((p) => ({
                node: {
                  newsId: p.id,
                  heading: p.title,
                  releasedAt: dotted(p),
                  genre: { genreName: p.category, genreId: 'g1' },
                  thumb: null,
                },
                next: null,
              })),
            },
          },
          pageContext: { limit: 20, skip: 0, numPages: 1, currentPage: 1 },
        },
        staticQueryHashes: ['1176202361', '63159454'],
      }),
  },
  'Astro blog template': {
    days: 'all',
    body: (posts) =>
      page(
        `${MENU}<main><section><ul>${each(
          posts,
          (p) =>
            `<li data-astro-cid-5tznm7mj> <a href="${path(p)}/" data-astro-cid-5tznm7mj> <img width="720" height="360" src="/p.webp" alt="" data-astro-cid-5tznm7mj> <h4 class="title" data-astro-cid-5tznm7mj>${t(p)}</h4> <p class="date" data-astro-cid-5tznm7mj> <time datetime="${iso(p)}">\n${EN[parts(p).month - 1]} ${parts(p).day}, ${parts(p).year}\n</time> </p> </a> </li>`,
        )}</ul></section></main>${FOOT}`,
      ),
  },
  'Contentful, fields by locale': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        sys: { type: 'Array' },
        total: posts.length,
        skip: 0,
        limit: 100,
        items: posts.map((p, i) => ({
          sys: {
            space: { sys: { type: 'Link', linkType: 'Space', id: 'cfexampleapi' } },
            id: `6Kt${i}dD0zV1xQ9mB4e${i}`,
            type: 'Entry',
            createdAt: iso(p),
            updatedAt: iso(p),
            revision: 3,
            contentType: { sys: { type: 'Link', linkType: 'ContentType', id: 'announcement' } },
          },
          fields: {
            headline: { ja: p.title },
            slug: { ja: p.id },
            publishDate: { ja: isoJst(p) },
            category: { ja: [p.category] },
          },
        })),
      }),
  },
  'titles in two languages': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        status: 'ok',
        list: posts.map((p, i) => ({
          no: Number(p.id),
          title: { en: `Announcement number ${i + 1} about our services`, ja: p.title },
          open_at: jst(p).replace('T', ' '),
        })),
      }),
  },
  'Strapi with localizations inside': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        data: posts.map((p, i) => ({
          id: 40 - i,
          documentId: `h90lgohlzfpjf3bvan72mzl${i}`,
          attributes: {
            Title: p.title,
            slug: p.id,
            publishedAt: iso(p),
            updatedAt: iso(p),
            createdAt: iso(p),
            locale: 'ja',
            localizations: {
              data: [
                {
                  id: 900 + i,
                  attributes: { Title: `Translated title number ${i}`, slug: `en-${p.id}`, publishedAt: iso(p) },
                },
              ],
            },
          },
        })),
        meta: { pagination: { page: 1, pageSize: 25, pageCount: 1, total: posts.length } },
      }),
  },
  'Medium publication': {
    days: 'some',
    body: (posts) =>
      page(
        `<div id="root"><div class="a b c"><div class="js jt ju">${each(
          posts,
          (p) =>
            `<article class="l"><div class="m n"><div class="o p"><a class="ae af" rel="noopener follow" href="/@bitbank">bitbank</a></div><div class="q r"><a class="ae ag" rel="noopener follow" href="https://bitbank.cc${path(p)}?source=collection_home---4------0-----" aria-label="Post Preview Title"><h2 class="be hd he">${t(p)}</h2><div class="bf"><h3 class="be b">${lead(p).slice(0, 80)}…</h3></div></a></div><div class="s t"><a href="https://bitbank.cc${path(p)}?source=collection_home" rel="noopener follow"><span>${EN[parts(p).month - 1]} ${parts(p).day}${parts(p).year === 2026 ? '' : `, ${parts(p).year}`}</span></a><span>·</span><span>3 min read</span></div></div></article>`,
        )}</div></div></div>`,
      ),
  },
  'note.com list': {
    days: 'all',
    type: 'application/json',
    ids: (p) => `n${p.id.slice(0, 4)}e${p.id.slice(4)}`,
    body: (posts) =>
      JSON.stringify({
        data: {
          contents: posts.map((p, i) => ({
            id: 120000 + i,
            type: 'TextNote',
            status: 'published',
            name: p.title,
            description: null,
            likeCount: 3 + i,
            price: 0,
            key: `n${p.id.slice(0, 4)}e${p.id.slice(4)}`,
            publishAt: isoJst(p),
            eyecatch: `https://assets.example/production/uploads/images/${i}/rectangle_large.png`,
            user: {
              id: 7,
              urlname: 'bitbank',
              nickname: 'ビットバンク公式アカウント',
              userProfileImagePath: 'https://assets.example/u.png',
            },
            canRead: true,
            hashtagNotes: [{ hashtag: { name: '#メンテナンス' } }],
          })),
          isLastPage: true,
          totalCount: posts.length,
        },
      }),
  },
  'Hatena archive': {
    days: 'all',
    body: (posts) =>
      whole(
        `<div class="archive-entries">${each(
          posts,
          (p) =>
            `<section class="archive-entry autopagerize_page_element" data-uuid="${p.id}1234567890"><div class="archive-entry-header"><div class="date archive-date"><a href="https://bitbank.cc/blog/archive/${dotted(p, '/')}" rel="nofollow"><time datetime="${iso(p)}" title="${iso(p)}"><span class="year">${parts(p).year}</span><span class="hyphen">-</span><span class="month">${parts(p).month}</span><span class="hyphen">-</span><span class="day">${parts(p).day}</span></time></a></div><h1 class="entry-title"><a class="entry-title-link" href="https://bitbank.cc${path(p)}">${t(p)}</a></h1></div><div class="categories"><a class="archive-category-link" href="https://bitbank.cc/blog/archive/category/x">${p.category}</a></div><div class="archive-entry-body"><p class="entry-description">${lead(p)}</p></div><span class="social-buttons"><a href="https://b.hatena.ne.jp/entry/s/bitbank.cc${path(p)}" class="bookmark-widget-counter"><img src="/c.gif" alt="はてなブックマーク"></a></span></section>`,
        )}</div>`,
      ),
  },
  'Blogger, days as headings': {
    days: 'some',
    body: (posts) =>
      whole(
        `<div class="blog-posts hfeed">${each(
          posts,
          (p) =>
            `<div class="date-outer"><h2 class="date-header"><span>${japanese(p)}${wd(p)}曜日</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry uncustomized-post-template"><h3 class="post-title entry-title"><a href="https://bitbank.cc${path(p)}">${t(p)}</a></h3><div class="post-header"></div><div class="post-body entry-content">${lead(p)}</div><div class="post-footer"><span class="post-author vcard">投稿者 <span class="fn">bitbank</span></span> <span class="post-timestamp">時刻: <a class="timestamp-link" href="https://bitbank.cc${path(p)}" rel="bookmark" title="permanent link"><abbr class="published" title="${isoJst(p)}">${hm(p)}</abbr></a></span> <span class="post-comment-link"><a class="comment-link" href="https://bitbank.cc${path(p)}#comment-form">0 件のコメント</a></span></div></div></div></div></div>`,
        )}</div>`,
      ),
  },
  'Drupal view': {
    days: 'all',
    body: (posts) =>
      whole(
        `<div class="view view-news view-id-news"><div class="view-content">${each(
          posts,
          (p, i) =>
            `<div class="views-row views-row-${i + 1}"><div class="views-field views-field-created"><span class="views-label">掲載日: </span><span class="field-content">${wd(p)}, ${dotted(p, '/')} - ${hm(p)}</span></div><div class="views-field views-field-field-category"><div class="field-content">${p.category}</div></div><div class="views-field views-field-title"><span class="field-content"><a href="${path(p)}" hreflang="ja">${t(p)}</a></span></div></div>`,
        )}</div><ul class="pager"><li class="pager__item"><a href="?page=1" title="Go to page 2">2</a></li></ul></div>`,
      ),
  },
  'Ghost content api': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        posts: posts.map((p, i) => ({
          id: `65f0a1b2c3d4e5f60718293${i}`,
          uuid: `0f9e8d7c-6b5a-4938-8271-6051423324a${i}`,
          title: p.title,
          slug: p.id,
          html: `<p>${lead(p)}</p>`,
          comment_id: `65f0a1b2c3d4e5f60718293${i}`,
          feature_image: null,
          featured: false,
          visibility: 'public',
          created_at: isoJst(p),
          updated_at: isoJst(p),
          published_at: isoJst(p),
          custom_excerpt: null,
          url: `https://bitbank.cc${path(p)}/`,
          excerpt: lead(p),
          reading_time: 0,
          og_title: null,
        })),
        meta: { pagination: { page: 1, limit: 15, pages: 1, total: posts.length, next: null, prev: null } },
      }),
  },
  'Shopify Dawn blog': {
    days: 'all',
    body: (posts) =>
      whole(
        `<div class="main-blog page-width"><h1 class="title--primary">お知らせ</h1><div class="blog-articles">${each(
          posts,
          (p) =>
            `<div class="blog-articles__article article"><div class="card-wrapper underline-links-hover"><div class="card article-card card--standard article-card__image--medium"><div class="card__inner color-scheme-2"><div class="article-card__image-wrapper card__media"></div><div class="card__content"><div class="card__information"><h3 class="card__heading h2"><a href="${path(p)}" class="full-unstyled-link">${t(p)}</a></h3><div class="article-card__info caption-with-letter-spacing h5"><span class="circle-divider"><time datetime="${iso(p)}">${japanese(p)}</time></span><span>bitbank</span></div><p class="article-card__excerpt rte-width">${lead(p)}</p></div></div></div></div></div></div>`,
        )}</div></div>`,
      ),
  },
  'table with a day for several rows': {
    days: 'some',
    body: (posts) =>
      whole(
        `<table><tbody>${each(posts, (p, i) => `<tr>${i % 2 === 0 ? `<th scope="row"${i === 0 ? '' : ''}>${dotted(p, '/')}</th>` : `<th scope="row">${dotted(p, '/')}</th>`}<td><span class="ico">${p.category}</span></td><td><a href="${path(p)}">${t(p)}</a></td></tr>`)}</tbody></table>`,
      ),
  },
  'definition list, days with the weekday and hour': {
    days: 'all',
    body: (posts) =>
      whole(
        `<dl class="whatsnew">${each(posts, (p) => `<dt>${japanese(p)}（${wd(p)}）${hm(p)} 更新</dt><dd><a href="${path(p)}">${t(p)}</a></dd>`)}</dl>`,
      ),
  },
  'list that a script fetches, within a full frame': {
    days: 'none',
    fails: /script/,
    body: () =>
      page(
        `${MENU}<main><h1>お知らせ一覧</h1><p>ビットバンクからの最新のお知らせをご覧いただけます。メンテナンス、入出金、新しいサービスなどについてご案内しています。</p><ul class="js-news-list" data-api="/api/news"><li class="skeleton"></li><li class="skeleton"></li></ul><button class="js-more">もっと見る</button></main>${FOOT}${COOKIE}<script src="/assets/news.9f81c.js" defer></script>`,
      ),
  },
  'spinner and a request for scripts': {
    days: 'none',
    fails: /script/,
    body: () =>
      page(
        `<noscript>このサイトを利用するにはJavaScriptを有効にしてください。ご利用のブラウザの設定をご確認ください。You need to enable JavaScript to run this app.</noscript><div id="root"><div class="spinner">Loading...</div></div><script type="module" src="/assets/index-4f9a1.js"></script>`,
      ),
  },
  'hashed names, three lines a card': {
    days: 'all',
    body: (posts) =>
      whole(
        `<div class="css-1a2b3c">${each(
          posts,
          (p) =>
            `<a class="css-9xk2l1" href="${path(p)}"><div class="css-0"><div class="css-7u9q">${p.category}</div><div class="css-81mz">${dotted(p)}</div></div><div class="css-5jd0">${t(p)}</div></a>`,
        )}</div>`,
      ),
  },
  'English frame, day first': {
    days: 'all',
    body: (posts) =>
      page(
        `<main><h1>Announcements</h1><ul>${each(posts, (p) => `<li><p>${parts(p).day} ${ENFULL[parts(p).month - 1]} ${parts(p).year}</p><h3><a href="${path(p)}">${t(p)}</a></h3></li>`)}</ul></main>`,
        '<title>Announcements | bitbank</title>',
      ),
  },
  'English frame, ordinal days': {
    days: 'all',
    body: (posts) =>
      page(
        `<main>${each(posts, (p) => `<div class="item"><span class="meta">${ENFULL[parts(p).month - 1]} ${parts(p).day}${parts(p).day % 10 === 1 && parts(p).day !== 11 ? 'st' : parts(p).day % 10 === 2 && parts(p).day !== 12 ? 'nd' : parts(p).day % 10 === 3 && parts(p).day !== 13 ? 'rd' : 'th'}, ${parts(p).year}</span><a href="${path(p)}">${t(p)}</a></div>`)}</main>`,
      ),
  },
  'American numbers': {
    days: 'some',
    body: (posts) =>
      page(
        `<main>${each(posts, (p) => `<div class="row"><div>${String(parts(p).month).padStart(2, '0')}/${String(parts(p).day).padStart(2, '0')}/${parts(p).year}</div><div><a href="${path(p)}">${t(p)}</a></div></div>`)}</main>`,
      ),
  },
  'UTF-16 big endian, said by the header': {
    days: 'all',
    charset: 'utf-16be',
    body: (posts) => whole(`<ul>${each(posts, (p) => `<li>${dotted(p)} <a href="${path(p)}">${t(p)}</a></li>`)}</ul>`),
  },
  'Shift_JIS, said behind a long comment': {
    days: 'all',
    charset: 'shift_jis',
    body: (posts) =>
      `<!DOCTYPE html><html><head><!-- ${'template '.repeat(150)} --><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>お知らせ</title></head><body><ul>${each(posts, (p) => `<li>${dotted(p)} <a href="${path(p)}">${t(p)}</a></li>`)}</ul></body></html>`,
  },
  'EUC-JP under an old name': {
    days: 'all',
    charset: 'euc-jp',
    type: 'text/html; charset=x-euc-jp',
    body: (posts) =>
      `<html><head><title>お知らせ</title></head><body><dl>${each(posts, (p) => `<dt>${dotted(p)}</dt><dd><a href="${path(p)}">${t(p)}</a></dd>`)}</dl></body></html>`,
  },
  'Windows-31J and said to be UTF-8': {
    days: 'all',
    charset: 'shift_jis',
    type: 'text/html; charset=UTF-8',
    body: (posts) =>
      `<html><head><title>お知らせ</title></head><body><dl>${each(posts, (p) => `<dt>${dotted(p)}</dt><dd><a href="${path(p)}">${t(p)}</a></dd>`)}</dl></body></html>`,
  },
  'the day in the address alone': {
    days: 'some',
    ids: (p) => `${compact(p)}-${p.id}`,
    body: (posts) =>
      whole(`<ul>${each(posts, (p) => `<li><a href="/blog/${compact(p)}-${p.id}">${t(p)}</a></li>`)}</ul>`),
  },
  'WordPress addresses by year, month and day': {
    days: 'some',
    ids: (p) => `${dotted(p, '-')}-notice-${p.id}`,
    body: (posts) =>
      whole(
        `<ul>${each(posts, (p) => `<li><a href="/blog/${dotted(p, '/')}/notice-${p.id}/">${t(p)}</a></li>`)}</ul><ul class="archives"><li><a href="/blog/2026/11/">2026年11月</a></li><li><a href="/blog/2026/">2026年</a></li><li><a href="/blog/2026/11/24/">24</a></li></ul>`,
      ),
  },
  'articles in folders of their category': {
    days: 'all',
    ids: (p) => `maintenance-${p.id}`,
    body: (posts) =>
      whole(
        `<ul>${each(posts, (p) => `<li><time>${dotted(p)}</time><a href="/news/maintenance/${p.id}.html">${t(p)}</a></li>`)}</ul><a href="/news/maintenance/">メンテナンスのお知らせだけを見る</a>`,
      ),
  },
  'articles by a query': {
    days: 'all',
    ids: (p) => p.id,
    body: (posts) =>
      whole(
        `<ul>${each(posts, (p) => `<li><time>${dotted(p)}</time><a href="/blog/detail.php?id=${p.id}">${t(p)}</a></li>`)}</ul><a href="/blog?page=2">次へ</a>`,
      ),
  },
  'days of the era in brackets': {
    days: 'all',
    body: (posts) =>
      whole(`<ul>${each(posts, (p) => `<li><a href="${path(p)}">${t(p)}</a>（${wareki(p)}）</li>`)}</ul>`),
  },
  'days of the era by letter': {
    days: 'all',
    body: (posts) =>
      whole(
        `<ul>${each(posts, (p) => `<li><span>R${parts(p).year - 2018}.${parts(p).month}.${parts(p).day}</span> <a href="${path(p)}">${t(p)}</a></li>`)}</ul>`,
      ),
  },
  'time gone by': {
    days: 'rough',
    body: (posts) =>
      whole(
        `<div>${each(posts, (p) => `<div class="c"><a href="${path(p)}"><h3>${t(p)}</h3></a><div class="m"><span>bitbank</span><span>・</span><span>${ago(p)}</span></div></div>`)}</div>`,
      ),
  },
  'newest last': {
    days: 'all',
    body: (posts) =>
      whole(
        `<ol>${each([...posts].reverse(), (p) => `<li>${japanese(p)}　<a href="${path(p)}">${t(p)}</a></li>`)}</ol>`,
      ),
  },
  'pinned with a word of its own': {
    days: 'all',
    body: (posts) =>
      whole(
        `<ul>${each(posts, (p, i) => `<li class="${i === 6 ? 'pinned' : ''}"><a href="${path(p)}">${i === 6 ? '<span class="pin">固定</span>' : ''}<span class="d">${dotted(p)}</span><span class="s">${t(p)}</span></a></li>`)}</ul>`,
      ),
  },
  'mega menu that names an article in short': {
    days: 'all',
    body: (posts) =>
      page(
        `<header><div class="bar"><a href="${path(posts[0] as Post)}">12/2 メンテナンス</a></div><div class="mega"><a href="${path(posts[1] as Post)}"><img src="/i.png" alt="注目のお知らせ"></a></div></header><main><ul>${each(posts, (p) => `<li><a href="${path(p)}"><span class="date">${dotted(p)}</span><h3>${t(p)}</h3></a></li>`)}</ul></main>`,
      ),
  },
  'frame with pages beside the articles': {
    days: 'all',
    body: (posts) =>
      page(
        `<header><a href="/info/about">ビットバンクについて</a><a href="/info/fee">手数料・入出金について</a></header><main><ul>${each(posts, (p) => `<li><time datetime="${dotted(p, '-')}">${dotted(p)}</time><a href="${path(p)}">${t(p)}</a></li>`)}</ul></main><footer><a href="/info/terms">サービス利用規約について</a><a href="/info/privacy-policy">個人情報保護方針について</a><a href="/news/rss">RSSを購読する</a><a href="/blog/search">お知らせを検索する</a><a href="/blog/archive">過去のお知らせの一覧</a></footer>`,
      ),
  },
  'pictures with the title as their text': {
    days: 'some',
    body: (posts) =>
      whole(`<div>${each(posts, (p) => `<a href="${path(p)}"><img src="/bn/${p.id}.png" alt="${t(p)}"></a>`)}</div>`),
  },
  'all of a line in one link': {
    days: 'all',
    body: (posts) =>
      whole(
        `<div>${each(posts, (p) => `<p><a href="${path(p)}">${dotted(p, '/')} | ${p.category} | ${t(p)}</a></p>`)}</div>`,
      ),
  },
  'category in brackets within the link': {
    days: 'all',
    body: (posts) =>
      whole(`<div>${each(posts, (p) => `<p><a href="${path(p)}">${dotted(p)}［${p.category}］${t(p)}</a></p>`)}</div>`),
  },
  'title beside a link that only says more': {
    days: 'all',
    body: (posts) =>
      whole(
        `<div>${each(posts, (p) => `<section class="box"><h3>${t(p)}</h3><p class="ymd">${dotted(p)}</p><p>${lead(p)}</p><div class="btn"><a href="${path(p)}">詳しくはこちら</a></div></section>`)}</div>`,
      ),
  },
  'emphasised NEW behind the title': {
    days: 'all',
    body: (posts) =>
      whole(
        `<ul>${each(posts, (p, i) => `<li>${dotted(p)} <a href="${path(p)}">${t(p)}${i === 0 ? ' <em class="new">NEW!</em>' : ''}</a></li>`)}</ul>`,
      ),
  },
  'weekdays in English behind the day': {
    days: 'all',
    body: (posts) =>
      whole(
        `<ul>${each(posts, (p) => `<li><a href="${path(p)}"><span>${dotted(p)} ${wdEn(p).toUpperCase()}</span><strong>${t(p)}</strong></a></li>`)}</ul>`,
      ),
  },
  'days without marks': {
    days: 'all',
    body: (posts) =>
      whole(
        `<ul>${each(posts, (p) => `<li><a href="${path(p)}"><span class="ymd">${compact(p)}</span><span>${t(p)}</span></a></li>`)}</ul>`,
      ),
  },
  'rows opened by a script': {
    days: 'all',
    body: (posts) =>
      whole(
        `<table>${each(posts, (p) => `<tr onclick="window.location.href = &quot;${path(p)}&quot;;"><td>${dotted(p)}</td><td>${p.category}</td><td>${t(p)}</td></tr>`)}</table>`,
      ),
  },
  'links of a router that is not there yet': {
    days: 'all',
    body: (posts) =>
      whole(
        `<ul>${each(posts, (p) => `<li><router-link to="${path(p)}"><span>${dotted(p)}</span><span>${t(p)}</span></router-link></li>`)}</ul>`,
      ),
  },
  'state by ids': {
    days: 'all',
    body: (posts) =>
      page(
        `<div id="app"></div><script>window.__PRELOADED_STATE__ = ${inScript({ ui: { menu: false }, news: { allIds: posts.map(({ id }) => id), byId: Object.fromEntries(posts.map((p) => [p.id, { id: p.id, ttl: p.title, ymd: dotted(p), cat: p.category }])) }, user: null })};</script>`,
      ),
  },
  'state behind an encoding': {
    days: 'all',
    body: (posts) =>
      page(
        `<div id="app"></div><script>window.__STATE__=JSON.parse(decodeURIComponent("${encodeURIComponent(JSON.stringify({ items: posts.map((p) => ({ id: p.id, subject: p.title, date: isoJst(p) })) }))}"))</script>`,
      ),
  },
  'state in base64': {
    days: 'all',
    body: (posts) =>
      page(
        `<div id="app"></div><script id="state" type="application/octet-stream">${Buffer.from(JSON.stringify({ items: posts.map((p) => ({ id: p.id, subject: p.title, date: isoJst(p) })) })).toString('base64')}</script><script src="/a.js"></script>`,
      ),
    fails: /script/,
  },
  'data in a hidden element': {
    days: 'all',
    body: (posts) =>
      page(
        `<div id="app"></div><div id="data" style="display:none">${escaped(JSON.stringify({ items: posts.map((p) => ({ id: p.id, subject: p.title, date: isoJst(p) })) }))}</div><script src="/a.js"></script>`,
      ),
  },
  'data in a template': {
    days: 'all',
    body: (posts) =>
      page(
        `<div id="app"></div><script type="text/x-template" id="tpl">${inScript({ items: posts.map((p) => ({ id: p.id, subject: p.title, date: isoJst(p) })) })}</script><textarea hidden id="x"></textarea><script src="/a.js"></script>`,
      ),
  },
  'Livewire snapshot': {
    days: 'all',
    body: (posts) =>
      page(
        `<div wire:snapshot="${inAttribute({ data: { notices: [posts.map((p) => [{ id: p.id, title: p.title, published_on: dotted(p, '-'), url: path(p) }, { s: 'arr' }]), { s: 'arr' }] }, memo: { id: 'x1', name: 'news' } })}" wire:id="x1"></div><script src="/livewire.js"></script>`,
      ),
  },
  'data with days without marks': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({ rows: posts.map((p) => ({ seq: p.id, ttl: p.title, ymd: compact(p), flg: '1' })) }),
  },
  'data with digits to the second': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        rows: posts.map((p) => ({ seq: p.id, ttl: p.title, dispStart: jst(p).replace(/\D/g, ''), kbn: '02' })),
      }),
  },
  'data with .NET days': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        d: posts.map((p) => ({ NewsId: Number(p.id), Subject: p.title, OpenDate: `/Date(${p.at})/` })),
      }),
  },
  'Firestore documents': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        documents: posts.map((p) => ({
          name: `projects/x/databases/(default)/documents/news/${p.id}`,
          fields: {
            id: { stringValue: p.id },
            title: { stringValue: p.title },
            publishedAt: { timestampValue: iso(p) },
          },
          createTime: iso(p),
          updateTime: iso(p),
        })),
      }),
  },
  'Firestore times as seconds': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify({
        news: posts.map((p) => ({ id: p.id, title: p.title, publishedAt: { _seconds: p.at / 1000, _nanoseconds: 0 } })),
      }),
  },
  'Mongo documents': {
    days: 'all',
    type: 'application/json',
    body: (posts) =>
      JSON.stringify([
        ...posts.map((p) => ({
          _id: { $oid: `65f0a1b2c3d4e5${p.id}7` },
          code: p.id,
          title: p.title,
          date: { $date: iso(p) },
        })),
      ]),
  },
  'JSON:API': {
    days: 'all',
    type: 'application/vnd.api+json',
    body: (posts) =>
      JSON.stringify({
        jsonapi: { version: '1.0' },
        data: posts.map((p) => ({
          type: 'node--news',
          id: `0f9e8d7c-6b5a-4938-8271-${p.id}aaa`,
          links: { self: { href: `https://bitbank.cc/jsonapi/node/news/${p.id}` } },
          attributes: {
            drupal_internal__nid: Number(p.id.slice(0, 4)),
            title: p.title,
            created: isoJst(p),
            path: { alias: path(p), pid: 3, langcode: 'ja' },
          },
        })),
      }),
  },
  'XML of its own': {
    days: 'none',
    type: 'text/xml',
    fails: /./,
    body: (posts) =>
      `<?xml version="1.0"?><newslist>${each(posts, (p) => `<news><id>${p.id}</id><ttl>${t(p)}</ttl></news>`)}</newslist>`,
  },
  // Feeds.
  'Atom with xhtml': {
    days: 'all',
    way: 'feed',
    body: (posts) =>
      `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja"><title type="text">ビットバンク</title><link rel="self" href="https://bitbank.cc/blog/feed"/><updated>2026-11-25T00:00:00Z</updated>${each(posts, (p) => `<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${t(p)}</div></title><link rel="alternate" type="text/html" href="https://bitbank.cc${path(p)}"/><id>tag:bitbank.cc,2026:${p.id}</id><updated>2026-11-25T00:00:00Z</updated><published>${isoJst(p)}</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${lead(p)}</p></div></content><author><name>bitbank</name></author></entry>`)}</feed>`,
  },
  'RSS of WordPress': {
    days: 'all',
    way: 'feed',
    body: (posts) =>
      `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"\n\txmlns:content="http://purl.org/rss/1.0/modules/content/"\n\txmlns:dc="http://purl.org/dc/elements/1.1/"\n\txmlns:atom="http://www.w3.org/2005/Atom"\n\t>\n\n<channel>\n\t<title>ビットバンク</title>\n\t<atom:link href="https://bitbank.cc/blog/feed" rel="self" type="application/rss+xml" />\n\t<link>https://bitbank.cc</link>\n\t<image><url>https://bitbank.cc/i.png</url><title>ビットバンク</title><link>https://bitbank.cc</link></image>${each(posts, (p) => `\t<item>\n\t\t<title>${t(p).replaceAll('「', '&#12300;')}</title>\n\t\t<link>https://bitbank.cc${path(p)}</link>\n\t\t<dc:creator><![CDATA[bitbank]]></dc:creator>\n\t\t<pubDate>${new Date(p.at).toUTCString().replace('GMT', '+0000')}</pubDate>\n\t\t<category><![CDATA[${p.category}]]></category>\n\t\t<guid isPermaLink="false">https://bitbank.cc/?p=${p.id.slice(0, 4)}</guid>\n\t\t<description><![CDATA[<p>${lead(p)} [&#8230;]</p>]]></description>\n\t\t<content:encoded><![CDATA[<p>${lead(p)}</p>]]></content:encoded>\n\t</item>\n`)}</channel></rss>`,
  },
  'RSS with a prologue of its own': {
    days: 'all',
    way: 'feed',
    body: (posts) =>
      `\ufeff\r\n\r\n<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<?xml-stylesheet type="text/xsl" media="screen" href="/~d/styles/rss2full.xsl"?><!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC "-//W3C" "x">]><!-- generator="<rss>" -->\r\n<rss version="2.0"><channel>${each(posts, (p) => `<item><title><![CDATA[ ${p.title} ]]></title><link>\nhttps://bitbank.cc${path(p)}\n</link><pubDate>${new Date(p.at + 9 * 3_600_000).toUTCString().replace('GMT', '+09:00')}</pubDate></item>`)}</channel></rss>`,
  },
  'RSS with two digits of the year': {
    days: 'all',
    way: 'feed',
    body: (posts) =>
      `<?xml version="1.0"?><rss version="0.91"><channel>${each(posts, (p) => `<item><title>${t(p)}</title><link>https://bitbank.cc${path(p)}</link><pubDate>${wdEn(p)}, ${String(parts(p).day).padStart(2, '0')} ${EN[parts(p).month - 1]} ${String(parts(p).year).slice(2)} ${hm(p)}:00 +0900</pubDate></item>`)}</channel></rss>`,
  },
  'RSS with days as the site writes them': {
    days: 'all',
    way: 'feed',
    body: (posts) =>
      `<?xml version="1.0"?><rss version="2.0"><channel>${each(posts, (p) => `<item><title>${t(p)}</title><link>https://bitbank.cc${path(p)}</link><pubDate>${wdEn(p)}, ${parts(p).day} ${ENFULL[parts(p).month - 1]} ${parts(p).year} ${hm(p)} JST</pubDate></item>`)}</channel></rss>`,
  },
  'RSS through a redirector': {
    days: 'all',
    way: 'feed',
    body: (posts) =>
      `<?xml version="1.0"?><rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>${each(posts, (p) => `<item><title>${t(p)}</title><link>http://feedproxy.example/~r/bitbank/~3/${p.id}/</link><guid isPermaLink="false">https://bitbank.cc${path(p)}</guid><pubDate>${new Date(p.at).toUTCString()}</pubDate><feedburner:origLink>https://bitbank.cc${path(p)}</feedburner:origLink></item>`)}</channel></rss>`,
  },
  'Atom under a prefix': {
    days: 'all',
    way: 'feed',
    body: (posts) =>
      `<?xml version="1.0"?><atom:feed xmlns:atom="http://www.w3.org/2005/Atom">${each(posts, (p) => `<atom:entry><atom:id>urn:x:${p.id}</atom:id><atom:title>${t(p)}</atom:title><atom:link href="https://bitbank.cc${path(p)}"/><atom:updated>${iso(p)}</atom:updated></atom:entry>`)}</atom:feed>`,
  },
  'Atom with addresses from a base': {
    days: 'all',
    way: 'feed',
    body: (posts) =>
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bitbank.cc/blog/">${each(posts, (p) => `<entry><id>urn:x:${p.id}</id><title>${t(p)}</title><link href="articles/${p.id}"/><updated>${iso(p)}</updated><published>${iso(p)}</published></entry>`)}</feed>`,
  },
  'JSON Feed of version 1': {
    days: 'all',
    way: 'feed',
    type: 'application/feed+json',
    body: (posts) =>
      `\ufeff${JSON.stringify({ version: 'https://jsonfeed.org/version/1', title: 'bitbank', items: posts.map((p) => ({ id: `https://bitbank.cc${path(p)}`, title: p.title, content_text: lead(p), date_published: isoJst(p), tags: [p.category] })) })}`,
  },
  'RSS in Shift_JIS': {
    days: 'all',
    way: 'feed',
    charset: 'shift_jis',
    type: 'application/xml',
    body: (posts) =>
      `<?xml version='1.0' encoding='Shift_JIS'?><rss version="2.0"><channel>${each(posts, (p) => `<item><title>${t(p)}</title><link>https://bitbank.cc${path(p)}</link><pubDate>${new Date(p.at).toUTCString()}</pubDate></item>`)}</channel></rss>`,
  },
  'a feed where a page was due': {
    days: 'all',
    body: (posts) =>
      `<?xml version="1.0"?><rss version="2.0"><channel>${each(posts, (p) => `<item><title>${t(p)}</title><link>https://bitbank.cc${path(p)}</link><pubDate>${new Date(p.at).toUTCString()}</pubDate></item>`)}</channel></rss>`,
  },
  'a JSON Feed where a page was due': {
    days: 'all',
    type: 'application/feed+json',
    body: (posts) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: posts.map((p) => ({
          id: p.id,
          url: `https://bitbank.cc${path(p)}`,
          title: p.title,
          date_published: isoJst(p),
        })),
      }),
  },
};
