import { parseJson } from './json.ts';
import { elements } from './page-data.ts';
import type { Page } from './parse-html.ts';

/** Shorter ones hold no list. */
const SHORTEST = 60;
const MOST_VALUES = 200;

const isData = (text: string): boolean => text.length >= SHORTEST && /^\s*(?:\[\s*[[{]|\{\s*")/.test(text.slice(0, 40));

/**
 * The values that a page carries as JSON in attributes (`data-page="{…}"`, `props` of an island) or as the text of an
 * element that nobody sees.
 */
export function attributeData(page: Page): unknown[] {
  const written = elements(page, ({ name }) => name !== 'script' && name !== 'style').flatMap((element) => {
    const { name, attribs, children } = element;
    const texts = children.flatMap((node) => (node.type === 'text' && isData(node.data) ? [node.data] : []));
    const values = Object.entries(attribs).filter(([, value]) => isData(value));
    return [
      ...values.map(([attribute, value]) => ({ value, isIsland: name === 'astro-island' && attribute === 'props' })),
      ...texts.map((value) => ({ value, isIsland: false })),
    ];
  });
  return written.slice(0, MOST_VALUES).flatMap(({ value, isIsland }) => {
    try {
      const data = parseJson(value);
      return [isIsland ? ofIsland([0, data]) : data];
    } catch {
      return [];
    }
  });
}

/** Astro writes every value as its kind and itself: `[0, value]`, `[1, list]`, others as a text. */
function ofIsland(pair: unknown): unknown {
  if (!Array.isArray(pair)) return pair;
  const [kind, value] = pair as readonly unknown[];
  if (Array.isArray(value)) return kind === 1 ? value.map(ofIsland) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, ofIsland(member)]));
}
