import { DomUtils } from 'htmlparser2';
import type { EpochMs } from '../domain/time.ts';
import { dayOfCard } from './card-day.ts';
import { CATEGORIES, isLabel, type Line, MORE, type Piece, sharedIn, withLabels } from './card-labels.ts';
import { isMarked, LABELS, linesOf } from './card-lines.ts';
import { isHidden } from './hidden.ts';
import { isDayText, readListedDay } from './listed-day.ts';
import { named, type PageElement, surroundings } from './page-data.ts';
import { readPublished } from './published.ts';
import type { ListedArticle } from './reading.ts';

/** What one card of a list says. */
export type Card = Pick<ListedArticle, 'title' | 'publishedAt' | 'excerpt'>;

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const TITLES = new Set(['title', 'ttl', 'heading', 'headline', 'subject', 'name']);
const LEADING_DATE =
  /^(20\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?(?:[(（][月火水木金土日][)）])?)(?:[ 　|｜/／・:：]{1,5}(?=\S)|(?=[[［〔]))/;
/** `メンテナンス | …`, `［メンテナンス］…`: a category parted from the title by a mark. */
const MARKED_CATEGORY =
  /^(?:[[［〔]([^\]］〕]{1,14})[\]］〕][ 　]{0,3}|([^|｜]{1,14}?)[ 　]{0,3}[|｜][ 　]{0,3})(?=\S)/;
const SHORTEST_HEADLINE = 8;
const CUT = /(?:…|\.{3})$/;
/** A part of a title that stands in a line of its own. */
const PREFIX = /^【[^】]{1,14}】$/;
const LONGEST_HEADLINE = 100;
const SENTENCE = /[。…]|\.$/;
/** A line that ends so is only the beginning of what it says. */
const GOES_ON = /[のにをとへでがは、・]$/;
const LONGEST_EXCERPT = 500;

/**
 * Reads the cards of a list together: what stands in several of them is no title. `now`: when the list was made;
 * `boxes`: all cards of the page, also those that are not read.
 */
export function readCards(
  cards: readonly { readonly anchor: PageElement; readonly card: PageElement }[],
  now: EpochMs | null,
  boxes: ReadonlySet<PageElement> = new Set(cards.map(({ card }) => card)),
): (Card | null)[] {
  const [inAnchors, inCards] = [cards.map(({ anchor }) => linesOf(anchor)), cards.map(({ card }) => linesOf(card))];
  const shared = sharedIn(inCards);
  const [ofAnchors, ofCards] = [inAnchors, inCards].map((all) => withLabels(all, shared));
  const drafts = cards.map(({ anchor, card }, index) => ({
    anchor,
    card,
    ofAnchor: ofAnchors?.[index] ?? [],
    ofCard: ofCards?.[index] ?? [],
  }));
  const titles = drafts.map(({ anchor, card, ofAnchor, ofCard }) => {
    const linked = lineTitle(ofAnchor, shared);
    // The heading of a card may be that of the section it stands in.
    const ofBox = linked !== null && isHeadline(linked) ? null : markedTitle(card, shared);
    const title = markedTitle(anchor, shared) ?? ofBox ?? linked ?? lineTitle(ofCard, shared);
    return whole(title === null ? null : withoutMarks(title), anchor);
  });
  // A column of dates, not the date of what is announced.
  const isColumn = titles.length > 1 && titles.every((title) => title === null || LEADING_DATE.test(title));
  const rests = titles.flatMap((title) => (title === null ? [] : [title.replace(LEADING_DATE, '')]));
  const beside = besideCards(boxes, now);
  const isCategorised = isColumn && rests.every((rest) => MARKED_CATEGORY.test(rest));
  return drafts.map(({ card, ofCard }, index) => {
    const raw = titles[index] ?? null;
    if (raw === null) return null;
    const { title, date } = parted(raw, { isColumn, isCategorised });
    const texts = ofCard.flat().map(({ text }) => text);
    const dated = [...(cellsOf(card) ?? texts).map((text) => text.replace(raw, '').trim()), ...beside(card)];
    const rest = texts.filter(
      (text) => !text.includes(raw) && !raw.includes(text) && !isDayText(text) && !shared.has(text) && !MORE.test(text),
    );
    return {
      title,
      publishedAt: dayOfCard(card, dated, now) ?? readPublished(date),
      excerpt: rest.join(' ').slice(0, LONGEST_EXCERPT),
    };
  });
}

