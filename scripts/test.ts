import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/*
 * `npm test`: lint, types, unit and component tests, build, tests in real browsers; in this order, so that the cheap
 * ones speak first. Stops at the first step that fails and closes with one line over everything that ran.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = '.output/test';

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
  readonly skipped: number;
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
  if (path === null || !existsSync(path)) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(path, 'utf8'));
  return {
    passed: numPassedTests,
    failed: succeeded ? numFailedTests : Math.max(1, numFailedTests),
    skipped: numPendingTests + numTodoTests,
  };
}

rmSync(`${ROOT}${REPORTS}`, { recursive: true, force: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const step of STEPS) {
  console.log(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}`);
  const startedAt = performance.now();
  const succeeded = step.commands.every(run);
  const counts = countsOf(step, succeeded);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  lines.push(`${succeeded ? '✓' : '✗'} ${step.name.padEnd(6)} ${seconds.padStart(6)} s`);
  if (!succeeded) {
    lines.push(`✗ stopped here: ${step.name} failed, what follows it was not run`);
    break;
  }
}
console.log(`\n${lines.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped === 0 ? '' : `, ${total.skipped} skipped`}`);
process.exitCode = total.failed === 0 ? 0 : 1;
