import { DomHandler, type DomUtils, Parser, type ParserOptions } from 'htmlparser2';

export type Page = DomHandler['root'];
export type HtmlNode = Page['children'][number];
type PageElement = NonNullable<ReturnType<typeof DomUtils.getElementById>>;

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

/** What a page has of everything that is bounded, and how deep what is parsed lies in it. */
interface Size {
  nodes: number;
  attributes: number;
  depths: number;
  textDepths: number;
  around: number;
}

/** What frames hold is a part of the page around them. */
const sizes = new WeakMap<Page, Size>();

class BoundedHandler extends DomHandler {
  readonly #size: Size;

  constructor(options: ParserOptions, size: Size) {
    super(undefined, options);
    this.#size = size;
  }

  onattribute(): void {
    if (++this.#size.attributes > MOST_ATTRIBUTES) throw new RangeError('larger than any page');
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.#depth > DEEPEST) throw new RangeError('nested deeper than any page');
    for (const list of ['class', 'style']) {
      const written = attributes[list];
      if (written !== undefined && written.length > LONGEST_LIST) attributes[list] = written.slice(0, LONGEST_LIST);
    }
    super.onopentag(name, attributes);
  }

  override addNode(node: HtmlNode): void {
    const size = this.#size;
    size.depths += this.#depth;
    if (++size.nodes > MOST_NODES || size.depths > MOST_DEPTHS) throw new RangeError('larger than any page');
    super.addNode(node);
  }

  override ontext(data: string): void {
    const { type } = this.tagStack.at(-1) ?? {};
    if (type !== 'script' && type !== 'style') this.#size.textDepths += data.length * this.#depth;
    if (this.#size.textDepths > MOST_TEXT_DEPTHS) throw new RangeError('larger than any page');
    super.ontext(data);
  }

  get #depth(): number {
    return this.#size.around + this.tagStack.length;
  }
}

/** Parses HTML as browsers do, more or less; throws a `RangeError` on a size or nesting that only an attack has. */
export const parseHtml = (html: string): Page => parse(html, {});

/** Parses XML, strictly by its tags; throws as `parseHtml`. */
export const parseXml = (xml: string): Page => parse(xml, { xmlMode: true });

/** Parses what stands in `box`, an element of `page`, in another document; throws where both together are no page. */
export function parseInto(box: PageElement, html: string, page: Page): void {
  let around = 0;
  for (let { parent } = box; parent !== null; parent = parent.parent) around++;
  const size = sizes.get(page) ?? noSize();
  const inner = parse(html, {}, { ...size, around });
  sizes.set(page, sizes.get(inner) ?? size);
  setChildren(box, [...box.children, ...inner.children]);
}

/** What stands in `box` from now on, all of it at once: to move each node by itself looks for it among all others. */
export function setChildren(box: Page | PageElement, nodes: HtmlNode[]): void {
  box.children = nodes;
  for (const [at, node] of nodes.entries()) {
    node.parent = box;
    node.prev = nodes[at - 1] ?? null;
    node.next = nodes[at + 1] ?? null;
  }
}

const noSize = (): Size => ({ nodes: 0, attributes: 0, depths: 0, textDepths: 0, around: 0 });

function parse(markup: string, options: ParserOptions, size = noSize()): Page {
  const handler = new BoundedHandler(options, size);
  new Parser(handler, options).end(markup);
  sizes.set(handler.root, size);
  return handler.root;
}
