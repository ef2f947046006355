import { describe, expect, test } from 'vitest';
import { hoursAndState, hoursTold } from './hours-and-state.ts';

/* What stops is said in everyday words, or in the sentence beside the one with the hours. */

/** Title, text, and what is told: the hours of what is to happen, here, and the state. */
type Row = readonly [title: string, text: string, ...told: readonly string[]];

const PLANNED: readonly Row[] = [
  // It leaves the net.
  [
    'Router swap',
    'We are swapping our routers on 4 December 2026. The API and the website will fall off the net at 01:00 UTC for about 20 minutes.',
    '12-04T10:00/12-04T10:20',
    'scheduled',
  ],
  [
    'Cabling',
    'On Friday, 4 December, we re-cable a row of racks. Our exchange drops off the grid from 01:00 to 01:30 UTC.',
    '12-04T10:00/12-04T10:30',
    'scheduled',
  ],
  [
    'Provider change',
    'Our apps go off the air on 4 December at 01:00 UTC and are back at 02:00 UTC.',
    '12-04T10:00/12-04T11:00',
    'scheduled',
  ],
  // The hours stand in one sentence, what stops in the next.
  [
    'New engine',
    'At 01:00 UTC on 4 December we start the new engine. Order entry is frozen for ten minutes.',
    '12-04T10:00/12-04T10:10',
    'scheduled',
  ],
  [
    'Key rotation',
    'We rotate our keys on 4 December from 01:00 to 01:45 UTC. Private endpoints refuse all calls meanwhile.',
    '12-04T10:00/12-04T10:45',
    'scheduled',
  ],
  [
    'Ledger close',
    'The yearly ledger close runs on 4 December, 01:00-05:00 UTC. Neither deposits nor withdrawals are processed in that time.',
    '12-04T10:00/12-04T14:00',
    'scheduled',
  ],
  // The stop as a thing.
  [
    'Options: ten-minute halt',
    'At 01:00 UTC on 4 December the options engine restarts. Expect options to be frozen for 10 minutes.',
    '12-04T10:00/12-04T10:10',
    'scheduled',
  ],
  [
    'Reminder',
    'Please remember the stop on Friday, 4 December, from 01:00 to 03:00 UTC.',
    '12-04T10:00/12-04T12:00',
    'scheduled',
  ],
  [
    'Dec 4 halt shortened',
    'The halt on 4 December now lasts from 01:00 to 01:30 UTC only.',
    '12-04T10:00/12-04T10:30',
    'scheduled',
  ],
  // Gates and doors.
  [
    'DOT',
    "We'll be shutting the DOT gates (deposits + withdrawals) on 4 Dec at 01:00 UTC for the runtime upgrade. Reopening: when the chain is stable.",
    '12-04T10:00/-',
    'scheduled',
  ],
  [
    'Doors',
    'On 4 December we have to lock our doors from 01:00 to 02:00 UTC: nobody gets in, by web or by app.',
    '12-04T10:00/12-04T11:00',
    'scheduled',
  ],
  [
    'New lobby',
    "Between 01:00 and 01:30 UTC on 4 December you won't get on, neither with the app nor with the website.",
    '12-04T10:00/12-04T10:30',
    'scheduled',
  ],
  // What was sent waits.
  [
    'Vault keys',
    'Withdrawals will stay in "processing" on 4 December from 01:00 to 03:00 UTC while we renew the vault keys.',
    '12-04T10:00/12-04T12:00',
    'scheduled',
  ],
  [
    'Channel work',
    'Lightning payouts are parked on 4 December from 01:00 to 03:00 UTC.',
    '12-04T10:00/12-04T12:00',
    'scheduled',
  ],
  [
    'Clearing',
    'EUR wires are queued on 4 December between 01:00 and 03:00 UTC.',
    '12-04T10:00/12-04T12:00',
    'scheduled',
  ],
  // Errors are all that is answered.
  [
    'API gateway',
    'During the switch on 4 December, 01:00-01:20 UTC, all private endpoints answer with error 503.',
    '12-04T10:00/12-04T10:20',
    'scheduled',
  ],
  [
    'API gateway',
    'New slot: 4 December, 01:00-01:20 UTC\nIn the slot our WebSocket gateway returns nothing but errors.',
    '12-04T10:00/12-04T10:20',
    'scheduled',
  ],
  // Switched off on a weekday.
  [
    'Moving house',
    'The whole platform is powered down on Saturday, Dec 5 at 9 PM JST. We plan to power it up again by Sunday, Dec 6 at 3 PM JST.',
    '12-05T21:00/12-06T15:00',
    'scheduled',
  ],
  [
    'New building',
    'Everything is shut down on Dec 5 at 9 PM JST. It will be up again on Dec 6 at 3 PM JST.',
    '12-05T21:00/12-06T15:00',
    'scheduled',
  ],
  [
    'Racks',
    'Deposits are turned off on Friday, December 4 at 10 PM JST and turned on again on Saturday, December 5 at 1 AM JST.',
    '12-04T22:00/12-05T01:00',
    'scheduled',
  ],
  // Rows.
  [
    'Bulletin',
    'Spot market closed: 5.12.2026 01:00 CET to 5.12.2026 04:00 CET\nReason: yearly test',
    '12-05T09:00/12-05T12:00',
    'scheduled',
  ],
  [
    'Timetable',
    '5 December 2026, 10:00 - API and webhooks off\n5 December 2026, 11:30 - API and webhooks on',
    '12-05T10:00/12-05T11:30',
    'scheduled',
  ],
  [
    'New Year',
    'GBP deposits: stop 31 December 2026, 15:00; restart 4 January 2027, 09:00\nCrypto: no break',
    '12-31T15:00/01-04T09:00',
    'scheduled',
  ],
  // Dealing.
  [
    'Note',
    'On Sunday, 6 December, CFD dealing stops at 5:00 p.m. EST and resumes at 8:00 p.m. EST because of an update.',
    '12-07T07:00/12-07T10:00',
    'scheduled',
  ],
  [
    'Dealing pause',
    'CFD dealing is paused on 6 December from 17:00 to 20:00 EST.',
    '12-07T07:00/12-07T10:00',
    'scheduled',
  ],
  [
    'Venue',
    'Our trading venue ceases operation at 01:00 UTC on 6 December and recommences at 03:00 UTC.',
    '12-06T10:00/12-06T12:00',
    'scheduled',
  ],
  // Nobody can use anything.
  [
    '',
    'Dec 5 move: only the hours change. We start at 11 PM JST rather than 9 PM, and still finish on Dec 6 at 3 PM JST. Complete outage for everybody.',
    '12-05T23:00/12-06T15:00',
    'scheduled',
  ],
  [
    'Q&A on the move',
    "Q: When?\nA: On the night of Friday 4 December, starting 23:00 CET. We plan to finish at 02:00 CET the next morning.\nQ: What won't I be able to do?\nA: Trade and withdraw.",
    '12-05T07:00/12-05T10:00',
    'scheduled',
  ],
  // The spare day is used.
  [
    'Spare day used',
    "Yesterday's patching could not start. We will use the spare day: 4 December, 2:00 a.m. until 6:00 a.m. JST. Trading is unavailable for that time.",
    '12-04T02:00/12-04T06:00',
    'scheduled',
  ],
  [
    'Move',
    'The upgrade of 1 December was abandoned, so we take the backup slot: 4 December, 02:00-06:00 JST. All services are offline.',
    '12-04T02:00/12-04T06:00',
    'postponed',
  ],
  [
    'Second try',
    'The work falls back to the reserve date, 4 December, 02:00 to 06:00 JST. Login is not possible then.',
    '12-04T02:00/12-04T06:00',
    'scheduled',
  ],
];

