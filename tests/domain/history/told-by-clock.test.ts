import { describe, expect, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadWindow, Sequel } from '../../../lib/domain/notice/notice.ts';
import { MINUTE_MS, shift } from '../../../lib/domain/time.ts';
import { at } from '../../notice/helpers.ts';
import { hour, partLines, sequelOf, stop, titled, version } from './versions.ts';

/* An end, or a further stop, that a notice tells by the clock alone: from what was read of each notice. */

const day = (date: string) => at(`2026-11-${date}T00:00`);
const clock = (hours: number, minutes = 0): number => hours * 60 + minutes;
const plan = (...windows: readonly ReadWindow[]): Version => version('a', '20T10', windows);
const told = (written: string, sequel: Partial<Sequel>, changes: Partial<NoticeReading> = {}): Version =>
  version('b', written, changes.windows ?? [], { sequel: sequelOf(sequel), ...changes });

/** The version, so many minutes later. */
const later = ({ notice, reading }: Version, minutes: number): Version => {
  const moment = shift(notice.seenAt, minutes * MINUTE_MS);
  return { notice: { ...notice, publishedAt: moment, updatedAt: moment, seenAt: moment }, reading };
};

const NIGHT = stop('26T02', '26T05');
const NEXT_NIGHT = stop('27T02', '27T05');

type Row = readonly [
  name: string,
  known: readonly ReadWindow[],
  written: string,
  told: Partial<Sequel>,
  left: string[],
];

describe('an end that is told by its clock', () => {
  const longer = { end: clock(6, 30) };

  test.each<Row>([
    ['is that of the stop that goes on', [NIGHT], '26T03', longer, ['trading 26T02-26T06:30 extended']],
    ['and may be an earlier one', [NIGHT], '26T03', { end: clock(4) }, ['trading 26T02-26T04 scheduled']],
    ['from the moment it begins', [NIGHT], '26T02', longer, ['trading 26T02-26T06:30 extended']],
    ['not before', [NIGHT], '26T01', longer, ['trading 26T02-26T05 scheduled']],
    ['until six hours after its end', [NIGHT], '26T11', { end: clock(12) }, ['trading 26T02-26T12 extended']],
    ['not longer', [NIGHT], '26T12', { end: clock(13) }, ['trading 26T02-26T05 scheduled']],
    [
      'of one without an end, six hours after its start',
      [stop('26T02', null)],
      '26T08',
      { end: clock(9) },
      ['trading 26T02-26T09 scheduled'],
    ],
    ['not longer either', [stop('26T02', null)], '26T09', { end: clock(10) }, ['trading 26T02- scheduled']],
    [
      'is ahead: past midnight it is of the next day',
      [NIGHT],
      '26T05',
      { end: clock(1) },
      ['trading 26T02-27T01 extended'],
    ],
    ['may be that very minute', [NIGHT], '26T04', { end: clock(4) }, ['trading 26T02-26T04 scheduled']],
    [
      'makes it three days long',
      [stop('23T02', '26T05')],
      '26T01',
      { end: clock(2) },
      ['trading 23T02-26T02 scheduled'],
    ],
    [
      'does not make it longer',
      [stop('23T02', '26T05')],
      '26T01',
      { end: clock(3) },
      ['trading 23T02-26T05 scheduled'],
    ],
    [
      'is of the one that began last',
      [NIGHT, stop('26T04', '26T05', { kind: 'emergency', services: ['api'] })],
      '26T04',
      longer,
      ['trading 26T02-26T05 scheduled', 'api 26T04-26T06:30 extended'],
    ],
    [
      'is of no coin',
      [stop('26T02', '26T05', { kind: 'asset', services: ['deposit'], assets: ['XRP'] })],
      '26T03',
      longer,
      ['XRP deposit 26T02-26T05 scheduled'],
    ],
    [
      'with a day is read from that',
      [NIGHT],
      '26T03',
      { ...longer, days: [day('26')] },
      ['trading 26T02-26T05 scheduled'],
    ],
    ['is none where nothing is told', [NIGHT], '26T03', {}, ['trading 26T02-26T05 scheduled']],
  ])('%s', (_, known, written, sequel, left) => {
    expect(partLines(plan(...known), told(written, sequel))).toEqual(left);
  });

  test('is not of what is over', () => {
    const over = version('c', '26T04', [], { state: 'completed' });
    expect(partLines(plan(NIGHT), over, told('26T05', longer))).toEqual(['trading 26T02-26T04! completed']);
  });

  test('is of the parts that last to the end, and of those without one', () => {
    const part = {
      service: 'api',
      asset: null,
      start: hour('26T02'),
      endIsActual: false,
      status: 'scheduled',
    } as const;
    const with_ = (end: string | null) =>
      plan(stop('26T02', '26T05', { services: ['trading', 'api'], parts: [{ ...part, end: hour(end) }] }));
    expect(partLines(with_('26T04'), told('26T03', longer))).toEqual([
      'trading 26T02-26T06:30 extended',
      'api 26T02-26T04 scheduled',
    ]);
    expect(partLines(with_(null), told('26T03', longer))).toEqual([
      'trading 26T02-26T05 scheduled',
      'api 26T02-26T06:30 scheduled',
    ]);
  });

  test('makes its notice the newest one of all of it', () => {
    const [window] = foldNotices([plan(NIGHT), titled(told('26T03', longer), 'later')]);
    expect(window).toMatchObject({ title: 'later', noticeIds: ['b', 'a'] });
  });

  test.each<[name: string, changes: Partial<NoticeReading>]>([
    ['a coin', { assets: ['XRP'] }],
    ['a part', { stateIsOf: [{ service: 'api', asset: null }] }],
    ['other times', { windows: [stop('28T02', '28T05')] }],
  ])('is not read so of a notice about %s', (_, changes) => {
    expect(partLines(plan(NIGHT), told('26T03', longer, changes))[0]).toBe('trading 26T02-26T05 scheduled');
  });
});

