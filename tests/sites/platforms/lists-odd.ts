import { dotted, escaped, inScript, japanese, type Post, page, parts, path } from '../technologies/posts.ts';
import type { Make } from './lists.ts';

/*
 * Lists whose cards tell more than one day, whose titles stand where others have an excerpt, and whose data is none that
 * JSON knows; and pages that hold none.
 */

export const each = (posts: readonly Post[], make: (post: Post, index: number) => string): string =>
  posts.map(make).join('');
export const t = ({ title }: Post): string => escaped(title);
const lead = ({ intro }: Post): string => escaped(intro.join(''));
const list = (posts: readonly Post[], make: (post: Post, index: number) => string): string =>
  page(`<main><h1>お知らせ</h1><ul>${each(posts, (p, i) => `<li>${make(p, i)}</li>`)}</ul></main>`);
export const all = (body: Make['body'], type?: string): Make => ({
  days: 'all',
  body,
  ...(type === undefined ? {} : { type }),
});
export const json = (body: (posts: readonly Post[]) => unknown): Make =>
  all((posts) => JSON.stringify(body(posts)), 'application/json');
export const link = (p: Post): string => `<a href="${path(p)}">${t(p)}</a>`;
export const CHANGED = '2026.11.25';
const AHEAD = '2026年12月24日';

