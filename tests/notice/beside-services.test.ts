import { describe, expect, test } from 'vitest';
import { hoursAndState, hoursTold } from './hours-and-state.ts';

/* What stands beside the services of an exchange stops nothing of them: its pages and desks, copies to practise on, events, one customer's account, other companies. */

const WRITTEN = '2026-12-03T10:00';

type Row = readonly [title: string, text: string];

const IN_ENGLISH: readonly Row[] = [
  [
    'Our podcast takes a break',
    'The weekly podcast is paused from December 14 until January 11, 09:00. Trading and all other services run as always.',
  ],
  [
    'Forum down for an upgrade',
    'The community forum will be unavailable on Dec 9 from 01:00 to 03:00 UTC. The exchange is not affected: trading, deposits and withdrawals work normally.',
  ],
  [
    'Support chat offline on Sunday',
    'Live support is offline on December 6, 08:00-12:00 JST while we replace its software. You can trade, deposit and withdraw as usual.',
  ],
  [
    'Paper trading maintenance',
    'The paper trading mode is under maintenance on December 10, 02:00 - 04:00 UTC. Live trading is unaffected.',
  ],
  [
    'Building lifts',
    'The lifts in our Tokyo office are out of service on December 12 from 08:00 to 15:00. All online services are available as usual.',
  ],
  [
    'Status page migration',
    'The status page moves to another provider on December 7, 05:00-06:00 UTC and cannot be reached in that time. All exchange services continue to operate normally.',
  ],
  [
    'Network switch replaced without impact',
    'On December 11, 01:00-02:00 UTC we replace a network switch. There will be no interruption of trading, deposits, withdrawals or the API.',
  ],
  [
    'Rolling restart of API servers',
    'We restart our API servers one after the other on December 9 from 03:00 to 04:00 UTC. The API stays available throughout and no order is cancelled.',
  ],
  [
    'Database upgrade, zero downtime',
    'The database will be upgraded on December 16, 18:00-20:00 UTC with zero downtime. All services remain available.',
  ],
  [
    'Outage at a stablecoin issuer',
    'The issuer of a stablecoin reports that its website has been down since 03:15 UTC on December 3. Our deposits and withdrawals of the coin are working normally.',
  ],
  [
    'Outage at another exchange',
    'Another exchange has halted trading since 04:00 JST on December 3 because of a failed upgrade. Our own trading goes on without interruption.',
  ],
  [
    'Your account is on hold',
    'Your account was suspended on December 2, 2026 at 14:05 because a document has expired. Please upload a new one by December 20, 18:00.',
  ],
  [
    'Security notice',
    'We noticed a login from a new device at 03:12 on December 3. As a precaution withdrawals from your account have been disabled until December 4, 03:12.',
  ],
  [
    'API key expired',
    'Your API key ending in 9f3a was disabled on December 3 at 09:00 because it has not been used for 90 days. Create a new one in the settings.',
  ],
  [
    'Holiday lottery closed',
    'Entries for the holiday lottery closed on December 2 at 23:59 JST. The draw takes place on December 10 at 12:00. Good luck!',
  ],
  [
    'Trading competition ends early',
    'The prize pool is used up, so the trading competition ends on December 4 at 10:00 UTC instead of December 11.',
  ],
  ['Survey closed', 'Our user survey was closed at 18:00 on December 2. Results come out on December 18, 10:00.'],
  [
    'Fake notices in circulation',
    'Since December 1, 21:00 people have received messages saying that withdrawals will be closed from December 5, 00:00. These messages are fake and do not come from us.',
  ],
  [
    'Beware of a false announcement',
    'An account that looks like ours posted at 09:40 JST today that trading will be suspended from 12:00. This is a scam. Services are running normally.',
  ],
  [
    'Leverage change',
    'From 07:00 on December 14 the maximum leverage of CFDs is 2x. Positions above it will be closed out at 06:50 on December 21.',
  ],
  [
    'Margin schedule, holidays',
    'From December 24, 22:00 to January 4, 07:00 the margin rate is 6 percent. Positions below the maintenance margin are liquidated.',
  ],
  [
    'Old app no longer supported',
    'Version 3 of the app stops being supported on January 15, 2027 at 12:00. Please update to version 4 before then; nothing else changes.',
  ],
  [
    'TLS 1.2 required',
    'From January 20, 2027, 10:00 UTC connections with TLS 1.0 and 1.1 are refused. Current browsers and clients are not affected.',
  ],
  [
    'What we learned from the outage of May 2026',
    'On 12 May 2026 trading was halted from 10:05 to 11:40 UTC. This article explains what we have changed since.',
  ],
  [
    'One year after the big outage',
    'Last December our exchange was down for three hours, from 02:00 to 05:00 on December 8, 2025. Here is what we have built since then.',
  ],
  [
    'Join our team',
    'We are looking for an on-call engineer who keeps the exchange running when servers go down. Apply by December 20, 17:00. Interviews: January 12, 10:00-16:00.',
  ],
  [
    'Webinar: surviving an exchange halt',
    'December 12, 20:00-21:30 JST. What to do when trading is suspended. Free, online, register by December 11, 18:00.',
  ],
  [
    'Meetup in Osaka',
    'Doors open at 18:00 on December 18, talks from 18:30 to 20:30: "Maintenance without downtime". Drinks afterwards until 22:00.',
  ],
  [
    'All systems operational',
    'No incidents reported. Trading: operational. API: operational. Last incident: November 21, 2026, 10:00-10:20 UTC.',
  ],
  [
    'Daily maintenance window moves',
    'As of December 14 the daily maintenance takes place from 06:00 to 06:15 JST every day (so far 05:00-05:15).',
  ],
  [
    'Trading hours over New Year',
    'FX quotes are shown until 06:30 on December 31 and again from 07:00 on January 4. The crypto exchange is open 24 hours throughout.',
  ],
  [
    'Glossary: circuit breaker',
    'A circuit breaker halts trading for a short time when prices move too fast. On the Tokyo market it lasts at least 10 minutes, from 09:00 to 11:30 and 12:30 to 15:30.',
  ],
  [
    'Launchpad subscription closes',
    'Subscription for XYZ closes on December 10 at 08:00 UTC. Tokens are sent out at 12:00 UTC. Spot trading starts on December 11 at 10:00 UTC.',
  ],
  [
    'Auction: book closes at 09:00',
    "The auction's order book is closed at 09:00 UTC on December 15, and results follow at 10:00 UTC. Spot trading carries on as usual.",
  ],
  [
    'Card delivery suspended',
    'Because of snow the delivery of cards is suspended in Hokkaido from December 3 to December 6, 09:00. Our services work as always.',
  ],
  ['Newsletter skipped', 'There is no newsletter on December 24. The next one comes on January 7 at 08:00.'],
  [
    'Tax portal maintenance',
    "The tax office's e-filing portal is under maintenance from December 28, 17:00 to January 4, 08:30. Our tax report can be downloaded at any time.",
  ],
  [
    'Docs site',
    'The documentation site is offline on December 9, 02:00-03:00 UTC while it is rebuilt. The API itself is not touched.',
  ],
  [
    'Blog: how we moved our matching engine',
    'In March 2026 we moved the matching engine. At 03:00 on March 14 the old one was switched off, and at 03:00:04 the new one took over. Nobody noticed.',
  ],
  [
    'The forum closes',
    'The old forum becomes read-only at 10:00 UTC on December 15 and is switched off on December 31.',
  ],
  [
    'Learning hub offline',
    'The learning hub moves to a new system and cannot be reached from December 12, 22:00 to December 13, 06:00 UTC.',
  ],
  ['Bug bounty paused', 'The form of our bug bounty is closed from December 14, 09:00 to December 21, 09:00 UTC.'],
];

