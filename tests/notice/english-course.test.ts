import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { linesOf, noticeOf, standing, utcHours } from './helpers.ts';

interface Course {
  /** In Japan. */
  readonly written: string;
  /** Title and text. */
  readonly text: string;
  /** In UTC. */
  readonly windows: readonly string[];
  readonly state?: string;
  readonly kind?: string;
  readonly services?: readonly string[];
}

/** How a stop goes on: taken longer than planned, begun, half over, over; each kind in two or more words. */
const COURSES: Readonly<Record<string, readonly Course[]>> = {
  'is none, but something that ends for good': [
    {
      written: '2026-06-10T12:00',
      text: 'Change log\n2026-06-01 — Added a field to the order stream.\n2026-07-01 — The v1 endpoints will be switched off. Please migrate to v2.',
      windows: [],
    },
    {
      written: '2026-06-10T12:00',
      text: 'API notice\nLegacy API keys will be disabled on July 1, 2026 at 00:00 UTC. Please create new keys.',
      windows: [],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Change to our API terms\nThe maintenance of legacy keys ends on 31 July 2026 at 23:59 UTC. Keys created before 2024 will stop working.',
      windows: [],
    },
  ],
  'goes on beyond its planned end': [
    {
      written: '2026-06-13T03:10',
      text: 'Exchange stays down\nThe exchange said on Thursday that maintenance would run from 8:00 a.m. to 1:00 p.m. ET Friday. Shortly before 1 p.m. ET it said that the work would continue.',
      windows: ['06-12 12:00 ~ -'],
      state: 'extended',
    },
    {
      written: '2026-06-12T13:20',
      text: 'Maintenance goes on\nMaintenance was planned from 02:00 to 04:00 UTC today. At 04:05 UTC we announced that it will go on; no new end is known.',
      windows: ['06-12 02:00 ~ -'],
      state: 'extended',
    },
    {
      written: '2026-06-13T04:00',
      text: '\nThe venue said at 1 pm ET that its maintenance, planned for 8 am to 1 pm ET today, would continue. It gave no new end time.',
      windows: ['06-12 12:00 ~ -'],
      state: 'extended',
    },
    {
      written: '2026-06-12T13:20',
      text: 'Platform still offline\nThe platform went offline at 03:00 UTC today. It was expected to be back at 04:00 UTC, but the restart has been put off several times.',
      windows: ['06-12 03:00 ~ -'],
      state: 'extended',
    },
    {
      written: '2026-06-12T13:20',
      text: 'Broker out of reach\nTrading was suspended at 01:00 UTC today and should have resumed at 02:30 UTC. The broker has repeatedly delayed the reopening. It now says that trading will resume at 06:00 UTC.',
      windows: ['06-12 01:00 ~ 06-12 06:00'],
    },
  ],
  'has begun': [
    {
      written: '2026-06-12T12:05',
      text: 'Maintenance\nThe upgrade has started at 03:00 UTC and will take about two hours.',
      windows: ['06-12 03:00 ~ 06-12 05:00'],
      state: 'in-progress',
    },
    {
      written: '2026-06-12T12:05',
      text: '\nScheduled maintenance has now begun. We will be back by 05:00 UTC.',
      windows: ['- ~ 06-12 05:00'],
      state: 'in-progress',
    },
    {
      written: '2026-06-12T12:05',
      text: 'Perpetuals paused\nDue to a problem with an index we paused perpetual trading at 02:20 UTC on 12 June. We will open it again at 02:00 UTC on 13 June.',
      windows: ['06-12 02:20 ~ 06-13 02:00'],
      state: 'in-progress',
    },
    {
      written: '2026-06-12T12:05',
      text: 'Withdrawals on hold\nBecause of a fault at our provider we have suspended withdrawals since 01:00 UTC on 12 June. They will resume on 12 June at 08:00 UTC.',
      windows: ['06-12 01:00 ~ 06-12 08:00'],
      state: 'in-progress',
    },
  ],
  'is between stop and trading': [
    {
      written: '2026-06-12T14:05',
      text: '\nThe exchange is now in cancel-only mode. Orders will be accepted again from 05:30 UTC.',
      windows: ['- ~ 06-12 05:30'],
      state: 'in-progress',
    },
    {
      written: '2026-06-12T14:05',
      text: 'Market status\nWe are currently in post-only mode. New orders will be matched from 05:30 UTC.',
      windows: ['- ~ 06-12 05:30'],
      state: 'in-progress',
    },
  ],
  'is half over': [
    {
      written: '2026-06-12T12:00',
      text: 'Update\nTrading is back. Deposits will follow shortly.',
      windows: [],
      state: 'in-progress',
    },
    {
      written: '2026-06-12T12:00',
      text: 'Update\nDeposits are back, withdrawals will follow.',
      windows: [],
      state: 'in-progress',
    },
    {
      written: '2026-06-12T12:00',
      text: '\nUpdate: deposits of SOL are available again as of 02:50 UTC. DOT deposits are still suspended.',
      windows: ['- ~ 06-12 02:50'],
      state: 'in-progress',
    },
    {
      written: '2026-06-12T12:00',
      text: 'Update\nTrading resumed at 02:00 UTC. Withdrawals remain disabled.',
      windows: ['- ~ 06-12 02:00'],
      state: 'in-progress',
    },
  ],
  'is over': [
    {
      written: '2026-06-12T12:00',
      text: '\nMaintenance complete! All systems are running.',
      windows: [],
      state: 'completed',
    },
    {
      written: '2026-06-12T12:00',
      text: '\n✅ Upgrade finished. Thank you for your patience.',
      windows: [],
      state: 'completed',
    },
    {
      written: '2026-06-12T12:00',
      text: 'Migration successfully completed\nWe are happy to tell you that the migration has been completed, and trading and deposits are fully available.',
      windows: [],
      state: 'completed',
    },
  ],
  'is not over by its title alone': [
    {
      written: '2026-06-12T12:00',
      text: 'Maintenance completion time\nThe maintenance on June 13 starts at 01:00 UTC and is expected to be complete by 03:00 UTC.',
      windows: ['06-13 01:00 ~ 06-13 03:00'],
      state: 'scheduled',
    },
    {
      written: '2026-06-12T12:00',
      text: 'First step of the migration completed\nThe first step is done. For the second step trading will be suspended on June 14 from 01:00 to 03:00 UTC.',
      windows: ['06-14 01:00 ~ 06-14 03:00'],
      state: 'scheduled',
    },
  ],
  'as a log': [
    {
      written: '2026-06-12T15:15',
      text: 'Maintenance log\n03:00 UTC - Maintenance is scheduled to start at 04:00 UTC.\n04:00 UTC - Maintenance has started. It is expected to finish at 05:00 UTC.\n05:10 UTC - Maintenance is taking longer. It is expected to finish at 07:00 UTC.',
      windows: ['06-12 04:00 ~ 06-12 07:00'],
      state: 'extended',
    },
    {
      written: '2026-06-12T15:15',
      text: 'Upgrade of the matching engine\n[02:30 UTC] The upgrade is scheduled to begin at 03:00 UTC.\n[03:01 UTC] The upgrade has begun, it should be finished by 04:30 UTC.\n[04:25 UTC] We need more time and now expect to be finished by 06:30 UTC.',
      windows: ['06-12 03:00 ~ 06-12 06:30'],
      state: 'extended',
    },
  ],
  'ends when trading opens, not when the platform is up': [
    {
      written: '2026-06-13T09:00',
      text: 'Statement on the outage of June 12\nOn 12 June 2026 we had an outage from 03:10 UTC. The platform was brought back at 04:20 UTC, and after a cancel-only phase trading commenced at 04:30 UTC.',
      windows: ['06-12 03:10 ~ 06-12 04:30'],
      state: 'completed',
    },
    {
      written: '2026-06-13T09:00',
      text: 'Engine outage\nTrading was halted between 02:15 UTC and 02:50 UTC on 12 June 2026 because of a failed check. Trading resumed at 03:00 UTC after ten minutes of cancel-only mode.',
      windows: ['06-12 02:15 ~ 06-12 03:00'],
      state: 'completed',
    },
    {
      written: '2026-06-13T09:00',
      text: 'Incident report\nThe exchange was in maintenance mode from 02:15 UTC to 02:50 UTC on 12 June 2026. Orders were accepted again at 02:55 UTC.',
      windows: ['06-12 02:15 ~ 06-12 02:55'],
      state: 'completed',
    },
  ],
  'is told with its hours in brackets': [
    {
      written: '2026-06-10T12:00',
      text: 'Preparing for the fork\nOn 14 June 2026 at 19:00 UTC (15:00 EDT, 12:00 PDT), we will temporarily suspend all Bitcoin transactions.',
      windows: ['06-14 19:00 ~ -'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Wallet upgrade\nAt 06:00 UTC (2:00 EDT / 15:00 JST) on June 14 withdrawals will be paused.',
      windows: ['06-14 06:00 ~ -'],
    },
    {
      written: '2026-06-12T12:00',
      text: 'Exchange stops withdrawals\nIn order to act in the best interests of customers, we have decided to suspend withdrawals as of [June 12, 2026 at 10:00 (Hong Kong Time)].',
      windows: ['06-12 02:00 ~ -'],
      state: 'in-progress',
    },
    {
      written: '2026-06-12T12:00',
      text: 'Notice\nDeposits have been suspended as of [09:30 (HKT) on June 12, 2026] until the review is over.',
      windows: ['06-12 01:30 ~ -'],
      state: 'in-progress',
    },
  ],
  'is told of yesterday and its date': [
    {
      written: '2026-06-14T00:00',
      text: 'What happened this week\nFrom 15:15 to 15:45 UTC on Thursday, June 11th 2026, and again from 15:32 to 18:36 UTC yesterday, June 12th, 2026, our apps were down.',
      windows: ['06-11 15:15 ~ 06-11 15:45', '06-12 15:32 ~ 06-12 18:36'],
    },
    {
      written: '2026-06-13T06:00',
      text: 'Login issue\nLogins failed from 07:10 to 08:25 UTC yesterday (June 12, 2026).',
      windows: ['06-12 07:10 ~ 06-12 08:25'],
    },
  ],
  'may end on one day or another': [
    {
      written: '2026-06-10T12:00',
      text: 'Fork on June 13\nSuspended services\nWe will suspend all Bitcoin transactions at 11:59 PM EDT on June 13th.\nA few words on the reason.\nIt is a fork.\nAnother word.\nEstimated time of resumption\nBitcoin transactions will hopefully resume June 14th or 15th, depending on the network.',
      windows: ['06-14 03:59 ~ -'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Coin swap\nWithdrawals of ABC will be suspended on June 13 at 02:00 UTC. We expect to resume them on June 15 or 16.',
      windows: ['06-13 02:00 ~ -'],
    },
  ],
  'falls into the usual hours': [
    {
      written: '2026-06-12T18:00',
      text: 'Exchange resumes trading after four hours\nThe exchange resumed normal trading at 1:25 pm IST on Friday after an outage. The exchange, which normally begins its trading day at 9:00 am and runs until 11:30 pm on weekdays, was delayed from the start.',
      windows: ['- ~ 06-12 07:55'],
      state: 'completed',
    },
    {
      written: '2026-06-12T18:00',
      text: 'Trading resumes\nTrading resumed at 07:55 UTC today. A regular session operates from 03:30 UTC to 18:00 UTC, and the market typically opens at 03:30 UTC.',
      windows: ['- ~ 06-12 07:55'],
      state: 'completed',
    },
    {
      written: '2026-06-12T14:30',
      text: 'Still no trading\nTrading has been suspended since 03:30 UTC today. After announcing a resumption at 05:00 UTC, the exchange withdrew the update.',
      windows: ['06-12 03:30 ~ -'],
    },
  ],
  'stands in a table beside the hours of trading': [
    {
      written: '2026-06-10T12:00',
      text: 'Server upgrade\nThere will be a server upgrade & maintenance this weekend.\n\nDate\n\nTrading sessions\n\nTrade status\n\nMaintenance sessions\n\n2026/06/13 (Sat.)\n\nClose\n\nClose\n\n01:00 – 22:59 (GMT+3)\n\n2026/06/14 (Sun.)\n\n00:00 – 23:59 (GMT+3)\n\nNormal\n\n/',
      windows: ['06-12 22:00 ~ 06-13 19:59'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Weekend maintenance\nDate |\nTrading hours |\nStatus |\nMaintenance |\n2026/06/13 (Sat.) |\n02:00 – 23:59 (GMT+3) |\nNormal |\n|\n2026/06/14 (Sun.) |\n00:00 – 06:59 (GMT+3) 12:00 – 23:59 (GMT+3) |\nBreak |\n07:00 – 11:59 (GMT+3) |\nDuring the upgrade quoting and opening positions will be unavailable.',
      windows: ['06-14 04:00 ~ 06-14 08:59'],
    },
  ],
  'comes on several days': [
    {
      written: '2026-06-10T12:00',
      text: 'Weekend maintenance\nTrading will be unavailable on Saturday, 13 June 2026 from 08:00 to 10:00 UTC and on Sunday, 14 June 2026 from 09:00 to 10:00 UTC.',
      windows: ['06-13 08:00 ~ 06-13 10:00', '06-14 09:00 ~ 06-14 10:00'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Gateway works\nWithdrawals will be paused on June 13, 02:00 - 03:00 UTC, June 14, 02:00 - 03:30 UTC and June 15, 02:00 - 04:00 UTC.',
      windows: ['06-13 02:00 ~ 06-13 03:00', '06-14 02:00 ~ 06-14 03:30', '06-15 02:00 ~ 06-15 04:00'],
    },
  ],
  'has its day on the line below its hours': [
    {
      written: '2026-06-10T12:00',
      text: 'System maintenance schedule\nCertain services will be unavailable during the following periods.\n    02:30 to 06:30 UTC\n    on 13th June, 2026\n    Transfers will be suspended.\n    00:00 to 07:30 UTC\n    on 20th June, 2026\n    Withdrawals will be unavailable.',
      windows: ['06-13 02:30 ~ 06-13 06:30', '06-20 00:00 ~ 06-20 07:30'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Maintenance\nTrading will be unavailable:\n  01:00 - 02:00 UTC\n  on 14 June 2026\n  03:00 - 04:00 UTC\n  on 21 June 2026',
      windows: ['06-14 01:00 ~ 06-14 02:00', '06-21 03:00 ~ 06-21 04:00'],
    },
  ],
  'goes down and comes back': [
    {
      written: '2026-06-10T12:00',
      text: 'Planned downtime\nOur trading platform will go down at midnight UTC on June 14 and come back at noon UTC on the same day.',
      windows: ['06-14 00:00 ~ 06-14 12:00'],
      state: 'scheduled',
    },
    {
      written: '2026-06-10T12:00',
      text: 'Server move\nThe app and the website will go dark at 02:00 UTC on June 14. They come back at 06:00 UTC.',
      windows: ['06-14 02:00 ~ 06-14 06:00'],
      state: 'scheduled',
    },
    {
      written: '2026-06-10T12:00',
      text: 'Maintenance\nThe exchange will be closed 23:00 June 13 – 03:00 June 14 (UTC+8).',
      windows: ['06-13 15:00 ~ 06-13 19:00'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Maintenance\nWindow: 10:30 PM Jun 13 - 1:00 AM Jun 14 ET. Trading will be unavailable.',
      windows: ['06-14 02:30 ~ 06-14 05:00'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Wallet maintenance for DOT\n09:00 UTC on June 14: DOT deposits and withdrawals close.\n12:00 UTC on June 14: they reopen (estimate).',
      windows: ['06-14 09:00 ~ 06-14 12:00'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Upgrade on 14 June\n14 June 2026\n06:00 UTC Trading halts\n06:05 UTC All open orders are cancelled\n08:00 UTC Cancel-only mode\n08:15 UTC Trading opens',
      windows: ['06-14 06:00 ~ 06-14 08:15'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'System maintenance\nDuration: 90 minutes, from 11:00 p.m. on June 13 (Sat) Singapore time',
      windows: ['06-13 15:00 ~ 06-13 16:30'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Wallet maintenance\nLength of the suspension of withdrawals: 3 hours, from 02:00 UTC on June 14',
      windows: ['06-14 02:00 ~ 06-14 05:00'],
    },
  ],
  'begins within the hour': [
    {
      written: '2026-06-12T12:00',
      text: 'Reminder: maintenance in one hour\nTrading and withdrawals will be suspended at 04:00 UTC for about 30 minutes.',
      windows: ['06-12 04:00 ~ 06-12 04:30'],
      state: 'scheduled',
    },
    {
      written: '2026-06-12T12:00',
      text: 'Scheduled maintenance\nIn 45 minutes, at 03:45 UTC, we will suspend trading. It will be back by 05:00 UTC.',
      windows: ['06-12 03:45 ~ 06-12 05:00'],
      state: 'scheduled',
    },
  ],
  'is moved with its hours': [
    {
      written: '2026-06-10T12:00',
      text: 'Maintenance postponed\nThe maintenance planned for Sunday, June 14, 01:00–03:00 UTC has been pushed back by one week to Sunday, June 21, at the same time.',
      windows: ['06-21 01:00 ~ 06-21 03:00'],
    },
    {
      written: '2026-06-10T12:00',
      text: 'Maintenance moved\nThe upgrade scheduled for June 14, 01:00–03:00 UTC has been moved to June 16 at the same time. Trading will be unavailable.',
      windows: ['06-16 01:00 ~ 06-16 03:00'],
    },
  ],
  'crosses a change of the clock': [
    {
      written: '2026-10-29T12:00',
      text: 'Trading update\nAll times are platform time. Until 31 October 2026 it is GMT+3. From 1 November 2026 it will be GMT+2.\nMaintenance\n- Saturday, 31 October 2026: maintenance from 08:00 to 12:00.\n- Sunday, 1 November 2026: maintenance from 07:00 to 11:00.\nTrading will be disabled during maintenance.',
      windows: ['10-31 05:00 ~ 10-31 09:00', '11-01 05:00 ~ 11-01 09:00'],
    },
    {
      written: '2026-03-26T12:00',
      text: 'Weekend maintenance\nServer time is GMT+2; as of 29 March 2026 the server time changes to GMT+3.\nTrading will be unavailable on Saturday, 28 March 2026 from 08:00 to 10:00 and on Sunday, 29 March 2026 from 09:00 to 10:00.',
      windows: ['03-28 06:00 ~ 03-28 08:00', '03-29 06:00 ~ 03-29 07:00'],
    },
    {
      written: '2026-10-29T12:00',
      text: 'Server maintenance\nThe servers will be down on November 1, 2026 from 07:00 (GMT+3) to 12:59 (GMT+2).',
      windows: ['11-01 04:00 ~ 11-01 10:59'],
    },
    {
      written: '2026-10-22T12:00',
      text: 'Maintenance\nTrading will be unavailable on October 25, 2026 from 01:30 CEST to 03:30 CET.',
      windows: ['10-24 23:30 ~ 10-25 02:30'],
    },
  ],
};

describe.each(Object.entries(COURSES))('a stop that %s', (_, courses) => {
  it.each(courses.map((course) => [course.text, course] as const))('%s', (_text, course) => {
    const reading = readNotice(noticeOf({ published: course.written, ...linesOf(course.text) }));
    const given = standing(reading.windows).map(utcHours);
    expect(given.toSorted()).toEqual(course.windows.toSorted());
    if (course.state !== undefined) expect(reading.state).toBe(course.state);
    if (course.kind !== undefined) expect(reading.kind).toBe(course.kind);
    if (course.services !== undefined) expect(reading.services).toEqual(course.services);
  });
});
