import { DAY_MS, type EpochMs, MINUTE_MS, shift } from '../../time.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { dayOf } from '../4-times/instants.ts';
import type { TimedRange } from '../5-roles/timed-range.ts';
import { lowerIn, type NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { namesIn } from './own-hours-english.ts';
import { type LengthSays, lengthSays } from './retold-lengths.ts';
import { ARROW, echoed, isEcho, type Mention, mentionsOf, placedAt } from './retold-mentions.ts';
import { OTHERS, PERHAPS, type Plan } from './retold-plan.ts';
import { isEndUntold, type Side, sideAround, sideIn, staysSide } from './retold-words.ts';

/** What the clauses behind a plan make of it. */
export interface Course {
  start: EpochMs | null;
  /** Undefined: nothing is said of it; null: it is not known. */
  end: EpochMs | null | undefined;
  /** By how much both edges are put off. */
  byMs: number;
  /** The edge that the clause before spoke of. */
  topic: Side | null;
  /** The clause before tells something anew. */
  isAnew: boolean;
  /** The title or the sentence of the plan says that it is over. */
  readonly isOver: boolean;
  readonly kept: Set<Side>;
  readonly open: Mention[];
  readonly from: TimedRange[];
}

/** That something of a plan is told anew. */
export const ANEW =
  /\b(?:chang(?:e|es|ed|ing)|moved|moves? (?:the |our |this |its )?(?:start|end|window|maintenance|it|slot|date|to|from)|(?:is|are|been|be) moving (?:the|it|to|from)|delay(?:s|ed|ing)(?= )|postpon(?:e|es|ed|ing)|defer(?:s|red|ring)?|reschedul(?:e|es|ed|ing)|shift(?:s|ed|ing)?|slip(?:s|ped)?|instead|rather than|new (?:start|end|slot|time|window|date|hours?|finish|plan|beginning|schedule)|longer|shorter|short(?:en|ened|ening)|exten(?:d|ds|ded|ding|sion)|prolong(?:ed)?|another|extra|on top|ahead of|earl(?:y|ier)|sooner|forward|late(?!st)|later|not (?:yet )?(?:started|begun|finished|been finished|ready|done)|won['’]t|will not (?:be (?!possible|able|available|affected|interrupted)|start|begin|happen|take|stop|end|finish|make)|didn['’]t|did not|no longer|any ?more|supersed(?:e|es|ed)|replac(?:e|es|ed)|takes? the place|correct(?:ed|ion)?|revis(?:e|ed|ion)|amend(?:ed|ment)?|actual|held (?:back|up|off)|put (?:back|off)|push(?:ed|ing)?|cut|reduc(?:e|es|ed|ing)|raised|lowered|drop(?:s|ped)?|not just|after all|in fact|brought|advanced|already|overrun(?:s|ning)?|now (?:be |to |expected |expect |planned |set |run|runs|end|ends|start|starts|begin|begins|take|takes|aim|aiming|due|from|at|on|it|reads?|close|reopen|last|lasts|stand|stands)|commenced|this has been set|only|still running|off since|as of)\b|(?<!\b(?:window|slot|step|phase|night|part|stage|round|day|batch) [\da-z]{1,3}[):]? ?)(?:-[>〉]|→)/;
/** That it is over. */
export const OVER = /\b(?:back|over|restored|resumed|completed?|finished|reopened|normal)\b/;
const FACT =
  /\b(?:was|were|went|ended|finished|resumed|reopened|completed|done|up|back|restored|has been|have been|switched|came)\b/;
/** 「02:00 still stands」, 「the planned finish of 05:30 has not changed」 */
const HOLDS =
  /\b(?:still|stands?|unchanged|not (?:been )?chang|as (?:before|planned|announced|scheduled)|remains?|stays?|same|keep|kept|hold|no change)\b/;
/** What it was before, told behind what it is. */
const IS_OLD =
  /\b(?:changed|moved|shifted|extended|shortened|brought forward|put back|delayed|postponed|rescheduled) from [^.;a-z]{0,8}$|\b(?:replac(?:es|ing|ed)|original(?:ly)?|previous(?:ly)?|formerly|initially|used to|had been)\b[^.;,]{0,40}$|\b(?:instead of|rather than)\b[^.;,\d]{0,24}$|\bnot (?:at |from |until |till )?$|\bwas (?:to |originally |previously )?(?:be |start |end |begin )?(?:set |planned |scheduled |due )?(?:at |for )?$/;
