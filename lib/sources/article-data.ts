import type { EpochMs } from '../domain/time.ts';
import { flatten } from './flat-entry.ts';
import { textReader, titleIn } from './html-to-text.ts';
import { isLookedInto, MOST_MEMBERS, membersOf } from './members.ts';
import { onceEach } from './once-each.ts';
import { readPublished } from './published.ts';
import { richTextOf } from './rich-text.ts';
import { fieldsOf, isOtherList, type KnownAddresses, NOTHING_KNOWN } from './value-fields.ts';

/** An article found in data of unknown shape: a JSON list, `__NEXT_DATA__`, JSON-LD. */
export interface ArticleData {
  /** Articles of one list have the same number; what stands alone has its own. */
  readonly list: number;
  readonly key: string | null;
  readonly link: string | null;
  readonly title: string;
  readonly publishedAt: EpochMs | null;
  readonly updatedAt: EpochMs | null;
  readonly excerpt: string;
  /** The body as plain text; null when the data carries none. */
  readonly text: string | null;
}

type Article = Omit<ArticleData, 'list'>;
type Fields = Readonly<Record<string, unknown>>;

/** Names seen in content systems of this kind (microCMS, Contentful, Strapi, WordPress, schema.org), best first. */
const NAMES = {
  title: ['title', 'headline', 'subject', 'name'],
  key: ['id', '_id', 'articleId', 'article_id', 'uid', 'uuid', 'slug'],
  link: ['url', 'link', 'href', 'permalink', 'path', 'html_url', '@id', 'mainEntityOfPage'],
  published: [
    ...['published_at', 'publishedAt', 'datePublished', 'publishDate', 'publish_date', 'published', 'releaseDate'],
    ...['release_date', 'date', 'created_at', 'createdAt', 'createDate', 'firstPublishedAt', 'openAt', 'open_at'],
  ],
  updated: [
    'updated_at',
    'updatedAt',
    'dateModified',
    'modified_at',
    'modifiedAt',
    'revisedAt',
    'edited_at',
    'modified',
  ],
  excerpt: ['excerpt', 'description', 'summary', 'lead', 'digest'],
  text: ['articleBody', 'content', 'body', 'contentHtml', 'content_html', 'body_html', 'html', 'text', 'contents'],
} as const;
/** Objects that only wrap the fields: `{node: {…}}`, `{attributes: {…}}`. */
const WRAPPERS = ['node', 'attributes', 'fields', 'article', 'item', 'post', 'data'];
/** Far above any real page; what lies beyond is hostile. */
const MOST_NODES = 50_000;
const MOST_ARTICLES = 500;
const DEEPEST = 24;
const MOST_COLUMNS = 200;

/** A table of entries by their ids has at least so many; an object of fewer is one. */
const SMALLEST_TABLE = 3;

/**
 * Every article in `data`, in the order in which it stands there: entries of lists by what their values look like,
 * other objects by what their fields are called.
 */
export function findArticles(data: readonly unknown[], known: KnownAddresses = NOTHING_KNOWN): ArticleData[] {
  const { body, html } = textReader();
  const texts: Texts = { toText: onceEach(body), toExcerpt: onceEach(html) };
  const search = {
    ...texts,
    known,
    looks: new Map(),
    toArticle: onceEach((fields: Fields) => readArticle(fields, texts)),
  };
  return data.flatMap((part) => articlesIn(part, search));
}

interface Texts {
  readonly toText: (body: string) => string;
  readonly toExcerpt: (html: string) => string;
}

interface Search extends Texts {
  readonly known: KnownAddresses;
  /** How often what stands in the data was looked at. */
  readonly looks: Map<object, number>;
  /** An object as an article by the names of its fields. */
  readonly toArticle: (fields: Fields) => Article | null;
}

function articlesIn(data: unknown, search: Search): ArticleData[] {
  const { looks } = search;
  const found: ArticleData[] = [];
  const queue: { value: unknown; path: string; depth: number }[] = [{ value: data, path: '', depth: 0 }];
  for (let visited = 0; visited < MOST_NODES && queue.length > 0 && found.length < MOST_ARTICLES; visited++) {
    const next = queue.pop();
    if (next === undefined || next.depth > DEEPEST || !isLookedInto(next.value, looks)) continue;
    const isOther = Array.isArray(next.value) && isOtherList(next.path);
    const articles = isOther ? [] : articlesOf(next.value, search);
    for (const article of articles) found.push({ ...article, list: visited });
    // The inside of an article is its own matter: its tags and author have names and dates too.
    const children = isOther || articles.length > 0 ? [] : membersOf(next.value, MOST_MEMBERS);
    for (const [name, value] of children.reverse()) {
      const isIndex = Array.isArray(next.value);
      queue.push({ value, path: isIndex ? next.path : `${next.path}.${name}`, depth: next.depth + 1 });
    }
  }
  return found;
}

/** The articles that a list or an object is made of; none when it is something else and has to be looked into. */
function articlesOf(value: object, search: Search): Article[] {
  const entries = entriesOf(value);
  if (entries === null) {
    const article = Array.isArray(value) ? null : search.toArticle(value as Fields);
    return article === null ? [] : [article];
  }
  const byName = entries.flatMap((entry) => search.toArticle(entry as Fields) ?? []);
  const isNamed =
    byName.length === entries.length && new Set(byName.map(({ title }) => title)).size > 0.8 * byName.length;
  const byValue = readEntries(entries, search);
  if (byValue.length > 0) return byValue;
  return isNamed ? byName : [];
}

