import { describe, expect, it, test } from 'vitest';
import { EMPTY_LEDGER, type Ledger, timesOf } from '../../lib/domain/ledger.ts';
import { type Circumstances, plan } from '../../lib/domain/plan.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { DAY_MS, type EpochMs, HOUR_MS, JST_OFFSET_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { aSight, liveAs } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';

/* When the cycle has to run again although nothing is to be told. */

/** Nothing that is seen grows old. */
const AGELESS = { noticesReadAt: null, firstTriedAt: null } as const;

function nextAfter(
  now: EpochMs,
  windows: readonly MaintenanceWindow[],
  seen: Partial<Circumstances> = {},
  kept: { readonly settings?: Settings; readonly ledger?: Ledger } = {},
) {
  const circumstances = { ...aSight(now, AGELESS), snoozedUntil: {}, zoneOffsetMs: JST_OFFSET_MS, ...seen };
  return plan(windows, { settings: DEFAULT_SETTINGS, ledger: EMPTY_LEDGER, ...kept }, circumstances, now).nextWakeAt;
}

describe('a stop of which nothing is told and which is not on the button', () => {
  const usual = aWindow({ origin: 'usual' });
  const { start } = usual;
  const end = at('2026-11-25T05:00');

  test.each<[string, EpochMs, EpochMs | null]>([
    ['a day before it', shift(start, -2 * DAY_MS), shift(start, -DAY_MS)],
    ['an hour before it', shift(start, -DAY_MS), shift(start, -HOUR_MS)],
    ['a quarter of an hour before it', shift(start, -HOUR_MS), shift(start, -15 * MINUTE_MS)],
    ['five minutes before it', shift(start, -15 * MINUTE_MS), shift(start, -5 * MINUTE_MS)],
    ['at its start', shift(start, -5 * MINUTE_MS), start],
    ['at its end', start, end],
    ['never again', end, null],
  ])('is looked at again %s', (_, now, next) => {
    expect(nextAfter(now, [usual])).toBe(next);
  });

  test.each<[string, Partial<MaintenanceWindow>, EpochMs | null]>([
    ['trading', {}, shift(end, MINUTE_MS)],
    ['no trading', { services: ['deposit'] }, null],
  ])('is looked at a minute after it is known to be over where it stops %s', (_, changes, next) => {
    const over = { ...usual, observedStart: start, observedEnd: end, ...changes };
    expect(nextAfter(end, [over])).toBe(next);
  });

  it('is looked at for the first of several turns', () => {
    const later = aWindow({ id: 'later', origin: 'usual', start: shift(start, HOUR_MS), end: null });
    expect(nextAfter(start, [later, usual])).toBe(shift(start, HOUR_MS - 15 * MINUTE_MS));
    expect(nextAfter(start, [usual, later])).toBe(shift(start, HOUR_MS - 15 * MINUTE_MS));
  });
});

describe('what is seen of the exchange', () => {
  const now = at('2026-11-25T02:30');
  const due = aWindow({ end: at('2026-11-25T09:00') });
  const ahead = aWindow({ id: 'ahead', start: shift(now, 90 * MINUTE_MS), end: null });
  const OLD = shift(now, 10 * MINUTE_MS + 1);

  test.each<[string, readonly MaintenanceWindow[], EpochMs]>([
    ['a stop that is due', [due], OLD],
    ['a stop that is due at this moment', [{ ...due, start: now }], OLD],
    ['one stop of several', [ahead, due], OLD],
    ['no stop before its start', [ahead], shift(now, 30 * MINUTE_MS)],
  ])('is too old after minutes to say anything of %s', (_, windows, next) => {
    const heard = Object.fromEntries(windows.map((window) => [window.id, timesOf(window)]));
    expect(nextAfter(now, windows, { live: liveAs('halted', now) }, { ledger: { ...EMPTY_LEDGER, heard } })).toBe(next);
  });

  it('of another exchange grows old likewise', () => {
    const readAt = shift(now, -HOUR_MS);
    const elsewhere = { bitflyer: { ...aSight(now), noticesReadAt: readAt, firstTriedAt: readAt } };
    expect(nextAfter(now, [], { elsewhere })).toBe(shift(now, HOUR_MS + 1));
  });

  it('never grows old where nothing was ever read', () => {
    expect(nextAfter(now, [])).toBeNull();
  });
});

describe('what is to be told later', () => {
  it('wakes at the end of the quiet hours that hold it back', () => {
    const now = at('2026-11-23T23:30');
    const far = aWindow({ start: at('2026-11-27T23:00'), end: null });
    const quietHours = { ...DEFAULT_SETTINGS.quietHours, on: true };
    expect(nextAfter(now, [far], {}, { settings: { ...DEFAULT_SETTINGS, quietHours } })).toBe(at('2026-11-24T07:00'));
  });

  it('wakes at the end of a snooze', () => {
    const now = at('2026-11-25T02:30');
    const until = shift(now, 7 * MINUTE_MS);
    expect(nextAfter(now, [aWindow()], { snoozedUntil: { [aWindow().id]: until } })).toBe(until);
  });
});
