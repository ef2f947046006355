import { describe, expect, it } from 'vitest';
import { timesIn } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { dayHours, noticeOf } from './helpers.ts';
import { hoursAndState, hoursTold } from './hours-and-state.ts';

describe('rows of a course of events say when it stopped and when it was back', () => {
  it.each<[string, string]>([
    [
      'Incident report of 11 December 2026',
      'Timeline (UTC)\n12:40  configuration push begins in staging\n13:02  gateway starts to reject all orders\n13:06  engineer paged\n13:33  rollback begins\n13:41  orders are accepted again, customers no longer affected\n15:00  monitoring ends',
    ],
    [
      'Post-mortem of 11 December 2026',
      'Timeline, all UTC\n12:52 deploy of version 81 starts\n13:02 withdrawals begin to fail\n13:31 alarm, engineers called\n13:34 deploy of version 80 starts\n13:41 withdrawals work again\n14:00 all clear given',
    ],
    [
      'What happened on 11 December 2026',
      '13:02 UTC - the API stops answering\n13:10 UTC - our team starts to look into it\n13:41 UTC - the API answers again\n14:30 UTC - incident closed',
    ],
    [
      'Incident report, 11 December 2026 (UTC)',
      '- 13:00 backup starts\n- 13:02 database locks up, no logins\n- 13:20 backup cancelled\n- 13:41 logins possible again\n- 16:00 observation ends',
    ],
    [
      'Outage of 11 December 2026: timeline',
      '13:02 UTC first orders time out\n13:05 UTC we halt trading\n13:38 UTC cancel-only mode\n13:41 UTC trading reopens\n18:00 UTC report filed',
    ],
  ])('%s', (title, text) => {
    expect(hoursAndState(title, text, '2026-12-15T00:00')).toEqual(['12-11T22:02/12-11T22:41', 'completed']);
  });

  it.each<[string, string]>([
    [
      'Withdrawals to be stopped on 31 December',
      'For the snapshot withdrawals have to stand still. The order of events on Thursday, 31 December 2026 (UTC):\n\n01:30 – last call: requests made from now on may wait\n02:00 – withdrawals stop\n02:30 – snapshot\n04:15 – withdrawals restart\n\nThe report is due on 15 January.',
    ],
    [
      'Cutover on 31 December 2026 (UTC)',
      '02:00 deposits closed\n02:30 orders rejected\n03:00 migration\n04:00 cancel-only\n04:15 full trading',
    ],
    [
      'Maintenance on 31 December 2026',
      'Schedule (UTC):\n02:00 | Maintenance begins\n02:30 | Engine upgraded\n04:00 | Post-only mode\n04:15 | Trading resumes',
    ],
  ])('to come: %s', (title, text) => {
    expect(hoursTold(title, text, '2026-12-24T18:00')).toEqual(['12-31T11:00/12-31T13:15']);
  });

  it('and a second stop', () => {
    const text =
      'All UTC\n13:02 the site goes down\n13:20 the site is back\n13:31 it goes down again\n13:55 everything works again';
    expect(hoursTold('Review of the outage of 11 December 2026', text, '2026-12-15T00:00')).toEqual([
      '12-11T22:02/12-11T22:20',
      '12-11T22:31/12-11T22:55',
    ]);
  });

  it('and those of a desk stop nothing', () => {
    expect(
      hoursTold(
        'Support over the holidays',
        '10:00 desk opens\n16:00 desk closes\n18:00 chat back',
        '2026-12-15T00:00',
      ),
    ).toEqual([]);
  });
});

