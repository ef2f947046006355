import type { TimeRange } from '../4-times/time-range.ts';
import type { NoticeText } from '../notice-text.ts';
import { type Change, type Clock, changeAlone, isForOnce, USUAL, WORK } from './english-alone.ts';

const REACH = 200;
/** 「maint. of 13 January」 goes on. */
const SENTENCE_END = /(?<!\bmaint)[.!?] |\n/;
const firstSentence = (text: string): string => text.split(SENTENCE_END)[0] ?? '';
const lastSentence = (text: string): string => text.split(SENTENCE_END).at(-1) ?? '';

const MOVED =
  '(?:moved|shifted|shifting|pushed|put back|set back|slipped|slips|slid|deferred|delayed|postponed|rescheduled|swapped|exchanged|traded|replaced|superseded|withdrawn|dropped|scrapped|taken off the calendar|called off|put off|given up|put aside)';
const PLANNED =
  '(?:booked|reserved|planned|announced|told you|said|hoped|expected|scheduled|set aside|penciled in|pencilled in)';
const FILL = "(?: [a-z'’]{1,14}){0,6}";

/** Right before a time that does not hold any more, whatever else is said. */
const OLD_LEAD = new RegExp(
  `(?:${[
    `\\b(?:instead of|rather than|in place of|in lieu of|supersed(?:es|ing)|replac(?:es|ing))${FILL}[ (:,]{1,3}`,
    '\\((?:was|were|from|before|old|previously|formerly|originally|initially|up from|down from|(?:changed|moved|shifted|extended|shortened|brought forward|put back|pushed back) from|[a-z ]{0,24}(?:extended|moved|changed|delayed|put back|brought forward|shortened) from):? ?',
    '\\b(?:not|no longer) (?:at|on|from|for|until|before) ',
    '\\b(?:not|no longer) (?:run|last|be|start|begin|end|happen|take place)(?: any ?(?:more|longer))?(?: (?:at|on|from|for|until|between|as))? ',
    '\\b(?:was|were) (?:to (?:happen|take place|be (?:held|done|carried out|on)|start|begin)|(?:due|supposed|meant) to [^.\\n\\d]{3,30})\\b[^.\\n\\d]{0,30}\\b(?:on|at|from|for|between) ',
    '\\bshould have (?:been (?:on|at|from|held|done|carried out)|taken place|happened|started|begun|run)\\b[^.\\n\\d]{0,30}',
    '\\b(?:it|this|they|maintenance|window|stop|work|upgrade) (?:is|are|will be|runs?) (?:not|no longer) ',
    '\\byou (?:were|have been|had been) (?:told|given|promised)(?: [a-z]{2,10}){0,4} ',
    '(?:, |\\b(?:and|but) )(?:not|no longer) ',
    '\\bnot (?:going to )?(?:be )?(?:do(?:ing|ne)?|go(?:ing)? (?:down|offline)|carry(?:ing)? out|carried out|hold(?:ing)?|held|take place|taking place|happen(?:ing)?)\\b[^.\\n\\d]{0,40}\\b(?:on|at|from|between) ',
    '\\b(?:meaning|hoping|planning|intending|expecting|aiming) to (?:be )?(?:reopen|resume|return|finish|end|complete|back|done|over|start|begin)[^.\\n\\d]{0,24}(?:at|by|until) ',
    `\\b(?:we|they|i|which)(?:['’]d| had)? (?:originally |initially |first )?(?:told you|said|announced|promised|gave you|wrote|aimed for|hoped for)(?: [a-z]{1,14}){0,4} `,
    `\\b(?:won['’]t|will not|cannot|can['’]t|not going to) (?:be )?(?:back|up|done|over|finished|ready|reopen|open|end|finish|make it)[^.\\n\\d]{0,24}\\b(?:at|by|until) `,
    '\\b(?:scratch|forget(?: about)?|strike|skip|give up|gave up|giving up|had to drop)\\b[^.\\n\\d]{0,40} ?\\(?',
    `\\b(?:${MOVED}|moves|shifts|slips|changes|goes)(?: back| out| forward)? from(?: [a-z]{3,6}day,?)? `,
    '\\b(?:brought forward|prolonged|extended|lengthened|shortened) from ',
    `\\b(?:we|they|it|which|had|i)(?:['’]d| had| were| was)? (?:originally |initially |first )?${PLANNED}${FILL} (?:until|till|to|for|at|from|on|by) `,
    '\\bshould have (?:closed|ended|finished|been (?:over|done|back|completed|finished)|reopened|resumed)(?: [a-z]{2,12}){0,3} (?:at|by|around|on) ',
    '\\b(?:was|were) (?:to (?:last|run|go on|stay|remain|end|finish|be over|continue|come back|return|be back|resume|re-?open|open again|be (?:restored|lifted|enabled)|restart)|due|supposed|meant) [^.\\n\\d]{0,40}(?:until|till|at|by|to|on) ',
    '\\b(?:our|the|my) (?:[a-z-]{3,12} )?(?:plan|announcement|notice|schedule|mail|e-?mail|calendar|post|message|page) (?:said|gave|had|stated|named|showed|read|was)[^.\\n\\d]{0,24}',
    '\\b(?:previous|former|old|earlier) (?:values?|times?|hours|notice|schedule|window|slot|end|start|plan|date)\\b[^.;\\n\\d]{0,40}',
    '\\((?:scheduled|planned|announced|expected|original|target)(?: [a-z]{2,12}){0,3}:? ',
    '\\bon top of (?:the )?(?:announced|planned|original|scheduled|booked)? ?',
  ].join('|')})$`,
);
/** 「was 00:30-03:30, is 02:00-05:00」, 「formerly set for 03:30, is now set for 05:00」 */
const WAS =
  /(?:^|[,:;] ?)was:? $|\b(?:formerly|previously|originally|initially|first)(?: (?:set|planned|scheduled|announced|due|fixed|expected|given))?(?: (?:for|at|to|on|from|as))? $/;
const IS = /^[^.\n]{0,60}\b(?:is|now|new|will be)\b/;

/** 「shifting the outage out of the weekend, from Saturday 02:00-06:00 to Wednesday 01:30-05:30」 */
const MOVES_FROM =
  /\b(?:mov|shift|push|reschedul|postpon|transfer|switch|chang|bring|delay|defer)[a-z]{0,4}\b(?:[^.\n\d]|maint\.){0,60}\b(?:from|of|on|for)(?: [a-z]{3,6}day,?)? $/;
/** 「From: 02:00-04:00」 above 「To: 03:00-05:00」 */
const FROM_ROW = /^[^a-z]{0,4}from(?: [a-z]{3,6}day,?)?:? ?(?:[a-z]{3,6}day,? )?$/;
const TO_ROW = /^[^a-z]{0,4}to:? ?(?:[a-z]{3,6}day,? )?$/;
/** 「Original hours: 05:00 - 06:30」 above 「Updated hours: 07:00 - 08:30」 */
const OF_ROW =
  '(?:(?:(?:maintenance|upgrade|downtime|start|planned|announced) )?(?:times?|hours|windows?|slots?|schedules?|plans?|dates?|timings?|announcement|notice|period)(?: (?:of|for) [a-z ]{3,24})?)?[^a-z\\d]{1,18}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?$';
const OLD_ROW = new RegExp(
  `^[^a-z]{0,4}(?:the )?(?:old|original(?:ly)?|initial(?:ly)?|previous(?:ly)?|former(?:ly)?|before|earlier|prior|first(?:ly)?|as announced|announced|wrong|incorrect|superseded|so far|until now)(?: (?:announced|planned|published|given|scheduled))?(?: |(?=[^a-z]))${OF_ROW}`,
);
const NEW_ROW = new RegExp(
  `^[^a-z]{0,4}(?:the )?(?:new(?:ly)?|updated|revised|amended|adjusted|rescheduled|changed|now|present|current(?:ly)?|correct(?:ed)?|after|this|right)(?: (?:announced|planned|scheduled))?(?: |(?=[^a-z]))${OF_ROW}`,
);
const AGAIN =
  /\b(?:weekly|daily|nightly|monthly|regular(?:ly)?|recurring|standing|permanent(?:ly)?|effective|every|each|from now on|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b/;
const TO_NEXT = /^[)\]]? ?(?:\(?[a-z]{3,4}\)? )?to(?: [a-z]{3,6}day,?)? $/;

/** Right behind it: the plan is given up, and what follows is told of the new one. */
const TAIL_LENGTH = 110;
const ZONE = /^[)\]]? \([a-z+:\d ]{2,24}\)/;
const MARK = /^[)\]]?[,:]? ?(?:(?:the|this|our) )?/;
const SUBJECT = new RegExp(`^${WORK} (?:(?:on|of) [a-z]{3,9} \\d{1,2} )?`);
const AUXILIARY = /^(?:(?:is|was|has|have|had|been|being|be|to|will|hereby|now|therefore|unfortunately) ){0,4}/;
const GIVEN_UP = new RegExp(
  `^(?:${MOVED}|slips?|moves?|shifts?|instead|becomes?|turns into|fell through|falls through|no longer (?:holds?|stands?|appl(?:y|ies)|valid|current))\\b(?! (?:by|from)\\b)|^(?:could|can|will|did)(?: not|n['’]t) (?:be )?(?:kept|hold|held|met)\\b|^cannot be (?:kept|held|met)\\b`,
);
/** 「02:00 - 04:00 (old)」, and below it 「03:00 - 05:00 (new)」 */
const MARKED_OLD = /^[)\]]? ?[([](?:old|previous|before|former|original|cancelled)[)\]]/;
const WE_MOVED_IT = /\b(?:shifted|moved|pushed|put) (?:it|this|that) (?:back )?to $/;

