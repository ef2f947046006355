import { Mark } from './Mark.tsx';
import type { LookPhase } from './marks.ts';

/** The square of sky: the urgency's colour with its mark, `size` px of mark. */
export function Tile({ phase, size }: { phase: LookPhase; size: number }) {
  return (
    <span class="Tile">
      <Mark phase={phase} size={size} />
    </span>
  );
}
