import type { SendCommand } from '../../lib/domain/commands.ts';
import type { View } from '../../lib/domain/view.ts';
import type { OverlayAssets } from './assets.ts';

/** What gate and overlay need of the browser. */
export interface OverlayPort {
  readonly readView: () => Promise<View | null>;
  /** Words and style sheet, asked for when there is something to show; null when nobody answers. */
  readonly readAssets: () => Promise<OverlayAssets | null>;
  /** Calls back after each change of the view, until the returned function is called. */
  readonly watch: (onView: (view: View | null) => void) => () => void;
  readonly send: SendCommand;
  /** False once the extension was updated or switched off under this page. */
  readonly isAlive: () => boolean;
  readonly browserLanguage: () => string;
}
