import { expect, it } from 'vitest';
import { generateOverNetwork } from './api-generate.ts';
import { API_LIMITS, liveManyApi } from './api-report.ts';
import { coveringSeeds } from './covering.ts';
import { DAYS_A_LIFE, explain, seedsBetween } from './report.ts';

/*
 * Random lives over the real polling, with an exchange whose API is at its worst. Here a few of them, in which every
 * trouble happens; all ten thousand days are a bench: `npm run bench -- api`. More of them here:
 * API_DAYS=10000 vitest run tests/simulator/api-lives.test.ts.
 */
const { API_DAYS } = process.env;
/** Far from the seeds that were looked at while this was written. */
const FIRST_SEED = 50_000;
const seeds =
  API_DAYS === undefined
    ? coveringSeeds((seed) => generateOverNetwork(seed, DAYS_A_LIFE), [FIRST_SEED, FIRST_SEED + 200], 6)
    : seedsBetween(FIRST_SEED, FIRST_SEED + Math.ceil(Number(API_DAYS) / DAYS_A_LIFE));

it('loses nothing, tells nothing twice and nothing untrue, whatever the API does', { timeout: 3_600_000 }, async () => {
  const tally = await liveManyApi(seeds);
  expect(tally.firstFailing === null ? '' : await explain(tally.firstFailing)).toBe('');
  expect(tally.tellings).toBeGreaterThan(seeds.length);
  expect(API_LIMITS.filter(({ isKept }) => !isKept(tally.latencies)).map(({ says }) => says)).toEqual([]);
});