/** The entries of a list of objects, or of a table of them by id; null when it is neither. */
function entriesOf(value: object): readonly object[] | null {
  const columns = Array.isArray(value) ? null : ofColumns(value);
  if (columns !== null) return columns;
  const isTable = !Array.isArray(value);
  const named = membersOf(value, MOST_MEMBERS);
  const members = namedColumns(named.slice(0, MOST_ARTICLES).map(([, member]) => member)).map(ofPair);
  const objects = members.filter(isPlainObject);
  if (members.length === 0 || objects.length < members.length) return null;
  if (!isTable) return objects;
  return members.length >= SMALLEST_TABLE && named.every(([name]) => /\d/.test(name)) ? objects : null;
}

/** `[{…}, { s: 'arr' }]`: an entry with what its framework notes beside it. */
function ofPair(member: unknown): unknown {
  const [entry, note] = Array.isArray(member) && member.length === 2 ? (member as readonly unknown[]) : [];
  const isPair = isPlainObject(entry) && isPlainObject(note);
  return isPair && Object.keys(note).length === 1 ? entry : member;
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ ids: […], titles: […] }`: what belongs together stands at one place of several lists. */
function ofColumns(value: object): readonly object[] | null {
  const lists = membersOf(value, MOST_MEMBERS).filter(
    (member): member is [string, unknown[]] =>
      Array.isArray(member[1]) && member[1].length <= MOST_MEMBERS && member[1].every(isPlain),
  );
  const [first] = lists;
  const length = first?.[1].length ?? 0;
  const isWhole = lists.length >= 2 && length >= SMALLEST_TABLE && lists.every(([, list]) => list.length === length);
  if (!isWhole || first === undefined) return null;
  return first[1]
    .slice(0, MOST_ARTICLES)
    .map((_value, index) => Object.fromEntries(lists.map(([name, list]) => [name, list[index]])));
}

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

/** Rows of plain values as objects: a table without names of its columns is a list of entries too. */
function namedColumns(members: readonly unknown[]): readonly unknown[] {
  const [first] = members;
  const isTable =
    members.length >= SMALLEST_TABLE &&
    Array.isArray(first) &&
    first.length >= SMALLEST_TABLE &&
    first.length <= MOST_COLUMNS &&
    members.every((row) => Array.isArray(row) && row.length === first.length && row.every(isPlain));
  return isTable ? members.map((row) => ({ ...(row as readonly unknown[]) })) : members;
}

function readEntries(entries: readonly object[], { known, toText, toExcerpt }: Search): Article[] {
  const flat = entries.map(flatten);
  const paths = fieldsOf(flat, known);
  if (paths === null || (paths.key === null && paths.link === null)) return [];
  if (paths.published === null && paths.updated === null && paths.link === null) return [];
  return flat.flatMap((entry) => {
    const text = (path: string | null): string => (path === null ? '' : String(entry.get(path) ?? ''));
    const date = (path: string | null): EpochMs | null => (path === null ? null : readPublished(entry.get(path)));
    const title = titleIn(text(paths.title));
    const [key, link, body] = [text(paths.key), text(paths.link), text(paths.text)];
    if (title === '' || (key === '' && link === '')) return [];
    return [
      {
        key: key || null,
        link: link || null,
        title,
        publishedAt: date(paths.published),
        updatedAt: date(paths.updated),
        excerpt: toExcerpt(text(paths.excerpt)),
        text: body === '' ? null : toText(body),
      },
    ];
  });
}

function readArticle(outer: Fields, { toText, toExcerpt }: Texts): Article | null {
  const fields = unwrap(outer);
  const title = firstText(fields, NAMES.title);
  if (title === null) return null;
  const publishedAt = firstDate(fields, NAMES.published) ?? firstDate(outer, NAMES.published);
  const updatedAt = firstDate(fields, NAMES.updated) ?? firstDate(outer, NAMES.updated);
  const key = firstKey(fields) ?? firstKey(outer);
  const link = firstText(fields, NAMES.link);
  if ((publishedAt === null && updatedAt === null) || (key === null && link === null)) return null;
  const body = firstText(fields, NAMES.text) ?? richTextIn(fields);
  return {
    key,
    link,
    title: titleIn(title),
    publishedAt,
    updatedAt,
    excerpt: toExcerpt(firstText(fields, NAMES.excerpt) ?? ''),
    text: body === null ? null : toText(body),
  };
}

function unwrap(outer: Fields): Fields {
  for (const name of WRAPPERS) {
    const inner = outer[name];
    if (isPlainObject(inner) && firstText(outer, NAMES.title) === null) return { ...outer, ...inner };
  }
  return outer;
}

/** The first non-empty text under one of `names`; `{rendered}`, `{html}` and `{@id}` stand for their text. */
function firstText(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    const inner = isPlainObject(value) ? (value as Fields) : null;
    const text =
      richTextOf(value) ?? (inner === null ? value : (inner.rendered ?? inner.html ?? inner['@id'] ?? inner.url));
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return null;
}

/** The longest of the texts that are kept as trees, whatever they are called. */
function richTextIn(fields: Fields): string | null {
  const texts = Object.values(fields).flatMap((value) => richTextOf(value) ?? []);
  return texts.sort((a, b) => b.length - a.length)[0] ?? null;
}

function firstKey(fields: Fields): string | null {
  for (const name of NAMES.key) {
    const value = fields[name];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
}

function firstDate(fields: Fields, names: readonly string[]): EpochMs | null {
  for (const name of names) {
    const time = readPublished(fields[name]);
    if (time !== null) return time;
  }
  return null;
}
