import { describe, expect, it, test } from 'vitest';
import { EMPTY_LEDGER, type Ledger, settle, timesOf, withCycle } from '../../lib/domain/ledger.ts';
import { type Circumstances, type Plan, plan } from '../../lib/domain/plan.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { DAY_MS, type EpochMs, HOUR_MS, JST_OFFSET_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { aSight, liveAs } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';

const circumstances = (now: EpochMs): Circumstances => ({
  ...aSight(now),
  snoozedUntil: {},
  zoneOffsetMs: JST_OFFSET_MS,
});
const planAt = (
  now: EpochMs,
  windows: readonly MaintenanceWindow[],
  ledger: Ledger,
  settings: Settings = DEFAULT_SETTINGS,
): Plan => plan(windows, { settings, ledger }, circumstances(now), now);

/** The ledger after everything that `result` wants was told or let pass. */
function carriedOut(result: Plan, ledger: Ledger, now: EpochMs): Ledger {
  const entries = result.due.flatMap((reminder) => [
    { id: reminder.id, told: true },
    ...reminder.overtakes.map((id) => ({ id, told: false })),
  ]);
  const passed = result.passedOver.map(({ id }) => ({ id, told: false }));
  const windows = [...result.due, ...result.passedOver].map(({ window }) => window);
  return withCycle(settle(ledger, [...entries, ...passed], windows, now), now, result.nextWakeAt);
}

const stepsOf = (result: Plan): string[] =>
  result.due.map(({ step }) => (step.name === 'lead' ? `lead ${step.leadMs / MINUTE_MS} min` : step.name));

/** Runs the plan every minute from `from` to `to` and lists what was told when. */
function tellEveryMinute(
  from: EpochMs,
  to: EpochMs,
  windowAt: (now: EpochMs) => MaintenanceWindow,
  settings?: Settings,
) {
  const told: [string, string][] = [];
  let ledger = EMPTY_LEDGER;
  for (let now = from; now <= to; now = shift(now, MINUTE_MS)) {
    const result = planAt(now, [windowAt(now)], ledger, settings);
    for (const step of stepsOf(result)) told.push([new Date(now + JST_OFFSET_MS).toISOString().slice(5, 16), step]);
    ledger = carriedOut(result, ledger, now);
  }
  return told;
}

describe('a window that goes as announced', () => {
  it('is told when it is announced, at each lead time, at its start and at its end', () => {
    const told = tellEveryMinute(at('2026-11-23T12:00'), at('2026-11-25T06:00'), (now) =>
      now >= at('2026-11-25T05:00') ? aWindow({ seenRunningAt: at('2026-11-25T05:00') }) : aWindow(),
    );
    expect(told).toEqual([
      ['11-23T12:00', 'announced'],
      ['11-24T02:00', 'lead 1440 min'],
      ['11-25T01:00', 'lead 60 min'],
      ['11-25T01:45', 'lead 15 min'],
      ['11-25T01:55', 'lead 5 min'],
      ['11-25T02:00', 'started'],
      ['11-25T05:00', 'ended'],
    ]);
  });
});

describe('a window that changes', () => {
  const announced = aWindow();
  const heard = (now: EpochMs) => carriedOut(planAt(now, [announced], EMPTY_LEDGER), EMPTY_LEDGER, now);
  const before = at('2026-11-24T12:00');

  it('is known by an id of its own each time', () => {
    let ledger = heard(before);
    [off, announced, off, announced, off].forEach((window, index) => {
      const now = shift(before, (index + 1) * MINUTE_MS);
      ledger = carriedOut(planAt(now, [window], ledger), ledger, now);
    });
    const marks = Object.keys(ledger.settled)
      .filter((id) => id.includes('/cancelled'))
      .map((id) => id.split('#')[1]);
    expect(marks).toEqual([undefined, '2', '3']);
  });

  it('is not announced a second time, whatever became of what was heard of it', () => {
    const ledger = { ...heard(before), heard: {} };
    expect(planAt(shift(before, HOUR_MS), [announced], ledger).due).toEqual([]);
  });

  test.each(['cancelled', 'postponed'] as const)('back on after it was %s, at the same times, is told', (status) => {
    const off = { ...announced, status };
    const ledger = { ...heard(before), heard: { [announced.id]: timesOf(off) } };
    expect(stepsOf(planAt(shift(before, HOUR_MS), [announced], ledger))).toEqual(['changed']);
  });

  const later = aWindow({ start: at('2026-11-25T08:00'), end: at('2026-11-25T11:00') });
  const longer = aWindow({ end: at('2026-11-25T06:30') });
  const off = aWindow({ status: 'cancelled' });
  test.each<[string, readonly MaintenanceWindow[], string[]]>([
    ['called off, back on, and called off again', [off, announced, off], ['cancelled', 'changed', 'cancelled']],
    ['postponed twice', [later, announced, later, announced], ['changed', 'changed', 'changed', 'changed']],
    ['extended twice', [longer, announced, longer], ['extended', 'changed', 'extended']],
    [
      'called off three times',
      [off, announced, off, announced, off],
      ['cancelled', 'changed', 'cancelled', 'changed', 'cancelled'],
    ],
  ])('%s at the same times is told each time, and once each', (_, courses, steps) => {
    let ledger = heard(before);
    const told = courses.flatMap((window, index) =>
      [1, 2, 3].flatMap((minutes) => {
        const now = shift(before, index * HOUR_MS + minutes * MINUTE_MS);
        const result = planAt(now, [window], ledger);
        ledger = carriedOut(result, ledger, now);
        return stepsOf(result);
      }),
    );
    expect(told).toEqual(steps);
  });

  test.each<[string, string[]]>([
    ['2026-11-25T04:59', ['cancelled']],
    ['2026-11-25T05:00', []],
  ])('and is cancelled is told until the end it had, at %s: %j', (now, steps) => {
    const result = planAt(at(now), [{ ...announced, status: 'cancelled' }], heard(before));
    expect(stepsOf(result)).toEqual(steps);
  });

  test.each<[string, Partial<MaintenanceWindow>, string[]]>([
    ['a later start', { start: at('2026-11-25T03:00'), end: at('2026-11-25T06:00') }, ['changed']],
    ['a later end', { end: at('2026-11-25T06:30'), status: 'extended' }, ['extended']],
    ['an earlier end', { end: at('2026-11-25T04:00') }, ['changed']],
    ['a cancellation', { status: 'cancelled' }, ['cancelled']],
    ['a postponement', { status: 'postponed' }, ['cancelled']],
    ['nothing but new words', { title: '【再掲】定期メンテナンスのお知らせ' }, []],
  ])('%s is told once', (_, changes, steps) => {
    const ledger = heard(before);
    const now = shift(before, HOUR_MS);
    const result = planAt(now, [{ ...announced, ...changes }], ledger);
    expect(stepsOf(result)).toEqual(steps);
    expect(
      stepsOf(planAt(shift(now, MINUTE_MS), [{ ...announced, ...changes }], carriedOut(result, ledger, now))),
    ).toEqual([]);
  });

  it('is reminded of anew when its start moves', () => {
    const moved = aWindow({ start: at('2026-11-25T08:00'), end: at('2026-11-25T09:00') });
    const told = tellEveryMinute(at('2026-11-25T00:59'), at('2026-11-25T08:00'), (now) =>
      now < at('2026-11-25T01:30') ? announced : moved,
    );
    expect(told.map(([, step]) => step)).toEqual([
      'announced',
      'lead 60 min',
      'changed',
      'lead 60 min',
      'lead 15 min',
      'lead 5 min',
      'started',
    ]);
  });
});

