import { roleInEntry } from '../3-layout/status-page.ts';
import { TAG } from '../words/lexicon.ts';
import { isDeadline, isPartInBracket, isStampInBrackets, wasToBe } from './asides.ts';
import { isStopRightBefore, isUpgradeBefore, isUpgradeBehind } from './english.ts';
import {
  hasTime,
  isAboutReason,
  isCutOff,
  isEdgeBeside,
  isEndOver,
  isLabelled,
  isUnderDistractor,
  LABEL_LENGTH,
  speaksOfStop,
  TOWARDS,
} from './looks.ts';
import { type RuleInput, rule } from './rule.ts';

/** 時点 is both: a time of observation. 追記 is a stamp only. */
const WRITTEN = TAG.stamp | TAG.distractor;
/** 「Posted 」 before the time of writing. */
const STAMP_LENGTH = 8;
const UNDER_WAY = TAG.stop | TAG.ongoing;
const AT: ReadonlySet<string> = new Set(['at', 'from', 'since']);

/** A clock time in a notice about a stop. */
const isStopClock = ({ topic, range }: RuleInput): boolean => topic.isStop && hasTime(range);

const entryOf = ({ notice, range, around }: RuleInput): ReturnType<typeof roleInEntry> =>
  around.lead <= STAMP_LENGTH && hasTime(range) ? roleInEntry(notice.tokens, around.clause) : null;

/** English says first what happens: 「which started at 06:00 was completed at 07:48」. */
const isAtEdge = (input: RuleInput, edge: number): boolean =>
  isStopClock(input) && input.around.beside === 'at' && (input.around.lastLabel & edge) !== 0;

const saysEnded = ({ notice, range, around }: RuleInput): boolean =>
  (around.after & TAG.end) !== 0 &&
  (around.after & TAG.past) !== 0 &&
  (around.after & TAG.perhaps) === 0 &&
  !wasToBe(notice.tokens, range.end, around.nextFirst);

const isSeenAsOf = (input: RuleInput): boolean =>
  (input.around.firstAfter & WRITTEN) === WRITTEN &&
  hasTime(input.range) &&
  input.topic.isEmergency &&
  speaksOfStop(input.around);

/** Rows of a staged resumption name a service and its time. */
const isStagedRow = (input: RuleInput): boolean =>
  isStopClock(input) &&
  input.around.isRow &&
  (input.around.intro & TAG.resume) !== 0 &&
  (input.around.intro & (TAG.future | TAG.approx)) !== 0;

const isOpenRow = ({ topic, around }: RuleInput): boolean =>
  topic.isStop &&
  around.isRow &&
  (around.firstAfter & (TAG.from | TAG.undecided)) !== 0 &&
  around.lead <= LABEL_LENGTH &&
  ((around.intro & TAG.stop) !== 0 || around.isInField);

/** 「9:40頃より…事象を確認しております」 */
const isUnderWay = ({ topic, around }: RuleInput): boolean =>
  topic.isEmergency && (around.after & TAG.ongoing) !== 0 && (around.firstAfter & TAG.from) !== 0;

const isMove = ({ topic, around }: RuleInput): boolean =>
  topic.isStop && (around.near & TAG.changed) !== 0 && (around.lastLabel & (TAG.start | TAG.end)) !== 0;

/** Something says that it stops or comes back then. */
function isOfStop(input: RuleInput): boolean {
  const { notice, range, around, topic } = input;
  if (isStagedRow(input) || isMove(input) || ((around.before | around.near) & TAG.resume) !== 0) return true;
  if (isOpenRow(input) || speaksOfStop(around) || isUnderWay(input)) return true;
  return topic.isStop && (isLabelled(around) || (hasTime(range) && isEdgeBeside(notice.tokens, range)));
}

