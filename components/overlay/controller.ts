import { type EpochMs, epochMs } from '../../lib/domain/time.ts';
import { followedTime } from '../../lib/domain/view.ts';
import type { OverlayContext } from './gate.ts';
import { answerKey } from './keyboard.ts';
import { createMount } from './mount.ts';
import { isPageShown, listenToPage } from './page-events.ts';
import { createPainter } from './painter.ts';
import { createReplies } from './replies.ts';
import { createScheduler } from './scheduler.ts';
import { standGround } from './standing-ground.ts';
import { createSupply } from './supply.ts';
import { createTurns } from './turns.ts';
import { createViewStore } from './view-store.ts';

/** What this machine shows; waits are counted by it. What is said goes by the time that is followed. */
const machineNow = (): EpochMs => epochMs(Date.now());

/** Runs the overlay on this page; the returned function takes everything away. */
export function runOverlay({ port, trap, address }: OverlayContext): () => void {
  const ending = new AbortController();
  const draw = () => {
    if (!ending.signal.aborted) turns.draw();
  };
  const store = createViewStore({ port, onChange: draw, onFailure: () => replies.give({ kind: 'not-saved' }) });
  const clock = (): EpochMs => followedTime(store.view(), machineNow());
  const replies = createReplies(clock);
  const scheduler = createScheduler();
  const supply = createSupply({ port, scheduler, onArrival: draw });
  const ground = standGround(({ windowId }) => void port.send('overlayBlocked', { windowId }).catch(() => {}));
  const painter = createPainter({ address, store, replies, redraw: draw, clock });
  const mount = createMount(({ element: host, root, isInert }) => {
    const onKeyDown = (event: KeyboardEvent, target: HTMLElement, press: () => void) =>
      answerKey(event, { size: mount.standing()?.size, open: painter.open(), target, press }, painter.actions);
    trap.serve({ host, root, isInert, onKeyDown });
  }, clock);
  const parts = { port, address, store, scheduler, supply, painter, mount, ground, clock, machineNow };
  const turns = createTurns({ ...parts, isPageShown, onOrphaned: end });
  const unwatch = port.watch(store.accept);
  const reread = () => (port.isAlive() ? void store.reread() : end());

  function end() {
    ending.abort();
    unwatch();
    turns.takeDown();
  }

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
