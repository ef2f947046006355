import type { TimeRange } from '../4-times/time-range.ts';

/** What English makes of a time by setting it against another, or by how it says that something ran or ended then. */
export type Change = 'old' | 'old-end' | 'hours' | 'start' | 'end' | 'actual-end';

export interface Clock {
  readonly range: TimeRange;
  /** Behind the clock time before it, in its own sentence. */
  readonly lead: string;
  /** The same with what stands between its day and its clock time: 「December 22 will start at 03:00」. */
  readonly words: string;
  /** Up to the next clock time. */
  readonly tail: string;
  /** Between the clock time before and this one. */
  readonly gap: string;
}

export const WORK =
  '(?:maintenance|maint\\.?|work|works|upgrade|update|downtime|outage|window|slot|stop|suspension|halt|session|release|migration|job|engineers|team)';

const WORK_SINCE = new RegExp(
  `\\b${WORK}\\b[^.\\n]{0,60}\\b(?:running|under ?way|going on|ongoing|in progress|in force)(?: [a-z]{2,10})? (?:from|since) $|\\b(?:engineers|team) (?:who )?(?:have|has) been (?:working|busy|at work|at it) since $`,
);
const IN_FORCE =
  /\b(?:had|has|have) been (?:in force|running|under ?way|down|closed|stopped|suspended) (?:from|since) $/;
const HAD_BEGUN = /\b(?:had|has|have) (?:begun|started|commenced)(?: as planned| on time)? at $/;
/** 「The stop of spot trading that began at 06:00 will now last until」 */
const STOP_THAT_BEGAN =
  /\b(?:stop|halt|pause|break|closure|suspension|standstill|shutdown) (?:of|in|to|for) [^.\n\d]{2,40}?,? (?:that|which) (?:has |had )?(?:begun|began|started|set in)(?: today| yesterday)? (?:at|on) $/;
/** 「had been shut since 15:00 on March 5 and were released at」 */
const LET_GO =
  /\band (?:then )?(?:were|was|have been|has been) (?:(?:finally|again|then) )?(?:released|let go|lifted|freed|unlocked|unfrozen|switched (?:back )?on|turned (?:back )?on|let in|handed back|restored|reinstated)(?: again)? at (?:about |around )?$/;
const SINCE_THEN = /^[^.\n]{0,60}$/;
const AGAIN_ABOVE = /\b(?:again|back)\b/;
const ONLY_UNTIL = /\b(?:needed|took|used|lasted|ran)(?: us)?(?: only| just)? until $/;
const WINDOW_CLOSED = /\bwindow\b[^.\n]{0,60}(?<!\b(?:have|be|been|is|are) )closed(?: [a-z]{3,10})? at $/;
const AGAIN = /\b(?:again|normally|as usual|smoothly)\b/;
const SINCE = /\bsince (?:about |around )?$/;
/** 「shut since 20:00, should have been back on …」 */
const OUT_SINCE =
  /\b(?:shut|closed|down|off|out|offline|suspended|paused|halted|stopped|unavailable|disabled|frozen) since (?:about |around )?$/;
const CAN_AGAIN =
  /^[^.\n]{0,30}\b(?:can|is|are|has been|have been|able to)\b[^.\n]{0,40}\b(?:again|back|available|open|online|normal)\b/;
