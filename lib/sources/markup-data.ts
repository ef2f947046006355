import { textOf } from './element-text.ts';
import { elements, isElement, localName, type PageElement } from './page-data.ts';
import { type HtmlNode, type Page, parseXml } from './parse-html.ts';

/*
 * Markup that is data: XML of a site's own, and elements whose attributes hold what scripts make a list of.
 */

const DEEPEST = 40;
/** Entries say at least so much: an address and a title, or a day beside. */
const FEWEST_ATTRIBUTES = 2;
const FEWEST_ENTRIES = 2;
const MOST_ENTRIES = 500;

/** What XML of unknown names holds, as nested data. */
export const xmlData = (xml: string): unknown => ofChildren(parseXml(xml).children, 0);

function ofChildren(nodes: readonly HtmlNode[], depth: number): Record<string, unknown> {
  const members = Map.groupBy(nodes.filter(isElement), ({ name }) => localName(name));
  return Object.fromEntries(
    [...members].map(([name, alike]) => {
      const values = alike.map((element) => ofElement(element, depth + 1));
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

function ofElement({ attribs, children }: PageElement, depth: number): unknown {
  const inner = depth > DEEPEST ? {} : ofChildren(children, depth);
  const text = children
    .map((node) => ('data' in node ? node.data : cdataOf(node)))
    .join('')
    .trim();
  const isPlain = Object.keys(inner).length === 0;
  if (isPlain && Object.keys(attribs).length === 0) return text;
  return { ...attribs, ...inner, ...(isPlain && text !== '' ? { text } : {}) };
}

/** A text that is marked as one is a node with a text inside. */
const cdataOf = (node: HtmlNode): string =>
  node.type === 'cdata' ? node.children.map((child) => ('data' in child ? child.data : '')).join('') : '';

/** Elements of one make with what their attributes and their text say, as lists of entries. */
export function elementData(page: Page): unknown[] {
  const written = elements(page, ({ attribs }) => Object.keys(attribs).length >= FEWEST_ATTRIBUTES);
  const makes = Map.groupBy(written, ({ name, attribs }) => `${name} ${Object.keys(attribs).sort().join(' ')}`);
  return [...makes.values()]
    .filter(({ length }) => length >= FEWEST_ENTRIES && length <= MOST_ENTRIES)
    .map((alike) => alike.map((element) => ({ ...element.attribs, text: textOf(element).slice(0, 400) })));
}
