import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, jstMidnight, shareOfDay } from '../../lib/domain/calendar.ts';
import { partsOf, withParts } from '../../lib/domain/envelope.ts';
import type { MaintenancePart } from '../../lib/domain/part.ts';
import { DAY_MS, epochMs, HOUR_MS, shift } from '../../lib/domain/time.ts';
import { EXAMPLES, jst, windowOf } from '../fixtures/views.ts';

/** `day: from–to` of every block, in hours. */
const drawn = (days: ReturnType<typeof forecast>): string[] =>
  days.flatMap(({ blocks }, day) =>
    blocks.map((block) => `${day}: ${block.from * 24}–${block.to * 24}${block.openEnd ? ' open' : ''}`),
  );

describe('the seven-day forecast', () => {
  it('puts the windows of the specification where it draws them', () => {
    const { view, now } = EXAMPLES.main;
    const days = forecast(view.windows, now);
    expect(drawn(days)).toEqual(['1: 2–5', '1: 10–12', '3: 13–13.5', '4: 9–9 open', '5: 1–1 open']);
    expect(days.map((day) => day.start)).toEqual(Array.from({ length: 7 }, (_, i) => jst(`11-${24 + i} 00:00`)));
    expect(days[1]?.blocks.map((block) => block.coinOnly)).toEqual([false, true]);
  });

  it.each([
    ['over midnight it is cut in two', '11-25 23:00', '11-26 03:00', ['1: 23–24', '2: 0–3']],
    ['an end at midnight leaves the next day free', '11-25 23:00', '11-26 00:00', ['1: 23–24']],
    ['begun yesterday it reaches into today', '11-23 20:00', '11-24 06:00', ['0: 0–6']],
    ['over before today it is gone', '11-23 20:00', '11-24 00:00', []],
    ['after the seventh day it is not there yet', '12-01 00:00', '12-01 03:00', []],
    ['longer than the week it fills it', '11-20 00:00', '12-20 00:00', [0, 1, 2, 3, 4, 5, 6].map((d) => `${d}: 0–24`)],
  ])('%s', (_, start, end, expected) => {
    const window = windowOf({ start: jst(start), end: jst(end) });
    expect(drawn(forecast([window], jst('11-24 12:00')))).toEqual(expected);
  });

  it('reaches up to now while an open-ended window goes on', () => {
    const window = windowOf({ start: jst('11-24 02:00'), end: null });
    expect(drawn(forecast([window], jst('11-24 12:00')))).toEqual(['0: 2–12 open']);
    expect(drawn(forecast([window], jst('11-25 06:00')))).toEqual(['0: 0–6 open']);
  });

  it('draws a part that goes its own way, unless it lies within trading’s or was called off', () => {
    const part = (service: 'trading' | 'deposit' | 'api', changes: Partial<MaintenancePart> = {}): MaintenancePart => ({
      ...(partsOf(windowOf({ services: [service] }))[0] as MaintenancePart),
      ...changes,
    });
    const parts = (...others: MaintenancePart[]) => {
      const all = [part('trading'), ...others];
      return drawn(forecast([withParts(windowOf({}), all)], jst('11-24 12:00')));
    };
    expect(parts(part('deposit', { asset: 'JPY', end: jst('11-25 08:00') }))).toEqual(['1: 2–5', '1: 2–8']);
    expect(parts(part('api', { start: jst('11-25 01:30') }))).toEqual(['1: 2–5', '1: 1.5–5']);
    expect(parts(part('api', { end: jst('11-25 04:00') }))).toEqual(['1: 2–5']);
    expect(parts(part('api', { end: jst('11-25 09:00'), status: 'cancelled' }))).toEqual(['1: 2–5']);
  });

  it('leaves out what was called off', () => {
    const { view, now } = EXAMPLES.cancelled;
    expect(drawn(forecast(view.windows, now))).toEqual([]);
  });

  it('shows the observed times once they are known', () => {
    const { view, now } = EXAMPLES.recovered;
    expect(drawn(forecast(view.windows, now))).toEqual(['0: 2–5.2']);
  });

  it('covers each window of the week exactly once, whatever its times', () => {
    const at = fc.integer({ min: jst('11-24 00:00'), max: jst('11-30 23:59') }).map(epochMs);
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 3 * DAY_MS }), (start, length) => {
        const end = shift(start, length);
        const days = forecast([windowOf({ start, end })], jst('11-24 00:00'));
        const covered = days.flatMap((day) => day.blocks).reduce((sum, block) => sum + (block.to - block.from), 0);
        const inWeek = Math.min(end, jst('12-01 00:00')) - start;
        expect(covered * DAY_MS).toBeCloseTo(inWeek, 0);
      }),
    );
  });
});

describe('days of Japan', () => {
  it('begin at midnight JST, wherever the computer stands', () => {
    expect(jstMidnight(jst('11-24 00:00'))).toBe(jst('11-24 00:00'));
    expect(jstMidnight(jst('11-24 08:59'))).toBe(jst('11-24 00:00'));
    expect(jstMidnight(jst('11-24 23:59'), 2)).toBe(jst('11-26 00:00'));
    expect(shareOfDay(jst('11-24 18:00'))).toBe(0.75);
    expect(jstMidnight(shift(jst('12-31 23:00'), HOUR_MS)) - jst('12-31 00:00')).toBe(DAY_MS);
  });
});
