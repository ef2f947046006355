import { isHidden } from './hidden.ts';
import { type OwnPage, otherArticle } from './own-page.ts';
import { isElement, type PageElement } from './page-data.ts';
import type { HtmlNode, Page } from './parse-html.ts';
import { isDateText } from './published.ts';
import { isSign, isSigningHeading } from './signs.ts';

/** What one element holds, counted once for the whole page. Characters are counted without blanks. */
export interface ElementFacts {
  /** Shown characters. */
  chars: number;
  /** Of them those in links to other articles, unless the link is a part of a sentence. */
  linkChars: number;
  /** Of the rest those that are more than a date, a category or a mark. */
  proseChars: number;
  /** The other article that its links lead to, `MANY` for several, null for none. */
  target: string | null;
  /** It is itself a link to another article. */
  isLink: boolean;
  /** The first text in it is what stands over a list of neighbours. */
  leadsWithSign: boolean;
  /** It says nothing but that. */
  isSign: boolean;
  /** It says nothing but the title of another article. */
  isTitleOfOther: boolean;
  /** Stands in, or is, a link to another article. */
  isInLink: boolean;
  /** Stands in the frame of the page. */
  isInFrame: boolean;
}

export type PageFacts = ReadonlyMap<PageElement, ElementFacts>;

/** `ElementFacts.target` of an element that leads to several other articles. */
export const MANY = '*';
/** Longer than any sign over a list, without blanks. */
const LONGEST_SIGN = 24;
const LONGEST_LABEL = 14;
/** Shorter titles of others may be said in any article, or be a heading in it: 「メンテナンスについて」. */
const SHORTEST_TITLE = { asLine: 10, asHeading: 16 };
const LONGEST_TITLE = 300;
/** A mark that makes a heading of a line. */
const MARKED = /^[■□◆◇●○▼▶【]/;
const HEADINGS = /^(?:h[1-6]|summary)$/;
/** Of a text longer than this blanks are counted too. */
const LONGEST_COUNTED = 10_000;
const FRAME = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'head', 'script', 'style', 'template', 'noscript']);
/** `site-footer`, which scripts draw. */
const FRAME_PART = /^[a-z][a-z0-9]{0,20}-(?:footer|nav|navbar|navigation|sidebar|menu|breadcrumbs?)$/;
const FRAME_ROLES = new Set(['navigation', 'complementary', 'contentinfo', 'banner', 'search', 'dialog']);

/** Folds what writers of one title vary: width, case, blanks and the dots of a title that was cut. */
export const foldTitle = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[.…]{1,6}$/, '');

/** Around an article, never part of it. */
export const isFrame = (element: PageElement): boolean =>
  FRAME.has(element.name) || FRAME_ROLES.has(element.attribs.role ?? '') || FRAME_PART.test(element.name);

/** Looks at every element of a page once. `others`: titles of other articles, folded, which stand over what is theirs. */
export function factsOf(page: Page, own: OwnPage, others: ReadonlySet<string> = new Set()): PageFacts {
  const facts = new Map<PageElement, ElementFacts>();
  for (const node of page.children) measure(node, { own, others, facts, isInLink: false, isInFrame: false });
  return facts;
}

interface Walk {
  readonly own: OwnPage;
  readonly others: ReadonlySet<string>;
  readonly facts: Map<PageElement, ElementFacts>;
  readonly isInLink: boolean;
  readonly isInFrame: boolean;
}

const NO_FACTS: ElementFacts = {
  chars: 0,
  linkChars: 0,
  proseChars: 0,
  target: null,
  isLink: false,
  leadsWithSign: false,
  isSign: false,
  isTitleOfOther: false,
  isInLink: false,
  isInFrame: false,
};

function measure(node: HtmlNode, walk: Walk): ElementFacts {
  if (node.type === 'text') return measureText(node.data, walk.isInLink);
  if (!isElement(node) || isHidden(node)) return NO_FACTS;
  const other = otherArticle(node, walk.own);
  const isLink = other !== null && !isInSentence(node);
  const inner = { ...walk, isInLink: walk.isInLink || isLink, isInFrame: walk.isInFrame || isFrame(node) };
  const facts: ElementFacts = { ...NO_FACTS, isLink, isInLink: walk.isInLink || isLink, isInFrame: inner.isInFrame };
  if (isLink) facts.target = other;
  walk.facts.set(node, facts);
  let isFirst = true;
  for (const child of node.children) {
    const part = measure(child, inner);
    facts.chars += part.chars;
    facts.linkChars += part.linkChars;
    facts.proseChars += part.proseChars;
    facts.target = joined(facts.target, part.target);
    if (isFirst && part.chars > 0) {
      facts.leadsWithSign = part.leadsWithSign;
      isFirst = false;
    }
  }
  facts.isTitleOfOther = isTitleOf(walk.others, node, facts.chars);
  facts.isSign = standsOver(node, facts);
  facts.leadsWithSign ||= facts.isSign;
  return facts;
}

/** A sign over neighbours. The title of another article is one as a heading; in a line it may be a reference of this one. */
function standsOver(node: PageElement, { chars, isTitleOfOther }: ElementFacts): boolean {
  if (isTitleOfOther && chars >= SHORTEST_TITLE.asHeading && HEADINGS.test(node.name)) return true;
  if (chars === 0 || chars > LONGEST_SIGN) return false;
  const text = textIn(node);
  return isSign(text) || ((HEADINGS.test(node.name) || MARKED.test(text)) && isSigningHeading(text));
}

const isTitleOf = (others: ReadonlySet<string>, node: PageElement, chars: number): boolean =>
  others.size > 0 && chars >= SHORTEST_TITLE.asLine && chars <= LONGEST_TITLE && others.has(foldTitle(textIn(node)));

function measureText(data: string, isInLink: boolean): ElementFacts {
  const text = data.trim();
  if (text === '') return NO_FACTS;
  const chars = text.length > LONGEST_COUNTED ? text.length : text.replace(/\s+/g, '').length;
  const isProse = !isInLink && !isLabel(text);
  return { ...NO_FACTS, chars, linkChars: isInLink ? chars : 0, proseChars: isProse ? chars : 0 };
}

/** A date, a category, a mark: what stands beside the titles of a list. */
const isLabel = (text: string): boolean =>
  (text.length <= LONGEST_LABEL && !/[\d０-９。]/.test(text)) || (text.length <= 40 && isDateText(text));

const joined = (one: string | null, two: string | null): string | null =>
  one === null || two === null || one === two ? (one ?? two) : MANY;

/** The shown text of a small element. */
export function textIn(element: PageElement): string {
  return element.children
    .map((node) => (node.type === 'text' ? node.data : isElement(node) && !isHidden(node) ? textIn(node) : ''))
    .join('')
    .trim();
}

/** 「詳細は<a>…</a>をご確認ください」: the link is a word of the sentence. */
function isInSentence(element: PageElement): boolean {
  if (element.name !== 'a') return false;
  const before = element.prev?.type === 'text' ? element.prev.data.trimEnd() : '';
  const after = element.next?.type === 'text' ? element.next.data.trimStart() : '';
  return (
    /^[」』】）)]?(?:を|に|の|で|は|が|も|と|へ|より|から|まで|です|。|、|[a-z.,;])/.test(after) ||
    /(?:は|の|を|が|に|で|と|、|または|(?:^|\s)(?:see|in|the|to|of|our|at|and|or))$/i.test(before)
  );
}
