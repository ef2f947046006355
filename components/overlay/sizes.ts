import type { OverlayActions, Panel } from './actions.ts';
import type { Presentation } from './presentation.ts';

/** What pill, bar and alert are drawn from. */
export interface SizeProps {
  readonly v: Presentation;
  /** The count's text at the moment of drawing. */
  readonly text: string;
  readonly open: Panel | null;
  readonly actions: OverlayActions;
}
