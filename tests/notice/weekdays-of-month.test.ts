import { describe, expect, test } from 'vitest';
import { hoursTold } from './hours-and-state.ts';

/* Hours on one weekday of a month that is named, and those of every week. */

const read = (title: string, text: string) => hoursTold(title, text, '2027-02-20T10:00');

const on = (days: readonly string[]) => days.map((day) => `03-${day}T02:00/03-${day}T04:30`);
const told = (hours: string) =>
  `3月の定期メンテナンスの日程は次のとおりです。\n${hours}\n作業中は出金をご利用いただけません。`;

describe('every such weekday of the month', () => {
  test.each([
    '毎週水曜日 2:00〜4:30',
    '3月中は毎週水曜日の午前2時から4時30分まで停止いたします。',
    '来月の水曜は5回とも、深夜2時から4時半まで止まります。',
    '3月の各水曜日、2:00から4:30まで実施します。',
    '3月3日から3月31日までの毎週水曜日、2:00〜4:30',
    '3月3日(水)2:00〜4:30を皮切りに、31日(水)まで毎週行います。',
    '水曜日ごとに、2:00から4:30まで停止します(3月中)。',
    '3月は水曜日ごとに2:00から2時間半止めます。',
    '日時:3月の毎週水曜日\n時間:2:00〜4:30',
  ])('%s', (hours) => {
    expect(read('3月の定期メンテナンスのお知らせ', told(hours))).toEqual(on(['03', '10', '17', '24', '31']));
  });

  test('but for one that is called off', () => {
    const text = told('毎週水曜日 2:00〜4:30\nただし3月17日は実施いたしません。');
    expect(read('3月の定期メンテナンスのお知らせ', text)).toEqual(on(['03', '10', '24', '31']));
  });
});

describe('a slot of every week is none of a month', () => {
  test.each([
    '毎週水曜日の2:00〜4:30に定期メンテナンスを行っております。',
    '4月より、毎週水曜日2:00〜4:30に変更いたします。',
    '毎週水曜日2:00〜4:30の定期メンテナンスは、3月も引き続き行います。',
  ])('%s', (text) => {
    expect(read('定期メンテナンスの時間について', text)).toEqual([]);
  });
});
