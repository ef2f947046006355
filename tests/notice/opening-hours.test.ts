import { describe, expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

/* An end that is told as the opening of business, where the clock time of that stands elsewhere in the notice. */

const read = (told: string, hours: string) =>
  standingHours(
    readNotice(
      noticeOf({
        title: 'インターネットバンキング休止のお知らせ',
        text: `サーバー入れ替えのため、インターネットバンキングを休止いたします。\n${told}\n${hours}\nご不便をおかけいたします。`,
        published: '2027-02-08T10:00',
      }),
      { issuer: 'exchange' },
    ).windows,
  );

describe('until business opens', () => {
  test.each([
    '2月12日(金)20:30から2月13日(土)の営業開始までご利用いただけません。',
    '2月12日(金)20:30に停止し、翌日の営業開始とともに再開いたします。',
    '休止期間:2月12日20:30〜13日営業開始時',
    '2月12日(金)20:30〜翌営業開始まで休止します。',
    'ご利用再開は2月13日(土)の営業開始時刻です。休止の開始は2月12日(金)20:30です。',
    '2月12日20時30分をもって休止し、2月13日に当行が営業を始めるまでご利用になれません。',
    '2月12日の20:30より休止いたします。再開は翌日の営業開始後となります。',
  ])('%s', (told) => {
    for (const hours of [
      '当行の営業時間は7:00〜23:00です(土日祝日も同じ)。',
      '営業開始時刻:毎日7:00',
      '■営業時間\n毎日 午前7時(営業開始)〜午後11時(営業終了)',
    ])
      expect(read(told, hours)).toEqual(['02-12T20:30/02-13T07:00']);
  });

  test('and from when it closes', () => {
    const told = '2月12日の営業終了後から2月13日の営業開始まで休止します。';
    expect(read(told, '営業時間:7:00〜23:00')).toEqual(['02-12T23:00/02-13T07:00']);
  });
});

describe('the hours of business are no edge of the stop', () => {
  test.each([
    '日時:2月14日(日)2:00〜5:00\n窓口の営業時間:平日9:00〜17:00\n営業開始後にお問い合わせください。',
    '日時:2月14日(日)2:00〜5:00\n営業開始(9:00)には影響ありません。',
    '日時:2月14日(日)2:00〜5:00\n15日の営業開始に向けて準備いたします。\n営業開始時刻は9:00です。',
  ])('%s', (told) => {
    expect(read(told, '')).toEqual(['02-14T02:00/02-14T05:00']);
  });
});
