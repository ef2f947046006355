import { type ExchangeId, FIRST_EXCHANGE } from './exchange.ts';
import { sightAt } from './situation/sight.ts';
import type { View } from './view.ts';

/** What the overlay asks of the background, which alone reads storage for it. */
export type OverlayRead = 'view' | 'assets';

/**
 * The part of `view` that is drawn on the pages of `exchange`. What is not drawn there does not go there: the script that
 * draws runs beside code of somebody else.
 */
export const pageView = (view: View, exchange: ExchangeId = FIRST_EXCHANGE): View => ({
  ...sightAt(view, exchange),
  windows: view.windows.filter((window) => window.exchange === exchange),
  elsewhere: {},
  past: [],
  unreadable: [],
  leftover: [],
  sources: [],
  lateCycles: [],
  ownItems: [],
});
