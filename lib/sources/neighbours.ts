import type { PageElement } from './page-data.ts';
import { type ElementFacts, isElement, isFrame, MANY, type PageFacts, textIn } from './page-facts.ts';
import type { HtmlNode } from './parse-html.ts';
import { beginsWithSign } from './signs.ts';

/** What is needed to tell the article from what stands around it. */
export interface Surroundings {
  readonly facts: PageFacts;
  readonly heading: PageElement | null;
}

/** Boxes that are named so hold no part of an article. */
const APART = new Set([
  ...['related', 'recommend', 'recommended', 'recommendation', 'recommendations', 'breadcrumb', 'breadcrumbs', 'share'],
  ...[
    'sns',
    'social',
    'comment',
    'comments',
    'pagination',
    'pager',
    'sidebar',
    'cookie',
    'newsletter',
    'breadcrumblist',
  ],
]);
/** And these hold none when they lead to other articles. */
const APART_WITH_LINKS = new Set([
  ...['recent', 'newest', 'latest', 'popular', 'ranking', 'prev', 'previous', 'next', 'widget', 'banner', 'ad', 'ads'],
  ...[
    'carousel',
    'slider',
    'ticker',
    'card',
    'cards',
    'archive',
    'archives',
    'more',
    'other',
    'others',
    'footer',
    'nav',
  ],
]);
/** A card has a title, perhaps an excerpt, and no more. */
const LARGEST_CARD = 600;
/** A box of links has so little beside them. */
const LINKS_SHARE = 0.75;
/** Text of a link that says no more than that there is more. */
const MORE =
  /^(?:続きを読む|もっと見る|もっと読む|詳細を見る|詳しく見る|記事を読む|read more|more|learn more|[→>›»＞…]{1,3})$/i;
const SHARES = new Set([
  ...[
    'twitter.com',
    'x.com',
    'www.facebook.com',
    'facebook.com',
    'line.me',
    'social-plugins.line.me',
    'b.hatena.ne.jp',
  ],
  ...['getpocket.com', 'www.linkedin.com', 't.me'],
]);

/** A text that long after the heading is where the article begins. */
const SHORTEST_BEGINNING = 10;
const LONGEST_SIGNED_LINE = 160;
const LOWEST_RANK = 7;
const MOST_LOOKED_AT = 200;

/** Everything below `root` that is no part of the article: what comes before its heading, and what is its neighbours'. */
export function neighboursIn(root: PageElement, around: Surroundings): ReadonlySet<HtmlNode> {
  const path = ancestorsOf(around.heading);
  const look: Look = { ...around, apart: new Set(), path, beginning: ancestorsOf(beginningIn(root, around, path)) };
  lookInto(root, look);
  return look.apart;
}

interface Look extends Surroundings {
  readonly apart: Set<HtmlNode>;
  /** The heading and the boxes around it. */
  readonly path: ReadonlySet<PageElement>;
  /** The first text of the article and the boxes around it. */
  readonly beginning: ReadonlySet<PageElement>;
}

function lookInto(box: PageElement, look: Look): void {
  const cards = cardsAmong(box, look);
  let isBefore = box.children.some((child) => isElement(child) && look.path.has(child));
  // The rank of the sign that what follows stands under; null outside.
  let under: number | null = null;
  for (const child of box.children) {
    const isOnPath = isElement(child) && look.path.has(child);
    if (isOnPath) isBefore = false;
    const facts = isElement(child) ? look.facts.get(child) : undefined;
    if (isElement(child) && facts !== undefined) under = standsUnder(under, child, facts);
    if (isBefore || (under !== null && !isOnPath)) look.apart.add(child);
    else if (!isElement(child)) {
      if (child.type === 'text' && beginsWithSign(child.data.trim())) look.apart.add(child);
    } else if (child !== look.heading && facts !== undefined) {
      if (!isOnPath && (cards.has(child) || isApart(child, facts, look))) look.apart.add(child);
      else lookInto(child, look);
    }
  }
}

/** A sign holds for its siblings until a heading of its rank that is none, or a line that is made one by a mark. */
function standsUnder(under: number | null, child: PageElement, facts: ElementFacts): number | null {
  const rank = /^h[1-6]$/.test(child.name) ? Number(child.name.slice(1)) : null;
  if (facts.isSign && !facts.isInLink) return rank ?? under ?? LOWEST_RANK;
  if (under === null || facts.target !== null || facts.chars === 0) return under;
  const isMarked = facts.chars < LONGEST_SIGNED_LINE && /^[■□◆◇●○▼▶【]/.test(textIn(child));
  return (rank !== null && rank <= under) || isMarked ? null : under;
}

/** Ordered by how little doubt is left. */
function isApart(box: PageElement, facts: ElementFacts, look: Look): boolean {
  if (isFrame(box) || isShare(box)) return true;
  if (look.beginning.has(box)) return false;
  if (facts.leadsWithSign && !hasOwnHeading(box, look)) return true;
  if (isNamed(box, APART) || (facts.target !== null && isNamed(box, APART_WITH_LINKS))) return true;
  if (facts.linkChars > 0 && facts.linkChars >= LINKS_SHARE * (facts.linkChars + facts.proseChars)) return true;
  if (facts.chars > 0 && facts.chars <= LONGEST_SIGNED_LINE && beginsWithSign(textIn(box))) return true;
  return isSingleCard(box, facts, look);
}

