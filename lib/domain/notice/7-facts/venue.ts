import type { WordToken } from '../2-tokens/token.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

/** 「取引所およびAPIのご利用を停止」「取引所（板取引）」: what is used there, where the word is no part of a name. */
const USED =
  /^(?:\(板|および|及び|ならびに|並びに|と(?!の)|や|・|、|の(?:み|ご?利用|板|注文|新規|サービス|機能)|で(?:の|は)|を(?:一時)?停止|の?(?:一時)?停止|は(?:一時)?停止|サービス|機能|\n|$)/;
const OF_OTHERS = /(?:他の|他社|各|海外|外部の?|国内|当|本|証券|商品|暗号資産|仮想通貨)$/;
const LOOK = 8;

/** Whether the word stands for trading at the exchange. */
export function isVenue(text: string, { from, to, entry }: WordToken): boolean {
  if (entry.word !== '取引所' || OF_OTHERS.test(text.slice(Math.max(0, from - LOOK), from))) return false;
  return USED.test(text.slice(to, to + LOOK));
}

/** 「We're taking the exchange offline」, 「Markets will be closed」: without a word of trading, all of it stops. */
const VENUE_DOWN =
  /\b(?:(?:exchange|platform|order books?|markets)\b[^.\n]{0,40}\b(?:unavailable|offline|down|closed?|halted|locked|maintenance mode|inaccessible)|(?:stop|take|taking|halt|close|closing) (?:the|our) (?:exchange|platform|markets)|(?:exchange|platform|system|chain|engine) (?:outage|downtime)|(?:exchange|platform|chain)\b[^.\n]{0,40}\b(?:outage|downtime)|trading (?:then )?(?:commenced|re-?commence[sd]?))\b/;
const HINT_OF_VENUE = /exchange|platform|order book|markets|outage|downtime|trading/;
const SAYS_OTHERWISE = TAG.unaffected | TAG.perhaps | TAG.distractor;

/** Whether a sentence of the stop says so of the exchange itself. */
export const stopsVenue = (notice: NoticeText): boolean =>
  HINT_OF_VENUE.test(notice.page.lower) &&
  notice.clauses.some((clause) => (clause.tags & SAYS_OTHERWISE) === 0 && VENUE_DOWN.test(lowerIn(notice, clause)));

/** 「Access to the platforms may be restricted」, 「our website was inaccessible」, 「unable to access their accounts」: nobody gets in. */
const DOORS_BARRED =
  /\baccess to (?:the|our|your|their|all|client) (?:[a-z]{2,12} )?(?:platforms?|accounts?|sites?|servers?|terminals?|exchange)\b|\b(?:platforms?|exchange|site|website|interfaces?|uis?)\b[^.\n]{0,40}\b(?:inaccessible|unreachable|not (?:be )?accessible)\b|\b(?:unable|not be able|not able|ability|preventing [a-z]{2,12}|cannot|could not)(?: to| from)? (?:access|accessing|reach) (?:the|our|your|their|any)?\b|\b(?:user )?interfaces\b[^.\n]{0,40}\bunavailable\b/;
const HINT_OF_DOORS = /access|unreachable|interfaces|to reach/;
const NOT_BARRED = TAG.unaffected | TAG.distractor | TAG.recurring;

/** Whether a sentence says that the door is shut. */
export const barsDoors = (notice: NoticeText): boolean =>
  HINT_OF_DOORS.test(notice.page.lower) &&
  notice.clauses.some((clause) => (clause.tags & NOT_BARRED) === 0 && DOORS_BARRED.test(lowerIn(notice, clause)));
