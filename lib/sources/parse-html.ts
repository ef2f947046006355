import { DomHandler, Parser } from 'htmlparser2';

export type Page = DomHandler['root'];
export type HtmlNode = Page['children'][number];

/** Browsers nest no deeper than this either; beyond it the parser's time grows with the square of the depth. */
const DEEPEST = 512;

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > DEEPEST) throw new RangeError('nested deeper than any page');
    super.onopentag(name, attributes);
  }
}

/** Parses HTML as browsers do, more or less; throws a `RangeError` on nesting that only an attack has. */
export function parseHtml(html: string): Page {
  const handler = new ShallowHandler();
  new Parser(handler).end(html);
  return handler.root;
}
