import type { Normalised } from './1-text/normalise.ts';
import type { Token, WordToken } from './2-tokens/token.ts';
import type { Clause } from './3-layout/clauses.ts';

/** Half-open range of tokens. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

/** A notice as every stage behind the layout sees it: its text, its tokens and its clauses, the title first. */
export interface NoticeText {
  readonly page: Normalised;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  /** Tokens of the title. */
  readonly title: TokenSpan;
}

/** What a range of tokens was written as. */
export const textIn = ({ page, tokens }: Pick<NoticeText, 'page' | 'tokens'>, { first, end }: TokenSpan): string =>
  page.text.slice(tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0);

/** The same with A-Z in lower case. */
export const lowerIn = ({ page, tokens }: Pick<NoticeText, 'page' | 'tokens'>, { first, end }: TokenSpan): string =>
  page.lower.slice(tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0);

/** What stands between the token before `end` and the one at `first`. */
export const textBetween = (
  { page, tokens }: Pick<NoticeText, 'page' | 'tokens'>,
  end: number,
  first: number,
): string => page.text.slice(tokens[end - 1]?.to ?? 0, tokens[first]?.from ?? 0);

/** The same with A-Z in lower case. */
export const lowerBetween = (
  { page, tokens }: Pick<NoticeText, 'page' | 'tokens'>,
  end: number,
  first: number,
): string => page.lower.slice(tokens[end - 1]?.to ?? 0, tokens[first]?.from ?? 0);

/** The words in a range of tokens. */
export const wordsIn = ({ tokens }: Pick<NoticeText, 'tokens'>, { first, end }: TokenSpan): readonly WordToken[] =>
  tokens.slice(first, end).filter((token): token is WordToken => token.kind === 'word');

/** Whether one of the words in a range of tokens is such a one. */
export function someWord(
  { tokens }: Pick<NoticeText, 'tokens'>,
  { first, end }: TokenSpan,
  isOne: (word: WordToken) => boolean,
): boolean {
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && isOne(token)) return true;
  }
  return false;
}

/** Tags of all words in a range of tokens. */
export function tagsIn({ tokens }: Pick<NoticeText, 'tokens'>, { first, end }: TokenSpan): number {
  let tags = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'word') tags |= token.entry.tags;
  }
  return tags;
}

/** Everything behind the title. */
export const bodyOf = ({ tokens, title }: NoticeText): TokenSpan => ({ first: title.end, end: tokens.length });