describe('woken late', () => {
  it('tells the latest step that still matters and never replays the ones before', () => {
    const ledger: Ledger = carriedOut(
      planAt(at('2026-11-23T12:00'), [aWindow()], EMPTY_LEDGER),
      EMPTY_LEDGER,
      at('2026-11-23T12:00'),
    );
    const now = at('2026-11-25T01:50');
    const result = planAt(now, [aWindow()], ledger);
    expect(stepsOf(result)).toEqual(['lead 15 min']);
    expect(stepsOf(planAt(shift(now, 1), [aWindow()], carriedOut(result, ledger, now)))).toEqual([]);
  });

  it('says that the stop has begun, not that it will', () => {
    const ledger = carriedOut(
      planAt(at('2026-11-23T12:00'), [aWindow()], EMPTY_LEDGER),
      EMPTY_LEDGER,
      at('2026-11-23T12:00'),
    );
    expect(stepsOf(planAt(at('2026-11-25T02:12'), [aWindow()], ledger))).toEqual(['started']);
  });

  it('does not raise an alarm for a stop that was slept through', () => {
    const ledger = carriedOut(
      planAt(at('2026-11-23T12:00'), [aWindow()], EMPTY_LEDGER),
      EMPTY_LEDGER,
      at('2026-11-23T12:00'),
    );
    const over = aWindow({ seenRunningAt: at('2026-11-25T05:00') });
    expect(planAt(at('2026-11-25T05:30'), [over], ledger).due).toEqual([]);
  });

  it('tells an end that comes when the cycle was to run, however long ago the one before was', () => {
    const coin = aWindow({ kind: 'asset', services: ['deposit', 'withdrawal'], assets: ['XRP'] });
    const before = at('2026-11-25T03:00');
    const ledger = carriedOut(planAt(before, [coin], EMPTY_LEDGER), EMPTY_LEDGER, before);
    const end = at('2026-11-25T05:00');
    expect(stepsOf(planAt(end, [coin], { ...ledger, nextCycleAt: end }))).toEqual(['ended']);
    const late = at('2026-11-25T05:12');
    expect(stepsOf(planAt(late, [coin], { ...ledger, nextCycleAt: end }))).toEqual([]);
  });

  test.each<[string, number, string[]]>([
    ['half a minute before the machine woke up', 30_000, ['ended']],
    ['a minute before', MINUTE_MS, []],
    ['longer before', 2 * MINUTE_MS, []],
  ])('takes an end %s for seen or for slept through', (_, afterMs, steps) => {
    const coin = aWindow({ kind: 'asset', services: ['deposit', 'withdrawal'], assets: ['XRP'] });
    const before = at('2026-11-25T03:00');
    const ledger = carriedOut(planAt(before, [coin], EMPTY_LEDGER), EMPTY_LEDGER, before);
    const asleep = { ...ledger, nextCycleAt: shift(before, MINUTE_MS) };
    expect(stepsOf(planAt(shift(at('2026-11-25T05:00'), afterMs), [coin], asleep))).toEqual(steps);
  });

  test.each<[string, string[]]>([
    ['2026-11-25T06:00', ['ended']],
    ['2026-11-25T06:01', []],
  ])('tells an end while it is fresh, at %s: %j', (now, steps) => {
    const over = aWindow({ observedStart: at('2026-11-25T02:00'), observedEnd: at('2026-11-25T05:00') });
    const before = at('2026-11-25T03:00');
    const ledger = carriedOut(planAt(before, [aWindow()], EMPTY_LEDGER), EMPTY_LEDGER, before);
    expect(stepsOf(planAt(at(now), [over], { ...ledger, nextCycleAt: at(now) }))).toEqual(steps);
  });

  it('does not raise an alarm for the end of a stop that is learnt of only after waking up', () => {
    const before = at('2026-11-25T01:00');
    const asleep = carriedOut(planAt(before, [], EMPTY_LEDGER), EMPTY_LEDGER, before);
    const wokeUp = at('2026-11-25T05:18');
    const awake = carriedOut(planAt(wokeUp, [], asleep), asleep, wokeUp);
    const coin = aWindow({ kind: 'asset', services: ['deposit', 'withdrawal'], assets: ['XRP'] });
    const heard = { ...awake, heard: { [coin.id]: timesOf(coin) } };
    expect(planAt(shift(wokeUp, 3000), [coin], heard).due).toEqual([]);
  });

  it('does not raise an alarm for the end of a stop that the user never heard of', () => {
    const before = at('2026-11-25T04:59');
    const awake = carriedOut(planAt(before, [], EMPTY_LEDGER), EMPTY_LEDGER, before);
    const coin = aWindow({ kind: 'asset', services: ['deposit', 'withdrawal'], assets: ['XRP'] });
    const learnt = planAt(at('2026-11-25T05:01'), [coin], awake);
    expect(learnt.due).toEqual([]);
    expect(learnt.passedOver.length).toBeGreaterThan(0);
  });

  it('does not tell a new user of stops that ended before they came', () => {
    const over = aWindow({ status: 'completed', endIsActual: true });
    const result = planAt(at('2026-11-25T05:30'), [over], EMPTY_LEDGER);
    expect(result.due).toEqual([]);
    expect(result.passedOver.length).toBeGreaterThan(0);
  });
});

