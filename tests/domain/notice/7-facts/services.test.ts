import { expect, test } from 'vitest';
import { UNMEANT } from '../../../../lib/domain/notice/7-facts/unmeant.ts';
import type { Issuer } from '../../../../lib/domain/notice/notice.ts';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { noticeOf } from '../../../notice/helpers.ts';

const WHEN = '11月26日 2:00～5:00\n';
const WHEN_EN = 'November 26, 2026, 02:00-05:00 UTC\n';
const TITLE = 'メンテナンスのお知らせ';

/** What the lines name as stopping. */
const NAMED: readonly (readonly [text: string, services: string])[] = [
  // Enumerations
  ['取引所およびAPIのご利用を停止いたします。', 'trading api'],
  ['取引所、販売所、入出金を停止いたします。', 'trading deposit withdrawal'],
  ['取引所での売買とログインを停止いたします。', 'trading login'],
  ['当取引所ではAPIを停止いたします。', 'api'],
  ['ログインを停止いたします。暗号資産取引所からのお知らせです。', 'login'],
  ['・停止する機能\n取引所（板取引）、API', 'trading api'],
  // Labels
  ['【停止内容】暗号資産の入庫・出庫（全銘柄）', 'deposit withdrawal'],
  ['【影響】ログイン、注文、クイック入金、出金依頼、各種照会', 'trading deposit withdrawal login'],
  ['停止するサービスは日本円の入出金です。', 'deposit withdrawal'],
  ['対象は取引とAPIです。', 'trading api'],
  ['対象サービスに変更はございません（取引、入出金、API）。', 'trading deposit withdrawal api'],
  ['【停止内容】暗号資産の入庫・出庫\n【ご利用可能】売買、日本円の入出金', 'deposit withdrawal'],
  [
    '■停止サービス\n① 日本円の入出金\n② 全ての取引、ログイン\nご不便をおかけいたします。',
    'trading deposit withdrawal login',
  ],
  ['・停止する機能\n板取引、API\n・引き続きご利用いただける機能\n日本円の入出金、ログイン', 'trading api'],
  // Everything, and all of something
  ['会員ページ、アプリ、APIのすべての機能を停止いたします。', 'api login app'],
  ['すべての機能を停止いたします。', 'trading deposit withdrawal api login app'],
  ['全サービスを停止いたします。サイトもご覧いただけません。', 'trading deposit withdrawal api login app other'],
  ['アプリ全機能を停止いたします。', 'app'],
  ['Webサイト、API（全機能）を停止いたします。', 'api'],
  ['ドリームコインのすべての機能がお使いいただけません。', 'trading deposit withdrawal api login app'],
  ['当社の全サービスを停止いたします。', 'trading deposit withdrawal api login app'],
  ['当Webサイト全てのページの閲覧ができません。', 'trading deposit withdrawal login other'],
  ['すべてのページとAPIを停止いたします。', 'trading deposit withdrawal api login'],
  // What has no name here beside what has
  ['お支払いおよびチャージができません。', 'deposit other'],
  ['入庫、出庫、ステーキング申込を停止いたします。', 'deposit withdrawal other'],
  ['販売所、取引所、各種お手続きを停止いたします。', 'trading other'],
  // Where one trades
  ['オンライントレードを停止いたします。', 'trading'],
  ['取引画面およびAPIに接続できません。', 'trading api'],
  ['MT4へのログインができません。', 'trading login'],
  ['ログインできません。指値注文はメンテ明けに有効になります。', 'login'],
  // What goes on
  ['WebSocket APIへの接続を停止いたします。REST APIには影響ございません。', 'api'],
  ['サーバーの再起動のため、WebSocketの接続が切断されます。REST APIには影響ありません。', 'api'],
  ['つみたてを停止いたします。購入・売却には影響ありません。', 'other'],
  ['積立の設定を停止いたします。', 'other'],
  ['かんたん積立、販売所、APIを停止いたします。', 'trading api other'],
  ['1.日時  下記\n2.影響  ログイン、発注、入出金指示', 'trading deposit withdrawal login'],
  ['即時入金を停止いたします。振込入金は通常どおりご利用いただけます。', 'deposit'],
  ['BCHの預入・送付の停止\nBCHの売買：停止予定なし', 'deposit withdrawal'],
  ['ETHの入出金を停止します。売買は止まりません。', 'deposit withdrawal'],
  ['XRPの入出庫を停止します。販売所・取引所での売買はいつもどおりです。', 'deposit withdrawal'],
  ['レバレッジ取引を停止いたします。入出庫は停止しておりません。', 'trading'],
  ['日本円の出金を停止いたします。出金以外のサービスはご利用いただけます。', 'withdrawal'],
  ['更新中に行えない操作\n- 先物の新規注文\n更新中も行える操作\n- 入出庫', 'trading'],
  ['【停止内容】暗号資産の入庫・出庫\n【ご利用可能】売買、日本円の入出金、ツール', 'deposit withdrawal'],
  ['時間帯と対象サービス（取引、入出金）に変更はございません。', 'trading deposit withdrawal'],
  // Lists below a sentence or a label
  ['以下のお取引がご利用いただけません。\n\n・ログイン\n・入出金', 'trading deposit withdrawal login'],
  ['ログインおよび入出金のお手続きはできません。', 'deposit withdrawal login'],
  ['MT4へのログイン、自動売買の稼働ができません。', 'trading login'],
  ['取引と入出金を停止いたします。入出金は停止しないことになりました。', 'trading'],
  // What is taken in at a counter, and lists that a sentence or a label with more than one word heads
  ['対象は円の出金受付のみです。', 'withdrawal'],
  ['止まるのは入金受付のみで、ほかはご利用いただけます。', 'deposit'],
  ['停止する業務は、暗号資産の預入れおよび払出しとする。', 'deposit withdrawal'],
  ['ご利用いただけないのは、出金とAPIとなります。', 'withdrawal api'],
  ['影響を受けるのは入金と出金です。', 'deposit withdrawal'],
  ['休止する取引　外貨の売買、円の預け入れ', 'trading deposit'],
  ['停止対象のサービス　売買、API', 'trading api'],
  ['２　対象　　信用取引、先物オプション取引の画面、およびAPI', 'trading api'],
  [
    '作業の間は次の機能が止まります。\n1) 現物の注文、変更、取消\n2) 法定通貨の入出金\n3) WebSocket API',
    'trading deposit withdrawal api',
  ],
  ['下記のサービスがお休みとなります。\n(1) 出金\n(2) ログイン', 'withdrawal login'],
  ['次の機能をご利用になれません\n・出金\n・API', 'withdrawal api'],
  // What goes on in a bracket, at another time, or of what was there before
  ['対象：レバレッジ取引（現物取引は対象外です）', 'trading'],
  ['API（ログインには影響ありません）を停止いたします。', 'api'],
  ['入出金を停止いたします。終了後は、入出金を含め通常どおりご利用になれます。', 'deposit withdrawal'],
  ['取引を停止いたします。お取引は再開後にご利用いただけます。', 'trading'],
  ['APIを停止いたします。メンテナンスの開始まではAPIもご利用いただけます。', 'api'],
  ['お取引を停止いたします。お客様の資産や注文に影響はございません。', 'trading'],
  ['取引を停止いたします。約定に影響はありません。', 'trading'],
  ['出金を停止いたします。お申込み済みの出金はそのまま処理され、影響を受けません。', 'withdrawal'],
  ['販売所での売買を停止します。取引所（板取引）はご利用いただけます。', 'trading'],
  ['取引を停止します。\n▼停止期間中もご利用いただけるもの\n　ログイン、入出金', 'trading'],
  ['取引を停止します。\n■メンテナンス中もご利用になれるサービス\n・入出金\n・ログイン', 'trading'],
  ['SMS認証をお使いの方はログインいただけません。認証アプリをご利用の方は影響を受けません。', 'login'],
  // The way in and what is behind it
  ['取引画面へのログイン、入金をご利用いただけません。', 'deposit login'],
  ['取引画面にログインできません。', 'login'],
  ['対象　円の入金（インターネットバンキング入金、コンビニ入金）', 'deposit'],
  ['他行からの振込の受取を停止いたします。', 'deposit'],
];

