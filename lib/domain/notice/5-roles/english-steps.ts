import { lowerIn, tagsIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import { isStopPoint } from './point-looks.ts';
import type { RuleInput } from './rule.ts';
import { isStillClosed } from './still-closed.ts';

const REACH = 140;

const REMEDY =
  '(?:fix|hotfix|patch|workaround|mitigation|rollback|roll-back|correction|remedy|root cause|cause|back-?up|snapshot|diagnosis)';
const PART =
  '(?:(?:first|second|third|initial|next|earlier) (?:part|phase|step|stage|half|round|batch|portion)|(?:[a-z]{3,14} ){0,2}(?:part|phase|step|stage|half|portion)(?: of the (?:work|maintenance|upgrade|migration))?)';
/** 「A fix was deployed at」, 「the database part was completed at」: a step of the work, at which nothing is back yet. */
const STEP_DONE = new RegExp(
  `\\b(?:${REMEDY}(?: [a-z]{2,12}){0,2}|${PART}) (?:(?:was|were|has been|had been|is|got) )?(?:now |successfully ){0,2}(?:deployed|rolled out|applied|released|installed|implemented|put in place|found|identified|located|taken|completed|finished|done|concluded|made|over) (?:at|around|by) $`,
);
const WE_FIXED = new RegExp(
  `\\bwe (?:have )?(?:deployed|rolled out|applied|released|installed|implemented|found|identified|located|took|completed|finished) (?:an? |the |our ){0,1}(?:[a-z]{3,14} ){0,2}(?:${REMEDY}|(?:first|second|third|initial|next) (?:part|phase|step|stage|half|round)) (?:at|around) $`,
);
/** 「An attempt to restart it at 04:30 failed」, 「We restarted the servers at 04:50, which helped only for a short time」 */
const TRIED =
  /\b(?:attempts?|tried|trying|try) (?:[a-z]{2,12} ){0,6}at $|\bwe (?:have )?(?:restarted|rebooted|reset|replaced|switched) (?:[a-z]{2,12} ){1,5}at $/;
const IN_VAIN =
  /^[^.\n]{0,24}?\b(?:failed|did not (?:help|work|succeed|solve)|didn['’]t (?:help|work)|helped only|only helped|only for a|without success|in vain|unsuccessful|had no effect|brought no)/;
const LAST_STEP = /\b(?:last|final|whole|entire)\b[^.\n]{0,24}$/;
const IS_BACK =
  /\b(?:resum|restor|reopen|re-open|recover|is back|are back|back (?:online|to normal|up)|available again|works? again|working again|solved the|resolved the|fixed the|operational)/;
const NO_FACT = /\b(?:not|n['’]t|no|until|once|when|if|will|expected|to|before)\b[^.\n]{0,24}$/;

/** A step of the repair, and nothing in its sentence says that it brought the service back. */
export function isStepOfRepair({ notice, topic, range, around }: RuleInput): boolean {
  if (!topic.isStop || range.shape !== 'point' || range.start?.time == null) return false;
  const before = lowerBefore(notice, range, REACH);
  if (TRIED.test(before) && IN_VAIN.test(lowerBehind(notice, range, REACH))) return true;
  const found = STEP_DONE.exec(before) ?? WE_FIXED.exec(before);
  if (found === null || LAST_STEP.test(found[0])) return false;
  const sentence = lowerIn(notice, around.clause);
  const back = IS_BACK.exec(sentence);
  return back === null || NO_FACT.test(sentence.slice(0, back.index));
}

/** 「Recurring purchases run at 13:00 as always」: what goes on in the notice of a stop. */
const AS_ALWAYS =
  /^(?: [a-z]{2,4})?(?: on [a-z]{3,9}days?)?,? (?:as (?:always|usual|normal|ever|on any other day)|like always)\b/;
const RUNS =
  /\b(?:run|runs|open|opens|settle|settles|paid|credited|distributed|calculated|charged|charge|processed|executed|take place|takes place|published|close|closes|start|starts|begin|begins|expire|expires) (?:out )?(?:on [a-z]{3,9}day )?(?:at|around|from) $/;

export const runsAsAlways = (input: RuleInput): boolean =>
  isStopPoint(input) &&
  (input.around.clause.tags & TAG.stop) === 0 &&
  AS_ALWAYS.test(lowerBehind(input.notice, input.range, REACH)) &&
  RUNS.test(lowerBefore(input.notice, input.range, REACH));

const OLD_HEAD = '(?:before|old|previous|previously|current|original|originally|earlier|from|announced|was)';
const NEW_HEAD = '(?:after|new|revised|updated|to|now|changed)';
/** 「Before | After」 above rows of two columns. */
const OLD_AND_NEW = new RegExp(
  `^[^a-z\\n]{0,40}(?:[a-z]{2,10}[|\\t ]{1,16})?${OLD_HEAD}(?: (?:time|schedule|date|hours|plan))?[^a-z\\n]{1,60}${NEW_HEAD}(?: (?:time|schedule|date|hours|plan))?[^a-z\\n]{0,40}$`,
);
const ROWS_BELOW = 3;

/** In which of two columns it stands that hold old times and new ones. */
export function columnOf({ notice, topic, range, around, before }: RuleInput): 'old' | 'new' | null {
  if (!topic.isStop || range.shape !== 'point' || (around.clause.tags & (TAG.start | TAG.end)) === 0) return null;
  const at = notice.clauses.indexOf(around.clause);
  const isHeaded = notice.clauses
    .slice(Math.max(0, at - ROWS_BELOW), at)
    .some((clause) => OLD_AND_NEW.test(lowerIn(notice, clause)));
  if (!isHeaded) return null;
  if (around.isFirst) return around.isFollowed ? 'old' : null;
  return before?.around.clause === around.clause && before.rule === IN_OLD_COLUMN ? 'new' : null;
}

export const IN_OLD_COLUMN = 'in the column of old times';

/** The label at the head of its row. */
export const isEndRow = ({ notice, range, around }: RuleInput): boolean =>
  (tagsIn(notice, { first: around.clause.first, end: range.first }) & (TAG.start | TAG.end)) === TAG.end;

const GOES_ON_UNTIL =
  /\b(?:work|works|maintenance|upgrade|migration|suspension|halt|downtime|outage|it|this|they) (?:(?:will|is going to|are going to|has to|have to|is to) (?:now )?(?:go on|carry on|be extended)|now (?:runs?|lasts?|continues?|goes on|takes?)) (?:until|till|to) (?:about |around |approximately )?$/;
/** 「has been extended once more, to」, 「extend the maintenance yet again, this time to」, 「prolonged again, now until」 */
const EXTENDED_TO =
  /\b(?:extend|prolong|lengthen|stretch)(?:ed|ing|s)?(?: (?:it|them|the|our|this|[a-z]{3,12} (?:maintenance|upgrade|work|halt|pause|suspension|window)|maintenance|upgrade|work|halt|pause|suspension|window|downtime|once|twice|again|yet|more|further|for|a|one|last|second|third|fourth|time|another)){0,9},?(?: (?:and )?(?:this time|now|then))? (?:to|until|till) (?:about |around |approximately )?$/;
/** 「The end moves to」, 「the reopening slips again to」 */
const END_MOVED_TO =
  /\b(?:end|ending|finish|completion|return|re-?opening|resumption|eta)(?: time| of [a-z ]{3,30})? (?:is |has been |was |has |had to be )?(?:now |again |further ){0,2}(?:moves?|moved|pushed|put|shifts?|shifted|slips?|slipped|set|delayed|postponed)(?: again| back| once more| further| out){0,2},? (?:to|until|till) (?:about |around |approximately )?$/;
const OTHER_PERIOD =
  /\b(?:deadline|registration|subscription|campaign|promotion|offer|claims?|voting|sale|support|hours of|trial|fees?|period|staking|lock-?up|expiry|listing)\b/;

/** 「Maintenance will go on until」, 「the work now runs until」: an end that replaces one. */
export const isProlongedTo = (input: RuleInput): boolean =>
  isStopPoint(input) && saysProlonged(lowerBefore(input.notice, input.range, REACH), input.around.isDistractor);

const saysProlonged = (before: string, isDistractor: boolean): boolean => {
  if (GOES_ON_UNTIL.test(before)) return true;
  if (isDistractor || !(EXTENDED_TO.test(before) || END_MOVED_TO.test(before))) return false;
  return !OTHER_PERIOD.test(before.split(/[.!?] |\n/).at(-1) ?? '');
};

const TIMELINE =
  /(?:^|\n)\W{0,8}(?:timeline|chronology|sequence of events|course of events|what happened(?: when)?|incident log)\b/;
const ROW_HEAD = /(?:^|\n)[^a-z\d\n]{0,4}$/;
const ROW_REACH = 6;

/** 「11:58 Certificate rotation begins」 in the timeline of a report that has told the hours of the stop. */
export const isInTimeline = (input: RuleInput): boolean => {
  const { notice, topic, range, before } = input;
  return (
    topic.isStop &&
    range.shape === 'point' &&
    range.start?.time?.kind === 'time' &&
    (before?.rule === OF_TIMELINE || isToldHours(before)) &&
    ROW_HEAD.test(lowerBefore(notice, range, ROW_REACH)) &&
    TIMELINE.test(notice.page.lower)
  );
};

export const OF_TIMELINE = 'a row of the timeline of hours that were told';

const isToldHours = (before: RuleInput['before']): boolean =>
  before?.role === 'window' &&
  before.range.shape === 'range' &&
  before.end !== null &&
  (before.around.clause.tags & (TAG.future | TAG.announce)) === 0;

const CALLED = '(?:has been|is|was|will be|had to be) (?:now )?(?:cancell?ed|called off|dropped|withdrawn|scrapped)';
const NAME_OF_ROW =
  /(?:^|\n)[^a-z\n]{0,4}((?:night|window|round|session|day|phase|part|slot|batch|step|stage|wave|date|maintenance|stop|outage) (?:\d{1,2}|[a-h]|i{1,3}))(?: ?[:|)–-]| \()[^\n]{0,40}$/;

/** 「Night 1: 26 November, 01:00-04:00」, where a sentence says 「Night 1 has been cancelled」. */
export function isCalledOffByName({ notice, topic, range }: RuleInput): boolean {
  const { lower } = notice.page;
  if (!topic.isStop || range.start?.time == null || !CALLS_OFF.some((word) => lower.includes(word))) return false;
  const name = NAME_OF_ROW.exec(lowerBefore(notice, range, REACH))?.[1];
  return name !== undefined && new RegExp(`\\b${name} (?:[^.\\n]{0,60} and )?${CALLED}`).test(lower);
}

const CALLS_OFF = ['cancel', 'called off', 'dropped', 'withdrawn', 'scrapped'];

const GIVEN_UP =
  /\b(?:upgrade|update|deployment|migration|release|maintenance|rollout|work)\b[^.\n]{0,60}\b(?:was|were|has been|had to be) (?:rolled back|aborted|interrupted|broken off|given up|reverted|stopped) at $/;
const ELSEWHERE =
  /\b(?:provider|supplier|partner|bank|custodian|vendor|host|data cent(?:er|re)|carrier|network|its own|their own)\b[^.\n]{0,80}$/;

/** Something is done or back then, and the same sentence or the next one says that the service itself is still closed. */
export function isBackElsewhere({ notice, topic, range, around, below }: RuleInput): boolean {
  if (!topic.isStop || range.shape !== 'point' || range.start?.time == null) return false;
  const before = lowerBefore(notice, range, REACH);
  if (!GIVEN_UP.test(before) && !(ELSEWHERE.test(before) && (around.before & TAG.end) !== 0)) return false;
  return (
    isStillClosed(notice, { first: range.end, end: around.clause.end }) ||
    (below !== undefined && isStillClosed(notice, below))
  );
}

const BEFORE_REASON =
  /\b(?:before|prior to|ahead of) (?:the |this |its )?[^.()\n]{2,40} \((?:at|from|on|around|approximately|about) $/;
const WE_STOP =
  /^[^.()\n]{0,32}\)?,? (?:we|the exchange|the platform|deposits|withdrawals|trading)\b[^.\n]{0,40}\b(?:suspend|halt|paus|stop|clos|disabl)/;

/** 「Before the hard fork (at 01:00 UTC, November 28), we will suspend deposits」 */
export const isStopBeforeReason = (input: RuleInput): boolean =>
  isStopPoint(input) &&
  BEFORE_REASON.test(lowerBefore(input.notice, input.range, REACH)) &&
  WE_STOP.test(lowerBehind(input.notice, input.range, REACH));

const TAKES_EFFECT =
  /\b(?:suspension|halt|closure|pause|freeze|stop)\b[^.\n]{0,60}\b(?:takes?|comes? into|goes? into|becomes?|(?:slated|set|scheduled|due|expected|planned|will|going) (?:to )?(?:take|come into|go into|become)) (?:effect|force|effective)(?: on| at| from)?(?: [a-z]{3,9}day,?)? $/;

/** 「The suspension is slated to take effect on September 4」 */
export const isInForceThen = (input: RuleInput): boolean =>
  isStopPoint(input) && TAKES_EFFECT.test(lowerBefore(input.notice, input.range, REACH));
