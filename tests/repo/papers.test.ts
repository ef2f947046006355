import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * What the papers claim: a file that they name is there, a command that they give can be run, a permission that they
 * list is asked for. A paper that is wrong about the house is worse than none.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const PAPERS = globSync(['*.md', 'docs/**/*.md', 'lib/**/*.md', '.github/**/*.md'], { cwd: ROOT })
  .filter((file) => file !== 'CHANGELOG.md')
  .sort();
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const SCRIPTS = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

/** Files of tests, each with the words that a test in it is named by: `tests/a.test.ts`: “does”, “does more”. */
const namedTests = (text: string): { readonly file: string; readonly words: string }[] =>
  [...text.matchAll(/`(tests\/[\w./-]+)`: ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, file = '', names = '']) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, words = '']) => ({ file, words })),
  );

/** Paths in code font that begin with a folder or file of ours. */
const namedFiles = (text: string): string[] =>
  [...text.matchAll(/`((?:lib|components|entrypoints|tests|scripts|docs|public|tools)\/[\w./{},*-]+)`/g)].map(
    ([, path = '']) => path,
  );

const links = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);

const commands = (text: string): string[] =>
  [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);

const isThere = (path: string): boolean => globSync(path.replace(/\/$/, ''), { cwd: ROOT }).length > 0;

describe.each(PAPERS)('%s', (paper) => {
  const text = read(paper);

  it('names files that are there', () => expect(namedFiles(text).filter((path) => !isThere(path))).toEqual([]));

  it('leads to pages that are there', () =>
    expect(links(text).filter((path) => !existsSync(resolve(ROOT, dirname(paper), path)))).toEqual([]));

  it('gives commands that can be run', () =>
    expect(commands(text).filter((name) => SCRIPTS[name] === undefined)).toEqual([]));
});

describe.each(['README.md', 'README.en.md'])('%s', (readme) => {
  const text = read(readme);
  const manifest = JSON.parse(read('tests/build/manifests/chrome-mv3.json')) as {
    permissions: string[];
    host_permissions: string[];
    optional_host_permissions: string[];
  };
  const hosts = [...manifest.host_permissions, ...manifest.optional_host_permissions].map(
    (match) => new URL(match.replace('/*', '/')).host,
  );

  it('lists every permission and every host, and no other', () => {
    const table = [...text.matchAll(/^\| ((?:`[^`]+`[、,]? ?)+)\|/gm)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
      .filter((name) => /^[a-zA-Z]+$|^[a-z0-9.-]+\.(?:cc|com|\d+)$/.test(name));
    expect(table.sort()).toEqual([...manifest.permissions, ...hosts].sort());
  });
});

describe('the papers', () => {
  it('are more than a few', () => expect(PAPERS.length).toBeGreaterThan(12));

  const security = read('docs/security.md');

  it('name tests that there are, by their words', () => {
    const named = namedTests(security);
    const isThere = ({ file, words }: (typeof named)[number]) => read(file).replaceAll("\\'", "'").includes(words);
    expect(named.filter((test) => !isThere(test))).toEqual([]);
    expect(named.length).toBeGreaterThan(30);
  });

  it('say of every attack that was tried which test shows that it came to nothing', () => {
    const tried = security.split('## What was tried')[1]?.split('\n## ')[0] ?? '';
    const rows = tried.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what'));
    expect(rows.length).toBe(28);
    expect(rows.filter((row) => namedTests(row).length === 0)).toEqual([]);
  });

  it('name for everything that could happen what is done, and a test that shows it', () => {
    const rows = security.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what'));
    expect(rows.length).toBeGreaterThan(50);
    const untested = rows.filter((row) => {
      const [, done = '', shown = ''] = row.split(' | ');
      return done.trim() === '' || !namedFiles(shown).some((path) => path.startsWith('tests/'));
    });
    expect(untested).toEqual([]);
  });
});

describe('the lockfile', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { link?: boolean; integrity?: string; hasInstallScript?: boolean }>;
  };
  const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true);

  it('has a hash of every package, and none that runs a script when it is installed', () => {
    expect(entries.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
    expect(entries.length).toBeGreaterThan(100);
  });
});