describe('a halt that nobody announced', () => {
  const halt = (changes: Partial<MaintenanceWindow> = {}) =>
    aWindow({ id: 'live:1', origin: 'live', kind: 'emergency', services: ['trading', 'api'], end: null, ...changes });

  it('is told at once, insistently, and told again when it is over', () => {
    const now = at('2026-11-25T02:01');
    const first = planAt(now, [halt()], EMPTY_LEDGER);
    expect(stepsOf(first)).toEqual(['halted']);
    expect(first.due[0]?.insistent).toBe(true);
    const ledger = carriedOut(first, EMPTY_LEDGER, now);
    const back = halt({ observedEnd: at('2026-11-25T02:08') });
    expect(stepsOf(planAt(at('2026-11-25T02:08'), [back], ledger))).toEqual(['recovered']);
  });

  it('is told as a halt, with nothing else to be told of it', () => {
    expect(planAt(at('2026-11-25T02:01'), [halt()], EMPTY_LEDGER).due[0]?.overtakes).toEqual([]);
  });

  it('is not told as changed by a notice that says no more than what was seen', () => {
    const seen = at('2026-11-25T02:01');
    const live = halt({ observedStart: seen, start: seen });
    const told = carriedOut(planAt(seen, [live], EMPTY_LEDGER), EMPTY_LEDGER, seen);
    const later = at('2026-11-25T02:20');
    for (const start of ['02:01', '01:55', '02:10']) {
      const noticed = { ...live, origin: 'notice', start: at(`2026-11-25T${start}`) } as const;
      expect(stepsOf(planAt(later, [noticed], told)), start).toEqual([]);
      const withEnd = { ...noticed, end: at('2026-11-25T04:00') };
      expect(stepsOf(planAt(later, [withEnd], told)), 'an end is news').toEqual(['changed']);
    }
  });

  it('is told as a stop to whoever does not want to hear of halts, once a notice is about it', () => {
    const noticed = halt({ origin: 'notice', observedStart: at('2026-11-25T02:00') });
    const now = at('2026-11-25T02:01');
    const settings = { ...DEFAULT_SETTINGS, steps: { ...DEFAULT_SETTINGS.steps, halted: false } };
    expect(stepsOf(planAt(now, [noticed], EMPTY_LEDGER, settings))).toEqual(['announced']);
    expect(stepsOf(planAt(now, [noticed], EMPTY_LEDGER))).toEqual(['halted']);
  });

  test.each([
    ['off', false, false],
    ['emergency', true, false],
    ['emergency-and-final', true, true],
  ] as const)('sounds with the choice %s: %s, the final minutes: %s', (sound, halted, final) => {
    const settings = { ...DEFAULT_SETTINGS, sound };
    const soundOf = (now: string, window: MaintenanceWindow) =>
      planAt(at(now), [window], EMPTY_LEDGER, settings).due[0]?.sound;
    expect(soundOf('2026-11-25T02:01', halt())).toBe(halted);
    expect(soundOf('2026-11-25T01:55', aWindow())).toBe(final);
    expect(soundOf('2026-11-25T01:45', aWindow())).toBe(false);
  });

  it('shows on the badge before everything else', () => {
    const now = at('2026-11-25T02:30');
    const seen = { ...circumstances(now), live: liveAs('halted', now) };
    expect(plan([aWindow(), halt()], { settings: DEFAULT_SETTINGS, ledger: EMPTY_LEDGER }, seen, now).badge.face).toBe(
      'emergency',
    );
  });
});

