import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';

/** What takes place, is built or is handed in, and stops nothing though maintenance may be its subject. */
const HAPPENING =
  /\b(?:webinars?|seminars?|workshops?|q ?[&＆] ?a|q and a|ama|live ?streams?|podcasts?|talks?|lectures?|courses?|classes|training|meetups?|conferences?|hiring|recruit[a-z]{0,6}|vacanc(?:y|ies)|job fair|careers?|job interviews?|fees? (?:are |is |will be )?(?:waived|free|reduced|halved)|zero-fee|fee-free|campaigns?|contests?|competitions?|quiz(?:zes)?|giveaways?|airdrops?|raffles?|surveys?|questionnaires?|forms?|documents?|lifts?|elevators?|escalators?|car park|parking|garage|air[- ]conditioning|heating|fire (?:alarm|drill)s?|sprinklers?|plumbing|water pipes?|toilets?|entrance|lobby|reception|stairs|coffee machines?|office (?:building|lifts?|network)|newsletters?|magazines?|books?|e-books?|videos?|anniversary|part(?:y|ies)|celebrat[a-z]{1,5}|account maintenance|maintenance (?:margin|fees?|requirements?|engineers?|contracts?|staff|awards?))\b/;
const OPEN_AS_ALWAYS =
  /\b(?:trading|services?|platform|exchange|markets?|everything|deposits?|withdrawals?)\b[^.\n]{0,60}\b(?:are|is|remains?|stays?|runs?|continues?|works?|operates?)\b[^.\n]{0,30}\b(?:as (?:always|usual|normal)|normally|not affected|unaffected|at all times|without interruption|open throughout)\b|\bno (?:impact|effect|influence) on (?:trading|our services|the platform|the exchange)\b/;
const STOPS =
  /\b(?:suspend|halt|unavailable|offline|pause|cannot|can['’]?t\b|interrupted|stopped|not (?:be )?(?:available|possible)|closed|down for|shut)/;

/** 「Join our webinar "Portfolio maintenance" … Trading, deposits and withdrawals are open as always.」 */
export function isOtherHappening(notice: NoticeText): boolean {
  const { page, clauses } = notice;
  if (!page.hasEnglish || !OPEN_AS_ALWAYS.test(page.lower) || !HAPPENING.test(page.lower)) return false;
  if (STOPS.test(page.lower)) return false;
  const ofStop = clauses.flatMap((clause, i) => {
    if ((clause.tags & TAG.stop) === 0) return [];
    const before = clauses[i - 1] === undefined ? '' : lowerIn(notice, clauses[i - 1] as typeof clause);
    // 「Zero-fee week! To celebrate a successful maintenance, …」
    return [`${before.endsWith('!') ? before : ''} ${lowerIn(notice, clause)}`];
  });
  return ofStop.length > 0 && ofStop.every((said) => HAPPENING.test(said));
}
