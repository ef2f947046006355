import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { linesOf, noticeOf, standing, utcHours } from './helpers.ts';

/** Written on (here), title and text, windows in UTC, and the state where the case is about that. */
type Row = readonly [written: string, text: string, windows: readonly string[], state?: string];

const ROWS: readonly Row[] = [
  [
    '2026-11-24T14:50',
    'Spot trading still halted\nSpot trading has been halted since 03:10 UTC. We had hoped to reopen at 05:30 UTC but need more time. A new time will be given by 07:00 UTC.',
    ['11-24 03:10 ~ -'],
  ],
  [
    '2026-11-24T14:50',
    'Update on withdrawals\nWithdrawals were paused at 02:00 UTC today. The fix deployed at 04:15 UTC did not resolve the problem, and withdrawals remain paused.',
    ['11-24 02:00 ~ -'],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'Deposits partly restored\nDeposits resumed at 05:00 UTC. Withdrawals, which were suspended at 02:00 UTC, are still suspended.',
    ['- ~ 11-24 05:00', '11-24 02:00 ~ -'],
  ],
  [
    '2026-11-24T14:50',
    'Maintenance under way\nThe maintenance started at 04:00 UTC. The database part was completed at 05:15 UTC; work on the matching engine goes on until 07:00 UTC.',
    ['11-24 04:00 ~ 11-24 07:00'],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'API status\nThe API went down at 04:20 UTC. Login came back at 04:55 UTC, but order entry is not available yet.',
    ['11-24 04:20 ~ -'],
  ],
  [
    '2026-11-24T14:50',
    'Fix rolled out\nA fix was rolled out at 05:20 UTC and we are monitoring. Trading remains suspended until we are sure that it holds.',
    [],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'Maintenance: almost done\nThe maintenance that began at 03:00 UTC is nearly complete. We will open the order book at 06:30 UTC.',
    ['11-24 03:00 ~ 11-24 06:30'],
  ],
  [
    '2026-11-24T14:50',
    'Halt lifted, then imposed again\nTrading was halted at 02:00 UTC and resumed at 02:40 UTC. It was halted again at 05:05 UTC and remains so.',
    ['11-24 02:00 ~ 11-24 02:40', '11-24 05:05 ~ -'],
    'in-progress',
  ],
  [
    '2026-11-24T10:00',
    'Upgrade\nThe exchange will go offline at 14:00 UTC on November 27 and return one hour and 15 minutes later.',
    ['11-27 14:00 ~ 11-27 15:15'],
  ],
  [
    '2026-11-24T10:00',
    'Upgrade\nStart: November 27, 14:00 UTC\nExpected duration: one hour and 15 minutes\nTrading will be unavailable.',
    ['11-27 14:00 ~ 11-27 15:15'],
  ],
  [
    '2026-11-24T10:00',
    'Upgrade\nTrading will be paused for three quarters of an hour from 14:00 UTC on November 27.',
    ['11-27 14:00 ~ 11-27 14:45'],
  ],
  [
    '2026-11-24T10:00',
    'Upgrade\nOn November 27 at 14:00 UTC we take the API down for up to 1h30m.',
    ['11-27 14:00 ~ 11-27 15:30'],
  ],
  [
    '2026-11-24T10:00',
    'Planned work\nPeriod: 2026-11-27T14:00:00Z/15:30:00Z\nTrading is suspended.',
    ['11-27 14:00 ~ 11-27 15:30'],
  ],
  [
    '2026-11-24T10:00',
    'Planned work\nInterval: 2026-11-27T14:00+00:00/PT90M\nTrading is suspended.',
    ['11-27 14:00 ~ 11-27 15:30'],
  ],
  [
    '2026-11-24T10:00',
    'Wallet maintenance\nThe maintenance is set to commence at 14:00 UTC on November 27. Deposits and withdrawals will be suspended five minutes prior, at 13:55. The work takes approximately one hour.',
    ['11-27 13:55 ~ 11-27 15:00'],
  ],
  [
    '2026-11-24T10:00',
    'Wallet maintenance\nSOL: from 2026-11-27 02:00 UTC until 04:00 UTC\nDOT: from 2026-11-27 06:00 UTC until further notice\nDeposits and withdrawals of each coin are suspended.',
    ['11-27 02:00 ~ 11-27 04:00', '11-27 06:00 ~ -'],
  ],
  [
    '2026-11-24T10:00',
    'Wallet maintenance\nDeposits and withdrawals of XRP will be suspended on Nov 27 at 02:00 UTC and those of XLM at 05:00 UTC. Both will be reopened once the networks are stable.',
    ['11-27 02:00 ~ -', '11-27 05:00 ~ -'],
  ],
  [
    '2026-11-24T10:00',
    'Maintenance put back by a day\nThe maintenance of November 26 (02:00-04:00 UTC) is put back by 24 hours. Trading will be halted.',
    ['11-27 02:00 ~ 11-27 04:00'],
    'postponed',
  ],
  [
    '2026-11-24T10:00',
    'Maintenance shortened\nThe maintenance on November 26 was to run from 02:00 to 06:00 UTC. It will end two hours earlier, at 04:00 UTC. Trading is halted.',
    ['11-26 02:00 ~ 11-26 04:00'],
  ],
  [
    '2026-11-24T10:00',
    'Correction\nIn our notice of yesterday we gave the start as 02:00 UTC. The correct start is 03:00 UTC on November 26; the end, 05:00 UTC, is unchanged. Trading will be halted for maintenance.',
    ['11-26 03:00 ~ 11-26 05:00'],
  ],
  [
    '2026-11-24T10:00',
    'Account review\nWithdrawals for accounts under review were suspended between 16:00 and 16:30 UTC on November 23. Other users are not affected.',
    [],
  ],
  [
    '2026-11-24T10:00',
    'Futures contract settlement\nTrading of the BTC-1127 contract stops on November 27 at 08:00 UTC for delivery.',
    [],
  ],
  [
    '2026-11-24T10:00',
    'Sample: maintenance webhook\nbegin: 2026-12-05 02:00:00\nfinish: 2026-12-05 04:00:00\nThe fields are strings in UTC.',
    [],
  ],
  [
    '2026-11-24T10:00',
    'REST reference\nGET /v1/maintenance\nExample reply\n  status  down\n  from    2026-12-05T02:00:00Z\n  until   2026-12-05T04:00:00Z',
    [],
  ],
  [
    '2026-11-24T10:00',
    'Binance wallet maintenance\nBinance will suspend ETH deposits on November 27 at 02:00 UTC. Our exchange is not affected.',
    [],
  ],
  [
    '2026-11-24T10:00',
    'Risk engine maintenance\nThe work is done in two rounds.\nRound 1 - perpetuals: 10:00-10:15 UTC, 2 December 2026\nRound 2 - options: 10:30-10:45 UTC, 2 December 2026\nTrading of the products concerned is halted meanwhile.',
    ['12-02 10:00 ~ 12-02 10:15', '12-02 10:30 ~ 12-02 10:45'],
  ],
  [
    '2026-11-24T10:00',
    'Planned downtime\nOn Friday 27 November 2026 the matching engine will be down from 02:00 UTC for a maximum of 15 minutes.',
    ['11-27 02:00 ~ 11-27 02:15'],
  ],
  [
    '2026-11-24T10:00',
    'Scheduled maintenance\nTrading will be unavailable from Saturday, November 28, 02:00 UTC until 07:00 UTC.\n\nRecurring purchases set for Saturday run at 13:00 UTC as always.',
    ['11-28 02:00 ~ 11-28 07:00'],
  ],
  [
    '2026-11-24T10:00',
    'Platform release on 27 November\nSchedule, in UTC\n08:30  platform locked, everybody is logged out\n08:30 - 08:50  data migration\n08:50 - 09:00  cancel only\n09:00  trading opens',
    ['11-27 08:30 ~ 11-27 09:00'],
  ],
  [
    '2026-11-24T10:00',
    'Upgrade of 27 November 2026: timetable (UTC)\n02:00 Order entry closed\n02:10 Migration starts\n03:15 Cancel-only mode\n03:30 Full trading resumes',
    ['11-27 02:00 ~ 11-27 03:30'],
  ],
  [
    '2026-11-24T10:00',
    'Rescheduled: wallet upgrade\nPlease note the new time.\n\n          Before                     After\nStart     27 November 2026, 13:00 UTC   27 November 2026, 15:00 UTC\nEnd       27 November 2026, 15:00 UTC   27 November 2026, 17:00 UTC\n\nDeposits and withdrawals over Polygon are suspended.',
    ['11-27 15:00 ~ 11-27 17:00'],
    'postponed',
  ],
  [
    '2026-11-24T10:00',
    'Change of maintenance hours\n| | Old | New |\n| Start | Nov 27, 02:00 UTC | Nov 28, 02:00 UTC |\n| End | Nov 27, 04:00 UTC | Nov 28, 04:00 UTC |\nTrading will be halted.',
    ['11-28 02:00 ~ 11-28 04:00'],
    'postponed',
  ],
  [
    '2026-11-24T10:00',
    'Post-mortem of the outage of 23 November\nOn 23 November 2026, from 12:04 UTC to 13:51 UTC, clients could not log in.\nTimeline (UTC)\n- 11:58 Certificate rotation begins\n- 12:04 Logins fail\n- 13:32 Rollback begins\n- 13:51 All services restored',
    ['11-23 12:04 ~ 11-23 13:51'],
    'completed',
  ],
  [
    '2026-11-24T10:00',
    'Incident report: trading outage\nTrading was unavailable on November 23 between 09:12 and 10:40 UTC.\n\nTimeline\n09:05 UTC - A deployment starts\n09:12 UTC - Orders are rejected\n10:20 UTC - The deployment is rolled back\n10:40 UTC - Trading is back',
    ['11-23 09:12 ~ 11-23 10:40'],
    'completed',
  ],
  [
    '2026-11-24T10:00',
    'Test and production gateway upgrade\nPlease see the planned upgrade of the FIX gateway.\n\n| Environment | Start (UTC) | End (UTC) |\n|---|---|---|\n| Test | 2026-11-27 14:00 | 2026-11-27 16:00 |\n| Production | 2026-11-28 22:00 | 2026-11-29 00:00 |\n\nNo FIX session can be opened in these times.',
    ['11-27 14:00 ~ 11-27 16:00', '11-28 22:00 ~ 11-29 00:00'],
  ],
  [
    '2026-11-24T10:00',
    'WebSocket release\nThe following connections are dropped and cannot be re-established during the release.\nPublic feed: Nov 27, 2026, 10:00-10:10 UTC\nPrivate feed: Nov 27, 2026, 10:20-10:30 UTC',
    ['11-27 10:00 ~ 11-27 10:10', '11-27 10:20 ~ 11-27 10:30'],
  ],
  [
    '2026-11-24T15:30',
    'Extended again: wallet maintenance\n[Update 2026-11-24 06:00 UTC]\nMaintenance will go on until 2026-11-24 12:00 UTC.\n\n[Update 2026-11-24 03:50 UTC]\nWe extend the maintenance to 2026-11-24 07:00 UTC.\n\n[Original notice]\nDeposits and withdrawals of ADA will be suspended from 2026-11-24 01:00 UTC to 2026-11-24 04:00 UTC.',
    ['11-24 01:00 ~ 11-24 12:00'],
    'extended',
  ],
  [
    '2026-11-24T15:30',
    'Maintenance extended\nUpdate, 06:00 UTC: the work now runs until 09:00 UTC.\nUpdate, 04:00 UTC: the work now runs until 07:00 UTC.\nTrading is halted for maintenance on November 24 from 02:00 to 05:00 UTC.',
    ['11-24 02:00 ~ 11-24 09:00'],
    'extended',
  ],
  [
    '2026-11-24T10:00',
    'Planned system maintenance - weekend of 28/29 November\nThe web platform and the mobile app will be unavailable while we upgrade:\n\nSaturday, Nov 28, 06:00 to 10:00 UTC\n\nOrders by phone are not taken at weekends. Markets open as usual on Monday, Nov 30, at 14:30 UTC.',
    ['11-28 06:00 ~ 11-28 10:00'],
  ],
  [
    '2026-11-24T15:30',
    'Trading disruption - resolved\nResolved at 05:05 UTC: orders are going through again.\n\nEarlier today clients could not place orders from 03:22 UTC owing to a fault at our router.',
    ['11-24 03:22 ~ 11-24 05:05'],
    'completed',
  ],
  [
    '2026-11-24T15:30',
    'Login problems: fixed\nFixed at 05:10 UTC. Customers could not sign in from 04:20 UTC.',
    ['11-24 04:20 ~ 11-24 05:10'],
    'completed',
  ],
  [
    '2026-11-24T10:00',
    'New date for the wallet upgrade\nWe informed you on November 20 of a wallet upgrade on November 26, 02:00-04:00 UTC. The upgrade now happens on November 27, 02:00-04:00 UTC. Withdrawals are suspended during the upgrade.',
    ['11-27 02:00 ~ 11-27 04:00'],
    'postponed',
  ],
  [
    '2026-11-24T15:30',
    'Incident: withdrawals declined\n[Resolved 06:12 UTC] Withdrawals work again. The interruption lasted from 03:55 to 05:48 UTC on Tuesday, 24 November 2026.\n[Monitoring 05:50 UTC] The provider has restored service.\n[Identified 04:20 UTC] A provider of ours is having an outage.\n[Investigating 04:02 UTC] Withdrawals are being declined.',
    ['11-24 03:55 ~ 11-24 05:48'],
    'completed',
  ],
  [
    '2026-11-24T15:30',
    'API outage\n[Resolved 06:12 UTC] The API works again.\n[Identified 04:20 UTC] A database is down.\n[Investigating 04:02 UTC] API requests fail.',
    ['11-24 04:02 ~ 11-24 06:12'],
    'completed',
  ],
  [
    '2026-11-24T10:00',
    'One of two maintenance nights called off\nTwo nights of maintenance had been announced:\n- Night 1: Thu 26 November 2026, 01:00-04:00 UTC\n- Night 2: Sat 28 November 2026, 01:00-04:00 UTC\nNight 1 has been cancelled. Night 2 takes place as announced; trading will not be available.',
    ['11-28 01:00 ~ 11-28 04:00'],
  ],
  [
    '2026-11-24T10:00',
    'Second maintenance window cancelled\nWindow A: November 26, 01:00-02:00 UTC\nWindow B: November 27, 01:00-02:00 UTC\nWindow B is no longer needed and has been cancelled. Window A stays as planned: the API will be unavailable.',
    ['11-26 01:00 ~ 11-26 02:00'],
  ],
  [
    '2026-11-24T10:00',
    'Payment cut-off times\nPayments run around the clock, subject to maintenance, which usually takes place on the second Sunday of a month between 2 am and 6 am UTC. From 1 December 2026 a fee applies.',
    [],
  ],
  [
    '2026-11-24T10:00',
    'Fee change\nFrom December 1, 2026 new fees apply. Withdrawals may be paused for maintenance on the first Monday of each month between 01:00 and 02:00 UTC.',
    [],
  ],
  [
    '2026-11-24T14:50',
    'Trading resumption delayed\nTrading was halted at 03:00 UTC. The resumption planned for 05:30 UTC has been delayed. We will give a new time soon.',
    ['11-24 03:00 ~ -'],
  ],
  [
    '2026-11-24T14:50',
    'Withdrawals\nWithdrawals were halted at 03:00 UTC. They were reopened at 04:00 UTC for ten minutes as a test and are closed again.',
    ['11-24 03:00 ~ -'],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'Update 2\nThe upgrade of the matching engine, begun at 03:00 UTC, was rolled back at 05:10 UTC because of an error. Trading stays closed while we look into it.',
    ['11-24 03:00 ~ -'],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'Deposits delayed\nBTC deposits have been delayed since 03:00 UTC. The provider says that its own systems were restored at 05:00 UTC; our deposits are not yet being credited.',
    ['11-24 03:00 ~ -'],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'Not resolved yet\nOur post of 05:00 UTC said that the outage was over. That was premature: trading is still down since 03:00 UTC.',
    ['11-24 03:00 ~ -'],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'Maintenance\nStatus: in progress\nStarted: 2026-11-24 03:00 UTC\nEstimated completion: 2026-11-24 06:00 UTC',
    ['11-24 03:00 ~ 11-24 06:00'],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'Outage: live updates\n05:45 UTC | Still working on a fix. Next update 06:15 UTC.\n04:30 UTC | Cause identified: a failed switch.\n03:08 UTC | Order entry is down. We are investigating.',
    ['11-24 03:08 ~ -'],
    'in-progress',
  ],
  [
    '2026-11-24T15:30',
    'API incident\n2026-11-24 06:20 UTC: Resolved. All endpoints respond normally.\n2026-11-24 05:10 UTC: A fix has been deployed, monitoring.\n2026-11-24 03:40 UTC: We see 5xx errors on all private endpoints.',
    ['11-24 03:40 ~ 11-24 06:20'],
    'completed',
  ],
  [
    '2026-11-24T10:00',
    'Upgrade postponed by two days\nThe upgrade of November 25, 02:00-04:00 UTC is postponed by two days, same hours. Trading will be halted during the upgrade.',
    ['11-27 02:00 ~ 11-27 04:00'],
    'postponed',
  ],
  [
    '2026-11-24T10:00',
    'Node upgrade\nDOGE and LTC deposits: closed Nov 26 04:00 UTC - Nov 26 08:00 UTC\nDOGE and LTC withdrawals: closed Nov 26 04:00 UTC - Nov 26 10:00 UTC',
    ['11-26 04:00 ~ 11-26 10:00'],
  ],
  [
    '2026-11-24T10:00',
    'Maintenance (all times UTC)\n26 Nov 02:00  trading, API: down\n26 Nov 04:00  trading, API: up',
    ['11-26 02:00 ~ 11-26 04:00'],
  ],
  [
    '2026-11-24T10:00',
    'API change log\n2026-11-20: Added field maintenance_end (example: 2026-12-05T04:00:00Z) to GET /status.',
    [],
  ],
  [
    '2026-11-24T10:00',
    'Status of our bank partner\nOur partner bank has maintenance on November 28 from 00:00 to 06:00 UTC. Our own services, including deposits and withdrawals, are not affected.',
    [],
  ],
  [
    '2026-11-24T10:00',
    'Test network reset\nThe testnet will be reset on November 26 at 02:00 UTC and will be unavailable until 04:00 UTC. The live exchange is not affected.',
    [],
  ],
  [
    '2026-11-24T10:00',
    'Preparing for the ABC hard fork\nThe fork is expected on November 28.\n1. Before the hard fork (at 01:00 UTC, November 28, 2026), we will suspend deposits and withdrawals of ABC.\n2. We will resume them once the network is stable.',
    ['11-28 01:00 ~ -'],
  ],
  [
    '2026-11-24T10:00',
    'Merge support\nAhead of the merge (on November 27, 2026 at 05:00 UTC) the exchange will halt ETH withdrawals.',
    ['11-27 05:00 ~ -'],
  ],
  [
    '2026-11-24T14:50',
    'Exchange down\nTrading has been suspended since 03:00 UTC. Our CEO tweeted at 05:38 UTC that there were probably another 45 minutes to go before trading resumes.',
    ['11-24 03:00 ~ -'],
  ],
  [
    '2026-11-24T14:50',
    'Halt goes on\nTrading was halted at 03:00 UTC. The market will not reopen at all today. We had earlier said that trading would resume at 05:00 UTC.',
    ['11-24 03:00 ~ -'],
  ],
  [
    '2026-11-24T10:00',
    'Quarterly settlement of funds\nUnused funds go to your bank on Saturday, 28 November. Want your funds to come back automatically on Monday, 30 November? Set up a mandate in the app.',
    [],
  ],
  [
    '2026-11-24T10:00',
    'Halt of FLOW deposits and withdrawals\nDeposits and withdrawals over the Flow network will be halted. The suspension is slated to take effect on November 27, 2026, at exactly 11:00 UTC.',
    ['11-27 11:00 ~ -'],
  ],
  [
    '2026-11-24T14:50',
    'Deposits and withdrawals\nBoth were suspended at 03:00 UTC. Deposits were switched on again at 05:00 UTC; withdrawals will follow later today.',
    ['11-24 03:00 ~ -'],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'Still down\nThe exchange went down at 03:12 UTC. An attempt to restart it at 04:30 UTC failed.',
    ['11-24 03:12 ~ -'],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'Login trouble\nSince 03:00 UTC many of you cannot log in. We restarted the login servers at 04:50 UTC, which helped only for a short time.',
    ['11-24 03:00 ~ -'],
    'in-progress',
  ],
  [
    '2026-11-24T14:50',
    'No end in sight\nThe maintenance was planned for 03:00 to 05:00 UTC today. It goes on, and we cannot say for how long.',
    ['11-24 03:00 ~ -'],
    'extended',
  ],
  [
    '2026-11-24T15:30',
    'All good again\nThe API problem that began at 03:00 UTC was over by 05:30 UTC.',
    ['11-24 03:00 ~ 11-24 05:30'],
    'completed',
  ],
  [
    '2026-11-24T10:00',
    'Brought forward\nThe maintenance of November 28, 02:00-04:00 UTC is brought forward by one day. Trading will be halted.',
    ['11-27 02:00 ~ 11-27 04:00'],
  ],
  [
    '2026-11-24T10:00',
    'Maintenance update\nDue to high volatility the maintenance on November 26 (02:00-04:00 UTC) will not take place. A new date will be announced.',
    [],
    'cancelled',
  ],
  [
    '2026-11-24T10:00',
    'Second date added\nIn addition to November 26, 02:00-03:00 UTC, trading will also be halted on November 28, 02:00-03:00 UTC.',
    ['11-26 02:00 ~ 11-26 03:00', '11-28 02:00 ~ 11-28 03:00'],
  ],
];

describe('English notices of steps, moves, names and timelines', () => {
  it.each(ROWS.map((row) => [row[1], row] as const))('%s', (_, [written, text, windows, state]) => {
    const reading = readNotice(noticeOf({ published: written, ...linesOf(text) }));
    const given = standing(reading.windows).map(utcHours);
    expect(given.sort()).toEqual(windows);
    if (state !== undefined) expect(reading.state).toBe(state);
  });
});
