import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import type { CommandName, Commands } from '../../lib/domain/commands.ts';
import type { View } from '../../lib/domain/view.ts';
import { findFirefox } from '../../scripts/find-browsers.mjs';
import type { StandIn } from '../stand-in/server.ts';
import { type Alert, alertsOf, standInForDesktop } from './firefox-alerts.ts';
import { type Marionette, startFirefox } from './marionette.ts';

/** The extension as `wxt build -b firefox` leaves it. */
const BUILD = fileURLToPath(new URL('../../dist/firefox-mv3', import.meta.url));
/** Where the pages of the extension lie, in every profile of a test. */
const HOST = '5f1d7a3e-0c55-4b1a-9f2e-8a7b6c5d4e3f';
const EXTENSION_ID: string = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8')).browser_specific_settings
  .gecko.id;
const PATIENCE_MS = 30_000;

/** A tab of the browser. */
export interface Tab {
  readonly handle: string;
  /** Runs in the page, whether it is in front or not. */
  evaluate<Args extends readonly unknown[], Result>(
    act: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  bringToFront(): Promise<void>;
  goto(url: string): Promise<void>;
  /** A real click, at a place of the page in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  close(): Promise<void>;
}

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
  /** What the user does in the add-ons manager: takes back, or gives, that the extension may read the exchange. */
  letRead(isAllowed: boolean): Promise<void>;
  /** Ends the browser and starts it again, `whileClosedMs` later; only with an extension that is installed for good. */
  restart(whileClosedMs?: number): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly standIn: Pick<StandIn, 'port'>;
  readonly language?: 'ja' | 'en';
  /** Installs it from a file, so that it outlives a restart; takes a Firefox that does not insist on signatures. */
  readonly forGood?: boolean;
}

/** Whether this Firefox takes nothing for good that nobody signed, as the releases do; an ESR can be told otherwise. */
export const insistsOnSignatures = (marionette: Marionette): Promise<boolean> =>
  marionette.inBrowser(
    "return ChromeUtils.importESModule('resource://gre/modules/AppConstants.sys.mjs').AppConstants.MOZ_REQUIRE_SIGNING;",
  );

const UNSIGNED = { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0 };

/** Starts a Firefox with the extension. Throws a sentence when there is no Firefox. */
export async function openFirefox({ standIn, language = 'ja', forGood = false }: Options): Promise<FirefoxGuest> {
  const executablePath = findFirefox();
  if (executablePath === null)
    throw new Error('No Firefox here: run `node scripts/setup.mjs --tests`, or set FIREFOX.');
  const profile = mkdtempSync(join(tmpdir(), 'mente-yoho-firefox-'));
  const prefs = {
    ...UNSIGNED,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: HOST }),
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${standIn.port}`,
  };
  const start = async (): Promise<Marionette> => {
    const started = await startFirefox({ executablePath, profile, prefs });
    await standInForDesktop(started);
    return started;
  };
  let marionette = await start();
  const before = await handles(marionette);
  const path = forGood ? await packInto(marionette, join(profile, 'packed.xpi')) : BUILD;
  await marionette.send('Addon:Install', { path, temporary: !forGood });
  // The welcome page opens by itself. It has the extension's API and serves to ask for what is behind it.
  let desk = tabOf(marionette, await newHandle(marionette, before));
  await vi.waitUntil(() => desk.evaluate(() => location.pathname === '/welcome.html'), PATIENCE_MS);
  await desk.evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);

  const open = async (url: string): Promise<Tab> => {
    // From a tab that is there: the one that was last in use may be closed.
    const [handleOfAny] = await handles(marionette);
    await marionette.send('WebDriver:SwitchToWindow', { handle: handleOfAny, focus: false });
    const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
    const tab = tabOf(marionette, handle);
    await tab.goto(url);
    return tab;
  };
  const openPage = (name: string): Promise<Tab> => open(`moz-extension://${HOST}/${name}`);
  /** Runs the body of an async function of `extension` with the browser's own rights. */
  const onExtension = <Result>(body: string, ...args: readonly unknown[]): Promise<Result> =>
    marionette.inBrowser(
      `const { extension } = WebExtensionPolicy.getByID(args.shift()); ${body}`,
      EXTENSION_ID,
      ...args,
    );

