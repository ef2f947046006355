import { jstMidnight } from './calendar.ts';
import { pastOf } from './lead.ts';
import { DAY_MS, type EpochMs, epochMs, HOUR_MS, isoJst, MINUTE_MS, shift, toMinutes } from './time.ts';
import { effectiveStart, firstPlannedEnd, knownEnd, type MaintenanceWindow, plannedEnd } from './window.ts';

/** A stop that is over: what was planned beside what was observed. Durations in milliseconds. */
export interface PastStop {
  readonly window: MaintenanceWindow;
  readonly start: EpochMs;
  /** By the first plan; null: nobody announced an end. */
  readonly plannedMs: number | null;
  /** By the last plan; the same as the first where the end was not moved. */
  readonly lastPlannedMs: number | null;
  /** null: nobody saw when it began or when it ended. */
  readonly observedMs: number | null;
  /** How much longer than first planned it was, to the minute; negative when shorter. */
  readonly longerMs: number | null;
  /** How much later than first planned it ended; negative when earlier; null where either end is missing. */
  readonly delayMs: number | null;
}

/** The stop that `window` was. What was seen live before a notice was found counts from being seen. */
export function pastStop(maintenance: MaintenanceWindow): PastStop {
  const window = pastOf(maintenance);
  const start = effectiveStart(window);
  const planned = firstPlannedEnd(window);
  const lastPlanned = plannedEnd(window);
  const over = knownEnd(window);
  const isSeen = !window.isStartUnseen && !window.isEndUnseen;
  const plannedMs = planned === null ? null : planned - window.start;
  const observedMs = over === null || !isSeen ? null : over - start;
  return {
    window,
    start,
    plannedMs,
    lastPlannedMs: lastPlanned === null ? null : lastPlanned - window.start,
    observedMs,
    longerMs: plannedMs === null || observedMs === null ? null : toMinutes(observedMs) - toMinutes(plannedMs),
    delayMs: planned === null || over === null || !isSeen ? null : over - planned,
  };
}

export interface Totals {
  readonly count: number;
  /** Of the stops whose end is known; the plan stands in for the others. */
  readonly totalMs: number;
  /** Stops whose planned and observed end are both known, and how many of them ended late, by a minute or more. */
  readonly compared: number;
  readonly late: number;
  /** null of fewer stops than say something of how late they end. */
  readonly meanDelayMs: number | null;
}

/** Fewer stops than this say nothing about how late stops end. */
const MEAN_FROM = 5;

const LATE_MS = MINUTE_MS;

export function totalsOf(stops: readonly PastStop[]): Totals {
  const delays = stops.flatMap(({ delayMs }) => (delayMs === null ? [] : [delayMs]));
  return {
    count: stops.length,
    totalMs: stops.reduce((sum, { observedMs, plannedMs }) => sum + (observedMs ?? plannedMs ?? 0), 0),
    compared: delays.length,
    late: delays.filter((delay) => delay >= LATE_MS).length,
    meanDelayMs: delays.length < MEAN_FROM ? null : delays.reduce((sum, delay) => sum + delay, 0) / delays.length,
  };
}

/** A stop of weeks, as of one coin, would fill the map; it counts for its first week. */
const MAX_HOURS = 7 * 24;

/** How many stops touched each hour of the week, on the clock of Japan: seven rows from Monday, 24 columns. */
export function weekHours(stops: readonly PastStop[]): number[][] {
  const map = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { start, observedMs, plannedMs } of stops) {
    const end = shift(start, Math.max(1, observedMs ?? plannedMs ?? 1));
    const firstHour = epochMs(Math.floor(start / HOUR_MS) * HOUR_MS);
    const hours = Math.min(MAX_HOURS, Math.ceil((end - firstHour) / HOUR_MS));
    for (let index = 0; index < hours; index++) {
      const { weekday, hour } = hourOfWeek(shift(firstHour, index * HOUR_MS));
      const row = map[weekday];
      if (row !== undefined) row[hour] = (row[hour] ?? 0) + 1;
    }
  }
  return map;
}

/** 1 January 1970 was a Thursday; Monday is 0. */
const EPOCH_WEEKDAY = 3;

function hourOfWeek(instant: EpochMs): { weekday: number; hour: number } {
  const midnight = jstMidnight(instant);
  const days = Math.round((midnight - jstMidnight(epochMs(0))) / DAY_MS);
  return { weekday: (((days + EPOCH_WEEKDAY) % 7) + 7) % 7, hour: Math.floor((instant - midnight) / HOUR_MS) };
}

const CSV_COLUMNS = [
  'id',
  'kind',
  'services',
  'assets',
  'planned_start',
  'planned_end',
  'last_planned_end',
  'observed_start',
  'observed_end',
  'delay_minutes',
  'title',
  'url',
] as const;

/**
 * Every stop as a line of CSV (RFC 4180), times in ISO 8601 with +09:00, a header line first. Where they are of several
 * exchanges, a last column says whose each is.
 */
export function historyCsv(stops: readonly PastStop[]): string {
  const isOfSeveral = new Set(stops.map(({ window }) => window.exchange)).size > 1;
  const lastColumn = (text: string): string[] => (isOfSeveral ? [text] : []);
  const lines = stops.map(({ window, delayMs }) => [
    window.id,
    window.kind,
    window.services.join(' '),
    window.assets.join(' '),
    csvTime(window.origin === 'live' ? null : window.start),
    csvTime(firstPlannedEnd(window)),
    csvTime(plannedEnd(window)),
    csvTime(window.isStartUnseen ? null : window.observedStart),
    csvTime(window.isEndUnseen ? null : knownEnd(window)),
    delayMs === null ? '' : String(Math.round(delayMs / MINUTE_MS)),
    window.title,
    window.url ?? '',
    ...lastColumn(window.exchange),
  ]);
  return [[...CSV_COLUMNS, ...lastColumn('exchange')], ...lines]
    .map((line) => `${line.map(csvField).join(',')}\r\n`)
    .join('');
}

const csvTime = (instant: EpochMs | null): string => (instant === null ? '' : isoJst(instant));

/** What a spreadsheet takes for the begin of a formula, in Japan in full width as well. */
const FORMULA = /^[=+\-@|＝＋－＠｜﹢﹣﹦﹫−]/u;
const LINE_FIRST = /^[\t\r\n]/;
/** Blanks, and what nobody sees: a spreadsheet may pass over either. */
const PASSED_OVER = /[\s\p{C}]/gu;

/** A title comes from the network: a spreadsheet must not take it for a formula. */
function csvField(text: string): string {
  const isFormula = LINE_FIRST.test(text) || FORMULA.test(text.replaceAll(PASSED_OVER, ''));
  const safe = isFormula && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