export const ODD_LISTS: Readonly<Record<string, Make>> = {
  'day of the change before that of the publication': all((posts) =>
    list(posts, (p) => `<h3>${link(p)}</h3><p>更新日：${CHANGED} ／ 公開日：${dotted(p)}</p>`),
  ),
  'day of the change in an element of its own': all((posts) =>
    list(posts, (p) => `${link(p)}<dl><dt>最終更新</dt><dd>${CHANGED}</dd><dt>掲載日</dt><dd>${japanese(p)}</dd></dl>`),
  ),
  'time of the change first': all((posts) =>
    list(
      posts,
      (p) =>
        `<time class="updated" datetime="2026-11-25">2026年11月25日</time><time class="published" datetime="${dotted(p, '-')}">${japanese(p)}</time>${link(p)}`,
    ),
  ),
  'time of the event first': all((posts) =>
    list(
      posts,
      (p) => `開催日 <time datetime="2026-11-24">11月24日</time> ${link(p)} <span>掲載 ${dotted(p, '/')}</span>`,
    ),
  ),
  'a day ahead in the excerpt and below it': all((posts) =>
    list(posts, (p) => `<h2>${link(p)}</h2><p>${lead(p)}</p><p>${AHEAD}</p><p>掲載日 ${japanese(p)}</p>`),
  ),
  'a span of days beside the day': all((posts) =>
    list(posts, (p) => `${link(p)}<p>期間 2026/11/20〜2026/11/22</p><p>${dotted(p, '/')}</p>`),
  ),
  'day and category in brackets before the link': all((posts) =>
    list(posts, (p) => `［${dotted(p, '/')}］【${p.category}】${link(p)}`),
  ),
  'day, hour and category in one text': all((posts) =>
    list(posts, (p) => `${parts(p).year}/${parts(p).month}/${parts(p).day} 15:30　<b>[${p.category}]</b>　${link(p)}`),
  ),
  'days behind their titles in a list of definitions': all((posts) =>
    page(`<dl>${each(posts, (p) => `<dt>${link(p)}</dt><dd>${dotted(p)}</dd>`)}</dl>`),
  ),
  'title behind the excerpt': all((posts) =>
    page(
      each(
        posts,
        (p) =>
          `<a class="k" href="${path(p)}"><div class="z">${lead(p)}</div><div class="y">${t(p)}</div><div>${dotted(p)}</div></a>`,
      ),
    ),
  ),
  'title broken for small screens': all((posts) =>
    list(posts, (p) => `${dotted(p)} <a href="${path(p)}">${t(p).replace('の', 'の<br class="sp">')}</a>`),
  ),
  'entries of a menu': all((posts) =>
    page(`<select>${each(posts, (p) => `<option value="${path(p)}">${dotted(p)} ${t(p)}</option>`)}</select>`),
  ),
  'addresses in an attribute of the site’s own': all((posts) =>
    list(posts, (p) => `<p data-jump-path="${path(p)}">${t(p)}</p><i>${dotted(p)}</i>`),
  ),
  'elements that a script fills': all((posts) =>
    page(
      `<x-news>${each(posts, (p) => `<x-item headline="${t(p)}" day="${dotted(p, '-')}" to="${path(p)}"></x-item>`)}</x-news>`,
    ),
  ),
  'lists side by side': json((posts) => ({
    ids: posts.map(({ id }) => id),
    titles: posts.map(({ title }) => title),
    days: posts.map((p) => dotted(p, '-')),
  })),
  'data as scripts write it': all((posts) =>
    page(
      `<div id="list"></div><script>/* news */var news = [${each(posts, (p) => `{id:'${p.id}', title:'${p.title}', date:new Date('${dotted(p, '/')}'),},`)}];show(news)</script><script src="/a.js"></script>`,
    ),
  ),
  'state that a function gives back': all((posts) =>
    page(
      `<div id="x"></div><script>window.__STATE__=(function(a,b){return {layout:a,data:[{news:[${each(posts, (p) => `{id:${p.id},title:"${p.title}",date:"${dotted(p, '-')}",isNew:!1,author:b},`)}]}]}}("default",null))</script>`,
    ),
  ),
  'an array of JavaScript in a reply for scripts': all(
    (posts) => `callback([${each(posts, (p) => `{id: '${p.id}', ttl: \`${p.title}\`, ymd: '${dotted(p, '')}'},`)}]);`,
    'application/javascript',
  ),
  'a map for search engines': all(
    (posts) =>
      `<?xml version="1.0"?><urlset>${each(posts, (p) => `<url><loc>https://bitbank.cc${path(p)}</loc><news:news><news:publication_date>${dotted(p, '-')}</news:publication_date><news:title>${t(p)}</news:title></news:news></url>`)}</urlset>`,
    'application/xml',
  ),
  'XML with everything in attributes': all(
    (posts) =>
      `<oshirase>${each(posts, (p) => `<ken no="${p.id}" hi="${dotted(p, '-')}"><dai><![CDATA[${p.title}]]></dai></ken>`)}</oshirase>`,
    'text/xml',
  ),
};

/** In folders that only the list itself shows. */
const inFolder = (folder: string, of: (p: Post) => string): Make => ({
  ...all((posts) =>
    page(
      `<nav><a href="/">ホーム</a><a href="/fees">手数料</a></nav><ul>${each(posts, (p) => `<li><a href="${folder}${of(p)}">${t(p)}</a><time datetime="${dotted(p, '-')}">${dotted(p)}</time></li>`)}</ul>`,
    ),
  ),
  ids: (p) =>
    of(p)
      .replaceAll('/', '-')
      .replace(/\.html$/, ''),
});

/** Where nobody knew that articles live. */
export const OWN_PLACES: Readonly<Record<string, Make>> = {
  'articles of a help centre': inFolder('/hc/ja/articles/', ({ id }) => `${id}-notice`),
  'entries by day and hour': inFolder('/entry/', (p) => `${dotted(p, '/')}/${p.id}`),
  'nodes by their number': inFolder('/node/', ({ id }) => id),
  'files of a folder, behind the host': inFolder('https://bitbank.cc/oshirase/', ({ id }) => `n${id}.html`),
  'addresses from a base': {
    ...all((posts) =>
      page(
        each(posts, (p) => `<p>${dotted(p)} <a href="post/${p.id}.html">${t(p)}</a></p>`),
        '<base href="https://bitbank.cc/content/">',
      ),
    ),
  },
  'notes in a reply for scripts': json((posts) => ({
    data: {
      contents: posts.map((p) => ({
        id: Number(p.id) % 9973,
        key: p.id,
        name: p.title,
        publishAt: dotted(p, '-'),
        noteUrl: `https://bitbank.cc/n/${p.id}`,
      })),
    },
  })),
  'items in shadows': all((posts) =>
    page(
      `<bb-feed>${each(posts, (p) => `<bb-item><template shadowrootmode="open"><style>.t{}</style><article><a href="/status/${p.id}"><span>${t(p)}</span></a><span>${japanese(p)}</span></article></template></bb-item>`)}</bb-feed><script src="/bb.js"></script>`,
    ),
  ),
  'day beside month and year': all((posts) =>
    list(
      posts,
      (p) =>
        `<div><span>${String(parts(p).day).padStart(2, '0')}</span><span>${parts(p).month}.${parts(p).year}</span></div>${link(p)}`,
    ),
  ),
  'year and month over the day': all((posts) =>
    list(
      posts,
      (p) =>
        `<div>${parts(p).year}.${String(parts(p).month).padStart(2, '0')}</div><div>${parts(p).day}</div>${link(p)}`,
    ),
  ),
};

