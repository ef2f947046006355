import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TARGETS } from '../tools/mutants/targets.mjs';
import { type Figures, figuresOf, type Report, survivorsIn } from './mutants/figures.ts';
import { filesOf, mirrorsOf } from './mutants/narrow.ts';

/*
 * Breaks the program in small ways and looks whether the tests notice. Stryker does it on copies; it is installed apart.
 *   npm run mutants [-- TARGET …]
 * A target is `reader` or `heart`; `heart/plan` is one file of it, `reader/6-windows` a folder. Each file is broken by itself
 * and noticed by the tests that stand where it stands.
 * Ends with code 1 where less is noticed than has to be (tools/mutants/targets.mjs).
 */

type Target = (typeof TARGETS)[string];

const ROOT = join(import.meta.dirname, '..');
const TOOL = join(ROOT, 'tools/mutants');
const STRYKER = join(TOOL, 'node_modules/@stryker-mutator/core/bin/stryker.js');

const wanted = process.argv.slice(2);
const names = wanted.length === 0 ? Object.keys(TARGETS) : wanted;

if (!existsSync(STRYKER)) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: TOOL, stdio: 'inherit' });
  if (npm.status !== 0) process.exit(2);
}
process.exitCode = names.map(runTarget).every((isEnough) => isEnough) ? 0 : 1;

function runTarget(wantedName: string): boolean {
  const [name = '', ...rest] = wantedName.split('/');
  const target = TARGETS[name];
  const part = rest.join('/');
  const files = target === undefined ? [] : filesOf(target.mutate, part, ROOT);
  if (target === undefined || files.length === 0) {
    console.error(
      `usage: npm run mutants [-- ${Object.keys(TARGETS).join('|')}[/FILE or FOLDER] …], not ${wantedName}`,
    );
    process.exit(2);
  }
  const runs = files.map((file) => figuresFrom(name, target, file));
  if (runs.includes(undefined)) return false;
  const all = runs.flatMap((run) => run ?? []);
  const figures = all.map(([, figure]) => figure);
  const total = { noticed: sum(figures.map(({ noticed }) => noticed)), of: sum(figures.map(({ of }) => of)) };
  // Once more in one piece, below what each run printed.
  if (all.length > 1) console.log(['', ...all.map(([file, figure]) => lineOf(file, figure))].join('\n'));
  console.log(`${lineOf(wantedName, total)}, ${target.enough} % have to be`);
  return total.noticed * 100 >= target.enough * total.of;
}

/** What one run of Stryker noticed of each file; prints it, and what was not noticed. */
function figuresFrom(
  name: string,
  { beside, equivalent }: Target,
  file: string,
): ReturnType<typeof figuresOf> | undefined {
  const tests = mirrorsOf(file, ROOT, beside);
  const args = [STRYKER, 'run', `tools/mutants/${name}.config.mjs`, '--mutate', file];
  const env = { ...process.env, MUTANT_TESTS: tests.join(',') };
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
  if (status !== 0) return undefined;
  const report = JSON.parse(readFileSync(join(ROOT, `dist/mutants/${name}.json`), 'utf8')) as Report;
  for (const survivor of survivorsIn(report, equivalent)) console.log(survivor);
  const figures = figuresOf(report, equivalent);
  for (const [path, figure] of figures) console.log(lineOf(path, figure));
  return figures;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function lineOf(file: string, { noticed, of }: Figures): string {
  return `${file}: ${noticed} of ${of} noticed (${of === 0 ? '–' : ((noticed / of) * 100).toFixed(1)} %)`;
}
