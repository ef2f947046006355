import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { overlayAssets } from '../components/overlay/assets.ts';
import { onNotificationButton, onNotificationClick } from '../lib/app/clicks.ts';
import { carryOut } from '../lib/app/commands.ts';
import { DESKTOP } from '../lib/app/desktop.ts';
import { askFeed } from '../lib/app/feed/ask.ts';
import { poll } from '../lib/app/poll.ts';
import type { Ports } from '../lib/app/ports.ts';
import { wake, wakeToPoll } from '../lib/app/wake.ts';
import type { FeedPlace } from '../lib/domain/feed-windows.ts';
import { exchangeOf } from '../lib/exchanges/index.ts';
import { isKnownLink, siteOf } from '../lib/exchanges/sites.ts';
import { reportsOf } from '../lib/exchanges/source-report.ts';
import { learnBackgroundWords } from '../lib/messages/background-words.ts';
import { now } from '../lib/platform/clock.ts';
import { createContextMenu, onContextMenuClick } from '../lib/platform/context-menu.ts';
import { FEED } from '../lib/platform/feed-place.ts';
import { keepGates } from '../lib/platform/gates.ts';
import { http, httpOver } from '../lib/platform/http.ts';
import { closeStorageToPages, feedOverlays, removeFormerAssets } from '../lib/platform/overlay-feed.ts';
import { openGates } from '../lib/platform/overlay-scripts.ts';
import { browserPorts, pause, report, soon } from '../lib/platform/ports.ts';
import { onCommand } from '../lib/platform/sender.ts';

/** Between two requests of an examination, out of politeness. */
const POLITE_PAUSE_MS = 1000;
const politePause = (): Promise<void> => pause(POLITE_PAUSE_MS);

/** Asks the feed at `place`, and no other host on its behalf. */
function feedPort(place: FeedPlace): Required<Ports>['feed'] {
  const asked = {
    http: httpOver(fetch, [new URL(place.base).hostname]),
    random: Math.random,
    place,
    isLink: isKnownLink,
  };
  return (memory, request) => askFeed(asked, memory, request);
}

// Every listener is registered at once, before anything is awaited: a worker that is woken for an event which has no
// listener yet never hears of it.
export default defineBackground(() => {
  learnBackgroundWords();
  const ports = browserPorts({
    surfaces: DESKTOP,
    poll: (memory, request) => poll({ http, random: Math.random, soon, pause }, memory, request),
    examine: (exchange) => reportsOf(exchangeOf(exchange), { http, clock: now, pause: politePause }),
    ...(FEED === null ? {} : { feed: feedPort(FEED) }),
  });
  const run = (task: Promise<unknown>): void => void task.catch((error) => report('cycle', error));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    run(createContextMenu());
    run(removeFormerAssets());
    run(keepGates().then(openGates));
    run(wakeToPoll(ports));
    if (reason === 'install') run(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  });
  browser.runtime.onStartup.addListener(() => {
    run(keepGates());
    run(wakeToPoll(ports));
  });
  browser.alarms.onAlarm.addListener(({ name }) => run(name === 'poll' ? wakeToPoll(ports) : wake(ports)));
  browser.notifications.onClicked.addListener((id) => run(onNotificationClick(ports, id)));
  browser.notifications.onButtonClicked?.addListener((id, button) => run(onNotificationButton(ports, id, button)));
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) =>
    run(onContextMenuClick(menuItemId, selectionText)),
  );
  browser.permissions.onAdded.addListener(() => {
    run(keepGates().then(openGates));
    run(wakeToPoll(ports, true));
  });
  browser.permissions.onRemoved.addListener(() => {
    run(keepGates());
    run(wake(ports));
  });
  onCommand((message, sender) => carryOut(ports, message, sender));
  const { version } = browser.runtime.getManifest();
  feedOverlays(ports.storage, (exchange) => overlayAssets(version, siteOf(exchange).noticesPage));
  self.addEventListener('online', () => run(wakeToPoll(ports)));

  run(closeStorageToPages());
  // Alarms vanish on update and, in Firefox, on every browser start: each start of the worker arms them anew.
  run(wake(ports));
});
