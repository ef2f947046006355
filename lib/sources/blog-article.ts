import type { EpochMs } from '../domain/time.ts';
import { dayOfTimes } from './card-day.ts';
import { markupOf } from './flight-markup.ts';
import { nodesToText } from './html-to-text.ts';
import type { HttpAnswer } from './http.ts';
import { readJson } from './json.ts';
import { isDayText, madeAt } from './listed-day.ts';
import { neighboursIn, type Surroundings } from './neighbours.ts';
import { type CarriedArticle, carriedArticle, ownData } from './own-data.ts';
import { ownHeading, pageTitles, withoutSite } from './own-heading.ts';
import { ownPageOf, pageAt } from './own-page.ts';
import { elements, isElement, looksLikeHtml, named, outermost, type PageElement } from './page-data.ts';
import { factsOf, foldTitle, isFrame } from './page-facts.ts';
import { pageData } from './page-scripts.ts';
import { applyStyles } from './page-styles.ts';
import { type HtmlNode, type Page, parseHtml, setChildren } from './parse-html.ts';
import { readPublished } from './published.ts';
import {
  type ArticleText,
  describe,
  garbled,
  isGarbled,
  type Reading,
  recognised,
  wrongShape,
  wrongType,
} from './reading.ts';
import { isNoArticle } from './refusal.ts';
import { revealStreamed, revealUnscripted } from './streamed.ts';

const EXPECTED = 'an article with a text';
/** Shorter than any notice: the frame of a page whose content comes by script. */
const SHORTEST_TEXT = 40;
/** Under the article's own heading a single sentence is a notice. */
const SHORTEST_UNDER_HEADING = 12;
/** A shorter name may be that of the site. */
const SHORTEST_NAME = 12;

/**
 * Reads the page of one article: what is shown in `<article>` first, then what the page carries as data. `listed` is
 * the title under which a list led here, `others` those of its other articles: they tell this article from its
 * neighbours.
 */
