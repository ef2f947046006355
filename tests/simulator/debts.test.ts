import { describe, expect, it, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { Browser } from './browser.ts';
import { Condition } from './condition.ts';
import { Debts } from './debts.ts';
import type { Facts } from './facts.ts';
import { NOTHING_SEEN } from './said.ts';
import { shortLife } from './short-life.ts';

/*
 * What the judge demands, and until when: too much of it would call faults what is none, too little would hide one.
 */

const NOON = Date.parse('2026-11-25T12:00:00+09:00');

/** A stop of trading from `start` on, for two hours, of which nothing was seen. */
const stopFrom = (start: number): Facts => ({
  ...NOTHING_SEEN,
  services: ['trading'],
  ownServices: ['trading'],
  coins: [],
  start,
  end: start + 2 * HOUR_MS,
  plannedEnd: start + 2 * HOUR_MS,
  status: 'scheduled',
  saidOverAt: null,
  saidToGoOn: false,
  titles: ['a notice'],
  isHalt: false,
});

/** A machine that woke up at noon after a night, at which somebody learns of a stop by its notice. */
function awakeFromNoon(facts: Facts, learntAt: number): (now: number) => string[] {
  const machine = { isAwake: false, refusesNotifications: false, diskState: 'sound' };
  const condition = new Condition();
  condition.watch(machine as Browser);
  const debts = new Debts('Asia/Tokyo', shortLife('chrome').settings, condition, NOON - 9 * HOUR_MS);
  const lost: string[] = [];
  const tick = (now: number): void => {
    condition.tick(now);
    lost.push(...debts.tick(now));
  };
  tick(NOON - 9 * HOUR_MS);
  machine.isAwake = true;
  tick(NOON);
  const subject = { name: 'stop:0', whole: null, part: null, facts, versions: [{ from: learntAt, facts }] };
  tick(learntAt);
  debts.learnt({ subject, before: null }, learntAt);
  return (now) => {
    for (let at = learntAt; at <= now; at += 5 * SECOND_MS) tick(at);
    return lost;
  };
}

describe('a notice that is read for the first time', () => {
  test.each([
    ['of a stop to come', stopFrom(NOON + 5 * HOUR_MS), MINUTE_MS],
    ['of a stop that is on by its plan', stopFrom(NOON - HOUR_MS), MINUTE_MS],
    ['of one whose planned end passed, long after waking up', stopFrom(NOON - 4 * HOUR_MS), 40 * MINUTE_MS],
  ])('has to be told within a minute: %s', (_what, facts, afterMs) => {
    const learntAt = NOON + afterMs;
    expect(awakeFromNoon(facts, learntAt)(learntAt + 55 * SECOND_MS)).toEqual([]);
    expect(awakeFromNoon(facts, learntAt)(learntAt + 75 * SECOND_MS)).toHaveLength(1);
  });

  test.each([20 * SECOND_MS, MINUTE_MS, 4 * MINUTE_MS])(
    'of a stop whose planned end passed may wait five minutes from waking up on for an answer (read after %i ms)',
    (afterMs) => {
      const lostBy = awakeFromNoon(stopFrom(NOON - 4 * HOUR_MS), NOON + afterMs);
      expect(lostBy(NOON + 5 * MINUTE_MS + 55 * SECOND_MS)).toEqual([]);
      expect(lostBy(NOON + 6 * MINUTE_MS + 15 * SECOND_MS)).toHaveLength(1);
    },
  );

  it('of a stop that was seen meanwhile waits for nothing', () => {
    const facts = { ...stopFrom(NOON - 4 * HOUR_MS), seenFrom: NOON + 30 * SECOND_MS };
    expect(awakeFromNoon(facts, NOON + MINUTE_MS)(NOON + 2 * MINUTE_MS + 15 * SECOND_MS)).not.toEqual([]);
  });
});
