import type { EpochMs } from '../domain/time.ts';
import { type FlatEntry, flatten } from './flat-entry.ts';
import { bodyToText, titleIn } from './html-to-text.ts';
import { isLookedInto, MOST_MEMBERS, membersOf } from './members.ts';
import { foldTitle } from './page-facts.ts';
import { readPublished } from './published.ts';
import type { ArticleText } from './reading.ts';
import { fieldsOf, NOTHING_KNOWN } from './value-fields.ts';

/*
 * This article in data whose fields nobody knows: the entry that holds its title or its key, and the longest text in it.
 */

/** What tells this article from others. */
export interface OwnNames {
  readonly titles: readonly string[];
  readonly keys: readonly string[];
}

const MOST_NODES = 50_000;
/** An entry may be wrapped so often around the fields that tell it. */
const WRAPPED = 2;
/** Shorter texts in data are no article's. */
export const SHORTEST_TEXT = 40;
const LONGEST_TITLE = 400;
const SHORTEST_KEY = 4;
const MOST_CANDIDATES = 50;

/** The entry of `data` that is this article, as an article; null where none is. */
export function ownEntry(data: readonly unknown[], { titles, keys }: OwnNames): ArticleText | null {
  const folded = new Set(titles.map(foldTitle).filter((title) => title !== ''));
  const isOwn = (value: unknown): boolean => {
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    const text = String(value);
    if (text.length >= SHORTEST_KEY && keys.includes(text)) return true;
    return text.length <= LONGEST_TITLE && folded.has(foldTitle(titleIn(text)));
  };
  for (const entry of entriesWith(data, isOwn)) {
    const article = articleOf(flatten(entry), folded);
    if (article !== null) return article;
  }
  return null;
}

/** The objects that hold a value that passes, each with those around it. */
function entriesWith(data: readonly unknown[], test: (value: unknown) => boolean): object[] {
  const found: object[] = [];
  const looks = new Map<object, number>();
  const queue = data.map((value): { value: unknown; around: readonly object[] } => ({ value, around: [] }));
  for (let looked = 0; looked < MOST_NODES && looked < queue.length && found.length < MOST_CANDIDATES; looked++) {
    const { value, around } = queue[looked] ?? { value: null, around: [] };
    if (!isLookedInto(value, looks)) continue;
    const members = membersOf(value, MOST_MEMBERS).map(([, member]) => member);
    const here = Array.isArray(value) ? [] : [value, ...around].slice(0, WRAPPED);
    if (!Array.isArray(value) && members.some(test)) found.push(...here);
    for (const member of members) if (typeof member === 'object') queue.push({ value: member, around: here });
  }
  return found;
}

function articleOf(entry: FlatEntry, titles: ReadonlySet<string>): ArticleText | null {
  const own = [...entry].find(([, value]) => titles.has(foldTitle(titleIn(String(value).slice(0, LONGEST_TITLE)))));
  const paths = fieldsOf([entry], NOTHING_KNOWN);
  const texts = [...entry.values()].filter((value): value is string => typeof value === 'string' && value !== own?.[1]);
  const body = texts.reduce((long, text) => (text.length > long.length ? text : long), '');
  const text = bodyToText(body);
  if (text.length < SHORTEST_TEXT || !/[\s。、]/.test(text)) return null;
  const title = titleIn(String(own?.[1] ?? entry.get(paths?.title ?? '') ?? ''));
  const date = (path: string | null | undefined): EpochMs | null =>
    path == null ? null : readPublished(entry.get(path));
  return { title, text, publishedAt: date(paths?.published), updatedAt: date(paths?.updated) };
}
