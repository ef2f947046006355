import { describe, expect, it, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
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

/** A machine that woke up at noon after a night. */
function wokenUp(settings = shortLife('chrome').settings) {
  const machine = { isAwake: false, refusesNotifications: false, diskState: 'sound' };
  const condition = new Condition();
  condition.watch(machine as Browser);
  const debts = new Debts('Asia/Tokyo', settings, condition, NOON - 9 * HOUR_MS);
  const lost: string[] = [];
  const tick = (now: number): void => {
    condition.tick(now);
    lost.push(...debts.tick(now));
  };
  tick(NOON - 9 * HOUR_MS);
  machine.isAwake = true;
  tick(NOON);
  /** What is lost by `now`, when time goes on from `from`. */
  const lostBy = (from: number, now: number): string[] => {
    for (let at = from; at <= now; at += 5 * SECOND_MS) tick(at);
    return lost;
  };
  return { machine, debts, tick, lostBy };
}

/** At which somebody learns of a stop by its notice. */
function awakeFromNoon(facts: Facts, learntAt: number): (now: number) => string[] {
  const { debts, tick, lostBy } = wokenUp();
  tick(learntAt);
  debts.learnt({ subject: subjectOf(facts, learntAt), before: null, lookedAt: 0 }, learntAt);
  return (now) => lostBy(learntAt, now);
}

const subjectOf = (facts: Facts, from: number) => ({
  name: 'stop:0',
  whole: null,
  part: null,
  facts,
  versions: [{ from, facts }],
});

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

describe('the end of a stop that was seen to go on', () => {
  /** Whether it has to be told, when trading is seen `afterMs` after waking up and the stop was seen last at `lookedAt`. */
  function isOwed(lookedAt: number, afterMs: number): boolean {
    const { debts, tick, lostBy } = wokenUp();
    const going: Facts = { ...stopFrom(NOON - 20 * HOUR_MS), end: NOON + HOUR_MS, seenFrom: NOON - 20 * HOUR_MS };
    const [heardAt, overAt] = [NOON + MINUTE_MS, NOON + afterMs];
    const subject = subjectOf(going, heardAt);
    tick(heardAt);
    debts.learnt({ subject, before: null, lookedAt: 0 }, heardAt);
    for (const ward of debts.wards.values()) debts.told(ward, heardAt);
    tick(overAt);
    subject.facts = { ...going, seenUntil: overAt };
    debts.learnt({ subject, before: going, lookedAt }, overAt);
    return lostBy(overAt, overAt + 2 * MINUTE_MS).length > 0;
  }

  test.each([
    ['it was seen a moment ago', NOON + 9 * MINUTE_MS, 10 * MINUTE_MS, true],
    ['it was seen since waking up, however long ago', NOON + 2 * MINUTE_MS, 3 * HOUR_MS, true],
    ['it was seen before a short sleep', NOON - 20 * MINUTE_MS, 10 * MINUTE_MS, true],
    ['it was seen more than an hour ago, before the sleep', NOON - 2 * HOUR_MS, 10 * MINUTE_MS, false],
    ['it was seen the evening before', NOON - 12 * HOUR_MS, 30 * MINUTE_MS, false],
  ])('%s', (_what, lookedAt, afterMs, isRequired) => {
    expect(isOwed(lookedAt, afterMs)).toBe(isRequired);
  });
});

describe('a reminder that is held back by quiet hours, of a stop that is moved before it is loud again', () => {
  const QUIET = { on: true, startMinute: 19 * 60, endMinute: 0, weekdays: [0, 1, 2, 3, 4, 5, 6] };
  const [DUE, MOVED, LOUD] = [NOON + 10.5 * HOUR_MS, NOON + 11.75 * HOUR_MS, NOON + 12 * HOUR_MS];
  const START = DUE + DAY_MS;

  /** The evening of somebody who does not want to hear of changes; the stop is moved by `movesMs`, one after the other. */
  function evening(...movesMs: readonly number[]) {
    const { debts, tick, lostBy } = wokenUp({
      ...DEFAULT_SETTINGS,
      leadTimesMs: [DAY_MS],
      steps: { ...DEFAULT_SETTINGS.steps, changed: false },
      quietHours: { ...QUIET, urgentBreaksThrough: false },
    });
    const subject = subjectOf(stopFrom(START), NOON + HOUR_MS);
    const tell = (at: number) => [...debts.wards.values()].flatMap((ward) => debts.told(ward, at));
    tick(NOON + HOUR_MS);
    debts.learnt({ subject, before: null, lookedAt: 0 }, NOON + HOUR_MS);
    tell(NOON + HOUR_MS);
    tick(DUE);
    for (const [index, byMs] of movesMs.entries()) {
      const [at, before] = [MOVED + index * MINUTE_MS, subject.facts];
      tick(at);
      subject.facts = stopFrom(START + byMs);
      debts.learnt({ subject, before, lookedAt: 0 }, at);
    }
    return { lostBy: (now: number) => lostBy(MOVED + movesMs.length * MINUTE_MS, now), tell };
  }

  test.each([3 * HOUR_MS, 26 * HOUR_MS])('is owed in a time of its own, when that is yet to come (%i ms)', (byMs) => {
    expect(evening(byMs).lostBy(DUE + byMs + 55 * SECOND_MS)).toEqual([]);
    expect(evening(byMs).lostBy(DUE + byMs + 75 * SECOND_MS)).not.toEqual([]);
  });

  it('is nothing new before that time', () => {
    const { lostBy, tell } = evening(3 * HOUR_MS);
    expect(lostBy(LOUD + MINUTE_MS)).toEqual([]);
    expect(tell(LOUD + MINUTE_MS)).toEqual([]);
  });

  test.each([
    ['not at all', []],
    ['to where its time has passed too', [HOUR_MS]],
    ['to an earlier start', [-HOUR_MS]],
    ['away, and back again', [3 * HOUR_MS, 0]],
  ])('is owed as soon as it is loud, when it was moved %s', (_where, movesMs) => {
    expect(evening(...movesMs).lostBy(LOUD + 55 * SECOND_MS)).toEqual([]);
    expect(evening(...movesMs).lostBy(LOUD + 75 * SECOND_MS)).toHaveLength(1);
  });
});

test('a reminder that was told of another start may be told again when the stop is moved back', () => {
  const { debts, tick } = wokenUp({
    ...DEFAULT_SETTINGS,
    leadTimesMs: [DAY_MS],
    steps: { ...DEFAULT_SETTINGS.steps, changed: false },
  });
  const start = NOON + 20 * HOUR_MS;
  const subject = subjectOf(stopFrom(start), NOON);
  const learn = (facts: Facts, at: number): void => {
    const before = subject.facts;
    tick(at);
    subject.facts = facts;
    debts.learnt({ subject, before, lookedAt: 0 }, at);
  };
  const tell = (at: number) => [...debts.wards.values()].flatMap((ward) => debts.told(ward, at));
  learn(stopFrom(start), NOON);
  learn(stopFrom(start + 30 * MINUTE_MS), NOON + MINUTE_MS);
  tell(NOON + MINUTE_MS);
  learn(stopFrom(start), NOON + 5 * HOUR_MS);
  expect(tell(NOON + 5 * HOUR_MS)).not.toEqual([]);
  expect(tell(NOON + 6 * HOUR_MS)).toEqual([]);
});

/** Somebody who heard at noon of a stop, and what happens then. */
function heardAtNoon(facts: Facts) {
  const life = wokenUp(DEFAULT_SETTINGS);
  const subject = subjectOf(facts, NOON);
  life.debts.learnt({ subject, before: null, lookedAt: 0 }, NOON);
  const tell = (at: number) => [...life.debts.wards.values()].flatMap((ward) => life.debts.told(ward, at));
  tell(NOON);
  return { ...life, subject, tell };
}

test('the start of a stop is owed while it may go on, and no news once its planned end has passed unseen', () => {
  const owedFrom = (wokeAt: number): string[] => {
    const { lostBy, machine } = heardAtNoon(stopFrom(NOON + HOUR_MS));
    lostBy(NOON, NOON + MINUTE_MS);
    machine.isAwake = false;
    lostBy(NOON + 2 * MINUTE_MS, NOON + 2 * MINUTE_MS);
    lostBy(wokeAt - SECOND_MS, wokeAt - SECOND_MS);
    machine.isAwake = true;
    return lostBy(wokeAt, wokeAt + 20 * MINUTE_MS).filter((what) => what.includes('started'));
  };
  expect(owedFrom(NOON + 2 * HOUR_MS)).toHaveLength(1);
  expect(owedFrom(NOON + 4 * HOUR_MS)).toEqual([]);
});

test('a start that was no news while nobody had seen the stop is news once it is seen to go on', () => {
  const facts = stopFrom(NOON + HOUR_MS);
  const { debts, lostBy, subject, tell } = heardAtNoon(facts);
  lostBy(NOON, NOON + MINUTE_MS);
  const seenAt = NOON + 4 * HOUR_MS;
  lostBy(seenAt, seenAt + MINUTE_MS);
  subject.facts = { ...facts, seenFrom: seenAt + MINUTE_MS };
  debts.learnt({ subject, before: facts, lookedAt: 0 }, seenAt + MINUTE_MS);
  expect(tell(seenAt + MINUTE_MS)).not.toEqual([]);
});

test('what became due in the moment in which the clock was set back becomes due anew', () => {
  const end = NOON + 3 * HOUR_MS;
  const coin = { ...stopFrom(NOON + HOUR_MS), services: ['deposit'], ownServices: ['deposit'] } as const;
  const { debts, tick, lostBy, tell } = heardAtNoon(coin);
  lostBy(NOON, coin.start);
  tell(coin.start);
  lostBy(coin.start, end - SECOND_MS);
  tick(end);
  debts.clockWasSet(end - 9 * MINUTE_MS);
  lostBy(end - 9 * MINUTE_MS, end);
  expect(tell(end + SECOND_MS)).toHaveLength(1);
});

test('what outlasts a stop of which nobody could be told is news of its own', () => {
  const { debts, tick, lostBy, machine } = wokenUp();
  const [whole, part] = [stopFrom(NOON), { ...stopFrom(NOON), end: NOON + 4 * HOUR_MS }].map((facts) => ({
    ...facts,
    services: ['deposit'] as const,
    ownServices: ['deposit'] as const,
  }));
  if (whole === undefined || part === undefined) throw new Error('no stop');
  machine.refusesNotifications = true;
  tick(NOON + MINUTE_MS);
  const [wholeSubject, partSubject] = [
    subjectOf(whole, NOON),
    { ...subjectOf(part, NOON), name: 'stop:1', whole: 'stop:0', part: 'deposit JPY' as const },
  ];
  for (const subject of [wholeSubject, partSubject]) {
    debts.learnt({ subject, before: null, lookedAt: 0 }, NOON + MINUTE_MS);
  }
  lostBy(NOON + MINUTE_MS, NOON + 3 * HOUR_MS);
  machine.refusesNotifications = false;
  const ward = debts.wards.get('stop:1');
  if (ward === undefined) throw new Error('no ward');
  expect(debts.told(ward, NOON + 3 * HOUR_MS)).not.toEqual([]);
});

describe('a part that goes its own way', () => {
  const COIN = { services: ['deposit'], ownServices: ['deposit'], coins: ['XRP'] } as const;

  /** Somebody who heard at noon of a stop, of which a part lasts until `partEnd` while the rest is over after an hour. */
  function withPart(partEnd: number) {
    const facts = { ...stopFrom(NOON + HOUR_MS), ...COIN };
    const life = heardAtNoon(facts);
    const overAt = NOON + 2 * HOUR_MS;
    life.tick(facts.start);
    life.tell(facts.start);
    life.tick(overAt);
    const over: Facts = { ...facts, status: 'completed', end: overAt, saidOverAt: overAt };
    const part = { ...subjectOf({ ...facts, end: partEnd }, overAt), name: 'stop:1', whole: 'stop:0' };
    const subject = { ...part, part: 'deposit XRP' as const };
    life.subject.facts = over;
    life.debts.learnt({ subject: life.subject, before: facts, lookedAt: 0 }, overAt);
    life.debts.learnt({ subject, before: facts, lookedAt: 0 }, overAt);
    const [whole, own] = [life.debts.wards.get('stop:0'), life.debts.wards.get('stop:1')];
    if (whole === undefined || own === undefined) throw new Error('no ward');
    life.debts.told(whole, overAt);
    const readAgain = (at: number): void => {
      life.tick(at);
      life.debts.learnt({ subject, before: subject.facts, lookedAt: 0 }, at);
    };
    return { ...life, own, overAt, readAgain };
  }

  it('is no news when its notice is read again after the end of the rest was told', () => {
    const { own, overAt, lostBy, readAgain } = withPart(NOON + 3 * HOUR_MS);
    readAgain(overAt + 20 * MINUTE_MS);
    expect(own.duties).toEqual([]);
    expect(lostBy(overAt + 20 * MINUTE_MS, overAt + 22 * MINUTE_MS)).toEqual([]);
  });

  it('is news where it lasts longer than was known of it, whatever else was told', () => {
    const { own } = withPart(NOON + 4 * HOUR_MS);
    expect(own.duties.map(({ step }) => step)).toEqual(['extended']);
  });
});

describe('what the user wanted to hear of, and what went its own way before it was told', () => {
  const start = NOON + 30 * HOUR_MS;
  const BOTH = { services: ['trading', 'deposit'], ownServices: ['trading', 'deposit'] } as const;

  /** A night over the moment of a lead to somebody who wants leads of deposits alone. */
  function nightOver() {
    const settings = { ...DEFAULT_SETTINGS, leadTimesMs: [DAY_MS], services: ['deposit'] as const };
    const life = wokenUp(settings);
    const facts = { ...stopFrom(start), ...BOTH };
    const subject = subjectOf(facts, NOON);
    life.debts.learnt({ subject, before: null, lookedAt: 0 }, NOON);
    const ward = life.debts.wards.get('stop:0');
    if (ward === undefined) throw new Error('no ward');
    life.debts.told(ward, NOON);
    life.machine.isAwake = false;
    const morning = start - 20 * HOUR_MS;
    for (const at of [NOON + MINUTE_MS, start - DAY_MS, morning - SECOND_MS]) life.tick(at);
    life.machine.isAwake = true;
    life.tick(morning);
    const learn = (changes: Partial<Facts>): void => {
      const before = subject.facts;
      subject.facts = { ...before, ...changes };
      life.debts.learnt({ subject, before, lookedAt: 0 }, morning);
    };
    return { ...life, learn, lostMorning: () => life.lostBy(morning, morning + 2 * MINUTE_MS) };
  }

  it('is not asked for: what is left would be told against their wish', () => {
    const { learn, lostMorning } = nightOver();
    learn({ services: ['trading'], ownServices: ['trading'] });
    expect(lostMorning()).toEqual([]);
  });

  it('is asked for where it is still of interest', () => {
    const { learn, lostMorning } = nightOver();
    learn({ services: ['deposit'], ownServices: ['deposit'] });
    expect(lostMorning()).toHaveLength(1);
  });
});

test('a start that passed unseen with its planned end, read of late, is news once it is seen to go on', () => {
  const life = wokenUp(DEFAULT_SETTINGS);
  const readAt = NOON + 10 * MINUTE_MS;
  const facts = stopFrom(NOON - 4 * HOUR_MS);
  const subject = subjectOf(facts, readAt);
  life.lostBy(NOON, readAt);
  life.debts.learnt({ subject, before: null, lookedAt: 0 }, readAt);
  const ward = life.debts.wards.get('stop:0');
  if (ward === undefined) throw new Error('no ward');
  life.debts.told(ward, readAt);
  const seenAt = readAt + MINUTE_MS;
  life.tick(seenAt);
  subject.facts = { ...facts, seenFrom: seenAt };
  life.debts.learnt({ subject, before: facts, lookedAt: 0 }, seenAt);
  expect(ward.duties.map(({ step, required }) => [step, required])).toEqual([['started', true]]);
});
