import type { SendCommand } from '../../lib/domain/commands.ts';
import type { View } from '../../lib/domain/view.ts';
import type { OverlayAssets } from './assets.ts';

/** What gate and overlay need of the browser. */
export interface OverlayPort {
  readonly readView: () => Promise<View | null>;
  /** Words and style sheet, read when there is something to show; null while the background has yet to lay them out. */
  readonly readAssets: () => Promise<OverlayAssets | null>;
  /** Calls back after each change of the view, and when the assets were laid out, until the returned function is called. */
  readonly watch: (onView: (view: View | null) => void, onAssets: () => void) => () => void;
  readonly send: SendCommand;
  /** False once the extension was updated or switched off under this page. */
  readonly isAlive: () => boolean;
  readonly browserLanguage: () => string;
}