const isGivenUp = (tail: string): boolean => {
  const said = firstSentence(tail).slice(0, TAIL_LENGTH);
  // The name of the work, or a zone in brackets, may stand between.
  const verb = [ZONE, MARK, SUBJECT, AUXILIARY].reduce((rest, part) => rest.replace(part, ''), said);
  return MARKED_OLD.test(tail) || GIVEN_UP.test(verb) || WE_MOVED_IT.test(`${said.trimEnd()} `);
};
/** The sentence before is taken back. */
const DISREGARD =
  /^[^.\n]{0,40}[.!] (?:please |kindly )?(?:(?:disregard|ignore|forget)(?: about)? (?:it|that|this|the|those|them)\b|(?:that|this|these|those|it) (?:is|are|was|were|has|have) (?:no longer|not any ?more|wrong|incorrect|out of date|outdated|superseded|obsolete|changed)\b)/;
const KEPT = /\b(?:as planned|as announced|as scheduled|unchanged|go(?:es)? ahead|on schedule|remains? in place)\b/;
/** Hours of people, deadlines, and when something will be written. */
const OTHERS =
  /\b(?:support|help ?desk|office|hotline|chat|phone|deadline|submitted|webinar|campaign|next update|next report|snapshot|(?:trad(?:e|ing)|market|opening|business|usual|regular) hours|sessions?|settlement|funding|fees?|rewards?|lottery|sale)\b/;
