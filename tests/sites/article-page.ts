import type { Random } from '../simulator/random.ts';
import { classOf, DAY_FORMS } from './list-markup.ts';
import type { SiteArticle } from './notices.ts';

/*
 * Pages of one article: its text in many makes of markup, and neighbours wherever sites put them.
 */

const BODIES: readonly ((lines: readonly string[]) => string)[] = [
  (lines) => lines.map((line) => `<p>${line}</p>`).join(''),
  (lines) => `<p>${lines.join('<br>')}</p>`,
  (lines) =>
    lines.map((line) => (/^[■【]/.test(line) && line.length < 16 ? `<h3>${line}</h3>` : `<div>${line}</div>`)).join(''),
  (lines) => lines.map((line) => `<div><span>${line}</span></div>`).join('\n'),
  (lines) => {
    const items = lines.filter((line) => line.startsWith('・'));
    const list = `<ul>${items.map((line) => `<li>${line.slice(1)}</li>`).join('')}</ul>`;
    const first = lines.findIndex((line) => line.startsWith('・'));
    return lines
      .map((line, index) => (index === first ? list : line.startsWith('・') ? '' : `<p>${line}</p>`))
      .join('');
  },
];

/** Boxes of neighbours; each of them may say what would change the article's meaning. */
const BOXES: readonly ((articles: readonly SiteArticle[], random: Random) => string)[] = [
  (articles, random) =>
    `<section class="${classOf(random, 'related')}"><h2>関連記事</h2><ul>${articles.map((a) => `<li>${link(a)}</li>`).join('')}</ul></section>`,
  (articles) =>
    `<div><h3>最新のお知らせ</h3><dl>${articles.map((a) => `<dt>${DAY_FORMS[0]?.(a.publishedAt)}</dt><dd>${link(a)}</dd>`).join('')}</dl></div>`,
  (articles) =>
    `<ul class="u">${articles
      .slice(0, 2)
      .map((a, i) => `<li>${i === 0 ? '前' : '次'}の記事 ${link(a)}</li>`)
      .join('')}</ul>`,
  (articles) =>
    `<p>${articles
      .slice(0, 2)
      .map((a, i) => `${i === 0 ? '前' : '次'}の記事：${link(a)}`)
      .join(' ｜ ')}</p>`,
  (articles, random) =>
    `<div class="${classOf(random, 'recommend')}">${articles.map((a) => `<a class="k" href="/blog/articles/${a.key}"><img src="/a.png" alt=""><h4>${a.title}</h4><p>${a.excerpt}</p></a>`).join('')}</div>`,
  (articles) =>
    `<div>${articles.map((a) => `<div class="m"><a href="/blog/articles/${a.key}"><img src="/a.png" alt=""></a><p>${a.title}</p><p>${a.excerpt}</p></div>`).join('')}</div>`,
  (articles) =>
    `<table>${articles.map((a) => `<tr><td>${DAY_FORMS[1]?.(a.publishedAt)}</td><td>${a.category}</td><td>${link(a)}</td></tr>`).join('')}</table>`,
  (articles) =>
    `<div><p><strong>あわせて読みたい</strong></p>${articles.map((a) => `<p>${link(a)}</p>`).join('')}</div>`,
  (articles) =>
    `<section>${articles.map((a) => `<article><h3>${a.title}</h3><p>${a.excerpt}</p><a href="/blog/articles/${a.key}">続きを読む</a></article>`).join('')}</section>`,
  (articles) =>
    `<div>${articles.map((a) => `<div class="q" data-href="/blog/articles/${a.key}"><time>${DAY_FORMS[0]?.(a.publishedAt)}</time><p>${a.title}</p></div>`).join('')}</div>`,
  (articles) =>
    `<nav><ol>${articles.map((a) => `<li>${link(a)}</li>`).join('')}</ol></nav><aside><h2>人気記事</h2>${articles.map((a) => `<p>${a.title}</p>`).join('')}</aside>`,
];
const MORE_BOXES: typeof BOXES = [
  (articles) =>
    `<div class="swiper">${articles.map((a) => `<div class="swiper-slide"><a href="https://bitbank.cc/blog/articles/${a.key}"><div><span>${a.category}</span><span>${a.title}</span></div></a></div>`).join('')}</div>`,
  (articles) =>
    `<h2>お知らせ一覧</h2>${articles.map((a) => `<div><span>${DAY_FORMS[0]?.(a.publishedAt)}</span><div>${link(a)}</div></div>`).join('')}`,
  (articles) => `<h3>こちらもおすすめ</h3>${articles.map((a) => `<p>${link(a)}</p><p>${a.excerpt}</p>`).join('')}<hr>`,
  (articles) =>
    articles
      .slice(0, 1)
      .map((a) => `<div class="r"><h3>${link(a)}</h3><p>${a.excerpt}</p></div>`)
      .join(''),
  (articles) =>
    articles
      .slice(0, 1)
      .map((a) => `<div><p>NEXT</p><a href="/blog/articles/${a.key}"><p>${a.title}</p></a></div>`)
      .join(''),
  (articles) =>
    `<dl>${articles.map((a) => `<dt><time>${DAY_FORMS[2]?.(a.publishedAt)}</time><span>${a.category}</span></dt><dd>${link(a)}</dd>`).join('')}</dl>`,
  (articles) =>
    `<div>${articles.map((a) => `<button onclick="location.href='/blog/articles/${a.key}'">${a.title}</button>`).join('')}</div>`,
  (articles) =>
    `<div>${articles.map((a) => `<div onclick="location.href='/blog/articles/${a.key}'"><b>${a.title}</b><i>${a.excerpt}</i></div>`).join('')}</div>`,
];
const link = ({ key, title }: SiteArticle): string => `<a href="/blog/articles/${key}">${title}</a>`;

