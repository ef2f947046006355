import type { OverlaySize } from '../../lib/domain/settings.ts';

/** The list that is open. */
export type Panel = 'todo' | 'list';

/** Everything a user can do on the overlay. */
export interface OverlayActions {
  readonly resize: (size: OverlaySize) => void;
  readonly dismiss: () => void;
  readonly never: () => void;
  readonly toggle: (panel: Panel) => void;
  readonly tick: (itemId: string, done: boolean) => void;
  /** Begins to drag the box along the edge. */
  readonly grab: (event: PointerEvent) => void;
}