describe('of old hours and new ones the new hold, in English', () => {
  it.each([
    'Old: 26 Nov 2026 04:00 - 06:00 UTC\nNew: 3 Dec 2026 04:00 - 06:00 UTC',
    '            Date                  Time (UTC)\nOld         Thu, 26 Nov 2026      04:00 - 06:00\nNew         Thu, 3 Dec 2026       04:00 - 06:00',
    'Previous | 26 Nov 2026 | 04:00 - 06:00 UTC\nRevised | 3 Dec 2026 | 04:00 - 06:00 UTC',
    'Before   26 Nov 2026   04:00-06:00 UTC\nAfter    3 Dec 2026    04:00-06:00 UTC',
    'Was: Thu 26 Nov 04:00-06:00 UTC\nIs now: Thu 3 Dec 04:00-06:00 UTC',
    'What was to happen on Nov. 26 (4 a.m. to 6 a.m. UTC) will now happen on Dec. 3 (4 a.m. to 6 a.m. UTC).',
    'The stop that was to happen on Nov. 26, 04:00-06:00 UTC will now happen on Dec. 3, 04:00-06:00 UTC.',
    'The downtime that should have been on Nov. 26 from 04:00 to 06:00 UTC is now going to be on Dec. 3 from 04:00 to 06:00 UTC.',
    'You were told Nov. 26, 04:00-06:00 UTC. Please make that Dec. 3, 04:00-06:00 UTC.',
    'We had announced Nov. 26, 04:00-06:00 UTC. It is going to be Dec. 3, 04:00-06:00 UTC.',
  ])('another day: %s', (text) => {
    const body = `Our derivatives maintenance has a new date.\n\n${text}\n\nNo futures can be traded then.`;
    expect(hoursTold('Maintenance rescheduled', body, '2026-11-24T19:00')).toEqual(['12-03T13:00/12-03T15:00']);
  });

  it.each([
    'The maintenance of 26 November is brought forward. It will no longer run 03:00-05:00 but 01:30-03:30 UTC.',
    'The maintenance of 26 November runs 01:30-03:30 UTC rather than 03:00-05:00.',
    'The maintenance of 26 November does not take place 03:00-05:00 UTC but 01:30-03:30 UTC.',
    'Instead of 03:00-05:00 UTC, the maintenance of 26 November runs 01:30-03:30 UTC.',
    'The maintenance of 26 November will now be from 01:30 to 03:30 UTC, not from 03:00 to 05:00.',
    'Maintenance on 26 November: it is not from 03:00 to 05:00 UTC any more, it is from 01:30 to 03:30 UTC.',
  ])('other hours: %s', (text) => {
    expect(hoursTold('Change of hours', text, '2026-11-24T19:00')).toEqual(['11-26T10:30/11-26T12:30']);
  });

  it.each([
    'SOL transfers were to come back on 17 November at 04:00 UTC. They will stay shut until 18 November, 04:00 UTC. They have been shut since 16 November, 20:00 UTC.',
    'SOL transfers have been shut since 16 November, 20:00 UTC. They were to come back on 17 November at 04:00 UTC; now it will be 18 November, 04:00 UTC.',
    'SOL transfers, shut since 16 November, 20:00 UTC, should have been back on 17 November at 04:00 UTC. They stay shut until 18 November, 04:00 UTC.',
    'SOL deposits were due back on 17 November at 04:00 UTC. They will remain closed until 18 November, 04:00 UTC. The stop began on 16 November at 20:00 UTC.',
  ])('a later end: %s', (text) => {
    expect(hoursTold('Extension of SOL suspension', text, '2026-11-17T12:00')).toEqual(['11-17T05:00/11-18T13:00']);
  });

  it('and what is called off without other hours is none', () => {
    const text =
      'The maintenance of 26 November does not take place from 03:00 to 05:00 UTC. Support is here from 07:00 to 09:00 UTC.';
    expect(hoursTold('Maintenance cancelled', text, '2026-11-24T19:00')).toEqual([]);
  });
});

describe('of several rows some go ahead, in English', () => {
  it.each<[string, string]>([
    [
      'One of three evenings dropped',
      'The middle one isn’t needed:\n\nMon 30 Nov, 19:00–21:00 UTC – goes ahead\nTue 1 Dec, 19:00–21:00 UTC – cancelled\nWed 2 Dec, 19:00–22:00 UTC – goes ahead\n\nOn the two that are left, crypto withdrawals are on hold.',
    ],
    [
      'Maintenance nights: one less',
      'Nov 30, 19:00-21:00 UTC: as planned\nDec 1, 19:00-21:00 UTC: dropped\nDec 2, 19:00-22:00 UTC: as planned\nNo withdrawals in these hours.',
    ],
    [
      'Maintenance nights',
      '30 Nov 19:00-21:00 UTC  confirmed\n1 Dec 19:00-21:00 UTC   called off\n2 Dec 19:00-22:00 UTC   confirmed',
    ],
    [
      'Maintenance nights',
      'Night 1: 30 Nov, 19:00-21:00 UTC (unchanged)\nNight 2: 1 Dec, 19:00-21:00 UTC (no longer needed)\nNight 3: 2 Dec, 19:00-22:00 UTC (unchanged)',
    ],
  ])('%s', (title, text) => {
    expect(hoursTold(title, text, '2026-11-25T21:00')).toEqual(['12-01T04:00/12-01T06:00', '12-03T04:00/12-03T07:00']);
  });
});