/** Lone times before the question of start or end: what was seen, what is written, what has its verb beside it. */
export const POINT_RULES = [
  rule(
    'the end of a part, in a bracket',
    'end',
    '',
    ({ notice, topic, range, around }) =>
      topic.isStop && (around.firstAfter & TAG.until) !== 0 && isPartInBracket(notice.tokens, range, around.clause),
  ),
  rule(
    'an end that is changed',
    'superseded',
    '',
    ({ around }) =>
      (around.lastLabel & TAG.end) !== 0 && (around.firstAfter & TAG.from) !== 0 && (around.near & TAG.changed) !== 0,
  ),
  rule(
    'so long before a moment',
    'start',
    '',
    ({ topic, range, around }) => range.leadMinutes !== null && (speaksOfStop(around) || topic.isStop),
  ),
  rule('so long before another matter', 'none', '', ({ range }) => range.leadMinutes !== null),
  rule('the entry of completion', 'actual-end', '', (input) => input.topic.isStop && entryOf(input) === 'actual-end'),
  rule('the entry of an alarm', 'as-of', '', (input) => input.topic.isStop && entryOf(input) === 'as-of'),
  rule('the entry of a word between', 'none', '', (input) => entryOf(input) !== null),
  rule('when the notice was written', 'none', '', ({ around }) => around.isTop || around.isBottom),
  rule(
    'at, behind a start that comes back',
    'end',
    '',
    (input) => isAtEdge(input, TAG.start) && (input.around.before & TAG.resume) !== 0,
  ),
  rule('at, behind a word of a start', 'start', '', (input) => isAtEdge(input, TAG.start)),
  rule(
    'at, behind an end that is past',
    'actual-end',
    '',
    (input) => isAtEdge(input, TAG.end) && (input.around.before & TAG.past) !== 0,
  ),
  rule('at, behind a word of an end', 'end', '', (input) => isAtEdge(input, TAG.end)),
  rule(
    'at, right behind the stop',
    'start',
    '',
    (input) =>
      isStopClock(input) &&
      AT.has(input.around.beside) &&
      !input.around.isDistractor &&
      isStopRightBefore(input.notice.tokens, input.range),
  ),
  rule(
    'an upgrade that is announced for it',
    'as-of',
    '',
    (input) => isStopClock(input) && !input.around.isDistractor && isUpgradeBefore(input),
  ),
  rule(
    'an upgrade that the sentence comes to',
    'as-of',
    '',
    (input) => isStopClock(input) && !input.around.isDistractor && input.around.isFirst && isUpgradeBehind(input),
  ),
  rule(
    'the day of a new habit',
    'none',
    '',
    ({ range, around }) => !hasTime(range) && (around.after & TAG.recurring) !== 0,
  ),
  rule(
    'the day of new hours',
    'none',
    '',
    ({ range, around }) =>
      !hasTime(range) &&
      (around.firstAfter & TAG.from) !== 0 &&
      (around.after & TAG.changed) !== 0 &&
      (around.after & TAG.when) !== 0,
  ),
  rule('a deadline', 'none', '', ({ notice, range }) => isDeadline(notice.tokens, range)),
  rule('a stamp in brackets', 'none', '', ({ notice, range, around }) =>
    isStampInBrackets(notice.tokens, range, around),
  ),
  rule(
    'ended, as the text says',
    'actual-end',
    '',
    (input) =>
      isStopClock(input) &&
      saysEnded(input) &&
      (input.around.firstAfter & TAG.from) === 0 &&
      (input.around.firstAfter & WRITTEN) !== TAG.stamp,
  ),
  rule('seen, as of then', 'as-of', '', (input) => (input.around.firstAfter & TAG.stamp) !== 0 && isSeenAsOf(input)),
  rule('a time of writing', 'none', '', ({ around }) => (around.firstAfter & TAG.stamp) !== 0),
  rule(
    'ended as of then',
    'actual-end',
    '',
    ({ range, around }) =>
      hasTime(range) &&
      around.beside === 'as of' &&
      (around.before & TAG.end) !== 0 &&
      (around.before & TAG.past) !== 0,
  ),
  rule(
    'stopped as of then',
    'as-of',
    '',
    ({ topic, range, around }) =>
      hasTime(range) &&
      around.beside === 'as of' &&
      ((topic.isEmergency && speaksOfStop(around)) || (topic.isStop && (around.before & UNDER_WAY) === UNDER_WAY)),
  ),
  rule('a word of another matter is nearer', 'none', '', ({ around }) => around.isDistractor),
  rule('under a heading of another matter', 'none', '', ({ around }) => isUnderDistractor(around)),
  rule('a row about the reason', 'none', '', ({ notice, range, around }) =>
    isAboutReason(notice.tokens, range, around),
  ),
  rule(
    'the head of what was written then',
    'none',
    '',
    ({ notice, topic, range, around }) =>
      topic.isEmergency &&
      around.isBare &&
      around.lead === 0 &&
      notice.tokens[around.clause.first]?.kind === 'bullet' &&
      around.clause.end === range.end,
  ),
  rule(
    'below a word of recovery',
    'actual-end',
    '',
    (input) =>
      isStopClock(input) &&
      input.around.isBare &&
      input.around.lead === 0 &&
      (input.around.previous & TAG.resume) !== 0 &&
      (input.around.previous & TAG.past) !== 0,
  ),
  rule(
    'a row of what comes back by steps',
    'end',
    '',
    (input) => isStagedRow(input) && ((input.around.before | input.around.after) & TAG.stop) === 0,
  ),
  rule(
    'extended until, behind it',
    'end',
    '',
    (input) =>
      isStopClock(input) &&
      (input.around.near & TAG.extended) !== 0 &&
      (input.around.firstAfter & (TAG.until | TAG.extended | TAG.fresh)) !== 0,
  ),
  rule(
    'put off to',
    'start',
    '',
    (input) => isStopClock(input) && (input.around.before & TAG.postponed) !== 0 && TOWARDS.has(input.around.beside),
  ),
  rule(
    'the head of a sentence that ends in the end',
    'actual-end',
    '',
    (input) =>
      isStopClock(input) &&
      input.around.isFirst &&
      input.around.isFollowed &&
      isCutOff(input.notice.tokens, input.range.end) &&
      (input.around.clause.tags & TAG.end) !== 0 &&
      isEndOver(input.notice.tokens, input.around.clause),
  ),
  rule(
    'extended until',
    'end',
    '',
    (input) => isStopClock(input) && (input.around.before & TAG.extended) !== 0 && TOWARDS.has(input.around.beside),
  ),
  rule('nothing says that it stops then', 'none', '', (input) => !isOfStop(input)),
] as const;

/** A day alone says when something begins only where the text says so. */
export const isDayOfEdge = ({ around }: RuleInput, role: string): boolean =>
  role !== 'as-of' &&
  around.clause.first !== 0 &&
  (role !== 'start' || (around.firstAfter & (TAG.from | TAG.start | TAG.onward)) !== 0);
