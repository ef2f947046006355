import { describe, expect, it } from 'vitest';
import { timesIn } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { dayHours, noticeOf, standing } from './helpers.ts';

const hoursOf = (title: string, text: string, published: string) =>
  standing(readNotice(noticeOf({ title, text, published })).windows)
    .flatMap(timesIn)
    .map(dayHours)
    .sort();

describe('hours of an exchange that writes in English', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'System upgrade',
      'Downtime Saturday 12th December, 18:00 UTC. Old box out, new box in. The whole exchange is offline for two and a half hours.',
      ['12-13T03:00/12-13T05:30'],
    ],
    [
      '',
      'From 11:20 p.m. to 11:55 p.m. (JST) on Friday, 11 December we swap the database behind the API. Calls get a 503 until we are done.',
      ['12-11T23:20/12-11T23:55'],
    ],
    [
      'JPY wires',
      'JPY wires, in and out, are closed as of Monday 28 December 2026, 3 p.m. JST, until further notice.',
      ['12-28T15:00/-'],
    ],
    [
      'Planned service window',
      'The trading terminals will be unavailable due to a platform release on Sunday 13 December 2026 between 08:00 and 13:00 CET. The OpenAPI is unavailable during the same hours.',
      ['12-13T16:00/12-13T21:00'],
    ],
    [
      'Planned Infrastructure Work - 19.12.2026',
      'Within the scope of the infrastructure work to be carried out on 19.12.2026 between 03.00 and 05.30 Türkiye time (UTC+3), access to our website and our API services cannot be provided.\nNo orders will be matched.',
      ['12-19T09:00/12-19T11:30'],
    ],
    [
      'All markets offline for 45 minutes',
      'All markets will be offline for 45 minutes, starting at:\n\nNew York – Tuesday, December 15, 9:00 PM EST\nLondon – Wednesday, December 16, 2:00 AM GMT\nSingapore – Wednesday, December 16, 10:00 AM SGT',
      ['12-16T11:00/12-16T11:45'],
    ],
    [
      'SEPA payouts during the bank migration',
      'EUR deposits and withdrawals via SEPA are not available\n\nfrom Friday, 11 December 2026, 18:00 CET\nto Monday, 14 December 2026, 08:00 CET.',
      ['12-12T02:00/12-14T16:00'],
    ],
    [
      'Suspension for network upgrades',
      'We will suspend deposits and withdrawals on these networks because of upgrades. Times are in UTC.\n\nNetwork | Suspension | Reopening\nEthereum (ETH) | 14 Dec 2026 06:00 | 14 Dec 2026 09:00\nPolygon (POL) | 16 Dec 2026 22:00 | 17 Dec 2026 01:00',
      ['12-14T15:00/12-14T18:00', '12-17T07:00/12-17T10:00'],
    ],
    [
      'BNB hard fork',
      'The network will run a hard fork, expected around 16:00 GMT on 15 December 2026. We will stop BNB deposits and withdrawals at 15:00 GMT that day, one hour ahead of the fork.',
      ['12-16T00:00/-'],
    ],
    [
      'Wallet service upgrade',
      'Status: Scheduled\nComponent: Wallet service\nStarts: Dec 29, 2026, 23:30 JST\n\nWe are rolling out a new version of the wallet service. Deposits and withdrawals of all coins will be held for 45 minutes and then released.',
      ['12-29T23:30/12-30T00:15'],
    ],
  ])('%s: %s', (title, text, hours) => {
    expect(hoursOf(title, text, '2026-12-07T15:00')).toEqual(hours);
  });
});

