import { titleOf } from './html-to-text.ts';
import type { PageElement } from './page-data.ts';
import type { HtmlNode } from './parse-html.ts';

/** What an element says, in one line: its `content` where it has one, else its shown text. */
export const textOf = (element: PageElement | undefined): string =>
  element === undefined ? '' : (element.attribs.content ?? titleOf([element as HtmlNode]));
