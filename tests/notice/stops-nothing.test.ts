import { describe, expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { dayHours, noticeOf } from './helpers.ts';

/* What is done to some accounts, shown as a sample, retired, or open for longer: nobody else's trading stops. */

const read = (title: string, text: string) => {
  const { windows, unreadable } = readNotice(noticeOf({ title, text, published: '2026-11-24T18:00' }), {
    issuer: 'exchange',
  });
  const told = windows.map(dayHours);
  return unreadable ? [...told, 'unreadable'] : told;
};

describe('accounts that broke the rules', () => {
  test.each([
    [
      '不正利用が疑われる口座について',
      '不正利用の疑いがある口座8件について、11月24日11:00に出金を停止いたしました。それ以外のお客様は通常どおりご利用いただけます。',
    ],
    [
      '利用規約に基づく措置',
      '当社の規約に違反した20口座の取引と入出金を、11月24日9:00より停止しております。他のお客様への影響はありません。',
    ],
    [
      '規約違反への対応',
      '規約違反が確認された9口座につきまして、11月24日15:00に取引および出金を停止いたしました。その他のお客様のご利用に影響はございません。',
    ],
    [
      'Action against accounts',
      'Trading and withdrawals were suspended at 10:00 JST on November 24 for 15 accounts found to have broken the terms of use. Other customers are not affected.',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text)).toEqual([]);
  });

  test.each([
    [
      '出金停止のお知らせ',
      'システム障害のため、11月24日11:00より出金を停止しております。規約に違反した口座はございません。',
      '11-24T11:00/-',
    ],
    [
      '出金障害',
      '不具合のため、12口座の出金を11月24日11:00より停止しております。その他のお客様に影響はございません。',
      '11-24T11:00/-',
    ],
  ])('but not those that a failure stops, %s: %s', (title, text, stop) => {
    expect(read(title, text)).toEqual([stop]);
  });
});

describe('a sample in a guide', () => {
  test.each([
    [
      'Bot settings',
      '`pause_during` (array of strings)\n\nThe bot sends no orders in these intervals.\n\nExample:\n\n    pause_during: maintenance\n      - 2026-12-05T00:00Z/2026-12-05T01:00Z',
    ],
    [
      'SDK configuration',
      'Periods in which nothing is sent.\n\n    maintenance_periods:\n      - 2026-12-05T00:00Z/2026-12-05T01:00Z\n      - 2026-12-12T00:00Z/2026-12-12T01:00Z',
    ],
    [
      '設定ファイルの書き方',
      '`maintenance_windows`（文字列のリスト、省略可）\n\n注文を送らない時間帯を指定します。\n\n例:\n\n    maintenance_windows:\n      - 2026-12-05T00:00Z/2026-12-05T01:00Z',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text)).toEqual([]);
  });
});

describe('an old way that is taken away for good, beside its successor', () => {
  test.each([
    [
      '旧認証方式のトークンについて',
      '12月20日（日）0時以降、旧方式で認証された注文・出金リクエストは受け付けられません。旧方式のトークンをお使いの方は、それまでに新方式のトークンを発行してください。',
    ],
    [
      '旧アプリについて',
      '12月10日（木）0時以降、バージョン4未満のアプリからはログインできません。それまでに最新版へ更新してください。',
    ],
    [
      '旧形式のAPIキーのお取り扱い',
      '12月15日（火）10:00以降、旧形式のキーによる注文は受け付けられません。お早めに新形式のキーへ切り替えてください。',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text)).toEqual([]);
  });

  test('but not the move to the successor', () => {
    expect(
      read(
        '旧認証方式から新方式への移行について',
        '12月20日（日）0:00～2:00の間、移行のためログインを停止いたします。新方式のキーを発行してください。',
      ),
    ).toEqual(['12-20T00:00/12-20T02:00']);
  });
});

