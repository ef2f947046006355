// @ts-check
/**
 * What is broken, and by which tests it has to be noticed.
 *
 * Words and expressions are data, which the notices under `tests/notice` hold; what is computed once at the start (tables,
 * sets of words) belongs to them. Loops without an end are found by counting, so the patience is for slow machines only.
 *
 * The stage is named by the environment, which the configuration of the tests reads as well.
 *
 * @param {string} name
 * @param {import('./targets.mjs').Target} target
 */
export const configOf = (name, { mutate, stages = {} }, stage = process.env.MUTANTS_STAGE ?? '') => ({
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: `tools/mutants/vitest.${name}.config.ts`, related: false },
  mutate: stages[stage] ?? mutate,
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  timeoutMS: 60_000,
  // The compiler of the project has no interface that Stryker knows: there is no such file, so it is not asked for.
  tsconfigFile: 'tools/mutants/none.json',
  disableTypeChecks: false,
  allowEmpty: true,
  ignorePatterns: ['dist', '.wxt', 'docs', 'public', 'components', 'entrypoints', 'tests/e2e', 'tests/build'],
  tempDirName: `dist/mutants/${name}${stage}`,
  // A run takes long and stands behind other work.
  concurrency: 1,
  warnings: { slow: false },
  reporters: ['json'],
  jsonReporter: { fileName: `dist/mutants/${name}${stage}.json` },
});
