import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The rooms of what is drawn. None needs another one that needs it: popup and pages can each be read alone.
 */

const ROOT = new URL('../../', import.meta.url).pathname;
/** What each room may need beside itself. */
const ROOMS = {
  kit: [],
  forecast: ['kit'],
  popup: ['kit', 'forecast'],
  pages: ['kit', 'forecast'],
  overlay: ['kit'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const FILES = globSync('components/**/*.{ts,tsx}', { cwd: ROOT });
const roomOf = (file: string): string => file.split('/')[1] ?? '';

/** The files of `components` that `file` imports. */
const importsOf = (file: string): string[] =>
  [...readFileSync(ROOT + file, 'utf8').matchAll(/from '(\.[^']+)'|^import '(\.[^']+)'/gm)]
    .map(([, from, bare]) => join(dirname(file), from ?? bare ?? ''))
    .filter((path) => path.startsWith('components/'));

describe('the rooms of what is drawn', () => {
  it('are these, and nothing lies beside them', () => {
    expect([...new Set(FILES.map(roomOf))].sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it.each(Object.entries(ROOMS))('%s needs what stands under it only', (room, needs) => {
    const own = FILES.filter((file) => roomOf(file) === room);
    expect(own.length).toBeGreaterThan(5);
    const strange = own.flatMap((file) =>
      importsOf(file)
        .filter((path) => ![room, ...needs].includes(roomOf(path)))
        .map((path) => `${file} needs ${path}`),
    );
    expect(strange).toEqual([]);
  });

  it('keep the pages apart, but for what several of them share', () => {
    const pages = FILES.filter((file) => /^components\/pages\/\w+\//.test(file));
    const pageOf = (file: string) => file.split('/')[2];
    const others = pages.flatMap((file) =>
      importsOf(file)
        .filter((path) => /^components\/pages\/\w+\//.test(path) && pageOf(path) !== pageOf(file))
        .map((path) => `${pageOf(file)} needs ${pageOf(path)}`),
    );
    // The first page offers the same lead times as the options.
    expect([...new Set(others)]).toEqual(['welcome needs options']);
  });
});
