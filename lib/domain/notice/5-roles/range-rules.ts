import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { isProcedure } from './asides.ts';
import type { TimeContext } from './context.ts';
import { headingOf, isLabelled, isOwnDay, LABEL_LENGTH, speaksOfStop, TOWARDS } from './looks.ts';
import { type RuleInput, rule } from './rule.ts';

const MOVED = TAG.changed | TAG.postponed | TAG.extended;

const hasDate = ({ range }: RuleInput): boolean => isOwnDay(range.start) || isOwnDay(range.finish);

/** Under a heading that names the stop. */
function isUnderStop({ around }: RuleInput): boolean {
  const heading = headingOf(around);
  if ((heading & TAG.stop) === 0) return false;
  return (heading & TAG.when) !== 0 ? around.lead <= LABEL_LENGTH : around.isBare;
}

/** 「取引は1:00から4:00まで、入出金は0:30から5:00まで停止いたします」 */
const sharesStop = ({ around }: RuleInput): boolean =>
  around.isFollowed && (around.clause.tags & TAG.stop) !== 0 && (around.clause.tags & TAG.distractor) === 0;

const isOfStop = (input: RuleInput): boolean => speaksOfStop(input.around) || isUnderStop(input) || sharesStop(input);

/** A row of a list in a notice about a stop, with no more than a label before its hours. */
const isStopRow = ({ topic, around }: RuleInput): boolean =>
  topic.isStop && around.isRow && around.lead <= LABEL_LENGTH;

/** A coin or a service before the time of its row. */
const namesPart = ({ tokens }: NoticeText, { clause }: TimeContext, first: number): boolean =>
  tokens
    .slice(clause.first, Math.min(first, clause.first + LABEL_LENGTH))
    .some((token) => token.kind === 'word' && (token.entry.asset !== null || token.entry.services.length > 0));

/** Times from one moment to another. */
export const RANGE_RULES = [
  rule('hours of another matter', 'none', '', ({ around }) => around.isDistractor),
  rule(
    'all day, on no day of its own',
    'none',
    '',
    (input) => !hasDate(input) && input.range.start?.time?.kind === 'whole' && !input.around.isRow,
  ),
  rule(
    'a part of hours that were given',
    'none',
    '',
    ({ around }) => (around.before & TAG.within) !== 0 && around.lead <= LABEL_LENGTH,
  ),
  rule('the hours of days right before', 'window', '', ({ around, topic }) => around.isAfterDays && topic.isStop),
  rule(
    'hours in which it runs',
    'none',
    '',
    ({ around }) => (around.after & TAG.unaffected) !== 0 && !speaksOfStop(around),
  ),
  rule(
    'hours as usual',
    'none',
    '',
    (input) =>
      !hasDate(input) && (input.around.before & TAG.unaffected) !== 0 && (input.around.before & TAG.stop) === 0,
  ),
  rule(
    'hours under a heading of another matter',
    'none',
    '',
    (input) =>
      (headingOf(input.around) & TAG.distractor) !== 0 &&
      !isOfStop(input) &&
      !(hasDate(input) && isProcedure(input.notice.tokens, input.around.clause.heading)),
  ),
  rule(
    'a row that is called off',
    'cancelled',
    '',
    ({ around }) =>
      around.isRow && (around.clause.tags & TAG.cancelled) !== 0 && (around.clause.tags & TAG.perhaps) === 0,
  ),
  rule(
    'a row below a sentence of the stop',
    'window',
    '',
    (input) => isStopRow(input) && (input.around.intro & TAG.stop) !== 0,
  ),
  rule(
    'a row with a remark',
    'window',
    '',
    (input) => isStopRow(input) && input.around.isInField && input.around.isRemarked,
  ),
  rule(
    'a row of one coin or service',
    'window',
    '',
    (input) =>
      input.topic.isStop &&
      hasDate(input) &&
      input.around.isRow &&
      input.around.isInField &&
      namesPart(input.notice, input.around, input.range.first),
  ),
  rule(
    'moved to these hours',
    'window',
    '',
    ({ topic, around }) => topic.isStop && TOWARDS.has(around.beside) && (around.before & MOVED) !== 0,
  ),
  rule(
    'the new hours',
    'window',
    '',
    (input) => input.topic.isStop && (input.around.before & TAG.fresh) !== 0 && hasDate(input),
  ),
  rule('hours of the stop', 'window', '', isOfStop),
  rule(
    'hours in which it is carried out',
    'window',
    '',
    ({ topic, around }) => topic.isStop && ((around.before | around.after) & TAG.announce) !== 0,
  ),
  rule('hours under a label', 'window', '', ({ topic, around }) => topic.isStop && isLabelled(around)),
  rule('hours alone on their line', 'window', '', ({ topic, around }) => topic.isStop && around.isBare),
  rule('nothing says that it stops in these hours', 'none', '', () => true),
] as const;