/** A second edge of what the first is of: 「start 00:30 and end 03:30」. */
const ALSO =
  /^[)\]]?(?: (?!to\b|and\b)[a-z]{3,4})?(?:,? and|,| or) (?:(?:the|its|at|on|of|end|ends|ending|finish|return|returns|resume|back|completion|reopening|start|starts)[ :]){0,4}$/;

const PUT_BACK =
  /\b(?:put|pushed|set|moved|held|hand|handed|called|shifted) (?:back|off|out)\b(?: (?:until|till)\b)?|\b(?:delayed|postponed|deferred|rescheduled|moved) (?:until|till)\b/g;
const EDGE_WORDS =
  /\b(?:(?:window|slot) (?:[a-z]{2,8} ){0,3}(opened|opens)|(starts?|starting|started|begins?|began|begun|beginning|commenc[a-z]{2,6}|stops?|stopped|stopping|down|offline|off|out|suspen[a-z]{2,6}|halt[a-z]{0,3}|paus[a-z]{1,3}|unavailable|disabled|interrupt[a-z]{2,4}|frozen|shut|closes|closed(?! early))|(ends?|ending|ended|finish[a-z]{0,3}|complet[a-z]{1,3}|conclu[a-z]{2,4}|resum[a-z]{1,5}|re-?starts?|re-?started|re-?open[a-z]{0,3}|opened|closed|return[a-z]{0,3}|back|restor[a-z]{1,5}|lift[a-z]{0,3}|over|done|eta|etr|until|till|last|up(?= at| by| again| since)))\b/g;

const CLOSES = /^close/;
const OF_WINDOW = /\b(?:window|slot)\b/;

/** Which edge of the stop the words name last. */
function edgeIn(words: string): 'start' | 'end' | null {
  const found = [...words.replace(PUT_BACK, ' ').matchAll(EDGE_WORDS)].at(-1);
  if (found === undefined) return null;
  if (CLOSES.test(found[0]) && OF_WINDOW.test(words.slice(0, found.index))) return 'end';
  return found[3] === undefined ? 'start' : 'end';
}

