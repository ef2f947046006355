import { expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import type { WindowKind } from '../../../../lib/domain/window.ts';
import { noticeOf } from '../../../notice/helpers.ts';

/** Title, text, kind: the title first, then what the work is said to be, then the sentences of the stop. */
const KINDS: readonly (readonly [title: string, text: string, kind: WindowKind])[] = [
  ['Suspension of KSM deposits: network outage', 'KSM deposits are suspended since 10:00 UTC.', 'asset'],
  ['SOL network outage', 'Solana has stopped producing blocks. SOL withdrawals are suspended.', 'asset'],
  ['XRPネットワーク障害に伴う停止', 'XRPの入出庫を停止しております。', 'asset'],
  ['【障害】ログインしづらい状況について', '現在、ログインしづらい状況です。', 'emergency'],
  ['ADA wallet maintenance', 'ADA deposits and withdrawals will be suspended at 05:00 UTC on December 7.', 'asset'],
  ['USDS Trading Temporarily Out of Service', 'Trading of USDS will be unavailable from 01:00 to 04:00.', 'asset'],
  ['UOS deposit suspension', 'Deposits of UOS are suspended.', 'asset'],
  ['販売所：一部銘柄の取引休止', 'カバー先の作業により、SOLとAVAXの売買を12月11日14:00〜14:30に休止します。', 'asset'],
  [
    'Upgrading the DOGE Perpetual Contract',
    'The DOGE contract will be upgraded at 06:00 on December 2 (UTC).',
    'system-update',
  ],
  ['API trading maintenance', 'API trading will be unavailable on December 2, 01:00 - 02:00 UTC.', 'other'],
  ['JPY withdrawals unavailable', 'JPY withdrawals will be suspended on December 2, 01:00 - 02:00 UTC.', 'other'],
  ['定期メンテナンスのお知らせ', '11月26日 2:00～4:00', 'regular'],
  ['サーバーメンテナンスのお知らせ', '11月26日 2:00～4:00', 'server'],
  ['システムメンテナンスのお知らせ', '定期システムメンテナンスを11月26日2:00～4:00に実施いたします。', 'regular'],
  [
    'システムメンテナンスのお知らせ',
    'ネットワーク機器更改に伴い、11月26日2:00～4:00にサービスを停止いたします。',
    'server',
  ],
  ['メンテナンスのお知らせ', '日時：11月26日 2:00～4:00\n作業内容：システムのバージョンアップ', 'system-update'],
  ['日本円出金の一時停止', '提携銀行のシステム作業により、11月26日2:00～4:00に出金を停止いたします。', 'other'],
  [
    'Postmortem: Downtime',
    'Our trading engine was suspended from 13:58 UTC to 14:18 UTC on November 19, 2026.',
    'emergency',
  ],
  ['Trading is back', 'Trading resumed at 20:35 UTC on 19 November after an unplanned interruption.', 'emergency'],
  ['', '本日9:00頃よりログインできない不具合が発生しております。', 'emergency'],
  ['バージョンアップのお知らせ', '先日の不具合を修正しました。11月26日2:00～4:00に実施します。', 'system-update'],
  ['メンテナンスのお知らせ', '11月26日 2:00～4:00', 'other'],
];

test.each(KINDS)('%s | %s: %s', (title, text, kind) => {
  expect(readNotice(noticeOf({ title, text })).kind).toBe(kind);
});
