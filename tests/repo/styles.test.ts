import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * A style lies beside the component that it dresses, and what a surface wears is a list: nothing is worn twice, and
 * nothing lies about that nobody wears.
 */

const ROOT = new URL('../../', import.meta.url).pathname;
const STYLES = globSync('components/**/*.css', { cwd: ROOT }).sort();
/** What each surface wears, in the order in which it weighs. */
const SURFACES = ['components/popup/popup.css', 'components/pages/pages.css', 'components/overlay/overlay.css'];
/** Brought before the list of the overlay by who brings the words and the outlines. */
const APART = 'components/kit/tokens.css';

const importsOf = (file: string): string[] =>
  [...readFileSync(ROOT + file, 'utf8').matchAll(/^@import "(\.[^"]+)";$/gm)].map(([, path]) =>
    join(dirname(file), path ?? ''),
  );
/** Everything that `file` brings, itself last. */
const wornBy = (file: string): string[] => [...importsOf(file).flatMap(wornBy), file];
const isList = (file: string): boolean => importsOf(file).length > 0;

describe('styles', () => {
  it.each(SURFACES)('%s is a list, and wears nothing twice', (surface) => {
    const worn = wornBy(surface);
    expect(worn.length).toBeGreaterThan(10);
    expect(worn).toHaveLength(new Set(worn).size);
    for (const list of worn.filter(isList)) {
      expect(readFileSync(ROOT + list, 'utf8').replace(/\/\*.*\*\//g, ''), list).not.toContain('{');
    }
  });

  it('are all worn', () => {
    expect([...new Set([...SURFACES.flatMap(wornBy), APART])].sort()).toEqual(STYLES);
  });

  it('that bear the name of a component lie beside it', () => {
    const named = STYLES.filter((file) => /^[A-Z]/.test(basename(file)));
    expect(named.length).toBeGreaterThan(30);
    const components = new Set(globSync('components/**/*.tsx', { cwd: ROOT }));
    expect(named.filter((file) => !components.has(file.replace(/css$/, 'tsx')))).toEqual([]);
  });

  it('have one job each', () => {
    const long = STYLES.filter((file) => file !== APART && readFileSync(ROOT + file, 'utf8').split('\n').length > 40);
    expect(long).toEqual([]);
  });
});
