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

  it('name the tests of what is done against harm', () =>
    expect(namedFiles(read('docs/security.md')).filter((path) => path.startsWith('tests/')).length).toBeGreaterThan(
      20,
    ));
});
