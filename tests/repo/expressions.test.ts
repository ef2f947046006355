import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseSync } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import type { Expression } from './detector.ts';

/*
 * Expressions run over what strangers write. One that backtracks without bound stops the worker, and with it every
 * reminder; so none may, whatever it is used for today.
 */

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

/** The detector keeps what it has looked at, two megabytes an expression, so that all of them need more than there is. */
const AT_ONCE = 250;

/** Those of them that backtrack, found by threads, which give back what they have kept. */
async function backtracking(expressions: readonly Expression[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (let at = 0; at < expressions.length; at += AT_ONCE) {
    const worker = new Worker(new URL('./detector.ts', import.meta.url), {
      workerData: expressions.slice(at, at + AT_ONCE),
    });
    const [told] = (await once(worker, 'message')) as [readonly string[]];
    found.push(...told);
  }
  return found;
}

describe('no expression backtracks without bound', () => {
  it('of those that are written down', async () => {
    const literals = FILES.flatMap(literalsIn);
    expect(literals.length).toBeGreaterThan(40);
    expect(await backtracking(literals)).toEqual([]);
  }, 240_000);

  it('of those that are built', async () => {
    const builders = FILES.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('new RegExp('));
    const built = await builtBy(builders);
    expect(built.length).toBeGreaterThanOrEqual(builders.length);
    expect(await backtracking(built)).toEqual([]);
  }, 240_000);

  it.each(['^(?:a+)+$', '^\\s*(?:<!--[\\s\\S]{0,2000}?-->\\s*)*<rss', '\\s*JST$', '(?<=\\d *)-'])(
    'and %s is found',
    async (pattern) => {
      expect(await backtracking([{ file: 'x', pattern, flags: '' }])).toHaveLength(1);
    },
  );
});
