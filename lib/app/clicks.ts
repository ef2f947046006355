import { groupsOf } from '../domain/lead.ts';
import { MINUTE_MS, shift } from '../domain/time.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { isKnownLink, siteOf } from '../exchanges/sites.ts';
import { pairWindowsOf, windowsOf } from './announced.ts';
import { DIGEST_ID, notificationIdOf } from './deliver.ts';
import { snooze } from './desk-work.ts';
import type { Ports } from './ports.ts';
import { loadState } from './store.ts';
import { wake } from './wake.ts';

const SNOOZE_MS = 10 * MINUTE_MS;

/**
 * A click on a notification: to a trading page of its exchange that is open, else to the notice, else to the list of
 * notices of that exchange. What nobody knows any more leads to whichever trading page is open.
 */
export async function onNotificationClick(ports: Ports, notificationId: string): Promise<unknown> {
  const window = await windowOf(ports, notificationId);
  await ports.notifications.clear(notificationId);
  if (notificationId.startsWith(DIGEST_ID)) return ports.tabs.open(ports.popupUrl);
  const tabs = await ports.tabs.tradingTabs();
  const tab = tabs.find(({ exchange }) => exchange === (window?.exchange ?? exchange));
  if (tab !== undefined) return ports.tabs.focus(tab.id);
  const url = window?.url ?? null;
  return ports.tabs.open(url !== null && isKnownLink(url) ? url : siteOf(window?.exchange).noticesPage);
}

/** The buttons in the order in which `deliver` gives them: snooze, open the checklist. */
export async function onNotificationButton(ports: Ports, notificationId: string, button: number): Promise<unknown> {
  const window = await windowOf(ports, notificationId);
  await ports.notifications.clear(notificationId);
  if (window === undefined) return;
  if (button === 1) return ports.tabs.open(ports.popupUrl);
  await wake(ports, (state, now) => ({ ...state, desk: snooze(state.desk, window.id, shift(now, SNOOZE_MS)) }));
}

async function windowOf(ports: Ports, notificationId: string): Promise<MaintenanceWindow | undefined> {
  const state = await loadState(ports.storage, ports.clock());
  return [...windowsOf(state), ...pairWindowsOf(state)]
    .flatMap(groupsOf)
    .find(({ id }) => notificationIdOf(id) === notificationId);
}
