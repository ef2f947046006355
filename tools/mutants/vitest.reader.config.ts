import { defineConfig } from 'vitest/config';

/** The tables of the stages, and nothing else. */
export default defineConfig({
  test: { include: ['tests/domain/notice/**/*.test.ts'], isolate: false, testTimeout: 60_000 },
});
