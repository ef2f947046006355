import { phaseAt } from '../../lib/domain/phase.ts';
import type { EpochMs } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';

/** When this page first knew that a window, seen going on before, is over. */
export interface SeenEnds {
  /** By window id. */
  readonly at: Readonly<Record<string, EpochMs>>;
  readonly note: (view: View, now: EpochMs) => void;
}

/** A window seen going on and now over stays for a minute from that moment, however late the news came. */
export function watchEnds(): SeenEnds {
  const goingOn = new Set<string>();
  const at: Record<string, EpochMs> = {};
  return {
    at,
    note: (view, now) => {
      for (const window of view.windows) {
        const phase = phaseAt(window, now);
        if (phase === 'ongoing' || phase === 'overrun') goingOn.add(window.id);
        else if (phase === 'ended' && goingOn.delete(window.id)) at[window.id] = now;
      }
    },
  };
}
