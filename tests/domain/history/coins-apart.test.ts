import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../lib/domain/envelope.ts';
import { foldNotices, type Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadPart, ReadWindow } from '../../../lib/domain/notice/notice.ts';
import { jst } from '../../notice/helpers.ts';
import { hour, leftAfter, partLines, readVersion, stop, type Told, titled, version } from './versions.ts';

/* A coin has a stop of its own beside that of the exchange, and each ends at its own time. */

/** Of each part of each stop: when it begins and ends, and whether it is over. */
const toldOf = (notices: readonly Told[]): readonly string[] => [
  ...new Set(
    foldNotices(
      notices.map(([published, title, text], at) => readVersion({ id: `blog:${at}`, published, title, text })),
    )
      .flatMap(partsOf)
      .map(
        ({ start, end, status, asset }) =>
          `${asset ?? 'all'} ${jst(start).slice(11)}-${jst(end).slice(11)}${status === 'completed' ? ' over' : ''}`,
      ),
  ),
];

const ITEMS: Told = [
  '2026-12-01T10:00',
  'メンテナンスおよびSOL入出金停止のお知らせ',
  '1.システムメンテナンス\n 日時:2026年12月9日(水)2:00~5:00\n 対象:全サービス\n\n2.SOLの入出金停止\n 日時:2026年12月9日(水)1:00~11:00\n 対象:SOLの入金および出金\n ※SOLの売買は通常どおりです。',
];
const BULLETS: Told = [
  '2026-12-01T10:00',
  'Maintenance and SOL wallet work on December 9',
  'Two things happen on Wednesday, December 9, 2026 (JST):\n\n- 02:00-05:00: the whole exchange is closed for maintenance.\n- 01:00-11:00: SOL deposits and withdrawals are suspended for wallet work.',
];
const COIN: Told = [
  '2026-12-01T10:00',
  'SOL deposits and withdrawals',
  'SOL deposits and withdrawals will be suspended from 01:00 JST until 11:00 JST on Wednesday, December 9, 2026. SOL trading is not affected.',
];
const EXCHANGE: Told = [
  '2026-12-02T10:00',
  'System maintenance on December 9',
  'All services will be unavailable from 02:00 to 05:00 JST on Wednesday, December 9, 2026 due to system maintenance.',
];
const PLANS: readonly (readonly Told[])[] = [[ITEMS], [BULLETS], [COIN, EXCHANGE]];

describe('the maintenance is over, and the coin is not', () => {
  test.each<[title: string, text: string]>([
    [
      'システムメンテナンス終了のお知らせ',
      '2:00より実施しておりましたシステムメンテナンスは、5:00に終了いたしました。\nSOLの入出金は引き続き停止しております(11:00再開予定)。',
    ],
    [
      '【完了】メンテナンス',
      '本日のメンテナンスは5:00に完了し、取引を再開いたしました。なお、SOLの入出金は引き続き停止中です。再開は11:00を予定しております。',
    ],
    [
      'Maintenance finished',
      "Today's maintenance finished at 05:00 JST and trading has resumed. SOL deposits and withdrawals remain suspended until 11:00 JST.",
    ],
  ])('%s: %s', (title, text) => {
    const over: Told = ['2026-12-09T05:03', title, text];
    const back: Told = ['2026-12-09T10:35', 'SOLの入出金再開', 'SOLの入出金を10:30に再開いたしました。'];
    for (const plans of PLANS) {
      expect(toldOf(plans)).toEqual(['SOL 01:00-11:00', 'all 02:00-05:00']);
      expect(toldOf([...plans, over])).toEqual(['SOL 01:00-11:00', 'all 02:00-05:00 over']);
      expect(toldOf([...plans, over, back])).toEqual(['SOL 01:00-10:30 over', 'all 02:00-05:00 over']);
    }
  });

  test('that trading is back says nothing of the rest', () => {
    const text = '取引を5:00に再開いたしました。SOLの入出金は引き続き停止しております(11:00再開予定)。';
    for (const plans of PLANS) {
      expect(toldOf([...plans, ['2026-12-09T05:03', '取引再開のお知らせ', text]])).toEqual([
        'SOL 01:00-11:00',
        'all 02:00-05:00 over',
        'all 02:00-05:00',
      ]);
    }
  });

  test('nor is the coin back before its time where the maintenance is said to be over', () => {
    const text =
      'メンテナンスは5:00に終了いたします。SOLの入出金は13:00まで停止いたします。SOLの売買は5:00より可能です。';
    for (const plans of PLANS) {
      const left = toldOf([...plans, ['2026-12-09T04:50', 'SOLの入出金停止の延長', text]]);
      expect(left.join()).not.toContain('SOL 01:00-11:00 over');
      expect(left.join()).not.toContain('SOL 04:50-05:00');
    }
  });
});

