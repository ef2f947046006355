import { describe, expect, it, test } from 'vitest';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import {
  ago,
  calmDuration,
  clock,
  clockRange,
  dayRange,
  exactDuration,
  inWords,
  longDay,
  secondsGone,
  secondsLeft,
} from '../../lib/messages/format.ts';

const jst = (text: string): EpochMs => Date.parse(`${text}:00+09:00`) as EpochMs;
const start = jst('2026-11-25T02:00');

describe('clock times', () => {
  it('are JST, without a leading zero', () => {
    expect(clock(start)).toBe('2:00');
    expect(longDay(start, 'ja')).toBe('11月25日(水)');
    expect(longDay(start, 'en')).toBe('Wed 25 Nov');
  });

  test.each([
    ['2026-11-25T05:00', '2:00〜5:00', '2:00–5:00'],
    ['2026-11-26T00:00', '2:00〜24:00', '2:00–24:00'],
    ['2026-11-26T03:00', '2:00〜11/26(木) 3:00', '2:00–Thu 26 Nov, 3:00'],
  ])('a range that ends at %s', (end, ja, en) => {
    expect(clockRange(start, jst(end), 'ja')).toBe(ja);
    expect(clockRange(start, jst(end), 'en')).toBe(en);
  });

  it('say when no end was announced', () => {
    expect(dayRange(start, null, 'ja')).toBe('11/25(水) 2:00〜未定');
    expect(dayRange(start, null, 'en')).toBe('Wed 25 Nov, 2:00, open end');
  });
});

describe('durations', () => {
  test.each([
    [12 * MINUTE_MS, '12分', '12 min'],
    [HOUR_MS, '1時間', '1 h'],
    [3 * HOUR_MS + 12 * MINUTE_MS, '3時間12分', '3 h 12 min'],
    [2 * DAY_MS + 3 * HOUR_MS, '2日3時間', '2 d 3 h'],
  ])('%d ms in words', (durationMs, ja, en) => {
    expect(inWords(durationMs, 'ja')).toBe(ja);
    expect(inWords(durationMs, 'en')).toBe(en);
  });

  it('tick in digits below one hour and are words from there on, except in the alert', () => {
    expect(calmDuration(42 * 60 + 8, 'ja')).toBe('42:08');
    expect(calmDuration(3600, 'ja')).toBe('1時間');
    expect(exactDuration(5025, 'ja')).toBe('1:23:45');
  });

  it('show 0:00 only when nothing is left, and a whole second only when it has passed', () => {
    expect(secondsLeft(1)).toBe(1);
    expect(secondsLeft(0)).toBe(0);
    expect(secondsGone(999)).toBe(0);
  });

  it('say how long ago something was read', () => {
    expect(ago(20_400, 'ja')).toBe('20秒前');
    expect(ago(3 * MINUTE_MS, 'en')).toBe('3 min ago');
    expect(ago(2 * HOUR_MS + 14 * MINUTE_MS, 'ja')).toBe('2時間14分前');
  });
});
