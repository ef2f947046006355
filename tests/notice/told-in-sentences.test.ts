import { describe, expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { isCalledOff } from '../../lib/domain/window.ts';
import { dayHours, noticeOf } from './helpers.ts';

/* Times that only their sentence explains: ends that are taken back, plans that still run, days of another paragraph. */

const read = (title: string, text: string, published = '2026-11-26T10:00') => {
  const { windows, state } = readNotice(noticeOf({ title, text, published }), { issuer: 'exchange' });
  return [
    state,
    ...windows
      .filter((window) => !isCalledOff(window))
      .map((window) => `${dayHours(window)}${window.endIsActual ? ' over' : ''}`),
  ];
};

describe('a return that was told, and is put off without a new time', () => {
  test.each([
    [
      'XLM入出金の再開見送りについて',
      '11月26日9:00より停止しておりますXLMの入出金につきまして、同日18:00に再開するとご案内しておりましたが、ネットワークが安定しないため、再開を見送ります。新たな再開時刻は未定です。',
    ],
    [
      '取引再開の延期について',
      '11月26日9:00より取引を停止しております。18:00より再開する予定とお知らせしておりましたが、確認作業が続いているため、再開を見合わせます。',
    ],
    [
      '出金再開について',
      '11月26日9:00より停止中の日本円の出金は、18時に再開できるとお伝えしておりましたが、安全を確認できないため再開を延期いたします。再開の時期は改めてお知らせいたします。',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text, '2026-11-26T17:40')).toEqual(['extended', '11-26T09:00/-']);
  });
});

describe('work that still runs behind the hours in which it was announced', () => {
  test.each([
    [
      '作業継続のお知らせ',
      '11月26日（木）1:00～4:00の予定でお知らせしておりました入金システムの作業は、想定外の事象のため、現在も続いております。終了の見込みは立っておりません。',
    ],
    [
      'メンテナンスの継続について',
      '11月26日（木）1:00～4:00に予定しておりましたメンテナンスは、現在もなお続いております。終了時刻は未定です。',
    ],
    [
      '作業の継続について',
      '11月26日1:00から4:00までとご案内しておりました出金システムの更新作業は、ただいまも続いております。',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text, '2026-11-26T04:20')).toEqual(['extended', '11-26T01:00/-']);
  });
});

describe('since then everything can be used again', () => {
  test.each([
    [
      '【終了】システムメンテナンス',
      'メンテナンスは終了いたしました。\n\n予定時間：11月26日（木）0:00～7:00\n\n作業が早く進みましたため、予定を繰り上げ、5時10分より全サービスをご利用いただけるようになっております。',
    ],
    [
      'メンテナンス終了のお知らせ',
      '11月26日（木）0:00～7:00に予定しておりましたメンテナンスは終了し、5:10からすべての機能がお使いいただけるようになりました。',
    ],
    [
      '【完了】定期メンテナンス',
      '予定：11月26日（木）0:00～7:00\n予定より早く完了し、5:10より通常どおりご利用いただける状態となっております。',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text, '2026-11-26T05:30')).toEqual(['completed', '11-26T00:00/11-26T05:10 over']);
  });
});

describe('from then it can be used again', () => {
  test.each([
    [
      'アプリのリニューアルにつきまして',
      '12月7日（月）の夜11時にアプリをいったん閉じさせていただき、翌朝5時からふたたびお使いいただけるようにいたします。ブラウザ版は通常どおりご利用いただけます。',
    ],
    [
      'アプリ更新作業のご案内',
      '12月7日（月）23:00にアプリを一時停止し、翌8日5:00から再びご利用いただけるようになります。',
    ],
    ['アプリ停止のご案内', '12月7日（月）23:00よりアプリを停止いたします。翌朝5時からまたお使いいただけます。'],
  ])('%s: %s', (title, text) => {
    expect(read(title, text, '2026-12-01T10:00')).toEqual(['scheduled', '12-07T23:00/12-08T05:00']);
  });
});

