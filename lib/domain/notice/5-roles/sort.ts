import type { WordToken } from '../2-tokens/token.ts';
import { PARTIAL } from '../words/sorts.ts';

/** Right before a service: 「一部銘柄の」, 「特定通貨の」, 「Private API」, "some". */
const SOME =
  /(?:一部|特定|個別|対象)(?:の|[^\s。、]{0,6}の?)?$|(?:private|public|rest|websocket|streaming|some|certain)\s?$/i;
/** Right behind it: 「取引の一部」. */
const SOME_BEHIND = /^の?一部/;
const QUALIFIER_LENGTH = 12;
const isSpot = (word: string): boolean => /現物|spot/.test(word);

/** Whether `words`, which name one service in `text`, name a sort of it only; 「現物取引および信用取引」 is all trading. */
export function areOfSort(text: string, words: readonly WordToken[]): boolean {
  if (words.length === 0 || !words.every((word) => isSort(text, word))) return false;
  return !(words.some(({ entry }) => isSpot(entry.word)) && words.some(({ entry }) => !isSpot(entry.word)));
}

const isSort = (text: string, { from, to, entry }: WordToken): boolean =>
  PARTIAL.has(entry.word) ||
  SOME.test(text.slice(Math.max(0, from - QUALIFIER_LENGTH), from)) ||
  SOME_BEHIND.test(text.slice(to, to + 3));