const NAMED_IN_ENGLISH: readonly (readonly [text: string, services: string])[] = [
  ['Affected: deposits, withdrawals\nNot affected: trading, API', 'deposit withdrawal'],
  [
    'The following services will be suspended:\n- spot trading\n- deposits and withdrawals\n- login',
    'trading deposit withdrawal login',
  ],
  [
    'During this time these will be unavailable:\n1. Trading (web, app and API)\n2. Deposits',
    'trading deposit api app',
  ],
  ['What is not affected:\nlogin\nAPI\n\nTrading will be suspended.', 'trading'],
  ['We are taking the exchange offline.', 'trading'],
  ['The itBit exchange will be unavailable. FIX and REST sessions will be disconnected.', 'trading api'],
  ['Markets will be closed.', 'trading'],
  ['The exchange will be unavailable. Trading is not affected, deposits will be suspended.', 'deposit'],
  ['The platform may be offline. Deposits will be suspended.', 'deposit'],
  ['Wire deposits are not impacted. Deposits by card will be suspended.', 'deposit'],
  ['Futures trading, transfers and API access are suspended.', 'trading api'],
  ['A fix is planned; withdrawals will be suspended.', 'withdrawal'],
  ['Internet Banking and the mobile app will be unavailable, and so is PayNow.', 'login app other'],
  ['You cannot log in to Internet Banking.', 'login'],
  ['You will not be able to buy or sell.', 'trading'],
  ['You will not be able to log on or move money.', 'deposit withdrawal login'],
  ['SEPA transfers will be suspended.', 'deposit withdrawal'],
  ['Inward and outward transfers of crypto assets are suspended.', 'deposit withdrawal'],
  ['Topping up by card will be unavailable.', 'deposit'],
  ['You will be unable to add funds.', 'deposit'],
  ['Web banking and instant payments will be unavailable.', 'login other'],
  ['Mobile Banking and Telegraphic Transfers will be unavailable.', 'app other'],
  ['Spot trading, margin trading and P2P will be suspended.', 'trading other'],
  ['Margin trading, borrowing and repayment will be unavailable.', 'trading other'],
  ['The website and the mobile apps will be unavailable.', 'app'],
  ['The website, the mobile apps and trading will be unavailable.', 'trading app'],
  ['❌ Trading, deposit, withdraw\n✅ API', 'trading deposit withdrawal'],
  ['Suspended: deposit + withdrawal\nTrading: open', 'deposit withdrawal'],
  [
    'Deposits/withdrawals ... closed\nCrypto CFD trading ..... closed\nMT5 login .... possible',
    'trading deposit withdrawal',
  ],
  ['The apps will be unreachable. Trading through the API goes on.', 'app'],
  ['The platform is going offline. Trading, API and withdrawals are all affected.', 'trading withdrawal api'],
  ['During the maintenance:\n• Order placement will be unavailable.\n• Deposits may be delayed.', 'trading'],
  ['Bond trading will be unavailable. All other trading is unaffected.', 'trading'],
  [
    'Fiat deposits and withdrawals are suspended. Crypto deposits, withdrawals and trading continue to work.',
    'deposit withdrawal',
  ],
  ['Online banking and the mobile app will be unavailable.', 'login app other'],
  ['In order to improve our systems, deposits will be suspended.', 'deposit'],
  ['Payouts will be suspended. Incoming payments are fine.', 'withdrawal'],
  ['You will not be able to pay bills or set up standing orders.', 'other'],
  ['Wire deposits and bill payments will be suspended. Card payments are not affected.', 'deposit other'],
  ['The WebSocket API will be restarted. The REST API is not affected.', 'api'],
  ['Our WebSocket gateway will be unavailable. REST API clients are not affected.', 'api'],
];