describe('longer hours of a service', () => {
  test.each([
    [
      'リアルタイム入金のサービス時間拡大',
      '12月7日（月）以降、リアルタイム入金をお使いいただける時間が長くなります。\n\n現在：9:00～20:00\n拡大後：0:10～23:50（23:50～0:10は毎日のメンテナンス時間です）',
    ],
    [
      '即時出金のサービス時間変更',
      '12月7日（月）以降、即時出金をご利用いただける時間が広がります。\n\n現在：8:00～21:00\n12月7日以降：0:15～23:30（23:30～0:15は毎日のメンテナンス時間です）',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text)).toEqual([]);
  });

  test('but not one that closes for them', () => {
    expect(
      read(
        '即時出金のサービス時間拡大に伴うメンテナンス',
        '12月7日（月）1:00～3:00の間、即時出金を停止いたします。以降、ご利用いただける時間が広がります。',
      ),
    ).toEqual(['12-07T01:00/12-07T03:00']);
  });
});

describe('a session that is not held', () => {
  test.each([
    [
      '年末の取引日程とログイン停止',
      '1．年末の取引日程\n12月31日（木）の夜間取引（16時30分～翌5時30分）は行われません。\n\n2．ログイン停止\n12月30日（水）10時00分～16時00分はアプリにログインできません。',
      '12-30T10:00/12-30T16:00',
    ],
    [
      '祝日の取引日程とサーバーメンテナンス',
      '■ 取引日程\n12月23日（水）のナイトセッション（16:30～翌6:00）は実施いたしません。\n\n■ サーバーメンテナンス\n12月24日（木）1:00～3:00はご利用いただけません。',
      '12-24T01:00/12-24T03:00',
    ],
  ])('%s: %s', (title, text, stop) => {
    expect(read(title, text)).toEqual([stop]);
  });

  test('but one that stops is told', () => {
    expect(
      read(
        '夜間取引の停止について',
        'システムメンテナンスのため、12月23日（水）の夜間取引（16:30～翌6:00）は停止いたします。',
      ),
    ).toEqual(['12-23T16:30/12-24T06:00']);
  });
});

describe('work that stops nothing, and what is only claimed', () => {
  test.each([
    [
      'Server hardware refresh',
      'On November 27 between 02:00 and 04:00 JST we will replace some servers without interrupting the service: trading and withdrawals stay available the whole time.',
    ],
    [
      'Zero-downtime migration',
      'The database moves on November 27, 2026, 02:00-04:00 JST. It is done without stopping trading; deposits and withdrawals remain fully available.',
    ],
    [
      '銀行メンテナンスについて',
      '11/28(土) 22:00〜翌6:00に提携銀行でシステムメンテナンスがありますが、日本円の入出金への影響はありません。',
    ],
    [
      '決済代行会社の作業',
      '11月28日（土）1:00～3:00に決済代行会社の作業が予定されておりますが、当社サービスへの影響はございません。',
    ],
    [
      'False rumour',
      'We have seen messages saying that we will halt withdrawals from November 28, 0:00 to November 30, 9:00. This is false. All services are running.',
    ],
    ['', 'Some posts claim that trading will stop on November 28 at 02:00 JST. These are not true.'],
  ])('%s: %s', (title, text) => {
    expect(read(title, text)).toEqual([]);
  });

  test.each([
    [
      'Server hardware refresh',
      'On November 27 between 02:00 and 04:00 JST we will replace servers. Spot trading stays available; withdrawals are suspended.',
    ],
    [
      '銀行メンテナンスについて',
      '11/28(土) 22:00〜23:00に提携銀行でシステムメンテナンスがありますが、暗号資産への影響はありません。日本円の出金を停止いたします。',
    ],
  ])('but: %s: %s', (title, text) => {
    expect(read(title, text)).not.toEqual([]);
  });
});

describe('what happens elsewhere, while all runs here', () => {
  test.each([
    [
      '他社の障害について',
      '11月24日2:00ごろから、大手取引所A社でシステム障害が発生しています。当社のサービスは通常どおり稼働しております。',
    ],
    [
      'クラウド障害に関するご報告',
      '11月24日9時よりクラウド事業者B社において障害が発生しております。弊社の取引システムは正常に稼働しています。',
    ],
    ['障害訓練のお知らせ', '11月26日2:00〜4:00に社内の障害訓練を実施します。サービスへの影響はございません。'],
    [
      '年末年始のお休みについて',
      '12月29日（火）から1月3日（日）まで、カスタマーサポートはお休みとなります。お取引は24時間ご利用いただけます。',
    ],
    ['お問い合わせ窓口', '11月26日（木）10:00〜18:00、サポートデスクはお休みです。'],
  ])('%s', (title, text) => expect(read(title, text)).toEqual([]));

  test('but not what stops here', () => {
    const text =
      '11月24日2:00ごろから、クラウド事業者B社で障害が発生しています。このため、当社のお取引と入出金も停止しております。';
    expect(read('障害について', text)).toEqual(['11-24T02:00/-']);
  });
});

