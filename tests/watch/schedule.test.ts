import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { scheduleOf } from '../../lib/watch/schedule.ts';
import { liveAs } from '../fixtures/sight.ts';
import { EXAMPLES } from '../fixtures/views.ts';
import { at, aWindow } from '../fixtures/windows.ts';
import { faultsOf, type Schema } from '../json-schema.ts';
import { aView } from './view.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../docs/feed.schema.json', import.meta.url), 'utf8')) as Schema;
const START = at('2026-11-25T02:00');
const BEFORE = shift(START, -HOUR_MS);
const DURING = shift(START, HOUR_MS);

const told = (view: View, now: typeof START) => scheduleOf(view, 'bitbank', now);
const stopIn = (view: View, now: typeof START) => told(view, now).find((record) => record.type === 'maintenance');

describe('what programs are told of a stop', () => {
  it('ahead: when it begins, and until when orders can be cancelled', () => {
    expect(stopIn(aView(BEFORE, [aWindow()]), BEFORE)).toMatchObject({
      scene: 'coming',
      start: '2026-11-25T02:00:00+09:00',
      end: '2026-11-25T05:00:00+09:00',
      tradingAllowed: 'yes',
      cancelBefore: '2026-11-25T02:00:00+09:00',
      staleSince: null,
    });
  });

  it('of coins or of the API: nothing about cancelling orders', () => {
    const coin = aWindow({ kind: 'asset', services: ['deposit'], assets: ['XRP'] });
    const api = aWindow({ services: ['api'] });
    for (const window of [coin, api]) {
      expect(stopIn(aView(BEFORE, [window]), BEFORE)).toMatchObject({ cancelBefore: null, tradingAllowed: 'yes' });
    }
  });

  it.each([
    ['its time has come and nobody can see', liveAs('unknown', shift(BEFORE, -HOUR_MS)), 'due', 'unknown'],
    ['its time has come and trading goes on', liveAs('normal', DURING), 'due-running', 'yes'],
    ['trading is seen to be stopped', liveAs('halted', DURING), 'due', 'no'],
  ] as const)('%s', (_, live, scene, tradingAllowed) => {
    expect(stopIn(aView(DURING, [aWindow()], { live }), DURING)).toMatchObject({ scene, tradingAllowed });
  });

  it('that was seen: from when, and that no orders are taken', () => {
    const window = aWindow({ observedStart: shift(START, MINUTE_MS) });
    expect(stopIn(aView(DURING, [window], { live: liveAs('maintenance', DURING) }), DURING)).toMatchObject({
      scene: 'stopped',
      observedStart: '2026-11-25T02:01:00+09:00',
      observedEnd: null,
      tradingAllowed: 'no',
      cancelBefore: null,
    });
  });

  it('that was read long ago: since when it is too old', () => {
    const view = aView(shift(BEFORE, -6 * HOUR_MS), [aWindow()]);
    expect(stopIn(view, BEFORE)).toMatchObject({ scene: 'stale-start', staleSince: '2026-11-24T20:59:59+09:00' });
  });
});

describe('what programs are told of the exchange', () => {
  it.each([
    ['normal', 'yes'],
    ['busy', 'yes'],
    ['halted', 'no'],
    ['maintenance', 'no'],
    ['stopped', 'no'],
    ['emergency', 'no'],
    ['cancel-only', 'cancel-only'],
    ['auction', 'no'],
    ['other', 'unknown'],
    ['no-answer', 'unknown'],
    ['unknown', 'unknown'],
  ] as const)('that is %s: orders are taken: %s', (condition, tradingAllowed) => {
    const [state] = told(aView(BEFORE, [], { live: liveAs(condition, BEFORE) }), BEFORE);
    expect(state).toMatchObject({ type: 'exchange', condition, tradingAllowed, staleSince: null });
  });

  it.each(['normal', 'halted'] as const)('%s an hour ago: nothing of now', (condition) => {
    const live = liveAs(condition, shift(BEFORE, -HOUR_MS));
    const [state] = told(aView(BEFORE, [], { live }), BEFORE);
    expect(state).toMatchObject({ tradingAllowed: 'unknown', staleSince: '2026-11-25T00:00:00+09:00' });
  });
});

describe.each(Object.entries(EXAMPLES))('the state of %s', (_, { view, now }) => {
  it('has its form for programs as it is written down', () => {
    const records = told(view, now);
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) expect(faultsOf(record, SCHEMA, 'line')).toEqual([]);
  });
});
