import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { linesOf, noticeOf, standing, utcHours } from './helpers.ts';

/** Written on (here), title and text, windows in UTC, and the state where the case is about that. */
type Row = readonly [written: string, text: string, windows: readonly string[], state?: string];

const ROWS: readonly Row[] = [
  [
    '2026-11-05T15:30',
    'Error responses\nHTTP 503\nThe API answers with this status during maintenance. A sample response:\n{"code": 70001, "message": "Scheduled maintenance, back at 2026-12-20T06:00:00+09:00"}\nRetry with a growing delay.',
    [],
  ],
  [
    '2026-11-05T15:30',
    'Public API: status endpoint\nGET /status\nReturns the state of the service. Response while the exchange is closed for maintenance:\n{\n  "status": "MAINTENANCE",\n  "message": "Closed for maintenance",\n  "start": "2026-12-18T03:00:00+09:00",\n  "end": "2026-12-18T05:00:00+09:00"\n}',
    [],
  ],
  [
    '2026-11-05T15:30',
    'API reference\nUnder maintenance the following body is returned, for example:\n{"error":"maintenance","until":"2026-12-18 05:00 JST"}',
    [],
  ],
  [
    '2026-12-08T10:55',
    'Upgrade delayed\nThe upgrade that started at 02:00 UTC will not be completed by 04:00 UTC as announced. A new completion time is not yet known. Trading remains halted.',
    ['12-08 02:00 ~ -'],
    'extended',
  ],
  [
    '2026-12-08T10:55',
    "Maintenance overrun\nToday's maintenance (09:00-11:00 JST) will not finish at 11:00 JST as planned. We do not know yet when we can reopen.",
    ['12-08 00:00 ~ -'],
    'extended',
  ],
  [
    '2026-12-08T10:55',
    'Delay\nThe maintenance that began at 09:00 JST today cannot be finished by 11:00 JST as planned. We will announce the new end time as soon as we have one.',
    ['12-08 00:00 ~ -'],
    'extended',
  ],
  [
    '2026-12-08T10:55',
    'Delay\nThe maintenance that began at 09:00 JST today will not be finished by 11:00 JST as planned. We now expect to finish by 12:30 JST.',
    ['12-08 00:00 ~ 12-08 03:30'],
    'extended',
  ],
  [
    '2026-12-08T10:55',
    'Scheduled maintenance: extension\nThe maintenance began at 09:00 JST today and was due to end at 11:00 JST. It will take longer than that, and we cannot say yet when it will end.',
    ['12-08 00:00 ~ -'],
    'extended',
  ],
  [
    '2026-11-27T10:20',
    'Date change: database migration\nThe database migration announced for 2 December 2026, 01:00-03:00 UTC, will now be held on 4 December 2026 at the same time. Trading will not be available during the migration.',
    ['12-04 01:00 ~ 12-04 03:00'],
    'postponed',
  ],
  [
    '2026-11-27T10:20',
    'Maintenance postponed\nThe maintenance originally scheduled for December 3, 04:00-06:00 JST, has been postponed to December 5, same hours. Services will be unavailable during this time.',
    ['12-04 19:00 ~ 12-04 21:00'],
    'postponed',
  ],
  [
    '2026-11-29T16:00',
    'System maintenance\nWe will not perform the system maintenance on Dec 2, 10:00-11:30 JST. It will be performed on Dec 6, 09:00-10:30 JST instead.',
    ['12-06 00:00 ~ 12-06 01:30'],
    'postponed',
  ],
  [
    '2026-11-29T16:00',
    'Server maintenance\nWe have decided against doing the server maintenance on Dec 2, 10:00-11:30 JST. Instead it will be done on Dec 6, 09:00-10:30 JST.',
    ['12-06 00:00 ~ 12-06 01:30'],
    'postponed',
  ],
  [
    '2026-11-29T16:00',
    'Server maintenance\nWe have decided not to carry out the server maintenance planned for Dec 2, 10:00-11:30 JST. A new date will be announced.',
    [],
    'cancelled',
  ],
  [
    '2026-12-11T20:15',
    'Database upgrade\nThe exchange goes offline on Wednesday the 16th of December at 02:00 UTC for a database upgrade. Expected downtime: about 2.5 hours.',
    ['12-16 02:00 ~ 12-16 04:30'],
    'scheduled',
  ],
  [
    '2026-12-11T20:15',
    'New matching engine\nOur website and app go down on Monday, the 14th of December at 05:00 JST so that we can install a new matching engine. The total outage will be roughly 90 minutes.',
    ['12-13 20:00 ~ 12-13 21:30'],
    'scheduled',
  ],
  [
    '2026-12-11T20:15',
    'Migration\nAll our systems go dark on 14 December at 05:00 JST for the migration. Estimated duration: 1.5 hours.',
    ['12-13 20:00 ~ 12-13 21:30'],
    'scheduled',
  ],
  [
    '2026-12-04T15:20',
    'Lending service\nOur lending service will be suspended as of 15:00 UTC on December 9, 2026. The date of resumption is undecided.',
    ['12-09 15:00 ~ -'],
    'scheduled',
  ],
  [
    '2026-12-04T15:20',
    'JPY withdrawals\nJPY withdrawals will be stopped as of December 9, 2026 at 18:00 JST until further notice.',
    ['12-09 09:00 ~ -'],
    'scheduled',
  ],
  [
    '2026-12-04T15:20',
    'Futures\nAs of 09:00 JST on December 9, 2026, futures trading will be halted. We will announce when it reopens.',
    ['12-09 00:00 ~ -'],
    'scheduled',
  ],
  [
    '2026-12-14T09:10',
    'Maintenance\nservices: trading, deposits\ntype: scheduled maintenance\nwindow: 2026-12-19T01:00:00Z/PT90M',
    ['12-19 01:00 ~ 12-19 02:30'],
    'scheduled',
  ],
  [
    '2026-12-14T09:10',
    'Planned downtime\nPlanned downtime: 2026-12-19T04:15+09:00/PT1H (all services)',
    ['12-18 19:15 ~ 12-18 20:15'],
    'scheduled',
  ],
  [
    '2026-12-14T09:10',
    'Planned downtime\nPlanned downtime: PT2H from 2026-12-19T04:15+09:00 (all services)',
    ['12-18 19:15 ~ 12-18 21:15'],
    'scheduled',
  ],
  [
    '2026-12-14T09:10',
    'Planned downtime\nstart: 2026-12-19T04:15+09:00\nduration: PT1H45M\nimpact: API unavailable',
    ['12-18 19:15 ~ 12-18 21:00'],
    'scheduled',
  ],
  [
    '2026-12-10T08:30',
    'Login problems\nResolved - Logins have been working normally since 08:12 JST.\nDec 10, 08:25 JST\n\nMonitoring - A fix is in place and we are watching the results.\nDec 10, 08:15 JST\n\nInvestigating - Since 07:31 JST users have not been able to log in.\nDec 10, 07:40 JST',
    ['12-09 22:31 ~ 12-09 23:12'],
    'completed',
  ],
  [
    '2026-12-10T08:30',
    'Order entry down\nInvestigating - Order entry has been unavailable since 13:02 UTC.\nDec 9, 13:10 UTC\n\nResolved - Order entry has been fully restored since 13:47 UTC.\nDec 9, 13:55 UTC',
    ['12-09 13:02 ~ 12-09 13:47'],
    'completed',
  ],
  [
    '2026-12-10T08:30',
    'Withdrawals\nResolved - Withdrawals have been back to normal since 08:12 JST.\nDec 10, 08:25 JST\n\nInvestigating - Withdrawals have been failing since 07:31 JST.\nDec 10, 07:40 JST',
    ['12-09 22:31 ~ 12-09 23:12'],
    'completed',
  ],
  [
    '2026-12-14T05:45',
    'Upgrade complete\nAs of 20:40 UTC on December 13, the upgrade that began at 18:00 UTC is complete. Trading is available again.',
    ['12-13 18:00 ~ 12-13 20:40'],
    'completed',
  ],
  [
    '2026-12-14T05:45',
    'Maintenance finished\nAt 05:30 JST on December 14 we finished the maintenance we had started at 02:30 JST. All services are back.',
    ['12-13 17:30 ~ 12-13 20:30'],
    'completed',
  ],
  [
    '2026-12-14T05:45',
    'Maintenance over\nAs of 05:30 JST the maintenance we began at 02:30 JST is over and trading is open.',
    ['12-13 17:30 ~ 12-13 20:30'],
    'completed',
  ],
  [
    '2026-12-14T05:45',
    'Services restored\nAs of 05:30 JST on December 14, all services that were suspended at 02:30 JST have been restored.',
    ['12-13 17:30 ~ 12-13 20:30'],
    'completed',
  ],
  [
    '2026-12-04T09:15',
    'DOT upgrade\nDOT deposits and withdrawals will be paused 2 hours before the runtime upgrade, which is scheduled for 10:00 UTC on December 10, 2026. They will resume once the network is stable.',
    ['12-10 08:00 ~ -'],
    'scheduled',
  ],
  [
    '2026-12-04T09:15',
    'ATOM upgrade\nWe will suspend ATOM deposits and withdrawals 30 minutes before the network upgrade, expected at 22:00 JST on December 10, 2026.',
    ['12-10 12:30 ~ -'],
    'scheduled',
  ],
  [
    '2026-12-04T09:15',
    'ADA hard fork\nThe hard fork of Cardano is set for 06:00 JST on December 12, 2026. We will halt ADA deposits and withdrawals one hour before it.',
    ['12-11 20:00 ~ -'],
    'scheduled',
  ],
  [
    '2026-12-08T10:00',
    'Longer maintenance on December 16\nOur weekly Wednesday maintenance (04:00-05:00 JST) will be longer on December 16: 03:00-07:00 JST. Deposits will be suspended.',
    ['12-15 18:00 ~ 12-15 22:00'],
    'scheduled',
  ],
  [
    '2026-12-08T10:00',
    'Change of maintenance hours\nOn Sunday, December 13, our usual Sunday maintenance (01:00-02:00 JST) will take place from 00:30 to 04:00 JST. The site will be offline.',
    ['12-12 15:30 ~ 12-12 19:00'],
    'scheduled',
  ],
  [
    '2026-12-08T10:00',
    'Maintenance hours this week\nThe regular maintenance, usually 09:00-09:30 JST, will take place from 10:00 to 12:00 JST on December 13. Trading will be unavailable.',
    ['12-13 01:00 ~ 12-13 03:00'],
    'scheduled',
  ],
  [
    '2026-11-05T15:30',
    'Error responses\nHTTP 503\nThe API answers with this status during maintenance. A sample response:\n{"message": "Scheduled maintenance, back at 2026-12-20T06:00:00+09:00"}\nRetry with a growing delay.',
    [],
  ],
  [
    '2026-11-05T15:30',
    'Maintenance mode\nWhile the exchange is under maintenance every endpoint answers with\n{ "msg" : "The system is closed until 2026-12-18 05:00 JST" }\nRetry later.',
    [],
  ],
  [
    '2026-12-05T12:00',
    'Change of schedule\nSystem maintenance: December 9, 2026, ~~02:00-04:00~~ 05:00-07:00 JST\nDeposits will be suspended.',
    ['12-08 20:00 ~ 12-08 22:00'],
    'scheduled',
  ],
  [
    '2026-12-05T12:00',
    'Planned downtime\nPlanned downtime: ~~December 9, 02:00-04:00 UTC~~ December 11, 02:00-04:00 UTC. The exchange will be closed.',
    ['12-11 02:00 ~ 12-11 04:00'],
    'postponed',
  ],
  [
    '2026-12-05T12:00',
    'Planned downtime\nPlanned downtime: December 9, ~~02:00-06:00~~ 02:00-04:00 UTC. The exchange will be closed.',
    ['12-09 02:00 ~ 12-09 04:00'],
    'scheduled',
  ],
  [
    '2026-12-08T09:40',
    'Withdrawals\nResolved - Withdrawals are processing normally since 09:20 JST.\nDec 8, 09:31 JST\n\nInvestigating - Withdrawals have been stuck since 08:05 JST.\nDec 8, 08:15 JST',
    ['12-07 23:05 ~ 12-08 00:20'],
    'completed',
  ],
  [
    '2026-12-08T05:45',
    'All clear\nSince 05:32 JST all services that we stopped at 02:00 JST for maintenance are available again.',
    ['12-07 17:00 ~ 12-07 20:32'],
    'completed',
  ],
  [
    '2026-12-08T12:00',
    'Year-end opening hours\nCustomer support is closed from December 29 to January 3. Trading is available as usual, and no maintenance is planned.',
    [],
  ],
  [
    '2026-12-08T12:00',
    'Holidays\nOur office and the hotline will be closed between December 30, 12:00 JST and January 4, 09:00 JST. Deposits and trading are not affected.',
    [],
  ],
];

describe('turns of English that no single word gives away', () => {
  it.each(ROWS.map((row) => [row[1], row] as const))('%s', (_, [written, text, windows, state]) => {
    const read = readNotice(noticeOf({ ...linesOf(text), published: written }));
    expect(standing(read.windows).map(utcHours)).toEqual(windows);
    if (state !== undefined) expect(read.state).toBe(state);
  });
});
