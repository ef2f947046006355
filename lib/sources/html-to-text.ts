import { isHidden } from './hidden.ts';
import { type HtmlNode, parseHtml } from './parse-html.ts';

const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset'],
  ...['figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main'],
  ...['nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'],
]);
const PARAGRAPHS = new Set(['p', 'table', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CELLS = new Set(['td', 'th']);

/** Plain text of HTML: a line per block, an empty line between paragraphs, a tab between table cells. Throws as `parseHtml`. */
export function htmlToText(html: string): string {
  return nodesToText(parseHtml(html).children);
}

const LAYOUT_TAG = /<(?:br|p|div|li|tr|h[1-6]|section|article|blockquote|dd|dt|pre)\b/i;

/**
 * Plain text of a body of unknown make, as data carries it: HTML, or plain text with its own line breaks (which HTML
 * would swallow), perhaps with links or bold words in it.
 */
export function bodyToText(body: string): string {
  return LAYOUT_TAG.test(body) ? htmlToText(body) : body.split(/\r?\n/).map(htmlToText).join('\n').trim();
}

/** Plain text of parsed nodes, as `htmlToText`; nodes that `skip` names are left out with what is in them. */
export function nodesToText(nodes: readonly HtmlNode[], skip: (node: HtmlNode) => boolean = () => false): string {
  const text = new TextFlow();
  const walk = (node: HtmlNode, isPreformatted: boolean): void => {
    if (node.type === 'text') text.add(node.data, isPreformatted);
    if (!('children' in node) || skip(node)) return;
    if ('attribs' in node && isHidden(node)) return;
    const name = 'name' in node ? node.name : '';
    if (name === 'br') text.breakLine();
    if (BLOCKS.has(name)) text.endLine(PARAGRAPHS.has(name));
    if (CELLS.has(name)) text.beginCell();
    for (const child of node.children) walk(child, isPreformatted || name === 'pre');
    if (CELLS.has(name)) text.endCell();
    if (BLOCKS.has(name)) text.endLine(PARAGRAPHS.has(name));
  };
  for (const node of nodes) walk(node, false);
  return text.toString();
}

/** Builds the lines: white space collapses as on a page, and nothing but `<br>` makes an empty line by itself. */
class TextFlow {
  readonly #lines: string[] = [];
  /** The line at hand in pieces: joined once, however many inline tags it has. */
  #pieces: string[] = [];
  #isBlank = true;
  #isAtGap = true;
  #isCellOpen = false;

  add(data: string, isPreformatted: boolean): void {
    if (isPreformatted && !this.#isCellOpen) {
      const [first = '', ...rest] = data.split(/\r?\n/);
      this.#append(first);
      for (const line of rest) {
        this.breakLine();
        this.#append(line);
      }
      return;
    }
    this.#append(data.replace(/[ \t\r\n\f\u00a0]+/g, ' '));
  }

  breakLine(): void {
    // A row stays one line, so that its cells stay together.
    if (this.#isCellOpen) this.#append(' ');
    else this.#push();
  }

  endLine(isParagraph: boolean): void {
    if (this.#isCellOpen) {
      this.#append(' ');
      return;
    }
    if (!this.#isBlank) this.#push();
    if (isParagraph && this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  beginCell(): void {
    if (!this.#isBlank) {
      this.#pieces.push('\t');
      this.#isAtGap = true;
    }
    this.#isCellOpen = true;
  }

  endCell(): void {
    this.#isCellOpen = false;
  }

  toString(): string {
    return [...this.#lines, this.#line()]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #append(text: string): void {
    const piece = this.#isAtGap ? text.replace(/^ +/, '') : text;
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#isBlank &&= piece.trim() === '';
    this.#isAtGap = piece.endsWith(' ') || piece.endsWith('\t');
  }

  #line(): string {
    const cells = this.#pieces.join('').split('\t');
    return cells
      .map((cell) => cell.trim())
      .join('\t')
      .trim();
  }

  #push(): void {
    this.#lines.push(this.#line());
    this.#pieces = [];
    this.#isBlank = true;
    this.#isAtGap = true;
  }
}
