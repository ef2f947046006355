import { lowerIn } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { NOT_ENDED, WORK } from './ends-taken-back.ts';
import { lowerBefore, lowerBehind } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

const REACH = 140;

/** 「will not be finished by 11:00 as planned」: the end that was announced, and does not hold. */
const END_NOT_KEPT = new RegExp(
  `(?:${NOT_ENDED}|\\b(?:should|ought to|would) (?:by now |already )?have (?:been )?(?:ended|finished|reopened|resumed|returned|closed|completed|restored|concluded|over|done|back|lifted))(?: [a-z]{2,12}){0,3} (?:at|by|before|around)(?: the (?:planned|announced|scheduled|expected) (?:end|time)(?: of)?)? $`,
);

export const isEndNotKept = ({ notice, topic, range }: RuleInput): boolean =>
  topic.isStop && range.start?.time != null && END_NOT_KEPT.test(lowerBefore(notice, range, REACH));

const DONE =
  '(?:carry (?:(?:it|them|this|these) )?out|perform|do|conduct|hold|go ahead with|proceed with|run|carried out|performed|done|conducted|held|take place|go ahead|carrying out|performing|doing|conducting|holding|going ahead with)';
const NOT_DONE = new RegExp(
  `\\b(?:(?:decided|chosen|opted|agreed) (?:not to|against)|(?:will|shall)(?: not|n['’]t)|won['’]t) (?:now )?(?:be )?${DONE}\\b[^.\\n]{0,80}$`,
);
const NOT_DONE_BEHIND = new RegExp(
  `^\\)?,? (?:(?:will(?: not|n['’]t)|won['’]t) (?:now )?(?:be )?|(?:and|but) (?:we )?(?:have |has )?(?:now |since |today )?(?:decided|chosen|opted|agreed) (?:not to|against) )${DONE}\\b(?! (?:any ?longer|longer))`,
);
/** 「has slipped by a week」, 「had to be moved」, 「strike Thursday from your calendars」: the plan does not hold, and no day is named in the same breath. */
const IS_MOVED =
  /^[^.\n]{0,40}?(?:\. (?:it|this|the (?:work|maintenance|upgrade|update)) )?\b(?:has|have|had|is|was|been|be|must|needs?)\b[^.\n]{0,16}?\b(?:slipped|moved|delayed|postponed|rescheduled|deferred|put off|pushed back|dropped|taken off)\b(?! (?:to|until|till|from) [^.\n]{0,12}\d)/;
const STRUCK = /\b(?:strike|disregard|ignore|cross out|cross off|forget)\b(?: about)?[^.\n]{0,48}$/;
const OF_WORK = new RegExp(`\\b${WORK}\\b`);

/** 「We have decided not to carry out the maintenance on Nov 30, 14:00-15:30」 */
export const isNotDone = ({ notice, topic, range, around: { clause } }: RuleInput): boolean =>
  topic.isStop &&
  range.start?.date != null &&
  (NOT_DONE.test(lowerBefore(notice, range, REACH)) || NOT_DONE_BEHIND.test(lowerBehind(notice, range, REACH))) &&
  OF_WORK.test(lowerIn(notice, clause));

/** 「… has slipped by a week. It will be done on January 17」 */
export const isMovedAway = ({ notice, topic, range, next, around: { clause } }: RuleInput): boolean =>
  topic.isStop &&
  range.start?.date != null &&
  next !== undefined &&
  (STRUCK.test(lowerBefore(notice, range, REACH)) ||
    (IS_MOVED.test(lowerBehind(notice, range, REACH)) && OF_WORK.test(lowerIn(notice, clause))));

const DONE_THEN =
  /\b(?:it|we|this|and|the (?:work|maintenance|upgrade|migration|update)) (?:will|shall|is going to|has been|is) (?:now |instead )?(?:be )?(?:[a-z]{2,12} ){0,3}(?:on|from|at|for|to)\b|\binstead\b|\bin its place\b|\bnew (?:date|time|schedule)\b[^.\n]{0,24}\d/;

/** What is not carried out then is carried out at the next time. */
export const isDoneThen = ({ notice, range, next }: RuleInput): boolean =>
  next?.start?.date != null && next.start.time !== null && DONE_THEN.test(lowerBehind(notice, range, REACH));

const PLANNED_FOR =
  /\b(?:planned|scheduled|announced|set|due|meant|intended|foreseen)(?: to take place| to be held)? (?:for|on)(?: [a-z]{3,6}day,?)? $/;
const HELD_THEN =
  /^\)?,? (?:will|shall|is going to|is to) (?:now |instead )?(?:be (?:held|carried out|done|performed|conducted)|take place|happen|go ahead|run) (?:instead )?(?:on|from|between) /;

/** 「will take place two days later: March 15」 */
const HELD_LATER =
  /^\)?,? (?:(?:will|shall|is going to|is to) (?:now )?(?:be (?:held|carried out|done|performed|conducted)|take place|happen|go ahead|run)|takes place|is held|happens|runs|is done) (?:an?|one|two|three|four|five|six|seven|\d{1,2}) (?:days?|weeks?|nights?) (?:later|earlier|sooner)\b/;

