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
  // システムメンテナンス is the name of work on the system; English says scheduled maintenance of any work.
  ['システムメンテナンスのお知らせ', '11月26日 2:00～4:00に取引を停止します。', 'system-update'],
  ['臨時メンテナンスのお知らせ', '日時：11月26日 2:00～4:00\n対象：ログイン、取引', 'other'],
  ['Scheduled maintenance', 'Trading will be unavailable on December 2, 01:00 - 02:00 UTC.', 'other'],
  ['Platform maintenance', 'No trading and no deposits on December 2, 01:00 - 02:00 UTC.', 'other'],
  ['', 'システムメンテナンスを11月26日2:00～4:00に行います。取引を停止いたします。', 'system-update'],
  ['システムメンテナンスのお知らせ', '11月26日2:00～4:00、サイトとカード決済がご利用いただけません。', 'system-update'],
  ['お知らせ', '11月26日2:00～4:00にシステムメンテナンスを実施します。サイトがご利用いただけません。', 'system-update'],
  ['システムメンテナンス', '11月26日2:00～4:00、サイトとカード決済、入金がご利用いただけません。', 'system-update'],
  ['システムメンテナンス', '11月26日2:00～4:00、サイトと取引がご利用いただけません。', 'system-update'],
  // What the work is said to be tells it.
  ['Futures system maintenance', 'We will upgrade the futures system at 08:00 on 24 Nov 2026 (UTC).', 'system-update'],
  ['【重要】システムメンテナンス', 'サーバー更新作業にともない、12月12日22:00～24:00に取引を停止します。', 'server'],
  ['臨時メンテナンスのお知らせ', '実施日：12月6日 0:00～6:00\n内容：基幹データベースの更改', 'server'],
  ['Rolling restarts of the gateways', 'Connections are dropped on December 2, 03:00 - 03:15 UTC.', 'server'],
  ['ＦＸシステムリリースに伴うメンテナンス', '11月28日7:00～20:00', 'system-update'],
  ['臨時メンテナンス', '12月8日3:00～7:00に停止します。毎日4:00～4:10の定期メンテナンスは実施しません。', 'other'],
  // 「Update」 at the head is news.
  ['Update on the maintenance', 'The maintenance ends at 15:00 UTC on December 2.', 'other'],
  ['Update of the matching engine', 'Trading will be unavailable on December 2, 01:00 - 02:00 UTC.', 'system-update'],
  ['UPDATE 12:58 UTC: maintenance', 'Trading will be unavailable on December 2, 01:00 - 02:00 UTC.', 'other'],
  [
    'Trading halt',
    'Release 27.3 goes live; trading will be unavailable on December 2, 01:00 - 02:00 UTC.',
    'system-update',
  ],
  [
    'The app is unavailable',
    'As part of our quarterly release, the app will be unavailable on December 2, 01:00 - 02:00 UTC.',
    'system-update',
  ],
  [
    '取引システムリプレイスのお知らせ',
    '11月26日2:00～4:00、取引システムを刷新いたします。サービスを停止します。',
    'system-update',
  ],
  ['信用取引システムのメンテナンス', '11月26日2:00～4:00にシステムを停止し、改修を行います。', 'system-update'],
  [
    'Network connectivity',
    'Planned work by our carrier. Order entry will be unavailable on December 2, 01:00 - 02:00 UTC.',
    'server',
  ],
  [
    'API v1',
    'Reason: load balancer replacement. The API will be unavailable on December 2, 01:00 - 02:00 UTC.',
    'server',
  ],
  // A gateway for money is no machine of the exchange, and regular transfers are no regular maintenance.
  ['Fiat gateway maintenance', 'EUR withdrawals will be suspended on December 2, 01:00 - 02:00 UTC.', 'other'],
  [
    'Maintenance of the settlement gateway',
    'Settlement will be unavailable on December 2, 01:00 - 02:00 UTC.',
    'other',
  ],
  ['API gateway maintenance', 'The API will be unavailable on December 2, 01:00 - 02:00 UTC.', 'server'],
  [
    'SEPA transfers',
    'Instant transfers are suspended on December 2, 01:00 - 02:00 UTC. Regular transfers are sent on Monday.',
    'other',
  ],
  ['メンテナンスのお知らせ', '11月26日2:00～4:00、円定期・外貨預金を停止します。', 'other'],
  // Coins that no sentence of the stop names.
  [
    '各銘柄のウォレットメンテナンス日程',
    '入庫・出庫を停止いたします。\nBTC 11月26日2:00～4:00\nLTC 11月27日2:00～4:00',
    'asset',
  ],
  [
    'Wallet maintenance: 2 networks',
    'Deposits will be suspended.\nTON: December 2, 01:00 - 02:00 UTC\nTRX: December 3, 01:00 - 02:00 UTC',
    'asset',
  ],
  ['', 'ETHとERC20系トークンの入出金を11月26日2:00に停止します。', 'asset'],
  ['', 'TON network maintenance notice\nSuspended: deposit + withdrawal\nFrom: 31/12/2026 05:00 UTC', 'asset'],
  ['INR deposits and withdrawals', 'INR deposits are unavailable on December 2, 01:00 - 02:00 UTC.', 'other'],
  ['Maintenance extended (3rd update)', 'UPDATE 3 - 04:45 UTC: trading is suspended until 07:00 UTC.', 'other'],
  ['Maintenance', 'Trading is suspended on December 2, 01:00 - 02:00 UTC. Restart of trading: 02:00 UTC.', 'other'],
  // What was not planned.
  ['Payouts paused', 'Since 02:20 UTC payouts are suspended because of a problem at our bank.', 'emergency'],
  ['Planned outage', 'Transfers will be unavailable on December 2, 01:00 - 02:00 UTC.', 'other'],
  [
    '出金処理の停止について【調査中】',
    '現在、日本円の出金処理が停止しております。発生日時：11月20日 14:32',
    'emergency',
  ],
  ['一部サービスの停止について', '20:40頃より、CDN事業者の障害により、APIがご利用いただけません。', 'emergency'],
  [
    'Service restored',
    'We experienced an unplanned interruption today. Trading was interrupted from 02:20 to 03:05 UTC.',
    'emergency',
  ],
  ['', 'Some users cannot place orders since 02:40 UTC. Our engineers are on it.', 'emergency'],
  ['', '【お知らせ】\n本日21:00～22:00、アプリの緊急メンテを行います。', 'emergency'],
  ['', '緊急メンテナンスを行う場合がございます。11月26日2:00～4:00に取引を停止します。', 'other'],
  ['Delayed Bitcoin sends', 'Investigating - BTC sends are unavailable.\nNov 17, 2026 - 09:18 UTC', 'emergency'],
  [
    'Bitcoin withdrawals: network upgrade',
    'Investigating - BTC withdrawals are suspended.\nNov 17, 2026 - 09:18 UTC',
    'asset',
  ],
  ['BTC deposits', 'Scheduled - BTC deposits will be suspended.\nNov 17, 2026 - 09:18 UTC', 'asset'],
  ['Trading paused', 'Identified\nTrading was paused at 11:42 UTC on Nov 30.', 'emergency'],
  ['Trading is back', 'The interruption started at 04:17 UTC today. Trading was restored at 04:52 UTC.', 'emergency'],
  // One row for each way that the kind is told, and one beside it that does not tell it.
  [
    'Network changes',
    'To facilitate the mainnet upgrade of ABC, we will suspend deposits and withdrawals on December 2, 01:00 UTC.',
    'asset',
  ],
  [
    'Network changes',
    'Trading is suspended on December 2, 01:00 UTC. Deposits and withdrawals are not affected by the mainnet upgrade.',
    'other',
  ],
  [
    'Perpetual contracts',
    'For the mainnet upgrade we will suspend deposits and withdrawals on December 2, 01:00 UTC.',
    'other',
  ],
  ['Downtime', 'Trading will be down for three hours due to a scheduled maintenance.', 'other'],
  [
    'メンテナンスのお知らせ',
    '11月26日 2:00～4:00、取引を停止します。\n・毎週日曜日は、定期メンテナンスのためログインを停止します。',
    'other',
  ],
  [
    '定期メンテナンスのお知らせ',
    '・毎週日曜日の定期メンテナンスのため、11月26日 2:00～4:00にログインを停止します。',
    'regular',
  ],
  ['システムメンテナンスのお知らせ', '作業内容：障害対応\n11月26日 2:00～4:00、取引を停止します。', 'system-update'],
  ['システムメンテナンスのお知らせ', '【作業内容】\nサーバー増強\n11月26日 2:00～4:00、取引を停止します。', 'server'],
  ['システムメンテナンスのお知らせ', 'サーバー増強\n11月26日 2:00～4:00、取引を停止します。', 'server'],
  ['Hot wallet maintenance', 'BTC deposits will be suspended on December 2, 01:00 UTC.', 'asset'],
  ['Wallet maintenance', 'Deposits will be suspended on December 2, 01:00 UTC.', 'other'],
  ['暗号資産の取引停止のお知らせ', 'BTC、ETHの取引を12月2日に停止します。', 'asset'],
  ['暗号資産の取引停止のお知らせ', '取引を12月2日に停止します。', 'other'],
  ['暗号資産の入出金について', 'BTC、ETHの入出金を12月2日に停止します。', 'asset'],
  ['', 'BTC・ETHの送金（出庫）を11月26日2:00に停止します。', 'asset'],
  ['', 'BTCの価格が大きく動いています。取引を11月26日2:00に停止します。', 'other'],
  ['', 'BTCの入金に影響はございません。取引を11月26日2:00に停止します。', 'other'],
  ['', 'BTCの新しいチャートを追加いたしました。その準備として、11月26日2:00に入金を停止します。', 'other'],
  ['Provider outage, Dec 2', 'Planned start: 01:00 UTC. Trading will be unavailable.', 'other'],
  ['Provider outage, Dec 2', 'Trading is unavailable since 01:00 UTC.', 'emergency'],
  ['Provider outage and incident', 'Planned start: 01:00 UTC. Trading will be unavailable.', 'emergency'],
  ['アップデートのお知らせ', 'サーバー増強に伴い、11月26日2:00より取引を停止いたします。', 'server'],
  [
    'アップデートのお知らせ',
    'サーバー増強のお知らせです、提携銀行の作業に伴い、11月26日2:00より出金を停止いたします。',
    'other',
  ],
  [
    'アップデートのお知らせ',
    '定期システムメンテナンスを実施いたします。11月26日2:00より取引を停止いたします。',
    'regular',
  ],
  [
    'アップデートのお知らせ',
    '毎週、定期システムメンテナンスを実施いたします。11月26日2:00より取引を停止いたします。',
    'system-update',
  ],
  [
    'アップデートのお知らせ',
    '先日の障害についてお詫びいたします。障害が発生しておりました。11月26日2:00より取引を停止いたします。',
    'system-update',
  ],
  ['臨時メンテナンスのお知らせ', '障害が発生したため、取引を停止しております。', 'emergency'],
  ['お知らせ', '毎日4:00～4:10はサーバー再起動のため停止します。12月8日3:00～7:00に取引を停止します。', 'other'],
  ['お知らせ', '12月8日3:00～7:00に取引を停止します。サーバー増強を行います。', 'server'],
  [
    'お知らせ',
    'サーバー増強のため、12月8日3:00～7:00に取引を停止します。定期メンテナンスのページもご覧ください。',
    'server',
  ],
  ['ネットワーク障害', 'Investigating - BTC withdrawals are suspended.\nNov 17, 2026 - 09:18 UTC', 'emergency'],
  ['MNT withdrawals on hold', 'MNT withdrawals are suspended since 02:00 UTC.', 'asset'],
  ['BTC futures withdrawals', 'Trading of futures is suspended on December 2, 01:00 UTC.', 'other'],
  ['Withdrawals of BTC and ETH', 'BTC and ETH withdrawals will be suspended on December 2, 01:00 UTC.', 'asset'],
];

test.each(KINDS)('%s | %s: %s', (title, text, kind) => {
  expect(readNotice(noticeOf({ title, text })).kind).toBe(kind);
});