/** Neither a word that says that there is more, nor the beginning of the text. */
const isHeadline = (text: string): boolean =>
  text.length > SHORTEST_HEADLINE && text.length <= 80 && !/[。…]|\.{3}/.test(text);

/** `■ …`, `NEW …`: what catches the eye in the text of the title itself. */
const withoutMarks = (title: string): string =>
  title.replace(/^(?:[■□◆◇●○▶►▼★☆»>・]|(?:NEW|UP)[!！]{0,3}(?=[ 　][^ -~]))[ 　]{0,3}/, '');

/** The text of a heading or of what is marked as a title. */
function markedTitle(box: PageElement, shared: ReadonlySet<string>): string | null {
  const heading = named(box, ...HEADINGS).find((element) => !isHidden(element));
  const marked = heading ?? firstMarked(box);
  return marked === undefined ? null : lineTitle(linesOf(marked), shared);
}

const firstMarked = (box: PageElement): PageElement | undefined =>
  named(box, 'p', 'div', 'span', 'dt', 'dd', 'strong').find(
    (element) =>
      isMarked(element, TITLES) &&
      !isMarked(element, LABELS) &&
      !element.children.some((child) => 'attribs' in child && isMarked(child, TITLES) && !isMarked(child, LABELS)),
  );

/** The first line that reads like a headline, else the first that says something, without what only labels it. */
function lineTitle(lines: readonly Line[], shared: ReadonlySet<string>): string | null {
  const plain = (test: (piece: Piece) => boolean): PlainLine[] =>
    lines
      .map((line, index) => {
        const isBroken = line[0]?.isBroken === true;
        const goesOn = isBroken && GOES_ON.test(lines[index - 1]?.at(-1)?.text ?? '');
        return { text: joined(goesOn ? line : line.filter(test)), isBroken };
      })
      .filter(({ text }) => text !== '');
  const unshared = plain((piece) => !isLabel(piece) && !shared.has(piece.text));
  // A title that several articles bear is still a title.
  const [first, ...rest] = wholeLines(unshared.length > 0 ? unshared : plain((piece) => !isLabel(piece)));
  if (first === undefined) return null;
  if (rest[0] !== undefined && PREFIX.test(first)) return first + rest[0];
  // An excerpt may stand before it.
  return SENTENCE.test(first) ? (rest.find(isHeadline) ?? first) : first;
}

interface PlainLine {
  readonly text: string;
  readonly isBroken: boolean;
}

/** Lines, a headline that a `<br>` parts being one. */
function wholeLines(lines: readonly PlainLine[]): string[] {
  const whole: string[] = [];
  for (const { text, isBroken } of lines) {
    const last = whole.at(-1);
    const isMore = isBroken && last !== undefined && !SENTENCE.test(text) && !SENTENCE.test(last);
    if (isMore && last.length + text.length <= LONGEST_HEADLINE) whole[whole.length - 1] = continued(last, text);
    else whole.push(text);
  }
  return whole;
}

const continued = (start: string, end: string): string =>
  /[ -~]$/.test(start) && /^[ -~]/.test(end) ? `${start} ${end}` : start + end;

/** A line in more pieces is no title; each is held against those before it. */
const MOST_PIECES = 100;

/** The pieces of a line once each: the same again, or cut, is for smaller screens. */
function joined(line: Line): string {
  const texts = line.slice(0, MOST_PIECES).map(({ text }) => text);
  return texts
    .filter((text, index) => {
      const start = text.replace(CUT, '');
      return !texts.some((other, at) => at < index && other.startsWith(start));
    })
    .join(' ')
    .trim();
}

