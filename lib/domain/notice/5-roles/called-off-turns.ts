import { WORK_ON_MACHINE } from '../2-tokens/called-off-english.ts';
import type { NoticeText } from '../notice-text.ts';
import type { RuleInput } from './rule.ts';

/** The stop, its work or its hours, as a noun. */
const WORK = `(?:${WORK_ON_MACHINE}|maintenances?|upgrades?|updates?|downtime|outages?|suspensions?|halts?|interruptions?|pauses?|shutdowns?|closures?|closings?|migrations?|cutovers?|restarts?|reboots?|renewals?|relocations?|replacements?|swaps?|overhauls?|patching|switch-?overs?|fail-?overs?|works?|windows?|slots?|stops?|breaks?)`;
/** Words before it that leave it the subject: no preposition makes it what something else is about. */
const PLAIN =
  "(?:(?!(?:about|for|of|on|during|to|with|after|before|until|by|in|at|from|due|because|since|while|if|and|or|per)\\b)[a-z0-9'’-]{1,16} ){0,5}?";
const CALLED_OFF =
  '(?:cancell?ed|called off|scrapped|dropped|shelved|abandoned|revoked|rescinded|withdrawn|scrubbed|axed|averted|put on ice|fallen through|fallen away|lapsed|annulled|voided|void|retracted|removed from (?:the|our) (?:calendar|schedule|plan|agenda|list)|(?:taken|struck|crossed) (?:off|from) (?:the|our) (?:calendar|schedule|plan|agenda|list)|off the (?:table|calendar|schedule|agenda)|off(?=[.,;:!]| and | as | so | after all|$)|unnecessary|obsolete|redundant|superfluous|moot|(?:no longer|not) (?:needed|necessary|required|planned|happening|going ahead|taking place|going to (?:happen|take place|go ahead)))';
const DONE =
  '(?:carried out|performed|done|conducted|held|implemented|executed|put into effect|needed|necessary|required|take place|go ahead|happen|proceed|go on as planned)';
/** What becomes of it. */
const IS_OFF = `(?:falls? away|lapses|no longer (?:stands?|applies|holds)|(?:is|are|was|were|has been|have been|has|had to be|have had to be|is being)(?: (?:now|hereby|also|therefore|just|today|been|become|became|since|all)){0,3} ${CALLED_OFF}|(?:will|shall) (?:not|no longer) (?:now )?(?:be )?${DONE}(?! (?:any ?longer than|until|before))|won['’]t (?:now )?(?:be )?${DONE}|(?:need|does|do)(?: not|n['’]t) (?:be )?${DONE}|(?:is|are|was|were)n['’]t (?:now )?(?:needed|necessary|required|planned|happening|going ahead|taking place|going to (?:happen|take place|go ahead)))`;

/** 「The suspension planned for [19:00 to 21:00] is hereby revoked」 */
const TELLING = '(?:announcements?|notices?|notifications?|messages?|e?-?mails?|posts?|letters?|information|news)';
/** 「The notice of a stop on」: who takes back the word of it takes back the stop. */
const OF_NOTICE = `(?:(?:the|our|this|that|any|yesterday['’]s) )?(?:[a-z]{3,10} )?${TELLING} (?:of|for|about|regarding|on|concerning|announcing) `;
const SUBJECT_BEFORE = new RegExp(
  `(?:^|[:;,.\\n] {0,2}|\\b(?:that|but|as|because|so) )(?:${OF_NOTICE})?${PLAIN}${WORK}\\b(?![^;\\n]{0,90}\\b(?:will|shall|webinar|seminar|event|campaign)\\b)[^;\\n]{0,90}$`,
);
/** 「That of [28 January] is cancelled」, beside one that goes ahead. */
const OTHER_BEFORE =
  /(?:^|[;,.\n] {0,2}|\b(?:and|but|while|whereas) )(?:the one|that|the (?:second|third|other|first|last)(?: one)?) (?:of|on|for|at|from|(?:planned|scheduled|announced|set) for)(?: [a-z]{3,6}day,?)? $/;
const OFF_BEHIND = new RegExp(`^[^.;\\n]{0,8}?\\)?,? ?(?:which [^,\\n]{1,40}, )?${IS_OFF}`);

/** What they do who call it off, and behind it the stop. */
const ACT =
  "(?:(?:have|has|had|['’]ve|are|is|were) (?:now |therefore |just |to )?(?:call(?:ed|ing)? off|cancel(?:l?ed|l?ing)?|scrap(?:ped|ping)?|drop(?:ped|ping)?|abandon(?:ed|ing)?|shelv(?:ed|ing)|revok(?:ed|ing)|withdrawn|withdrawing|retracted|rescinded|taken back)|(?:called off|scrapped|withdrew|revoked|decided against|stood down from)|we (?:hereby |now |therefore |must |have to |need to ){0,2}(?:withdraw|retract|revoke|rescind|take back|cancel|call off|drop|scrap|abandon|annul)|(?:do|does|did)(?: not|n['’]t) need|decided to (?:forgo|forego|skip|drop|waive)|decided not to (?:carry out|go ahead with|perform|do|hold|proceed with)|no (?:longer any |further )?need for|no longer (?:need|require)|(?:ignore|disregard|forget)(?: about)?)";
const NOTICE =
  "(?:(?:our|the|this|any|their) )?(?:(?:earlier|previous|last|recent|yesterday['’]s) )?(?:(?:announcements?|notices?|notifications?|messages?|e?-?mails?|plans?|decision|posts?) (?:of|for|to|about|regarding|on|concerning|announcing) )?";
