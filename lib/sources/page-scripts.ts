import { DomUtils } from 'htmlparser2';
import { readFlightRows } from './flight-rows.ts';
import { nodesToText } from './html-to-text.ts';
import { parseJson } from './json.ts';
import { named, type PageElement } from './page-data.ts';
import type { Page } from './parse-html.ts';
import { unflatten } from './unflatten.ts';

/** Ways in which a page carries data in scripts, none of which is ever run. */
export const DATA_KINDS = ['next-data', 'next-rows', 'nuxt-data', 'json-script', 'state', 'json-ld'] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** Below so many characters a page with scripts shows nothing yet. */
const SHORTEST_SHOWN = 60;

/** The data that a page carries in scripts of one kind. What does not parse is left out. */
export function pageData(page: Page, kind: DataKind): unknown[] {
  const scripts = named(page, 'script');
  if (kind === 'next-rows') return readFlightRows(scripts.map(sourceOf));
  return scripts
    .filter((script) => kindOf(script) === kind)
    .flatMap((script) => {
      try {
        return READ[kind](sourceOf(script));
      } catch {
        // Nested deeper than the stack: no data of an article list.
        return [];
      }
    });
}

const READ: Readonly<Record<Exclude<DataKind, 'next-rows'>, (source: string) => unknown[]>> = {
  'next-data': json,
  'json-script': json,
  'json-ld': json,
  'nuxt-data': (source) => json(source).map(unflatten),
  state: (source) => assignments(source).flatMap(json),
};

function kindOf({ attribs }: PageElement): DataKind | null {
  const type = attribs.type?.toLowerCase() ?? '';
  if (attribs.id === '__NEXT_DATA__') return 'next-data';
  if (attribs.id === '__NUXT_DATA__' || 'data-nuxt-data' in attribs) return 'nuxt-data';
  if (type === 'application/ld+json') return 'json-ld';
  if (type.includes('json')) return 'json-script';
  return type === '' || type.includes('javascript') || type === 'module' ? 'state' : null;
}

const sourceOf = (script: PageElement): string => DomUtils.textContent(script);

function json(source: string): unknown[] {
  try {
    return [parseJson(source)];
  } catch {
    return [];
  }
}

/** What scripts put into the window as JSON: `window.__INITIAL_STATE__ = {…};`. */
function assignments(source: string): string[] {
  const head =
    /^\s{0,200}(?:window\.|self\.|globalThis\.|var |let |const )[\w$.["'\]]{1,80}\s{0,9}=\s{0,9}(?=[[{])/.exec(source);
  if (head === null) return [];
  const value = source.slice(head[0].length);
  const end = Math.max(value.lastIndexOf('}'), value.lastIndexOf(']'));
  return [value.slice(0, end + 1)];
}

/** Whether a page shows next to nothing and has scripts that will draw it. */
export function isDrawnByScript(page: Page): boolean {
  const hasScripts = named(page, 'script').some(({ attribs }) => attribs.src !== undefined);
  const body = named(page, 'body')[0];
  return hasScripts && nodesToText(body?.children ?? page.children).length < SHORTEST_SHOWN;
}
