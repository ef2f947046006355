import { expect, test } from 'vitest';
import { hoursTold } from './hours-and-state.ts';

/* Two returns in a sentence, failures that were told, desks and orders beside the hours, and the shortest of notices. */

/** Written on (here), title, text, and the hours of what is to happen, here. */
type Row = readonly [written: string, title: string, text: string, hours: readonly string[]];

const ROWS: readonly Row[] = [
  [
    '2026-12-28T16:10',
    'Futures System Upgrade on Dec 30',
    'Futures will be upgraded at 07:30 on December 30, 2026 (UTC). The upgrade will take around 45 minutes.\n\nDuring the upgrade order placing and order cancellation will be suspended. Order cancellation is estimated to be available at 08:10 (UTC), and all trading services at 08:15 (UTC) the same day.',
    ['12-30T16:30/12-30T17:15'],
  ],
  [
    '2026-12-28T16:10',
    'Futures System Upgrade on Dec 30',
    'Futures trading will be suspended at 07:30 (UTC) on December 30, 2026. Orders can be cancelled from 08:10 (UTC); trading resumes at 08:15 (UTC).',
    ['12-30T16:30/12-30T17:15'],
  ],
  [
    '2026-12-28T16:10',
    'Futures System Upgrade on Dec 30',
    'Futures trading will be suspended at 07:30 (UTC) on December 30, 2026. It is expected that cancellations will be possible at 08:10 (UTC) and full trading at 08:15 (UTC).',
    ['12-30T16:30/12-30T17:15'],
  ],
  [
    '2026-12-28T16:10',
    'Upgrade of spot trading',
    'Spot trading pauses at 07:30 (UTC) on December 30, 2026.\nPost-only mode will start at 08:10 (UTC) and normal trading at 08:15 (UTC).',
    ['12-30T16:30/12-30T17:15'],
  ],
  [
    '2026-12-28T16:10',
    'Upgrade of spot trading',
    'Trading will be halted at 07:30 UTC on December 30. We will allow cancellations at 08:10 UTC and reopen trading at 08:15 UTC.',
    ['12-30T16:30/12-30T17:15'],
  ],
  [
    '2026-12-28T16:10',
    'Options upgrade',
    'Options trading stops at 07:30 UTC on December 30 for about 45 minutes. Cancel-only starts at 08:10 UTC, full trading at 08:15 UTC.',
    ['12-30T16:30/12-30T17:15'],
  ],
  [
    '2027-01-09T09:30',
    'Pix outage resolved',
    'Between 3:40 p.m. and 5:15 p.m. (BRT, UTC-3) on Friday, January 8, 2027, deposits and withdrawals via Pix failed because of a fault at our payment provider. Since 5:15 p.m. all Pix transfers are being processed normally.\n\nDeposits that still do not show by 9:00 a.m. on January 11 should be reported to our help centre.',
    ['01-09T03:40/01-09T05:15'],
  ],
  [
    '2027-01-09T09:30',
    'SEPA outage resolved',
    'Between 15:40 and 17:15 UTC on January 8, withdrawals via SEPA failed because of a fault at our bank. Transfers have worked normally since.',
    ['01-09T00:40/01-09T02:15'],
  ],
  [
    '2027-01-09T09:30',
    'Login problems on January 8 (resolved)',
    'From 15:40 to 17:15 UTC on Friday, January 8, 2027, logins failed for most customers. The cause was an expired certificate. Logins have been working since 17:15 UTC.',
    ['01-09T00:40/01-09T02:15'],
  ],
  [
    '2027-01-09T09:30',
    'API incident of 8 January',
    'On 8 January, between 15:40 and 17:15 UTC, API orders were rejected. Since 17:15 UTC the API has been running normally.',
    ['01-09T00:40/01-09T02:15'],
  ],
  [
    '2027-01-09T09:30',
    'Card payments: incident closed',
    'Card payments did not go through between 3:40 and 5:15 p.m. ET on Friday, January 8. Everything has been back to normal since then.',
    ['01-09T05:40/01-09T07:15'],
  ],
  [
    '2027-01-09T09:30',
    'Withdrawals were delayed',
    'Withdrawals were stuck between 15:40 UTC and 17:15 UTC on January 8, 2027. All of them were sent by 18:00 UTC.',
    ['01-09T00:40/01-09T02:15'],
  ],
  [
    '2027-01-09T09:30',
    'Faster Payments outage, 8 January',
    'Between 15:40 and 17:15 (GMT) on Friday 8 January, GBP deposits could not be made. Since 17:15 deposits have been arriving as usual. If yours is still missing by 12:00 on 11 January, contact us.',
    ['01-09T00:40/01-09T02:15'],
  ],
  [
    '2027-01-25T14:00',
    'Platform maintenance – Thursday night',
    "We'll be taking Maplecoin offline for planned maintenance this Thursday night, from 11:30 PM PT on January 28 to 2:00 AM PT on January 29.\n\nWhat won't work: buying and selling, deposits, withdrawals, the mobile app.\nWhat will: public price pages and the help centre (chat hours 6 AM–8 PM PT).\n\nRecurring buys set for that time will run at 2:15 AM PT.",
    ['01-29T16:30/01-29T19:00'],
  ],
  [
    '2027-01-25T14:00',
    'Maintenance on Friday night',
    'We will be down for maintenance this Friday night, January 29, from 11:30 PM PT to 2:00 AM PT. Live chat is open 6 AM to 8 PM PT. Recurring orders due in that time are executed at 2:15 AM PT.',
    ['01-30T16:30/01-30T19:00'],
  ],
  [
    '2027-01-25T14:00',
    'Scheduled downtime',
    'The exchange will be unavailable this Thursday night, from 22:00 UTC on January 28 until 01:00 UTC on January 29.\nAuto-invest orders planned for the downtime will be executed at 01:30 UTC. Phone support: 08:00–20:00 UTC.',
    ['01-29T07:00/01-29T10:00'],
  ],
  [
    '2027-01-25T14:00',
    'Maintenance tonight',
    'Tonight from 22:00 UTC on 25 January to 01:00 UTC on 26 January no trading is possible.\nRecurring buys scheduled in between run at 01:15 UTC. Our help desk answers from 7 AM to 7 PM UTC.',
    ['01-26T07:00/01-26T10:00'],
  ],
  [
    '2027-01-25T14:00',
    'Planned maintenance',
    'Trading and withdrawals will be unavailable from 22:00 UTC on Thursday, January 28 to 01:00 UTC on Friday, January 29.\nDCA plans that fall into these hours will be carried out at 01:10 UTC. Staking rewards are paid at 02:00 UTC.',
    ['01-29T07:00/01-29T10:00'],
  ],
  [
    '2027-01-25T14:00',
    'Planned maintenance',
    'Our platform will be offline overnight, from 22:00 UTC on January 28 to 01:00 UTC on January 29.\nScheduled transfers will go out at 01:20 UTC instead. E-mail support stays open (24/7), chat 06:00-20:00 UTC.',
    ['01-29T07:00/01-29T10:00'],
  ],
  [
    '2027-01-25T14:00',
    'Planned maintenance',
    'Our platform will be offline overnight, from 22:00 UTC on January 28 to 01:00 UTC on January 29.\nStanding orders will be executed at 01:20 UTC, the daily interest is credited at 03:00 UTC.',
    ['01-29T07:00/01-29T10:00'],
  ],
  [
    '2027-03-03T08:00',
    '',
    'Heads up: downtime on Tuesday, March 9th, 1 pm UTC. Login and withdrawals go offline. Back in 45 minutes.',
    ['03-09T22:00/03-09T22:45'],
  ],
  [
    '2027-03-03T08:00',
    '',
    'Maintenance on March 9, 1 pm UTC. Trading is down. Back 45 minutes later.',
    ['03-09T22:00/03-09T22:45'],
  ],
  [
    '2027-03-03T08:00',
    '',
    'Heads-up! Short outage on Tuesday, March 9, at 13:00 UTC, we should be back in half an hour. No trading meanwhile.',
    ['03-09T22:00/03-09T22:30'],
  ],
  [
    '2027-03-03T08:00',
    'Downtime',
    'Downtime next Tuesday, March 9, 13:00 UTC. No logins, no orders. Up again an hour later.',
    ['03-09T22:00/03-09T23:00'],
  ],
  [
    '2027-03-03T08:00',
    'Maintenance notice',
    'We go down on March 9 at 1 pm UTC. Back up within 45 minutes.',
    ['03-09T22:00/03-09T22:45'],
  ],
  [
    '2027-03-03T08:00',
    '',
    "PSA: maintenance, March 9, 13:00 UTC. All services are offline. We'll be back after 20 minutes.",
    ['03-09T22:00/03-09T22:20'],
  ],
];

test.each(ROWS)('%s %s', (written, title, text, hours) => {
  expect([...hoursTold(title, text, written)].sort()).toEqual([...hours].sort());
});
