import { describe, expect, it } from 'vitest';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standingHours } from './helpers.ts';

const said = (title: string, text: string, published: string) => {
  const reading = readNotice(noticeOf({ title, text, published }));
  return { hours: standingHours(reading.windows), state: reading.state };
};

describe('how long it lasts is read, whatever says it', () => {
  it.each([
    'On Saturday 12 Dec, 22:30 JST, we go offline. We’ll be gone for 165 minutes.',
    'Trading is suspended as of 22:30 JST, 12 December 2026. The suspension lasts for two and three-quarter hours.',
    'Please be advised that a system maintenance shall commence at 22:30 (JST) on 12 December. The time required for its completion is 2 hours and 45 minutes.',
    'Our next maintenance is due on Saturday, 12 December, beginning at 22:30 JST. You will not be able to place orders for the following 2 hours 45 minutes.',
    'The exchange closes at 22:30 on 12 December (GMT+9). After 2 hours and 45 minutes it opens again.',
    'Maintenance kick-off: Dec 12, 22:30 JST. Downtime: 2:45 h.',
    'From 22:30 JST on December 12, the system will not accept orders. This state continues for 2 hours and 45 minutes.',
    'Starting time of the maintenance is 22:30 JST on 12 December. Expected length of the stop is 2 hours, 45 minutes.',
    'Sat 12 Dec, 22:30 JST: stop of all trading. 2 hours 45 minutes after that: restart.',
    'We’ll begin maintenance at 22:30 JST on 12 December. Give us two hours and 45 minutes and we’ll be back.',
    'Login goes offline at 22:30 JST on 12 December. Count on 2 hours and 45 minutes.',
    'Maintenance begins at 22:30 JST on 12 December. Should be done in 2 hours and 45 minutes.',
    'Withdrawals are paused on December 12 at 22:30 JST. Give us 2 h 45 min.',
    'ATOM deposits are paused at 22:30 JST on 12 December 2026 for a node migration. We estimate that the work takes about 2 hours and 45 minutes.',
    'On 2026-12-12 at 22:30 (UTC+9) the mobile app will be taken offline. This will require 2 hours and 45 minutes, after which you may need to log in again.',
    'Trading stops at 22:30 JST on 12 December. We will be back 2 hours and 45 minutes later.',
    'Trading stops at 22:30 JST on 12 December. It will stay closed for 165 minutes.',
    'Trading stops at 22:30 JST on 12 December. Plan for 2 hours 45 minutes without it.',
    'Trading stops at 22:30 JST on 12 December. Figure on two hours and three quarters.',
    'Trading stops at 22:30 JST on 12 December. Work on the database will keep us busy for 2 hours and 45 minutes.',
    'Trading stops at 22:30 JST on 12 December. That makes 2 hours and 45 minutes without trading.',
    'Maintenance of the order system begins at 22:30 JST on 12 December and takes 2 hours 45 minutes.',
    'On 12 December at 22:30 JST we stop trading for 2 hours and 45 minutes.',
    'Trading is interrupted at 22:30 JST on 12 December; the interruption is to last 165 minutes.',
    'A 165-minute maintenance begins on 12 December at 22:30 JST. Trading is not possible.',
    'The market closes on 12 December at 22:30 JST. Reopening follows 2 hours and 45 minutes later.',
    'At 22:30 JST on 12 December the engine is switched off. Please bear with us for 2 hours and 45 minutes.',
    'Maintenance: 12 December, 22:30 JST (approx. 2 hours 45 minutes). No trading.',
    'From 22:30 JST on 12 December trading is closed, for 2 hours and three quarters.',
    'Trading stops on 12 December, 22:30 JST. Estimated time of the stop: 2 hours 45 minutes.',
    '12 December, 22:30 JST: trading halt. Length of halt = 2h45m.',
    'Our systems will be down at 22:30 JST on 12 December, and that for two hours and 45 minutes.',
  ])('%s', (text) => {
    const body = `Notice to customers of Harbor Exchange\n\n${text}\n\nWe apologise for the inconvenience.`;
    expect(said('', body, '2026-12-09T11:00').hours).toEqual(['12-12T22:30/12-13T01:15']);
  });

  it.each([
    'Trading stops at 22:30 JST on 12 December. Please log in again within 15 minutes of the restart.',
    'Trading stops at 22:30 JST on 12 December. Orders older than 24 hours are kept.',
    'Trading stops at 22:30 JST on 12 December. Session tokens are valid for 30 minutes.',
    'Trading stops at 22:30 JST on 12 December. Deposits may take 2 hours longer than usual.',
    'Trading stops at 22:30 JST on 12 December. Updates will be posted every 30 minutes.',
  ])('and no other length is taken for it: %s', (text) => {
    expect(said('Trading pause', text, '2026-12-09T11:00').hours).toEqual(['12-12T22:30/-']);
  });
});

