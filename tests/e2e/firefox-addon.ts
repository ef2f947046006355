import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { handles, newHandle, type Tab, tabOf } from './firefox-tab.ts';
import type { Marionette } from './marionette.ts';

/*
 * The add-on in the browser: put there, and looked after with the browser's own rights.
 */

/** The extension as `wxt build -b firefox` leaves it. */
const BUILD = fileURLToPath(new URL('../../dist/firefox-mv3', import.meta.url));
const MANIFEST = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8'));
export const ADDON_ID: string = MANIFEST.browser_specific_settings.gecko.id;
/** Where its pages lie, in every profile of a test. */
const HOST = '5f1d7a3e-0c55-4b1a-9f2e-8a7b6c5d4e3f';

/** What a profile says before its first start, so that the add-on may be put into it. */
export const ADDON_PREFS = {
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  // A script of a test may do what takes a user's gesture, and no picture is taken half way through a motion.
  'full-screen-api.allow-trusted-requests-only': false,
  'full-screen-api.warning.timeout': 0,
  'ui.prefersReducedMotion': 1,
  // Nobody is there to press the button of the browser's own question.
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: HOST }),
};

/** The address of a page of the extension. */
export const addressOf = (page: string): string => `moz-extension://${HOST}/${page}`;

/** Whether this Firefox takes nothing for good that nobody signed, as the releases do; an ESR can be told otherwise. */
export const insistsOnSignatures = (marionette: Marionette): Promise<boolean> =>
  marionette.inBrowser(
    "return ChromeUtils.importESModule('resource://gre/modules/AppConstants.sys.mjs').AppConstants.MOZ_REQUIRE_SIGNING;",
  );

/**
 * Installs the add-on, for good from a file in `folder`, else until the browser ends. Returns the welcome page, which
 * opens by itself: it has the extension's API and serves to ask for what is behind it.
 */
export async function installAddon(
  marionette: Marionette,
  folder: string,
  forGood: boolean,
  build = BUILD,
): Promise<Tab> {
  const before = await handles(marionette);
  const path = forGood ? await packInto(marionette, join(folder, 'packed.xpi')) : build;
  await marionette.send('Addon:Install', { path, temporary: !forGood });
  return tabOf(marionette, await newHandle(marionette, before));
}

/** Installs it once more over the one that is there, which keeps its storage. */
export const replaceAddon = (marionette: Marionette): Promise<unknown> =>
  marionette.send('Addon:Install', { path: BUILD, temporary: true });

/** Runs the body of an async function of `extension` and `args` with the browser's own rights. */
const onExtension = <Result>(marionette: Marionette, body: string, ...args: readonly unknown[]): Promise<Result> =>
  marionette.inBrowser(`const { extension } = WebExtensionPolicy.getByID(args.shift()); ${body}`, ADDON_ID, ...args);

/** Stops the background page, as the browser does when it likes. */
export const suspend = (marionette: Marionette): Promise<void> =>
  onExtension(marionette, 'await extension.terminateBackground({ ignoreDevToolsAttached: true });');

export const isRunning = (marionette: Marionette): Promise<boolean> =>
  onExtension(marionette, "return extension.backgroundState === 'running';");

/** The hosts that the manifest asks for. */
export const HOSTS: readonly string[] = MANIFEST.host_permissions;

/** Gives `hosts`, or takes them back, as the add-ons manager and the menu of the toolbar's button do. */
export const letRead = (marionette: Marionette, isAllowed: boolean, hosts: readonly string[] = HOSTS): Promise<void> =>
  onExtension(
    marionette,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const hosts = { permissions: [], origins: args[1] };
     await ExtensionPermissions[args[0] ? 'add' : 'remove'](extension.id, hosts, extension);`,
    isAllowed,
    hosts,
  );

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