describe('a window of which nothing is to be told', () => {
  const muted = (now: EpochMs): Circumstances => ({ ...circumstances(now), muted: new Set([aWindow().id]) });
  const start = at('2026-11-25T02:00');
  const cancelled = aWindow({ status: 'cancelled' });
  const extended = aWindow({ status: 'extended', end: at('2026-11-25T07:00') });

  it.each<[string, EpochMs, MaintenanceWindow]>([
    ['at a lead time', shift(start, -HOUR_MS), aWindow()],
    ['in the last minutes', shift(start, -5 * MINUTE_MS), aWindow()],
    ['at its start', start, aWindow()],
    ['when it is called off', shift(start, -HOUR_MS), cancelled],
    ['when it takes longer', shift(start, HOUR_MS), extended],
  ])('is silent %s, and all of it counts as passed', (_, now, window) => {
    const before = shift(start, -2 * DAY_MS);
    const heard = carriedOut(planAt(before, [aWindow()], EMPTY_LEDGER), EMPTY_LEDGER, before);
    expect(planAt(now, [window], heard).due).toHaveLength(1);
    const result = plan([window], { settings: DEFAULT_SETTINGS, ledger: heard }, muted(now), now);
    expect(result.due).toEqual([]);
    // Whoever wants to hear of it again hears of what comes then, and of nothing that was.
    expect(planAt(now, [window], carriedOut(result, heard, now)).due).toEqual([]);
  });

  it('does not silence another one', () => {
    const now = shift(start, -HOUR_MS);
    const other = aWindow({ id: 'other', start, end: at('2026-11-25T03:00') });
    const result = plan([aWindow(), other], { settings: DEFAULT_SETTINGS, ledger: EMPTY_LEDGER }, muted(now), now);
    expect(result.due.map(({ window }) => window.id)).toEqual(['other']);
  });

  it('is told of its next step once it is to be told again', () => {
    const now = shift(start, -HOUR_MS);
    const ledger = carriedOut(
      plan([aWindow()], { settings: DEFAULT_SETTINGS, ledger: EMPTY_LEDGER }, muted(now), now),
      EMPTY_LEDGER,
      now,
    );
    expect(stepsOf(planAt(shift(start, -15 * MINUTE_MS), [aWindow()], ledger))).toEqual(['lead 15 min']);
  });

  it('silences its parts, which go their own way', () => {
    const now = shift(start, -HOUR_MS);
    const part = aWindow({ id: `${aWindow().id}|deposit` });
    expect(plan([part], { settings: DEFAULT_SETTINGS, ledger: EMPTY_LEDGER }, muted(now), now).due).toEqual([]);
  });
});

describe('a snooze', () => {
  it('that ends at the moment of a lead is told instead of it, once', () => {
    const before = at('2026-11-25T01:35');
    const ledger = carriedOut(planAt(before, [aWindow()], EMPTY_LEDGER), EMPTY_LEDGER, before);
    const now = at('2026-11-25T01:45');
    const snoozed = { ...circumstances(now), snoozedUntil: { [aWindow().id]: now } };
    const result = plan([aWindow()], { settings: DEFAULT_SETTINGS, ledger }, snoozed, now);
    expect(stepsOf(result)).toEqual(['snoozed']);
    expect(result.due[0]?.overtakes).toEqual([`${aWindow().id}/lead-15@${aWindow().start / MINUTE_MS}`]);
    expect(
      plan([aWindow()], { settings: DEFAULT_SETTINGS, ledger: carriedOut(result, ledger, now) }, snoozed, now).due,
    ).toEqual([]);
  });
});

describe('a start', () => {
  const before = at('2026-11-25T01:56');
  const start = at('2026-11-25T02:00');
  const heard = carriedOut(planAt(before, [aWindow()], EMPTY_LEDGER), EMPTY_LEDGER, before);

  it('is told rather than a snooze that ends with it', () => {
    const snoozed = { ...circumstances(start), snoozedUntil: { [aWindow().id]: start } };
    expect(stepsOf(plan([aWindow()], { settings: DEFAULT_SETTINGS, ledger: heard }, snoozed, start))).toEqual([
      'started',
    ]);
  });

  it('ends what there is to tell before it', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      leadTimesMs: [MINUTE_MS],
      steps: { ...DEFAULT_SETTINGS.steps, started: false },
    };
    expect(stepsOf(planAt(shift(start, -1), [aWindow()], heard, settings))).toEqual(['lead 1 min']);
    expect(stepsOf(planAt(start, [aWindow()], heard, settings))).toEqual([]);
  });

  test.each<[string, EpochMs, Partial<MaintenanceWindow>, string[]]>([
    ['a minute before the planned end', at('2026-11-25T04:59'), {}, ['started']],
    ['at the planned end, when nobody saw it stop', at('2026-11-25T05:00'), {}, []],
    ['hours after it, when nobody saw it stop', at('2026-11-25T13:29'), {}, []],
    [
      'after it, when it is seen stopped',
      at('2026-11-25T05:10'),
      { observedStart: at('2026-11-25T05:09') },
      ['started'],
    ],
    ['after it, when it is extended', at('2026-11-25T05:10'), { end: at('2026-11-25T06:00') }, ['extended']],
    ['long after it, when none is planned', at('2026-11-25T13:29'), { end: null }, ['changed']],
  ])('that nobody could be told of is told %s: %s', (_, now, changes, steps) => {
    expect(stepsOf(planAt(now, [aWindow(changes)], heard))).toEqual(steps);
  });

  it('is not let pass while nobody saw it stop: it is told when that is seen after the planned end', () => {
    const end = at('2026-11-25T05:00');
    const ledger = carriedOut(planAt(end, [aWindow()], heard), heard, end);
    const seen = aWindow({ observedStart: at('2026-11-25T05:09') });
    expect(stepsOf(planAt(at('2026-11-25T05:10'), [seen], ledger))).toEqual(['started']);
  });
});

