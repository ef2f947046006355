// @ts-check
import process from 'node:process';

/**
 * The tests that stand where the broken file stands (`MUTANT_TESTS`), or those of the whole target.
 *
 * @param {string[]} whole
 */
export function testsOr(...whole) {
  const asked = (process.env.MUTANT_TESTS ?? '').split(',').filter(Boolean);
  return asked.length > 0 ? asked : whole;
}

/**
 * What is broken, and by which tests it has to be noticed.
 *
 * Words and expressions are data, which the notices under `tests/notice` hold; what is computed once at the start (tables,
 * sets of words) belongs to them. Loops without an end are found by counting, so the patience is for slow machines only.
 *
 * @param {string} name
 * @param {{ readonly mutate: readonly string[] }} target
 */
export const configOf = (name, { mutate }) => ({
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: `tools/mutants/vitest.${name}.config.ts`, related: false },
  mutate,
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  timeoutMS: 60_000,
  // The compiler of the project has no interface that Stryker knows: there is no such file, so it is not asked for.
  tsconfigFile: 'tools/mutants/none.json',
  disableTypeChecks: false,
  allowEmpty: true,
  ignorePatterns: ['dist', '.wxt', 'docs', 'public', 'tests/e2e', 'tests/build'],
  tempDirName: `dist/mutants/${name}`,
  // A run takes long and stands behind other work.
  concurrency: 1,
  // What was not noticed is printed by the script; how far the tool has come is of no interest afterwards.
  logLevel: 'warn',
  warnings: { slow: false },
  reporters: ['json'],
  jsonReporter: { fileName: `dist/mutants/${name}.json` },
});
