import { describe, expect, test } from 'vitest';
import { assemble } from '../../../../lib/domain/notice/6-windows/assemble.ts';
import { layoutOf } from '../../../../lib/domain/notice/layout-of.ts';
import { noticeOf } from '../../../notice/helpers.ts';
import { cases, oldTimes, type Row, shown, timesIn } from './drafts.ts';

/** That each step is taken behind the one before it: times of a notice, and the windows and old times they end as. */

function assembled(times: readonly string[], isOver = false, text = ''): readonly string[] {
  const { text: notice } = layoutOf(noticeOf({ title: '', text }));
  const { windows, superseded } = assemble(notice, timesIn(times), isOver);
  return [...windows.map(shown), ...superseded.map(oldTimes)];
}

const STEPS: readonly Row[] = [
  ['when it was seen begins it', ['as-of 26T10:00', 'end 26T12:00'], '26T10:00/26T12:00+'],
  ['not what had ended before', ['as-of 26T10:00', 'actual-end 26T09:00'], '-/26T09:00='],
  ['nor what ended right then', ['as-of 26T10:00', 'actual-end 26T10:00'], '-/26T10:00='],
  ['what ended later was seen', ['as-of 26T10:00', 'actual-end 26T10:01'], '26T10:00/26T10:01=+'],
  ['what ended at no known time had not ended before', ['as-of 26T10:00', 'actual-end -'], '26T10:00/-'],
  [
    'what has a start had not ended before',
    ['start 26T08:00', 'actual-end 26T09:00', 'as-of 26T10:00'],
    '26T08:00/26T09:00=+',
  ],
  [
    'a new end',
    ['start 26T02:00', 'end 26T05:00', 'end 26T07:00 before:changed'],
    '26T02:00/26T07:00++',
    'old 26T02:00/26T05:00',
  ],
  [
    'an end that came true',
    ['start 26T02:00', 'end 26T05:00', 'actual-end 26T04:00'],
    '26T02:00/26T04:00=++',
    'old 26T02:00/26T05:00',
  ],
  [
    'none that the hours of its entry tell',
    ['actual-end 26T05:00 at:2 @ the entry of completion', 'window 26T02:00/26T04:30 said:past at:9'],
    '26T02:00/26T04:30',
  ],
  [
    'the start of a part that has its end',
    ['window 26T02:00/26T04:00', 'end 26T05:00 deposit', 'start 26T01:00 deposit'],
    '26T02:00/26T04:00',
    '26T01:00/26T05:00+++ part',
  ],
  ['an end that only follows', ['end 26T23:00', 'end 26T23:50 loose'], '-/26T23:00'],
  ['the only start and the only end', ['end 26T05:00', 'start 26T02:00'], '26T02:00/26T05:00+'],
  [
    'the start of the old plan',
    ['superseded 26T02:00/26T05:00', 'end 26T07:00'],
    '26T02:00/26T07:00',
    'old 26T02:00/26T05:00',
  ],
  [
    'the latest extension',
    ['end 26T05:00 said:extended', 'end 26T07:00 said:extended'],
    '-/26T07:00',
    'old -/26T05:00',
  ],
  [
    'a window that is old elsewhere',
    ['window 26T02:00/26T05:00', 'superseded 26T02:00/26T05:00'],
    'old 26T02:00/26T05:00',
  ],
  [
    'one of two old plans',
    ['window 26T02:00/26T05:00', 'superseded 25T02:00/25T05:00', 'superseded 26T02:00/26T05:00'],
    'old 25T02:00/25T05:00',
    'old 26T02:00/26T05:00',
  ],
  ['what is told twice', ['window 26T02:00/26T05:00', 'window 26T02:00/26T05:00'], '26T02:00/26T05:00+'],
  [
    'what is still out',
    ['start 26T02:00', 'actual-end 26T04:00', 'end 26T12:00 deposit before:stop,ongoing'],
    '26T02:00/26T04:00=+',
    '26T02:00/26T12:00+++ part',
  ],
];

describe('a step', () => {
  test.each(cases(STEPS))('%s: %j', (_behaviour, times, behind) => expect(assembled(times)).toEqual(behind));

  test('the end that the text keeps', () => {
    const text = '変更後：11月26日 3:00〜（終了時刻に変更はありません）';
    expect(assembled(['superseded 26T02:00/26T05:00', 'start 26T03:00'], false, text)).toEqual([
      '26T03:00/26T05:00',
      'old 26T02:00/26T05:00',
    ]);
    expect(assembled(['superseded 26T02:00/26T05:00', 'start 26T03:00'])).toEqual([
      '26T03:00/-',
      'old 26T02:00/26T05:00',
    ]);
  });

  test('the plan in an older part of a page, once it is over', () => {
    const times = ['window 26T02:00/26T04:00 page:0', 'window 26T02:00/26T05:00 page:1'];
    expect(assembled(times, true)).toEqual(['26T02:00/26T04:00', 'old 26T02:00/26T05:00']);
    expect(assembled(times)).toEqual(['26T02:00/26T04:00', '26T02:00/26T05:00']);
  });

  test('the length that the text gives', () => {
    expect(assembled(['start 26T02:00'], false, '所要時間：2時間')).toEqual(['26T02:00/26T04:00~']);
  });
});
