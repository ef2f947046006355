import { expect, test } from 'vitest';
import type { Version } from '../../../lib/domain/history/fold.ts';
import type { NoticeReading, ReadWindow, Sequel } from '../../../lib/domain/notice/notice.ts';
import { at } from '../../notice/helpers.ts';
import { leftAfter, partLines, sequelOf, stop, type Told, titled, version } from './versions.ts';

/* Of several stops those are called off that a number, a day, a name or the day of the announcement tells; or two are made one. */

const PLAN_1: readonly Told[] = [
  [
    '2026-12-01T10:00',
    '12月のメンテナンス日程',
    '全サービスを停止いたします。\n第1夜 12月14日(月)0:30～3:30\n第2夜 12月15日(火)0:30～3:30\n第3夜 12月18日(金)0:30～5:00',
  ],
];
const PLAN_2: readonly Told[] = [
  [
    '2026-12-01T10:00',
    'Three nights of maintenance',
    'All services will be unavailable:\nNight 1: Monday, December 14, 2026, 00:30-03:30 JST\nNight 2: Tuesday, December 15, 2026, 00:30-03:30 JST\nNight 3: Friday, December 18, 2026, 00:30-05:00 JST',
  ],
];
const PLAN_3: readonly Told[] = [
  [
    '2026-12-01T10:00',
    'Scheduled maintenance: Matching Engine Upgrade (Dec 9)',
    'We will carry out the Matching Engine Upgrade. All services, including trading, deposits and the API, will be unavailable.\nWednesday, December 9, 2026, 02:00-06:00 JST',
  ],
  [
    '2026-12-02T10:00',
    'Scheduled maintenance: Wallet Server Replacement (Dec 11)',
    'The Wallet Server Replacement takes place as follows. All services will be unavailable.\nFriday, December 11, 2026, 01:00-03:00 JST',
  ],
];
const PLAN_4: readonly Told[] = [
  [
    '2026-12-01T10:00',
    'マッチングエンジン更新に伴うサービス停止',
    '12月9日(水)2:00～6:00、マッチングエンジンの更新のため全サービスを停止いたします。',
  ],
  [
    '2026-12-02T10:00',
    'ウォレットサーバー入れ替えに伴うサービス停止',
    '12月11日(金)1:00～3:00、ウォレットサーバーの入れ替えのため全サービスを停止いたします。',
  ],
];
const PLAN_5: readonly Told[] = [
  ['2026-12-01T10:00', '取引システムのメンテナンス', '12月9日(水)2:00～4:00、全サービスを停止いたします。'],
  ['2026-12-02T10:00', 'データベースのメンテナンス', '12月11日(金)3:00～5:00、全サービスを停止いたします。'],
];
const CALLED_OFF: readonly Told[] = [
  [
    '2026-12-01T10:00',
    'Scheduled maintenance',
    'All services will be unavailable on Wednesday, December 9, 2026 from 02:00 to 05:00 JST.',
  ],
  [
    '2026-12-05T10:00',
    'Maintenance on December 9 cancelled',
    'The maintenance planned for December 9 has been cancelled.',
  ],
];

