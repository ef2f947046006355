import { hides, strikes } from './hidden.ts';
import { elements, named, type PageElement } from './page-data.ts';
import type { Page } from './parse-html.ts';

const LONGEST_SHEET = 200_000;
const MOST_SELECTORS = 200;
/** Those that ask for boxes around cost a look at every element. */
const MOST_NESTED = 20;
/** `.old`, `span.old.is-past`, `#old`: one element of a selector. What asks for more of it is not looked at. */
const COMPOUND = /^(?:[a-z][a-z0-9-]{0,20})?(?:[.#][\w-]{1,80}|\[[\w-]{1,40}=[\w-]{1,80}\]){0,4}$/i;
const PART = /\[[^\]]{1,130}\]|[.#]?[\w-]{1,80}/g;
/** Rules in these hold wherever a page is read. */
const ALWAYS = /^@(?:layer|supports|media (?:only )?(?:screen|all)$)/;

/** What names one element: its tag, classes, id and attributes. */
type Compound = readonly string[];
/** The elements that a selector names one inside the other. */
type Selector = readonly Compound[];

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
  const selectors = sheets.flatMap((sheet) => selectorsOf(sheet.slice(0, LONGEST_SHEET), test));
  const flat = selectors.filter(({ length }) => length === 1).slice(0, MOST_SELECTORS);
  const nested = selectors.filter(({ length }) => length > 1).slice(0, MOST_NESTED);
  if (flat.length + nested.length === 0) return;
  const asked = new Set([...flat, ...nested].flat(2));
  const byName = byRarestName(flat.flat());
  const passed = new Map<PageElement['parent'], Passed>();
  for (const element of elements(page, () => true)) {
    const names = namesOf(element, asked);
    const around = passed.get(element.parent) ?? nested.map(() => 0);
    const isNamed =
      [...names].some((name) => byName.get(name)?.some((compound) => bears(names, compound))) ||
      nested.some((selector, at) => around[at] === selector.length - 1 && bears(names, selector.at(-1) ?? []));
    if (isNamed) change(element);
    // Boxes are met before what is in them: nobody looks up from every element.
    if (element.children.length > 0) passed.set(element, passedBy(names, nested, around));
  }
}

/** Of each nested selector, how many of the boxes that it asks for are around. */
type Passed = readonly number[];

function passedBy(names: ReadonlySet<string>, nested: readonly Selector[], around: Passed): Passed {
  if (names.size === 0) return around;
  return nested.map((selector, at) => {
    const passed = around[at] ?? 0;
    return passed < selector.length - 1 && bears(names, selector[passed] ?? []) ? passed + 1 : passed;
  });
}

/** Compounds by the one of their names that fewest of them share: hardly an element bears it in vain. */
function byRarestName(compounds: readonly Compound[]): ReadonlyMap<string, readonly Compound[]> {
  const shared = Map.groupBy(compounds.flat(), (name) => name);
  const uses = (name: string): number => shared.get(name)?.length ?? 0;
  return Map.groupBy(compounds, (compound) => [...compound].sort((a, b) => uses(a) - uses(b))[0] ?? '');
}

const bears = (names: ReadonlySet<string>, compound: Compound): boolean => compound.every((name) => names.has(name));

/** Everything by which a selector names an element, of what is asked for. */
function namesOf({ name, attribs }: PageElement, asked: ReadonlySet<string>): ReadonlySet<string> {
  const { id, class: classes } = attribs;
  const names = [
    ...Object.entries(attribs).map(([of, value]) => `[${of}=${value.slice(0, 80)}]`),
    name,
    ...(classes?.split(/\s+/) ?? []).map((of) => `.${of}`),
    ...(id === undefined ? [] : [`#${id}`]),
  ];
  return new Set(names.filter((of) => asked.has(of)));
}

/** The selectors of rules that pass; rules inside `@media` and its like hold only at times and are left out. */
function selectorsOf(sheet: string, test: (declarations: string) => boolean): Selector[] {
  const found: Selector[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < sheet.length; at++) {
    if (sheet[at] === '{') {
      depth++;
      if (depth > 1) continue;
      const selector = sheet.slice(start, at).trim();
      if (ALWAYS.test(selector.slice(0, 200).split('*/').at(-1)?.trim() ?? '')) {
        depth = 0;
        start = at + 1;
        continue;
      }
      const end = sheet.indexOf('}', at);
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
