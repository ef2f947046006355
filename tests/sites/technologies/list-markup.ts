import type { ListMake } from './list-data.ts';
import { dotted, escaped, iso, japanese, type Post, page, parts, path, relative, wareki, yearless } from './posts.ts';

/*
 * Lists as themes and hand-made pages show them.
 */

const each = (posts: readonly Post[], make: (post: Post) => string): string => posts.map(make).join('\n');
const title = ({ title: text }: Post): string => escaped(text);

export const MARKUP_MAKES: Readonly<Record<string, ListMake>> = {
  'WordPress block theme': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">ビットバンク</a></p></header><main class="wp-block-group"><h1 class="wp-block-query-title">お知らせ</h1><div class="wp-block-query"><ul class="wp-block-post-template is-layout-grid">${each(
          posts,
          (post) =>
            `<li class="wp-block-post post-${post.id} post type-post status-publish format-standard has-post-thumbnail hentry category-news"><figure class="wp-block-post-featured-image"><a href="https://bitbank.cc${path(post)}" target="_self"><img src="/wp-content/uploads/x.png" alt="${title(post)}"></a></figure><h2 class="wp-block-post-title has-large-font-size"><a href="https://bitbank.cc${path(post)}" target="_self">${title(post)}</a></h2><div class="wp-block-post-date"><time datetime="${iso(post)}">${japanese(post)}</time></div><div class="taxonomy-category wp-block-post-terms"><a href="/category/news" rel="tag">${post.category}</a></div><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">${escaped(post.intro.join('').slice(0, 60))}&hellip; <a class="wp-block-post-excerpt__more-link" href="https://bitbank.cc${path(post)}">続きを読む</a></p></div></li>`,
        )}</ul></div></main></div>`,
      ),
  },
  'Ghost cards': {
    dates: 'day',
    body: (posts) =>
      page(
        `<div class="gh-site"><main class="gh-main"><section class="gh-container is-grid"><div class="gh-feed">${each(
          posts,
          (post) =>
            `<article class="gh-card post tag-service"><a class="gh-card-link" href="${path(post)}/"><figure class="gh-card-image"><img src="/x.png" alt="${title(post)}" loading="lazy"></figure><div class="gh-card-wrapper"><p class="gh-card-tag">${post.category}</p><h3 class="gh-card-title is-title">${title(post)}</h3><p class="gh-card-excerpt is-body">${escaped(post.intro.join(' ').slice(0, 80))}</p><footer class="gh-card-meta"><span class="gh-card-author">By bitbank</span><time class="gh-card-date" datetime="${dotted(post, '-')}">${parts(post).day} ${parts(post).monthName} ${parts(post).year}</time></footer></div></a></article>`,
        )}</div></section></main></div>`,
      ),
  },
  'help centre list': {
    dates: 'none',
    body: (posts) =>
      page(
        `<main role="main"><div class="container"><nav class="sub-nav"><ol class="breadcrumbs"><li title="bitbank"><a href="/hc/ja">bitbank</a></li><li title="お知らせ">お知らせ</li></ol></nav><section class="section-content"><header class="page-header"><h1>メンテナンス・障害</h1></header><ul class="article-list">${each(
          posts,
          (post) =>
            `<li class="article-list-item"><span data-title="Promoted article" class="icon-star">★</span><a href="${path(post)}-${encodeURIComponent('お知らせ')}" class="article-list-link">${title(post)}</a></li>`,
        )}</ul></section></div></main>`,
      ),
  },
  'plain links, day before the title in the same link': {
    dates: 'day',
    body: (posts) =>
      page(
        `<h2>お知らせ</h2>${each(posts, (post) => `<p><a href="${path(post)}">${dotted(post)} ${title(post)}</a></p>`)}`,
      ),
  },
  'plain links behind bullets and line breaks': {
    dates: 'none',
    body: (posts) =>
      page(
        `<div><b>お知らせ</b><br>${each(posts, (post) => `・<a href="${path(post)}">${title(post)}</a><br>`)}</div>`,
      ),
  },
  'plain links with the day behind': {
    dates: 'day',
    body: (posts) =>
      page(
        `<ul>${each(posts, (post) => `<li><a href="${path(post)}">${title(post)}</a>（${dotted(post, '/')}）</li>`)}</ul>`,
      ),
  },
  'table with a head': {
    dates: 'day',
    body: (posts) =>
      page(
        `<table class="tbl"><thead><tr><th>掲載日</th><th>区分</th><th>件名</th><th></th></tr></thead><tbody>${each(
          posts,
          (post) =>
            `<tr><td nowrap>${dotted(post, '/')}</td><td>${post.category}</td><td>${title(post)}</td><td><a href="${path(post)}">詳細</a></td></tr>`,
        )}</tbody></table>`,
      ),
  },
  'old table with fonts': {
    dates: 'day',
    body: (posts) =>
      page(
        `<table border="0" cellpadding="2"><tr><td colspan="2"><font size="2" color="#ff0000">■お知らせ</font></td></tr>${each(
          posts,
          (post) =>
            `<tr valign="top"><td width="90"><font size="2">${dotted(post, '/')}</font></td><td><font size="2"><a href="${path(post)}">${title(post)}</a> <img src="new.gif" alt="NEW"></font></td></tr>`,
        )}</table>`,
      ),
  },
  'definition list': {
    dates: 'day',
    body: (posts) =>
      page(
        `<dl class="news">${each(posts, (post) => `<dt><span class="news__date">${dotted(post)}</span><span class="news__cat">${post.category}</span></dt><dd><a href="${path(post)}">${title(post)}</a></dd>`)}</dl>`,
      ),
  },
  'day in datetime alone': {
    dates: 'exact',
    body: (posts) =>
      page(
        `<ul>${each(posts, (post) => `<li><a href="${path(post)}"><span>${title(post)}</span><time datetime="${iso(post)}">${relative(post)}</time></a></li>`)}</ul>`,
      ),
  },
  'relative days': {
    dates: 'rough',
    body: (posts) =>
      page(
        `<div class="feed">${each(posts, (post) => `<div class="feed-row"><a href="${path(post)}">${title(post)}</a><span class="ago">${relative(post)}</span></div>`)}</div>`,
      ),
  },
  'days without a year': {
    dates: 'day',
    body: (posts) =>
      page(
        `<ul class="topics">${each(posts, (post) => `<li><span>${yearless(post)}</span><a href="${path(post)}">${title(post)}</a></li>`)}</ul>`,
      ),
  },
  'days of the era': {
    dates: 'day',
    body: (posts) =>
      page(
        `<ul>${each(posts, (post) => `<li><p>${wareki(post)}</p><p><a href="${path(post)}">${title(post)}</a></p></li>`)}</ul>`,
      ),
  },
  'days in pieces': {
    dates: 'day',
    body: (posts) =>
      page(
        `<div class="cards">${each(posts, (post) => `<a class="card" href="${path(post)}"><div class="cal"><span class="cal-y">${parts(post).year}</span><span class="cal-m">${parts(post).monthName}</span><span class="cal-d">${parts(post).day}</span></div><div class="card-body"><strong>${title(post)}</strong></div></a>`)}</div>`,
      ),
  },
  'years and months as headings': {
    dates: 'none',
    body: (posts) => {
      const months = Map.groupBy(posts, (post) => `${parts(post).year}年${parts(post).month}月`);
      return page(
        [...months]
          .map(
            ([month, of]) =>
              `<section><h2>${month}</h2><ul>${each(of, (post) => `<li><a href="${path(post)}">${title(post)}</a></li>`)}</ul></section>`,
          )
          .join(''),
      );
    },
  },
  'tabs with one list for each category': {
    dates: 'day',
    body: (posts) => {
      const list = (of: readonly Post[], isOn: boolean): string =>
        `<div role="tabpanel" class="tab-pane${isOn ? ' active' : ''}"${isOn ? '' : ' hidden'}><ul>${each(of, (post) => `<li><a href="${path(post)}"><time datetime="${dotted(post, '-')}">${dotted(post)}</time><span class="label">${post.category}</span><p>${title(post)}</p></a></li>`)}</ul></div>`;
      return page(
        `<div role="tablist"><button role="tab">すべて</button><button role="tab">重要</button></div>${list(posts, true)}${list(
          posts.filter(({ category }) => category === '重要'),
          false,
        )}`,
      );
    },
  },
  'a pinned post above the list': {
    dates: 'day',
    body: (posts) => {
      const [first] = posts;
      const pinned =
        first === undefined
          ? ''
          : `<div class="alert alert-danger"><span>重要</span><a href="${path(first)}">${title(first)}</a></div>`;
      return page(
        `${pinned}<main><ul>${each(posts, (post) => `<li class="entry"><span class="entry-date">${dotted(post)}</span> <span class="entry-title"><a href="${path(post)}">${title(post)}</a></span></li>`)}</ul></main>`,
      );
    },
  },
  'web components with their shadow written out': {
    dates: 'day',
    body: (posts) =>
      page(
        `<news-list>${each(posts, (post) => `<news-card><template shadowrootmode="open"><style>:host{display:block}</style><a href="${path(post)}"><slot name="t"></slot><time datetime="${dotted(post, '-')}"></time></a></template><span slot="t">${title(post)}</span></news-card>`)}</news-list>`,
      ),
  },
  'list for those without scripts': {
    dates: 'day',
    body: (posts) =>
      page(
        `<div id="app"></div><noscript><ul>${each(posts, (post) => `<li>${dotted(post)} <a href="${path(post)}">${title(post)}</a></li>`)}</ul></noscript><script src="/app.js"></script>`,
      ),
  },
  'cards without links, opened by a script of the page': {
    dates: 'day',
    body: (posts) =>
      page(
        `<ul>${each(posts, (post) => `<li class="row" data-article-id="${post.id}" tabindex="0"><span>${dotted(post)}</span><span>${title(post)}</span></li>`)}</ul>`,
      ),
  },
  'addresses with a query, a fragment and the whole host': {
    dates: 'day',
    body: (posts) =>
      page(
        `<ul>${each(posts, (post) => `<li><a href="//bitbank.cc${path(post)}?utm_source=top&amp;utm_medium=list#main"><i class="icon"></i>${title(post)}<small>${dotted(post)}</small></a></li>`)}</ul>`,
      ),
  },
};
