import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { CommandName, Commands } from '../../lib/domain/commands.ts';
import type { View } from '../../lib/domain/view.ts';
import { viewFrom } from '../../lib/platform/stored-view.ts';
import { findChromium } from '../../scripts/find-browsers.mjs';
import type { StandIn } from '../stand-in/server.ts';
import { speakIn } from './speak-in.ts';
import { withView } from './with-view.ts';

/** The extension as `wxt build` leaves it for Chromium. */
export const BUILD = fileURLToPath(new URL('../../dist/chrome-mv3', import.meta.url));

export interface ButtonState {
  readonly text: string;
  readonly title: string;
  readonly color: readonly number[];
}

/** A Chromium with the extension in it, in a profile of its own. */
export interface Guest {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens a page of the extension, e.g. `popup.html`. */
  openPage(path: string): Promise<Page>;
  /** Opens the trading page of `pair`; `search` is e.g. `?hostile`. */
  openTrading(pair?: string, search?: string): Promise<Page>;
  /** Everything in `storage.local`. */
  storage(): Promise<Readonly<Record<string, unknown>>>;
  setStorage(items: Readonly<Record<string, unknown>>): Promise<void>;
  view(): Promise<View | null>;
  /** Sends a command as the popup does. */
  send<Name extends CommandName>(command: Name, request: Commands[Name]['request']): Promise<Commands[Name]['answer']>;
  /** Ids of the notifications that are there. */
  notifications(): Promise<string[]>;
  button(): Promise<ButtonState>;
  alarms(): Promise<Readonly<Record<string, number>>>;
  /** Puts the extension in its own place, as an update does. */
  update(): Promise<void>;
  /** Stops the background worker, as the browser does when it likes; whatever comes next wakes it. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  /** null: the real hosts. */
  readonly standIn: Pick<StandIn, 'resolverRules'> | null;
  readonly headless?: boolean;
  readonly build?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Folder of a profile that outlives the browser; by default one of its own that goes with it. */
  readonly profile?: string;
  /** Another browser of the family than the Chromium of the machine. */
  readonly browserPath?: string | undefined;
  /** Language of the settings; the browser itself may speak English only. */
  readonly language?: 'ja' | 'en';
  /** A browser that brings the extension with it, packed; by default the build is loaded as it lies in its folder. */
  readonly packed?: { readonly executablePath: string; readonly extensionId: string };
}

/** Starts a Chromium with the extension. Throws a sentence when there is no Chromium. */
export async function openGuest(options: Options): Promise<Guest> {
  const { packed } = options;
  const executablePath = packed?.executablePath ?? options.browserPath ?? findChromium();
  if (executablePath === null) throw new Error('No Chromium here: run `node scripts/setup.mjs`, or set CHROMIUM.');
  const { standIn, build = BUILD, language = 'ja' } = options;
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath,
    headless: options.headless ?? true,
    locale: language === 'ja' ? 'ja-JP' : 'en-US',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 720 },
    // The second keeps away what the browser brings with it.
    ignoreDefaultArgs: ['--disable-extensions', ...(packed === undefined ? [] : ['--disable-default-apps'])],
    args: [
      // Chrome and Edge have dropped --load-extension; this and `Extensions.loadUnpacked` work in all of them.
      '--enable-unsafe-extension-debugging',
      ...(standIn === null
        ? []
        : [`--host-resolver-rules=${standIn.resolverRules}`, '--ignore-certificate-errors', '--test-type']),
    ],
  });
  const welcome = context.waitForEvent('page', { predicate: (page) => isWelcome(page), timeout: WELCOME_PATIENCE_MS });
  const extensionId = packed?.extensionId ?? (await loadExtension(context, build));
  // It opens by itself, in front of whatever page a test is about, and a hidden page draws no overlay.
  const isInstalled = welcome.then((page) => page.close());
  if (packed !== undefined) await isInstalled;
  let desk = await openDesk(context, extensionId);
  await desk.evaluate((message) => chrome.runtime.sendMessage(message), speakIn(language));
  await isInstalled;
  /** The browser closes the pages of an extension that is switched off or replaced. */
  const atDesk = async (): Promise<Page> => {
    if (desk.isClosed() || !desk.url().startsWith('chrome-extension:')) desk = await openDesk(context, extensionId);
    return desk;
  };

  return {
    context,
    extensionId,
    openPage: async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    openTrading: async (pair = 'btc_jpy', search = '') => {
      const page = await context.newPage();
      await page.goto(`https://app.bitbank.cc/trade/${pair}${search}`);
      return page;
    },
    storage: async () => withView(await (await atDesk()).evaluate(() => chrome.storage.local.get())),
    setStorage: async (items) => (await atDesk()).evaluate((values) => chrome.storage.local.set(values), items),
    view: async () => viewFrom((await (await atDesk()).evaluate(() => chrome.storage.local.get('view'))).view),
    send: async (command, request) =>
      (await atDesk()).evaluate((message) => chrome.runtime.sendMessage(message), {
        command,
        request,
      }) as Promise<never>,
    notifications: async () =>
      (await atDesk()).evaluate(() => chrome.notifications.getAll().then((all: object) => Object.keys(all))),
    button: async () =>
      (await atDesk()).evaluate(async () => ({
        text: await chrome.action.getBadgeText({}),
        title: await chrome.action.getTitle({}),
        color: [...(await chrome.action.getBadgeBackgroundColor({}))],
      })),
    alarms: async () =>
      (await atDesk()).evaluate(async () =>
        Object.fromEntries((await chrome.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime])),
      ),
    update: async () => {
      await loadExtension(context, build);
    },
    killWorker: async () => killWorker(context, await atDesk()),
    close: () => context.close(),
  };
}

const WELCOME_PATIENCE_MS = 60_000;

/** Whether `page` is the one that the extension opens once it is installed. */
async function isWelcome(page: Page): Promise<boolean> {
  await page.waitForURL(/^chrome-extension:/, { timeout: WELCOME_PATIENCE_MS }).catch(() => {});
  return page.url().endsWith('/welcome.html');
}

/** The manifest as a page: it has the extension's API and runs nothing of its own. */
async function openDesk(context: BrowserContext, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  return page;
}

async function loadExtension(context: BrowserContext, path: string): Promise<string> {
  const browser = context.browser();
  if (browser === null) throw new Error('This Playwright does not show the browser of a persistent context.');
  const session = await browser.newBrowserCDPSession();
  // Not in Playwright's own list of CDP methods.
  const send = session.send as unknown as (method: string, params: object) => Promise<{ id: string }>;
  const { id } = await send.call(session, 'Extensions.loadUnpacked', { path });
  return id;
}

/** Resolves once the worker has stopped. Reading through the worker's own handle would hang from here on. */
async function killWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
