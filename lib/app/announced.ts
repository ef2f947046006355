import { withCorrection, withCorrections } from '../domain/correction.ts';
import { joinLive } from '../domain/live-history.ts';
import { LIVE_ID_PREFIX, type MaintenanceWindow } from '../domain/window.ts';
import type { State } from './state.ts';

/** What windows are made of, apart from what was seen live. */
type Announced = Pick<State, 'readings' | 'manual' | 'corrections'>;

/** Windows as the notices and the user give them, with what was seen live put into them. */
export const windowsOf = (state: Announced & Pick<State, 'live'>): MaintenanceWindow[] =>
  joinLive(announcedWindows(state), state.live.history).map((window) =>
    // A halt that a notice explained goes on under its own id, which no notice knows.
    window.id.startsWith(LIVE_ID_PREFIX) ? withCorrection(window, state.corrections[window.id]) : window,
  );

/** Windows as the notices give them and the user set them right, and those that the user entered. */
export function announcedWindows({ readings, manual, corrections }: Announced): MaintenanceWindow[] {
  const ofNotices = Object.entries(corrections).filter(([id]) => !id.startsWith(LIVE_ID_PREFIX));
  return withCorrections(adopted(readings.windows, manual), Object.fromEntries(ofNotices));
}

/** An entry for a notice that could not be read becomes that notice's own window once it can be, under the same id. */
function adopted(windows: readonly MaintenanceWindow[], manual: readonly MaintenanceWindow[]): MaintenanceWindow[] {
  const entered = new Map(manual.flatMap((entry) => entry.noticeIds.map((noticeId) => [noticeId, entry.id] as const)));
  const taken = new Set<string>();
  const all = windows.map((window) => {
    const id = window.noticeIds.map((noticeId) => entered.get(noticeId)).find((entry) => entry !== undefined);
    if (id === undefined || taken.has(id)) return window;
    taken.add(id);
    return { ...window, id };
  });
  return [...all, ...manual.filter(({ id }) => !taken.has(id))];
}
