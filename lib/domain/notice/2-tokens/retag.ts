import { TAG, wordAt } from '../words/lexicon.ts';
import type { Token } from './token.ts';

/** A word of the table that names no service and no coin: whatever else is read as a word becomes one like it. */
const WORD = 'taken offline';

/** The token with the meaning that its sentence gives it; one that means an end by itself does not any more. */
export function withTags(token: Token, tags: number): Token {
  if (token.kind === 'word') return { ...token, entry: { ...token.entry, tags: (token.entry.tags & ~TAG.end) | tags } };
  const entry = token.kind === 'text' ? wordAt(WORD, WORD, 0) : null;
  return entry === null ? token : { kind: 'word', from: token.from, to: token.to, entry: { ...entry, tags } };
}

/** The tokens of which some get a meaning, by their places. */
export const withTagsAt = (tokens: readonly Token[], found: ReadonlyMap<number, number>): readonly Token[] =>
  found.size === 0
    ? tokens
    : tokens.map((token, at) => {
        const tags = found.get(at);
        return tags === undefined ? token : withTags(token, tags);
      });
