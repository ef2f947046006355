import { type EpochMs, MINUTE_MS, shift } from '../../time.ts';
import type { Token } from '../2-tokens/token.ts';
import type { Clause } from '../3-layout/clauses.ts';
import { roleInEntry } from '../3-layout/status-page.ts';
import { type Day, instantOf, JST_MINUTES, resolveDay } from '../4-times/instants.ts';
import type { Moment } from '../4-times/moments.ts';
import { isEnumerated, type Stretch } from '../4-times/ranges.ts';
import { TAG } from '../words/lexicon.ts';
import { SOME_USERS } from '../words/vocabulary/phrases.ts';
import { type Surroundings, surroundingsOf } from './context.ts';
import { type Role, roleOf, type Topic } from './roles.ts';

/** A stretch with its role and its instants. */
export interface Placed {
  readonly role: Role;
  readonly stretch: Stretch;
  readonly around: Surroundings;
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  /** Neither side has a day of its own; the day is that of the text before, if any. */
  readonly isLoose: boolean;
  /** Neither side has a clock time. */
  readonly isDateOnly: boolean;
  /** Superseded, as the sentence that gives the new times tells. */
  readonly isOldPlan: boolean;
  /** Said of some users, accounts or devices. */
  readonly isOfSomeUsers: boolean;
  /** Index of the clause. */
  readonly clauseIndex: number;
}

/** Gives every stretch its role and its instants. `near` is the day of publication. */
export function placeAll(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  read: readonly Stretch[],
  topic: Topic,
  near: Day,
): readonly Placed[] {
  const documentZone = zoneOfDocument(tokens, read);
  const stretches = joinColumns(tokens, clauses, read);
  const bareLines = bareLinesIn(tokens, clauses, stretches);
  const stamps = stretches.filter((stretch) => isStamp(tokens, stretch, null)).length;
  const placed: Placed[] = [];
  let context: Day | null = null;
  /** Of any time named before, even of another matter: 同日 means that. */
  let named: Day | null = null;
  let clauseIndex = 0;
  let previousEnd = 0;
  let zoned: Clause | null = null;
  let clauseZone: number | null = null;
  let isOfSomeUsers = false;
  for (let i = 0; i < stretches.length; i++) {
    const stretch = stretches[i] as Stretch;
    while (clauseIndex + 1 < clauses.length && (clauses[clauseIndex]?.end ?? 0) <= stretch.first) clauseIndex++;
    const clause = clauses[clauseIndex];
    if (!clause) break;
    if (clause !== zoned) {
      zoned = clause;
      clauseZone = zoneOfClause(tokens, clause);
      isOfSomeUsers = isOfSome(tokens, clause);
    }
    const before = placed.at(-1);
    const isAfterDays =
      before?.isDateOnly === true &&
      before.stretch.shape === 'range' &&
      before.clauseIndex === clauseIndex &&
      !before.around.isDecoy;
    const nextFirst = stretches[i + 1]?.first ?? tokens.length;
    const around = surroundingsOf(
      tokens,
      clause,
      stretch,
      previousEnd,
      nextFirst,
      clauses[clauseIndex - 1],
      introOf(tokens, clauses, clauseIndex),
      isAfterDays,
      isUnderTitle(tokens, clauses, clauseIndex),
    );
    const isPlan = isOldPlan(stretch, stretches[i + 1], around);
    const role = isOfSomeUsers
      ? 'none'
      : isMoreOf(tokens, before, stretch) || (before !== undefined && sharesVerb(tokens, before, stretch, around))
        ? before.role
        : isPlan
          ? 'superseded'
          : isBareLine(tokens, stretch, clause) &&
              bareLines > 1 &&
              topic.isEmergency &&
              isJapaneseIn(tokens, clauses[clauseIndex + 1])
            ? stampRole(belowOf(clauses[clauseIndex + 1], stretches[i + 1]), topic)
            : isStamp(tokens, stretch, clause) && stamps > 1
              ? stampRole(around, topic)
              : roleOf(tokens, stretch, around, topic);
    const { start, finish } = stretch;
    const zone = start?.zoneMinutes ?? finish?.zoneMinutes ?? clauseZone ?? documentZone;
    const isSameDay = start?.date?.kind === 'day' && start.date.base === 'context';
    const told = (isSameDay ? named : null) ?? context ?? (topic.isReport ? near : null);
    const known = told ?? dayBelow(tokens, stretch, stretches[i + 1], clauses[clauseIndex + 1], near);
    const instants = resolve(stretch, role, near, known, zone);
    named = instants.lastDay ?? named;
    if (instants.lastDay !== null && !around.isDecoy) context = instants.lastDay;
    placed.push({
      role,
      stretch,
      around,
      clauseIndex,
      start: instants.start,
      end: instants.end,
      isLoose: instants.isLoose,
      isOldPlan: isPlan,
      isOfSomeUsers,
      isDateOnly: start?.time == null && finish?.time == null,
    });
    // The label before 「5:00から6:30に延長」 is that of the new time too.
    if (!stretch.replacedByNext) previousEnd = stretch.end;
  }
  return placed;
}

