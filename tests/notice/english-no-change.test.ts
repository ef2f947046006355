import { describe, expect, test } from 'vitest';
import { hoursTold } from './hours-and-state.ts';

/* Hours before and after a change, work that begins and is to be finished, and what is said not to change. */

describe('changes, what does not change, and what goes on beside a network upgrade', () => {
  test.each<[title: string, published: string, text: string, ...told: string[]]>([
    [
      'Notice of Extension of System Maintenance',
      '2026-12-23T05:10',
      'The system maintenance that began today, December 23 (Wed), at 2:00 a.m. is taking longer than planned. We are extending its end as follows.\nBefore the change: December 23, 2:00 a.m. – 5:30 a.m. (JST)\nAfter the change: December 23, 2:00 a.m. – 8:00 a.m. (JST)\nSuspended: all trading.',
      '12-23T02:00/12-23T08:00',
    ],
    [
      'Maintenance hours changed',
      '2026-12-20T05:10',
      'Before the change: December 23, 2:00 a.m. – 5:30 a.m. (JST)\nAfter the change: December 23, 3:00 a.m. – 6:30 a.m. (JST)',
      '12-23T03:00/12-23T06:30',
    ],
    [
      'Network works',
      '2026-12-02T21:00',
      'The work starts on Saturday, 5 December 2026 at 08:00 CET and we plan to have it finished by 11:00 CET. For its whole duration the exchange will be unreachable.',
      '12-05T16:00/12-05T19:00',
    ],
    [
      'Network works',
      '2026-12-02T21:00',
      'The maintenance begins Saturday, 5 December 2026 at 08:00 CET and is to be completed by 11:00 CET. Trading is suspended meanwhile.',
      '12-05T16:00/12-05T19:00',
    ],
    [
      'Pix unavailable in the early hours of March 2',
      '2027-02-26T22:00',
      'Pix will be unavailable on Tuesday, March 2, 2027, from 01:00 to 03:30 BRT (UTC-3).\n\n• BRL deposits via Pix → unavailable\n• TED → business days, 08:30 to 17:00, no change\n• Crypto → no change',
      '03-02T13:00/03-02T15:30',
    ],
    [
      'P2P Trading Will Be Temporarily Unavailable',
      '2026-12-21T17:30',
      'P2P Trading will be unavailable from 2026-12-22 19:00 to 21:00 (UTC+8) owing to maintenance.\nOrders already paid: please ask the seller to release before 18:45.\nSpot, Futures, Earn: no change.',
      '12-22T20:00/12-22T22:00',
    ],
    [
      'Wire transfers over New Year',
      '2026-12-22T06:00',
      'We are closing wire deposits and withdrawals from 9:00 p.m. ET on December 31, 2026, through 12:00 noon ET on January 1, 2027.',
      '01-01T11:00/01-02T02:00',
    ],
    [
      'Maintenance',
      '2026-12-22T06:00',
      'Trading is suspended on December 24 from 02:00 to 04:00 JST. There is no change to fees.',
      '12-24T02:00/12-24T04:00',
    ],
    [
      'Network upgrade support: Optimism',
      '2027-03-03T17:00',
      'The Optimism network will be upgraded on March 10, 2027 at 16:00 UTC. Deposits and withdrawals of OP will be suspended from 15:00 UTC until the network is stable. Trading of OP will continue as usual.',
      '03-11T00:00/-',
    ],
    [
      'Network upgrade support: Optimism',
      '2027-03-03T17:00',
      'The Optimism network will be upgraded on March 10, 2027 at 16:00 UTC. OP deposits and withdrawals will be closed from 15:30 UTC to 17:00 UTC. Trading will not be affected.',
      '03-11T00:30/03-11T02:00',
    ],
    [
      'Support for the Cosmos upgrade',
      '2027-03-03T17:00',
      'The Cosmos Hub upgrade takes place on March 10, 2027 around 16:00 UTC. We will pause ATOM deposits and withdrawals one hour before. Trading goes on without interruption.',
      '03-11T00:00/-',
    ],
    [
      'Network upgrade support: Optimism',
      '2027-03-03T17:00',
      'The Optimism network will be upgraded on March 10, 2027 at 16:00 UTC. No suspension is planned.',
    ],
    [
      'Wallet maintenance',
      '2027-03-03T17:00',
      'Wallet maintenance on March 10, 2027, 16:00-18:00 UTC. Trading is not affected.',
      '03-11T01:00/03-11T03:00',
    ],
  ])('%s (%s): %s', (title, published, text, ...told) => {
    expect(hoursTold(title, text, published)).toEqual(told);
  });
});
