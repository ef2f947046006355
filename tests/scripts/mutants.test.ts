import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { figuresOf, type Report, survivorsIn } from '../../scripts/mutants/figures.ts';
import { filesOf, mirrorsOf } from '../../scripts/mutants/narrow.ts';
import { TARGETS } from '../../tools/mutants/targets.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const FILE = 'lib/a.ts';
const SOURCE = 'const isOld = (age: number) =>\n  age > 3;\n';

const reportOf = (...statuses: readonly string[]): Report => ({
  files: {
    [FILE]: {
      source: SOURCE,
      mutants: statuses.map((status) => ({
        status,
        replacement: 'age >= 3',
        location: { start: { line: 2, column: 3 }, end: { line: 2, column: 10 } },
      })),
    },
  },
});
const NAME = `${FILE}: age > 3; → age >= 3;`;

describe('the share of changes that the tests notice', () => {
  test.each([
    [['Killed', 'Timeout'], 2, 2],
    [['Killed', 'Survived'], 1, 2],
    [['NoCoverage'], 0, 1],
    [['Ignored', 'CompileError', 'RuntimeError'], 0, 0],
  ])('of %j is %i of %i', (statuses, noticed, of) =>
    expect(figuresOf(reportOf(...statuses), {})).toEqual([[FILE, { noticed, of }]]),
  );

  it('leaves out what changes nothing, and names the rest with its place', () => {
    const report = reportOf('Killed', 'Survived');
    expect(survivorsIn(report, {})).toEqual([`2: Survived ${NAME}`]);
    expect(survivorsIn(report, { [NAME]: 'ages are whole' })).toEqual([]);
    expect(figuresOf(report, { [NAME]: 'ages are whole' })).toEqual([[FILE, { noticed: 1, of: 1 }]]);
  });
});

describe('a part of a target', () => {
  const { mutate } = TARGETS.heart ?? { mutate: [] };

  test.each([
    ['plan', ['lib/domain/plan.ts']],
    ['situation/scene', ['lib/domain/situation/scene.ts']],
    ['wake', ['lib/app/wake.ts']],
    ['nothing-like-it', []],
  ])('named %s is %j', (part, files) => expect(filesOf(mutate, part, ROOT)).toEqual(files));

  it('may be a folder, or everything', () => {
    const folder = filesOf(mutate, 'history', ROOT);
    expect(folder).toContain('lib/domain/history/fold.ts');
    expect(folder.every((file) => file.startsWith('lib/domain/history/'))).toBe(true);
    expect(filesOf(mutate, '', ROOT).length).toBeGreaterThan(folder.length);
  });

  it('is tested by what stands where it stands', () => {
    expect(mirrorsOf('lib/domain/plan.ts', ROOT)).toEqual(['tests/domain/plan.test.ts']);
    expect(mirrorsOf('lib/domain/history/fold.ts', ROOT)).toContain('tests/domain/history/parts.test.ts');
    expect(mirrorsOf('lib/domain/nobody-tests-this.ts', ROOT)).toEqual([]);
    const beside = { 'lib/domain/plan.ts': 'tests/domain/{lead,snooze}.test.ts' };
    expect(mirrorsOf('lib/domain/plan.ts', ROOT, beside)).toHaveLength(3);
  });
});

describe.each(Object.entries(TARGETS))('the target %s', (name, { mutate, equivalent, beside = {} }) => {
  it('breaks files that there are', () => {
    for (const pattern of mutate) expect(globSync(pattern, { cwd: ROOT }), pattern).not.toEqual([]);
  });

  it('names tests that there are beside a file', () => {
    for (const pattern of Object.values(beside)) expect(globSync(pattern, { cwd: ROOT }), pattern).not.toEqual([]);
  });

  it('has settings and tests of its own', () => {
    expect(existsSync(join(ROOT, `tools/mutants/${name}.config.mjs`))).toBe(true);
    expect(existsSync(join(ROOT, `tools/mutants/vitest.${name}.config.ts`))).toBe(true);
  });

  it('says why what changes nothing does so', () => {
    for (const reason of Object.values(equivalent)) expect(reason.length).toBeGreaterThan(10);
  });
});
