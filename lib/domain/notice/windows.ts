import { type EpochMs, MINUTE_MS, shift } from '../time.ts';
import type { Clause } from './layout.ts';
import { bits } from './lexicon.ts';
import type { Moment, Stretch } from './moments.ts';
import { type Day, instantOf, JST_MINUTES, resolveDay } from './resolve.ts';
import { type Role, replacesEnd, roleOf, type Surroundings, surroundingsOf, type Topic } from './roles.ts';
import type { DurationToken, Token } from './tokens.ts';

/** A stop as the notice's text gives it, before kind and services are known. */
export interface Drawn {
  start: EpochMs | null;
  end: EpochMs | null;
  endIsActual: boolean;
  cancelled: boolean;
  dateOnly: boolean;
  approximate: boolean;
  daily: boolean;
  /** Ranges of tokens that it was read from. */
  readonly from: { readonly first: number; readonly end: number }[];
  readonly clause: Clause;
}

export interface Slot {
  readonly first: number;
  readonly end: number;
  readonly clause: Clause;
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface WindowsRead {
  readonly windows: readonly Drawn[];
  readonly superseded: readonly { readonly start: EpochMs | null; readonly end: EpochMs | null }[];
  readonly slots: readonly Slot[];
}

interface Placed {
  readonly role: Role;
  readonly stretch: Stretch;
  readonly around: Surroundings;
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  readonly startDay: Day | null;
  /** The clock time of a single end without any day of its own. */
  readonly isLoose: boolean;
  readonly clauseIndex: number;
}

const DAILY = bits('daily');
/** How many clauses a start and an end that belong together may lie apart (label rows, headings between). */
const PAIR_REACH = 4;

/** All windows of a notice, from its tokens. `near` is the day of publication. */
export function windowsOf(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  stretches: readonly Stretch[],
  topic: Topic,
  near: Day,
): WindowsRead {
  const placed = place(tokens, clauses, stretches, topic, near);
  return assemble(tokens, placed);
}

function place(
  tokens: readonly Token[],
  clauses: readonly Clause[],
  stretches: readonly Stretch[],
  topic: Topic,
  near: Day,
): readonly Placed[] {
  const placed: Placed[] = [];
  const documentZone = zoneOfDocument(tokens);
  let context: Day | null = null;
  let clauseIndex = 0;
  for (let i = 0; i < stretches.length; i++) {
    const stretch = stretches[i] as Stretch;
    while (clauseIndex + 1 < clauses.length && (clauses[clauseIndex]?.end ?? 0) <= stretch.first) clauseIndex++;
    const clause = clauses[clauseIndex];
    if (!clause) break;
    const around = surroundingsOf(
      tokens,
      clause,
      stretch,
      stretches[i - 1]?.end ?? 0,
      stretches[i + 1]?.first ?? tokens.length,
    );
    const role = roleOf(tokens, stretch, around, topic);
    const zone =
      stretch.start?.zoneMinutes ?? stretch.finish?.zoneMinutes ?? zoneOfClause(tokens, clause) ?? documentZone;
    const instants = resolve(stretch, role, near, context, zone);
    if (instants.startDay !== null && !around.isDecoy) context = instants.endDay ?? instants.startDay;
    placed.push({ role, stretch, around, clauseIndex, ...instants });
  }
  return placed;
}

interface Instants {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
  readonly startDay: Day | null;
  readonly endDay: Day | null;
  readonly isLoose: boolean;
}

function resolve(stretch: Stretch, role: Role, near: Day, context: Day | null, zone: number): Instants {
  const { start, finish } = stretch;
  const ownDay = start?.date ? resolveDay(start.date, near, context) : null;
  const lateDay = finish?.date ? resolveDay(finish.date, ownDay ?? near, ownDay ?? context) : null;
  const startDay = ownDay ?? (finish?.date && isBefore(start, finish) ? lateDay : context);
  const isEndRole = role === 'end' || role === 'actual-end';
  if (!finish) {
    const day = ownDay ?? context;
    const at = day === null || !start ? null : momentOn(start, day, zone, null);
    return {
      start: isEndRole ? null : at,
      end: isEndRole ? at : endByDuration(at, stretch.durationMinutes),
      startDay: ownDay,
      endDay: null,
      isLoose: ownDay === null && start?.time != null,
    };
  }
  if (startDay === null) return { start: null, end: null, startDay: lateDay, endDay: null, isLoose: true };
  const from = start ? momentOn(start, startDay, zone, null) : null;
  let to = momentOn(finish, lateDay ?? startDay, zone, start);
  if (lateDay === null && from !== null && to !== null && to <= from && finish.time)
    to = shift(to, 24 * 60 * MINUTE_MS);
  return { start: from, end: to, startDay, endDay: lateDay, isLoose: ownDay === null && lateDay === null };
}

/** 「10:00 to 12:00 on Nov 26」: the only date stands behind, and is that of both. */
const isBefore = (start: Moment | null, finish: Moment): boolean =>
  start?.date === null && finish.date !== null && finish.time !== null && finish.time.from < finish.date.from;

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

const endByDuration = (start: EpochMs | null, minutes: number | null): EpochMs | null =>
  start === null || minutes === null ? null : shift(start, minutes * MINUTE_MS);

function zoneOfClause(tokens: readonly Token[], clause: Clause): number | null {
  for (let i = clause.first; i < clause.end; i++) {
    const token = tokens[i];
    if (token?.kind === 'zone') return token.offsetMinutes;
  }
  return null;
}

/** 「※時刻はすべてUTCです」 far from the times. Only when the notice names one zone and no other. */
function zoneOfDocument(tokens: readonly Token[]): number {
  let zone: number | null = null;
  for (const token of tokens) {
    if (token.kind !== 'zone') continue;
    if (zone !== null && zone !== token.offsetMinutes) return JST_MINUTES;
    zone = token.offsetMinutes;
  }
  return zone ?? JST_MINUTES;
}

function assemble(tokens: readonly Token[], placed: readonly Placed[]): WindowsRead {
  const windows: Drawn[] = [];
  const superseded: { start: EpochMs | null; end: EpochMs | null }[] = [];
  const slots: Slot[] = [];
  let pending: { drawn: Drawn; clauseIndex: number } | null = null;
  let dates: { placed: Placed; clauseIndex: number } | null = null;
  for (const item of placed) {
    const { role, stretch, around, clauseIndex } = item;
    const isDateOnly = stretch.start?.time == null && stretch.finish?.time == null;
    if (role === 'recurring') {
      const slot = slotOf(stretch, around.clause);
      if (slot) slots.push(slot);
      continue;
    }
    if (role === 'superseded') {
      superseded.push({ start: item.start, end: item.end });
      continue;
    }
    if (role === 'window' && !isDateOnly) {
      const days = dates && clauseIndex - dates.clauseIndex <= 2 && item.isLoose ? dates.placed : null;
      const drawn = draw(item);
      if (days && days.start !== null && days.end !== null && drawn.end !== null && drawn.start !== null) {
        const span = days.end - days.start;
        drawn.start = shift(drawn.start, drawn.start >= days.end ? -span : 0);
        drawn.end = shift(drawn.end, drawn.start < days.end ? span : 0);
        drawn.daily = true;
      } else if (item.isLoose && item.start === null) continue;
      windows.push(drawn);
      pending = drawn.end === null && drawn.start !== null ? { drawn, clauseIndex } : null;
      continue;
    }
    if (isDateOnly && stretch.shape === 'range' && (role === 'window' || (around.clause.tags & DAILY) !== 0)) {
      dates = { placed: item, clauseIndex };
      if (role === 'window') windows.push(draw(item));
      continue;
    }
    if (role === 'start') {
      if (item.start === null) continue;
      const drawn = draw(item);
      windows.push(drawn);
      if (drawn.end === null) pending = { drawn, clauseIndex };
      continue;
    }
    if (role === 'end' || role === 'actual-end') {
      closeWindow(
        tokens,
        windows,
        superseded,
        pending && clauseIndex - pending.clauseIndex <= PAIR_REACH ? pending.drawn : null,
        item,
      );
      pending = null;
      continue;
    }
    if (role === 'cancelled') windows.push({ ...draw(item), cancelled: true });
    if (role === 'as-of' && item.start !== null && windows.every((window) => window.start === null))
      windows.push(draw(item));
  }
  return { windows: tidy(withDurations(tokens, windows)), superseded, slots };
}

function draw(item: Placed): Drawn {
  const { stretch } = item;
  return {
    start: item.start,
    end: item.end,
    endIsActual: false,
    cancelled: false,
    dateOnly: stretch.start?.time == null && stretch.finish?.time == null,
    approximate: (stretch.start?.approximate ?? false) || (stretch.finish?.approximate ?? false),
    daily: false,
    from: [{ first: stretch.first, end: stretch.end }],
    clause: item.around.clause,
  };
}

/** Gives an end to the window it belongs to: the start just read, or the window that it changes or completes. */
function closeWindow(
  tokens: readonly Token[],
  windows: Drawn[],
  superseded: { start: EpochMs | null; end: EpochMs | null }[],
  pending: Drawn | null,
  item: Placed,
): void {
  const isActual = item.role === 'actual-end';
  const target = pending ?? lastFitting(windows, item, isActual || replacesEnd(tokens, item.stretch, item.around));
  const time = item.stretch.start?.time;
  if (target?.start != null) {
    let end = item.end;
    if (item.isLoose && time?.kind === 'time') {
      end = firstAfter(target.start, item.end ?? target.start);
    }
    if (end === null || end <= target.start) return;
    if (target.end !== null && target.end !== end) superseded.push({ start: target.start, end: target.end });
    target.end = end;
    target.endIsActual = isActual;
    target.dateOnly = false;
    target.from.push({ first: item.stretch.first, end: item.stretch.end });
    return;
  }
  if (item.end === null) return;
  windows.push({ ...draw(item), start: null, end: item.end, endIsActual: isActual });
}

const DAY = 24 * 60 * MINUTE_MS;

/** The first moment with the clock time of `like` after `start`. */
const firstAfter = (start: EpochMs, like: EpochMs): EpochMs => shift(like, Math.ceil((start - like + 1) / DAY) * DAY);

function lastFitting(windows: readonly Drawn[], item: Placed, may: boolean): Drawn | null {
  if (!may) return null;
  for (let i = windows.length - 1; i >= 0; i--) {
    const window = windows[i];
    if (
      window &&
      window.start !== null &&
      !window.cancelled &&
      (item.isLoose || item.end === null || window.start < item.end)
    )
      return window;
  }
  return null;
}

/** 所要時間 2時間, 約2時間: the end of a lone start. */
function withDurations(tokens: readonly Token[], windows: Drawn[]): Drawn[] {
  const open = windows.filter((window) => window.start !== null && window.end === null && !window.dateOnly);
  if (open.length !== 1 || windows.length !== 1) return windows;
  const duration = tokens.find((token, i): token is DurationToken => token.kind === 'duration' && isLength(tokens, i));
  const [window] = open;
  if (duration && window) window.end = endByDuration(window.start, duration.minutes);
  return windows;
}

const LENGTH = bits('approx', 'when');

/** 「所要時間:2時間」「約2時間」「2時間程度を予定」, not 「24時間以内」 or 「10分以上」. */
function isLength(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > at - 5; i--) {
    const token = tokens[i];
    if (token?.kind === 'word') return (token.entry.tags & LENGTH) !== 0;
    if (token?.kind !== 'colon' && token?.kind !== 'glue' && token?.kind !== 'tab') break;
  }
  const next = tokens[at + 1];
  return next?.kind === 'word' && (next.entry.tags & bits('approx')) !== 0;
}

