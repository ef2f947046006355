import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isSafe } from 'redos-detector';
import { parseSync } from 'vite';
import { describe, expect, it, vi } from 'vitest';

/*
 * Expressions run over what strangers write. One that backtracks without bound stops the worker, and with it every
 * reminder; so none may, whatever it is used for today.
 */

interface Expression {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

const ROOT = resolve(import.meta.dirname, '../..');
const FILES = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT });

/** The expressions that stand in a file as such. */
function literalsIn(file: string): Expression[] {
  const { program } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  const found: Expression[] = [];
  JSON.stringify(program, (key, value: unknown) => {
    if (key === 'regex') found.push({ file, ...(value as { pattern: string; flags: string }) });
    return value;
  });
  return found;
}

/** What modules build with `new RegExp` while they load, each once: by the first of `files` that asks for it. */
async function builtBy(files: readonly string[]): Promise<readonly Expression[]> {
  const built: Expression[] = [];
  let asking = '';
  const Plain = RegExp;
  class Recorded extends Plain {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      built.push({ file: asking, pattern: this.source, flags: this.flags });
    }
  }
  vi.resetModules();
  vi.stubGlobal('RegExp', Recorded);
  for (const file of files) {
    asking = file;
    await import(/* @vite-ignore */ join(ROOT, file));
  }
  vi.unstubAllGlobals();
  return built;
}

/** Without one of these an expression looks at a bounded number of characters, however it backtracks. */
const UNBOUNDED = /[^\\][*+]|\{\d{1,9},\}/;

/** A bounded expression that is undecided after a few steps is let through, so more of them would tell nothing. */
const STEPS = { bounded: 300, unbounded: 5000 };

const backtracks = ({ file, pattern, flags }: Expression): string[] => {
  const isUnbounded = UNBOUNDED.test(pattern);
  const maxSteps = isUnbounded ? STEPS.unbounded : STEPS.bounded;
  const { safe, error } = isSafe(new RegExp(pattern, flags), { maxSteps, downgradePattern: true });
  const isUndecided = error === 'hitMaxSteps';
  // The detector does not look into what is looked for behind a place.
  if (/\(\?<[=!]/.test(pattern) && isUnbounded) return [`${file}: /${pattern}/${flags} (looks behind)`];
  return safe || (isUndecided && !isUnbounded) ? [] : [`${file}: /${pattern}/${flags} (${error})`];
};

describe('no expression backtracks without bound', () => {
  it('of those that are written down', () => {
    const literals = FILES.flatMap(literalsIn);
    expect(literals.length).toBeGreaterThan(40);
    expect(literals.flatMap(backtracks)).toEqual([]);
  }, 240_000);

  it('of those that are built', async () => {
    const builders = FILES.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('new RegExp('));
    const built = await builtBy(builders);
    expect(built.length).toBeGreaterThanOrEqual(builders.length);
    expect(built.flatMap(backtracks)).toEqual([]);
  }, 240_000);

  it.each(['^(?:a+)+$', '^\\s*(?:<!--[\\s\\S]{0,2000}?-->\\s*)*<rss', '\\s*JST$', '(?<=\\d *)-'])(
    'and %s is found',
    (pattern) => {
      expect(backtracks({ file: 'x', pattern, flags: '' })).toHaveLength(1);
    },
  );
});
