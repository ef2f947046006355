import { describe, expect, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadPart, ReadWindow, Sequel } from '../../../lib/domain/notice/notice.ts';
import { type PartName, UNNAMED_PART } from '../../../lib/domain/part.ts';
import { at } from '../../notice/helpers.ts';
import { hour, partLines, sequelOf, stop, titled, version } from './versions.ts';

/* Coins, sorts of a service, and stops that are split: which one is moved, from what was read of each notice. */

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

const COIN = { kind: 'asset', services: ['deposit', 'withdrawal'], assets: ['XRP'] } as const;
const PARTS: readonly ReadPart[] = [
  {
    service: 'deposit',
    asset: 'XRP',
    start: hour('26T02'),
    end: hour('26T03'),
    endIsActual: false,
    status: 'scheduled',
  },
  {
    service: 'withdrawal',
    asset: 'XRP',
    start: hour('26T04'),
    end: hour('26T05'),
    endIsActual: false,
    status: 'scheduled',
  },
];
const UNNAMED: Partial<NoticeReading> = { stateIsOf: [UNNAMED_PART] };

type Row = readonly [name: string, versions: readonly Version[], left: readonly string[]];

describe('a stop of coins', () => {
  const XRP = stop('26T02', '26T05', { kind: 'asset', services: ['deposit', 'withdrawal'], assets: ['XRP'] });
  const BOTH = stop('26T02', '26T05', { kind: 'asset', services: ['deposit'], assets: ['XRP', 'ADA'] });
  const STAYS_SO = ['XRP deposit 26T02-26T05 scheduled', 'XRP withdrawal 26T02-26T05 scheduled'];
  const AWAY_SO = ['XRP deposit 28T10-28T12 scheduled', 'XRP withdrawal 28T10-28T12 scheduled'];
  const of = (coins: readonly string[], changes: Partial<NoticeReading> = {}): Version =>
    moved('21T10', ['28T10', '28T12'], { days: [day('26')], coins }, changes);
  const named = (asset: string): PartName => ({ service: 'other', asset });

  test.each<Row>([
    ['is moved where it is named', [plan(XRP), of(['XRP'])], AWAY_SO],
    ['is moved whatever the title calls it', [plan(XRP), titled(of(['XRP']), '回線増設の延期')], AWAY_SO],
    ['not where another one is', [plan(XRP), of(['ADA'])], STAYS_SO],
    ['is moved as what the state is said of', [plan(XRP), of(['XRP'], { stateIsOf: [named('XRP')] })], AWAY_SO],
    [
      'not where that is a part of it',
      [plan(XRP), of(['XRP'], { stateIsOf: [{ service: 'deposit', asset: 'XRP' }] })],
      STAYS_SO,
    ],
    [
      'is moved alone',
      [plan(BOTH), of(['ADA'])],
      ['ADA deposit 28T10-28T12 scheduled', 'XRP deposit 26T02-26T05 scheduled'],
    ],
    [
      'is none of the exchange',
      [plan(NIGHT), moved('21T10', ['28T10', '28T12'], { days: [day('26')] }, { assets: ['XRP'] })],
      STAYS,
    ],
    [
      'is the one that the notice means, not that of the exchange',
      [plan(NIGHT), version('c', '20T11', [XRP]), of(['XRP'], { assets: ['XRP'] })],
      [...STAYS, ...AWAY_SO],
    ],
    [
      'moves none that lasts otherwise',
      [plan(stop('26T02', '26T05', { ...COIN, parts: PARTS })), of(['XRP'])],
      ['XRP deposit 26T02-26T03 scheduled', 'XRP withdrawal 26T04-26T05 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('a sort of a service', () => {
  const sorts = { sorts: ['trading'] } as const;
  const margin = titled(plan(stop('26T02', '26T05', sorts)), '信用取引の更新');
  const of = (title: string, changes: Partial<NoticeReading> = {}): Version =>
    titled(moved('21T10', ['28T10', '28T12'], { days: [day('26')], isOfSort: true }, changes), title);

  test.each<Row>([
    ['is moved by its name', [margin, of('信用取引の延期')], AWAY],
    ['also where the state is said of nothing that has a name', [margin, of('信用取引の延期', UNNAMED)], AWAY],
    ['moves nothing that is called otherwise', [titled(plan(NIGHT), '定期点検'), of('延期')], STAYS],
    [
      'without it what has no name moves nothing',
      [margin, titled(moved('21T10', ['28T10', '28T12'], { days: [day('26')] }, UNNAMED), '信用取引の延期')],
      STAYS,
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});

describe('a stop that is split', () => {
  const FIRST = times('26T02', '26T03');
  const SECOND = times('30T02', '30T03');
  const split = (changes: Partial<NoticeReading> = {}, days: Sequel['days'] = []): Version =>
    version('b', '21T10', [], { sequel: sequelOf({ movedTo: [FIRST, SECOND], days }), ...changes });
  const TWO = ['trading 26T02-26T03 scheduled', 'trading 30T02-30T03 scheduled'];

  test.each<Row>([
    ['is so from its day on', [plan(NIGHT), split()], TWO],
    ['also where the notice gives the windows', [plan(NIGHT), split({ windows: [stop('26T02', '26T03')] })], TWO],
    ['is the one of the old day', [plan(NEXT), split({}, [day('27')])], TWO],
    ['is the one of a day of the parts', [plan(stop('30T01', '30T06')), split()], TWO],
    [
      'is the one of the new day where two are made one',
      [
        plan(NIGHT, NEXT),
        version('b', '21T10', [], {
          sequel: sequelOf({ movedTo: [times('27T02', '27T06')], days: [day('26'), day('27')], isMerged: true }),
        }),
      ],
      [...STAYS, 'trading 27T02-27T06 scheduled'],
    ],
    [
      'leaves the others',
      [plan(NIGHT, DAY), split()],
      ['trading 26T02-26T03 scheduled', 'trading 29T13-29T14 scheduled', 'trading 30T02-30T03 scheduled'],
    ],
    [
      'hands on what stops',
      [plan(stop('26T02', '26T05', { services: ['api', 'login'] })), split()],
      [
        'api 26T02-26T03 scheduled',
        'login 26T02-26T03 scheduled',
        'api 30T02-30T03 scheduled',
        'login 30T02-30T03 scheduled',
      ],
    ],
    [
      'is not split where one of the parts is known',
      [plan(NIGHT), version('c', '20T11', [stop('30T02', '30T03')]), split()],
      [...STAYS, 'trading 30T02-30T03 scheduled'],
    ],
    [
      'nor where the notice gives another one',
      [plan(NIGHT), split({ windows: [stop('29T02', '29T03')] })],
      [...STAYS, 'trading 29T02-29T03 scheduled'],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });

  test('keeps its kind, and is told of in both', () => {
    const windows = foldNotices([plan(NIGHT), split()]);
    expect(windows.map(({ kind, noticeIds }) => [kind, noticeIds])).toEqual([
      ['regular', ['b', 'a']],
      ['regular', ['b']],
    ]);
  });

  test('an edit of the notice splits nothing again, and takes nothing back', () => {
    const again = version('b', '22T10', [], { sequel: sequelOf({ movedTo: [FIRST, SECOND] }) });
    expect(partLines(plan(NIGHT), split(), again)).toEqual(TWO);
  });
});
