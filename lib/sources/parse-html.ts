import { DomHandler, Parser, type ParserOptions } from 'htmlparser2';

export type Page = DomHandler['root'];
export type HtmlNode = Page['children'][number];

/** Browsers nest no deeper than this either; beyond it the parser's time grows with the square of the depth. */
export const DEEPEST = 512;
/** Large pages have a third of this; what has more is no page, and a worker has no time for it. */
const MOST_NODES = 30_000;
/**
 * A box is looked at with all that is in it, in each of the boxes around it: the depths of all nodes together, and of all
 * characters that are shown. Large pages have a fifth of either.
 */
const MOST_DEPTHS = 1_000_000;
const MOST_TEXT_DEPTHS = 10_000_000;
/** Every reader asks every element for some of them. */
const MOST_ATTRIBUTES = 100_000;
/** Longer lists of classes, or of declarations, are nobody's; attributes that hold data are of any length. */
const LONGEST_LIST = 4_000;

class BoundedHandler extends DomHandler {
  #nodes = 0;
  #attributes = 0;
  #depths = 0;
  #textDepths = 0;

  onattribute(): void {
    if (++this.#attributes > MOST_ATTRIBUTES) throw new RangeError('larger than any page');
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > DEEPEST) throw new RangeError('nested deeper than any page');
    for (const list of ['class', 'style']) {
      const written = attributes[list];
      if (written !== undefined && written.length > LONGEST_LIST) attributes[list] = written.slice(0, LONGEST_LIST);
    }
    super.onopentag(name, attributes);
  }

  override addNode(node: HtmlNode): void {
    this.#depths += this.tagStack.length;
    if (++this.#nodes > MOST_NODES || this.#depths > MOST_DEPTHS) throw new RangeError('larger than any page');
    super.addNode(node);
  }

  override ontext(data: string): void {
    const { type } = this.tagStack.at(-1) ?? {};
    if (type !== 'script' && type !== 'style') this.#textDepths += data.length * this.tagStack.length;
    if (this.#textDepths > MOST_TEXT_DEPTHS) throw new RangeError('larger than any page');
    super.ontext(data);
  }
}

/** Parses HTML as browsers do, more or less; throws a `RangeError` on a size or nesting that only an attack has. */
export const parseHtml = (html: string): Page => parse(html, {});

/** Parses XML, strictly by its tags; throws as `parseHtml`. */
export const parseXml = (xml: string): Page => parse(xml, { xmlMode: true });

function parse(markup: string, options: ParserOptions): Page {
  const handler = new BoundedHandler(undefined, options);
  new Parser(handler, options).end(markup);
  return handler.root;
}
