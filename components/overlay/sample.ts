import type { Urgency } from '../../lib/domain/situation/situation.ts';
import { type EpochMs, epochMs } from '../../lib/domain/time.ts';
import { followedTime, type View } from '../../lib/domain/view.ts';
import { chooseWindows } from './choose.ts';
import type { OverlayContext } from './gate.ts';
import type { Interlude } from './interlude.ts';
import { onceReady } from './page-events.ts';
import type { OverlayPort } from './port.ts';
import { SAMPLE_MS, SCENE_MS, sampleView } from './sample-views.ts';
import { onTrusted } from './trusted.ts';

/** What the user does in a sample stays in it; these have it end. */
const ENDING: readonly string[] = ['dismiss', 'setNever'];
/** What is real and as near as this is not kept from the page for a sample. */
const PRESSING: readonly Urgency[] = ['imminent', 'final', 'ongoing', 'overrun', 'emergency'];

/**
 * Plays the sample in the overlay's place: the same drawing over made-up views, each marked. It ends by itself, with Esc
 * wherever the focus is, with ×, and as soon as something real has to be seen. Nothing of it leaves the page.
 */
export const playSample: Interlude = (context, run, onOver) => {
  const { port, trap, address } = context;
  const ending = new AbortController();
  const sceneTimers: number[] = [];
  let lastTimer = 0;
  let real: View | null = null;
  let startedAt: EpochMs | null = null;
  let show: ((view: View) => void) | null = null;
  let endDrawing = () => {};

  const clock = (): EpochMs => followedTime(real, epochMs(Date.now()));
  const page = () => ({ pair: address.pair(), sawEnd: {} });
  const current = (): View => sampleView(real, clock() - (startedAt ?? clock()), clock());

  /** Who takes it in hand sees the scene to its end. */
  function hold() {
    for (const timer of sceneTimers) clearTimeout(timer);
  }
  function end() {
    ending.abort();
    unwatch();
    hold();
    clearTimeout(lastTimer);
    endDrawing();
  }
  function finish() {
    if (ending.signal.aborted) return;
    end();
    onOver();
  }
  function learn(newer: View | null) {
    real = newer ?? real;
    const lead = real === null ? undefined : chooseWindows(real, page(), clock())[0];
    if (lead !== undefined && PRESSING.includes(lead.urgency)) finish();
  }

  /** To the next scene. */
  function turn() {
    learn(real);
    show?.(current());
  }

  const samplePort: OverlayPort = {
    ...port,
    readView: async () => current(),
    watch: (onView) => {
      show = onView;
      return () => {
        show = null;
      };
    },
    send: async (command, request) => {
      if (command === 'drawOverlay') return port.send(command, request);
      if (ENDING.includes(command)) finish();
      else hold();
      return null as never;
    },
  };
  const onKeyDown = (event: Event) => {
    if ((event as KeyboardEvent).key === 'Escape') finish();
  };
  const sampleContext: OverlayContext = {
    port: samplePort,
    address,
    // Keys pressed inside are heard by nobody but the trap.
    trap: {
      ...trap,
      serve: (inside) =>
        trap.serve({
          ...inside,
          onKeyDown: (event, target, press) =>
            event.key === 'Escape' ? finish() : inside.onKeyDown(event, target, press),
        }),
    },
  };

  const unwatch = port.watch(learn);
  onTrusted(window, 'keydown', onKeyDown, ending.signal);
  onceReady(ending.signal, async () => {
    learn(await port.readView());
    if (ending.signal.aborted) return;
    startedAt = clock();
    for (let at = SCENE_MS; at < SAMPLE_MS; at += SCENE_MS) sceneTimers.push(window.setTimeout(turn, at));
    lastTimer = window.setTimeout(finish, SAMPLE_MS);
    endDrawing = run(sampleContext);
  });
  return end;
};
