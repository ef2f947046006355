import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import type { RuleInput } from './rule.ts';

/** 「block height 3,412,000」 */
const BLOCK = /\bblock(?:s|\s?height)?(?: height| number| no\.?| #|#)? ?#?\d{1,3}(?:[,. ]?\d{3}){1,3}\b/;
const STOPS =
  '(?:suspen[a-z]{1,5}|halt(?:s|ed|ing)?|paus(?:e|es|ed|ing)|stop(?:s|ped|ping)?|clos(?:e|es|ed|ing)|disabl(?:e|es|ed|ing)|fr(?:eezes?|ozen)|(?:switch|turn)(?:ed)? off|not (?:be )?(?:process|accept|possible|able|available)[a-z]{0,4}|neither be|no longer|can(?:not| not)|interrupt(?:s|ed)?)';
const AT = '(?:at|from|as of|as from|when|once|after|upon|with|by|starting|of|is tied to|depends on)';
const THE_BLOCK = '(?:the |this |that )?(?:[a-z ]{0,40}\\()?(?:block|chain (?:reaches|gets to|hits|arrives at) block)';
/** 「will be suspended at block …」, 「Once block … is mined, they can be neither deposited nor withdrawn」, 「halted at that point」 */
const TIED = new RegExp(
  `\\b${STOPS}\\b[^.;\\n]{0,80}?\\b${AT} [^.;\\n]{0,60}?\\bblock\\b|\\b${AT} ${THE_BLOCK}\\b[^.;\\n]{0,120}?\\b(?:${STOPS}|neither|no [a-z ]{2,40}(?:deposits?|withdrawals?))\\b|\\bno [a-z ,]{2,60}\\bpossible ${AT} [^.;\\n]{0,40}\\bblock\\b|\\b${STOPS}\\b[^.;\\n]{0,60} at (?:that|this) (?:point|block|height|moment)\\b`,
);
const LABELLED =
  /(?:^|\n)[^a-z\n]{0,4}(?:when|trigger|time|start|from|begins?|date|height|suspension)[a-z ]{0,24}: ?(?:[a-z]{2,6} )?block/;
/** So long before the block is another moment. */
const AHEAD =
  /\b(?:hours?|minutes?|days?|blocks?) (?:before|prior|ahead|earlier|in advance|beforehand)\b|\bshortly before\b/;
const MOVES_COINS = /\b(?:deposit|withdraw|transfer|send|receiv)/;
const SPARED = TAG.unaffected | TAG.resume | TAG.recurring;

/** Coins are moved no more from a block on, which has a number and no clock time. */
export function isStopAtBlock({ page, clauses, tokens }: NoticeText): boolean {
  const { lower, hasEnglish } = page;
  if (!hasEnglish || !lower.includes('block') || !BLOCK.test(lower) || AHEAD.test(lower)) return false;
  const isLabelled = LABELLED.test(lower);
  return clauses.some((clause) => {
    if ((clause.tags & SPARED) !== 0) return false;
    const said = lowerIn({ page, tokens }, clause);
    return isLabelled ? (clause.tags & TAG.stop) !== 0 && MOVES_COINS.test(said) : TIED.test(said);
  });
}

/** 「estimated for February 10, 09:00 UTC」, beside the block or in the sentence behind it: the only clock time that the notice names. */
export function isExpectedOfBlock({ notice, range, around, clocks }: RuleInput): boolean {
  if (clocks !== 1 || range.shape !== 'point' || range.start?.time?.kind !== 'time' || range.start.date == null)
    return false;
  if ((around.clause.tags & TAG.recurring) !== 0 || !isStopAtBlock(notice)) return false;
  const at = notice.clauses.indexOf(around.clause);
  return notice.clauses
    .slice(Math.max(0, at - BESIDE), at + 1)
    .some((clause) => lowerIn(notice, clause).includes('block'));
}

/** Clauses. */
const BESIDE = 2;
