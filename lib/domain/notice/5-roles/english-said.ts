import { lowerIn } from '../notice-text.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { isStopPoint } from './point-looks.ts';
import type { RuleInput } from './rule.ts';

const REACH = 140;
const BACK = '(?:resum|reopen|re-open|restart|return|restor|be back|come back|go live|finish|complet|end|conclud|open)';

/** 「We had hoped to reopen at」, 「It was due to end at」: an end that was looked forward to. */
const WAS_HOPED = new RegExp(
  `\\b(?:had|have) (?:originally |initially |previously |first )?(?:hoped|planned|expected|intended|aimed|wanted|meant|announced) (?:to (?:be )?|that )[^.\\n]{0,24}?${BACK}[a-z]{0,5}(?: [a-z]{2,12}){0,3} (?:at|by|around) $`,
);
/** What then came to pass: 「but need more time」, or in the next sentence 「This is no longer possible」. */
const NOT_KEPT =
  /^[^.\n]{0,60}?(?:,? but\b|,? however\b|,? yet\b|,? and (?:now )?(?:need|require)|\. (?:unfortunately|however|this (?:will not|is no longer|was not|could not|has not)|that (?:will not|is no longer)|we (?:now )?(?:need|are unable|cannot|were unable)|the work (?:is|takes)))/;

export const isEndHopedFor = ({ notice, topic, range }: RuleInput): boolean =>
  topic.isStop &&
  range.start?.time != null &&
  WAS_HOPED.test(lowerBefore(notice, range, REACH)) &&
  NOT_KEPT.test(lowerBehind(notice, range, REACH));

const TOLD = '(?:given|posted|published|provided|shared|announced|issued|confirmed|sent|communicated)';
const NEXT_WORD = new RegExp(
  `\\b(?:${[
    '(?:next|another|further|new|more|an?) (?:status )?(?:updates?|news|information|details|reports?|announcements?|notices?)\\b[^.\\n]{0,40}?',
    `(?:next|another|further|new|an?) (?:end |reopening |resumption )?(?:time|date|estimate|eta|schedule) (?:will|is to|shall) be ${TOLD}`,
    'we (?:will|shall) (?:update|inform|report|post|tell|let you know|be in touch|share|announce|provide|give)\\b[^.\\n]{0,40}?',
    "we['’]ll (?:update|report|post|be in touch|share|let you know)\\b[^.\\n]{0,40}?",
  ].join('|')})(?: (?:at|by|before|around|no later than|for|is)){1,2} (?:about |around )?$`,
);
const OF_STOP = /\b(?:maint|suspen|halt|paus|offline|down|start|begin|end|resum|reopen|until|from)/;

/** 「A new time will be given by 07:00」, 「We will post an update at 06:30」: when something will be told. */
export function isNextWord({ notice, topic, range }: RuleInput): boolean {
  if (!topic.isStop || range.shape !== 'point' || range.start?.time == null) return false;
  const found = NEXT_WORD.exec(lowerBefore(notice, range, REACH));
  return found !== null && !OF_STOP.test(found[0]);
}

const GIVEN_AS =
  /\b(?:gave|stated|announced|wrote|listed|said|published|printed|indicated|named|showed|was (?:given|stated|announced|listed|published|shown)|were (?:given|stated|announced|listed))\b(?: (?:that )?(?:the |its )?[a-z ]{2,24})?(?: (?:as|was|is|would be|it would be))?(?: (?:at|from|on))? $/;
const PUT_RIGHT =
  /\b(?:the )?correct(?:ed)? (?:start|end|time|hours?|date|day|window|zone)\b|\bcorrectly\b|\bshould (?:read|have (?:been|read|said)|be)\b|\b(?:is|was) (?:wrong|incorrect|a mistake|a typo)\b|\bin fact\b/;

/** 「In our notice we gave the start as 02:00. The correct start is 03:00」 */
export const isGivenWrong = ({ notice, topic, range, next }: RuleInput): boolean =>
  topic.isStop &&
  next?.start?.time != null &&
  range.start?.time != null &&
  GIVEN_AS.test(lowerBefore(notice, range, REACH)) &&
  PUT_RIGHT.test(lowerBehind(notice, range, REACH));

const CORRECT_EDGE =
  /\bcorrect(?:ed)? (start|beginning|end|completion|finish)(?:ing)?(?: time)? ?(?:is|will be|would be|:|was)(?: at)? ?$/;

/** Which edge the correction names. */
export function correctEdge({ notice, topic, range }: RuleInput): 'start' | 'end' | null {
  if (!topic.isStop || range.shape !== 'point' || range.start?.time == null) return null;
  const edge = CORRECT_EDGE.exec(lowerBefore(notice, range, REACH))?.[1];
  if (edge === undefined) return null;
  return edge === 'start' || edge === 'beginning' ? 'start' : 'end';
}

const RETURN_PLANNED =
  /\b(?:resumption|reopening|re-opening|restart|return|recovery|completion)(?: of [a-z ]{2,30})?,? (?:which (?:was|is) )?(?:(?:originally |initially |previously )?(?:planned|scheduled|announced|expected|set|due|foreseen|promised) )?(?:for|at|on|by) $/;
