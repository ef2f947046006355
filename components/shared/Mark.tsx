import { type LookPhase, MARKS } from './marks.ts';

/** The mark of `phase`, `size` px square. Hidden from assistive technology: the words beside it say the same. */
export function Mark({ phase, size = 20 }: { phase: LookPhase; size?: number }) {
  const { fill, line } = MARKS[phase];
  return (
    <svg class="Mark" data-mark={phase} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {fill && <path d={fill} fill="currentColor" />}
      {line && (
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      )}
    </svg>
  );
}
