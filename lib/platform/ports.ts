import browser from 'webextension-polyfill';
import type { Ports } from '../app/ports.ts';
import { alarms } from './alarms.ts';
import { noticeArchive } from './archive.ts';
import { now } from './clock.ts';
import { withFallback } from './fallback-storage.ts';
import { notifications } from './notifications.ts';
import { deniedHosts, hostsAllowed } from './permissions.ts';
import { sessionStorage, storage } from './storage.ts';
import { keepError } from './survived-errors.ts';
import { tabs } from './tabs.ts';
import { showButton } from './toolbar-button.ts';
import { postToProgram } from './webhook.ts';

/** The ports of the cycle, in the browser; how the exchange is asked and the user told comes from above. */
export const browserPorts = (
  above: Required<Pick<Ports, 'poll' | 'examine' | 'surfaces'>> & Pick<Ports, 'feed'>,
): Ports => ({
  ...above,
  clock: now,
  random: Math.random,
  storage: withFallback(storage, sessionStorage, report),
  archive: noticeArchive(),
  alarms,
  notifications,
  tabs,
  showButton,
  hostsAllowed,
  deniedHosts,
  webhook: postToProgram,
  offline: () => !navigator.onLine,
  browserLanguage: () => browser.i18n.getUILanguage(),
  version: browser.runtime.getManifest().version,
  popupUrl: browser.runtime.getURL('/popup.html'),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  exclusive: async (name, task) => await navigator.locks.request(`mente-yoho:${name}`, task),
  soon,
  pause,
  report,
});

/** Runs `task` after `delayMs` if the worker lives that long. */
export function soon(task: () => void, delayMs: number): void {
  setTimeout(task, delayMs);
}

/** Waits `lastsMs`; even at 0 the events, timers and answers that wait have their turn. */
export const pause = (lastsMs = 0): Promise<void> => new Promise((resolve) => soon(resolve, lastsMs));

/** Errors that were survived go to the worker's console and to the diagnosis, where a bug report finds them. */
export function report(what: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the one place that writes to it
  console.error(`[mente-yoho] ${what}`, error);
  keepError(what, error);
}
