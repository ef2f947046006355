// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The oldest Node that runs the scripts where no pinned one can be had. */
const OLDEST_NODE = { major: 22, minor: 18 };

/** @typedef {Record<string, { version: string, optional?: boolean }>} Packages By their path. */

/**
 * @param {string} path
 * @returns {Packages}
 */
const packagesIn = (path) => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {});

/** The package that holds the pinned Node of this machine, whether there is one for it or not. */
export const pinnedNodePath = (platform = process.platform, arch = process.arch) =>
  `node_modules/node-${platform === 'win32' ? 'win' : platform}-${arch}`;

/**
 * The program that runs what takes a recent Node: the pinned one, else the one of the machine.
 * @param {string} root
 */
export function pinnedNode(root) {
  const program = join(root, pinnedNodePath(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(program) ? program : process.execPath;
}

/**
 * Whether `installed` holds what the lockfile names. Packages for other platforms are left out by npm; the Node that
 * the lockfile names for this one must be there.
 * @param {Packages} locked
 * @param {Packages} installed
 * @param {string} pinnedNode
 */
export const isInstalled = (locked, installed, pinnedNode) =>
  Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && path !== pinnedNode) || installed[path]?.version === version,
  );

/**
 * What is wrong with running on the Node of the machine; null when nothing is.
 * @param {string} version
 */
export function whyNotOn(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isRecent = major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor);
  if (isRecent) return null;
  return `There is no pinned Node for ${process.platform} on ${process.arch}, and this one (${version}) is too old: Node ${OLDEST_NODE.major}.${OLDEST_NODE.minor} or later is needed.`;
}

/**
 * Takes away 65 MB of headers, with which nothing here is compiled. Whoever may not take them away has them.
 * @param {string} root
 */
export function dropHeaders(root) {
  try {
    rmSync(join(root, pinnedNodePath(), 'include'), { recursive: true, force: true });
  } catch {
    // Only space is lost.
  }
}

/**
 * Installs the packages that are not there yet. Returns what is wrong, or null.
 * @param {string} root
 * @param {(text: string) => void} say
 */
export function installPackages(root, say) {
  const locked = packagesIn(join(root, 'package-lock.json'));
  const pinnedNode = pinnedNodePath();
  if (!(pinnedNode in locked)) {
    const trouble = whyNotOn(process.versions.node);
    if (trouble !== null) return trouble;
  }
  const isThere = () => isInstalled(locked, packagesIn(join(root, 'node_modules/.package-lock.json')), pinnedNode);
  if (!isThere()) {
    say('Installing packages (npm ci) …');
    if (!runNpm(root, 'ci', '--no-audit', '--no-fund')) return 'npm ci failed; its own message is above.';
    if (!isThere()) return `npm ci left out packages that the lockfile names (${pinnedNode} among them?).`;
  }
  linkPinnedNode(root, pinnedNode);
  return null;
}

/**
 * npm 10, which Node 20 and 22 bring, takes the link to the pinned Node away again together with the packages for other
 * platforms, which have a program of that name too. After a plain `npm ci` the scripts that build do the same.
 * @param {string} root
 * @param {string} pinnedNode
 */
function linkPinnedNode(root, pinnedNode) {
  if (existsSync(join(root, pinnedNode)) && !existsSync(join(root, 'node_modules/.bin/node'))) {
    runNpm(root, 'rebuild', '--ignore-scripts', '--silent');
  }
}

/**
 * Whether npm did it: the one that runs this script, else the one on the path.
 * @param {string} root
 * @param {string[]} args
 */
function runNpm(root, ...args) {
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const shell = process.platform === 'win32' && program === 'npm';
  return spawnSync(program, [...first, ...args], { cwd: root, stdio: 'inherit', shell }).status === 0;
}
