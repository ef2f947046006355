import { groupsOf } from '../lead.ts';
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
export function otherCourses(window: MaintenanceWindow, sight: Sight, now: EpochMs): Course[] {
  if (window.parts.length === 0) return [];
  return groupsOf(window)
    .filter((group) => !isShown(group, window))
    .map((group) => ({ window: group, situation: situationOf(group, sight, now) }));
}

/** Whether `group` is what the maintenance is shown with. */
const isShown = (group: MaintenanceWindow, { start, end, observedEnd, status }: MaintenanceWindow): boolean =>
  group.start === start && group.end === end && group.observedEnd === observedEnd && group.status === status;