const CAME_TO_PASS =
  /\b(?:was|were|has been|have been) (?:[a-z]{2,12} )?(?:opened|re-?opened|lifted|ended|finished|completed|resumed|restored|concluded|over|back|available)\b[^.\n]{0,40}$/;

const isClock = ({ start }: TimeRange): boolean => start?.time?.kind === 'time';

function clocksIn({ tokens, page: { lower } }: NoticeText, ranges: readonly TimeRange[]): readonly Clock[] {
  const clocks = ranges.filter(isClock);
  const from = (range: TimeRange): number => tokens[range.first]?.from ?? 0;
  const to = (range: TimeRange): number => tokens[range.end - 1]?.to ?? 0;
  return clocks.map((range, i) => {
    const [before, behind] = [clocks[i - 1], clocks[i + 1]];
    const at = from(range);
    const gap = lower.slice(Math.max(before === undefined ? 0 : to(before), at - REACH), at);
    const lead = lastSentence(gap);
    const end = Math.min(to(range) + REACH, behind === undefined ? lower.length : from(behind));
    const tail = lower.slice(to(range), Math.max(to(range), end));
    const sentence = lastSentence(lower.slice(Math.max(0, at - REACH), at));
    const isOfWindow = OF_WINDOW.test(sentence) && !OF_WINDOW.test(lead);
    const words = `${isOfWindow ? 'window ' : ''}${lead}${lower.slice(at, Math.max(at, range.start?.time?.from ?? at))}`;
    return { range, gap, lead, words, tail: behind === undefined && end === lower.length ? `${tail}\n` : tail };
  });
}

type Told = 'lead' | 'tail' | 'both' | null;

/** Whether a time is old, and by what it is known. */
function oldBy(clock: Clock, next: Clock | undefined): Told {
  const { lead, tail, range } = clock;
  if (OTHERS.test(lead)) return null;
  if (KEPT.test(lead.split(/, /).at(-1) ?? '') || KEPT.test(firstSentence(tail))) return null;
  if (isGivenUp(tail) || isMovedEdge(clock, next)) return 'tail';
  if (range.shape === 'range' && next?.range.shape === 'range' && isFromTo(clock, next)) return 'tail';
  if (OLD_LEAD.test(lead) || OLD_LEAD.test(clock.words) || (WAS.test(lead) && IS.test(tail))) return 'lead';
  return null;
}

/** 「the end moves from 03:30 to 04:00」, parted already. */
const isMovedEdge = ({ range, words }: Clock, next: Clock | undefined): boolean =>
  range.replacedByNext && range.shape === 'point' && next?.range.shape === 'point' && edgeIn(words) !== null;

const isFromTo = ({ lead, gap }: Clock, next: Clock): boolean =>
  (MOVES_FROM.test(lead) && TO_NEXT.test(next.gap)) ||
  (FROM_ROW.test(lead) && TO_ROW.test(next.lead)) ||
  (OLD_ROW.test(lead) && NEW_ROW.test(next.lead) && !AGAIN.test(gap));

/** 「moving the beginning of the maintenance from 02:00 to 03:00, and its end from 04:00 to 05:00」 is no range. */
export function withoutMovedEdges(notice: NoticeText, ranges: readonly TimeRange[]): readonly TimeRange[] {
  const { tokens, page } = notice;
  if (!page.hasEnglish || !EDGE_MOVED_HINT.test(page.lower)) return ranges;
  return ranges.flatMap((range) => {
    const { start, finish } = range;
    if (range.shape !== 'range' || start?.time?.kind !== 'time' || finish?.time?.kind !== 'time') return [range];
    const at = start.time.from;
    const lead = lastSentence(page.lower.slice(Math.max(0, at - REACH), at));
    if (!EDGE_MOVED.test(lead) || tokens[finish.first] === undefined) return [range];
    const point = { shape: 'point', finish: null, durationMinutes: null, leadMinutes: null } as const;
    return [
      { ...range, ...point, end: start.end, replacedByNext: true },
      { ...range, ...point, first: finish.first, start: finish, replacedByNext: false },
    ];
  });
}

const EDGE_MOVED_HINT = /\bfrom\b/;
const MOVE_OF_EDGE =
  '(?:mov|shift|push|put|bring|brought|delay|postpon|chang|slip|slid|defer|advanc|extend|prolong|reschedul|revis|amend|adjust|updat|correct|alter|reset)[a-z]{0,4}';
const EDGE_NAMES =
  '(?:start|beginning|commencement|ends?|ending|completion|re-?opening|resum(?:ption|es?)|return|finish|eta|etr|go-live)';
