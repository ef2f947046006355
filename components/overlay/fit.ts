import type { OverlaySize } from '../../lib/domain/settings.ts';
import type { LookPhase } from '../shared/marks.ts';

/** From small to large; written out, since the module of all settings is no use to the page. */
const SIZES = ['pill', 'bar', 'alert'] as const satisfies readonly OverlaySize[];
/** Share of the page that the overlay covers unasked at most. */
const LARGEST_SHARE = 1 / 3;

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
    sizeFor: (wish, look) =>
      SIZES.slice(0, SIZES.indexOf(wish) + 1).findLast((size) => !tooLarge.has(key(size, look))) ?? 'pill',
    isTooLarge: ({ width, height }, size, look) => {
      const covers = width * height > innerWidth * innerHeight * LARGEST_SHARE;
      if (covers) tooLarge.add(key(size, look));
      return covers && size !== 'pill';
    },
  };
}
