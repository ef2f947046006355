import { defineConfig } from 'vitest/config';
import { testsOr } from './stryker.mjs';

/** The tests of the domain, and those of the cycle that tell what it does with a plan. */
export default defineConfig({
  test: {
    include: testsOr('tests/domain/**/*.test.ts', 'tests/app/{wake,deliver,first-look,wrong-clock}.test.ts'),
    exclude: ['tests/domain/notice/**'],
    setupFiles: ['tests/seed.ts', 'tests/languages.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
