import { expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { jst, noticeOf } from '../../../notice/helpers.ts';

/** What is said of single parts at 3:05 of 25 November; `!` behind an end that was so, `-` where there is none. */
const ROWS: readonly (readonly [title: string, text: string, parts: string])[] = [
  [
    'メンテナンスについて',
    '取引は3:00に復旧。入出金は引き続き停止',
    'trading 03:00! completed, deposit - in-progress, withdrawal - in-progress',
  ],
  [
    'メンテナンスについて',
    '取引は再開いたしました。出金は6:00まで停止いたします。',
    'trading - completed, withdrawal 06:00 in-progress',
  ],
  ['メンテナンスについて', '取引は11月20日 3:00に再開しました。出金は停止しております。', ''],
  ['メンテナンスについて', '取引は再開しました。取引は停止しております。', ''],
  ['メンテナンスについて', '全サービスを再開いたしました。出金は停止しております。', ''],
  ['メンテナンスについて', '出金を除く全サービスを再開いたしました。', 'other - completed, withdrawal - in-progress'],
  ['メンテナンスについて', '出金以外のサービスを再開いたしました。', 'other - completed, withdrawal - in-progress'],
  ['メンテナンスについて', '取引は再開しました。', ''],
  ['メンテナンスについて', '取引は停止中です。出金は停止中です。', ''],
  ['メンテナンスについて', '出金は6:00に再開予定です。', 'withdrawal 06:00 in-progress'],
  ['メンテナンスについて', '出金は6:00に再開いたします。', 'withdrawal 06:00 in-progress'],
  ['メンテナンスについて', '出金は6:00まで延長いたします。', 'withdrawal 06:00 extended'],
  [
    'メンテナンスについて',
    'メンテナンスは終了しましたが、出金は停止中です。',
    'other - completed, withdrawal - in-progress',
  ],
  ['メンテナンスについて', 'メンテナンスは完了しました。その他のサービスは停止中です。', ''],
  [
    'メンテナンスについて',
    'その他のサービスは再開しました。出金は停止しております。',
    'other - completed, withdrawal - in-progress',
  ],
  [
    'Maintenance update',
    'We have resumed trading; withdrawals remain suspended.',
    'trading - completed, withdrawal - in-progress',
  ],
  [
    'Maintenance update',
    'Trading has resumed, and withdrawals remain suspended until 6:00 JST.',
    'trading - completed, withdrawal 06:00 in-progress',
  ],
  ['Maintenance update', 'Everything is back except withdrawals.', 'other - completed, withdrawal - in-progress'],
  [
    'Maintenance update',
    'All services are back online, except for withdrawals.',
    'other - completed, withdrawal - in-progress',
  ],
  [
    'Maintenance update',
    'All services, excluding deposits and withdrawals, have resumed.',
    'other - completed, deposit - in-progress, withdrawal - in-progress',
  ],
  [
    'Maintenance update',
    'Other than withdrawals, all services have resumed.',
    'other - completed, withdrawal - in-progress',
  ],
  [
    'Maintenance update',
    'Maintenance has been completed, except for withdrawals, which will resume at 6:00 JST.',
    'other - completed, withdrawal 06:00 in-progress',
  ],
  [
    'Maintenance update',
    'All other services have resumed; withdrawals are still suspended.',
    'other - completed, withdrawal - in-progress',
  ],
  [
    'Maintenance update',
    'Trading has resumed at 17:50 UTC. Withdrawals remain suspended.',
    'trading 02:50! completed, withdrawal - in-progress',
  ],
  [
    'Maintenance update',
    'Trading has resumed as of 2:50 JST but withdrawals will resume at 2:00 JST.',
    'trading 02:50! completed, withdrawal 02:00 in-progress',
  ],
  [
    'メンテナンスについて',
    '出金は23:20ごろより停止しています。取引は再開しました。',
    'withdrawal - in-progress, trading - completed',
  ],
  [
    'メンテナンスについて',
    '取引は23:20に再開しました。出金は停止しています。',
    'trading 23:20! completed, withdrawal - in-progress',
  ],
  ['メンテナンスについて', '販売所は再開しました。出金は停止しています。', ''],
  [
    'メンテナンスについて',
    '取引、入金は再開しましたが、出金は停止しています。',
    'trading - completed, deposit - completed, withdrawal - in-progress',
  ],
  [
    'メンテナンスについて',
    'BTCの入金は再開しました。XRPの入金は停止しています。',
    'BTC deposit - completed, XRP deposit - in-progress',
  ],
  [
    'メンテナンスについて',
    '出金は11月25日 8:00に再開予定です。取引は11月25日 3:00に再開しました。',
    'withdrawal 08:00 in-progress, trading 03:00! completed',
  ],
  [
    'メンテナンスについて',
    '出金は11月25日に再開予定です。取引は再開しました。',
    'withdrawal - in-progress, trading - completed',
  ],
  ['メンテナンスについて', '取引は再開。出金は明日再開。', ''],
  ['メンテナンスについて', '取引を除き、3:00に再開しました。', 'other 03:00! completed, trading - in-progress'],
  ['メンテナンスについて', '出金を除き停止しております。', ''],
  ['Maintenance update', 'Trading has been suspended since 2:00 JST. Deposits have resumed.', ''],
  [
    'Maintenance update',
    'Deposits are back, withdrawals will follow.',
    'deposit - completed, withdrawal - in-progress',
  ],
  ['上場のお知らせ', '取引は再開しました。出金は停止しています。', ''],
  [
    'メンテナンスについて',
    '取引は再開しました（3:00現在）。出金は停止しています。',
    'trading - completed, withdrawal - in-progress',
  ],
  [
    'メンテナンスについて',
    '出金は停止しています（3:00現在）。取引は再開しました。',
    'withdrawal - in-progress, trading - completed',
  ],
  [
    'メンテナンスについて',
    '全サービスを再開いたしました。出金は6:00に再開予定です。',
    'other - completed, withdrawal 06:00 in-progress',
  ],
  ['メンテナンスについて', 'その他のサービスは6:00に再開予定です。', ''],
  [
    'メンテナンスについて',
    '取引は再開しました。その他のサービスは停止中です。',
    'trading - completed, other - in-progress',
  ],
  [
    'メンテナンスについて',
    '出金は2:00から停止しております。取引は再開しました。',
    'withdrawal - in-progress, trading - completed',
  ],
  [
    'メンテナンスについて',
    '出金は11月26日 5:00に再開予定です。取引は25日の3:00に再開しました。',
    'withdrawal 05:00 in-progress, trading 03:00! completed',
  ],
  [
    'メンテナンスについて',
    '取引は16:00に再開しました。出金は停止中です。',
    'trading 16:00! completed, withdrawal - in-progress',
  ],
  [
    'メンテナンスについて',
    '取引は再開しました。出金は停止中です。出金は6:00に再開予定です。',
    'trading - completed, withdrawal 06:00 in-progress',
  ],
  ['メンテナンスについて', '取引は再開しました。取引は停止中です。出金は6:00に再開予定です。', ''],
  [
    'メンテナンスについて',
    '取引は停止中です。出金は6:00まで延長いたします。',
    'trading - in-progress, withdrawal 06:00 extended',
  ],
  [
    'メンテナンスについて',
    '取引は6:00に再開予定です。出金は停止中です。',
    'trading 06:00 in-progress, withdrawal - in-progress',
  ],
  ['メンテナンスについて', '取引を除き延長いたします。', ''],
  ['Maintenance update', 'Except for trading, everything is still suspended.', ''],
  [
    'メンテナンスについて',
    '取引を3:00に再開しました。入金を4:00に再開します。',
    'trading 03:00! completed, deposit 04:00 in-progress',
  ],
  [
    'メンテナンスについて',
    '3:00に取引を再開しました。4:00に入金を再開します。',
    'trading 03:00! completed, deposit 04:00 in-progress',
  ],
];

test.each(ROWS)('%s | %s: %s', (title, text, parts) => {
  const { partStates } = readNotice(noticeOf({ title, text, published: '2026-11-25T03:05' }));
  const said = partStates.map(({ service, asset, end, endIsActual, status }) => {
    const name = asset === null ? service : `${asset} ${service}`;
    return `${name} ${jst(end).slice(-5)}${endIsActual ? '!' : ''} ${status}`;
  });
  expect(said.join(', ')).toBe(parts);
});
