import { nodesToText } from './html-to-text.ts';
import type { HttpAnswer } from './http.ts';
import { knownUrl, type LinkRules } from './links.ts';
import { readCards } from './list-card.ts';
import { madeAt } from './listed-day.ts';
import { elements, isElement, makeOf, named, type PageElement } from './page-data.ts';
import type { HtmlNode, Page } from './parse-html.ts';
import type { ListedArticle } from './reading.ts';

/*
 * Notices that stand whole on the page of the list, in sections, folded up or as definitions, and lead nowhere.
 */

const HEADINGS = ['summary', 'h2', 'h3', 'h4', 'h5', 'h6'];
const SHORTEST_TEXT = 12;
const MOST = 200;
/** Such boxes are on any page; those of notices have their days. */
const SHARE_WITH_DAYS = 0.5;

interface Whole {
  readonly heading: PageElement;
  /** What belongs to the heading, itself among it. */
  readonly nodes: readonly HtmlNode[];
  readonly box: PageElement;
}

/** The notices of a page that links to none. */
export function fromWhole(page: Page, answer: HttpAnswer, rules: LinkRules): ListedArticle[] {
  const groups = elements(page, () => true).flatMap((box) => [sectionsIn(box), definitionsIn(box)]);
  const [largest = []] = groups.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
  const wholes = largest.slice(0, MOST);
  const cards = readCards(
    wholes.map(({ heading, box }) => ({ anchor: heading, card: box })),
    madeAt(answer),
  );
  const url = knownUrl(answer.url, answer.url, rules.hosts)?.href ?? null;
  const listed = wholes.flatMap(({ nodes }, index): ListedArticle[] => {
    const card = cards[index];
    if (card == null) return [];
    const { title, publishedAt } = card;
    const text = nodesToText(nodes);
    // Without an address the day and the title tell it from others.
    const id = `page:${publishedAt ?? ''} ${title}`;
    return [{ id, url, title, publishedAt, updatedAt: null, excerpt: '', text }];
  });
  const dated = listed.filter(({ publishedAt }) => publishedAt !== null);
  return dated.length >= SHARE_WITH_DAYS * wholes.length ? listed : [];
}

/** Children of one make that each have a heading and a text. */
function sectionsIn(box: PageElement): Whole[] {
  const children = box.children.filter(isElement);
  const makes = Map.groupBy(children, makeOf);
  const [largest = []] = [...makes.values()].sort((a, b) => b.length - a.length);
  if (largest.length < 2) return [];
  return largest.slice(0, MOST).flatMap((section): Whole[] => {
    const [heading, ...others] = named(section, ...HEADINGS);
    if (heading === undefined || others.some(({ name }) => name === heading.name)) return [];
    const length = nodesToText(section.children).length - nodesToText(heading.children).length;
    return length < SHORTEST_TEXT ? [] : [{ heading, nodes: section.children, box: section }];
  });
}

/** `<dt>` with day and title, `<dd>` with the text. */
function definitionsIn(box: PageElement): Whole[] {
  if (box.name !== 'dl') return [];
  const parts = box.children.filter(isElement);
  return parts.flatMap((heading, index): Whole[] => {
    const text = parts[index + 1];
    if (heading.name !== 'dt' || text?.name !== 'dd' || nodesToText(text.children).length < SHORTEST_TEXT) return [];
    return [{ heading, nodes: [heading, text], box: heading }];
  });
}
