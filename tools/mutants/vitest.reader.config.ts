import { defineConfig } from 'vitest/config';

const stage = process.env.MUTANTS_STAGE ?? '';

/** The tables of the stages, or of one of them, and nothing else. */
export default defineConfig({
  test: {
    include: [`tests/domain/notice/${stage === '' ? '**' : stage}/*.test.ts`],
    isolate: false,
    testTimeout: 60_000,
  },
});
