import type { EpochMs } from '../../time.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { commonDayOf, dayBehind, dayBelow, joinColumns, onlyDayOf } from '../4-times/columns.ts';
import { shareHoursOfDays } from '../4-times/hours-of-days.ts';
import { type Day, dayIn, instantOf, JST_MINUTES, resolveDay } from '../4-times/instants.ts';
import { edgeMovedTwice, endMovedTwice } from '../4-times/moved-twice.ts';
import { joinNights } from '../4-times/nights.ts';
import { withOwnLengths } from '../4-times/own-lengths.ts';
import { type Instants, resolve } from '../4-times/resolve.ts';
import { shareHoursBelow } from '../4-times/rows-of-days.ts';
import type { TimeRange } from '../4-times/time-range.ts';
import { shareToldDays } from '../4-times/told-days.ts';
import { withToldLengths } from '../4-times/told-lengths.ts';
import { type LaterZone, laterZoneOf, zoneOfClause, zoneOfDocument } from '../4-times/zones.ts';
import type { NoticeText } from '../notice-text.ts';
import { TAG } from '../words/lexicon.ts';
import { UNKNOWN_ZONE } from '../words/zones.ts';
import { hasBegun } from './begun.ts';
import { contextOf, type TimeContext } from './context.ts';
import type { Change } from './english-alone.ts';
import { changesIn, withoutMovedEdges } from './english-changes.ts';
import { isOfAllBut, ownWords } from './english-parts.ts';
import { type Placed, withLeft } from './left-rules.ts';
import { isDaysOnly } from './looks.ts';
import { isInBracketAlone } from './marks.ts';
import { type Named, NOBODY, namedBeside, namedWithin } from './named.ts';
import { isOfSome, isYearsAgo } from './neighbours.ts';
import { OF_PARTS, OF_REST } from './part-rules.ts';
import { correctsMail } from './quoted.ts';
import { decideRole, type RuleName } from './roles.ts';
import type { RuleInput } from './rule.ts';
import { bareLinesIn, isStamp } from './stamps.ts';
import { isClosedNow, isSinceClosed, isStillClosed } from './still-closed.ts';
import type { TimedRange } from './timed-range.ts';
import { rowOfTimetable } from './timetable.ts';
import { dayOfTopic, isWeekdayAlone, onDayTold } from './told-day.ts';
import { onNightNamed, onNightTold } from './told-night.ts';
import { isHere, type Topic } from './topic.ts';

/** When the notice was written: the day here, and the moment where that is known. */
export interface Written {
  readonly near: Day;
  readonly written: EpochMs | null;
  /** The one day that the stop is moved to. */
  readonly movedTo?: Day | undefined;
}

/** Gives every range its role and its instants. */
export function timedRangesOf(
  notice: NoticeText,
  read: readonly TimeRange[],
  topic: Topic,
  { near, written, movedTo }: Written,
): readonly TimedRange[] {
  const ranges = shareHoursOfDays(
    notice,
    withOwnLengths(
      notice,
      withToldLengths(
        notice,
        shareToldDays(
          notice,
          shareHoursBelow(
            notice,
            edgeMovedTwice(
              notice,
              endMovedTwice(notice, joinColumns(notice, withoutMovedEdges(notice, joinNights(notice, read)))),
            ),
          ),
        ),
      ),
    ),
  );
  const commonDay = commonDayOf(ranges, near);
  const whole: Whole = {
    notice,
    topic,
    near,
    written,
    movedTo,
    ranges,
    clauseIndexes: clauseIndexesOf(notice.clauses, ranges),
    zone: zoneOfDocument(notice.tokens, read),
    laterZone: laterZoneOf(notice, near),
    bareLines: bareLinesIn(notice, ranges),
    clocks: ranges.filter(({ start }) => start?.time != null).length,
    isMailCorrected: correctsMail(notice),
    onlyDay: onlyDayOf(notice, ranges, near),
    commonDay: commonDay !== null && (topic.isEmergency || commonDay === near) ? commonDay : null,
    changes: topic.isStop && isHere(topic) ? changesIn(notice, ranges) : NO_CHANGES,
    stamps: ranges.filter((range) => isStamp(notice, range, null)).length,
  };
  const placed: Placed[] = [];
  const days: KnownDays = { context: null, named: null };
  let ofClause: OfClause | null = null;
  let previousEnd = 0;
  for (const [i, range] of ranges.entries()) {
    const clause = notice.clauses[whole.clauseIndexes[i] ?? 0];
    if (!clause) break;
    if (ofClause?.clause !== clause) ofClause = knownOf(notice, clause);
    placed.push(placedRange(whole, { i, previousEnd, before: placed.at(-1)?.timed, ofClause }, days));
    // The label before 「5:00から6:30に延長」 is that of the new time too.
    // Nor do hours that several days share part what stands before them.
    if (!range.replacedByNext && ranges[i + 1]?.first !== range.first) previousEnd = range.end;
  }
  return withLeft(placed);
}

