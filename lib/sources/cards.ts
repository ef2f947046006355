import { isElement, makeOf, type PageElement } from './page-data.ts';
import { type ElementFacts, MANY, type PageFacts, textIn } from './page-facts.ts';
import type { Page } from './parse-html.ts';

/*
 * Cards of other articles: a title with what belongs to it, in whatever markup.
 */

/** A card has a title, perhaps an excerpt, and no more. */
const LARGEST_CARD = 600;
const LARGEST_COVERED = { chars: 160, elements: 8 };
/** Text of a link that says no more than that there is more. */
const MORE =
  /^(?:続きを読む|もっと見る|もっと読む|詳細を見る|詳しく見る|記事を読む|read more|more|learn more|[→>›»＞…]{1,3})$/i;
const HEADING = /^h[1-6]$/;
const BLOCK = /^(?:h[1-6]|p|div|dt|dd)$/;
const MOST_LOOKED_AT = 200;

/** Children of one make that lead to one other article each. */
export function cardsAmong(box: Page | PageElement, facts: PageFacts): ReadonlySet<PageElement> {
  const candidates = box.children.filter(isElement).filter((child) => {
    const held = facts.get(child);
    return held !== undefined && leadsToOne(held) && isCardLike(child, held, facts);
  });
  const groups = Map.groupBy(candidates, makeOf);
  const cards = [...groups.values()].filter((group) => new Set(group.map((card) => facts.get(card)?.target)).size > 1);
  return new Set(cards.flat());
}

/** A card that stands alone: the smallest box around its link that has the marks of one. */
export function isSingleCard(box: PageElement, facts: PageFacts): boolean {
  const held = facts.get(box);
  if (held === undefined || !leadsToOne(held) || box.name === 'p' || !hasMarks(box, facts)) return false;
  return !box.children.some((child) => {
    const inner = isElement(child) ? facts.get(child) : undefined;
    if (inner?.target !== held.target || !isElement(child)) return false;
    return isWholeCard(child, facts) || (inner.chars > inner.linkChars && hasMarks(child, facts));
  });
}

/** A small card whose link covers it, is its heading or says "more": the text in it does not begin an article. */
export function isCoveredCard(box: PageElement, facts: PageFacts): boolean {
  const held = facts.get(box);
  if (held === undefined || !leadsToOne(held) || held.proseChars > LARGEST_COVERED.chars) return false;
  const isLarge = holds(box, (_inner, index) => index >= LARGEST_COVERED.elements);
  return !isLarge && holds(box, (inner) => isCover(inner, facts));
}

/** A link with several boxes of text in it is a card by itself: what stands beside it belongs to something else. */
const isWholeCard = (box: PageElement, facts: PageFacts): boolean =>
  holds(box, (link) => {
    if (facts.get(link)?.isLink !== true) return false;
    let texts = 0;
    holds(link, (inner) => {
      const isText = inner.children.some((node) => node.type === 'text' && node.data.trim() !== '');
      if (isText && BLOCK.test(inner.name)) texts++;
      return false;
    });
    return texts > 1;
  });

const leadsToOne = ({ target, chars }: ElementFacts): boolean =>
  target !== null && target !== MANY && chars <= LARGEST_CARD;

/** A title with what belongs to it, rather than a paragraph that ends in a link. */
const isCardLike = (box: PageElement, held: ElementFacts, facts: PageFacts): boolean =>
  held.proseChars === 0 || hasMarks(box, facts) || (box.name !== 'p' && beginsWithLink(box, facts));

/** A picture, a time or a heading beside a link to another article, or a link that covers the card. */
const hasMarks = (box: PageElement, facts: PageFacts): boolean =>
  holds(box, (inner) => {
    const isMark =
      HEADING.test(inner.name) || inner.name === 'time' || inner.name === 'img' || inner.name === 'picture';
    return facts.has(inner) && (isMark || isCover(inner, facts));
  });

/** A link without a text of its own, with one that only says that there is more, or that is or holds the heading. */
function isCover(element: PageElement, facts: PageFacts): boolean {
  const held = facts.get(element);
  if (held?.isLink !== true) return false;
  if (held.chars === 0 || (held.chars <= 10 && MORE.test(textIn(element)))) return true;
  const around = element.parent;
  return (
    (around !== null && 'name' in around && HEADING.test(around.name)) ||
    holds(element, ({ name }) => HEADING.test(name))
  );
}

function beginsWithLink(box: PageElement, facts: PageFacts): boolean {
  for (const child of box.children) {
    if (child.type === 'text' && child.data.trim() !== '') return false;
    const held = isElement(child) ? facts.get(child) : undefined;
    if (!isElement(child) || held === undefined || held.chars === 0) continue;
    if (held.linkChars > 0) return held.isInLink || held.proseChars === 0 || beginsWithLink(child, facts);
    if (held.proseChars > 0) return false;
  }
  return false;
}

/** Whether an element in `box` passes; of a box with more elements than any card has only the first are looked at. */
export function holds(box: PageElement, test: (element: PageElement, index: number) => boolean): boolean {
  const queue = box.children.filter(isElement);
  for (let looked = 0; looked < MOST_LOOKED_AT && looked < queue.length; looked++) {
    const element = queue[looked];
    if (element === undefined || test(element, looked)) return element !== undefined;
    for (const child of element.children) if (isElement(child)) queue.push(child);
  }
  return false;
}
