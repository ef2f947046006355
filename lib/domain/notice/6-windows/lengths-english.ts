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
/** 「and resumes half an hour later」 */
const RETURN_BEFORE = new RegExp(`\\b(?:${RESUMES}|${ENDS})\\b[^.\\n]{0,40}${ROUGH}`);
const LATER = /^ (?:later|afterwards?|after that)\b/;
/** 「within 2 hours of the upgrade」 counts from something else. */
const COUNTS_ELSEWHERE = /^ (?:of|after|before|prior|ahead|from)\b/;

/** 「Planned length of the pause: two hours」, 「the time needed is 20 minutes」 */
const LABELLED = new RegExp(
  `\\b(?:length|duration|time (?:needed|required)|takes|lasts|we (?:will )?need|needs)(?: of (?:the |this |our )?[a-z -]{3,30})?(?: is| will be)?:? ${ROUGH}`,
);

/** 「with an average waiting time of 2 minutes」, 「replies take about an hour」 */
const OF_OTHERS = /\b(?:wait(?:ing)?|repl(?:y|ies)|respon[ds][a-z]{0,12}|average|answers?)\b[^.\n]{0,48}$/;

/** Said of people or of a queue, not of the stop. */
export const isLengthOfOthers = ({ page: { lower } }: Pick<NoticeText, 'page'>, { from }: DurationToken): boolean =>
  OF_OTHERS.test(lower.slice(Math.max(0, from - REACH), from));

const REACH = 120;
const REACH_BEHIND = 16;

/** What English says around a length that is one of the stop, whichever way the sentence is turned. */
export function isLengthInEnglish({ page: { lower } }: Pick<NoticeText, 'page'>, { from, to }: DurationToken): boolean {
  const before = lower.slice(Math.max(0, from - REACH), from);
  const behind = lower.slice(to, to + REACH_BEHIND);
  if (LATER.test(behind)) return RETURN_BEFORE.test(before);
  return !COUNTS_ELSEWHERE.test(behind) && (OF_STOP.test(before) || OF_RETURN.test(before) || LABELLED.test(before));
}
