// @ts-check

/**
 * @typedef {{
 *   readonly mutate: readonly string[],
 *   readonly enough: number,
 *   readonly equivalent: Readonly<Record<string, string>>,
 *   readonly stages?: Readonly<Record<string, readonly string[]>>,
 * }} Target
 * `enough`: the share in per cent that has to be noticed. `equivalent`: changes that change nothing, as
 * `file: line as it stands → what it became`, with the reason. `stages`: what of `mutate` is broken in runs of their own,
 * each noticed by the tests of its own stage alone.
 */

const READER_STAGES = ['4-times', '5-roles', '6-windows', '7-facts'];

/** @type {Readonly<Record<string, Target>>} */
export const TARGETS = {
  // What decides in the reader; noticed by the tables of each stage alone.
  reader: {
    mutate: READER_STAGES.map((stage) => `lib/domain/notice/${stage}/*.ts`),
    stages: Object.fromEntries(READER_STAGES.map((stage) => [stage, [`lib/domain/notice/${stage}/*.ts`]])),
    enough: 85,
    equivalent: {},
  },
  // What reminds: the plan, what is known of a situation, and what becomes of many notices.
  heart: {
    mutate: [
      'lib/domain/{plan,reminder,phase,quiet-hours,ledger,lead}.ts',
      'lib/domain/{situation,history}/*.ts',
      'lib/app/wake.ts',
    ],
    enough: 90,
    equivalent: {},
  },
};
