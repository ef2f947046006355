import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };
import BUDGETS from './budgets.json' with { type: 'json' };
import { namesIn, unzip } from './unzip.ts';

/*
 * What goes to the shops: two packages, and the sources from which a reviewer builds them. Everything is zipped twice:
 * in a copy of this folder with strays in it, and in what the sources of the first unpack to.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STRAYS = [
  ...['key.pem', '.env', 'public/key.pem', 'lib/key.pem', 'entrypoints/notes.txt', 'secret.json'],
  // Under names that sources have.
  ...['public/icons/secret.png', 'lib/secret.ts', 'components/.env.css', 'lib/.ssh/secret.ts'],
];
const NAMES = ['chrome', 'firefox', 'sources'] as const;

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mente-yoho-zips-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const fileOf = (folder: string, name: string): string => join(folder, 'dist', `mente-yoho-${version}-${name}.zip`);

/** What builds from the sources; another Node than this one where a build machine names it. */
const OTHER_NODE = process.env.OTHER_NODE ?? process.execPath;

function zipIn(folder: string, node = process.execPath): void {
  if (!existsSync(join(folder, 'node_modules'))) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const browser of ['chrome', 'firefox']) {
    const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
    const done = spawnSync(node, [wxt, 'zip', '-b', browser], { cwd: folder, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stdout + done.stderr);
  }
}

let first: string;
let second: string;
beforeAll(() => {
  first = newFolder();
  const notCopied = ['node_modules', 'dist', '.wxt', '.git', 'tools'];
  for (const name of readdirSync(ROOT).filter((entry) => !notCopied.includes(entry))) {
    spawnSync('cp', ['-r', join(ROOT, name), first]);
  }
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
  ])
    spawnSync('git', args, { cwd: first });
  mkdirSync(join(first, 'lib/.ssh'));
  for (const stray of STRAYS) writeFileSync(join(first, stray), 'not for others');
  zipIn(first);
  second = newFolder();
  unzip(fileOf(first, 'sources'), second);
  zipIn(second, OTHER_NODE);
}, 120_000);

describe.each(NAMES)('the zip %s', (name) => {
  it('is the same, byte by byte, when it is built from its sources', () => {
    expect(readFileSync(fileOf(second, name)).equals(readFileSync(fileOf(first, name)))).toBe(true);
  });

  it('holds nothing that merely lay in the folder', () => {
    const names = namesIn(fileOf(first, name));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((path) => /key\.pem|\.env|notes\.txt|secret|\.ssh/.test(path))).toEqual([]);
  });

  it('holds the licences of what is bundled', () => {
    expect(namesIn(fileOf(first, name)).filter((path) => path.endsWith('THIRD_PARTY_LICENSES.txt'))).toHaveLength(1);
  });
});

it.each(['chrome', 'firefox'])('the zip %s keeps to its budget', (name) => {
  expect(readFileSync(fileOf(first, name)).length).toBeLessThanOrEqual(BUDGETS.zip);
});

it('the sources name the sums that the packages have', () => {
  const sums = ['chrome', 'firefox'].map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(fileOf(first, name)))
      .digest('hex');
    return `${sum}  dist/mente-yoho-${version}-${name}.zip\n`;
  });
  expect(readFileSync(join(second, 'EXPECTED_SHA256SUMS'), 'utf8')).toBe(sums.join(''));
  const unpacked = newFolder();
  unzip(fileOf(first, 'sources'), unpacked);
  expect(readFileSync(join(unpacked, 'EXPECTED_SHA256SUMS'), 'utf8')).toBe(sums.join(''));
});

it('the sources hold what a build takes, and neither tests nor scripts', () => {
  const kinds = new Set(namesIn(fileOf(first, 'sources')).map((path) => path.split('/')[0]));
  expect([...kinds].sort()).toEqual(
    [
      '.gitignore',
      '.npmrc',
      '.nvmrc',
      'CHANGELOG.md',
      'EXPECTED_SHA256SUMS',
      'LICENSE',
      'README.md',
      'SOURCE_CODE_REVIEW.md',
      'biome.json',
      'components',
      'entrypoints',
      'lib',
      'package-lock.json',
      'package.json',
      'public',
      'tsconfig.json',
      'wxt.config.ts',
    ].sort(),
  );
});
