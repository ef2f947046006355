import { cardsAmong, holds, isCoveredCard, isSingleCard } from './cards.ts';
import { addressAt } from './links.ts';
import { isElement, type PageElement } from './page-data.ts';
import { type ElementFacts, isFrame, type PageFacts, textIn } from './page-facts.ts';
import type { HtmlNode, Page } from './parse-html.ts';
import { beginsWithSign } from './signs.ts';

/** What is needed to tell the article from what stands around it. */
export interface Surroundings {
  readonly facts: PageFacts;
  readonly heading: PageElement | null;
}

/** Boxes that are named so hold no part of an article. */
const APART = new Set([
  ...['related', 'recommend', 'recommended', 'recommendation', 'recommendations', 'breadcrumb', 'breadcrumbs', 'share'],
  ...['sns', 'social', 'comment', 'comments', 'pagination', 'pager', 'sidebar', 'cookie', 'newsletter', 'footer'],
  ...['consent', 'cookieconsent', 'onetrust', 'gdpr', 'toc'],
  'breadcrumblist',
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
    'nav',
    'slide',
  ],
]);
const SHARES = new Set([
  ...['twitter.com', 'x.com', 'www.facebook.com', 'facebook.com', 'line.me', 'social-plugins.line.me', 't.me'],
  ...['b.hatena.ne.jp', 'getpocket.com', 'www.linkedin.com'],
]);
const CONTAINERS = new Set(['div', 'section', 'article', 'main', 'dl', 'table']);
const HEADING = /^h([1-6])$/;
/** A box of links has so little beside them. */
const LINKS_SHARE = 0.75;
/** A text that long after the heading is where the article begins; in a box of its own it is more. */
const SHORTEST_BEGINNING = { text: 10, box: 40, breaks: 2 };
const LONGEST_SIGNED_LINE = 160;
const LONGEST_CONSENT = 600;
const CONSENT = /cookie|クッキー/i;
const LOWEST_RANK = 7;

/** Everything on a page that is no part of the article: what comes before its heading, and what is its neighbours'. */
export function neighboursIn(page: Page, around: Surroundings): ReadonlySet<HtmlNode> {
  const path = ancestorsOf(around.heading);
  const beginning = ancestorsOf(beginningIn(page, around, path));
  const look: Look = { ...around, apart: new Set(), path, beginning };
  lookInto(page, look);
  return look.apart;
}

interface Look extends Surroundings {
  readonly apart: Set<HtmlNode>;
  /** The heading and the boxes around it. */
  readonly path: ReadonlySet<PageElement>;
  /** The first text of the article and the boxes around it. */
  readonly beginning: ReadonlySet<PageElement>;
}

function lookInto(box: Page | PageElement, look: Look): void {
  const cards = cardsAmong(box, look.facts);
  let isBefore = box.children.some((child) => isElement(child) && look.path.has(child));
  // The rank of the sign that what follows stands under; null outside.
  let under: number | null = null;
  for (const child of box.children) {
    if (!isElement(child)) {
      const isSigned = child.type === 'text' && beginsWithSign(child.data.trim());
      if (isBefore || under !== null || isSigned) look.apart.add(child);
      continue;
    }
    const facts = look.facts.get(child);
    const isOnPath = look.path.has(child);
    if (isOnPath) isBefore = false;
    under = underBehind(under, child, look);
    if (child === look.heading || facts === undefined) continue;
    const isNeighbour = isBefore || (!isOnPath && under !== null) || isNeighbours(child, facts, look, cards);
    if (isNeighbour) look.apart.add(child);
    else lookInto(child, look);
  }
}

/** What holds the heading or the beginning of the article stands under no sign. */
function underBehind(under: number | null, child: PageElement, { facts, path, beginning }: Look): number | null {
  if (path.has(child) || beginning.has(child)) return null;
  const own = facts.get(child);
  return own === undefined ? under : standsUnder(under, child, own);
}

/** By its own looks, wherever it stands. */
const isNeighbours = (child: PageElement, facts: ElementFacts, look: Look, cards: ReadonlySet<PageElement>): boolean =>
  !look.path.has(child) && !look.beginning.has(child) && (cards.has(child) || isApart(child, facts, look));