describe('an end', () => {
  const heardAt = (window: MaintenanceWindow, now: EpochMs) =>
    carriedOut(planAt(now, [window], EMPTY_LEDGER), EMPTY_LEDGER, now);

  it('that nobody saw comes again when the plan is extended after it', () => {
    const login = aWindow({ services: ['login'] });
    const ledger = { ...heardAt(login, at('2026-11-25T02:00')), nextCycleAt: login.end };
    const end = at('2026-11-25T05:00');
    const ended = planAt(end, [login], ledger);
    expect(stepsOf(ended)).toEqual(['ended']);
    const longer = { ...login, end: at('2026-11-25T06:00'), status: 'extended' as const };
    const after = { ...carriedOut(ended, ledger, end), nextCycleAt: longer.end };
    expect(stepsOf(planAt(at('2026-11-25T05:10'), [longer], after))).toEqual(['extended']);
    expect(stepsOf(planAt(at('2026-11-25T06:00'), [longer], after))).toEqual(['ended']);
  });

  it('that was seen comes once, whatever is announced later', () => {
    const start = at('2026-11-25T02:00');
    const back = aWindow({ observedStart: start, observedEnd: at('2026-11-25T04:50') });
    const now = at('2026-11-25T04:50');
    const ledger = { ...heardAt(aWindow({ observedStart: start }), start), nextCycleAt: now };
    const ended = planAt(now, [back], ledger);
    expect(stepsOf(ended)).toEqual(['ended']);
    const longer = { ...back, end: at('2026-11-25T06:00'), status: 'extended' as const };
    expect(planAt(at('2026-11-25T04:55'), [longer], carriedOut(ended, ledger, now)).due).toEqual([]);
  });
});

describe('what the user chose', () => {
  const now = at('2026-11-24T12:00');
  const with_ = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...changes });

  it('notifications off: nothing is told, and nothing is replayed when they come back on', () => {
    const off = planAt(now, [aWindow()], EMPTY_LEDGER, with_({ notifications: false }));
    expect(off.due).toEqual([]);
    const ledger = carriedOut(off, EMPTY_LEDGER, now);
    expect(planAt(shift(now, MINUTE_MS), [aWindow()], ledger).due).toEqual([]);
  });

  it('a step switched off lets the others through', () => {
    const settings = with_({ steps: { ...DEFAULT_SETTINGS.steps, announced: false } });
    const result = planAt(now, [aWindow()], EMPTY_LEDGER, settings);
    expect(stepsOf(result)).toEqual(['lead 1440 min']);
    expect(result.passedOver.map(({ id }) => id)).toEqual([`${aWindow().id}/announced`]);
  });

  it('a trader who never uses the API is not woken for it', () => {
    const settings = with_({ services: ['trading', 'deposit', 'withdrawal'] });
    expect(planAt(now, [aWindow({ services: ['api'] })], EMPTY_LEDGER, settings).due).toEqual([]);
    expect(planAt(now, [aWindow()], EMPTY_LEDGER, settings).due).toHaveLength(1);
  });

  describe('of the services at one step', () => {
    const without = (left: Partial<Settings['servicesLeftOut']>, more: Partial<Settings> = {}): Settings =>
      with_({ ...more, servicesLeftOut: { ...DEFAULT_SETTINGS.servicesLeftOut, ...left } });
    const apiOnly = aWindow({ services: ['api'] });
    const dayOf = (window: MaintenanceWindow, settings: Settings) =>
      tellEveryMinute(at('2026-11-24T12:00'), at('2026-11-25T05:00'), () => window, settings).map(([, step]) => step);

    it('holds for that step alone', () => {
      expect(dayOf(apiOnly, without({ started: ['api'] }))).toEqual([
        'announced',
        'lead 60 min',
        'lead 15 min',
        'lead 5 min',
        'ended',
      ]);
    });

    it('holds for all lead times together', () => {
      expect(dayOf(apiOnly, without({ lead: ['api', 'login'] }))).toEqual(['announced', 'started', 'ended']);
    });

    it('still tells a stop of which another service matters', () => {
      const tradingToo = aWindow({ services: ['trading', 'api'] });
      expect(dayOf(tradingToo, without({ lead: ['api'] }))).toContain('lead 60 min');
      expect(dayOf(tradingToo, without({ lead: ['api'] }, { services: ['api'] }))).not.toContain('lead 60 min');
    });

    it('cannot bring back a service that does not matter at all', () => {
      expect(dayOf(apiOnly, without({ lead: ['trading'] }, { services: ['trading'] }))).toEqual([]);
    });

    it('says nothing about a stop whose services are not known', () => {
      expect(dayOf(aWindow({ services: [] }), without({ announced: [...DEFAULT_SETTINGS.services] }))).toContain(
        'announced',
      );
    });

    it('does not silence a stop that was snoozed', () => {
      const everything = DEFAULT_SETTINGS.services;
      const left = Object.keys(DEFAULT_SETTINGS.servicesLeftOut).map((step) => [step, everything]);
      const settings = without(Object.fromEntries(left) as Settings['servicesLeftOut']);
      const snoozed = { ...circumstances(now), snoozedUntil: { [apiOnly.id]: now } };
      expect(stepsOf(plan([apiOnly], { settings, ledger: EMPTY_LEDGER }, snoozed, now))).toEqual(['snoozed']);
    });
  });

  test.each<[string, readonly string[], readonly string[], number]>([
    ['a coin of the user', ['XRP'], ['XRP'], 1],
    ['one of several coins', ['XRP', 'ADA'], ['BTC', 'ADA'], 1],
    ["somebody else's coin", ['XRP'], ['BTC'], 0],
    ['any coin, where none was named', ['XRP'], [], 1],
    ['the exchange as a whole, whatever coins were named', [], ['BTC'], 1],
  ])('a stop of %s', (_, stopped, own, count) => {
    const window = aWindow({ services: ['deposit', 'withdrawal'], assets: stopped });
    expect(planAt(now, [window], EMPTY_LEDGER, with_({ assets: own })).due).toHaveLength(count);
  });

  it("somebody else's coin is neither told nor named on the button", () => {
    const xrp = aWindow({ kind: 'asset', services: ['deposit', 'withdrawal'], assets: ['XRP'] });
    const result = planAt(at('2026-11-25T03:00'), [xrp], EMPTY_LEDGER, with_({ assets: ['BTC'] }));
    expect(result.due).toEqual([]);
    expect(result.badge).toMatchObject({ face: 'calm', lead: null, others: [] });
    expect(planAt(at('2026-11-25T03:00'), [xrp], EMPTY_LEDGER, with_({ assets: ['XRP'] })).badge.face).toBe('due');
  });
});

