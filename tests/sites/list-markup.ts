import type { Random } from '../simulator/random.ts';
import type { SiteArticle } from './notices.ts';

/*
 * Lists as markup: cards, rows and links of many makes, with or without dates, categories, excerpts and pictures.
 */

const date = (time: number): Date => new Date(time + 9 * 3_600_000);
const two = (value: number): string => String(value).padStart(2, '0');

export const DAY_FORMS: readonly ((time: number) => string)[] = [
  (time) => date(time).toISOString().slice(0, 10).replaceAll('-', '.'),
  (time) => date(time).toISOString().slice(0, 10).replaceAll('-', '/'),
  (time) => `${date(time).getUTCFullYear()}年${date(time).getUTCMonth() + 1}月${date(time).getUTCDate()}日`,
  (time) => `${date(time).getUTCFullYear()}年${two(date(time).getUTCMonth() + 1)}月${two(date(time).getUTCDate())}日`,
  (time) => date(time).toISOString().slice(0, 16).replace('T', ' '),
];

/** Names of classes as people, style kits and bundlers make them. */
export const classOf = (random: Random, hint: string): string =>
  random.pick([
    hint,
    `c-${hint}`,
    `Blog_${hint}__${random.whole(100, 999)}xZ`,
    `css-${random.whole(1000, 9999)}`,
    `p-news__${hint}`,
    'flex p-4',
  ]);

type Card = (article: SiteArticle, parts: Parts) => string;

/** How one site writes the parts of all of its cards. */
interface Parts {
  readonly link: (article: SiteArticle) => string;
  readonly day: (article: SiteArticle) => string;
  readonly category: (article: SiteArticle) => string;
  readonly excerpt: (article: SiteArticle) => string;
  readonly more: string;
  readonly tag: string;
  readonly titleClass: string;
}

const CARDS: readonly Card[] = [
  (article, { link, day, category }) =>
    `<li>${day(article)}${category(article)}<a href="${link(article)}">${article.title}</a></li>`,
  (article, { link, day, category, tag, titleClass }) =>
    `<li><a href="${link(article)}">${category(article)}<${tag} class="${titleClass}">${article.title}</${tag}>${day(article)}</a></li>`,
  (article, { link, day, excerpt, more }) =>
    `<article>${day(article)}<h2><a href="${link(article)}">${article.title}</a></h2>${excerpt(article)}<a href="${link(article)}">${more}</a></article>`,
  (article, { link, day, category, excerpt, tag, titleClass }) =>
    `<div class="x"><a href="${link(article)}"><img src="/i/${article.key}.png" alt=""></a><div>${category(article)}${day(article)}<${tag} class="${titleClass}"><a href="${link(article)}">${article.title}</a></${tag}>${excerpt(article)}</div></div>`,
  (article, { link, day, category }) =>
    `<tr><td>${day(article)}</td><td>${category(article)}</td><td><a href="${link(article)}">${article.title}</a></td></tr>`,
  (article, { link, day }) => `<dt>${day(article)}</dt><dd><a href="${link(article)}">${article.title}</a></dd>`,
  (article, { link }) => `<p><a href="${link(article)}">${article.title}</a></p>`,
  (article, { link, day, category, tag }) =>
    `<div class="y" data-href="${link(article)}">${day(article)}${category(article)}<${tag}>${article.title}</${tag}></div>`,
  (article, { link, day, excerpt, more }) =>
    `<section><h3>${article.title}</h3>${day(article)}${excerpt(article)}<p><a href="${link(article)}">${more}</a></p></section>`,
  (article, { link, day }) =>
    `<div itemscope itemtype="https://schema.org/BlogPosting"><a itemprop="url" href="${link(article)}"><span itemprop="headline">${article.title}</span></a><meta itemprop="datePublished" content="${new Date(article.publishedAt).toISOString()}">${day(article)}</div>`,
  (article, { link, day, category }) =>
    `<a href="${link(article)}" class="z"><div>${day(article)}${category(article)}</div><div>${article.title}</div></a>`,
  (article, { link, day, category, titleClass }) =>
    `<li class="item"><a href="${link(article)}"><span>${category(article)}</span><span class="${titleClass}">${article.title}</span>${day(article)}</a></li>`,
  (article, { link, day, excerpt, more }) =>
    `<div class="w"><p>${article.title}</p>${excerpt(article)}${day(article)}<a href="${link(article)}">${more}</a></div>`,
  (article, { link, day }) => `<p>${day(article)}</p><p><a href="${link(article)}">${article.title}</a></p>`,
  (article, { link, day }) =>
    `<div class="v"><a href="${link(article)}" aria-label="${article.title}"></a><h3>${article.title.slice(0, 12)}…</h3>${day(article)}</div>`,
  (article, { link, day }) =>
    `<li>${day(article)} <a href="${link(article)}" title="${article.title}">${article.title.slice(0, 14)}...</a></li>`,
];
const AROUND: readonly [open: string, close: string][] = [
  ['<ul>', '</ul>'],
  ['<ul>', '</ul>'],
  ['<div>', '</div>'],
  ['<div class="grid">', '</div>'],
  ['<table><tbody>', '</tbody></table>'],
  ['<dl>', '</dl>'],
  ['<div>', '</div>'],
  ['<div>', '</div>'],
  ['<div>', '</div>'],
  ['<div>', '</div>'],
  ['<div>', '</div>'],
  ['<ul>', '</ul>'],
  ['<div>', '</div>'],
  ['<div>', '</div>'],
  ['<div>', '</div>'],
  ['<ul>', '</ul>'],
];

