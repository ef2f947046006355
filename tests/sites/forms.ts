import { Random } from '../simulator/random.ts';
import { articleMarkup } from './article-page.ts';
import { CARRIERS, dataOf } from './list-data.ts';
import { cardsOf } from './list-markup.ts';
import { articlesOf, type SiteArticle } from './notices.ts';

/** What is published on a stand-in for the exchange, as far as a made-up site shows it. */
export interface Published {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly publishedMs: number;
}

/** One way of a made-up site to show its list and its articles; the insides of the pages' bodies. */
export interface SiteForm {
  readonly list: (notices: readonly Published[]) => string;
  readonly article: (notice: Published) => string;
}

const articleOf = ({ id, title, text, publishedMs }: Published): SiteArticle => ({
  key: id,
  title,
  category: 'サービス',
  publishedAt: publishedMs,
  body: text.split('\n').filter((line) => line !== ''),
  excerpt: text.slice(0, 60),
});

/** Older articles of the site, which stand beside every other one: some of them call a stop off. */
const neighbours = (seed: number): readonly SiteArticle[] => articlesOf(new Random(seed), 4).articles.slice(1);

/** The form of the seed `seed`, with its list carried as data by `carrier`, or shown as cards. */
export function siteForm(seed: number, carrier: keyof typeof CARRIERS | 'cards'): SiteForm {
  const list = (articles: readonly SiteArticle[], random: Random): string =>
    carrier === 'cards'
      ? cardsOf(articles, random)
      : `<div id="list"></div>${CARRIERS[carrier]?.(dataOf(articles, random), random)}`;
  return {
    list: (notices) => list(notices.map(articleOf), new Random(seed)),
    article: (notice) => articleMarkup(articleOf(notice), neighbours(seed), new Random(seed)),
  };
}