/** A sign holds for its siblings until a heading of its rank that is none, or a line that is made one by a mark. */
function standsUnder(under: number | null, child: PageElement, facts: ElementFacts): number | null {
  const level = HEADING.exec(child.name)?.[1];
  const rank = level === undefined ? null : Number(level);
  // A box of its own, with its heading in it, says nothing of what stands beside it.
  const isBox = CONTAINERS.has(child.name) && holds(child, ({ name }) => HEADING.test(name));
  if (facts.isSign && !facts.isInLink && !isBox) return rank ?? under ?? LOWEST_RANK;
  if (under === null || facts.target !== null || facts.chars === 0) return under;
  const isMarked = facts.chars < LONGEST_SIGNED_LINE && /^[■□◆◇●○▼▶【]/.test(textIn(child));
  return (rank !== null && rank <= under) || isMarked ? null : under;
}

/** Ordered by how little doubt is left. */
function isApart(box: PageElement, facts: ElementFacts, look: Look): boolean {
  if (isFrame(box) || isShare(box) || facts.isTitleOfOther || isConsent(box, facts)) return true;
  if (facts.leadsWithSign && !hasOwnHeading(box, look.facts)) return true;
  if (isNamed(box, APART) || (facts.target !== null && isNamed(box, APART_WITH_LINKS))) return true;
  if (facts.linkChars > 0 && facts.linkChars >= LINKS_SHARE * (facts.linkChars + facts.proseChars)) return true;
  if (facts.chars > 0 && facts.chars <= LONGEST_SIGNED_LINE && beginsWithSign(textIn(box))) return true;
  return isSingleCard(box, look.facts);
}

/** 「Cookieを使用します」 with a button to agree to it. */
const isConsent = (box: PageElement, { chars }: ElementFacts): boolean =>
  chars <= LONGEST_CONSENT && holds(box, ({ name }) => name === 'button') && CONSENT.test(textIn(box));

/** A heading in the box that is neither the sign at its top nor a neighbour's. */
const hasOwnHeading = (box: PageElement, all: PageFacts): boolean =>
  holds(box, (inner) => {
    const facts = HEADING.test(inner.name) ? all.get(inner) : undefined;
    return facts !== undefined && !facts.isSign && !facts.isInLink && facts.target === null && facts.chars > 0;
  });

const isNamed = ({ attribs }: PageElement, names: ReadonlySet<string>): boolean =>
  [attribs.class, attribs.id, attribs['aria-label'], attribs.itemtype]
    .flatMap((value) => value?.slice(0, 300).split(/(?<=[a-z])(?=[A-Z])|[^A-Za-z]/) ?? [])
    .some((word) => names.has(word.toLowerCase()));

function isShare({ name, attribs }: PageElement): boolean {
  const href = name === 'a' ? (attribs.href ?? '') : '';
  return SHARES.has(addressAt(href)?.hostname ?? '');
}

/** Where the article begins: the first text behind the heading that is neither label, nor link, nor a neighbour's. */
function beginningIn(page: Page, around: Surroundings, path: ReadonlySet<PageElement>): PageElement | null {
  return findBeginning(page, { ...around, path, isBefore: around.heading !== null });
}

interface Search extends Surroundings {
  readonly path: ReadonlySet<PageElement>;
  /** The heading is still to come. */
  isBefore: boolean;
}

