import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf } from './helpers.ts';

describe('a mark in the title that it is over', () => {
  const text = '日時：11月26日（木）2:00～7:00\n全サービスを停止いたします。';
  const stateOf = (title: string, seen: string): string => readNotice(noticeOf({ title, text, seen })).state;

  it.each([
    '(終了) 11月26日 通信設備の移転に伴う停止のお知らせ',
    'メンテナンスのお知らせ（完了）',
    '【再開】全サービス停止のお知らせ',
    '【対応完了】システムメンテナンスのお知らせ',
  ])('is believed once it was seen behind the start, whatever the day of publication: %s', (title) => {
    expect(stateOf(title, '2026-11-26T06:00')).toBe('completed');
  });

  it.each([
    ['before the start', '【終了】メンテナンスのお知らせ', '2026-11-25T18:00'],
    ['of something else', '【受付終了】メンテナンスのお知らせ', '2026-11-26T06:00'],
    ['in no bracket', 'メンテナンス完了予定のお知らせ', '2026-11-26T06:00'],
  ])('is not believed %s', (_, title, seen) => {
    expect(stateOf(title, seen)).not.toBe('completed');
  });
});

describe('a title that names the day of a stop, and no hours of it anywhere', () => {
  it.each([
    ['11月26日（木）・12月3日（木）システムメンテナンスのお知らせ', ''],
    ['お知らせ 11月26日（木）にシステムメンテナンスを行います。', ''],
    [
      '11月26日（木）にプッシュ通知機能のメンテナンスを行います。',
      '11月26日（木）にプッシュ通知機能のメンテナンスを行います。',
    ],
    ['11月26日 入出金停止のお知らせ', '詳細は下記リンク先をご覧ください。'],
  ])('is listed: %s', (title, text) => {
    expect(readNotice(noticeOf({ title, text })).unreadable).toBe(true);
  });

  it.each([
    ['when the day lies behind', '11月12日 システムメンテナンスのお知らせ', ''],
    ['of a question', '11月26日のメンテナンスはいつからですか？', ''],
    ['of another matter', '11月26日 セミナー休止のお知らせ', ''],
  ])('is not listed %s', (_, title, text) => {
    expect(readNotice(noticeOf({ title, text })).unreadable).toBe(false);
  });
});
