import { describe, expect, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadPart, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { at } from '../../notice/helpers.ts';
import { hour, partLines, sequelOf, stop, titled, version } from './versions.ts';

/* Which of those that are known another notice speaks of, if any: from what was read of each notice. */

type Row = readonly [name: string, versions: readonly Version[], left: readonly string[]];

const day = (date: string) => at(`2026-11-${date}T00:00`);
const times = (start: string | null, end: string | null) => ({ start: hour(start), end: hour(end) });
const plan = (...windows: readonly ReadWindow[]): Version => version('a', '20T10', windows);
const heard = (window: ReadWindow, changes: Partial<NoticeReading> = {}, written = '21T10'): Version =>
  version('b', written, [window], changes);
const word = (state: NoticeReading['state'], written: string, changes: Partial<NoticeReading> = {}): Version =>
  version('b', written, [], { state, ...changes });
const ended = (written: string): Version =>
  version('c', written, [{ ...NIGHT, status: 'completed', endIsActual: true }]);
const part = (service: ReadPart['service'], start: string, end: string): ReadPart => ({
  service,
  asset: null,
  ...times(start, end),
  endIsActual: false,
  status: 'scheduled',
});
const offOf = (number: number) => sequelOf({ offs: [{ numbers: [number], days: [], announced: [], said: '' }] });
const announcedOn = (date: string) => sequelOf({ of: { numbers: [], days: [], announced: [day(date)], said: '' } });
const coin = (asset: string, start: string, end: string) =>
  stop(start, end, { kind: 'asset', services: ['deposit'], assets: [asset] });

const NIGHT = stop('26T02', '26T05');
const NEXT = stop('27T02', '27T05');
const STAYS = ['trading 26T02-26T05 scheduled'];
const NEXT_STAYS = ['trading 27T02-27T05 scheduled'];

describe('the one whose old times are told', () => {
  const fresh = stop('29T10', '29T12');
  const FRESH = 'trading 29T10-29T12 scheduled';
  test.each<Row>([
    ['is moved', [plan(NIGHT), heard(fresh, { superseded: [times('26T02', '26T05')] })], [FRESH]],
    ['by its start alone', [plan(NIGHT), heard(fresh, { superseded: [times('26T02', null)] })], [FRESH]],
    ['by its end alone', [plan(NIGHT), heard(fresh, { superseded: [times(null, '26T05')] })], [FRESH]],
    ['by its day alone', [plan(NIGHT), heard(fresh, { superseded: [times('26T00', null)] })], [FRESH]],
    [
      'by one of two',
      [plan(NIGHT), heard(fresh, { superseded: [times('25T02', null), times('26T02', null)] })],
      [FRESH],
    ],
    [
      'not by the start of another one',
      [plan(NIGHT), heard(fresh, { superseded: [times('26T01', null)] })],
      [...STAYS, FRESH],
    ],
    ['nor with another end', [plan(NIGHT), heard(fresh, { superseded: [times('26T02', '26T06')] })], [...STAYS, FRESH]],
    [
      'nor by its day and another end',
      [plan(NIGHT), heard(fresh, { superseded: [times('26T00', '26T06')] })],
      [...STAYS, FRESH],
    ],
    [
      'nor by its day and its end',
      [plan(NIGHT), heard(fresh, { superseded: [times('26T00', '26T05')] })],
      [...STAYS, FRESH],
    ],
    ['nor by nothing', [plan(NIGHT), heard(fresh, { superseded: [times(null, null)] })], [...STAYS, FRESH]],
    [
      'is, of two of that day, the one of those hours',
      [plan(NIGHT, stop('26T20', '26T22')), heard(stop('29T20', '29T22'), { superseded: [times('26T00', null)] })],
      [...STAYS, 'trading 29T20-29T22 scheduled'],
    ],
    [
      'is, of two without those hours, the nearer one',
      [plan(NIGHT, stop('26T20', '26T22')), heard(stop('29T10', '29T11'), { superseded: [times('26T00', null)] })],
      [...STAYS, 'trading 29T10-29T11 scheduled'],
    ],
    [
      'is called off by them',
      [plan(NIGHT, NEXT), word('cancelled', '21T10', { superseded: [times('27T02', '27T05')] })],
      [...STAYS, 'trading 27T02-27T05 cancelled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('a correction', () => {
  const right = (start: string, end: string | null, changes: Partial<ReadWindow> = {}, written = '21T10') =>
    heard(stop(start, end, changes), { isCorrection: true }, written);

  test.each<Row>([
    ['is of the one of that day', [plan(NIGHT), right('26T12', '26T13')], ['trading 26T12-26T13 scheduled']],
    [
      'is of the one that begins at that hour',
      [plan(NIGHT), right('28T02', '28T03')],
      ['trading 28T02-28T03 scheduled'],
    ],
    ['is of the one that ends at that hour', [plan(NIGHT), right('28T04', '28T05')], ['trading 28T04-28T05 scheduled']],
    ['is of the one that is as long', [plan(NIGHT), right('28T10', '28T13')], ['trading 28T10-28T13 scheduled']],
    [
      'is of none that has nothing of it',
      [plan(NIGHT), right('28T10', '28T11')],
      [...STAYS, 'trading 28T10-28T11 scheduled'],
    ],
    ['may give no end', [plan(NIGHT), right('28T02', null)], ['trading 28T02- scheduled']],
    [
      'may be of one without an end',
      [plan(stop('26T02', null)), right('28T02', '28T05')],
      ['trading 28T02-28T05 scheduled'],
    ],
    [
      'is of the one that is more like it',
      [plan(NIGHT, stop('27T03', '27T06')), right('28T02', '28T05')],
      ['trading 27T03-27T06 scheduled', 'trading 28T02-28T05 scheduled'],
    ],
    [
      'is of the nearer one of two alike',
      [plan(NIGHT, NEXT), right('28T02', '28T05')],
      [...STAYS, 'trading 28T02-28T05 scheduled'],
    ],
    [
      'is of one that began a day ago',
      [plan(NIGHT), right('28T02', '28T05', {}, '27T02')],
      ['trading 28T02-28T05 scheduled'],
    ],
    [
      'not longer ago',
      [plan(NIGHT), right('28T02', '28T05', {}, '27T03')],
      [...STAYS, 'trading 28T02-28T05 scheduled'],
    ],
    [
      'is of a plan',
      [plan(NIGHT), right('28T02', '28T05', { status: 'cancelled' })],
      [...STAYS, 'trading 28T02-28T05 cancelled'],
    ],
    [
      'is of none that goes on',
      [plan(stop('26T02', '26T05', { status: 'in-progress' })), right('28T02', '28T05')],
      ['trading 26T02-26T05 in-progress', 'trading 28T02-28T05 scheduled'],
    ],
    [
      'is of none that it tells as it was',
      [plan(NIGHT, NEXT), version('b', '21T10', [stop('28T02', '28T05'), NEXT], { isCorrection: true })],
      [...NEXT_STAYS, 'trading 28T02-28T05 scheduled'],
    ],
    [
      'is of the one that the title names',
      [
        titled(plan(NIGHT), '電源更改'),
        titled(version('c', '20T11', [NEXT]), '回線増設'),
        titled(right('28T02', '28T05'), '電源更改の訂正'),
      ],
      [...NEXT_STAYS, 'trading 28T02-28T05 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });

  test('without that word is a stop of its own', () => {
    expect(partLines(plan(NIGHT), heard(stop('28T02', '28T05')))).toEqual([...STAYS, 'trading 28T02-28T05 scheduled']);
  });
});

describe('an end alone', () => {
  const end = (time: string, changes: Partial<ReadWindow> = {}, written = '26T03') =>
    heard(stop(null, time, { status: 'extended', ...changes }), {}, written);

  test.each<Row>([
    [
      'is of the one that began last before it',
      [plan(stop('25T02', '25T05'), NIGHT), end('26T06')],
      ['trading 25T02-25T05 scheduled', 'trading 26T02-26T06 extended'],
    ],
    ['three days long at most', [plan(stop('23T06', '26T05')), end('26T06')], ['trading 23T06-26T06 extended']],
    [
      'not longer',
      [plan(stop('23T05', '26T05')), end('26T06')],
      ['trading 23T05-26T05 scheduled', 'trading 26T03-26T06 extended'],
    ],
    [
      'is of none that begins then',
      [plan(stop('26T06', '26T08')), end('26T06')],
      ['trading 26T03-26T06 extended', 'trading 26T06-26T08 scheduled'],
    ],
    [
      'is of none that is called off',
      [plan(stop('26T02', '26T05', { status: 'cancelled' })), end('26T06')],
      ['trading 26T02-26T05 cancelled', 'trading 26T03-26T06 extended'],
    ],
    [
      'of a coin is of no stop of the exchange',
      [plan(NIGHT), heard({ ...coin('XRP', '26T02', '26T06'), start: null, status: 'extended' }, {}, '26T03')],
      ['trading 26T02-26T05 scheduled', 'XRP deposit 26T03-26T06 extended'],
    ],
    [
      'of a coin is of that coin',
      [
        plan(coin('XRP', '26T02', '26T05'), coin('ADA', '26T02', '26T05')),
        heard({ ...coin('ADA', '26T02', '26T06'), start: null, status: 'extended' }, {}, '26T03'),
      ],
      ['XRP deposit 26T02-26T05 scheduled', 'ADA deposit 26T02-26T06 extended'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('a word without times', () => {
  const off = 'trading 26T02-26T05 cancelled';
  const over = (end: string) => `trading 26T02-26T05 ${end}`;

  test.each<Row>([
    ['calls off the next one', [plan(NIGHT, NEXT), word('cancelled', '21T10')], [off, ...NEXT_STAYS]],
    ['a day after its start too', [plan(NIGHT), word('cancelled', '27T02')], [off]],
    ['not later', [plan(NIGHT), word('cancelled', '27T03')], STAYS],
    [
      'goes on with the one that is to begin within a day',
      [plan(NIGHT), word('in-progress', '25T02')],
      [over('in-progress')],
    ],
    ['not with one that begins later', [plan(NIGHT), word('in-progress', '25T01')], STAYS],
    ['goes on with one that began three days ago', [plan(NIGHT), word('in-progress', '29T02')], [over('in-progress')]],
    ['not longer ago', [plan(NIGHT), word('in-progress', '29T03')], STAYS],
    ['says nothing new as a plan', [plan(NIGHT), word('scheduled', '26T03')], STAYS],
    [
      'means the day that it names',
      [plan(NIGHT, NEXT), word('cancelled', '21T10', { stateDays: [day('27')] })],
      [...STAYS, 'trading 27T02-27T05 cancelled'],
    ],
    ['of the night of that day', [plan(NIGHT), word('cancelled', '21T10', { stateDays: [day('25')] })], [off]],
    [
      'until two in the afternoon',
      [plan(stop('26T13', '26T15')), word('cancelled', '21T10', { stateDays: [day('25')] })],
      ['trading 26T13-26T15 cancelled'],
    ],
    [
      'not later than that',
      [plan(stop('26T14', '26T15')), word('cancelled', '21T10', { stateDays: [day('25')] })],
      ['trading 26T14-26T15 scheduled'],
    ],
    ['takes no other one away', [plan(NIGHT), word('cancelled', '21T10', { stateDays: [day('28')] })], STAYS],
    [
      'of a day that is past means the next one',
      [plan(NIGHT), word('cancelled', '21T10', { stateDays: [day('20')] })],
      [off],
    ],
    [
      'means the number that it names',
      [plan(NIGHT, NEXT), word('cancelled', '21T10', { stateNumbers: [2] })],
      [...STAYS, 'trading 27T02-27T05 cancelled'],
    ],
    [
      'means the number that its sentence names',
      [plan(NIGHT, NEXT), word('cancelled', '21T10', { sequel: offOf(2) })],
      [...STAYS, 'trading 27T02-27T05 cancelled'],
    ],
    [
      'puts off the next one',
      [plan(NIGHT, NEXT), word('postponed', '21T10')],
      ['trading 26T02-26T05 postponed', ...NEXT_STAYS],
    ],
    ['means none where nobody knows the list', [plan(NIGHT), word('cancelled', '21T10', { stateNumbers: [1] })], STAYS],
    [
      'means no service that is not of it',
      [plan(NIGHT), word('cancelled', '21T10', { stateIsOf: [{ service: 'api', asset: null }] })],
      STAYS,
    ],
    [
      'means none that is over',
      [plan(NIGHT), ended('26T05'), word('cancelled', '26T06')],
      ['trading 26T02-26T05! completed'],
    ],
    [
      'nor is that under way again',
      [plan(NIGHT), ended('26T05'), word('in-progress', '26T06')],
      ['trading 26T02-26T05! completed'],
    ],
    [
      'goes on with the one that began last',
      [plan(NIGHT, NEXT), word('in-progress', '27T03')],
      [...STAYS, 'trading 27T02-27T05 in-progress'],
    ],
    [
      'means the stop that has the service',
      [
        plan(NIGHT),
        version('c', '20T11', [stop('27T02', '27T05', { services: ['api'] })]),
        word('cancelled', '21T10', { stateIsOf: [{ service: 'api', asset: null }] }),
      ],
      [...STAYS, 'api 27T02-27T05 cancelled'],
    ],
    [
      'means one that begins with the day',
      [plan(stop('26T00', '26T03')), word('cancelled', '21T10', { stateDays: [day('26')] })],
      ['trading 26T00-26T03 cancelled'],
    ],
    [
      'means the one of the day, and not that of the night behind it',
      [plan(NIGHT, NEXT), word('cancelled', '21T10', { stateDays: [day('26')] })],
      [off, ...NEXT_STAYS],
    ],
    [
      'means the one that was announced on that day',
      [plan(NIGHT), version('c', '21T10', [NEXT]), word('cancelled', '22T10', { sequel: announcedOn('21') })],
      [...STAYS, 'trading 27T02-27T05 cancelled'],
    ],
    [
      'that was announced on a day without an announcement means none of two',
      [plan(NIGHT), version('c', '21T10', [NEXT]), word('cancelled', '22T10', { sequel: announcedOn('19') })],
      [...STAYS, ...NEXT_STAYS],
    ],
    [
      'means the only one, whenever it says that this was announced',
      [plan(NIGHT), word('cancelled', '22T10', { sequel: announcedOn('19') })],
      [off],
    ],
    [
      'goes on whenever that was announced',
      [
        plan(stop('25T02', '25T05')),
        version('c', '21T10', [NIGHT]),
        word('in-progress', '26T03', { sequel: announcedOn('20') }),
      ],
      ['trading 25T02-25T05 scheduled', over('in-progress')],
    ],
    [
      'of one coin of two means their stop',
      [
        plan({ ...coin('XRP', '26T02', '26T05'), assets: ['XRP', 'ADA'] }),
        word('cancelled', '21T10', {
          kind: 'asset',
          assets: ['ADA'],
          stateIsOf: [{ service: 'deposit', asset: 'ADA' }],
        }),
      ],
      ['ADA deposit 26T02-26T05 cancelled', 'XRP deposit 26T02-26T05 scheduled'],
    ],
    [
      'that moves a day means none that is called off',
      [
        plan({ ...NIGHT, status: 'cancelled' }),
        word('unknown', '21T10', { movedDays: [{ from: day('26'), to: day('28') }] }),
      ],
      [off],
    ],
    [
      'means no stop of a coin',
      [plan(coin('XRP', '26T02', '26T05')), word('cancelled', '21T10')],
      ['XRP deposit 26T02-26T05 scheduled'],
    ],
    [
      'of a coin means none of the exchange',
      [plan(NIGHT), word('cancelled', '21T10', { kind: 'asset', assets: ['XRP'] })],
      STAYS,
    ],
    [
      'of a coin means that coin',
      [
        plan(coin('XRP', '26T02', '26T05'), coin('ADA', '26T03', '26T05')),
        word('cancelled', '21T10', { kind: 'asset', assets: ['ADA'] }),
      ],
      ['XRP deposit 26T02-26T05 scheduled', 'ADA deposit 26T03-26T05 cancelled'],
    ],
    [
      'means none that is called off',
      [plan(stop('26T02', '26T05', { status: 'cancelled' }), NEXT), word('cancelled', '21T10')],
      [off, 'trading 27T02-27T05 cancelled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

test.each(['unknown', 'scheduled'] as const)('a notice of the state %s without times is none of a stop', (state) => {
  const [known] = foldNotices([plan(NIGHT), word(state, '21T10')]);
  expect(known?.noticeIds).toEqual(['a']);
});

describe('times that overlap', () => {
  const LONGER = 'trading 26T02-26T06 scheduled';
  test.each<Row>([
    ['are of one stop of a service', [plan(NIGHT), heard(stop('26T03', '26T06'))], [LONGER]],
    [
      'where one begins as the other ends they are not',
      [plan(NIGHT), heard(stop('26T05', '26T06'))],
      [...STAYS, 'trading 26T05-26T06 scheduled'],
    ],
    [
      'and the other way round',
      [plan(NIGHT), heard(stop('26T01', '26T02'))],
      ['trading 26T01-26T02 scheduled', ...STAYS],
    ],
    [
      'one without an end lasts an hour for that',
      [plan(stop('26T02', null)), heard(stop('26T03', '26T06'))],
      ['trading 26T02- scheduled', 'trading 26T03-26T06 scheduled'],
    ],
    ['or does the other one', [plan(NIGHT), heard(stop('26T01', null))], ['trading 26T01- scheduled', ...STAYS]],
    [
      'of services of which none is the same they are two',
      [plan(NIGHT), heard(stop('26T03', '26T06', { services: ['api'] }))],
      [...STAYS, 'api 26T03-26T06 scheduled'],
    ],
    [
      'of another kind and without names they are two',
      [plan(NIGHT), heard(stop('26T03', '26T06', { services: [], kind: 'emergency' }))],
      [...STAYS, 'other 26T03-26T06 scheduled'],
    ],
    [
      'of another kind, of what had no name, they are two',
      [plan(stop('26T02', '26T05', { services: [] })), heard(stop('26T03', '26T06', { kind: 'emergency' }))],
      ['other 26T02-26T05 scheduled', 'trading 26T03-26T06 scheduled'],
    ],
    [
      'of another kind they are one where both name the service',
      [plan(NIGHT), heard(stop('26T03', '26T06', { kind: 'emergency' }))],
      [LONGER],
    ],
    [
      "of a bank's yen and of trading they are two",
      [
        plan(stop('26T02', '26T05', { services: ['deposit'] })),
        heard(stop('26T03', '26T06', { services: ['deposit', 'trading'] })),
      ],
      ['deposit 26T02-26T05 scheduled', 'trading 26T03-26T06 scheduled', 'deposit 26T03-26T06 scheduled'],
    ],
    [
      'of two coins they are two',
      [plan(coin('XRP', '26T02', '26T05')), heard(coin('ADA', '26T03', '26T06'))],
      ['XRP deposit 26T02-26T05 scheduled', 'ADA deposit 26T03-26T06 scheduled'],
    ],
    [
      'of one coin they are one',
      [plan(coin('XRP', '26T02', '26T05')), heard(coin('XRP', '26T03', '26T06'))],
      ['XRP deposit 26T02-26T06 scheduled'],
    ],
    [
      'of two coins and of one of them they are one',
      [plan(coin('XRP', '26T02', '26T05')), heard({ ...coin('XRP', '26T03', '26T06'), assets: ['ADA', 'XRP'] })],
      ['XRP deposit 26T02-26T05 scheduled', 'ADA deposit 26T03-26T06 scheduled'],
    ],
    [
      'of a coin and of coins without a name they are one',
      [plan(coin('XRP', '26T02', '26T05')), heard({ ...coin('', '26T02', '26T05'), assets: [] })],
      ['XRP deposit 26T02-26T05 scheduled'],
    ],
    [
      'and the other way round',
      [plan({ ...coin('', '26T02', '26T05'), assets: [] }), heard(coin('XRP', '26T02', '26T05'))],
      ['deposit 26T02-26T05 scheduled'],
    ],
    [
      'of coins without a name they may be those of the exchange',
      [plan(stop('26T02', '26T05', { services: ['deposit'] })), heard({ ...coin('', '26T02', '26T05'), assets: [] })],
      ['deposit 26T02-26T05 scheduled'],
    ],
    [
      'of the exchange and of a coin they are two',
      [plan(coin('XRP', '26T02', '26T05')), heard(stop('26T02', '26T05', { services: ['deposit'] }))],
      ['XRP deposit 26T02-26T05 scheduled', 'deposit 26T02-26T05 scheduled'],
    ],
    [
      'of no name, and of one kind, they are one',
      [plan(stop('26T02', '26T05', { services: [] })), heard(stop('26T03', '26T06', { services: [] }))],
      ['other 26T02-26T06 scheduled'],
    ],
    [
      'of no name, and of another kind, they are one where the end is later than was planned',
      [plan(NIGHT), heard(stop('26T03', '26T06', { services: [], kind: 'other', status: 'extended' }), {}, '26T04')],
      ['trading 26T03-26T06 extended'],
    ],
    [
      'of another service they are two where one goes on',
      [plan(NIGHT), heard(stop('26T02', '26T05', { services: ['api'], status: 'in-progress' }), {}, '26T02')],
      [...STAYS, 'api 26T02-26T05 in-progress'],
    ],
    [
      "of a bank's yen, both ways, and of trading they are two",
      [
        plan(stop('26T02', '26T05', { services: ['deposit', 'withdrawal'] })),
        heard(stop('26T03', '26T06', { services: ['deposit', 'trading'] })),
      ],
      [
        'deposit 26T02-26T05 scheduled',
        'withdrawal 26T02-26T05 scheduled',
        'trading 26T03-26T06 scheduled',
        'deposit 26T03-26T06 scheduled',
      ],
    ],
    [
      'of yen beside another service, and of trading, they are one',
      [
        plan(stop('26T02', '26T05', { services: ['deposit', 'api'] })),
        heard(stop('26T03', '26T06', { services: ['deposit', 'trading'] })),
      ],
      ['deposit 26T02-26T06 scheduled', 'api 26T02-26T05 scheduled', 'trading 26T03-26T06 scheduled'],
    ],
    [
      'of yen and of trading they are one where they end as one',
      [
        plan(stop('26T02', '26T05', { services: ['deposit'] })),
        heard(stop('26T03', '26T05', { services: ['deposit', 'trading'] })),
      ],
      ['deposit 26T02-26T05 scheduled', 'trading 26T03-26T05 scheduled'],
    ],
    [
      'within the hour after a start without an end they are one',
      [plan(stop('26T02', null)), heard(stop('26T02:30', '26T06'))],
      ['trading 26T02-26T06 scheduled'],
    ],
    ['and within the hour before', [plan(NIGHT), heard(stop('26T01:30', null))], ['trading 26T01:30-26T05 scheduled']],
    [
      'and the title speaks of a desk too, where the end is later',
      [
        plan(NIGHT),
        titled(heard(stop('26T02', '26T07', { status: 'extended' }), {}, '26T04'), '延長(問い合わせ窓口も)'),
      ],
      ['trading 26T02-26T07 extended'],
    ],
    [
      'of a coin and of the exchange they are two',
      [plan(NIGHT), heard(coin('XRP', '26T02', '26T05'))],
      ['trading 26T02-26T05 scheduled', 'XRP deposit 26T02-26T05 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect([...partLines(...versions)].sort()).toEqual([...left].sort());
  });
});

describe('a report with hours of its own, while a maintenance goes on', () => {
  const report = (title: string, start: string, changes: Partial<ReadWindow> = {}) =>
    titled(heard(stop(start, '26T04', { status: 'completed', endIsActual: true, ...changes }), {}, '26T05'), title);
  const ENDED = (start: string) => [`trading ${start}-26T04! completed`];

  test.each<Row>([
    ['of work ends it', [plan(NIGHT), report('メンテナンス終了', '26T01')], ENDED('26T01')],
    ['in English too', [plan(NIGHT), report('Maintenance completed', '26T01')], ENDED('26T01')],
    [
      'that names no work does not',
      [plan(NIGHT), report('終了のお知らせ', '26T01')],
      ['trading 26T01-26T04! completed', ...STAYS],
    ],
    [
      'of what began later does not',
      [plan(NIGHT), report('メンテナンス終了', '26T03')],
      [...STAYS, 'trading 26T03-26T04! completed'],
    ],
    [
      'of what began half an hour later than planned ends it',
      [plan(NIGHT), report('メンテナンス終了', '26T02:30')],
      ['trading 26T02:30-26T04! completed'],
    ],
    [
      'ends it whatever it names, where it began as one part of it',
      [
        plan({ ...NIGHT, services: ['trading', 'api'], parts: [part('api', '26T01', '26T04')] }),
        report('終了のお知らせ', '26T02'),
      ],
      ['trading 26T02-26T04! completed', 'api 26T02-26T04! completed'],
    ],
    [
      'of a failure does not',
      [plan(NIGHT), report('メンテナンス終了', '26T01', { kind: 'emergency' })],
      ['trading 26T01-26T04! completed', ...STAYS],
    ],
    [
      'ends a failure whatever it names',
      [plan(stop('26T02', '26T05', { kind: 'emergency' })), report('復旧', '26T01')],
      ENDED('26T01'),
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('an edit that moves', () => {
  const edited = (...windows: readonly ReadWindow[]) => version('a', '21T10', windows);
  test.each<Row>([
    [
      'means the one that is nearest',
      [plan(NIGHT, NEXT), edited(NIGHT, stop('28T02', '28T05'))],
      [...STAYS, 'trading 28T02-28T05 scheduled'],
    ],
    [
      'means the nearest of all',
      [plan(NIGHT, NEXT, stop('28T02', '28T05')), edited(stop('27T04', '27T06'))],
      ['trading 26T02-26T05 cancelled', 'trading 27T04-27T06 scheduled', 'trading 28T02-28T05 cancelled'],
    ],
    [
      'means the one whose old times it tells',
      [plan(NIGHT, NEXT), version('a', '21T10', [stop('28T02', '28T05')], { superseded: [times('26T02', '26T05')] })],
      ['trading 27T02-27T05 cancelled', 'trading 28T02-28T05 scheduled'],
    ],
    [
      'means, by an end alone, the nearest to that',
      [plan(NIGHT, NEXT), version('a', '27T03', [stop(null, '27T06', { status: 'extended' }), NIGHT])],
      [...STAYS, 'trading 27T02-27T06 extended'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});
