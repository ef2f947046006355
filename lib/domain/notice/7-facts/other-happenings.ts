import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';

/** What takes place, is built or is handed in, and stops nothing though maintenance may be its subject. */
const HAPPENING =
  /\b(?:webinars?|seminars?|workshops?|q ?[&＆] ?a|q and a|ama|live ?streams?|podcasts?|talks?|lectures?|courses?|classes|training|meetups?|conferences?|hiring|recruit[a-z]{0,6}|vacanc(?:y|ies)|job fair|careers?|job interviews?|fees? (?:are |is |will be )?(?:waived|free|reduced|halved)|zero-fee|fee-free|campaigns?|contests?|competitions?|quiz(?:zes)?|giveaways?|airdrops?|raffles?|surveys?|questionnaires?|forms?|documents?|lifts?|elevators?|escalators?|car park|parking|garage|air[- ]conditioning|heating|fire (?:alarm|drill)s?|sprinklers?|plumbing|water pipes?|toilets?|entrance|lobby|reception|stairs|coffee machines?|office (?:building|lifts?|network)|newsletters?|magazines?|books?|e-books?|videos?|tutorials?|fireside chats?|round ?tables?|panels?|presentations?|(?:online |live |video )?sessions? (?:about|on|with)|episodes?|spaces|anniversary|nfts?|part(?:y|ies)|celebrat[a-z]{1,5}|account maintenance|maintenance (?:margin|fees?|requirements?|engineers?|contracts?|staff|awards?))\b/;
const OPEN_AS_ALWAYS =
  /\b(?:trading|services?|platform|exchange|markets?|everything|deposits?|withdrawals?)\b[^.\n]{0,60}\b(?:are|is|remains?|stays?|runs?|continues?|works?|operates?)\b[^.\n]{0,30}\b(?:as (?:always|usual|normal)|normally|not affected|unaffected|at all times|without interruption|open throughout)\b|\bno (?:impact|effect|influence) on (?:trading|our services|the platform|the exchange)\b/;
const STOPS =
  /\b(?:suspend|halt|unavailable|offline|pause|cannot|can['’]?t\b|interrupted|stopped|not (?:be )?(?:available|possible)|closed|down for|shut)/;

/** Somebody is asked to come, to watch, to ask or to win. */
const INVITED =
  /\b(?:join (?:us|our|the team|in|me)\b|(?:you are|you['’]re|are all|everyone is) (?:cordially |warmly )?invited|(?:we )?invite (?:you|everyone)|regist(?:er|ration)\b|sign up|rsvp|drop your questions|(?:ask|send) (?:us |in )?your questions|answers? (?:all )?your questions|tune in|we go live|see you there|a recording|save (?:the date|your seat)|seats? (?:are|is) (?:limited|free)|to celebrate|giv(?:ing|e) away|giveaways?|raffle|\d{1,4} (?:of you|winners)|(?:is|are) hosting|we host)/;
/** 「after the maintenance of February 18, 19:00」: that has hours of its own. */
const DATED_WORK =
  /\b(?:maintenance|downtime|upgrade|outage) (?:of|on|from) (?:[a-z]{6,9},? )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} \d{1,2})\b[^.\n]{0,16}\d{1,2}:\d{2}/;
/** What is said to be over long since, or to go on at any time, is what they speak of. */
const OF_THE_PAST =
  /\b(?:(?:last|this) (?:year|month|quarter)['’]s|in (?:our|the) (?:very )?first (?:year|office|month)|since 20\d\d|in 20\d\d|\d{1,2} years)\b/;

/** 「Join our webinar "Portfolio maintenance" … Trading, deposits and withdrawals are open as always.」 */
export function isOtherHappening(notice: NoticeText): boolean {
  const { page, clauses } = notice;
  if (!page.hasEnglish || !HAPPENING.test(page.lower) || STOPS.test(page.lower)) return false;
  const isOpen = OPEN_AS_ALWAYS.test(page.lower);
  if (!isOpen && !INVITED.test(page.lower)) return false;
  const ofStop = clauses.flatMap((clause, i) => {
    if ((clause.tags & TAG.stop) === 0) return [];
    const before = clauses[i - 1] === undefined ? '' : lowerIn(notice, clauses[i - 1] as typeof clause);
    // 「Zero-fee week! To celebrate a successful maintenance, …」
    return [`${before.endsWith('!') ? before : ''} ${lowerIn(notice, clause)}`];
  });
  return (
    ofStop.length > 0 &&
    ofStop.every((said) => (HAPPENING.test(said) || OF_THE_PAST.test(said)) && (isOpen || !DATED_WORK.test(said)))
  );
}
