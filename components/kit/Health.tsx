import type { SourceHealth } from '../../lib/domain/source-health.ts';

const SHAPES: Readonly<Record<SourceHealth['state'], string>> = {
  ok: 'M.5 4a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0',
  warn: 'M4 .4 7.8 7.4H.2Z',
  off: 'M1 4a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
  bad: 'M1 1l6 6M7 1 1 7',
};

/** How a source fares: shape first, colour second. The words beside it say the same. */
export const Health = ({ state }: { state: SourceHealth['state'] }) => (
  <svg class="Health" data-state={state} width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
    <path d={SHAPES[state]} />
  </svg>
);