const IS_PUT_OFF =
  /^,? (?:[a-z]{3,4} )?(?:today )?(?:has (?:now |again )?been|was|is|had to be|will be|is being|has to be) (?:again |further |now )?(?:delayed|postponed|put off|pushed back|put back|deferred|cancell?ed|called off)\b/;

/** 「The resumption planned for 05:30 has been delayed」 */
export const isReturnPutOff = (input: RuleInput): boolean =>
  isStopPoint(input) &&
  RETURN_PLANNED.test(lowerBefore(input.notice, input.range, REACH)) &&
  IS_PUT_OFF.test(lowerBehind(input.notice, input.range, REACH));

const OF_POST =
  /\b(?:post|notice|tweet|message|update|report|e?-?mail|announcement|statement)s? (?:of|from|sent at|posted at|published at) (?:today,? )?$/;

/** 「Our post of 05:00 UTC said that the outage was over」 */
export const isOfPost = (input: RuleInput): boolean =>
  isStopPoint(input) && OF_POST.test(lowerBefore(input.notice, input.range, REACH));

const EXAMPLE_BEFORE = /[([](?:an? )?(?:examples?|e\.g\.|for example|for instance|default|sample)[:,]? ["'`]?$/;

/** 「(example: 2026-12-05T04:00:00Z)」 */
export const isExample = ({ notice, range }: RuleInput): boolean =>
  EXAMPLE_BEFORE.test(lowerBefore(notice, range, REACH));

const SAID_THEN = /\b(?:tweeted|posted|wrote) (?:on [a-z]{3,9} )?at (?:about |around )?$/;
const OF_RETURN = '(?:re-?open|resume|restart|return|come back|be back|open|end|finish|be over)';
const SAID_EARLIER = new RegExp(
  `\\b(?:had|have) (?:earlier|previously|originally|initially|first) (?:said|announced|told|stated|reported|written|promised)\\b[^.\\n]{0,60}\\b(?:will|would|to) ${OF_RETURN}[a-z]{0,3}(?: [a-z]{2,12}){0,2} (?:at|by|around) $`,
);

/** 「It had earlier said that trading would resume at 4pm」 */
export const isSaidEarlier = (input: RuleInput): boolean =>
  isStopPoint(input) && SAID_EARLIER.test(lowerBefore(input.notice, input.range, REACH));

/** 「tweeted at 13:38 that there were another 45 minutes to go」 */
export const isTweetedThen = (input: RuleInput): boolean =>
  isStopPoint(input) && SAID_THEN.test(lowerBefore(input.notice, input.range, REACH));

const NO_RETURN = new RegExp(
  `\\b(?:(?:will|would|can|does|did)(?: not|n['’]t)|won['’]t|cannot|not) ${OF_RETURN}[a-z]{0,3}(?: (?:at all|again|any more|for trading|trading|as planned)){0,2}(?: on| before)? $`,
);

/** 「The market will not reopen at all today」: a day on which nothing comes back. */
export const isNoReturn = ({ notice, topic, range }: RuleInput): boolean =>
  topic.isStop && range.start?.time == null && NO_RETURN.test(lowerBefore(notice, range, REACH));

const TROUBLE =
  /\b(?:issues?|problems?|errors?|circumstances|failures?|bugs?|difficulties)\b(?: [a-z]{2,10}){0,2} (?:occurr(?:ing|ed)|found|seen|discovered|encountered|arising|that arose|noticed) (?:during|after|in|following) (?:the |our |last |this )[^.\n]{0,60}(?:on|of|from) $/;
const AFTER_WORK =
  /(?:^|[.\n] ?)(?:after|following|during) (?:the|our|last) [^.\n]{0,24}(?:maintenance|upgrade|update|migration|release)\b[^.\n]{0,24} (?:on|of|from) $/;
const FOUND_THEN =
  /^[^.\n]{0,40}\b(?:we (?:found|noticed|discovered|saw|encountered)|(?:errors?|problems?|issues?) (?:occurred|arose|were (?:found|seen|noticed)))\b/;

/** 「problems that occurred during the maintenance on 16/07/2022 at 13:00」: work that was done before. */
export const isWorkBefore = ({ notice, topic, range, next }: RuleInput): boolean => {
  if (!topic.isStop || range.start?.date == null || next === undefined) return false;
  const before = lowerBefore(notice, range, REACH);
  return TROUBLE.test(before) || (AFTER_WORK.test(before) && FOUND_THEN.test(lowerBehind(notice, range, REACH)));
};

const QUESTION =
  /(?:^ ?|[.!?\n] ?)(?:want|do|does|would|need|how|can|should|is|are|will|where|why|did)\b[^.!?\n]{4,160}\?/;

/** 「Want your funds to come back on Monday?」 */
export const isQuestion = ({ notice, around: { clause } }: RuleInput): boolean => {
  const sentence = lowerIn(notice, clause);
  return sentence.includes('?') && QUESTION.test(sentence);
};
