import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functionsIn } from './complexity.ts';

/*
 * A function that reads top to bottom has few branches and few parameters. What is over the limit today stands in
 * complexity-exceptions.json with its figures; the list may only shrink.
 */

const LIMITS = { cyclomatic: 15, parameters: 4 };
const ROOT = resolve(import.meta.dirname, '../..');
const FILES = globSync('{lib,components,entrypoints,scripts}/**/*.{ts,tsx,mjs}', { cwd: ROOT }).sort();

type Figures = Readonly<Record<string, { readonly cyclomatic: number; readonly parameters: number }>>;

const ALLOWED = JSON.parse(readFileSync(join(import.meta.dirname, 'complexity-exceptions.json'), 'utf8')) as Figures;

const FUNCTIONS = FILES.flatMap((file) =>
  functionsIn(file, readFileSync(join(ROOT, file), 'utf8')).map((shape) => ({
    ...shape,
    key: `${file} ${shape.name}`,
  })),
);
const OVER = FUNCTIONS.filter(
  ({ cyclomatic, parameters }) => cyclomatic > LIMITS.cyclomatic || parameters > LIMITS.parameters,
);

describe('functions read top to bottom', () => {
  it('has functions to look at', () => expect(FUNCTIONS.length).toBeGreaterThan(2000));

  it('none has more branches or parameters than the limit, or than it had', () => {
    const worse = OVER.filter(({ key, cyclomatic, parameters }) => {
      const allowed = ALLOWED[key] ?? LIMITS;
      return (
        cyclomatic > Math.max(allowed.cyclomatic, LIMITS.cyclomatic) ||
        parameters > Math.max(allowed.parameters, LIMITS.parameters)
      );
    });
    expect(worse.map(({ key, line, cyclomatic, parameters }) => ({ key, line, cyclomatic, parameters }))).toEqual([]);
  });

  it('one that has become better is no exception any more, or a smaller one', () => {
    const most = (key: string) => OVER.filter((shape) => shape.key === key);
    const stale = Object.entries(ALLOWED).filter(([key, allowed]) => {
      const same = most(key);
      return (
        Math.max(0, ...same.map(({ cyclomatic }) => cyclomatic)) !== allowed.cyclomatic ||
        Math.max(0, ...same.map(({ parameters }) => parameters)) !== allowed.parameters
      );
    });
    expect(stale.map(([key]) => key)).toEqual([]);
  });
});

describe('the count', () => {
  it.each([
    ['const f = (a, b) => a', [['f', 2, 1]]],
    ['function f(a) { if (a) return 1; return a ? 2 : 3 }', [['f', 1, 3]]],
    ['const f = (a) => a && (a ?? b)', [['f', 1, 3]]],
    [
      'function f(a) { for (const b of a) { g(() => b || c) } }',
      [
        ['f', 1, 2],
        ['anonymous', 0, 2],
      ],
    ],
    ['const o = { m(a) { switch (a) { case 1: return; case 2: return; default: return } } }', [['m', 1, 3]]],
    ['class C { m(a) { while (a) { try { a() } catch { a = 0 } } } }', [['m', 1, 3]]],
  ])('of %s', (text, expected) =>
    expect(functionsIn('x.ts', text).map(({ name, parameters, cyclomatic }) => [name, parameters, cyclomatic])).toEqual(
      expected,
    ),
  );
});