const ANNOUNCED: TimedRange['rule'] = 'when it was announced';

/**
 * Whether hours further on may be of its day. 「Backup day: June 13」 above 「Time: 02:00-04:00」: those are of the day before it; so are
 * those behind 「本日10時に掲載いたしました」.
 */
const leadsOn = (around: TimeContext, role: TimedRange['role'], rule: TimedRange['rule']): boolean =>
  !around.isDistractor && role !== 'spare' && rule !== ANNOUNCED;

const NO_CHANGES: ReadonlyMap<TimeRange, Change> = new Map();

/** What holds for all times of the notice. */
interface Whole extends Written {
  readonly notice: NoticeText;
  readonly topic: Topic;
  readonly ranges: readonly TimeRange[];
  readonly clauseIndexes: readonly number[];
  readonly zone: number;
  readonly laterZone: LaterZone | null;
  readonly bareLines: number;
  readonly clocks: number;
  readonly isMailCorrected: boolean;
  readonly changes: ReadonlyMap<TimeRange, Change>;
  readonly stamps: number;
  readonly onlyDay: Day | null;
  /** Of a failure whose reports are all of one day, or of what is told on the day itself. */
  readonly commonDay: Day | null;
}

/** The days that were named so far. */
interface KnownDays {
  context: Day | null;
  /** Of any time, even of another matter: 同日 means that. */
  named: Day | null;
}

/** What holds for all times of a clause. */
interface OfClause {
  readonly clause: Clause;
  readonly zone: number | null;
  readonly isOfSomeUsers: boolean;
  readonly isYearsAgo: boolean;
}

const knownOf = (notice: NoticeText, clause: Clause): OfClause => ({
  clause,
  zone: zoneOfClause(notice.tokens, clause),
  isOfSomeUsers: isOfSome(notice, clause),
  isYearsAgo: isYearsAgo(notice, clause),
});

function clauseIndexesOf(clauses: readonly Clause[], ranges: readonly TimeRange[]): readonly number[] {
  let index = 0;
  return ranges.map(({ first }) => {
    while (index + 1 < clauses.length && (clauses[index]?.end ?? 0) <= first) index++;
    return index;
  });
}

interface Step {
  readonly i: number;
  readonly previousEnd: number;
  readonly before: TimedRange | undefined;
  readonly ofClause: OfClause;
}

function placedRange(whole: Whole, step: Step, days: KnownDays): Placed {
  const input = inputOf(whole, step);
  const { range, around } = input;
  const { role, name } = decideRole(input);
  const { start, finish } = range;
  const zone = start?.zoneMinutes ?? finish?.zoneMinutes ?? step.ofClause.zone ?? whole.zone;
  const near = stampDay(whole, around.clause, range) ?? nearIn(whole, range, zone);
  const context = dayBefore(whole, input, days);
  const first = resolve(range, role, { near, context, zone });
  const later = zone === whole.zone ? laterZoneFor(whole, first) : null;
  const resolved = later === null ? first : resolve(range, role, { near, context, zone: later });
  const instants = onNightNamed(onNightTold(onDayTold(resolved, input, whole.near), input), input, whole.written);
  days.named = instants.lastDay ?? days.named;
  days.context = (leadsOn(around, role, name) ? instants.lastDay : null) ?? days.context;
  const isBeforeRest = role === 'actual-end' && isRestClosed(whole.notice, input);
  const names = namesOf({ input, name }, step.previousEnd, isBeforeRest);
  const timed: TimedRange = {
    role,
    rule: name,
    range,
    around,
    clauseIndex: whole.clauseIndexes[step.i] ?? 0,
    names,
    start: instants.start,
    end: instants.end,
    isLoose: instants.isLoose,
    isOfSomeUsers: step.ofClause.isOfSomeUsers,
    isBegun: hasBegun(whole.notice, range),
    isDateOnly: start?.time == null && finish?.time == null,
    isOfPart: isBeforeRest && names.services.length > 0,
  };
  return { input, timed };
}

