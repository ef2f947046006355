import { DomUtils } from 'htmlparser2';
import { attributeData } from './attribute-data.ts';
import { readFlightRows } from './flight-rows.ts';
import { nodesToText } from './html-to-text.ts';
import { parseJson } from './json.ts';
import { elements, named, type PageElement } from './page-data.ts';
import type { Page } from './parse-html.ts';
import { valuesIn } from './script-values.ts';
import { isFlattened, unflatten } from './unflatten.ts';

/** Ways in which a page carries data, none of which is ever run. */
export const DATA_KINDS = [
  'next-data',
  'next-rows',
  'nuxt-data',
  'json-script',
  'state',
  'attribute',
  'json-ld',
] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Below so many characters a page with scripts shows nothing yet. */
const SHORTEST_SHOWN = 60;
/** A reply that a page keeps as a text inside its data; a text in such a text is nobody's. */
const SHORTEST_NESTED = 60;
const DEEPEST_NESTED = 3;

/** The data that a page carries in one way. What does not parse is left out. */
export function pageData(page: Page, kind: DataKind): unknown[] {
  try {
    if (kind === 'next-rows') return readFlightRows(scriptsOf(page));
    if (kind === 'attribute') return attributeData(page).map((value) => withNested(value));
    return named(page, 'script')
      .filter((script) => kindOf(script) === kind)
      .flatMap((script) => READ[kind](sourceOf(script)))
      .map((value) => withNested(value));
  } catch {
    // Nested deeper than the stack: no data of an article list.
    return [];
  }
}

/** The sources of all scripts of a page. */
const scriptsOf = (page: Page): string[] => named(page, 'script').map(sourceOf);

const READ: Readonly<Record<Exclude<DataKind, 'next-rows' | 'attribute'>, (source: string) => unknown[]>> = {
  'next-data': json,
  'json-script': (source) => json(source.startsWith('{&q;') || source.startsWith('[&q;') ? unescaped(source) : source),
  'json-ld': json,
  'nuxt-data': (source) => json(source).map(unflatten),
  state: valuesIn,
};

function kindOf({ attribs }: PageElement): DataKind | null {
  const type = attribs.type?.toLowerCase() ?? '';
  if (attribs.id === '__NEXT_DATA__') return 'next-data';
  if (attribs.id === '__NUXT_DATA__' || 'data-nuxt-data' in attribs) return 'nuxt-data';
  if (type === 'application/ld+json') return 'json-ld';
  if (type.includes('json')) return 'json-script';
  // Templates and types of a site's own hold markup, or data.
  return type === '' || type.includes('javascript') || type === 'module' ? 'state' : 'json-script';
}

const sourceOf = (script: PageElement): string => DomUtils.textContent(script);

function json(source: string): unknown[] {
  try {
    return [parseJson(source)];
  } catch {
    return [];
  }
}

/** Older Angular writes its state so that no sign of markup is left in it. */
const UNESCAPED: Readonly<Record<string, string>> = { q: '"', a: '&', s: "'", l: '<', g: '>' };
const unescaped = (source: string): string =>
  source.replace(/&([qaslg]);/g, (_entity, name: string) => UNESCAPED[name] ?? '');

/** Data with the texts in it that are data themselves read too. */
function withNested(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') {
    const text = decoded(value);
    if (depth > DEEPEST_NESTED || text.length < SHORTEST_NESTED || !/^\s*(?:\{\s*"|\[\s*[[{])/.test(text)) return value;
    const [inner = value] = json(text);
    return inner === value ? value : withNested(isFlattened(inner) ? unflatten(inner) : inner, depth + 1);
  }
  if (typeof value !== 'object' || value === null) return value;
  return nestedMembers(value, depth);
}

/** `%7B%22…`: data written as if for an address. */
function decoded(text: string): string {
  if (!/^%(?:7B|5B)/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Objects and lists in the data of a large page are a tenth of this; texts in what lies beyond are left as they are. */
const MOST_LOOKED_INTO = 100_000;

/** Changes members in place: data may name one object in many places. */
function nestedMembers(root: object, depth: number): object {
  const seen = new Set<object>([root]);
  for (const holder of seen) {
    const look = (name: string | number, member: unknown): void => {
      if (typeof member === 'string' && member.length >= SHORTEST_NESTED) {
        const read = withNested(member, depth);
        if (read !== member) (holder as Record<string | number, unknown>)[name] = read;
      } else if (typeof member === 'object' && member !== null && seen.size < MOST_LOOKED_INTO) seen.add(member);
    };
    if (Array.isArray(holder)) for (let at = 0; at < holder.length; at++) look(at, holder[at]);
    else for (const name in holder) look(name, holder[name as keyof typeof holder]);
  }
  return root;
}

/** Whether a page has scripts of its own that may draw what it does not hold. */
export const hasScripts = (page: Page): boolean =>
  named(page, 'script').some(({ attribs }) => attribs.src !== undefined);

const BOX = /^(?:div|main|section|ul|ol|tbody|\w+-[\w-]+)$/;
const WAITING = /(?:^|[-_ ])(?:loading|loader|spinner|skeleton|placeholder)(?:$|[-_ ])/i;

/** Whether a page has scripts, and a named box with nothing in it or one that says it is being loaded. */
export const awaitsScript = (page: Page): boolean =>
  hasScripts(page) &&
  elements(page, ({ name, attribs, children }) => {
    if (!BOX.test(name)) return false;
    if (attribs['aria-busy'] === 'true' || WAITING.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`)) return true;
    const isNamed =
      attribs.id !== undefined || name.includes('-') || Object.keys(attribs).some((of) => of.startsWith('data-'));
    return isNamed && children.every((node) => node.type === 'text' && node.data.trim() === '');
  }).length > 0;

/** Whether a page by itself shows next to nothing. */
export function showsNothing(page: Page): boolean {
  const body = named(page, 'body')[0];
  return nodesToText(body?.children ?? page.children).length < SHORTEST_SHOWN;
}
