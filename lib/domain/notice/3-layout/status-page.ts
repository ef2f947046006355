import type { Token } from '../2-tokens/token.ts';
import type { Clause } from './clauses.ts';

/**
 * What the time of an entry on a status page is to the stop. Each entry is headed by one word and closes with the time of
 * writing; that of the first alarm is when it was seen, that of the last word when it was over.
 */
const ENTRIES: ReadonlyMap<string, 'actual-end' | 'as-of' | 'none'> = new Map([
  ['completed', 'actual-end'],
  ['resolved', 'actual-end'],
  ['investigating', 'as-of'],
  ['identified', 'as-of'],
  ['in progress', 'as-of'],
  ['monitoring', 'none'],
  ['verifying', 'none'],
  ['update', 'none'],
  ['scheduled', 'none'],
]);

/** The line is nothing but the word that heads an entry. */
export const headsEntry = (tokens: readonly Token[], first: number, end: number): boolean =>
  end - first === 1 && entryRole(tokens[first]) !== null;

const entryRole = (token: Token | undefined): 'actual-end' | 'as-of' | 'none' | null =>
  token?.kind === 'word' ? (ENTRIES.get(token.entry.word) ?? null) : null;

/** 「RESOLVED 17.01.2022 22:28 UTC:」: the role of a time that stands behind the word on one line. */
export function roleBehindHead(
  tokens: readonly Token[],
  first: number,
  clause: Clause,
): 'actual-end' | 'as-of' | 'none' | null {
  const isHead = first - clause.first <= HEAD_REACH && tokens[clause.first - 1]?.kind === 'newline';
  return isHead ? entryRole(tokens[clause.first]) : null;
}

/** A blank, a colon or a dash stands between the word and its time. */
const HEAD_REACH = 3;

/** The role of a lone time in the entry that `clause` belongs to; null outside of status pages. */
export function roleInEntry(tokens: readonly Token[], { heading }: Clause): 'actual-end' | 'as-of' | 'none' | null {
  return heading && headsEntry(tokens, heading.first, heading.end) ? entryRole(tokens[heading.first]) : null;
}
