import { describe, expect, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadPart, ReadWindow, Sequel } from '../../../lib/domain/notice/notice.ts';
import { at } from '../../notice/helpers.ts';
import { hour, partLines, sequelOf, stop, titled, version } from './versions.ts';

/* 「作業は、11月28日23:30~1:30に延期」, and nothing of its old times: from what was read of each notice. */

const day = (date: string) => at(`2026-11-${date}T00:00`);
const times = (start: string, end: string) => ({ start: at(`2026-11-${start}:00`), end: at(`2026-11-${end}:00`) });
const plan = (...windows: readonly ReadWindow[]): Version => version('a', '20T10', windows);
const moved = (
  written: string,
  to: readonly [string, string],
  sequel: Partial<Sequel> = {},
  changes: Partial<NoticeReading> = {},
): Version => version('b', written, [], { sequel: sequelOf({ movedTo: [times(...to)], ...sequel }), ...changes });

const NIGHT = stop('26T02', '26T05');
const NEXT = stop('27T02', '27T05');
const DAY = stop('29T13', '29T14');
const AWAY = ['trading 28T10-28T12 scheduled'];
const STAYS = ['trading 26T02-26T05 scheduled'];

type Row = readonly [name: string, versions: readonly Version[], left: readonly string[]];

describe('the one that is moved', () => {
  test.each<Row>([
    [
      'is the one of the new day',
      [plan(NIGHT, NEXT), moved('21T10', ['27T10', '27T12'])],
      [...STAYS, 'trading 27T10-27T12 scheduled'],
    ],
    [
      'is the one of the new day, by its end',
      [plan(NIGHT, stop('27T22', '28T01')), moved('21T10', ['27T23', '28T03'])],
      [...STAYS, 'trading 27T23-28T03 scheduled'],
    ],
    [
      'is the one of the old day',
      [plan(NIGHT, NEXT), moved('21T10', ['28T10', '28T12'], { days: [day('27')] })],
      [...STAYS, ...AWAY],
    ],
    ['is not the one of another day', [plan(NIGHT), moved('21T10', ['28T02', '28T05'], { days: [day('25')] })], STAYS],
    [
      'is not told by the new day',
      [plan(NIGHT, stop('28T20', '28T22')), moved('21T10', ['28T02', '28T05'], { days: [day('26'), day('28')] })],
      ['trading 28T02-28T05 scheduled', 'trading 28T20-28T22 scheduled'],
    ],
    [
      'is the one of its number',
      [plan(NIGHT, NEXT), moved('21T10', ['28T10', '28T12'], { numbers: [2] })],
      [...STAYS, ...AWAY],
    ],
    [
      'is the one of its number before that of a day',
      [plan(NIGHT, NEXT), moved('21T10', ['28T10', '28T12'], { numbers: [1], days: [day('27')] })],
      ['trading 27T02-27T05 scheduled', ...AWAY],
    ],
    [
      'is that of the day where nobody knows the list',
      [plan(NIGHT), moved('21T10', ['28T10', '28T12'], { numbers: [1], days: [day('26')] })],
      AWAY,
    ],
    [
      'is the only one of those hours',
      [plan(NIGHT, DAY), moved('21T10', ['28T02', '28T05'])],
      ['trading 28T02-28T05 scheduled', 'trading 29T13-29T14 scheduled'],
    ],
    [
      'is none of two of those hours',
      [plan(NIGHT, NEXT), moved('21T10', ['28T02', '28T05'])],
      [...STAYS, 'trading 27T02-27T05 scheduled'],
    ],
    ['is none of other hours', [plan(NIGHT), moved('21T10', ['28T10', '28T20'])], STAYS],
    [
      'of other hours is the one that the title names',
      [titled(plan(NIGHT), '電源更改'), titled(moved('21T10', ['28T10', '28T20']), '電源更改の延期')],
      ['trading 28T10-28T20 scheduled'],
    ],
    [
      'is not one that the title calls otherwise',
      [titled(plan(NIGHT), '電源更改'), titled(moved('21T10', ['28T02', '28T05']), '回線増設の延期')],
      STAYS,
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });

  test.each<Row>([
    ['began six hours ago', [plan(NIGHT), moved('26T07', ['28T02', '28T05'])], ['trading 28T02-28T05 scheduled']],
    ['not longer ago', [plan(NIGHT), moved('26T08', ['28T02', '28T05'])], STAYS],
    [
      'is no stop of a coin',
      [
        plan(stop('26T02', '26T05', { kind: 'asset', services: ['deposit'], assets: ['XRP'] })),
        moved('21T10', ['28T02', '28T05']),
      ],
      ['XRP deposit 26T02-26T05 scheduled'],
    ],
    [
      'is not over',
      [plan(NIGHT), version('c', '26T04', [], { state: 'completed' }), moved('26T05', ['28T02', '28T05'])],
      ['trading 26T02-26T04! completed'],
    ],
    [
      'is of the service that is named',
      [plan(NIGHT), moved('21T10', ['28T02', '28T05'], {}, { services: ['api'] })],
      STAYS,
    ],
    [
      'is of one of those',
      [plan(NIGHT), moved('21T10', ['28T02', '28T05'], {}, { services: ['api', 'trading'] })],
      ['trading 28T02-28T05 scheduled'],
    ],
    [
      'is any where none with a name is',
      [plan(NIGHT), moved('21T10', ['28T02', '28T05'], {}, { services: ['other'] })],
      ['trading 28T02-28T05 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });

  test('lies at most two months ahead', () => {
    const far = plan(stop(null, null, { start: at('2027-01-22T10:00'), end: at('2027-01-22T12:00') }));
    const startAfter = (written: string) =>
      foldNotices([far, moved(written, ['28T10', '28T12'])]).map(({ start }) => start);
    expect(startAfter('21T10')).toEqual([hour('28T10')]);
    expect(startAfter('21T09')).toEqual([at('2027-01-22T10:00')]);
  });
});

describe('a notice that moves one', () => {
  const to = ['28T02', '28T05'] as const;
  const telling = (...windows: readonly ReadWindow[]) => moved('21T10', to, {}, { windows });

  test.each<[name: string, windows: readonly ReadWindow[], left: readonly string[]]>([
    ['may tell the new times', [stop('28T02', '28T05')], ['trading 28T02-28T05 scheduled']],
    ['may tell one that is known', [stop('26T02', '26T05')], ['trading 28T02-28T05 scheduled']],
    [
      'may tell that another one is over',
      [stop(null, '21T05', { endIsActual: true, status: 'completed' })],
      ['trading 28T02-28T05 scheduled'],
    ],
    ['is read as every other where it tells an end', [stop(null, '28T05')], ['trading 26T02-28T05 scheduled']],
    ['or other hours', [stop('29T02', '29T05')], [...STAYS, 'trading 29T02-29T05 scheduled']],
    ['or another end', [stop('28T02', '28T06')], [...STAYS, 'trading 28T02-28T06 scheduled']],
    ['or another start', [stop('28T01', '28T05')], [...STAYS, 'trading 28T01-28T05 scheduled']],
    [
      'or another one that was over',
      [stop('20T01', '20T05', { endIsActual: true })],
      ['trading 20T01-20T05! scheduled', ...STAYS],
    ],
  ])('%s', (_, windows, left) => {
    expect(partLines(plan(NIGHT), telling(...windows))).toEqual(left);
  });

  test('to times that are known moves none', () => {
    const other = version('c', '20T11', [stop('28T02', '28T05')]);
    expect(partLines(plan(NIGHT), other, moved('21T10', to))).toEqual([...STAYS, 'trading 28T02-28T05 scheduled']);
  });

  test('is the newest one of all of it', () => {
    const [window] = foldNotices([plan(NIGHT), titled(moved('21T10', to), '延期')]);
    expect(window).toMatchObject({ title: '延期', noticeIds: ['b', 'a'] });
  });

  test('that is edited moves none again', () => {
    expect(partLines(plan(NIGHT), moved('21T10', to), moved('22T10', ['29T02', '29T05']))).toEqual([
      'trading 28T02-28T05 scheduled',
    ]);
  });

  test.each<[name: string, apart: Partial<ReadPart>, left: string]>([
    ['begins with it', { start: hour('26T03'), end: hour('26T05') }, 'api 26T03-26T05 scheduled'],
    ['ends with it', { start: hour('26T02'), end: hour('26T04') }, 'api 26T02-26T04 scheduled'],
    ['is over', { start: hour('26T02'), end: hour('26T05'), status: 'cancelled' }, 'api 26T02-26T05 cancelled'],
    ['does all that is moved with it', { start: hour('26T02'), end: hour('26T05') }, 'api 28T02-28T05 scheduled'],
  ])('leaves a part where it is, unless it lasts as the whole: one that %s', (_, apart, left) => {
    const part = {
      service: 'api',
      asset: null,
      start: null,
      end: null,
      endIsActual: false,
      status: 'scheduled',
    } as const;
    const known = plan(stop('26T02', '26T05', { services: ['trading', 'api'], parts: [{ ...part, ...apart }] }));
    expect(partLines(known, moved('21T10', to))).toEqual(['trading 28T02-28T05 scheduled', left]);
  });
});