describe('coin by coin', () => {
  const stopped: Told = [
    '2026-12-09T10:40',
    '一部暗号資産の入出金停止',
    '12月9日(水)10:30より、BTC、ETH、XRPの入出金を停止しております。再開時期は未定です。',
  ];
  const first: Told = [
    '2026-12-09T14:05',
    'BTCの入出金再開',
    '停止しておりました暗号資産の入出金のうち、BTCは14:00に再開いたしました。ETH、XRPは引き続き停止しております。',
  ];
  const second: Told = [
    '2026-12-09T17:20',
    'ETHの入出金再開',
    'ETHの入出金を17:15に再開いたしました。XRPにつきましては、引き続き復旧作業を進めております。',
  ];

  test('each is back when it is said to be', () => {
    const [btc, eth, xrp] = ['BTC 10:30-14:00 over', 'ETH 10:30-', 'XRP 10:30-'];
    expect(toldOf([stopped, first])).toEqual([btc, eth, xrp]);
    expect(toldOf([stopped, first, second])).toEqual([btc, 'ETH 10:30-17:15 over', xrp]);
  });

  test('of two with hours of their own, one is changed', () => {
    const plan: Told = [
      '2026-12-01T10:00',
      'LTC・SOLの入出金停止',
      '下記銘柄の入出金を停止いたします。\n\nLTC:12月18日(金)10:00~16:00\nSOL:12月18日(金)11:00~19:00',
    ];
    const text =
      '12月18日(金)のSOLの入出金停止は、再開を3時間早め、11:00~16:00といたします。LTCについては変更ございません。';
    expect(toldOf([plan, ['2026-12-08T10:00', 'SOLの停止時間短縮', text]])).toEqual([
      'LTC 10:00-16:00',
      'SOL 11:00-16:00',
    ]);
  });
});

describe('what is called off by its day alone', () => {
  const plans: readonly Told[] = [
    ['2026-12-01T10:00', '定期メンテナンス', '12月9日(水)2:00~4:00、全サービスを停止いたします。'],
    ['2026-12-01T11:00', 'ETHの入出金停止', '12月9日(水)10:00~12月10日(木)10:00、ETHの入出金を停止いたします。'],
  ];
  test.each<[title: string, text: string]>([
    ['ETHの入出金停止の見送り', '12月9日からのETHの入出金停止は見送ります。'],
    [
      'ETHの入出金停止の取りやめ',
      '12月9日(水)に予定しておりましたETHの入出金停止は取りやめます。メンテナンスは予定どおりです。',
    ],
  ])('%s: %s', (title, text) => {
    expect(leftAfter(plans, [['2026-12-04T10:00', title, text]])).toBe('12-09T02:00/12-09T04:00 scheduled');
  });
});