const EXTRAS = [
  '<div class="share"><a href="https://twitter.com/intent/tweet?url=x">ポスト</a><a href="https://www.facebook.com/sharer.php">シェア</a></div>',
  '<section id="comments"><h2>コメント</h2><p>管理番号9999 また延期ですか</p></section>',
  '<div><h3>お問い合わせ</h3><p>受付時間 10:00〜18:00 管理番号9999</p></div>',
  '<p>カテゴリー：<a href="/blog?category=service">サービス</a></p>',
  '<div class="banner"><a href="/blog/articles/99999999">【中止】管理番号9999の件</a></div>',
];

/** Text that a page does not show or has struck out. */
const UNSAID = [
  '<p><s>11月24日(火) 1:00 〜 2:00 管理番号9999</s></p>',
  '<p style="display:none">11月24日(火) 1:00 〜 2:00 管理番号9999</p>',
  '<p><span style="text-decoration: line-through">11月24日 1:00〜2:00 管理番号9999</span></p>',
  '<p hidden>11月24日 1:00〜2:00 管理番号9999</p>',
  '<template><p>管理番号9999</p></template>',
];

/** Words of every extra, which no text of an article has. */
export const FOREIGN_MARK = '管理番号9999';

/** The inside of an article's page: heading, text, and what stands around them. */
export function articleMarkup(article: SiteArticle, neighbours: readonly SiteArticle[], random: Random): string {
  const day = random.pick(DAY_FORMS)(article.publishedAt);
  const date = random.pick([`<time>${day}</time>`, `<p class="date">${day}</p>`, `<span>${day}</span>`, '']);
  const level = random.pick(['h1', 'h1', 'h2']);
  const section = level === 'h2' ? '<h1>お知らせ</h1>' : '';
  const crumbs = random.pick([
    '',
    `<ol class="breadcrumb"><li><a href="/">ホーム</a></li><li><a href="/blog">お知らせ</a></li><li>${article.title}</li></ol>`,
  ]);
  const heading = random.pick([
    `<${level}>${article.title}</${level}>${date}`,
    `${date}<${level}>${article.title}</${level}>`,
    `<header><${level}>${article.title}</${level}>${date}</header>`,
  ]);
  const text = random.pick(BODIES)(article.body);
  const unsaid = random.chance(0.25) ? random.pick(UNSAID) : '';
  const body = random.pick([
    `<div class="${classOf(random, 'body')}">${text}${unsaid}</div>`,
    `${text}${unsaid}`,
    `<section>${text}</section>${unsaid}`,
  ]);
  const boxes = random.some([...BOXES, ...MORE_BOXES], 0.15).map((box) => box(neighbours, random));
  const before = random.chance(0.2) ? boxes.splice(0, 1).join('') : '';
  const under = random.chance(0.1) ? boxes.splice(0, 1).join('') : '';
  const extras = random.some(EXTRAS, 0.25).join('');
  const whole = `${heading}${under}${body}`;
  return random.pick([
    `${crumbs}${before}${section}<article>${whole}${boxes.join('')}${extras}</article>`,
    `${crumbs}${before}${section}<article>${whole}</article>${boxes.join('')}${extras}`,
    `${crumbs}${before}${section}<div>${whole}</div><div>${extras}${boxes.join('')}</div>`,
    `${crumbs}${before}${section}${whole}${boxes.join('')}${extras}`,
  ]);
}

/** The text of an article as HTML, for pages that carry it as data. */
export const bodyHtml = ({ body }: SiteArticle, random: Random): string => random.pick(BODIES)(body);
