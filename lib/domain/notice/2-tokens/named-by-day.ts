import { TAG } from '../words/lexicon.ts';
import type { Token } from './token.ts';

const STANDING = TAG.stop | TAG.recurring;
const ON_DAY = /^ (?:on|of) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?$/;
const NO = /\bno $/;

/** 「The monthly maintenance on Sunday, 25 October runs from」: the one of that day, and no slot; 「(Thanksgiving)」 behind a day is its name. */
export function withNamedDays(tokens: readonly Token[], lower: string): readonly Token[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'word') return token;
    const { tags } = token.entry;
    if ((tags & STANDING) === STANDING && isOfDay(tokens, at, lower))
      return { ...token, entry: { ...token.entry, tags: tags & ~TAG.recurring } };
    return (tags & TAG.distractor) !== 0 && isNameOfDay(tokens, at)
      ? { ...token, entry: { ...token.entry, tags: tags & ~TAG.distractor } }
      : token;
  });
}

function isOfDay(tokens: readonly Token[], at: number, lower: string): boolean {
  const { from, to } = tokens[at] as Token;
  const day = tokens.slice(at + 1, at + DAY_REACH).find(({ kind }) => kind === 'date');
  return (
    day !== undefined && ON_DAY.test(lower.slice(to, day.from)) && !NO.test(lower.slice(Math.max(0, from - 4), from))
  );
}
/** Tokens from the work to its day. */
const DAY_REACH = 9;

/** Nothing but the word stands in the bracket behind a date. */
const isNameOfDay = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'open' &&
  tokens[at + 1]?.kind === 'close' &&
  tokens.slice(Math.max(0, at - 4), at).some(({ kind }) => kind === 'date');