describe('quiet hours', () => {
  const quiet: Settings = {
    ...DEFAULT_SETTINGS,
    quietHours: { ...DEFAULT_SETTINGS.quietHours, on: true, startMinute: 23 * 60, endMinute: 7 * 60 },
  };
  const apiOnly = aWindow({ services: ['api'] });

  it('hold back what can wait, and tell the latest of it when they are over', () => {
    const told = tellEveryMinute(
      at('2026-11-24T23:30'),
      at('2026-11-25T08:00'),
      () => aWindow({ services: ['api'], start: at('2026-11-25T07:30'), end: null }),
      quiet,
    );
    expect(told).toEqual([
      ['11-25T07:00', 'announced'],
      ['11-25T07:15', 'lead 15 min'],
      ['11-25T07:25', 'lead 5 min'],
      ['11-25T07:30', 'started'],
    ]);
  });

  it('are broken through by the final minutes', () => {
    const told = tellEveryMinute(at('2026-11-25T00:30'), at('2026-11-25T02:00'), () => apiOnly, quiet);
    expect(told).toEqual([
      ['11-25T01:55', 'lead 5 min'],
      ['11-25T02:00', 'started'],
    ]);
  });

  it('let the final minutes of a stop through that was announced in them', () => {
    const now = at('2026-11-25T01:55:02');
    const result = planAt(now, [apiOnly], EMPTY_LEDGER, quiet);
    expect(stepsOf(result)).toEqual(['announced']);
    expect(result.due[0]?.insistent).toBe(true);
    expect(result.due[0]?.overtakes).toContain(`${apiOnly.id}/lead-5@${apiOnly.start / MINUTE_MS}`);
  });

  it('let a stop through that was announced in its final minutes, to whoever wants no other reminder', () => {
    const now = at('2026-11-25T01:56');
    const result = planAt(now, [apiOnly], EMPTY_LEDGER, { ...quiet, leadTimesMs: [] });
    expect(stepsOf(result)).toEqual(['announced']);
    expect(result.due[0]?.insistent).toBe(true);
  });

  it('keep news for later although another step, switched off, passes meanwhile', () => {
    const settings = { ...quiet, steps: { ...quiet.steps, ended: false, started: false } };
    const long = aWindow({ services: ['api'], start: at('2026-11-25T00:00'), end: at('2026-11-25T12:00') });
    const now = at('2026-11-24T23:30');
    const heard = carriedOut(planAt(now, [long], EMPTY_LEDGER), EMPTY_LEDGER, now);
    const strict = { ...settings, quietHours: { ...settings.quietHours, urgentBreaksThrough: false } };
    const longer = { ...long, end: at('2026-11-25T15:00') };
    const inTheNight = at('2026-11-25T00:10');
    const ledger = carriedOut(planAt(inTheNight, [longer], heard, strict), heard, inTheNight);
    expect(stepsOf(planAt(at('2026-11-25T07:00'), [longer], ledger, strict))).toEqual(['extended']);
  });

  test.each<[string, Partial<Settings['steps']>, Partial<MaintenanceWindow>, string]>([
    ['announcements', { announced: false }, { status: 'cancelled' }, 'cancelled'],
    ['announcements', { announced: false }, { status: 'postponed' }, 'cancelled'],
    ['announcements', { announced: false }, { end: at('2026-11-25T06:30') }, 'extended'],
    ['announcements and changes', { announced: false, changed: false }, { status: 'cancelled' }, 'cancelled'],
  ])('hold back no %s that are switched off: what comes of them is told', (_, off, changes, step) => {
    const settings = { ...quiet, steps: { ...quiet.steps, ...off } };
    const told = tellEveryMinute(
      at('2026-11-25T00:30'),
      at('2026-11-25T01:58'),
      (now) => (now < at('2026-11-25T01:54') ? apiOnly : { ...apiOnly, ...changes }),
      settings,
    );
    expect(told.filter(([, name]) => !name.startsWith('lead'))).toEqual([[expect.any(String), step]]);
  });

  test.each([
    ['is told at its own new time', 3, '11-24T01:30'],
    ['is told when they are over, where its new time has passed too', 1, '11-24T00:00'],
    ['is told when they are over, of a stop that begins earlier', -1, '11-24T00:00'],
  ])(
    'lose no reminder of a stop that is moved in them, by somebody who hears of no changes: it %s',
    (_, byHours, toldAt) => {
      const settings = {
        ...quiet,
        steps: { ...quiet.steps, changed: false },
        quietHours: { ...quiet.quietHours, startMinute: 19 * 60, endMinute: 0, urgentBreaksThrough: false },
      };
      const announced = aWindow({ start: at('2026-11-24T22:30'), end: null });
      const moved = { ...announced, start: shift(announced.start, byHours * HOUR_MS) };
      const told = tellEveryMinute(
        at('2026-11-23T13:00'),
        at('2026-11-24T12:00'),
        (now) => (now < at('2026-11-23T23:45') ? announced : moved),
        settings,
      );
      expect(told).toEqual([
        ['11-23T13:00', 'announced'],
        [toldAt, 'lead 1440 min'],
      ]);
    },
  );

  it('are broken through by a stop of trading that begins within them', () => {
    const told = tellEveryMinute(at('2026-11-25T00:30'), at('2026-11-25T02:00'), () => aWindow(), quiet);
    expect(told.map(([, step]) => step)).toEqual(['announced', 'lead 60 min', 'lead 15 min', 'lead 5 min', 'started']);
  });

  it('are not broken through by a stop of trading that begins as they end', () => {
    const asTheyEnd = aWindow({ start: at('2026-11-25T07:00'), end: at('2026-11-25T09:00') });
    const told = tellEveryMinute(at('2026-11-25T00:30'), at('2026-11-25T06:59'), () => asTheyEnd, quiet);
    expect(told).toEqual([['11-25T06:55', 'lead 5 min']]);
  });

  it('hold everything when the user says so', () => {
    const strict: Settings = { ...quiet, quietHours: { ...quiet.quietHours, urgentBreaksThrough: false } };
    expect(tellEveryMinute(at('2026-11-25T00:30'), at('2026-11-25T02:00'), () => aWindow(), strict)).toEqual([]);
    const now = at('2026-11-25T01:00');
    const snoozed = { ...circumstances(now), snoozedUntil: { [aWindow().id]: now } };
    const asked = plan([aWindow()], { settings: strict, ledger: EMPTY_LEDGER }, snoozed, now);
    expect(stepsOf(asked), 'who asked to be told again is').toEqual(['snoozed']);
  });
});

