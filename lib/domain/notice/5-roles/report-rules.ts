import { TAG } from '../words/lexicon.ts';
import { isHoursMoreOf, isOldPlan, sharesVerb } from './neighbours.ts';
import { type RuleInput, rule } from './rule.ts';
import { isBareLine, isJapaneseIn, isStamp, reportOf } from './stamps.ts';

/** 「11月25日 10:50」 alone on its line, one of several, with what happened on the line below. */
const isHeadLine = ({ notice, range, around, bareLines, topic, below }: RuleInput): boolean =>
  topic.isEmergency && bareLines > 1 && isBareLine(notice, range, around.clause) && isJapaneseIn(notice, below);

/** 「【第2報】11月25日 10:50 …」, one of several. */
const isReportStamp = ({ notice, range, around, stamps }: RuleInput): boolean =>
  stamps > 1 && isStamp(notice, range, around.clause);

const isStamped = (input: RuleInput): boolean => isHeadLine(input) || isReportStamp(input);

/** What the report says; null where it names times of its own, or nothing stops. */
const saidAt = (input: RuleInput): number | null => {
  if (!input.topic.isStop) return null;
  const { isFollowed, after } = isHeadLine(input) ? reportOf(input.below, input.next) : input.around;
  return isFollowed ? null : after;
};

const hasAll = (tags: number | null, wanted: number): boolean => tags !== null && (tags & wanted) === wanted;

/** Times that take their role from what stands around them as a whole: the same users, the time before, a report. */
export const REPORT_RULES = [
  rule('for some users only', 'none', '', ({ isOfSomeUsers }) => isOfSomeUsers),
  rule(
    'more hours of another matter',
    'none',
    '',
    ({ notice, before, range }) => before?.role === 'none' && isHoursMoreOf(notice, before, range),
  ),
  rule(
    'more hours of a standing slot',
    'recurring',
    '',
    ({ notice, before, range }) => before?.role === 'recurring' && isHoursMoreOf(notice, before, range),
  ),
  rule(
    'the verb of the first start',
    'start',
    '',
    ({ notice, before, range, around }) => before?.role === 'start' && sharesVerb(notice, before, range, around),
  ),
  rule('the plan that the sentence moves', 'superseded', '', ({ range, next, around }) =>
    isOldPlan(range, next, around),
  ),
  rule(
    'the stamp of a report of recovery',
    'actual-end',
    '',
    (input) => isStamped(input) && hasAll(saidAt(input), TAG.resume | TAG.past),
  ),
  rule('the stamp of a report of a stop', 'as-of', '', (input) => isStamped(input) && hasAll(saidAt(input), TAG.stop)),
  rule('the stamp of a report', 'none', '', isStamped),
] as const;
