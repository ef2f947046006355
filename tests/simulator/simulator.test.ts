import { describe, expect, it } from 'vitest';
import { DAYS_A_LIFE, explain, liveMany } from './report.ts';
import { live } from './run.ts';
import type { Script } from './script.ts';

/*
 * Two files share the seeds, so that two cores share the work: this one and `simulator-more.test.ts`.
 * More days: SIMULATOR_DAYS=1000000 vitest run tests/simulator. One script: SIMULATOR_SCRIPT='{…}'.
 */
const DAYS = Number(process.env.SIMULATOR_DAYS ?? 10_000);
const LIVES = Math.ceil(DAYS / 2 / DAYS_A_LIFE);

describe('ten thousand simulated days', () => {
  it.runIf(process.env.SIMULATOR_SCRIPT !== undefined)('the script that was handed in', async () => {
    const { breaches } = await live(JSON.parse(process.env.SIMULATOR_SCRIPT ?? '') as Script);
    expect(breaches).toEqual([]);
  });

  it('loses nothing, tells nothing twice, and nothing untrue (first half)', { timeout: 3_600_000 }, async () => {
    const tally = await liveMany(0, LIVES);
    expect(tally.firstFailing === null ? '' : await explain(tally.firstFailing)).toBe('');
    expect(tally.tellings).toBeGreaterThan(LIVES);
    expect(tally.worstLatenessMs).toBeLessThanOrEqual(60_000);
  });
});