/** 「本人確認がお済みでないお客様は…ご利用いただけません」 */
const isOfSome = (tokens: readonly Token[], { first, end }: Clause): boolean =>
  tokens.slice(first, end).some((token) => token.kind === 'word' && SOME.has(token.entry.word));
const SOME: ReadonlySet<string> = new Set(SOME_USERS);

/** 「2:00~6:00に予定していたメンテナンスを、2:00~4:00に短縮」「scheduled for A has been moved to B」. */
function isOldPlan({ shape }: Stretch, next: Stretch | undefined, around: Surroundings): boolean {
  if (shape !== 'range' || next?.shape !== 'range' || !around.isFollowed) return false;
  const { between, clause } = around;
  if ((between & TAG.fresh) !== 0 && (between & (TAG.changed | TAG.postponed)) !== 0) return true;
  if ((between & WAS_PLANNED) === WAS_PLANNED) return true;
  return (between & TAG.stop) !== 0 && (clause.tags & (TAG.changed | TAG.postponed)) !== 0;
}

const WAS_PLANNED = TAG.approx | TAG.past;

/** 「【第2報】11月25日 10:50 …」, 「20日 21時10分「…」」: a moment at the head of a report, or before what was posted then. */
function isStamp(tokens: readonly Token[], { shape, start, first, end }: Stretch, clause: Clause | null): boolean {
  if (shape !== 'point' || !start?.date || start.time?.kind !== 'time') return false;
  if (clause !== null && first - clause.first > STAMP_HEAD) return false;
  const next = tokens[end]?.kind === 'glue' ? tokens[end + 1] : tokens[end];
  if (next?.kind === 'open' && next.isQuote && tokens[first - 1]?.kind === 'newline') return true;
  const before = tokens[first - 1]?.kind === 'glue' ? first - 2 : first - 1;
  if (tokens[before]?.kind !== 'close') return false;
  for (let i = before - 1; i > before - STAMP_HEAD; i--) {
    const token = tokens[i];
    if (token?.kind === 'open') return tokens[i - 1] === undefined || tokens[i - 1]?.kind === 'newline';
    if (token === undefined || (token.kind === 'word' && (token.entry.tags & LABELS) !== 0)) return false;
  }
  return false;
}

const STAMP_HEAD = 8;
const LABELS = TAG.when | TAG.start | TAG.end | TAG.stop | TAG.old | TAG.fresh | TAG.spare;

/** A day and a time alone on their line, under no label and in no entry of a status page. */
const isBareLine = (tokens: readonly Token[], { shape, start, first, end }: Stretch, clause: Clause): boolean =>
  shape === 'point' &&
  start?.date != null &&
  start.time?.kind === 'time' &&
  clause.first === first &&
  clause.end === end &&
  ((clause.heading?.tags ?? 0) & LABELS & ~TAG.stop) === 0 &&
  roleInEntry(tokens, clause) === null;

/** English pages put the time of a report below it. */
const isJapaneseIn = (tokens: readonly Token[], below: Clause | undefined): boolean =>
  below !== undefined && isJapanese(tokens.slice(below.first, Math.min(below.end, below.first + SAMPLE)));
const SAMPLE = 40;

/** How many lines are nothing but a day and a time: the heads of what was reported then. */
function bareLinesIn(tokens: readonly Token[], clauses: readonly Clause[], stretches: readonly Stretch[]): number {
  const heads = new Map(clauses.map((clause) => [clause.first, clause]));
  return stretches.filter((stretch) => {
    const clause = heads.get(stretch.first);
    return clause !== undefined && isBareLine(tokens, stretch, clause);
  }).length;
}

/** What the line below says, and whether it has a time of its own. */
const belowOf = (below: Clause | undefined, next: Stretch | undefined): Pick<Surroundings, 'isFollowed' | 'after'> => ({
  isFollowed: below !== undefined && next !== undefined && next.first >= below.first && next.first < below.end,
  after: below?.tags ?? 0,
});

