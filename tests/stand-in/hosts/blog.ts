import { createHash } from 'node:crypto';
import type { Exchange, PublishedNotice } from '../exchange.ts';
import { type Ask, html, json, notFound, type Reply, redirect } from '../reply.ts';
import { articlePage, listPage } from './blog-markup.ts';

/** `bitbank.cc`: the blog's list, its articles and the keyless list that is said to exist. */
export function blog({ path, query }: Ask, exchange: Exchange): Reply {
  const notices = exchange.noticesOn('blog');
  if (path === '/blog' || path === '/blog/') return html(listPage(notices, exchange.blog), newest(notices));
  if (path === '/api/blog/articles') return apiList(notices, exchange, Number(query.get('page') ?? 1));
  const notice = notices.find(({ id }) => path === `/blog/articles/${id}`);
  return notice === undefined ? notFound() : html(articlePage(notice, exchange.blog), notice.updatedMs);
}

/** `blog.bitbank.cc`: the address that the API's documentation names. */
export function legacyBlog({ path }: Ask, exchange: Exchange): Reply {
  if (exchange.legacyBlog === 'redirects') return redirect('https://bitbank.cc/blog');
  if (exchange.legacyBlog === 'gone') return notFound();
  const notices = exchange.noticesOn('blog');
  if (path.startsWith('/tag/service')) return html(listPage(notices, 'article'), newest(notices));
  const notice = notices.find(({ id }) => path === `/blog/articles/${id}`);
  return notice === undefined ? notFound() : html(articlePage(notice, 'article'), notice.updatedMs);
}

function apiList(notices: readonly PublishedNotice[], exchange: Exchange, page: number): Reply {
  if (exchange.blog !== 'next' && exchange.blog !== 'json-only') return notFound();
  const articles = notices.map((notice) => ({
    id: Number(notice.id),
    title: notice.title,
    slug: createHash('md5').update(notice.slug).digest('hex').slice(0, 8),
    publishedAt: new Date(notice.publishedMs).toISOString(),
    updatedAt: new Date(notice.updatedMs).toISOString(),
    excerpt: notice.text.slice(0, 60),
  }));
  return json({ articles: page === 1 ? articles : [], total: articles.length, page }, newest(notices));
}

const newest = (notices: readonly PublishedNotice[]): number =>
  notices.reduce((latest, { updatedMs }) => Math.max(latest, updatedMs), 0);