test.each<[title: string, text: string]>([
  ['メンテナンス終了時刻の延期', '終了を5時と予定しておりましたが、延期いたします。終了時刻は未定です。'],
  ['メンテナンス終了の延期', 'メンテナンスの終了は延期となりました。新しい時刻は改めてお知らせいたします。'],
])('what runs goes on where its end is put off: %s: %s', (title, text) => {
  const plan: Told = ['2026-12-01T10:00', 'メンテナンス', '12月9日(水)2:00~5:00、全サービスを停止いたします。'];
  const begun: Told = ['2026-12-09T02:00', 'メンテナンス開始', '2時よりメンテナンスを開始いたしました。'];
  expect(leftAfter([plan, begun], [['2026-12-09T04:50', title, text]])).toBe('12-09T02:00/- extended');
});

test('all services are back, whatever part the title names', () => {
  const halted: Told = [
    '2026-12-09T09:31',
    'Trading halted',
    'Investigating - All services have been suspended since 09:26 JST on December 9, 2026.',
  ];
  const back: Told = [
    '2026-12-09T11:20',
    'Trading: resolved',
    'All services were restored at 11:15 JST on December 9, 2026.',
  ];
  expect(toldOf([halted, back])).toEqual(['all 09:26-11:15 over']);
});

test('hours instead of others are hours', () => {
  const plan: Told = ['2026-12-01T10:00', 'Maintenance', 'All services stop on December 9, 2026, 02:00-03:00 JST.'];
  const text =
    'On Wednesday, December 9, 2026 services will be unavailable from 02:00 to 05:00 JST instead of 02:00 to 03:00 JST.';
  expect(leftAfter([plan], [['2026-12-04T10:00', 'Longer maintenance', text]])).toMatch(/^12-09T02:00\/12-09T05:00 /);
});

/* The same from what was read of each notice. */

const part = (
  name: string,
  status: ReadPart['status'],
  end: string | null,
  changes: Partial<ReadPart> = {},
): ReadPart => {
  const [service, asset = null] = name.split(' ').reverse();
  return {
    service: service as ReadPart['service'],
    asset,
    start: null,
    end: hour(end),
    endIsActual: false,
    status,
    ...changes,
  };
};
const WHOLE = stop('26T02', '26T05', { services: ['trading', 'deposit'] });
const SOL = stop('26T01', '26T11', { kind: 'asset', services: ['deposit'], assets: ['SOL'] });
const PLAN = [version('a', '20T10', [WHOLE]), version('c', '20T11', [SOL])];
const told = (written: string, partStates: readonly ReadPart[], changes: Partial<NoticeReading> = {}) =>
  version('b', written, [], { state: 'in-progress', partStates, ...changes });
const BACK = part('trading', 'completed', '26T05', { endIsActual: true });
const LONGER = part('SOL deposit', 'in-progress', '26T12');
const alone: ReadWindow = stop(null, '26T12', {
  parts: [BACK, LONGER],
  services: ['trading', 'deposit'],
  assets: ['SOL'],
});

