import { PHASES } from './phase.ts';
import type { Settings } from './settings.ts';
import type { Situation } from './situation/situation.ts';
import type { OverlayChoice } from './view.ts';

/*
 * What the user chose for a maintenance on the trading page holds until its next phase, or until a worse one.
 */

/** Hidden with × in this very phase. */
export const isDismissed = ({ dismissedIn }: OverlayChoice, { phase }: Pick<Situation, 'phase'>): boolean =>
  dismissedIn === phase;

/** The size that was chosen by hand, while no worse phase has come; null without one. */
export function sizeInForce(
  { size }: OverlayChoice,
  { phase }: Pick<Situation, 'phase'>,
): Settings['overlay']['size'] | null {
  if (size === null) return null;
  return PHASES.indexOf(phase) > PHASES.indexOf(size.chosenIn) ? null : size.value;
}
