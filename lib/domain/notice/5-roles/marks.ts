import type { Token } from '../2-tokens/token.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import type { TokenSpan } from '../notice-text.ts';

const has = (tokens: readonly Token[], { first, end }: TokenSpan, kind: Token['kind']): boolean => {
  for (let i = first; i < end; i++) if (tokens[i]?.kind === kind) return true;
  return false;
};

export const hasComma = (tokens: readonly Token[], span: TokenSpan): boolean => has(tokens, span, 'comma');

export const hasClock = (tokens: readonly Token[], span: TokenSpan): boolean => has(tokens, span, 'time');

/** A bracket that opens before the span closes in it. */
export const isClosedIn = (tokens: readonly Token[], span: TokenSpan): boolean => has(tokens, span, 'close');

/** 「公開前の1時間(9:00~10:00)は」: hours in a bracket of their own explain what the sentence goes on to say. */
export const isInBracketAlone = (tokens: readonly Token[], { first, end, shape }: TimeRange): boolean =>
  shape === 'range' && tokens[first - 1]?.kind === 'open' && tokens[end]?.kind === 'close';