const MOVES_DAY =
  /\b(?:postpon|defer|mov|reschedul|shift|changed?|push|delay|put (?:off|back)|brought|bring|advanc)[a-z]{0,4}\b[^.]{0,80}\b(?:to|until|till|by|for)\b|\b(?:instead|takes? the place|replac(?:es|ed)|rather than|but|later|new date (?:is|will be)|new date:|now (?:on|take|takes|be|planned|scheduled|set|due|to)|is that of)\b/;

interface Walk {
  readonly notice: NoticeText;
  readonly plan: Plan;
  readonly course: Course;
  readonly isTitledAnew: boolean;
}

/** Null where something of a clause is not understood. */
export function courseOf(notice: NoticeText, plan: Plan, times: readonly TimedRange[]): Course | null {
  const [title, planned] = [lowerIn(notice, notice.title), lowerIn(notice, plan.item.around.clause)];
  const course: Course = {
    start: null,
    end: undefined,
    byMs: 0,
    topic: null,
    isAnew: ANEW.test(planned),
    isOver: OVER.test(title) || OVER.test(planned),
    kept: new Set(),
    open: [],
    from: [],
  };
  const walk: Walk = { notice, plan, course, isTitledAnew: ANEW.test(title) };
  for (const clause of notice.clauses.slice(plan.behind)) {
    const said = lowerIn(notice, clause);
    if (OTHERS.test(said) || (clause.tags & TAG.recurring) !== 0) continue;
    const inside = times.filter(({ around }) => around.clause === clause);
    const isPerhaps = PERHAPS.test(said);
    if (isPerhaps ? inside.length > 0 : !takeClause(walk, clause, said, inside)) return null;
  }
  return settleOpen(plan, course) ? course : null;
}

/** Takes all that a clause says; false where something of it is not understood. */
function takeClause(walk: Walk, clause: Clause, said: string, inside: readonly TimedRange[]): boolean {
  const { plan, course, notice } = walk;
  const mentions = inside.filter(({ isDateOnly }) => !isDateOnly).flatMap((item) => mentionsOf(notice, plan, item));
  if (!takeMentions(walk, clause, said, mentions)) return false;
  const days = inside.filter(({ isDateOnly }) => isDateOnly);
  if (days.length > 0 && !takeDays(walk, said, days)) return false;
  if (mentions.every((mention) => isEcho(plan, mention))) takeLengths(walk, clause, said);
  const stays = staysSide(said);
  if (stays !== null) course.kept.add(stays);
  if (course.end === undefined && isEndUntold(said)) course.end = null;
  course.isAnew = ANEW.test(said);
  course.topic = sideIn(said) ?? (mentions.length === 1 ? echoed(plan, mentions[0]) : null);
  return true;
}

function takeMentions(walk: Walk, clause: Clause, said: string, mentions: readonly Mention[]): boolean {
  const { plan, course } = walk;
  const isToldAnew = ANEW.test(said);
  const isAnew = isToldAnew || walk.isTitledAnew || course.isAnew || (course.isOver && FACT.test(said));
  const holds = HOLDS.test(said);
  return mentions.every((mention, i) => {
    if (!isEcho(plan, mention))
      return isAnew && (mention.of === null || isToldAnew) && takeNew(walk, clause, mentions, i);
    const side = echoed(plan, mention);
    if (side !== null && holds) course.kept.add(side);
    return true;
  });
}

/** A clock time that is none of the plan; false where it is old, or another was told for its edge. */
function takeNew(
  { notice, plan, course, isTitledAnew }: Walk,
  clause: Clause,
  mentions: readonly Mention[],
  i: number,
): boolean {
  const mention = mentions[i] as Mention;
  const { lower } = notice.page;
  const lead = lower.slice(mentions[i - 1]?.to ?? notice.tokens[clause.first]?.from ?? 0, mention.from);
  const tail = lower.slice(mention.to, mentions[i + 1]?.from ?? notice.tokens[clause.end - 1]?.to ?? mention.to);
  if (IS_OLD.test(lead) || (!isTitledAnew && mentions.length === 1 && isOfPart(notice, plan, lead + tail)))
    return false;
  const side =
    besideOld(plan, mentions, i, lead) ?? sideByWords(lead, tail) ?? replaced(plan, mentions, i) ?? course.topic;
  if (side === null) course.open.push(mention);
  return side === null || put(plan, course, side, mention);
}

