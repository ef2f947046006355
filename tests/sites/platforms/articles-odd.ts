import { dotted, escaped, inScript, type Post, page, path } from '../technologies/posts.ts';
import type { Layout } from './articles.ts';

/*
 * Pages of one post with contact hours, comments and neighbours under words of the site's own, and with their text where
 * markup alone does not show it.
 */

const t = ({ title }: Post): string => escaped(title);
const head = (p: Post): string => `<title>${t(p)} | ビットバンク</title>`;
const each = (posts: readonly Post[], make: (post: Post, index: number) => string): string => posts.map(make).join('');
const main = (p: Post, body: string, behind: string): string =>
  page(`<main><h1>${t(p)}</h1><div>${body}</div>${behind}</main>`, head(p));
const whole = (inner: string, p: Post): string =>
  page(`<div id="app">${inner}</div><script src="/a.js"></script>`, head(p));
const data = (p: Post, body: string, others: readonly Post[]): unknown => ({
  entry: { entryId: p.id, midashi: p.title, hizuke: dotted(p, '-'), honbun: body },
  osusume: others.map((n) => ({
    entryId: n.id,
    midashi: n.title,
    hizuke: dotted(n, '-'),
    honbun: `<p>${n.intro.join('')}</p>`,
  })),
});

/** Said by what stands around the text. */
export const ODD_WORDS = ['8:45', '9日の3時', 'らしいです', '印刷日時', '先頭へ', '１分で', '解決しましたか'];

export const ODD_LAYOUTS: Readonly<Record<string, Layout>> = {
  'contact under a heading of its own': (p, body) =>
    main(p, body, '<h3>■お問い合わせ窓口について</h3><p>電話受付 8:45〜17:30（土日祝を除く）</p>'),
  'contact as a section of support': (p, body) =>
    main(p, body, '<section><h2>カスタマーサポート</h2><dl><dt>受付</dt><dd>毎日 8:45〜21:00</dd></dl></section>'),
  'contact in one line behind a wide blank': (p, body) =>
    page(
      `<div class="a"><h1>${t(p)}</h1><div>${body}</div></div><div class="z">お問い合わせ　受付時間　8:45〜18:00</div>`,
      head(p),
    ),
  'hours of the telephone in an element named for the foot': (p, body) =>
    page(`<h1>${t(p)}</h1><div>${body}</div><bb-footer><p>毎日 8:45〜18:00</p></bb-footer>`, head(p)),
  'hours of the telephone in plain text': (p, body) => main(p, body, '<p>お電話での受付時間 8:45〜18:00</p>'),
  'neighbours without links under several words': (p, body, others) =>
    main(
      p,
      body,
      `<div class="q"><h4>そのほかの新着</h4><ul>${each(others, (n) => `<li>${dotted(n)} ${t(n)}</li>`)}</ul></div>`,
    ),
  'neighbours without links, newest of the others': (p, body, others) =>
    main(p, body, `<h2>その他の最新記事</h2>${each(others, (n) => `<p>${t(n)}</p>`)}`),
  'comments counted': (p, body) => main(p, body, '<div><h3>2件のコメント</h3><p>9日の3時からと聞きました</p></div>'),
  'comments of all': (p, body) =>
    main(p, body, '<section><h3>みんなの反応</h3><ul><li>延びるらしいです</li></ul></section>'),
  'asked whether it helped': (p, body) =>
    main(p, body, '<div><div>こちらの回答で解決しましたか？</div><button>はい</button></div>'),
  'made for printing': (p, body) =>
    page(
      `<h2>${t(p)}</h2><div>${body}</div><hr><p>URL: https://bitbank.cc${path(p)}<br>印刷日時：2026年11月26日 8:45</p>`,
      head(p),
    ),
  'made by hand, without headings': (p, body, others) =>
    page(
      `<table><tr><td><b>ビットバンク</b>　<a href="../tel.html">お電話　受付時間８：４５～１８：００</a></td></tr></table><p align="center"><font size="+2"><b>${t(p)}</b></font></p>${body}<hr><a href="${path(others[0] ?? p)}">←前の記事「${t(others[0] ?? p)}」</a>　<a href="#top">▲このページの先頭へ</a>`,
      `<title>ビットバンク　${t(p)}</title>`,
    ),
  'mail to be ordered below': (p, body) =>
    page(
      `<div><h1>${t(p)}</h1><div>${body}</div></div><div class="m"><h3>お知らせメール</h3><p>ご登録は１分で完了します</p></div>`,
      head(p),
    ),
  'English beside it, the longer title': (p, body) =>
    page(
      `<main><section lang="ja"><h1>${t(p)}</h1>${body}</section><section lang="en"><h1>Notice of the planned maintenance of the trading system of this exchange</h1></section></main>`,
      `<title>${t(p)} / Notice of the planned maintenance of the trading system of this exchange</title>`,
    ),
  'text in a shadow, its title in a slot': (p, body, others) =>
    page(
      `<bb-nav><template shadowrootmode="open"><a href="/">ホーム</a></template></bb-nav><bb-notice><template shadowrootmode="open"><header><slot name="head"></slot></header><div>${body}<slot></slot></div><aside><h2>関連</h2>${each(others, (n) => `<a href="${path(n)}">${t(n)}</a>`)}</aside></template><h1 slot="head">${t(p)}</h1></bb-notice>`,
      head(p),
    ),
  'text in a slot': (p, body) =>
    page(
      `<bb-notice><template shadowrootmode="open"><slot name="head"></slot><slot></slot></template><div>${body}</div><h1 slot="head">${t(p)}</h1></bb-notice>`,
      head(p),
    ),
  'text in a frame of the page': (p, body) =>
    page(`<main><h1>${t(p)}</h1><iframe srcdoc="${body.replaceAll('"', '&quot;')}"></iframe></main>`, head(p)),
  'text for those without scripts': (p, body) =>
    page(`<main><h1>${t(p)}</h1><p>本文を読み込んでいます…</p></main><noscript><div>${body}</div></noscript>`, head(p)),
  'data of unknown names in a script': (p, body, others) =>
    page(
      `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${inScript(data(p, body, others))}</script>`,
      head(p),
    ),
  'data of unknown names in an attribute': (p, body, others) =>
    page(
      `<div id="app" data-props="${escaped(JSON.stringify(data(p, body, others)))}"></div><script src="/a.js"></script>`,
      head(p),
    ),
  'data of unknown names, as scripts write it': (p, body) =>
    whole(
      `</div><script>window.__STATE__={entry:{id:'${p.id}',dai:'${p.title}',bun:'${body.replaceAll("'", '&#39;')}',},}</script><div>`,
      p,
    ),
  'text for search engines alone, without an address': (p, body) =>
    page(
      `<div id="root"></div><script type="application/ld+json">${inScript({ '@type': 'Article', headline: p.title, articleBody: body.replace(/<[^>]+>/g, '\n'), datePublished: dotted(p, '-') })}</script>`,
      head(p),
    ),
  'rows hand the text to a component': (p, body) =>
    page(
      `<main><h1>${t(p)}</h1><p>本文を読み込んでいます…</p></main><script>self.__next_f.push([1,${inScript(`1a:T${Buffer.byteLength(body).toString(16)},${body}1c:["$","article",null,{"children":[["$","h1",null,{"children":${JSON.stringify(p.title)}}],["$","$L9",null,{"html":"$1a"}]]}]\n`)}])</script>`,
      head(p),
    ),
};
