import { lowerBetween, lowerIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const REACH = 140;
const BETWEEN = 48;

const WORK =
  '(?:maintenance|upgrade|update|migration|works?|stop|stoppage|suspension|halt|outage|downtime|pause|interruption|closure|shutdown|reboot|restart|swap|switchover|cutover)';
const ROUGHLY = '(?:(?:about|around|approximately|approx\\.?|exactly) )?';

const isClock = ({ topic, range }: RuleInput): boolean =>
  topic.isStop && range.shape === 'point' && range.start?.time?.kind === 'time';

/** 「the work begun at」, 「a stop that had begun at」, 「the maintenance conducted on [8 December] from」, 「for which we stopped the service at」 */
const BEGUN_BEFORE = new RegExp(
  `\\b(?:${WORK}(?: stop)?,?(?: (?:that|which))?(?: (?:had|has|was|were))?(?: been)? (?:begun|began|started|commenced|conducted|carried out|performed|underway)(?: (?:at|from|since|on))?|for which (?:we|trading|the [a-z]{2,12}|it)(?: (?:had|was|were))? (?:been )?(?:stopped|halted|paused|suspended|closed|interrupted|taken offline)(?: [a-z]{2,14}){0,4} (?:at|from|on)|which (?:we )?had (?:been )?(?:closed|suspended|paused|halted|stopped|disabled|interrupted|taken offline) (?:at|from|since|on)|(?:we|it) (?:had )?(?:began|started|begun) (?:it |work )?at|once (?:the )?${WORK} has (?:begun|started) (?:at|on)) ${ROUGHLY}$`,
);
const IS_OVER =
  /\b(?:complete|completed|concluded|finished|ended|over|done|back|lifted|restored|resumed|reopened|came to (?:its|an) end|running again)\b/;

/** The stop began then, in a sentence that tells how it ended, or until when it lasts. */
export const isBegunInReport = (input: RuleInput): boolean =>
  isClock(input) &&
  BEGUN_BEFORE.test(lowerBefore(input.notice, input.range, REACH)) &&
  (IS_OVER.test(lowerIn(input.notice, input.around.clause)) || isEnd(input.before?.role));

const isEnd = (role: string | undefined): boolean => role === 'end' || role === 'actual-end';

const SINCE = /\b(?:waiting|waited|patience|patient|bearing with us) since $/;

/** 「We're back as of 04:47, thanks for waiting since 02:03」 */
export const isWaitedSince = (input: RuleInput): boolean =>
  isClock(input) && isEnd(input.before?.role) && SINCE.test(lowerBefore(input.notice, input.range, REACH));

const GOES_DOWN =
  /(?:^|[:;,.\n(] ?|\b(?:we|everything|all|trading|exchange|site|platform|api|engine|will be|be) )(?:went |goes |going |go )?(?:down|offline|dark|off|closed|stopped|out|away|gone)(?: for (?:it|this|that|maintenance|the [a-z]{3,12}|an? [a-z]{3,12}))?(?: (?:at|from|since|starting|on))? $/;
const COMES_UP =
  /^[^.\n]{0,24}?(?:[,;/&)-] ?(?:and )?| and )(?:(?:came|went|goes|comes|be|is|are|we are) )?(?:back )?(?:up|back|online|on|open|opened)(?: again)?(?: (?:at|from|since|by|on))? $/;

/** 「down 02:03, up 04:47」: the first of the two. */
export const isDownThen = (input: RuleInput): boolean =>
  isClock(input) &&
  input.next?.start?.time?.kind === 'time' &&
  GOES_DOWN.test(lowerBefore(input.notice, input.range, REACH)) &&
  COMES_UP.test(lowerBetween(input.notice, input.range.end, input.next.first).slice(-BETWEEN));

/** And the second. */
export const isUpThen = (input: RuleInput): boolean =>
  isClock(input) &&
  input.before?.role === 'start' &&
  input.before.end === null &&
  input.before.around.clause === input.around.clause &&
  COMES_UP.test(lowerBetween(input.notice, input.before.range.end, input.range.first).slice(-BETWEEN));

const SERVICE =
  '(?:trading|withdrawals|deposits|payouts|transfers|logins?|everything|services?|the (?:[a-z]{2,12} )?(?:exchange|platform|site|website|market|markets|system|systems|api|app|engine|gateway))';
const CLOSED_BEFORE = new RegExp(
  `\\b(?:${SERVICE}(?: that| which)? (?:had been|was|were|went) (?:closed|suspended|halted|paused|stopped|shut down|taken down|taken offline|offline|down|dark)|window [^.\\n]{0,24}opened) (?:at|from) ${ROUGHLY}$`,
);
const REOPENED_BEHIND =
  /\b(?:re-?opened|released|restored|resumed|back|reinstated|restarted|lifted|unlocked|closed|available again|online again|up again)(?: up| online)? (?:at|since|as of) [^.\n]{0,16}\d/;

const DONE_AT = new RegExp(
  `\\b${WORK} (?:is |was |has been )?(?:now )?(?:done|finished|complete|completed|over|concluded) (?:at|since|as of) ${ROUGHLY}$`,
);

/** 「Maintenance done at 04:10, we began at 02:00」 */
export const isDoneAt = (input: RuleInput): boolean =>
  isClock(input) &&
  (input.around.clause.tags & (TAG.future | TAG.perhaps)) === 0 &&
  input.next !== undefined &&
  DONE_AT.test(lowerBefore(input.notice, input.range, REACH));

/** 「Trading was closed at 02:03 and reopened at 04:47」: the first of the two. */
export const isClosedThen = (input: RuleInput): boolean =>
  isClock(input) &&
  CLOSED_BEFORE.test(lowerBefore(input.notice, input.range, REACH)) &&
  REOPENED_BEHIND.test(lowerBehind(input.notice, input.range, REACH).split(/\n|\. /)[0] ?? '');

const REOPENED_BEFORE =
  /\b(?:and|,|were|was) (?:was |were )?(?:re-?opened|released|restored|reinstated|unlocked|restarted|lifted|closed)(?: up)? at $/;

/** The second. */
export const isReopenedThen = (input: RuleInput): boolean =>
  isClock(input) &&
  input.before?.rule === CLOSED_THEN &&
  input.before.around.clause === input.around.clause &&
  REOPENED_BEFORE.test(lowerBefore(input.notice, input.range, REACH));

export const CLOSED_THEN = 'closed then, and back at the next time';

const HEAD_OF_STOP = new RegExp(
  `(?:^|[.!\\n] ?)(?:(?:heads[- ]?up|psa|fyi|note|notice|reminder|attention|update|warning|hi all|hi everyone|important)[:,!-] ?)?(?:we (?:have|will have|plan) )?(?:an? )?(?:planned |scheduled |system |short |full |brief |exchange |trading |gateway |server |database |db |api |fix |wallet |node |network ){0,3}${WORK}(?:,? (?:on|from|at|starting|begins?|starts?))?(?: on)?:?,? ?(?:(?:next|this|coming) )?(?:[a-z]{3,9},? )?(?:the )?$`,
);

/** 「Downtime Saturday 12th December, 18:00 UTC.」: the whole sentence is the stop and when. */
export const isWholeSentence = (input: RuleInput): boolean =>
  isClock(input) &&
  input.range.start?.date != null &&
  input.range.durationMinutes === null &&
  input.around.isFirst &&
  (input.around.clause.tags & (TAG.changed | TAG.cancelled | TAG.postponed | TAG.recurring)) === 0 &&
  HEAD_OF_STOP.test(lowerBefore(input.notice, input.range, REACH)) &&
  ((input.around.clause.tags & TAG.end) === 0
    ? /^ ?[.!\n]/.test(lowerBehind(input.notice, input.range, 4))
    : BACK_IN.test(lowerBehind(input.notice, input.range, REACH)));
/** 「, we should be back in half an hour」 */
const BACK_IN =
  /^,? (?:and )?(?:we|everything|services|trading|it) (?:will|should|expect to|plan to) (?:all )?be (?:back|over|done|up again|back up|back online) (?:in|within|after) /;

const ROW_HEAD = /(?:^|\n)[^a-z\d\n]{0,4}$/;
const ROW_REACH = 6;
const ENDS_IN_ROW = new RegExp(
  `^[^a-z\\n]{1,6}(?:the |our )?(?:[a-z]{3,12} )?${WORK} (?:ends|ended|is over|was lifted|lifted|over)\\b|^[^a-z\\n]{1,6}[^.\\n]{2,40} (?:switched|turned|put) (?:back )?on(?: again)?(?=[.,\\n]|$)`,
);
const CLOSED_IN_ROW =
  /^[^a-z\n]{1,6}(?:this |the )?(?:incident|ticket|case|report|alert)(?: report)? (?:was |is |has been )?(?:declared |marked )?(?:as )?(?:closed|published|opened|filed|resolved and closed)\b/;
const isRow = ({ notice, range }: RuleInput): boolean => ROW_HEAD.test(lowerBefore(notice, range, ROW_REACH));

/** 「15:12 Outage ends: …」, 「5:10 SOL deposits switched on」 */
export const isEndedInRow = (input: RuleInput): boolean =>
  isClock(input) && isRow(input) && ENDS_IN_ROW.test(lowerBehind(input.notice, input.range, REACH));

/** 「17:00 This incident declared closed」 is when papers were shut. */
export const isPaperInRow = (input: RuleInput): boolean =>
  isClock(input) && isRow(input) && CLOSED_IN_ROW.test(lowerBehind(input.notice, input.range, REACH));

/** 「Certificate reloads are automatic since」: what has been so since is no outage. */
const IS_SO_SINCE =
  /\b(?:is|are|has been|have been) (?:now )?(?:automatic|automated|enabled|active|in place|in effect|effective|supported|required|mandatory|standard|the default|monitored|deployed) since $/;
export const isSoSince = (input: RuleInput): boolean =>
  isClock(input) && IS_SO_SINCE.test(lowerBefore(input.notice, input.range, REACH));

const CITY = /(?:^|\n)[^a-z\d\n]{0,4}[a-z]{3,12}(?: [a-z]{3,12}){0,2} ?[-:,(|] ?(?:[a-z]{3,9},? )?$/;

/** 「starting at:」, and below it rows of the same moment in several cities. */
export const isStartInCity = (input: RuleInput): boolean =>
  isClock(input) &&
  input.range.start?.date != null &&
  (input.around.intro & (TAG.start | TAG.stop)) === (TAG.start | TAG.stop) &&
  (input.around.intro & TAG.end) === 0 &&
  input.around.isRow &&
  CITY.test(lowerBefore(input.notice, input.range, BETWEEN));

const PLANNED_FOR = /(?:^|\n)[^a-z\n]{0,4}(?:planned|scheduled|set) (?:for|on):? ?(?:[a-z]{3,9},? )?$/;

/** 「Planned for Dec 22, 2026, 02:00 – 04:30」 at the head of an entry. */
export const arePlannedHours = ({ topic, range, notice, around }: RuleInput): boolean =>
  topic.isStop &&
  range.shape === 'range' &&
  range.start?.date != null &&
  range.start.time != null &&
  (around.clause.tags & (TAG.recurring | TAG.distractor | TAG.unaffected)) === 0 &&
  PLANNED_FOR.test(lowerBefore(notice, range, BETWEEN));

const ENTRY = /^[^a-z]{0,6}(?:monitoring|identified|investigating|update|resolved|verifying)\b/;
const TOLD_SINCE =
  /\b(?:since|as of|halted at|stopped at|suspended at|paused at|failed at) (?:about |around )?\d{1,2}:\d{2}/;
/** 「Mar 5, 08:15 UTC」, and on the line below it what was written then. */
const ENTRY_BELOW = /^[^a-z]{0,6}(?:monitoring|identified|investigating|update|verifying)\b(?! \d)[^\n]{0,3}/;
const ENTRY_REACH = 5;

/** 「Identified: …」, and on the line below it when that was written, in a notice that tells since when it fails. */
export function isStampBelowEntry(input: RuleInput): boolean {
  const { notice, range, around } = input;
  if (!isClock(input) || range.start?.date == null || !around.isBare || !TOLD_SINCE.test(notice.page.lower))
    return false;
  const at = notice.clauses.indexOf(around.clause);
  const below = notice.clauses[at + 1];
  if (below !== undefined && ENTRY_BELOW.test(lowerIn(notice, below))) return true;
  for (let i = at - 1; i >= Math.max(0, at - ENTRY_REACH); i--) {
    const clause = notice.clauses[i];
    if (clause === undefined || clause.first < notice.title.end) return false;
    if (ENTRY.test(lowerIn(notice, clause))) return true;
  }
  return false;
}

const NAMED_START = new RegExp(
  `(?:^|[.!\\n:] ?)(?:the |planned |scheduled |expected ){0,2}(?:start(?:ing)?|beginning|commencement|kick-?off)(?: time)?(?: (?:of|for) (?:the |our |this )?[a-z ]{3,40})? (?:is|will be)(?: (?:at|on|set for|scheduled for|planned for))? ${ROUGHLY}$`,
);
const NAMED_END = new RegExp(
  `(?:^|[.!\\n:] ?)(?:the |planned |scheduled |expected |its ){0,2}(?:end(?:ing)?|finish(?:ing)?|completion)(?: time)?(?: (?:of|for) (?:the |our |this )?[a-z ]{3,40})? (?:is|will be)(?: (?:at|on|set for|scheduled for|planned for|expected at))? ${ROUGHLY}$`,
);

/** 「Starting time of the maintenance is」 */
export const isStartByName = (input: RuleInput): boolean =>
  isClock(input) && NAMED_START.test(lowerBefore(input.notice, input.range, REACH));
export const isEndByName = (input: RuleInput): boolean =>
  isClock(input) && NAMED_END.test(lowerBefore(input.notice, input.range, REACH));

const AFTER_WHICH =
  /^\)?,? (?:after which|after that,?|and then|then|whereupon|from which (?:point|time) on|at which (?:point|time)|when) [^.\n]{2,60}\b(?:suspended|paused|halted|stopped|closed|unavailable|offline|disabled|interrupted|stops?|closes?|pauses?|halts?)\b/;
const UNTIL_THEN = /\b(?:until|till|up to) $/;
/** 「It will be 23:00 when we switch the system off」, 「As of 23:00 the site goes dark」 */
const STOPS_WHEN =
  /^,? (?:(?:is|was) )?(?:when|the (?:time|moment|minute) (?:when|at which|that)) (?:we|the [a-z ]{2,24}|trading|everything|it) [^.;\n]{0,40}\b(?:off|down|stop|stops|stopped|halted|paused|suspended|closed|began|begun|started|pulled the plug|close|closes|shut|shuts|suspend|suspends|halt|halts|pause|pauses|offline|dark)\b/;
const BACK_WHEN =
  /^,? (?:(?:is|was) )?(?:when|the (?:time|moment|minute) (?:when|at which|that)) (?:we|the [a-z ]{2,24}|trading|everything|it) [^.;\n]{0,40}\b(?:back|on again|up again|re-?open|re-?opens|resume|resumes|restart|restarts|return|returns|come back|comes back|finish|finishes|done)\b/;
const GOES_NOW =
  /^,? (?:the |our |all |we |whole )?[^.,\n]{0,40}?\b(?:goes? (?:dark|offline|down|off)|closes?|stops?|shuts? down|halts?|pauses?|is (?:closed|down|offline|stopped|halted|suspended|unavailable)|are (?:closed|down|offline|stopped|halted|suspended|unavailable)|(?:is|are|has been|have been) (?:now |already |currently )?(?:(?:in|under) maintenance|under ?way|in progress|going on))\b/;
const AS_OF_HEAD = /(?:^|[.!\n:] ?)(?:as of|as from|starting|beginning|since) $/;

/** 「You can place orders until 23:00, after which trading is suspended」 */
export function stopsThen(input: RuleInput): boolean {
  if (!isClock(input) || (input.around.clause.tags & TAG.perhaps) !== 0) return false;
  const before = lowerBefore(input.notice, input.range, REACH);
  const behind = lowerBehind(input.notice, input.range, REACH);
  if (UNTIL_THEN.test(before)) return AFTER_WHICH.test(behind);
  if (STOPS_WHEN.test(behind) && !BACK_WHEN.test(behind)) return true;
  return AS_OF_HEAD.test(before) && GOES_NOW.test(behind);
}

/** 「Please do not plan any withdrawal before 10:30」, 「that will not be possible before 10:30」: not until then. */
export const NOT_BEFORE =
  /\b(?:not|no|cannot|never|nobody|nothing)\b(?! (?:later|longer))[^.;\n\d]{0,60}\b(?:possible|available|able|back|usable|open(?:ed)?|re-?open|resum(?:e|ed)|enabled|processed|accepted|sent|(?:plan|expect|schedule|count on) (?:on |for )?(?:any |new |your )?(?:withdrawals?|deposits?|orders?|trades?|transfers?|payouts?))\b[^.;\n\d]{0,24}\b(?:before|earlier than|prior to|sooner than) $/;

/** Of a stop whose start is told before it. */
const isNotBefore = (input: RuleInput): boolean =>
  isClock(input) &&
  (input.before?.role === 'start' || isEnd(input.before?.role)) &&
  NOT_BEFORE.test(lowerBefore(input.notice, input.range, REACH));

/** 「At 8:20 we completed the upgrade that started at 23:30」 */
const WE_ENDED =
  /^\)?,? (?:we|our (?:team|engineers)) (?:have |had )?(?:now |successfully )?(?:completed|finished|concluded|ended|wrapped up) (?:the|our|this|all|today['’]s|tonight['’]s|last night['’]s) [^.\n]{0,60}?\b(?:upgrade|update|migration|maintenance|replacement|works?|switch|move|repairs?)\b/;

/** And has begun already. */
export const isEndedByUs = (input: RuleInput): boolean =>
  isClock(input) &&
  (input.around.clause.tags & (TAG.future | TAG.perhaps)) === 0 &&
  WE_ENDED.test(lowerBehind(input.notice, input.range, REACH));

/** 「closed from 23:00 until business opens at 9:00」: the end is named by what begins then. */
const UNTIL_IT_OPENS =
  /\b(?:until|till) (?:the |our )?(?:[a-z]{2,10} ){1,3}(?:opens?|re-?opens?|begins?|starts?|resumes?|is open|are open)(?: again)?,?(?: (?:at|on|from))? ?$/;
const isBegunBefore = ({ before, around }: RuleInput): boolean =>
  before !== undefined && before.role === 'start' && before.end === null && before.around.clause === around.clause;

const DONE_BEHIND =
  /^,? (?:we|it|everything|all of it|the [a-z]{3,14}) (?:will|should|expect to|are to|is to|plan to) (?:all )?be (?:done|finished|over|back|complete|completed|ready|through|up again|online again|open again)\b(?! (?:up |online |again )?(?:in|within|after|by|at|from|around|about|half|an?|one|two|\d)\b)/;

/** 「and at 03:30 we'll be done」, 「it will be 03:30 when we switch it back on」 */
export const isDoneThen = (input: RuleInput): boolean => {
  if (!isClock(input)) return false;
  const behind = lowerBehind(input.notice, input.range, REACH);
  return (
    isNotBefore(input) ||
    (isBegunBefore(input) && UNTIL_IT_OPENS.test(lowerBefore(input.notice, input.range, REACH))) ||
    DONE_BEHIND.test(behind) ||
    BACK_WHEN.test(behind) ||
    (input.before?.role === 'start' && STARTS_AGAIN.test(behind)) ||
    (input.around.beside === 'by' && DONE_BY.test(behind))
  );
};

/** 「At 23:00 trading stops; at 03:30 it starts again」 */
const STARTS_AGAIN =
  /^,? (?:it|they|trading|everything|all services|we|the [a-z]{3,14}) (?:starts? again|opens? again|re-?opens?|resumes?|restarts?|comes? back|(?:is|are) back|runs? again|(?:is|are) up again|goes live again)\b/;
/** 「By 03:30 the upgrade, which begins at 23:00, will be finished」 */
const DONE_BY =
  /^,? (?:the|our|this) [a-z ]{3,30}(?:, which [^,\n]{4,60},)? (?:will|should|is to) (?:all )?be (?:finished|done|over|complete|completed|concluded)\b/;

const FAULT =
  '(?:fault|failure|error|problem|outage|defect|malfunction|incident|disruption|interruption|power (?:cut|failure)|crash|breakdown|trouble)';
const FAULT_BEHIND = new RegExp(
  `^,? (?:an? |the |our |one )?(?:[a-z-]{2,16} ){0,3}${FAULT}s? (?:[a-z-]{2,16} ){0,4}?(?:occurred|happened|arose|appeared|hit|began|started|struck|set in|broke out|affected|took down|was (?:detected|noticed))\\b`,
);
const FAULT_BEFORE = new RegExp(
  `\\b(?:(?:noticed|detected|observed) (?:[a-z]{2,12} ){0,2}(?:problems|errors|failures|issues) (?:with|in|on|of) [^.\\n]{2,24} (?:at|since|from)|(?:start|beginning|onset) of (?:the )?(?:disruption|outage|failure|incident|fault|problem)s?:|(?:outage|failure|disruption)\\. (?:began|started|since):?(?: (?:at|on))?|stopped (?:working|responding) (?:at|around|on)|first (?:errors?|reports?|failures?|complaints?|symptoms?|signs?|problems?|alerts?)(?: [a-z]{2,12}){0,4}?(?: of [a-z ]{3,30})?(?: (?:at|around|from|since|on))?|time of (?:the )?(?:occurrence|failure|outbreak|incident|fault|onset)(?: is)?:?|(?:this|it) has been (?:the case|so|like this|going on|that way|happening) since|(?:which|that|servers?|systems?|gateways?|databases?|engine) (?:have |has )?(?:failed|crashed|broke down|went down|stopped (?:working|responding))(?: (?:at|on|around)))(?: ${ROUGHLY})? ?$`,
);
const NOT_WORKING_FROM =
  /\b(?:has|have) not been (?:possible|available|working|accessible) (?:from|since) $|\b(?:have|has) been (?:rejected|failing|refused|unavailable|down|impossible|timing out|unsuccessful|stuck|interrupted|suspended|halted)(?: [a-z]{2,12}){0,3} (?:from|since) (?:about |around )?$/;

/** 「First errors at 9:42」, 「At 09:42 a fault occurred」, 「have been rejected from 09:42 onwards」: since then it fails. */
export const failsSince = (input: RuleInput): boolean => {
  if (!isClock(input) || (input.around.clause.tags & TAG.future) !== 0) return false;
  const before = lowerBefore(input.notice, input.range, REACH);
  return (
    FAULT_BEFORE.test(before) ||
    NOT_WORKING_FROM.test(before) ||
    (/\b(?:at|around|on|since) $/.test(before) && FAULT_BEHIND.test(lowerBehind(input.notice, input.range, REACH)))
  );
};

const AGAIN_FROM =
  /\b(?:you|customers|users|clients|everyone|everybody|we|trading|orders|deposits|withdrawals|logins?|service|services) (?:can|will|may|should|is|are|be)\b[^.\n]{0,48}\bagain (?:from|at|by|as of|after|on)(?: about| around)? $/;

/** 「You can trade again from」 */
export const isUsableAgainFrom = (input: RuleInput): boolean =>
  isClock(input) && AGAIN_FROM.test(lowerBefore(input.notice, input.range, REACH));
