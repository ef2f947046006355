import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TARGETS } from '../tools/mutants/targets.mjs';
import { type Figures, figuresOf, type Report, survivorsIn } from './mutants/figures.ts';

/*
 * Breaks the program in small ways and looks whether the tests notice. Stryker does it on copies; it is installed apart.
 *   npm run mutants [-- reader|heart [FILE …]]
 * Ends with code 1 where less is noticed than has to be (tools/mutants/targets.mjs).
 */

const ROOT = join(import.meta.dirname, '..');
const TOOL = join(ROOT, 'tools/mutants');
const STRYKER = join(TOOL, 'node_modules/@stryker-mutator/core/bin/stryker.js');

const [wanted, ...files] = process.argv.slice(2);
const names = wanted === undefined ? Object.keys(TARGETS) : [wanted];

if (!existsSync(STRYKER)) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: TOOL, stdio: 'inherit' });
  if (npm.status !== 0) process.exit(2);
}
process.exitCode = names.map(runTarget).every((isEnough) => isEnough) ? 0 : 1;

function runTarget(name: string): boolean {
  const target = TARGETS[name];
  if (target === undefined) {
    console.error(`usage: npm run mutants [-- ${Object.keys(TARGETS).join('|')} [FILE …]]`);
    process.exit(2);
  }
  const some = files.length === 0 ? [] : ['--mutate', files.join(',')];
  const args = [STRYKER, 'run', `tools/mutants/${name}.config.mjs`, ...some];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) return false;
  const report = JSON.parse(readFileSync(join(ROOT, `dist/mutants/${name}.json`), 'utf8')) as Report;
  for (const survivor of survivorsIn(report, target.equivalent)) console.log(survivor);
  const figures = figuresOf(report, target.equivalent);
  for (const [file, figure] of figures) console.log(lineOf(file, figure));
  const all = figures.map(([, figure]) => figure);
  const total = { noticed: sum(all.map(({ noticed }) => noticed)), of: sum(all.map(({ of }) => of)) };
  console.log(`${lineOf(name, total)}, ${target.enough} % have to be`);
  return total.noticed * 100 >= target.enough * total.of;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function lineOf(file: string, { noticed, of }: Figures): string {
  return `${file}: ${noticed} of ${of} noticed (${of === 0 ? '–' : ((noticed / of) * 100).toFixed(1)} %)`;
}
