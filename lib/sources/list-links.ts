import { textOf } from './element-text.ts';
import type { HttpAnswer } from './http.ts';
import { type ArticleLink, addressOf, articleLink, type LinkRules } from './links.ts';
import { readCards } from './list-card.ts';
import { madeAt } from './listed-day.ts';
import { unique } from './merge-listed.ts';
import type { BlogSource } from './notice-source.ts';
import { elements, isElement, makeOf, type PageElement, surroundings } from './page-data.ts';
import type { Page } from './parse-html.ts';
import type { ListedArticle } from './reading.ts';

/** A card is searched for its date so many parents up from its link at most. */
const CARD_HEIGHT = 5;
/** The frame of the page is searched for so many parents up. */
const FRAME_HEIGHT = 12;
/** More than any list page shows; each is looked at together with its surroundings. */
const MOST_CARDS = 500;
/** 「続きを読む」 and its like are no longer than this. */
const LONGEST_MORE = 8;
/** Shorter rows announce nothing. */
const SHORTEST_ROW = 8;
/** Attributes that hold the id of what a card is about, and what ids look like. */
const ID_NAME = /^data-(?:[a-z]{1,20}-){0,3}(?:id|slug|key)$/;
const ID = /^[\w-]{4,80}$/;
/** `onclick="open('483920175')"`, and as frameworks write it. */
const CLICK = /^(?:on|@|ng-|v-on:|wire:|x-on:)click/;
const QUOTED = /['"]([\w-]{4,80})['"]\s?[,)]/;

/** Articles that a page links to, with what stands in the cards around the links. */
export function fromLinks(page: Page, answer: HttpAnswer, rules: LinkRules): ListedArticle[] {
  const links = elements(page, (element) => element.name !== 'link' && addressOf(element) !== null).flatMap(
    (anchor): Linked[] => {
      const link = articleLink(addressOf(anchor) ?? '', answer.url, rules);
      return link === null ? [] : [{ anchor, link }];
    },
  );
  return fromLinked(links, answer);
}

/** Articles whose cards a page marks with their ids and opens by script: `data-article-id="483920175"`. */
export function fromIds(
  page: Page,
  answer: HttpAnswer,
  { articleUrl }: Pick<BlogSource, 'articleUrl'>,
  rules: LinkRules,
): ListedArticle[] {
  const marked = elements(page, () => true).flatMap((anchor) =>
    Object.entries(anchor.attribs).flatMap(([name, value]) => {
      const id = CLICK.test(name) ? (QUOTED.exec(value.slice(0, 300))?.[1] ?? '') : value;
      const isNamed = ID_NAME.test(name) || CLICK.test(name);
      return isNamed && ID.test(id) && saysTitle(anchor) ? [{ name, id, anchor }] : [];
    }),
  );
  const alike = [...Map.groupBy(marked, ({ name }) => name).values()].filter(
    (group) => group.length > 1 && new Set(group.map(({ id }) => id)).size === group.length,
  );
  const [largest = []] = alike.sort((a, b) => b.length - a.length);
  const links = largest.flatMap(({ id, anchor }): Linked[] => {
    const link = articleUrl === null ? null : articleLink(articleUrl.replace('{id}', id), answer.url, rules);
    return link === null ? [] : [{ anchor, link }];
  });
  return fromLinked(links, answer);
}

interface Linked {
  readonly anchor: PageElement;
  readonly link: ArticleLink;
}

function fromLinked(found: readonly Linked[], answer: HttpAnswer): ListedArticle[] {
  const links = withoutFrame(found);
  const cards = cardsOf(links);
  const boxes = new Set(cards.values());
  const byArticle = [...Map.groupBy(links, ({ link }) => link.id).values()].slice(0, MOST_CARDS);
  const listed = (chosen: readonly Linked[]): ListedArticle[] => {
    const read = readCards(
      chosen.map(({ anchor }) => ({ anchor, card: cards.get(anchor) ?? anchor })),
      madeAt(answer),
      boxes,
    );
    return chosen.flatMap(({ link }, index) => {
      const card = read[index];
      return card == null ? [] : [{ ...link, ...card, updatedAt: null, text: null }];
    });
  };
  const firsts = listed(
    byArticle.flatMap((group) => group.find(isWhole) ?? group.find(isOfList) ?? group.find(says) ?? group[0] ?? []),
  );
  const undated = new Set(firsts.flatMap(({ id, publishedAt }) => (publishedAt === null ? [id] : [])));
  // Pinned above the list without its day, which stands where it is listed once more.
  const others = byArticle.flatMap(([, ...rest]) => rest.filter(({ link }) => undated.has(link.id)).slice(0, 2));
  return unique([...firsts, ...listed(others), ...unlinked(boxes, answer)]);
}

/** Rows of a list of links that lead nowhere and have their day all the same: what they say is all there is. */
function unlinked(boxes: ReadonlySet<PageElement>, answer: HttpAnswer): ListedArticle[] {
  const lists = Map.groupBy(boxes, ({ parent }) => parent);
  const rows = [...lists].flatMap(([list, cards]) => {
    if (list === null || cards.length < SURE) return [];
    const makes = new Set(cards.map(makeOf));
    return list.children
      .filter(isElement)
      .filter((child) => !boxes.has(child) && makes.has(makeOf(child)) && !leadsSomewhere(child));
  });
  const cards = [...boxes, ...rows].map((card) => ({ anchor: card, card }));
  const read = rows.length === 0 ? [] : readCards(cards.slice(0, MOST_CARDS), madeAt(answer)).slice(boxes.size);
  return read.flatMap((card) => {
    if (card?.publishedAt == null || card.title.length < SHORTEST_ROW) return [];
    const { title, publishedAt, excerpt } = card;
    return [
      { id: `page:${publishedAt} ${title}`, url: null, title, publishedAt, updatedAt: null, excerpt, text: excerpt },
    ];
  });
}

const leadsSomewhere = (box: PageElement): boolean =>
  elements(box, (element) => addressOf(element) !== null).length > 0;

/** Of several links to one article the one with its title, not the picture, 「続きを読む」, or a menu's short word for it. */
const saysTitle = (anchor: PageElement): boolean => textOf(anchor).length > LONGEST_MORE;
const says = ({ anchor }: Linked): boolean => saysTitle(anchor);
const isOfList = (linked: Linked): boolean => says(linked) && !isInFrame(linked.anchor);

/** Carousels cut the titles that the list has whole. */
const isWhole = (linked: Linked): boolean => isOfList(linked) && !/(?:…|\.{3})$/.test(textOf(linked.anchor));

const FRAME = new Set(['nav', 'header', 'footer']);
const CARD = new Set(['article', 'li', 'main', 'section', 'dl', 'table']);
/** So many articles show that the list is found. */
const SURE = 3;

/** The closest of the two decides: a card has a header of its own. */
function isInFrame(anchor: PageElement): boolean {
  const around = surroundings(anchor, FRAME_HEIGHT);
  const frame = around.findIndex(({ name }) => FRAME.has(name));
  const card = around.findIndex(({ name }, index) => CARD.has(name) && index > frame);
  return frame >= 0 && card < 0;
}

/** An address that holds others lies no higher above them. */
const MOST_FOLDERS = 6;

/** `…/news/maintenance` of `…/news/maintenance/1`, and what lies above it. */
function foldersOf(url: string): string[] {
  const folders: string[] = [];
  let folder = url.replace(/\/$/, '');
  while (folders.length < MOST_FOLDERS && folder.includes('/')) {
    folder = folder.slice(0, folder.lastIndexOf('/'));
    folders.push(folder);
  }
  return folders;
}

/** Without what only menu and footer of a page link to, where there is a list, and without addresses that hold others. */
function withoutFrame(links: readonly Linked[]): readonly Linked[] {
  const folders = new Set([...new Set(links.map(({ link }) => link.url))].flatMap(foldersOf));
  const isFolder = ({ link: { url } }: Linked): boolean => folders.has(url.replace(/\/$/, ''));
  const articles = links.filter((linked) => !isFolder(linked));
  const listed = new Set(articles.flatMap((linked) => (isInFrame(linked.anchor) ? [] : [linked.link.id])));
  return listed.size < SURE ? articles : articles.filter(({ link }) => listed.has(link.id));
}

/** For every link the largest box around it that leads to no other article. */
function cardsOf(links: readonly { anchor: PageElement; link: ArticleLink }[]): Map<PageElement, PageElement> {
  const OTHERS = '';
  const leadsTo = new Map<PageElement, string>();
  const boxes = links.map(({ anchor, link }) => {
    const around = surroundings(anchor, CARD_HEIGHT);
    for (const box of around) leadsTo.set(box, (leadsTo.get(box) ?? link.id) === link.id ? link.id : OTHERS);
    return { anchor, around, id: link.id };
  });
  return new Map(
    boxes.map(({ anchor, around, id }) => {
      const end = around.findIndex((box) => leadsTo.get(box) !== id || box.name === 'body' || box.name === 'main');
      const own = end === -1 ? around : around.slice(0, end);
      return [anchor, own.at(-1) ?? anchor];
    }),
  );
}
