import { expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { noticeOf } from '../../../notice/helpers.ts';

/** The state of the notice, what stops, and the status of each window. */
const FACTS: readonly (readonly [title: string, text: string, state: string, services: string, status: string])[] = [
  [
    'メンテナンスのお知らせ',
    '11月26日 2:00～5:00\n取引、入出金を停止いたします。',
    'scheduled',
    'trading deposit withdrawal',
    'scheduled',
  ],
  [
    'メンテナンスのお知らせ',
    '11月26日 2:00～5:00\n全サービスを停止いたします。',
    'scheduled',
    'trading deposit withdrawal api login app',
    'scheduled',
  ],
  [
    'メンテナンスのお知らせ',
    '11月26日 2:00～5:00\n入出金を停止いたします。取引はご利用いただけます。',
    'scheduled',
    'deposit withdrawal',
    'scheduled',
  ],
  ['メンテナンスのお知らせ', '11月26日 2:00～5:00\n対象：ログイン、API', 'scheduled', 'api login', 'scheduled'],
  // What has begun and has no end goes on; what ended a day before is over, whatever went on then.
  [
    'Suspension of USDT withdrawals',
    'Withdrawals of USDT have been suspended as of November 20, 2026, 11:00 (UTC+9).',
    'in-progress',
    'withdrawal',
    'in-progress',
  ],
  [
    '出金の停止',
    '11月20日 9:00より出金を停止いたします。再開時期は未定です。',
    'in-progress',
    'withdrawal',
    'in-progress',
  ],
  ['出金の停止', '11月21日 9:00より出金を停止いたします。再開時期は未定です。', 'scheduled', 'withdrawal', 'scheduled'],
  [
    '出金システムの障害のご報告',
    '発生しておりました障害についてご報告いたします。\n停止期間：11月18日 10:05～11月19日 14:30\n停止していたサービス：出金',
    'completed',
    'withdrawal',
    'completed',
  ],
  [
    '振込が遅延している件について（１５：００更新）',
    '現在、日本円の出金を停止しています（１０：１５～）。',
    'in-progress',
    'withdrawal',
    'in-progress',
  ],
  [
    '【更新】入出庫の再開延期',
    '11月20日 9:00より停止している入出庫について、本日15:00に再開の予定でしたが、11月21日 13:00に延期いたします。',
    'extended',
    'deposit withdrawal',
    'extended',
  ],
  // A list that a label begins goes on below it, as long as there are but names.
  [
    'メンテナンスのお知らせ',
    '11月26日 2:00～5:00\n停止サービス：取引\n入出金\nAPI',
    'scheduled',
    'trading deposit withdrawal api',
    'scheduled',
  ],
  [
    'Maintenance',
    'November 26, 02:00-05:00 JST\nAffected services: Trading\nDeposits\nAPI',
    'scheduled',
    'trading deposit api',
    'scheduled',
  ],
  [
    'メンテナンスのお知らせ',
    '11月26日 2:00～5:00\n対象：取引\n出金\n\nAPIの仕様書\nログインは通常どおりご利用いただけます。',
    'scheduled',
    'trading withdrawal',
    'scheduled',
  ],
  [
    'メンテナンスのお知らせ',
    '11月26日 2:00～5:00\n対象：取引\nAPIをご利用の方は事前にご確認ください。',
    'scheduled',
    'trading',
    'scheduled',
  ],
  [
    'メンテナンスのお知らせ',
    '11月26日 2:00～5:00\nご利用いただけるサービス：出金\nログイン',
    'scheduled',
    'other',
    'scheduled',
  ],
  [
    'メンテナンスのお知らせ',
    '11月26日 2:00～5:00\n■ご利用いただけないサービス\n・出金\n・アプリ',
    'scheduled',
    'withdrawal app',
    'scheduled',
  ],
  [
    'メンテナンスのお知らせ',
    '11月26日 2:00～5:00\n■ご利用いただけるサービス\n・取引',
    'scheduled',
    'other',
    'scheduled',
  ],
  [
    'Maintenance',
    'November 26, 02:00-05:00 JST. We will suspend deposits and withdrawals, while trading is not affected.',
    'scheduled',
    'deposit withdrawal',
    'scheduled',
  ],
  [
    'Maintenance',
    'Trading will be unavailable November 26, 02:00-05:00 JST. You can still log in.',
    'scheduled',
    'trading',
    'scheduled',
  ],
  ['メンテナンスのお知らせ', '11月26日 2:00～5:00', 'scheduled', 'other', 'scheduled'],
  [
    'メンテナンス終了のお知らせ',
    '11月20日 5:12にメンテナンスは終了し、取引を再開いたしました。',
    'completed',
    'trading',
    'completed',
  ],
  [
    'メンテナンス中止のお知らせ',
    '11月26日 2:00～5:00のメンテナンスは中止いたします。',
    'cancelled',
    'other',
    'cancelled',
  ],
  [
    'メンテナンス延期のお知らせ',
    '11月26日 2:00～5:00のメンテナンスは延期いたします。日程は改めてお知らせいたします。',
    'postponed',
    'other',
    'postponed',
  ],
  [
    'メンテナンス延長のお知らせ',
    '2:00に開始したメンテナンスは7:00まで延長いたします。',
    'extended',
    'other',
    'extended',
  ],
  [
    'Maintenance',
    'Maintenance is in progress. Trading is suspended since 02:00 UTC.',
    'in-progress',
    'trading',
    'in-progress',
  ],
  [
    '注文の取消について',
    '11月26日 2:00～5:00のメンテナンス中、未約定の注文はキャンセルされます。',
    'scheduled',
    'trading',
    'scheduled',
  ],
  [
    'Scheduled maintenance',
    'The maintenance on November 26, 02:00-05:00 JST has been cancelled.',
    'cancelled',
    'other',
    'cancelled',
  ],
  [
    'Scheduled maintenance',
    'All open orders will be cancelled. Maintenance: November 26, 02:00-05:00 JST.',
    'scheduled',
    'trading',
    'scheduled',
  ],
  // What is still closed keeps it from being over, until a title says so of what the notice is about.
  ...[
    '取引は11:00に復旧しました。入出金は引き続き停止しております。',
    '取引は復旧しましたが、入出金は現在も停止しております。',
  ].map(
    (text) =>
      [
        'システム障害のお知らせ',
        `11月20日 10:10頃より障害が発生しておりました。${text}`,
        'in-progress',
        'trading deposit withdrawal',
        'in-progress',
      ] as const,
  ),
  [
    'システム障害のお知らせ',
    '11月20日 10:10頃より障害が発生しておりましたが、取引は11:00に復旧しました。',
    'completed',
    'trading',
    'completed',
  ],
];

test.each(FACTS)('%s | %s: %s, %s', (title, text, state, services, status) => {
  const reading = readNotice(noticeOf({ title, text }));
  expect([reading.state, reading.services.join(' '), reading.windows.map((each) => each.status).join(' ')]).toEqual([
    state,
    services,
    status,
  ]);
});
