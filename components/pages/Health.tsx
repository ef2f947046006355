import type { SourceHealth } from '../../lib/domain/source-health.ts';

/** How a source fares: shape first, colour second. The words beside it say the same. */
export const Health = ({ state }: { state: SourceHealth['state'] }) => (
  <svg class="Health" data-state={state} width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
    {SHAPES[state]}
  </svg>
);

const SHAPES = {
  ok: <circle cx="4" cy="4" r="3.5" fill="var(--my-recovered-ink)" />,
  warn: <path d="M4 .4 7.8 7.4H.2Z" fill="var(--my-overrun-ink)" />,
  off: <circle cx="4" cy="4" r="3" fill="none" stroke="var(--my-ink-3)" stroke-width="1.4" />,
  bad: <path d="M1 1l6 6M7 1 1 7" stroke="var(--my-emergency-ink)" stroke-width="1.8" />,
} as const;