/** 「We have revised the end time from」, 「the expected end was adjusted from」 */
const EDGE_MOVED = new RegExp(
  `\\b${MOVE_OF_EDGE}\\b[^.\\n]{0,120}\\b${EDGE_NAMES}(?: time)?(?: of [a-z' ]{3,40})?(?: on [a-z0-9 ]{3,16})? from $|\\b${EDGE_NAMES}\\b(?: time)?[^.\\n]{0,80}\\b${MOVE_OF_EDGE}(?: back| forward| out)?(?:,? (?:once more|once again|again|further|yet again|a (?:second|third) time))?,? from $`,
);

/** Which of them are old; a second edge behind an old one is of the same plan. */
function oldOf(clocks: readonly Clock[]): Told[] {
  const old = clocks.map((clock, i) => oldBy(clock, clocks[i + 1]));
  for (const [i, clock] of clocks.entries())
    if (
      old[i] == null &&
      old[i - 1] === 'lead' &&
      old[i + 1] == null &&
      ALSO.test(clock.gap) &&
      clock.range.shape === 'point'
    )
      old[i] = 'lead';
  return old;
}

/** Times that English sets against each other, and those that it says something of in words of its own. */
export function changesIn(notice: NoticeText, ranges: readonly TimeRange[]): ReadonlyMap<TimeRange, Change> {
  const changes = new Map<TimeRange, Change>();
  if (!notice.page.hasEnglish) return changes;
  const clocks = clocksIn(notice, ranges);
  for (const [i, clock] of clocks.entries()) {
    const before = clocks[i - 1];
    const change = changeAlone(clock) ?? (isOnce(clock, before) ? 'hours' : edgeForOnce(clock, before, changes));
    if (change !== null) changes.set(clock.range, change);
  }
  const old = oldOf(clocks);
  takeDisregarded(clocks, changes);
  for (const [i, by] of old.entries()) {
    const clock = clocks[i] as Clock;
    if (by === null || changes.has(clock.range)) continue;
    const other = partnerOf(clocks, old, i);
    if (other !== null)
      setAgainst(
        changes,
        clock,
        other,
        clocks.slice(0, i).some((before) => hasStarted(before, changes)),
      );
  }
  return changes;
}

/** 「Our weekly maintenance (06:00-06:30) starts early on 22 March: 05:00-06:30, just that once」 */
const isOnce = ({ range, gap, tail }: Clock, before: Clock | undefined): boolean =>
  before !== undefined &&
  range.shape === 'range' &&
  before.range.shape === 'range' &&
  (range.start?.date != null || /\d/.test(gap)) &&
  !SENTENCE_END.test(gap) &&
  USUAL.test(before.lead) &&
  (ONCE.test(gap) || ONCE.test(firstSentence(tail)));

/** 「A one-off change to our weekly maintenance: on 22 March it begins at 04:00 and ends at 07:00」 */
function edgeForOnce(clock: Clock, before: Clock | undefined, changes: ReadonlyMap<TimeRange, Change>): Change | null {
  if (clock.range.shape !== 'point') return null;
  const isSecond = before !== undefined && changes.get(before.range) === 'start' && !SENTENCE_END.test(clock.gap);
  return (isSecond && isForOnce(before)) || isForOnce(clock) ? edgeIn(clock.words) : null;
}

const ONCE = /\b(?:once|this time|that day only|on that day|early|earlier|longer|later|one-?time|exceptionally)\b/;

/** 「our e-mail saying that services stop at 02:00 and return at 06:00. Please disregard it. They stop at …」 */
function takeDisregarded(clocks: readonly Clock[], changes: Map<TimeRange, Change>): void {
  for (const [i, { tail }] of clocks.entries()) {
    if (!DISREGARD.test(tail) || clocks[i + 1] === undefined) continue;
    for (let at = i; at >= 0; at--) {
      const clock = clocks[at] as Clock;
      changes.set(clock.range, edgeIn(clock.words) === 'end' ? 'old-end' : 'old');
      if (SENTENCE_END.test(clock.gap)) break;
    }
  }
}

const LONGEST_GAP = 180;
const breaksIn = (gap: string): number => gap.split(SENTENCE_END).length - 1;
/** Clock times back at most. */
const BACK = 2;
const NEXT_BREAKS = 2;
/** 「start at 03:00 instead of 02:00」: right behind the time that it gives way to. */
const RIGHT_BEHIND =
  /^[)\]]?(?: \(?(?!not|and|but)[a-z]{3,4}\)?)?,? (?:and |but )?(?:instead of|rather than|in place of|not)(?: (?:at|on|from|for|until))? $/;