/** Whom English tells of apart, or that it is of all others. */
function ofPart(input: RuleInput, name: RuleName): Named | null {
  if (OF_REST.has(name) || isOfAllBut(input)) return NOBODY;
  if (OF_PARTS.has(name)) return namedWithin(input.notice, ownWords(input));
  const { before } = input;
  return before?.rule === 'the start of a part, in English' && before.around.clause === input.around.clause
    ? before.names
    : null;
}

/** Whom the time is said of; of what is back before the rest, all that its sentence names. */
function namesOf(
  { input, name }: { readonly input: RuleInput; readonly name: RuleName },
  previousEnd: number,
  isBeforeRest: boolean,
): Named {
  const { notice, range, around } = input;
  const part = ofPart(input, name);
  if (part !== null) return part;
  const beside = namedBeside(notice, around.clause, range, previousEnd);
  return isBeforeRest && beside.services.length === 0
    ? namedWithin(notice, { first: around.clause.first, end: range.first })
    : beside;
}

/** The zone that holds on its day, where the clock has been changed before it. */
function laterZoneFor({ laterZone, zone }: Whole, { start, end }: Instants): number | null {
  const at = start ?? end;
  if (laterZone === null || at === null || laterZone.minutes === zone) return null;
  return dayIn(at, zone) >= laterZone.from ? laterZone.minutes : null;
}

/** 「ログインは11:30に復旧しましたが、注文は引き続きご利用いただけません」, in its sentence or in the next. */
const isRestClosed = (notice: NoticeText, { range, around, below, next }: RuleInput): boolean =>
  ((!around.isFollowed || next?.start?.time == null) &&
    isStillClosed(notice, { first: range.end, end: around.clause.end })) ||
  (below !== undefined &&
    (((isStillClosed(notice, below) || isClosedNow(notice, below)) &&
      !notice.tokens.slice(below.first, below.end).some(({ kind }) => kind === 'time')) ||
      isSinceClosed(notice, below)));

/** 「today from 8 PM ET」: the day that the writer's own calendar shows. A date without a clock time is midnight here, and tells no hour. */
function nearIn({ near, written }: Whole, { start, finish }: TimeRange, zone: number): Day {
  const isByDay = [start, finish].some((moment) => moment?.date?.kind === 'day') && start?.time != null;
  if (!isByDay || written === null || zone === UNKNOWN_ZONE || zone === JST_MINUTES) return near;
  return instantOf(near, MIDNIGHT, JST_MINUTES) === written ? near : dayIn(written, zone);
}

const MIDNIGHT = { hour: 0, minute: 0, shiftDays: 0 };

/** 「Jan 27, 10:15 UTC - Reminder: tomorrow …」: an entry that begins with its date counts from that one. */
function stampDay({ notice: { tokens, page }, near }: Whole, clause: Clause, range: TimeRange): Day | null {
  if (range.start?.date?.kind !== 'day' || range.start.date.base !== 'published') return null;
  const date = tokens.slice(clause.first, clause.first + STAMP_HEAD).find(({ kind }) => kind === 'date');
  if (date?.kind !== 'date' || date.month === null || tokens.indexOf(date, clause.first) >= range.first) return null;
  if (IN_SENTENCE.test(page.text.slice(date.to, date.to + IN_SENTENCE_REACH))) return null;
  const day = resolveDay(date, near, null);
  return day !== null && day < near ? day : null;
}

const STAMP_HEAD = 3;
/** 「9月17日20:30より停止しておりました出金は、本日17:15に再開」: the date is one of the sentence, and no stamp before it. */
const IN_SENTENCE =
  /^ ?(?:\([^)\n]{1,4}\))? ?(?:午前|午後)?(?:\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?))?(?:頃|ごろ|過ぎ|すぎ)?(?:より|から|に|の|は|、|まで|以降|~)/;
