import { normalise } from '../domain/notice/1-text/normalise.ts';
import { tokenise } from '../domain/notice/2-tokens/tokenise.ts';
import { TAG } from '../domain/notice/words/lexicon.ts';

/** What the reader knows as the stop itself, its course, its end, or a change of it. */
const COURSE =
  TAG.stop | TAG.resume | TAG.end | TAG.ongoing | TAG.extended | TAG.cancelled | TAG.changed | TAG.postponed | TAG.when;

/** Words that decide nothing for the reader and still hint that the text below is worth a request. */
const HINTS = [
  ...['システム', 'サーバ', '制限', '緊急', '臨時', '見合', 'アップデート', 'アップグレード', 'ハードフォーク'],
  ...['サーキットブレ', '板寄せ', '廃止', 'ご利用いただけ', 'mainten', 'suspen', 'resum', 'upgrade', 'circuit break'],
];

/** A notice is never so long. Of what stands beyond, only the plainest words are looked for: they are found in a moment. */
const LONGEST_LOOKED_AT = 20_000;
const LONGEST_WORD = 20;
const PLAINEST = /停止|休止|中止|再開|延期|メンテ|障害|システム|緊急|臨時|mainten|suspen|halt|resum|outage|unavailab/i;

/**
 * Whether a title or an excerpt speaks of something that may be a stop. The words are the reader's own: what it could
 * read a window from is worth the request; this only spares the exchange the opening of campaigns and listings.
 */
export function canMatter(text: string): boolean {
  const page = normalise(text.slice(0, LONGEST_LOOKED_AT));
  if (HINTS.some((word) => page.lower.includes(word))) return true;
  const isTold = tokenise(page).some(
    (token) =>
      token.kind === 'word' &&
      ((token.entry.tags & COURSE) !== 0 || token.entry.services.length > 0 || token.entry.kind !== null),
  );
  return isTold || PLAINEST.test(text.slice(LONGEST_LOOKED_AT - LONGEST_WORD));
}
