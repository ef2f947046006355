import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../lib/domain/lead.ts';
import { EMPTY_LEDGER, type Ledger, settle } from '../../lib/domain/ledger.ts';
import { observeLive } from '../../lib/domain/live.ts';
import { EMPTY_LIVE_HISTORY, type LiveHistory, trackLive } from '../../lib/domain/live-history.ts';
import { joinLive } from '../../lib/domain/live-join.ts';
import { type LiveCondition, NO_LIVE_STATE } from '../../lib/domain/observation.ts';
import { plan } from '../../lib/domain/plan.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { DAY_MS, type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import { notOverruled, occurrences, stillKept, type UsualWindow } from '../../lib/domain/usual.ts';
import { at, aWindow } from '../fixtures/windows.ts';
import { jst } from '../notice/helpers.ts';

const DAILY: UsualWindow = { weekday: null, startMinute: 240, endMinute: 250, services: ['trading', 'api'] };
const SATURDAYS: UsualWindow = { weekday: 6, startMinute: 540, endMinute: 660, services: ['trading', 'api'] };
const timesOf = (usual: readonly UsualWindow[], now: EpochMs) =>
  occurrences('bitflyer', usual, now).map(({ start, end }) => `${jst(start)} ${jst(end).slice(11)}`);

describe('the occurrences of a usual window', () => {
  it.each([
    ['2026-11-26T03:00', ['2026-11-26T04:00 04:10']],
    ['2026-11-26T04:05', ['2026-11-26T04:00 04:10', '2026-11-27T04:00 04:10']],
    ['2026-11-26T04:30', ['2026-11-26T04:00 04:10', '2026-11-27T04:00 04:10']],
    ['2026-11-26T06:00', ['2026-11-27T04:00 04:10']],
    ['2026-12-31T23:59', ['2027-01-01T04:00 04:10']],
  ])('of each day, at %s, are %j', (now, expected) => {
    expect(timesOf([DAILY], at(now))).toEqual(expected);
  });

  it.each([
    ['2026-11-26T03:00', ['2026-11-28T09:00 11:00']],
    ['2026-11-28T10:00', ['2026-11-28T09:00 11:00', '2026-12-05T09:00 11:00']],
    ['2026-11-28T12:30', ['2026-12-05T09:00 11:00']],
  ])('of Saturdays, at %s, are %j', (now, expected) => {
    expect(timesOf([SATURDAYS], at(now))).toEqual(expected);
  });
});

describe('an announced window', () => {
  const usual = occurrences('bitflyer', [DAILY], at('2026-11-26T00:00'));
  const announced = (start: string, end: string, more = {}) =>
    aWindow({ exchange: 'bitflyer', start: at(start), end: at(end), services: ['trading'], ...more });

  it.each([
    ['2026-11-26T03:30', '2026-11-26T05:00'],
    ['2026-11-26T04:00', '2026-11-26T04:30'],
    ['2026-11-26T01:00', '2026-11-26T06:20'],
  ])('%s to %s takes the place of the usual one of that night', (start, end) => {
    expect(notOverruled(usual, [announced(start, end)])).toEqual([]);
  });

  it.each([
    ['at another time of the day', announced('2026-11-26T15:00', '2026-11-26T17:00')],
    ['that is called off', announced('2026-11-26T03:30', '2026-11-26T05:00', { status: 'cancelled' })],
    ['of the API alone', announced('2026-11-26T09:00', '2026-11-26T10:00', { services: ['api'] })],
    ['that lasts into the day', announced('2026-11-25T22:00', '2026-11-26T05:00')],
  ])('%s is listed instead of it', (_, window) => {
    expect(notOverruled(usual, [window])).toEqual([]);
  });

  it.each([
    ['of another day', announced('2026-11-27T04:00', '2026-11-27T04:10')],
    ['of the evening before', announced('2026-11-25T20:00', '2026-11-25T23:00')],
    ['of deposits alone', announced('2026-11-26T03:30', '2026-11-26T05:00', { services: ['deposit'] })],
    ['of one coin', announced('2026-11-26T03:30', '2026-11-26T05:00', { assets: ['XRP'] })],
  ])('%s leaves it where it is', (_, window) => {
    expect(notOverruled(usual, [window])).toEqual(usual);
    expect(stillKept(usual, [window], false)).toEqual(usual);
  });

  const OTHER_TIME = announced('2026-11-26T15:00', '2026-11-26T17:00');
  const CALLED_OFF = { status: 'cancelled' } as const;

  it.each([
    // Whether a stop at the usual time is of the habit: of one that is kept beside others, and of one that is not.
    ['at another time', OTHER_TIME, true, false],
    ['at another time, called off', { ...OTHER_TIME, ...CALLED_OFF }, true, true],
    ['over it', announced('2026-11-26T03:30', '2026-11-26T05:00'), false, false],
    ['over it, called off', announced('2026-11-26T04:00', '2026-11-26T04:10', CALLED_OFF), true, false],
  ])('%s: a stop may still be of the habit', (_, window, beside, instead) => {
    expect([stillKept(usual, [window], true).length > 0, stillKept(usual, [window], false).length > 0]).toEqual([
      beside,
      instead,
    ]);
  });
});

