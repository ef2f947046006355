import { TAG } from '../words/lexicon.ts';
import { lowerBefore } from './page-beside.ts';
import type { RuleInput } from './rule.ts';

/** 「We're bringing it forward to tonight」, 「The new date is」, 「it will now be from」: what follows replaces a plan. */
export const isMovedHere = ({ notice: { tokens, page }, range: { first }, around: { clause } }: RuleInput): boolean => {
  const to = tokens[first]?.from ?? 0;
  return MOVED_HERE.test(page.lower.slice(Math.max(tokens[clause.first]?.from ?? 0, to - MOVE_REACH), to));
};

const MOVE_REACH = 120;
const MOVED_HERE = new RegExp(
  `\\b(?:${[
    '(?:bring|push|mov|shift|put)[a-z]{0,4} (?:it|this|them|that|the [a-z]{1,16}) (?:forward|back|up|off|out|ahead|to|until|by)',
    '(?:postpon|reschedul|delay)[a-z]{0,4} (?:it|this|them|that) (?:to|until|by)',
    'new (?:date|time|window|slot|schedule|hours) (?:is|are|will be)',
    'new (?:date|time|window|slot|schedule|hours):',
    '(?:will|is|are) now (?:be )?(?:on|at|from|between|scheduled|planned|set|held|carried|done|happening)?',
  ].join('|')})`,
);

/** 「have been failing since about 15:10」, 「unable to log in from 01:40」: it has been out from then on, and is not back since. */
export const isOutSince = ({ notice, range, around }: RuleInput): boolean => {
  if (range.shape !== 'point' || (around.lastLabel & (TAG.resume | TAG.end)) !== 0) return false;
  const before = lowerBefore(notice, range, MOVE_REACH);
  if (SINCE.test(before)) return !RUNS.test(before);
  if (!FROM.test(before) || (around.before & TAG.resume) !== 0) return false;
  return (around.before & OUT_BEFORE) === OUT_BEFORE || (CLOSED.test(before) && !around.isFollowed);
};

const ROUGHLY = '(?:about |around |approximately |roughly )?~?$';
const SINCE = new RegExp(`\\bsince ${ROUGHLY}`);
const FROM = new RegExp(`\\bfrom ${ROUGHLY}`);
const RUNS = /\b(?:again|back|normally|restored|resolved|works?|working)\b[^.\n]{0,60}$/;
/** 「(closed from 31/03/2026 05:00 UTC)」, in a bracket. */
const CLOSED = /\((?:closed|down|out|stopped|paused|suspended|offline|unavailable) from $/;
const OUT_BEFORE = TAG.stop | TAG.past;
