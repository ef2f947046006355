import { describe, expect, test } from 'vitest';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import { dayHours } from '../../notice/helpers.ts';
import { readIn } from './versions.ts';

/* Stops are planned, and another notice says that one of them was written wrong, or moves one of which it names the day alone. */

const version = readIn('2026-12');

const toldAfter = (plan: string, title: string, text: string): readonly string[] =>
  foldNotices([
    version('blog:1', '01T10:00', 'メンテナンスのお知らせ', `${plan}\n対象:全サービス`),
    version('blog:2', '02T10:00', title, text),
  ])
    .filter(({ status }) => status !== 'cancelled' && status !== 'postponed')
    .map(dayHours);

describe('a correction takes the place of what it corrects', () => {
  test.each<[string, string, string, string[]]>([
    [
      '12月23日(水)4:00~5:30',
      'メンテナンス 日付の訂正',
      '実施日を誤って記載しておりました。正しくは 12月24日(木)です。時間(4:00~5:30)に訂正はありません。\n12月23日(水)は終日通常どおりご利用いただけます。',
      ['12-24T04:00/12-24T05:30'],
    ],
    [
      '12月25日(木)1:00~3:00',
      'メンテナンス実施日の訂正とお詫び',
      '日付と曜日が一致しておりませんでした。\n正しい実施日は「12月24日(木)」です。時間は1:00~3:00で変更ございません。\n12月25日は停止いたしません。',
      ['12-24T01:00/12-24T03:00'],
    ],
    [
      '12月9日(水)18:00~20:00',
      '【訂正】メンテナンスのお知らせ',
      '時刻に誤りがございました。正しくは12月9日(水)8:00~10:00です。',
      ['12-09T08:00/12-09T10:00'],
    ],
    [
      '12月9日(水)1:00~3:00\n12月16日(水)1:00~3:00',
      '【訂正】メンテナンスのお知らせ',
      '2回目の日付に誤りがございました。正しくは12月17日(木)1:00~3:00です。',
      ['12-09T01:00/12-09T03:00', '12-17T01:00/12-17T03:00'],
    ],
    [
      'December 9, 2026, 18:00-20:00 JST',
      'Correction: maintenance',
      'The times were shown in the wrong zone. Correct time: December 9, 2026, 18:00-20:00 UTC (December 10, 03:00-05:00 JST).',
      ['12-10T03:00/12-10T05:00'],
    ],
  ])('%s; %s: %s', (plan, title, text, told) => {
    expect(toldAfter(plan, title, text)).toEqual(told);
  });

  test('and what it does not name stays', () => {
    const plan = '12月9日(水)1:00~3:00\n12月16日(水)4:00~6:00';
    const text = '1回目の終了時刻に誤りがございました。正しくは12月9日(水)1:00~3:30です。';
    expect(toldAfter(plan, '【訂正】メンテナンスのお知らせ', text)).toEqual([
      '12-09T01:00/12-09T03:30',
      '12-16T04:00/12-16T06:00',
    ]);
  });
});

test('a change that gives the same hours again puts nothing off', () => {
  const plan = '12月9日(水)1:00~3:00';
  const text =
    '日時を変更いたします。\n\n変更前：12月9日(水)1:00~3:00\n変更後：12月9日(水)1:00~3:00\n\n停止するサービス：取引';
  expect(toldAfter(plan, 'システムメンテナンス日時変更のお知らせ', text)).toEqual(['12-09T01:00/12-09T03:00']);
});
