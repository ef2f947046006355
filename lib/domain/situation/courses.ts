import { apartFrom } from '../lead.ts';
import type { EpochMs } from '../time.ts';
import type { MaintenanceWindow } from '../window.ts';
import type { Sight } from './sight.ts';
import { type Situation, situationOf } from './situation.ts';

/** What of a maintenance goes its own way, and what may be said of it. */
export interface Course {
  readonly window: MaintenanceWindow;
  readonly situation: Situation;
}

/** The parts of `window` that do not share the times it is shown with, each set of them with what may be said of it. */
export const otherCourses = (window: MaintenanceWindow, sight: Sight, now: EpochMs): Course[] =>
  apartFrom(window).map((group) => ({ window: group, situation: situationOf(group, sight, now) }));
