import { describe, expect, test } from 'vitest';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { at, jst } from '../../notice/helpers.ts';
import { hour, partLines, stop, version } from './versions.ts';

/* What one part of a stop goes through, notice by notice: from what was read of each. */

type Row = readonly [name: string, versions: readonly Version[], left: string];

const say = (id: string, written: string, changes: Partial<ReadWindow>, end: string | null = '26T05', reading = {}) =>
  version(id, written, [stop('26T02', end, changes)], reading);
const word = (written: string, state: NoticeReading['state'], changes: Partial<NoticeReading> = {}): Version =>
  version('w', written, [], { state, ...changes });

const PLAN = say('a', '20T10', {});
const LONGER = say('b', '26T03', { status: 'extended' }, '26T07');
const BEGUN = word('26T02', 'in-progress');

describe('a stop of trading', () => {
  test.each<Row>([
    ['is longer, once told', [PLAN, LONGER], '26T02-26T07 extended'],
    [
      'stays longer when the plan is repeated',
      [PLAN, LONGER, say('a', '26T04', {}, '26T05', { kind: 'other' })],
      '26T02-26T07 extended',
    ],
    ['is longer by a word: then its end is open', [PLAN, word('26T03', 'extended')], '26T02- extended'],
    ['has a new end once that is told', [PLAN, word('26T03', 'extended'), LONGER], '26T02-26T07 extended'],
    ['keeps the end that came with an extension', [PLAN, LONGER, word('26T04', 'extended')], '26T02-26T07 extended'],
    ['until that is past', [PLAN, LONGER, word('26T07', 'extended')], '26T02- extended'],
    ['or taken back', [PLAN, LONGER, word('26T04', 'extended', { isEndOpen: true })], '26T02- extended'],
    ['has begun, by a word, and keeps its end', [PLAN, BEGUN], '26T02-26T05 in-progress'],
    [
      'has begun, and its end is taken back',
      [PLAN, word('26T02', 'in-progress', { isEndOpen: true })],
      '26T02- in-progress',
    ],
    [
      'loses no end before it begins',
      [PLAN, word('26T01', 'in-progress', { isEndOpen: true })],
      '26T02-26T05 in-progress',
    ],
    [
      'loses no end by being called off',
      [PLAN, word('26T03', 'cancelled', { isEndOpen: true })],
      '26T02-26T05 cancelled',
    ],
    ['goes on when the plan is repeated', [PLAN, BEGUN, say('c', '26T03', {})], '26T02-26T05 in-progress'],
    [
      'is planned anew at other times',
      [PLAN, BEGUN, say('c', '26T03', {}, '26T06', { isCorrection: true })],
      '26T02-26T06 scheduled',
    ],
    [
      'goes on when an end alone is told',
      [PLAN, BEGUN, version('c', '26T03', [stop(null, '26T06')])],
      '26T02-26T06 in-progress',
    ],
    [
      'keeps its times when it is called off',
      [PLAN, say('b', '21T10', { status: 'cancelled' }, '26T06')],
      '26T02-26T05 cancelled',
    ],
    ['and when it is put off', [PLAN, say('b', '21T10', { status: 'postponed' })], '26T02-26T05 postponed'],
    [
      'takes place at other times where it is put off to those',
      [PLAN, say('b', '21T10', { status: 'postponed' }, '26T06')],
      '26T02-26T06 scheduled',
    ],
    [
      'and when an end alone is put off',
      [PLAN, version('b', '21T10', [stop(null, '26T06', { status: 'postponed' })])],
      '26T02-26T05 postponed',
    ],
    ['goes on when its end is put off', [PLAN, BEGUN, word('26T04', 'postponed')], '26T02- extended'],
    [
      'and as soon as it has begun',
      [PLAN, BEGUN, version('b', '26T02', [], { state: 'postponed' })],
      '26T02- extended',
    ],
    [
      'is put off before it begins, whatever was told',
      [PLAN, word('26T01', 'in-progress'), version('b', '26T01', [], { state: 'postponed' })],
      '26T02-26T05 postponed',
    ],
    [
      'has no end by one that is past',
      [PLAN, version('b', '26T04', [stop(null, '26T03', { status: 'extended' })])],
      '26T02-26T05 extended',
    ],
    [
      'nor by one that is now',
      [PLAN, version('b', '26T04', [stop(null, '26T04', { status: 'extended' })])],
      '26T02-26T05 extended',
    ],
    [
      'keeps no end where it is moved and has none',
      [
        say('a', '20T10', {}, null),
        word('21T10', 'unknown', { movedDays: [{ from: at('2026-11-26T00:00'), to: at('2026-11-28T00:00') }] }),
      ],
      '28T02- scheduled',
    ],
    ['takes place after all', [PLAN, word('21T10', 'cancelled'), say('c', '22T10', {})], '26T02-26T05 scheduled'],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual([`trading ${left}`]);
  });

  test.each<Row>([
    ['when that was written', [PLAN, word('26T04', 'completed')], '26T02-26T04! completed'],
    ['when it was to be over, at the latest', [PLAN, word('26T06', 'completed')], '26T02-26T05! completed'],
    ['not before it begins', [PLAN, word('26T02', 'completed')], '26T02-26T05! completed'],
    [
      'when that was written, where it had no end',
      [say('a', '20T10', {}, null), word('26T04', 'completed')],
      '26T02-26T04! completed',
    ],
    [
      'when a notice says',
      [PLAN, say('b', '26T06', { status: 'completed', endIsActual: true }, '26T04')],
      '26T02-26T04! completed',
    ],
    [
      'and stays over when that is said again',
      [PLAN, word('26T04', 'completed'), version('c', '26T05', [], { state: 'completed' })],
      '26T02-26T04! completed',
    ],
    [
      'and stays over when the plan is repeated',
      [PLAN, word('26T04', 'completed'), say('c', '26T05', {})],
      '26T02-26T04! completed',
    ],
    [
      'and stays over when another notice gives its times',
      [say('b', '26T04', { status: 'completed' }), say('c', '26T05', {})],
      '26T02-26T04! completed',
    ],
    [
      'and stays over when the plan is edited that another notice ended',
      [PLAN, word('26T04', 'completed'), say('a', '26T05', {}, '26T08')],
      '26T02-26T04! completed',
    ],
    [
      'whoever told so last',
      [
        PLAN,
        word('26T04', 'completed'),
        say('a', '26T05', { status: 'completed' }),
        version('a', '26T06', [stop('26T02', '26T08')]),
      ],
      '26T02-26T05! completed',
    ],
    [
      'at an end that nobody knows, as it begins',
      [say('a', '20T10', {}, null), word('26T02', 'completed')],
      '26T02- completed',
    ],
    ['in the first notice too', [say('a', '26T04', { status: 'completed' })], '26T02-26T04! completed'],
  ])('is over %s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual([`trading ${left}`]);
  });
});