describe('reports of an exchange that writes in English', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'Wallet maintenance completed',
      'Deposits and withdrawals of SOL, which we had closed at 2026-12-22 01:55 (UTC), were reopened at 2026-12-22 03:20 (UTC).',
      ['12-22T10:55/12-22T12:20'],
    ],
    [
      'The app is back',
      'The scheduled power maintenance at our data centre is complete. The app and Online Banking, unavailable from 11:00pm SGT on 21 December 2026, came back at 10:40am SGT on 22 December 2026.',
      ['12-22T00:00/12-22T11:40'],
    ],
    [
      'SOL deposits resumed',
      'SOL transfers are open again.\n\nSuspended: 2026-12-22 04:10 UTC (block production had slowed down)\nResumed: 2026-12-22 09:20 UTC',
      ['12-22T13:10/12-22T18:20'],
    ],
    [
      'Post-mortem: REST API outage',
      'The REST API was down from 2026-12-21 04:11 to 2026-12-21 04:58 (UTC).\nCertificate reloads are automatic since 2026-12-21 10:00 UTC.',
      ['12-21T13:11/12-21T13:58'],
    ],
    [
      'Login failure',
      'Investigating - Dec 22, 09:26 JST: Customers cannot log in.\nIdentified - Dec 22, 09:48 JST: Login has been unavailable since 09:12.\nUpdate - Dec 22, 10:30 JST: Login is still unavailable.',
      ['12-22T09:12/-'],
    ],
    [
      'Trading halt on all EUR markets',
      'Monitoring: All EUR markets, halted since 08:55 CET, remain halted for the time being.\n22 December 2026, 10:28 CET\n\nIdentified: A price feed delivered stale prices.\n22 December 2026, 09:31 CET\n\nInvestigating: Trading in all EUR pairs was halted at 08:55 CET.\n22 December 2026, 09:02 CET',
      ['12-22T16:55/-'],
    ],
    [
      'Card payments declined',
      'Resolved: all card payments are processed normally since 10:05 UTC.\n22 Dec 2026, 10:18 UTC\n\nInvestigating: Card payments are being declined since 08:47 UTC.\n22 Dec 2026, 08:55 UTC',
      ['12-22T17:47/12-22T19:05'],
    ],
    [
      'Scheduled maintenance: account database',
      'In progress – We have started. Login, deposits and withdrawals are disabled now.\nDec 22, 2026 – 10:00 UTC\n\nPlanned for Dec 22, 2026, 10:00 – 12:30 UTC\nThe account database is migrated to a new cluster.',
      ['12-22T19:00/12-22T21:30'],
    ],
    [
      'SOL wallet, December 22',
      'What happened (JST):\n2:05 a.m. node out of sync\n2:20 a.m. SOL deposits switched off\n4:55 a.m. node rebuilt\n5:10 a.m. SOL deposits switched on\n9:00 a.m. this report',
      ['12-22T02:20/12-22T05:10'],
    ],
    [
      'Incident report: order gateway, 21 December',
      'Date: 21 December 2026\nTimes: UTC\n\n13:41  Configuration change approved\n13:58  Outage begins: the order gateway rejects every new order\n15:12  Outage ends: orders are accepted again on all markets\n16:30  Internal review\n17:00  This incident declared closed',
      ['12-21T22:58/12-22T00:12'],
    ],
  ])('%s: %s', (title, text, hours) => {
    expect(hoursOf(title, text, '2026-12-22T19:30')).toEqual(hours);
  });
});

describe('standing hours that hold from a day on are no stop of that day', () => {
  it.each([
    'We’d like to inform you that the hours of our periodic maintenance (Wednesdays, 03:00 to 05:00 JST) will be amended to 02:00 to 04:00 JST, effective 1 February.',
    'Wednesday maintenance on Harbor is at 2am JST from February on (so far it was 3am). Still two hours.',
    'The weekly pause in trading will, beginning 1 February, take place between 02:00 and 04:00 JST on Wednesdays.',
    'From 1 February 2027 the daily maint. slot is 04:00-04:15 JST. It was 05:00-05:15 until now.',
    'As of 1 February, the regular Wednesday maintenance starts at 02:00 JST instead of 03:00 JST and lasts two hours as before.',
    'From 1 February 2027, our weekly maintenance on Wednesdays will be held from 02:00 to 04:00 JST instead of from 03:00 to 05:00 JST.',
    'Beginning on 1 February, trading will pause each Wednesday between 02:00 and 04:00 JST.',
    'Our standing maintenance slot moves to Wednesdays, 02:00-04:00 JST, with effect from 1 February.',
  ])('%s', (text) => {
    expect(hoursOf('Notice of a change', text, '2027-01-15T10:00')).toEqual([]);
  });

  it.each([
    'The weekly maintenance takes place on 3 February 2027 from 02:00 to 04:00 JST.',
    'From 3 February 2027, 02:00 JST to 3 February 2027, 04:00 JST trading pauses for the weekly maintenance.',
    'Just this once the Wednesday maintenance is longer: 3 February 2027, 02:00 to 04:00 JST.',
  ])('and those of one day are: %s', (text) => {
    expect(hoursOf('Maintenance', text, '2027-01-15T10:00')).toEqual(['02-03T02:00/02-03T04:00']);
  });
});
