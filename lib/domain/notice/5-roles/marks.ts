import type { Token } from '../2-tokens/token.ts';
import type { TokenSpan } from '../notice-text.ts';

const has = (tokens: readonly Token[], { first, end }: TokenSpan, kind: Token['kind']): boolean => {
  for (let i = first; i < end; i++) if (tokens[i]?.kind === kind) return true;
  return false;
};

export const hasComma = (tokens: readonly Token[], span: TokenSpan): boolean => has(tokens, span, 'comma');

/** A bracket that opens before the span closes in it. */
export const isClosedIn = (tokens: readonly Token[], span: TokenSpan): boolean => has(tokens, span, 'close');
