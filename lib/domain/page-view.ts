import { type ExchangeId, FIRST_EXCHANGE } from './exchange.ts';
import { byUrgency, concernOf, isPressing } from './situation/rank.ts';
import { coinsAt, sightAt } from './situation/sight.ts';
import { situationOf } from './situation/situation.ts';
import { isUsual } from './usual.ts';
import type { PressingElsewhere, View } from './view.ts';

/** What the overlay asks of the background, which alone reads storage for it. */
export type OverlayRead = 'view' | 'assets';

/**
 * The part of `view` that is drawn on the pages of `exchange`. What is not drawn there does not go there: the script that
 * draws runs beside code of somebody else.
 */
export const pageView = (view: View, exchange: ExchangeId = FIRST_EXCHANGE): View => ({
  ...sightAt(view, exchange),
  windows: view.windows.filter((window) => window.exchange === exchange),
  pressing: pressingBeside(view, exchange),
  elsewhere: {},
  past: [],
  unreadable: [],
  leftover: [],
  sources: [],
  lateCycles: [],
  lost: [],
  ownItems: [],
});

/** What presses at other exchanges, by name and times alone; a view is written anew at each moment that changes it. */
function pressingBeside(view: View, exchange: ExchangeId): PressingElsewhere[] {
  return view.windows
    .filter((window) => window.exchange !== exchange && !window.choice.never && !isUsual(window))
    .map((window) => ({
      window,
      situation: situationOf(window, view, view.writtenAt),
      concern: concernOf(window, coinsAt(view, window.exchange, view.ownAssets)),
      isNews: false,
    }))
    .filter(isPressing)
    .sort(byUrgency)
    .map(({ window: { id, exchange: of, start, end, services }, situation: { urgency } }) => {
      return { id, exchange: of, start, end, services, urgency };
    });
}
