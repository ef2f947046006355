import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TARGETS, type Target } from '../tools/mutants/targets.mjs';
import { type Figures, figuresOf, type Report, survivorsIn } from './mutants/figures.ts';

/*
 * Breaks the program in small ways and looks whether the tests notice. Stryker does it on copies; it is installed apart.
 *   npm run mutants [-- reader[/STAGE]|heart [FILE …]]
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

function runTarget(wantedName: string): boolean {
  const [name = '', wantedStage] = wantedName.split('/');
  const target = TARGETS[name];
  const stages = Object.keys(target?.stages ?? { '': [] }).filter((stage) => stage === (wantedStage ?? stage));
  if (target === undefined || stages.length === 0) {
    console.error(`usage: npm run mutants [-- ${usages().join('|')} [FILE …]]`);
    process.exit(2);
  }
  const all = stages.map((stage) => runStage(name, stage, target.equivalent));
  const figures = all.flatMap((stage) => stage ?? []);
  const total = { noticed: sum(figures.map(({ noticed }) => noticed)), of: sum(figures.map(({ of }) => of)) };
  console.log(`${lineOf(wantedName, total)}, ${target.enough} % have to be`);
  return !all.includes(null) && total.noticed * 100 >= target.enough * total.of;
}

/** Runs the tests of one stage ('': of the whole target); null when they could not be run. */
function runStage(name: string, stage: string, equivalent: Target['equivalent']): readonly Figures[] | null {
  const some = files.length === 0 ? [] : ['--mutate', files.join(',')];
  const args = [STRYKER, 'run', `tools/mutants/${name}.config.mjs`, ...some];
  const env = { ...process.env, MUTANTS_STAGE: stage };
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
  if (status !== 0) return null;
  const report = JSON.parse(readFileSync(join(ROOT, `dist/mutants/${name}${stage}.json`), 'utf8')) as Report;
  for (const survivor of survivorsIn(report, equivalent)) console.log(survivor);
  const figures = figuresOf(report, equivalent);
  for (const [file, figure] of figures) console.log(lineOf(file, figure));
  return figures.map(([, figure]) => figure);
}

function usages(): readonly string[] {
  return Object.entries(TARGETS).flatMap(([name, { stages = {} }]) => [
    name,
    ...Object.keys(stages).map((stage) => `${name}/${stage}`),
  ]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function lineOf(file: string, { noticed, of }: Figures): string {
  return `${file}: ${noticed} of ${of} noticed (${of === 0 ? '–' : ((noticed / of) * 100).toFixed(1)} %)`;
}
