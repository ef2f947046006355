import { DAY_MS, type EpochMs, shift } from '../time.ts';
import type { Clause } from './layout.ts';
import { bits } from './lexicon.ts';
import { isChangedBehind, type Stretch } from './moments.ts';
import { endByDuration, type Placed } from './place.ts';
import { replacesEnd } from './roles.ts';
import type { DurationToken, Token } from './tokens.ts';

/** A stop as the notice's text gives it, before kind and services are known. */
export interface Drawn {
  start: EpochMs | null;
  end: EpochMs | null;
  endIsActual: boolean;
  cancelled: boolean;
  readonly dateOnly: boolean;
  approximate: boolean;
  /** First start and last end of hours that repeat each day. */
  daily: boolean;
  /** Ranges of tokens that it was read from. */
  /** Under a label or heading of time, as against prose. */
  readonly isLabelled: boolean;
  /** 終日. */
  readonly isWholeDay: boolean;
  /** Its day is only that of the text before. */
  readonly isLoose: boolean;
  /** 「12月3日に延期」「変更後」: the time that replaces another. */
  readonly isNew: boolean;
  /** A lone start whose stop is named right beside it. */
  readonly isPlain: boolean;
  readonly from: { readonly first: number; readonly end: number }[];
  readonly clause: Clause;
}

