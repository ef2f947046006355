import { describe, expect, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { ChangedClock, NoticeReading, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { at, dayHours } from '../../notice/helpers.ts';
import { hour, sequelOf, stop, titled, version } from './versions.ts';

/* An edge that a notice tells by its clock alone, of what is known by then: from what was read of each notice. */

const clock = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** `end 5:00 > 6:30`; `either` of the two; `?` where the old one is not told. */
function edge(told: string): ChangedClock {
  const [side = '', old = '', , fresh = ''] = told.split(' ');
  return {
    side: side === 'either' ? null : (side as 'start' | 'end'),
    old: old === '?' ? null : clock(old),
    fresh: clock(fresh),
  };
}

const changed = (written: string, told: string | readonly string[], changes: Partial<NoticeReading> = {}): Version =>
  version('b', written, changes.windows ?? [], {
    sequel: sequelOf({ edges: [told].flat().map(edge) }),
    ...changes,
  });

const known = (...windows: readonly ReadWindow[]): Version => version('a', '20T10', windows);

/** Every part of every stop, each time and status once: `26T02:00/26T05:00 scheduled`. */
const lines = (...versions: readonly Version[]): readonly string[] =>
  foldNotices(versions).flatMap(({ parts, ...whole }) => [
    ...new Set((parts.length === 0 ? [whole] : parts).map((part) => `${line(part)} ${part.status}`)),
  ]);

const line = (times: Pick<ReadWindow, 'start' | 'end'>): string => dayHours(times).replaceAll('11-', '');

const NIGHT = stop('26T02', '26T05');
const NEXT_NIGHT = stop('27T02', '27T05');

describe('the stop whose edge it may be', () => {
  test.each<[name: string, stops: readonly ReadWindow[], written: string, told: string, left: readonly string[]]>([
    ['lies ahead', [NIGHT], '21T10', 'end 5:00 > 6:30', ['26T02:00/26T06:30 scheduled']],
    ['was to be over six hours ago', [NIGHT], '26T11', 'end 5:00 > 6:30', ['26T02:00/26T06:30 extended']],
    ['not longer ago', [NIGHT], '26T12', 'end 5:00 > 6:30', ['26T02:00/26T05:00 scheduled']],
    ['is open for three days', [stop('23T02', null)], '26T02', 'start 2:00 > 1:00', ['23T01:00/- scheduled']],
    ['not for longer', [stop('23T02', null)], '26T03', 'start 2:00 > 1:00', ['23T02:00/- scheduled']],
    [
      'has that clock time',
      [NIGHT, stop('27T03', '27T06')],
      '21T10',
      'end 6:00 > 6:30',
      ['26T02:00/26T05:00 scheduled', '27T03:00/27T06:30 scheduled'],
    ],
    [
      'is the nearer one of two',
      [stop('25T20', '25T23'), stop('26T12', '26T23')],
      '26T05',
      'end 23:00 > 23:30',
      ['25T20:00/25T23:00 scheduled', '26T12:00/26T23:30 scheduled'],
    ],
    [
      'is the first one of two ahead',
      [NIGHT, NEXT_NIGHT],
      '21T10',
      'end 5:00 > 6:30',
      ['26T02:00/26T06:30 scheduled', '27T02:00/27T05:00 scheduled'],
    ],
    ['is the only one', [NIGHT], '21T10', 'end ? > 6:30', ['26T02:00/26T06:30 scheduled']],
    [
      'is none of two, without the old time',
      [NIGHT, NEXT_NIGHT],
      '21T10',
      'end ? > 6:30',
      ['26T02:00/26T05:00 scheduled', '27T02:00/27T05:00 scheduled'],
    ],
  ])('%s', (_, stops, written, told, left) => {
    expect(lines(known(...stops), changed(written, told))).toEqual(left);
  });

  test('lies at most two months ahead', () => {
    const far = known(stop(null, null, { start: at('2027-01-22T10:00'), end: at('2027-01-22T12:00') }));
    expect(lines(far, changed('21T10', 'start 10:00 > 11:00'))).toEqual(['01-22T11:00/01-22T12:00 scheduled']);
    expect(lines(far, changed('21T09', 'start 10:00 > 11:00'))).toEqual(['01-22T10:00/01-22T12:00 scheduled']);
  });

  test('is no one of two where one of its edges is told without the old time', () => {
    const both = known(NIGHT, NEXT_NIGHT);
    expect(lines(both, changed('21T10', ['start 2:00 > 3:00', 'end ? > 6:30']))).toEqual([
      '26T02:00/26T05:00 scheduled',
      '27T02:00/27T05:00 scheduled',
    ]);
  });

  test('is that of the day that is named, by which it begins or ends', () => {
    const both = known(NIGHT, NEXT_NIGHT);
    const dated = (...days: readonly string[]) =>
      changed('21T10', 'end 5:00 > 6:30', {
        sequel: sequelOf({ edges: [edge('end 5:00 > 6:30')], days: days.map((day) => at(`2026-11-${day}T00:00`)) }),
      });
    expect(lines(both, dated('27'))).toEqual(['26T02:00/26T05:00 scheduled', '27T02:00/27T06:30 scheduled']);
    expect(lines(both, dated('26', '27'))).toEqual(['26T02:00/26T06:30 scheduled', '27T02:00/27T05:00 scheduled']);
    expect(lines(both, dated('28'))).toEqual(['26T02:00/26T05:00 scheduled', '27T02:00/27T05:00 scheduled']);
    const overMidnight = known(stop('26T22', '27T05'));
    expect(lines(overMidnight, dated('26'))).toEqual(['26T22:00/27T06:30 scheduled']);
    expect(lines(overMidnight, dated('27'))).toEqual(['26T22:00/27T06:30 scheduled']);
  });

  test('is not one that the title calls otherwise', () => {
    const power = titled(known(NIGHT), '電源更改');
    expect(lines(power, titled(changed('21T10', 'end 5:00 > 6:30'), '電源更改の訂正'))).toEqual([
      '26T02:00/26T06:30 scheduled',
    ]);
    expect(lines(power, titled(changed('21T10', 'end 5:00 > 6:30'), '回線増設の訂正'))).toEqual([
      '26T02:00/26T05:00 scheduled',
    ]);
  });

  test('is none that is over', () => {
    const over = version('c', '26T04', [], { state: 'completed' });
    expect(lines(known(NIGHT), over, changed('26T05', 'end 4:00 > 6:30'))).toEqual(['26T02:00/26T04:00 completed']);
  });
});

describe('of the parts of a stop', () => {
  const two = stop('26T02', '26T05', { services: ['trading', 'deposit'] });
  const apart = stop('26T02', '26T05', {
    services: ['trading', 'deposit'],
    parts: [
      {
        service: 'deposit',
        asset: null,
        start: hour('26T02'),
        end: hour('26T07'),
        endIsActual: false,
        status: 'scheduled',
      },
    ],
  });

  test('those that are still open are changed', () => {
    const back = version('c', '26T03', [], { state: 'completed', stateIsOf: [{ service: 'deposit', asset: null }] });
    expect(lines(known(two), back, changed('26T04', 'end 5:00 > 6:30'))).toEqual([
      '26T02:00/26T06:30 extended',
      '26T02:00/26T03:00 completed',
    ]);
  });

  test('those that have that clock time are changed', () => {
    expect(lines(known(apart), changed('21T10', 'end 5:00 > 5:30'))).toEqual([
      '26T02:00/26T05:30 scheduled',
      '26T02:00/26T07:00 scheduled',
    ]);
    expect(lines(known(apart), changed('21T10', 'end 7:00 > 8:00'))).toEqual([
      '26T02:00/26T05:00 scheduled',
      '26T02:00/26T08:00 scheduled',
    ]);
  });
});

describe('a notice that gives the times of the stop', () => {
  const told = 'end 5:00 > 6:30';

  test.each<[name: string, changes: Partial<NoticeReading>]>([
    ['by its start', { windows: [stop('26T02', '26T04')] }],
    ['by its end', { windows: [stop('26T03', '26T05')] }],
    ['as the old ones', { superseded: [{ start: hour('26T02'), end: hour('26T05') }] }],
  ])('is read as every other: %s', (_, changes) => {
    expect(lines(known(NIGHT), changed('21T10', told, changes))).toEqual(['26T02:00/26T05:00 scheduled']);
    expect(lines(known(NIGHT, NEXT_NIGHT), changed('21T10', told, changes))[0]).toBe('26T02:00/26T05:00 scheduled');
  });

  test.each<[name: string, changes: Partial<NoticeReading>]>([
    ['an end alone', { windows: [stop(null, '26T05')] }],
    ['other hours', { windows: [stop('26T03', '26T06')] }],
    ['other old hours', { superseded: [{ start: hour('26T02'), end: hour('26T06') }] }],
    ['an old end', { superseded: [{ start: hour('26T01'), end: hour('26T05') }] }],
  ])('but not by %s', (_, changes) => {
    expect(lines(known(NIGHT), changed('21T10', told, changes))).toContain('26T02:00/26T06:30 scheduled');
  });

  test.each<[name: string, changes: Partial<NoticeReading>]>([
    ['another one without an end', { windows: [stop('28T04', null)] }],
    ['its old start', { superseded: [{ start: hour('26T02'), end: null }] }],
  ])('nor, of one without an end, by %s', (_, changes) => {
    expect(lines(known(stop('26T02', null)), changed('21T10', 'start 2:00 > 1:00', changes))).toContain(
      '26T01:00/- scheduled',
    );
  });
});

describe('the edge', () => {
  test.each<[name: string, known: readonly [string, string], told: string, left: string]>([
    ['is the one that is told', ['26T05', '26T08'], 'end 5:00 > 6:00', '26T05:00/26T08:00'],
    ['is not the other one', ['26T02', '26T05'], 'start 5:00 > 4:00', '26T02:00/26T05:00'],
    ['is the start, by its clock', ['26T02', '26T05'], 'either 2:00 > 3:00', '26T03:00/26T05:00'],
    ['is the end, by its clock', ['26T02', '26T05'], 'either 5:00 > 6:00', '26T02:00/26T06:00'],
    ['is unknown where both have that clock', ['26T02', '27T02'], 'either 2:00 > 3:00', '26T02:00/27T02:00'],
    ['is unknown where no clock is told', ['26T02', '26T05'], 'either ? > 3:00', '26T02:00/26T05:00'],
    ['is not put before the start', ['26T02', '26T05'], 'end 5:00 > 1:40', '26T02:00/26T05:00'],
    ['is not put onto the start', ['26T02', '26T05'], 'end 5:00 > 2:00', '26T02:00/26T05:00'],
    ['makes it three days long', ['23T14', '26T05'], 'end 5:00 > 14:00', '23T14:00/26T14:00'],
    ['does not make it longer', ['23T13', '26T05'], 'end 5:00 > 14:00', '23T13:00/26T05:00'],
    ['goes on into the next day', ['26T20', '26T23'], 'end 23:00 > 1:00', '26T20:00/27T01:00'],
    ['goes back into the day before', ['26T01', '26T05'], 'start 1:00 > 23:00', '25T23:00/26T05:00'],
    ['goes on by half a day', ['26T02', '26T20'], 'start 2:00 > 14:00', '26T14:00/26T20:00'],
  ])('%s', (_, [start, end], told, left) => {
    expect(lines(known(stop(start, end)), changed('21T10', told))).toEqual([`${left} scheduled`]);
  });

  test('that stays as it is makes it no news of the stop', () => {
    const [window] = foldNotices([known(NIGHT), changed('21T10', 'end 5:00 > 5:00')]);
    expect(window?.noticeIds).toEqual(['a']);
  });

  test('that is changed makes it the newest notice of all of it', () => {
    const [window] = foldNotices([known(NIGHT), titled(changed('21T10', 'end 5:00 > 5:30'), '訂正')]);
    expect(window?.noticeIds).toEqual(['b', 'a']);
    expect(window?.title).toBe('訂正');
  });

  test.each<[written: string, told: string, left: string]>([
    ['26T01', 'end 5:00 > 6:00', '26T02:00/26T06:00 scheduled'],
    ['26T02', 'end 5:00 > 6:00', '26T02:00/26T06:00 extended'],
    ['26T03', 'end 5:00 > 4:30', '26T02:00/26T04:30 scheduled'],
    ['26T03', 'start 2:00 > 1:00', '26T01:00/26T05:00 scheduled'],
  ])('makes longer what has begun: at %s %s', (written, told, left) => {
    expect(lines(known(NIGHT), changed(written, told))).toEqual([left]);
  });
});
