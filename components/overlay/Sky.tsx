import { MarkDrawing } from '../shared/MarkDrawing.tsx';
import type { Presentation } from './presentation.ts';

/** The square of sky. A new phase is a new element, so that it may blink anew. */
export function Sky({ v, size }: { v: Presentation; size: number }) {
  return (
    <span key={v.look} class="Tile">
      <MarkDrawing shape={v.shapes.marks[v.look]} size={size} />
    </span>
  );
}
