import type { EpochMs } from '../domain/time.ts';
import { bodyToText, htmlToText } from './html-to-text.ts';
import { readPublished } from './published.ts';

/** An article found in data of unknown shape: a JSON list, `__NEXT_DATA__`, JSON-LD. */
export interface ArticleData {
  readonly key: string | null;
  readonly link: string | null;
  readonly title: string;
  readonly publishedAt: EpochMs | null;
  readonly updatedAt: EpochMs | null;
  readonly excerpt: string;
  /** The body as plain text; null when the data carries none. */
  readonly text: string | null;
}

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

/** Every object in `data` that has a title, a date, and an id or a link, in the order in which it stands there. */
export function findArticles(data: unknown): ArticleData[] {
  const found: ArticleData[] = [];
  const queue: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }];
  for (let visited = 0; visited < MOST_NODES && queue.length > 0 && found.length < MOST_ARTICLES; visited++) {
    const next = queue.pop();
    if (next === undefined || typeof next.value !== 'object' || next.value === null || next.depth > DEEPEST) continue;
    const article = Array.isArray(next.value) ? null : readArticle(next.value as Fields);
    if (article !== null) found.push(article);
    // The inside of an article is its own matter: its tags and author have names and dates too.
    const children = article === null ? Object.values(next.value) : [];
    for (const value of children.reverse()) queue.push({ value, depth: next.depth + 1 });
  }
  return found;
}

function readArticle(outer: Fields): ArticleData | null {
  const fields = unwrap(outer);
  const title = firstText(fields, NAMES.title);
  if (title === null) return null;
  const publishedAt = firstDate(fields, NAMES.published) ?? firstDate(outer, NAMES.published);
  const updatedAt = firstDate(fields, NAMES.updated) ?? firstDate(outer, NAMES.updated);
  const key = firstKey(fields) ?? firstKey(outer);
  const link = firstText(fields, NAMES.link);
  if ((publishedAt === null && updatedAt === null) || (key === null && link === null)) return null;
  const body = firstText(fields, NAMES.text);
  return {
    key,
    link,
    title: htmlToText(title).replaceAll('\n', ' '),
    publishedAt,
    updatedAt,
    excerpt: htmlToText(firstText(fields, NAMES.excerpt) ?? ''),
    text: body === null ? null : bodyToText(body),
  };
}

function unwrap(outer: Fields): Fields {
  for (const name of WRAPPERS) {
    const inner = outer[name];
    const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    if (isObject && firstText(outer, NAMES.title) === null) return { ...outer, ...inner };
  }
  return outer;
}

/** The first non-empty text under one of `names`; `{rendered}`, `{html}` and `{@id}` stand for their text. */
function firstText(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
    const text = inner === null ? value : (inner.rendered ?? inner.html ?? inner['@id'] ?? inner.url);
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return null;
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
