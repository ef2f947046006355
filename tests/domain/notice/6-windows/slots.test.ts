import { expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { noticeOf } from '../../../notice/helpers.ts';

const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** The slots that a notice keeps free for maintenance: weekdays from 0, Sunday, and hours. */
test.each<readonly [text: string, ...slots: readonly string[]]>([
  ['定期メンテナンスを毎週土曜日 9:00～11:00に実施します。', '6 9:00-11:00'],
  ['定期メンテナンスを毎日 5:00～5:30に実施します。', '0123456 5:00-5:30'],
  ['定期メンテナンスを毎週日曜日 23:30～1:30に実施します。', '0 23:30-25:30'],
  ['定期メンテナンスを毎週日曜日 23:00～26:00に実施します。', '0 23:00-26:00'],
  ['定期メンテナンスを毎週日曜日 23:00～翌2:00に実施します。', '0 23:00-26:00'],
  ['定期メンテナンスを毎週土曜日と日曜日 3:00～4:00に実施します。', '06 3:00-4:00'],
  ['定期メンテナンスを毎週水曜日 9:00～9:45に実施します。', '3 9:00-9:45'],
  ['定期メンテナンスを毎週水曜日 9:00から実施します。'],
  ['メンテナンスを11月26日 9:00～9:45に実施します。'],
])('%s', (text, ...slots) => {
  const { recurring } = readNotice(noticeOf({ title: '定期メンテナンスのお知らせ', text }));
  expect(
    recurring.map(
      ({ weekdays, startMinute, endMinute }) => `${weekdays.join('')} ${clock(startMinute)}-${clock(endMinute)}`,
    ),
  ).toEqual(slots);
});
