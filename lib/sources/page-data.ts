import { DomUtils } from 'htmlparser2';
import { addressAt } from './links.ts';
import type { HtmlNode, Page } from './parse-html.ts';

export type PageElement = NonNullable<ReturnType<typeof DomUtils.getElementById>>;

/** Whether a node may hold others. */
export const isElement = (node: HtmlNode): node is PageElement => 'attribs' in node;

/** The name of an element of XML without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** What elements of one make have in common: their name and their classes. */
export const makeOf = ({ name, attribs }: PageElement): string => `${name} ${attribs.class ?? ''}`;

/** Elements below `root` that pass `test`, in the order of the document. */
export function elements(root: Page | PageElement, test: (element: PageElement) => boolean): PageElement[] {
  return DomUtils.findAll(test, root.children);
}

/** Elements below `root` with one of these tag names. */
export const named = (root: Page | PageElement, ...names: string[]): PageElement[] =>
  elements(root, (element) => names.includes(element.name));

/** As `elements`, but nothing inside an element that passed: together they hold every text once. */
export function outermost(root: Page | PageElement, test: (element: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  const queue = [...root.children].reverse();
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (!('attribs' in node)) continue;
    if (test(node)) found.push(node);
    else queue.push(...[...node.children].reverse());
  }
  return found;
}

/** The closest elements around `element`, nearest first, at most `count` of them. */
export function surroundings(element: PageElement, count: number): PageElement[] {
  const found: PageElement[] = [];
  for (let around = element.parent; around !== null && found.length < count; around = around.parent) {
    if (!('attribs' in around)) break;
    found.push(around);
  }
  return found;
}

/** Whether a body is an HTML page rather than JSON, XML or nothing. */
export const looksLikeHtml = (body: string): boolean =>
  /<(?:!doctype\s{1,20}html|html|head|body|main|article|div)\b/i.test(body.slice(0, 20_000));

/** What addresses of a page without a host or a folder begin from. */
export function baseOf(page: Page, url: string): string {
  const href = named(page, 'base')[0]?.attribs.href ?? '';
  return addressAt(href, url)?.href ?? url;
}
