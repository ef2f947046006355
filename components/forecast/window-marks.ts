import { type Quieting, quietingsOf } from '../../lib/domain/overlay-choice.ts';
import type { Situation } from '../../lib/domain/situation/situation.ts';
import type { ViewWindow } from '../../lib/domain/view.ts';

/** What the user made of a window, which is said where it is listed, with the way back. */
export type WindowMark = Quieting | 'corrected';

/** The marks that `window` bears. */
export const marksOf = (
  { choice, corrected }: Pick<ViewWindow, 'choice' | 'corrected'>,
  situation: Pick<Situation, 'phase'>,
): readonly WindowMark[] => [
  ...(corrected === undefined ? [] : (['corrected'] as const)),
  ...quietingsOf(choice, situation),
];
