import { TAG } from '../words/lexicon.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const REACH = 140;

/** What stands before a clock time in English prose, which parts it by a blank; nothing where it cannot be that. */
function proseBefore({ notice, range }: RuleInput): string {
  const from = notice.tokens[range.first]?.from ?? 0;
  const isProse = range.start?.time != null && notice.page.lower[from - 1] === ' ';
  return isProse ? lowerBefore(notice, range, REACH) : '';
}

const TO_DO =
  'adjust|cancel|close|complete|convert|deposit|ensure|log out|make sure|manage|move|pay|plan|reduce|repay|save|sell|send|settle|submit|top up|transfer|turn off|withdraw';
const ASKED =
  'please|kindly|must|should|(?:need|have|want|wish|advised|encouraged|recommended|required|requested|asked|advises (?:users|customers)|users|customers) to';
/** 「Cancel your orders before 03:00」, 「users should withdraw before 07:30」, 「(Before 5:00 p.m.) Pay any bills」: a deadline of theirs, at which nothing comes back. */
const TO_DO_BEHIND = new RegExp(`(?:^|[.:;,\\n•>] ?|- |\\b(?:${ASKED}) )(?:${TO_DO}) [^.\\n]{0,110}$`);
const BEFORE = /(\(?)\b(?:before|by|prior to|no later than|ahead of) $/;

/** By then somebody has to have done something. */
export function isForUsersBefore(input: RuleInput): boolean {
  const lower = proseBefore(input);
  const at = Math.max(0, lower.length - LONGEST_BEFORE);
  const found = lower === '' ? null : BEFORE.exec(lower.slice(at));
  const said = lower.slice(0, at + (found?.index ?? 0));
  return found !== null && (found[1] === '(' || (TO_DO_BEHIND.test(said) && !NOT_TO_DO.test(said)));
}

/** 「Need to move funds out? That will not be possible」, 「please do not send any withdrawal」: nothing is to be done by then. */
const NOT_TO_DO =
  /\b(?:do not|don['’]t|not (?:be )?(?:possible|available|able|accepted|processed)|cannot|can['’]t)\b[^.\n]{0,60}$/;

/** no later than */
const LONGEST_BEFORE = 16;

const NOT_SURE =
  /\b(?:no (?:official )?(?:confirmation|word|clarity|guarantee|indication|information|update)|unclear|uncertain|unconfirmed|rumou?rs?|speculation|denie[sd]|(?:not|n['’]t) (?:yet )?(?:been )?(?:clear|certain|sure|confirm(?:ed)?|known|decided|say|said))\b[^.\n]{0,100}$/;

/** 「We will not resume trading at 13:00 as planned」; 「will not resume until 13:00」 names the end. */
const NOT_BACK =
  /\b(?:will|would|can|could|did|does|do|shall)(?: ?not|n['’]t|not)(?: yet)?(?: be able to)? (?:resume|reopen|restart|return|restore|complete|finish|be (?:back|restored|completed|resumed|reopened|finished|ready|online)|come back)\b(?![^.\n]{0,60}\b(?:until|till)\b)[^.\n]{0,60}$|\bwon['’]t (?:be back|resume|reopen|restart|return|be restored|come back)\b(?![^.\n]{0,60}\b(?:until|till)\b)[^.\n]{0,60}$/;

/** 「There is no confirmation of trading resuming at 13:00」: nobody says so. */
export function isUnsure(input: RuleInput): boolean {
  if (!input.topic.isStop) return false;
  const lower = proseBefore(input);
  // 「won't be finished by 03:00 as planned」 is a plan that did not hold.
  return HINT_OF_DOUBT.test(lower) && (NOT_SURE.test(lower) || (!lower.endsWith(' by ') && NOT_BACK.test(lower)));
}

const HINT_OF_DOUBT = /no|n['’]t|unc|rumo|specul|deni/;

const CORRESPONDS =
  /\b(?:(?:this|that|which|it)(?: window| slot| time)?,? (?:corresponds to|is equivalent to|equals|means|translates (?:in)?to|is|would be|works out (?:as|to))|i\.e\.,?|equivalent to|in other words,?)(?: on| from| between| every)?(?: [a-z]{3,9}days?)?(?: from| between)? $/;

/** 「Saturdays from 01:30 to 05:30 UTC. This corresponds to Friday 9:30 PM to …」: the standing slot once more, in another zone. */
export const isSlotAgain = ({ notice, range, before, around: { clause } }: RuleInput): boolean =>
  before?.role === 'recurring' &&
  clause.first - before.around.clause.end <= 1 &&
  [range.start, range.finish].every((moment) => moment?.date?.kind !== 'date') &&
  CORRESPONDS.test(lowerBefore(notice, range, REACH));

const RESTATED =
  /\b(?:utc|gmt|bst|c?est|edt|pst|pdt|ist|local|time ?zones?)\b[^.\n]{0,60}\b(?:that|which|this) (?:will be|is|would be|means|makes it|works out (?:at|as))(?: from| between)? $/;

/** 「as we are still in BST, that will be 00:00 - 01:00」: what was told, by another clock. */
export const isRestated = (input: RuleInput): boolean =>
  input.topic.isStop && input.range.start?.date === null && RESTATED.test(proseBefore(input));

const TO_COME_BEFORE =
  /\b(?:halt|suspend|pause|stop|close|disable|freeze)(?:s|d|ed|ped)?\b[^.\n]{0,60}\b(?:\d{1,2}|an?|one|two|three|four|five|six|ten|twelve|fifteen|twenty|thirty|half an) (?:hours?|minutes?|days?) (?:(?:before|prior to|ahead of)\b[^.\n]{0,60}|before|prior|earlier|beforehand|in advance|ahead),(?: (?:at|around|approximately|about|i\.e\.|namely|which is)){1,3} $/;

/** 「will be halted 12 hours before the fork is due, around 04:40」: the clock time is that of the stop. */
export function isSoLongBefore(input: RuleInput): boolean {
  if (!input.topic.isStop) return false;
  const lower = proseBefore(input);
  return AHEAD_OF.some((word) => lower.includes(word)) && TO_COME_BEFORE.test(lower);
}

const AHEAD_OF = [' before', ' prior', ' ahead', ' earlier', ' in advance'];

const NAMES_STOP =
  /\b(?:suspension|halt|pause|closure|cessation|disablement|deactivation) of [^.:\n]{3,80}: $|\b(?:will|to) be (?:temporarily )?(?:suspended|halted|paused|closed|disabled|unavailable|stopped)(?: from| at| on)?: $/;

/** 「Suspension of ABC deposits and withdrawals: 12 June, 02:00 UTC」 */
export function isStopNamed(input: RuleInput): boolean {
  const lower = input.topic.isStop ? proseBefore(input) : '';
  return lower.endsWith(': ') && NAMES_STOP.test(lower);
}

const WORK =
  '(?<!(?:network|fork|protocol|chain|mainnet|merge|no) )(?:upgrade|update|migration|deployment|release|works?|procedure|process|activit(?:y|ies)|exercise|rollout|switchover|cutover|downtime|window|maintenance|suspension|outage)s?';
const DONE =
  'takes? place|taking place|runs?|running|lasts?|lasting|scheduled|planned|expected|estimated|carried out|conducted|performed|done|happens?|happening|begins?|starts?|commences?|occurs?|set|due|held';
const WORK_IS_DONE = new RegExp(`\\b${WORK}\\b[^.\\n]{0,60}\\b(?:${DONE})\\b[^.\\n]{0,60}$`);
const NO_WORK = TAG.perhaps | TAG.recurring | TAG.unaffected | TAG.spare | TAG.old | TAG.example | TAG.distractor;

/** 「The upgrade is expected to last from 1:00 am to 2:00 am」 in a notice about a stop: its hours are those of the work. */
export const isOfWork = ({ notice, topic, range, around: { clause } }: RuleInput): boolean =>
  topic.isStop && (clause.tags & NO_WORK) === 0 && WORK_IS_DONE.test(lowerBefore(notice, range, REACH));

const BEGINS =
  /\b(?:(?:begin|start|commence)s?|beginning|starting|commencing)(?: precisely| promptly| exactly)?(?: on| at| from| around| approximately| about){0,2}(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)? $/;
const GOES_ON =
  /^,? (?:and )?(?:will )?(?:(?:continu|last|run|extend)[a-z]{0,3}|(?:end|finish|conclud|complet)[a-z]{0,3}|be (?:completed|finished|over)|remain|until|till|through) ?(?:until|till|through|to|on|at|by|in|down|offline)?\b/;

/** 「The downtime will begin on 12 June at 23:00 and continue till …」: its end is told behind it, so that it is the start. */
export const beginsAndGoesOn = ({ notice, topic, range, next, around: { clause } }: RuleInput): boolean =>
  topic.isStop &&
  range.start?.time != null &&
  range.shape === 'point' &&
  next !== undefined &&
  next.first < clause.end &&
  (clause.tags & NO_WORK) === 0 &&
  BEGINS.test(lowerBefore(notice, range, REACH)) &&
  GOES_ON.test(lowerBehind(notice, range, REACH));

const UNTIL =
  /\b(?:(?:continu|last|run|extend|remain|stay|end|finish|conclud|complet)[a-z]{0,3}|until|till|through|over|resum[a-z]{1,3}|reopen[a-z]{0,3}|restored|back)(?: [a-z]{2,12}){0,2}(?: (?:until|till|through|to|at|by|on|around|about|approximately)){0,3}(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)? $/;

/** The end of what begins at the time before it, in the same sentence. */
export const goesOnUntil = ({ notice, topic, range, before, around: { clause } }: RuleInput): boolean =>
  topic.isStop &&
  range.start?.time != null &&
  before?.around.clause === clause &&
  ((before.rule === 'the work begins then, and goes on' && UNTIL.test(lowerBefore(notice, range, REACH))) ||
    (before.role === 'start' && ABOUT_UNTIL.test(lowerBefore(notice, range, REACH))));

/** 「has started at 03:00 and will last until approximately 05:00」 */
const ABOUT_UNTIL = /\b(?:until|till|up to) (?:about|approximately|around|roughly) $/;

const THAT_BEGAN =
  /\b(?:halt|outage|suspension|stop|stoppage|pause|downtime|disruption|interruption|maintenance|upgrade|freeze|closure|incident|problem|issue|failure)s?(?: of (?:the |our )?[a-z]{3,14}(?: [a-z]{3,14}){0,3})?,? (?:(?:that|which)(?: had| has)? (?:started|began|begun|commenced)|begun)(?: on| at| from| around| late| early){0,2}(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)? $/;
const STOPPED_BEHIND =
  /^,? (?:an? |the |our |all |its |one of our |we |spot |every )?(?:[a-z-]{2,16} ){0,7}(?:ran (?:out of|full)|lost|overheated|hung|stalled|broke(?: down)?|fell over|timed out|became stuck|crashed|failed|went (?:down|offline|dark)|stopped|halted|froze|lost|(?:was|were) (?:halted|suspended|interrupted|stopped|taken offline)|became un[a-z]{4,14}|(?:started|began) (?:to fail|failing))\b/;

/** 「after a halt that started on June 10 at 09:00」, 「At 14:05 the gateway crashed; it was back at 14:52」: a start, whatever is told beside it. */
export function isBegunThen(input: RuleInput): boolean {
  const { notice, topic, range, around } = input;
  if (!topic.isStop || range.start?.time == null || (around.clause.tags & NOT_TOLD) !== 0) return false;
  const lower = proseBefore(input);
  if (BEGUN_BY.some((word) => lower.includes(word)) && THAT_BEGAN.test(lower)) return true;
  return STOPPED_BEHIND.test(lowerBehind(notice, range, BEHIND_REACH));
}

const BEGUN_BY = [' that ', ' which ', ' begun '];
const NOT_TOLD = TAG.perhaps | TAG.future | TAG.announce;
const BEHIND_REACH = 80;
