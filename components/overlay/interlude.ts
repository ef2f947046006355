import { runOverlay } from './controller.ts';
import type { OverlayContext } from './gate.ts';

/** Draws on the page in the overlay's place, and calls `onOver` when it is done; what it returns takes it away at once. */
export type Interlude = (context: OverlayContext, run: typeof runOverlay, onOver: () => void) => () => void;

declare global {
  /** Has `play` draw instead of the overlay for a while; there while the overlay is. */
  var menteYohoInterlude: ((play: Interlude) => void) | undefined;
}

/** Runs the overlay so that something else may stand in its place for a while; the returned function takes all away. */
export function runWithInterludes(context: OverlayContext): () => void {
  let end = runOverlay(context);
  globalThis.menteYohoInterlude = (play) => {
    end();
    end = play(context, runOverlay, () => {
      end = runOverlay(context);
    });
  };
  return () => {
    globalThis.menteYohoInterlude = undefined;
    end();
  };
}
