import type { Service, WindowKind, WindowStatus } from '../../lib/domain/window.ts';

/** A notice written for these tests in the manner of its genre, and what a careful human reads in it. */
export interface Fixture {
  readonly name: string;
  /** JST, without zone. */
  readonly published: string;
  /** When an article was read that bears an older day than its words. */
  readonly seen?: string;
  readonly title: string;
  readonly text: string;
  /** `start/end` in JST without zone; `-` where the notice does not say. Called-off windows are not listed. */
  readonly windows: readonly string[];
  readonly kind?: WindowKind;
  readonly services?: readonly Service[];
  readonly state?: WindowStatus | 'unknown';
  readonly assets?: readonly string[];
}

const PUBLISHED = '2026-11-20T12:00';

export const EXCHANGES: readonly Fixture[] = [
  {
    name: 'exchange: label line with full-width digits and a weekday',
    published: PUBLISHED,
    title: '【重要】定期メンテナンスのお知らせ（１１月２６日）',
    text: `いつもご利用いただきありがとうございます。

下記日程にて定期メンテナンスを実施いたします。

■日時
２０２６年１１月２６日（木）　２：００～５：００（予定）

■影響範囲
・現物取引、信用取引
・暗号資産および日本円の入出金
・API

※作業状況により、終了時刻が前後する場合がございます。
お問い合わせ受付時間：平日 10:00～18:00`,
    windows: ['2026-11-26T02:00/2026-11-26T05:00'],
    kind: 'regular',
    services: ['trading', 'deposit', 'withdrawal', 'api'],
    state: 'scheduled',
  },
  {
    name: 'exchange: hours past 24',
    published: PUBLISHED,
    title: 'システムメンテナンスのお知らせ',
    text: '以下の日程でシステムメンテナンスを行います。\n\n【日時】２０２６年１１月２６日（木）２６：００～２９：００\n【内容】機能改善\n\nメンテナンス中は、すべてのサービスをご利用いただけません。',
    windows: ['2026-11-27T02:00/2026-11-27T05:00'],
    kind: 'system-update',
    services: ['trading', 'deposit', 'withdrawal', 'api', 'login', 'app'],
    state: 'scheduled',
  },
  {
    name: 'exchange: coin suspension with an open end',
    published: PUBLISHED,
    title: '【XRP】ネットワークアップデートに伴う入出金一時停止のお知らせ',
    text: `平素よりご愛顧いただき誠にありがとうございます。

XRP Ledger のアップデートに伴い、以下の通りエックスアールピー（XRP）の入出金を一時停止いたします。

停止日時：2026年11月25日（水）15:00より
再開日時：未定（ネットワークの安定を確認でき次第、再開いたします）

なお、XRPの売買は通常通りご利用いただけます。`,
    windows: ['2026-11-25T15:00/-'],
    kind: 'asset',
    services: ['deposit', 'withdrawal'],
    state: 'scheduled',
    assets: ['XRP'],
  },
  {
    name: 'exchange: coin suspension with stop and resume rows; the fork itself is no window',
    published: PUBLISHED,
    title: 'イーサリアム（ETH）の入出金停止について',
    text: `イーサリアムネットワークの大型アップグレード（ハードフォーク）に伴い、ETHおよびERC-20トークンの入出金を一時停止いたします。

■アップグレード予定日時
2026年12月3日（木）21:49頃

■入出金停止日時
2026年12月3日（木）18:00

■入出金再開予定日時
2026年12月4日（金）10:00`,
    windows: ['2026-12-03T18:00/2026-12-04T10:00'],
    kind: 'asset',
    services: ['deposit', 'withdrawal'],
    state: 'scheduled',
  },
  {
    name: 'exchange: extension with old and new end',
    published: '2026-11-26T04:40',
    title: '【延長】システムメンテナンス終了時刻変更のお知らせ',
    text: `現在実施中のシステムメンテナンスにつきまして、作業に時間を要しているため、終了予定時刻を下記の通り変更いたします。

変更前：2026年11月26日（木）2:00～5:00
変更後：2026年11月26日（木）2:00～7:30

お客様にはご迷惑をおかけし、深くお詫び申し上げます。`,
    windows: ['2026-11-26T02:00/2026-11-26T07:30'],
    kind: 'system-update',
    state: 'extended',
  },
  {
    name: 'exchange: extension told in one sentence',
    published: '2026-11-26T04:40',
    title: 'メンテナンス時間延長のお知らせ',
    text: '11月26日（木）2:00より実施しておりますメンテナンスですが、終了予定時刻を5:00から6:30に延長いたします。\nお客様にはご不便をおかけいたしますが、よろしくお願いいたします。',
    windows: ['2026-11-26T02:00/2026-11-26T06:30'],
    state: 'extended',
  },
  {
    name: 'exchange: extension that repeats the plan',
    published: '2026-11-26T04:40',
    title: '緊急メンテナンス延長のお知らせ',
    text: '11月26日(木) 1:30～4:00に予定しておりました緊急メンテナンスにつきまして、作業の遅れにより終了時刻を6:00頃まで延長させていただきます。',
    windows: ['2026-11-26T01:30/2026-11-26T06:00'],
    kind: 'emergency',
    state: 'extended',
  },
  {
    name: 'exchange: cancellation',
    published: PUBLISHED,
    title: '【中止】11月26日（木）のサーバーメンテナンスについて',
    text: '11月26日（木）2:00～5:00に予定しておりましたサーバーメンテナンスは、諸般の事情により中止とさせていただきます。',
    windows: [],
    kind: 'server',
    state: 'cancelled',
  },
  {
    name: 'exchange: postponement with the new date',
    published: PUBLISHED,
    title: 'システムメンテナンス延期のお知らせ',
    text: `2026年11月26日（木）2:00～5:00に予定しておりましたシステムメンテナンスは、下記日程に延期いたします。

【変更後の日時】
2026年12月3日（木）2:00～5:00`,
    windows: ['2026-12-03T02:00/2026-12-03T05:00'],
    state: 'postponed',
  },
  {
    name: 'exchange: completion with the actual end',
    published: '2026-11-26T05:20',
    title: '【完了】定期メンテナンス終了のお知らせ',
    text: '本日2:00より実施しておりました定期メンテナンスは、5:12に終了いたしました。\nご協力いただき、誠にありがとうございました。',
    windows: ['2026-11-26T02:00/2026-11-26T05:12'],
    kind: 'regular',
    state: 'completed',
  },
  {
    name: 'exchange: completion with planned and actual times in rows',
    published: '2026-11-26T05:20',
    title: 'メンテナンス完了のお知らせ',
    text: `下記メンテナンスは完了いたしました。

予定日時：2026年11月26日（木）2:00～5:00
完了時刻：4:35`,
    windows: ['2026-11-26T02:00/2026-11-26T04:35'],
    state: 'completed',
  },
  {
    name: 'exchange: failure under way',
    published: '2026-11-26T09:30',
    title: '【障害】取引が行えない事象について',
    text: `平素より格別のお引き立てを賜り厚く御礼申し上げます。

2026年11月26日（木）9:12頃より、システム障害により注文が行えない状態が発生しております。
現在、原因を調査中です。復旧時刻は未定です。`,
    windows: ['2026-11-26T09:12/-'],
    kind: 'emergency',
    services: ['trading'],
    state: 'in-progress',
  },
  {
    name: 'exchange: recovery report in rows',
    published: '2026-11-26T12:00',
    title: '【復旧】ログイン障害のお知らせ',
    text: `下記の障害は復旧いたしました。

発生日時：2026年11月26日 9時12分
復旧日時：2026年11月26日 10時48分
影響：アプリおよびWebへのログインができませんでした。`,
    windows: ['2026-11-26T09:12/2026-11-26T10:48'],
    kind: 'emergency',
    state: 'completed',
  },
  {
    name: 'exchange: start and duration',
    published: PUBLISHED,
    title: 'サーバーメンテナンスのお知らせ',
    text: 'データベースサーバーの増強のため、メンテナンスを実施します。\n\n開始日時：2026年11月26日（木）午前3時\n所要時間：約2時間\n停止するサービス：日本円の入金・出金',
    windows: ['2026-11-26T03:00/2026-11-26T05:00'],
    kind: 'server',
    services: ['deposit', 'withdrawal'],
    state: 'scheduled',
  },
  {
    name: 'exchange: API only, everything else goes on',
    published: PUBLISHED,
    title: 'APIメンテナンスのお知らせ',
    text: '2026/11/26（木）13:30 - 14:00 の間、APIのメンテナンスを実施します。\nAPIを経由した注文がご利用いただけません。\n※ Web・アプリでのお取引、入出金には影響ありません。',
    windows: ['2026-11-26T13:30/2026-11-26T14:00'],
    services: ['api'],
    state: 'scheduled',
  },
  {
    name: 'exchange: over midnight without a second date',
    published: PUBLISHED,
    title: 'システムメンテナンスのお知らせ',
    text: '日時：11月26日（木）23:30〜翌1:30\n対象：全サービス',
    windows: ['2026-11-26T23:30/2026-11-27T01:30'],
    state: 'scheduled',
  },
  {
    name: 'exchange: across new year without years',
    published: '2026-12-25T10:00',
    title: '年末年始のシステムメンテナンスについて',
    text: '以下の期間、システムメンテナンスのためサービスを停止いたします。\n\n12月31日（木）22:00 ～ 1月1日（金）6:00\n1月4日（月）2:00 ～ 5:00',
    windows: ['2026-12-31T22:00/2027-01-01T06:00', '2027-01-04T02:00/2027-01-04T05:00'],
    state: 'scheduled',
  },
  {
    name: 'exchange: table of services and times',
    published: PUBLISHED,
    title: 'メンテナンスに伴うサービス停止のお知らせ',
    text: '下記の通りサービスを停止いたします。\n\n対象\t開始\t終了\n取引\t2026/11/26 2:00\t2026/11/26 5:00\n入出金\t2026/11/26 1:30\t2026/11/26 6:00',
    windows: ['2026-11-26T02:00/2026-11-26T05:00', '2026-11-26T01:30/2026-11-26T06:00'],
    services: ['trading', 'deposit', 'withdrawal'],
    state: 'scheduled',
  },
  {
    name: 'exchange: quick deposit stopped by banks, one row a bank',
    published: PUBLISHED,
    title: 'クイック入金サービス停止のお知らせ（11月28日・29日）',
    text: `金融機関のシステムメンテナンスに伴い、下記の時間帯はクイック入金をご利用いただけません。

【みらい銀行】
2026年11月28日（土）21:00～2026年11月29日（日）9:00

【あおぞら信用組合】
2026年11月29日（日）0:00～8:00`,
    windows: ['2026-11-28T21:00/2026-11-29T09:00', '2026-11-29T00:00/2026-11-29T08:00'],
    services: ['deposit'],
    state: 'scheduled',
  },
  {
    name: 'exchange: spare day is no window',
    published: PUBLISHED,
    title: 'ネットワーク機器メンテナンスのお知らせ',
    text: '■実施日時\n2026年11月26日（木）1:00～4:00\n（予備日：2026年12月3日（木）1:00～4:00）\n■影響\n全てのサービスがご利用いただけません。',
    windows: ['2026-11-26T01:00/2026-11-26T04:00'],
    kind: 'server',
    state: 'scheduled',
  },
  {
    name: 'exchange: one of several days is called off',
    published: PUBLISHED,
    title: 'メンテナンス日程のお知らせ',
    text: 'メンテナンスを以下の日程で実施いたします。\n\n・11月26日（木）2:00～5:00\n・12月3日（木）2:00～5:00【中止】\n・12月10日（木）2:00～5:00',
    windows: ['2026-11-26T02:00/2026-11-26T05:00', '2026-12-10T02:00/2026-12-10T05:00'],
    state: 'scheduled',
  },
  {
    name: 'exchange: newest word above the old text',
    published: '2026-11-26T05:30',
    title: '緊急メンテナンスのお知らせ',
    text: `【11/26 5:30 追記】
緊急メンテナンスは5:15に終了いたしました。

【11/26 3:20 更新】
終了予定を5:00に延長いたします。

---
2026年11月26日（木）2:40より緊急メンテナンスを実施しております。
終了予定：4:00`,
    windows: ['2026-11-26T02:40/2026-11-26T05:15'],
    kind: 'emergency',
    state: 'completed',
  },
  {
    name: 'exchange: today and tomorrow',
    published: '2026-11-25T18:00',
    title: '臨時メンテナンスのお知らせ',
    text: '本日23:00から明日3:00まで、臨時メンテナンスのため全てのサービスを停止いたします。',
    windows: ['2026-11-25T23:00/2026-11-26T03:00'],
    state: 'scheduled',
  },
  {
    name: 'exchange: next week',
    published: '2026-11-20T18:00',
    title: 'メンテナンス予告',
    text: '来週木曜日 午前2時から午前5時半まで、システムメンテナンスを行います。',
    windows: ['2026-11-26T02:00/2026-11-26T05:30'],
    state: 'scheduled',
  },
  {
    name: 'exchange: English, date first',
    published: PUBLISHED,
    title: 'Scheduled System Maintenance',
    text: 'Dear customers,\n\nWe will perform scheduled system maintenance as follows.\n\nDate: November 26, 2026 (Thu) 2:00 AM - 5:00 AM JST\n\nTrading, deposits and withdrawals will be unavailable during the maintenance. API users are advised to stop their programs.\n\nCustomer support hours: 9:00 - 17:00',
    windows: ['2026-11-26T02:00/2026-11-26T05:00'],
    services: ['trading', 'deposit', 'withdrawal', 'api'],
    state: 'scheduled',
  },
  {
    name: 'exchange: English, UTC, time before date',
    published: PUBLISHED,
    title: 'Notice of System Upgrade',
    text: 'The platform will undergo a system upgrade from 17:00 to 20:00 (UTC) on Nov 25, 2026. Spot trading will be suspended during this period. Withdrawals are expected to resume at 21:00 (UTC).',
    windows: ['2026-11-26T02:00/2026-11-26T05:00', '2026-11-26T02:00/2026-11-26T06:00'],
    kind: 'system-update',
    state: 'scheduled',
  },
  {
    name: 'exchange: UTC with the same in JST behind',
    published: PUBLISHED,
    title: 'Wallet maintenance for Solana (SOL)',
    text: 'We will conduct wallet maintenance for SOL. Deposits and withdrawals of SOL will be suspended.\nStart: 2026-11-25 17:00 (UTC) / 2026-11-26 02:00 (JST)\nThe maintenance will take about 3 hours.',
    windows: ['2026-11-26T02:00/2026-11-26T05:00'],
    kind: 'asset',
    services: ['deposit', 'withdrawal'],
    state: 'scheduled',
    assets: ['SOL'],
  },
  {
    name: 'exchange: GMT+9 does not shift twice',
    published: PUBLISHED,
    title: 'Temporary Suspension of Withdrawals',
    text: 'Withdrawals will be temporarily suspended from 2026/11/26 02:00 (GMT+9) to 2026/11/26 05:00 (GMT+9).',
    windows: ['2026-11-26T02:00/2026-11-26T05:00'],
    services: ['withdrawal'],
    state: 'scheduled',
  },
  {
    name: 'exchange: finished early, word added below',
    published: '2026-11-20T12:00',
    title: 'システムメンテナンスのお知らせ',
    text: '2026年11月26日 2:00～5:00の間、システムメンテナンスを行います。\n\n【追記】\n2026年11月26日 4:10 システムメンテナンスは終了しました。',
    windows: ['2026-11-26T02:00/2026-11-26T04:10'],
    state: 'completed',
  },
  {
    name: 'exchange: a short halt inside the window is no window of its own',
    published: PUBLISHED,
    title: '取引所サーバーメンテナンスのお知らせ',
    text: '日時：2026年11月26日（木）2:00～5:00\n※上記時間帯のうち、10分程度取引が停止いたします。',
    windows: ['2026-11-26T02:00/2026-11-26T05:00'],
    kind: 'server',
    state: 'scheduled',
  },
  {
    name: 'exchange: coins resume',
    published: '2026-11-25T15:00',
    title: 'モナコイン（MONA）入出金再開のお知らせ',
    text: '停止しておりましたモナコイン（MONA）の入出金は、2026年11月25日14:30に再開いたしました。',
    windows: ['-/2026-11-25T14:30'],
    kind: 'asset',
    services: ['deposit', 'withdrawal'],
    state: 'completed',
    assets: ['MONA'],
  },
  {
    name: 'exchange: listing is no stop',
    published: PUBLISHED,
    title: '新規銘柄取扱い開始のお知らせ',
    text: '2026年11月26日（木）15:00より、新たにアバランチ（AVAX）の取扱いを開始いたします。\n※メンテナンス中はお取引いただけません。\nキャンペーン期間：2026年11月26日 15:00～2026年12月10日 23:59',
    windows: [],
    state: 'unknown',
  },
  {
    name: 'exchange: campaign is no stop',
    published: PUBLISHED,
    title: '手数料無料キャンペーン延長のお知らせ',
    text: 'ご好評につき、キャンペーン期間を延長いたします。\n変更前：2026年11月1日 0:00～2026年11月30日 23:59\n変更後：2026年11月1日 0:00～2026年12月31日 23:59\n定期メンテナンス中はエントリーできません。',
    windows: [],
    state: 'unknown',
  },
  {
    name: 'exchange: standing slot on a help page',
    published: PUBLISHED,
    title: 'メンテナンスの時間を教えてください',
    text: '毎週水曜日 4:00～4:10は定期メンテナンスを実施しております。\nメンテナンス中は取引できません。\nまた、必要に応じて臨時メンテナンスを実施する場合があります。',
    windows: [],
    state: 'unknown',
  },
  {
    name: 'exchange: standing slot at the foot of a dated notice',
    published: PUBLISHED,
    title: 'システムメンテナンスのお知らせ',
    text: '日時：2026年11月25日（水）2:00～5:00\n対象：全サービス\n\n※毎週水曜日 4:00～4:10の定期メンテナンスは、当日は実施いたしません。',
    windows: ['2026-11-25T02:00/2026-11-25T05:00'],
    state: 'scheduled',
  },
];

