import type { View } from './view.ts';

/** What the overlay asks of the background, which alone reads storage for it. */
export type OverlayRead = 'view' | 'assets';

/**
 * The part of `view` that is drawn on the exchange's page. What is not drawn there does not go there: the script that
 * draws runs beside code of somebody else.
 */
export const pageView = (view: View): View => ({
  ...view,
  past: [],
  unreadable: [],
  leftover: [],
  sources: [],
  lateCycles: [],
  ownItems: [],
});
