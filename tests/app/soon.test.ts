import { describe, expect, it } from 'vitest';
import { runSoon } from '../../lib/app/soon.ts';
import { type EpochMs, SECOND_MS, shift } from '../../lib/domain/time.ts';
import { fakeBrowser } from './fake-ports.ts';

/** Time that stands still until it is told to pass, with the timers that wait in it. */
function clockwork() {
  const { ports } = fakeBrowser();
  const start = ports.clock();
  let now: EpochMs = start;
  const timers: { at: EpochMs; task: () => void }[] = [];
  const browser = {
    ...ports,
    clock: () => now,
    soon: (task: () => void, delayMs: number) => void timers.push({ at: shift(now, delayMs), task }),
  };
  const pass = async (ms: number): Promise<void> => {
    const end = shift(now, ms);
    for (;;) {
      const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      now = next.at;
      timers.splice(timers.indexOf(next), 1);
      next.task();
      await Promise.resolve();
    }
    now = end;
  };
  return { browser, pass, now: () => now, timers };
}

describe('a timer for what is due before an alarm may come', () => {
  it('is one, however many polls somebody begins in between', async () => {
    const { browser, pass, now } = clockwork();
    let runs = 0;
    const poll = async (): Promise<void> => {
      runs += 1;
      runSoon(browser, 'poll', shift(now(), 20 * SECOND_MS), poll);
    };
    await poll();
    for (let begun = 0; begun < 10; begun++) {
      await pass(7 * SECOND_MS);
      await poll();
    }
    runs = 0;
    await pass(600 * SECOND_MS);
    expect(runs).toBeLessThanOrEqual(31);
  });

  it('of one task keeps no other task waiting, and an earlier moment is kept', async () => {
    const { browser, pass, now } = clockwork();
    const ran: string[] = [];
    const run = (name: string) => async () => void ran.push(name);
    runSoon(browser, 'poll', shift(now(), 20 * SECOND_MS), run('poll'));
    runSoon(browser, 'reminder', shift(now(), 25 * SECOND_MS), run('reminder'));
    runSoon(browser, 'poll', shift(now(), 5 * SECOND_MS), run('sooner'));
    await pass(6 * SECOND_MS);
    expect(ran).toEqual(['sooner']);
    await pass(30 * SECOND_MS);
    expect(ran).toContain('reminder');
  });

  it('that was lost in a sleep is set again', () => {
    const { browser, now, timers, pass } = clockwork();
    runSoon(browser, 'poll', shift(now(), 5 * SECOND_MS), async () => {});
    timers.length = 0;
    void pass(60 * SECOND_MS);
    runSoon(browser, 'poll', shift(now(), 5 * SECOND_MS), async () => {});
    expect(timers).toHaveLength(1);
  });

  it('is none for what an alarm can wait for', () => {
    const { browser, now, timers } = clockwork();
    runSoon(browser, 'poll', shift(now(), 30 * SECOND_MS), async () => {});
    runSoon(browser, 'poll', null, async () => {});
    expect(timers).toEqual([]);
  });
});
