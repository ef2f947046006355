import { MarkDrawing } from '../kit/MarkDrawing.tsx';
import type { Presentation } from './presentation.ts';

/** The square of sky: mark and colour of the phase. */
export function Sky({ v, size }: { v: Presentation; size: number }) {
  return (
    <span class="Tile">
      <MarkDrawing shape={v.shapes.marks[v.look]} size={size} />
    </span>
  );
}