const none = (body: string, fails: RegExp, type?: string): Make => ({ ...all(() => body, type), fails });
const data = (value: unknown): Make => none(JSON.stringify(value), /wrong-shape/, 'application/json');

/** Nothing of these is a list of notices. */
export const NO_LISTS: Readonly<Record<string, Make>> = {
  'one article above a list that comes by script': {
    ...none('', /by script/),
    body: ([p]) =>
      page(
        `<div class="hero">${p === undefined ? '' : `${link(p)}<i>${dotted(p)}</i>`}</div><div id="app"></div><script src="/a.js"></script>`,
      ),
  },
  'two articles above a list that is being loaded': {
    ...none('', /by script/),
    body: (posts) =>
      page(
        `${each(posts.slice(0, 2), (p) => `<p>${link(p)} ${dotted(p)}</p>`)}<div class="news-loading">読み込み中</div><script src="/a.js"></script>`,
      ),
  },
  'a door to log in': none(
    page('<h1>ログイン</h1><a href="/info/first-login">初めてログインされる方はこちら</a>'),
    /empty/,
  ),
  'questions and answers': data({
    faqs: ['口座開設の方法を教えてください', '出金できない場合はどうすればよいですか'].map((question, index) => ({
      ...{ id: `q${index}`, question, updatedAt: '2026-11-01' },
    })),
  }),
  'posts to be filled': data({
    jobs: ['バックエンドエンジニア（取引基盤）', 'カスタマーサポート担当者の募集'].map((title, index) => ({
      ...{ id: 3301 + index, title, published_at: '2026-11-01' },
    })),
  }),
  'coins and when they were listed': data(
    ['ビットコイン (Bitcoin)', 'イーサリアム (Ethereum)', 'リップル (XRP Ledger)'].map((name, index) => ({
      ...{ id: ['btc', 'eth', 'xrp'][index], name, listedAt: '2017-05-01' },
    })),
  ),
  'links of the foot below a list that is being loaded': {
    ...none('', /by script/),
    body: (posts) =>
      page(
        `<div id="root"><div class="loading">Loading...</div></div><footer><ul>${each(posts, (p) => `<li>${link(p)}</li>`)}</ul></footer><script src="/a.js"></script>`,
      ),
  },
  'columns that are no notices': none(
    page(
      `${['ビットコインとは何か', '板取引のはじめ方'].map((title, index) => `<p>2026.11.2${index} <a href="/knowledge/k${index}">${title}</a></p>`).join('')}`,
    ),
    /empty/,
  ),
  'links without days where nobody knew of': none(
    page(
      `${['はじめての方へ', 'セキュリティへの取り組み'].map((title, index) => `<p><a href="/about-us/k${index}">${title}</a></p>`).join('')}`,
    ),
    /empty/,
  ),
  'a page of scripts alone': none(
    page(`<div id="app"></div><script src="/a.js"></script><script>var x=${inScript({ a: 1 })}</script>`),
    /by script/,
  ),
};
