import { apartFrom } from '../domain/lead.ts';
import type { Scene } from '../domain/situation/scene.ts';
import type { Sight } from '../domain/situation/sight.ts';
import { situationOf } from '../domain/situation/situation.ts';
import type { EpochMs } from '../domain/time.ts';
import { isCalledOff, type MaintenanceWindow } from '../domain/window.ts';

/*
 * When the words of a notification that stands on the desktop are old, and when they are wrong.
 */

/** The scenes in which the same things are true of a stop, whatever its minutes and however old the data. */
const SUBSTANCE: Readonly<Record<Scene, 'ahead' | 'on' | 'over' | 'off'>> = {
  coming: 'ahead',
  due: 'on',
  'due-running': 'on',
  stopped: 'on',
  'said-stopped-running': 'on',
  'past-end': 'on',
  'end-unseen': 'on',
  auction: 'on',
  'pre-open': 'on',
  'opening-auction': 'on',
  halted: 'on',
  reported: 'on',
  'as-usual': 'over',
  back: 'over',
  'said-over': 'over',
  'said-over-unseen': 'on',
  'end-passed': 'over',
  'end-passed-running': 'over',
  'called-off': 'off',
  'stale-start': 'ahead',
  'stale-end': 'on',
  'stale-open': 'on',
  'stale-halted': 'on',
  'stale-report': 'on',
};

/** Scenes whose words say what has not been seen, or what one can still do: another reading makes them wrong. */
const VOLATILE: readonly string[] = [
  'due-running',
  'said-stopped-running',
  'end-unseen',
  'said-over-unseen',
  'pre-open',
  'opening-auction',
] satisfies readonly Scene[];

/** What is seen of the exchange, and when. */
export interface Moment {
  readonly sight: Sight;
  readonly now: EpochMs;
}

/** What a notification about `window` says in substance: while it stays the same, older words are old but not wrong. */
export const substanceOf = (window: MaintenanceWindow, { sight, now }: Moment): string =>
  [
    SUBSTANCE[situationOf(window, sight, now).scene],
    window.start,
    window.end,
    ...window.services,
    ...apartFrom(window).flatMap((part) => [part.start, part.end, isCalledOff(part)]),
    window.disagreement.length,
    // What the exchange is seen to show is quoted.
    ...(window.origin === 'live' ? [window.title] : []),
  ].join(' ');

/** The same of the windows of a digest: when one of them begins or changes, the digest has had its day. */
export const digestSubstance = (
  ids: readonly string[],
  windows: readonly MaintenanceWindow[],
  moment: Moment,
): string =>
  ids
    .map((id) => {
      const window = windows.find((candidate) => candidate.id === id);
      return window === undefined ? '' : substanceOf(window, moment);
    })
    .join('; ');

/** Whether what was said in the scene `before` is wrong in the scene `after`, whatever the substance. */
export const isFalsified = (before: string | undefined, after: Scene): boolean =>
  before !== undefined && before !== after && VOLATILE.includes(before);
