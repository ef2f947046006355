import { describe, expect, test } from 'vitest';
import { hoursAndState } from './hours-and-state.ts';

/* Days to which a stop is moved, labels of its edges, and slots that are named by their day. */

/** Written on (here), title, text, and what is told: the hours of what is to happen, here, and the state. */
type Row = readonly [written: string, title: string, text: string, ...told: readonly string[]];

const ROWS: readonly Row[] = [
  // What took longer is over.
  [
    '2026-12-02T07:00',
    'Overrun',
    'The maintenance, planned for 04:00-05:00 on 2 December, lasted until 5:35, 35 minutes longer than planned.',
    '12-02T04:00/12-02T05:35',
    'completed',
  ],
  // Later by so many days.
  [
    '2027-03-10T07:00',
    'Maintenance moved',
    'The maintenance planned for March 13, 02:00-04:00 will take place two days later: March 15, same hours.',
    '03-15T02:00/03-15T04:00',
    'postponed',
  ],
  [
    '2027-03-10T07:00',
    'Maintenance moved',
    'Our maintenance of March 13, 02:00-04:00, will be held two days later: March 15, 02:00-04:00.',
    '03-15T02:00/03-15T04:00',
    'postponed',
  ],
  [
    '2027-03-10T07:00',
    'Maintenance moved',
    'The downtime of 13 March (02:00-04:00 JST) takes place one day later, on 14 March at the same time.',
    '03-14T02:00/03-14T04:00',
    'postponed',
  ],
  // Labels of an event.
  [
    '2026-12-02T12:00',
    'Incident report',
    '[Occurrence] 2 December 2026, 09:10\n[Recovery] 2 December 2026, 10:05\n[Content] Logins failed.',
    '12-02T09:10/12-02T10:05',
    'completed',
  ],
  [
    '2026-12-02T12:00',
    'Login failure',
    '[Occurrence] 2026-12-02 09:10 JST\n[Recovery] 2026-12-02 10:05 JST',
    '12-02T09:10/12-02T10:05',
    'completed',
  ],
  [
    '2026-12-02T12:00',
    'System failure (API)',
    'Start of event: 2 Dec 2026, 09:10 JST\nEnd of event: 2 Dec 2026, 10:05 JST\nThe API did not answer.',
    '12-02T09:10/12-02T10:05',
    'completed',
  ],
  // Rescheduled for.
  [
    '2026-12-01T12:00',
    'Rescheduled',
    'The maintenance of 5 December is rescheduled for 12 December, 04:00 to 07:00.',
    '12-12T04:00/12-12T07:00',
    'postponed',
  ],
  [
    '2026-12-01T12:00',
    'New date',
    'The upgrade announced for 5 December has been rescheduled for 12 December, 04:00 to 07:00 JST. Trading is closed then.',
    '12-12T04:00/12-12T07:00',
    'postponed',
  ],
  [
    '2026-12-01T12:00',
    'Moved',
    'Our maintenance is rescheduled for Saturday 12 December, 04:00-07:00 JST.',
    '12-12T04:00/12-12T07:00',
    'postponed',
  ],
  // Not on that day, but on another.
  [
    '2026-12-01T12:00',
    'No maintenance on 5 December',
    'There will be no maintenance on 5 December. We have postponed it to 12 December, 04:00 to 07:00 JST.',
    '12-12T04:00/12-12T07:00',
    'postponed',
  ],
  [
    '2026-12-01T12:00',
    '5 December',
    'There is no downtime on 5 December. It has been moved to 12 December from 04:00 to 07:00 JST.',
    '12-12T04:00/12-12T07:00',
    'postponed',
  ],
  [
    '2026-12-01T12:00',
    'Not this week',
    'No maintenance will take place on 5 December; we have put it off to 12 December, 04:00-07:00 JST.',
    '12-12T04:00/12-12T07:00',
    'scheduled',
  ],
  // The night from one day to the next is no move.
  [
    '2026-11-30T12:00',
    'Transfers paused',
    'Our bank changes systems in the night from Thursday 3 to Friday 4 December. SEPA transfers are paused from 22:00 on Thursday to 07:00 on Friday, JST.',
    '12-03T22:00/12-04T07:00',
    'scheduled',
  ],
  [
    '2026-11-30T12:00',
    'Transfers',
    'We move our racks in the night of Thursday 3 to Friday 4 December. SEPA transfers are paused from 22:00 on Thursday to 07:00 on Friday, JST.',
    '12-03T22:00/12-04T07:00',
    'scheduled',
  ],
  [
    '2026-11-30T12:00',
    'Weekend',
    'We change our data centre over the weekend from Saturday 5 to Sunday 6 December. Trading is closed from Saturday 20:00 to Sunday 08:00 JST.',
    '12-05T20:00/12-06T08:00',
    'scheduled',
  ],
  // A slot that is named by its day.
  [
    '2026-12-01T12:00',
    'Adjusted maintenance',
    'The monthly maintenance on Sunday, 6 December runs from 06:00 to 08:00 CET. The exchange is closed to all orders in these two hours.',
    '12-06T14:00/12-06T16:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'This month',
    'Our weekly maintenance on 6 December lasts from 06:00 to 08:00 CET this time. Trading is not possible.',
    '12-06T14:00/12-06T16:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Year end',
    'The regular maintenance of 30 December therefore starts at 06:00 JST and ends at 08:00 JST. Logins are blocked.',
    '12-30T06:00/12-30T08:00',
    'scheduled',
  ],
  // The next one.
  [
    '2026-12-01T12:00',
    'Weekly maintenance skipped',
    'There will be no weekly maintenance on Wednesday, 2 December (normally 04:00-04:30 JST). The next one takes place on 9 December at the usual time.',
    '12-09T04:00/12-09T04:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'No restart',
    'No weekly maintenance on 2 December (usually 04:00-04:30 JST). The next one is on 9 December, same hours.',
    '12-09T04:00/12-09T04:30',
    'scheduled',
  ],
  // Nobody draws a prize in 「withdraw」.
  [
    '2026-12-03T12:00',
    'Why could I not withdraw last night?',
    'Between 22:10 on 2 December and 01:35 on 3 December (JST) withdrawals were held because a filter misfired.',
    '12-02T22:10/12-03T01:35',
    'completed',
  ],
  [
    '2026-12-03T12:00',
    'Withdrawals this morning',
    'Withdrawals were refused from 08:10 to 09:35 JST on 3 December because our cache was full.',
    '12-03T08:10/12-03T09:35',
    'completed',
  ],
  // It opens.
  [
    '2026-12-01T12:00',
    'Move to the new platform',
    'The old platform shuts at 18:00 JST on Saturday 5 December. The new platform opens at 12:00 JST on Sunday 6 December. There is no way to log in or trade in the meantime.',
    '12-05T18:00/12-06T12:00',
    'scheduled',
  ],
  [
    '2026-12-06T09:00',
    'Later opening',
    "The move isn't finished. We open at 1:00 PM JST today (December 6) in place of 10:00 AM. All services have been closed since December 5, 10:00 PM JST.",
    '12-05T22:00/12-06T13:00',
    'extended',
  ],
  [
    '2026-12-06T09:00',
    'Later opening',
    'We open at 13:00 JST (6 December) instead of 10:00. Trading has been down since 5 December, 22:00 JST.',
    '12-05T22:00/12-06T13:00',
    'extended',
  ],
  // Entries that say that it runs.
  [
    '2026-12-03T12:00',
    'Incident 12',
    'Status: RESOLVED\n3 Dec, 11:31 JST  Service is normal.\n3 Dec, 10:40 JST  Supplier confirms a failure.\n3 Dec, 10:12 JST  Users cannot log in any more.',
    '12-03T10:12/12-03T11:31',
    'completed',
  ],
  [
    '2026-12-03T12:00',
    'Incident 13',
    '3 Dec 11:31 JST - Everything works.\n3 Dec 10:12 JST - Orders are rejected.',
    '12-03T10:12/12-03T11:31',
    'completed',
  ],
  [
    '2026-12-03T12:00',
    'Incident 14',
    '3 Dec 11:31 JST - The API is not back to normal.\n3 Dec 10:12 JST - Orders are rejected.',
    '12-03T10:12/-',
    'in-progress',
  ],
  // A holiday named behind its day.
  [
    '2026-11-20T12:00',
    'USD wires',
    'USD withdrawals: unavailable Thursday, Nov 26 (Thanksgiving) all day, from 00:00 to 24:00 EST.',
    '11-26T14:00/11-27T14:00',
    'scheduled',
  ],
  [
    '2026-12-20T12:00',
    'EUR wires',
    'EUR deposits are not processed on 25 December (Christmas Day) from 00:00 to 24:00 CET.',
    '12-25T08:00/12-26T08:00',
    'scheduled',
  ],
  // What is no stop is put off, and the stop stays.
  [
    '2026-12-01T12:00',
    'Maintenance',
    'The maintenance takes place on 4 December from 01:00 to 03:00 UTC. The settlement of futures is delayed by an hour.',
    '12-04T10:00/12-04T12:00',
    'scheduled',
  ],
];

describe('moved and labelled', () => {
  test.each(ROWS)('%s, %s: %s', (written, title, text, ...told) => {
    expect(hoursAndState(title, text, written)).toEqual(told);
  });
});