describe('that it is over, by the clock', () => {
  const over = { over: clock(3, 17) };

  test.each<Row>([
    ['ends the stop that goes on', [NIGHT], '26T04', over, ['trading 26T02-26T03:17! completed']],
    ['is past: before that time it is of the day before', [NIGHT], '26T03', over, ['trading 26T02-26T05 scheduled']],
    ['may be that very minute', [NIGHT], '26T03', { over: clock(3) }, ['trading 26T02-26T03! completed']],
    ['not the next one', [NIGHT], '26T03', { over: clock(3, 1) }, ['trading 26T02-26T05 scheduled']],
    ['is not as it begins', [NIGHT], '26T04', { over: clock(2) }, ['trading 26T02-26T05 scheduled']],
  ])('%s', (_, known, written, sequel, left) => {
    expect(partLines(plan(...known), told(written, sequel))).toEqual(left);
  });

  test.each<Row>([
    [
      'ends the stop of the day that is named',
      [NIGHT, NEXT_NIGHT],
      '27T10',
      { ...over, days: [day('26')] },
      ['trading 26T02-26T03:17! completed', 'trading 27T02-27T05 scheduled'],
    ],
    [
      'of several days too',
      [NIGHT],
      '27T10',
      { ...over, days: [day('25'), day('26')] },
      ['trading 26T02-26T03:17! completed'],
    ],
    ['of no other day', [NIGHT], '27T10', { ...over, days: [day('25')] }, ['trading 26T02-26T05 scheduled']],
    ['not of one to come', [NIGHT], '26T01', { ...over, days: [day('26')] }, ['trading 26T02-26T05 scheduled']],
    [
      'as soon as it has begun',
      [NIGHT],
      '26T04',
      { ...over, days: [day('26')] },
      ['trading 26T02-26T03:17! completed'],
    ],
    ['not before that time', [NIGHT], '26T03', { ...over, days: [day('26')] }, ['trading 26T02-26T05 scheduled']],
    ['at that time', [NIGHT], '26T04', { over: clock(4), days: [day('26')] }, ['trading 26T02-26T04! completed']],
    [
      'half a day after its start',
      [NIGHT],
      '27T10',
      { over: clock(14), days: [day('26')] },
      ['trading 26T02-26T14! completed'],
    ],
    ['not later', [NIGHT], '27T10', { over: clock(15), days: [day('26')] }, ['trading 26T02-26T05 scheduled']],
    [
      'of neither of two of that day',
      [NIGHT, stop('26T20', '26T23')],
      '27T10',
      { ...over, days: [day('26')] },
      ['trading 26T02-26T05 scheduled', 'trading 26T20-26T23 scheduled'],
    ],
    [
      'of no coin',
      [stop('26T02', '26T05', { kind: 'asset', services: ['deposit'], assets: ['XRP'] })],
      '27T10',
      { ...over, days: [day('26')] },
      ['XRP deposit 26T02-26T05 scheduled'],
    ],
  ])('%s', (_, known, written, sequel, left) => {
    expect(partLines(plan(...known), told(written, sequel))).toEqual(left);
  });

  test('is no news where that is known', () => {
    const known = version('c', '26T04', [], { state: 'completed' });
    expect(partLines(plan(NIGHT), known, told('27T10', { ...over, days: [day('26')] }))).toEqual([
      'trading 26T02-26T04! completed',
    ]);
  });

  test('of that day ends the one that the title names', () => {
    const power = titled(plan(NIGHT), '電源更改');
    const lines = titled(
      version('c', '20T11', [stop('26T01', '26T05', { kind: 'emergency', services: ['api'] })]),
      '回線増設',
    );
    const report = titled(told('27T10', { ...over, days: [day('26')] }), '回線増設の報告');
    expect(partLines(power, lines, report)).toEqual(['api 26T01-26T03:17! completed', 'trading 26T02-26T05 scheduled']);
  });
});

