import { expect, test } from 'vitest';
import type { Version } from '../../../lib/domain/history/fold.ts';
import type { ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { UNNAMED_PART } from '../../../lib/domain/part.ts';
import { partLines, stop, version } from './versions.ts';

/* Of which parts of a stop a notice speaks, from what was read of it. */

const night = (services: ReadWindow['services'], changes: Partial<ReadWindow> = {}): ReadWindow =>
  stop('26T02', '26T05', { services, ...changes });
const OF_TRADING = { stateIsOf: [{ service: 'trading', asset: null }] } as const;
const COINS: Partial<ReadWindow> = { kind: 'asset', services: ['deposit'], assets: ['XRP', 'ADA'] };

test.each<[name: string, versions: readonly Version[], left: readonly string[]]>([
  [
    'where one part of a stop that nobody knew of is called off, the rest takes place',
    [version('a', '20T10', [night(['trading', 'withdrawal'], { status: 'cancelled' })], OF_TRADING)],
    ['trading 26T02-26T05 cancelled', 'withdrawal 26T02-26T05 scheduled'],
  ],
  [
    'two parts are called off',
    [
      version('a', '20T10', [night(['trading', 'withdrawal', 'api'], { status: 'cancelled' })], {
        stateIsOf: [...OF_TRADING.stateIsOf, { service: 'api', asset: null }],
      }),
    ],
    ['trading 26T02-26T05 cancelled', 'withdrawal 26T02-26T05 scheduled', 'api 26T02-26T05 cancelled'],
  ],
  [
    'what has no name is no part that takes place',
    [version('a', '20T10', [night(['trading', 'other'], { status: 'cancelled' })], OF_TRADING)],
    ['trading 26T02-26T05 cancelled'],
  ],
  [
    'nor is any made of 「一部サービス」 where nobody knows the stop',
    [version('a', '26T03', [night(['trading'], { status: 'extended' })], { stateIsOf: [UNNAMED_PART] })],
    [],
  ],
  [
    'a longer end that names one coin is of that coin',
    [
      version('a', '20T10', [stop('26T02', '26T05', COINS)]),
      version('b', '26T03', [stop(null, '26T08', { ...COINS, assets: ['ADA'], status: 'extended' })]),
    ],
    ['ADA deposit 26T02-26T08 extended', 'XRP deposit 26T02-26T05 scheduled'],
  ],
  [
    'an hour of one service goes before that of all',
    [
      version('a', '20T10', [
        night(['trading', 'api'], {
          parts: [{ ...night([]), service: 'api', asset: null, end: stop(null, '26T03').end, endIsActual: false }],
        }),
      ]),
    ],
    ['trading 26T02-26T05 scheduled', 'api 26T02-26T03 scheduled'],
  ],
])('%s', (_, versions, left) => {
  expect(partLines(...versions)).toEqual(left);
});
