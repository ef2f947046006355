import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/{build,e2e}/**/*.e2e.ts'],
    // Two that work and one that waits: what waits for alarms waits at once, and starts first.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // On a build machine a browser may lose a second to a neighbour. What fails twice is a fault; here once is enough.
    retry: process.env.CI === undefined ? 0 : 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 100 } },
  },
});