/** A report that names its own times was only written at its stamp; else that is when the stop was seen, or over. */
function stampRole({ isFollowed, after }: Pick<Surroundings, 'isFollowed' | 'after'>, topic: Topic): Role {
  if (isFollowed || !topic.isStop) return 'none';
  if ((after & TAG.resume) !== 0 && (after & TAG.past) !== 0) return 'actual-end';
  return (after & TAG.stop) !== 0 ? 'as-of' : 'none';
}

/** 「窓口(平日9時~12時、13時~17時)」: the hours behind the comma are of the same thing. */
function isMoreOf(tokens: readonly Token[], before: Placed | undefined, stretch: Stretch): before is Placed {
  if (before?.role !== 'none' && before?.role !== 'recurring') return false;
  const isHours = [before.stretch, stretch].every(
    ({ shape, start, finish }) => shape === 'range' && start?.date === null && finish?.date == null,
  );
  return isHours && isEnumerated(tokens, before.stretch.end, stretch.first);
}

/** 「Withdrawals will be suspended from 00:00 UTC and trading from 01:00 UTC」: the verb of the first is that of the second. */
function sharesVerb(
  tokens: readonly Token[],
  before: Placed,
  { shape, first }: Stretch,
  around: Surroundings,
): boolean {
  if (before.role !== 'start' || before.around.clause !== around.clause || shape !== 'point') return false;
  if (before.around.beside !== around.beside || !/^(?:from|at)$/.test(around.beside)) return false;
  const between = tokens.slice(before.stretch.end, first);
  const words = between.filter((token) => token.kind === 'word');
  const isAlone = words.every(({ entry: { tags, services } }) => services.length > 0 || (tags & ~TAG.from) === 0);
  return isAlone && words.some(({ entry }) => entry.services.length > 0) && between.every(isJoint);
}

/** A comma, a blank or 「and」. */
const isJoint = (token: Token): boolean =>
  token.kind === 'word' || token.kind === 'comma' || token.kind === 'glue' || token.to - token.from <= 3;

/** Nothing but the title, its repetition and the sender stand before. */
function isUnderTitle(tokens: readonly Token[], clauses: readonly Clause[], at: number): boolean {
  if (at === 0 || at > TITLE_LINES || ((clauses[at]?.heading?.tags ?? 0) & (TAG.when | TAG.start)) !== 0) return false;
  return !clauses.slice(0, at).some(({ end }) => tokens[end - 1]?.kind === 'stop');
}

const TITLE_LINES = 3;

/** How many rows a list may have above the one in question, up to the sentence that introduces it. */
const LIST_LENGTH = 8;

function introOf(tokens: readonly Token[], clauses: readonly Clause[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - LIST_LENGTH); i--) {
    const clause = clauses[i];
    if (!clause || clause.isHeading) return 0;
    if (tokens[clause.end - 1]?.kind === 'stop') return clause.tags;
  }
  return 0;
}

/** Rows under 「開始 | 終了」: two moments side by side are one range. */
function joinColumns(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  stretches: readonly Stretch[],
): readonly Stretch[] {
  if (!clauses.some((clause) => clause.hasColumns)) return stretches;
  const joined: Stretch[] = [];
  let clauseIndex = 0;
  for (let i = 0; i < stretches.length; i++) {
    const stretch = stretches[i] as Stretch;
    const next = stretches[i + 1];
    while (clauseIndex + 1 < clauses.length && (clauses[clauseIndex]?.end ?? 0) <= stretch.first) clauseIndex++;
    const isCell = clauses[clauseIndex]?.heading?.hasColumns === true && stretch.shape === 'point';
    if (isCell && next?.shape === 'point' && next.start && areCells(tokens, stretch.end, next.first)) {
      joined.push({ ...stretch, end: next.end, finish: next.start, shape: 'range', replacedByNext: false });
      i++;
    } else joined.push(stretch);
  }
  return joined;
}

function areCells(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const kind = tokens[i]?.kind;
    if (kind !== 'tab' && kind !== 'glue' && kind !== 'newline' && kind !== 'range') return false;
  }
  return to > from;
}

/** 「Time: 01:00 - 04:00 UTC」 and 「Date: December 3, 2026」 on the row below: the day of hours that have none before them. */
function dayBelow(
  tokens: readonly Token[],
  { shape, start, finish }: Stretch,
  next: Stretch | undefined,
  below: Clause | undefined,
  near: Day,
): Day | null {
  if (shape !== 'range' || start?.date != null || finish?.date != null || below === undefined) return null;
  const date = next?.shape === 'point' && next.start?.time === null ? next.start.date : null;
  if (!next || date?.kind !== 'date' || date.month === null) return null;
  const isRow = tokens[below.end - 1]?.kind !== 'stop' && next.end === below.end;
  return isRow && below.first <= next.first ? resolveDay(date, near, null) : null;
}

