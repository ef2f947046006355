import type { MarkShape } from './marks.ts';

/** A mark, `size` px square. Hidden from assistive technology: the words beside it say the same. */
export function MarkDrawing({ shape, size }: { shape: MarkShape; size: number }) {
  return (
    <svg class="Mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {shape.fill && <path d={shape.fill} fill="currentColor" />}
      {shape.line && (
        <path
          d={shape.line}
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
