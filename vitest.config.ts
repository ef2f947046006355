import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    setupFiles: ['tests/seed.ts', 'tests/languages.ts'],
    mockReset: true,
    restoreMocks: true,
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
