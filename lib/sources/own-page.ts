import type { HttpAnswer } from './http.ts';
import { addressAt, addressOf } from './links.ts';
import { baseOf, elements, type PageElement } from './page-data.ts';
import type { Page } from './parse-html.ts';

/** Where a page says that it lives: links to anything else of its kind lead to its neighbours. */
export interface OwnPage {
  readonly base: string;
  /** Folded addresses of this very page. */
  readonly addresses: ReadonlySet<string>;
  /** The folder of the page's own address; null when it lies at the top. */
  readonly folder: string | null;
}

/** Folders in which sites of this kind keep their articles. */
const ARTICLE_FOLDERS = new Set([
  ...['blog', 'blogs', 'article', 'articles', 'news', 'info', 'information', 'notice', 'notices', 'post', 'posts'],
  ...['topic', 'topics', 'press', 'archive', 'archives', 'announcement', 'announcements', 'entry', 'entries'],
]);
/** Last parts of addresses that list articles and are none. */
const LISTS = new Set(['tag', 'tags', 'category', 'categories', 'page', 'author', 'feed', 'rss', 'archives']);

/** The page at `url`, of which nothing more is known. */
export const pageAt = (url: string): OwnPage => ({
  base: url,
  addresses: new Set([pathOf(new URL(url))]),
  folder: null,
});

/** The page of `answer` by its address, its canonical link and `og:url`. */
export function ownPageOf(page: Page, answer: HttpAnswer): OwnPage {
  const canonical = elements(page, ({ name, attribs }) => name === 'link' && attribs.rel === 'canonical')[0];
  const shared = elements(page, ({ name, attribs }) => name === 'meta' && attribs.property === 'og:url')[0];
  const told = [answer.url, canonical?.attribs.href, shared?.attribs.content];
  const urls = told.flatMap((href) => (href === undefined ? [] : (addressAt(href, answer.url) ?? [])));
  const own = urls.find((url) => segments(url).length > 1);
  return {
    base: baseOf(page, answer.url),
    addresses: new Set(urls.map(pathOf)),
    folder: own === undefined ? null : folderOf(own),
  };
}

/** The address of the other article that an element leads to; null when it leads to none. */
export function otherArticle(element: PageElement, own: OwnPage): string | null {
  const target = addressOf(element);
  const url = target === null || target.startsWith('#') ? null : addressAt(target, own.base);
  if (url === null) return null;
  const address = pathOf(url);
  return own.addresses.has(address) || !isArticle(url, own) ? null : address;
}

/** Whether `url` is an article of this site, by where it lies and what it looks like. */
function isArticle(url: URL, own: OwnPage): boolean {
  if (siteOf(url) !== siteOf(new URL(own.base)) || !url.protocol.startsWith('http')) return false;
  const path = segments(url);
  const last = path.at(-1) ?? '';
  if (/^(?:id|p|no|article|entry)=\w+$/.test(url.search.slice(1))) return true;
  if (path.length < 2 || LISTS.has(last) || path.slice(-2).some((part) => LISTS.has(part))) return false;
  return folderOf(url) === own.folder || path.slice(0, -1).some((part) => ARTICLE_FOLDERS.has(part));
}

const segments = (url: URL): string[] => url.pathname.split('/').filter((part) => part !== '');
const folderOf = (url: URL): string => `${url.hostname}/${segments(url).slice(0, -1).join('/')}`;
/** `url` folded: what is one page has one such address, with a slash at its end or without. */
export const pathOf = (url: URL): string => `${url.hostname}/${segments(url).join('/')}${url.search}`;
const siteOf = (url: URL): string => url.hostname.split('.').slice(-2).join('.');