/** A title that was cut short, from the attribute that has it whole. */
function whole(title: string | null, anchor: PageElement): string | null {
  const picture = named(anchor, 'img').find(({ attribs }) => (attribs.alt ?? '') !== '');
  const told = [anchor.attribs.title, anchor.attribs['aria-label'], picture?.attribs.alt].find(
    (text) => (text ?? '') !== '',
  );
  if (title === null) return told?.trim() ?? null;
  const start = title.replace(CUT, '');
  return start !== title && told?.startsWith(start) ? told.trim() : title;
}

/** A title without the date and the category before it, where a list writes all of them in one line. */
function parted(
  title: string,
  { isColumn, isCategorised }: { readonly isColumn: boolean; readonly isCategorised: boolean },
): { title: string; date: string | null } {
  const date = LEADING_DATE.exec(title);
  if (date === null) return { title, date: null };
  const rest = title.slice(date[0].length);
  const marked = MARKED_CATEGORY.exec(rest);
  const category = (marked?.[1] ?? marked?.[2])?.trim().toLowerCase();
  if (marked !== null && (isCategorised || CATEGORIES.has(category ?? '')))
    return { title: rest.slice(marked[0].length), date: date[1] ?? null };
  const [first = '', ...others] = rest.split(/[ 　]/);
  // 「Notice of …」 begins a sentence.
  const isCategory = others.length > 0 && CATEGORIES.has(first.toLowerCase()) && !/^[a-z]/.test(others[0] ?? '');
  if (!isColumn && !isCategory) return { title, date: null };
  return { title: isCategory ? others.join(' ').trim() : rest, date: date[1] ?? null };
}

/** What stands right beside cards that hold no day: `<dt>2026.11.20</dt><dd>…</dd>`, or behind them if that is where. */
function besideCards(boxes: ReadonlySet<PageElement>, now: EpochMs | null): (card: PageElement) => string[] {
  const at = (card: PageElement, side: 'prev' | 'next'): string[] => {
    let node = card[side];
    for (; node !== null && node !== undefined; node = node[side]) {
      if (boxes.has(node as PageElement)) return [];
      const texts = 'attribs' in node ? textsOf(node as PageElement) : [];
      if (texts.length > 0) return texts;
    }
    return [];
  };
  const [first, last] = [[...boxes][0], [...boxes].at(-1)];
  const isDated = (texts: readonly string[]): boolean => texts.some((text) => readListedDay(text, now) !== null);
  const isBehind =
    first !== undefined && last !== undefined && !isDated(at(first, 'prev')) && isDated(at(last, 'next'));
  return (card) => at(card, isBehind ? 'next' : 'prev');
}

/** The cells of a row, each behind what stands over its column; null for a card that is none, and without a head. */
function cellsOf(card: PageElement): string[] | null {
  const table = card.name === 'tr' ? surroundings(card, 2).find(({ name }) => name === 'table') : undefined;
  const row = table === undefined ? undefined : firstRow(table);
  if (row === undefined || row === card) return null;
  const [inHead, inCard] = [row, card].map((of) => named(of, 'th', 'td'));
  if (inHead === undefined || inHead.length !== inCard?.length) return null;
  const [heads, cells] = [inHead, inCard].map((of) => of.map((cell) => textsOf(cell)));
  const isHead = heads?.flat().every((text) => !/[\d０-９]/.test(text)) === true;
  if (!isHead || heads === undefined || cells === undefined) return null;
  return cells.flatMap((texts, at) => [heads[at]?.join(' ') ?? '', ...texts]);
}

/** The rows behind the first are not even looked at: every card of a table asks for it. */
const firstRow = (table: PageElement): PageElement | undefined =>
  DomUtils.getElementsByTagName('tr', table, true, 1)[0];

const textsOf = (box: PageElement): string[] =>
  linesOf(box)
    .flat()
    .map(({ text }) => text);
