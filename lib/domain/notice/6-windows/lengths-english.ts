import type { DurationToken } from '../2-tokens/token.ts';
import type { NoticeText } from '../notice-text.ts';

const ROUGH =
  '(?:(?:about|around|approximately|approx\\.?|roughly|under|less than|up to|some|the next|only|just|at most|no more than|not more than|no longer than|a maximum of|max\\.?|a total of|exactly|~) ?){0,3}$';
const STOPS =
  '\\b(?:suspend|paus|halt|stop|clos|disabl|unavailab|inaccessib|unreachab|interrupt|down|off|offline|out|dark|unable|cannot|not)[a-z]{0,12}\\b';
const STOP_NAMES =
  '\\b(?:downtime|outage|interruption|disruption|break|pause|closure|suspension|halt|stop|maintenance|maintenance window|freeze)s?';
const RESUMES =
  '(?<!check )back|restored|restoration|resum(?:e|es|ed|ing|ption)|reopen(?:s|ed|ing)?|re-open(?:s|ed)?|returns?|up again|available again|open again';
const ENDS = 'done|over|finish(?:es|ed)?|complet(?:e|es|ed|ion)|ends?|ended';

/** 「paused for two days」, 「an interruption of twenty minutes」 */
const OF_STOP = new RegExp(`(?:${STOPS}[^.\\n]{0,80} for|${STOP_NAMES} of) ${ROUGH}`);
/** 「We expect restoration of service in under 2 hours」 */
const OF_RETURN = new RegExp(`\\b(?:${RESUMES})\\b[^.\\n]{0,32} (?:in|within|after) ${ROUGH}`);
/** 「The whole thing should be done within two hours」 */
const OF_END = new RegExp(
  `\\bbe (?:all )?(?:done|over|finished|complete|completed|ready)(?: with it)? (?:in|within|after) ${ROUGH}`,
);
/** 「Please allow two hours for the work」, not 「for your deposit」 */
const ALLOWED = new RegExp(`\\ballow ${ROUGH}`);
const FOR_WORK = /^(?:\.|\n|$| for (?:it|this|the (?:work|maintenance|upgrade|job|update|move)))/;
/** 「Two hours have been set aside for the job」, 「a two-hour job」 */
const SET_ASIDE =
  /^(?: (?:each|apiece)\b| (?:have|has|are|is|were) (?:been )?(?:set aside|booked|reserved|planned|scheduled|allotted|allocated|foreseen|earmarked|needed)\b|[- ](?:job|operation|task|procedure|closure|break|slot)\b)/;
/** 「and resumes half an hour later」 */
const RETURN_BEFORE = new RegExp(`\\b(?:${RESUMES}|${ENDS})\\b[^.\\n]{0,40}${ROUGH}`);
const LATER = /^ (?:later|afterwards?|after that)\b/;
/** 「within 2 hours of the upgrade」 counts from something else. */
const COUNTS_ELSEWHERE = /^ (?:of|after|before|prior|ahead|from)\b/;

/** 「Planned length of the pause: two hours」, 「the time needed is 20 minutes」 */
const LABELLED = new RegExp(
  `\\b(?:length|duration|time (?:needed|required)|takes|lasts|needs|we (?:will |shall )?(?:need|estimate|expect|foresee|plan (?:with|on|for))|we have (?:set aside|booked|reserved|planned|scheduled|allotted|allocated)|(?:take|last|be|run) (?:no |not |any )?longer than|not exceed)(?: of (?:the |this |our )?[a-z -]{3,30})?(?: is| will be)?:? ${ROUGH}`,
);

/** 「with an average waiting time of 2 minutes」, 「replies take about an hour」 */
const OF_OTHERS = /\b(?:itself|wait(?:ing)?|repl(?:y|ies)|respon[ds][a-z]{0,12}|average|answers?)\b[^.\n]{0,48}$/;
/** 「reopened at 04:00 for ten minutes as a test」: it was open for so long. */
const OF_OPENING = /\b(?:re-?opened|resumed|lifted|unlocked|restored)\b[^.\n]{0,40} for (?:about |only )?$/;

const isOfOthersBefore = (before: string): boolean => OF_OTHERS.test(before) || OF_OPENING.test(before);

/** Said of people or of a queue, not of the stop. */
export const isLengthOfOthers = ({ page: { lower } }: Pick<NoticeText, 'page'>, { from }: DurationToken): boolean =>
  isOfOthersBefore(lower.slice(Math.max(0, from - REACH), from));

const REACH = 120;
const REACH_BEHIND = 28;

/** What English says around a length that is one of the stop, whichever way the sentence is turned. */
export function isLengthInEnglish({ page: { lower } }: Pick<NoticeText, 'page'>, { from, to }: DurationToken): boolean {
  const before = lower.slice(Math.max(0, from - REACH), from);
  const behind = lower.slice(to, to + REACH_BEHIND);
  if (LATER.test(behind)) return RETURN_BEFORE.test(before);
  if (SET_ASIDE.test(behind) || (ALLOWED.test(before) && FOR_WORK.test(behind))) return true;
  return (
    !COUNTS_ELSEWHERE.test(behind) &&
    (OF_END.test(before) || OF_STOP.test(before) || OF_RETURN.test(before) || LABELLED.test(before))
  );
}