/** 「The maintenance planned for December 8, 02:00-04:00 will be held on December 9, 02:00-04:00」: no word says that it is moved. */
export const isPlanHeldThen = ({ notice, topic, range, next }: RuleInput): boolean =>
  topic.isStop &&
  range.start?.date != null &&
  next?.start?.date != null &&
  next.start.time !== null &&
  (HELD_LATER.test(lowerBehind(notice, range, REACH)) ||
    (HELD_THEN.test(lowerBehind(notice, range, REACH)) && PLANNED_FOR.test(lowerBefore(notice, range, REACH))));

const WAS_PLANNED =
  /\b(?:was|were|had been|had|we) (?:been )?(?:originally |initially |first |previously )?(?:planned|scheduled|announced|set|due|meant|intended)\b|\b(?:postpone|reschedule|move)[a-z]{0,2}\b|\bput off\b|\bpushed back\b|\b(?:cannot|will not|could not|can not) (?:be (?:carried out|done|performed|held)|take place|go ahead|happen)\b/;
const PUT_THERE = new RegExp(
  `^ ?(?:instead,? |therefore,? |so )?(?:(?:it|this|that|the (?:[a-z]{2,12} )?${WORK}) (?:will|is|has been|shall) (?:now |instead |therefore )?(?:be )?(?:going to |planned to |due to |scheduled to )?(?:take place|carried out|done|performed|held|happen|rescheduled|moved|run|conducted|go ahead|planned|set|scheduled)|we (?:have |are |will )?(?:now )?(?:be )?(?:moved?|moving|rescheduled?|rescheduling|do|doing|carry out|hold|postponed?|perform|plan) (?:it|this|the ${WORK}))(?: (?:instead|out|now))?(?: (?:on|to|for|at|from|between|until)){0,2}(?: [a-z]{3,6}day,?)? $`,
);

/** 「The maintenance was planned for December 8, 02:00-04:00. It will take place on December 9」: a plan, and in the next sentence where it is put. */
export function isPutThere({ notice, topic, range, before }: RuleInput): boolean {
  if (!topic.isStop || range.start?.date == null || before?.role !== 'window') return false;
  const { tokens, page } = notice;
  const plan = before.around.clause;
  const from = tokens[plan.end]?.from ?? 0;
  const to = tokens[range.first]?.from ?? 0;
  if (to <= from || to - from > REACH || !PUT_THERE.test(page.lower.slice(from, to))) return false;
  return (plan.tags & (TAG.recurring | TAG.perhaps)) === 0 && WAS_PLANNED.test(lowerIn(notice, plan));
}

const STOPS_BEFORE =
  /\b(?:suspend|halt|paus|stop|clos|disabl|unavailab|offline|inaccessib|switched off|taken down)[a-z]{0,4}\b[^.\n]{0,60}\bas of (?:[a-z]{3,9}day,? )?$/;
const STOPS_BEHIND =
  /^,? [^.\n]{2,60}\b(?:will|shall|are to|is to) (?:both |all |temporarily )?(?:be )?(?:temporarily )?(?:suspend|halt|paus|stop|clos|disabl|unavailab|offline|inaccessib)[a-z]{0,4}\b/;
/** 「are closed as of Monday, 3 p.m., until further notice」 */
const UNTIL_NOTICE = /^,? until (?:further|another|new) notice\b/;
const TO_COME = /\b(?:will|shall|is to|are to|going to|have to)\b/;

/** 「will be halted as of 21:00 UTC on December 7」, 「As of 09:00, futures trading will be halted」 */
export function stopsAsOf({ notice, topic, range, around }: RuleInput): boolean {
  if (!topic.isStop || range.start?.time == null) return false;
  const before = lowerBefore(notice, range, REACH);
  if (STOPS_BEFORE.test(before) && UNTIL_NOTICE.test(lowerBehind(notice, range, REACH))) return true;
  if (around.beside !== 'as of') return false;
  return (
    (STOPS_BEFORE.test(before) && TO_COME.test(before)) ||
    (around.isFirst && STOPS_BEHIND.test(lowerBehind(notice, range, REACH)))
  );
}