/** A recurring slot, 毎週土曜日 9:00~11:00. */
export interface Slot {
  readonly first: number;
  readonly end: number;
  readonly clause: Clause;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Times that do not hold any more. */
export interface Old {
  readonly start: EpochMs | null;
  readonly end: EpochMs | null;
}

export interface WindowsRead {
  readonly windows: readonly Drawn[];
  readonly superseded: readonly Old[];
  readonly slots: readonly Slot[];
}

const T = {
  when: bits('when'),
  fresh: bits('fresh'),
  length: bits('approx', 'when'),
  approx: bits('approx'),
  end: bits('end'),
};
/** How many clauses a start and an end that belong together may lie apart (label rows, headings between). */
const PAIR_REACH = 4;
/** Days and the hours that hold on each of them stand on neighbouring lines. */
const DAILY_REACH = 2;

/** An end that waits until all starts are known. */
interface Loose {
  readonly item: Placed;
  readonly opener: Drawn | null;
}

/** Puts starts, ends, ranges and old times together. `isOver`: the notice says that the stop has ended. */
export function assemble(tokens: readonly Token[], placed: readonly Placed[], isOver: boolean): WindowsRead {
  const windows: Drawn[] = [];
  const superseded: Old[] = [];
  const slots: Slot[] = [];
  const changes: Loose[] = [];
  const actuals: Loose[] = [];
  let open: { drawn: Drawn; clauseIndex: number } | null = null;
  let days: Placed | null = null;
  for (const item of placed) {
    const { role, stretch, clauseIndex } = item;
    const opener: Drawn | null = open && clauseIndex - open.clauseIndex <= PAIR_REACH ? open.drawn : null;
    if (role === 'recurring') {
      const slot = slotOf(stretch, item.around.clause);
      if (slot) slots.push(slot);
    } else if (role === 'superseded') {
      superseded.push(
        isEndLabel(item) ? { start: null, end: item.end ?? item.start } : { start: item.start, end: item.end },
      );
    } else if (role === 'cancelled') {
      windows.push({ ...draw(tokens, item), cancelled: true });
    } else if (item.isDateOnly && stretch.shape === 'range' && !item.around.isDecoy) {
      days = item;
      if (role === 'window') windows.push(draw(tokens, item));
    } else if (role === 'window') {
      const drawn =
        days && item.isLoose && clauseIndex - days.clauseIndex <= DAILY_REACH
          ? onEachDay(tokens, days, item)
          : draw(tokens, item);
      if (!drawn || (item.isLoose && repeats(windows, drawn))) continue;
      if (drawn.start === null) continue;
      windows.push(drawn);
    } else if (role === 'start' && item.start !== null) {
      const drawn = draw(tokens, item);
      windows.push(drawn);
      open = drawn.end === null && !drawn.dateOnly ? { drawn, clauseIndex } : null;
    } else if (role === 'actual-end') {
      actuals.push({ item, opener });
    } else if (role === 'end') {
      if (replacesEnd(tokens, stretch, item.around)) changes.push({ item, opener });
      else if (isOver && !isPlanned(item)) actuals.push({ item, opener });
      else if (opener && (opener.end === null || item.isLoose)) close(opener, item, false, superseded);
      else windows.push(endOnly(tokens, item, false));
    } else if (role === 'as-of' && item.start !== null && windows.every((window) => window.start === null)) {
      const drawn = draw(tokens, item);
      windows.push(drawn);
      open = { drawn, clauseIndex };
    }
  }
  for (const { item, opener } of changes) settle(tokens, windows, opener, item, false, superseded);
  for (const { item, opener } of actuals) settle(tokens, windows, opener, item, true, superseded);
  const named = windows.filter((window) => !superseded.some((old) => isSame(old, window)));
  const newest = isOver ? withoutOlderParts(named, superseded) : named;
  return { windows: withDuration(tokens, tidy(newest)), superseded, slots };
}

function draw(tokens: readonly Token[], item: Placed): Drawn {
  const { stretch } = item;
  return {
    start: item.start,
    end: item.end,
    endIsActual: false,
    cancelled: false,
    dateOnly: item.isDateOnly,
    approximate: (stretch.start?.approximate ?? false) || (stretch.finish?.approximate ?? false),
    daily: false,
    isLabelled: ((item.around.clause.heading?.tags ?? 0) & T.when) !== 0 || (item.around.before & T.when) !== 0,
    isLoose: item.isLoose,
    isWholeDay: stretch.start?.time?.kind === 'whole',
    isNew: (item.around.before & T.fresh) !== 0 || isChangedBehind(tokens, stretch.end),
    isPlain: item.around.isStopBeside || item.around.isRow,
    from: [{ first: stretch.first, end: stretch.end }],
    clause: item.around.clause,
  };
}

const endOnly = (tokens: readonly Token[], item: Placed, isActual: boolean): Drawn => ({
  ...draw(tokens, item),
  start: null,
  endIsActual: isActual,
});

const isEndLabel = ({ around }: Placed): boolean => (around.lastLabel & T.end) !== 0;

/** 「終了予定」 stays a plan even in a notice of completion. */
const isPlanned = ({ around }: Placed): boolean => ((around.before | around.near) & T.approx) !== 0;

/** 「12月7日~8日 各日 1:00~4:00」: kept as one envelope from the first start to the last end. */
function onEachDay(tokens: readonly Token[], days: Placed, hours: Placed): Drawn | null {
  const { start, end } = hours;
  if (days.start === null || days.end === null || start === null || end === null) return draw(tokens, hours);
  const intoDay = (((start - days.start) % DAY_MS) + DAY_MS) % DAY_MS;
  const first = shift(days.start, intoDay);
  return { ...draw(tokens, hours), start: first, end: shift(days.end, intoDay + (end - start)), daily: true };
}

/** The hours are named again further on, without a day. */
const repeats = (windows: readonly Drawn[], drawn: Drawn): boolean =>
  drawn.start === null ||
  drawn.end === null ||
  windows.some(
    ({ start, end, daily }) =>
      daily &&
      start !== null &&
      end !== null &&
      drawn.start !== null &&
      drawn.end !== null &&
      (start - drawn.start) % DAY_MS === 0 &&
      (end - drawn.end) % DAY_MS === 0,
  );

function close(window: Drawn, item: Placed, isActual: boolean, superseded: Old[]): void {
  const { start } = window;
  if (start === null) return;
  const end = item.end !== null && item.isLoose ? firstAfter(start, item.end) : item.end;
  const loose = item.end === null ? clockAfter(start, item) : end;
  if (loose === null || loose <= start) return;
  if (window.end !== null && window.end !== loose) superseded.push({ start, end: window.end });
  window.end = loose;
  window.endIsActual = isActual;
  window.approximate = item.stretch.start?.approximate ?? false;
  window.from.push({ first: item.stretch.first, end: item.stretch.end });
}

/** The first moment with the clock time of `like` after `start`. */
const firstAfter = (start: EpochMs, like: EpochMs): EpochMs =>
  shift(like, Math.ceil((start - like + 1) / DAY_MS) * DAY_MS);

/** A clock time that stood before any date: on the day of the start, or the next. */
function clockAfter(start: EpochMs, item: Placed): EpochMs | null {
  const time = item.stretch.start?.time;
  return time?.kind === 'time' && time.hour !== null ? firstAfter(start, clockOf(time.hour, time.minute)) : null;
}

/** Any day serves: only the clock time counts. JST. */
const clockOf = (hour: number, minute: number): EpochMs => Date.UTC(2000, 0, 1, hour - 9, minute) as EpochMs;

/** Gives a new or an actual end to its window: the start just before it, else the one it fits best. */
function settle(
  tokens: readonly Token[],
  windows: Drawn[],
  opener: Drawn | null,
  item: Placed,
  isActual: boolean,
  superseded: Old[],
): void {
  const target = opener ?? fitting(windows, item);
  if (target) close(target, item, isActual, superseded);
  else if (item.end !== null) windows.push(endOnly(tokens, item, isActual));
}

/** The window that began last before the end; of a clock time without a day, the last window. */
function fitting(windows: readonly Drawn[], item: Placed): Drawn | null {
  let best: Drawn | null = null;
  for (const window of windows) {
    if (window.start === null || window.cancelled || window.dateOnly) continue;
    if (item.end !== null && !item.isLoose && window.start >= item.end) continue;
    if (best?.start == null || window.start >= best.start) best = window;
  }
  return best;
}

/** 所要時間 2時間, 約2時間: the end of a lone start. */
function withDuration(tokens: readonly Token[], windows: readonly Drawn[]): readonly Drawn[] {
  const [window] = windows;
  if (!window || windows.length > 1 || window.start === null || window.end !== null || window.dateOnly) return windows;
  // A length given before any start belongs to something else.
  const after = window.from[0]?.first ?? 0;
  const duration = tokens.find(
    (token, i): token is DurationToken => token.kind === 'duration' && i >= after && isLength(tokens, i),
  );
  if (duration) {
    window.end = endByDuration(window.start, duration.minutes);
    window.approximate = true;
  }
  return windows;
}

/** 「所要時間:2時間」「約2時間」「2時間程度を予定」, not 「24時間以内」 or 「10分以上」. */
function isLength(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > at - 5; i--) {
    const token = tokens[i];
    if (token?.kind === 'word') return (token.entry.tags & T.length) !== 0 && !MOST.has(token.entry.word);
    if (token?.kind !== 'colon' && token?.kind !== 'glue' && token?.kind !== 'tab') break;
  }
  const next = tokens[at + 1];
  return next?.kind === 'word' && (next.entry.tags & T.approx) !== 0;
}

