import { epochMs, SECOND_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { resolveLanguage } from '../../lib/messages/language.ts';
import { type Panel, userActions } from './actions.ts';
import type { OverlayAssets } from './assets.ts';
import { chooseWindows } from './choose.ts';
import { countText, nextChange } from './count.ts';
import { countOf, drawingOf, hasWindow, nextDrawing, noteKey } from './drawing.ts';
import type { OverlayContext } from './gate.ts';
import { answerKey } from './keyboard.ts';
import { createMount } from './mount.ts';
import type { Standing } from './presentation.ts';
import { createScheduler } from './scheduler.ts';
import { watchEnds } from './seen-ends.ts';
import { standGround } from './standing-ground.ts';
import { onTrusted } from './trusted.ts';
import { createViewStore } from './view-store.ts';

/** Waited before words and look are asked for again. */
const ASSETS_AGAIN_MS = 5 * SECOND_MS;

/** Runs the overlay on this page; the returned function takes everything away. */
export function runOverlay({ port, trap, address }: OverlayContext): () => void {
  let assets: OverlayAssets | null = null;
  let open: Panel | null = null;
  let closedNote: string | null = null;
  const ending = new AbortController();
  const clock = () => epochMs(Date.now());
  const store = createViewStore(port, draw);
  const scheduler = createScheduler();
  const ground = standGround();
  const ends = watchEnds();
  const blocked = new Set<string>();
  const page = () => ({ pair: address.pair(), sawEnd: ends.at });
  const actions = userActions({
    leading: () => {
      const view = store.view();
      return view === null ? [] : chooseWindows(view, page(), clock());
    },
    command: store.command,
    toggle: (panel) => {
      open = open === panel ? null : panel;
      draw();
    },
  });
  const mount = createMount(({ element, root }) => {
    trap.serve({
      host: element,
      root,
      onKeyDown: (event, target, press) => {
        const size = mount.standing()?.size;
        if (size !== undefined) answerKey(event, { size, open, target, press }, actions);
      },
    });
  }, clock);

  function end() {
    ending.abort();
    unwatch();
    takeDown();
  }

  function takeDown() {
    scheduler.stop();
    mount.takeDown();
    open = null;
  }

  /** Draws everything anew from what is known now, and arms the next tick. */
  function draw() {
    scheduler.stop();
    if (ending.signal.aborted) return;
    if (!port.isAlive()) return end();
    if (document.hidden || document.readyState === 'loading') return;
    const view = store.view();
    if (view === null) return takeDown();
    const now = clock();
    ends.note(view, now);
    const note = noteKey(view, page(), now);
    if (hasWindow(view, page(), now) || (note !== null && note !== closedNote)) return bring(view);
    takeDown();
    const next = nextDrawing(view, page(), now);
    if (next !== null) scheduler.once(draw, next - now);
  }

  /** Brings what `view` says to the page, as soon as words and look are there and the page leaves room for it. */
  function bring(view: View) {
    const now = clock();
    const waitMs = (ground.returnAt() ?? now) - now;
    if (mount.host() === null && waitMs > 0) return scheduler.once(draw, waitMs);
    if (assets === null) return void loadAssets();
    const language = resolveLanguage(view.display.language, port.browserLanguage());
    const drawing = drawingOf(
      { view, now, language, assets, page: page(), noticesUrl: assets.noticesUrl },
      {
        open,
        actions,
        before: mount.standing(),
        closeNote: () => {
          closedNote = noteKey(view, page(), clock());
          draw();
        },
      },
    );
    if (drawing === null) return takeDown();
    if (drawing.standing.size === 'pill') open = null;
    mount.show(drawing, assets.css);
    tick();
  }

  async function loadAssets() {
    assets = await port.readAssets();
    if (assets !== null) draw();
    else scheduler.once(draw, ASSETS_AGAIN_MS);
  }

  /**
   * While shown, at least once a second, on the second of the count: is the extension alive, the host still there, the
   * address the same? Then the count.
   */
  function tick() {
    if (!port.isAlive()) return end();
    const standing = mount.standing();
    const host = mount.host();
    if (standing === null || host === null) return;
    const now = clock();
    if (!host.isStanding()) return comeBack(standing);
    ground.look(host, now);
    if (ground.isBlocked()) report(standing);
    // Where there is no navigation API; another pair has drawn anew already.
    if (address.look()) return;
    if (now >= standing.redrawAt) return draw();
    const count = countOf(standing);
    mount.tick(countText(count, now, standing.language));
    const next = Math.min(nextChange(count, now) ?? standing.redrawAt, standing.redrawAt, now + SECOND_MS);
    scheduler.everySecond(tick, next - now);
  }

  function comeBack(standing: Standing) {
    ground.lost(clock());
    if (ground.isBlocked()) report(standing);
    takeDown();
    draw();
  }

  /** The background says by other means what the page does not let be seen: once a window and phase. */
  function report({ windowId, look }: Standing) {
    const key = `${windowId} ${look}`;
    if (blocked.has(key)) return;
    blocked.add(key);
    port.send('overlayBlocked', { windowId }).catch(() => {});
  }

  const reread = () => {
    if (ending.signal.aborted || !port.isAlive()) return end();
    void store.reread();
  };
  const pause = () => {
    scheduler.stop();
    mount.hush();
  };
  const unwatch = port.watch(store.accept);
  const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
    onTrusted(target, type, listener, ending.signal);
  on(document, 'visibilitychange', () => (document.hidden ? pause() : draw()));
  on(document, 'DOMContentLoaded', draw);
  on(document, 'resume', reread);
  on(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) reread();
  });
  address.onTurn(draw);
  reread();
  return end;
}