/** Drops doubles, date-only windows beside exact ones, and open starts that lie inside a whole window. */
function tidy(windows: readonly Drawn[]): Drawn[] {
  const exact = windows.some((window) => !window.dateOnly && window.start !== null);
  const kept: Drawn[] = [];
  for (const window of windows) {
    if (window.dateOnly && exact) continue;
    if (window.start !== null && window.end !== null && window.end <= window.start) continue;
    const same = kept.find((other) => other.start === window.start && other.end === window.end);
    if (same) {
      same.from.push(...window.from);
      continue;
    }
    const covered = windows.some(
      (other) =>
        other !== window &&
        other.start !== null &&
        other.end !== null &&
        ((window.end === null && window.start !== null && window.start >= other.start && window.start <= other.end) ||
          (window.start === null && window.end !== null && window.end >= other.start && window.end <= other.end)),
    );
    if (!covered) kept.push(window);
  }
  return kept;
}

function slotOf(stretch: Stretch, clause: Clause): Slot | null {
  const start = stretch.start?.time;
  const finish = stretch.finish?.time;
  if (start?.kind !== 'time' || finish?.kind !== 'time' || start.hour === null) return null;
  const startMinute = start.hour * 60 + start.minute;
  const endMinute = (finish.hour ?? start.hour) * 60 + finish.minute + finish.shiftDays * 1440;
  return {
    first: stretch.first,
    end: stretch.end,
    clause,
    startMinute,
    endMinute: endMinute <= startMinute ? endMinute + 1440 : endMinute,
  };
}
