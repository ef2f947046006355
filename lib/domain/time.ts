import { millisecondsInDay, millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';

/** Milliseconds since 1970-01-01T00:00:00Z. Branded so that a duration cannot be passed where an instant is due. */
export type EpochMs = number & { readonly __unit: 'EpochMs' };

/** Brands a number that is known to be epoch milliseconds. */
export const epochMs = (value: number): EpochMs => value as EpochMs;

/** The instant `durationMs` after `instant` (before it, when negative). */
export const shift = (instant: EpochMs, durationMs: number): EpochMs => (instant + durationMs) as EpochMs;

export const SECOND_MS = millisecondsInSecond;
export const MINUTE_MS = millisecondsInMinute;
export const HOUR_MS = millisecondsInHour;
export const DAY_MS = millisecondsInDay;

/** Japan has had no daylight saving since 1951, so JST is a fixed offset and needs no zone database. */
export const JST_OFFSET_MS = 9 * HOUR_MS;

/** ISO 8601 to the second with the offset of Japan: `2026-11-28T01:00:00+09:00`. */
export const isoJst = (instant: EpochMs): string =>
  new Date(instant + JST_OFFSET_MS).toISOString().replace(/\.\d{3}Z$/, '+09:00');

/** `2026-11-28T01:00`: the minute of `instant` on the clock of Japan. */
export const minuteJst = (instant: EpochMs): string => isoJst(instant).slice(0, 16);

/** `2026-11-27T16:00Z`: the minute of `instant`, as ids hold it. */
export const isoMinute = (instant: EpochMs): string => `${new Date(instant).toISOString().slice(0, 16)}Z`;

/** The latest of `instants` that are known; null where none is. */
export const latestOf = (instants: readonly (EpochMs | null)[]): EpochMs | null =>
  instants.reduce((latest, at) => (at !== null && (latest === null || at > latest) ? at : latest), null);

/** The earliest of `instants` that are known; null where none is. */
export const earliestOf = (instants: readonly (EpochMs | null)[]): EpochMs | null =>
  instants.reduce((earliest, at) => (at !== null && (earliest === null || at < earliest) ? at : earliest), null);

/** A duration to the nearest minute, as people say it: every surface rounds how long a stop took by this. */
export const toMinutes = (durationMs: number): number => Math.round(durationMs / MINUTE_MS) * MINUTE_MS;
