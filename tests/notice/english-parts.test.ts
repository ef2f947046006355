import { describe, expect, it } from 'vitest';
import { timesIn } from '../../lib/domain/notice/notice.ts';
import { readNotice } from '../../lib/domain/notice/read.ts';
import { noticeOf, standing, utcHours } from './helpers.ts';

/** All hours that stand, those of one service or coin among them, in UTC. */
const hoursOf = (title: string, text: string, published = '2026-12-01T12:00'): readonly string[] =>
  [
    ...new Set(
      standing(readNotice(noticeOf({ title, text, published })).windows)
        .flatMap(timesIn)
        .map(utcHours),
    ),
  ].sort();

describe('a service that comes back later than the rest', () => {
  it.each([
    'The exchange is closed from 22:00 UTC on 5 December to 01:00 UTC on 6 December. Withdrawals stay closed until 03:00.',
    'All services are suspended from 22:00 UTC on 5 December until 01:00 UTC on 6 December, except withdrawals, which reopen at 03:00 UTC.',
    'Maintenance: 5 December 22:00 - 6 December 01:00 (UTC)\nWithdrawals will not be available until 03:00 (UTC).',
    'Down from 22:00 on Dec 5 to 01:00 on Dec 6 (UTC). Withdrawals need longer: until 03:00.',
    'Trading stops on December 5 at 22:00 UTC and resumes at 01:00 UTC. Withdrawals resume at 03:00 UTC.',
    'We close at 22:00 UTC on 5 December and open again at 01:00 UTC on 6 December (withdrawals: 03:00 UTC).',
    'Period: 2026-12-05 22:00 to 2026-12-06 01:00 UTC\nNote: withdrawals restart at 03:00 UTC',
    '2026/12/05 22:00 - 2026/12/06 01:00 (UTC)\n* withdrawals until 03:00',
    'Services are suspended between 22:00 UTC on 5 December and 01:00 UTC on 6 December. Only withdrawals are back later, at 03:00 UTC.',
    'From 22:00 UTC on Saturday, 5 December, you cannot trade, deposit or withdraw. Trading and deposits are back at 01:00 UTC, withdrawals at 03:00 UTC.',
    'The maintenance runs from 22:00 UTC (5 December) to 01:00 UTC (6 December). Withdrawals take two hours longer.',
    'The maintenance runs from 22:00 UTC (5 December) to 01:00 UTC (6 December). Withdrawals will resume two hours later.',
    'Maintenance window: 5 December 2026, 22:00 UTC, to 6 December 2026, 01:00 UTC. For withdrawals, please allow two hours more.',
    'The platform goes offline at 22:00 UTC on 5 December. Everything but withdrawals is back at 01:00 UTC; withdrawals follow at 03:00 UTC.',
    'Start: 5 December 2026, 22:00 UTC\nEnd: 6 December 2026, 01:00 UTC\nEnd for withdrawals: 03:00 UTC',
    'Start: 5 December 2026, 22:00 UTC\nEnd: 6 December 2026, 01:00 UTC (withdrawals: 03:00 UTC)',
    'Trading and deposits will be closed until 01:00 UTC on 6 December and withdrawals until 03:00 UTC. Everything closes at 22:00 UTC on 5 December.',
  ])('%s', (text) => {
    expect(hoursOf('System maintenance', text)).toEqual(['12-05 22:00 ~ 12-06 01:00', '12-05 22:00 ~ 12-06 03:00']);
  });
});

describe('a coin with hours of its own', () => {
  it.each([
    'Deposits and withdrawals are paused on 5 December from 10:00 to 12:00 UTC. SOL is paused from 09:00 to 15:00 UTC.',
    '5 December, 10:00-12:00 UTC (Solana: 09:00-15:00 UTC)',
    'All coins: 5 December 10:00-12:00 UTC\nSOL: 5 December 09:00-15:00 UTC',
    'On 5 December wallets are closed from 10:00 to 12:00 UTC, SOL wallets from 09:00 to 15:00 UTC.',
    'SOL has hours of its own (5 December, 09:00 to 15:00 UTC). All other coins are suspended on 5 December from 10:00 to 12:00 UTC.',
    'Deposits and withdrawals are suspended on 5 December: SOL 09:00-15:00 UTC, the rest 10:00-12:00 UTC.',
    'Wallet maintenance takes place on 5 December between 10:00 and 12:00 UTC. With SOL it starts earlier and ends later: 09:00 to 15:00 UTC.',
    'When: 5 December, 10:00-12:00 UTC\nException: SOL, 09:00-15:00 UTC',
    'Deposits and withdrawals stop at 10:00 UTC on 5 December and resume at 12:00 UTC. SOL stops at 09:00 UTC and resumes at 15:00 UTC.',
    'Deposits and withdrawals stop at 10:00 UTC on 5 December and resume at 12:00 UTC, except for SOL, which stops at 09:00 UTC and resumes at 15:00 UTC.',
    'Wallets are closed for two hours from 10:00 UTC on 5 December. The SOL wallet closes at 09:00 UTC and opens again at 15:00 UTC.',
    'Deposits and withdrawals: closed 5 December, 10 AM to 12 noon UTC. SOL: closed 5 December, 9 AM to 3 PM UTC.',
    'For SOL, the service stops on 5 December at 09:00 UTC and returns at 15:00 UTC. The other coins are closed from 10:00 to 12:00 UTC on 5 December.',
  ])('%s', (text) => {
    expect(hoursOf('Wallet maintenance', text)).toEqual(['12-05 09:00 ~ 12-05 15:00', '12-05 10:00 ~ 12-05 12:00']);
  });
});

describe('what is said of a service beside the hours and is no stop of it', () => {
  it.each([
    'The exchange is closed on 5 December from 10:00 to 12:00 UTC. Withdrawals are possible until 09:30 UTC.',
    'The exchange is closed on 5 December from 10:00 to 12:00 UTC. Withdrawal requests made by 09:00 UTC are processed before the maintenance.',
    'The exchange is closed on 5 December from 10:00 to 12:00 UTC. Deposits are not affected and will be credited from 12:30 UTC.',
    'The exchange is closed on 5 December from 10:00 to 12:00 UTC. You can deposit until 09:45 UTC.',
    'The exchange is closed on 5 December from 10:00 to 12:00 UTC. BTC withdrawals requested before 08:00 UTC will be sent on the same day.',
    'The exchange is closed on 5 December from 10:00 to 12:00 UTC. Trading support is available from 09:00 to 18:00 UTC.',
    'The exchange is closed on 5 December from 10:00 to 12:00 UTC. The BTC trading campaign runs from 13:00 to 15:00 UTC.',
    'The exchange is closed on 5 December from 10:00 to 12:00 UTC. The API stays available until 09:59 UTC.',
  ])('%s', (text) => {
    expect(hoursOf('System maintenance', text)).toEqual(['12-05 10:00 ~ 12-05 12:00']);
  });
});
