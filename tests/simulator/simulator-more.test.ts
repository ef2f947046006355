import { describe, expect, it } from 'vitest';
import { DAYS_A_LIFE, explain, liveMany } from './report.ts';

const DAYS = Number(process.env.SIMULATOR_DAYS ?? 10_000);
const LIVES = Math.ceil(DAYS / 2 / DAYS_A_LIFE);

describe('ten thousand simulated days', () => {
  it('loses nothing, tells nothing twice, and nothing untrue (second half)', { timeout: 3_600_000 }, async () => {
    const tally = await liveMany(LIVES, 2 * LIVES);
    expect(tally.firstFailing === null ? '' : await explain(tally.firstFailing)).toBe('');
    expect(tally.worstLatenessMs).toBeLessThanOrEqual(60_000);
  });
});
