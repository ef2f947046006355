import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from './time.ts';
import { effectiveStart, isCalledOff, isSeenStopped, type MaintenanceWindow, overAt } from './window.ts';

/** Where a window stands at a moment, in the order in which a window passes through them. */
export const PHASES = [
  'announced',
  'day',
  'hour',
  'imminent',
  'final',
  'ongoing',
  'overrun',
  'ended',
  'cancelled',
] as const;
export type Phase = (typeof PHASES)[number];

/** How near the start is, in steps: the phases before it. */
export const NEARNESS = ['announced', 'day', 'hour', 'imminent', 'final'] as const satisfies readonly Phase[];
export type Nearness = (typeof NEARNESS)[number];

/** Within the hour. */
export const isNear = (nearness: Nearness | null): boolean =>
  nearness === 'hour' || nearness === 'imminent' || nearness === 'final';

/** How long before the start each phase begins. */
export const PHASE_LEADS_MS = { day: DAY_MS, hour: HOUR_MS, imminent: 15 * MINUTE_MS, final: 5 * MINUTE_MS } as const;

/** After this long past its announced end a window without any sign of life is history, not an overrun. */
export const OVERRUN_LIMIT_MS = DAY_MS;

/**
 * A stop of trading on the whole exchange shows in its live state; a coin's or a login stop does not. A notice that
 * names no service may well mean trading: a halt seen in its window must not be told as one that nobody announced.
 */
export const isWatchable = ({ assets, services }: Pick<MaintenanceWindow, 'assets' | 'services'>): boolean =>
  assets.length === 0 && (services.includes('trading') || services.every((service) => service === 'other'));

/**
 * The phase of `window` at `now`.
 *
 * A window that cannot be watched live ends when its announced end has passed: `overrun` is said only of what the
 * live state could have contradicted. A stop that was seen goes on until trading is seen, whatever was announced.
 */
export function phaseAt(window: MaintenanceWindow, now: EpochMs): Phase {
  if (isCalledOff(window)) return 'cancelled';
  const over = overAt(window);
  if (over !== null && now >= over) return 'ended';
  const start = effectiveStart(window);
  if (now < start) return phaseBefore(start - now);
  if (window.end === null || now < window.end) return 'ongoing';
  if (isSeenStopped(window)) return 'overrun';
  // Nobody waits for the end of a habit that nobody saw.
  if (window.origin === 'usual') return 'ended';
  return isWatchable(window) && now < window.end + OVERRUN_LIMIT_MS ? 'overrun' : 'ended';
}

/** Its planned end has passed, and nobody has seen whether it stopped or is over. */
export const isPastUnseen = (window: MaintenanceWindow, now: EpochMs): boolean =>
  phaseAt(window, now) === 'overrun' && !isSeenStopped(window);

function phaseBefore(untilStartMs: number): Phase {
  if (untilStartMs <= PHASE_LEADS_MS.final) return 'final';
  if (untilStartMs <= PHASE_LEADS_MS.imminent) return 'imminent';
  if (untilStartMs <= PHASE_LEADS_MS.hour) return 'hour';
  if (untilStartMs <= PHASE_LEADS_MS.day) return 'day';
  return 'announced';
}
