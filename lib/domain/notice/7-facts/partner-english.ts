import type { NoticeText } from '../notice-text.ts';
import { lowerHeadOf } from './head.ts';
import { saysFelt } from './nobody-else.ts';

const PARTNER =
  "(?:(?!(?:the|our|a|an|of|for)\\b)[a-z]{3,16} bank|(?:our|the|an?|one of our) (?:[a-z-]{3,12} ){0,2}(?:banks?|processors?|provider|custodian|carriers?|clearing house|data vendor|supplier|partners?)(?:['’]s)?)";
/** 「Harbour Bank will do its own maintenance」, 「maintenance at our card processor」 */
const ITS_WORK = new RegExp(
  `(?:^|[.\\n] ?)${PARTNER}\\b[^.\\n]{0,40}\\b(?:maintenance|upgrades?|works?|migration|update)\\b|\\b(?:maintenance|upgrade|works?|migration) (?:at|of|by) ${PARTNER}\\b`,
);
/** 「Nothing on our side is touched」; 「Nothing else on our side」 leaves what does stop. */
const NOTHING_HERE =
  /\bnothing (?:on our side|of ours|with us|here|changes for you|will change for you)\b|\bnone of our (?:own )?(?:services|systems|customers|products|functions)\b|\bour (?:own )?(?:services?|systems?|platform|exchange) (?:is|are|will) not (?:be )?(?:touched|affected|concerned|involved)\b|\bno (?:effect|impact|influence|bearing) on (?:us|our|any of our|what we)\b|\bdoes not (?:touch|affect|concern) (?:us|our|any of our)\b/;
/** 「when its web banking is closed」 */
const OF_ITS_OWN = /\b(?:when|during which|while|and) (?:its|their)\b[^\n]{0,200}$/;

/** 「Our partner bank carries out maintenance … None of our services is touched by it」, and nothing of ours stops. */
export function isOfPartnerInEnglish(notice: NoticeText): boolean {
  if (!notice.page.hasEnglish) return false;
  const head = lowerHeadOf(notice);
  if (!NOTHING_HERE.test(head) || !ITS_WORK.test(head)) return false;
  return !head
    .split(/[.!?] |\n/)
    .some((said) => !NOTHING_HERE.test(said) && saysFelt(ITS_WORK.test(said) ? said.replace(OF_ITS_OWN, '') : said));
}
