import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * One place concludes what may be said of a stop. A surface that looks at the phase, or at what was seen, for itself
 * would sooner or later say something else than the others.
 */

const ROOT = new URL('../../', import.meta.url).pathname;
const SURFACES = globSync(
  [
    'components/**/*.{ts,tsx}',
    'lib/messages/**/*.ts',
    'lib/domain/badge.ts',
    'lib/app/{button,deliver,substance,tell-blocked}.ts',
    'lib/feed/*.ts',
  ],
  {
    cwd: ROOT,
  },
);
const CONCLUSIONS = ['phaseAt', 'PHASES', 'evidenceOf', 'sceneOf', 'isKnownToHaveBegun', 'isSeenStopped', 'isTrading'];

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

/** What hands the phase on to the command that keeps a choice until the next one, and what is only called so: a look. */
const HANDS_ON = ['components/overlay/actions.ts', 'components/kit/Tile.tsx'];
/** `situation.phase`, and `phase` taken out of one. */
const READS_PHASE = /\.phase\b|[{,]\s*phase\b(?!\s*[=:?(])[^{}=]*\}(?:\s*[:=)]|\s+of\b)/;

describe('no surface decides on the phase', () => {
  const readers = SURFACES.filter((file) => READS_PHASE.test(readFileSync(ROOT + file, 'utf8')));

  it('nor reads it', () => {
    expect(readers.filter((file) => !HANDS_ON.includes(file))).toEqual([]);
  });

  it.each([
    ["if (shown.phase === 'final') return 'bar';", true],
    ['function textOf({ window, phase }: Shown): string {', true],
    ['const { scene, phase, facts } = shown;', true],
    ['for (const { window, phase } of leading()) {', true],
    ['<Mark phase={row.look} size={20} />', false],
    ['readonly phase: Phase;', false],
  ])('is found where it is read: %s', (code, isRead) => {
    expect(READS_PHASE.test(code)).toBe(isRead);
  });
});
