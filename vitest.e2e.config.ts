import { defineConfig } from 'vitest/config';

// Real browsers mostly wait: two files at a time on two cores take 3 min 13 s, one at a time 7 min (measured).
export default defineConfig({
  test: {
    include: ['tests/{build,e2e}/**/*.e2e.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 100 } },
  },
});
