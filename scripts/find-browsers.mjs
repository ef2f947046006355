// @ts-check
// Plain JavaScript for Node 18 and later: the set-up runs before the pinned Node is there.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const EDGE_NAMES = ['microsoft-edge', 'microsoft-edge-stable'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

const windowsFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
const macFolders = ['/Applications', join(homedir(), 'Applications')];

/** @type {Record<string, string[]>} Usual places by platform. */
const CHROMIUM_PLACES = {
  darwin: macFolders.flatMap((folder) =>
    ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: windowsFolders.flatMap((folder) => [
    join(folder, 'Chromium', 'Application', 'chrome.exe'),
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
  linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
};
/** @type {Record<string, string[]>} */
const EDGE_PLACES = Object.fromEntries(
  Object.entries(CHROMIUM_PLACES).map(([platform, places]) => [platform, places.filter((path) => /edge/i.test(path))]),
);
/** @type {Record<string, string[]>} */
const FIREFOX_PLACES = {
  darwin: macFolders.map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
  win32: windowsFolders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
  linux: ['/snap/bin/firefox'],
};

export const findChromium = () => find(process.env.CHROMIUM, CHROMIUM_NAMES, CHROMIUM_PLACES);
/** An Edge beside the Chromium, for the tests; by its own name only. */
export const findEdge = () => find(process.env.EDGE, EDGE_NAMES, EDGE_PLACES);
/** A Firefox that takes the extension: the one that Debian was released with is older than that. */
export const findFirefox = () => find(process.env.FIREFOX, FIREFOX_NAMES, FIREFOX_PLACES, isRecentFirefox);

/** `strict_min_version` of the manifest. */
const OLDEST_FIREFOX = 142;

/**
 * Whether its major version suffices; where it does not tell, it is taken for recent.
 * @param {string} path
 */
export function isRecentFirefox(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  const [, major = OLDEST_FIREFOX] = /(\d+)\./.exec(stdout ?? '') ?? [];
  return Number(major) >= OLDEST_FIREFOX;
}

/**
 * @param {string | undefined} chosen
 * @param {string[]} names
 * @param {Record<string, string[]>} places
 * @param {(path: string) => boolean} serves
 */
function find(chosen, names, places, serves = () => true) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const onPath = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  const candidates = [...(chosen ? [chosen] : []), ...onPath, ...(places[process.platform] ?? [])];
  return candidates.find((path) => isProgram(path) && serves(path)) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
