import { siteForm } from '../../sites/forms.ts';
import type { PublishedNotice } from '../exchange.ts';
import { escaped, scriptJson } from '../reply.ts';
import type { BlogMarkup } from '../scenario.ts';

/*
 * One and the same blog in every form in which it may be written. What the real one looks like is not known
 * (a statically exported Next.js site, probably), so the reader must cope with all of them.
 */

interface Form {
  readonly list: (notices: readonly PublishedNotice[]) => string;
  readonly article: (notice: PublishedNotice) => string;
}

const address = ({ id }: PublishedNotice): string => `/blog/articles/${id}`;
const iso = (ms: number): string => new Date(ms).toISOString();
const jst = (ms: number): Date => new Date(ms + 9 * 3_600_000);
const dotted = (ms: number): string => jst(ms).toISOString().slice(0, 10).replaceAll('-', '.');
const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');

const time = ({ publishedMs }: PublishedNotice): string =>
  `<time datetime="${iso(publishedMs)}">${dotted(publishedMs)}</time>`;

/** What Next.js hands to its own script, of one entry of the list. */
const nextEntry = (notice: PublishedNotice) => ({
  id: Number(notice.id),
  title: notice.title,
  excerpt: notice.text.slice(0, 60),
  publishedAt: iso(notice.publishedMs),
  updatedAt: iso(notice.updatedMs),
  category: { name: 'サービス' },
});
const nextData = (pageProps: unknown): string =>
  `<script id="__NEXT_DATA__" type="application/json">${scriptJson({ props: { pageProps }, page: '/blog', buildId: 'b1' })}</script>`;

const linkedData = (type: string, notice: PublishedNotice) => ({
  '@type': type,
  headline: notice.title,
  url: `https://bitbank.cc${address(notice)}`,
  datePublished: iso(notice.publishedMs),
  dateModified: iso(notice.updatedMs),
});
const jsonLd = (value: object): string =>
  `<script type="application/ld+json">${scriptJson({ '@context': 'https://schema.org', ...value })}</script>`;

const FORMS: Readonly<Record<BlogMarkup, Form>> = {
  next: {
    list: (notices) =>
      `<div id="__next"><main>${notices
        .map((notice) => `<a href="${address(notice)}"><h2>${escaped(notice.title)}</h2>${time(notice)}</a>`)
        .join('\n')}</main></div>${nextData({ articles: notices.map(nextEntry) })}`,
    article: (notice) =>
      `<div id="__next"><main><h1>${escaped(notice.title)}</h1>${time(notice)}<div class="body">${paragraphs(notice.text)}</div></main></div>${nextData({ article: { ...nextEntry(notice), body: paragraphs(notice.text) } })}`,
  },
  'json-ld': {
    list: (notices) =>
      `<div id="app"></div>${jsonLd({ '@type': 'Blog', blogPost: notices.map((notice) => linkedData('BlogPosting', notice)) })}`,
    article: (notice) =>
      `<div id="app"></div>${jsonLd({ ...linkedData('NewsArticle', notice), articleBody: notice.text })}`,
  },
  microdata: {
    list: (notices) =>
      `<ul>${notices
        .map(
          (notice) =>
            `<li itemscope itemtype="https://schema.org/BlogPosting"><a itemprop="url" href="${address(notice)}"><span itemprop="headline">${escaped(notice.title)}</span></a><meta itemprop="datePublished" content="${iso(notice.publishedMs)}"></li>`,
        )
        .join('\n')}</ul>`,
    article: (notice) =>
      `<div itemscope itemtype="https://schema.org/BlogPosting"><h1 itemprop="headline">${escaped(notice.title)}</h1><meta itemprop="datePublished" content="${iso(notice.publishedMs)}"><div itemprop="articleBody">${paragraphs(notice.text)}</div></div>`,
  },
  article: {
    list: (notices) =>
      notices
        .map(
          (notice) =>
            `<article><header>${time(notice)}<h3><a href="${address(notice)}">${escaped(notice.title)}</a></h3></header><p>${escaped(notice.text.slice(0, 60))}</p></article>`,
        )
        .join('\n'),
    article: (notice) =>
      `<nav><a href="/blog">お知らせ一覧</a></nav><article><header><h1>${escaped(notice.title)}</h1>${time(notice)}</header>${paragraphs(notice.text)}</article><footer>お問い合わせ 平日 9:00〜17:00</footer>`,
  },
  anchors: {
    list: (notices) =>
      `<table>${notices
        .map(
          (notice) =>
            `<tr><td>${dotted(notice.publishedMs)}</td><td><a href="https://bitbank.cc${address(notice)}">${escaped(notice.title)}</a></td></tr>`,
        )
        .join('\n')}</table>`,
    article: (notice) =>
      `<div class="c1"><div class="c2">${escaped(notice.title)}</div><div class="c3">${dotted(notice.publishedMs)}</div><div class="c4">${paragraphs(notice.text)}</div></div>`,
  },
  'made-up-rows': siteForm(11, 'next-rows'),
  'made-up-nuxt': siteForm(23, 'nuxt-data'),
  'made-up-cards': siteForm(44, 'cards'),
  'json-only': {
    list: () => '<div id="root"></div><script src="/app.js"></script>',
    article: (notice) =>
      `<div id="root"><h1>${escaped(notice.title)}</h1>${paragraphs(notice.text)}</div><script src="/app.js"></script>`,
  },
};

const page = (title: string, body: string): string =>
  `<html lang="ja"><head><meta charset="utf-8"><title>${escaped(title)} | bitbank</title></head><body>\n${body}\n</body></html>`;

export const listPage = (notices: readonly PublishedNotice[], markup: BlogMarkup): string =>
  page('お知らせ', FORMS[markup].list(notices));

export const articlePage = (notice: PublishedNotice, markup: BlogMarkup): string =>
  page(notice.title, FORMS[markup].article(notice));
