import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import { newsSince, type Told, withTold } from '../../lib/watch/news.ts';
import { type ScheduleRecord, scheduleOf } from '../../lib/watch/schedule.ts';
import { liveAs } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';
import { aView } from './view.ts';

const START = at('2026-11-25T02:00');
const BEFORE = shift(START, -HOUR_MS);
const LATER = shift(BEFORE, 20 * SECOND_MS);
const seen = (now = BEFORE, window = aWindow()): readonly ScheduleRecord[] =>
  scheduleOf(aView(now, [window]), 'bitbank', now);
const toldAll = (records: readonly ScheduleRecord[]): Told =>
  records.reduce<Told>((told, record) => withTold(told, record, records), {});

describe('what is new to a program', () => {
  it('is everything at first, and nothing when nothing changed but the time of reading', () => {
    expect(newsSince({}, seen())).toHaveLength(2);
    const told = toldAll(seen());
    const stillNormal = { live: { ...liveAs('normal', LATER), since: liveAs('normal', BEFORE).since } };
    const later = scheduleOf(aView(LATER, [aWindow()], stillNormal), 'bitbank', LATER);
    expect(newsSince(told, later)).toEqual([]);
  });

  it.each([
    ['the end moved', aWindow({ end: at('2026-11-25T06:00') }), BEFORE],
    ['it was called off', aWindow({ status: 'cancelled' }), BEFORE],
    ['its time came', aWindow(), shift(START, MINUTE_MS)],
    ['its stop was seen', aWindow({ observedStart: START }), shift(START, MINUTE_MS)],
  ])('is a maintenance when %s', (_, window, now) => {
    const news = newsSince(toldAll(seen()), seen(now, window)).filter(({ type }) => type === 'maintenance');
    expect(news).toHaveLength(1);
  });

  it('is that nothing can be seen any more, once', () => {
    const now = shift(BEFORE, 30 * MINUTE_MS);
    const blind = (at: typeof BEFORE) => scheduleOf(aView(BEFORE, []), 'bitbank', at);
    const told = toldAll(blind(BEFORE));
    expect(newsSince(told, blind(now))).toMatchObject([{ type: 'exchange', tradingAllowed: 'unknown' }]);
    expect(newsSince(toldAll(blind(now)), blind(shift(now, HOUR_MS)))).toEqual([]);
  });
});

describe('what was told', () => {
  it('is forgotten of maintenances that nobody knows any more', () => {
    const told = toldAll(seen());
    const [state] = seen();
    if (state === undefined) throw new Error('no state');
    expect(Object.keys(withTold(told, state, [state]))).toEqual(['bitbank:']);
  });
});
