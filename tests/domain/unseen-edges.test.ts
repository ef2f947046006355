import { describe, expect, it } from 'vitest';
import { historyCsv, pastStop, totalsOf } from '../../lib/domain/history.ts';
import { EMPTY_LIVE_HISTORY, type LiveHistory, trackLive } from '../../lib/domain/live-history.ts';
import { joinLive } from '../../lib/domain/live-join.ts';
import { type LiveState, NO_LIVE_STATE } from '../../lib/domain/observation.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { type EpochMs, epochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import { effectiveStart, type MaintenanceWindow } from '../../lib/domain/window.ts';
import { aSight } from '../fixtures/sight.ts';
import { windowOf } from '../fixtures/views.ts';

/*
 * A stop that was going on already when it was first seen began nobody knows when, and one that was over when somebody
 * looked again ended nobody knows when. What was not seen is no observation: not as a duration, not in the mean.
 */

const clock = (time: string): EpochMs => epochMs(Date.parse(`2026-11-25T${time}:00+09:00`));
const PLAN = windowOf({ start: clock('02:00'), end: clock('05:00') });

type Look = readonly [time: string, condition: 'normal' | 'halted' | 'no-answer' | 'other'];

/** What is known after `looks`; each reading holds from when it was made. */
function seen(windows: readonly MaintenanceWindow[], ...looks: readonly Look[]): MaintenanceWindow[] {
  let state: LiveState = NO_LIVE_STATE;
  let history: LiveHistory = EMPTY_LIVE_HISTORY;
  for (const [time, condition] of looks) {
    const now = clock(time);
    const since = state.condition === condition ? state.since : now;
    state = { ...state, condition, since, answeredAt: condition === 'no-answer' ? state.answeredAt : now };
    history = trackLive(history, state, windows, now);
  }
  return joinLive(windows, history);
}
const one = (...looks: readonly Look[]): MaintenanceWindow => seen([PLAN], ...looks)[0] as MaintenanceWindow;
const columns = (window: MaintenanceWindow): string[] =>
  (historyCsv([pastStop(window)]).split('\r\n')[1] ?? '').split(',');

describe('a stop that was going on when it was first seen', () => {
  const BACK: Look = ['05:12', 'normal'];
  const LAST: Look = ['05:11', 'halted'];
  const EXAMPLES: readonly (readonly [string, readonly Look[]])[] = [
    ['nobody had looked before', [['03:10', 'halted'], LAST, BACK]],
    ['the browser was closed since the evening', [['00:30', 'normal'], ['03:10', 'halted'], LAST, BACK]],
    [
      'the exchange gave no answer for an hour',
      [['01:50', 'normal'], ['01:55', 'no-answer'], ['02:50', 'halted'], LAST, BACK],
    ],
    [
      'only an unknown word was read for half an hour',
      [['01:40', 'normal'], ['01:45', 'other'], ['02:15', 'halted'], LAST, BACK],
    ],
    [
      'the machine slept over the end as well',
      [
        ['00:30', 'normal'],
        ['05:20', 'halted'],
        ['05:29', 'halted'],
        ['05:30', 'normal'],
      ],
    ],
  ];

  it.each(EXAMPLES)('has no duration and no place in the mean: %s', (_, looks) => {
    expect(pastStop(one(...looks))).toMatchObject({ observedMs: null, delayMs: null, plannedMs: 3 * HOUR_MS });
    expect(totalsOf([pastStop(one(...looks))])).toMatchObject({ compared: 0, count: 1 });
  });

  it.each(EXAMPLES)('has no observed start in the table that can be saved: %s', (_, looks) => {
    const [, , , , plannedStart, , , observedStart, observedEnd, delay] = columns(one(...looks));
    expect([plannedStart, observedStart, delay]).toEqual(['2026-11-25T02:00:00+09:00', '', '']);
    expect(observedEnd).not.toBe('');
  });

  it.each(EXAMPLES)('is told as stopped, from its planned start on, and without a length: %s', (_, looks) => {
    const [time = '', condition] = looks.find(([, each]) => each === 'halted') ?? [];
    const window = one(...looks.slice(0, looks.findIndex(([, each]) => each === 'halted') + 1));
    expect(condition).toBe('halted');
    expect(effectiveStart(window)).toBe(PLAN.start);
    const now = shift(clock(time), 5 * SECOND_MS);
    const live = { ...NO_LIVE_STATE, condition: 'halted' as const, since: clock(time), answeredAt: now };
    expect(situationOf(window, aSight(now, { live }), now).scene).toBe(now < clock('05:00') ? 'stopped' : 'past-end');
    const over = one(...looks);
    const after = shift(over.observedEnd as EpochMs, 5 * SECOND_MS);
    const back = situationOf(over, aSight(after), after);
    expect([back.scene, back.facts.tookMs, back.facts.against]).toEqual(['back', null, null]);
  });

  it('counts from being seen where nobody planned it', () => {
    const [halt] = seen([], ['00:30', 'normal'], ['03:10', 'halted'], LAST, BACK);
    expect(halt).toMatchObject({ origin: 'live', start: clock('03:10') });
    expect(pastStop(halt as MaintenanceWindow)).toMatchObject({ observedMs: null });
  });

  it('is the same for every part of it', () => {
    const shared = {
      asset: null,
      start: PLAN.start,
      end: PLAN.end,
      endIsActual: false,
      status: 'scheduled' as const,
      observedStart: null,
      observedEnd: null,
      seenRunningAt: null,
      revisions: [],
      noticeIds: [],
    };
    const later = { ...shared, service: 'deposit' as const, asset: 'JPY', end: clock('08:00') };
    const parts = [{ ...shared, service: 'trading' as const }, later];
    const [window] = seen([{ ...PLAN, parts }], ['03:10', 'halted'], LAST, BACK);
    expect(pastStop(window as MaintenanceWindow)).toMatchObject({ observedMs: null, delayMs: null });
  });
});