describe('a coin with a stop of its own, and a word about both', () => {
  const OVER = ['trading 26T02-26T05! completed', 'deposit 26T02-26T05! completed'];

  test.each<[name: string, partStates: readonly ReadPart[], changes: Partial<NoticeReading>, left: readonly string[]]>([
    [
      'the coin is longer, and the maintenance over',
      [BACK, LONGER],
      { isWorkOver: true },
      ['SOL deposit 26T01-26T12 in-progress', ...OVER],
    ],
    [
      'whatever else was read of its end',
      [BACK, LONGER],
      { isWorkOver: true, windows: [alone], stateIsOf: [BACK], stateSpares: [part('deposit', 'completed', null)] },
      ['SOL deposit 26T01-26T12 in-progress', ...OVER],
    ],
    [
      'at the moment of writing, where none is told',
      [part('trading', 'completed', null), LONGER],
      { isWorkOver: true },
      ['SOL deposit 26T01-26T12 in-progress', 'trading 26T02-26T06! completed', 'deposit 26T02-26T06! completed'].map(
        (line) => line.replaceAll('26T06!', '26T05!'),
      ),
    ],
    [
      'of what is back no more is over, where the work is not',
      [BACK, LONGER],
      {},
      ['SOL deposit 26T01-26T12 in-progress', 'trading 26T02-26T05! completed', 'deposit 26T02-26T05 scheduled'],
    ],
    [
      'nor where something of it is not back',
      [BACK, part('deposit', 'in-progress', '26T08'), LONGER],
      { isWorkOver: true },
      ['SOL deposit 26T01-26T12 in-progress', 'trading 26T02-26T05! completed', 'deposit 26T02-26T08 in-progress'],
    ],
    [
      'its trading is no part of either',
      [BACK, LONGER, part('SOL trading', 'completed', '26T05')],
      {},
      ['SOL deposit 26T01-26T12 in-progress', 'trading 26T02-26T05! completed', 'deposit 26T02-26T05 scheduled'],
    ],
    [
      'another coin is of the exchange',
      [BACK, LONGER, part('ADA deposit', 'in-progress', '26T08')],
      {},
      [
        'SOL deposit 26T01-26T12 in-progress',
        'trading 26T02-26T05! completed',
        'deposit 26T02-26T05 scheduled',
        'ADA deposit 26T02-26T08 in-progress',
      ],
    ],
    [
      'of the coin alone it is as it is told',
      [LONGER],
      {
        assets: ['SOL'],
        kind: 'asset',
        windows: [{ ...alone, kind: 'asset', services: ['deposit'], parts: [LONGER], status: 'in-progress' }],
      },
      ['SOL deposit 26T01-26T12 in-progress', 'trading 26T02-26T05 scheduled', 'deposit 26T02-26T05 scheduled'],
    ],
  ])('%s', (_, partStates, changes, left) => {
    expect(partLines(...PLAN, told('26T05', partStates, changes))).toEqual(left);
  });

  test.each<[name: string, coin: ReadWindow, written: string]>([
    ['has begun as it is written', { ...SOL, start: hour('26T05') }, '26T05'],
  ])('is meant where it %s', (_, coin, written) => {
    const lines = partLines(
      version('a', '20T10', [WHOLE]),
      version('c', '20T11', [coin]),
      told(written, [BACK, LONGER]),
    );
    expect(lines).toContain('SOL deposit 26T05-26T12 in-progress');
    expect(lines).toHaveLength(3);
  });

  test.each<[name: string, coin: ReadWindow]>([
    ['is still ahead', { ...SOL, start: hour('26T09') }],
    ['is over', { ...SOL, end: hour('26T03'), status: 'completed', endIsActual: true }],
    ['is of another coin', { ...SOL, assets: ['DOT'] }],
  ])('is of the exchange where its own %s', (_, coin) => {
    const before = [version('a', '20T10', [WHOLE]), version('c', '20T11', [coin])];
    const lines = partLines(...before, told('26T05', [BACK, LONGER]));
    expect(lines).toContain('SOL deposit 26T02-26T12 in-progress');
  });

  test('of two coins with stops of their own neither is back with its trading', () => {
    const before = [...PLAN, version('d', '20T12', [{ ...SOL, assets: ['DOT'] }])];
    const dot = part('DOT deposit', 'in-progress', '26T12');
    const lines = partLines(...before, told('26T05', [BACK, LONGER, dot, part('SOL trading', 'completed', '26T05')]));
    expect(lines).toEqual([
      'SOL deposit 26T01-26T12 in-progress',
      'DOT deposit 26T01-26T12 in-progress',
      'trading 26T02-26T05! completed',
      'deposit 26T02-26T05 scheduled',
    ]);
  });

  test('of two coins of one stop one is over', () => {
    const both = version('c', '20T11', [{ ...SOL, assets: ['SOL', 'DOT'] }]);
    const over = told('26T05', [
      BACK,
      part('SOL deposit', 'completed', '26T04', { endIsActual: true }),
      part('DOT deposit', 'in-progress', '26T12'),
    ]);
    const again = version('d', '26T06', [], {
      state: 'in-progress',
      partStates: [part('trading', 'completed', '26T05'), part('DOT deposit', 'in-progress', '26T13')],
    });
    expect(partLines(version('a', '20T10', [WHOLE]), both, over, again).slice(0, 2)).toEqual([
      'DOT deposit 26T01-26T13 in-progress',
      'SOL deposit 26T01-26T04! completed',
    ]);
  });

  test('the notice is one of both, and gives neither its title', () => {
    const titles = foldNotices([...PLAN, titled(told('26T05', [BACK, LONGER]), 'B')]).map(
      ({ title, noticeIds }) => `${title} ${noticeIds}`,
    );
    expect(titles).toEqual(['c 20T11 b,c', 'a 20T10 b,a']);
  });

  test('a later text of it is about both', () => {
    const gone = version('b', '26T06', [], { state: 'completed' });
    expect(partLines(...PLAN, told('26T05', [BACK, LONGER]), gone).every((line) => line.endsWith('! completed'))).toBe(
      true,
    );
  });
});

