import { expect, test } from 'vitest';
import { leftAfter, type Told } from './versions.ts';

/* What is not done, not needed or not called off beside the stop calls off nothing. */

const PLAN_1: readonly Told[] = [
  [
    '2026-12-01T10:00',
    'システムメンテナンスのお知らせ',
    '12月9日(水)2:00～5:00、システムメンテナンスのため、取引・入出金・APIを停止いたします。',
  ],
];
const PLAN_2: readonly Told[] = [
  [
    '2026-12-01T10:00',
    'Scheduled maintenance',
    'Trading, deposits, withdrawals and the API will be unavailable on Wednesday, December 9, 2026 from 02:00 to 05:00 JST.',
  ],
];

test.each<[plans: readonly Told[], later: readonly Told[], left: string]>([
  [
    PLAN_1,
    [['2026-12-04T10:00', 'お知らせ', 'メンテナンスに伴う出金の停止は行いません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [PLAN_1, [['2026-12-04T10:00', 'お知らせ', '本人確認書類の更新は不要です。']], '12-09T02:00/12-09T05:00 scheduled'],
  [
    PLAN_1,
    [['2026-12-04T10:00', '停止の範囲', '12月9日のメンテナンス中も、販売所の停止は行いません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンスについて', 'メンテナンスの延長は行いません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'お客様へのお願い', '12月9日のメンテナンスに際し、アプリの更新は必要ありません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'お知らせ', 'メンテナンス後のサーバーの再起動は行いません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'メンテナンスについて', '12月9日のメンテナンスの中止は予定しておりません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Withdrawals', 'The suspension of withdrawals on December 9 will not take place.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Apps', 'An update of the app is not needed after the maintenance.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Maintenance', 'The maintenance on December 9 will not take longer than planned.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Maintenance', 'The maintenance is not cancelled.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Your bots', 'You do not need to restart your bots after the maintenance on December 9.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Maintenance on December 9', 'Orders will not be cancelled during the maintenance.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Please note', 'There will be no further maintenance after December 9.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Maintenance', 'No other maintenance will take place in December.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', '12月のメンテナンス', '12月9日以外のメンテナンスは実施いたしません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', '年末の作業', '年末年始のメンテナンスは行いません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', '追加作業', '追加のメンテナンスは不要となりました。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Release notes', 'The desktop client no longer needs an upgrade.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_1,
    [['2026-12-04T10:00', 'Bank', 'The maintenance of our partner bank on December 9 will not take place.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'お知らせ', 'メンテナンスに伴う出金の停止は行いません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [PLAN_2, [['2026-12-04T10:00', 'お知らせ', '本人確認書類の更新は不要です。']], '12-09T02:00/12-09T05:00 scheduled'],
  [
    PLAN_2,
    [['2026-12-04T10:00', '停止の範囲', '12月9日のメンテナンス中も、販売所の停止は行いません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'メンテナンスについて', 'メンテナンスの延長は行いません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'お客様へのお願い', '12月9日のメンテナンスに際し、アプリの更新は必要ありません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'お知らせ', 'メンテナンス後のサーバーの再起動は行いません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'メンテナンスについて', '12月9日のメンテナンスの中止は予定しておりません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'Withdrawals', 'The suspension of withdrawals on December 9 will not take place.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'Apps', 'An update of the app is not needed after the maintenance.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'Maintenance', 'The maintenance on December 9 will not take longer than planned.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'Maintenance', 'The maintenance is not cancelled.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'Your bots', 'You do not need to restart your bots after the maintenance on December 9.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'Maintenance on December 9', 'Orders will not be cancelled during the maintenance.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'Please note', 'There will be no further maintenance after December 9.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'Maintenance', 'No other maintenance will take place in December.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', '12月のメンテナンス', '12月9日以外のメンテナンスは実施いたしません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', '年末の作業', '年末年始のメンテナンスは行いません。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', '追加作業', '追加のメンテナンスは不要となりました。']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'Release notes', 'The desktop client no longer needs an upgrade.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
  [
    PLAN_2,
    [['2026-12-04T10:00', 'Bank', 'The maintenance of our partner bank on December 9 will not take place.']],
    '12-09T02:00/12-09T05:00 scheduled',
  ],
])('stays: %j, %j', (plans, later, left) => {
  expect(leftAfter(plans, later)).toBe(left);
});