describe('a stop that was over when somebody looked again', () => {
  const EXAMPLES: readonly (readonly [string, readonly Look[]])[] = [
    [
      'the machine slept until the morning',
      [
        ['02:00', 'normal'],
        ['02:01', 'halted'],
        ['03:00', 'halted'],
        ['09:00', 'normal'],
      ],
    ],
    [
      'the exchange gave no answer',
      [
        ['02:00', 'normal'],
        ['02:01', 'halted'],
        ['04:00', 'no-answer'],
        ['05:30', 'normal'],
      ],
    ],
    [
      'it was seen once',
      [
        ['01:59', 'normal'],
        ['02:02', 'halted'],
        ['05:10', 'normal'],
      ],
    ],
  ];

  it.each(EXAMPLES)('ended nobody knows when: %s', (_, looks) => {
    const window = one(...looks);
    expect(pastStop(window)).toMatchObject({ observedMs: null, delayMs: null });
    const [, , , , , , , observedStart, observedEnd, delay] = columns(window);
    expect([observedStart === '', observedEnd, delay]).toEqual([false, '', '']);
  });

  it.each(EXAMPLES)('is back all the same, and told without a length: %s', (_, looks) => {
    const window = one(...looks);
    const now = shift(window.observedEnd as EpochMs, 5 * SECOND_MS);
    const { scene, facts } = situationOf(window, aSight(now), now);
    expect([scene, facts.tookMs, facts.against]).toEqual(['back', null, null]);
  });
});

describe('a stop of which nothing was seen', () => {
  const EXAMPLES: readonly (readonly [string, readonly Look[]])[] = [
    [
      'the exchange gave no answer from before it until after its end',
      [
        ['01:50', 'normal'],
        ['01:55', 'no-answer'],
        ['05:13', 'normal'],
      ],
    ],
    [
      'the machine slept until the morning',
      [
        ['00:30', 'normal'],
        ['09:00', 'normal'],
      ],
    ],
    ['nobody looked before its end', [['06:40', 'normal']]],
  ];

  it.each(EXAMPLES)('is no observation anywhere: %s', (_, looks) => {
    const window = one(...looks);
    const stop = pastStop(window);
    expect(stop).toMatchObject({ observedMs: null, delayMs: null, plannedMs: 3 * HOUR_MS });
    const [, , , , , , , observedStart, observedEnd, delay] = columns(window);
    expect([observedStart, observedEnd, delay]).toEqual(['', '', '']);
    const seenOnes = Array.from({ length: 4 }, () => ({ ...stop, observedMs: 3 * HOUR_MS, delayMs: 0 }));
    expect(totalsOf([...seenOnes, stop]), 'four seen are no mean, and it is no fifth').toMatchObject({
      count: 5,
      compared: 4,
      meanDelayMs: null,
    });
    expect(totalsOf([...seenOnes, ...seenOnes, stop])).toMatchObject({ compared: 8, meanDelayMs: 0 });
  });

  it.each(EXAMPLES)('is not called back: %s', (_, looks) => {
    const window = one(...looks);
    const now = shift(window.seenRunningAt as EpochMs, 5 * SECOND_MS);
    const { scene, facts } = situationOf(window, aSight(now), now);
    expect([scene, facts.runningSeenAt]).toEqual(['end-passed-running', window.seenRunningAt]);
  });
});

describe('a stop whose edges were seen', () => {
  it.each([
    ['from one look to the next', 1],
    ['at the pace of a quiet day', 5],
    ['with one look that failed', 10],
  ])('is an observation: %s', (_, minutes) => {
    const before = shift(PLAN.start, -minutes * MINUTE_MS + MINUTE_MS);
    const time = (at: EpochMs): string => new Date(at + 9 * HOUR_MS).toISOString().slice(11, 16);
    const end = clock('05:12');
    const looks: Look[] = [
      [time(before), 'normal'],
      ['02:01', 'halted'],
      [time(shift(end, -minutes * MINUTE_MS)), 'halted'],
      [time(end), 'normal'],
    ];
    expect(pastStop(one(...looks))).toMatchObject({
      observedMs: 3 * HOUR_MS + 11 * MINUTE_MS,
      delayMs: 12 * MINUTE_MS,
    });
  });

  it('stays one when an earlier version saw it, which did not note what it saw before', () => {
    const halt = { windowId: PLAN.id, since: clock('02:01'), until: clock('05:12'), pairs: 44 };
    const [window] = joinLive([PLAN], { halts: [halt], uneventful: {} });
    expect(pastStop(window as MaintenanceWindow)).toMatchObject({ delayMs: 12 * MINUTE_MS });
  });
});
