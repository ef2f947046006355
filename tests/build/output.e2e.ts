import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HOST_PERMISSIONS, TRADING_PAGE_MATCHES } from '../../lib/exchanges/bitbank.ts';

const OUTPUT = fileURLToPath(new URL('../../dist/', import.meta.url));
const KB = 1000;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** Every script that `page` loads: its own, and what those import, statically or not. */
function scriptsOf(build: string, page: string): string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const source = readFileSync(join(build, path), 'utf8');
    for (const [, name = ''] of source.matchAll(/(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)) {
      visit(join(dirname(path), name));
    }
  };
  const html = readFileSync(join(build, page), 'utf8');
  for (const [, name = ''] of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) visit(name);
  return [...found];
}

const size = (build: string, paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + statSync(join(build, path)).size, 0);

describe.each([['chrome-mv3'], ['firefox-mv3']])('the build %s', (name) => {
  const build = join(OUTPUT, name);
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));

  it('costs a trading page on which there is nothing to draw at most 10 kB of script', () => {
    const scripts = manifest.content_scripts as { matches: string[]; js: string[]; css?: string[] }[];
    expect(scripts).toHaveLength(1);
    expect(scripts[0]?.matches).toEqual([...TRADING_PAGE_MATCHES]);
    expect(scripts[0]?.css ?? []).toEqual([]);
    const bytes = size(build, scripts[0]?.js ?? []);
    expect(bytes).toBeGreaterThan(1 * KB);
    expect(bytes).toBeLessThanOrEqual(10 * KB);
  });

  it('draws on it with at most 40 kB', () => {
    const bytes = size(build, ['overlay-drawing.js']);
    expect(bytes).toBeGreaterThan(10 * KB);
    expect(bytes).toBeLessThanOrEqual(40 * KB);
  });

  it('opens the popup with at most 60 kB of script', () => {
    const scripts = scriptsOf(build, 'popup.html');
    const bytes = size(build, scripts);
    expect(bytes).toBeGreaterThan(1 * KB);
    expect(bytes).toBeLessThanOrEqual(60 * KB);
  });

  it('makes no file of its own readable by web pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it('asks for no more than it says', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual([
      'alarms',
      'contextMenus',
      'notifications',
      'scripting',
      'storage',
    ]);
    expect(manifest.host_permissions).toEqual([...HOST_PERMISSIONS]);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it('runs no code but its own', () => {
    const remote = filesIn(build)
      .filter((path) => path.endsWith('.html'))
      .filter((path) => /<script[^>]+src="(?:https?:)?\/\//.test(readFileSync(join(build, path), 'utf8')));
    expect(remote).toEqual([]);
  });
});
