import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongestFirst } from './tests/longest-first.ts';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    setupFiles: ['tests/seed.ts', 'tests/languages.ts'],
    // By itself it leaves one core to the build tool, which has little to do: on two cores that is half of the machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // What hangs is found all the same; five seconds are too few for a test of some thousand cases on a busy machine.
    testTimeout: 60_000,
    mockReset: true,
    restoreMocks: true,
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
