import { hides, strikes } from './hidden.ts';
import { elements, named, type PageElement } from './page-data.ts';
import type { Page } from './parse-html.ts';

const LONGEST_SHEET = 200_000;
/** `.old`, `#old`, `span.old`: what more there is to a selector is not looked at. */
const SIMPLE = /^([a-z][a-z0-9]{0,20})?([.#][\w-]{1,80})?$/i;

/** Marks what the page's own style sheets strike out or hide, by simple selectors, as if it were written there. */
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
  const selectors = new Set(sheets.flatMap((sheet) => selectorsOf(sheet.slice(0, LONGEST_SHEET), test)));
  if (selectors.size === 0) return;
  const isNamed = ({ name, attribs }: PageElement): boolean => namesOf(name, attribs).some((of) => selectors.has(of));
  for (const element of elements(page, isNamed)) change(element);
}

/** Everything by which a simple selector may name an element. */
function namesOf(name: string, { id, class: classes }: Readonly<Record<string, string>>): string[] {
  const marks = [...(classes?.split(/\s+/) ?? []).map((of) => `.${of}`), ...(id === undefined ? [] : [`#${id}`])];
  return [name, ...marks, ...marks.map((mark) => `${name}${mark}`)];
}

/** The simple selectors of rules that pass; rules inside `@media` and its like hold only at times and are left out. */
function selectorsOf(sheet: string, test: (declarations: string) => boolean): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < sheet.length; at++) {
    if (sheet[at] === '{') {
      depth++;
      if (depth > 1) continue;
      const end = sheet.indexOf('}', at);
      const selector = sheet.slice(start, at).trim();
      if (end >= 0 && !selector.startsWith('@') && test(sheet.slice(at + 1, end))) found.push(...simpleOf(selector));
    } else if (sheet[at] === '}') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) start = at + 1;
    }
  }
  return found;
}

const simpleOf = (selector: string): string[] =>
  // Behind the last comment, if there is one.
  (selector.slice(-2000).split('*/').at(-1) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && SIMPLE.test(part));
