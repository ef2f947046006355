import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CommandName, Commands } from '../../lib/domain/commands.ts';
import type { View } from '../../lib/domain/view.ts';
import { viewFrom } from '../../lib/platform/stored-view.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import type { StandIn } from '../stand-in/server.ts';
import { ADDON_PREFS, addressOf, installAddon, isRunning, letRead, replaceAddon, suspend } from './firefox-addon.ts';
import { type Alert, alertsOf, standInForDesktop } from './firefox-alerts.ts';
import { openTab, type Tab } from './firefox-tab.ts';
import { type Marionette, startFirefox } from './marionette.ts';
import { speakIn } from './speak-in.ts';
import { until } from './until.ts';
import { withView } from './with-view.ts';

export type { Tab } from './firefox-tab.ts';

const PATIENCE_MS = 60_000;

/** A Firefox with the extension in it, in a profile of its own. */
export interface FirefoxGuest {
  readonly marionette: Marionette;
  /** Opens a page of the extension, e.g. `popup.html`, in front. */
  openPage(path: string): Promise<Tab>;
  /** Opens the trading page of `pair`, in front; `search` is e.g. `?hostile`. */
  openTrading(pair?: string, search?: string): Promise<Tab>;
  /** Everything in `storage.local`. */
  storage(): Promise<Readonly<Record<string, unknown>>>;
  setStorage(items: Readonly<Record<string, unknown>>): Promise<void>;
  view(): Promise<View | null>;
  /** Sends a command as the popup does. */
  send<Name extends CommandName>(command: Name, request: Commands[Name]['request']): Promise<Commands[Name]['answer']>;
  /** Ids of the notifications that are there, as the browser tells the extension. */
  notifications(): Promise<string[]>;
  /** Everything that was put on the desktop, in order. */
  alerts(): Promise<readonly Alert[]>;
  alarms(): Promise<Readonly<Record<string, number>>>;
  button(): Promise<{ readonly text: string; readonly title: string }>;
  /** Stops the background page, as the browser does when it likes; whatever comes next wakes it. */
  suspend(): Promise<void>;
  isRunning(): Promise<boolean>;
  /** What the user does in the browser's own menus: gives hosts of the exchange, all unless told which, or takes them. */
  letRead(isAllowed: boolean, hosts?: readonly string[]): Promise<void>;
  /** Puts the extension in its own place, as an update does. */
  update(): Promise<void>;
  /** Ends the browser and starts it again, `whileClosedMs` later; only with an extension that is installed for good. */
  restart(whileClosedMs?: number): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly standIn: Pick<StandIn, 'port'>;
  readonly language?: 'ja' | 'en';
  /** Installs it from a file, so that it outlives a restart; takes a Firefox that does not insist on signatures. */
  readonly forGood?: boolean;
  /** Another build than the one of today. */
  readonly build?: string | undefined;
}

/** Starts a Firefox with the extension. Throws a sentence when there is no Firefox. */
export async function openFirefox({
  standIn,
  language = 'ja',
  forGood = false,
  build,
}: Options): Promise<FirefoxGuest> {
  const profile = mkdtempSync(join(tmpdir(), 'mente-yoho-firefox-'));
  let marionette = await startIn(profile, standIn.port);
  let desk: Tab;
  const close = async (): Promise<void> => {
    await marionette.quit();
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    desk = await installAddon(marionette, profile, forGood, build);
    const isWelcome = () => desk.evaluate(() => location.pathname === '/welcome.html');
    // The empty page that is there first may go away while it is asked.
    await until(async () => ((await isWelcome().catch(() => false)) ? true : null), PATIENCE_MS);
    await desk.evaluate((message) => chrome.runtime.sendMessage(message) as Promise<never>, speakIn(language));
  } catch (error) {
    await close();
    throw error;
  }
  const openPage = (name: string): Promise<Tab> => openTab(marionette, addressOf(name));

  return {
    get marionette() {
      return marionette;
    },
    ...asked(() => desk),
    openPage,
    openTrading: (pair = 'btc_jpy', search = '') =>
      openTab(marionette, `https://app.bitbank.cc/trade/${pair}${search}`),
    alerts: () => alertsOf(marionette),
    suspend: () => suspend(marionette),
    isRunning: () => isRunning(marionette),
    letRead: (isAllowed, hosts) => letRead(marionette, isAllowed, hosts),
    async update() {
      // The pages of the one before go away with it.
      const keepsWindow = await openTab(marionette, 'about:blank');
      await replaceAddon(marionette);
      await keepsWindow.bringToFront();
      desk = await openPage('options.html');
    },
    async restart(whileClosedMs = 0) {
      await marionette.quit();
      await setTimeout(whileClosedMs);
      marionette = await startIn(profile, standIn.port);
      desk = await openPage('welcome.html');
    },
    close,
  };
}

/** Starts a Firefox in `profile` whose every host is the stand-in at `port`. */
async function startIn(profile: string, port: number): Promise<Marionette> {
  const executablePath = findFirefox();
  if (executablePath === null) {
    throw new Error('No Firefox here: run `node scripts/setup.mjs --tests`, or set FIREFOX.');
  }
  const toStandIn = { 'network.dns.forceResolve': '127.0.0.1', 'network.socket.forcePort': `443=${port}` };
  const marionette = await startFirefox({ executablePath, profile, prefs: { ...ADDON_PREFS, ...toStandIn } });
  await standInForDesktop(marionette);
  return marionette;
}

type Asked = Pick<FirefoxGuest, 'storage' | 'setStorage' | 'view' | 'send' | 'button' | 'notifications' | 'alarms'>;

/** What a page of the extension can be asked. */
const asked = (desk: () => Tab): Asked => ({
  storage: async () => withView(await desk().evaluate(() => chrome.storage.local.get())),
  setStorage: (items) => desk().evaluate((values) => chrome.storage.local.set(values), items),
  view: async () => viewFrom((await desk().evaluate(() => chrome.storage.local.get('view'))).view),
  send: (command, request) =>
    desk().evaluate((message) => chrome.runtime.sendMessage(message) as Promise<never>, { command, request }),
  button: () =>
    desk().evaluate(async () => ({
      text: await chrome.action.getBadgeText({}),
      title: await chrome.action.getTitle({}),
    })),
  notifications: () => desk().evaluate(async () => Object.keys(await chrome.notifications.getAll())),
  alarms: () =>
    desk().evaluate(async () =>
      Object.fromEntries((await chrome.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime])),
    ),
});