describe('sessions are ended and taken again', () => {
  it.each([
    'All sessions will be logged out by us at 22:00 UTC. We shall begin to accept logons again at 23:15 UTC.',
    'We will disconnect all sessions at 22:00 UTC. New logons are accepted from 23:15 UTC.',
    'We will log everybody out at 22:00 UTC and let you in again at 23:15 UTC.',
    'All users will be signed out at 22:00 UTC. Signing in is possible again at 23:15 UTC.',
    'You will be kicked out at 22:00 UTC; logins are accepted again as of 23:15 UTC.',
    'The gateways stop taking orders at 22:00 UTC. They will take them again at 23:15 UTC.',
    'Sessions will be severed at 22:00 UTC. We let clients back in at 23:15 UTC.',
    'We will end all sessions at 22:00 UTC. Logging in works again at 23:15 UTC.',
  ])('%s', (text) => {
    expect(hoursTold('Gateway work, Friday 27 November', text, '2026-11-20T18:30')).toEqual([
      '11-28T07:00/11-28T08:15',
    ]);
  });

  it.each([
    'Trading has been halted at 13:10 KST today, 22 December. Orders filled from 12:58 to 13:10 KST will be reversed.',
    'Trading has been halted at 13:10 KST today, 22 December. Trades executed between 12:58 and 13:10 KST are under review.',
    'Trading has been halted at 13:10 KST today, 22 December. Withdrawals requested from 12:00 to 13:00 KST are checked by hand.',
  ])('and what was handed in meanwhile is no stop: %s', (text) => {
    expect(hoursAndState('Trading halted', text, '2026-12-22T13:25')).toEqual(['12-22T13:10/-', 'in-progress']);
  });

  it.each([
    'Since 07:48 UTC today no withdrawal on any network has been broadcast.',
    'Since 07:48 UTC today nobody has been able to log in.',
    'Not a single BTC withdrawal has gone out since 07:48 UTC today, 11 February.',
    'No order has reached our engine since 07:48 UTC.',
  ])('since then nothing goes through: %s', (text) => {
    expect(hoursAndState('A word on today', text, '2027-02-11T17:10')).toEqual(['02-11T16:48/-', 'in-progress']);
  });
});

describe('nights, lots and tables of two columns', () => {
  it.each([
    'Monday 23 to Tuesday 24 November: 23:30 to 02:00\n• Tuesday 24 to Wednesday 25 November: 23:30 to 03:00',
    'Mon 23 Nov to Tue 24 Nov, 23:30-02:00\n• Tue 24 Nov to Wed 25 Nov, 23:30-03:00',
    'November 23-24: 23:30 to 02:00\n• November 24-25: 23:30 to 03:00',
    'Night of 23/24 November: 23:30 - 02:00\n• Night of 24/25 November: 23:30 - 03:00',
  ])('a night of two days: %s', (rows) => {
    const text = `On each of the nights below nobody will be able to sign in or trade (UTC):\n\n• ${rows}`;
    expect(hoursTold('Two nights of maintenance', text, '2026-11-20T18:00')).toEqual([
      '11-24T08:30/11-24T11:00',
      '11-25T08:30/11-25T12:00',
    ]);
  });

  it.each([
    'A) 00:00-01:30\nB) 12:00-15:00 (business accounts)',
    'Lot 1: 00:00-01:30\nLot 2 (companies): 12:00-15:00',
    '(a) 00:00-01:30\n(b) 12:00-15:00, corporate',
  ])('lots: %s', (rows) => {
    const text = `We move customer vaults on Wednesday, 2 December 2026 (UTC). Withdrawals from a lot are held while it moves:\n\n${rows}`;
    expect(hoursTold('Vault migration: withdrawals pause', text, '2026-11-20T18:00')).toEqual([
      '12-02T09:00/12-02T10:30',
      '12-02T21:00/12-03T00:00',
    ]);
  });

  it.each([
    'Asset / Suspension / Resumption\nKAIA / Nov 24, 2026 (Tue) 10:00 / Nov 24, 2026 (Tue) 14:00\nWEMIX / Nov 24, 2026 (Tue) 11:30 / To be announced',
    'Network; Suspended from; Open again\nKaia; 2026-11-24 10:00; 2026-11-24 14:00\nWemix; 2026-11-24 11:30; TBD',
  ])('columns: %s', (rows) => {
    const text = `Deposits and withdrawals of the assets below will be suspended for node replacement.\n\n${rows}\n\n* All times are in KST.`;
    const title = 'Temporary suspension of KAIA and WEMIX transfers';
    const { windows } = readNotice(noticeOf({ title, text, published: '2026-11-20T16:00' }));
    const hours = new Set(windows.flatMap(timesIn).map(dayHours));
    expect([...hours].toSorted()).toEqual(['11-24T10:00/11-24T14:00', '11-24T11:30/-']);
  });
});