  return {
    get marionette() {
      return marionette;
    },
    openPage,
    openTrading: (pair = 'btc_jpy', search = '') => open(`https://app.bitbank.cc/trade/${pair}${search}`),
    storage: () => desk.evaluate(() => chrome.storage.local.get()),
    setStorage: (items) => desk.evaluate((values) => chrome.storage.local.set(values), items),
    view: () => desk.evaluate(async () => ((await chrome.storage.local.get('view')).view as View | undefined) ?? null),
    send: (command, request) =>
      desk.evaluate((message) => chrome.runtime.sendMessage(message) as Promise<never>, { command, request }),
    button: () =>
      desk.evaluate(async () => ({
        text: await chrome.action.getBadgeText({}),
        title: await chrome.action.getTitle({}),
      })),
    notifications: () => desk.evaluate(async () => Object.keys(await chrome.notifications.getAll())),
    alerts: () => alertsOf(marionette),
    alarms: () =>
      desk.evaluate(async () =>
        Object.fromEntries((await chrome.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime])),
      ),
    suspend: () => onExtension('await extension.terminateBackground({ ignoreDevToolsAttached: true });'),
    isRunning: () => onExtension("return extension.backgroundState === 'running';"),
    letRead: (isAllowed) =>
      onExtension(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const hosts = { permissions: [], origins: extension.manifest.host_permissions };
         await ExtensionPermissions[args[0] ? 'add' : 'remove'](extension.id, hosts, extension);`,
        isAllowed,
      ),
    async restart(whileClosedMs = 0) {
      await marionette.quit();
      await setTimeout(whileClosedMs);
      marionette = await start();
      desk = await openPage('welcome.html');
    },
    async close() {
      await marionette.quit();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Packs the build into one file. */
async function packInto(marionette: Marionette, file: string): Promise<string> {
  await marionette.inBrowser(
    `const writer = Cc['@mozilla.org/zipwriter;1'].createInstance(Ci.nsIZipWriter);
     writer.open(await IOUtils.getFile(args[1]), 0x2c);
     const add = async (folder, before) => {
       for (const path of await IOUtils.getChildren(folder)) {
         const name = before + PathUtils.filename(path);
         if ((await IOUtils.stat(path)).type === 'directory') await add(path, name + '/');
         else writer.addEntryFile(name, Ci.nsIZipWriter.COMPRESSION_NONE, await IOUtils.getFile(path), false);
       }
     };
     await add(args[0], '');
     writer.close();`,
    BUILD,
    file,
  );
  return file;
}

const handles = async ({ send }: Marionette): Promise<readonly string[]> => {
  await send('Marionette:SetContext', { value: 'content' });
  return await send('WebDriver:GetWindowHandles');
};

const newHandle = (marionette: Marionette, before: readonly string[]): Promise<string> =>
  vi.waitUntil(async () => (await handles(marionette)).find((handle) => !before.includes(handle)), PATIENCE_MS);

function tabOf(marionette: Marionette, handle: string): Tab {
  const { send } = marionette;
  const choose = async (focus: boolean): Promise<void> => {
    await send('Marionette:SetContext', { value: 'content' });
    await send('WebDriver:SwitchToWindow', { handle, focus });
  };
  return {
    handle,
    async evaluate(act, ...args) {
      await choose(false);
      return await marionette.inPage(act, ...args);
    },
    bringToFront: () => choose(true),
    async goto(url) {
      await choose(true);
      await send('WebDriver:Navigate', { url });
    },
    async clickAt(x, y) {
      await choose(true);
      const pointer = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await send('WebDriver:PerformActions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: pointer }],
      });
    },
    async close() {
      await choose(false);
      await send('WebDriver:CloseWindow');
    },
  };
}
