import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Count, countText, nextChange } from '../../components/overlay/count.ts';
import { DAY_MS, epochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';

const AT = epochMs(Date.UTC(2026, 10, 24, 17));

describe('the text that ticks', () => {
  test.each([
    ['until', 'calm', -(3 * HOUR_MS + 12 * MINUTE_MS), '3時間12分'],
    ['until', 'exact', -(3 * HOUR_MS + 12 * MINUTE_MS), '3:12:00'],
    ['until', 'calm', -(HOUR_MS - 1), '1時間'],
    ['until', 'calm', -(HOUR_MS - SECOND_MS), '59:59'],
    ['until', 'calm', -1, '0:01'],
    ['until', 'calm', 0, '0:00'],
    ['since', 'calm', 999, '0:00'],
    ['since', 'calm', 1_000, '0:01'],
    ['since', 'exact', 25 * HOUR_MS, '1日1時間'],
  ] as const)('%s, %s, at %i ms: %s', (mode, form, offset, text) => {
    expect(countText({ mode, form, at: AT }, shift(AT, offset), 'ja')).toBe(text);
  });

  it('changes at nextChange and not before', () => {
    const counts = fc.record({
      mode: fc.constantFrom('until' as const, 'since' as const),
      form: fc.constantFrom('calm' as const, 'exact' as const),
      awayMs: fc.oneof(fc.integer({ min: 0, max: 2 * HOUR_MS }), fc.integer({ min: 0, max: 3 * DAY_MS })),
    });
    fc.assert(
      fc.property(counts, ({ mode, form, awayMs }) => {
        const count: Count = { mode, form, at: AT };
        const now = shift(AT, mode === 'until' ? -awayMs : awayMs);
        const change = nextChange(count, now);
        if (change === null) return mode === 'until' && countText(count, now, 'en') === '0:00';
        const shown = countText(count, now, 'en');
        const isMinutely = shown.includes('min') || shown.includes(' h') || shown.includes(' d');
        expect(change - now).toBeGreaterThan(0);
        expect(change - now).toBeLessThanOrEqual(isMinutely ? MINUTE_MS : SECOND_MS);
        expect(countText(count, shift(change, -1), 'en')).toBe(shown);
        // Days and hours are said without minutes: there the text may stay for many of these steps.
        return countText(count, change, 'en') !== shown || shown.includes(' d');
      }),
    );
  });

  it('never changes when it stands still', () => {
    expect(nextChange({ mode: 'fixed', text: '2:00' }, AT)).toBeNull();
  });
});
