import { expect, test } from 'vitest';
import { hoursTold } from './hours-and-state.ts';

/* Each in a form of its own: restarts one after the other, timetables, moves, ends that nobody knows, and what is no stop. */

/** Written on (here), title, text, and the hours of what is to happen, here. */
type Row = readonly [written: string, title: string, text: string, hours: readonly string[]];

const ROWS: readonly Row[] = [
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
