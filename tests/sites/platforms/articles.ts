import {
  dotted,
  escaped,
  htmlOf,
  inScript,
  iso,
  japanese,
  linesOf,
  type Post,
  page,
  path,
} from '../technologies/posts.ts';

/*
 * Pages of one post as themes and content systems make them, with their neighbours wherever those put them.
 */

export type Layout = (post: Post, body: string, neighbours: readonly Post[]) => string;

const each = (posts: readonly Post[], make: (post: Post, index: number) => string): string => posts.map(make).join('');
const t = ({ title }: Post): string => escaped(title);
const lead = ({ intro }: Post): string => escaped(intro.join(''));
const head = (p: Post, site = 'ビットバンク'): string =>
  `<title>${t(p)} | ${site}</title><meta property="og:title" content="${t(p)}">`;
const li = (posts: readonly Post[]): string => each(posts, (p) => `<li><a href="${path(p)}">${t(p)}</a></li>`);
const two = (posts: readonly Post[]): [Post, Post] => [posts[0] as Post, posts[1] as Post];

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'WordPress classic theme': (p, body, others) => {
    const [before, after] = two(others);
    return page(
      `<div id="page"><div id="content"><div id="primary"><main id="main"><article id="post-1" class="hentry"><header class="entry-header"><h1 class="entry-title">${t(p)}</h1></header><div class="entry-content">${body}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">共有:</h3><div class="sd-content"><ul><li><a href="https://bitbank.cc${path(p)}?share=twitter">クリックして Twitter で共有</a></li></ul></div></div></div><footer class="entry-footer"><span class="byline">bitbank</span><time>${japanese(p)}</time></footer></article><nav class="navigation post-navigation"><h2 class="screen-reader-text">投稿ナビゲーション</h2><div class="nav-links"><div class="nav-previous"><a href="${path(before)}"><span class="meta-nav">前</span> <span class="post-title">${t(before)}</span></a></div><div class="nav-next"><a href="${path(after)}"><span class="post-title">${t(after)}</span></a></div></div></nav></main></div><aside id="secondary"><section class="widget"><h2>最近の投稿</h2><ul>${li(others)}</ul></section><section><h2>最近のコメント</h2><ul><li>田中 より: また延期ですか</li></ul></section></aside></div></div>`,
      head(p),
    );
  },
  Cocoon: (p, body, others) => {
    const [before, after] = two(others);
    return page(
      `<div id="content"><main id="main" class="main"><article class="article post"><header class="article-header entry-header"><h1 class="entry-title">${t(p)}</h1><div class="sns-share ss-top"><div class="sns-share-buttons"><a href="https://twitter.com/intent/tweet?text=x">X</a></div></div><div class="date-tags"><span class="post-date"><time class="entry-date">${dotted(p)}</time></span></div></header><div class="entry-content cf"><div id="toc" class="toc"><label class="toc-title">目次</label><div class="toc-content"><ol><li><a href="#toc1">お知らせの内容</a></li></ol></div></div>${body}</div><footer class="article-footer"><div class="entry-categories-tags"><a class="cat-link" href="/blog/category/x">入出金</a></div><div class="sns-follow"><div class="sns-follow-message">bitbankをフォローする</div></div></footer></article><div class="under-entry-content"><aside id="related-entries" class="related-entries"><h2 class="related-entry-heading"><span class="related-entry-main-heading">関連記事</span></h2><div class="related-list">${each(others, (n) => `<a href="${path(n)}" class="related-entry-card-wrap a-wrap"><article class="related-entry-card"><h3 class="related-entry-card-title">${t(n)}</h3><div class="related-entry-card-snippet">${lead(n)}</div></article></a>`)}</div></aside><div id="pager-post-navi" class="pager-post-navi"><a href="${path(before)}" class="prev-post a-wrap"><div class="prev-post-title">${t(before)}</div></a><a href="${path(after)}" class="next-post a-wrap"><div class="next-post-title">${t(after)}</div></a></div><div id="comment-area" class="comment-area"><h2>コメント</h2><p>また延期ですか</p></div></div></main><div id="sidebar"><aside class="widget"><h3>新着記事</h3>${each(others, (n) => `<a href="${path(n)}"><div>${t(n)}</div></a>`)}</aside></div></div>`,
      head(p),
    );
  },
  'Hatena entry': (p, body, others) => {
    const [before, after] = two(others);
    return page(
      `<div id="container"><div id="wrapper"><div id="main"><div id="main-inner"><article class="entry"><div class="entry-inner"><header class="entry-header"><div class="date entry-date"><a href="https://bitbank.cc/blog/archive/2026/11/24"><time>2026-11-24</time></a></div><h1 class="entry-title"><a href="https://bitbank.cc${path(p)}" class="entry-title-link">${t(p)}</a></h1></header><div class="entry-content">${body}</div><footer class="entry-footer"><div class="social-buttons"><a href="https://b.hatena.ne.jp/entry/x">ブックマーク</a></div><p class="entry-footer-section"><span class="author">bitbank</span> <time>7時間前</time></p><div class="customized-footer"><div class="entry-footer-modules"><div class="hatena-module hatena-module-related-entries"><div class="hatena-module-title">関連記事</div><div class="hatena-module-body"><ul class="related-entries">${each(others, (n) => `<li class="urllist-item"><div class="urllist-item-inner"><div class="urllist-date-link"><a href="/blog/archive/2026"><time>${dotted(n, '-')}</time></a></div><a class="urllist-title-link" href="https://bitbank.cc${path(n)}">${t(n)}</a><div class="urllist-entry-body">${lead(n)}</div></div></li>`)}</ul></div></div></div></div><div class="comment-box"><ul class="comment"><li>また延期ですか</li></ul><a class="leave-comment-title">コメントを書く</a></div></footer></div></article><div class="pager pager-permalink"><span class="pager-prev"><a href="${path(before)}">« ${t(before)}</a></span><span class="pager-next"><a href="${path(after)}">${t(after)} »</a></span></div></div></div></div></div>`,
      head(p, 'ビットバンクのお知らせ'),
    );
  },
  'Blogger post': (p, body, others) =>
    page(
      `<div class="main-outer"><div class="main section" id="main"><div class="widget Blog"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>${japanese(p)}火曜日</span></h2><div class="post hentry"><h3 class="post-title entry-title">${t(p)}</h3><div class="post-body entry-content">${body}<div style="clear: both;"></div></div><div class="post-footer"><div class="post-share-buttons"><a class="goog-inline-block share-button" href="https://bitbank.cc/share-post.g">メールで送信</a></div><span class="post-labels">ラベル: <a href="/search/label/x">メンテナンス</a></span></div></div><div class="comments" id="comments"><h4>0 件のコメント:</h4><p>コメントを投稿</p></div></div></div><div class="blog-pager" id="blog-pager"><a class="blog-pager-newer-link" href="${path(two(others)[0])}">次の投稿</a></div></div><div class="widget PopularPosts"><h2>人気の投稿</h2><div class="widget-content popular-posts"><ul>${each(others, (n) => `<li><div class="item-content"><div class="item-title"><a href="https://bitbank.cc${path(n)}">${t(n)}</a></div><div class="item-snippet">${lead(n)}</div></div></li>`)}</ul></div></div></div></div>`,
      `<title>ビットバンク: ${t(p)}</title>`,
    ),
  'note.com post': (p, body, others) =>
    page(
      `<div id="__nuxt"><div id="__layout"><main class="p-article"><article class="p-article__body"><h1 class="o-noteContentHeader__title">${t(p)}</h1><div class="o-noteContentHeader__info"><a href="/bitbank">ビットバンク</a><time>${japanese(p)} ${'16:00'}</time></div><div class="note-common-styles__textnote-body" data-name="body">${body}</div></article><div class="o-noteFollowUp"><p>いいなと思ったら応援しよう！</p><button>チップで応援する</button></div><section class="p-article__related"><h2>ピックアップされています</h2><div>${each(others.slice(0, 2), (n) => `<div class="o-verticalTimeLineNote"><a href="${path(n)}" aria-label="${t(n)}"></a><div><h3>${t(n)}</h3></div></div>`)}</div></section><section><h2>こんな記事も読まれています</h2>${each(others, (n) => `<a href="${path(n)}"><h3>${t(n)}</h3><p>${lead(n)}</p></a>`)}</section></main></div></div>`,
      `<title>${t(p)}｜ビットバンク</title>`,
    ),
  'Medium story': (p, body, others) =>
    page(
      `<div id="root"><div class="a b"><article><div class="c"><div><h1 class="pw-post-title d">${t(p)}</h1><div><span>3 min read</span><span>·</span><span>Nov 24, 2026</span></div><div><button>Listen</button><button>Share</button></div></div><div class="e">${body}</div></div></article><div class="f"><div><h2>Written by bitbank</h2><p>Crypto exchange. メンテナンスの延期などを配信します。</p></div><div><h2>More from bitbank</h2>${each(others, (n) => `<div class="g"><a href="${path(n)}?source=author"><h2>${t(n)}</h2><div><h3>${lead(n)}</h3></div></a><div><span>Nov 20</span></div></div>`)}</div><div><h2>No responses yet</h2></div></div></div></div>`,
      `<title>${t(p)} | by bitbank | Medium</title>`,
    ),
  'Drupal node': (p, body, others) =>
    page(
      `<div class="layout-container"><main role="main"><div class="layout-content"><div id="block-breadcrumbs"><h2 class="visually-hidden">パンくず</h2><ol><li><a href="/">ホーム</a></li></ol></div><div id="block-page-title"><h1>${t(p)}</h1></div><div id="block-content"><article class="node node--type-news"><div class="node__content"><div class="field field--name-field-date"><div class="field__label">掲載日</div><div class="field__item">${dotted(p, '/')}</div></div><div class="field field--name-body"><div class="field__item">${body}</div></div></div></article></div><div class="views-element-container block" id="block-views-block-related"><h2>関連コンテンツ</h2><div class="view-content">${each(others, (n) => `<div class="views-row"><div class="views-field-title"><a href="${path(n)}">${t(n)}</a></div><div class="views-field-body">${lead(n)}</div></div>`)}</div></div></div></main></div>`,
      head(p),
    ),
  'Shopify article': (p, body, others) =>
    page(
      `<main id="MainContent"><article class="article-template"><header class="page-width"><h1 class="article-template__title">${t(p)}</h1><span class="circle-divider"><time datetime="${iso(p)}">${japanese(p)}</time></span></header><div class="article-template__content page-width rte">${body}</div><div class="article-template__back"><a href="/blog" class="article-template__link link">ブログに戻る</a></div><div class="article-template__comment-wrapper"><h2>コメントを残す</h2><p>コメントは公開前に承認される必要があります。延期のご質問もどうぞ。</p></div></article><section class="section-featured-blog"><h2 class="title">お知らせ</h2>${each(others, (n) => `<div class="article-card"><h3><a href="${path(n)}">${t(n)}</a></h3><p>${lead(n)}</p></div>`)}</section></main>`,
      head(p),
    ),
  'Intercom help page': (p, body, others) =>
    page(
      `<div id="__next"><main><div class="mb-4"><a href="/hc">すべてのコレクション</a><span>お知らせ</span></div><h1 class="text-header">${t(p)}</h1><div class="avatar">bitbank が作成 · 1日前に更新</div><div class="article intercom-force-break"><article>${body}</article></div><section class="jsx-related"><h3>関連記事</h3>${each(others, (n) => `<a class="flex" href="${path(n)}"><div>${t(n)}</div></a>`)}</section><div class="reaction-picker"><div>こちらの回答で解決しましたか？</div><button>😞</button></div></main></div>`,
      head(p, 'ヘルプ'),
    ),
  'bar over everything without a link': (p, body) =>
    page(
      `<div class="global-alert"><p>【障害】現在、日本円の入金反映が遅延しております</p></div><div class="wrap"><h1>${t(p)}</h1><p>${dotted(p)}</p><div class="txt">${body}</div></div>`,
      head(p),
    ),
  'menu of newest posts as plain boxes': (p, body, others) =>
    page(
      `<div class="head"><div class="gmenu"><div class="drop"><p>お知らせ</p>${each(others, (n) => `<a href="${path(n)}">${t(n)}</a>`)}</div></div></div><div class="page"><div class="ttl"><h1>${t(p)}</h1></div><div class="inner">${body}</div></div>`,
      head(p),
    ),
  'newest posts that a listener opens, no address anywhere': (p, body, others) =>
    page(
      `<main><h1>${t(p)}</h1><div>${body}</div><div class="latest"><h2>最新のお知らせ</h2><ul>${each(others, (n) => `<li class="js-link"><span>${dotted(n)}</span><span>${t(n)}</span></li>`)}</ul></div></main>`,
      head(p),
    ),
  'a box called NEWS': (p, body, others) =>
    page(
      `<main><h1>${t(p)}</h1><div>${body}</div><section><h2>NEWS</h2><dl>${each(others, (n) => `<dt>${dotted(n)}</dt><dd><a href="${path(n)}">${t(n)}</a></dd>`)}</dl></section></main>`,
      head(p),
    ),
  'a box of those who read this, without links': (p, body, others) =>
    page(
      `<main><h1>${t(p)}</h1><div>${body}</div><section><h2>この記事を読んだ人はこんな記事も読んでいます</h2><ul>${each(others, (n) => `<li>${t(n)}</li>`)}</ul></section></main>`,
      head(p),
    ),
  'previous and next by arrows alone': (p, body, others) => {
    const [before, after] = two(others);
    return page(
      `<article><h1>${t(p)}</h1>${body}<p>« <a href="${path(before)}">${t(before)}</a></p><p><a href="${path(after)}">${t(after)}</a> »</p></article>`,
      head(p),
    );
  },
  'frames of tables, neighbours below a rule': (p, body, others) =>
    page(
      `<table width="100%"><tr><td><a href="/"><img src="/logo.gif" alt="ビットバンク"></a></td></tr><tr><td><b>${t(p)}</b></td></tr><tr><td>${body}</td></tr><tr><td><hr></td></tr><tr><td>${each(others, (n) => `<a href="${path(n)}">${t(n)}</a><br>`)}</td></tr></table>`,
      head(p),
    ),
  'Gutenberg blocks as data alone': (p, _body, others) =>
    page(
      `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${inScript({ props: { pageProps: { post: gutenberg(p), related: others.map(gutenberg) } } })}</script>`,
      head(p),
    ),
  'flight elements with cards of others': (p, _body, others) =>
    page(
      `<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,${inScript(
        `3:["$","main",null,{"children":[["$","h1",null,{"children":${JSON.stringify(p.title)}}],["$","div",null,{"className":"body","children":${JSON.stringify(
          linesOf(p).map((line, i) => ['$', 'p', String(i), { children: line }]),
        )}}],["$","section",null,{"children":[["$","h2",null,{"children":"新着記事"}],${JSON.stringify(others.map((n) => ['$', '$L4', n.id, { href: path(n), children: ['$', 'h3', null, { children: n.title }] }]))}]}]]}]\n`,
      )}])</script>`,
      head(p),
    ),
  'consent asked for at the end, by hashed names': (p, body) =>
    page(
      `<div class="css-a1"><h1 class="css-b2">${t(p)}</h1><div class="css-c3">${body}</div></div><div class="css-z9" id="onetrust-consent-sdk"><div class="css-z8"><p>当サイトはCookieを使用します。同意いただけない場合、一部の機能を停止することがあります。</p><button>同意する</button></div></div>`,
      head(p),
    ),
  'English beside Japanese, one of them hidden': (p, body) =>
    page(
      `<main><h1>${t(p)}</h1><div class="tabs"><button>日本語</button><button>English</button></div><div id="ja">${body}</div><div id="en" hidden><p>We will suspend all services from 2:30 to 6:00 on December 3, 2026.</p></div></main>`,
      head(p),
    ),
  'logo as the first heading': (p, body, others) =>
    page(
      `<div class="h"><h1><a href="/"><img src="/logo.svg" alt="ビットバンク"></a></h1></div><div class="c"><p class="date">${dotted(p)}</p><h2>${t(p)}</h2><div class="d">${body}</div></div><div class="r"><h2>お知らせ</h2><ul>${li(others)}</ul></div>`,
      head(p),
    ),
  'title of the page only in a paragraph': (p, body, others) =>
    page(
      `<div class="x"><p class="x1">${t(p)}</p><p class="x2">${dotted(p)}</p><div class="x3">${body}</div><div class="x4">${each(others, (n) => `<p><a href="${path(n)}">${t(n)}</a></p>`)}</div></div>`,
      head(p),
    ),
  'neighbours folded away': (p, body, others) =>
    page(
      `<main><h1>${t(p)}</h1>${body}<details><summary>過去のお知らせ</summary><ul>${li(others)}</ul></details></main>`,
      head(p),
    ),
  'whole posts of others behind buttons': (p, body, others) =>
    page(
      `<main><h1>${t(p)}</h1><div>${body}</div><div class="acc">${each(others.slice(0, 3), (n) => `<details><summary>${t(n)}</summary><div>${htmlOf(n)}</div></details>`)}</div></main>`,
      head(p),
    ),
  'all posts on one page, opened by its fragment': (p, body, others) =>
    page(
      `<main><h1>お知らせ</h1>${each(others.slice(0, 2), (n) => `<section id="${n.id}"><h2>${t(n)}</h2>${htmlOf(n)}</section>`)}<section id="${p.id}"><h2>${t(p)}</h2>${body}</section></main>`,
      '<title>お知らせ | ビットバンク</title>',
    ),
  'WordPress REST post': (p, body) =>
    JSON.stringify({
      id: 9000,
      date: iso(p).slice(0, 19),
      slug: p.id,
      link: `https://bitbank.cc${path(p)}`,
      title: { rendered: t(p) },
      content: { rendered: body, protected: false },
      excerpt: { rendered: `<p>${lead(p)}</p>` },
    }),
  'AMP page': (p, body, others) =>
    page(
      `<amp-sidebar id="s" layout="nodisplay"><ul>${li(others)}</ul></amp-sidebar><article class="amp-wp-article"><header><h1 class="amp-wp-title">${t(p)}</h1></header><div class="amp-wp-article-content">${body}</div></article><amp-next-page><script type="application/json">${inScript(others.map((n) => ({ title: n.title, url: path(n), image: '/x.png' })))}</script></amp-next-page>`,
      head(p),
    ),
  'banner of the newest inside the text’s box': (p, body, others) => {
    const [first] = two(others);
    return page(
      `<main><h1>${t(p)}</h1><div class="txt">${body}<div class="bnr"><a href="${path(first)}"><img src="/b.png" alt="${t(first)}"></a></div><p class="txt-more"><a href="${path(first)}">▶ ${t(first)}</a></p></div></main>`,
      head(p),
    );
  },
  'breadcrumbs that end in a neighbour’s title, flat': (p, body, others) =>
    page(
      `<p>ホーム &gt; お知らせ &gt; ${t(p)}</p><h1>${t(p)}</h1>${body}<p>前の記事へ: ${t(two(others)[0])}</p><p>次の記事へ: ${t(two(others)[1])}</p>`,
      head(p),
    ),
};

const gutenberg = (p: Post): object => ({
  databaseId: Number(p.id.slice(0, 4)),
  slug: p.id,
  uri: path(p),
  title: p.title,
  date: iso(p),
  blocks: linesOf(p).map((line) => ({
    name: line.startsWith('■') ? 'core/heading' : 'core/paragraph',
    attributes: { content: escaped(line), dropCap: false },
    innerBlocks: [],
  })),
});

/** Words of the frames that are no part of any article. */
export const FRAME_WORDS = [
  '延期ですか',
  '延期など',
  'Cookie',
  '入金反映が遅延',
  'チップ',
  '解決しましたか',
  '承認',
  '2:30',
  'メールで送信',
];
