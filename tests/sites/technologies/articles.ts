import { dotted, escaped, htmlOf, inScript, iso, japanese, type Post, page, path } from './posts.ts';

/*
 * Pages of one post as site systems make them, with the neighbours that they put beside it.
 */

type Layout = (post: Post, body: string, neighbours: readonly Post[]) => string;

const all = (posts: readonly Post[], make: (post: Post) => string): string => posts.map(make).join('');
const title = ({ title: text }: Post): string => escaped(text);
const lead = ({ intro }: Post): string => escaped(intro.join(''));
const head = (post: Post): string =>
  `<title>${title(post)} | ビットバンク</title><meta property="og:title" content="${title(post)}">`;

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'WordPress block theme': (post, body, neighbours) =>
    page(
      `<div class="wp-site-blocks"><header class="wp-block-template-part"><p><a href="/">ビットバンク</a></p></header><main class="wp-block-group"><h1 class="wp-block-post-title">${title(post)}</h1><div class="wp-block-post-date"><time datetime="${iso(post)}">${japanese(post)}</time></div><div class="entry-content wp-block-post-content">${body}<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>関連</em></h3><div class="jp-relatedposts-items">${all(neighbours, (one) => `<div class="jp-relatedposts-post"><h4 class="jp-relatedposts-post-title"><a href="https://bitbank.cc${path(one)}">${title(one)}</a></h4><p class="jp-relatedposts-post-excerpt">${lead(one)}</p></div>`)}</div></div></div><div class="wp-block-group"><div class="post-navigation-link-previous wp-block-post-navigation-link"><span class="post-navigation-link__label">過去の投稿: </span><a href="https://bitbank.cc${path(neighbours[0] ?? post)}" rel="prev">${title(neighbours[0] ?? post)}</a></div><div class="post-navigation-link-next wp-block-post-navigation-link"><span class="post-navigation-link__label">次の投稿: </span><a href="https://bitbank.cc${path(neighbours[1] ?? post)}" rel="next">${title(neighbours[1] ?? post)}</a></div></div></main></div>`,
      head(post),
    ),
  'Ghost post': (post, body, neighbours) =>
    page(
      `<div class="gh-site"><main id="gh-main" class="gh-main"><article class="gh-article post tag-service"><header class="gh-article-header gh-canvas"><div class="gh-article-tag"><a href="/tag/service/">サービス</a></div><h1 class="gh-article-title is-title">${title(post)}</h1><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/bitbank/">bitbank</a></h4><time datetime="${dotted(post, '-')}">${japanese(post)}</time> <span>1 min read</span></div></header><section class="gh-content gh-canvas is-body">${body}${neighbours
        .slice(0, 1)
        .map(
          (one) =>
            `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://bitbank.cc${path(one)}"><div class="kg-bookmark-content"><div class="kg-bookmark-title">${title(one)}</div><div class="kg-bookmark-description">${lead(one)}</div></div></a></figure>`,
        )
        .join(
          '',
        )}</section></article></main><section class="gh-container is-grid gh-outer"><div class="gh-container-inner"><h2 class="gh-container-title">Read more</h2><div class="gh-feed">${all(neighbours, (one) => `<article class="gh-card post"><a class="gh-card-link" href="${path(one)}/"><div class="gh-card-wrapper"><h3 class="gh-card-title">${title(one)}</h3><p class="gh-card-excerpt">${lead(one)}</p></div></a></article>`)}</div></div></section></div>`,
      head(post),
    ),
  'help centre article': (post, body, neighbours) =>
    page(
      `<main role="main"><div class="container article-page"><aside class="article-sidebar"><div class="collapsible-sidebar"><h3>このセクションの記事</h3><ul>${all(neighbours, (one) => `<li><a class="sidenav-item" href="${path(one)}">${title(one)}</a></li>`)}</ul></div></aside><article id="main-content" class="article"><header class="article-header"><h1 title="${title(post)}" class="article-title">${title(post)}</h1><div class="article-author"><div class="article-meta"><a href="/hc/ja/profiles/1">サポート</a><div class="meta-group"><span class="meta-data">3日前</span><span class="meta-data">更新</span></div></div></div></header><section class="article-info"><div class="article-content"><div class="article-body">${body}</div><div class="article-attachments"><ul class="attachments"></ul></div></div></section><footer><div class="article-votes"><span class="article-votes-question">この記事は役に立ちましたか？</span><span class="article-votes-count">12人中3人がこの記事が役に立ったと言っています</span></div><div class="article-more-questions">他にご質問がございましたら、<a href="/hc/ja/requests/new">リクエストを送信</a>してください</div></footer><div class="article-relatives"><section class="recent-articles"><h3 class="recent-articles-title">最近表示した記事</h3><ul>${all(neighbours.slice(0, 2), (one) => `<li><a href="${path(one)}">${title(one)}</a></li>`)}</ul></section><section class="related-articles"><h3 class="related-articles-title">関連記事</h3><ul>${all(neighbours, (one) => `<li><a href="${path(one)}">${title(one)}</a></li>`)}</ul></section></div><div class="article-comments"><section class="comments"><h2>コメント</h2><p>0件のコメント</p><p>また延期ですか。</p></section></div></article></div></main>`,
      head(post),
    ),
  'carousel of headlines inside the article': (post, body, neighbours) =>
    page(
      `<main><article><div class="swiper"><div class="swiper-wrapper">${all(neighbours, (one) => `<div class="swiper-slide"><a href="${path(one)}"><img src="/t.png" alt=""><span>${dotted(one)}</span><p>${title(one)}</p></a></div>`)}</div><button>前へ</button><button>次へ</button></div><h1>${title(post)}</h1><p>${dotted(post)}</p><div>${body}</div><div class="swiper"><div class="swiper-wrapper">${all(neighbours, (one) => `<div class="swiper-slide" data-url="${path(one)}"><span>${dotted(one)}</span><p>${title(one)}</p></div>`)}</div></div></article></main>`,
      head(post),
    ),
  'ticker without links above': (post, body, neighbours) =>
    page(
      `<div class="ticker"><marquee>${all(neighbours, (one) => `<span>${title(one)}</span>　`)}</marquee></div><div class="container"><h1>${title(post)}</h1><div class="body">${body}</div></div>`,
      head(post),
    ),
  'the next post appended whole': (post, body, neighbours) =>
    page(
      `<main><div class="infinite"><article class="post" data-url="${path(post)}"><h1>${title(post)}</h1><time>${dotted(post)}</time><div class="post-body">${body}</div></article>${neighbours
        .slice(0, 2)
        .map(
          (one) =>
            `<article class="post" data-url="${path(one)}"><h1><a href="${path(one)}">${title(one)}</a></h1><time>${dotted(one)}</time><div class="post-body">${htmlOf(one)}</div></article>`,
        )
        .join('')}</div></main>`,
      head(post),
    ),
  'previous and next with their titles inside the article': (post, body, neighbours) =>
    page(
      `<article class="detail"><p class="detail-date">${dotted(post)}</p><h1 class="detail-title">${title(post)}</h1><div class="detail-body">${body}</div><div class="detail-pager"><a href="${path(neighbours[0] ?? post)}" class="prev"><span>&lt; 前へ</span><span>${title(neighbours[0] ?? post)}</span></a><a href="/blog">一覧へ</a><a href="${path(neighbours[1] ?? post)}" class="next"><span>次へ &gt;</span><span>${title(neighbours[1] ?? post)}</span></a></div></article>`,
      head(post),
    ),
  'newest posts in the middle of the text': (post, body, neighbours) => {
    const at = body.includes('</p>') ? body.indexOf('</p>') + 4 : 0;
    const box = `<div class="inline-related"><p class="inline-related__head">あわせて読む</p><ul>${all(neighbours.slice(0, 3), (one) => `<li><a href="${path(one)}">${title(one)}</a></li>`)}</ul></div>`;
    return page(
      `<main><h1>${title(post)}</h1><div>${body.slice(0, at)}${box}${body.slice(at)}</div></main>`,
      head(post),
    );
  },
  'utility classes, nothing has a name': (post, body, neighbours) =>
    page(
      `<div class="min-h-screen"><div class="mx-auto max-w-7xl px-4"><div class="py-2 text-sm"><span>ホーム</span><span>/</span><span>お知らせ</span></div><div class="flex"><div class="w-2/3"><div class="text-2xl font-bold">${title(post)}</div><div class="text-gray-500">${dotted(post)}</div><div class="prose">${body}</div></div><div class="w-1/3"><div class="font-bold">お知らせ</div>${all(neighbours, (one) => `<a class="block py-2" href="${path(one)}"><div class="text-xs">${dotted(one)}</div><div>${title(one)}</div></a>`)}</div></div></div></div>`,
      head(post),
    ),
  'old site of nested tables': (post, body, neighbours) =>
    page(
      `<table width="800"><tr><td width="200" valign="top"><table><tr><td bgcolor="#ccc"><b>最新のお知らせ</b></td></tr>${all(neighbours, (one) => `<tr><td><font size="2">${dotted(one, '/')}<br><a href="${path(one)}">${title(one)}</a></font></td></tr>`)}</table></td><td valign="top"><table><tr><td><font size="4"><b>${title(post)}</b></font></td></tr><tr><td align="right">${japanese(post)}</td></tr><tr><td>${body}</td></tr></table></td></tr></table>`,
      head(post),
    ),
  'Nuxt page with its text in the payload and shown': (post, body, neighbours) =>
    page(
      `<div id="__nuxt"><div data-v-app><main data-v-1a2b><section data-v-1a2b class="article-detail"><div data-v-1a2b class="article-detail__inner"><h1 data-v-1a2b>${title(post)}</h1><div data-v-1a2b class="rich-text">${body}</div></div></section><section data-v-3c4d class="news-slider"><h2 data-v-3c4d>NEWS</h2><div data-v-3c4d>${all(neighbours, (one) => `<article data-v-3c4d><a data-v-3c4d href="${path(one)}"><time data-v-3c4d>${dotted(one)}</time><h3 data-v-3c4d>${title(one)}</h3></a></article>`)}</div></section></main></div></div>`,
      head(post),
    ),
  'Next app router, text in the rows alone': (post, body, neighbours) =>
    page(
      `<div id="root"></div><script>self.__next_f.push([1,${inScript(`5:["$","$L2",null,{"post":"$7","related":${JSON.stringify(neighbours.map((one) => ({ id: one.id, title: one.title, publishedAt: iso(one), content: htmlOf(one) })))}}]\n7:{"id":"${post.id}","title":${JSON.stringify(post.title)},"publishedAt":"$D${iso(post)}","content":"$8"}\n8:T${new TextEncoder().encode(body).length.toString(16)},${body}`)}])</script>`,
      head(post),
    ),
  'Contentful rich text in the page’s data': (post, _body, neighbours) =>
    page(
      `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${inScript({
        props: { pageProps: { entry: richEntry(post), others: neighbours.map(richEntry) } },
      })}</script>`,
      head(post),
    ),
  'Astro island with the text as an attribute': (post, body, neighbours) =>
    page(
      `<main><astro-island component-url="/_astro/Post.js" props="${escaped(JSON.stringify({ post: [0, { id: [0, post.id], title: [0, post.title], publishedAt: [0, iso(post)], html: [0, body] }], related: [1, neighbours.map((one) => [0, { id: [0, one.id], title: [0, one.title], publishedAt: [0, iso(one)], html: [0, htmlOf(one)] }])] }))}" client="only"></astro-island></main>`,
      head(post),
    ),
  'JSON-LD beside headlines of neighbours': (post, body, neighbours) =>
    page(
      `<main><h1>${title(post)}</h1>${body}<h2>その他のニュース</h2>${all(neighbours, (one) => `<p><time>${dotted(one)}</time><br><a href="${path(one)}">${title(one)}</a></p>`)}</main><script type="application/ld+json">${inScript({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: post.title, datePublished: iso(post), url: `https://bitbank.cc${path(post)}` })}</script>`,
      head(post),
    ),
};

function richEntry(post: Post): object {
  const text = (value: string) => ({ nodeType: 'text', value, marks: [], data: {} });
  return {
    sys: { id: post.id, type: 'Entry' },
    fields: {
      title: post.title,
      slug: post.id,
      publishDate: iso(post),
      body: {
        nodeType: 'document',
        data: {},
        content: [
          ...post.intro.map((line) => ({ nodeType: 'paragraph', data: {}, content: [text(line)] })),
          ...post.rows.flatMap(([label, ...of]) => [
            { nodeType: 'heading-3', data: {}, content: [text(label)] },
            {
              nodeType: 'unordered-list',
              data: {},
              content: of.map((one) => ({
                nodeType: 'list-item',
                data: {},
                content: [{ nodeType: 'paragraph', data: {}, content: [text(one)] }],
              })),
            },
          ]),
          ...post.closing.map((line) => ({ nodeType: 'paragraph', data: {}, content: [text(line)] })),
        ],
      },
    },
  };
}