/** Read when it was over: an article may bear the day of its first text. */
const servicesIn = (title: string, text: string, issuer: Issuer = 'unknown'): string =>
  readNotice(noticeOf({ title, text, seen: '2026-11-26T05:10' }), { issuer }).services.join(' ');

test.each(NAMED)('%j stops %s', (text, services) => {
  expect(servicesIn(TITLE, WHEN + text)).toBe(services);
});

const NOT_MEANT: readonly (readonly [text: string, services: string])[] = [
  ...UNMEANT.map(({ example }) => example),
  ['Trading is suspended. You are receiving this email because you have an account.', 'trading'],
  ['Trading will be paused; orders placed before the maintenance stay valid.', 'trading'],
  ['You will be logged out. Trading will be suspended.', 'trading login'],
  ['Receiving and sending will be suspended.', 'deposit withdrawal'],
];

test.each(NOT_MEANT)('%j stops %s and not what it mentions', (text, services) => {
  expect(servicesIn('Maintenance', WHEN_EN + text)).toBe(services);
});

test.each([
  ['住信銀行のお知らせ', '当行本支店あての振込、残高照会をご利用いただけません。', 'withdrawal'],
  ['残高照会の休止', '残高照会を休止いたします。', 'other'],
  ['ことら送金の取扱停止', '「ことら送金」のお取扱いを停止いたします。', 'other'],
  ['でんさいと振込の休止', 'でんさいと振込を休止いたします。', 'withdrawal other'],
  ['日本円の出金停止', '日本円の出金（振込）を停止いたします。', 'withdrawal'],
  ['インターネットバンキングの休止', 'インターネットバンキングを休止いたします。', 'login other'],
  ['インターネットバンキングの障害', 'インターネットバンキングにログインできません。', 'login'],
])('%s: what a bank remits is money sent', (title, text, services) => {
  expect(servicesIn(title, WHEN + text)).toBe(services);
});

