import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../lib/domain/time.ts';
import { generateOverNetwork } from './api-generate.ts';
import type { Script } from './script.ts';
import { breachesOf, lastSaid } from './watch-judge.ts';
import { liveWatch } from './watch-life.ts';

/*
 * The watch for programs, killed at any moment and started again. A few lives here; more of them, or from another seed:
 * WATCH_LIVES=200 WATCH_FIRST=1000 vitest run tests/simulator/watch-lives.test.ts
 */
const { WATCH_LIVES = '1', WATCH_FIRST = '70003', WATCH_DAYS = '4' } = process.env;
const SEEDS = Array.from({ length: Number(WATCH_LIVES) }, (_, index) => Number(WATCH_FIRST) + index);
const WHAT_HAPPENS: readonly string[] = ['notice', 'halt', 'resume'];

/** From shortly before the first thing that happens on the exchange until the last is over; no trouble of browsers. */
function lifeOf(seed: number): Script {
  const script = generateOverNetwork(seed, Number(WATCH_DAYS));
  const happenings = script.happenings.filter(({ is }) => WHAT_HAPPENS.includes(is));
  const times = happenings.map(({ at }) => at);
  const ends = happenings.flatMap((happening) => ('end' in happening && happening.end !== null ? [happening.end] : []));
  return {
    ...script,
    happenings,
    startAt: Math.max(script.startAt, Math.min(...times) - HOUR_MS),
    endAt: Math.min(script.endAt, Math.max(...times, ...ends) + HOUR_MS),
  };
}

describe.each(SEEDS)('the watch in life %i', (seed) => {
  it('tells nothing twice and loses nothing, however often it is killed', { timeout: 600_000 }, async () => {
    const script = lifeOf(seed);
    const whole = await liveWatch({ script, killedWithinMs: null });
    expect(breachesOf(script, whole)).toEqual([]);
    const killed = await liveWatch({ script, killedWithinMs: 2 * HOUR_MS });
    expect(killed.kills).toBeGreaterThan(10);
    expect(breachesOf(script, killed)).toEqual([]);
    expect(lastSaid(killed)).toEqual(lastSaid(whole));
  });
});
