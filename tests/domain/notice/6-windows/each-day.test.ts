import { describe, expect, it } from 'vitest';
import type { TimedRange } from '../../../../lib/domain/notice/5-roles/timed-range.ts';
import type { WindowDraft } from '../../../../lib/domain/notice/6-windows/draft.ts';
import { onEachDay, repeats } from '../../../../lib/domain/notice/6-windows/each-day.ts';
import { firstLookAt } from '../../../../lib/domain/notice/first-look.ts';
import { at, dayHours, noticeOf } from '../../../notice/helpers.ts';

/** `12-07T01:00/12-07T04:00`; `-` for an open side. */
function span(said: string) {
  const [start, end] = said.split('/').map((local) => (local === '-' ? null : at(`2026-${local}`)));
  return { start: start ?? null, end: end ?? null };
}

/** The windows of hours that hold on several days; what is said of the days may tell of a night. */
function windowsOf(said: string, days: string, hours: string) {
  const { text, times } = firstLookAt(noticeOf({ title: 'メンテナンス', text: `${said}\n停止時間 1:00～4:00` }));
  const [first, last] = [times[0], times.at(-1)] as [TimedRange, TimedRange];
  return onEachDay(text.tokens, { ...first, ...span(days) }, { ...last, ...span(hours) });
}

const DAYS = '停止日 12月7日～12月8日';
const TWO = '12-07T00:00/12-08T00:00';
const THREE = '12-07T00:00/12-09T00:00';

describe('hours that hold on several days', () => {
  it.each<[string, string, string, string, string[]]>([
    [
      'are a window on each',
      DAYS,
      TWO,
      '12-07T01:00/12-07T04:00',
      ['12-07T01:00/12-07T04:00 daily', '12-08T01:00/12-08T04:00 daily'],
    ],
    [
      'are told of another day',
      DAYS,
      TWO,
      '12-05T01:00/12-05T04:00',
      ['12-07T01:00/12-07T04:00 daily', '12-08T01:00/12-08T04:00 daily'],
    ],
    [
      'last until midnight',
      DAYS,
      TWO,
      '12-07T22:00/12-08T00:00',
      ['12-07T22:00/12-08T00:00 daily', '12-08T22:00/12-09T00:00 daily'],
    ],
    ['are one night between two days', DAYS, TWO, '12-07T23:00/12-08T03:00', ['12-07T23:00/12-08T03:00']],
    [
      'are the night of each of two days',
      '停止日 12月7日～12月8日の毎日',
      TWO,
      '12-07T23:00/12-08T03:00',
      ['12-07T23:00/12-08T03:00 daily', '12-08T23:00/12-09T03:00 daily'],
    ],
    [
      'are three nights of three days',
      DAYS,
      THREE,
      '12-07T23:00/12-08T03:00',
      ['12-07T23:00/12-08T03:00 daily', '12-08T23:00/12-09T03:00 daily', '12-09T23:00/12-10T03:00 daily'],
    ],
    [
      'lie behind the midnight of a night that is named',
      '停止日 12月7日～12月8日の夜間に',
      TWO,
      '12-07T01:00/12-07T04:00',
      ['12-08T01:00/12-08T04:00'],
    ],
    [
      'begin when the night is over',
      '停止日 12月7日～12月8日の夜間に',
      TWO,
      '12-07T06:00/12-07T07:00',
      ['12-07T06:00/12-07T07:00 daily', '12-08T06:00/12-08T07:00 daily'],
    ],
    [
      'are those of three days, whatever night is named',
      '停止日 12月7日～12月9日の夜間に',
      THREE,
      '12-07T01:00/12-07T04:00',
      ['12-07T01:00/12-07T04:00 daily', '12-08T01:00/12-08T04:00 daily', '12-09T01:00/12-09T04:00 daily'],
    ],
    [
      'are one envelope of more days than a week',
      DAYS,
      '12-07T00:00/12-14T00:00',
      '12-07T01:00/12-07T04:00',
      ['12-07T01:00/12-14T04:00 daily'],
    ],
    [
      'have a last day that nobody knows',
      DAYS,
      '12-07T00:00/-',
      '12-07T01:00/12-07T04:00',
      ['12-07T01:00/12-07T04:00'],
    ],
    [
      'have a first day that nobody knows',
      DAYS,
      '-/12-08T00:00',
      '12-07T01:00/12-07T04:00',
      ['12-07T01:00/12-07T04:00'],
    ],
    ['have no end', DAYS, TWO, '12-07T01:00/-', ['12-07T01:00/-']],
    ['have no start', DAYS, TWO, '-/12-07T04:00', ['-/12-07T04:00']],
  ])('%s', (_, said, days, hours, expected) => {
    expect(windowsOf(said, days, hours).map((one) => `${dayHours(one)}${one.daily ? ' daily' : ''}`)).toEqual(expected);
  });

  it('are a window on each day of a week', () => {
    const week = windowsOf(DAYS, '12-07T00:00/12-13T00:00', '12-07T01:00/12-07T04:00');
    expect(week).toHaveLength(7);
    week[0]?.from.pop();
    expect(week[1]?.from).toHaveLength(1);
  });
});

describe('hours that are named again', () => {
  const daily = { ...span('12-07T01:00/12-07T04:00'), daily: true } as WindowDraft;
  const again = (hours: string, windows: readonly WindowDraft[] = [daily]) =>
    repeats(windows, { ...span(hours) } as WindowDraft);

  it.each<[string, boolean]>([
    ['12-09T01:00/12-09T04:00', true],
    ['12-05T01:00/12-05T04:00', true],
    ['12-09T02:00/12-09T04:00', false],
    ['12-09T01:00/12-09T05:00', false],
    ['-/12-09T04:00', true],
    ['12-09T01:00/-', true],
  ])('%s: %s', (hours, expected) => {
    expect(again(hours)).toBe(expected);
  });

  it('say nothing of a window that is of one day, or open', () => {
    // At nine the days of the clock begin, in UTC: a side that is open is no such hour either.
    const hours = '12-09T09:00/12-09T09:00';
    const daily = { ...span('12-07T09:00/12-07T09:00'), daily: true } as WindowDraft;
    expect(again(hours, [{ ...daily, daily: false }])).toBe(false);
    expect(again(hours, [{ ...daily, start: null }])).toBe(false);
    expect(again(hours, [{ ...daily, end: null }])).toBe(false);
    expect(again(hours, [{ ...daily, start: null }, daily])).toBe(true);
  });
});
