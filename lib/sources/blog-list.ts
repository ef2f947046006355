import { isFeed, readFeed } from './feed.ts';
import { markupOf } from './flight-markup.ts';
import type { HttpAnswer } from './http.ts';
import { type ArticleLink, addressOf, articleLink, type LinkRules } from './links.ts';
import { fromData } from './list-data.ts';
import { fromIds, fromLinks } from './list-links.ts';
import { fromMicrodata } from './list-microdata.ts';
import { fromWhole } from './list-whole.ts';
import { addressesIn, dataIn, markupIn } from './loose-data.ts';
import { elementData, xmlData } from './markup-data.ts';
import { mergedInto } from './merge-listed.ts';
import type { BlogSource } from './notice-source.ts';
import { ownPlaces } from './own-places.ts';
import { baseOf, elements, looksLikeHtml, named } from './page-data.ts';
import { awaitsScript, DATA_KINDS, type DataKind, hasScripts, pageData, showsNothing } from './page-scripts.ts';
import { applyStyles } from './page-styles.ts';
import { type Page, parseHtml } from './parse-html.ts';
import { describe, empty, type ListedArticle, type Reading, recognised, wrongShape, wrongType } from './reading.ts';
import { revealStreamed } from './streamed.ts';

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
    const listed = isXml ? fromData([xmlData(answer.body)], { answer, source, rules, linked: new Map() }) : [];
    return listed.length > 0 ? recognised(listed, 'xml-list') : wrongType('html or json', answer);
  }
  const page = parseHtml(answer.body);
  revealStreamed(page);
  applyStyles(page);
  const list: ListPage = {
    ...{ page, source, answer: { ...answer, url: baseOf(page, answer.url) } },
    carried: new Map(DATA_KINDS.map((kind) => [kind, pageData(page, kind)])),
  };
  const read = readPage(list, rules);
  if (read !== null) return read;
  if (!awaitsScript(page)) {
    const hrefs = elements(page, () => true).map(addressOf);
    const found = inOwnPlaces(hrefs, list.answer, rules, (places) => readPage(list, places));
    if (found !== null) return found;
  }
  return hasScripts(page) ? wrongShape(EXPECTED, 'a page whose list comes by script') : empty(EXPECTED);
}

/** A page to be read, perhaps by several rules. */
interface ListPage {
  readonly page: Page;
  readonly answer: HttpAnswer;
  readonly source: Pick<BlogSource, 'articleUrl'>;
  readonly carried: ReadonlyMap<DataKind, readonly unknown[]>;
}

function readPage(list: ListPage, rules: LinkRules): Reading<ListedArticle[]> | null {
  const [form, articles, forms] = bestForm(list, rules);
  if (articles.length === 0 || (form === 'links' && !isList(articles, list.page))) return null;
  // Another form may know the date or the excerpt that this one lacks.
  const others = forms.flatMap(([, found]) => found);
  return recognised(mergedInto(articles, others), form);
}

/** What lies where nobody knew of is a list of notices only by its days. */
const SHARE_WITH_DAYS = 0.8;

/** The reading by the first of the page's own places of which most articles have their day; null where there is none. */
function inOwnPlaces(
  hrefs: readonly (string | null)[],
  answer: HttpAnswer,
  rules: LinkRules,
  read: (rules: LinkRules) => Reading<ListedArticle[]> | null,
): Reading<ListedArticle[]> | null {
  for (const place of ownPlaces(hrefs, answer.url, rules)) {
    const reading = read({ ...rules, places: [place] });
    if (reading?.ok !== true || reading.recognised === 'whole') continue;
    const dated = reading.value.filter(({ publishedAt }) => publishedAt !== null);
    if (reading.value.length > 1 && dated.length >= SHARE_WITH_DAYS * reading.value.length) return reading;
  }
  return null;
}

type Form = readonly [name: string, articles: ListedArticle[]];

/** The form that gives the most articles, and all of them. What a page only draws by script is asked for last. */
function bestForm({ page, answer, source, carried }: ListPage, rules: LinkRules): readonly [...Form, readonly Form[]] {
  const linked = linkedArticles(page, answer.url, rules);
  const data = (kind: DataKind): ListedArticle[] =>
    fromData(carried.get(kind) ?? [], { answer, source, rules, linked });
  const forms: Form[] = [
    ...DATA_KINDS.map((kind): Form => [kind, data(kind)]),
    ['microdata', fromMicrodata(page, answer.url, rules)],
    ['links', fromLinks(page, answer, rules)],
  ];
  const best = forms.reduce((longest, next) => (next[1].length > longest[1].length ? next : longest));
  if (best[1].length > 0) return [...best, forms];
  const lasts: (() => Form)[] = [
    () => [
      'next-elements',
      showsNothing(page) ? fromLinks(parseHtml(markupOf(carried.get('next-rows') ?? [])), answer, rules) : [],
    ],
    () => ['ids', fromIds(page, answer, source, rules)],
    () => ['attributes', fromData(elementData(page), { answer, source, rules, linked })],
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
  const isDated = articles.some(({ publishedAt }) => publishedAt !== null);
  if (articles.length === 1 && !isDated) return false;
  return (articles.length >= FEWEST_SURE && isDated) || !awaitsScript(page);
}

/** The articles that a page links to by their ids, which one of the fields of its data holds. */
const linkedArticles = (page: Page, base: string, rules: LinkRules): ReadonlyMap<string, ArticleLink> =>
  new Map(
    named(page, 'a').flatMap(({ attribs }): [string, ArticleLink][] => {
      const link = articleLink(attribs.href ?? '', base, rules);
      return link === null ? [] : [[link.id.slice(link.id.indexOf(':') + 1), link]];
    }),
  );

function readListData(
  answer: HttpAnswer,
  source: Pick<BlogSource, 'articleUrl'>,
  rules: LinkRules,
): Reading<ListedArticle[]> {
  const data = dataIn(answer.body);
  if (data.length === 0) return wrongType('json', answer);
  const read = (places: LinkRules): Reading<ListedArticle[]> | null => {
    const articles = fromData(data, { answer, source, rules: places, linked: new Map() });
    return articles.length > 0 ? recognised(articles, 'json-list') : null;
  };
  const listed = read(rules) ?? inOwnPlaces(addressesIn(data), answer, rules, read);
  if (listed !== null) return listed;
  const drawn = fromLinks(parseHtml(markupIn(data)), answer, rules);
  if (drawn.length > 0) return recognised(drawn, 'json-markup');
  const isEmptyList = JSON.stringify(data).slice(1, -1).includes('[]');
  return isEmptyList ? empty(EXPECTED) : wrongShape(EXPECTED, describe(data.length === 1 ? data[0] : data));
}
