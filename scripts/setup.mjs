// @ts-check
// Makes a fresh machine ready: packages, the pinned Node among them, a Chromium and a Japanese font.
// Says nothing when all of it is there. Plain JavaScript for Node 18 and later, without any package.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/**
 * Runs a program, its output shown; whether it succeeded.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(program, args, env = {}) {
  const shell = process.platform === 'win32' && program === 'npm';
  const done = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', shell, env: { ...process.env, ...env } });
  return done.status === 0;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
const output = (program, args) => spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '';

/** @param {string} path */
const packagesOf = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages ?? {};

/** Whether `node_modules` holds what the lockfile names; packages for other platforms are left out by npm. */
function packagesAreThere() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(join(ROOT, installed)) || !existsSync(join(ROOT, 'node_modules/.bin/node'))) return false;
  const present = packagesOf(installed);
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function installPackages() {
  say('Installing packages (npm ci) …');
  // The machine's Node may be older than the one that the packages ask for and bring along: that is no news.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const done = npm ? run(process.execPath, [npm, 'ci', ...quiet]) : run('npm', ['ci', ...quiet]);
  if (!done) fail('npm ci failed; its own message is above.');
  if (!packagesAreThere()) {
    fail('The pinned Node (devDependency "node") did not install; its install script has to be allowed to run.');
  }
}

/** A Japanese font, where fonts are asked for by fontconfig. macOS and Windows bring one. */
const hasJapaneseFont = () => process.platform !== 'linux' || output('fc-list', [':lang=ja', 'family']).trim() !== '';

/** Installs browser and font with Debian's own means; whether that could be done. */
function installBrowser() {
  const asRoot = process.getuid?.() === 0;
  const mayInstall = asRoot || spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!existsSync('/etc/debian_version') || !mayInstall) return false;
  say(`Installing ${DEBIAN_PACKAGES.join(' and ')} (apt-get) …`);
  const aptGet = (/** @type {string[]} */ ...args) =>
    asRoot ? run('apt-get', args, { DEBIAN_FRONTEND: 'noninteractive' }) : run('sudo', ['-n', 'apt-get', ...args]);
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  aptGet(...quiet, 'update');
  return aptGet(...quiet, 'install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES);
}

const whatToInstall = () => `
A Chromium browser ${process.platform === 'linux' ? 'and a Japanese font are' : 'is'} needed, and could not be installed from here.
  Debian        sudo apt-get install ${DEBIAN_PACKAGES.join(' ')}
  Ubuntu        sudo snap install chromium; sudo apt-get install fonts-noto-cjk
  Fedora        sudo dnf install chromium google-noto-sans-cjk-fonts
  Arch          sudo pacman -S chromium noto-fonts-cjk
  macOS         brew install --cask chromium
  Windows       Microsoft Edge is enough; otherwise winget install Google.Chrome
A browser that lies somewhere else is taken from the environment variable CHROMIUM.`;

/**
 * @param {string} text
 * @returns {never}
 */
function fail(text) {
  say(text);
  process.exit(1);
}

if (!packagesAreThere()) installPackages();
if ((findChromium() === null || !hasJapaneseFont()) && !installBrowser()) say(whatToInstall());
// Without a Japanese font there are boxes for letters; without a browser there is nothing.
if (findChromium() === null) process.exit(1);
