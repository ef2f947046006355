import { expect, test } from 'vitest';
import { foldNotices } from '../../../lib/domain/history/fold.ts';
import { dayHours } from '../../notice/helpers.ts';
import { readIn } from './versions.ts';

/* A stop from 2:00 to 3:30 runs, and a notice without hours says that it takes longer. */

const version = readIn('2026-12');

const PLAN = version('blog:1', '02T10:00', 'DBメンテナンス(12/9)', '12月9日(水) 2:00~3:30\n全サービス停止');

const toldAfter = (...later: [at: string, title: string, text: string][]): string =>
  foldNotices([PLAN, ...later.map(([at, title, text], index) => version(`blog:${index + 2}`, `09T${at}`, title, text))])
    .map((window) => `${dayHours(window)} ${window.status}`)
    .join('; ');

const OPEN = '12-09T02:00/- extended';

test.each([
  [
    'DBメンテナンス延長のお知らせ',
    '3:30の終了を予定しておりましたが、作業が長引いているため延長いたします。終了時刻は現時点では未定です。',
  ],
  ['メンテナンス延長', '現在実施中のメンテナンスを延長いたします。再開の目途が立ち次第お知らせいたします。'],
  ['メンテナンスの延長について', '作業に時間を要しているため、メンテナンスを延長しております。'],
  ['Maintenance extended', 'The maintenance has been extended. We do not have a new end time yet.'],
  ['Maintenance extended', 'The current maintenance is extended. We will post an update here.'],
])('the old end holds no more: %s: %s', (title, text) => {
  expect(toldAfter(['03:25', title, text])).toBe(OPEN);
});

const TO_FIVE: [string, string, string] = [
  '03:20',
  'メンテナンス延長のお知らせ',
  '現在実施中のメンテナンスの終了時刻を5:00に延長いたします。',
];

test('an end that came with an extension stays where the extension is told again', () => {
  expect(toldAfter(TO_FIVE, ['03:40', 'メンテナンス延長中', 'メンテナンスを延長しております。'])).toBe(
    '12-09T02:00/12-09T05:00 extended',
  );
});

test('until it is taken back, or is over and told again', () => {
  expect(
    toldAfter(TO_FIVE, [
      '04:50',
      'メンテナンス再延長のお知らせ',
      '5:00の終了を予定しておりましたが、再度延長いたします。終了時刻は未定です。',
    ]),
  ).toBe(OPEN);
  expect(toldAfter(TO_FIVE, ['05:05', 'メンテナンス再延長のお知らせ', 'メンテナンスを再度延長いたします。'])).toBe(
    OPEN,
  );
});

test('it is over when that is said', () => {
  expect(
    toldAfter(
      ['03:25', 'メンテナンス延長', 'メンテナンスを延長いたします。'],
      ['06:10', 'メンテナンス終了のお知らせ', 'メンテナンスは終了いたしました。'],
    ),
  ).toBe('12-09T02:00/12-09T06:10 completed');
});
