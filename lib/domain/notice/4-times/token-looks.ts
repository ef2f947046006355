import type { Token } from '../2-tokens/token.ts';
import { isGap } from './clock-after.ts';

const WEEKDAY = /^(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?$/;
/** 「through Saturday, November 28」 */
export const isWeekday = (token: Token | undefined): boolean =>
  token?.kind === 'word' && WEEKDAY.test(token.entry.word);

/** A day counted from that of publication: 「本日」, 「yesterday」. */
export const isPublished = (token: Token | undefined): boolean => token?.kind === 'day' && token.base === 'published';

/** Of three letters at most: 「on」, と or および. */
export const isShort = (token: Token | undefined): boolean => token?.kind === 'text' && token.to - token.from <= 3;

/** The token at `from`, or the one behind the marks and blanks there, `limit` of them at most. */
export function skipGap(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  while (at < from + limit && tokens[at] && isGap(tokens[at] as Token)) at++;
  return at;
}