const IN_SENTENCE_REACH = 32;

/** The day that a time leans on which names none. */
function dayBefore(
  { topic, near, notice, onlyDay, commonDay, movedTo }: Whole,
  input: RuleInput,
  { context, named }: KnownDays,
): Day | null {
  const date = input.range.start?.date;
  // 「on Tuesday at 12:13」: the one next to the days told so far, else to the day of writing; no date further on has a say.
  if (isNamedWeekday(notice, input.range)) return named ?? context;
  const isSameDay = date?.kind === 'day' && date.base === 'context';
  const told = (isSameDay ? named : null) ?? context ?? commonDay ?? (topic.isReport ? near : null);
  return (
    told ??
    dayBelow(notice, input, near) ??
    dayBehind(input, near) ??
    onlyDay ??
    // 「20日のメンテナンスは27日に順延、時間は変わりません(2:00~4:00)」
    movedTo ??
    dayNamed(notice, input, { near, named })
  );
}

const dayNamed = (
  notice: NoticeText,
  input: RuleInput,
  { near, named }: { readonly near: Day; readonly named: Day | null },
): Day | null => dayOfTopic(input, near) ?? (leansOnNamed(notice, input) ? named : null);

function isNamedWeekday({ page }: NoticeText, { start, finish }: TimeRange): boolean {
  const date = start?.date ?? finish?.date;
  return isWeekdayAlone(date) && /[a-z]/.test(page.lower[date.from] ?? '');
}

/** 「Release on Tuesday 22 December. The platform will be locked at 09:00」: the same sentence or the one before names the only day. */
const isNextSentence = ({ clauses }: NoticeText, { before, around, range }: RuleInput): boolean =>
  range.shape === 'point' &&
  before !== undefined &&
  (before.around.clause === around.clause || clauses[before.clauseIndex + 1] === around.clause);

const leansOnNamed = (notice: NoticeText, input: RuleInput): boolean =>
  isInBracketAlone(notice.tokens, input.range) || isNextSentence(notice, input) || rowOfTimetable(input) !== null;

/** In one clause, or below the sentence of the days: 「12月8日から9日まで夜間に行います。 / 各日 23:30~」. */
const isWithin = ({ clauses }: NoticeText, days: number, hours: number): boolean =>
  days === hours || (days === hours - 1 && ((clauses[hours]?.tags ?? 0) & TAG.daily) !== 0);

/** 「daily from 02:00 to 02:30 between December 1 and December 3」 */
const isBeforeDays = (range: TimeRange, next: TimeRange | undefined, clause: Clause | undefined): boolean =>
  range.shape === 'range' &&
  isDayless(range) &&
  next !== undefined &&
  isDaysOnly(next) &&
  next.shape === 'range' &&
  clause !== undefined &&
  next.first < clause.end;

const isDayless = ({ start, finish }: TimeRange): boolean => start?.date === null && finish?.date == null;

function inputOf(whole: Whole, { i, previousEnd, before, ofClause }: Step): RuleInput {
  const { notice, ranges } = whole;
  const range = ranges[i] as TimeRange;
  const clauseIndex = whole.clauseIndexes[i] ?? 0;
  const next = ranges.slice(i + 1).find(({ first }) => first !== range.first);
  const isBesideDays =
    range.isOfDays === true ||
    isBeforeDays(range, next, notice.clauses[clauseIndex]) ||
    (before?.isDateOnly === true &&
      before.range.shape === 'range' &&
      isWithin(notice, before.clauseIndex, clauseIndex) &&
      !before.around.isDistractor);
  const nextFirst = next?.first ?? notice.tokens.length;
  return {
    notice,
    topic: whole.topic,
    range,
    around: contextOf(notice, { range, clauseIndex, previousEnd, nextFirst, isBesideDays }),
    before,
    next,
    below: notice.clauses[clauseIndex + 1],
    isOfSomeUsers: ofClause.isOfSomeUsers,
    isYearsAgo: ofClause.isYearsAgo,
    bareLines: whole.bareLines,
    clocks: whole.clocks,
    change: whole.changes.get(range) ?? null,
    isMailCorrected: whole.isMailCorrected,
    isDayKnown: whole.onlyDay !== null || whole.commonDay !== null,
    stamps: whole.stamps,
  };
}
