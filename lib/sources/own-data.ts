import { type ArticleData, findArticles } from './article-data.ts';
import { addressAt } from './links.ts';
import { ownEntry, SHORTEST_TEXT } from './own-entry.ts';
import { type OwnPage, pathOf } from './own-page.ts';
import { foldTitle } from './page-facts.ts';
import { DATA_KINDS, pageData } from './page-scripts.ts';
import type { Page } from './parse-html.ts';
import type { ArticleText } from './reading.ts';

/** What a page carries of its own article. */
export interface CarriedArticle {
  readonly next: ArticleText | null;
  /** As written for search engines. */
  readonly ld: ArticleText | null;
}

/** What `page` carries of the article that is called or lies so. */
export function carriedArticle(page: Page, names: readonly string[], own: OwnPage): CarriedArticle {
  const others = DATA_KINDS.filter((kind) => kind !== 'json-ld').flatMap((kind) => pageData(page, kind));
  return { next: ownData(others, names, own), ld: ownData(pageData(page, 'json-ld'), names, own) };
}

/** This article in data that may hold its neighbours too: by its address or its title; one that is alone is it. */
export function ownData(data: readonly unknown[], names: readonly string[], own: OwnPage): ArticleText | null {
  const found = findArticles(data);
  const isOwn = (article: ArticleData): boolean => isAt(article, own) || isCalled(article, names);
  const withText = found.filter(({ text }) => text !== null && text.length >= SHORTEST_TEXT);
  const [article] = withText.filter(isOwn);
  if (article !== undefined) return textOf(article);
  const keys = [...own.addresses].flatMap((address) => address.split(/[/=]/).at(-1) || []);
  const entry = ownEntry(data, { titles: names, keys });
  if (entry !== null || withText.length !== 1 || found.some(isOwn)) return entry;
  return textOf(withText[0] as ArticleData);
}

const textOf = ({ title, text, publishedAt, updatedAt }: ArticleData): ArticleText => ({
  title,
  text: text ?? '',
  publishedAt,
  updatedAt,
});

function isAt({ key, link }: ArticleData, own: OwnPage): boolean {
  const target = link === null || link === '' ? null : addressAt(link, own.base);
  if (target !== null && own.addresses.has(pathOf(target))) return true;
  return (
    key !== null && [...own.addresses].some((address) => address.endsWith(`/${key}`) || address.endsWith(`=${key}`))
  );
}

const isCalled = ({ title }: ArticleData, names: readonly string[]): boolean =>
  names.some((name) => foldTitle(name) === foldTitle(title));
