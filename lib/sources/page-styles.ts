import { hides } from './hidden.ts';
import { elements, named } from './page-data.ts';
import type { Page } from './parse-html.ts';

const LONGEST_SHEET = 200_000;
/** `.old`, `#old`, `span.old`: what more there is to a selector is not looked at. */
const SIMPLE = /^([a-z][a-z0-9]{0,20})?([.#][\w-]{1,80})?$/i;

/** Marks what the page's own style sheets strike out or hide, by simple selectors, as hidden. */
export function applyStyles(page: Page): void {
  const sheets = named(page, 'style').map(({ children }) =>
    children.map((node) => ('data' in node ? node.data : '')).join(''),
  );
  const selectors = new Set(sheets.flatMap((sheet) => hidingSelectors(sheet.slice(0, LONGEST_SHEET))));
  if (selectors.size === 0) return;
  for (const element of elements(page, ({ name, attribs }) => namesOf(name, attribs).some((of) => selectors.has(of)))) {
    element.attribs.hidden = '';
  }
}

/** Everything by which a simple selector may name an element. */
function namesOf(name: string, { id, class: classes }: Readonly<Record<string, string>>): string[] {
  const marks = [...(classes?.split(/\s+/) ?? []).map((of) => `.${of}`), ...(id === undefined ? [] : [`#${id}`])];
  return [name, ...marks, ...marks.map((mark) => `${name}${mark}`)];
}

/** The simple selectors of rules that hide; rules inside `@media` and its like hold only at times and are left out. */
function hidingSelectors(sheet: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < sheet.length; at++) {
    if (sheet[at] === '{') {
      depth++;
      if (depth > 1) continue;
      const end = sheet.indexOf('}', at);
      const selector = sheet.slice(start, at).trim();
      if (end >= 0 && !selector.startsWith('@') && hides(sheet.slice(at + 1, end))) found.push(...simpleOf(selector));
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
