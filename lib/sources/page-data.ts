import { DomUtils, type parseDocument } from 'htmlparser2';
import { parseJson } from './json.ts';

export type Page = ReturnType<typeof parseDocument>;
export type PageElement = NonNullable<ReturnType<typeof DomUtils.getElementById>>;

/** Elements below `root` that pass `test`, in the order of the document. */
export function elements(root: Page | PageElement, test: (element: PageElement) => boolean): PageElement[] {
  return DomUtils.findAll(test, root.children);
}

/** Elements below `root` with one of these tag names. */
export const named = (root: Page | PageElement, ...names: string[]): PageElement[] =>
  elements(root, (element) => names.includes(element.name));

/** The JSON that a page carries in scripts of one kind: `__NEXT_DATA__` or JSON-LD. What does not parse is left out. */
export function pageData(page: Page, kind: 'next-data' | 'json-ld'): unknown[] {
  const scripts = elements(page, (element) =>
    kind === 'next-data'
      ? element.name === 'script' && element.attribs.id === '__NEXT_DATA__'
      : element.name === 'script' && element.attribs.type?.toLowerCase() === 'application/ld+json',
  );
  return scripts.flatMap((script) => {
    try {
      return [parseJson(DomUtils.textContent(script))];
    } catch {
      return [];
    }
  });
}

/** Whether a body is an HTML page rather than JSON, XML or nothing. */
export const looksLikeHtml = (body: string): boolean =>
  /<(?:!doctype\s+html|html|head|body|main|article|div)\b/i.test(body.slice(0, 20_000));
