import { expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

/* An arrow behind the label of the start moves it, where the end has a row of its own. */

test.each([
  [
    '12月15日(火)につきまして、停止時間を短縮いたします。\n\n開始:0:00 → 3:00\n終了:6:00(変更ありません)',
    '12-15T03:00/12-15T06:00',
  ],
  [
    '12月15日(火)の時間を変更いたします。\n・開始時刻：午前1時 → 午前2時\n・終了時刻：午前5時（変更なし）',
    '12-15T02:00/12-15T05:00',
  ],
  ['12月15日(火)の時間を変更いたします。\n開始 1:00⇒2:00\n終了 5:00', '12-15T02:00/12-15T05:00'],
  ['12月15日(火)の時間を変更いたします。\n開始 1:00⇒2:00\n終了 5:00⇒6:30', '12-15T02:00/12-15T06:30'],
  ['12月15日(火)に実施いたします。\n開始 1:00 → 終了 3:30', '12-15T01:00/12-15T03:30'],
])('%s', (text, hours) => {
  const { windows } = readNotice(noticeOf({ title: 'メンテナンス時間の変更', text, published: '2026-12-04T14:00' }));
  expect(standingHours(windows)).toEqual([hours]);
});
