import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findFirefox } from './find-browsers.mjs';

/*
 * `npm test`: lint, types, unit and component tests, build, tests in real browsers; in this order, so that the cheap
 * ones speak first. Stops at the first step that fails and closes with one line over everything that ran, after one over
 * what could not run here. A build machine (CI) has to have every browser.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = 'dist/test';

interface Step {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  /** Where the step leaves its counts. A step without a report counts as one test. */
  readonly report?: string;
}

const vitest = (name: string, ...args: string[]): Step => {
  const report = `${REPORTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, commands: [['vitest', 'run', ...args, ...reporters]], report };
};

const STEPS: readonly Step[] = [
  { name: 'lint', commands: [['biome', 'check', '.']] },
  { name: 'types', commands: [['tsc', '--noEmit']] },
  { name: 'unused', commands: [['node', 'scripts/unused.ts']] },
  vitest('unit'),
  {
    name: 'build',
    commands: [
      ['wxt', 'build'],
      ['wxt', 'build', '-b', 'firefox'],
    ],
  },
  vitest('e2e', '--config', 'vitest.e2e.config.ts'),
];

interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What was not run, by the heading it stands under. */
  readonly skipped: readonly string[];
}

/** The part of vitest's report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly title: string;
      readonly ancestorTitles: readonly string[];
    }[];
  }[];
}

/** Runs a program of `node_modules/.bin`; whether it succeeded. */
function run(command: readonly string[]): boolean {
  const [program = '', ...args] = command;
  const done = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: `${ROOT}node_modules/.bin${delimiter}${process.env.PATH ?? ''}` },
  });
  return done.status === 0;
}

/** What the step counted. A failed step counts at least one failure, whatever its report says. */
function countsOf({ report }: Step, succeeded: boolean): Counts {
  const path = report === undefined ? null : `${ROOT}${report}`;
  if (path === null || !existsSync(path)) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: [] };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => ['skipped', 'pending', 'todo'].includes(status));
  return {
    passed: numPassedTests,
    failed: succeeded ? numFailedTests : Math.max(1, numFailedTests),
    skipped: skipped.map(({ title, ancestorTitles }) => ancestorTitles[0] ?? title),
  };
}

const hasFirefox = findFirefox() !== null;
if (process.env.CI && !hasFirefox) {
  console.error('✗ No Firefox here: a build machine runs every test. Install one, or name it in FIREFOX.');
  process.exit(1);
}

rmSync(`${ROOT}${REPORTS}`, { recursive: true, force: true });
const total = { passed: 0, failed: 0 };
const skipped: string[] = [];
const lines: string[] = [];
for (const step of STEPS) {
  console.log(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}`);
  const startedAt = performance.now();
  const succeeded = step.commands.every(run);
  const counts = countsOf(step, succeeded);
  total.passed += counts.passed;
  total.failed += counts.failed;
  skipped.push(...counts.skipped);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  lines.push(`${succeeded ? '✓' : '✗'} ${step.name.padEnd(6)} ${seconds.padStart(6)} s`);
  if (!succeeded) {
    lines.push(`✗ stopped here: ${step.name} failed, what follows it was not run`);
    break;
  }
}
console.log(`\n${lines.join('\n')}`);
if (skipped.length > 0) {
  const reason = hasFirefox
    ? ''
    : ' No Firefox that takes the extension (142 or later) was found: install one, or name it in FIREFOX.';
  console.log(`!!! NOT RUN HERE: ${skipped.length} tests (${[...new Set(skipped)].join('; ')}).${reason}`);
}
console.log(
  `${total.passed} passed, ${total.failed} failed${skipped.length === 0 ? '' : `, ${skipped.length} skipped`}`,
);
process.exitCode = total.failed === 0 ? 0 : 1;
