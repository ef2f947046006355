import { describe, expect, test } from 'vitest';
import { timesIn } from '../../../../lib/domain/notice/notice.ts';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { jst, noticeOf } from '../../../notice/helpers.ts';

const timesOf = (published: string, text: string): readonly string[] =>
  readNotice(noticeOf({ title: 'メンテナンスの終了について', text, published: `2026-10-${published}` }))
    .windows.flatMap(timesIn)
    .map(({ start, end }) => [start, end].map((at) => (at === null ? 'open' : jst(at).slice(8))).join(' '));

describe('what is told right after midnight as past or going on', () => {
  test.each([
    ['29T00:07', 'システムメンテナンスは、23:40に終了いたしました。', ['open 28T23:40']],
    ['29T00:07', '22:10から23:40まで、取引を停止しておりました。現在は復旧しております。', ['28T22:10 28T23:40']],
    ['29T01:00', '23:20ごろより取引を停止しています。', ['28T23:20 open']],
    ['29T00:20', 'Trading resumed at 23:50.', ['open 28T23:50']],
    [
      '29T00:07',
      'システムメンテナンスは、23:40に終了いたしました。\n日本円の出金は、3:00より再開いたします。',
      ['open 28T23:40', 'open 29T03:00'],
    ],
  ])('is of the evening before: %s %s', (published, text, times) => expect(timesOf(published, text)).toEqual(times));

  test.each([
    ['29T00:20', 'メンテナンスは1:00に終了する予定です。', ['open 29T01:00']],
    ['29T16:00', '緊急メンテナンスは15:30に完了しました。', ['open 29T15:30']],
    ['29T00:07', '10月29日23:00より取引を停止いたします。', ['29T23:00 open']],
    ['29T00:07', '終了予定時刻を5:30まで延長いたしました。', ['open 29T05:30']],
  ])('and everything else is as it was: %s %s', (published, text, times) =>
    expect(timesOf(published, text)).toEqual(times),
  );

  test.each([
    [
      '28T23:47',
      'システムメンテナンスは、23:30に終了いたしました。\n日本円の入出金は、2:30より再開いたします。',
      ['open 28T23:30', 'open 29T02:30'],
    ],
    ['28T23:47', '日本円の入出金は、2:30より再開いたします。', ['open 29T02:30']],
    ['28T22:10', '緊急メンテナンスを実施しています。終了予定は1:00です。', ['open 29T01:00']],
    ['28T22:10', '20:30に取引を再開いたしました。', ['open 28T20:30']],
  ])('what is to come, told in the evening, is of the morning after: %s %s', (published, text, times) =>
    expect(timesOf(published, text)).toEqual(times),
  );

  test('a notice of which only the day is known says nothing of the hour', () => {
    expect(timesOf('29T00:00', '緊急メンテナンスは15:30に完了しました。')).toEqual(['open 29T15:30']);
  });
});
