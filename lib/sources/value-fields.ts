import type { EpochMs } from '../domain/time.ts';
import { type Column, columnsOf, isCount, isDate, isLink, share } from './field-column.ts';
import type { FlatEntry } from './flat-entry.ts';
import { titleIn } from './html-to-text.ts';
import { AHEAD_MS } from './listed-day.ts';
import { readPublished } from './published.ts';

/*
 * Which field is the title of an article, by what its values look like. Nobody knows what a site calls its fields;
 * names only decide between fields that look alike.
 */

/** The paths of the fields that a list of articles is made of. */
export interface FieldPaths {
  readonly title: string;
  readonly key: string | null;
  readonly link: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly excerpt: string | null;
  readonly text: string | null;
}

/** What is known of addresses of articles. */
export interface KnownAddresses {
  /** Ids of the articles that the page links to. */
  readonly linkedKeys: ReadonlySet<string>;
  /** Whether an address is an article's. */
  readonly isArticle: (address: string) => boolean;
  /** When the list was made: nothing of it was published later. */
  readonly now?: EpochMs | null;
}

export const NOTHING_KNOWN: KnownAddresses = { linkedKeys: new Set(), isArticle: () => false };

/** So many entries show what a list is made of. */
const LOOKED_AT = 40;
const HEADLINE = { shortest: 6, longest: 200 };
/** A body or an excerpt is longer than any title. */
const BODY_FROM = 120;

const NAMES = {
  title: /title|head|subject|caption|midashi|ttl/i,
  key: /(?:^|[._])_?(?:id|uid|uuid|slug|no|number)$|(?:id|key|code|slug|slug\.current)$/i,
  /** What a system makes addresses of, where it has another key for itself. */
  inAddress: /slug/i,
  noKey: /hash|image|img|view|count|order|sort|rank|width|height|size|cursor|etag|version|likes/i,
  link: /url|link|href|path|permalink/i,
  published: /publi|release|open|post|date|start/i,
  created: /creat/i,
  event: /event|(?:^|[^a-z])end|expir|until|clos|deadline|limit|valid|schedul/i,
  updated: /updat|modif|revis|edit/i,
  excerpt: /excerpt|descr|summary|lead|digest|intro|abstract/i,
  text: /body|content|html|text|detail|honbun/i,
};
/** What wraps a value under its name: its language (`slug.ja`), its type (`stringValue`), its form. */
const LEAF =
  /\.(?:ja(?:[-_]jp)?|jp|en(?:[-_][a-z]{2})?|default|rendered|value|iv|(?:string|integer|timestamp)value|_?seconds|\$(?:date|oid))$/i;
/** A text in another language than the notices are written in. */
const FOREIGN = /(?:^|[._])(?:en|zh|ko)(?:[-_][a-z]{2,4})?(?:$|\.)|[a-z](?:En|Zh|Ko)$/i;
/** Lists of these are no articles, whatever they look like. */
const OTHER_LISTS = /categor|tag|author|banner|menu|nav|breadcrumb|campaign|slide|writer|footer|header/i;

/** What an entry holds of somebody or something else. */
const OTHER_PARTS =
  /(?:author|writer|editor|user|categor|tags?|publisher|site|media|image|img)[^.]{0,20}\.[^.]{1,40}$/i;
/** And these by their own name. */
const OTHERS_NAMED =
  /\.(?:faqs?|questions?|jobs?|careers?|recruits?|positions|openings|coins?|tokens|currenc(?:y|ies)|assets|pairs|markets?|tickers?|products?|members?|staffs?|users|reviews|comments|videos|glossary|terms|plans|images|files|features)(?:_?list|items)?$/i;

export const isOtherList = (path: string): boolean =>
  OTHER_LISTS.test(path.slice(0, 300)) || OTHERS_NAMED.test(path.slice(-60));

/** What the fields of a list's entries are; null when none reads like a headline or nothing tells entries apart. */
export function fieldsOf(
  entries: readonly FlatEntry[],
  { linkedKeys, isArticle, now = null }: KnownAddresses,
): FieldPaths | null {
  const columns = columnsOf(entries.slice(0, LOOKED_AT));
  const dates = columns.filter(isDate);
  const rest = columns.filter((column) => !dates.includes(column));
  const links = rest.filter(isLink);
  const texts = rest.filter((column) => !links.includes(column));
  const title = best(texts.filter(isHeadline), (column) => headlineScore(column));
  if (title === null) return null;
  const key = best(
    [...rest, ...columns.filter(isCount)].filter((column) => column !== title && isKey(column)),
    (column) => keyScore(column, linkedKeys),
  );
  const link = best(
    links,
    (column) =>
      named(column, NAMES.link) / 2 +
      column.distinct +
      2 * holding(column, key) +
      10 * share(column, (value) => isArticle(String(value))) -
      depthOf(column),
  );
  const past = dates.filter((column) => !NAMES.event.test(leafOf(column)) && !isAhead(column, now));
  const published = best(past, (column) => publishedScore(column));
  const updated = best(
    dates.filter((column) => column !== published && NAMES.updated.test(column.path)),
    () => 1,
  );
  const long = texts.filter((column) => column !== title && column !== key && column.length >= 12);
  const text = best(
    long.filter((column) => column.length >= BODY_FROM),
    (column) => column.length / 1000 + named(column, NAMES.text) - named(column, NAMES.excerpt),
  );
  const excerpt = best(
    long.filter((column) => column !== text),
    (column) => named(column, NAMES.excerpt) + column.length / 1000,
  );
  const pathOf = (column: Column | null): string | null => column?.path ?? null;
  return {
    title: title.path,
    key: pathOf(key),
    link: pathOf(link),
    published: pathOf(published),
    updated: pathOf(updated),
    excerpt: pathOf(excerpt),
    text: pathOf(text),
  };
}

