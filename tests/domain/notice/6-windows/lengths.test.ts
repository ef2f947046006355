import { expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { dayHours, noticeOf } from '../../../notice/helpers.ts';

/** Which length that a notice gives is that of its stop. */
const ROWS: readonly (readonly [title: string, text: string, hours: string])[] = [
  ['メンテナンス', '11月26日 2:00より取引を停止します。所要時間：2時間', '11-26T02:00/11-26T04:00'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。所要時間：約2時間', '11-26T02:00/11-26T04:00'],
  ['メンテナンス', '11月26日 2:00より約2時間、取引を停止します。', '11-26T02:00/11-26T04:00'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。2時間程度を予定しております。', '11-26T02:00/11-26T04:00'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。24時間以内に入金を反映します。', '11-26T02:00/-'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。10分以上かかります。', '11-26T02:00/-'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。所要時間：最大3時間程度', '11-26T02:00/11-26T05:00'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。最長1週間お待ちください。', '11-26T02:00/-'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。終了予定時刻は未定です。作業は2時間程度です。', '11-26T02:00/-'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。作業は1時間半程度を見込んでいます。', '11-26T02:00/11-26T03:30'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。再開目安：停止開始から2時間後', '11-26T02:00/11-26T04:00'],
  [
    'メンテナンス',
    '11月26日 2:00、11月27日 2:00より取引を停止します。所要時間：2時間',
    '11-26T02:00/11-26T04:00 11-27T02:00/11-27T04:00',
  ],
  ['メンテナンス', '11月26日 2:00、11月27日 5:00より取引を停止します。所要時間：2時間', '11-26T02:00/- 11-27T05:00/-'],
  [
    'メンテナンス',
    '11月26日 2:00、5:00、8:00より、それぞれ10分間、取引を停止します。',
    '11-26T02:00/11-26T02:10 11-26T05:00/11-26T05:10 11-26T08:00/11-26T08:10',
  ],
  ['メンテナンス', '【所要時間】 およそ40分\n11月26日 2:00より取引を停止します。', '11-26T02:00/11-26T02:40'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。1時間前までにログアウトしてください。', '11-26T02:00/-'],
  ['メンテナンス', '11月26日 2:00に3時間の停止を行います。', '11-26T02:00/11-26T05:00'],
  [
    'Maintenance',
    'Trading will be unavailable on November 26 from 02:00 JST. Duration: 2 hours.',
    '11-26T02:00/11-26T04:00',
  ],
  [
    'Maintenance',
    'Trading will be unavailable for 2 hours starting at 02:00 JST on November 26.',
    '11-26T02:00/11-26T04:00',
  ],
  ['Maintenance', 'We will perform a two-hour maintenance on November 26 at 02:00 JST.', '11-26T02:00/11-26T04:00'],
  ['Maintenance', 'There will be 15 minutes of downtime on November 26 at 02:00 JST.', '11-26T02:00/11-26T02:15'],
  ['Maintenance', 'Length of the suspension: 3 hours, from 02:00 JST on November 26.', '11-26T02:00/11-26T05:00'],
  [
    'Maintenance',
    'Trading will be suspended at 02:00 JST on November 26 for about 30 minutes.',
    '11-26T02:00/11-26T02:30',
  ],
  [
    'Maintenance',
    'Trading will be suspended at 02:00 JST on November 26 for up to an hour.',
    '11-26T02:00/11-26T03:00',
  ],
  [
    'Maintenance',
    'Trading will be suspended at 02:00 JST on November 26. Deposits may be delayed by up to an hour.',
    '11-26T02:00/-',
  ],
  [
    'Maintenance',
    'We start on November 26 at 02:00 JST. For ten minutes or so you will not see your balances and cannot trade.',
    '11-26T02:00/11-26T02:10',
  ],
  [
    'Maintenance',
    'We will perform wallet maintenance on November 26 at 06:00 UTC. The maintenance will take about 1 hour. Deposits will be suspended from 05:55 UTC.',
    '11-26T14:55/11-26T16:00',
  ],
  [
    'Maintenance',
    'We will carry out maintenance on November 26 at 06:00 UTC. It will take about 2 hours. Withdrawals will be paused from 05:30 UTC.',
    '11-26T14:30/11-26T17:00',
  ],
  ['Maintenance', 'Trading will be suspended at 02:00 JST on November 26 for ~45 minutes.', '11-26T02:00/11-26T02:45'],
  ['Maintenance', 'Services to be offline for 3 hours on November 26 from 02:00 JST.', '11-26T02:00/11-26T05:00'],
  [
    'Maintenance',
    'Trading will be suspended at 02:00 JST on November 26. Tickets are answered for 24 hours.',
    '11-26T02:00/-',
  ],
  ['Maintenance', 'Trading will be suspended at 02:00 JST on November 26, lasting 2 days.', '11-26T02:00/11-28T02:00'],
  [
    'Maintenance',
    'Trading will be suspended at 02:00 JST on November 26. The end is to be announced (TBD). Duration: 2 hours.',
    '11-26T02:00/-',
  ],
  [
    'Maintenance',
    'We will carry out maintenance on November 26 at 06:00 JST. Withdrawals will be paused from 05:30 JST. The work takes about 2 hours.',
    '11-26T05:30/11-26T08:00',
  ],
  [
    'Maintenance',
    'Trading will be suspended on November 26 at 02:00 JST. Services are to be offline for 3 hours.',
    '11-26T02:00/11-26T05:00',
  ],
  ['Maintenance', 'Trading will be suspended on November 26 at 02:00 JST. Tea is served for 3 hours.', '11-26T02:00/-'],
  ['Maintenance', 'For 3 hours tea is served. Trading will be suspended on November 26 at 02:00 JST.', '11-26T02:00/-'],
  ['Maintenance', 'Length: 3 hours, starting 02:00 JST on November 26. Trading stops.', '11-26T02:00/11-26T05:00'],
  [
    'Maintenance',
    'Trading will be suspended on November 26 at 02:00 JST. Downtime: 30 minutes.',
    '11-26T02:00/11-26T02:30',
  ],
  [
    'Maintenance',
    'Trading will be suspended on November 26 at 02:00 JST. Expect 30 minutes of downtime.',
    '11-26T02:00/11-26T02:30',
  ],
  ['メンテナンス', '11月26日 2:00より取引を停止します。所要時間：最大2日', '11-26T02:00/-'],
  ['メンテナンス', '11月26日 2:00より、3時間のメンテナンスを行います。取引を停止します。', '11-26T02:00/11-26T05:00'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。1時間半ほどで再開します。', '11-26T02:00/11-26T03:30'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。30分程度で終了する予定です。', '11-26T02:00/11-26T02:30'],
  [
    'メンテナンス',
    '11月26日 2:00～5:00、取引を停止します。11月27日 2:00より出金を停止します。所要時間：2時間',
    '11-26T02:00/11-26T05:00 11-27T02:00/-',
  ],
  [
    'Maintenance',
    'A maintenance of 45 minutes is planned on November 26 at 02:00 JST. Trading will be unavailable.',
    '11-26T02:00/11-26T02:45',
  ],
  ['メンテナンス', '停止時間は約1時間です。11月26日 2:00より取引を停止します。', '11-26T02:00/11-26T03:00'],
  ['メンテナンス', '審査に約3日かかります。11月26日 2:00より取引を停止します。', '11-26T02:00/-'],
  ['メンテナンス', '11月26日 2:00より取引を停止します。作業時間：3時間程度', '11-26T02:00/11-26T05:00'],
];

test.each(ROWS)('%s | %s: %s', (title, text, expected) => {
  const { windows } = readNotice(noticeOf({ title, text }));
  expect(windows.map(dayHours).join(' ')).toBe(expected);
});
