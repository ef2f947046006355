import { render } from 'preact';
import type { SendCommand } from '../../lib/domain/commands.ts';
import { type EpochMs, SECOND_MS } from '../../lib/domain/time.ts';
import { followedTime } from '../../lib/domain/view.ts';
import type { DrawnView } from '../forecast/drawn-view.ts';
import { type Desk, FRESH_STATE, type PopupState } from './desk.ts';
import { Popup } from './Popup.tsx';

/** So many maintenances are drawn in one go. */
const LISTED_AT_ONCE = 24;

/** What the popup needs of the world around it. */
export interface PopupPorts extends Pick<Desk, 'zone' | 'page' | 'send' | 'onOptions' | 'onAllow' | 'onAdd'> {
  readonly clock: () => EpochMs;
}

export interface RunningPopup {
  /** Draws `view` from now on. */
  readonly show: (view: DrawnView, language: Desk['language']) => void;
  readonly stop: () => void;
}

/**
 * Runs the popup in `root`: every part is drawn anew from the view, the state and the clock, on each whole second.
 * Nothing runs while the page is hidden. State lives here and not in hooks, which would cost 2.4 kB of the 60.
 */
export function runPopup(root: Element, ports: PopupPorts): RunningPopup {
  let shown: { readonly view: DrawnView; readonly language: Desk['language'] } | null = null;
  let state = FRESH_STATE;
  let tickTimer: ReturnType<typeof setTimeout> | undefined;
  const set = (change: Partial<PopupState>) => {
    state = { ...state, ...change };
    draw();
  };

  /** What does not reach the background is said: what the popup shows is as it was before. */
  const send: SendCommand = (command, request) => {
    if (state.notSaved) set({ notSaved: false });
    const answer = ports.send(command, request);
    answer.catch(() => set({ notSaved: true }));
    return answer;
  };

  function draw() {
    if (shown === null) return;
    const { view, language } = shown;
    const now = followedTime(view, ports.clock());
    const leadTimesMs = view.display?.leadTimesMs ?? [];
    const desk: Desk = { ...ports, send, language, leadTimesMs, state, set, onRefresh: () => void refresh() };
    render(<Popup view={view} now={now} desk={desk} />, root);
  }

  function tick() {
    clearTimeout(tickTimer);
    if (ports.page.isHidden()) return;
    if (typeof state.refresh === 'object') {
      const waitSeconds = state.refresh.waitSeconds - 1;
      state = { ...state, refresh: waitSeconds > 0 ? { waitSeconds } : 'idle' };
    }
    draw();
    tickTimer = setTimeout(tick, SECOND_MS - (followedTime(shown?.view ?? null, ports.clock()) % SECOND_MS));
  }

  /** Asks for a poll now; where it is refused, says how long to wait. */
  async function refresh() {
    set({ refresh: 'reading' });
    try {
      const { accepted, retryAfterMs } = await ports.send('refresh', {});
      set({ refresh: accepted ? 'done' : { waitSeconds: Math.max(1, Math.ceil(retryAfterMs / SECOND_MS)) } });
    } catch {
      set({ refresh: 'unreachable' });
    }
  }

  const unwatch = ports.page.onVisibility(tick);
  return {
    show: (view, language) => {
      shown = { view, language };
      // With many, what leads is painted before the lists are made.
      const isFirstOfMany = !state.isWhole && view.windows.length > LISTED_AT_ONCE;
      state = { ...state, isWhole: !isFirstOfMany };
      tick();
      if (isFirstOfMany) ports.page.afterPaint(() => set({ isWhole: true }));
    },
    stop: () => {
      clearTimeout(tickTimer);
      unwatch();
      render(null, root);
    },
  };
}
