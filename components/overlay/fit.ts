import type { OverlaySize } from '../../lib/domain/settings.ts';
import type { LookPhase } from '../kit/marks.ts';

/** From large to small; written out, since the module of all settings is no use to the page. */
const SIZES = ['alert', 'bar', 'pill'] as const satisfies readonly OverlaySize[];
/** Unasked the overlay covers at most one of so many parts of the page. */
const PARTS = 3;

/** On a small or enlarged page the overlay is drawn smaller than it would be. */
export interface Fit {
  /** The largest size that is not known to cover too much, `wish` at most. */
  readonly sizeFor: (wish: OverlaySize, look: LookPhase) => OverlaySize;
  /** Whether what was drawn in `size` is too large; it is not drawn so again on a page of these measures. */
  readonly isTooLarge: (box: DOMRect, size: OverlaySize, look: LookPhase) => boolean;
}

/** Nothing is known yet. */
export function createFit(): Fit {
  const tooLarge = new Set<string>();
  const key = (size: OverlaySize, look: LookPhase) => `${size} ${look} ${innerWidth} ${innerHeight}`;
  return {
    sizeFor: (wish, look) => SIZES.slice(SIZES.indexOf(wish)).find((size) => !tooLarge.has(key(size, look))) ?? 'pill',
    isTooLarge: ({ width, height }, size, look) => {
      const covers = width * height * PARTS > innerWidth * innerHeight;
      if (covers) tooLarge.add(key(size, look));
      return covers && size !== 'pill';
    },
  };
}
