import type { DurationToken } from '../2-tokens/token.ts';
import type { NoticeText } from '../notice-text.ts';
import type { WindowDraft } from './draft.ts';

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
const ALLOWED = new RegExp(`\\b(?:allow|budget|count on|reckon with|plan (?:for|on|with)) ${ROUGH}`);
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
  `\\b(?:length|duration|time (?:needed|required)|takes|lasts|needs|we (?:will |shall )?(?:need|estimate|expect|foresee|plan (?:with|on|for))|we have (?:set aside|booked|reserved|planned|scheduled|allotted|allocated)|(?:take|last|be|run) (?:no |not |any )?longer than|not exceed)(?: of (?:the |this |our )?[a-z -]{3,30})?(?: is| will be| =|=)?:? ${ROUGH}`,
);

const WORK =
  '(?:work|maintenance|upgrade|migration|update|window|downtime|outage|interruption|break|process|procedure|whole thing|operation|move|exercise|release|deployment|job)';
const ASIDE = 'set aside|reserved?|booked?|allocated?|scheduled?|planned|budget(?:ed)?|allow(?:ed)?|blocked(?: out)?';
/** 「We have set aside two hours for it.」, 「We need two hours.」, 「It is going to take us two hours.」: whoever does the work says so. */
const WE_TAKE = new RegExp(
  `\\b(?:(?:we|please|our (?:team|engineers)|(?:it|this|the ${WORK})(?: itself)?) (?:[a-z]{2,9} ){0,4}(?:${ASIDE}|needs?|requires?|estimates?|estimated|expects?|expected|anticipates?|allow|count on|assume|foresee|takes?|taking|lasts?|runs?|going on)(?: (?:us|for|it|this|to take|to last|to run|to need|on|that it takes|a window of|a slot of)){0,3}) ${ROUGH}`,
);
/** Nothing but the work is what it is for. */
const FOR_WORK = new RegExp(
  `^(?: (?:for (?:it|(?:this|that|the)(?: (?:downtime|outage|maintenance|work|window|upgrade))?|everything|the (?:[a-z]{2,12} ){0,2}${WORK})|in (?:total|all)|altogether|at most|or so|of (?:down)?time|to (?:complete|finish|do) (?:it|this|the ${WORK})))?(?:[.,;:!)\\n]|$)`,
);
/** 「The window is two hours long.」 */
const IS_LONG = new RegExp(
  `\\b(?:it|this|the (?:[a-z]{2,12} ){0,2}(?:${WORK}|slot|pause|halt|suspension|closure)) (?:is|will be|should be) ${ROUGH}`,
);
const LONG = /^ (?:long|in length|in duration)\b/;
/** What customers wait for is no work. */
const OF_ERRANDS =
  /\b(?:deposit|withdrawal|transfer|payment|confirm|credit|arriv|verif|settle|request|ticket|email)[a-z]{0,10}\b[^.\n]{0,80}$/;

/** What is said to be set aside, needed or taken, whichever way the sentence is turned. */
function isTaken(before: string, behind: string): boolean {
  if (OF_ERRANDS.test(before)) return false;
  if (LONG.test(behind)) return IS_LONG.test(before);
  return FOR_WORK.test(behind) && WE_TAKE.test(before);
}

/** 「with an average waiting time of 2 minutes」, 「replies take about an hour」 */
const OF_OTHERS = /\b(?:itself|wait(?:ing)?|repl(?:y|ies)|respon[ds][a-z]{0,12}|average|answers?)\b[^.\n]{0,48}$/;
/** 「reopened at 04:00 for ten minutes as a test」: it was open for so long. */
const OF_OPENING = /\b(?:re-?opened|resumed|lifted|unlocked|restored)\b[^.\n]{0,40} for (?:about |only )?$/;

const isOfOthersBefore = (before: string): boolean => OF_OTHERS.test(before) || OF_OPENING.test(before);

/** Said of people or of a queue, not of the stop. */
export const isLengthOfOthers = ({ page: { lower } }: Pick<NoticeText, 'page'>, { from, to }: DurationToken): boolean =>
  isOfOthersBefore(lower.slice(Math.max(0, from - REACH), from)) ||
  THAN_USUAL.test(lower.slice(to, to + REACH_BEHIND)) ||
  ASKED_WITHIN.test(lower.slice(Math.max(0, from - REACH), from)) ||
  MORE.test(lower.slice(from, to));

/** 「two additional hours」 come on top of a length. */
export const MORE = /[a-z\d] (?:more|additional|extra|further) [a-z]/;

/** 「Deposits may take 2 hours longer than usual」 */
const THAN_USUAL = /^ (?:longer|more|later|slower) than (?:usual|normal|average|on other days)\b/;
/** 「Please log in again within 15 minutes of the restart」 */
const ASKED_WITHIN =
  /\b(?:log ?(?:in|on)|sign (?:in|on)|re-?connect|re-?try|try again|re-?login|confirm|contact us|reply|submit)\b[^.\n]{0,40} (?:within|in|after) (?:about )?$/;

const REACH = 120;
const REACH_BEHIND = 48;

/** What English says around a length that is one of the stop, whichever way the sentence is turned. */
export function isLengthInEnglish({ page: { lower } }: Pick<NoticeText, 'page'>, { from, to }: DurationToken): boolean {
  const before = lower.slice(Math.max(0, from - REACH), from);
  const behind = lower.slice(to, to + REACH_BEHIND);
  if (LATER.test(behind)) return RETURN_BEFORE.test(before);
  if (SET_ASIDE.test(behind) || (ALLOWED.test(before) && FOR_WORK.test(behind))) return true;
  return (
    !COUNTS_ELSEWHERE.test(behind) &&
    (OF_END.test(before) ||
      OF_STOP.test(before) ||
      OF_RETURN.test(before) ||
      LABELLED.test(before) ||
      isTaken(before, behind))
  );
}