test.each(NAMED_IN_ENGLISH)('%j stops %s', (text, services) => {
  expect(servicesIn('Maintenance', WHEN_EN + text)).toBe(services);
});

test.each([
  ['全サービス停止のお知らせ', 'ウェブとAPIがご利用いただけません。', 'trading deposit withdrawal api login app'],
  ['全サービス再開のお知らせ', '取引を停止しておりました。', 'trading'],
  ['Maintenance completed', 'Trading resumed at 05:00 UTC and all services are back to normal.', 'trading'],
  [
    'メンテナンス完了のお知らせ',
    'メンテナンスは完了しました。現在、ログインおよび入出金をご利用いただけます。',
    'deposit withdrawal login',
  ],
  [
    'メンテナンス終了のお知らせ',
    'メンテナンスは終了しました。現在、売買注文を通常どおり受け付けております。',
    'trading',
  ],
  ['Maintenance completed', 'Deposits and withdrawals have been resumed as of 05:00 UTC.', 'deposit withdrawal'],
  [
    'メンテナンス完了のお知らせ',
    'メンテナンスは完了しました。暗号資産の入金・出金は、ただいま通常どおりご利用いただけます。',
    'deposit withdrawal',
  ],
  ['取引報告書の閲覧停止', '取引報告書、取引残高報告書の閲覧を一時停止します。ご注文は停止いたしません。', 'other'],
  [
    '【負荷試験】',
    '決済システムの負荷試験のため、出金ができなくなります。入金、売買は停止いたしません。',
    'withdrawal',
  ],
  ['メンテナンス中止のお知らせ', 'メンテナンスは中止いたします。取引は通常どおりご利用いただけます。', 'trading'],
  ['メンテナンスのお知らせ', 'メンテナンスを実施いたします。取引は通常どおりご利用いただけます。', 'other'],
])('%s | %s: %s', (title, text, services) => {
  expect(servicesIn(title, WHEN + text)).toBe(services);
});

