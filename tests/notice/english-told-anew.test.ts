import { describe, expect, it } from 'vitest';
import { timesIn } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { dayHours, noticeOf, standing } from './helpers.ts';

type Row = readonly [published: string, title: string, text: string, hours: readonly string[]];

const hoursOf = (title: string, text: string, published: string): readonly string[] =>
  [
    ...new Set(
      standing(readNotice(noticeOf({ title, text, published })).windows)
        .flatMap(timesIn)
        .map(dayHours),
    ),
  ].sort();

describe('what an English notice tells of its hours', () => {
  describe('an end that is put off once more', () => {
    it.each<Row>([
      [
        '2026-12-20T14:00',
        'Maintenance update',
        'Maintenance began at 02:00 JST on 20 December. The end has been put back once more, from 06:00 to 07:15.',
        ['12-20T02:00/12-20T07:15'],
      ],
      [
        '2026-12-20T05:00',
        'Maintenance update',
        'The maintenance that began on 20 December at 02:00 JST goes on. We have moved the expected end from 06:00 JST to 07:15 JST.',
        ['12-20T02:00/12-20T07:15'],
      ],
      [
        '2026-12-20T05:00',
        'Maintenance update',
        'Maintenance of 20 December, 02:00 - 06:00 JST\nThe end moves to 07:15 JST.',
        ['12-20T02:00/12-20T07:15'],
      ],
      [
        '2026-12-20T05:00',
        'Maintenance update',
        'Maintenance of 20 December, 02:00 - 06:00 JST\nThe end of the work has slipped to 07:15 JST.',
        ['12-20T02:00/12-20T07:15'],
      ],
      [
        '2026-12-20T05:00',
        'Maintenance update',
        'UPDATE 2 - 20 Dec, 04:40 JST\nThe reopening shifts to 07:15 JST.\n\nUPDATE 1 - 20 Dec, 02:00 JST\nMaintenance has started. Expected end: 06:00 JST.',
        ['12-20T02:00/12-20T07:15'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('hours that move to another day', () => {
    it.each<Row>([
      [
        '2027-03-10T12:00',
        'Maintenance date changed',
        'The maintenance announced for 18 March, 02:00 - 05:00 JST: the date has been changed to 25 March; the time remains.',
        ['03-25T02:00/03-25T05:00'],
      ],
      [
        '2027-03-10T12:00',
        'Maintenance date changed',
        'Instead of the 18th, the maintenance is carried out on the 25th of March, 02:00 - 05:00 JST. Trading is closed.',
        ['03-25T02:00/03-25T05:00'],
      ],
      [
        '2027-03-10T12:00',
        'Maintenance date changed',
        'Our maintenance of 18 March (02:00 to 05:00 JST) moves to 25 March. The hours stay the same.',
        ['03-25T02:00/03-25T05:00'],
      ],
      [
        '2027-03-10T12:00',
        'Maintenance date changed',
        'The maintenance scheduled for March 18, 02:00 - 05:00 (JST) will be held on March 25 instead, at the same hours.',
        ['03-25T02:00/03-25T05:00'],
      ],
      [
        '2027-03-10T12:00',
        'Maintenance date changed',
        'The system maintenance which we announced for 18 March (Thu) 1:00 to 3:00 JST is rescheduled to the same hours of 25 March (Thu) due to various circumstances. Trading cannot be used.',
        ['03-25T01:00/03-25T03:00'],
      ],
      [
        '2027-03-10T12:00',
        'Maintenance date changed',
        'The system maintenance of 18 March, 1:00 to 3:00 JST has been postponed to the same time on 25 March.',
        ['03-25T01:00/03-25T03:00'],
      ],
      [
        '2027-03-10T12:00',
        'Maintenance date changed',
        'We have moved the maintenance of 18 March, 1:00 - 3:00 JST to 25 March, same time.',
        ['03-25T01:00/03-25T03:00'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('hours of each of several days', () => {
    it.each<Row>([
      [
        '2026-12-10T12:00',
        'Short app restarts next week',
        'We restart the servers of the mobile app on December 15, December 16 and December 18, at 06:50 JST each day.\nThe app is unavailable for 8 minutes each time.',
        ['12-15T06:50/12-15T06:58', '12-16T06:50/12-16T06:58', '12-18T06:50/12-18T06:58'],
      ],
      [
        '2026-12-10T12:00',
        'Maintenance on three nights',
        'Trading is halted on 15, 16 and 18 December at 02:00 JST every night, for 20 minutes each time.',
        ['12-15T02:00/12-15T02:20', '12-16T02:00/12-16T02:20', '12-18T02:00/12-18T02:20'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('until business opens', () => {
    it.each<Row>([
      [
        '2027-03-10T18:00',
        'Withdrawals closed tonight',
        'Withdrawals are closed from 23:00 JST today until business opens at 9:00 JST tomorrow.',
        ['03-10T23:00/03-11T09:00'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('hours in two zones', () => {
    it.each<Row>([
      [
        '2027-03-10T12:00',
        'Maintenance 12 March',
        'Maintenance: 12 March 2027, 16:00 - 18:00 UTC (JST 13 March, 01:00 - 03:00). All services stop.',
        ['03-13T01:00/03-13T03:00'],
      ],
      [
        '2027-03-10T12:00',
        'Maintenance 12 March',
        'Trading stops at 16:00 UTC (01:00 JST on 13 March) and resumes at 18:00 UTC (03:00 JST) on 12 March 2027.',
        ['03-13T01:00/03-13T03:00'],
      ],
      [
        '2027-03-10T12:00',
        'Maintenance 12 March',
        'Maintenance from 2027-03-12 16:00 UTC [2027-03-13 01:00 JST] to 2027-03-12 18:00 UTC [2027-03-13 03:00 JST]. Trading is closed.',
        ['03-13T01:00/03-13T03:00'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('what customers do in good time', () => {
    it.each<Row>([
      [
        '2027-01-18T22:00',
        'P2P market offline on 20 January',
        'The P2P market will be offline.\n\nUTC: 21 Jan 2027, 00:00 - 02:59\n\nPlease finish open orders in good time.',
        ['01-21T09:00/01-21T11:59'],
      ],
      [
        '2027-01-18T22:00',
        'Maintenance on 20 January',
        'Maintenance: 21 Jan 2027, 00:00 - 02:59 UTC\n\nPlease close your positions in due time.',
        ['01-21T09:00/01-21T11:59'],
      ],
      [
        '2027-01-18T22:00',
        'Maintenance on 20 January',
        'Maintenance: 21 Jan 2027, 00:00 - 02:59 UTC\n\nKindly complete transfers in plenty of time.',
        ['01-21T09:00/01-21T11:59'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('a stop that the next sentence tells', () => {
    it.each<Row>([
      [
        '2026-12-11T20:30',
        'Sign-in unavailable',
        'On December 15, 2026 at 05:15 UTC we are moving our two-factor service to new software. For 45 minutes from that time you will not be able to sign in.',
        ['12-15T14:15/12-15T15:00'],
      ],
      [
        '2026-12-11T20:30',
        'Trading pause',
        'On December 15, 2026 at 05:15 UTC the new matching engine goes live. From then on trading is paused for 30 minutes.',
        ['12-15T14:15/12-15T14:45'],
      ],
      [
        '2026-12-11T20:30',
        'Deposits of DOT',
        'The network upgrades on December 15, 2026 at 05:15 UTC. At that moment deposits and withdrawals of DOT will be suspended.',
        ['12-15T14:15/-'],
      ],
      [
        '2027-03-10T03:20',
        'Withdrawals suspended',
        'At 17:45 UTC on March 9, 2027, we found unauthorized transfers from one of our wallets. As of that moment all withdrawals have been suspended.',
        ['03-10T02:45/-'],
      ],
      [
        '2027-03-10T03:20',
        'Trading halted',
        'Our monitoring saw wrong prices at 17:45 UTC on March 9, 2027. Trading has been halted since then.',
        ['03-10T02:45/-'],
      ],
      [
        '2026-12-11T20:30',
        'Database move',
        'We switch our database over at 05:15 UTC on December 15, 2026. For half an hour from that point the platform is unreachable.',
        ['12-15T14:15/12-15T14:45'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('events about maintenance, and stops beside them', () => {
    it.each<Row>([
      [
        '2027-02-03T17:00',
        'Live chat with our engineers',
        'Join us on February 18, 2027 from 19:00 to 20:00 JST for a live stream about how we prepare a maintenance.',
        [],
      ],
      [
        '2027-02-03T17:00',
        'Community meetup',
        'Save the date! On February 18, 2027 at 19:00 JST our operations team gives a talk on the outage of last autumn. Register by February 10.',
        [],
      ],
      [
        '2027-02-03T17:00',
        'Quiz night',
        'Tune in on February 18, 2027, 19:00 - 20:30 JST: a quiz all about downtime, and 20 winners.',
        [],
      ],
      [
        '2027-02-03T17:00',
        'Maintenance on 18 February',
        'Join us on Telegram for news. Maintenance on February 18, 2027, 19:00 - 20:30 JST.',
        ['02-18T19:00/02-18T20:30'],
      ],
      [
        '2027-02-03T17:00',
        'Maintenance on 18 February',
        'We hold an AMA about the new engine on February 17. Trading is suspended for the upgrade on February 18, 2027 from 19:00 to 20:30 JST.',
        ['02-18T19:00/02-18T20:30'],
      ],
      [
        '2027-02-03T17:00',
        'Maintenance and giveaway',
        'To celebrate our anniversary, we give away 100 USDT after the maintenance of February 18, 2027, 19:00 - 20:30 JST.',
        ['02-18T19:00/02-18T20:30'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('work that nobody felt', () => {
    it.each<Row>([
      [
        '2027-02-03T17:00',
        'Engine moved without downtime',
        'Neither trading nor withdrawals had to be paused. The second step starts on February 18, 2027 at 10:00 JST and works the same way.',
        [],
      ],
      [
        '2027-02-03T17:00',
        'Custody change',
        'None of our services had to be stopped for the first phase. For the second phase withdrawals will be suspended on February 18, 2027 from 10:00 to 12:00 JST.',
        ['02-18T10:00/02-18T12:00'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('a stop at a block', () => {
    it.each<Row>([
      [
        '2027-02-05T13:00',
        'Hard fork of ZEC',
        'ZEC deposits and withdrawals will be suspended at block height 3,412,000, estimated for February 10, 2027, 09:00 UTC.',
        ['02-10T18:00/-'],
      ],
      [
        '2027-02-05T13:00',
        'Litecoin upgrade',
        'We stop LTC deposits and withdrawals when block 2,900,000 is reached (approx. Feb 10, 2027, 09:00 UTC).',
        ['02-10T18:00/-'],
      ],
      [
        '2027-02-05T13:00',
        'Bitcoin Cash upgrade',
        'The upgrade activates at block 880,000, expected on Feb 10, 2027 at 09:00 UTC. BCH deposits and withdrawals are closed from that block on.',
        ['02-10T18:00/-'],
      ],
      [
        '2027-02-05T13:00',
        'Bitcoin Cash upgrade',
        'The upgrade activates at block 880,000, expected on Feb 10, 2027 at 09:00 UTC. Deposits and withdrawals of BCH are not affected.',
        [],
      ],
      [
        '2027-02-05T13:00',
        'Dash upgrade',
        'DASH wallet maintenance. Deposits and withdrawals stop at block 2,500,000. The block should be mined around 09:00 UTC on Feb 10, 2027.',
        ['02-10T18:00/-'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('another day that is spare', () => {
    it.each<Row>([
      [
        '2027-01-25T18:00',
        'Switch replacement',
        'Trading is closed on 30 January from 09:00 to 11:00 JST. Should problems arise, the second attempt is on 31 January, 09:00 to 11:00 JST.',
        ['01-30T09:00/01-30T11:00'],
      ],
      [
        '2027-01-25T18:00',
        'Switch replacement',
        'Trading is closed on 30 January from 09:00 to 11:00 JST. 31 January, 09:00 to 11:00 JST, serves as a backup.',
        ['01-30T09:00/01-30T11:00'],
      ],
      [
        '2027-01-25T18:00',
        'Switch replacement',
        'Trading is closed on 30 January from 09:00 to 11:00 JST. If we run into trouble, we try again on 31 January at the same time.',
        ['01-30T09:00/01-30T11:00'],
      ],
      [
        '2027-01-25T18:00',
        'Switch replacement',
        'Trading is closed on 30 January from 09:00 to 11:00 JST and on 31 January from 09:00 to 10:00 JST. If anything goes wrong for you, write to us.',
        ['01-30T09:00/01-30T11:00', '01-31T09:00/01-31T10:00'],
      ],
      [
        '2027-01-25T18:00',
        'Switch replacement',
        'Trading is closed on 30 January from 09:00 to 11:00 JST. 31 January, 09:00 to 11:00 JST will only be needed if the first night is not enough.',
        ['01-30T09:00/01-30T11:00'],
      ],
      [
        '2027-01-25T18:00',
        'Backup server maintenance',
        '31 January, 09:00 to 11:00 JST: backup server maintenance. The API is unavailable.',
        ['01-31T09:00/01-31T11:00'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('work that began early', () => {
    it.each<Row>([
      [
        '2027-01-21T02:30',
        'Storage replacement',
        'Planned for 21 January, 03:00 - 06:00 JST.\n\nAs of 02:20 JST we are in maintenance, 40 minutes sooner than planned. We still expect to finish at 06:00 JST.',
        ['01-21T02:20/01-21T06:00'],
      ],
      [
        '2027-01-21T02:30',
        'Storage replacement',
        'Planned for 21 January, 03:00 - 06:00 JST.\n\nSince 02:20 JST the work is under way. We still expect to finish at 06:00 JST.',
        ['01-21T02:20/01-21T06:00'],
      ],
      [
        '2027-01-21T02:30',
        'Storage replacement',
        'Planned for 21 January, 03:00 - 06:00 JST.\n\nWe pulled the plug at 02:20 JST already. We still expect to finish at 06:00 JST.',
        ['01-21T02:20/01-21T06:00'],
      ],
      [
        '2027-01-21T02:30',
        'Storage replacement',
        'Planned for 21 January, 03:00 - 06:00 JST.\n\n02:20 JST is when we took trading down. We still expect to finish at 06:00 JST.',
        ['01-21T02:20/01-21T06:00'],
      ],
      [
        '2027-01-21T02:30',
        'Storage replacement',
        'Planned for 21 January, 03:00 - 06:00 JST.\n\nThe work was begun 40 minutes early. Trading is unavailable. We still expect to finish at 06:00 JST.',
        ['01-21T02:20/01-21T06:00'],
      ],
      [
        '2027-01-21T02:30',
        'Storage replacement',
        'Planned for 21 January, 03:00 - 06:00 JST.\n\nThe start was moved forward by 40 minutes and trading is down now. We expect to finish at 06:00 JST as planned.',
        ['01-21T02:20/01-21T06:00'],
      ],
      [
        '2027-01-20T02:30',
        'Storage replacement',
        'Planned for 21 January, 03:00 - 06:00 JST.\n\nThe start is brought forward by 40 minutes; trading closes earlier. The end remains 06:00 JST.',
        ['01-21T02:20/01-21T06:00'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('a window that is shortened or lengthened', () => {
    it.each<Row>([
      [
        '2026-12-18T20:00',
        'Maintenance shortened',
        'Maintenance on 22 December, 01:00 to 05:00 JST.\nThe window has been shortened and is to close at 03:30 JST.',
        ['12-22T01:00/12-22T03:30'],
      ],
      [
        '2026-12-18T20:00',
        'Maintenance shortened',
        'Maintenance on 22 December, 01:00 to 05:00 JST.\nThe duration was cut from four hours to two and a half. We start as planned.',
        ['12-22T01:00/12-22T03:30'],
      ],
      [
        '2026-12-18T20:00',
        'Maintenance shortened',
        'Maintenance on 22 December, 01:00 to 05:00 JST.\nWe have reduced it from four hours to three; the start is unchanged.',
        ['12-22T01:00/12-22T04:00'],
      ],
      [
        '2026-12-18T20:00',
        'Maintenance extended',
        'Maintenance on 22 December, 01:00 to 05:00 JST.\nIts length was raised from four hours to six. The start stays.',
        ['12-22T01:00/12-22T07:00'],
      ],
      [
        '2026-12-18T20:00',
        'Maintenance shortened',
        'Maintenance on 22 December, 01:00 to 05:00 JST.\nIt will take only two hours instead of four.',
        ['12-22T01:00/12-22T03:00'],
      ],
      [
        '2026-12-18T20:00',
        'Maintenance shortened',
        'Maintenance on 22 December, 01:00 to 05:00 JST.\nThe window now closes at 03:30 JST.',
        ['12-22T01:00/12-22T03:30'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('what comes back later than the rest', () => {
    it.each<Row>([
      [
        '2027-01-11T12:00',
        'Platform upgrade',
        'Trading, deposits and withdrawals are suspended from 15:00 JST on January 14, 2027.\nTrading and deposits: 15:00 - 18:00\nWithdrawals: 15:00 - 19:30',
        ['01-14T15:00/01-14T18:00', '01-14T15:00/01-14T19:30'],
      ],
      [
        '2027-01-11T12:00',
        'Platform upgrade',
        'All services stop at 15:00 JST on January 14, 2027 and are back at 18:00. Withdrawals will not be possible before 19:30.',
        ['01-14T15:00/01-14T18:00', '01-14T15:00/01-14T19:30'],
      ],
      [
        '2027-01-11T12:00',
        'Platform upgrade',
        'All services stop at 15:00 JST on January 14, 2027 and are back at 18:00. Please do not expect any withdrawals before 19:30.',
        ['01-14T15:00/01-14T18:00', '01-14T15:00/01-14T19:30'],
      ],
      [
        '2027-01-11T12:00',
        'Platform upgrade',
        'All services stop at 15:00 JST on January 14, 2027 and are back at 18:00. Withdrawals need an additional hour.',
        ['01-14T15:00/01-14T18:00', '01-14T15:00/01-14T19:00'],
      ],
      [
        '2027-01-11T12:00',
        'Platform upgrade',
        'All services stop at 15:00 JST on January 14, 2027. Everything is back at 18:00. No deposits are processed before 19:00.',
        ['01-14T15:00/01-14T18:00', '01-14T15:00/01-14T19:00'],
      ],
      [
        '2027-01-11T12:00',
        'Platform upgrade',
        'Trading stops at 15:00 JST on January 14, 2027 and resumes at 18:00 JST. Please do not send any withdrawal before 14:00 JST without checking the address.',
        ['01-14T15:00/01-14T18:00'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('tables whose cells are parted by other marks', () => {
    it.each<Row>([
      [
        '2027-02-01T13:00',
        'Wallet maintenance schedule',
        'The deposits and withdrawals of the coins below will be suspended. All times UTC.\n\nCoin / Network / From / To\nADA / Cardano / 2027-02-02 08:00 / 2027-02-02 10:00\nDOT / Polkadot / 2027-02-04 12:00 / to be announced\n\nTrading remains open.',
        ['02-02T17:00/02-02T19:00', '02-04T21:00/-'],
      ],
      [
        '2027-02-01T13:00',
        'Wallet maintenance schedule',
        'The deposits and withdrawals of the coins below will be suspended. All times UTC.\n\nCoin; Stop; Reopening\nADA; 2027-02-02 08:00; 2027-02-02 10:00\nNEAR; 2027-02-03 08:00; 2027-02-03 09:30',
        ['02-02T17:00/02-02T19:00', '02-03T17:00/02-03T18:30'],
      ],
      [
        '2027-02-01T13:00',
        'Gateway restarts',
        'The gateways below are unavailable as follows (UTC).\n\nGateway · Start · End\nFIX A · 2 Feb 2027 08:00 · 2 Feb 2027 08:20\nFIX B · 3 Feb 2027 08:00 · 3 Feb 2027 08:20',
        ['02-02T17:00/02-02T17:20', '02-03T17:00/02-03T17:20'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('entries with numbers', () => {
    it.each<Row>([
      [
        '2026-12-20T14:35',
        'Ongoing: platform maintenance',
        'UPDATE 3 - 20 Dec 2026, 05:35 UTC\nData checks are still running. The end of the maintenance moves to 07:30 UTC.\n\nUPDATE 2 - 20 Dec 2026, 03:50 UTC\nWe need more time. New estimated end: 05:45 UTC.\n\nUPDATE 1 - 20 Dec 2026, 01:00 UTC\nMaintenance has begun. Trading is closed. Estimated end: 04:00 UTC.',
        ['12-20T10:00/12-20T16:30'],
      ],
      [
        '2026-12-20T10:05',
        'Platform maintenance',
        'Update 1: 20 December 2026, 01:00 UTC\nThe upgrade has just started. Trading is closed until 04:00 UTC.',
        ['12-20T10:00/12-20T13:00'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('places that head rows of hours', () => {
    it.each<Row>([
      [
        '2027-01-18T22:00',
        'P2P market offline',
        'The P2P market will be offline.\n\nBrasília: 20 Jan 2027, 21:00 - 23:59\nUTC: 21 Jan 2027, 00:00 - 02:59',
        ['01-21T09:00/01-21T11:59'],
      ],
      [
        '2027-01-18T22:00',
        'Maintenance',
        'All services will be unavailable.\n\nBerlin: 20 Jan 2027, 23:00 - 01:00\nTokyo: 21 Jan 2027, 07:00 - 09:00\nSingapore: 21 Jan 2027, 06:00 - 08:00',
        ['01-21T07:00/01-21T09:00'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('two stops of one day', () => {
    it.each<Row>([
      [
        '2026-12-07T10:00',
        'Database migration on December 10',
        'Database migration on Thursday, December 10, 2026\n\nWe pause from 10:00 to 10:30, and once more from 15:00 to 15:45 (JST).',
        ['12-10T10:00/12-10T10:30', '12-10T15:00/12-10T15:45'],
      ],
      [
        '2026-12-07T10:00',
        'Database migration on December 10',
        'On December 10, 2026 (JST) the service will be paused twice, for 30 minutes starting at 10:00 and for 45 minutes starting at 15:00.',
        ['12-10T10:00/12-10T10:30', '12-10T15:00/12-10T15:45'],
      ],
      [
        '2026-12-07T10:00',
        'Database migration on December 10',
        'Two windows have been set aside on December 10, 2026 (JST): 10:00 through 10:30 for the move, and 15:00 through 15:45 for the move back. Trading is closed then.',
        ['12-10T10:00/12-10T10:30', '12-10T15:00/12-10T15:45'],
      ],
      [
        '2026-12-07T10:00',
        'Database migration on December 10',
        'Trading stops at 10:00 JST on December 10, 2026 for twenty minutes and again at 15:00 JST for forty minutes.',
        ['12-10T10:00/12-10T10:20', '12-10T15:00/12-10T15:40'],
      ],
      [
        '2026-12-07T10:00',
        'Restarts on December 10',
        'On December 10, 2026 (JST): first restart at 10:00, lasting 10 minutes; second restart at 15:00, lasting 20 minutes. No orders are accepted.',
        ['12-10T10:00/12-10T10:10', '12-10T15:00/12-10T15:20'],
      ],
      [
        '2026-12-07T10:00',
        'Database migration on December 10',
        'Twice on December 10, 2026 (JST) the service will not be available: first at 10:00 for thirty minutes, later at 15:00 for three quarters of an hour.',
        ['12-10T10:00/12-10T10:30', '12-10T15:00/12-10T15:45'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('words of a stop', () => {
    it.each<Row>([
      [
        '2027-02-16T13:00',
        'USDC on Solana',
        'Withdrawals of USDC on the Solana network stop on February 18, 2027 at 22:45 JST.\nThey stay stopped for 90 minutes.',
        ['02-18T22:45/02-19T00:15'],
      ],
      [
        '2027-01-15T12:00',
        'Matching engine upgrade',
        'At 01:10 UTC on January 19, 2027 we will roll out release 8.3 of the matching engine. Matching halts while the release goes out.\nTrading will be available at 01:55 UTC the same day.',
        ['01-19T10:10/01-19T10:55'],
      ],
      [
        '2027-01-15T12:00',
        'Deposits of DAI',
        'Deposits of DAI via Polygon stop from January 19, 2027 10:00 JST until 12:00 JST.',
        ['01-19T10:00/01-19T12:00'],
      ],
      [
        '2027-02-02T08:40',
        'Order system: work finished',
        'At 8:20 a.m. on Tuesday, February 2 (Japan time) we completed the upgrade of the margin order system that started at 11:30 p.m. on Monday, February 1.\n\nMargin orders are accepted again.',
        ['02-01T23:30/02-02T08:20'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
  describe('starts and ends in rows', () => {
    it.each<Row>([
      [
        '2027-03-10T09:00',
        'Network work',
        'Reference: N-04\nWork: network maintenance\nStart: 11 March 2027 01:00 JST\nPlanned end: 11 March 2027 05:00 JST',
        ['03-11T01:00/03-11T05:00'],
      ],
      [
        '2027-03-10T09:00',
        'Trading contest',
        'Prize: 500 USDT\nStart: 11 March 2027 01:00 JST\nEnd: 12 March 2027 05:00 JST\nNote: entries are paused if maintenance is announced',
        [],
      ],
      [
        '2027-01-11T18:20',
        'Matching Engine Upgrade v7.2',
        'Scheduled for Jan 16, 2027 13:00 - 13:45 UTC\n\nWe will deploy a new version of the matching engine. All spot markets will be halted at 13:00 UTC. Trading resumes at 13:45 UTC.',
        ['01-16T22:00/01-16T22:45'],
      ],
      [
        '2027-03-11T09:00',
        'Network work completed ahead of time',
        'Service: SMS gateway\nWork: network maintenance\nStart: 11 March 2027 (Thu) 01:00 JST\nPlanned end: 11 March 2027 (Thu) 05:00 JST\nRemarks: The work went quicker than planned and service was restored at 03:12 JST.',
        ['03-11T01:00/03-11T03:12'],
      ],
    ])('%s %s: %s', (published, title, text, hours) => {
      expect(hoursOf(title, text, published)).toEqual(hours);
    });
  });
});
