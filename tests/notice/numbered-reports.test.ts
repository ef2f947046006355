import { expect, test } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

/* One article is written on with every report, the newest on top, each under its day, its clock and its number. */

const FIRST = '2月26日(金)21:12 第1報\n21:05より取引所を含む全サービスを停止しています。原因を調査中です。';
const SECOND =
  '2月26日(金)21:50 第2報\n原因を特定し、復旧作業を進めています。全サービスの再開は22:45を予定しています。';
const THIRD = '2月26日(金)22:34 第3報\n22:30に全サービスを再開しました。停止時間は21:05から22:30まででした。';

test.each([
  [[FIRST], '02-26T21:05/-', 'in-progress'],
  [[SECOND, FIRST], '02-26T21:05/02-26T22:45', 'in-progress'],
  [[THIRD, SECOND, FIRST], '02-26T21:05/02-26T22:30', 'completed'],
  [[FIRST.replace('第1報', '第一報')], '02-26T21:05/-', 'in-progress'],
  [[FIRST.replace('第1報', '【速報】')], '02-26T21:05/-', 'in-progress'],
  [[SECOND.replace('第2報', '続報'), FIRST.replace('第1報', '初報')], '02-26T21:05/02-26T22:45', 'in-progress'],
])('%j', (reports, hours, state) => {
  const isOver = state === 'completed';
  const reading = readNotice(
    noticeOf({
      title: isOver ? '【復旧済】取引所の一時停止について' : '【障害】取引所の一時停止について',
      text: reports.join('\n\n'),
      published: '2027-02-26T21:12',
    }),
  );
  expect([standingHours(reading.windows), reading.state]).toEqual([[hours], state]);
});