const isKey = (column: Column): boolean =>
  column.filled > 0.9 && column.distinct === 1 && share(column, (value) => /^[\w.~-]{1,80}$/.test(String(value))) > 0.9;

function isHeadline(column: Column): boolean {
  if (column.filled < 0.8 || column.distinct < 0.5) return false;
  const plain = column.values
    .filter((value) => typeof value === 'string')
    .map((value) => titleIn(value.slice(0, 1000)));
  const length = plain.reduce((sum, text) => sum + text.length, 0) / Math.max(1, plain.length);
  if (length < HEADLINE.shortest || length > HEADLINE.longest) return false;
  const words = plain.filter((text) => /[ぁ-んァ-ヶ一-龠]/.test(text) || /[a-z] [a-z]/i.test(text));
  return words.length >= plain.length * 0.8;
}

/** A headline differs from the next one, has no sentence end, and is no paragraph. */
function headlineScore(column: Column): number {
  const sentences = share(column, (value) => /。/.test(String(value)));
  const paragraphs = share(column, (value) => String(value).length > 100 || /<p|<br|\n/i.test(String(value)));
  return (
    2 * column.distinct -
    2 * sentences -
    2 * paragraphs +
    named(column, NAMES.title) -
    named(column, NAMES.excerpt) -
    (FOREIGN.test(column.path) ? 1 : 0) -
    2 * named(column, OTHER_PARTS) -
    depthOf(column)
  );
}

function keyScore(column: Column, linkedKeys: ReadonlySet<string>): number {
  const linked = share(column, (value) => linkedKeys.has(String(value)));
  // 1, 2, 3 … is a place in the list.
  const isOrder = column.values.every((value, index) => Math.abs(Number(value) - Number(column.values[0])) === index);
  return (
    10 * linked +
    named(column, NAMES.key) +
    (isHash(column) ? 0 : named(column, NAMES.inAddress) / 2) -
    2 * named(column, NAMES.noKey) -
    2 * named(column, OTHER_LISTS) -
    (isDate(column) ? 1 : 0) -
    (isOrder && column.values.length > 2 ? 2 : 0) +
    uniformity(column) / 2 -
    depthOf(column)
  );
}

/** Letters and digits in one run, `5fc25157`: a slug of these is as good a key as any other, and no better. */
const HASH = /^(?=\D{0,99}\d)(?=[^a-z]{0,99}[a-z])[a-z\d]{1,99}$/i;
const isHash = ({ values }: Column): boolean =>
  values.filter((value) => HASH.test(String(value))).length > values.length / 2;

/** Share of the values that are made like most of them: ids have one length, counts of readers do not. */
function uniformity({ values }: Column): number {
  const shapes = Map.groupBy(values, (value) => shapeOf(String(value)));
  return Math.max(0, ...[...shapes.values()].map((alike) => alike.length)) / Math.max(1, values.length);
}

/** How a key is made: `maintenance-20261125` and `outage-20261126` alike. */
export const shapeOf = (key: string): string =>
  key.replace(/\d{1,40}/g, (digits) => (digits.length > 3 ? `#${digits.length}` : '#')).replace(/[a-z]{1,80}/gi, 'a');

/** Share of the links that hold their entry's key. */
const holding = (column: Column, key: Column | null): number =>
  key === null || key.values.length !== column.values.length
    ? 0
    : column.values.filter((value, index) => String(value).includes(String(key.values[index]))).length /
      column.values.length;

const depthOf = ({ path }: Column): number => path.split('.').length / 20;

function publishedScore(column: Column): number {
  const isOther = NAMES.updated.test(column.path) ? 2 : NAMES.created.test(column.path) ? 0.5 : 0;
  const zoned = share(column, (value) => /\d:\d/.test(String(value)) || typeof value === 'number');
  return named(column, NAMES.published) - isOther + zoned / 10 - depthOf(column);
}

/** Moments that are still to come: of what is announced, not of the announcement. */
const isAhead = (column: Column, now: EpochMs | null): boolean =>
  now !== null && share(column, (value) => (readPublished(value) ?? 0) <= now + AHEAD_MS) < 0.9;

/** The own name of a field, without what wraps its value. */
const leafOf = ({ path }: Column): string => path.slice(-80).replace(LEAF, '').split('.').at(-1) ?? '';

const named = ({ path }: Column, names: RegExp): number => (names.test(path.slice(-80).replace(LEAF, '')) ? 1 : 0);

function best(columns: readonly Column[], score: (column: Column) => number): Column | null {
  let found: { column: Column; score: number } | null = null;
  for (const column of columns) {
    const of = score(column);
    if (found === null || of > found.score) found = { column, score: of };
  }
  return found?.column ?? null;
}
