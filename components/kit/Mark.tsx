import { MarkDrawing } from './MarkDrawing.tsx';
import { type LookPhase, MARKS } from './marks.ts';

/** The mark of `phase`, `size` px square. */
export function Mark({ phase, size = 20 }: { phase: LookPhase; size?: number }) {
  return <MarkDrawing shape={MARKS[phase]} size={size} />;
}