describe('stamps of updates, each above its own time', () => {
  test.each([
    [
      '日本円の入金ができない事象について（復旧済み）',
      '【11/26 16:40 更新】16時32分に入金処理が復旧いたしました。\n【11/26 15:55 更新】入金は引き続き停止しております。原因を調査中です。\n【11/26 15:30 掲載】15時12分より、日本円の入金ができない事象が発生しております。',
    ],
    [
      'ログインできない事象（解消済み）',
      '【11/26 16:40 追記】16:32にログインが復旧しました。\n【11/26 16:00 追記】ログインできない状態が続いております。\n【11/26 15:20 初回掲載】15:12ごろからログインできない事象が発生しております。',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text, '2026-11-26T16:45')).toEqual(['completed', '11-26T15:12/11-26T16:32 over']);
  });
});

describe('entries that leave something closed', () => {
  test.each([
    '【11/26 16:40 更新】16時32分に入金が復旧いたしました。\n【11/26 15:55 更新】入出金は引き続き停止しております。',
    '【11/26 15:40 更新】15時32分に出金が復旧いたしました。\n【11/26 16:20 更新】出金は現在も停止しております。',
  ])('%s', (text) => {
    expect(read('日本円の入出金ができない事象について', text, '2026-11-26T16:45')[0]).toBe('in-progress');
  });
});

describe('an end that is put back by so much, and named', () => {
  test.each([
    [
      'メンテナンス終了時刻変更のお詫び',
      '本日11月26日の午前4時に開始したメンテナンスにつきまして、作業に時間を要しているため、終了を当初の予定より90分遅らせ、午前7時30分といたします。',
    ],
    [
      'メンテナンス終了予定のお知らせ',
      '11月26日4:00より実施中のメンテナンスの終了時刻を、当初の予定から1時間半繰り下げ、7:30とさせていただきます。',
    ],
    [
      'メンテナンス延長のお知らせ',
      '11月26日4:00に開始したメンテナンスですが、当初の予定を90分延長し、7時半の終了といたします。',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text, '2026-11-26T05:45')).toEqual(['extended', '11-26T04:00/11-26T07:30']);
  });
});

describe('the day in one paragraph, the hours in the next', () => {
  test.each([
    [
      '出金システム保守のご案内',
      '１２月５日（土）に、日本円の出金システムの保守を実施いたします。\n暗号資産の入出金および取引への影響はございません。\n\n作業時間は午前１時から午前３時４０分までを予定しております。',
    ],
    [
      '入金システムのメンテナンス',
      '12月5日（土）に、入金システムのメンテナンスを行います。\n\nお取引は通常どおりご利用いただけます。\n\n時間は1:00から3:40までを予定しております。',
    ],
    [
      'ログインシステムの保守について',
      '12月5日にログインシステムの保守を実施いたします。\n\n保守時間：1:00～3:40\nご不便をおかけいたします。',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text, '2026-12-01T10:00')).toEqual(['scheduled', '12-05T01:00/12-05T03:40']);
  });
});

test('hours of today that are planned are not those of yesterday', () => {
  const text = '本日、日本円の出金システムの保守を実施いたします。\n\n作業時間は23:00から23:40までを予定しております。';
  expect(read('出金システム保守のご案内', text)).toEqual(['scheduled', '11-26T23:00/11-26T23:40']);
});

describe('the beginning in one sentence, the end in the next', () => {
  test.each([
    [
      'ウォレット切り替え作業に伴う入出金の停止',
      '12月7日の午前1時に新しいウォレットへの切り替え作業が始まります。終わるのは同日午前4時45分の見込みです。作業のあいだ、暗号資産の入出金はご利用いただけません。',
    ],
    [
      'サーバー移設に伴うサービス停止',
      '12月7日1:00にサーバーの移設作業が始まり、その間は全サービスをご利用いただけません。終わるのは4:45ごろです。',
    ],
    [
      'データベース更新に伴う取引停止',
      '12月7日の午前1時からデータベースの更新を始めます。終わりは同日午前4時45分となる見込みです。この間、取引はできません。',
    ],
  ])('%s: %s', (title, text) => {
    expect(read(title, text, '2026-12-01T10:00')).toEqual(['scheduled', '12-07T01:00/12-07T04:45']);
  });
});
