import { openGuest } from '../e2e/chromium.ts';
import { openFirefox } from '../e2e/firefox.ts';
import type { AnyGuest } from '../e2e/guests.ts';
import { type StandIn, startStandIn } from '../stand-in/server.ts';
import { watchFirefox, watchWorker } from './busy.ts';

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

/** What the script below leaves in the global scope that it runs in. */
interface Kept {
  readonly said: string[];
}

/** Runs in the background: notes what is handed to the desktop. */
function noteAlerts(): void {
  const said: string[] = [];
  Object.assign(globalThis, { said } satisfies Kept);
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
  const takeBusyMs = await watchWorker(worker);
  await worker.evaluate(noteAlerts);
  return {
    guest,
    standIn,
    alerts: () => worker.evaluate(() => (globalThis as unknown as Kept).said),
    takeBusyMs,
    close: closing(guest, standIn),
  };
}

async function inFirefox(): Promise<Stage> {
  const standIn = await startStandIn();
  const guest = await openFirefox({ standIn });
  const takeBusyMs = await watchFirefox(guest);
  return {
    guest,
    standIn,
    alerts: async () => (await guest.alerts()).map(({ title, text }) => `${title}\n${text}`),
    takeBusyMs,
    close: closing(guest, standIn),
  };
}

export const STAGES: Readonly<Record<'chromium' | 'firefox', () => Promise<Stage>>> = {
  chromium: inChromium,
  firefox: inFirefox,
};