/** The cards of a list, all of one make. */
export function cardsOf(articles: readonly SiteArticle[], random: Random): string {
  const form = random.whole(0, CARDS.length - 1);
  const dayOf = random.pick(DAY_FORMS);
  const hasCategory = random.chance(0.5);
  const hasExcerpt = random.chance(0.5);
  const dateTag = random.pick(['time', 'span', 'p', 'div']);
  const categoryTag = random.pick(['span', 'p', 'div']);
  const classes = { day: classOf(random, 'date'), category: classOf(random, 'category') };
  const origin = random.pick(['', 'https://bitbank.cc']);
  const ending = random.pick(['', '/', '?ref=list']);
  const parts: Parts = {
    link: ({ key }) => `${origin}/blog/articles/${key}${ending}`,
    day: ({ publishedAt }) =>
      `<${dateTag} class="${classes.day}"${dateTag === 'time' ? ` datetime="${new Date(publishedAt).toISOString()}"` : ''}>${dayOf(publishedAt)}</${dateTag}>`,
    category: ({ category }) =>
      hasCategory ? `<${categoryTag} class="${classes.category}">${category}</${categoryTag}>` : '',
    excerpt: ({ excerpt }) => (hasExcerpt ? `<p>${excerpt}</p>` : ''),
    more: random.pick(['続きを読む', 'もっと見る', 'Read more', '詳細を見る']),
    tag: random.pick(['h2', 'h3', 'p', 'div', 'span']),
    titleClass: classOf(random, 'title'),
  };
  const [open, close] = AROUND[form] ?? ['', ''];
  return `${open}${articles.map((article) => CARDS[form]?.(article, parts)).join('')}${close}`;
}

/** Frames of pages: what stands around a list or an article on every page of a site. */
export function frameOf(random: Random): (head: string, main: string) => string {
  const header = random.pick([
    '<header><a href="/">ビットバンク</a><nav><a href="/blog">お知らせ</a><a href="/guide">ご利用ガイド</a></nav></header>',
    '<div class="header"><p>ビットバンク</p><ul><li><a href="/blog">お知らせ</a></li><li><a href="https://app.bitbank.cc/trade">取引</a></li></ul></div>',
    '<header><h1><a href="/">bitbank</a></h1></header>',
  ]);
  const footer = random.pick([
    '<footer><a href="/terms">利用規約</a><p>ビットバンク株式会社</p></footer>',
    '<div class="footer"><ul><li><a href="/terms">利用規約</a></li><li><a href="/privacy">プライバシーポリシー</a></li></ul></div>',
  ]);
  const [open, close] = random.pick([
    ['<main>', '</main>'],
    ['<div id="__next"><main>', '</main></div>'],
    ['<div id="app"><div class="container">', '</div></div>'],
    ['<div class="wrapper"><div class="content">', '</div></div>'],
  ] as const);
  return (head, main) =>
    `<!DOCTYPE html>\n<html lang="ja"><head>${head}</head><body>${header}${open}${main}${close}${footer}<script src="/app.js"></script></body></html>`;
}
