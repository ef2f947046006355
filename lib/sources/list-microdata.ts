import { textOf } from './element-text.ts';
import { articleLink, type LinkRules } from './links.ts';
import { unique } from './merge-listed.ts';
import { elements, type PageElement, surroundings } from './page-data.ts';
import type { Page } from './parse-html.ts';
import { readPublished } from './published.ts';
import type { ListedArticle } from './reading.ts';

/** The item of a microdata property is searched for so many parents up at most. */
const SCOPE_HEIGHT = 12;
/** More than any list page shows; each is looked at together with its surroundings. */
const MOST_CARDS = 500;

/** Articles that a page names by microdata. */
export function fromMicrodata(page: Page, base: string, rules: LinkRules): ListedArticle[] {
  const props = Map.groupBy(
    elements(page, (element) => 'itemprop' in element.attribs || element.name === 'a'),
    (element) => surroundings(element, SCOPE_HEIGHT).find((around) => 'itemscope' in around.attribs),
  );
  const items = [...props].flatMap(([scope, members]) => (scope === undefined ? [] : [members]));
  const listed = items.slice(0, MOST_CARDS).flatMap((members) => {
    const prop = (name: string): PageElement | undefined =>
      members.find((element) => (element.attribs.itemprop ?? '').split(/\s+/).includes(name));
    const title = textOf(prop('headline') ?? prop('name'));
    const target = prop('url') ?? members.find((element) => element.name === 'a');
    const link = articleLink(target?.attribs.href ?? target?.attribs.content ?? '', base, rules);
    if (title === '' || link === null) return [];
    return [
      {
        ...link,
        title,
        publishedAt: dateOf(prop('datePublished')),
        updatedAt: dateOf(prop('dateModified')),
        excerpt: textOf(prop('description')),
        text: null,
      },
    ];
  });
  return unique(listed);
}

const dateOf = (element: PageElement | undefined): ListedArticle['publishedAt'] =>
  element === undefined ? null : (readPublished(element.attribs.datetime) ?? readPublished(textOf(element)));