test('hours in which money is taken, for longer from then on, stop nothing in their brackets', () => {
  const text =
    '2027年2月1日（月）より円貨入出金の受付時間を拡大いたします。\n現在　平日9:00～15:00\n2月1日以降　平日8:30～17:30（土日祝日および12月31日～1月3日は受付を休止）';
  expect(read('円貨入出金の受付時間拡大について', text)).toEqual([]);
});

describe('a service that is given up', () => {
  test.each([
    [
      '「高速取引」サービス終了のお知らせ',
      '「高速取引」は11月28日(土)5:50をもってサービスを終了させていただきます。その後はログインできません。',
    ],
    ['QRコード決済の取扱い終了について', 'お取扱いを12月1日 9:00で終了し、再開の予定はございません。'],
    ['スマホ専用サイト閉鎖のお知らせ', 'スマホ専用サイトは11月30日 18:00に閉鎖いたします。'],
  ])('%s', (title, text) => {
    expect(read(title, text)).toEqual([]);
  });

  test.each([
    [
      'サービス終了のお知らせ',
      '11月25日2:00～5:50のメンテナンスのため、取引を停止します。5:50をもって終了します。',
      '11-25T02:00/11-25T05:50',
    ],
    ['旧アプリの提供終了', '移行作業のため、11月25日2:00～5:00は取引を停止いたします。', '11-25T02:00/11-25T05:00'],
  ])('but not one that comes back, %s: %s', (title, text, stop) => {
    expect(read(title, text)).toEqual([stop]);
  });
});

describe('a page that explains how maintenance goes', () => {
  test.each([
    [
      '取引の停止について',
      'Q1.メンテナンス中の注文はどうなりますか?\nメンテナンスを実施中は取引を停止しております。注文は取り消されません。',
    ],
    [
      '',
      '安定した取引のためメンテナンスを実施しています。この記事では予定の確認方法を紹介します。\n取引を停止している時間はお知らせに載ります。',
    ],
    ['基盤メンテナンスのご注意', 'メンテナンス中は取引を停止いたします。日程が決まり次第お知らせします。'],
    [
      'Scheduled maintenance',
      'Trading will be halted during scheduled maintenance. This process defines how it is announced.',
    ],
    [
      'What does "under maintenance" mean?',
      'Trading or withdrawals of a coin are halted, for instance while we update a node. Trading is currently suspended where you see the label.',
    ],
  ])('is not listed as a stop without hours: %s', (title, text) => {
    expect(read(title, text)).toEqual([]);
  });

  test('but a stop that is announced without hours is', () => {
    expect(read('取引停止のお知らせ', '明日メンテナンスのため取引を停止いたします。')).toEqual(['unreadable']);
  });
});

describe('work in English that nobody notices', () => {
  test.each([
    'Between 03:00 and 05:00 UTC on November 26 we upgrade read replicas one at a time. Trading, deposits, withdrawals and the API stay up during this work.',
    'Replicas are upgraded on November 26, 03:00-05:00 UTC, one at a time. Customers should not notice anything.',
    'We replace a switch on November 26, 03:00-05:00 UTC. No impact is expected.',
  ])('%s', (text) => {
    expect(read('Rolling upgrade', text)).toEqual([]);
  });

  test.each([
    'Withdrawals are paused on November 26, 03:00-05:00 UTC; trading remains available.',
    'Withdrawals are paused on November 26, 03:00-05:00 UTC. Trading and deposits remain available during the maintenance.',
    'Maintenance on November 26, 03:00-05:00 UTC. Withdrawals stay open during this time.',
    'The API is down on November 26, 03:00-05:00 UTC. Users of the app should not notice anything.',
  ])('but not a part that stops: %s', (text) => {
    expect(read('Maintenance', text)).toEqual(['11-26T12:00/11-26T14:00']);
  });
});
