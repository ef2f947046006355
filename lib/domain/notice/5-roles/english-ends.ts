import { lowerBetween } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { lowerBefore } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

/** Tokens from the verb of the end to its time at most. */
const VERB_REACH = 10;
/** Characters of a sentence before its time. */
const BEFORE_REACH = 80;

/** 「We now expect to finish by」: what is to be done by then is the end itself, nothing that somebody has to finish. */
export function isExpectedEnd({ notice: { tokens }, range: { first }, around: { before } }: RuleInput): boolean {
  const end = tokens
    .slice(Math.max(0, first - VERB_REACH), first)
    .findLast((token) => token.kind === 'word' && token.entry.word !== 'by');
  if (end?.kind !== 'word' || (end.entry.tags & TAG.end) === 0) return false;
  return (before & (TAG.future | TAG.approx)) !== 0;
}

/** 「is now expected to end at」, 「will now run until」, 「we need until」, 「new end time:」: the end as it is now. */
export const isEndAsOfNow = (input: RuleInput): boolean =>
  input.range.shape === 'point' &&
  (isWindowClosing(input) ||
    END_AS_OF_NOW.test(lowerBefore(input.notice, input.range, BEFORE_REACH)) ||
    isGoneOnUntil(input));

/** 「The maintenance (02:00 - 03:30) continues until 04:00」: between the end that was planned and the new one stands the verb alone. */
function isGoneOnUntil({ notice, range, before, around: { clause } }: RuleInput): boolean {
  if (before?.end == null || before.around.clause !== clause) return false;
  const between = lowerBetween(notice, before.range.end, range.first);
  return between.length < BEFORE_REACH && GOES_ON_UNTIL.test(between);
}

/** 「The window has been shortened and is to close at」: a window that closes lets trading in again. */
const WINDOW_CLOSES =
  /\b(?:the|our|this|that|its) (?:[a-z]{3,12} )?(?:window|slot)(?: (?:has|is|was|will|now|been|be|shortened|extended|moved|revised|and|but|to|due|set|expected|scheduled|therefore|already|likely|only)){0,9} (?:closes?|closing|closed|ends?|shut) (?:at|by) $/;
const isWindowClosing = ({ notice, range }: RuleInput): boolean =>
  WINDOW_CLOSES.test(lowerBefore(notice, range, WINDOW_REACH));
const WINDOW_REACH = 120;

const GOES_ON_UNTIL =
  /^[)\]]?,?(?: (?:but|and|which|it|so|however|now|still|unfortunately|therefore|instead)){0,3} (?:will |is going to |is to |has to |needs to |must |shall )?(?:now |still |therefore )?(?:continu(?:e|es|ing)|go(?:es)? on|carr(?:y|ies) on|lasts?|runs?|drags? on|takes?) (?:until|till|up to|through)(?: (?:about|around|approximately))? $/;

/** 「The end of the maintenance moves to」, 「its reopening has been put back once more to」 */
const ENDING = '(?:end|ending|finish|completion|conclusion|re-?opening|resumption|return|restart|restoration|eta|etr)';
const PUT =
  '(?:mov|shift|slip|slid|push|put|set|chang|extend|postpon|delay|defer|revis|updat|adjust|amend|reset|prolong)[a-z]{0,3}';

const END_AS_OF_NOW = new RegExp(
  `\\b(?:${[
    'now (?:expected|estimated|anticipated|scheduled|planned|set|due|likely|forecast) to (?:be )?(?:complete|finish|end|conclude|resume|reopen|last|run|continue|back|restored)[a-z]{0,6}',
    'now (?:expect|anticipate|estimate|plan|aim|hope) (?:it |this |the [a-z]{1,20} |trading |to |services ){0,4}(?:be )?(?:complet|finish|end|conclu|resum|reopen|restor|last|run|back)[a-z]{0,6}',
    '(?:will|should|to) now (?:be )?(?:complete|finish|end|conclude|run|last|continue|resume|extend|take)[a-z]{0,6}',
    '(?:new|revised|updated) (?:expected |estimated |planned |scheduled |projected ){0,3}(?:end|completion|finish|resumption|reopening|eta|etr)(?: time)?',
    '(?:need|require|take)s? (?:more time |longer )?until',
    '(?:end|finish|conclude|complete|resume|reopen|be completed|be over)(?:s|d|ed)? (?:an?|one|two|three|four|half an|\\d{1,3}) (?:hours?|minutes?) (?:earlier|later|sooner|early|late)(?: than (?:planned|announced|scheduled|expected))?,?',
    'new target for [a-z ]{3,24} is',
    `${ENDING}(?: time)?(?: (?:of|for) (?:the |this |our )?[a-z ]{3,30})? (?:(?:has|is|was|will|must|to|be|been|being|now|again|once|more|further|therefore|unfortunately) ){0,5}${PUT}(?: (?:back|out|again|once more|further|by an hour)){0,2}`,
  ].join('|')})(?: (?:at|by|until|till|to|is|is now|time|around|about|approximately|no later than)){0,3}:? ?$`,
);

/** 「UPDATE: maintenance completed at 03:35」: a headline leaves out 「was」. */
export const isHeadlineEnd = ({ notice, range }: RuleInput): boolean => {
  const before = lowerBefore(notice, range, BEFORE_REACH);
  return PARTICIPLE_AT.test(before) && !PLANNED.test(before);
};

const PARTICIPLE_AT = /(?:^|[^a-z])(?:completed|finished|resumed|restored|resolved|ended|concluded|reopened) at $/;
const PLANNED = /\b(?:be|being|to|will|expected|should|shall|may|if|when|once|until)\b[^.\n]{0,40}$/;

/** 「is now expected to end at」 is a plan, whatever was said to have happened before. */
export const isExpectedAt = ({ notice, range }: RuleInput): boolean =>
  EXPECTED_AT.test(lowerBefore(notice, range, BEFORE_REACH));

const EXPECTED_AT =
  /\b(?:was|were|is|are) to (?:be )?(?:[a-z]{1,20} ){1,3}(?:at|by) $|\b(?:expected|estimated|scheduled|planned|due|set|likely|anticipated) to (?:be )?(?:[a-z]{1,20} ){1,3}(?:at|by) $/;
