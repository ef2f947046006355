import { lowerIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { isStopPoint } from './point-looks.ts';
import type { RuleInput } from './rule.ts';

const SESSION =
  /\b(?:mock|practice|rehearsal|trial run|dry run|training|connectivity (?:tests?|checks?)|test session|question and answer session|q&a)\b/;
const IS_HELD = /\b(?:held|takes? place|conducted|carried out|organi[sz]ed|hosted)\b/;

/** 「Mock trading will be held on Saturday from 10 AM to 2 PM」, where its sentence and the next say nothing of a stop. */
export const isSessionHeld = ({ notice, topic, around, below }: RuleInput): boolean =>
  topic.isStop &&
  (around.clause.tags & TAG.stop) === 0 &&
  ((below?.tags ?? 0) & TAG.stop) === 0 &&
  around.clause.first >= notice.title.end &&
  IS_HELD.test(lowerIn(notice, around.clause)) &&
  SESSION.test(lowerIn(notice, around.clause));

const COUNTED =
  /\b(?:interest|funding|fees?|rewards?|candles?|statements?|carry|swap points)(?: [a-z]{3,9})? (?:for|of|in|between|from)(?: the)?(?: (?:hours?|period))?(?: (?:of|from|between))? $/;
const OTHER_MARKETS =
  /\b(?:u\.s\.|us|equity|equities|stock|share|bond|cash|fx|forex|wall street|nyse|nasdaq|tse|european|asian|american)(?: [a-z]{3,9}){0,2}(?: (?:markets?|exchanges?|sessions?|trading))?\b[^.\n]{0,60}$/;
const AS_USUAL = /^[^.\n]{0,16}\bas (?:usual|always|normal|ever|on any (?:other )?day)\b/;

/** 「the help centre (chat hours 6 AM-8 PM)」 */
const OF_DESK =
  /\b(?:live chat|chat|phone|support|help ?desk|hotline|call cent(?:er|re)|help cent(?:er|re)|desk|office|customer (?:service|care))(?: (?:hours|support|lines?|team|staff|agents?|is|are|stays|remains|open|available|reachable|answers|daily|from|between)){0,4}[:, (]{0,3}$/;
/** 「Recurring buys set for that time will run at 2:15 AM」 */
const ORDERS_OF_PLANS =
  /\b(?:recurring|scheduled|standing|automatic|auto-?(?:invest|buy|convert|trade)|dca|savings|regular) (?:buys?|purchases?|orders?|transfers?|plans?|investments?|payments?|payouts?)\b[^.\n]{0,80}\b(?:run|runs|executed|carried out|processed|made|(?:go|goes) out|sent|placed|take place|takes place|bought)(?: (?:instead|then|later|afterwards|again))? (?:at|from|by|around) $/;

/** 「Hourly interest for 03:00-04:00 is charged」, 「U.S. equity markets are closed, and reopen on Monday at 9:30 AM as usual」 */
export function isOfOthers({ notice, topic, range }: RuleInput): boolean {
  if (!topic.isStop || range.start?.time == null) return false;
  const before = lowerBefore(notice, range, OTHERS_REACH);
  return range.shape === 'range'
    ? COUNTED.test(before) || OF_DESK.test(before) || isLookedInto(before, lowerBehind(notice, range, OTHERS_REACH))
    : ORDERS_OF_PLANS.test(before) ||
        (AS_USUAL.test(lowerBehind(notice, range, OTHERS_REACH)) && OTHER_MARKETS.test(before));
}
const OTHERS_REACH = 140;
/** 「Trades executed between 12:58 and 13:10 are under review」: what was done then, and what becomes of it. */
const HANDED_IN =
  /\b(?:trades?|orders?|fills?|executions?|transactions?|withdrawals?|deposits?|transfers?|positions?|liquidations?)(?: (?:that|which))?(?: (?:were|was|have been))? (?:executed|filled|matched|made|placed|opened|closed|requested|submitted|entered|initiated|settled|sent|received|done|liquidated|triggered)(?: (?:on|in) [^.\n]{2,24})?(?: (?:between|from|during|at))? $/;
const LOOKED_INTO =
  /^[^.\n]{0,24}?\b(?:will be|are|is|were|was|have been|may be|are being|going to be) (?:[a-z]{2,12} ){0,2}(?:under (?:review|investigation)|reviewed|reversed|cancell?ed|rolled back|checked|corrected|busted|void(?:ed)?|looked at|refunded|compensated|examined|audited|annulled|unwound|affected|adjusted)\b/;
const isLookedInto = (before: string, behind: string): boolean => HANDED_IN.test(before) && LOOKED_INTO.test(behind);

const PART = '(?:phase|part|step|stage|half|move|maintenance|outage|upgrade|round|batch)';
const EARLIER = new RegExp(`\\b(?:(?:first|previous|last|earlier) ${PART}|${PART} (?:one|1|i))\\b`);
const IS_PAST =
  /\b(?:kept|were|was|took|went|carried out|completed|finished|suspended|thank you for|thanks for|behind us|followed)\b/;
const LATER =
  /\b(?:(?:phase|part|step|stage|round|batch) (?:two|2|ii)|(?:second|next|final) (?:phase|part|step|stage|half|round|batch))\b[^.\n]{0,80}\d ?(?::\d{2}|[ap]\.?m)/;

/** 「The first phase, which kept us offline on 9 January from 02:00 to 04:00」, where the next has hours of its own. */
export function isPhaseOver({ notice, topic, range, around }: RuleInput): boolean {
  if (!topic.isStop || range.shape !== 'range' || (around.clause.tags & TAG.future) !== 0) return false;
  const said = lowerIn(notice, around.clause);
  return EARLIER.test(said) && IS_PAST.test(said) && LATER.test(notice.page.lower);
}

const OLD_HEAD =
  /\n[^a-z0-9\n]{0,6}(?:our |the )?(?:original|previous|earlier|initial|first)(?:ly)? (?:announcement|announced|notice|message|post|text|version|e?-?mail)\b[^\n.]{0,40}\n/;
const MOVED = /\b(?:chang|reschedul|postpon|moved|mov(?:e|ing)|now|new (?:time|date)|instead|delay|brought forward)/;
const SAME_START = /\b(?:exten|prolong|overrun|longer|cancel)/;
const HOURS = /\d{1,2}(?::\d{2}| ?[ap]\.?m\b)[^\n]{0,24}(?:-|~|to|and|until)[^\n]{0,24}\d{1,2}(?::\d{2}| ?[ap]\.?m\b)/;

/** Below 「--- Original announcement of 2 December ---」, where the hours as they are now stand above it. */
export function isBelowOldHead({ notice, topic, range, before }: RuleInput): boolean {
  if (!topic.isStop || before === undefined || range.start?.time == null) return false;
  const { lower } = notice.page;
  const at = lower.search(OLD_HEAD);
  if (at < 0 || at > (notice.tokens[range.first]?.from ?? 0)) return false;
  const above = lower.slice(0, at);
  return HOURS.test(above) && MOVED.test(above) && !SAME_START.test(above);
}

const IN_BRACKET = /(?:^|\n) ?\[[a-z]{3,14}(?: \d{1,2})?[,:]? $/;

/** 「[Begin, 16:49 UTC] Since 16:44 UTC …」: when it was written, before a time of its own. */
export const isWrittenInBracket = ({ notice, range, around }: RuleInput): boolean =>
  range.shape === 'point' &&
  around.isFollowed &&
  IN_BRACKET.test(lowerBefore(notice, range, 24)) &&
  notice.tokens[range.end - 1]?.kind === 'close';

/** 「are flowing normally again」 */
export const NORMAL_AGAIN =
  '\\b(?:(?:normally|properly|reliably|fully|correctly) again|back to normal|succeed\\w{0,3} again|works? again|(?:working|running|flowing|processed|executed) normally|recovered|been stable|(?:flow|work|run|succeed|operat)\\w{0,3} again) since (?:about |around )?';
const AGAIN_SINCE = new RegExp(`${NORMAL_AGAIN}$`);

/** 「are flowing normally again since 17:36」 */
export const isNormalSince = (input: RuleInput): boolean =>
  isStopPoint(input) &&
  ((AGAIN_SINCE.test(lowerBefore(input.notice, input.range, 56)) &&
    !/^[^.\n]{0,24}\bbut\b/.test(lowerBehind(input.notice, input.range, 32))) ||
    (SINCE.test(lowerBefore(input.notice, input.range, 24)) &&
      WELL_BEHIND.test(lowerBehind(input.notice, input.range, 120))));
/** 「Since 5:15 p.m. all transfers are being processed normally」 */
const SINCE = /(?:^|[.\n] ?)since (?:about |around )?$/;
const WELL_BEHIND =
  /^(?! ?[^.\n]{0,100}\b(?:not|but|no longer|except|cannot)\b)[^.\n]{0,100}\b(?:normally|as usual|as normal|properly|without (?:any |further )?(?:problems?|errors?|issues?|interruption)|back to normal|stable|available again|working again)\b/;

const HEAD =
  '[^a-z0-9\\n]{0,3}(?:[a-z]{3,9} \\d{1,2}|\\d{1,2} [a-z]{3,9}|20\\d\\d-\\d\\d-\\d\\d),? \\d{1,2}:\\d{2}[^\\n\\d]{0,10}(?: [-|]|:) [a-z]';
const HEADS = new RegExp(`(?:^|\\n)${HEAD}`, 'g');
const HEAD_END = /^ ?(?:[-|]|:) [a-z]/;
const TOLD_HOURS =
  /\b(?:from|between) \d{1,2}(?::\d{2})?[^.\n]{0,12} (?:to|and|until) \d{1,2}(?::\d{2})?[^.\n]{2,160}\b(?:was|were|could|failed|stayed|did|had)\b/;
const OVER = /\b(?:resolved|solved|works? again|working again|back to normal|over|restored|fixed)\b/;

/** 「Mar 22, 2:05 PM EDT - We have found the problem」: heads of entries, where a sentence has told the hours of the failure. */
export const headsToldEntry = ({ notice, range, before }: RuleInput): boolean => {
  if (range.shape !== 'point' || range.start?.time == null || range.start.date === null) return false;
  if (before !== undefined && !/\n[^a-z0-9]{0,3}$/.test(lowerBefore(notice, range, 4))) return false;
  const { lower } = notice.page;
  return (
    HEAD_END.test(lowerBehind(notice, range, 8)) &&
    (lower.match(HEADS)?.length ?? 0) >= 2 &&
    OVER.test(lower) &&
    TOLD_HOURS.test(lower)
  );
};