/** 「最長1週間」 bounds a length, it does not give one. */
const MOST = new Set(['最長', '最大', 'up to', 'at most']);

/** The old times may stand elsewhere in the text too, where nothing says that they are old. */
const isSame = (old: Old, window: Drawn): boolean =>
  old.start !== null && old.end !== null && old.start === window.start && old.end === window.end;

/** In a page that grew upwards the plan stands below the report: what a later part says of the same hours is old. */
function withoutOlderParts(windows: readonly Drawn[], superseded: Old[]): readonly Drawn[] {
  return windows.filter((window) => {
    const isOld = windows.some((other) => other.clause.part < window.clause.part && overlap(other, window));
    if (isOld) superseded.push({ start: window.start, end: window.end });
    return !isOld;
  });
}

const overlap = (a: Drawn, b: Drawn): boolean =>
  a.start !== null &&
  a.end !== null &&
  b.start !== null &&
  b.end !== null &&
  (a.start !== b.start || a.end !== b.end) &&
  a.start < b.end &&
  b.start < a.end;

/** Drops doubles, date-only windows beside exact ones, and lone starts and ends that lie inside a whole window. */
function tidy(windows: readonly Drawn[]): readonly Drawn[] {
  const exact = windows.some((window) => !window.dateOnly);
  const kept: Drawn[] = [];
  for (const window of windows) {
    if (window.dateOnly && exact) continue;
    if (window.start !== null && window.end !== null && window.end <= window.start) continue;
    const same = kept.find((other) => other.start === window.start && other.end === window.end);
    if (same) {
      same.from.push(...window.from);
      same.cancelled ||= window.cancelled;
    } else if (!windows.some((other) => covers(other, window))) kept.push(window);
  }
  return kept;
}

function covers(whole: Drawn, part: Drawn): boolean {
  if (whole === part || whole.start === null || whole.end === null) return false;
  // A later end alone, beside a whole window, is when some service follows.
  if (part.start === null && part.end !== null && part.end >= whole.start && !part.endIsActual) return true;
  if (part.isWholeDay && part.start !== null && part.end !== null)
    return part.start >= whole.start && part.end <= whole.end;
  // Beside a labelled window prose like 「12/6より予約ができません」 is about something else.
  // So are the steps of the day, 「6:25 受付停止」.
  if (part.end === null && (!part.isPlain || part.isLoose) && whole.isLabelled) return true;
  const point = part.start === null ? part.end : part.end === null ? part.start : null;
  return point !== null && point >= whole.start && point <= whole.end;
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
