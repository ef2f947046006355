import { describe, expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { dayHours, noticeOf, standing } from './helpers.ts';

/* Words of a return that do not say that anything is back, and reports that do. */

const readingOf = (title: string, text: string, published: string) =>
  readNotice(noticeOf({ title, text, published }), { issuer: 'exchange' });

const stopsIn = (title: string, text: string, published: string) =>
  standing(readingOf(title, text, published).windows).map(
    (window) => `${dayHours(window)}${window.endIsActual ? ' over' : ''}`,
  );

describe('a title of a return, and what has to come before it', () => {
  test.each([
    [
      '取引再開に関するお知らせ',
      '11/26 2:00より停止しております取引につきまして、再開の準備が整い次第お知らせいたします。',
    ],
    ['出金再開について', '11/26 2:00より出金を停止しております。安全の確認ができ次第再開いたします。'],
    ['サービスの復旧について', '11/26 2:00よりサービスを停止しております。復旧の時刻が判明次第ご案内いたします。'],
    ['メンテナンスは終了していません', '11/26 2:00に開始したメンテナンスは終了しておりません。'],
    [
      '緊急メンテナンス終了のお知らせ（訂正）',
      '「緊急メンテナンスは3:30に終了しました」とお知らせいたしましたが誤りでした。11月26日2:00開始の緊急メンテナンスは現在も継続しております。',
    ],
  ])('%s: %s', (title, text) => {
    expect(readingOf(title, text, '2026-11-26T04:00').state).not.toBe('completed');
    expect(stopsIn(title, text, '2026-11-26T04:00')).toEqual(['11-26T02:00/-']);
  });
});

describe('one part is back, and the sentence behind it says that the others are not', () => {
  test.each([
    '11月26日6:00頃より発生しておりました障害につきまして、ログインは復旧いたしました。取引および入出金は復旧しておりません。',
    '11月26日6:00頃より発生しておりました障害につきまして、APIは復旧いたしました。取引は再開できておりません。',
    '11月26日6:00頃より発生しておりました障害につきまして、入金は再開いたしました。出金は対応中です。',
  ])('%s', (text) => {
    expect(readingOf('一部サービスの復旧について', text, '2026-11-26T09:00').state).toBe('in-progress');
  });
});

describe('decided, and still to come', () => {
  test.each([
    [
      '取引所サービスの再開時刻決定のお知らせ',
      '11月26日1:00から停止中の取引所サービスは、6:30に再開することが決定いたしました。',
    ],
    ['取引再開のお知らせ', '11月26日1:00から停止している取引を、6:30に再開することといたしました。'],
    ['取引再開のお知らせ', '11月26日1:00から停止している取引は、6:30に再開する運びとなりました。'],
    ['取引再開のお知らせ', '11月26日1:00から停止している取引を、6:30に再開することになりました。'],
  ])('%s: %s', (title, text) => {
    expect(stopsIn(title, text, '2026-11-26T05:00')).toEqual(['11-26T01:00/11-26T06:30']);
    expect(readingOf(title, text, '2026-11-26T05:00').state).toBe('in-progress');
  });
});

describe('not finished when it should have been', () => {
  test.each([
    '11月26日2:00～5:00の予定で実施しておりますメンテナンスは、5:00時点で終了しておりません。終了次第、改めてご案内いたします。',
    '11月26日2:00～5:00に予定しておりますメンテナンスは、終了予定時刻を過ぎても完了しておりません。',
    '11月26日2:00～5:00のメンテナンスは、現在も終了しておりません。ご迷惑をおかけいたします。',
    '11月26日2:00～5:00の予定で行っているメンテナンスですが、終了時刻は未定となりました。',
    '11月26日2:00～5:00の予定で実施中のメンテナンスは、終了時刻が未定になりました。',
  ])('%s', (text) => {
    expect(stopsIn('メンテナンス状況のお知らせ', text, '2026-11-26T05:10')).toEqual(['11-26T02:00/-']);
    expect(readingOf('メンテナンス状況のお知らせ', text, '2026-11-26T05:10').state).not.toBe('completed');
  });
});

describe('a return at an hour that is put off', () => {
  test.each([
    '11月25日12:00より停止しておりますADAの入出金について、本日12:00の再開を見送ることといたしました。再開日時は未定です。',
    '11月25日12:00より停止しておりますADAの入出金は、11月26日12:00の再開を見合わせます。',
    '11月25日12:00より停止しておりますADAの入出金につきまして、11月26日12:00の再開は延期いたします。',
  ])('%s', (text) => {
    expect(stopsIn('ADAの入出金再開の見送りについて', text, '2026-11-26T11:00')).toEqual(['11-25T12:00/-']);
  });
});

describe('back, by words that are not a verb of returning alone', () => {
  test.each([
    ['取引再開のお知らせ', '本日9:10より停止しておりました取引は、10:40に再開となりましたのでお知らせいたします。'],
    [
      '取引再開のお知らせ',
      '9:10より取引を停止しておりましたが、10:40に再開となり、現在は通常どおりご利用いただけます。',
    ],
    ['サービス再開のご案内', '11月26日9:10より停止していた全サービスは、10:40に再開の運びとなりました。'],
    ['出金再開のご報告', '本日9:10から見合わせていた出金について、10:40に再開済みです。'],
    ['出金再開のご報告', '本日9:10より見合わせておりました出金は、10:40に再開いたしました。'],
  ])('%s: %s', (title, text) => {
    expect(stopsIn(title, text, '2026-11-26T10:45')).toEqual(['11-26T09:10/11-26T10:40 over']);
    expect(readingOf(title, text, '2026-11-26T10:45').state).toBe('completed');
  });
});

describe('how far the work has come', () => {
  test.each([
    [
      'ウォレットメンテナンスの進捗',
      '11月26日9:00開始のウォレットメンテナンスについて、BTCは完了、ETHは作業中、XRPは未着手です。',
    ],
    [
      '緊急メンテナンスの進捗状況について',
      '11月26日9:00より緊急メンテナンスを実施しております。作業は半分まで進みました。',
    ],
  ])('%s: %s', (title, text) => {
    expect(stopsIn(title, text, '2026-11-26T10:00')).toEqual(['11-26T09:00/-']);
  });
});

describe('ready to come back, and told when', () => {
  test.each([
    [
      'ETH入出金の再開準備が整いました',
      '11月26日2:00より停止しておりますETHの入出金につきまして、再開の準備が整いましたので、本日15:00に再開いたします。',
    ],
    ['入出金再開のお知らせ', '11月26日2:00から停止している入出金は、復旧の目処が立ちましたので15:00に再開いたします。'],
    [
      'メンテナンス終了と再開について',
      '11月26日2:00より実施していたメンテナンスは終了いたしました。取引は15:00から再開いたします。',
    ],
  ])('%s: %s', (title, text) => {
    expect(readingOf(title, text, '2026-11-26T14:00').state).toBe('in-progress');
    expect(stopsIn(title, text, '2026-11-26T14:00')).toEqual(['11-26T02:00/11-26T15:00']);
  });
});

describe('what will be said when it is over', () => {
  test.each([
    ['復旧作業が完了しましたら改めてお知らせします', '5:05より取引を停止しております。'],
    ['取引停止のお知らせ', '5:05より取引を停止しております。サービスが復旧いたしましたら改めてご案内いたします。'],
  ])('%s: %s', (title, text) => {
    expect(readingOf(title, text, '2026-11-26T05:30').state).toBe('in-progress');
  });
});

describe('past its end, and still at work', () => {
  test.each([
    '11月26日1:00～5:00のメンテナンスは、終了時刻を過ぎておりますが作業を続けております。再開時刻は追ってお知らせいたします。',
    '11月26日1:00～5:00に予定しておりますメンテナンスは、予定時刻を超えて作業を継続しております。',
  ])('%s', (text) => {
    expect(stopsIn('メンテナンスの状況', text, '2026-11-26T05:10')).toEqual(['11-26T01:00/-']);
  });
});
