import { expect, test } from 'vitest';
import { windowsIn } from '../notations.ts';

type Row = readonly [behaviour: string, title: string, text: string, ...windows: readonly string[]];

/** What becomes of a stop by the ends, parts and plans that a notice tells besides. */
const ROWS: readonly Row[] = [
  // An end that is told again.
  [
    'extended, and once more',
    'メンテナンス延長のお知らせ',
    '11月26日 2:00に開始したメンテナンスは5:00まで延長いたします。\n6:00まで延長しておりましたが、さらに7:30まで延長いたします。',
    '2026-11-26T02:00/2026-11-26T07:30',
    'old 2026-11-26T02:00/2026-11-26T05:00',
    'old 2026-11-26T02:00/2026-11-26T06:00',
  ],
  [
    'extended once more, without a start',
    'メンテナンス延長のお知らせ',
    '13:00まで延長しておりましたが、さらに15:30まで延長いたします。',
    '-/2026-11-20T15:30',
    'old -/2026-11-20T13:00',
  ],
  [
    'the newest update first',
    'Maintenance',
    'Update 2: new estimate 05:00 UTC.\nUpdate 1: new estimate 04:00 UTC.',
    '-/2026-11-20T14:00',
    'old -/2026-11-20T13:00',
  ],
  [
    'the newest update last',
    'Maintenance',
    'Update 1: new estimate 04:00 UTC.\nUpdate 2: new estimate 05:00 UTC.',
    '-/2026-11-20T14:00',
    'old -/2026-11-20T13:00',
  ],
  [
    'the end as it came true',
    '終了',
    '11月20日 2:00～5:00のメンテナンスは4:30に終了しました。',
    '2026-11-20T02:00/2026-11-20T04:30=',
    'old 2026-11-20T02:00/2026-11-20T05:00',
  ],
  [
    'the end past midnight',
    'メンテナンス',
    '11月26日 23:00より停止いたします。5:00に再開いたします。',
    '2026-11-26T23:00/2026-11-27T05:00',
  ],
  [
    'an end as planned',
    '終了',
    '11月20日 2:00～5:00のメンテナンスは5:00に終了しました。',
    '2026-11-20T02:00/2026-11-20T05:00=',
  ],
  [
    'the old plan of what has a new end',
    '延長',
    'メンテナンスを7:00まで延長いたします。（当初の予定：11月20日 2:00～5:00）',
    '2026-11-20T02:00/2026-11-20T07:00',
    'old 2026-11-20T02:00/2026-11-20T05:00',
  ],
  // Starts and ends that stand apart.
  [
    'an end before its start',
    'Resumed',
    'Trading resumed at 20:35 UTC on November 19 after an interruption that began at 19:52 UTC.',
    '2026-11-20T04:52/2026-11-20T05:35=',
  ],
  [
    'a failure with its end',
    '障害',
    '11:02から障害が発生しておりましたが、11:58に復旧しました。',
    '2026-11-20T11:02/2026-11-20T11:58=',
  ],
  [
    'two starts with one end',
    'メンテナンス',
    '入金：11月26日 2:00より停止\n出金：11月26日 3:00より停止\n再開：11月26日 5:00',
    '2026-11-26T02:00/2026-11-26T05:00',
    '2026-11-26T03:00/2026-11-26T05:00',
  ],
  [
    'a day ends nothing that began at a time',
    'メンテナンス',
    '開始：11月26日 2:00\n終了：11月27日',
    '2026-11-26T02:00/-',
  ],
  [
    'when it was seen, with an end',
    '障害',
    '10:00現在、取引を停止しております。12:00に再開の予定です。',
    '2026-11-20T10:00/2026-11-20T12:00',
  ],
  ['when it was seen, without an end', '障害', '10:00現在、取引を停止しております。', '2026-11-20T10:00/-'],
  [
    'when it began, before it was seen',
    '障害',
    '9:30より取引を停止しております。10:00現在、停止中です。',
    '2026-11-20T09:30/-',
  ],
  [
    'when it was seen first',
    '障害',
    '10:00現在、取引を停止しております。\n11:00現在、取引を停止しております。',
    '2026-11-20T10:00/-',
  ],
  // Parts.
  [
    'a part with an earlier end',
    'メンテナンス',
    '11月26日 2:00より停止いたします。\n入金は4:00に、出金は5:00に再開いたします。',
    '2026-11-26T02:00/2026-11-26T04:00 of deposit',
    '2026-11-26T02:00/2026-11-26T05:00 of withdrawal',
  ],
  [
    'a part with an earlier start',
    'メンテナンス',
    '11月26日 2:00～5:00（入出金は1:30から）',
    '2026-11-26T02:00/2026-11-26T05:00',
    '2026-11-26T01:30/2026-11-26T05:00 of deposit withdrawal',
  ],
  [
    'a part with a later start',
    'メンテナンス',
    '11月26日 23:00～5:00（入出金は0:30から）',
    '2026-11-26T23:00/2026-11-27T05:00',
    '2026-11-27T00:30/2026-11-27T05:00 of deposit withdrawal',
  ],
  [
    'a part in a bracket',
    'メンテナンス',
    '11月26日 2:00～5:00（入出金は6:00まで）',
    '2026-11-26T02:00/2026-11-26T05:00',
    '2026-11-26T02:00/2026-11-26T06:00 of deposit withdrawal',
  ],
  [
    'a part in a sentence',
    'メンテナンス',
    '11月26日 2:00～5:00\nなお、入出金は6:00まで停止いたします。',
    '2026-11-26T02:00/2026-11-26T05:00',
    '2026-11-26T02:00/2026-11-26T06:00 of deposit withdrawal',
  ],
  [
    'a part that may take longer',
    'メンテナンス',
    '11月26日 2:00～5:00\n入出金は6:00まで停止する場合があります。',
    '2026-11-26T02:00/2026-11-26T05:00',
  ],
  [
    'what is still out',
    'Outage',
    'Trading stopped at 05:00 UTC on November 20. Trading is back since 07:15 UTC. Withdrawals remain suspended until 12:00 UTC.',
    '2026-11-20T14:00/2026-11-20T16:15=',
    '2026-11-20T14:00/2026-11-20T21:00 of withdrawal',
  ],
  [
    'what is still out, without a start',
    '障害',
    'Trading is back since 07:15 UTC. Withdrawals remain suspended until 12:00 UTC.',
    '-/2026-11-20T16:15=',
    '-/2026-11-20T21:00 of withdrawal',
  ],
  // Days and plans.
  [
    'hours of each day',
    'メンテナンス',
    '12月7日～8日 各日 1:00～4:00',
    '2026-12-07T01:00/2026-12-07T04:00',
    '2026-12-08T01:00/2026-12-08T04:00',
  ],
  [
    'hours of each day, named last',
    'Maintenance',
    'Trading stops daily from 02:00 to 02:30 UTC between December 1 and December 3.',
    '2026-12-01T11:00/2026-12-01T11:30',
    '2026-12-02T11:00/2026-12-02T11:30',
    '2026-12-03T11:00/2026-12-03T11:30',
  ],
  [
    'hours of a night of each day',
    'メンテナンス',
    '12月7日～8日 各日 23:00～1:00',
    '2026-12-07T23:00/2026-12-08T01:00',
    '2026-12-08T23:00/2026-12-09T01:00',
  ],
  [
    'a plan that its sentence moves',
    '延期',
    '11月26日 2:00～5:00に予定しておりました停止は、12月3日 2:00～5:00に延期いたします。',
    '2026-12-03T02:00/2026-12-03T05:00',
    'old 2026-11-26T02:00/2026-11-26T05:00',
  ],
  [
    'one of two that is called off',
    '中止',
    '11月26日 2:00～5:00のメンテナンスを中止し、12月3日 2:00～5:00のみ実施いたします。',
    '2026-12-03T02:00/2026-12-03T05:00',
    'old 2026-11-26T02:00/2026-11-26T05:00',
  ],
];

test.each(ROWS)('%s: %s | %j', (_behaviour, title, text, ...windows) =>
  expect(windowsIn(title, text)).toEqual(windows),
);
