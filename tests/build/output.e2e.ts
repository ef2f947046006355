import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/domain/language.ts';
import { ROLE_RULES } from '../../lib/domain/notice/5-roles/roles.ts';
import { DAY_FORMS } from '../../lib/domain/notice/8-second-look/day-forms.ts';
import { MATTERS } from '../../lib/domain/notice/8-second-look/other-matters.ts';
import { STOPS } from '../../lib/domain/notice/8-second-look/signs.ts';
import { FIRST_SITE } from '../../lib/exchanges/sites.ts';
import BUDGETS from './budgets.json' with { type: 'json' };

const OUTPUT = fileURLToPath(new URL('../../dist/', import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** Where a page chooses the words of one language. */
const CHOICE =
  /messages\/(\w+)\/for\/[^"'`]+["'`]\s*:\s*\(\)\s*=>\s*(?:\w+\(\s*\(\)\s*=>\s*)?import\(["'`]([^"'`]+)["'`]\)/g;

/** Every script that `page` loads in `language`: its own, and what those import, statically or not. */
function scriptsOf(build: string, page: string, language: string): string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const source = readFileSync(join(build, path), 'utf8').replace(CHOICE, (whole, of) =>
      of === language ? whole : '',
    );
    for (const [, name = ''] of source.matchAll(/(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)) {
      visit(join(dirname(path), name));
    }
  };
  const html = readFileSync(join(build, page), 'utf8');
  for (const [, name = ''] of html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)) visit(name);
  return [...found];
}

/** The same in the language that weighs most. */
const heaviest = (build: string, page: string): string[] =>
  LANGUAGES.map((language) => scriptsOf(build, page, language)).toSorted(
    (a, b) => size(build, b) - size(build, a),
  )[0] ?? [];

const size = (build: string, paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + statSync(join(build, path)).size, 0);

describe.each([['chrome-mv3'], ['firefox-mv3']])('the build %s', (name) => {
  const build = join(OUTPUT, name);
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));

  it('puts one script on trading pages, and no style', () => {
    const scripts = manifest.content_scripts as { matches: string[]; js: string[]; css?: string[] }[];
    expect(scripts).toHaveLength(1);
    expect(scripts[0]?.matches).toEqual([...FIRST_SITE.tradingPages]);
    expect(scripts[0]?.css ?? []).toEqual([]);
  });

  // Script is parsed on every load, so raw bytes count; the zip is what a user downloads.
  it.each([
    ['gate', 'on a trading page with nothing to draw', () => manifest.content_scripts[0].js],
    ['drawing', 'to draw on it', () => ['overlay-drawing.js']],
    ['popup', 'to open the popup', () => heaviest(build, 'popup.html')],
    ['background', 'in the background', () => ['background.js']],
  ] as const)('keeps to the budget for %s: script %s', (part, _, paths) => {
    const bytes = size(build, paths());
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes).toBeLessThanOrEqual(BUDGETS[part]);
  });

  it.each(['popup', 'add', 'options', 'welcome', 'past-stops'])('loads one language only for %s', async (page) => {
    const signs = await Promise.all(
      LANGUAGES.map(async (language) => (await import(`../../lib/messages/${language}/locale.ts`)).locale.justNow),
    );
    const spoken = LANGUAGES.map((language) => {
      const scripts = scriptsOf(build, `${page}.html`, language).map((path) => readFileSync(join(build, path), 'utf8'));
      return signs.map((sign) => scripts.some((script) => script.includes(sign)));
    });
    expect(spoken).toEqual(LANGUAGES.map((own) => LANGUAGES.map((language) => language === own)));
  });

  it('has the page of the popup name all that draws it, so that it comes while the page is read', () => {
    const html = readFileSync(join(build, 'popup.html'), 'utf8');
    const unnamed = scriptsOf(build, 'popup.html', LANGUAGES[0]).filter((path) => !html.includes(`/${path}"`));
    expect(unnamed.filter((path) => !/^chunks\/(?:popup|words)-/.test(path))).toEqual([]);
  });

  it('leaves the examples of the reader out, which are tests', () => {
    const background = readFileSync(join(build, 'background.js'), 'utf8');
    expect(ROLE_RULES.filter(({ name }) => !background.includes(name))).toEqual([]);
    const passages = ROLE_RULES.flatMap(({ example }) => example.split('\n')).filter((line) => /\d:\d/.test(line));
    expect(passages.length).toBeGreaterThanOrEqual(ROLE_RULES.length / 2);
    expect(passages.filter((passage) => background.includes(passage))).toEqual([]);
    const sayings = [...STOPS, ...MATTERS, ...DAY_FORMS].flatMap(({ examples }) => examples.flat());
    expect(sayings.length).toBeGreaterThan(60);
    expect(sayings.filter((saying) => saying.length > 14 && background.includes(saying))).toEqual([]);
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
    expect(manifest.host_permissions).toEqual([...FIRST_SITE.origins]);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it('runs no code but its own', () => {
    const remote = filesIn(build)
      .filter((path) => path.endsWith('.html'))
      .filter((path) => /<script[^>]+src="(?:https?:)?\/\//.test(readFileSync(join(build, path), 'utf8')));
    expect(remote).toEqual([]);
  });
});
