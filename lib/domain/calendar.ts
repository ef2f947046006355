import { groupsOf } from './lead.ts';
import { DAY_MS, type EpochMs, epochMs, JST_OFFSET_MS, shift } from './time.ts';
import { effectiveStart, isCalledOff, type MaintenanceWindow, overAt } from './window.ts';

const FORECAST_DAYS = 7;

/** The part of one window that falls on one day. */
export interface DayBlock<W extends MaintenanceWindow = MaintenanceWindow> {
  readonly window: W;
  /** Share of the day at which it begins and ends, 0 (0:00) to 1 (24:00). */
  readonly from: number;
  readonly to: number;
  /** The window begins on this day, rather than reaching into it. */
  readonly begins: boolean;
  /** Nobody announced an end: the block stands for the start alone. */
  readonly openEnd: boolean;
  /** About single coins, not the whole exchange: drawn as a rail. */
  readonly coinOnly: boolean;
}

/** One column of the forecast. */
export interface ForecastDay<W extends MaintenanceWindow = MaintenanceWindow> {
  /** 0:00 JST. */
  readonly start: EpochMs;
  readonly blocks: readonly DayBlock<W>[];
}

/** 0:00 JST of the day that `instant` falls on, `days` later. Every day of Japan has 24 hours. */
export const jstMidnight = (instant: EpochMs, days = 0): EpochMs =>
  epochMs((Math.floor((instant + JST_OFFSET_MS) / DAY_MS) + days) * DAY_MS - JST_OFFSET_MS);

/** How far into its JST day `instant` is, 0 to 1. */
export const shareOfDay = (instant: EpochMs): number => (instant - jstMidnight(instant)) / DAY_MS;

/**
 * Seven days from the one `now` falls on, by the calendar of Japan, with what is planned on each.
 * Windows and parts that are called off are left out, and so are parts that lie within a part before them. A window without an end is a block of no length where it begins; while it
 * goes on, it reaches up to `now`.
 */
export function forecast<W extends MaintenanceWindow>(windows: readonly W[], now: EpochMs): ForecastDay<W>[] {
  const horizon = jstMidnight(now, FORECAST_DAYS);
  const planned = windows
    .filter((window) => Math.min(window.start, effectiveStart(window)) < horizon)
    .flatMap((window) => drawnGroups(window, now));
  return Array.from({ length: FORECAST_DAYS }, (_, index) => {
    const [start, end] = [jstMidnight(now, index), jstMidnight(now, index + 1)];
    return { start, blocks: planned.flatMap((window) => blockOn(window, start, end, now)) };
  });
}

/** What of `window` is drawn apart, under its own id: trading's part first. */
function drawnGroups<W extends MaintenanceWindow>(window: W, now: EpochMs): W[] {
  const drawn: W[] = [];
  for (const group of groupsOf(window)) {
    const isWithin = drawn.some(
      (other) => effectiveStart(other) <= effectiveStart(group) && endOf(other, now) >= endOf(group, now),
    );
    if (!isCalledOff(group) && !isWithin) drawn.push({ ...window, ...group, id: window.id, parts: window.parts });
  }
  return drawn;
}

/** Where its block ends: as known or planned, else now. */
const endOf = (window: MaintenanceWindow, now: EpochMs): EpochMs => {
  const start = effectiveStart(window);
  return overAt(window) ?? window.end ?? shift(start, Math.max(0, now - start));
};

function blockOn<W extends MaintenanceWindow>(window: W, dayStart: EpochMs, dayEnd: EpochMs, now: EpochMs) {
  const start = effectiveStart(window);
  const announced = overAt(window) ?? window.end;
  const end = endOf(window, now);
  const begins = start >= dayStart && start < dayEnd;
  // A window that ends at midnight does not touch the day that begins there, even when it has no length.
  if (!begins && (start >= dayEnd || end <= dayStart)) return [];
  const share = (instant: EpochMs) => Math.min(1, Math.max(0, (instant - dayStart) / (dayEnd - dayStart)));
  const openEnd = announced === null && end < dayEnd;
  return [{ window, from: share(start), to: share(end), begins, openEnd, coinOnly: window.assets.length > 0 }];
}
