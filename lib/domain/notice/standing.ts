import type { EpochMs } from '../time.ts';
import type { WindowStatus } from '../window.ts';
import type { Drawn, Old } from './drawn.ts';
import { TAG } from './lexicon.ts';
import type { NoticeReading } from './notice.ts';
import { dayOf } from './resolve.ts';

const CALLED_OFF = TAG.cancelled | TAG.postponed;

/**
 * The status of each window. Of a notice that calls off, those are meant that the calling-off sentence names; a postponed
 * window that has a new date is only an old time of it. `hasOld`: the notice names old times apart.
 */
export function standingOf(
  windows: readonly Drawn[],
  state: NoticeReading['state'],
  hasOld: boolean,
): { readonly standing: readonly { window: Drawn; status: WindowStatus }[]; readonly replaced: readonly Old[] } {
  const isMeant = (window: Drawn): boolean => (window.clause.tags & CALLED_OFF) !== 0 && !window.isNew;
  const some = windows.some((window) => window.isNew) || (windows.some(isMeant) && !windows.every(isMeant));
  const isAll = !some && !(state === 'postponed' && hasOld);
  const standing = windows.map((window) => ({ window, status: statusOf(window, state, isAll || isMeant(window)) }));
  if (state !== 'postponed' || !some) return { standing, replaced: [] };
  return {
    standing: standing.filter(({ status }) => status !== 'postponed'),
    replaced: standing.flatMap(({ window, status }) =>
      status === 'postponed' ? [{ start: window.start, end: window.end }] : [],
    ),
  };
}

function statusOf(window: Drawn, state: NoticeReading['state'], isMeant: boolean): WindowStatus {
  if (window.cancelled) return 'cancelled';
  if (state === 'cancelled' || state === 'postponed') return isMeant ? state : 'scheduled';
  return state === 'unknown' ? 'scheduled' : state;
}

/** Without a word on it: windows that were over when the notice was published are a report of the past. */
export function stateByTime(
  windows: readonly Drawn[],
  publishedAt: EpochMs | null,
  isEmergency: boolean,
): NoticeReading['state'] {
  if (windows.length === 0) return 'unknown';
  // Only an end is given: it has stopped already.
  if (windows.every(({ start, endIsActual }) => start === null && !endIsActual)) return 'in-progress';
  const hasBegun = windows.some(
    ({ start, end }) => start !== null && end === null && publishedAt !== null && start <= publishedAt,
  );
  if (isEmergency && hasBegun) return 'in-progress';
  const isPast = publishedAt !== null && windows.every(({ end }) => end !== null && end <= publishedAt);
  return isPast ? 'completed' : 'scheduled';
}

/** Nobody says 延期, but the old times lie on another day than the new ones: it was put off. */
export function stateByMove(windows: readonly Drawn[], old: readonly Old[]): WindowStatus | null {
  const isMoved = windows.some(({ start }) =>
    old.some((before) => before.start !== null && start !== null && dayOf(start) > dayOf(before.start)),
  );
  return isMoved ? 'postponed' : null;
}
