import { expect, it } from 'vitest';
import { API_LIMITS, liveManyApi } from './api-report.ts';
import { DAYS_A_LIFE, explain } from './report.ts';

/*
 * Random lives over the real polling, with an exchange whose API is at its worst. All ten thousand days are a bench:
 * `npm run bench -- api`; more of them here: API_DAYS=10000 vitest run tests/simulator/api-lives.test.ts.
 */
const DAYS = Number(process.env.API_DAYS ?? 210);
/** Far from the seeds that were looked at while this was written. */
const FIRST_SEED = 50_000;

it('loses nothing, tells nothing twice and nothing untrue, whatever the API does', { timeout: 3_600_000 }, async () => {
  const tally = await liveManyApi(FIRST_SEED, FIRST_SEED + Math.ceil(DAYS / DAYS_A_LIFE));
  expect(tally.firstFailing === null ? '' : await explain(tally.firstFailing)).toBe('');
  expect(tally.tellings).toBeGreaterThan(DAYS / DAYS_A_LIFE);
  expect(API_LIMITS.filter(({ isKept }) => !isKept(tally.latencies)).map(({ says }) => says)).toEqual([]);
});