/** Siblings of one make that lead to one other article each. */
function cardsAmong(box: PageElement, look: Look): ReadonlySet<PageElement> {
  const candidates = box.children.filter(isElement).filter((child) => {
    const facts = look.facts.get(child);
    return facts !== undefined && leadsToOne(facts) && !look.path.has(child) && isCardLike(child, facts, look);
  });
  const groups = Map.groupBy(candidates, ({ name, attribs }) => `${name} ${attribs.class ?? ''}`);
  const cards = [...groups.values()].filter(
    (group) => new Set(group.map((card) => look.facts.get(card)?.target)).size > 1,
  );
  return new Set(cards.flat());
}

const leadsToOne = ({ target, chars }: ElementFacts): boolean =>
  target !== null && target !== MANY && chars <= LARGEST_CARD;

/** A title with what belongs to it, rather than a paragraph that ends in a link. */
const isCardLike = (box: PageElement, facts: ElementFacts, look: Look): boolean =>
  facts.proseChars === 0 || hasMarksOfCard(box, look) || (box.name !== 'p' && beginsWithLink(box, look));

/** A card that stands alone: the smallest box around its link that has the marks of one. */
function isSingleCard(box: PageElement, facts: ElementFacts, look: Look): boolean {
  if (!leadsToOne(facts) || box.name === 'p' || !hasMarksOfCard(box, look)) return false;
  return !box.children.some((child) => {
    if (!isElement(child)) return false;
    const inner = look.facts.get(child);
    return inner?.target === facts.target && inner.chars > inner.linkChars && hasMarksOfCard(child, look);
  });
}

/** A picture, a time or a heading beside a link to another article, or a link that covers the card or says "more". */
const hasMarksOfCard = (box: PageElement, look: Look): boolean =>
  holds(box, (inner) => {
    const facts = look.facts.get(inner);
    if (facts === undefined) return false;
    if (/^(?:h[1-6]|time|img|picture)$/.test(inner.name)) return true;
    return facts.isLink && (facts.chars === 0 || (facts.chars <= 10 && MORE.test(textIn(inner))));
  });

function beginsWithLink(box: PageElement, look: Look): boolean {
  for (const child of box.children) {
    const facts = isElement(child) ? look.facts.get(child) : undefined;
    if (child.type === 'text' && child.data.trim() !== '') return false;
    if (!isElement(child) || facts === undefined || facts.chars === 0) continue;
    if (facts.linkChars > 0) return facts.isInLink || facts.proseChars === 0 || beginsWithLink(child, look);
    if (facts.proseChars > 0) return false;
  }
  return false;
}

/** A heading in the box that is neither the sign at its top nor a neighbour's. */
const hasOwnHeading = (box: PageElement, look: Look): boolean =>
  holds(box, (inner) => {
    const facts = /^h[1-6]$/.test(inner.name) ? look.facts.get(inner) : undefined;
    return facts !== undefined && !facts.isSign && !facts.isInLink && facts.target === null && facts.chars > 0;
  });

/** Whether an element in `box` passes; of a box with more elements than any card has only the first are looked at. */
function holds(box: PageElement, test: (element: PageElement) => boolean): boolean {
  const queue = box.children.filter(isElement);
  for (let looked = 0; looked < MOST_LOOKED_AT && looked < queue.length; looked++) {
    const element = queue[looked];
    if (element === undefined || test(element)) return element !== undefined;
    for (const child of element.children) if (isElement(child)) queue.push(child);
  }
  return false;
}

const isNamed = ({ attribs }: PageElement, names: ReadonlySet<string>): boolean =>
  [attribs.class, attribs.id, attribs['aria-label'], attribs.itemtype]
    .flatMap((value) => value?.slice(0, 300).split(/(?<=[a-z])(?=[A-Z])|[^A-Za-z]/) ?? [])
    .some((word) => names.has(word.toLowerCase()));

function isShare({ name, attribs }: PageElement): boolean {
  const href = name === 'a' ? (attribs.href ?? '') : '';
  return URL.canParse(href) && SHARES.has(new URL(href).hostname);
}

/** The first text after the heading that is neither label nor link, nor stands in a box that is named apart. */
function beginningIn(root: PageElement, around: Surroundings, path: ReadonlySet<PageElement>): PageElement | null {
  let isBefore = around.heading !== null && path.has(root);
  const find = (box: PageElement): PageElement | null => {
    for (const child of box.children) {
      if (!isElement(child)) {
        const isText = child.type === 'text' && child.data.trim().length >= SHORTEST_BEGINNING;
        if (isText && !isBefore && (around.facts.get(box)?.proseChars ?? 0) > 0) return box;
        continue;
      }
      const facts = around.facts.get(child);
      if (child === around.heading) isBefore = false;
      if (facts === undefined || child === around.heading || facts.isInLink || isFrame(child)) continue;
      const isOnPath = path.has(child);
      if (!isOnPath && (facts.leadsWithSign || isNamed(child, APART) || isNamed(child, APART_WITH_LINKS))) continue;
      const found = find(child);
      if (found !== null) return found;
    }
    return null;
  };
  return find(root);
}

function ancestorsOf(element: PageElement | null): ReadonlySet<PageElement> {
  const around = new Set<PageElement>();
  for (let node: PageElement['parent'] | PageElement = element; node !== null; node = node.parent) {
    if ('attribs' in node) around.add(node);
  }
  return around;
}
