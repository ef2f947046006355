import { clearInterval, setInterval as every } from 'node:timers';
import type { Worker } from 'playwright-core';
import type { FirefoxGuest } from '../e2e/firefox.ts';

/*
 * How long the background of an extension comes to nothing else: while it reads it cannot remind.
 */

/** What the scripts below leave in the global scope that they run in. */
interface Kept {
  busyMs: number;
}

/** Runs in the background: notes how late a timer of 20 ms comes. */
function noteBusy(): void {
  // Firefox evaluates beside the page, not in it.
  const kept: Kept = Object.assign(typeof window === 'undefined' ? globalThis : window, { busyMs: 0 });
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    kept.busyMs = Math.max(kept.busyMs, now - last - 20);
    last = now;
  }, 20);
}

/** Runs there too: what was noted, which begins anew; undefined where nothing notes. */
function busySince(): number | undefined {
  const kept = (typeof window === 'undefined' ? globalThis : window) as unknown as Kept;
  const { busyMs } = kept;
  kept.busyMs = 0;
  return busyMs;
}

/** Watches a background that is a worker. What it gives takes the longest time since it was asked last, ms. */
export async function watchWorker(worker: Worker): Promise<() => Promise<number>> {
  await worker.evaluate(noteBusy);
  return async () => (await worker.evaluate(busySince)) ?? 0;
}

/** Looks this often after a background that may die. */
const LOOK_MS = 500;

/** Watches a background that dies and comes back, whichever worker it is. */
export function watchWorkers(workers: () => readonly Worker[]): { take: () => number; stop: () => void } {
  let longestMs = 0;
  let isLooking = false;
  const look = async (): Promise<void> => {
    const worker = workers().at(-1);
    const busyMs = await worker?.evaluate(busySince);
    if (busyMs === undefined) await worker?.evaluate(noteBusy);
    else longestMs = Math.max(longestMs, busyMs);
  };
  const timer = every(() => {
    if (isLooking) return;
    isLooking = true;
    // One that is dead answers nothing, or an error.
    void look()
      .catch(() => {})
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_MS);
  const take = (): number => {
    const taken = longestMs;
    longestMs = 0;
    return taken;
  };
  return { take, stop: () => clearInterval(timer) };
}

/** The same in Firefox, where pages of an extension share one thread with its background: a page of it watches. */
export async function watchFirefox(guest: FirefoxGuest): Promise<() => Promise<number>> {
  // A page that is not in front has slow timers otherwise.
  for (const bound of ['', '_without_budget_throttling']) {
    await guest.marionette.inBrowser(`Services.prefs.setIntPref('dom.min_background_timeout_value${bound}', 4);`);
  }
  const watch = await guest.openPage('welcome.html');
  await watch.evaluate(noteBusy);
  return async () => (await watch.evaluate(busySince)) ?? 0;
}
