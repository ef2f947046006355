import { describe, expect, it } from 'vitest';
import { snoozeChoices } from '../../lib/domain/snooze.ts';
import { type EpochMs, epochMs, MINUTE_MS, shift } from '../../lib/domain/time.ts';

const NOW = epochMs(1_800_000_000_000);
const offered = (start: EpochMs) =>
  snoozeChoices(start, NOW).map(({ kind, until }) => `${kind} ${(until - NOW) / MINUTE_MS}`);

describe('what a snooze may be', () => {
  it.each([
    ['hours before the stop', 180, ['from-now 10', 'from-now 30', 'before-start 165']],
    ['half an hour before', 30, ['from-now 10', 'before-start 15']],
    ['a quarter of an hour before', 15, ['from-now 10']],
    ['minutes before: none ends after the start', 5, []],
    ['during the stop', -20, ['from-now 10', 'from-now 30']],
  ])('%s', (_, minutes, expected) => {
    expect(offered(shift(NOW, minutes * MINUTE_MS))).toEqual(expected);
  });
});