test.each<[plans: readonly Told[], later: readonly Told[], left: string]>([
  [
    PLAN_1,
    [['2026-12-10T10:00', '第2夜の取りやめ', '第2夜は実施いたしません。第1夜および第3夜は予定どおりです。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', '夜間メンテナンスについて', '作業手順の見直しにより、2夜目の停止は不要となりました。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', '日程の一部変更', '12月15日(火)の停止はございません。ほかの2夜は変更ございません。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', '日程の一部変更', '2夜目は中止し、1夜目と3夜目は予定どおり行います。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', 'One night less', 'The second night is no longer needed. The others go ahead as announced.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-10T10:00',
        'Change of plan',
        'The maintenance on December 15 will not take place. The other nights are unchanged.',
      ],
    ],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', 'Good news', 'We can do without night 2. Nights 1 and 3 remain as planned.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', 'Schedule update', 'We have decided not to carry out the work on December 15.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', '最終夜の取りやめ', '最後の夜の作業は取りやめます。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', 'Last night dropped', 'The last night is dropped.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', '第3夜の中止', '第3夜は中止いたします。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', '第2夜のサポート', '第2夜はサポート窓口のご案内を行いません。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', '日程について', '第2夜は中止となる可能性がございます。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', 'Night 2', 'If the tests go well, the second night may not be needed.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', 'Orders', 'On the second night orders will not be cancelled.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', '第2夜の注意', '第2夜は、停止中の注文の取消は行いません。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', 'Webinar', 'The second night of our webinar series will not take place.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', '第2夜', '第2夜も予定どおり実施いたします。延長はいたしません。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-10T10:00', 'Nothing changes', 'None of the three nights is cancelled.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', '第2夜の取りやめ', '第2夜は実施いたしません。第1夜および第3夜は予定どおりです。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', '夜間メンテナンスについて', '作業手順の見直しにより、2夜目の停止は不要となりました。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', '日程の一部変更', '12月15日(火)の停止はございません。ほかの2夜は変更ございません。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', '日程の一部変更', '2夜目は中止し、1夜目と3夜目は予定どおり行います。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', 'One night less', 'The second night is no longer needed. The others go ahead as announced.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [
      [
        '2026-12-10T10:00',
        'Change of plan',
        'The maintenance on December 15 will not take place. The other nights are unchanged.',
      ],
    ],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', 'Good news', 'We can do without night 2. Nights 1 and 3 remain as planned.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', 'Schedule update', 'We have decided not to carry out the work on December 15.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', '最終夜の取りやめ', '最後の夜の作業は取りやめます。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', 'Last night dropped', 'The last night is dropped.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', '第3夜の中止', '第3夜は中止いたします。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', '第2夜のサポート', '第2夜はサポート窓口のご案内を行いません。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', '日程について', '第2夜は中止となる可能性がございます。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', 'Night 2', 'If the tests go well, the second night may not be needed.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', 'Orders', 'On the second night orders will not be cancelled.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', '第2夜の注意', '第2夜は、停止中の注文の取消は行いません。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', 'Webinar', 'The second night of our webinar series will not take place.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', '第2夜', '第2夜も予定どおり実施いたします。延長はいたしません。']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-10T10:00', 'Nothing changes', 'None of the three nights is cancelled.']],
    '12-14T00:30/12-14T03:30 scheduled; 12-15T00:30/12-15T03:30 scheduled; 12-18T00:30/12-18T05:00 scheduled',
  ],
  [
    PLAN_3,
    [
      [
        '2026-12-05T10:00',
        'Matching Engine Upgrade cancelled',
        'Please be informed that the Matching Engine Upgrade has been cancelled. Other scheduled maintenance is not affected.',
      ],
    ],
    '12-11T01:00/12-11T03:00 scheduled',
  ],
  [
    PLAN_3,
    [
      [
        '2026-12-05T10:00',
        'Notice regarding the matching engine upgrade',
        'We have decided not to go ahead with the matching engine upgrade.',
      ],
    ],
    '12-11T01:00/12-11T03:00 scheduled',
  ],
  [
    PLAN_3,
    [['2026-12-05T10:00', 'Matching engine upgrade called off', 'The upgrade is called off.']],
    '12-11T01:00/12-11T03:00 scheduled',
  ],
  [
    PLAN_3,
    [
      [
        '2026-12-05T10:00',
        'Update',
        'The matching engine upgrade will not take place. We are sorry for the short notice.',
      ],
    ],
    '12-11T01:00/12-11T03:00 scheduled',
  ],
  [
    PLAN_3,
    [['2026-12-05T10:00', 'Notice', 'We will no longer be carrying out the matching engine upgrade.']],
    '12-11T01:00/12-11T03:00 scheduled',
  ],
  [
    PLAN_3,
    [['2026-12-05T10:00', 'Wallet server replacement called off', 'The replacement will not be carried out.']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_3,
    [['2026-12-05T10:00', 'Update', 'We have decided against the wallet server replacement.']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_3,
    [
      [
        '2026-12-05T10:00',
        'The maintenance announced on December 2',
        'The maintenance announced on December 2 is cancelled.',
      ],
    ],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_3,
    [['2026-12-05T10:00', 'Update', 'The work that we told you about on December 2 will not take place.']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_4,
    [['2026-12-05T10:00', 'マッチングエンジン更新の中止', 'マッチングエンジンの更新は中止いたします。']],
    '12-11T01:00/12-11T03:00 scheduled',
  ],
  [
    PLAN_4,
    [['2026-12-05T10:00', 'お知らせ', 'マッチングエンジンの更新は取りやめることといたしました。']],
    '12-11T01:00/12-11T03:00 scheduled',
  ],
  [
    PLAN_4,
    [['2026-12-05T10:00', '更新作業の見送り', '12月1日にお知らせしたメンテナンスは実施を見送ります。']],
    '12-11T01:00/12-11T03:00 scheduled',
  ],
  [
    PLAN_4,
    [['2026-12-05T10:00', 'ウォレットサーバー入れ替えの中止', '入れ替え作業は中止いたします。']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_4,
    [['2026-12-05T10:00', 'お知らせ', 'ウォレットサーバーの入れ替えは実施いたしません。']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_4,
    [
      [
        '2026-12-05T10:00',
        '作業中止',
        '12月2日付でご案内した作業は行わないことといたしました。12月1日付でご案内した作業は予定どおりです。',
      ],
    ],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_5,
    [
      [
        '2026-12-05T10:00',
        'メンテナンス日程の統合',
        '12月9日(水)および12月11日(金)のメンテナンスを統合し、1回で実施いたします。\n統合後の日時:12月11日(金)2:00~6:00',
      ],
    ],
    '12-11T02:00/12-11T06:00 scheduled',
  ],
  [
    PLAN_5,
    [
      [
        '2026-12-05T10:00',
        'メンテナンスを1回にまとめます',
        '12月9日と12月11日に予定していたメンテナンスを1回にまとめ、12月11日(金)2:00~6:00に実施いたします。',
      ],
    ],
    '12-11T02:00/12-11T06:00 scheduled',
  ],
  [
    PLAN_5,
    [
      [
        '2026-12-05T10:00',
        'Two maintenances become one',
        'We have combined the maintenance of December 9 and the one of December 11 into one window: December 11, 02:00-06:00 JST.',
      ],
    ],
    '12-11T02:00/12-11T06:00 scheduled',
  ],
  [
    PLAN_5,
    [
      [
        '2026-12-05T10:00',
        'One maintenance instead of two',
        'The works of December 9 and December 11 are merged. New window: Friday, December 11, 2026, 02:00 to 06:00 JST.',
      ],
    ],
    '12-11T02:00/12-11T06:00 scheduled',
  ],
])('called off: %j, %j', (plans, later, left) => {
  expect(leftAfter(plans, later)).toBe(left);
});

test.each<[plans: readonly Told[], later: readonly Told[], left: string]>([
  [
    CALLED_OFF,
    [
      [
        '2026-12-10T10:00',
        'Scheduled maintenance on December 17',
        'The maintenance we had called off last week will now be carried out as follows.\n\nDate: Thursday, December 17, 2026\nTime: 1:00 a.m. - 3:30 a.m. (JST)\nAffected: all services',
      ],
    ],
    '12-17T01:00/12-17T03:30 scheduled',
  ],
  [
    CALLED_OFF,
    [
      [
        '2026-12-10T10:00',
        'Maintenance on December 17',
        'The maintenance that was cancelled on December 9 will now take place on Thursday, December 17, 2026, 01:00-03:30 JST. All services stop.',
      ],
    ],
    '12-17T01:00/12-17T03:30 scheduled',
  ],
  [
    CALLED_OFF,
    [
      [
        '2026-12-10T10:00',
        'New date for our maintenance',
        'The postponed maintenance is now scheduled for Thursday, December 17, 2026, 01:00-03:30 JST. All services stop.',
      ],
    ],
    '12-17T01:00/12-17T03:30 scheduled',
  ],
  [
    [
      [
        '2026-12-01T10:00',
        'Scheduled maintenance',
        'All services will be unavailable on Wednesday, December 9, 2026 from 02:00 to 05:00 JST.',
      ],
    ],
    [
      [
        '2026-12-06T10:00',
        'Maintenance called off',
        'The maintenance on December 9 is called off. The team will now be able to rest.',
      ],
    ],
    '',
  ],
  [
    [
      [
        '2026-12-01T10:00',
        'Scheduled maintenance',
        'All services will be unavailable on Wednesday, December 9, 2026 from 02:00 to 05:00 JST.',
      ],
    ],
    [
      [
        '2026-12-06T10:00',
        'Maintenance cancelled',
        'The maintenance has been cancelled; trading will now go on without interruption.',
      ],
    ],
    '',
  ],
])('called off, and carried out on another day: %j, %j', (plans, later, left) => {
  expect(leftAfter(plans, later)).toBe(left);
});

/* The same from what was read of each notice. */

const day = (date: string) => at(`2026-11-${date}T00:00`);
const NIGHT = stop('26T02', '26T05');
const NEXT = stop('27T02', '27T05');
const LAST = stop('28T02', '28T05');
const plan = (...windows: readonly ReadWindow[]): Version => titled(version('a', '20T10', windows), '電源更改');
const pointers = (...dates: readonly string[]) => ({ numbers: [], days: dates.map(day), announced: [], said: '' });
const word = (told: Partial<Sequel>, changes: Partial<NoticeReading> = {}): Version =>
  version('z', '22T10', changes.windows ?? [], { sequel: sequelOf(told), ...changes });
const OFF = { offs: [pointers('26')] };

test.each<[name: string, versions: readonly Version[], off: readonly string[]]>([
  ['the one that is named', [plan(NIGHT, NEXT), word(OFF)], ['26T02']],
  [
    'by a notice of what is over the one of the day that it names',
    [plan(NIGHT, NEXT), word(OFF, { state: 'completed' })],
    ['26T02'],
  ],
  [
    'but none by its name alone',
    [plan(NIGHT), word({ offs: [{ ...pointers(), said: '電源更改は実施いたしません' }] }, { state: 'completed' })],
    [],
  ],
  [
    'by a notice that puts off another day no more than that',
    [plan(NIGHT, NEXT), word(OFF, { state: 'postponed', stateDays: [day('27')] })],
    ['27T02'],
  ],
  ['no coin', [plan({ ...NIGHT, kind: 'asset', assets: ['XRP'] }), word(OFF)], []],
  [
    'what is left of one of which a part was called off',
    [
      plan({ ...NIGHT, services: ['trading', 'api'] }),
      version('b', '21T10', [], { state: 'cancelled', stateIsOf: [{ service: 'api', asset: null }] }),
      word(OFF),
    ],
    ['26T02', '26T02'],
  ],
  [
    'none by the name of two',
    [plan(NIGHT, NEXT), word({ offs: [{ ...pointers(), said: '電源更改は実施いたしません' }] })],
    [],
  ],
  ['none by one word of its name', [plan(NIGHT), word({ offs: [{ ...pointers(), said: '電源は止まりません' }] })], []],
  [
    'that of a day which is made one with another',
    [
      plan(NIGHT, NEXT, LAST),
      word({ isMerged: true, of: pointers('26', '27') }, { windows: [stop('27T02', '27T06')] }),
    ],
    ['26T02'],
  ],
  [
    'none where no hours are told of the one that is left',
    [plan(NIGHT, NEXT), word({ isMerged: true, of: pointers('26', '27') })],
    [],
  ],
])('is called off: %s', (_, versions, off) => {
  expect(
    partLines(...versions).flatMap((line) => (/cancelled|postponed/.test(line) ? [/\d\dT\d\d/.exec(line)?.[0]] : [])),
  ).toEqual(off);
});
