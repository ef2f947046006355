import { describe, expect, test } from 'vitest';
import { jstMidnight } from '../../../lib/domain/calendar.ts';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import type { ReadWindow } from '../../../lib/domain/notice/notice.ts';
import type { WindowStatus } from '../../../lib/domain/part.ts';
import { at, standingHours } from '../../notice/helpers.ts';
import { stop, version } from './versions.ts';

/* 「【中止】」 over an article whose times stand as they stood: from what was read of both texts. */

const NIGHT = stop('26T02', '26T05');
const NEXT_NIGHT = stop('27T02', '27T05');
const BOTH = [NIGHT, NEXT_NIGHT];

const left = (
  before: readonly ReadWindow[],
  after: readonly ReadWindow[],
  state: WindowStatus = 'cancelled',
  stateBefore: WindowStatus = 'scheduled',
): readonly string[] =>
  standingHours(
    foldNotices([version('a', '20T10', before, { state: stateBefore }), version('a', '21T10', after, { state })]),
  );

const hours = (...nights: readonly string[]): readonly string[] =>
  nights.map((night) => `11-${night}T02:00/11-${night}T05:00`);

describe('an article that is called off by its mark', () => {
  test('gives its times as it gave them', () => {
    expect(left([NIGHT], [NIGHT])).toEqual([]);
    expect(left(BOTH, BOTH)).toEqual([]);
    expect(left(BOTH, [NEXT_NIGHT, NIGHT])).toEqual([]);
  });

  test.each<[name: string, before: readonly ReadWindow[], after: readonly ReadWindow[], nights: readonly string[]]>([
    ['leaves one out', BOTH, [NIGHT], ['26']],
    ['names a further one', [NIGHT], BOTH, ['26', '27']],
    ['moves one', BOTH, [NIGHT, stop('28T02', '28T05')], ['26', '28']],
    ['gives one another end', [stop('26T02', '26T04')], [NIGHT], ['26']],
    ['gives one another start', [stop('26T01', '26T05')], [NIGHT], ['26']],
    ['says itself which one it means', BOTH, [stop('26T02', '26T05', { status: 'cancelled' }), NEXT_NIGHT], ['27']],
  ])('calls nothing off by it that it %s', (_, before, after, nights) => {
    expect(left(before, after)).toEqual(hours(...nights));
  });

  test('says so now and did not say so before', () => {
    expect(left([NIGHT], [NIGHT], 'scheduled')).toEqual(hours('26'));
    expect(left([NIGHT], [NIGHT], 'cancelled', 'cancelled')).toEqual(hours('26'));
  });
});

describe('a notice that calls off', () => {
  const leftBy = (state: WindowStatus, ...read: readonly ReadWindow[]): readonly string[] =>
    standingHours(foldNotices([version('a', '20T10', BOTH), version('b', '21T10', read, { state })]));
  const of = (start: string, end: string | null, status: WindowStatus = 'cancelled'): ReadWindow =>
    stop(start, end, { status });

  test('a day, and no hours of it, means the stop of that day', () => {
    expect(leftBy('cancelled', of('26T00', null))).toEqual(hours('27'));
    expect(leftBy('postponed', of('26T00', null, 'postponed'))).toEqual(hours('27'));
    expect(leftBy('cancelled', of('26T00', null), of('27T00', null))).toEqual([]);
  });

  test('and names another day beside it, means both', () => {
    const stateDays = [jstMidnight(at('2026-11-27T00:00'))];
    const word = version('b', '21T10', [of('26T00', null)], { state: 'cancelled', stateDays });
    expect(standingHours(foldNotices([version('a', '20T10', BOTH), word]))).toEqual([]);
  });

  test('hours means those hours', () => {
    expect(leftBy('cancelled', of('26T01', null))).toEqual(hours('26', '27'));
    expect(leftBy('cancelled', of('26T00', '26T01'))).toEqual(hours('26', '27'));
    expect(leftBy('cancelled', of('26T02', '26T05'))).toEqual(hours('27'));
  });

  test('nothing means a stop from midnight on', () => {
    const whole = '11-26T00:00/-';
    expect(leftBy('scheduled', of('26T00', null, 'scheduled'))).toEqual([whole, ...hours('26', '27')]);
    expect(leftBy('cancelled', of('26T00', null, 'scheduled'))).toEqual([whole, ...hours('26', '27')]);
    expect(leftBy('in-progress', of('26T00', null, 'in-progress'))).toEqual([whole, ...hours('26', '27')]);
  });
});
