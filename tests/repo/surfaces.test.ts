import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * One place concludes what may be said of a stop. A surface that looks at the phase, or at what was seen, for itself
 * would sooner or later say something else than the others.
 */

const ROOT = new URL('../../', import.meta.url).pathname;
const SURFACES = globSync(
  ['components/**/*.{ts,tsx}', 'lib/messages/**/*.ts', 'lib/domain/badge.ts', 'lib/app/button.ts'],
  {
    cwd: ROOT,
  },
);
const CONCLUSIONS = ['phaseAt', 'evidenceOf', 'sceneOf', 'isKnownToHaveBegun', 'isSeenStopped', 'isTrading'];

/** What `file` imports by name. */
function importsOf(file: string): string[] {
  const text = readFileSync(ROOT + file, 'utf8');
  return [...text.matchAll(/^import (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().replace(/^type /, '')),
  );
}

describe('no surface concludes for itself', () => {
  it.each(CONCLUSIONS)('by %s', (name) => {
    expect(SURFACES.length).toBeGreaterThan(100);
    expect(SURFACES.filter((file) => importsOf(file).includes(name))).toEqual([]);
  });
});
