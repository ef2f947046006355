import { openGuest } from '../e2e/chromium.ts';
import { openFirefox } from '../e2e/firefox.ts';
import type { AnyGuest } from '../e2e/guests.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';

/** A browser in which hostile notices are read. */
export interface Stage {
  readonly guest: AnyGuest;
  readonly standIn: StandIn;
  /** What the notifications said. */
  readonly alerts: () => Promise<readonly string[]>;
  /** Longest time in which the background came to nothing else since it was asked last, ms. */
  readonly takeBusyMs: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** What the scripts below leave in the global scope that they run in. */
interface Kept {
  readonly said: string[];
  busyMs: number;
}

/** Runs in the background: notes how late a timer of 20 ms comes. */
function noteBusy(): void {
  // Firefox evaluates beside the page, not in it.
  const kept: Kept = Object.assign(typeof window === 'undefined' ? globalThis : window, { said: [], busyMs: 0 });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    kept.busyMs = Math.max(kept.busyMs, now - last - 20);
    last = now;
  }, 20);
}

/** Runs there too: what was noted, which begins anew. */
function busySince(): number {
  const kept = (typeof window === 'undefined' ? globalThis : window) as unknown as Kept;
  const { busyMs } = kept;
  kept.busyMs = 0;
  return busyMs;
}

/** Runs in the background: notes what is handed to the desktop. */
function noteAlerts(): void {
  const { said } = globalThis as unknown as Kept;
  const create = chrome.notifications.create.bind(chrome.notifications) as (...args: unknown[]) => Promise<string>;
  Object.assign(chrome.notifications, {
    create: (...args: unknown[]) => {
      const { title, message } = (args.find((arg) => typeof arg === 'object') ?? {}) as Record<string, string>;
      said.push(`${title}\n${message}`);
      return create(...args);
    },
  });
}

const closing = (guest: AnyGuest, standIn: StandIn) => async (): Promise<void> => {
  await guest.close();
  await standIn.close();
};

async function inChromium(): Promise<Stage> {
  const standIn = await startStandIn();
  const guest = await openGuest({ standIn });
  const worker = guest.context.serviceWorkers()[0] ?? (await guest.context.waitForEvent('serviceworker'));
  await worker.evaluate(noteBusy);
  await worker.evaluate(noteAlerts);
  return {
    guest,
    standIn,
    alerts: () => worker.evaluate(() => (globalThis as unknown as Kept).said),
    takeBusyMs: () => worker.evaluate(busySince),
    close: closing(guest, standIn),
  };
}

async function inFirefox(): Promise<Stage> {
  const standIn = await startStandIn();
  const guest = await openFirefox({ standIn });
  // Pages of an extension share one thread with its background. One that is not in front has slow timers otherwise.
  for (const bound of ['', '_without_budget_throttling']) {
    await guest.marionette.inBrowser(`Services.prefs.setIntPref('dom.min_background_timeout_value${bound}', 4);`);
  }
  const watch = await guest.openPage('welcome.html');
  await watch.evaluate(noteBusy);
  return {
    guest,
    standIn,
    alerts: async () => (await guest.alerts()).map(({ title, text }) => `${title}\n${text}`),
    takeBusyMs: () => watch.evaluate(busySince),
    close: closing(guest, standIn),
  };
}

export const STAGES: Readonly<Record<'chromium' | 'firefox', () => Promise<Stage>>> = {
  chromium: inChromium,
  firefox: inFirefox,
};
