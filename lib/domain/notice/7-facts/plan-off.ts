import type { EpochMs } from '../../time.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import type { Standing } from './numbered-calling.ts';

const PLAN =
  "(?:it|this|that|the (?:above|same|whole (?:thing|exercise))|(?:the|this|our|that) (?:[a-z'’-]{2,14} ){0,3}?(?:plans?|works?|maintenance|window|upgrade|job|slot|operation|exercise|migration|stop|outage|downtime|interruption|shutdown|closure|release|update|event|date))(?: (?:(?:announced|mentioned|described|given|planned|scheduled) )?above| in question| announced| planned)?";
const OFF =
  '(?:cancell?ed|called off|dropped|scrapped|shelved|abandoned|withdrawn|revoked|retracted|rescinded|given up|void|(?:put|placed) on (?:hold|ice)|suspended indefinitely|(?:postponed|deferred|put off) (?:indefinitely|without (?:a |any )?(?:new )?date|until further notice)|off the table|off(?= (?:for|until)|[.,;!]|$)|no longer (?:needed|necessary|planned|required|happening|going ahead)|not (?:needed|necessary|required|happening|going ahead|taking place)(?! (?:for|to|in|by|if))(?: (?:any ?more|after all))?)';
const WILL_NOT =
  "(?:(?:will|shall|is going to|are going to|does|do)(?: not|n['’]t)|won['’]t|is not going to|isn['’]t going to|is not to) (?:now )?(?:take place|happen|go ahead|be (?:carried out|performed|done|held|going ahead)(?! (?:by|before|until|at|in time))|proceed)";
/** 「It is called off for the time being」, 「The above has been withdrawn」, 「as the work will not take place」 */
const IS_OFF = new RegExp(
  `(?:^|[,;:(–-] ?|\\b(?:that|as|because|since|so|and|but|unfortunately|therefore) )${PLAN} (?:(?:is|are|was|were|has been|have been|had to be|has had to be|is being)(?: (?:now|hereby|also|therefore|just|all)){0,2} ${OFF}|${WILL_NOT}|falls? away|no longer (?:applies|stands|holds|takes place))`,
);
/** 「we have decided to shelve the work until further notice」, 「We are not going to do it」 */
const WE_DROP = new RegExp(
  `\\b(?:we|management|the team|our (?:team|engineers|vendor|partner))\\b[^.;\\n]{0,60}?(?:\\b(?:shelve|shelved|cancel|cancell?ed|cancelling|call off|called off|calling off|drop|dropped|dropping|scrap|scrapped|scrapping|abandon|abandoned|abandoning|forgo|skip|withdraw|withdrew|withdrawn|revoke|revoked|retract|retracted|take back|taken back)|(?:put|putting) (?:off|on hold)|(?:decided|agreed|chosen) not to (?:do|carry out|perform|proceed with|go ahead with)|(?:are|will|shall) not (?:going to (?:do|carry out|perform)|do|be (?:doing|carrying out)|carry out|perform|go ahead with|proceed with)|won['’]t (?:do|be doing|carry out|go ahead with)) (?:with )?${PLAN}(?= (?:for now|for the time being|until further notice|after all|altogether|completely|entirely|indefinitely|as )|[.,;:!]|$)`,
);
/** 「Please disregard our earlier announcement」 */
const DISREGARD =
  /\b(?:disregard|ignore|forget(?: about)?) (?:it|(?:this|that|our|the|any) (?:(?:earlier|previous|last|above|recent) ){0,2}(?:announcements?|notices?|mails?|e-?mails?|messages?|plans?|dates?|above|times?))\b/;
const NOTHING_STOPS =
  /\b(?:there (?:will|is going to) be no (?:[a-z]{3,12} )?(?:maintenance|interruption|stop|outage|downtime|suspension)\b[^.;\n]{0,24}\b(?:after all|that (?:day|night|morning|date))|nothing (?:will be|is going to be|is) (?:stopped|interrupted|closed|switched off) (?:after all|(?:on )?that (?:day|night))|no work will be (?:done|carried out|performed)(?: after all| on that day| that (?:day|night)| then)?(?=[.,;!]|$))/;
/** What may be, what is denied, and what holds after all. */
const NO_FACT =
  /\b(?:if|unless|whether|in case|may|might|could|should|would|not (?:been |be |yet )?(?:cancell?ed|called off|dropped|scrapped|withdrawn|shelved|abandoned|put off|postponed)|by mistake|in error|erroneously|rumou?rs?|during|orders?)\b/;
const HOLDS =
  /\b(?:(?:takes?|will take|taking) place (?:as|on)|goes ahead|will go ahead|as (?:planned|scheduled|announced|described) above|still (?:takes place|planned|on)|instead|rescheduled (?:to|for)|moved to|postponed (?:to|until|till|by)|new (?:date|time|hours|slot|window)(?: is|:)|reinstated|only (?:for|of)|except)\b/;
const HINT =
  /cancel|call|drop|scrap|shelv|abandon|withdr|revok|retract|rescind|given up|void|hold|\bice\b|indefinitely|not |n['’]t |no longer|\boff\b|disregard|ignore|forget|falls? away|forgo|skip|\bno\b|nothing|take(?:n)? back/;

/** The one stop that lies ahead is called off, in a sentence that calls it 「it」, 「the plan」 or 「the above」; no other time is told. */
export function offAsPlan(
  notice: NoticeText,
  standing: Standing,
  times: readonly TimedRange[],
  written: EpochMs,
): Standing {
  const [draft, ...others] = standing.drafts;
  if (draft === undefined || others.length > 0 || draft.cancelled || standing.said === 'cancelled') return standing;
  const { page, clauses } = notice;
  if (!page.hasEnglish || draft.start === null || draft.start <= written || !HINT.test(page.lower)) return standing;
  const at = clauses.indexOf(draft.clause);
  const behind = clauses.slice(at + 1);
  const isOff = behind.some((clause) => callsOff(lowerIn(notice, clause)));
  if (!isOff || HOLDS.test(page.lower.slice(notice.tokens[draft.clause.end]?.from ?? page.lower.length)))
    return standing;
  const isToldAnew = times.some(
    ({ role, around, isDateOnly }) => !isDateOnly && OF_STOP.has(role) && clauses.indexOf(around.clause) > at,
  );
  return isToldAnew ? standing : { drafts: [{ ...draft, cancelled: true }], said: 'cancelled' };
}

const OF_STOP: ReadonlySet<TimedRange['role']> = new Set(['window', 'start', 'end', 'actual-end']);

const callsOff = (said: string): boolean =>
  !NO_FACT.test(said) && (IS_OFF.test(said) || WE_DROP.test(said) || DISREGARD.test(said) || NOTHING_STOPS.test(said));
