import type { ListedArticle } from './reading.ts';

/** One entry per article; a later mention only adds what the first lacked. */
export function unique(articles: readonly ListedArticle[]): ListedArticle[] {
  const byId = Map.groupBy(articles, (article) => article.id);
  return [...byId.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [completed(first, rest)]));
}

/** Every article with what it lacks taken from the mentions of it among `others`. */
export function mergedInto(articles: readonly ListedArticle[], others: readonly ListedArticle[]): ListedArticle[] {
  const byId = Map.groupBy(others, ({ id }) => id);
  return articles.map((article) => completed(article, byId.get(article.id) ?? []));
}

/** `article` with what it lacks taken from other mentions of it. */
function completed(article: ListedArticle, same: readonly ListedArticle[]): ListedArticle {
  const known = <Name extends keyof ListedArticle>(name: Name): ListedArticle[Name] =>
    article[name] || (same.find((other) => other[name])?.[name] ?? article[name]);
  return {
    ...article,
    publishedAt: known('publishedAt'),
    updatedAt: known('updatedAt'),
    excerpt: known('excerpt'),
    text: known('text'),
  };
}
