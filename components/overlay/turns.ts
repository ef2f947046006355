import { type EpochMs, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { resolveLanguage } from '../../lib/messages/language.ts';
import type { Address } from './address.ts';
import { type Count, countText, nextChange } from './count.ts';
import { countOf } from './drawing.ts';
import type { Mount } from './mount.ts';
import type { Painter } from './painter.ts';
import type { OverlayPort } from './port.ts';
import type { Scheduler } from './scheduler.ts';
import type { StandingGround } from './standing-ground.ts';
import type { Supply } from './supply.ts';
import type { ViewStore } from './view-store.ts';

/** What one turn is made with. */
interface TurnParts {
  readonly port: Pick<OverlayPort, 'isAlive' | 'browserLanguage'>;
  readonly address: Pick<Address, 'look'>;
  readonly store: Pick<ViewStore, 'view'>;
  readonly scheduler: Scheduler;
  readonly supply: Supply;
  readonly painter: Painter;
  readonly mount: Mount;
  readonly ground: StandingGround;
  /** The time that is followed. */
  readonly clock: () => EpochMs;
  /** What this machine shows: waits are counted by it. */
  readonly machineNow: () => EpochMs;
  /** Whether the page can be drawn on, and somebody sees it. */
  readonly isPageShown: () => boolean;
  /** The extension is gone from this page. */
  readonly onOrphaned: () => void;
}

/** The turns of the overlay: a drawing, the seconds that it counts, and the next drawing. */
export interface Turns {
  /** Draws everything anew from what is known now, and arms the next tick. */
  readonly draw: () => void;
  readonly takeDown: () => void;
}

/** An interval stays on its second; whether it still is on that of the count is looked at so seldom. */
const TICKS_PER_ALIGNMENT = 10;

/** Nothing is drawn before it is asked for. */
export function createTurns(parts: TurnParts): Turns {
  const { port, address, store, scheduler, supply, painter, mount, ground, clock, machineNow } = parts;
  let ticksSinceDrawn = 0;
  let count: Count = { mode: 'fixed', text: '' };
  /** How far the time that is followed is ahead of this machine's. */
  let aheadMs = 0;

  function takeDown() {
    scheduler.stop();
    mount.takeDown();
    painter.close();
  }

  function draw() {
    scheduler.stop();
    if (!port.isAlive()) return parts.onOrphaned();
    if (!parts.isPageShown()) return;
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
    const language = resolveLanguage(view.display.language, port.browserLanguage());
    const assets = supply.forLanguage(language);
    if (assets === null) return;
    const drawing = painter.paint({ view, now, language, assets }, mount.standing());
    if (drawing === null) return takeDown();
    const { size, look } = drawing.standing;
    const box = mount.show(drawing, assets.css);
    if (!drawing.isAsked && painter.fit.isTooLarge(box, size, look)) return bring(view, now);
    ticksSinceDrawn = 0;
    count = countOf(drawing.standing);
    aheadMs = view.clockOffsetMs ?? 0;
    tick();
  }

  /**
   * While shown, at least once a second, on the second of the count: is the extension alive, the host still there, the
   * address the same? Then the count.
   */
  function tick() {
    if (!port.isAlive()) return parts.onOrphaned();
    const shown = mount.standing();
    const host = mount.host();
    if (shown === null || host === null) return;
    const machineTime = machineNow();
    if (!ground.isHeld(host, shown, machineTime)) {
      takeDown();
      return draw();
    }
    const now = shift(machineTime, aheadMs);
    // Where there is no navigation API; another pair has drawn anew already.
    if (address.look()) return;
    if (now >= shown.redrawAt) return draw();
    mount.tick(countText(count, now, shown.language));
    if (ticksSinceDrawn++ % TICKS_PER_ALIGNMENT > 0 && shown.redrawAt > now + SECOND_MS) return;
    const next = Math.min(nextChange(count, now) ?? shown.redrawAt, shown.redrawAt, now + SECOND_MS);
    scheduler.everySecond(tick, next - now);
  }

  return { draw, takeDown };
}