export function readBlogArticle(
  answer: HttpAnswer,
  listed: string | null = null,
  others: readonly string[] = [],
): Reading<ArticleText> {
  if (/^\s*[[{]/.test(answer.body)) {
    const json = readJson(answer);
    if (!json.ok) return json;
    const names = listed === null ? [] : [listed];
    const found = ownData([json.value], names, pageAt(answer.url));
    return found === null ? wrongShape(EXPECTED, describe(json.value)) : recognised(found, 'json');
  }
  if (!looksLikeHtml(answer.body)) return wrongType('html', answer);
  const page = parseHtml(answer.body);
  revealStreamed(page);
  applyStyles(page);
  const known: Listed = { title: listed, others: othersThan(listed, others) };
  const first = readPage(page, answer, known);
  const reading = !first.ok && revealUnscripted(page) ? readPage(page, answer, known) : first;
  if (reading.ok) return reading;
  const drawn = markupOf(pageData(page, 'next-rows'));
  return drawn === '' ? reading : readPage(withInside(page, drawn), answer, known);
}

/** What a list said of this article and of the others. */
interface Listed {
  readonly title: string | null;
  /** Folded titles. */
  readonly others: ReadonlySet<string>;
}

/** Titles that this article does not bear: some sites give many notices one title. */
function othersThan(listed: string | null, others: readonly string[]): ReadonlySet<string> {
  const own = foldTitle(listed ?? '');
  return new Set(others.map(foldTitle).filter((other) => !own.includes(other) && !other.includes(own)));
}

/** The page with what its scripts would draw. */
function withInside(page: Page, drawn: string): Page {
  const body = named(page, 'body')[0] ?? page;
  setChildren(body, [...body.children, ...parseHtml(drawn).children]);
  return page;
}

function readPage(page: Page, answer: HttpAnswer, { title: listed, others }: Listed): Reading<ArticleText> {
  const own = ownPageOf(page, answer);
  const facts = factsOf(page, own, others);
  const heading = ownHeading(page, facts, listed);
  const around: Surroundings = { facts, heading: heading?.element ?? null };
  const called = pageTitles(page);
  const names = [listed, heading?.text ?? null, ...nameParts(called)].flatMap((name) => name ?? []);
  const data = carriedArticle(page, names, own);
  const apart = neighboursIn(page, around);
  const shown = (boxes: readonly PageElement[]): string => longest(boxes.map((box) => shownIn(box, apart)));
  const whole = shown(outermostNamed(page, 'body'));
  const bodies: [string, () => string][] = [
    ['microdata', () => shown(outermost(page, (element) => element.attribs.itemprop === 'articleBody'))],
    [
      'article',
      () => shown(articleBoxes(page, around.heading, (box) => shownIn(box, apart).length >= whole.length / 2)),
    ],
    ['next-data', () => data.next?.text ?? ''],
    ['main', () => shown(outermostNamed(page, 'main'))],
    ['json-ld', () => data.ld?.text ?? ''],
    ['body', () => whole],
  ];
  const isSaid = (text: string, shortest: number): boolean => beside(text, heading?.text ?? '').length >= shortest;
  const body =
    firstOf(bodies, (text) => isSaid(text, SHORTEST_TEXT)) ??
    (heading === null ? null : firstOf(bodies, (text) => isSaid(text, SHORTEST_UNDER_HEADING)));
  if (body === null) return wrongShape(EXPECTED, `page with ${whole.length} characters`);
  const [form, text] = body;
  const titles = [heading?.text, data.ld?.title, data.next?.title].flatMap((title) => title || []);
  const isKnown = data.next !== null || data.ld !== null;
  if (isNoArticle({ titles, names: called, text, listed, isKnown })) return wrongShape(EXPECTED, 'a page that is none');
  if (isGarbled(text)) return garbled();
  const { publishedAt, updatedAt } = timesOf(page, data);
  return recognised(
    {
      title: (heading?.isTitle && heading.text) || data.ld?.title || data.next?.title || null,
      text,
      publishedAt: publishedAt ?? timeOf(page, around, madeAt(answer)),
      updatedAt,
    },
    form,
  );
}

/** What a page is called, with and without the name of its site. */
const nameParts = (called: readonly string[]): string[] =>
  called.flatMap((title) => [title, withoutSite(title)]).filter(({ length }) => length >= SHORTEST_NAME);

/** The best of the bodies that says enough; the others are not even looked at. */
function firstOf(
  bodies: readonly [string, () => string][],
  isEnough: (text: string) => boolean,
): [string, string] | null {
  for (const [form, read] of bodies) {
    const text = read();
    if (isEnough(text)) return [form, text];
  }
  return null;
}

/** The beginning of a text, which shows whether it says enough. */
const BEGINNING = 2000;
const WAITS = /読み?込み?(?:中|んで)|お待ち(?:ください|下さい)|^loading/i;
/** A line from here on says more than that a text is still to come. */
const SAYS_MORE_FROM = 30;

/** What a text says beside its heading, its day, and that it is still to come. */
const beside = (text: string, heading: string): string =>
  text
    .slice(0, BEGINNING)
    .split('\n')
    .filter((line) => line.trim() !== heading && !isDayText(line) && !isWaiting(line))
    .join('');

const isWaiting = (line: string): boolean => line.length < SAYS_MORE_FROM && WAITS.test(line);

/** `<article>`s that hold the article: the one with its heading, or one that makes up most of the page. */
function articleBoxes(page: Page, heading: PageElement | null, isMost: (box: PageElement) => boolean): PageElement[] {
  const holdsHeading = (box: PageElement): boolean =>
    heading === null ? named(box, 'h1').length > 0 : elements(box, (element) => element === heading).length > 0;
  return outermostNamed(page, 'article').filter((box) => holdsHeading(box) || isMost(box));
}

const outermostNamed = (page: Page, name: string): PageElement[] => outermost(page, (element) => element.name === name);

const longest = (texts: readonly string[]): string =>
  texts.reduce((long, text) => (text.length > long.length ? text : long), '');

/** The text of a box without the frame of the page and the article's neighbours; none of a box that is one. */
function shownIn(box: PageElement, apart: ReadonlySet<HtmlNode>): string {
  for (let around: HtmlNode | null = box; around !== null; around = around.parent) if (apart.has(around)) return '';
  return nodesToText(box.children, (node) => apart.has(node) || (isElement(node) && isFrame(node)));
}

/** The times that the page carries apart from what it shows. */
function timesOf(page: Page, { ld, next }: CarriedArticle): Pick<ArticleText, 'publishedAt' | 'updatedAt'> {
  const meta = {
    publishedAt: metaDate(page, 'article:published_time'),
    updatedAt: metaDate(page, 'article:modified_time'),
  };
  const first = (name: 'publishedAt' | 'updatedAt'): EpochMs | null =>
    [ld, meta, next].find((from) => from?.[name])?.[name] ?? null;
  return { publishedAt: first('publishedAt'), updatedAt: first('updatedAt') };
}

function metaDate(page: Page, property: string): EpochMs | null {
  const meta = elements(page, (element) => element.name === 'meta' && element.attribs.property === property)[0];
  return readPublished(meta?.attribs.content);
}

/** The time of the page that is most surely that of its publication, of those that stand in no link to another article. */
function timeOf(page: Page, { facts }: Surroundings, now: EpochMs | null): EpochMs | null {
  const times = named(page, 'time').filter((element) => facts.get(element)?.isInLink === false);
  return dayOfTimes(times, now);
}
