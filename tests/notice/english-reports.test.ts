import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { linesOf, noticeOf, standing, utcHours } from './helpers.ts';

/** Written on, title and text, windows in UTC, and the state where the case is about that. */
type Row = readonly [written: string, text: string, windows: readonly string[], state?: string];

const ROWS: readonly Row[] = [
  [
    '2026-06-10T12:00',
    'Perpetual upgrade\nThe upgrade is expected to last from 1:00 am to 2:00 am, June 15th, 2026 (CDT).',
    ['06-15 06:00 ~ 06-15 07:00'],
  ],
  [
    '2026-06-10T12:00',
    'Futures Maintenance June 15th\nWe will conduct scheduled maintenance beginning at 10:00 pm on June 15th, 2026 (EDT). The maintenance is expected to last from 10:00 pm to 11:30 pm, June 15th, 2026 (EDT). Trading will be suspended.',
    ['06-16 02:00 ~ 06-16 03:30'],
  ],
  [
    '2026-06-10T12:00',
    'System maintenance\nWithdrawals will be unavailable from 11 p.m. on June 12 to 2 a.m. on June 13 (ET).',
    ['06-13 03:00 ~ 06-13 06:00'],
  ],
  [
    '2026-06-10T12:00',
    'System maintenance\nOur exchange will be unavailable between 11:30 PM Saturday, June 13 and 3:30 AM Sunday, June 14 PDT.',
    ['06-14 06:30 ~ 06-14 10:30'],
  ],
  [
    '2026-06-10T12:00',
    'Scheduled maintenance\nMaintenance window: Saturday 13 June 2026, 6.00am - 8.30am SGT. Trading and deposits are halted.',
    ['06-12 22:00 ~ 06-13 00:30'],
  ],
  [
    '2026-06-10T12:00',
    'Wallet maintenance\nETH deposits and withdrawals will be suspended on June 12, 2026 at 14:00 HKT for about 2 hours.',
    ['06-12 06:00 ~ 06-12 08:00'],
  ],
  [
    '2026-06-10T12:00',
    'Scheduled downtime\nDate and time: 6/12/2026 1430 Eastern time\nExpected duration: 45 minutes\nTrading will be unavailable.',
    ['06-12 18:30 ~ 06-12 19:15'],
  ],
  [
    '2026-06-10T12:00',
    'Planned outage on June 12 at 0900 Pacific\nThe exchange will be down for one hour.',
    ['06-12 16:00 ~ 06-12 17:00'],
  ],
  [
    '2026-06-10T12:00',
    'Server maintenance\nAll times are GMT+3 (server time).\nMT5: Saturday, 13 June 2026, from 09:00 to 12:00. Trading will be disabled.',
    ['06-13 06:00 ~ 06-13 09:00'],
  ],
  [
    '2026-06-10T12:00',
    'System upgrade\nThe matching engine will be upgraded at 5 AM UTC / 1 AM EDT / 2 PM JST on June 12. Trading will be halted for 30 minutes.',
    ['06-12 05:00 ~ 06-12 05:30'],
  ],
  [
    '2026-06-10T12:00',
    'Maintenance notice\nTrading is suspended from 02:00 to 04:00 UTC (10:00 to 12:00 SGT, 22:00 to 00:00 ET) on June 12.',
    ['06-12 02:00 ~ 06-12 04:00'],
  ],
  [
    '2026-06-10T12:00',
    'Exchange maintenance\nOn June 14 at 7am PT (10am ET) the exchange will go offline for up to six hours.',
    ['06-14 14:00 ~ 06-14 20:00'],
  ],
  [
    '2026-06-10T12:00',
    'System upgrade\nWe will upgrade our trading system on June 12 starting at 06:00 UTC. The upgrade will take up to three hours, during which trading will be unavailable.',
    ['06-12 06:00 ~ 06-12 09:00'],
  ],
  [
    '2026-06-10T12:00',
    'Temporary suspension of SOL\nSOL deposits and withdrawals will be suspended from 09:00 UTC on June 12 until further notice.',
    ['06-12 09:00 ~ -'],
  ],
  [
    '2026-06-10T12:00',
    'Suspension of XTZ transfers\nThe suspension will commence precisely at 9:00 a.m. UTC on June 12. The exchange has not specified an end time.',
    ['06-12 09:00 ~ -'],
  ],
  [
    '2026-06-10T12:00',
    'Scheduled maintenance\nThe scheduled downtime will begin on June 12, 2026, at 11:00 pm UTC and continue till June 13, 2026, at 6:00 am UTC. Trading will be unavailable.',
    ['06-12 23:00 ~ 06-13 06:00'],
  ],
  [
    '2026-06-10T12:00',
    'Scheduled maintenance\nThe exchange will go offline at 10:00 pm UTC on June 12 and remain offline until 4:00 am UTC on June 13.',
    ['06-12 22:00 ~ 06-13 04:00'],
  ],
  [
    '2026-06-10T12:00',
    'Platform maintenance\nServices will be unavailable at two specific times on June 13: from 3:00am to 3:45am UTC and from 9:30am to 12:45pm UTC.',
    ['06-13 03:00 ~ 06-13 03:45', '06-13 09:30 ~ 06-13 12:45'],
  ],
  [
    '2026-06-10T12:00',
    'Platform upgrade\nThe upgrade is scheduled from 3:00 AM to 4:30 PM UTC on 13th June 2026, during a holiday to reduce inconvenience. Withdraw sufficient funds before 7:30 PM UTC on Friday, 12th June 2026.',
    ['06-13 03:00 ~ 06-13 16:30'],
  ],
  [
    '2026-06-10T12:00',
    'System Maintenance Schedule\nTime and Date\nServices to be Suspended\n02:30 to 06:30 UTC\non 13th June, 2026\nDeposits\n00:00 to 07:30 UTC\non 20th June, 2026\nWithdrawals',
    ['06-13 02:30 ~ 06-13 06:30', '06-20 00:00 ~ 06-20 07:30'],
  ],
  [
    '2026-06-10T12:00',
    'Two maintenance windows\n1:00 - 2:00 UTC, June 12: spot trading\n3:00 - 5:00 UTC, June 14: withdrawals',
    ['06-12 01:00 ~ 06-12 02:00', '06-14 03:00 ~ 06-14 05:00'],
  ],
  [
    '2026-06-10T12:00',
    'Maintenance\nTrading will be suspended from 12 midnight to 3 am UTC on June 13 and June 20.',
    ['06-13 00:00 ~ 06-13 03:00', '06-20 00:00 ~ 06-20 03:00'],
  ],
  [
    '2026-06-10T12:00',
    'Notice about the upcoming hard fork\nThe fork is expected to take place between June 20 and June 28, 2026.\nWe will suspend deposits and withdrawals of ETH before and after both upgrades.\nHere are the respective timings:\nStage one (Consensus): June 16, 2026, 11AM UTC\nStage two (Execution): June 25, 2026, 12AM (midnight) UTC',
    ['06-16 11:00 ~ -', '06-25 00:00 ~ -'],
  ],
  [
    '2026-06-10T12:00',
    'Network upgrade of ABC\nThe network upgrade is estimated to take place at 1:30AM UTC on June 15, 2026. One hour before the upgrade, at approximately 12:30AM UTC on June 15, 2026, we will suspend deposits and withdrawals of ABC.',
    ['06-15 00:30 ~ -'],
  ],
  [
    '2026-06-10T12:00',
    'BCH hard fork\nDeposits and withdrawals of BCH will be halted 12 hours before the fork is due to begin, around 4.40am GMT on June 15, e.g. 12.40pm HKT, or 6.40am CEST. We will resume when the network is stable.',
    ['06-15 04:40 ~ -'],
  ],
  [
    '2026-06-09T23:00',
    'Exchange trading engine back online\nTrading resumed at 13:40 UTC, according to the exchange.\nThe trading engine went down on Tuesday at 12:13 UTC. Before Tuesday, the most recent outage came on March 13 when it was offline for 25 minutes.',
    ['06-09 12:13 ~ 06-09 13:40'],
    'completed',
  ],
  [
    '2026-06-10T21:00',
    'Exchange halted\nOn Tuesday, the exchange halted order execution for 37 minutes. Users began reporting issues around 14:10 UTC. By 14:47 UTC, order execution had resumed.',
    ['06-09 14:10 ~ 06-09 14:47'],
    'completed',
  ],
  [
    '2026-06-10T20:00',
    'Stock exchange outage\nDue to technical issues, the exchange closed all segments at 11:40 am today (JST). There is no confirmation of the session resuming at 1 pm and normal trade at 1:15 pm.',
    ['06-10 02:40 ~ -'],
    'in-progress',
  ],
  [
    '2026-06-10T20:00',
    'Exchange halts withdrawals\nThe exchange halted withdrawals at 08:15 UTC on Wednesday. It is unclear whether withdrawals will resume at 12:00 UTC as rumoured.',
    ['06-10 08:15 ~ -'],
    'in-progress',
  ],
  [
    '2026-06-10T12:00',
    'Exchange postpones system upgrade\nThe exchange has postponed its system upgrade earlier scheduled for this weekend till further notice. It had announced on Tuesday that the upgrade will take place starting on Saturday, June 13, at 10 pm UTC and ending on Sunday, June 14, at 6:30 am UTC. A new date will be communicated.',
    [],
    'postponed',
  ],
  [
    '2026-06-10T12:00',
    'Maintenance postponed\nThe maintenance, which was to run from 02:00 to 05:00 UTC on June 12, has been postponed. We will announce a new date.',
    [],
    'postponed',
  ],
  [
    '2026-06-10T12:00',
    'Maintenance\nThe maintenance planned for June 12, 02:00 to 05:00 UTC, has been, as already indicated, cancelled.',
    [],
    'cancelled',
  ],
  [
    '2026-06-11T08:30',
    'Outage\nTrading resumed at 22:50 UTC. The engine went down at 21:30 UTC.',
    ['06-10 21:30 ~ 06-10 22:50'],
    'completed',
  ],
  [
    '2026-06-11T08:30',
    'Withdrawals halted\nWithdrawals were halted at 20:15 UTC on Wednesday because of a database failure.',
    ['06-10 20:15 ~ -'],
    'in-progress',
  ],
  [
    '2026-06-12T21:00',
    'Exchange to pause trading\nThe exchange said on Thursday that it will pause trading on Saturday from 02:00 to 05:00 UTC.',
    ['06-13 02:00 ~ 06-13 05:00'],
    'scheduled',
  ],
  [
    '2026-06-12T21:00',
    'Maintenance\nTrading will be paused from 02:00 to 05:00 UTC on Sunday.',
    ['06-14 02:00 ~ 06-14 05:00'],
    'scheduled',
  ],
  [
    '2026-06-10T12:00',
    'Planned maintenance\nDate: June 12, 2026, 02:00-04:00 UTC\nBackup day: June 13, 2026\nTime: 02:00-04:00 UTC',
    ['06-12 02:00 ~ 06-12 04:00'],
  ],
  [
    '2026-06-10T12:00',
    'Planned maintenance\nMaintenance: June 12, 2026, 02:00-04:00 UTC\nReserve days:\nJune 13, 2026, 02:00-04:00 UTC\nJune 14, 2026, 02:00-04:00 UTC\nTrading is suspended.',
    ['06-12 02:00 ~ 06-12 04:00'],
  ],
  [
    '2026-06-10T12:00',
    'Planned maintenance\nTrading is suspended on June 12, 2026, 02:00-04:00 UTC. Should the work fail, the fallback date is June 19, 2026, 02:00-04:00 UTC.',
    ['06-12 02:00 ~ 06-12 04:00'],
  ],
  [
    '2026-06-10T12:00',
    'Maintenance Windows\nWe have weekly scheduled maintenance windows on Saturdays from 01:30 AM to 05:30 AM UTC. This corresponds to Friday 9:30 PM to Saturday 1:30 AM Eastern Time. The platform may be temporarily unavailable.',
    [],
  ],
  [
    '2026-06-10T12:00',
    'Regular maintenance\nOur servers are restarted every Sunday at 04:00 UTC. That is Saturday 9:00 PM Pacific Time, and takes about 30 minutes.',
    [],
  ],
  [
    '2026-06-10T12:00',
    'How to prepare\nOnline banking will be unavailable effective 5:00 p.m. CDT on Friday, June 12 until 8:00 a.m. CDT on Sunday, June 14.\nWednesday, June 10 (Before 5:00 p.m. CDT) – Pay any bills due between June 11 and 14. Turn off autodeposit.',
    ['06-12 22:00 ~ 06-14 13:00'],
  ],
  [
    '2026-06-10T12:00',
    'VPN maintenance\nOur provider will be conducting maintenance on 2026-06-12 between 23:00 UTC and 00:00 UTC; the VPN will be unavailable.\n\nalex · comment · 2026-06-10\nJust for clarity, times are UTC so as we are in BST that will be 00:00 - 01:00 on 13th.',
    ['06-12 23:00 ~ 06-13 00:00'],
  ],
  [
    '2026-06-09T21:00',
    'Exchange to upgrade system\nThe exchange will perform a system upgrade on June 12, lasting around three hours, during which users may experience temporary interruptions in services like account login and trading.',
    [],
    'scheduled',
  ],
  [
    '2026-06-09T21:00',
    'Deposits and trading suspended from June 12\nWe will be undergoing a technology upgrade. Beginning June 12th 2026 deposits and trading will be suspended.',
    [],
    'scheduled',
  ],
  [
    '2026-06-09T21:00',
    'Upcoming downtime\nTrading will be down for a few hours on June 12th while we migrate to new servers.',
    [],
    'scheduled',
  ],
  ['2026-06-10T12:00', 'Deposits are back\nDeposits are back, withdrawals will follow shortly.', []],
  [
    '2026-07-01T12:00',
    'Scheduled trading halt\nWe will temporarily halt trading on Testnet on Tuesday, 7 July at 02:15 UTC, and on Mainnet on Thursday, 9 July at 02:15 UTC.\nDate / Time | What will happen?\nTuesday, 7 July at 02:15 UTC | Trading halts |\nTuesday, 7 July at 03:10 UTC | Cancel-only mode |\nTuesday, 7 July at 03:15 UTC | Trading recommences |\nThursday, 9 July at 02:15 UTC | Trading halts |\nThursday, 9 July at 03:10 UTC | Cancel-only mode |\nThursday, 9 July at 03:15 UTC | Trading recommences |',
    ['07-07 02:15 ~ 07-07 03:15', '07-09 02:15 ~ 07-09 03:15'],
  ],
  [
    '2026-07-01T12:00',
    'Engine upgrade timeline\n9 July, 04:00 UTC: trading suspended\n9 July, 04:30 UTC: post-only mode\n9 July, 04:40 UTC: full trading resumes',
    ['07-09 04:00 ~ 07-09 04:40'],
  ],
  [
    '2026-07-01T21:00',
    'Degraded withdrawals\nResolved - Withdrawals are operating normally again.\nJul 1, 11:20 UTC\nMonitoring - A fix has been implemented.\nJul 1, 10:50 UTC\nInvestigating - Withdrawals are currently suspended.\nJul 1, 10:05 UTC',
    ['07-01 10:05 ~ 07-01 11:20'],
    'completed',
  ],
  [
    '2026-07-01T21:00',
    'Scheduled maintenance for matching engine\nScheduled for Jul 3, 2026 04:00 - 05:00 UTC\nScheduled - Trading will be unavailable. Jul 1, 2026 - 10:00 UTC',
    ['07-03 04:00 ~ 07-03 05:00'],
  ],
  [
    '2026-07-01T21:00',
    'Trading halted\nUpdate, 11:45 UTC: We have restarted trading as of 11:40 UTC.\nUpdate, 10:30 UTC: We are still investigating.\n10:12 UTC: We have halted trading due to a database failure.',
    ['07-01 10:12 ~ 07-01 11:40'],
    'completed',
  ],
  [
    '2026-06-10T12:00',
    'Funding maintenance\nFiat withdrawals (SEPA) will not be available on 12/06/2026 from 18h to 21h CEST.',
    ['06-12 16:00 ~ 06-12 19:00'],
  ],
  [
    '2026-06-10T12:00',
    "Upgrade\nOn the 12th of June, starting 8 o'clock in the morning UTC, trading will be paused for 90 minutes.",
    ['06-12 08:00 ~ 06-12 09:30'],
  ],
  [
    '2026-06-10T12:00',
    'Scheduled maintenance\nWhen: Fri, Jun 12, 2026 @ 3pm - 5pm UTC\nWhat: API and trading unavailable',
    ['06-12 15:00 ~ 06-12 17:00'],
  ],
  [
    '2026-06-10T12:00',
    'Scheduled maintenance\nStart: 2026-06-12T03:00Z\nEnd: 2026-06-12T04:30Z\nImpact: withdrawals disabled',
    ['06-12 03:00 ~ 06-12 04:30'],
  ],
  [
    '2026-06-10T12:00',
    'Maintenance tonight\nWe will be taking the exchange down tonight at 11pm UTC for a quick database upgrade. Expect 20 minutes of downtime.',
    ['06-10 23:00 ~ 06-10 23:20'],
  ],
  [
    '2026-06-10T12:00',
    'Maintenance tomorrow\nWithdrawals will be paused tomorrow between 9 and 11am UTC.',
    ['06-11 09:00 ~ 06-11 11:00'],
  ],
  [
    '2026-06-10T12:00',
    'Upgrade notice\nThe upgrade will run from June 12 at 22:00 UTC through June 13 at 01:00 UTC. The platform will not be accessible.',
    ['06-12 22:00 ~ 06-13 01:00'],
  ],
  [
    '2026-06-10T12:00',
    'Notice\nDear traders, spot trading stops on 2026.06.12 at 10:00 (UTC+8) and is expected to be restored at 11:30 (UTC+8).',
    ['06-12 02:00 ~ 06-12 03:30'],
  ],
  [
    '2026-06-10T12:00',
    'Database maintenance\nStarting time: 12 Jun 2026, 02:00 UTC. Estimated completion time: 12 Jun 2026, 03:00 UTC. The exchange will be in read-only mode.',
    ['06-12 02:00 ~ 06-12 03:00'],
  ],
  [
    '2026-06-12T15:00',
    'System upgrade completed\nThe system upgrade has been completed at 05:30 UTC on June 12, 2026. Deposits, withdrawals and trading have resumed.',
    ['- ~ 06-12 05:30'],
    'completed',
  ],
  [
    '2026-06-12T15:00',
    'System upgrade extended\nThe system upgrade that began at 02:00 UTC on June 12 is taking longer than expected. The new estimated completion time is 08:00 UTC.',
    ['06-12 02:00 ~ 06-12 08:00'],
    'extended',
  ],
  [
    '2026-06-12T15:00',
    'Exchange down\nThe exchange has been down since 03:20 UTC due to an outage at its cloud provider. Services will be restored by 07:30 UTC, it said.',
    ['06-12 03:20 ~ 06-12 07:30'],
    'in-progress',
  ],
  [
    '2026-06-12T15:00',
    'Exchange news\nThe exchange was down for over three hours due to scheduled maintenance. "The exchange will undergo maintenance on Thursday, June 11th from approximately 10:00pm until Friday, June 12th at 12:30am ET," a notice said. However, the exchange has postponed the service resumption; services will be restored by 07:30 UTC.',
    ['06-12 02:00 ~ 06-12 07:30'],
    'extended',
  ],
  [
    '2026-06-10T12:00',
    'Wallet maintenance for TRX\nTRX deposits and withdrawals will close at 3:00 p.m. HKT on 12 June and reopen at 6:00 p.m. HKT the same day.',
    ['06-12 07:00 ~ 06-12 10:00'],
  ],
  [
    '2026-06-10T12:00',
    'Binding maintenance\nFrom Fri 12 June 20:00 BST to Sat 13 June 02:00 BST, deposits will be offline.',
    ['06-12 19:00 ~ 06-13 01:00'],
  ],
  [
    '2026-06-10T12:00',
    'Exchange to halt\nThe exchange will halt ETH withdrawals on June 12, 2026, at 13:55 (UTC+8), for approximately one hour.',
    ['06-12 05:55 ~ 06-12 06:55'],
  ],
  [
    '2026-06-10T12:00',
    'Pair maintenance\nTrading pairs | Maintenance period\nBTC/USDT | 2026-06-12 11:10:00 - 11:20:00 (UTC+8)\nETH/USDT | 2026-06-12 11:30:00 - 11:40:00 (UTC+8)',
    ['06-12 03:10 ~ 06-12 03:20', '06-12 03:30 ~ 06-12 03:40'],
  ],
  [
    '2026-06-10T12:00',
    'Schedule of suspension\nNetwork\tSuspension time (UTC)\tResumption time (UTC)\nBSC\t2026-06-12 06:00\t2026-06-12 08:00\nTRON\t2026-06-13 06:00\t2026-06-13 07:30',
    ['06-12 06:00 ~ 06-12 08:00', '06-13 06:00 ~ 06-13 07:30'],
  ],
  [
    '2026-06-10T12:00',
    'Mainnet swap\n• Suspension of ABC deposits and withdrawals: June 12, 2026, 02:00 (UTC)\n• Trading of ABC/USDT will be suspended: June 12, 2026, 03:00 (UTC)\n• Cancel your orders before 03:00 (UTC) on June 12.',
    ['06-12 02:00 ~ -', '06-12 03:00 ~ -'],
  ],
  [
    '2026-06-12T19:00',
    '[Resolved] Withdrawal delays\nWe are pleased to inform you that withdrawals have been fully restored as of 09:45 UTC. The delays began at 07:10 UTC on June 12.',
    ['06-12 07:10 ~ 06-12 09:45'],
    'completed',
  ],
  [
    '2026-06-12T19:00',
    'Trading resumes\nSpot trading will resume at 12:00 UTC today. A cancel-only period will begin at 11:50 UTC.',
    ['- ~ 06-12 12:00'],
    'in-progress',
  ],
  [
    '2026-06-12T19:00',
    'Update on outage\nTrading has resumed at 09:30 UTC. Withdrawals remain suspended until 14:00 UTC.',
    ['- ~ 06-12 14:00'],
  ],
  [
    '2026-06-10T12:00',
    'Rescheduled: matching engine upgrade\nThe upgrade originally planned for June 12, 02:00–04:00 UTC will now take place on June 14, 02:00–04:00 UTC.',
    ['06-14 02:00 ~ 06-14 04:00'],
    'postponed',
  ],
  [
    '2026-06-10T12:00',
    'Cancelled: matching engine upgrade\nThe upgrade planned for June 12, 02:00–04:00 UTC will not take place.',
    [],
    'cancelled',
  ],
  [
    '2026-06-10T12:00',
    'Announcement\nDue to market volatility, we have decided to postpone the futures system upgrade scheduled on June 12 at 04:00 (UTC). A new time will be announced separately.',
    [],
    'postponed',
  ],
  [
    '2026-06-10T12:00',
    'Delisting of ABC\nWe will delist ABC on June 20, 2026 at 08:00 (UTC). Trading of ABC/USDT will be stopped at 08:00 (UTC) on June 20. Withdrawals will be supported until July 20, 2026.',
    [],
  ],
  [
    '2026-06-10T12:00',
    'Listing of ABC\nTrading of ABC/USDT opens at 10:00 UTC on June 12. Deposits are open now; withdrawals open at 10:00 UTC on June 13.',
    [],
  ],
  [
    '2026-06-10T12:00',
    'Trading competition\nThe competition runs from June 12, 10:00 UTC to June 20, 10:00 UTC. In case of maintenance, the end may be extended.',
    [],
  ],
  [
    '2026-06-10T12:00',
    'Server Upgrade Notice\nDear users, our servers will be upgraded at 15:00 on 12th June (HKT), and the upgrade is expected to be completed at 17:30 the same day. The app and website will be inaccessible.',
    ['06-12 07:00 ~ 06-12 09:30'],
  ],
  [
    '2026-06-10T12:00',
    'Maintenance\nOur platform will be down for maintenance this Saturday (June 13) from 1 AM to 5 AM EDT (5 AM to 9 AM UTC).',
    ['06-13 05:00 ~ 06-13 09:00'],
  ],
  [
    '2026-06-10T12:00',
    'Hardfork\nThe network will undergo a hard fork at block height 20,000,000, expected around June 15, 2026 08:00 (UTC). We will suspend deposits and withdrawals at 07:00 (UTC) on June 15.',
    ['06-15 07:00 ~ -'],
  ],
  [
    '2026-06-12T21:00',
    'Emergency maintenance\nWe are currently undergoing emergency maintenance. Trading, deposits and withdrawals are paused. We expect to be back by 14:30 UTC.',
    ['- ~ 06-12 14:30'],
    'in-progress',
  ],
  [
    '2026-06-12T14:30',
    'Maintenance extended\nThe scheduled maintenance has been extended by two hours and will now end at 07:00 UTC.',
    ['- ~ 06-12 07:00'],
    'extended',
  ],
  [
    '2026-06-12T17:00',
    'Exchange halts trading after hack\nThe exchange halted all trading at around 6:40 a.m. UTC on Friday after detecting unauthorized access. It said it would provide an update at 10:00 UTC.',
    ['06-12 06:40 ~ -'],
    'in-progress',
  ],
  [
    '2026-06-12T17:00',
    'Exchange resumes withdrawals\nThe exchange has resumed withdrawals after a two-day halt that started on June 10 at 09:00 UTC. Withdrawals were reopened at 07:00 UTC on Friday.',
    ['06-10 09:00 ~ 06-12 07:00'],
    'completed',
  ],
  [
    '2026-06-12T21:00',
    'Status\nJun 12, 11:40 UTC - Resolved. Order matching is back to normal.\nJun 12, 10:55 UTC - Identified. A fix is being rolled out.\nJun 12, 10:31 UTC - Investigating. Orders are not being matched.',
    ['06-12 10:31 ~ 06-12 11:40'],
    'completed',
  ],
  [
    '2026-06-12T21:00',
    'Outage of Thursday\nYesterday at 14:05 UTC the order gateway crashed; it was brought back at 14:52 UTC.',
    ['06-11 14:05 ~ 06-11 14:52'],
    'completed',
  ],
  [
    '2026-06-10T12:00',
    'Bank holiday\nUS banks are closed on June 19. USD withdrawals requested after 16:00 ET on June 18 will be processed on June 22.',
    [],
  ],
  [
    '2026-06-12T21:00',
    'Update\nWe will not resume trading at 13:00 UTC as planned. Trading has been halted since 09:10 UTC; the next update comes at 15:00 UTC.',
    ['06-12 09:10 ~ -'],
  ],
  [
    '2026-06-12T21:00',
    "Update\nWithdrawals won't be back at 13:00 UTC as we had hoped. They have been suspended since 09:10 UTC.",
    ['06-12 09:10 ~ -'],
    'in-progress',
  ],
  [
    '2026-06-12T21:00',
    'Update\nThe exchange could not resume trading at 10:00 UTC. Trading has been halted since 09:10 UTC.',
    ['06-12 09:10 ~ -'],
    'in-progress',
  ],
  [
    '2026-06-12T21:00',
    'Update\nTrading has been halted since 09:10 UTC and will not resume until 14:00 UTC.',
    ['06-12 09:10 ~ 06-12 14:00'],
  ],
  [
    '2026-06-12T21:00',
    'Trading is back\nTrading resumed at 11:00 UTC after an outage that began at 08:20 UTC on Friday.',
    ['06-12 08:20 ~ 06-12 11:00'],
    'completed',
  ],
  [
    '2026-06-12T21:00',
    'Outage this morning\nAt 08:20 UTC our matching engine went offline. Service was restored at 09:05 UTC.',
    ['06-12 08:20 ~ 06-12 09:05'],
    'completed',
  ],
];

describe('notices and reports in English', () => {
  it.each(ROWS.map((row) => [row[1], row] as const))('%s', (_, [published, text, windows, state]) => {
    const reading = readNotice(noticeOf({ published, ...linesOf(text) }));
    const given = standing(reading.windows).map(utcHours);
    expect(given.toSorted()).toEqual(windows.toSorted());
    if (state !== undefined) expect(reading.state).toBe(state);
  });

  it.each([
    'Exchange to upgrade system\nThe exchange will perform a system upgrade on November 25, lasting around three hours, during which users may experience temporary interruptions of trading.',
    'Upcoming downtime\nTrading will be down for a few hours on November 25 while we migrate to new servers.',
    'News\nWe will conduct a scheduled maintenance on November 27. Withdrawals may be interrupted for some hours.',
  ])('list what has a day and no hours: %s', (text) => {
    const reading = readNotice(noticeOf(linesOf(text)));
    expect({ windows: reading.windows, unreadable: reading.unreadable, state: reading.state }).toEqual({
      windows: [],
      unreadable: true,
      state: 'scheduled',
    });
  });
});
