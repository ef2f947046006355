import { TAG } from '../words/lexicon.ts';
import { remarkBehind, wasPlanned } from './asides.ts';
import { hasYear, headingOf, isDaysOnly, isOwnDay } from './looks.ts';
import { type RuleInput, rule } from './rule.ts';

/** One 毎週 in a list, and the rows beside it are standing slots too unless they name a year. */
function isSlot({ range, around }: RuleInput): boolean {
  const { clause, before } = around;
  const hasDate = isOwnDay(range.start) || isOwnDay(range.finish);
  if (!((!hasDate && !around.isAfterDays) || (clause.isAmongSlots && !hasYear(range)))) return false;
  // A heading that is about something else makes no slots of the rows below it.
  const heading = headingOf(around);
  const isHeaded =
    (heading & TAG.recurring) !== 0 && (range.shape === 'range' || (heading & (TAG.stop | TAG.when)) !== 0);
  return (before & TAG.recurring) !== 0 || isHeaded || clause.isAmongSlots;
}

/** 「変更前」, before the time or in a bracket right behind it. */
function isOld({ notice, range, around }: RuleInput): boolean {
  const noted = around.before | remarkBehind(notice.tokens, range.end, around.nextFirst);
  return (noted & TAG.old) !== 0 && (around.before & TAG.fresh) === 0;
}

/** 「変更前 | 変更後」 as headings of their own, or of two columns. */
function isUnderOld({ around }: RuleInput): boolean {
  const heading = headingOf(around);
  if ((heading & TAG.old) === 0) return false;
  return (heading & TAG.fresh) === 0 ? (around.before & TAG.fresh) === 0 : around.isFollowed;
}

/** What is not a time of the stop, or not any more, whatever its shape. */
export const MATTER_RULES = [
  rule('a notice of another matter', 'none', '', ({ topic }) => topic.isElsewhere),
  rule(
    'the day accounts can be opened',
    'none',
    '',
    ({ topic, range }) => topic.isOfAccounts && range.shape === 'point',
  ),
  rule('a spare day', 'spare', '', ({ around }) => ((around.before | headingOf(around)) & TAG.spare) !== 0),
  rule(
    'holidays',
    'none',
    '',
    ({ range, around }) => (around.before & TAG.recurring) !== 0 && isDaysOnly(range) && !hasYear(range),
  ),
  rule('a slot of another matter', 'none', '', (input) => isSlot(input) && input.around.isDistractor),
  rule('a standing slot', 'recurring', '', isSlot),
  rule('the old side of an arrow', 'superseded', '', ({ range }) => range.replacedByNext),
  rule('a plan that did not hold', 'superseded', '', ({ around }) => wasPlanned(around)),
  rule('said to be old', 'superseded', '', isOld),
  rule('under a heading of old times', 'superseded', '', isUnderOld),
] as const;