test('what its own notice said to be over takes place anew where it says so', () => {
  const over = say('a', '26T03', { status: 'completed', endIsActual: true }, '26T03');
  expect(partLines(PLAN, over, say('a', '26T04', {}, '26T08'))).toEqual(['trading 26T02-26T08 scheduled']);
});

test.each(['extended', 'in-progress'] as const)('a part that was back and is %s goes on without an end', (state) => {
  const stateIsOf = [{ service: 'api', asset: null }] as const;
  const back = word('26T04', 'completed', { stateIsOf });
  const again = version('b', '26T05', [], { state, stateIsOf });
  const lines = partLines(say('a', '20T10', { services: ['trading', 'api'] }), back, again);
  expect(lines).toEqual(['trading 26T02-26T05 scheduled', `api 26T02- ${state}`]);
});

test('a part that its notice names no more has the times of the other one', () => {
  const both = { services: ['trading', 'api'] } as const;
  const lines = partLines(say('a', '20T10', both, '26T06'), say('b', '20T11', both), say('a', '21T10', {}, '26T06'));
  expect(lines).toEqual(['trading 26T02-26T06 scheduled', 'api 26T02-26T05 scheduled']);
});

test.each<[state: 'extended' | 'postponed', left: string]>([
  ['extended', '26T02-26T07 extended'],
  ['postponed', '26T02-26T07 scheduled'],
])('an end that is %s holds, whatever else was claimed', (status, left) => {
  const longer = say('b', '21T10', {}, '26T08');
  expect(partLines(PLAN, longer, say('c', '22T10', { status }, '26T07'))).toEqual([`trading ${left}`]);
});

