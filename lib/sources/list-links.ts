import { textOf } from './element-text.ts';
import { type ArticleLink, addressOf, articleLink, type LinkRules } from './links.ts';
import { readCards } from './list-card.ts';
import { elements, type PageElement, surroundings } from './page-data.ts';
import type { Page } from './parse-html.ts';
import type { ListedArticle } from './reading.ts';

/** A card is searched for its date so many parents up from its link at most. */
const CARD_HEIGHT = 5;
/** More than any list page shows; each is looked at together with its surroundings. */
const MOST_CARDS = 500;
/** 「続きを読む」 and its like are no longer than this. */
const LONGEST_MORE = 8;

/** Articles that a page links to, with what stands in the cards around the links. */
export function fromLinks(page: Page, base: string, rules: LinkRules): ListedArticle[] {
  const links = elements(page, (element) => element.name !== 'link' && addressOf(element) !== null).flatMap(
    (anchor) => {
      const link = articleLink(addressOf(anchor) ?? '', base, rules);
      return link === null ? [] : [{ anchor, link }];
    },
  );
  const cards = cardsOf(links);
  const byArticle = [...Map.groupBy(links, ({ link }) => link.id).values()].slice(0, MOST_CARDS);
  const firsts = byArticle.flatMap((group) => group.find(({ anchor }) => saysTitle(anchor)) ?? group[0] ?? []);
  const read = readCards(firsts.map(({ anchor }) => ({ anchor, card: cards.get(anchor) ?? anchor })));
  return firsts.flatMap(({ link }, index) => {
    const card = read[index];
    return card == null ? [] : [{ ...link, ...card, updatedAt: null, text: null }];
  });
}

/** Of several links to one article the one with its title, not the picture or 「続きを読む」. */
const saysTitle = (anchor: PageElement): boolean => textOf(anchor).length > LONGEST_MORE;

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
