import { type Phase, phaseAt } from '../phase.ts';
import type { EpochMs } from '../time.ts';
import type { MaintenanceWindow } from '../window.ts';

/*
 * What can be said of a maintenance without looking at the exchange: for the scripts on every page of it, which have to
 * stay small. What is said of it to anybody is concluded in `situation.ts`.
 */

const OVER: readonly Phase[] = ['ended', 'cancelled'];
const GOING_ON: readonly Phase[] = ['ongoing', 'overrun'];

/** Whether it is over, or will not be. */
export const isOverAt = (window: MaintenanceWindow, now: EpochMs): boolean => OVER.includes(phaseAt(window, now));

/** Whether its time is now. */
export const isGoingOnAt = (window: MaintenanceWindow, now: EpochMs): boolean =>
  GOING_ON.includes(phaseAt(window, now));
