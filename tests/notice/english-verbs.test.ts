import { describe, expect, it } from 'vitest';
import { hoursTold } from './hours-and-state.ts';

describe('an exchange says in English that something does not run', () => {
  it.each<[string, string]>([
    ['a break', 'Card purchases take a break this Wednesday, Nov 25, 7:00-9:30 UTC while a partner does some work.'],
    ['a break', 'Instant cash-outs are taking a break on Nov 25 from 7:00 to 9:30 UTC.'],
    ['a nap', 'Card payments take a nap this Wednesday, Nov 25, 07:00–09:30 UTC. All else runs as usual.'],
    ['a rest', 'Our API gets a rest on 25 November, 07:00 to 09:30 UTC.'],
    ['a short break', 'Heads-up: trading will take a short break on Wednesday, 25 November, 07:00-09:30 UTC.'],
    ['no purchases', 'No card purchases this Wednesday, Nov 25, 7:00-9:30 UTC: our partner does some work.'],
    ['out', 'Apple Pay steps out on Nov 25, 07:00 to 09:30 UTC, and comes back right after.'],
    ['a breather', 'We’re giving the matching engine a breather on Wednesday, Nov 25, 07:00–09:30 UTC.'],
    ['sits out', 'Wire transfers sit this one out: Nov 25, 07:00-09:30 UTC, because our bank moves.'],
    ['a timeout', 'Convert will have a timeout on Nov 25 from 07:00 to 09:30 UTC.'],
    [
      'fail',
      'api-sandbox will be rebuilt on 2026/11/25. Calls fail from 07:00 UTC until 09:30 UTC. Test keys are made anew.',
    ],
    ['errors', 'The testnet is rebuilt on 25 November. Requests are answered with an error from 07:00 to 09:30 UTC.'],
    [
      'nothing answers',
      'We rebuild the demo on 25 November between 07:00 and 09:30 UTC; nothing answers in the meantime.',
    ],
    ['refuses', 'On 25 November, from 07:00 until 09:30 UTC, the REST API refuses connections.'],
    ['not executed', 'Requests to withdraw are not executed on 25 November from 07:00 UTC until 09:30 UTC.'],
    ['no prices', 'On 25 November from 07:00 to 09:30 UTC our feed delivers no prices.'],
    [
      'we closed',
      'Our XMR node is out of sync, so we closed XMR deposits at 07:00 UTC on 25 November. The resync is going to need until 09:30 UTC.',
    ],
    [
      'we have shut',
      'We have shut XMR deposits at 07:00 UTC on 25 November as our node lost its peers. It takes us until 09:30 UTC.',
    ],
    ['had to stop', 'At 07:00 UTC on 25 November we had to stop XMR deposits. We need until 09:30 UTC to resync.'],
    [
      'the plug',
      'We pulled the plug on XMR deposits at 07:00 UTC on 25 November and will not plug them in again before 09:30 UTC.',
    ],
    ['doors', 'Our upgrade kept the doors closed from 7 a.m. to 9:30 a.m. on Wednesday, November 25 (UTC).'],
    ['nobody', 'We moved house on November 25: from 07:00 UTC until 09:30 UTC nobody could get in.'],
    ['rested', 'Trading rested from 07:00 UTC until 09:30 UTC on November 25 for the new engine. It runs again.'],
  ])('%s: %s', (_, text) => {
    expect(hoursTold('', text, '2026-11-24T10:00')).toEqual(['11-25T16:00/11-25T18:30']);
  });

  it.each<[string, string]>([
    [
      'Sign-in service upgrade',
      'Service: Sign-in, 2FA reset\nDate: Wednesday, 25 November 2026\nFrom: 07:00 UTC\nUntil: 09:30 UTC\nReason: its next major version',
    ],
    [
      'Order gateway',
      'Affected: order gateway\nDay: 25 November 2026\nBegin: 07:00 UTC\nEnd: 09:30 UTC\nReason: new version',
    ],
    [
      'Change 4411',
      'System: FIX gateway\nFrom: 25 November 2026 07:00 UTC\nTo: 25 November 2026 09:30 UTC\nWhy: replacement of certificates',
    ],
    [
      'SEPA',
      'What: SEPA deposits and withdrawals\nFrom: 25 Nov 2026, 07:00 UTC\nTill: 25 Nov 2026, 09:30 UTC\nWhy: our bank moves',
    ],
    [
      'Move of the feed handlers',
      'start_time: 2026-11-25T07:00:00Z\nend_time: 2026-11-25T09:30:00Z\naffected: market data',
    ],
    [
      'Feed relocation',
      'The hosts move.\n\nstart: 2026-11-25T07:00:00Z\nend:   2026-11-25T09:30:00Z\n\nConnections are dropped at the start and refused until the end.',
    ],
  ])('a form that is filled in: %s', (title, text) => {
    expect(hoursTold(title, text, '2026-11-24T10:00')).toEqual(['11-25T16:00/11-25T18:30']);
  });

  it.each<[string, string]>([
    ['Support hours', 'Our support desk takes a break on November 25 from 12:00 to 18:00 UTC.'],
    ['Withdrawal limits', 'Withdrawals requested after 17:00 UTC are not sent on the same day.'],
    ['How sessions work', 'Sessions are dropped at 22:00 UTC every Saturday.'],
    ['TLS 1.0', 'From 10:00 UTC on 3 December the API refuses connections by TLS 1.0.'],
    ['Liquidations', 'We closed all open positions in ABC futures at 09:30 UTC on 19 November.'],
    ['A talk', 'What: how to use our new keys\nFrom: 26 Nov 2026, 14:00 UTC\nUntil: 26 Nov 2026, 15:00 UTC'],
    ['Zero-fee hours', 'What: zero-fee trading\nFrom: 26 Nov 2026, 22:00 UTC\nUntil: 27 Nov 2026, 06:00 UTC'],
    [
      'Mock trading',
      'Environment: testnet trading\nFrom: 26 Nov 2026, 14:00 UTC\nTo: 26 Nov 2026, 15:00 UTC\nPrizes: none',
    ],
    [
      'Proof of reserves',
      'Nobody can withdraw your funds but you. The audit runs on 26 November from 10:00 to 12:00 UTC.',
    ],
  ])('and stops nothing: %s', (title, text) => {
    expect(hoursTold(title, text, '2026-11-24T10:00')).toEqual([]);
  });
});
