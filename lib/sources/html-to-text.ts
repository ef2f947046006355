import { Parser } from 'htmlparser2';
import { struckOut, withoutStruck } from '../domain/notice/1-text/struck.ts';
import { isStruck, isUnseen } from './hidden.ts';
import { DEEPEST, type HtmlNode } from './parse-html.ts';
import { TextFlow } from './text-flow.ts';

const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset'],
  ...['figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main'],
  ...['nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'],
]);
const PARAGRAPHS = new Set(['p', 'table', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CELLS = new Set(['td', 'th']);

/** Of a hundred articles in one answer each may have a thousand; what has more is no text, and a worker has no time for it. */
const MOST_ELEMENTS = 100_000;

/** What may still be read. */
interface Left {
  elements: number;
}

/**
 * Plain text of HTML: a line per block, an empty line between paragraphs, a tab between table cells, what is struck out
 * marked as that. Reads as it goes and keeps no tree, so that a long text costs a moment; throws a `RangeError` on
 * nesting, or as many elements, as only an attack has. `isPreformatted`: line breaks in the text count, as in `<pre>`.
 */
export function htmlToText(html: string, isPreformatted = false, left: Left = { elements: MOST_ELEMENTS }): string {
  const text = new TextFlow();
  /** How deep the reader stands, and how deep the outermost hidden, struck and preformatted elements around it are. */
  const depth = {
    now: 0,
    hidden: Number.POSITIVE_INFINITY,
    struck: Number.POSITIVE_INFINITY,
    preformatted: isPreformatted ? 0 : Number.POSITIVE_INFINITY,
  };
  const parser = new Parser({
    onopentag: (name, attribs) => {
      if (++depth.now > DEEPEST) throw new RangeError('nested deeper than any page');
      if (--left.elements < 0) throw new RangeError('larger than any page');
      if (depth.hidden < depth.now) return;
      if (isUnseen({ name, attribs })) depth.hidden = depth.now;
      else open(name, text);
      if (isStruck({ name, attribs })) depth.struck = Math.min(depth.struck, depth.now);
      if (name === 'pre') depth.preformatted = Math.min(depth.preformatted, depth.now);
    },
    ontext: (data) => {
      const said = depth.struck <= depth.now ? struckOut(data) : data;
      if (depth.hidden > depth.now) text.add(said, depth.preformatted <= depth.now);
    },
    onclosetag: (name) => {
      if (depth.hidden > depth.now) close(name, text);
      if (depth.hidden === depth.now) depth.hidden = Number.POSITIVE_INFINITY;
      if (depth.struck === depth.now) depth.struck = Number.POSITIVE_INFINITY;
      if (depth.preformatted === depth.now) depth.preformatted = Number.POSITIVE_INFINITY;
      depth.now--;
    },
  });
  parser.end(html);
  return text.toString();
}

/** No title is longer, with all of its markup. */
const LONGEST_TITLE_HTML = 20_000;

/** The title that HTML holds: one line, without what is struck out. */
export const titleIn = (html: string): string => titleLine(htmlToText(html.slice(0, LONGEST_TITLE_HTML)));

/** The same of parsed nodes. */
export const titleOf = (nodes: readonly HtmlNode[]): string => titleLine(nodesToText(nodes));

const titleLine = (text: string): string => withoutStruck(text).replaceAll('\n', ' ').trim();

function open(name: string, text: TextFlow): void {
  if (name === 'br') text.breakLine();
  if (name === 'table') text.beginTable();
  if (BLOCKS.has(name)) text.endLine(PARAGRAPHS.has(name));
  if (CELLS.has(name)) text.beginCell();
}

function close(name: string, text: TextFlow): void {
  if (CELLS.has(name)) text.endCell();
  if (BLOCKS.has(name)) text.endLine(PARAGRAPHS.has(name));
}

const LAYOUT_TAG = /<(?:br|p|div|li|tr|h[1-6]|section|article|blockquote|dd|dt|pre)\b/i;

/**
 * Plain text of a body of unknown make, as data carries it: HTML, or plain text with its own line breaks (which HTML
 * would swallow), perhaps with links or bold words in it.
 */
export function bodyToText(body: string, left?: Left): string {
  if (/[<&]/.test(body)) return htmlToText(body, !LAYOUT_TAG.test(body), left);
  return body
    .replaceAll('\r', '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim();
}

/** How the texts of one answer are read. */
export interface TextReader {
  readonly html: (html: string) => string;
  readonly body: (body: string) => string;
}

/**
 * Reads the texts of one answer, which are bounded together: many small ones cost as much as a large one. One that only an
 * attack has is empty, and costs none of the others.
 */
export function textReader(): TextReader {
  const left: Left = { elements: MOST_ELEMENTS };
  const orEmpty = (read: (text: string) => string) => (text: string) => {
    try {
      return read(text);
    } catch (error) {
      if (error instanceof RangeError) return '';
      throw error;
    }
  };
  return { html: orEmpty((text) => htmlToText(text, false, left)), body: orEmpty((text) => bodyToText(text, left)) };
}

/** Plain text of parsed nodes, as `htmlToText`; nodes that `skip` names are left out with what is in them. */
export function nodesToText(nodes: readonly HtmlNode[], skip: (node: HtmlNode) => boolean = () => false): string {
  const text = new TextFlow();
  const walk = (node: HtmlNode, isPreformatted: boolean, isOld: boolean): void => {
    if (skip(node)) return;
    if (node.type === 'text') text.add(isOld ? struckOut(node.data) : node.data, isPreformatted);
    if (!('attribs' in node) || isUnseen(node)) return;
    open(node.name, text);
    for (const child of node.children) walk(child, isPreformatted || node.name === 'pre', isOld || isStruck(node));
    close(node.name, text);
  };
  for (const node of nodes) walk(node, false, false);
  return text.toString();
}
