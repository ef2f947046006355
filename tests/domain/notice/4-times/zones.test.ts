import { expect, test } from 'vitest';
import { readNotice } from '../../../../lib/domain/notice/read.ts';
import { dayHours, noticeOf } from '../../../notice/helpers.ts';

/** In which zone the hours of a notice are, told beside them or far from them; expected in Japan's. */
const ROWS: readonly (readonly [title: string, text: string, hours: string])[] = [
  [
    'Maintenance',
    'Trading will be unavailable on December 1 from 02:00 to 03:00. All times are UTC.',
    '12-01T11:00/12-01T12:00',
  ],
  ['Maintenance', 'Trading will be unavailable on December 1 from 02:00 to 03:00.', '12-01T02:00/12-01T03:00'],
  ['メンテナンス', '12月1日 2:00～3:00、取引を停止します。※時刻はすべてUTCです。', '12-01T11:00/12-01T12:00'],
  [
    'メンテナンス',
    '12月1日 2:00 UTC～3:00 UTC、取引を停止します。12月2日 2:00～3:00も停止します。',
    '12-01T11:00/12-01T12:00 12-02T02:00/12-02T03:00',
  ],
  [
    'Maintenance',
    'Trading will be unavailable on December 1 from 02:00 to 03:00 UTC. Withdrawals will be unavailable on December 2 from 02:00 to 03:00.',
    '12-01T11:00/12-01T12:00 12-02T11:00/12-02T12:00',
  ],
  [
    'Maintenance',
    'Trading will be unavailable on December 1 from 02:00 to 03:00. Times are GMT+2 (CET+1).',
    '12-01T09:00/12-01T10:00',
  ],
  [
    'Maintenance',
    'Trading will be unavailable on December 1 from 02:00 to 03:00. Times are EST. Our desk is open in UTC.',
    '12-01T16:00/12-01T17:00',
  ],
  [
    'メンテナンス',
    '12月1日 2:00～3:00、取引を停止します。時刻はUTCです。窓口はESTで営業します。',
    '12-01T02:00/12-01T03:00',
  ],
  [
    'Maintenance',
    'Trading will be unavailable on December 1 from 02:00 UTC (11:00 JST) to 03:00 UTC.',
    '12-01T11:00/12-01T12:00',
  ],
  [
    'Maintenance',
    'Trading will be unavailable on December 1 from 02:00 to 03:00 (XQT, UTC+2).',
    '12-01T09:00/12-01T10:00',
  ],
  [
    'Maintenance',
    'Until December 1 it is GMT+3. From December 1 it will be GMT+2.\nTrading will be unavailable on December 3 from 02:00 to 03:00.\nDeposits will be unavailable on November 29 from 02:00 to 03:00.',
    '12-03T09:00/12-03T10:00 11-29T08:00/11-29T09:00',
  ],
  [
    'Maintenance',
    'The server time is GMT+3. Starting December 1, the server time will be GMT+2.\nTrading will be unavailable on December 3 from 02:00 to 03:00.',
    '12-03T09:00/12-03T10:00',
  ],
  [
    'Maintenance',
    'Server time is GMT+3. As of December 1 server time changes to GMT+2.\nTrading will be unavailable on December 3 from 02:00 to 03:00.',
    '12-03T09:00/12-03T10:00',
  ],
  [
    'Maintenance',
    'Server time is GMT+3. As of soon server time changes to GMT+2.\nTrading will be unavailable on December 3 from 02:00 to 03:00.',
    '12-03T08:00/12-03T09:00',
  ],
  ['メンテナンス', '12月1日 2:00～3:00（UTC+2）、取引を停止します。', '12-01T09:00/12-01T10:00'],
  [
    'Maintenance',
    'Trading will be unavailable on December 1 from 02:00 XQT (UTC+2) to 03:00 XQT (UTC+2).',
    '12-01T09:00/12-01T10:00',
  ],
  ['メンテナンス', '12月1日 2:00～3:00、取引を停止します。時刻はGMT+2 (CET+1)です。', '12-01T09:00/12-01T10:00'],
  [
    'Maintenance',
    'BTC deposits will be unavailable on December 1 from 02:00 to 03:00 UTC. ETH deposits will be unavailable on December 2 from 02:00 to 03:00.',
    '12-01T11:00/12-01T12:00 12-02T11:00/12-02T12:00',
  ],
  [
    'Maintenance',
    'From December 1 it will be GMT+2.\nTrading will be unavailable on December 3 from 02:00 to 03:00.',
    '12-03T09:00/12-03T10:00',
  ],
  [
    'Maintenance',
    'Trading will be unavailable on December 1 from 02:00 to 03:00 UTC, as will be the API. All times are UTC.',
    '12-01T11:00/12-01T12:00',
  ],
  [
    'メンテナンス',
    '12月1日 2:00～3:00 UTC、取引を停止します。12月2日 2:00～3:00、出金を停止します。時刻はUTCです。',
    '12-01T11:00/12-01T12:00 12-02T11:00/12-02T12:00',
  ],
  [
    'Maintenance',
    'The exchange will halt ETH withdrawals on November 26 at 13:55 (UTC+8), for approximately one hour.',
    '11-26T14:55/11-26T15:55',
  ],
];

test.each(ROWS)('%s | %s: %s', (title, text, expected) => {
  const { windows } = readNotice(noticeOf({ title, text }));
  expect(windows.map(dayHours).join(' ')).toBe(expected);
});
