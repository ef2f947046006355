import { describe, expect, it, test } from 'vitest';
import { foldNotices, type Version } from '../../lib/domain/history/fold.ts';
import type { Notice } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf } from './helpers.ts';

/** As the background reads what an exchange publishes. */
const version = (notice: Notice): Version => ({ notice, reading: readNotice(notice, { issuer: 'exchange' }) });
const said = (title: string, text: string, exchange: Notice['exchange'] = 'bitbank'): Version =>
  version({ ...noticeOf({ id: 'blog:2', published: '2026-11-24T12:00', title, text }), exchange });

const WHOLE = version(
  noticeOf({
    id: 'blog:1',
    published: '2026-11-20T12:00',
    title: '【重要】システムメンテナンス実施のお知らせ',
    text: '■ 日時\n2026年11月25日(水) 2:00 〜 5:00\n■ 停止するサービス\n・取引\n・暗号資産および日本円の入出金\n・API',
  }),
);
const whole = (...others: readonly Version[]) => {
  const [window] = foldNotices([WHOLE, ...others]);
  return {
    start: window?.start,
    end: window?.end,
    status: window?.status,
    parts: window?.parts,
    disagreement: window?.disagreement,
  };
};

const NAMES = [
  'Binance',
  'コインチェック',
  'bitFlyer',
  '三菱UFJ銀行',
  '住信SBIネット銀行',
  'bitbankカード',
  'キャンペーンページ',
  '損益計算ツール',
  'アフィリエイトプログラム',
  'お問い合わせ窓口',
  'コールセンター',
  '株主優待',
  'デモ取引',
];
const SAYINGS = [
  'のメンテナンスは11月25日4:00に終了いたします。',
  'のメンテナンスは中止いたします。',
  'のメンテナンスは終了いたしました。',
  'のメンテナンスを11月25日(水)1:00〜7:00に実施します。',
  'の停止時間を11月25日9:00まで延長いたします。',
  'は再開いたしました。',
];

describe('what stops somewhere else changes nothing of the maintenance', () => {
  test.each(NAMES.flatMap((name) => SAYINGS.map((saying) => [name, saying] as const)))('%s%s', (name, saying) => {
    expect(whole(said(`${name}に関するお知らせ`, `${name}${saying}`))).toEqual(whole());
  });

  it.each([
    ['三菱UFJ銀行の入出金は再開いたしました。'],
    ['楽天銀行の入出金は再開いたしました。'],
    ['Krakenの入出金は再開いたしました。'],
  ])('%s', (text) => expect(whole(said('入出金に関するお知らせ', text))).toEqual(whole()));
});

describe('and makes no stop of what is none', () => {
  it.each([
    ['書類発送に関するお知らせ', '書類発送は11月25日(水) 9:00〜17:00 は休止いたします。'],
    ['約款改定に関するお知らせ', '約款改定を11月25日から停止いたします。'],
    ['OKXのメンテナンス', 'OKXは11月25日1:00〜7:00にシステムメンテナンスを実施します。'],
  ])('%s', (title, text) => expect(foldNotices([said(title, text)])).toEqual([]));
});

describe('but what stops here is told', () => {
  it.each([
    ['住信SBIネット銀行のメンテナンスに伴う入金停止', '11月25日1:00〜7:00の間、日本円の入金を停止いたします。'],
    ['住信SBIネット銀行のメンテナンス', '11月25日1:00〜7:00に実施されます。'],
    ['データセンターの障害について', '11月24日11:00より取引を停止しております。'],
    ['手数料変更のためのシステムメンテナンス', '11月25日1:00〜7:00に実施いたします。'],
    ['Coincheckの障害により', '当社でも11月25日1:00〜7:00にシステムメンテナンスを実施します。'],
    ['bitbankのシステムメンテナンス', '11月25日1:00〜7:00に実施いたします。'],
  ])('%s', (title, text) => expect(foldNotices([said(title, text)])).toHaveLength(1));

  it('by the exchange itself, in its own name', () => {
    const own = said(
      'コインチェックのシステムメンテナンス',
      'コインチェックは11月25日1:00〜7:00にメンテナンスを実施します。',
      'coincheck',
    );
    expect(foldNotices([own])).toHaveLength(1);
  });
});