/** Plays `conditionAt` from `from` on, a look every half minute around the window, and gives what is told, and when. */
function told(
  from: EpochMs,
  minutes: number,
  conditionAt: (now: EpochMs) => LiveCondition,
  settings: Settings,
  { stepMs = 30 * SECOND_MS, habit = DAILY }: { readonly stepMs?: number; readonly habit?: UsualWindow } = {},
) {
  let live = NO_LIVE_STATE;
  let history: LiveHistory = EMPTY_LIVE_HISTORY;
  let ledger: Ledger = EMPTY_LEDGER;
  const said: string[] = [];
  for (let now = from; now < shift(from, minutes * MINUTE_MS); now = shift(now, stepMs)) {
    const observation = { at: now, source: 'board-state', condition: conditionAt(now), pairs: {} };
    live = observeLive(live, { observations: [observation], pairs: null, circuitBreak: null }, now);
    const usual = occurrences('bitflyer', [habit], now);
    history = trackLive(history, live, usual, now);
    const windows = joinLive(usual, history, 'bitflyer');
    const seen = { live, noticesReadAt: now, firstTriedAt: now, hostsAllowed: true, offline: false };
    const sight = { ...seen, elsewhere: { bitflyer: seen } };
    const planned = plan(windows, { settings, ledger }, { ...sight, snoozedUntil: {}, zoneOffsetMs: 0 }, now);
    for (const { step, window } of planned.due) said.push(`${jst(now).slice(11)} ${window.origin} ${step.name}`);
    const entries = [
      ...planned.due.map(({ id }) => ({ id, told: true })),
      ...planned.passedOver.map(({ id }) => ({ id, told: false })),
    ];
    ledger = settle(
      { ...ledger, lastCycleAt: now },
      entries,
      planned.due.flatMap(({ window }) => groupsOf(window)),
      now,
    );
    for (const window of windows) expect(situationOf(window, sight, now).scene).not.toBe('end-unseen');
  }
  return said;
}

const closed =
  (from: string, until: string) =>
  (now: EpochMs): LiveCondition => {
    const clock = jst(now).slice(11);
    return clock >= from && clock < until ? 'maintenance' : 'normal';
  };
const SILENT: Settings = DEFAULT_SETTINGS;

describe('a stop', () => {
  const NIGHT = at('2026-11-26T03:30');

  it.each([
    ['04:00', '04:10'],
    ['04:02', '04:12'],
    ['03:59', '04:14'],
  ])('from %s to %s inside the usual window is told by nothing', (from, until) => {
    expect(told(NIGHT, 120, closed(from, until), SILENT)).toEqual([]);
  });

  it('that lasts five minutes past it is one that nobody expects, told once, and so is its end', () => {
    const said = told(NIGHT, 120, closed('04:00', '04:40'), SILENT);
    expect(said).toEqual(['04:15 live halted', '04:40 live recovered']);
  });

  it.each([
    ['03:40', '03:50'],
    ['04:30', '04:45'],
  ])('from %s to %s beside it is one that nobody expects', (from, until) => {
    expect(told(NIGHT, 120, closed(from, until), SILENT).map((line) => line.slice(6))).toEqual([
      'live halted',
      'live recovered',
    ]);
  });

  it('inside it is told to who wants to hear of usual ones, before and at its start and its end', () => {
    const said = told(NIGHT, 60, closed('04:00', '04:10'), { ...SILENT, usualWindows: true });
    expect(said.map((line) => line.slice(6))).toEqual([
      'usual lead',
      'usual lead',
      'usual lead',
      'usual started',
      'usual ended',
    ]);
  });
});

describe('a word that nobody knows', () => {
  const NIGHT = at('2026-11-26T03:30');
  const saying = (from: string, until: string, word: LiveCondition = 'other') =>
    told(NIGHT, 120, (now) => (closed(from, until)(now) === 'normal' ? 'normal' : word), SILENT);

  it.each([
    ['04:00', '04:10'],
    ['03:59', '04:14'],
    ['04:03', '04:12'],
  ])('from %s to %s inside the usual window is told by nothing', (from, until) => {
    expect(saying(from, until)).toEqual([]);
  });

  it('beside a stop inside it is told by nothing', () => {
    const states = { '04:00': 'maintenance', '04:09': 'other', '04:12': 'auction', '04:14': 'normal' } as const;
    expect(told(NIGHT, 120, course({ '00:00': 'normal', ...states }), SILENT)).toEqual([]);
  });

  it('that lasts five minutes past it is told, and that it is gone', () => {
    expect(saying('04:00', '04:40')).toEqual(['04:15 live halted', '04:40 live recovered']);
  });

  it.each([
    ['03:40', '03:50'],
    ['04:20', '04:30'],
  ])('from %s to %s beside it is told as at any time', (from, until) => {
    expect(saying(from, until).map((line) => line.slice(6))).toEqual(['live halted', 'live recovered']);
  });
});

