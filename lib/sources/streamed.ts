import { elements } from './page-data.ts';
import type { Page } from './parse-html.ts';

/** `S:1`: what React sends later than the rest, hidden until a script of the page puts it into its place. */
const LATER = /^S:[0-9a-f]+$/;

/** Shows what a page holds hidden only until it is whole. */
export function revealStreamed(page: Page): void {
  for (const { attribs } of elements(page, (element) => LATER.test(element.attribs.id ?? ''))) delete attribs.hidden;
}
