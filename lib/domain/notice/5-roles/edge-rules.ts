import { TAG } from '../words/lexicon.ts';
import type { TimeContext } from './context.ts';
import { EDGES, FROM_TO_LENGTH, headingOf, LABEL, LABEL_LENGTH } from './looks.ts';
import { rule } from './rule.ts';

/** 「suspended from 17:00 until further notice」 */
const SINCE: ReadonlySet<string> = new Set(['from', 'starting', 'since', 'beginning', 'commencing', 'effective', 'at']);

/** The label before the time, else the heading above. */
const labelOf = (around: TimeContext): number =>
  (around.lastLabel & EDGES) !== 0 ? around.lastLabel : headingOf(around) | around.lastLabel;

/** 「18:00より再開いたします」 */
const resumes = ({ near, after }: TimeContext): boolean =>
  [near, after].some((tags) => (tags & TAG.resume) !== 0 && (tags & TAG.stop) === 0);

/** Whether a lone time of the stop is where it begins or where it ends. */
export const EDGE_RULES = [
  rule(
    'a row with an open end',
    'start',
    '',
    ({ around }) => (around.firstAfter & TAG.undecided) !== 0 && around.isRow && around.isInField,
  ),
  rule(
    'from, until it is known',
    'start',
    '',
    ({ around }) => SINCE.has(around.beside) && (around.firstAfter & (TAG.undecided | TAG.until)) !== 0,
  ),
  rule('since', 'start', '', ({ around }) => around.beside === 'since'),
  rule('until', 'end', '', ({ around }) => around.beside === 'until' || around.beside === 'till'),
  rule(
    'a stop with its return behind it',
    'start',
    '',
    ({ around }) =>
      (around.before & TAG.stop) !== 0 && (around.before & TAG.announce) !== 0 && (around.between & TAG.resume) !== 0,
  ),
  rule(
    'まで behind it',
    'end',
    '',
    ({ around }) => (around.firstAfter & TAG.until) !== 0 && (around.firstAfter & TAG.undecided) === 0,
  ),
  rule('from then it runs again', 'end', '', ({ around }) => (around.firstAfter & TAG.from) !== 0 && resumes(around)),
  rule(
    'より or 開始 behind it',
    'start',
    '',
    ({ around }) => (around.firstAfter & (TAG.from | TAG.start | TAG.onward)) !== 0,
  ),
  rule('a word of an end behind it', 'end', '', ({ around }) => (around.firstAfter & TAG.end) !== 0),
  rule(
    'From, as a label',
    'start',
    '',
    ({ around }) => around.lead <= FROM_TO_LENGTH && (around.before & TAG.from) !== 0,
  ),
  rule('To, as a label', 'end', '', ({ around }) => around.lead <= FROM_TO_LENGTH && (around.before & TAG.until) !== 0),
  rule(
    'the first column',
    'start',
    '',
    ({ around }) => around.clause.heading?.hasColumns === true && around.isFirst && around.lastLabel === 0,
  ),
  rule(
    'under a label of an end',
    'end',
    '',
    ({ around }) =>
      (labelOf(around) & TAG.end) !== 0 || ((labelOf(around) & TAG.start) !== 0 && (around.before & TAG.resume) !== 0),
  ),
  rule('under a label of a start', 'start', '', ({ around }) => (labelOf(around) & TAG.start) !== 0),
  rule(
    'the stop is named behind it',
    'start',
    '',
    ({ around }) =>
      (around.near & TAG.stop) !== 0 || ((around.after & TAG.stop) !== 0 && around.lead === 0 && around.isRow),
  ),
  rule('the end is named behind it', 'end', '', ({ around }) => (around.near & TAG.end) !== 0),
  rule(
    'the stop before it, carried out behind it',
    'start',
    '',
    ({ around }) => (around.before & TAG.stop) !== 0 && (around.firstAfter & TAG.announce) !== 0,
  ),
  rule(
    'the sentence comes to the stop',
    'start',
    '',
    ({ around }) => (around.after & TAG.stop) !== 0 && (around.before & LABEL) === 0,
  ),
  rule(
    'a bare row below a sentence of the stop',
    'start',
    '',
    ({ around }) => around.isBare && around.lead === 0 && (around.intro & TAG.stop) !== 0,
  ),
  rule(
    'a row that names the stop',
    'start',
    '',
    ({ around }) => (around.before & TAG.stop) !== 0 && around.isInField && around.isRow && around.lead <= LABEL_LENGTH,
  ),
  rule(
    'the stop, and no other time for it',
    'as-of',
    '',
    ({ around }) =>
      (around.before & TAG.stop) !== 0 && (around.before & (TAG.future | TAG.announce)) !== 0 && !around.isFollowed,
  ),
  rule(
    'a bare time under its label',
    'start',
    '',
    ({ around }) => (labelOf(around) & (TAG.when | TAG.stop)) !== 0 && around.isBare,
  ),
  rule('neither begins nor ends', 'none', '', () => true),
] as const;