describe('when it began and ended is read, whatever says it', () => {
  it.each([
    'We are pleased to report that the work begun at 2:03 a.m. JST this morning, 8 December, came to its end at 4:47 a.m.',
    'All done: down 02:03, up 04:47 (JST, Dec 8).',
    'Since 04:47 JST on 8 December all services have been running again after a maintenance stop that had begun at 02:03 JST.',
    '✅ Maintenance complete, actual window 2026-12-08 02:03 → 04:47 (UTC+9).',
    'Actual start and end of the maintenance of Tuesday, 8 December: 02:03 JST and 04:47 JST.',
    'Please be informed that the maintenance conducted on 8 December 2026 from 02:03 JST has been concluded as of 04:47 JST.',
    'We’re back as of 04:47 JST, Dec 8, thanks for waiting since 02:03!',
    'Customers were unable to use the exchange from 02:03 JST on 8 December up to 04:47 JST, when the maintenance ended.',
    'The upgrade, for which we stopped the service at 02:03 JST on Dec. 8, went through successfully and the stop was lifted at 04:47 JST.',
    'The stop that began at 02:03 JST on 8 December has been lifted at 04:47 JST.',
    'Down 02:03, back up 04:47 (JST, 8 December).',
    'Real start and end of the maintenance on 8 December: 02:03 JST and 04:47 JST.',
    'Since 04:47 JST on 8 December everything has been working again. The outage had begun at 02:03 JST.',
    'The upgrade, for which trading was halted at 02:03 JST on 8 December, came to an end at 04:47 JST.',
    'The maintenance ran from 02:03 to 04:47 JST on 8 December and is now over.',
    'Start of work: 8 December, 02:03 JST. End of work: 8 December, 04:47 JST.',
    'Our engineers started at 02:03 JST and finished at 04:47 JST today, 8 December.',
    'Trading was closed at 02:03 JST on 8 December and reopened at 04:47 JST.',
    'The platform went offline at 02:03 JST on 8 December; it has been online again since 04:47 JST.',
    'Maintenance finished. It took from 2:03am to 4:47am (JST, 8 Dec).',
    'At 04:47 JST on 8 December we completed the maintenance which had started at 02:03 JST.',
    'The maintenance window of 8 December was opened at 02:03 JST and closed at 04:47 JST.',
    'Beginning: 02:03 JST; completion: 04:47 JST (8 December).',
    'Everything has been back to normal since 4:47 this morning (JST); the exchange had been closed since 2:03.',
    'It’s done! We took the exchange down at 02:03 JST and brought it back at 04:47 JST (Dec 8).',
    'The stop lasted from 02:03 until 04:47 JST on 8 December.',
    'On 8 December, the services that had been suspended at 02:03 JST were released at 04:47 JST.',
    'The maintenance of 8 December has come to an end: it began at 02:03 and ended at 04:47 (JST).',
  ])('%s', (text) => {
    const body = `${text}\n\nTrading, deposits and withdrawals can be used normally. Thank you for your cooperation.`;
    expect(said('Report on system maintenance', body, '2026-12-08T05:05')).toEqual({
      hours: ['12-08T02:03/12-08T04:47'],
      state: 'completed',
    });
  });
});

describe('since when it fails is read, whatever says it', () => {
  it.each([
    'We’re aware that logins are failing. First errors at 9:42am JST, Feb 15. Working on it.',
    'At 09:42 JST on 15 February a fault occurred in our authentication servers. Login is still not possible.',
    'Time of occurrence: Feb 15, 09:42 JST\nTime of recovery: unknown',
    'All attempts to log in have been rejected from 09:42 onwards (JST, 15 February). The engineers have found the faulty server and are replacing it.',
    'The app and login are unavailable at the moment. This has been the case since February 15, 09:42 JST.',
    'Please bear with us while we repair our login servers, which failed at 09:42 JST on 15 February. There is no estimate yet for the repair.',
    'First reports of failing logins at 09:42 JST on 15 February. We are looking into it.',
    'At 09:42 JST on 15 February our login gateway crashed and a power failure hit the data centre. Login is not possible at the moment.',
    'Logins have been timing out since 09:42 JST (15 February). We are on it.',
    'It is currently not possible to log in. It has been like this since 09:42 JST on 15 February.',
    'Since 09:42 JST on 15 February, nobody can log in. We do not know yet when this will be fixed.',
    'Our login servers have been down since 09:42 JST today, 15 February.',
    'Logging in has not been possible from 09:42 JST on 15 February. The cause is being investigated.',
    '[09:42 JST, 15 Feb] Logins fail. Investigation under way.',
    'We noticed problems with logins at 09:42 JST on 15 February; they persist.',
    'Start of the disruption: 15 February, 09:42 JST. End: not foreseeable.',
    'An outage began at 09:42 JST on 15 February and is still going on. Login and the app are affected.',
    'The app stopped working at 09:42 JST, Feb 15. No ETA.',
    'Login outage. Began: Feb 15 09:42 JST. Status: ongoing.',
    'On 15 February, at 09:42 JST, our identity provider went down, and with it our login. It is still down.',
    'Following a power failure at 09:42 JST on 15 February, customers are unable to log in. Recovery is in progress.',
  ])('%s', (text) => {
    const body = `${text}\n\nWe apologise for the trouble this causes. Updates will be posted on this page.`;
    expect(said('Login and mobile app', body, '2027-02-15T10:05')).toEqual({
      hours: ['02-15T09:42/-'],
      state: 'in-progress',
    });
  });
});

