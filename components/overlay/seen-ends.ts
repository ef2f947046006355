import { isGoingOnAt, isOverAt } from '../../lib/domain/situation/course.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { isCalledOff } from '../../lib/domain/window.ts';

/** When this page first knew that a window, seen going on before, is over, or that one seen ahead was called off. */
export interface SeenEnds {
  /** By window id. */
  readonly at: Readonly<Record<string, EpochMs>>;
  readonly note: (view: View, now: EpochMs) => void;
}

/**
 * A window seen going on and now over stays for a minute from that moment, however late the news came; so does one that
 * was seen ahead and is called off. A stop that passed unseen is no news of now.
 */
export function watchEnds(): SeenEnds {
  const goingOn = new Set<string>();
  const ahead = new Set<string>();
  const at: Record<string, EpochMs> = {};
  return {
    at,
    note: (view, now) => {
      for (const window of view.windows) {
        const { id } = window;
        if (isGoingOnAt(window, now)) goingOn.add(id);
        else if (!isOverAt(window, now)) ahead.add(id);
        // Noted under a clock that was ahead.
        else if ((at[id] ?? now) > now) at[id] = now;
        else if (goingOn.delete(id) || (isCalledOff(window) && ahead.delete(id))) at[id] = now;
      }
    },
  };
}
