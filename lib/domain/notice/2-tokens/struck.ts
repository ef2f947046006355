import type { Token } from './token.ts';

/** A struck-out text has at most so many tokens. */
const LONGEST = 24;

/** 「10:00 ~ ~~6/21 10:00~~ 7/4 10:00」: what is struck out between two double tildes does not hold any more. */
export function withoutStruck(tokens: readonly Token[], text: string): readonly Token[] {
  if (!tokens.some(isDouble)) return tokens;
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const end = isDouble(token) && opens(text, token) ? endOf(tokens, i, text) : -1;
    if (end < 0) kept.push(token);
    else {
      kept.push({ kind: 'connective', from: token.from, to: (tokens[end] as Token).to });
      i = end;
    }
  }
  return kept;
}

const isDouble = (token: Token): boolean => token.kind === 'range' && token.mark === '~' && token.to - token.from === 2;

/** Between two times 「~~」 is a range; it opens behind a blank, a mark or nothing, and right before a word. */
const opens = (text: string, { from, to }: Token): boolean =>
  /^$|[\s:~|([「]/.test(text[from - 1] ?? '') && /\S/.test(text[to] ?? ' ');

function endOf(tokens: readonly Token[], at: number, text: string): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'newline') return -1;
    if (isDouble(token) && /\S/.test(text[token.from - 1] ?? ' ')) return i;
  }
  return -1;
}
