// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';

/**
 * How the packages of the system may be installed: `directly` as root, `ask` a person for leave to use sudo, with
 * `sudo` where it asks for nothing, or `not` at all.
 * @typedef {'directly' | 'ask' | 'sudo' | 'not'} Manner
 */

/**
 * @param {{ isDebian: boolean, isRoot: boolean, hasTerminal: boolean, hasSudo: boolean, sudoIsFree: () => boolean }} machine
 * @returns {Manner}
 */
export function mannerOn({ isDebian, isRoot, hasTerminal, hasSudo, sudoIsFree }) {
  if (!isDebian) return 'not';
  if (isRoot) return 'directly';
  if (!hasSudo) return 'not';
  if (hasTerminal) return 'ask';
  return sudoIsFree() ? 'sudo' : 'not';
}

/**
 * Whether this is Debian or close to it. Ubuntu has neither browser among its packages.
 * @param {string} osRelease content of `/etc/os-release`
 */
export function isDebianBy(osRelease) {
  const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, value = '']) => value.split(' '));
  return ids.includes('debian') && !ids.includes('ubuntu');
}

/** @param {string[]} command */
const isDone = (...command) => spawnSync(command[0] ?? '', command.slice(1), { stdio: 'ignore' }).status === 0;

const thisMachine = () => ({
  isDebian: existsSync('/etc/os-release') && isDebianBy(readFileSync('/etc/os-release', 'utf8')),
  isRoot: process.getuid?.() === 0,
  hasTerminal: process.stdin.isTTY === true && process.stderr.isTTY === true && !process.env.CI,
  hasSudo: isDone('sudo', '--version'),
  sudoIsFree: () => isDone('sudo', '-n', 'true'),
});

/** @param {string} line */
async function isAllowed(line) {
  const { stdin: input, stderr: output } = process;
  const terminal = createInterface({ input, output });
  const answer = await terminal.question(`This needs to be installed first:\n  ${line}\nRun it now? [Y/n] `);
  terminal.close();
  return /^\s*(y(es)?)?\s*$/i.test(answer);
}

/**
 * Installs `packages` with Debian's own means; whether that could be done.
 * @param {string[]} packages
 * @param {(text: string) => void} say
 */
export async function installFromDebian(packages, say) {
  const manner = mannerOn(thisMachine());
  if (manner === 'not') return false;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  if (manner === 'ask' && !(await isAllowed(['sudo', ...install].join(' ')))) return false;
  say(`Installing ${packages.join(', ')} (apt-get) …`);
  const before = { directly: [], ask: ['sudo'], sudo: ['sudo', '-n'] }[manner];
  const run = (/** @type {string[]} */ ...command) => {
    const [program = '', ...args] = [...before, ...command];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(program, args, { stdio: 'inherit', env }).status === 0;
  };
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  run('apt-get', ...quiet, 'update');
  return run(...install, ...quiet);
}