/** A Saturday: `states` from each clock time on. */
const course =
  (states: Readonly<Record<string, LiveCondition>>) =>
  (now: EpochMs): LiveCondition =>
    Object.entries(states).findLast(([from]) => jst(now).slice(11) >= from)?.[1] ?? 'normal';

describe('a Saturday on which orders can be cancelled before trading is back', () => {
  const [MORNING, LATE] = [at('2026-11-28T08:50'), at('2026-11-28T11:04')];
  const onSaturday = (from: EpochMs, minutes: number, states: Readonly<Record<string, LiveCondition>>) =>
    told(from, minutes, course(states), SILENT, { habit: SATURDAYS }).map((line) => line.replace(' live', ''));

  it.each([
    ['after the end', { '09:00': 'maintenance', '11:00': 'cancel-only', '11:10': 'normal' }],
    ['before it', { '09:00': 'maintenance', '10:50': 'cancel-only', '11:00': 'normal' }],
    ['after a stop that ended a little late', { '09:01': 'maintenance', '11:04': 'cancel-only', '11:14': 'normal' }],
    ['after a short stop', { '09:00': 'maintenance', '09:20': 'cancel-only', '09:30': 'normal' }],
  ] as const)('%s is told by nothing', (_, states) => {
    expect(onSaturday(MORNING, 180, states)).toEqual([]);
  });

  it.each([
    ['in the stop', { '00:00': 'maintenance', '11:05': 'normal' }],
    ['while orders can be cancelled', { '00:00': 'cancel-only', '11:10': 'normal' }],
  ] as const)('is told by nothing to whoever opens the browser %s', (_, states) => {
    expect(onSaturday(LATE, 30, states)).toEqual([]);
  });

  it.each([
    ['a stop that goes on', { '09:00': 'maintenance', '11:20': 'normal' }, '11:05', '11:20'],
    [
      'cancels alone that go on',
      { '09:00': 'maintenance', '11:00': 'cancel-only', '11:40': 'normal' },
      '11:15',
      '11:40',
    ],
    ['what it calls an emergency itself', { '09:30': 'emergency', '10:30': 'normal' }, '09:30', '10:30'],
    [
      'a regular stop that becomes one',
      { '09:00': 'maintenance', '10:00': 'emergency', '10:30': 'normal' },
      '10:00',
      '10:30',
    ],
    ['a stop after trading was seen', { '11:02': 'maintenance', '11:20': 'normal' }, '11:02', '11:20'],
  ] as const)('has nothing to do with %s', (_, states, from, until) => {
    const said = onSaturday(MORNING, 180, states);
    expect(said.map((line) => line.slice(6))).toEqual(['halted', 'recovered']);
    expect([said[0]?.slice(0, 5), said[1]?.slice(0, 5)]).toEqual([from, until]);
  });
});

it('raises nothing in a year of Saturdays', () => {
  const first = at('2026-01-03T08:58');
  const said = Array.from({ length: 52 }, (_, week) => {
    const from = shift(first, week * 7 * DAY_MS);
    const [stop, back] = week % 3 === 0 ? ['10:50', '11:00'] : ['11:00', '11:10'];
    const states = {
      [week % 2 === 0 ? '09:00' : '09:01']: 'maintenance',
      [stop]: 'cancel-only',
      [back]: 'normal',
    } as const;
    return told(from, 140, course(states), SILENT, { stepMs: 2 * MINUTE_MS, habit: SATURDAYS });
  });
  expect(said.flat()).toEqual([]);
}, 60_000);

it('raises nothing in a year of nights', () => {
  // A minute around each window is enough: nothing is told in between.
  const first = at('2026-01-01T03:58');
  const nights = Array.from({ length: 365 }, (_, day) => shift(first, day * DAY_MS));
  const late = (day: number) => (day % 3 === 0 ? '04:02' : '04:00');
  const said = nights.flatMap((night, day) =>
    told(night, 18, closed(late(day), day % 5 === 0 ? '04:13' : '04:10'), SILENT, { stepMs: 2 * MINUTE_MS }),
  );
  expect(said).toEqual([]);
}, 60_000);