const OFF_BEFORE = new RegExp(`\\b${ACT} ${NOTICE}(?:the |our |an? |this )?${PLAIN}${WORK}\\b[^;\\n]{0,90}$`);
/** 「Maintenance notice withdrawn: 9 December …」 */
const OFF_HEAD = new RegExp(
  `(?:^|[.\\n] ?)${PLAIN}${WORK} (?:${TELLING} |announced )?(?:is |was |has been |hereby |now ){0,2}${CALLED_OFF}(?: for)?(?:: ?| - | \\()(?:[a-z]{3,9}, ?)?$`,
);

const STOP =
  '(?:stop|halt|suspend|pause|close|shut|interrupt|disable|perform|carry out|conduct|take [a-z ]{2,24}(?:offline|down))';
/** 「We no longer plan to stop trading on」, 「Our plan to pause trading on [Friday] has been rescinded」 */
const NO_PLAN = new RegExp(
  `\\b(?:no longer (?:plan|planning|intend|going|need|have)(?:ing)? to|(?:do|does|are|will) not (?:plan to |need to |have to |going to )?(?=[^;\\n]{0,120}\\bafter all)) ?${STOP}\\b(?![^;\\n]{0,60}\\b(?:during|while|throughout)\\b)[^;\\n]{0,90}$`,
);
const PLAN_BEFORE = new RegExp(
  `\\b(?:plans?|decision|intention) (?:to|for) ${PLAIN}(?:${STOP}|${WORK})\\b[^;\\n]{0,90}$`,
);

/** 「No maintenance will take place on」 */
const NO_WORK = new RegExp(
  `\\bthere (?:will|is going to|are going to) (?:not be any|be no|not be an?) ${PLAIN}(?:maintenance|upgrade|downtime|outage|halt|suspension|stop|pause|closure)\\b(?![^;\\n]{0,60}\\b(?:during|while|for|if|before|after)\\b)[^;\\n]{0,60}$|\\bno ${PLAIN}(?:maintenance|upgrade|update|works?|downtime|outage) (?:will (?:now )?(?:take place|happen|be (?:done|carried out|performed|needed|necessary))|takes place|is needed)\\b[^;\\n]{0,90}$`,
);

/** 「You can trade normally on [27 January …], as the maintenance has been dropped」 */
const RUNS =
  /\b(?:able to|can (?:still )?(?:trade|log|deposit|withdraw|use)|stays? (?:open|online|available|up)|remains? (?:open|online|available)|as usual|normally|not (?:be )?(?:halted|paused|suspended|interrupted|stopped|closed|affected|stop|close|pause))\b/;
const REASON_BEHIND = new RegExp(
  `^[^.\\n]{0,40}?[,:;-] ?(?:as |because |since |for |and )?${PLAIN}${WORK}\\b[^.;\\n]{0,80}? ${IS_OFF}`,
);

/** 「The exchange remains open on [27 January …], contrary to our earlier announcement」 */
const CONTRARY =
  /^\)?,? (?:contrary to|unlike|despite|as opposed to|in spite of) (?:what|our|the) [^.;\n]{0,24}\b(?:announc|notice|notif|told|said|wrote|plan|communicat)/;

/** What may be, what is asked, and what is moved to another day is called off by none of these. */
const NO_FACT = /\b(?:if|unless|may|might|could|should|whether|in case|would)\b/;
/** One of these has every sentence that calls off. */
const HINT =
  /cancel|call|scrap|drop|shelv|abandon|revok|rescind|withdr|scrub|axed|annul|void|retract|remov|take|struck|cross|\boff\b|necessary|needed|required|obsolete|redundant|superfluous|moot|no longer|\bnot\b|decided|stood|falls? away|fallen|on ice|avert|lapse|implement|execut|forgo|forego|skip|waive|contrary|unlike|despite|need|ignore|disregard|forget|\bno\b/;

/** A notice that does nothing but take back the word of a stop need not be about one. */
const NAMES_STOP = /\b(?:maintenance|downtime|outage|halt|suspension|stop|shutdown)\b/;

const REACH = 200;

/** The sentence of a time, before it and behind it. */
function sentenceAround({ tokens, page }: NoticeText, { range, around: { clause } }: RuleInput) {
  const from = tokens[range.first]?.from ?? 0;
  const to = tokens[range.end - 1]?.to ?? 0;
  const before = page.lower.slice(Math.max(tokens[clause.first]?.from ?? 0, from - REACH), from).trimStart();
  const behind = page.lower.slice(to, to + REACH).split(/\n|\. /)[0] ?? '';
  return { before, behind };
}

/** It names its day, the notice names no other, or the time before it in its sentence is called off. */
const isOfDay = ({ range, before, around, isDayKnown }: RuleInput): boolean =>
  range.start?.date != null ||
  range.finish?.date != null ||
  isDayKnown ||
  (before?.role === 'cancelled' && before.around.clause === around.clause);

/** What stands before the time names the stop, the plan of one, or the other one. */
const namesPlan = (before: string): boolean =>
  SUBJECT_BEFORE.test(before) || PLAN_BEFORE.test(before) || OTHER_BEFORE.test(before);

/** The sentence calls off what was planned for this time, by whatever word: who does what to the stop. */
export function isCalledOffThen(input: RuleInput): boolean {
  if (!isOfDay(input)) return false;
  const { before, behind } = sentenceAround(input.notice, input);
  const said = before + behind;
  if (!HINT.test(said) || NO_FACT.test(said) || !(input.topic.isStop || NAMES_STOP.test(said))) return false;
  if (namesPlan(before) && OFF_BEHIND.test(behind)) return true;
  if (OFF_BEFORE.test(before) || OFF_HEAD.test(before) || NO_PLAN.test(before) || NO_WORK.test(before)) return true;
  return RUNS.test(before) && (REASON_BEHIND.test(behind) || CONTRARY.test(behind));
}
