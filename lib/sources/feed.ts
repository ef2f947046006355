import { textReader, titleIn } from './html-to-text.ts';
import type { HttpAnswer } from './http.ts';
import { readJson } from './json.ts';
import { addressAt, articleLink, knownUrl, type LinkRules } from './links.ts';
import { elements, isElement, localName, type PageElement } from './page-data.ts';
import { type HtmlNode, parseXml } from './parse-html.ts';
import { readPublished } from './published.ts';
import { describe, empty, type ListedArticle, type Reading, recognised, wrongShape, wrongType } from './reading.ts';

/** An entry as a feed writes it, whatever the feed's form. */
interface Entry {
  readonly id: string;
  readonly link: string;
  /** The address behind one that counts clicks. */
  readonly original: string;
  readonly title: string;
  readonly published: string;
  readonly updated: string;
  readonly body: string;
}

/** Forms by the name of the root: what an entry is called. */
const FORMS: Readonly<Record<string, { readonly form: string; readonly entry: string }>> = {
  rss: { form: 'rss', entry: 'item' },
  feed: { form: 'atom', entry: 'entry' },
  rdf: { form: 'rdf', entry: 'item' },
};
const EXPECTED = 'feed entries with titles and links';
/** More than any feed lists. */
const MOST_ENTRIES = 500;
const LONGEST_EXCERPT = 500;

/** Reads RSS, Atom or JSON Feed. Entries link to articles, which are opened for their text; others speak for themselves. */
export function readFeed(answer: HttpAnswer, rules: LinkRules): Reading<ListedArticle[]> {
  if (/^\s*\{/.test(answer.body)) return readJsonFeed(answer, rules);
  if (!isFeed(answer)) return wrongType('rss or atom', answer);
  // Declarations, style sheets and comments may stand before the root; another root is another thing.
  const root = parseXml(answer.body).children.find(isElement);
  const kind = FORMS[localName(root?.name.toLowerCase() ?? '')];
  if (root === undefined || kind === undefined) return wrongType('rss or atom', answer);
  const entries = elements(root, ({ name }) => localName(name) === kind.entry).slice(0, MOST_ENTRIES);
  const base = addressAt(root.attribs['xml:base'] ?? '')?.href;
  return listed(entries.map(entryOf), kind.form, base === undefined ? answer : { ...answer, url: base }, rules);
}

/** Whether a body begins as a feed does, behind whatever prologue; a page may show such a thing only as a text. */
export function isFeed({ body }: Pick<HttpAnswer, 'body'>): boolean {
  const head = body.slice(0, 20_000);
  const [root, page] = [/<(?:\w{1,20}:)?(?:rss|feed|rdf)\b/i, /<(?:!doctype\s{1,20}html|html|body)\b/i].map((tag) =>
    head.search(tag),
  );
  return root !== undefined && root >= 0 && (page === undefined || page < 0 || root < page);
}

function readJsonFeed(answer: HttpAnswer, rules: LinkRules): Reading<ListedArticle[]> {
  const json = readJson(answer);
  if (!json.ok) return json;
  const { version, items } = (json.value ?? {}) as { version?: unknown; items?: unknown };
  if (!String(version).includes('jsonfeed.org') || !Array.isArray(items))
    return wrongShape(EXPECTED, describe(json.value));
  const entries = items.slice(0, MOST_ENTRIES).map((item: unknown): Entry => {
    const fields = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
    const text = (...names: string[]): string => {
      const value = names
        .map((name) => fields[name])
        .find((found) => typeof found === 'string' || typeof found === 'number');
      return value === undefined ? '' : String(value);
    };
    return {
      id: text('id'),
      link: text('url', 'external_url'),
      original: '',
      title: text('title'),
      published: text('date_published'),
      updated: text('date_modified'),
      body: text('content_html', 'content_text', 'summary'),
    };
  });
  return listed(entries, 'json-feed', answer, rules);
}

function listed(
  entries: readonly Entry[],
  form: string,
  answer: HttpAnswer,
  rules: LinkRules,
): Reading<ListedArticle[]> {
  const toText = textReader();
  const articles = entries.flatMap(({ id, link: href, original, title: written, published, updated, body }) => {
    const title = titleIn(written);
    // Some count clicks on the way: then the entry's own name, or a note beside it, is the address.
    const named = [original, id].filter((address) => address.startsWith('https:'));
    const [link = null] = [href, ...named].flatMap((address) => articleLink(address, answer.url, rules) ?? []);
    if (title === '' || (link === null && id === '' && href === '')) return [];
    const text = toText.html(body);
    return [
      {
        id: link?.id ?? `feed:${id || href}`,
        url: link?.url ?? (href === '' ? null : (knownUrl(href, answer.url, rules.hosts)?.href ?? null)),
        title,
        publishedAt: readPublished(published) ?? readPublished(updated),
        updatedAt: published === '' ? null : readPublished(updated),
        excerpt: text.slice(0, LONGEST_EXCERPT),
        text: link === null ? text : null,
      },
    ];
  });
  return articles.length > 0 ? recognised(articles, form) : empty(EXPECTED);
}

function entryOf(entry: PageElement): Entry {
  const text = (...names: string[]): string => names.map((name) => textOf(childNamed(entry, name))).find(Boolean) ?? '';
  return {
    id: text('guid', 'id') || (entry.attribs['rdf:about'] ?? ''),
    link: linkOf(entry),
    original: text('origLink'),
    title: text('title'),
    published: text('pubDate', 'published', 'issued', 'date'),
    updated: text('updated', 'modified'),
    body: text('encoded', 'content', 'description', 'summary'),
  };
}

/** `<link>…</link>`, `<link href rel="alternate">`, a guid that is a link, or the address of an RDF item. */
function linkOf(entry: PageElement): string {
  const links = entry.children.filter(isElement).filter(({ name }) => localName(name) === 'link');
  const page = links.find(({ attribs }) => (attribs.rel ?? 'alternate') === 'alternate') ?? links[0];
  const guid = childNamed(entry, 'guid');
  const permanent = guid !== undefined && guid.attribs.isPermaLink !== 'false' ? textOf(guid) : '';
  return (
    page?.attribs.href || textOf(page) || entry.attribs['rdf:about'] || (/^https:/.test(permanent) ? permanent : '')
  );
}

/** The child of that name, without a prefix if there is one: `media:title` is another title. */
function childNamed(entry: PageElement, name: string): PageElement | undefined {
  const children = entry.children.filter(isElement);
  return children.find((child) => child.name === name) ?? children.find((child) => localName(child.name) === name);
}

/** The text of an element, its markup written out where it is not escaped (Atom's `type="xhtml"`). */
function textOf(node: HtmlNode | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'text') return node.data;
  if (!('children' in node)) return '';
  const inner = node.children.map((child) =>
    'attribs' in child ? `<${child.name}>${textOf(child)}</${child.name}>` : textOf(child),
  );
  return inner.join('').trim();
}
