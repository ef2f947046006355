import { DAY_MS, type EpochMs } from '../domain/time.ts';
import { type ArticleData, findArticles } from './article-data.ts';
import { isFeed, readFeed } from './feed.ts';
import type { HttpAnswer } from './http.ts';
import { type ArticleLink, articleLink, type LinkRules } from './links.ts';
import { fromIds, fromLinks } from './list-links.ts';
import { fromMicrodata } from './list-microdata.ts';
import { fromWhole } from './list-whole.ts';
import { madeAt } from './listed-day.ts';
import { dataIn, markupIn } from './loose-data.ts';
import { elementData, xmlData } from './markup-data.ts';
import { completed, unique } from './merge-listed.ts';
import type { BlogSource } from './notice-source.ts';
import { looksLikeHtml, named } from './page-data.ts';
import {
  awaitsScript,
  DATA_KINDS,
  type DataKind,
  elementsInRows,
  hasScripts,
  pageData,
  showsNothing,
} from './page-scripts.ts';
import { applyStyles } from './page-styles.ts';
import { type Page, parseHtml } from './parse-html.ts';
import { describe, empty, type ListedArticle, type Reading, recognised, wrongShape, wrongType } from './reading.ts';
import { revealStreamed } from './streamed.ts';
import { shapeOf } from './value-fields.ts';

/** A list of notices has something new in this time. */
const QUIET_MS = 400 * DAY_MS;
const EXPECTED = 'a list of articles with titles, dates and links';

/**
 * Reads a list of blog articles, from JSON of any shape or from a page, by whichever form gives the most articles:
 * `__NEXT_DATA__`, JSON-LD, microdata, or links.
 */