test('may be over in the very minute in which that is written', () => {
  const late = (over: number) => later(told('26T03', { over }), 59.5);
  expect(partLines(plan(NIGHT), late(clock(4)))).toEqual(['trading 26T02-26T04! completed']);
  expect(partLines(plan(NIGHT), late(clock(4, 1)))).toEqual(['trading 26T02-26T05 scheduled']);
});

describe('a further stop', () => {
  const more = (start: string, end: string) => ({ start: at(`2026-11-${start}:00`), end: at(`2026-11-${end}:00`) });
  const both = stop('26T02', '26T05', { kind: 'system-update', services: ['trading', 'api'] });
  const ADDED = ['trading 28T02-28T05 scheduled', 'api 28T02-28T05 scheduled'];
  const again = (minutes: number, times = [more('28T02', '28T05')]) =>
    later(told('20T10', { more: times }, { state: 'scheduled' }), minutes);
  const added = (known: Version, post: Version) => partLines(known, post).filter((line) => !line.includes(' 26T'));

  test('told right behind another one is as that one is', () => {
    expect(added(plan(both), again(5))).toEqual(ADDED);
    expect(foldNotices([plan(both), again(5)]).map(({ kind }) => kind)).toEqual(['system-update', 'system-update']);
  });

  test.each<[minutes: number, left: readonly string[]]>([
    [-1, []],
    [0, ADDED],
    [30, ADDED],
    [31, []],
  ])('is told at most half an hour behind it: %s minutes', (minutes, left) => {
    expect(added(plan(both), again(minutes))).toEqual(left);
  });

  test('is as the last one that was announced by then', () => {
    const api = later(version('aa', '20T10', [stop('26T10', '26T12', { services: ['api'] })]), 10);
    expect(partLines(plan(both), api, again(15))).toContain('api 28T02-28T05 scheduled');
    expect(partLines(plan(both), api, again(15))).not.toContain('trading 28T02-28T05 scheduled');
  });

  test('is told behind one that is to take place, if only a part of it', () => {
    const off = { service: 'api', asset: null, start: null, end: hour('26T05'), endIsActual: false } as const;
    const parts = [{ ...off, start: hour('26T02'), status: 'cancelled' } as const];
    expect(added(plan(stop('26T02', '26T05', { status: 'cancelled' })), again(5))).toEqual([]);
    expect(added(plan({ ...both, parts }), again(5))).toEqual(ADDED);
  });

  test('lies ahead', () => {
    expect(added(plan(both), again(5, [more('20T09', '20T12')]))).toEqual([]);
    expect(added(plan(both), again(0, [more('20T10', '20T12')]))).toEqual([]);
    expect(added(plan(both), again(5, [more('20T09', '20T12'), more('28T02', '28T05')]))).toEqual(ADDED);
    expect(added(plan(both), again(5, [more('28T05', '28T05')]))).toEqual([]);
  });
});
