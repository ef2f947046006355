import { TAG } from '../words/lexicon.ts';
import type { WordToken } from './token.ts';

/** Characters before the word, or behind it. */
const REACH = 40;

/** 「延長はいたしません」「延長せず」「遅延する予定はございません」; not 「延長せざるを得ません」 or 「延長しない場合」. */
const DENIED =
  /^(?:[るびす]|される|れる)?(?:の|する)?(?:こと|予定|見込み|計画)?[はもを]?(?:(?:いたし|致し|し|され|ござい|あり|行い|行われ|出て(?:い|おり)|(?:考え|予定し|計画し|見込んで)て?(?:い|おり))ま(?:せん|すまい)|(?:し|され|行わ|行われ)?ない(?!と|け|場合|よう|限|わけ)|せず)/;
/** 「will not be extended」, 「no further delay is expected」, 「without any extension」 */
const DENIED_BEFORE =
  /\b(?:not|never|no|nor|without|won't|isn't|hasn't|don't|doesn't|aren't)(?: (?:be|been|being|any|an|a|further|to|need|needs|plan|expect|expected|planned|planning|have|going|more)){0,4} $/;

/** The word of a longer stop is denied where it stands: nothing takes longer, and the plan holds. */
export function isNotLonger({ from, to, entry }: WordToken, text: string, lower: string): boolean {
  if ((entry.tags & TAG.extended) === 0) return false;
  return /^[a-z]/.test(entry.word)
    ? DENIED_BEFORE.test(lower.slice(Math.max(0, from - REACH), from))
    : DENIED.test(text.slice(to, to + REACH));
}
