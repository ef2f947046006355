import { describe, expect, it } from 'vitest';
import { coveringSeeds } from './covering.ts';
import { generate } from './generate.ts';
import { DAYS_A_LIFE, explain, liveMany, seedsBetween } from './report.ts';
import { live } from './run.ts';
import type { Script } from './script.ts';

/*
 * Here a few of the ten thousand days, in which everything happens that happens in any of them. All of them are a bench:
 * `npm run bench -- simulator`. More days here: SIMULATOR_DAYS=10000 vitest run tests/simulator/simulator.test.ts.
 * One script: SIMULATOR_SCRIPT='{…}'.
 */
const ALL = 715;
const FEW = 36;
const { SIMULATOR_DAYS, SIMULATOR_SCRIPT } = process.env;
const seeds =
  SIMULATOR_DAYS === undefined
    ? coveringSeeds((seed) => generate(seed, DAYS_A_LIFE), [0, ALL], FEW)
    : seedsBetween(0, Math.ceil(Number(SIMULATOR_DAYS) / DAYS_A_LIFE));

describe('simulated days', () => {
  it.runIf(SIMULATOR_SCRIPT !== undefined)('the script that was handed in', async () => {
    const { breaches } = await live(JSON.parse(SIMULATOR_SCRIPT ?? '') as Script);
    expect(breaches).toEqual([]);
  });

  it('lose nothing, tell nothing twice, and nothing untrue', { timeout: 3_600_000 }, async () => {
    const tally = await liveMany(seeds);
    expect(tally.firstFailing === null ? '' : await explain(tally.firstFailing)).toBe('');
    expect(tally.tellings).toBeGreaterThan(2 * seeds.length);
    expect(tally.worstLatenessMs).toBeLessThanOrEqual(60_000);
  });
});
