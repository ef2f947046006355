import { MONTH_WORD } from '../2-tokens/scan-date-english.ts';
import { lowerIn } from '../notice-text.ts';
import { TAG } from '../words/tags.ts';
import { englishRule, type RuleInput } from './rule.ts';

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** 「weekly」, 「Wednesdays」, 「the Wednesday maintenance」: it is held again and again. */
const AGAIN = new RegExp(
  `\\b(?:weekly|daily|nightly|periodic(?:al)?|standing|(?:every|each) (?:${WEEKDAY}|day|night|week)|${WEEKDAY}s|${WEEKDAY} (?:maintenance|pause|restart|window|slot|downtime|break))\\b`,
);
/** 「effective 1 February」, 「from February on」 */
const FROM_ON = new RegExp(
  `\\b(?:effective|with effect from|as of|as from|from|beginning|starting|commencing)(?: on| from)? (?:(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH_WORD}\\b`,
);
/** One of them is another time. */
const ONCE =
  /\b(?:once|only|one-time|one-off|exception(?:ally)?|this (?:week|time|month|once)|next (?:week|time)|instead this|that (?:day|night)|longer than usual)\b/;
/** 「from 7 December to 9 December」 ends. */
const TO_A_DAY = new RegExp(
  `\\b(?:to|until|till|through|and)(?: and including)? (?:${WEEKDAY},? )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH_WORD}|${MONTH_WORD} \\d)`,
);
/** 「so far it was 3am」, 「It was 05:00-05:15 until now」 */
const SO_FAR =
  /\b(?:so far|until now|up to now|till now|previously|used to|before that|it was|old hours|current(?:ly)?)\b/;

/** 「The weekly pause will, beginning 1 February, take place between 02:00 and 04:00 on Wednesdays」: hours of many days, from one on. */
function isStandingFrom({ notice, topic, range, around, before }: RuleInput): boolean {
  if (!topic.isStop && (around.clause.tags & TAG.stop) === 0) return false;
  if (range.start?.date != null || range.finish?.date != null || range.start?.time == null) return false;
  const said = lowerIn(notice, around.clause).slice(0, LONGEST);
  if (around.isBesideDays || ONCE.test(said) || TO_A_DAY.test(said)) return false;
  if (AGAIN.test(said) && FROM_ON.test(said)) return true;
  return before?.role === 'recurring' && SO_FAR.test(said);
}

/** A sentence is shorter. */
const LONGEST = 320;

/** Asked before any word of change: a standing slot that changes is no stop. */
export const STANDING_RULES = [
  englishRule(
    'hours of many days, from one of them on',
    'recurring',
    'Notice of a change\nThe weekly pause in trading will, beginning 1 December, take place between 02:00 and 04:00 UTC on Wednesdays.',
    (input) => isStandingFrom(input),
  ),
] as const;
