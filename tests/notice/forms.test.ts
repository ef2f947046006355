import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { DECOYS, type Form, ONE_NIGHT, OTHER_WINDOWS } from './forms.ts';
import { hours, noticeOf } from './helpers.ts';

const TITLE = 'メンテナンスのお知らせ';
const read = (text: string): readonly string[] => readNotice(noticeOf({ title: TITLE, text })).windows.map(hours);

const expectForm = ([text, ...windows]: Form): void => expect(read(text)).toEqual(windows);

describe('one night in every spelling', () => {
  it.each(ONE_NIGHT.map((form) => [form[0], form] as const))('%j', (_, form) => expectForm(form));
});

describe('other windows', () => {
  it.each(OTHER_WINDOWS.map((form) => [form[0], form] as const))('%j', (_, form) => expectForm(form));
});

describe('times at which nothing stops', () => {
  it.each(DECOYS.map((form) => [form[0], form] as const))('%j', (_, form) => expectForm(form));
});

describe('standing slots', () => {
  it.each([
    ['毎週水曜日 4:00～4:10は定期メンテナンスを実施しております。', [3], 240, 250],
    ['毎日23:30～翌0:30はメンテナンスのためご利用いただけません。', [0, 1, 2, 3, 4, 5, 6], 1410, 1470],
    ['平日 3時～3時半はメンテナンスを行います。', [1, 2, 3, 4, 5], 180, 210],
  ] as const)('keeps %j as it is said', (text, weekdays, startMinute, endMinute) => {
    const { recurring, windows } = readNotice(noticeOf({ title: TITLE, text }));
    expect(windows).toEqual([]);
    expect(recurring).toEqual([{ text, weekdays, startMinute, endMinute }]);
  });

  it('are not made of contact hours', () => {
    expect(readNotice(noticeOf({ title: TITLE, text: 'お問い合わせ：平日9:00～18:00' })).recurring).toEqual([]);
  });
});

describe('a stop without readable times', () => {
  it.each([
    [
      'is to be listed when it is announced',
      'システムメンテナンスを実施いたします。日時は後日お知らせいたします。',
      true,
    ],
    ['is to be listed while it lasts', 'システム障害により取引を停止しております。', true],
    ['is none when it is only possible', 'メンテナンスを実施する場合がございます。', false],
    ['is none when its times are read', '11月26日 2:00～5:00にメンテナンスを実施いたします。', false],
  ] as const)('%s', (_, text, unreadable) => {
    expect(readNotice(noticeOf({ title: TITLE, text })).unreadable).toBe(unreadable);
  });

  it('is none on a page about maintenance in general', () => {
    const title = 'メンテナンスとは？ 取引所が停止する理由と対策まとめ';
    expect(readNotice(noticeOf({ title, text: '取引所は定期的にメンテナンスを実施します。' })).unreadable).toBe(false);
  });
});

describe('a stop that is told without any day', () => {
  it.each([
    [
      'システム更新から48時間以上サービス再開せず',
      '同社はシステム更新を開始してから48時間以上サービスを再開しておりません。',
    ],
    ['取引所、メンテナンス開始から半日以上再開せず', 'メンテナンスを開始してから半日以上、取引を再開していない。'],
    ['証拠金に関する大切なお知らせ', '新規の注文は、来週を目処に一時停止する予定でございます。'],
    ['入金に関するお知らせ', 'クイック入金については、年内を目途に一時停止する予定です。'],
    ['今後の対応について', '日本円の出金は、近日中に一時停止いたします。'],
  ])('is listed: %s', (title, text) => {
    expect(readNotice(noticeOf({ title, text }))).toMatchObject({ windows: [], unreadable: true });
  });
});
