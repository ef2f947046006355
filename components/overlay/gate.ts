import { isOverAt } from '../../lib/domain/situation/course.ts';
import { type EpochMs, epochMs, shift } from '../../lib/domain/time.ts';
import { USUAL_SHOWN_MS } from '../../lib/domain/usual.ts';
import { followedTime, RECOVERED_SHOWN_MS, type View, type ViewWindow } from '../../lib/domain/view.ts';
import { type Address, watchAddress } from './address.ts';
import { type InputTrap, trapInput } from './input-trap.ts';
import type { OverlayPort } from './port.ts';
import { onTrusted } from './trusted.ts';

/** What the gate hands to the drawing that comes after it. */
export interface OverlayContext {
  readonly port: OverlayPort;
  readonly trap: InputTrap;
  readonly address: Address;
}

/** Stands on a page of the exchange, in the extension's own world of it. */
export interface Gate {
  /** Gives the page over to `start`, once; the function that it returns takes the drawing away again. */
  readonly handOver: (start: (context: OverlayContext) => () => void) => void;
  readonly end: () => void;
}

declare global {
  /** In the world of the page that only this extension's scripts see. */
  var menteYohoGate: Gate | undefined;
}

/**
 * All that a quiet day costs: a place before the page's own listeners, a word to the background about which pair is
 * open (it watches the live state more closely then), and one reading of the view. The drawing is asked for once there
 * may be something to draw.
 */
export function openGate(port: OverlayPort, pairOf: (url: string) => string | null): Gate {
  let view: View | null = null;
  let endDrawing: (() => void) | null = null;
  const ending = new AbortController();
  const handing = new AbortController();
  const trap = trapInput(document);
  const address = watchAddress(pairOf, ending.signal);
  const report = () => void port.send('tradingPage', { pair: address.pair() }).catch(() => {});

  /** Asks anew with each newer view until the drawing has come: a background on its way out does not answer. */
  function consider() {
    if (document.hidden || view === null) return;
    if (!mayShow(view, address.pair(), followedTime(view, epochMs(Date.now())))) return;
    port.send('drawOverlay', {}).catch(() => {});
  }

  async function reread() {
    if (!port.isAlive()) return end();
    view = await port.readView();
    if (!handing.signal.aborted) consider();
  }

  const unwatch = port.watch((newer) => {
    view = newer;
    consider();
  });
  handing.signal.addEventListener('abort', unwatch);

  function end() {
    handing.abort();
    ending.abort();
    trap.release();
    endDrawing?.();
  }

  const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
    onTrusted(target, type, listener, handing.signal);
  on(document, 'visibilitychange', consider);
  on(document, 'resume', () => void reread());
  on(window, 'pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) void reread();
  });
  address.onTurn(report);
  address.onTurn(() => handing.signal.aborted || consider());
  report();
  void reread();

  return {
    handOver(start) {
      if (endDrawing !== null || ending.signal.aborted) return;
      handing.abort();
      endDrawing = start({ port, trap, address });
    },
    end,
  };
}

/** Whether anything of `view` may have to be drawn; the drawing knows exactly, and draws nothing when there is not. */
function mayShow({ windows, live, display: { overlay } }: View, pair: string | null, now: EpochMs): boolean {
  const isNear = ({ start, origin }: ViewWindow) =>
    start - now <= (origin === 'usual' ? USUAL_SHOWN_MS : overlay.horizonMs);
  const isOver = (window: ViewWindow) => isOverAt(window, shift(now, -RECOVERED_SHOWN_MS));
  const isUnusual = pair !== null && (live.unusualPairs[pair] !== undefined || live.circuitBreak?.pair === pair);
  const hasWindow = windows.some((window) => !window.choice.never && isNear(window) && !isOver(window));
  return overlay.on && (isUnusual || hasWindow);
}
