import type { Normalised } from '../1-text/normalise.ts';
import { isDigit, isDigitCode } from './digits.ts';
import { mayStartWith, tokenAt } from './scanners.ts';
import type { Token } from './token.ts';

const TIMES: ReadonlySet<Token['kind']> = new Set(['date', 'day', 'time', 'whole', 'duration']);

const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** How much of a text is cut into tokens: so many of them, and so many that tell a time. */
export interface Bound {
  readonly tokens: number;
  readonly times: number;
}
const NO_BOUND: Bound = { tokens: Number.POSITIVE_INFINITY, times: Number.POSITIVE_INFINITY };

/**
 * Normalised text to tokens, in one pass from left to right: every character belongs to exactly one token, up to where
 * there are more than `most`.
 */
export function tokenise({ text, lower }: Normalised, most = NO_BOUND): Token[] {
  const tokens: Token[] = [];
  let times = 0;
  let at = 0;
  let plainFrom = -1;
  let before: Token | undefined;
  while (at < text.length && tokens.length < most.tokens && times < most.times) {
    const code = text.charCodeAt(at);
    // Nothing begins inside a Latin word.
    const isInside = plainFrom >= 0 && isLatin(code) && isLatin(text.charCodeAt(at - 1));
    const token = isInside || !mayStartWith(code) ? null : tokenAt({ text, lower, at, code, before });
    if (token === null) {
      if (plainFrom < 0) plainFrom = at;
      before = undefined;
      at++;
      // A number that is no date and no time stays whole: its tail must not be read as one.
      if (isDigitCode(code)) while (isDigit(text, at)) at++;
      continue;
    }
    if (plainFrom >= 0) tokens.push({ kind: 'text', from: plainFrom, to: at });
    plainFrom = -1;
    tokens.push(token);
    before = token;
    if (TIMES.has(token.kind)) times++;
    at = token.to;
  }
  if (plainFrom >= 0) tokens.push({ kind: 'text', from: plainFrom, to: at });
  return tokens;
}
