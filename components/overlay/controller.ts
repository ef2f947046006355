import { type EpochMs, epochMs, SECOND_MS } from '../../lib/domain/time.ts';
import { followedTime, type View } from '../../lib/domain/view.ts';
import { hasWords } from '../../lib/messages/brought-words.ts';
import { type Language, resolveLanguage } from '../../lib/messages/language.ts';
import type { OverlayAssets } from './assets.ts';
import { countText, nextChange } from './count.ts';
import { countOf } from './drawing.ts';
import type { OverlayContext } from './gate.ts';
import { answerKey } from './keyboard.ts';
import { createMount } from './mount.ts';
import { listenToPage } from './page-events.ts';
import { createPainter } from './painter.ts';
import { createScheduler } from './scheduler.ts';
import { standGround } from './standing-ground.ts';
import { createViewStore } from './view-store.ts';

/** Waited before words and look are asked for again. */
const BROUGHT_AGAIN_MS = 5 * SECOND_MS;

/** What this machine shows; waits are counted by it. What is said goes by the time that is followed. */
const machineNow = (): EpochMs => epochMs(Date.now());

/** Runs the overlay on this page; the returned function takes everything away. */
export function runOverlay({ port, trap, address }: OverlayContext): () => void {
  let assets: OverlayAssets | null = null;
  const ending = new AbortController();
  const store = createViewStore(port, draw);
  const scheduler = createScheduler();
  const ground = standGround(({ windowId }) => void port.send('overlayBlocked', { windowId }).catch(() => {}));
  const clock = (): EpochMs => followedTime(store.view(), machineNow());
  const painter = createPainter({ address, store, redraw: draw, clock });
  const mount = createMount(({ element: host, root, isInert }) => {
    const onKeyDown = (event: KeyboardEvent, target: HTMLElement, press: () => void) =>
      answerKey(event, { size: mount.standing()?.size, open: painter.open(), target, press }, painter.actions);
    trap.serve({ host, root, isInert, onKeyDown });
  }, clock);

  function end() {
    ending.abort();
    unwatch();
    takeDown();
  }

  function takeDown() {
    scheduler.stop();
    mount.takeDown();
    painter.close();
  }

  /** Draws everything anew from what is known now, and arms the next tick. */
  function draw() {
    scheduler.stop();
    if (ending.signal.aborted) return;
    if (!port.isAlive()) return end();
    if (document.hidden || document.readyState === 'loading') return;
    const view = store.view();
    const now = clock();
    if (view !== null && painter.hasNews(view, now)) return bring(view, now);
    takeDown();
    const next = view === null ? null : painter.nextAt(view, now);
    if (next !== null) scheduler.once(draw, next - now);
  }

  /** Brings what `view` says to the page, as soon as words and look are there and the page leaves room for it. */
  function bring(view: View, now: EpochMs) {
    const waitMs = (ground.returnAt() ?? 0) - machineNow();
    if (mount.host() === null && waitMs > 0) return scheduler.once(draw, waitMs);
    if (assets === null) return void loadAssets();
    const language = resolveLanguage(view.display.language, port.browserLanguage());
    if (!hasWords(language)) return void loadWords(language);
    const drawing = painter.paint({ view, now, language, assets }, mount.standing());
    if (drawing === null) return takeDown();
    const { size, look } = drawing.standing;
    const box = mount.show(drawing, assets.css);
    if (!drawing.isAsked && painter.fit.isTooLarge(box, size, look)) return bring(view, now);
    tick();
  }

  /** The user has chosen another language since the drawing came: the background brings its words in the same way. */
  async function loadWords(language: Language) {
    await port.send('drawOverlay', { language }).catch(() => {});
    if (hasWords(language)) draw();
    else scheduler.once(draw, BROUGHT_AGAIN_MS);
  }

  async function loadAssets() {
    assets = await port.readAssets();
    if (assets !== null) draw();
    else scheduler.once(draw, BROUGHT_AGAIN_MS);
  }

  /**
   * While shown, at least once a second, on the second of the count: is the extension alive, the host still there, the
   * address the same? Then the count.
   */
  function tick() {
    if (!port.isAlive()) return end();
    const shown = mount.standing();
    const host = mount.host();
    if (shown === null || host === null) return;
    const now = clock();
    if (!ground.isHeld(host, shown, machineNow())) {
      takeDown();
      return draw();
    }
    // Where there is no navigation API; another pair has drawn anew already.
    if (address.look()) return;
    if (now >= shown.redrawAt) return draw();
    const count = countOf(shown);
    mount.tick(countText(count, now, shown.language));
    const next = Math.min(nextChange(count, now) ?? shown.redrawAt, shown.redrawAt, now + SECOND_MS);
    scheduler.everySecond(tick, next - now);
  }

  const unwatch = port.watch(store.accept);
  const reread = () => (port.isAlive() ? void store.reread() : end());
  listenToPage(ending.signal, {
    onShow: draw,
    onHide: () => {
      scheduler.stop();
      mount.hush();
    },
    onReturn: reread,
    onResize: () => mount.host() && draw(),
  });
  address.onTurn(draw);
  reread();
  return end;
}
