import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { fetchStatusOf, outlookOf } from '../../lib/watch/outlook.ts';
import { scheduleOf } from '../../lib/watch/schedule.ts';
import { liveAs } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';
import { aView } from './view.ts';

const START = at('2026-11-25T02:00');
const AHEAD = shift(START, -10 * MINUTE_MS);
const DURING = shift(START, HOUR_MS);
const QUARTER_MS = 15 * MINUTE_MS;

const outlook = (view: View, now: typeof START) => outlookOf(view, scheduleOf(view, 'bitbank', now), QUARTER_MS, now);

describe('the outlook', () => {
  it.each([
    ['nothing planned', aView(AHEAD, []), AHEAD, 'trading'],
    ['a stop in ten minutes', aView(AHEAD, [aWindow()]), AHEAD, 'planned'],
    ['a stop in an hour', aView(shift(START, -HOUR_MS), [aWindow()]), shift(START, -HOUR_MS), 'trading'],
    ['a stop of deposits in ten minutes', aView(AHEAD, [aWindow({ services: ['deposit'] })]), AHEAD, 'trading'],
    ['a stop of one coin in ten minutes', aView(AHEAD, [aWindow({ assets: ['XRP'] })]), AHEAD, 'trading'],
    ['its time has come and trading goes on', aView(DURING, [aWindow()]), DURING, 'planned'],
    ['a halt that nobody announced', aView(AHEAD, [], { live: liveAs('halted', AHEAD) }), AHEAD, 'stopped'],
    [
      'a halt, and notices that were never read',
      aView(AHEAD, [], { live: liveAs('halted', AHEAD), noticesReadAt: null }),
      AHEAD,
      'stopped',
    ],
    ['a stop that was called off', aView(AHEAD, [aWindow({ status: 'cancelled' })]), AHEAD, 'trading'],
    ['notices that were never read', aView(AHEAD, [], { noticesReadAt: null }), AHEAD, 'blind'],
    ['notices of three hours ago', aView(AHEAD, [], { noticesReadAt: shift(AHEAD, -3 * HOUR_MS) }), AHEAD, 'blind'],
    [
      'a live state of an hour ago',
      aView(AHEAD, [], { live: liveAs('normal', shift(AHEAD, -HOUR_MS)) }),
      AHEAD,
      'blind',
    ],
    ['a word that nobody knows', aView(AHEAD, [], { live: liveAs('other', AHEAD) }), AHEAD, 'blind'],
    ['no answer', aView(AHEAD, [], { live: liveAs('no-answer', AHEAD) }), AHEAD, 'blind'],
  ] as const)('with %s', (_, view, now, expected) => expect(outlook(view, now)).toBe(expected));
});

describe('in the form of fetchStatus', () => {
  it('a stop is maintenance until its planned end', () => {
    const view = aView(DURING, [aWindow({ observedStart: START })], { live: liveAs('maintenance', DURING) });
    const records = scheduleOf(view, 'bitbank', DURING);
    expect(fetchStatusOf('stopped', records)).toMatchObject({
      status: 'maintenance',
      eta: at('2026-11-25T05:00'),
      url: 'https://bitbank.cc/blog/articles/100000000',
    });
  });

  it.each([
    ['trading', 'ok'],
    ['planned', 'ok'],
    ['blind', 'error'],
  ] as const)('%s is %s', (seen, status) => {
    const records = scheduleOf(aView(AHEAD, [aWindow()]), 'bitbank', AHEAD);
    expect(fetchStatusOf(seen, records)).toMatchObject({ status, eta: null, url: null });
  });
});
