import { parseJson } from './json.ts';
import { elements } from './page-data.ts';
import type { Page } from './parse-html.ts';

/** Shorter ones hold no list. */
const SHORTEST = 60;
const MOST_VALUES = 200;

/** The values that a page carries as JSON in attributes: `data-page="{…}"`, `props` of an island. */
export function attributeData(page: Page): unknown[] {
  const written = elements(page, () => true).flatMap(({ name, attribs }) =>
    Object.entries(attribs).flatMap(([attribute, value]) =>
      value.length >= SHORTEST && /^\s*(?:\[\s*[[{]|\{\s*")/.test(value.slice(0, 40))
        ? [{ value, isIsland: name === 'astro-island' && attribute === 'props' }]
        : [],
    ),
  );
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
