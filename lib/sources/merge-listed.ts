import type { ListedArticle } from './reading.ts';

/** One entry per article; a later mention only adds what the first lacked. */
export function unique(articles: readonly ListedArticle[]): ListedArticle[] {
  const byId = Map.groupBy(articles, (article) => article.id);
  return [...byId.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [completed(first, rest)]));
}

/** `article` with what it lacks taken from other mentions of it. */
export function completed(article: ListedArticle, others: readonly ListedArticle[]): ListedArticle {
  const same = others.filter((other) => other.id === article.id);
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