test('of a town that stops everything only what is named has a name here', () => {
  expect(servicesIn(TITLE, `${WHEN}全サービスとログインを停止いたします。`, 'public')).toBe('login other');
  expect(servicesIn(TITLE, `${WHEN}全サービスを停止いたします。`, 'exchange')).toBe(
    'trading deposit withdrawal api login app',
  );
});

/** What stands beside the hours, what goes on, and who writes it. */
test.each<readonly [issuer: Issuer, title: string, text: string, services: string]>([
  // Above the hours, before them, and in the bullets right below them.
  ['exchange', TITLE, '■現物取引口座\n11月26日 2:00～5:00', 'trading'],
  ['exchange', TITLE, '入出金　11月26日 2:00～5:00', 'deposit withdrawal'],
  [
    'exchange',
    TITLE,
    '■日時\n11月26日 2:00～5:00\n・入出金\n・ログイン\nご不便をおかけします。API',
    'deposit withdrawal login',
  ],
  ['exchange', TITLE, '日時\n11月26日 2:00～5:00\n・入出金はご利用いただけます\n・ログイン', 'login'],
  ['exchange', TITLE, '11月26日 2:00～5:00\n・API\n・入出金キャンペーン', 'api'],
  ['exchange', TITLE, '取引のご案内です。\n11月26日 2:00～5:00', 'other'],
  ['exchange', '入出金メンテナンスのお知らせ', '11月26日 2:00～5:00', 'deposit withdrawal'],
  ['exchange', '取引メンテナンスのお知らせ', '11月26日 2:00～5:00\n・API', 'trading api'],
  // A part of it goes on.
  ['exchange', TITLE, '11月26日 2:00～5:00、取引を停止します。注文の取消は可能です。', 'trading'],
  ['exchange', TITLE, '11月26日 2:00～5:00、取引と注文を停止します。販売所はご利用いただけます。', 'trading'],
  ['exchange', TITLE, '11月26日 2:00～5:00、販売所を停止します。取引所はご利用いただけます。', 'trading'],
  ['exchange', TITLE, '11月26日 2:00～5:00、販売所を停止します。販売所と取引所はご利用いただけます。', 'other'],
  ['exchange', TITLE, '11月26日 2:00～5:00、取引を停止します。取引はご利用いただけます。', 'other'],
  ['exchange', 'Maintenance', `Trading will be unavailable ${WHEN_EN}Order cancellation remains available.`, 'trading'],
  ['exchange', 'Maintenance', `Orders will not be accepted ${WHEN_EN}Order cancellation remains available.`, 'trading'],
  ['exchange', 'Maintenance', `Order placement is suspended ${WHEN_EN}Order cancellation is not affected.`, 'trading'],
  // What is over, or does not come, was of what runs now.
  ['exchange', 'メンテナンス中止のお知らせ', `${WHEN}メンテナンスは中止します。取引はご利用いただけます。`, 'trading'],
  [
    'exchange',
    'メンテナンス終了のお知らせ',
    '11月20日 2:00～5:00のメンテナンスは終了し、全サービスを再開しました。',
    'trading deposit withdrawal api login app',
  ],
  // A bank's errands, a town's doors, a game's shop.
  ['bank', TITLE, `${WHEN}お取引と振込を停止します。`, 'withdrawal'],
  ['unknown', TITLE, `当行では${WHEN}お取引と振込を停止します。`, 'withdrawal'],
  ['bank', TITLE, `${WHEN}お取引を停止します。`, 'other'],
  ['exchange', TITLE, `${WHEN}お取引と振込を停止します。`, 'trading withdrawal'],
  ['unknown', TITLE, `${WHEN}インターネットバンキングにログインできません。`, 'login'],
  ['unknown', TITLE, `${WHEN}カード決済とログインができません。`, 'login other'],
  ['unknown', TITLE, `市役所のシステムは${WHEN}ログインできません。`, 'login other'],
])('%s | %s | %j', (issuer, title, text, services) => {
  const { windows } = readNotice(noticeOf({ title, text }), { issuer });
  expect(windows.map((window) => window.services.join(' '))).toEqual([services]);
});
