import { defineConfig } from 'vitest/config';

// Real browsers on two cores: one file at a time, and patience for a machine that is busy.
export default defineConfig({
  test: {
    include: ['tests/{build,e2e}/**/*.e2e.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 100 } },
  },
});
