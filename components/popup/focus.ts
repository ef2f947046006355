import { phaseAt } from '../../lib/domain/phase.ts';
import { END_MATTERS_MS } from '../../lib/domain/reminder.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import { STALE_AFTER_MS, type ViewWindow } from '../../lib/domain/view.ts';
import { effectiveStart, knownEnd, type MaintenanceWindow } from '../../lib/domain/window.ts';
import { isStale, reopening } from '../overlay/situation.ts';
import type { LookPhase } from '../shared/marks.ts';
import type { DrawnView } from './desk.ts';

/** Not announced in advance: seen live, or an emergency by the exchange's own word. */
const isUnannounced = (window: MaintenanceWindow): boolean => window.origin === 'live' || window.kind === 'emergency';

/** The weather of one window. */
export function lookOf(window: MaintenanceWindow, now: EpochMs): LookPhase {
  const phase = phaseAt(window, now);
  switch (phase) {
    case 'announced':
    case 'day':
    case 'hour':
      return 'soon';
    case 'ongoing':
      return isUnannounced(window) ? 'emergency' : 'ongoing';
    case 'ended':
      // Green says that it was seen or reported to be over, not that its time has passed.
      return knownEnd(window) === null ? 'calm' : 'recovered';
    case 'cancelled':
      return 'calm';
    default:
      return phase;
  }
}

/** The weather to draw it with: fog where it is not known any more, calm waiting once a reopening is announced. */
export function shownLook(window: ViewWindow, view: DrawnView, now: EpochMs): LookPhase {
  const look = lookOf(window, now);
  if (look === 'recovered' || look === 'calm') return look;
  if (isStale(window, view, now)) return 'stale';
  const stopped = look === 'overrun' || look === 'emergency';
  return stopped && auctionOf(window, view, now) !== null ? 'ongoing' : look;
}

/** When the auction lets trading go on, for a window that stops trading while a reopening is announced; else null. */
export const auctionOf = (window: ViewWindow, view: DrawnView, now: EpochMs): EpochMs | null =>
  window.services.includes('trading') ? (reopening(view, now)?.at ?? null) : null;

/** Whether the forecast as a whole can no longer be relied on; single windows may still be (`overlay/situation.ts`). */
export const isForecastStale = (view: DrawnView, now: EpochMs): boolean =>
  view.noticesReadAt === null || now - view.noticesReadAt > STALE_AFTER_MS;

/** A stop that is known to be over, and for so short a time that checking orders is the thing to do. */
const isJustOver = (window: MaintenanceWindow, now: EpochMs): boolean => {
  const over = knownEnd(window);
  return over !== null && now >= over && now - over < END_MATTERS_MS;
};

/**
 * The window to show large: what goes on now, then what is just over, then what comes next. A stop of the exchange
 * goes before a coin's, the user's own coins before others; a coin's stop that goes on for weeks hides nothing.
 */
export function focusOf(view: DrawnView, now: EpochMs): ViewWindow | null {
  const ranked = view.windows
    .map((window) => ({ window, rank: rankOf(window, view, now) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || effectiveStart(a.window) - effectiveStart(b.window));
  return ranked[0]?.window ?? null;
}

function rankOf(window: ViewWindow, view: DrawnView, now: EpochMs): number | null {
  const phase = phaseAt(window, now);
  const coin = window.assets.length > 0;
  const mine = window.assets.some((asset) => view.ownAssets.includes(asset));
  if (phase === 'cancelled') return null;
  if (phase === 'ended') return !coin && isJustOver(window, now) ? 2 : null;
  const goesOn = phase === 'ongoing' || phase === 'overrun';
  // Hidden on the trading page, for instance because a corrected copy stands beside it.
  if (window.choice.never) return 6;
  if (!coin) return goesOn ? (isUnannounced(window) ? 0 : 1) : 3;
  if (mine) return goesOn ? 4 : 3;
  return 5;
}