describe('that a coin is back with the exchange', () => {
  const TRADING = part('SOL trading', 'in-progress', '26T05');
  const DEPOSIT = part('SOL deposit', 'in-progress', '26T08');
  const NIGHT = version('a', '20T10', [WHOLE]);

  test.each<[name: string, versions: readonly Version[], left: readonly string[]]>([
    [
      'is no news of it',
      [NIGHT, told('26T04', [TRADING, DEPOSIT])],
      ['trading 26T02-26T05 scheduled', 'deposit 26T02-26T05 scheduled', 'SOL deposit 26T02-26T08 in-progress'],
    ],
    [
      'is where it is all that is told',
      [NIGHT, told('26T04', [TRADING])],
      ['trading 26T02-26T05 scheduled', 'SOL trading 26T02-26T05 scheduled', 'deposit 26T02-26T05 scheduled'],
    ],
    [
      'is while it is still ahead',
      [NIGHT, told('26T01', [TRADING, DEPOSIT])],
      [
        'trading 26T02-26T05 scheduled',
        'SOL trading 26T02-26T05 scheduled',
        'deposit 26T02-26T05 scheduled',
        'SOL deposit 26T02-26T08 scheduled',
      ],
    ],
    [
      'is no news as it begins',
      [NIGHT, told('26T02', [TRADING, DEPOSIT])],
      ['trading 26T02-26T05 scheduled', 'deposit 26T02-26T05 scheduled', 'SOL deposit 26T02-26T08 in-progress'],
    ],
    [
      'is where it is back',
      [NIGHT, told('26T05', [{ ...TRADING, status: 'completed', endIsActual: true }, DEPOSIT])],
      [
        'trading 26T02-26T05 scheduled',
        'SOL trading 26T02-26T05! completed',
        'deposit 26T02-26T05 scheduled',
        'SOL deposit 26T02-26T08 in-progress',
      ],
    ],
    [
      'is where the exchange stops something else',
      [
        version('a', '20T10', [stop('26T02', '26T05')]),
        told('26T04', [part('SOL deposit', 'in-progress', '26T05'), part('trading', 'in-progress', '26T06')]),
      ],
      ['trading 26T02-26T06 in-progress', 'SOL deposit 26T04-26T05 in-progress'],
    ],
    [
      'takes nothing from what is told beside it',
      [
        NIGHT,
        told('26T04', [TRADING, DEPOSIT], {
          windows: [stop(null, '26T09', { services: ['trading'], status: 'extended' })],
        }),
      ],
      ['trading 26T02-26T09 extended', 'deposit 26T02-26T05 scheduled', 'SOL deposit 26T02-26T08 in-progress'],
    ],
    [
      'is beside a word about the rest',
      [NIGHT, told('26T04', [TRADING, DEPOSIT, part('other', 'completed', '26T04')])],
      [
        'trading 26T02-26T04! completed',
        'SOL trading 26T02-26T05 scheduled',
        'deposit 26T02-26T04! completed',
        'SOL deposit 26T02-26T08 in-progress',
      ],
    ],
  ])('%s', (_, versions, left) => {
    expect(partLines(...versions)).toEqual(left);
  });
});