export const OTHERS: readonly Fixture[] = [
  {
    name: 'bank: Heisei-style era date, from/until, blanks inside',
    published: '2026-11-10T09:00',
    title: 'インターネットバンキング休止のお知らせ',
    text: 'システムメンテナンスのため、下記の日時においてインターネットバンキングを休止させていただきます。\n\n休止日時　令和 8 年 11 月 22 日（日） 午前 0 時 から 午前 6 時 30 分 まで\n\n本件に関するお問い合わせ\nヘルプデスク 0120-000-111（平日 9:00～17:00）',
    windows: ['2026-11-22T00:00/2026-11-22T06:30'],
    state: 'scheduled',
  },
  {
    name: 'bank: all day',
    published: '2026-11-10T09:00',
    title: 'ATM休止のお知らせ',
    text: '法定点検に伴い、2026年11月22日（日）は終日、すべてのサービスを停止いたします。',
    windows: ['2026-11-22T00:00/2026-11-23T00:00'],
    state: 'scheduled',
  },
  {
    name: 'broker: minutes only behind the mark',
    published: '2026-11-10T09:00',
    title: '【お詫び】ログイン障害について',
    text: '11月9日（月）17時40分～58分の間、ログインしづらい不具合が発生しておりました。現在は復旧しております。',
    windows: ['2026-11-09T17:40/2026-11-09T17:58'],
    kind: 'emergency',
    services: ['login'],
    state: 'completed',
  },
  {
    name: 'broker: trading hours are open hours',
    published: '2026-12-10T09:00',
    title: '年末年始の取引時間について',
    text: '年末年始の取引時間は以下の通りです。\n12月31日（木） 取引時間 7:00～翌5:50\n1月1日（金） 休場\n1月4日（月） 取引時間 7:00～翌6:50（メンテナンス時間 6:50～7:00を除く）',
    windows: [],
    state: 'unknown',
  },
  {
    name: 'game: stop, compensation and event in one notice',
    published: '2026-11-24T15:00',
    title: '【11/26】メンテナンスのお知らせ',
    text: `いつも遊んでいただきありがとうございます。

▼メンテナンス日時
11/26(木) 13:00 ～ 17:00 予定

▼補填
【配布内容】石×10
【対象】11/26(木) 12:59までにチュートリアルを完了した方
【受取期間】11/26(木) メンテナンス終了後～12/3(木) 23:59

▼新イベント
11/26(木) 17:00 ～ 12/10(木) 12:59`,
    windows: ['2026-11-26T13:00/2026-11-26T17:00'],
    services: ['app'],
    state: 'scheduled',
  },
  {
    name: 'game: finished, with the whole run',
    published: '2026-11-26T17:40',
    title: '緊急メンテナンス終了のお知らせ',
    text: '11/26(木) 16:05～17:30に実施しておりました緊急メンテナンスが終了いたしました。\n補填といたしまして、11/27(金) 4:59までにログインされた方に石を配布いたします。',
    windows: ['2026-11-26T16:05/2026-11-26T17:30'],
    kind: 'emergency',
    state: 'completed',
  },
  {
    name: 'hosting: date line, then time line',
    published: PUBLISHED,
    title: 'サーバーメンテナンス実施のお知らせ',
    text: '■ 実施日\n2026年12月1日(火)\n\n■ 時間\n午前2:00 から 午前5:00 まで\n\n■ 対象サーバー\nsv101 ～ sv120\nhttps://www.example.jp/~user/2026/12/24/',
    windows: ['2026-12-01T02:00/2026-12-01T05:00'],
    kind: 'server',
    state: 'scheduled',
  },
  {
    name: 'hosting: start and end under headings of their own',
    published: PUBLISHED,
    title: 'ネットワーク障害発生／復旧のお知らせ',
    text: '発生日時\n2026年11月19日 22時05分\n\n復旧日時\n2026年11月19日 23時40分\n\n影響範囲\n共用サーバーの一部',
    windows: ['2026-11-19T22:05/2026-11-19T23:40'],
    kind: 'emergency',
    state: 'completed',
  },
  {
    name: 'hosting: date range with hours of each day is kept as an envelope',
    published: PUBLISHED,
    title: 'サーバーメンテナンスのお知らせ',
    text: '以下の日程でメンテナンスを実施いたします。\n\n2026年12月7日（月）～12月8日（火）\n各日 1:00～4:00',
    windows: ['2026-12-07T01:00/2026-12-07T04:00', '2026-12-08T01:00/2026-12-08T04:00'],
    state: 'scheduled',
  },
  {
    name: 'university: three lines of Markdown with dots as commas',
    published: PUBLISHED,
    title: '基幹ネットワークの停止について（12/5）',
    text: '基幹ルータの更新作業のため，以下の時間帯に学内ネットワークが利用できなくなります．\n\n- 日時：2026年12月5日土曜日　9時から12時半\n- 影響：全学無線LAN，VPN\n\nご不便をおかけしますが，ご協力をお願いいたします．',
    windows: ['2026-12-05T09:00/2026-12-05T12:30'],
    kind: 'server',
    state: 'scheduled',
  },
  {
    name: 'university: noon and evening in words',
    published: PUBLISHED,
    title: '計画停電に伴うシステム停止',
    text: '12月6日（日）正午から午後6時まで，計画停電のため全システムが停止します。',
    windows: ['2026-12-06T12:00/2026-12-06T18:00'],
    kind: 'server',
    state: 'scheduled',
  },
  {
    name: 'government: until the end of the day',
    published: PUBLISHED,
    title: '電子申請システムの運用停止について',
    text: 'システム更改のため、2026年12月1日17時から12月3日いっぱいまで電子申請システムを停止します。',
    windows: ['2026-12-01T17:00/2026-12-04T00:00'],
    state: 'scheduled',
  },
  {
    name: 'saas: status page in English',
    published: PUBLISHED,
    title: 'Scheduled maintenance for payment service',
    text: 'Scheduled - We will be performing scheduled maintenance.\nNov 26, 02:00 - 05:00 JST\nPosted on Nov 20, 2026 - 12:00 JST',
    windows: ['2026-11-26T02:00/2026-11-26T05:00'],
    state: 'scheduled',
  },
  {
    name: 'saas: incident history',
    published: '2026-11-19T12:00',
    title: '【障害】APIが利用できない事象',
    text: '2026/11/19 10:05 に発生したAPI障害は、2026/11/19 11:20 に解消いたしました。',
    windows: ['2026-11-19T10:05/2026-11-19T11:20'],
    kind: 'emergency',
    services: ['api'],
    state: 'completed',
  },
  {
    name: 'saas: GitHub issue with ISO times',
    published: PUBLISHED,
    title: 'Database migration on 2026-11-26',
    text: 'Start: 2026-11-26T02:00:00+09:00\nEnd: 2026-11-26T03:30:00+09:00\n\nThe service will be unavailable during the migration.',
    windows: ['2026-11-26T02:00/2026-11-26T03:30'],
    state: 'scheduled',
  },
  {
    name: 'article: hours without a day',
    published: PUBLISHED,
    title: '取引所のメンテナンス時間まとめ',
    text: '多くの取引所は深夜2時から5時にメンテナンスを行います。\nA社は毎日 4:00～4:10、B社は毎週木曜 3:00～5:00です。\nメンテナンス中は注文できない場合があります。',
    windows: [],
    state: 'unknown',
  },
  {
    name: 'article: how to prepare',
    published: PUBLISHED,
    title: 'ビットバンクのメンテナンス情報と対策',
    text: 'メンテナンス中は取引や入出金ができなくなる可能性があります。事前に公式サイトで日時を確認しましょう。2026年10月1日に更新。',
    windows: [],
    state: 'unknown',
  },
  {
    name: 'terms: in the event of maintenance',
    published: PUBLISHED,
    title: '利用規約改定のお知らせ',
    text: '2026年12月1日より利用規約を改定いたします。\n第12条 当社は、システムの保守を緊急に行う場合、事前の通知なくサービスの全部または一部を停止することができるものとします。',
    windows: [],
    state: 'unknown',
  },
];