describe('clock times before their dates are read, whatever stands behind them', () => {
  it.each([
    'At 11 p.m. Eastern Time on January 30 we will begin maintenance, and at 3:30 a.m. Eastern Time on January 31 we’ll be done.',
    'We’ll be offline starting 11PM ET Jan 30, back 3:30AM ET Jan 31.',
    'You can place orders until 11:00 p.m. ET on January 30, after which trading is suspended until 3:30 a.m. ET on January 31.',
    'No logins or orders are possible until 3:30 a.m. ET on Sunday, January 31, once maintenance has begun at 11:00 p.m. ET on Saturday, January 30.',
    'It will be 11 p.m. ET on Saturday, January 30 when we switch the system off; it will be 3:30 a.m. ET on Sunday, January 31 when we switch it back on.',
    'As of 11 PM Eastern on Jan 30 the site goes dark, and until 3:30 AM Eastern on Jan 31 it stays that way.',
    'Trading goes down at 11 p.m. ET on January 30, and by 3:30 a.m. ET on January 31 everything will be back.',
    'Orders are accepted until 11 p.m. ET on January 30, then the market is closed until 3:30 a.m. ET on January 31.',
    'As from 11 p.m. ET on January 30 the platform goes offline, and at 3:30 a.m. ET on January 31 it will be back.',
    'Starting at 11 p.m. ET on January 30 and ending at 3:30 a.m. ET on January 31, the platform is not available.',
    '11:00 p.m. ET (Jan 30) to 3:30 a.m. ET (Jan 31): platform upgrade, no trading.',
    'We close at 11 p.m. ET on January 30 and open again at 3:30 a.m. ET on January 31.',
    'The platform will be upgraded from 11pm ET January 30 through 3:30am ET January 31.',
    'No access from 11 p.m. Eastern on Saturday, January 30 till 3:30 a.m. Eastern on Sunday, January 31.',
    'At 11 p.m. ET on January 30 trading stops; at 3:30 a.m. ET on January 31 it starts again.',
    'By 3:30 a.m. ET on January 31 the upgrade, which begins at 11 p.m. ET on January 30, will be finished.',
    'Between 11 p.m. on January 30 and 3:30 a.m. on January 31 (all times ET) you can neither log in nor trade.',
    '23:00 ET on 30 January: platform goes down. 03:30 ET on 31 January: platform comes back.',
    'Expect us to be away from 11 p.m. ET on the 30th of January; we’re back by 3:30 a.m. ET on the 31st.',
  ])('%s', (text) => {
    const body = `Dear clients,\n\n${text}\n\nStop orders already in the system are kept.`;
    expect(said('Weekend upgrade of the trading platform', body, '2027-01-26T09:00').hours).toEqual([
      '01-31T13:00/01-31T17:30',
    ]);
  });
});

describe('what is written in haste is read', () => {
  it.each([
    [
      'Engine patch',
      'The matching engine goes down at 16:15 on January 26, 2027 (UTC) for a patch. Orders are taken again at 16:50 (UTC).',
      '01-27T01:15/01-27T01:50',
    ],
    [
      'TRX deposits',
      'TRX deposits go off at 10:00 JST on 27 January 2027. It is a node swap. Should be done in an hour and a half.',
      '01-27T10:00/01-27T11:30',
    ],
    [
      'ADA',
      'ADA withdrawals: paused on January 28, 2027 at 22:30 (UTC). Give us 2 h 15 min.',
      '01-29T07:30/01-29T09:45',
    ],
    [
      'Wallet maint.',
      'Tue 2 Feb 2027, 11 a.m. till 1:30 p.m. Singapore time. No coin deposits, no coin withdrawals meanwhile.',
      '02-02T12:00/02-02T14:30',
    ],
    [
      'Maint.',
      '29.01.2027 23:00 - 30.01.2027 00:30 JST\nExchange closed. Balances can still be viewed.',
      '01-29T23:00/01-30T00:30',
    ],
    [
      'Futures API, new version',
      'Window: 2027-02-23T15:00Z/2027-02-23T17:30Z\nImpact: futures API down',
      '02-24T00:00/02-24T02:30',
    ],
    [
      '',
      'Our weekly Monday maint. (06:00-06:30 JST) starts early on 22 March: 05:00-06:30 JST, just that once. Trading closed.',
      '03-22T05:00/03-22T06:30',
    ],
    ['Cold wallet swap', 'Withdrawals off. 3 Feb, 10:00 to 11:30 JST.', '02-03T10:00/02-03T11:30'],
    ['', 'Maint. on 3 February 2027, 10:00-11:30 JST. The app will not take orders.', '02-03T10:00/02-03T11:30'],
  ])('%s: %s', (title, text, hours) => {
    expect(said(title, text, '2027-01-22T16:00').hours).toEqual([hours]);
  });
});
