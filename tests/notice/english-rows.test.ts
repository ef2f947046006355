import { expect, test } from 'vitest';
import { hoursTold } from './hours-and-state.ts';

/* Rows of steps, of old and new hours, of ends that nobody knows, of restarts one after the other, and entries of what takes longer. */

/** Written on (here), title, text, and the hours of what is to happen, here. */
type Row = readonly [written: string, title: string, text: string, hours: readonly string[]];

const ROWS: readonly Row[] = [
  [
    '2027-03-15T14:00',
    'Two-step maintenance of the wallet system',
    'The upgrade of our wallets is split in two:\n\nStep 1 (deposits): 17 March 2027, 22:00 UTC – 18 March 2027, 00:30 UTC\nStep 2 (withdrawals): 18 March 2027, 22:00 UTC – 19 March 2027, 02:00 UTC\n\nTrading will not be interrupted.',
    ['03-18T07:00/03-18T09:30', '03-19T07:00/03-19T11:00'],
  ],
  [
    '2027-03-15T14:00',
    'Maintenance in two phases',
    'Phase 1: 2027-03-17 22:00 → 2027-03-18 00:30 UTC\nPhase 2: 2027-03-18 22:00 → 2027-03-19 02:00 UTC\n\nSpot trading is not affected.',
    ['03-18T07:00/03-18T09:30', '03-19T07:00/03-19T11:00'],
  ],
  [
    '2027-03-15T14:00',
    'Wallet upgrade over two nights',
    'Night one: Wed 17 March, 22:00 UTC -> Thu 18 March, 00:30 UTC (deposits)\nNight two: Thu 18 March, 22:00 UTC -> Fri 19 March, 02:00 UTC (withdrawals)\n\nTrading continues as normal.',
    ['03-18T07:00/03-18T09:30', '03-19T07:00/03-19T11:00'],
  ],
  [
    '2027-03-15T14:00',
    'Maintenance of deposits and withdrawals',
    'Deposits: 22:00 UTC on 17 March → 00:30 UTC on 18 March\nWithdrawals: 22:00 UTC on 18 March → 02:00 UTC on 19 March\n\nTrading stays open throughout.',
    ['03-18T07:00/03-18T09:30', '03-19T07:00/03-19T11:00'],
  ],
  [
    '2027-03-15T14:00',
    'Staged maintenance',
    'Our wallets get a new version in stages:\n\n• Stage A – deposits paused – 17.03.2027 22:00 → 18.03.2027 00:30 (UTC)\n• Stage B – withdrawals paused – 18.03.2027 22:00 → 19.03.2027 02:00 (UTC)\n\nNo effect on trading.',
    ['03-18T07:00/03-18T09:30', '03-19T07:00/03-19T11:00'],
  ],
  [
    '2027-03-15T14:00',
    'Wallet maintenance in two parts',
    'Part 1 (deposits)\n17 March 2027 22:00 UTC → 18 March 2027 00:30 UTC\nPart 2 (withdrawals)\n18 March 2027 22:00 UTC → 19 March 2027 02:00 UTC\n\nTrading is unaffected.',
    ['03-18T07:00/03-18T09:30', '03-19T07:00/03-19T11:00'],
  ],
  [
    '2027-03-15T14:00',
    'Two maintenance slots',
    'Slot 1: 17 March, 22:00 → 23:30 UTC\nSlot 2: 18 March, 22:00 → 23:00 UTC\nTrading and market data are not affected; deposits and withdrawals pause in both slots.',
    ['03-18T07:00/03-18T08:30', '03-19T07:00/03-19T08:00'],
  ],
  [
    '2027-03-15T14:00',
    'The wallet work comes in two steps',
    "1) Deposits off: Wed, 17 March 2027, 22:00 UTC → Thu, 18 March 2027, 00:30 UTC\n2) Withdrawals off: Thu, 18 March 2027, 22:00 UTC → Fri, 19 March 2027, 02:00 UTC\n\nTrading won't be interrupted.",
    ['03-18T07:00/03-18T09:30', '03-19T07:00/03-19T11:00'],
  ],
  [
    '2027-03-15T14:00',
    'Database work in two steps',
    'We split the work over two nights. Withdrawals are paused in both.\n\n1st night: from 17 March 2027, 22:00 UTC, → 18 March 2027, 00:30 UTC\n2nd night: from 18 March 2027, 22:00 UTC, → 19 March 2027, 02:00 UTC\n\nTrading is available all the time.',
    ['03-18T07:00/03-18T09:30', '03-19T07:00/03-19T11:00'],
  ],
  [
    '2026-12-15T20:00',
    'Start time change: December 17 upgrade',
    'There is a change to the hours of the upgrade on Thursday, December 17, 2026.\n\nOriginal hours: 05:00 - 06:30 UTC\nUpdated hours: 07:00 - 08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Maintenance on December 17: new hours',
    'The maintenance of December 17 keeps its day but not its hours.\n\nPreviously: 05:00–06:30 UTC\nNow: 07:00–08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Change of time',
    'Please note that the hours of the system maintenance on December 17, 2026 have been revised.\n\nInitial time: 05:00 to 06:30 UTC\nRevised time: 07:00 to 08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Revised maintenance window',
    'The maintenance on Thursday, December 17 takes place two hours later than announced.\n\nOld window: 05:00–06:30 UTC\nNew window: 07:00–08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Trading halt on December 17: other hours',
    'We had to change when the trading halt on December 17, 2026 takes place.\n\nAnnounced: 05:00–06:30 UTC\nAmended: 07:00–08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Upgrade on December 17 starts later',
    'The matching engine upgrade on Thursday, 17 December will start later than we said. The date is unchanged.\n\nFormer schedule: 05:00-06:30 UTC\nCurrent schedule: 07:00-08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Schedule update',
    'The schedule of the downtime on 17 December has been updated.\n\nFirst announced hours | 05:00 - 06:30 UTC\nUpdated hours | 07:00 - 08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Maintenance hours changed',
    'Maintenance of 17 December 2026\n\nBefore: 05:00 - 06:30 UTC\nAfter: 07:00 - 08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Time change: December 17 maintenance',
    'Kindly note a change to the time of our maintenance on 17 December.\n\nEarlier announcement: 05:00 - 06:30 UTC\nThis announcement: 07:00 - 08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Corrected hours of the upgrade',
    'The hours of the upgrade on Thursday, December 17 were given wrongly.\n\nWrong hours: 05:00 - 06:30 UTC\nCorrect hours: 07:00 - 08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2027-02-24T14:30',
    'Second extension of wallet maintenance (TRX)',
    '[Update 2027-02-24 05:20 UTC] The maintenance has been extended once more, to 2027-02-24 09:00 UTC.\n[Update 2027-02-24 03:50 UTC] The maintenance has been extended to 2027-02-24 06:00 UTC.\n[Original notice] Deposits via TRON will be suspended from 2027-02-24 02:00 UTC to 2027-02-24 04:00 UTC.',
    ['02-24T11:00/02-24T18:00'],
  ],
  [
    '2027-02-24T14:30',
    'Maintenance extended again',
    'Update, 05:20 UTC: We need still more time: the maintenance is extended again, until 09:00 UTC.\nUpdate, 03:50 UTC: The end moves to 06:00 UTC.\nDeposits via TRON are suspended from 02:00 UTC to 04:00 UTC on 24 February 2027.',
    ['02-24T11:00/02-24T18:00'],
  ],
  [
    '2027-02-24T14:30',
    'Wallet maintenance (extended)',
    '24 Feb, 05:20 UTC – The maintenance will take longer, and now ends at 09:00 UTC.\n24 Feb, 03:50 UTC – The maintenance is extended to 06:00 UTC.\n24 Feb, 02:00 UTC – Maintenance of the TRON wallet has begun, deposits are paused until 04:00 UTC.',
    ['02-24T11:00/02-24T18:00'],
  ],
  [
    '2027-02-24T14:30',
    'Extended maintenance: TRX wallets',
    'The maintenance that began at 02:00 UTC on 24 February has been extended for the second time, to 09:00 UTC. The ends given before, 04:00 UTC and then 06:00 UTC, no longer hold.',
    ['02-24T11:00/02-24T18:00'],
  ],
  [
    '2027-02-24T14:30',
    'TRX wallet maintenance takes longer',
    'UPDATE 2 (2027-02-24 05:20 UTC): extended further, to 2027-02-24 09:00 UTC.\nUPDATE 1 (2027-02-24 03:50 UTC): extended to 2027-02-24 06:00 UTC.\nDeposits and withdrawals of TRX are suspended from 2027-02-24 02:00 UTC to 2027-02-24 04:00 UTC for wallet maintenance.',
    ['02-24T11:00/02-24T18:00'],
  ],
  [
    '2027-02-24T14:30',
    'Second extension',
    '[Update 05:20 UTC] The maintenance has been prolonged again, now to 09:00 UTC.\n[Update 03:50 UTC] The maintenance has been prolonged to 06:00 UTC.\n[Original] Trading will be suspended on 2027-02-24 from 02:00 UTC to 04:00 UTC.',
    ['02-24T11:00/02-24T18:00'],
  ],
  [
    '2027-02-24T14:30',
    'Another extension of the maintenance',
    'We have to extend the TRX wallet maintenance yet again, this time to 09:00 UTC on 24 February 2027. It started at 02:00 UTC and was first extended to 06:00 UTC.',
    ['02-24T11:00/02-24T18:00'],
  ],
  [
    '2027-02-05T16:45',
    'XRP, XLM and ADA wallet maintenance',
    'Deposits and withdrawals of the assets below will be suspended:\n\nXRP — Feb 9, 2027, 03:00 to 05:00 UTC\nXLM — Feb 9, 2027, 05:00 to 06:30 UTC\nADA — Feb 10, 2027, 03:00 UTC until further notice',
    ['02-09T12:00/02-09T14:00', '02-09T14:00/02-09T15:30', '02-10T12:00/-'],
  ],
  [
    '2027-02-05T16:45',
    'Wallet maintenance',
    'Deposits and withdrawals will be suspended as follows:\n- XRP: 9 February 2027, 03:00–05:00 UTC\n- ADA: from 10 February 2027, 03:00 UTC, until further notice',
    ['02-09T12:00/02-09T14:00', '02-10T12:00/-'],
  ],
  [
    '2027-02-05T16:45',
    'Wallet maintenance',
    'Deposits and withdrawals of these assets are paused:\nXRP | 2027-02-09 03:00 - 05:00 UTC\nADA | 2027-02-10 03:00 UTC - until further notice',
    ['02-09T12:00/02-09T14:00', '02-10T12:00/-'],
  ],
  [
    '2027-02-05T16:45',
    'Wallet maintenance',
    'The following networks will be suspended for deposits and withdrawals:\nXRPL: Feb 9, 03:00 UTC → Feb 9, 05:00 UTC\nCardano: Feb 10, 03:00 UTC → TBA',
    ['02-09T12:00/02-09T14:00', '02-10T12:00/-'],
  ],
  [
    '2027-02-05T16:45',
    'Wallet maintenance',
    'Suspension of deposits and withdrawals:\n1. XRP, from Feb 9 03:00 UTC to Feb 9 05:00 UTC\n2. ADA, Feb 10 03:00 UTC, end to be announced',
    ['02-09T12:00/02-09T14:00', '02-10T12:00/-'],
  ],
  [
    '2027-02-05T16:45',
    'Wallet maintenance',
    'Suspended deposits and withdrawals:\nXRP – 9 Feb 2027, 03:00 to 05:00 UTC\nADA – 10 Feb 2027, 03:00 UTC, no end date yet',
    ['02-09T12:00/02-09T14:00', '02-10T12:00/-'],
  ],
  [
    '2027-02-05T16:45',
    'Suspension of deposits',
    'We will suspend deposits of two coins:\nXRP - Feb 9, 2027 at 03:00 UTC until Feb 9, 2027 at 05:00 UTC\nADA - Feb 10, 2027 at 03:00 UTC until the hard fork is stable',
    ['02-09T12:00/02-09T14:00', '02-10T12:00/-'],
  ],
  [
    '2027-02-05T16:45',
    'Wallet maintenance',
    'Deposits and withdrawals will be suspended:\nXRP — Feb 9, 2027, 03:00 UTC until further notice\nADA — Feb 10, 2027, 03:00 UTC until further notice',
    ['02-09T12:00/-', '02-10T12:00/-'],
  ],
  [
    '2026-12-15T20:00',
    'Change of maintenance hours',
    'Our weekly maintenance moves.\n\nOld hours: Wednesdays 05:00-06:00 UTC\nNew hours: Wednesdays 06:00-07:00 UTC',
    [],
  ],
  [
    '2026-12-15T20:00',
    'Trading hours change',
    'From 4 January 2027 the trading hours of XAUT change.\n\nOld hours: 05:00 - 21:00 UTC\nNew hours: 01:00 - 22:00 UTC',
    [],
  ],
  [
    '2026-12-15T20:00',
    'Support hours',
    'Support hours on December 17 change. The upgrade of our help desk is done.\n\nOriginal hours: 05:00 - 06:30 UTC\nUpdated hours: 07:00 - 08:30 UTC',
    [],
  ],
  [
    '2026-12-15T20:00',
    'Updated maintenance schedule',
    'The maintenance on December 17 has a new schedule.\n\nOriginal schedule: December 17, 05:00 - 06:30 UTC\nUpdated schedule: December 17, 07:00 - 08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Maintenance moved to another day',
    'Please note the new date of our maintenance.\n\nOriginal date: December 17, 2026, 05:00 - 06:30 UTC\nNew date: December 18, 2026, 05:00 - 06:30 UTC',
    ['12-18T14:00/12-18T15:30'],
  ],
  [
    '2026-12-15T20:00',
    'Maintenance on 17 December: updated start and end',
    'Original start: 05:00 UTC\nOriginal end: 06:30 UTC\nUpdated start: 07:00 UTC\nUpdated end: 08:30 UTC',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-15T20:00',
    'Upgrade on 17 December',
    'The hours of the trading engine upgrade have changed:\n\n~~05:00 - 06:30 UTC~~\n07:00 - 08:30 UTC on 17 December',
    ['12-17T16:00/12-17T17:30'],
  ],
  [
    '2026-12-04T18:00',
    'Staggered restart of gateways',
    'Our order gateways are restarted one after the other:\n\nGateway A: Dec 8, 06:00 → 06:20 UTC\nGateway B: Dec 9, 06:00 → 06:20 UTC\n\nSessions on the gateway in question are dropped; please connect to the other one.',
    ['12-08T15:00/12-08T15:20', '12-09T15:00/12-09T15:20'],
  ],
  [
    '2026-12-04T18:00',
    'Timetable of the migration on 12 December',
    'All times UTC.\n19:30 Last withdrawals are sent\n20:00 Trading stops\n20:15 Copy of the database begins\n21:50 Tests begin\n22:30 Post-only phase starts\n22:40 Trading resumes',
    ['12-13T05:00/12-13T07:40'],
  ],
  [
    '2026-12-04T18:00',
    "Earlier start of tomorrow's upgrade",
    "Tomorrow's upgrade (5 December) begins one hour earlier.\n\nFormer hours: 04:00 to 05:00 UTC\nPresent hours: 03:00 to 05:00 UTC",
    ['12-05T12:00/12-05T14:00'],
  ],
  [
    '2026-12-08T18:00',
    'Still working on it: third extension',
    'The maintenance which began at 02:00 UTC has to be extended a third time, until 12:00 UTC. We are sorry for the inconvenience.',
    ['12-08T11:00/12-08T21:00'],
  ],
  [
    '2026-12-04T18:00',
    'Upcoming suspensions',
    'Deposits and withdrawals of the following tokens will be suspended:\n• ATOM: 8 Dec, 02:00–04:00 UTC\n• OSMO: 9 Dec, from 02:00 UTC, reopening to be announced',
    ['12-08T11:00/12-08T13:00', '12-09T11:00/-'],
  ],
  [
    '2026-12-04T18:00',
    'Second maintenance day cancelled',
    'Day 1: 8 December, 02:00–04:00 UTC\nDay 2: 10 December, 02:00–04:00 UTC\nWe finished more than planned during the rehearsal, so day 2 has been cancelled. On day 1 the exchange is closed as announced.',
    ['12-08T11:00/12-08T13:00'],
  ],
  [
    '2026-12-09T18:00',
    "ACH transfers: yesterday's incident",
    'ACH deposits and withdrawals did not go through between 2:10 p.m. and 4:35 p.m. ET on Tuesday, December 8. They have been working since 4:35 p.m. Trading was available throughout.',
    ['12-09T04:10/12-09T06:35'],
  ],
  [
    '2026-12-04T18:00',
    "We'll be offline on Saturday night",
    "We'll be offline for maintenance this Saturday night, from 11 PM PT on December 5 to 1:30 AM PT on December 6. Recurring transfers will be sent at 1:45 AM PT. Chat support: 5 AM–9 PM PT.",
    ['12-06T16:00/12-06T18:30'],
  ],
  [
    '2026-12-04T18:00',
    '',
    "Reminder: short downtime on Tuesday, December 8th, 2 pm UTC. No trading. We'll be back in 40 minutes.",
    ['12-08T23:00/12-08T23:40'],
  ],
  [
    '2026-12-04T18:00',
    'Do you have a maintenance calendar?',
    'Yes. Every planned maintenance is entered at least a week ahead. Usually it is done on Tuesdays between 06:00 and 07:00 UTC, and trading is halted meanwhile. Was this answer helpful?',
    [],
  ],
  [
    '2026-12-04T18:00',
    'Kaspa network upgrade on December 10',
    'The Kaspa network upgrade is expected on December 10, 2026 at about 15:00 UTC. All of our nodes run the new version. KAS deposits and withdrawals remain open.',
    [],
  ],
  [
    '2026-12-04T18:00',
    'SDK release notes 2.4',
    '2026-12-03\nAdded: listMaintenances() returns planned downtimes with start and end.\nFixed: reconnect after maintenance.',
    [],
  ],
  [
    '2026-12-04T18:00',
    'Short poll about upgrade times',
    'Which hour for our monthly upgrade would you like best: 05:00–06:00 UTC or 21:00–22:00 UTC? The poll runs until December 20, 2026, 12:00 UTC.',
    [],
  ],
  [
    '2026-12-04T18:00',
    'Fee holiday after the maintenance',
    "As a thank-you for your patience during last week's maintenance, there are no trading fees from December 7, 00:00 UTC to December 9, 00:00 UTC.",
    [],
  ],
  [
    '2026-12-09T18:00',
    'Report on the outage of 8 December',
    'What happened (UTC)\n09:58: A configuration change is rolled out.\n10:04: Order entry fails for all members.\n10:20: Rollback starts.\n10:55: Rollback completed. Start of the order book recovery.\n11:31: Order entry works again.',
    ['12-08T19:04/12-08T20:31'],
  ],
  [
    '2026-12-04T18:00',
    'Maintenance slots for December',
    "1st slot: Tuesday, 8 December → 02:00 to 03:00 UTC\n2nd slot: Tuesday, 15 December → 02:00 to 03:00 UTC\nDeposits and withdrawals are paused in both slots. Trading won't be affected.",
    ['12-08T11:00/12-08T12:00', '12-15T11:00/12-15T12:00'],
  ],
  [
    '2026-12-04T18:00',
    'Release 6.0',
    'Release 6.0 is installed on Tuesday, December 8, 2026.\n\nTrading is not possible from 02:00 to 03:00 UTC. Options expiring on December 8 are settled at 08:00 UTC as usual.',
    ['12-08T11:00/12-08T12:00'],
  ],
  [
    '2026-12-04T18:00',
    'Corrected maintenance time',
    "In yesterday's mail about the maintenance on December 8 the time was wrong.\n\nIncorrect: 02:00 - 03:00 UTC\nCorrect: 04:00 - 05:00 UTC",
    ['12-08T13:00/12-08T14:00'],
  ],
  [
    '2026-12-04T18:00',
    'Maintenance on December 8 - what to expect',
    '02:00 UTC: all services stop\n03:30 UTC: you can cancel orders\n04:00 UTC: everything is open again',
    ['12-08T11:00/12-08T13:00'],
  ],
];

test.each(ROWS)('%s %s', (written, title, text, hours) => {
  expect([...hoursTold(title, text, written)].sort()).toEqual([...hours].sort());
});