const TOLD: readonly Row[] = [
  [
    'Filter fault',
    'Between 22:00 on 2 December and 01:15 on 3 December (JST) payouts were held up by a wrong filter. All have left by now.',
    '12-02T22:00/12-03T01:15',
    'completed',
  ],
  [
    'API errors',
    'The REST API returned errors from 09:10 to 09:40 JST on 3 December. It works again.',
    '12-03T09:10/12-03T09:40',
    'completed',
  ],
  ['Login', 'No one with our app can sign in since 10:30 JST (3 December).', '12-03T10:30/-', 'in-progress'],
  [
    'Trouble',
    'Nobody in Europe could place orders from 09:10 to 09:40 JST on 3 December. This is solved.',
    '12-03T09:10/12-03T09:40',
    'completed',
  ],
  [
    'All good',
    'Withdrawals of ADA work again as of 10:00 JST (3 December). They had been switched off on 2 December at 22:00 JST.',
    '12-02T22:00/12-03T10:00',
    'completed',
  ],
  [
    'Done',
    'The market runs again since 10:00 JST. It had been halted at 08:30 JST on 3 December because of a faulty feed.',
    '12-03T08:30/12-03T10:00',
    'completed',
  ],
  [
    'Vaults open',
    'Deposits have been open since 10:00 JST today (3 December), not from 14:00 JST as first said. They had been closed on 2 December at 20:00 JST.',
    '12-02T20:00/12-03T10:00',
    'completed',
  ],
  [
    'Freeze over',
    'Deposits and withdrawals thawed at 11:02 JST. The freeze began 09:44 JST (3 Dec).',
    '12-03T09:44/12-03T11:02',
    'completed',
  ],
  [
    'Unlocked',
    'Withdrawals were unlocked at 11:02 JST today. They had been locked since 09:44 JST (3 December).',
    '12-03T09:44/12-03T11:02',
    'completed',
  ],
  [
    'Markets awake',
    'All markets woke up at 11:02 JST after they had been frozen since 09:44 JST (3 December).',
    '12-03T09:44/12-03T11:02',
    'completed',
  ],
  [
    'Sending again',
    'From 5.55 a.m. to 7.40 a.m. JST on 3 December no coins could be withdrawn. A full disk was the reason. It works again.',
    '12-03T05:55/12-03T07:40',
    'completed',
  ],
  [
    'Drill over',
    'Our drill ended at 11:20 JST today, twenty minutes late. The venue had been closed since 8:00 JST (3 December). Orders are live.',
    '12-03T08:00/12-03T11:20',
    'completed',
  ],
  [
    'Later',
    "The reopening after this morning's fault is now planned for 4:00 p.m. JST (3 December). Trading remains shut.",
    '-/12-03T16:00',
    'in-progress',
  ],
  [
    'Later',
    "The restart following last night's outage is now expected at 16:00 JST on 3 December. Withdrawals and the API remain down.",
    '-/12-03T16:00',
    'in-progress',
  ],
  [
    'Later',
    "We won't make 13:00. The return is now set for 16:00 JST (3 December); orders stay blocked.",
    '-/12-03T16:00',
    'in-progress',
  ],
];

