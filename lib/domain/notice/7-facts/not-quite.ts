import { type NoticeText, type TokenSpan, textIn } from '../notice-text.ts';

/** 「メンテナンス作業はおおむね完了いたしました」, "is almost complete": what is nearly done goes on. */
export const isNotQuiteDone = (notice: NoticeText, span: TokenSpan): boolean =>
  NOT_QUITE.test(textIn(notice, span).slice(0, LONGEST));

const LONGEST = 400;
const NOT_QUITE =
  /(?:ほぼ|おおむね|概ね|大方|あらかた|ほとんど|[1-9]割(?:方|がた|程度|以上)?|[1-9]\d?(?:%|パーセント)(?:程度|以上)?)(?:の作業)?(?:が|は|まで)?、?(?:すべて|全て)?(?:完了|終了|復旧|解消|終わり)|\b(?:nearly|almost|virtually|practically|mostly|largely|partly|partially|close to|not|not yet|not quite|still not|un(?=resolved)|\d{1,2} ?(?:%|percent)) (?:fully |completely |been |being ){0,2}(?:finished|completed?|done|over|restored|recovered|resolved|back|ended|resumed)\b(?! (?:on|in) (?:the|schedule))/i;

/** "Markets to reopen", "resumes tomorrow, January 15, at 03:00 UTC", "until that time all markets remain closed": the title promises it, and the text says that it is to come. */
export const promisesReturn = ({ page }: NoticeText): boolean =>
  TO_RETURN.test(page.lower.slice(0, page.lower.indexOf('\n') + 1)) || RETURNS_THEN.test(page.lower);

const TO_RETURN =
  /\bto (?:reopen|re-open|resume|restart|return|come back|go live again|be (?:restored|reopened|resumed|reinstated))\b/;
const RETURNS_THEN =
  /\b(?:until|before|up to) (?:then|that (?:time|moment|hour|point)),? [^.\n]{0,48}\b(?:remains?|stays?|are|is) (?:[a-z]{1,12} )?(?:closed|suspended|paused|halted|unavailable|disabled|offline|stopped|rejected)\b/;