const AT_HEAD = /(?:^|[.!\n:] ?)(?:as of|at|since)(?: about| around)? $/;
const IS_OVER =
  /^,? (?:the |our |today['’]s |all |every |this )?[^.\n]{2,110}\b(?:is|are|was|were|has been|have been|has|have) (?:now |all |fully |successfully |both ){0,2}(?:complete|completed|finished|over|ended|concluded|restored|resumed|back|reopened|(?:available|operational|working|online|up|open) again)\b/;
const FINISHED =
  /^,? we (?:have )?(?:successfully )?(?:finished|completed|concluded|ended) (?:the|our|today['’]s) [^.\n]{0,40}\b(?:maintenance|upgrade|work|migration|update)\b/;
const STILL_OUT = /\b(?:not|until|once|when|if|except|but|partly|partially|some)\b|n['’]t\b/;

const OVER_BEFORE = new RegExp(
  `\\b(?:(?:is|are) (?:now |all |fully |successfully |both ){0,2}(?:complete|completed|finished|over|done|ended|concluded) (?:as of|since)|(?:${WORK}|it)(?: (?:that|which))?(?: (?:began|started|commenced)[^.,\\n]{0,40})? (?:and )?(?:was|has been) closed at) (?:about |around )?$`,
);

/** 「The maintenance that began at 02:00 is over since 04:00」: the same, with the time behind it. */
const isOverSince = ({ notice, range, around }: RuleInput): boolean =>
  SINCE.has(around.beside) && OVER_BEFORE.test(lowerBefore(notice, range, REACH));

const SINCE: ReadonlySet<string> = new Set(['as of', 'since', 'at']);

/** 「As of 05:40, the maintenance that we started at 03:00 is complete.」 */
export function isOverAsOf(input: RuleInput): boolean {
  const { notice, topic, range, around } = input;
  if (!topic.isStop || range.start?.time == null) return false;
  if ((around.clause.tags & (TAG.perhaps | TAG.future)) !== 0) return false;
  if (isOverSince(input)) return true;
  if (!around.isFirst) return false;
  if (!AT_HEAD.test(lowerBefore(notice, range, HEAD_REACH))) return false;
  const behind = lowerBehind(notice, range, REACH);
  const found = IS_OVER.exec(behind) ?? FINISHED.exec(behind);
  return found !== null && !STILL_OUT.test(found[0]);
}

const HEAD_REACH = 24;

const RUNS_SINCE =
  /\b(?:works?|runs?|flows?|trades?|possible|enabled) again (?:since|as of) (?:about |around |approximately )?$|\b(?:operational|available|(?:working|processing|running|going through)(?: normally| as usual)?|online|up and running|normal|stable|functional|live|healthy|reachable|accessible|open|up|back)(?: again)? since (?:about |around |approximately )?$/;
const DENIED = /\b(?:not|no longer|un[a-z]{4,14}|in[a-z]{6,12}|never)\b[^.\n]{0,40}$|n['’]t\b[^.\n]{0,40}$/;

/** 「The API has been fully operational since 07:52」 */
export function runsSince({ notice, topic, range }: RuleInput): boolean {
  if (!topic.isStop || range.start?.time == null || range.shape !== 'point') return false;
  const before = lowerBefore(notice, range, REACH);
  const found = RUNS_SINCE.exec(before);
  return found !== null && !DENIED.test(before.slice(0, found.index));
}

const USUAL_HOURS =
  /\b(?:regular|usual|weekly|daily|routine|standing|normal|ordinary|nightly)(?: [a-z]{2,12}){0,2} (?:maintenance|downtime|window|hours|slot|schedule|time|break)(?: (?:window|hours|slot|time))? ?\((?:usually |normally |from |of |at )?$|\((?:usually|normally|regularly),? (?:from |between |at )?$/;

/** 「Our regular Sunday maintenance (09:00-09:30) will run longer on December 13」: the hours of any week, where those of the day follow. */
export const areUsualHours = ({ notice, topic, range, next }: RuleInput): boolean =>
  topic.isStop &&
  range.shape === 'range' &&
  range.start?.date === null &&
  range.finish?.date == null &&
  next !== undefined &&
  USUAL_HOURS.test(lowerBefore(notice, range, REACH));

const RETURNS =
  '(?:resum|restor|reopen|re-open|come back|be back|bring (?:[a-z]{2,12} ){1,3}back|return|go live|reinstat|reactivat|re-?enabl|brought back)';
const COMES_BACK = new RegExp(
  `\\b(?:will|shall|are to|is to|expected to|plan to|planned to|scheduled to|going to)\\b[^.\\n]{0,40}\\b${RETURNS}[a-z]{0,4}\\b[^.\\n]{0,80}:? ?$`,
);

/** 「we will restore them in the following order:」: rows of what comes back follow. */
export const announcesReturns = (lower: string): boolean => COMES_BACK.test(lower);

const PEOPLE =
  '(?:support|help ?desk|service desk|office|call cent(?:er|re)|hotline|customer (?:care|service)|phone lines?|live chat)(?: (?:crew|team|staff|desk|agents?|lines?|people))?';
/** Nothing else is named beside them: 「The help desk mail and the app login will be unavailable」 is of machines. */
const PEOPLE_AWAY = new RegExp(
  `(?:^|[.!\\n] ?)(?:(?!(?:and|or|with|but)\\b)[a-z]{3,12} ){0,3}?${PEOPLE}(?: and (?:the |our )?${PEOPLE})? (?:is|are|will be|comes|come|goes|go) (?:closed|away|not available|off|home|back|available|reachable|staffed|here|there|on duty|open|at your service)(?: (?:on deck|again|for you|in|in the office|to help|to answer|on duty)){0,2}(?: (?:from|between|on|for|at|until|as of))?(?: [a-z]{3,6}day,?)? $`,
);

/** 「Customer support is closed from December 29 to January 3」: who answers is away, and nothing else is said to stop. */
export const arePeopleAway = ({ notice, range }: RuleInput): boolean =>
  PEOPLE_AWAY.test(lowerBefore(notice, range, REACH));
