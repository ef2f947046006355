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

/** How the user keeps a window quiet: off the trading page, off it until its next phase, without notifications. */
export type Quieting = 'hidden' | 'dismissed' | 'muted';

/** Everything that the user did to have less of it. */
export const quietingsOf = (choice: OverlayChoice, situation: Pick<Situation, 'phase'>): readonly Quieting[] => [
  ...(choice.never ? (['hidden'] as const) : isDismissed(choice, situation) ? (['dismissed'] as const) : []),
  ...(choice.muted ? (['muted'] as const) : []),
];

/** The size that was chosen by hand, while no worse phase has come; null without one. */
export function sizeInForce(
  { size }: OverlayChoice,
  { phase }: Pick<Situation, 'phase'>,
): Settings['overlay']['size'] | null {
  if (size === null) return null;
  return PHASES.indexOf(phase) > PHASES.indexOf(size.chosenIn) ? null : size.value;
}