describe('two notices of one stop', () => {
  test.each<Row>([
    [
      'give both times: the stop lasts as long as the longer one',
      [PLAN, say('b', '21T10', {}, '26T06')],
      '26T02-26T06 scheduled',
    ],
    ['and the longer one first', [say('a', '20T10', {}, '26T06'), say('b', '21T10', {})], '26T02-26T06 scheduled'],
    [
      'and one of them is edited',
      [PLAN, say('b', '21T10', {}, '26T06'), say('b', '22T10', {}, '26T05')],
      '26T02-26T05 scheduled',
    ],
    [
      'and one of them is a correction',
      [say('a', '20T10', {}, '26T06'), say('b', '21T10', {}, '26T05', { isCorrection: true })],
      '26T02-26T05 scheduled',
    ],
    [
      'and the corrected one is edited after that',
      [
        say('a', '20T10', {}, '26T06'),
        say('b', '21T10', {}, '26T05', { isCorrection: true }),
        say('a', '22T10', {}, '26T04'),
      ],
      '26T02-26T04 scheduled',
    ],
    [
      'and the corrected one says the same after that',
      [
        say('a', '20T10', {}, '26T06'),
        say('b', '21T10', {}, '26T05', { isCorrection: true }),
        version('a', '22T10', [stop('26T02', '26T06')]),
      ],
      '26T02-26T05 scheduled',
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual([`trading ${left}`]);
  });
});

test('each of its plans is kept, oldest first', () => {
  const both = { services: ['trading', 'api'] } as const;
  const parts = [
    { service: 'api', asset: null, start: hour('26T02'), end: hour('26T04'), endIsActual: false, status: 'scheduled' },
  ] as const;
  const [window] = foldNotices([
    say('a', '20T10', { ...both, parts }),
    word('26T02', 'in-progress'),
    say('b', '26T03', { ...both, parts, status: 'extended' }, '26T07'),
    word('26T06', 'completed'),
  ]);
  const trading = window?.parts.find(({ service }) => service === 'trading');
  expect(
    trading?.revisions.map(({ noticeId, end, status }) => `${noticeId} ${jst(end).slice(8, 13)} ${status}`),
  ).toEqual(['a 26T05 scheduled', 'w 26T05 in-progress', 'b 26T07 extended', 'w 26T06 completed']);
  expect(trading?.noticeIds).toEqual(['w', 'b', 'a']);
});

test('a part that goes its own way keeps the plans that it had with the others', () => {
  const yen = { service: 'withdrawal', asset: 'JPY', start: null, end: hour('26T07'), endIsActual: false } as const;
  const [window] = foldNotices([
    say('a', '20T10', { services: ['withdrawal'] }),
    version('c', '21T11', [stop(null, '26T07', { services: ['withdrawal'] })], {
      state: 'extended',
      partStates: [{ ...yen, status: 'extended' }],
    }),
  ]);
  const own = window?.parts.find(({ asset }) => asset === 'JPY');
  expect(own?.revisions.map(({ noticeId, end }) => `${noticeId} ${jst(end).slice(8, 13)}`)).toEqual([
    'a 26T05',
    'c 26T07',
  ]);
});
