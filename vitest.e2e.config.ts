import { defineConfig } from 'vitest/config';

// Real browsers mostly wait: two files at a time on two cores take 3 min 13 s, one at a time 7 min (measured).
export default defineConfig({
  test: {
    include: ['tests/{build,e2e}/**/*.e2e.ts'],
    maxWorkers: 2,
    // On a build machine a browser may lose a second to a neighbour. What fails twice is a fault; here once is enough.
    retry: process.env.CI === undefined ? 0 : 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000, interval: 100 } },
  },
});
