import { titleOf } from './html-to-text.ts';
import { elements, type PageElement, surroundings } from './page-data.ts';
import { foldTitle, type PageFacts } from './page-facts.ts';
import type { Page } from './parse-html.ts';

/** The heading of the article itself. */
export interface OwnHeading {
  readonly element: PageElement;
  readonly text: string;
  /** Borne out by what the page or the list calls the article; else it is only where the article begins. */
  readonly isTitle: boolean;
}

const HEADING = /^h[1-6]$/;
/** Elements that are made to look like headings; they count only when they say exactly what the page is called. */
const LIKE_HEADINGS = new Set(['p', 'div', 'span', 'strong', 'dt', 'a', 'b', 'font', 'big', 'th', 'td']);
/** Longer than any title. */
const LONGEST = 400;
/** Shorter than any title, and found in any text. */
const SHORTEST_MATCH = 4;
/** A list that writes dates and categories before its titles and cuts them: so much of the title's start is enough. */
const SHORTEST_START = 6;
const SHORTEST_UNNAMED = 10;

/**
 * The article's heading: what the page's own titles, or the line of the list that led here, speak of; else the first
 * `<h1>`. A site's name and the headings of neighbours are headings too.
 */
export function ownHeading(page: Page, facts: PageFacts, listed: string | null): OwnHeading | null {
  const names = [listed, ...pageTitles(page)].flatMap((name) => (name === null ? [] : [foldTitle(name)]));
  const isOwn = (element: PageElement): boolean => {
    const held = facts.get(element);
    if (held === undefined || held.isInFrame || held.isInLink || held.target !== null) return false;
    return held.chars > 0 && held.chars <= LONGEST;
  };
  const headings = elements(page, (element) => HEADING.test(element.name) && isOwn(element)).map(withText);
  const [best] = headings
    .map((heading) => ({ heading, length: matchLength(foldTitle(heading.text), names) }))
    .filter(({ length }) => length >= SHORTEST_MATCH)
    .sort((a, b) => Number(isForeign(a.heading.element)) - Number(isForeign(b.heading.element)) || b.length - a.length);
  return (
    best?.heading ?? alike(page, names, isOwn) ?? unnamed(headings.find(({ element }) => element.name === 'h1')) ?? null
  );
}

/** Within a part that is marked as written in another language than Japanese. */
const isForeign = (element: PageElement): boolean =>
  /^(?!ja)[a-z]/.test(
    [element, ...surroundings(element, 20)].find(({ name, attribs }) => name !== 'html' && attribs.lang)?.attribs
      .lang ?? '',
  );

const withText = (element: PageElement): OwnHeading => ({
  element,
  text: titleOf(element.children),
  isTitle: true,
});

/** A heading that nothing bears out is the title if it is more than the name of a section: 「お知らせ」. */
const unnamed = (heading: OwnHeading | undefined): OwnHeading | null =>
  heading === undefined ? null : { ...heading, isTitle: foldTitle(heading.text).length >= SHORTEST_UNNAMED };

/** What the page is called for others: `og:title`, `twitter:title`, `<title>`. */
export function pageTitles(page: Page): string[] {
  const metas = elements(page, ({ name, attribs }) => {
    const called = attribs.property ?? attribs.name;
    return name === 'meta' && (called === 'og:title' || called === 'twitter:title');
  });
  const title = elements(
    page,
    ({ name, parent }) => name === 'title' && (parent === null || !('name' in parent) || parent.name !== 'svg'),
  )[0];
  return [
    ...metas.map(({ attribs }) => attribs.content ?? ''),
    title === undefined ? '' : titleOf(title.children),
  ].filter((name) => name !== '');
}

/** What a page is called, without the name of its site behind a mark. */
export const withoutSite = (title: string): string => title.split(/[|｜]| [-–—] /, 1)[0] ?? '';

/** How much of `heading` the names bear out: all of it, or a name that was cut. */
function matchLength(heading: string, names: readonly string[]): number {
  const matches = names.map((name) => {
    if (heading === name) return heading.length + 1;
    if (heading.length >= SHORTEST_START && name.includes(heading)) return heading.length;
    if (name.length >= SHORTEST_MATCH && heading.includes(name)) return name.length;
    return startLength(heading, name);
  });
  return Math.max(0, ...matches);
}

/** How much of the heading's start stands at the end of a name. */
function startLength(heading: string, name: string): number {
  const at = name.indexOf(heading.slice(0, SHORTEST_START));
  if (heading.length < SHORTEST_START || at < 0) return 0;
  const end = name.slice(at);
  return heading.startsWith(end) ? end.length : 0;
}

function alike(page: Page, all: readonly string[], isOwn: (element: PageElement) => boolean): OwnHeading | null {
  // Beside a title that says more, a short one is the name of the site.
  const longest = Math.max(0, ...all.map(({ length }) => length));
  const names = all.filter(({ length }) => length >= longest / 2);
  const isAlike = (element: PageElement): boolean => {
    if (!LIKE_HEADINGS.has(element.name) || !isOwn(element)) return false;
    const text = foldTitle(directText(element));
    return text.length >= SHORTEST_MATCH && names.some((name) => name === text || isMostOf(text, name));
  };
  const found = elements(page, isAlike)[0];
  return found === undefined ? null : withText(found);
}

/** The name of the site may stand before or behind it. */
const isMostOf = (text: string, name: string): boolean =>
  text.length >= SHORTEST_UNNAMED && text.length >= name.length / 2 && (name.endsWith(text) || name.startsWith(text));

const directText = (element: PageElement): string =>
  element.children.map((node) => (node.type === 'text' ? node.data : '')).join('');
