import { exchangeTime } from '../domain/clock.ts';
import { leadAt } from '../domain/lead.ts';
import type { MaintenanceWindow } from '../domain/window.ts';
import { wordsIn } from '../messages/index.ts';
import { resolveLanguage } from '../messages/language.ts';
import { notificationText } from '../messages/notifications.ts';
import { windowsOf } from './announced.ts';
import { allowedOf } from './look.ts';
import type { Ports } from './ports.ts';
import { sightOf } from './sight.ts';
import { loadState } from './store.ts';

/** One notification, however many pages keep the overlay away. */
const BLOCKED_ID = 'overlay-blocked';

/**
 * Where the page keeps the overlay about `windowId` from being seen, the desktop says what stands there: a reminder
 * more, not less. One that is still there is not shown anew, so that a page cannot flood the desktop.
 */
export async function tellBlocked(ports: Ports, windowId: string): Promise<void> {
  const state = await loadState(ports.storage, ports.clock());
  const now = exchangeTime(state.sources.clock, ports.clock());
  const known = windowsOf(state).find(({ id }) => id === windowId);
  if (known === undefined || !state.settings.notifications) return;
  if ((await ports.notifications.shown()).includes(BLOCKED_ID)) return;
  const language = resolveLanguage(state.settings.language, ports.browserLanguage());
  const words = wordsIn(language).notifications;
  const { title, message } = notificationText(
    asStep(leadAt(known, now)),
    sightOf(ports, state, await allowedOf(ports, state)),
    now,
    {
      language,
      zone: ports.zone(),
    },
  );
  await ports.notifications.show(BLOCKED_ID, {
    title,
    message: `${message}\n${words.overlayBlocked}`,
    buttons: [],
    insistent: true,
    silent: state.settings.sound === 'off',
  });
}

/** Words follow from the scene alone; the step says only what is new, and nothing is. */
const asStep = (window: MaintenanceWindow) => ({ window, step: { name: 'started' }, before: null }) as const;