const IN_JAPANESE: readonly Row[] = [
  [
    'サポートチャットのシステム更新',
    '12月9日（水）1:00～4:00、サポートチャットのシステム更新を行うため、チャットがご利用いただけません。\nお取引、入出金、APIは通常どおりご利用いただけます。',
  ],
  [
    'コミュニティ掲示板の一時停止',
    'サーバー移転のため、12月10日22時から翌朝6時まで掲示板を停止します。取引所のサービスには影響ありません。',
  ],
  [
    'メールマガジン配信システムのメンテナンス',
    '12月14日9:00～18:00、メールマガジンの配信を停止いたします。取引サービスは通常どおりです。',
  ],
  [
    '模擬取引のメンテナンス',
    '12月12日（土）10:00～14:00、模擬取引をご利用いただけません。実際のお取引には影響ございません。',
  ],
  ['検証用APIの停止', '検証環境のAPIを12月11日13:00～15:00に停止します。本番環境は対象外です。'],
  [
    '本社ビル法定停電',
    '12月13日（日）8:00～17:00、本社ビルが停電となるため来店窓口を休止します。オンラインのお取引は通常どおりご利用いただけます。',
  ],
  [
    'ネットワーク機器の交換（サービスへの影響なし）',
    '12月16日1:00～3:00にネットワーク機器を交換します。冗長化しているため、お取引・入出金・APIが止まることはありません。',
  ],
  [
    'APIサーバーの順次再起動',
    '12月15日3:00～4:00、APIサーバーを1台ずつ再起動します。作業中もAPIは継続してご利用いただけます。',
  ],
  [
    '無停止でのデータベース更新',
    '12月17日2:00～5:00にデータベースを無停止で更新します。お客様のご利用に影響はございません。',
  ],
  [
    '他社取引所の障害について',
    '本日12月3日7時20分頃から他社の取引所で取引が停止しているとの報道がありますが、当社のサービスは正常に稼働しております。',
  ],
  [
    '通信会社の障害について',
    '12月2日23:10頃より一部の通信会社で障害が発生しています。復旧は12月3日15:00の見込みと発表されています。当社システムは正常に稼働しております。',
  ],
  [
    'お客様の口座の利用制限について',
    '本人確認書類の有効期限が切れたため、12月10日10:00よりお客様の口座からの出金を停止いたします。書類のご提出後、解除いたします。',
  ],
  [
    '長期未使用APIキーの無効化',
    '90日以上使われていないAPIキーは、12月21日12:00に無効化します。引き続きお使いになる方は再発行してください。',
  ],
  ['年末抽選会の締切', '抽選の応募は12月20日23:59に終了します。当選者の発表は12月25日12:00です。'],
  ['取引コンテスト早期終了', '賞金の上限に達したため、取引コンテストは12月4日12:00をもって終了いたします。'],
  [
    '偽の停止通知にご注意ください',
    '「12月5日0:00から出金を停止します」と書かれた偽のメールが出回っています。当社から送ったものではありません。',
  ],
  [
    '当社を装う投稿について',
    '12月2日21時ごろ、当社を装うアカウントが「本日24時に全口座を凍結する」と投稿しました。事実ではありません。',
  ],
  [
    '最大レバレッジの変更',
    '12月14日7:00より最大レバレッジを2倍に変更します。超過分の建玉は12月21日6:50に自動決済されます。',
  ],
  [
    '旧アプリのサポート終了',
    '2027年1月15日12:00をもって旧アプリ（バージョン3）のサポートを終了します。新しいアプリへの更新をお願いします。',
  ],
  [
    'TLS1.0/1.1のサポート終了',
    '2027年1月20日10:00以降、TLS1.0および1.1での接続はできなくなります。最新のブラウザをお使いの場合は影響ありません。',
  ],
  [
    '技術ブログ：無停止移行の舞台裏',
    '2026年3月14日3時、旧エンジンを停止し、4秒後に新エンジンが動き出しました。気づいたお客様はいませんでした。その手順を紹介します。',
  ],
  [
    'エンジニア募集',
    'サーバーが停止しても取引を止めない仕組みを一緒に作りませんか。応募締切は12月20日17:00、面接は1月12日10:00～16:00です。',
  ],
  [
    'ウェビナー「取引停止に備える」',
    '12月12日20:00～21:30、オンラインで開催。取引が停止したとき何をすべきかをお話しします。申込は12月11日18:00まで。',
  ],
  [
    '毎日の定例メンテナンス時間の変更',
    '12月14日より、毎日の定例メンテナンスは6:00～6:15（これまでは5:00～5:15）となります。',
  ],
  [
    '年末年始のFX取引時間',
    'FXのレート配信は12月31日6:30まで、年始は1月4日7:00からです。暗号資産のお取引は24時間休まずご利用いただけます。',
  ],
  [
    '用語解説：サーキットブレーカー',
    '価格が急に動いたとき取引を一時中断する仕組みです。東京市場では9:00～11:30、12:30～15:30の取引時間中、10分以上中断されます。',
  ],
  [
    '大雪に伴うカード発送の停止',
    '北海道では12月3日から12月6日9:00まで、カードの発送を停止しています。お取引やアプリには影響ございません。',
  ],
  [
    '国税電子申告サイトのメンテナンス',
    '国税庁の電子申告サイトは12月28日17:00から1月4日8:30まで休止します。当社の年間取引報告書はいつでもダウンロードいただけます。',
  ],
  [
    '開発者向けドキュメントの一時閉鎖',
    'ドキュメントサイトを12月9日2:00～3:00に一時閉鎖します。API自体は通常どおり動作します。',
  ],
  ['掲示板を閉じます', '12月18日18:00に書き込みを止め、12月31日18:00に公開を終えます。'],
  ['学習サイトの停止', '12月8日22:00から12月9日7:00まで学習サイトをご覧いただけません。'],
  ['順番に行うOS更新', '12月17日2:00～5:00にOSを順番に更新します。ご注文や入出庫が途切れることはございません。'],
];

