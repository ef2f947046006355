// @ts-check
// Makes a fresh machine ready: packages, the pinned Node among them, a Chromium and a Japanese font; with `--tests` a
// Firefox too. Says nothing when all of it is there. Plain JavaScript for Node 18 and later, without any package.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { isBuilt } from '../tools/hydration/built.mjs';
import { findChromium, findFirefox } from './find-browsers.mjs';
import { dropHeaders, installPackages, pinnedNode } from './setup/packages.mjs';
import { installFromDebian } from './setup/system.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const forTests = process.argv.includes('--tests');

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/**
 * @param {string} text
 * @returns {never}
 */
function fail(text) {
  say(text);
  process.exit(1);
}

/** A Japanese font, where fonts are asked for by fontconfig. macOS and Windows bring one. */
const hasJapaneseFont = () =>
  process.platform !== 'linux' ||
  (spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';

/** What the machine has to have, and Debian's package for it. */
const NEEDS = [
  { isThere: () => findChromium() !== null, package: 'chromium' },
  { isThere: hasJapaneseFont, package: 'fonts-noto-cjk' },
  { isThere: () => !forTests || findFirefox() !== null, package: 'firefox-esr' },
];
const missing = () => NEEDS.filter(({ isThere }) => !isThere()).map((need) => need.package);

const whatToInstall = () => `
Missing here: ${missing().join(', ')}. It could not be installed from here.
  Debian        sudo apt-get install ${missing().join(' ')}
  Ubuntu        sudo snap install chromium firefox; sudo apt-get install fonts-noto-cjk
  Fedora        sudo dnf install chromium firefox google-noto-sans-cjk-fonts
  Arch          sudo pacman -S chromium firefox noto-fonts-cjk
  macOS         brew install --cask chromium firefox
  Windows       Microsoft Edge is enough, or winget install Google.Chrome; winget install Mozilla.Firefox
Browsers that lie somewhere else are taken from the environment variables CHROMIUM and FIREFOX.
`;

const trouble = installPackages(ROOT, say);
if (trouble !== null) fail(trouble);
dropHeaders(ROOT);
if (missing().length > 0 && !(await installFromDebian(missing(), say))) say(whatToInstall());
if (forTests && !isBuilt()) {
  say('Building pages of other frameworks for the tests …');
  const { status } = spawnSync(pinnedNode(ROOT), [`${ROOT}tools/hydration/build.mjs`], { stdio: 'inherit' });
  if (status !== 0) say('They could not be built; what is tested on them is left out.');
}
// Without a Japanese font there are boxes for letters, without a Firefox its tests are left out; without a Chromium
// there is nothing.
if (findChromium() === null) process.exit(1);