/** When something will be told. */
const NEWS =
  /\b(?:will|shall|['’]ll|is to|are to) (?:be )?(?:given|posted|published|provided|shared|announced?|update|inform|report|tell|write|let you know)\b[^.\n]{0,40}$|\b(?:next|further) (?:news|update|report|notice)\b[^.\n]{0,40}$/;
const IS_NEW = /\b(?:new|now|instead|next|revised|updated)\b/;

/** The time that holds in its place: in its sentence the one behind it, else one before it; else in the sentences beside. */
function partnerOf(clocks: readonly Clock[], old: readonly Told[], at: number): Clock | null {
  const clock = clocks[at] as Clock;
  const next = clocks[at + 1];
  const before = clocks.slice(Math.max(0, at - BACK), at).reverse();
  const isRight = RIGHT_BEHIND.test(clock.gap) && old[at - 1] == null;
  if (isRight && before[0] !== undefined && before[0].range.shape === clock.range.shape) return before[0];
  const mayHold = (other: Clock, breaks: number): boolean => {
    const isBehind = other === next;
    const between = isBehind ? other.gap : gapTo(clocks, clocks.indexOf(other), at);
    return (
      old[clocks.indexOf(other)] == null &&
      between.length < LONGEST_GAP &&
      breaksIn(between) <= breaks &&
      !OTHERS.test(between) &&
      !OTHERS.test(other.lead) &&
      !NEWS.test(other.lead) &&
      areOfSameEdge(clock, other, { isBehind, isNear: breaks === 0 })
    );
  };
  if (next !== undefined && mayHold(next, 0)) return next;
  const near = old[at] === 'tail' ? undefined : before.find((other) => mayHold(other, 0));
  if (near !== undefined) return near;
  if (next !== undefined && mayHold(next, NEXT_BREAKS)) return next;
  return old[at] === 'tail' ? null : (before.find((other) => mayHold(other, 1)) ?? null);
}

const gapTo = (clocks: readonly Clock[], first: number, last: number): string =>
  clocks
    .slice(first + 1, last + 1)
    .map(({ gap }) => gap)
    .join(' ');

/** An end stands in for an end. */
function areOfSameEdge(old: Clock, held: Clock, at: { readonly isBehind: boolean; readonly isNear: boolean }): boolean {
  if (old.range.shape !== held.range.shape) return old.range.shape === 'point' || at.isBehind;
  if (old.range.shape === 'range') return true;
  const [was, is] = [edgeIn(old.words), edgeIn(held.words)];
  if (was !== null && is !== null) return was === is;
  return at.isBehind ? at.isNear || IS_NEW.test(held.lead) : is !== null;
}

/** A start was told before: what is moved behind it is the end. */
const hasStarted = ({ range, words }: Clock, changes: ReadonlyMap<TimeRange, Change>): boolean =>
  changes.get(range) === 'start' || edgeIn(words) === 'start';

/** What becomes of the old time, and of the one that holds. */
function setAgainst(changes: Map<TimeRange, Change>, old: Clock, held: Clock, isBegun: boolean): void {
  const heldEdge = edgeIn(held.words);
  if (old.range.shape === 'range') {
    const isAdded = ADDED.test(old.lead);
    changes.set(old.range, isAdded ? 'hours' : 'old');
    if (held.range.shape === 'range') setOnce(changes, held.range, 'hours');
    else if (isAdded && heldEdge === 'end') setOnce(changes, held.range, 'end');
    return;
  }
  const edge = edgeIn(old.words) ?? (held.range.shape === 'point' ? heldEdge : null) ?? (isBegun ? 'end' : null);
  changes.set(old.range, edge === 'end' ? 'old-end' : 'old');
  if (held.range.shape === 'range' || edge === null) return;
  const isPast = CAME_TO_PASS.test(held.lead);
  setOnce(changes, held.range, edge === 'start' ? 'start' : isPast ? 'actual-end' : 'end');
}

/** 「on top of the announced 18:00-21:00, which means that trading reopens at 23:30」 */
const ADDED = /\bon top of [^.]{0,20}$/;

function setOnce(changes: Map<TimeRange, Change>, range: TimeRange, change: Change): void {
  if (!changes.has(range)) changes.set(range, change);
}
