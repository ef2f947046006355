import { defineConfig } from 'vitest/config';
import { testsOr } from './stryker.mjs';

/** The tables of the stages, and nothing else. */
export default defineConfig({
  test: { include: testsOr('tests/domain/notice/**/*.test.ts'), isolate: false, testTimeout: 60_000 },
});
