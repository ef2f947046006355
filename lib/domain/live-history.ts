import type { LiveState } from './observation.ts';
import type { EpochMs } from './time.ts';
import type { MaintenanceWindow } from './window.ts';

/** One halt of the whole exchange as it was seen. */
export interface Halt {
  /**
   * The id it is told under, decided when it was first seen and never changed: the id of the planned window it fell
   * into, else `live:<since, ISO to the minute>`.
   */
  readonly windowId: string;
  readonly since: EpochMs;
  /** When trading was seen again; null while it has not been. */
  readonly until: EpochMs | null;
  /** The most pairs seen halted at once; 0 when the exchange said maintenance without naming pairs. */
  readonly pairs: number;
}

/** What the live state has shown so far. Plain JSON; the cycle stores it. */
export interface LiveHistory {
  /** Oldest first, at most 100. */
  readonly halts: readonly Halt[];
  /**
   * Planned windows whose end passed with trading seen at or after it and no halt seen at all: window id → the end that
   * was confirmed. It says "over as planned", never "seen to recover".
   */
  readonly uneventful: Readonly<Record<string, EpochMs>>;
}

export const EMPTY_LIVE_HISTORY: LiveHistory = { halts: [], uneventful: {} };

/**
 * Records in `history` what `live` shows now: a halt that began, one that is over, a planned end that passed quietly.
 * Call it after `observeLive`, with the windows as the notices and the user give them (before `joinLive`).
 */
export declare function trackLive(
  history: LiveHistory,
  live: LiveState,
  windows: readonly MaintenanceWindow[],
  now: EpochMs,
): LiveHistory;

/**
 * Puts what was seen live into the windows. Pure and repeatable: the same windows and history give the same result.
 *
 * - A halt inside or near a planned trading window (30 min before its start to its end) sets `observedStart`;
 *   `observedEnd` once trading was seen again.
 * - A halt without a window becomes one: kind `emergency`, origin `live`, id `live:…`, services trading and api, empty
 *   title (the words are in the catalogues), end null.
 * - A notice about that halt that appears later takes the emergency's place **under the live id** with origin `notice`,
 *   so that what was told, ticked or chosen for the halt stays with it and `halted` is not followed by `started`.
 * - A planned end that passed quietly gets `observedEnd` = that end with `observedStart` null.
 */
export declare function joinLive(windows: readonly MaintenanceWindow[], history: LiveHistory): MaintenanceWindow[];