function findBeginning(box: Page | PageElement, search: Search): PageElement | null {
  const cards = cardsAmong(box, search.facts);
  let under: Under = { rank: null, resumesAt: null };
  for (const [index, child] of box.children.entries()) {
    if (!isElement(child)) {
      if (under.rank === null && isBeginning(child, box, search)) return box as PageElement;
      continue;
    }
    if (child === search.heading) search.isBefore = false;
    const facts = mayHold(child, search) ? search.facts.get(child) : undefined;
    if (facts === undefined) continue;
    if (facts.isSign) under = { ...under, resumesAt: textUnder(following(box, index), search) };
    under = { ...under, rank: rankUnder(under, child, facts, search) };
    const isOpen = under.rank === null && !cards.has(child) && !isSurelyApart(child, facts, search);
    const found = search.path.has(child) || isOpen ? findBeginning(child, search) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The sign that stands over what comes next. */
interface Under {
  /** null: none does. */
  readonly rank: number | null;
  /** Where the text begins under it. */
  readonly resumesAt: PageElement | null;
}

const following = ({ children }: Page | PageElement, index: number): readonly HtmlNode[] =>
  children.slice(index + 1, index + MOST_BEHIND);

function rankUnder(
  { rank, resumesAt }: Under,
  child: PageElement,
  facts: ElementFacts,
  { path }: Search,
): Under['rank'] {
  const isOver = endsSign(child, facts) || path.has(child) || child === resumesAt;
  return isOver ? null : standsUnder(rank, child, facts);
}

/** Neither the heading, nor a link, nor a page of its own. */
const mayHold = (child: PageElement, { heading, facts }: Search): boolean =>
  child !== heading && !isFrame(child) && facts.get(child)?.isInLink === false;

function isBeginning(node: HtmlNode, box: Page | PageElement, { facts, isBefore }: Search): boolean {
  if (isBefore || !('attribs' in box) || node.type !== 'text') return false;
  const text = node.data.trim();
  const isProse = (facts.get(box)?.proseChars ?? 0) > 0 && !beginsWithSign(text);
  return isProse && text.length >= SHORTEST_BEGINNING.text;
}

/** A rule, or a text of several lines without links, ends a list of neighbours that nothing else parts from the article. */
function endsSign(child: PageElement, { target, proseChars, leadsWithSign }: ElementFacts): boolean {
  if (child.name === 'hr') return true;
  if (target !== null || leadsWithSign || proseChars < SHORTEST_BEGINNING.box) return false;
  const breaks = child.children.filter((inner) => isElement(inner) && inner.name === 'br').length;
  return CONTAINERS.has(child.name) || breaks >= SHORTEST_BEGINNING.breaks;
}

/** So many pieces of prose in a row are more than what stands beside a link to another article. */
const FEWEST_OF_TEXT = 3;
/** And are looked for among so many nodes behind a sign, so that a page of signs costs no more than it is long. */
const MOST_BEHIND = 200;

/**
 * Where the text begins under a sign that stands between it and the title: 「お知らせ一覧」 over the text itself, or over a
 * list and the text behind it; null where all of it is the list.
 */
function textUnder(following: readonly HtmlNode[], { facts, isBefore }: Search): PageElement | null {
  if (isBefore) return null;
  const behind = following.filter(isElement);
  const next = behind.findIndex((sibling) => facts.get(sibling)?.isSign === true);
  const under = next === -1 ? behind : behind.slice(0, next);
  const leads = (sibling: PageElement): boolean => facts.get(sibling)?.target != null;
  const isProse = (sibling: PageElement): boolean => !leads(sibling) && (facts.get(sibling)?.proseChars ?? 0) > 0;
  const [first, last] = [under.findIndex(leads), under.findLastIndex(leads)];
  const isText = (run: readonly PageElement[]): boolean => run.length >= FEWEST_OF_TEXT;
  const over = under.slice(0, first === -1 ? under.length : first).filter(isProse);
  if (isText(over)) return over[0] ?? null;
  const hasExcerpts = under.slice(first, last).some(isProse);
  const after = under
    .slice(last + 1)
    .filter(isProse)
    .slice(hasExcerpts ? 1 : 0);
  return first !== -1 && isText(after) ? (after[0] ?? null) : null;
}

const isSurelyApart = (box: PageElement, facts: ElementFacts, around: Surroundings): boolean =>
  facts.leadsWithSign || isNamed(box, APART) || isNamed(box, APART_WITH_LINKS) || isCoveredCard(box, around.facts);

function ancestorsOf(element: PageElement | null): ReadonlySet<PageElement> {
  const around = new Set<PageElement>();
  for (let node: PageElement['parent'] | PageElement = element; node !== null; node = node.parent) {
    if ('attribs' in node) around.add(node);
  }
  return around;
}
