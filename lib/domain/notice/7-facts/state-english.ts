import type { WindowStatus } from '../../window.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { isTakenBackIn, missesEnd, WORK } from '../5-roles/ends-taken-back.ts';
import { NORMAL_AGAIN } from '../5-roles/english-matters.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';

const HAS_BEGUN = new RegExp(
  `\\b${WORK} (?:has|have) (?:now |just |already )?(?:started|begun|commenced|got under ?way)\\b|\\b${WORK} (?:started|began|commenced) (?:at|on|today|as planned)\\b(?![^.\\n]{0,80}\\b(?:(?:end|finish|conclud|complet)ed|complete|over|done|closed|wrapped up|came to an end|lasted)\\b)|^[^a-z]{0,12}(?:[a-z]{2,12} )?${WORK} under ?way\\b|\\b${WORK} (?:is|are) (?:now |currently )?(?:under ?way|starting now|ongoing)\\b`,
);
const WE_STOPPED =
  /\bwe(?:['’]ve| have)? (?:had to )?(?:temporarily )?(?:paused?|suspend(?:ed)?|halt(?:ed)?|stop(?:ped)?|disabled?|taken? [^.\n]{2,40} offline)\b/;
const IN_ONLY_MODE =
  /\b(?:we are|we're|we’re|is|are|now) (?:now |currently )?(?:in|on) (?:an? )?(?:cancel(?:lation)?|post|limit|read|close)[ -]only\b/;
const NO_FACT = /\b(?:if|when|once|until|before|after|may|might|should|would|because)\b/;

/** It is stopped at the time of writing. */
const hasStopped = (lower: string): boolean =>
  IN_ONLY_MODE.test(lower) || HAS_BEGUN.test(lower) || (WE_STOPPED.test(lower) && !NO_FACT.test(lower));

/** 「Maintenance complete ✅ All systems are go.」: a headline leaves out the verb. */
const HEADLINE_OF_END =
  /^[^a-z]{0,12}(?:update: ?)?(?:scheduled |planned |emergency |system |our |the )?(?:maintenance|upgrade|update|migration|deployment) (?:is |was |has been |now |is now |successfully ){0,2}(?:complete|completed|finished|over|done|concluded)\b(?! (?:by|at|before|around|about|when|once|if|in|on|from|time|date|until))/;

/** 「Resolved at 05:05 UTC: …」 */
const OVER_AT =
  /^[^a-z]{0,12}(?:update: ?)?(?:resolved|fixed|restored|recovered|reopened|resumed|completed) (?:at|on) [^.\n]{0,24}\d/;

/** 「All systems are operational.」, 「The incident is resolved.」: the whole sentence. */
const RUNS_NORMALLY =
  /^[^a-z]{0,12}(?:update: ?)?(?:(?:all|our|the|everything|systems|services|platform|functions|operations|issue|incident|problem|outage) ?){1,3}(?:is|are) (?:now |fully |all |again ){0,2}(?:operational|resolved|operating normally|working normally|running normally|back to normal)(?: again)?[.!]?$/;

/** 「Deposits are flowing normally again since 04:00」, without a reserve. */
const NORMAL_SINCE = new RegExp(`${NORMAL_AGAIN}\\d`);
const WITH_RESERVE = /\b(?:but|still|except|only|not|however|some|most|partly|while)\b/;
const runsSince = (sentence: string): boolean => NORMAL_SINCE.test(sentence) && !WITH_RESERVE.test(sentence);

/** What a sentence says of the state in words that mean nothing each for itself; null: nothing. */
export function stateInEnglish(notice: NoticeText, clause: Clause): WindowStatus | null {
  const { tags } = clause;
  if ((tags & NOT_SAID) !== 0) return null;
  if (isTakenBackIn(notice, clause)) return 'extended';
  if (!notice.page.hasEnglish) return null;
  const sentence = lowerIn(notice, clause).slice(0, LONGEST);
  if (missesEnd(sentence)) return 'extended';
  if ((tags & (TAG.end | TAG.stop)) !== 0 && HEADLINE_OF_END.test(sentence)) return 'completed';
  if (OVER_AT.test(sentence) || RUNS_NORMALLY.test(sentence) || runsSince(sentence)) return 'completed';
  return (tags & STOPPING) !== 0 && hasStopped(sentence) ? 'in-progress' : null;
}

/** One of these has every sentence that says that it has stopped. */
const STOPPING = TAG.stop | TAG.start | TAG.past | TAG.distractor | TAG.ongoing;
const LONGEST = 320;
const NOT_SAID = TAG.recurring | TAG.perhaps;

/** 「The exchange resumed normal trading at 13:25」: English tells a fact by the verb alone. */
export const isToldAsBack = (notice: NoticeText, clause: Clause): boolean =>
  (clause.tags & TAG.future) === 0 && TOLD_AS_BACK.test(lowerIn(notice, clause));

const TOLD_AS_BACK =
  /(?<!\b(?:be|been|being|is|are|not|to|get) )\b(?:resumed|restored|reopened|restarted) (?:(?:normal|full|spot|all|its|our|the) ){0,2}(?:trading|operations|services?|withdrawals|deposits|markets?)\b/;

/** 「Upgrade finished」 as a title. */
export const isUpgradeOver = (title: string): boolean => UPGRADE_OVER.test(title);

const UPGRADE_OVER =
  /\b(?:upgrade|update|migration|deployment|rollout) (?:is |was |has been |now |is now |successfully ){0,2}(?:complete|completed|finished|over|done|concluded|successful)\b(?! (?:by|at|before|around|about|when|once|if|time|date))/;

/** 「We are in cancel-only mode now」: what had stopped is not open yet. */
export const isInOnlyMode = ({ page }: NoticeText): boolean =>
  page.lower.includes('only mode') && IN_ONLY_MODE.test(page.lower);

/** 「It is under way now」, 「Actual start: 17:20」, 「unavailable until then」: what has begun by the time of writing goes on. */
const GOES_ON_NOW =
  /\b(?:under ?way|in progress|ongoing|(?:are|is) (?:now )?in maintenance|already (?:running|begun|started)|at work since|unavailable until then|(?:has|have) (?:now |already )?(?:started|begun|commenced)|actual start|(?:started|began|begun|commenced|went (?:offline|down|dark))(?: early)?,?(?: (?:at|since|from))? \d)/;

export const saysBegun = ({ hasEnglish, lower }: NoticeText['page']): boolean => hasEnglish && GOES_ON_NOW.test(lower);
