import { hides, strikes } from './hidden.ts';
import { elements, named, type PageElement, surroundings } from './page-data.ts';
import type { Page } from './parse-html.ts';

const LONGEST_SHEET = 200_000;
const MOST_SELECTORS = 200;
/** Those that ask for boxes around cost a look at each of them. */
const MOST_NESTED = 20;
const HIGHEST = 64;
/** `.old`, `span.old.is-past`, `#old`: one element of a selector. What asks for more of it is not looked at. */
const COMPOUND = /^(?:[a-z][a-z0-9-]{0,20})?(?:[.#][\w-]{1,80}|\[[\w-]{1,40}=[\w-]{1,80}\]){0,4}$/i;
const PART = /\[[^\]]{1,130}\]|[.#]?[\w-]{1,80}/g;
/** Rules in these hold wherever a page is read. */
const ALWAYS = /^@(?:layer|supports|media (?:only )?(?:screen|all)$)/;

/** The elements that a selector names one inside the other, each by its tag, classes and id. */
type Selector = readonly (readonly string[])[];

/** Marks what the page's own style sheets strike out or hide, as if it were written there. */
export function applyStyles(page: Page): void {
  const sheets = named(page, 'style').map(({ children }) =>
    children.map((node) => ('data' in node ? node.data : '')).join(''),
  );
  mark(page, sheets, hides, ({ attribs }) => {
    attribs.hidden = '';
  });
  mark(page, sheets, strikes, ({ attribs }) => {
    attribs.style = `${attribs.style ?? ''};text-decoration:line-through`;
  });
}

function mark(
  page: Page,
  sheets: readonly string[],
  test: (declarations: string) => boolean,
  change: (element: PageElement) => void,
): void {
  const written = sheets.flatMap((sheet) => selectorsOf(sheet.slice(0, LONGEST_SHEET), test));
  const selectors = [
    ...written.filter(({ length }) => length === 1).slice(0, MOST_SELECTORS),
    ...written.filter(({ length }) => length > 1).slice(0, MOST_NESTED),
  ];
  if (selectors.length === 0) return;
  // Few elements bear the last name of any selector.
  const byName = Map.groupBy(selectors, (selector) => selector.at(-1)?.at(-1) ?? '');
  for (const element of elements(page, () => true)) {
    const own = [...namesOf(element)].flatMap((name) => byName.get(name) ?? []);
    if (own.some((selector) => isNamedBy(selector, element))) change(element);
  }
}

/** Whether the last of a selector names the element, and those before it boxes around it. */
function isNamedBy(selector: Selector, element: PageElement): boolean {
  const outer = [...selector];
  const last = outer.pop();
  if (last === undefined || !bears(element, last)) return false;
  if (outer.length === 0) return true;
  for (const around of surroundings(element, HIGHEST)) if (bears(around, outer.at(-1) ?? [])) outer.pop();
  return outer.length === 0;
}

function bears(element: PageElement, names: readonly string[]): boolean {
  const own = namesOf(element);
  return names.every((name) => own.has(name));
}

/** Everything by which a selector may name an element. */
const namesOf = ({ name, attribs }: PageElement): ReadonlySet<string> => {
  const { id, class: classes } = attribs;
  return new Set([
    ...Object.entries(attribs).map(([of, value]) => `[${of}=${value.slice(0, 80)}]`),
    name,
    ...(classes?.split(/\s+/) ?? []).map((of) => `.${of}`),
    ...(id === undefined ? [] : [`#${id}`]),
  ]);
};

/** The selectors of rules that pass; rules inside `@media` and its like hold only at times and are left out. */
function selectorsOf(sheet: string, test: (declarations: string) => boolean): Selector[] {
  const found: Selector[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < sheet.length; at++) {
    if (sheet[at] === '{') {
      depth++;
      if (depth > 1) continue;
      const end = sheet.indexOf('}', at);
      const selector = sheet.slice(start, at).trim();
      if (ALWAYS.test(selector.slice(0, 200).split('*/').at(-1)?.trim() ?? '')) {
        depth = 0;
        start = at + 1;
        continue;
      }
      if (end >= 0 && !selector.startsWith('@') && test(sheet.slice(at + 1, end))) found.push(...readable(selector));
    } else if (sheet[at] === '}') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) start = at + 1;
    }
  }
  return found;
}

const readable = (selector: string): Selector[] =>
  // Behind the last comment, if there is one.
  (selector.slice(-2000).split('*/').at(-1) ?? '').split(',').flatMap((one) => {
    const compounds = one.replace(/["']/g, '').replaceAll('>', ' ').trim().split(/\s+/);
    const isReadable = compounds.every((compound) => compound !== '' && COMPOUND.test(compound));
    return isReadable ? [compounds.map((compound) => compound.match(PART) ?? [])] : [];
  });