const AT_HEAD = /(?:^|[.!\n(] ?)at (?:about |around )?$/;
const WE_LIFTED =
  /^,? (?:we|the team|our engineers|the exchange) (?:have |had |were able to |could |managed to )?(?:lift(?:ed)?|reopen(?:ed)?|re-open(?:ed)?|resum(?:ed?)|restor(?:ed?)|end(?:ed)?(?! (?:all |spot )?(?:trading|orders|deposits|withdrawals|support)\b)|open(?:ed)?|(?:switch(?:ed)?|brought|bring)(?=[^.\n]{1,60}\b(?:on|back|up|live|online)\b)(?![^.\n]{0,60}\b(?:off|down|offline|halt|standstill)\b)|finish(?:ed)?|complet(?:ed?))\b/;
const EARLY =
  /\b(?:closed|ended|finished|wrapped up|completed|done|reopened|back|resumed|over)(?: [a-z]{2,12}){0,3} (?:early|ahead of (?:schedule|time|plan)|sooner|earlier(?: than [a-z]{3,10})?),? (?:at|by) $/;
/** 「began on time and was completed at 06:15」 */
const BEGAN_AND_ENDED =
  /\b(?:began|started|commenced)\b[^.\n\d]{0,40}\band (?:(?:was|were|has been|have been|it was) )?(?:completed|finished|ended|concluded|over|done|closed)(?: [a-z]{2,12}){0,3},? (?:at|by) $/;
/** 「starting 5:00, finishing 6:30」 */
const AND_ENDING =
  /^,? ?(?:\(?[a-z]{3,4}\)?,? )?(?:and )?(?:ending|finishing|concluding|ends|finishes)(?: at| by| around)? $/;
const RETURN_NOW =
  /\b(?:re-?opening|resumption|return|restart|completion|end)(?: (?:of|after|from|following) [a-z'’ ]{3,40})? (?:is|are|will be|has been|was) (?:now |then |therefore ){0,2}(?:planned|scheduled|expected|set|due|estimated|foreseen|moved|rescheduled|postponed|delayed|put back|deferred|pushed back|moved out|put off)(?: by [a-z0-9 -]{2,24}?)? (?:for|at|to|until) (?:about |around )?$/;
const STAYS_OPEN =
  /\b(?:it|window|slot)(?:['’]ll| will| is going to| has to| must) (?:now )?(?:stay|remain|be kept) open (?:until|till) $/;
const DOWN_AT =
  /(?:^|[\n.:;,(] ?)(?:we (?:were|went|go|are) )?(?:down|off|offline|closed|stopped|out) (?:at|from|since) $/;
const BACK_AT =
  /^,?(?: and)? (?:back|up|on|open|reopened|resumed|over|finished|done|ended)(?: up| again| online)? (?:at|by) /;
/** 「Down from 22:00 to 01:00」: a line that leaves out who is down. */
const DOWN_FROM =
  /(?:^|[\n.:;(] ?)(?:we(?:['’]re|['’]ll be| are| will be| go) )?(?:down|off|offline|closed|shut|out)(?: for maintenance)?:? (?:from |between )?$/;
/** 「All coins: 10:00-12:00」, 「while most coins are only away from 10:00 to 12:00」 */
const OF_ALL =
  /(?:^|[.\n:;(]\s?|\b(?:while|and) )(?:all|every|most)(?: other| remaining)? (?:coins?|assets?|tokens?|networks?|wallets?|services?|markets?|pairs?|products?)(?:[^.\n\d]{0,32}\b(?:closed|away|off|out|down|paused|suspended|stopped|unavailable|affected|halted|offline|disabled|frozen))?:?(?: (?:from|between|for))? ?$/;
/** 「10:00: deposits off」, 「12:00 (on)」 */
const OFF_BEHIND =
  /^(?:[:,] [a-z ,&]{0,40}\b(?:off|stop(?:ped|s)?|closed?|down|suspended|paused|halted|disabled)(?= ?[\n.;])| [-|] [a-z ,&]{0,40}\b(?:off|down)(?= ?[\n.;])| ?\((?:off|stop|down|closed)\))/;
const ON_BEHIND =
  /^(?:[:,] [a-z ,&]{0,40}\b(?:on|up|back|open|restored|resumed?|enabled)(?= ?[\n.;])| [-|] [a-z ,&]{0,40}\b(?:on|up|back)(?= ?[\n.;])| ?\((?:on|up|back|open)\))/;
/** 「04:00 UTC all services back (planned: 06:00 UTC)」 */
const AT_ROW = /^[^a-z]{0,6}$/;
const BACK_IN_ROW =
  /^ (?:[a-z&]{2,12} ){0,4}(?:back|open|restored|resumed?|reopened|enabled|available again|up again) \((?:planned|was|scheduled|expected|announced)\b/;
/** At the head of its row, or of a row of two: 「For SOL it is 09:00 (off) and 15:00 (on)」. */
const IN_ROW = /^[^a-z]{0,6}$|^[^.\n]{0,40}\b(?:is|are|at|and|:) $/;
/** 「Trading stops on December 5 at 22:00 and resumes at 01:00」 */
const STOPS_ON =
  /\b(?:stops?|closes?|halts?|pauses?|goes? (?:down|offline|dark)|shuts? down|(?:is|are|will be) (?:suspended|stopped|closed|halted|paused|taken down|taken offline))(?: on)?(?: [a-z]{3,6}day,?)? $/;
const AND_RESUMES =
  /^,?(?: and|,)(?: (?:will|is|are|it|they|we|then|trading|services?|expected|planned|to|be)){0,4} (?:resumes?|re-?opens?|opens? again|returns?|restarts?|back|comes? back)\b/;
/** 「Deposits & withdrawals close: 23:30」, 「Deposits & withdrawals open: 01:00」 */
const NAMES_LABEL =
  '^[^a-z]{0,6}(?:[a-z]{2,6} )?(?:deposits?|withdrawals?|trading|orders?|logins?|transfers?|payouts?|markets?|wallets?|services?|exchange|platform)(?:(?: ?(?:[&＆/,]|and) ?)(?:deposits?|withdrawals?|trading|orders?|logins?|transfers?))?';
const CLOSES_LABEL = new RegExp(
  `${NAMES_LABEL} (?:close|closes|closed|stop|stops|pause|pauses|halt|halts|off|down|suspended|paused|halted)(?: from)?: ?$`,
);
const OPENS_LABEL = new RegExp(
  `${NAMES_LABEL} (?:open|opens|open again|reopen|re-open|reopens|resume|resumes|back|on|up)(?: from)?: ?$`,
);
const WINDOW_IN_BRACKET = /\b(?:window|slot|downtime|outage|maintenance)(?: of)? \($/;
export const USUAL = /\b(?:regular|usual|weekly|daily|every|routine|standing|normal|monthly|nightly)\b/;

type Says = (clock: Clock) => boolean;

/** Each way of saying what a lone time is, in the order in which they are asked. */
const ALONE: readonly (readonly [change: Change, says: Says])[] = [
  ['start', ({ lead, tail }) => OFF_BEHIND.test(tail) && IN_ROW.test(lead)],
  ['end', ({ lead, tail }) => ON_BEHIND.test(tail) && IN_ROW.test(lead)],
  ['actual-end', ({ lead, tail }) => AT_ROW.test(lead) && BACK_IN_ROW.test(tail)],
  ['start', ({ lead }) => CLOSES_LABEL.test(lead)],
  ['end', ({ lead }) => OPENS_LABEL.test(lead)],
  ['start', ({ lead, tail }) => STOPS_ON.test(lead) && AND_RESUMES.test(tail)],
  ['start', ({ lead }) => HAD_BEGUN.test(lead) || STOP_THAT_BEGAN.test(lead)],
  ['actual-end', ({ lead, gap }) => LET_GO.test(lead) && (AGAIN_ABOVE.test(gap) || SINCE_THEN.test(gap))],
  ['actual-end', ({ lead, words }) => ONLY_UNTIL.test(lead) || WINDOW_CLOSED.test(words)],
  ['start', ({ lead }) => (WORK_SINCE.test(lead) || IN_FORCE.test(lead)) && !AGAIN.test(lead)],
  ['actual-end', ({ lead, tail }) => SINCE.test(lead) && !OUT_SINCE.test(lead) && CAN_AGAIN.test(tail)],
  ['actual-end', ({ lead, tail }) => AT_HEAD.test(lead) && WE_LIFTED.test(tail)],
  ['actual-end', ({ lead }) => EARLY.test(lead) || BEGAN_AND_ENDED.test(lead)],
  ['end', ({ lead }) => AND_ENDING.test(lead)],
  ['end', ({ lead }) => RETURN_NOW.test(lead) || STAYS_OPEN.test(lead)],
  ['start', ({ lead, tail }) => DOWN_AT.test(lead) && BACK_AT.test(tail)],
];

/** 「There are two windows: 8 December, 02:00-04:00, and …」 */
const OF_SEVERAL =
  /\b(?:there (?:are|will be)|in|on|these|following) (?:now )?(?:two|three|four|five|several)(?: (?:[a-z]{3,12} )?(?:windows|slots|stops|dates|nights|sessions|outages|interruptions|parts|steps))?[^.\n\d]{0,16}:? ?$/;
/** 「We stop on 8 December from 02:00 to 04:00」 */
const WE_STOP =
  /\bwe (?:will )?(?:stop|close|halt|pause|shut down|go down|go offline|are down|are closed|are offline)(?: trading)?(?: on| from)?(?: [a-z]{3,6}day,?)? $/;
/** 「The previously announced maintenance takes place on」: announced before, and it holds. */
const HELD_AS_ANNOUNCED =
  /\b(?:previously|already|originally|initially|earlier) (?:announced|scheduled|planned|communicated)(?: [a-z]{2,14}){1,4} (?:takes? place|will (?:take place|be held|be carried out|start|run|go ahead)|goes ahead|is held|starts|begins|runs)(?: on| from| between)?(?: [a-z]{3,6}day,?)? $/;
const hoursAlone = (lead: string): boolean =>
  [DOWN_FROM, OF_ALL, OF_SEVERAL, WE_STOP, HELD_AS_ANNOUNCED].some((form) => form.test(lead));

/** 「The daily slot is 04:00-04:15. It was 05:00-05:15 until now.」 */
const IT_WAS = /\b(?:it|this|they|slot|window|hours|time) (?:was|were|used to be)(?: at| from)? $/;
const SO_FAR = /^[^.\n]{0,24}\b(?:until now|till now|so far|up to now|before|previously)\b/;

/** What the words around it say without another time. */
export function changeAlone(clock: Clock): Change | null {
  const { range, lead, tail } = clock;
  if (IT_WAS.test(lead) && SO_FAR.test(tail)) return 'old';
  if (range.shape === 'range')
    return hoursAlone(lead) || isWindowInBracket(lead, tail) || isForOnce(clock) ? 'hours' : null;
  return ALONE.find(([, says]) => says(clock))?.[0] ?? null;
}

const isWindowInBracket = (lead: string, tail: string): boolean =>
  WINDOW_IN_BRACKET.test(lead) && !USUAL.test(lead) && /^\)/.test(tail.trimStart() || ')');

const SENTENCE_END = /[.!?] |\n/;
/** The sentence of the day, and the one before it. */
const SENTENCES = 160;
const USUAL_WORK = new RegExp(
  `${USUAL.source}[^.\\n]{0,24}\\b(?:maintenance|works?|upgrade|downtime|outage|stop|suspension|halt|restart|reboot)\\b`,
);
/** Said of one day alone, or of hours that are none of the usual ones. */
const FOR_ONCE =
  /\b(?:only|alone|once|exception(?:al(?:ly)?)?|one-?(?:time|off)|(?:this|that|next) (?:time|week['’]?s?|month['’]?s?)|(?:longer|shorter|earlier|later|more|sooner) than (?:usual|normal|always|on other days)|(?:instead of|rather than|in place of|(?:and )?not)(?: at| in| during)? (?:the |its |our )?(?:usual|regular|normal|standing|weekly|daily))\b/;
const A_DAY =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\b/;
/** It holds on every day, or is not held at all. */
const NOT_FOR_ONCE =
  /\b(?:cancel|skip|drop|omit|call(?:s|ed)? off|withdr)|\b(?:will|does|do|is|are|was|has|have|did|shall) not\b|n['’]t\b|\b(?:no|without)\b|\b(?:every|each|(?:mon|tues|wednes|thurs|fri|satur|sun)days|onwards?|from now on|permanently|until further notice)\b|\b\d{1,2} on,/;

/**
 * 「For Tuesday, December 1 only, weekly maintenance runs from 04:00 to 07:00 instead of the usual slot」: the slot of one
 * day is a window. In a bracket stand the usual hours themselves.
 */
export function isForOnce({ range, gap, tail }: Clock): boolean {
  const sentence = `${gap.slice(-SENTENCES)}at${tail.split(SENTENCE_END)[0] ?? ''}`;
  const hasDay = range.start?.date?.kind === 'date' || A_DAY.test(gap);
  return (
    hasDay && !gap.endsWith('(') && USUAL_WORK.test(sentence) && FOR_ONCE.test(sentence) && !NOT_FOR_ONCE.test(sentence)
  );
}