/** The same words, of what is no stop. */
const NO_STOPS: readonly (readonly [title: string, text: string])[] = [
  ['Price feed', 'BTC fell off its high at 01:00 UTC on 4 December and traded at 91,000 by 02:00 UTC.'],
  ['Grid bots', 'You can now let a bot sleep. Learn how on 4 December, 10:00 to 11:00 UTC.'],
  ['Old versions', 'App versions below 4.2 are switched off on 4 December at 10:00 UTC.'],
  ['Margin', 'Positions are held from 01:00 to 02:00 UTC on 4 December in the example.'],
  ['Proof of reserves', 'Nobody can move your coins but you. Our audit runs on 4 December from 10:00 to 12:00 UTC.'],
  [
    'Why was my payout held back?',
    'New addresses are looked at by hand, on working days from 10:00 to 17:00 CET. Your payout is held until then.',
  ],
  ['New gate', 'The NFT gate opens on 4 December at 10:00 UTC for everybody who holds a pass.'],
];

describe('everyday words', () => {
  test.each(PLANNED)('plan a stop: %s: %s', (title, text, ...told) => {
    expect(hoursAndState(title, text, '2026-12-01T12:00')).toEqual(told);
  });

  test.each(TOLD)('tell of a stop: %s: %s', (title, text, ...told) => {
    expect(hoursAndState(title, text, '2026-12-03T12:00')).toEqual(told);
  });

  test.each(NO_STOPS)('say something else: %s: %s', (title, text) => {
    expect(hoursTold(title, text, '2026-12-01T12:00')).toEqual([]);
  });
});