describe('the next wake-up', () => {
  it('is the next lead, start or end, or the next change of the badge', () => {
    const now = at('2026-11-24T12:00');
    const ledger = carriedOut(planAt(now, [aWindow()], EMPTY_LEDGER), EMPTY_LEDGER, now);
    // 14 h left: the badge goes from 14h to 13h a moment later, long before the one-hour reminder.
    expect(planAt(now, [aWindow()], ledger).nextWakeAt).toBe(now + 1);
    expect(planAt(shift(now, 1), [aWindow()], ledger).nextWakeAt).toBe(now + HOUR_MS + 1);
  });

  it('is when the data grows old on a day with nothing ahead', () => {
    const now = at('2026-11-24T12:00');
    expect(planAt(now, [], EMPTY_LEDGER).nextWakeAt).toBe(now + 2 * HOUR_MS + 1);
    const read = { ...circumstances(now), noticesReadAt: shift(now, -HOUR_MS), firstTriedAt: shift(now, -DAY_MS) };
    expect(plan([], { settings: DEFAULT_SETTINGS, ledger: EMPTY_LEDGER }, read, now).nextWakeAt).toBe(
      now + HOUR_MS + 1,
    );
    const unread = { ...read, noticesReadAt: null, firstTriedAt: shift(now, -HOUR_MS) };
    expect(plan([], { settings: DEFAULT_SETTINGS, ledger: EMPTY_LEDGER }, unread, now).nextWakeAt).toBe(
      now + HOUR_MS + 1,
    );
  });
});

describe('news that comes in a burst', () => {
  const now = at('2026-11-23T12:00');
  const told = (...secondsAgo: readonly number[]): Ledger => ({
    ...EMPTY_LEDGER,
    settled: Object.fromEntries(
      secondsAgo.map((seconds) => [`other-${seconds}/announced`, { at: shift(now, -seconds * 1000), told: true }]),
    ),
  });
  const far = aWindow({ id: 'far', start: at('2026-11-25T02:00') });
  const near = aWindow({ id: 'near', start: shift(now, HOUR_MS), end: shift(now, 3 * HOUR_MS) });

  test.each<[string, readonly number[], readonly string[]]>([
    ['waits after three within a minute', [10, 30, 50], ['near']],
    ['does not wait after two', [10, 30], ['far', 'near']],
    ['does not wait when one of three is older', [10, 30, 60], ['far', 'near']],
    ['does not wait when nothing was told', [], ['far', 'near']],
  ])('%s, unless it is near', (_, secondsAgo, ids) => {
    const result = planAt(now, [far, near], told(...secondsAgo));
    expect(result.due.map(({ window }) => window.id).sort()).toEqual(ids);
  });

  it('is told a minute after the first of them, and nothing of it is let pass meanwhile', () => {
    const result = planAt(now, [far], told(10, 30, 50));
    expect(result.due).toEqual([]);
    expect(result.passedOver).toEqual([]);
    expect(result.nextWakeAt).toBe(shift(now, 10_000));
    expect(planAt(now, [], told(10, 30, 50)).nextWakeAt).toBe(shift(now, 2 * HOUR_MS + 1));
  });

  it('waits until fewer than three were told within a minute, however many there were', () => {
    expect(planAt(now, [far], told(10, 20, 30, 50)).nextWakeAt).toBe(shift(now, 30_000));
  });

  test.each<[string, Partial<MaintenanceWindow>, Ledger['heard'], readonly string[]]>([
    ['news of a stop within the hour', { start: shift(now, HOUR_MS) }, {}, ['announced']],
    ['news of a stop a moment later', { start: shift(now, HOUR_MS + 1) }, {}, []],
    ['a reminder, of whatever stop', { start: shift(now, DAY_MS) }, { [far.id]: timesOf(far) }, ['lead 1440 min']],
  ])('waits for nothing else: %s', (_, changes, heard, steps) => {
    const settings = { ...DEFAULT_SETTINGS, leadTimesMs: [DAY_MS] };
    const window = { ...far, end: null, ...changes };
    const known = Object.fromEntries(Object.keys(heard).map((id) => [id, timesOf(window)]));
    expect(stepsOf(planAt(now, [window], { ...told(10, 30, 50), heard: known }, settings))).toEqual(steps);
  });

  it('is not let pass in part: a step that nobody wants to hear waits with it', () => {
    const left = { ...DEFAULT_SETTINGS.servicesLeftOut, lead: DEFAULT_SETTINGS.services };
    const settings = { ...DEFAULT_SETTINGS, servicesLeftOut: left };
    const tomorrow = aWindow({ id: 'tomorrow', start: shift(now, 20 * HOUR_MS), end: null });
    const soon = aWindow({ id: 'soon', start: shift(now, 30 * MINUTE_MS), end: null });
    const result = planAt(now, [tomorrow, soon], told(10, 30, 50), settings);
    expect(result.due.map(({ window }) => window.id)).toEqual(['soon']);
    expect(new Set(result.passedOver.map(({ window }) => window.id))).toEqual(new Set(['soon']));
  });
});

