import { expect, test } from 'vitest';
import { leftAfter, type Told } from './versions.ts';

/* A stop is moved, made longer or shorter by a difference alone, and nothing but the plan tells its hours. */

const PLAN_1: readonly Told[] = [
  ['2026-12-01T10:00', 'システムメンテナンスのお知らせ', '日時：12月9日(水)2:00～5:00\n停止範囲：全サービス'],
];
const PLAN_2: readonly Told[] = [
  ['2026-12-01T10:00', 'システムメンテナンスのお知らせ', '日時：12月9日(水)2:00～5:00\n停止範囲：全サービス'],
  ['2026-12-02T10:00', '臨時メンテナンスのお知らせ', '日時：12月16日(水)2:00～5:00\n停止範囲：全サービス'],
];

test.each<[plans: readonly Told[], later: readonly Told[], left: string]>([
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'メンテナンス時間の繰り上げ',
        '12月9日のメンテナンスは、開始・終了ともに1時間繰り上げて実施いたします。',
      ],
    ],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンス時間の変更', '12月9日(水)のメンテナンスを1時間前倒しいたします。']],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンス時刻変更', 'メンテナンスの開始と終了をそれぞれ1時間早めます。']],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Maintenance one hour earlier',
        'The maintenance on December 9 will start and end one hour earlier than announced.',
      ],
    ],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Maintenance brought forward',
        'The maintenance on December 9 has been brought forward by one hour.',
      ],
    ],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Earlier maintenance',
        'We have moved the maintenance of December 9 forward by one hour. The length is unchanged.',
      ],
    ],
    '12-09T01:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'メンテナンス時間の繰り下げ',
        '12月9日のメンテナンスは、開始・終了ともに1時間繰り下げて実施いたします。',
      ],
    ],
    '12-09T03:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Maintenance an hour later', 'The maintenance of December 9 has been put back by an hour.']],
    '12-09T03:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンスの後ろ倒し', '12月9日のメンテナンスを1時間後ろ倒しいたします。']],
    '12-09T03:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Maintenance delayed',
        'Start and end of the maintenance on December 9 move back by one hour.',
      ],
    ],
    '12-09T03:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンス時間の延長', '12月9日のメンテナンスの終了時刻を1時間延長いたします。']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', '停止時間の延長', '12月9日の停止時間を1時間延長いたします。開始時刻に変更はございません。']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Longer maintenance',
        'The maintenance on December 9 will take one hour longer than announced. It begins as planned.',
      ],
    ],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Longer maintenance', 'The maintenance on December 9 is extended by one hour.']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Longer maintenance', 'We are lengthening the maintenance on December 9 by one hour.']],
    '12-09T02:00/12-09T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンス時間の短縮', '12月9日のメンテナンスの終了を1時間早めます。']],
    '12-09T02:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', '停止時間の短縮', '12月9日の停止時間を1時間短縮いたします。']],
    '12-09T02:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        'Shorter maintenance',
        'The maintenance on December 9 will end one hour earlier than announced.',
      ],
    ],
    '12-09T02:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Shorter maintenance', 'The maintenance on December 9 is shortened by one hour.']],
    '12-09T02:00/12-09T04:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-09T04:40', 'メンテナンス延長のお知らせ', '現在実施中のメンテナンスを45分延長いたします。']],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-09T04:40',
        'メンテナンス延長のお知らせ',
        '作業に時間を要しているため、終了時刻を45分延長させていただきます。',
      ],
    ],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [PLAN_1, [['2026-12-09T04:40', '', 'メンテ、あと45分延長します。すみません！']], '12-09T02:00/12-09T05:45 extended'],
  [PLAN_1, [['2026-12-09T04:40', '', 'もう45分かかります。申し訳ありません。']], '12-09T02:00/12-09T05:45 extended'],
  [
    PLAN_1,
    [['2026-12-09T04:40', 'Maintenance extended', "Today's maintenance is extended by 45 minutes."]],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [
    PLAN_1,
    [['2026-12-09T04:40', 'Maintenance extended', 'We need a further 45 minutes to finish the maintenance.']],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [
    PLAN_1,
    [['2026-12-09T04:40', '', 'Maintenance needs another 45 minutes. Sorry!']],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [
    PLAN_1,
    [['2026-12-09T04:40', 'Maintenance', 'The end of the maintenance has been put back by 45 minutes.']],
    '12-09T02:00/12-09T05:45 extended',
  ],
  [
    PLAN_1,
    [
      ['2026-12-09T04:40', 'メンテナンス延長', '終了時刻を30分延長いたします。'],
      ['2026-12-09T05:20', 'メンテナンス再延長', '終了時刻をさらに30分延長いたします。'],
    ],
    '12-09T02:00/12-09T06:00 extended',
  ],
  [
    PLAN_1,
    [
      ['2026-12-09T04:40', 'メンテナンス延長', '終了時刻を30分延長いたします。'],
      ['2026-12-09T05:20', 'メンテナンス延長', '終了時刻を30分延長いたします。'],
    ],
    '12-09T02:00/12-09T05:30 extended',
  ],
  [
    PLAN_1,
    [
      ['2026-12-09T04:40', 'Maintenance extended', 'The maintenance is extended by 30 minutes.'],
      ['2026-12-09T05:20', 'Maintenance extended again', 'The maintenance is extended by another 30 minutes.'],
    ],
    '12-09T02:00/12-09T06:00 extended',
  ],
  [
    PLAN_1,
    [
      ['2026-12-09T04:40', 'Maintenance extended', 'The maintenance is extended by 30 minutes.'],
      ['2026-12-09T05:20', '', 'Heads-up: the maintenance is extended by 30 minutes.'],
    ],
    '12-09T02:00/12-09T05:30 extended',
  ],
  [
    PLAN_1,
    [
      ['2026-12-09T04:40', 'メンテナンス延長', '終了時刻を30分延長いたします。'],
      ['2026-12-09T05:20', 'メンテナンス終了見込み', '終了時刻を15分早めます。'],
    ],
    '12-09T02:00/12-09T05:15 extended',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'メンテナンス時間の延長', 'メンテナンスの終了時刻を1時間延長いたします。']],
    '12-09T02:00/12-09T05:00 scheduled; 12-16T02:00/12-16T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', '臨時メンテナンス時間の延長', '臨時メンテナンスの終了時刻を1時間延長いたします。']],
    '12-09T02:00/12-09T05:00 scheduled; 12-16T02:00/12-16T06:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'メンテナンス時間の延長', '12月16日の終了時刻を1時間延長いたします。']],
    '12-09T02:00/12-09T05:00 scheduled; 12-16T02:00/12-16T06:00 scheduled',
  ],
  [
    PLAN_2,
    [
      [
        '2026-12-04T10:00',
        'メンテナンス時間の延長',
        '12月2日にお知らせしたメンテナンスの終了時刻を1時間延長いたします。',
      ],
    ],
    '12-09T02:00/12-09T05:00 scheduled; 12-16T02:00/12-16T06:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'サポート時間の延長', 'サポートの受付時間を1時間延長いたします。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンスについて', 'メンテナンスは1時間延長する場合がございます。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Maintenance', 'The maintenance may take up to one hour longer.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンスのお知らせ', '12月9日のメンテナンスは、通常より1時間長い作業となります。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Deposits', 'Deposits may be credited one hour later than usual.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', '入金反映の遅れ', '入金の反映が1時間遅れる見込みです。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [
      [
        '2026-12-04T10:00',
        '前回のメンテナンスについて',
        '前回のメンテナンスは1時間延長となりました。ご迷惑をおかけしました。',
      ],
    ],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Fee-free hour extended', 'The fee-free hour is extended by one hour.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
])('by so much: %j, %j', (plans, later, left) => {
  expect(leftAfter(plans, later)).toBe(left);
});
