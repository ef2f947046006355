import type { WordToken } from '../2-tokens/token.ts';

/* What stands beside the name of a service, and makes it a sort of it, a part of it, or the way to it. */

/** 「APIを経由した注文」: what stops is the API. */
export const isBy = (text: string, { from }: WordToken): boolean =>
  /を経由した[おご]?$/.test(text.slice(Math.max(0, from - 8), from));

/** Those that are named as a whole: no sort of it, no part of it (「注文の予約」), nor the next in a list of sorts. */
export function wholesOf(text: string, words: readonly WordToken[]): readonly WordToken[] {
  let last: WordToken | null = null;
  let isSort = false;
  return words.filter((word) => {
    const isNext: boolean = last !== null && /^(?:[・、,]お?|,? (?:and )?)$/.test(text.slice(last.to, word.from));
    isSort = (isNext && isSort) || isQualified(text, word);
    last = word;
    return !isSort && !PART.test(text.slice(word.to, word.to + 3));
  });
}

const PART = /^の(?!ご?利)/;

/** 「FXのお取引」「銀行振込による入金」: one sort of it, which leaves the service as it is. */
const isQualified = (text: string, { from }: WordToken): boolean =>
  QUALIFIED.test(text.slice(Math.max(0, from - QUALIFIER_LENGTH), from));
/** 「ATMからのチャージ」: the way, not what stops. */
export const isMeans = (text: string, { to, entry }: WordToken): boolean =>
  (text.startsWith('による', to) && entry.word !== 'api') ||
  text.startsWith('からの', to) ||
  text.startsWith('での', to) ||
  // 「取引画面へのログイン」: the screen of the trade is there, and nobody gets in.
  (entry.word === '取引画面' && /^(?:への|に)ログイン/.test(text.slice(to, to + 6)));

/** 「注文の取消のみ可能です」 */
export const isOnly = (text: string, { from }: WordToken): boolean => text.slice(from - 3, from).includes('のみ');

const QUALIFIER_LENGTH = 8;
const QUALIFIED =
  /(?<!全て|すべて|当社|本)(?:の|による|からの|を通じた|向け|用)[おご]?$|\b(?:wire|card|crypto|fiat|bank|spot|other|regular) $/i;