/** What the sentence of a length speaks of where it is that of the stop: it, those who do it, whom it keeps out, or that it is over. */
const OF_IT =
  /\b(?:maintenance|upgrade|update|work|works|downtime|outage|suspension|halt|stop|stops|pause|break|interruption|closure|migration|gone|held|away|back|again|off|offline|closed|down|dark|shut|out|unavailable|unable|cannot|not be able|without|last|lasts|lasting|continue|continues|goes on|keeps? (?:us|it)|needs?|requires?|takes?|taking|done|over|finished|ready|restart|reopen|re-?opens?|resumes?|return|opens|length|duration|give us|count on|plan (?:on|for)|figure on|reckon (?:on|with)|expect|budget|allow|bear with us|busy|the time)\b/;
/** What stands right before such a length. */
const BEFORE_IT =
  /(?:\b(?:for|takes?|is|are|be|lasts?|of|on|us|in|after|about|around|approximately|roughly|next|following|another|these|those|with|require|requires|need|needs|makes|expect|least|allow|total|some|only|just|by then|the|a|an)|:|^) ?(?:~|\()?$/;
/** And in which it never is: what is done before, how often, for whom, by whom, and what is asked. */
const OF_ANOTHER =
  /\b(?:every|each|per|ago|earlier|before|prior|ahead|in advance|notice|within|at least|minimum|younger|older|session|token|password|code|valid|expir|lock|cool-?down|confirmations?|blocks?|answer|reply|respond|waiting|queue|update(?:s)? (?:every|will)|next update|refund|fee|interest|payout|credited|arriv|process(?:ed|ing)? (?:time|within)|last (?:week|month)|history|data of|candles?|intervals?|may|might|could|sometimes|usually|normally|typically|cancel-only|post-only|limit-only|read-only)\b/;
/** 「Deposits and withdrawals will be held for」 */
const STOPPED_FOR =
  /\b(?:held|paused|suspended|halted|closed|unavailable|disabled|down|off|offline|stopped|frozen) for (?:about |around |approximately )?$/;
const SENTENCES = 2;

/** 「We go offline on Saturday at 22:30. Count on 165 minutes.」: the only length of the notice, in the sentence of the start or right behind it. */
export function isLengthToldNext(notice: NoticeText, token: DurationToken, start: number): boolean {
  const { lower } = notice.page;
  const between = betweenOf(notice, token, start);
  if (between === null) return false;
  const before = (between.at(-1) ?? '').trimStart();
  const behind = lower.slice(token.to, token.to + REACH).split(SENTENCE_END)[0] ?? '';
  if (isOfAnother(before, behind)) return false;
  return BEFORE_IT.test(before) && OF_IT.test(`${before} ${behind}`);
}

/** 「The move requires a halt of trading of one hour on December 5 at 04:00」: the only length of the notice, before the start of its sentence. */
export function isLengthBeforeStart(notice: NoticeText, token: DurationToken, { clause, from }: WindowDraft): boolean {
  const { tokens } = notice;
  const head = tokens[clause.first]?.from ?? 0;
  const start = tokens[from[0]?.first ?? 0]?.from ?? 0;
  if (token.from < head || token.to > start || start - head > REACH) return false;
  if (tokens.some((other) => other.kind === 'duration' && other !== token)) return false;
  const { lower } = notice.page;
  const [before, behind] = [lower.slice(head, token.from), lower.slice(token.to, start)];
  return (
    !isOfAnother(before, behind) &&
    !NOT_OF_IT.test(before) &&
    !LATER_BEHIND.test(behind) &&
    OF_IT.test(`${before} ${behind}`)
  );
}
/** What is moved or counted by it. */
const NOT_OF_IT = /\b(?:by|delay(?:ed)?|extend(?:ed)?|shorten(?:ed)?|some customers|first|after) [^,.;\n]{0,12}$/;
const LATER_BEHIND = /\b(?:before|after|earlier|later|ago|prior|advance|ahead|longer|shorter|notice)\b/;

/** The sentences from the start to the length; null: it is too far off, or not the only one. */
function betweenOf(
  { tokens, page: { lower } }: NoticeText,
  token: DurationToken,
  start: number,
): readonly string[] | null {
  const begun = tokens[start]?.to ?? token.from;
  if (begun > token.from || token.from - begun > REACH + REACH) return null;
  if (tokens.some((other) => other.kind === 'duration' && other !== token)) return null;
  const between = lower.slice(begun, token.from).split(SENTENCE_END);
  return between.filter((sentence) => /[a-z]/.test(sentence)).length > SENTENCES + 1 ? null : between;
}

const isOfAnother = (before: string, behind: string): boolean =>
  isOfOthersBefore(before) ||
  (OF_ERRANDS.test(before) && !STOPPED_FOR.test(before)) ||
  OF_ANOTHER.test(before + (behind.split(',')[0] ?? '')) ||
  (COUNTS_ELSEWHERE.test(behind) && !AFTER_IT.test(behind));

const SENTENCE_END = /[.!;] |\n/;
/** 「2 hours after that: restart」, 「after which you may log in again」 counts from the start. */
const AFTER_IT = /^ after (?:that|this|the (?:start|stop|beginning)|which)\b/;
