import type { Service } from '../../window.ts';
import type { WordToken } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import type { NoticeText } from '../notice-text.ts';
import { wordsOf } from './sentence-subject.ts';
import { PARTIAL } from './services.ts';

/** Right before a service: 「一部銘柄の」, 「特定通貨の」, 「Private API」, "some". */
const SOME =
  /(?:一部|特定|個別|対象)(?:の|[^\s。、]{0,6}の?)?$|(?:private|public|rest|websocket|streaming|some|certain)\s?$/i;
/** Right behind it: 「取引の一部」. */
const SOME_BEHIND = /^の?一部/;
const QUALIFIER_LENGTH = 12;
const isSpot = (word: string): boolean => /現物|spot/.test(word);

/**
 * Services of which a window names only a sort: 「信用取引」, 「販売所」, 「一部銘柄の取引」, 「Private API」. What is said of
 * a sort says nothing of the service as a whole. Read from the clause of the window, and where that names no service from
 * the title.
 */
export function sortsIn(notice: NoticeText, clause: Clause): readonly Service[] {
  const beside = wordsOf(notice.tokens, clause).filter(({ entry }) => entry.services.length > 0);
  const words = beside.length > 0 ? beside : titleWords(notice);
  const services = [...new Set(words.flatMap(({ entry }) => entry.services))];
  return services.filter((service) =>
    isOfSort(
      notice.page.text,
      words.filter(({ entry }) => entry.services.includes(service)),
    ),
  );
}

const titleWords = (notice: NoticeText): readonly WordToken[] =>
  notice.tokens
    .slice(0, notice.title.end)
    .filter((token): token is WordToken => token.kind === 'word' && token.entry.services.length > 0);

/** 「現物取引および信用取引」 is all trading. */
function isOfSort(text: string, words: readonly WordToken[]): boolean {
  if (!words.every((word) => isSort(text, word))) return false;
  const isAll = words.some(({ entry }) => isSpot(entry.word)) && words.some(({ entry }) => !isSpot(entry.word));
  return words.length > 0 && !isAll;
}

const isSort = (text: string, { from, to, entry }: WordToken): boolean =>
  PARTIAL.has(entry.word) ||
  entry.word === 'つみたて' ||
  SOME.test(text.slice(Math.max(0, from - QUALIFIER_LENGTH), from)) ||
  SOME_BEHIND.test(text.slice(to, to + 3));