interface Instants {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  /** The day that times further on in the text refer to. */
  readonly lastDay: Day | null;
  readonly isLoose: boolean;
}

function resolve(stretch: Stretch, role: Role, near: Day, context: Day | null, zone: number): Instants {
  const { start, finish } = stretch;
  const ownDay = start?.date ? resolveDay(start.date, near, context) : null;
  if (!finish) {
    const day = ownDay ?? context;
    const named = day === null || !start ? null : momentOn(start, day, zone, null);
    const at = endByDuration(named, stretch.leadMinutes === null ? 0 : -stretch.leadMinutes);
    const isEnd = role === 'end' || role === 'actual-end';
    const end = isEnd ? at : endByDuration(at, stretch.durationMinutes);
    return { start: isEnd ? null : at, end, lastDay: ownDay, isLoose: ownDay === null };
  }
  const isRelative = finish.date?.kind === 'day' && finish.date.base === 'published';
  const lateDay = finish.date ? resolveDay(finish.date, isRelative ? near : (ownDay ?? near), ownDay ?? context) : null;
  const startDay = ownDay ?? (lateDay !== null && isDateBehind(start, finish) ? lateDay : context);
  if (startDay === null) return { start: null, end: null, lastDay: lateDay, isLoose: lateDay === null };
  const from = start ? momentOn(start, startDay, zone, null) : null;
  let to = momentOn(asFinish(finish), lateDay ?? startDay, zone, start);
  // A bare clock time earlier than the start is one of the next day.
  if (lateDay === null && from !== null && to !== null && to <= from && finish.time)
    to = shift(to, DAY_OF_MINUTES * MINUTE_MS);
  return { start: from, end: to, lastDay: lateDay ?? ownDay, isLoose: ownDay === null && lateDay === null };
}

const DAY_OF_MINUTES = 24 * 60;

/** 「10:00 to 12:00 on Nov 26」: the only date stands behind, and is that of both. */
const isDateBehind = (start: Moment | null, finish: Moment): boolean =>
  start?.date === null && finish.date !== null && finish.time !== null && finish.time.from < finish.date.from;

/** 終日 as the far side of a range lasts until its day is over. */
const asFinish = (moment: Moment): Moment =>
  moment.time?.kind === 'whole' ? { ...moment, time: { ...moment.time, which: 'end-of-day' } } : moment;

function momentOn(moment: Moment, day: Day, zone: number, earlier: Moment | null): EpochMs | null {
  const { time } = moment;
  if (time === null) return instantOf(day, { hour: 0, minute: 0, shiftDays: 0 }, zone);
  if (time.kind === 'whole') {
    return instantOf(day, { hour: time.which === 'end-of-day' ? 24 : 0, minute: 0, shiftDays: 0 }, zone);
  }
  if (time.hour !== null) return instantOf(day, time, zone);
  const hour = earlier?.time?.kind === 'time' ? earlier.time.hour : null;
  return hour === null ? null : instantOf(day, { ...time, hour }, zone);
}

/** The instant `minutes` after `start`. */
export const endByDuration = (start: EpochMs | null, minutes: number | null): EpochMs | null =>
  start === null || minutes === null ? null : shift(start, minutes * MINUTE_MS);

function zoneOfClause(tokens: readonly Token[], clause: Clause): number | null {
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'zone') return token.offsetMinutes;
  }
  return null;
}

/**
 * 「※時刻はすべてUTCです」 far from the times. Only when the notice names one zone and no other, and not beside one of its
 * times: 「10:00 UTC」 in a Japanese notice is the exception there, in an English one it is the habit.
 */
function zoneOfDocument(tokens: readonly Token[], stretches: readonly Stretch[]): number {
  const beside = stretches.flatMap(({ start, finish }) => [start?.zoneMinutes ?? null, finish?.zoneMinutes ?? null]);
  let zone: number | null = null;
  let named = 0;
  for (const token of tokens) {
    if (token.kind !== 'zone') continue;
    if (zone !== null && zone !== token.offsetMinutes) return JST_MINUTES;
    zone = token.offsetMinutes;
    named++;
  }
  const isElsewhere = named > beside.filter((minutes) => minutes !== null).length;
  return zone !== null && (isElsewhere || !isJapanese(tokens)) ? zone : JST_MINUTES;
}

/** Particles are marks of their own, and English has none. */
const isJapanese = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'word' && !/^[a-z]/.test(token.entry.word) && token.entry.asset === null);