describe('what wakes the background next', () => {
  const from = at('2026-11-23T12:00');
  const settled = carriedOut(planAt(from, [aWindow()], EMPTY_LEDGER), EMPTY_LEDGER, from);

  test.each([
    ['the day before', '2026-11-23T12:00', '2026-11-24T02:00'],
    ['the hour before', '2026-11-24T02:00', '2026-11-25T01:00'],
    ['a quarter of an hour before', '2026-11-25T01:00', '2026-11-25T01:45'],
  ])('is at the latest what changes then: %s', (_, time, latest) => {
    const { nextWakeAt } = planAt(at(time), [aWindow()], settled);
    expect(nextWakeAt).not.toBeNull();
    expect(Number(nextWakeAt)).toBeGreaterThan(at(time));
    expect(Number(nextWakeAt)).toBeLessThanOrEqual(at(latest));
  });

  it('is the start and the end, too, for who wants to hear of nothing', () => {
    const silent = { ...DEFAULT_SETTINGS, notifications: false };
    const ages = { ...circumstances(from), noticesReadAt: null, firstTriedAt: null };
    const nextAt = (time: string) =>
      plan([aWindow()], { settings: silent, ledger: settled }, { ...ages, ...aSight(at(time)) }, at(time)).nextWakeAt;
    expect(Number(nextAt('2026-11-25T01:58'))).toBeLessThanOrEqual(at('2026-11-25T02:00'));
    expect(Number(nextAt('2026-11-25T04:59'))).toBeLessThanOrEqual(at('2026-11-25T05:00'));
  });
});

describe('what nobody announced', () => {
  const now = at('2026-11-25T01:59');
  const usual = aWindow({ origin: 'usual' });
  const report = aWindow({ id: 'pair', origin: 'live', kind: 'other', assets: ['XRP'], start: at('2026-11-25T01:50') });

  it('is told and shown of a habit where the user wants it', () => {
    const quiet = planAt(now, [usual], EMPTY_LEDGER, { ...DEFAULT_SETTINGS, usualWindows: false });
    expect([quiet.due, quiet.badge]).toEqual([[], planAt(now, [], EMPTY_LEDGER).badge]);
    const shown = planAt(now, [usual], EMPTY_LEDGER, { ...DEFAULT_SETTINGS, usualWindows: true });
    expect(shown.badge).not.toEqual(quiet.badge);
  });

  it('is told of a pair to who holds its coin, and never on the button', () => {
    const told = (settings: Partial<Settings>) =>
      planAt(now, [report], EMPTY_LEDGER, { ...DEFAULT_SETTINGS, ...settings });
    expect(told({ ownPairs: true, assets: ['XRP'] }).due).toHaveLength(1);
    expect(told({ ownPairs: true, assets: ['BTC', 'XRP'] }).due).toHaveLength(1);
    expect(told({ ownPairs: true, assets: ['BTC'] }).due).toEqual([]);
    expect(told({ ownPairs: false, assets: ['XRP'] }).due).toEqual([]);
    expect(told({ ownPairs: true, assets: ['XRP'] }).badge).toEqual(planAt(now, [], EMPTY_LEDGER).badge);
  });
});

describe('what stays on the screen until the user acts', () => {
  test.each<[string, string, Partial<MaintenanceWindow>, string, boolean]>([
    ['a quarter of an hour before a stop', '01:45', {}, 'lead 15 min', false],
    ['the last five minutes', '01:55', {}, 'lead 5 min', true],
    ['a stop that is announced four minutes ahead', '01:56', {}, 'announced', true],
    ['a stop that is announced six minutes ahead', '01:54', {}, 'announced', false],
    ['a start', '02:00', {}, 'started', false],
    ['a stop that is announced while it goes on', '02:20', {}, 'announced', false],
    [
      'a halt that nobody announced',
      '02:01',
      { origin: 'live', id: 'live:1', kind: 'emergency', end: null },
      'halted',
      true,
    ],
    [
      'a pair that halts alone',
      '02:01',
      { origin: 'live', id: 'live:1', kind: 'other', assets: ['BTC'], end: null },
      'halted',
      false,
    ],
  ])('%s', (_, clock, changes, step, insistent) => {
    const settings = { ...DEFAULT_SETTINGS, assets: ['BTC'] };
    const { due } = planAt(at(`2026-11-25T${clock}`), [aWindow(changes)], EMPTY_LEDGER, settings);
    expect(due.map((each) => each.insistent)).toEqual([insistent]);
    expect(due.map(({ step: { name } }) => name)).toEqual([step.split(' ')[0]]);
  });

  test.each<[string, string, Partial<MaintenanceWindow>, string, boolean]>([
    ['brought forward', '01:26', { start: at('2026-11-25T01:30') }, 'changed', true],
    ['made longer', '01:56', { end: at('2026-11-25T06:30') }, 'extended', true],
    ['called off', '01:56', { status: 'cancelled' }, 'cancelled', false],
  ])('a stop that is %s four minutes ahead', (_, clock, changes, step, insistent) => {
    const heardAt = at('2026-11-24T12:00');
    const ledger = carriedOut(planAt(heardAt, [aWindow()], EMPTY_LEDGER), EMPTY_LEDGER, heardAt);
    const { due } = planAt(at(`2026-11-25T${clock}`), [aWindow(changes)], ledger);
    expect(due.map((each) => [each.step.name, each.insistent])).toEqual([[step, insistent]]);
  });
});