export function readBlogList(
  answer: HttpAnswer,
  source: Pick<BlogSource, 'articleUrl'>,
  rules: LinkRules,
): Reading<ListedArticle[]> {
  const isScript = answer.headers['content-type']?.includes('javascript') === true;
  if (isScript || /^\s*[[{)]/.test(answer.body)) return readListData(answer, source, rules);
  if (isFeed(answer)) return readFeed(answer, rules);
  if (!looksLikeHtml(answer.body)) {
    const isXml = /^<[?a-z]/i.test(answer.body.trimStart().slice(0, 2));
    const listed = isXml ? fromData([xmlData(answer.body)], { answer, source, rules, linkedKeys: new Set() }) : [];
    return listed.length > 0 ? recognised(listed, 'xml-list') : wrongType('html or json', answer);
  }
  const page = parseHtml(answer.body);
  revealStreamed(page);
  applyStyles(page);
  const [form, articles, forms] = bestForm(page, answer, source, rules);
  if (articles.length === 0 || (form === 'links' && !isList(articles, page)))
    return hasScripts(page) ? wrongShape(EXPECTED, 'a page whose list comes by script') : empty(EXPECTED);
  // Another form may know the date or the excerpt that this one lacks.
  const others = forms.flatMap(([, found]) => found);
  return recognised(
    articles.map((article) => completed(article, others)),
    form,
  );
}

type Form = readonly [name: string, articles: ListedArticle[]];

/** The form that gives the most articles, and all of them. What a page only draws by script is asked for last. */
function bestForm(
  page: Page,
  answer: HttpAnswer,
  source: Pick<BlogSource, 'articleUrl'>,
  rules: LinkRules,
): readonly [...Form, readonly Form[]] {
  const linked = linkedKeys(page, answer.url, rules);
  const data = (kind: DataKind): ListedArticle[] =>
    fromData(pageData(page, kind), { answer, source, rules, linkedKeys: linked });
  const forms: Form[] = [
    ...DATA_KINDS.map((kind): Form => [kind, data(kind)]),
    ['microdata', fromMicrodata(page, answer.url, rules)],
    ['links', fromLinks(page, answer, rules)],
  ];
  const best = forms.reduce((longest, next) => (next[1].length > longest[1].length ? next : longest));
  if (best[1].length > 0) return [...best, forms];
  const lasts: (() => Form)[] = [
    () => ['next-elements', showsNothing(page) ? fromLinks(parseHtml(elementsInRows(page)), answer, rules) : []],
    () => ['ids', fromIds(page, answer, source, rules)],
    () => ['attributes', fromData(elementData(page), { answer, source, rules, linkedKeys: linked })],
    () => ['whole', fromWhole(page, answer, rules)],
  ];
  for (const read of lasts) {
    const form = read();
    if (form[1].length > 0) return [...form, forms];
  }
  return ['none', [], forms];
}

/** Fewer may be what a page points at above a list that is not there. */
const FEWEST_SURE = 3;

/** Whether what a page links to is its list: a few articles beside a box that waits for a script are none. */
function isList(articles: readonly ListedArticle[], page: Page): boolean {
  if (articles.length >= FEWEST_SURE) return true;
  return (articles.length > 1 || articles[0]?.publishedAt != null) && !(hasScripts(page) && awaitsScript(page));
}

/** Ids of the articles that a page links to: in its data one of the fields holds them. */
const linkedKeys = (page: Page, base: string, rules: LinkRules): ReadonlySet<string> =>
  new Set(
    named(page, 'a').flatMap(({ attribs }) => articleLink(attribs.href ?? '', base, rules)?.id.split(':', 2)[1] ?? []),
  );

function readListData(
  answer: HttpAnswer,
  source: Pick<BlogSource, 'articleUrl'>,
  rules: LinkRules,
): Reading<ListedArticle[]> {
  const data = dataIn(answer.body);
  if (data.length === 0) return wrongType('json', answer);
  const articles = fromData(data, { answer, source, rules, linkedKeys: new Set() });
  if (articles.length > 0) return recognised(articles, 'json-list');
  const drawn = fromLinks(parseHtml(markupIn(data)), answer, rules);
  if (drawn.length > 0) return recognised(drawn, 'json-markup');
  const isEmptyList = JSON.stringify(data).slice(1, -1).includes('[]');
  return isEmptyList ? empty(EXPECTED) : wrongShape(EXPECTED, describe(data.length === 1 ? data[0] : data));
}

/** What tells where an article of the data lives. */
interface Addresses {
  readonly answer: HttpAnswer;
  readonly source: Pick<BlogSource, 'articleUrl'>;
  readonly rules: LinkRules;
  readonly linkedKeys: ReadonlySet<string>;
}

function fromData(data: readonly unknown[], { answer, source, rules, linkedKeys }: Addresses): ListedArticle[] {
  const base = answer.url;
  const now = madeAt(answer);
  const known = { linkedKeys, isArticle: (address: string) => articleLink(address, base, rules) !== null };
  const listed = ofOneKind(data.flatMap((part) => findArticles(part, known)).map(linked), now).flatMap(
    ({ article, link }) => {
      if (link === null) return [];
      const { title, publishedAt, updatedAt, excerpt, text } = article;
      return [{ ...link, title, publishedAt, updatedAt, excerpt, text: isWhole(text, excerpt) ? text : null }];
    },
  );
  return unique(listed);

  function linked(article: ArticleData): Linked {
    return { article, link: linkOf(article, base, source, rules), isLinked: isLinkedTo(article, base, rules) };
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

/** Where an article of the data lives: by its link, or by its key where the data gives no link or one that is no page. */
function linkOf(
  { key, link }: ArticleData,
  base: string,
  { articleUrl }: Pick<BlogSource, 'articleUrl'>,
  rules: LinkRules,
): ArticleLink | null {
  const byLink = link === null ? null : articleLink(link, base, rules);
  if (byLink !== null) return byLink;
  // A banner has a key too, and leads elsewhere.
  if (key === null || articleUrl === null || (link !== null && !link.includes(key))) return null;
  return articleLink(articleUrl.replace('{id}', encodeURIComponent(key)), base, rules);
}

/** A body that is no more than the excerpt is an excerpt. */
const isWhole = (text: string | null, excerpt: string): boolean =>
  text !== null && text.length >= 120 && text.length > excerpt.length;
