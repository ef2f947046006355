import { describe, expect, it, test } from 'vitest';
import { quietUntil } from '../../lib/domain/quiet-hours.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { JST_OFFSET_MS } from '../../lib/domain/time.ts';
import { at } from '../fixtures/windows.ts';

const night = { ...DEFAULT_SETTINGS.quietHours, on: true, startMinute: 23 * 60, endMinute: 7 * 60 };
const noon = { ...night, startMinute: 12 * 60, endMinute: 13 * 60 };

describe('quiet hours', () => {
  test.each([
    ['before they begin', night, '2026-11-24T22:59', null],
    ['from their first minute', night, '2026-11-24T23:00', '2026-11-25T07:00'],
    ['after midnight', night, '2026-11-25T06:59', '2026-11-25T07:00'],
    ['at their end', night, '2026-11-25T07:00', null],
    ['within one day', noon, '2026-11-25T12:30', '2026-11-25T13:00'],
    ['switched off', { ...night, on: false }, '2026-11-25T02:00', null],
    ['of no length', { ...night, endMinute: 23 * 60 }, '2026-11-25T02:00', null],
  ])('%s', (_, hours, now, until) => {
    expect(quietUntil(hours, at(now), JST_OFFSET_MS)).toBe(until === null ? null : at(until));
  });

  it('belong to the weekday on which they begin', () => {
    const fridays = { ...night, weekdays: [5] };
    expect(quietUntil(fridays, at('2026-11-27T23:30'), JST_OFFSET_MS)).toBe(at('2026-11-28T07:00'));
    expect(quietUntil(fridays, at('2026-11-28T03:00'), JST_OFFSET_MS)).toBe(at('2026-11-28T07:00'));
    expect(quietUntil(fridays, at('2026-11-28T23:30'), JST_OFFSET_MS)).toBeNull();
  });

  it("are kept by the user's own clock", () => {
    // 12:00 JST is 3:00 in London.
    expect(quietUntil(night, at('2026-11-25T12:00'), 0)).toBe(at('2026-11-25T16:00'));
  });
});