test.each([...IN_ENGLISH, ...IN_JAPANESE])('stops nothing: %s: %s', (title, text) => {
  expect(hoursAndState(title, text, WRITTEN)).toEqual(['unknown']);
});

describe('stops what it says it stops, whatever goes on beside it', () => {
  test.each<[title: string, text: string, hours: string]>([
    [
      'Blog and trading site',
      'Our blog and the trading site are offline on December 9 from 02:00 to 04:00 JST. Deposits run as usual.',
      '12-09T02:00/12-09T04:00',
    ],
    [
      'Work in our building',
      'Because of power supply work in our building, trading is suspended on December 12 from 08:00 to 10:00 JST. Phone support is available as usual.',
      '12-12T08:00/12-12T10:00',
    ],
    [
      'Outage at our cloud provider',
      'Because of an outage at a cloud provider, our API has been down since 09:20 JST on December 3. Trading on the site works normally.',
      '12-03T09:20/-',
    ],
    [
      'Withdrawals paused',
      'Withdrawals are on hold on December 10 from 10:00 to 12:00 JST; trading goes on as usual. Our support desk can be reached by phone.',
      '12-10T10:00/12-10T12:00',
    ],
    [
      'Maintenance of the wallet, chat stays open',
      'Deposits and withdrawals will be unavailable on December 11, 01:00-03:00 JST. The chat and the help center stay open.',
      '12-11T01:00/12-11T03:00',
    ],
    [
      'Trading halt during the seminar',
      'On December 12 from 20:00 to 21:00 JST trading is suspended for everybody. The seminar takes place as planned.',
      '12-12T20:00/12-12T21:00',
    ],
    [
      'Contest and maintenance',
      'The contest ends on December 14 at 10:00. On December 15 from 02:00 to 04:00 JST trading will be suspended for maintenance.',
      '12-15T02:00/12-15T04:00',
    ],
    [
      'Update required after the maintenance',
      'The app cannot be used on December 9 from 02:00 to 04:00 JST. Afterwards a new version has to be installed.',
      '12-09T02:00/12-09T04:00',
    ],
    [
      'Trading and demo accounts',
      'Trading and demo accounts will be unavailable on December 9 from 02:00 to 04:00 JST. The API is not affected.',
      '12-09T02:00/12-09T04:00',
    ],
    [
      'Cancelled webinar, maintenance stays',
      'The webinar of December 8 is cancelled. The maintenance on December 9 from 02:00 to 04:00 JST takes place as planned: trading is suspended.',
      '12-09T02:00/12-09T04:00',
    ],
    [
      'システムメンテナンスのお知らせ',
      '12月9日2:00～5:00、取引を停止いたします。チャットサポートは通常どおりご利用いただけます。',
      '12-09T02:00/12-09T05:00',
    ],
    [
      'クラウド障害に伴うAPI停止',
      'クラウド事業者の障害により、12月3日9:20よりAPIを停止しております。取引は通常どおりご利用いただけます。',
      '12-03T09:20/-',
    ],
    [
      '提携銀行のメンテナンス',
      '12月9日0:00～6:00、提携銀行のメンテナンスのため日本円の入金がご利用いただけません。取引には影響ございません。',
      '12-09T00:00/12-09T06:00',
    ],
    [
      '本社ビル停電に伴うサービス停止',
      '12月13日8:00～10:00、本社ビルの停電作業のため全サービスを停止します。電話窓口は通常どおりです。',
      '12-13T08:00/12-13T10:00',
    ],
    [
      'ブログおよび取引サイトの停止',
      '12月9日2:00～4:00、ブログと取引サイトを停止します。アプリは通常どおりご利用いただけます。',
      '12-09T02:00/12-09T04:00',
    ],
    [
      '抽選会とメンテナンス',
      '抽選の締切は12月8日18:00です。12月9日2:00～4:00はメンテナンスのため取引を停止します。',
      '12-09T02:00/12-09T04:00',
    ],
    [
      'レバレッジ変更に伴う取引停止',
      '12月14日6:00～7:00、レバレッジ変更作業のためCFD取引を停止いたします。',
      '12-14T06:00/12-14T07:00',
    ],
    [
      'デモ取引およびお取引の停止',
      '12月9日2:00～4:00、お取引およびデモ取引をご利用いただけません。入出金は通常どおりです。',
      '12-09T02:00/12-09T04:00',
    ],
    [
      '作業中の出金停止',
      '12月16日1:00～3:00に作業を行います。作業中も取引はご利用いただけますが、出金は停止いたします。',
      '12-16T01:00/12-16T03:00',
    ],
  ])('%s: %s', (title, text, hours) => {
    expect(hoursTold(title, text, WRITTEN)).toEqual([hours]);
  });
});
