import { DAY_MS, type EpochMs } from '../domain/time.ts';
import { type ArticleData, findArticles } from './article-data.ts';
import type { HttpAnswer } from './http.ts';
import { type ArticleLink, articleLink, type LinkRules } from './links.ts';
import { madeAt } from './listed-day.ts';
import { unique } from './merge-listed.ts';
import type { BlogSource } from './notice-source.ts';
import type { ListedArticle } from './reading.ts';
import { shapeOf } from './value-fields.ts';

/*
 * Lists of articles in data of unknown names, with the addresses that belong to them.
 */

/** A list of notices has something new in this time. */
const QUIET_MS = 400 * DAY_MS;

/** What tells where an article of the data lives. */
export interface Addresses {
  readonly answer: HttpAnswer;
  readonly source: Pick<BlogSource, 'articleUrl'>;
  readonly rules: LinkRules;
  /** The articles that the page links to, by their ids. */
  readonly linked: ReadonlyMap<string, ArticleLink>;
}

export function fromData(data: readonly unknown[], addresses: Addresses): ListedArticle[] {
  const { answer, rules, linked } = addresses;
  const base = answer.url;
  const now = madeAt(answer);
  const known = {
    now,
    linkedKeys: new Set(linked.keys()),
    isArticle: (address: string) => articleLink(address, base, rules) !== null,
  };
  const listed = ofOneKind(findArticles(data, known).map(placed), now).flatMap(({ article, link }) => {
    if (link === null) return [];
    const { title, publishedAt, updatedAt, excerpt, text } = article;
    return [{ ...link, title, publishedAt, updatedAt, excerpt, text: isWhole(text, excerpt) ? text : null }];
  });
  return unique(listed);

  function placed(article: ArticleData): Linked {
    return { article, link: linkOf(article, addresses), isLinked: isLinkedTo(article, base, rules) };
  }
}

interface Linked {
  readonly article: ArticleData;
  readonly link: ArticleLink | null;
  /** The data itself says where it lives; else its address is made of its key. */
  readonly isLinked: boolean;
}

const isLinkedTo = ({ link }: ArticleData, base: string, rules: LinkRules): boolean =>
  link !== null && articleLink(link, base, rules) !== null;

/**
 * Of lists that only have keys the one with most to say, and those whose keys are made like its: categories and
 * authors have keys and dates too.
 */
function ofOneKind(found: readonly Linked[], now: EpochMs | null): Linked[] {
  const sure = found.filter(({ isLinked }) => isLinked);
  const guessed = found.filter(({ isLinked, link }) => !isLinked && link !== null);
  const size = (members: readonly Linked[]): number =>
    members.reduce((sum, { article }) => sum + article.title.length, 0);
  const [largest = []] = [...Map.groupBy(guessed, ({ article }) => article.list).values()].sort(
    (a, b) => size(b) - size(a),
  );
  // What has not moved for a year is a list of something else.
  const isNews = ({ article: { publishedAt, updatedAt } }: Linked): boolean =>
    now === null || now - (publishedAt ?? updatedAt ?? 0) < QUIET_MS;
  if (sure.length === 0 && !largest.some(isNews)) return [];
  const shapes = new Set((sure.length > 0 ? sure : largest).map(({ article }) => shapeOf(article.key ?? '')));
  return found.filter((member) => member.isLinked || shapes.has(shapeOf(member.article.key ?? '')));
}

/**
 * Where an article of the data lives: by its link, or by its key where the data gives no link or one that is no page;
 * then as the page links to it, or by the source's own pattern.
 */
function linkOf({ key, link }: ArticleData, { answer, source, rules, linked }: Addresses): ArticleLink | null {
  const byLink = link === null ? null : articleLink(link, answer.url, rules);
  if (byLink !== null || key === null) return byLink;
  const shown = linked.get(key);
  if (shown !== undefined) return shown;
  // A banner has a key too, and leads elsewhere.
  if (source.articleUrl === null || (link !== null && !link.includes(key))) return null;
  return articleLink(source.articleUrl.replace('{id}', encodeURIComponent(key)), answer.url, rules);
}

/** A body that is no more than the excerpt is an excerpt. */
const isWhole = (text: string | null, excerpt: string): boolean =>
  text !== null && text.length >= 120 && text.length > excerpt.length;