/** 「from 02:00 to 03:30」 of one edge. */
const TO = /^[^a-z]{0,3}(?:\(?[a-z]{3,4}\)? )?(?:to|becomes|became|is now|has become|into) $/;

/** Of one of those that stop, where the title tells nothing anew. */
function isOfPart(notice: NoticeText, plan: Plan, said: string): boolean {
  const named = namesIn(said)?.services ?? [];
  const { clause } = plan.item.around;
  const next = notice.clauses[plan.behind];
  const planned = namesIn(lowerIn(notice, { first: clause.first, end: next?.end ?? clause.end }))?.services ?? [];
  return named.length > 0 && planned.some((service) => !named.includes(service));
}

/** A side of hours, the clock of the plan on another day, or right behind the time that it gives way to. */
const besideOld = (plan: Plan, mentions: readonly Mention[], i: number, lead: string): Side | null =>
  mentions[i]?.of ??
  echoed(plan, mentions[i]) ??
  (ARROW.test(lead) || TO.test(lead) ? echoed(plan, mentions[i - 1]) : null);

const sideByWords = (lead: string, tail: string): Side | null =>
  sideAround(lead.slice(lead.lastIndexOf(';') + 1), tail) ?? sideAround(lead, '');

/** Of two times in a sentence the one that the plan had. */
const replaced = (plan: Plan, mentions: readonly Mention[], i: number): Side | null =>
  mentions.length === 2 ? echoed(plan, mentions[1 - i]) : null;

/** False where another was told for that edge. */
function put(plan: Plan, course: Course, side: Side, mention: Mention): boolean {
  const at = placedAt(plan, course.start ?? plan.start, side, mention);
  const known = side === 'start' ? course.start : course.end;
  if (known !== null && known !== undefined && known !== at) return false;
  if (side === 'start') course.start = at;
  else course.end = at;
  course.from.push(mention.item);
  return true;
}

/** What no word gives to one side is of the one that the notice does not leave as it is. */
function settleOpen(plan: Plan, course: Course): boolean {
  for (const mention of course.open) {
    const side = course.kept.has('start') || course.start !== null ? 'end' : course.kept.has('end') ? 'start' : null;
    if (side === null || course.kept.has(side) || !put(plan, course, side, mention)) return false;
  }
  return true;
}

/** 「18 February takes the place of 16 February; hours as announced」: one other day, and a word that moves it there. */
function takeDays({ plan, course }: Walk, said: string, days: readonly TimedRange[]): boolean {
  const planned = dayOf(plan.start);
  const told = days.flatMap(({ start }) => (start === null ? [] : [dayOf(start)]));
  const [day, ...more] = [...new Set(told)].filter((each) => each !== planned && each !== planned + 1);
  if (day === undefined) return true;
  if (more.length > 0 || !MOVES_DAY.test(said)) return course.start === null;
  course.byMs = (day - planned) * DAY_MS;
  course.from.push(...days.slice(0, 1));
  return true;
}

function takeLengths({ notice, plan, course }: Walk, clause: Clause, said: string): void {
  for (let i = clause.first; i < clause.end; i++) {
    const token = notice.tokens[i];
    if (token?.kind !== 'duration') continue;
    const from = notice.tokens[clause.first]?.from ?? 0;
    const says = lengthSays(said, token.from - from, token.to - from, plan.end === null);
    if (says !== null && takeLength(plan, course, says, token.minutes * MINUTE_MS)) return;
  }
}

function takeLength({ start, end }: Plan, course: Course, says: LengthSays, ms: number): boolean {
  if (says === 'whole') course.end = shift(course.start ?? start, ms);
  else if (says === 'start-later') course.start = shift(start, ms);
  else if (says === 'start-sooner') course.start = shift(start, -ms);
  else if (says === 'both-later') course.byMs = ms;
  else if (says === 'both-sooner') course.byMs = -ms;
  else if (end === null) return false;
  else course.end = shift(end, says === 'end-later' ? ms : -ms);
  return true;
}
