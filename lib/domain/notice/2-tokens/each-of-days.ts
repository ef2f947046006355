import { TAG } from '../words/lexicon.ts';
import type { Token } from './token.ts';

/** 「on December 15, December 16 and December 18, at 06:50 each day」: each of the days that are named, and no standing slot. */
const isOfDays = (token: Token): boolean =>
  token.kind === 'word' && (token.entry.tags & OF_SLOT) === OF_SLOT && EACH.test(token.entry.word);

const OF_SLOT = TAG.recurring | TAG.daily;
const EACH = /^(?:each|every) /;
const ENDS: ReadonlySet<Token['kind']> = new Set(['stop', 'newline']);

/** Takes the meaning of a standing slot from such words in sentences that name days by their dates. */
export function withDaysNamed(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isOfDays)) return tokens;
  return tokens.map((token, at) =>
    token.kind === 'word' && isOfDays(token) && namesDays(tokens, at)
      ? { ...token, entry: { ...token.entry, tags: token.entry.tags & ~TAG.recurring } }
      : token,
  );
}

/** Two dates at least stand in its sentence. */
function namesDays(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - REACH), at);
  const behind = tokens.slice(at, at + REACH);
  const from = before.findLastIndex(({ kind }) => ENDS.has(kind)) + 1;
  const end = behind.findIndex(({ kind }) => ENDS.has(kind));
  const sentence = [...before.slice(from), ...(end < 0 ? behind : behind.slice(0, end))];
  return sentence.filter(({ kind }) => kind === 'date').length > 1;
}

/** Tokens. */
const REACH = 80;
