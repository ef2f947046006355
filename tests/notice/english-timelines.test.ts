import { expect, test } from 'vitest';
import { hoursTold } from './hours-and-state.ts';

/* A pause on the day of a release, and a timeline in which other things begin. */

/** Written on (here), title, text, and the hours of what is to happen, here. */
type Row = readonly [written: string, title: string, text: string, hours: readonly string[]];

const ROWS: readonly Row[] = [
  [
    '2026-12-04T18:00',
    'Weekly release',
    'Version 4.2 of the trading platform goes live early on Thursday, December 10, 2026.\n\nNo trading from 03:00 to 04:20 UTC. Open orders are kept.',
    ['12-10T12:00/12-10T13:20'],
  ],
  [
    '2026-12-04T18:00',
    'Exchange pause on December 10',
    'We are going to install a new release on Thursday, 10 December 2026.\n\nNo order entry between 03:00 and 04:20 UTC; market data keeps running.',
    ['12-10T12:00/12-10T13:20'],
  ],
  [
    '2026-12-04T18:00',
    'Exchange pause',
    'We will roll out release 7 on Thursday, 10 December.\nTrading stops at 03:00 UTC and starts again at 04:20 UTC.\nContracts that settle on December 10 keep their expiry of 08:00 UTC.',
    ['12-10T12:00/12-10T13:20'],
  ],
  [
    '2026-12-04T18:00',
    'Release night',
    'Release 9.1 of our exchange comes on Thursday, 10 December 2026.\n\nTrading pause: 03:00–04:20 UTC. Resting orders stay in the book.',
    ['12-10T12:00/12-10T13:20'],
  ],
  [
    '2026-12-04T18:00',
    'Trading halt for a new version',
    'Please be informed that Veldt will deploy version 3.0 of its engine on December 10, 2026.\n\nThe market will be closed from 03:00 to 04:20 UTC. Futures that expire on December 10 keep their last trading time of 02:00 UTC.',
    ['12-10T12:00/12-10T13:20'],
  ],
  [
    '2026-12-04T18:00',
    'Weekly release',
    'Quorix will switch to version 5 of its matching engine in the night to Thursday, December 10, 2026.\n\nThere will be no matching from 3:00 a.m. until 4:20 a.m. UTC. Withdrawals requested in that time go out afterwards.',
    ['12-10T12:00/12-10T13:20'],
  ],
  [
    '2026-12-04T18:00',
    'Exchange closed for a release',
    'Version 12 arrives on 10 December.\n\nYou cannot trade from 03:00 to 04:20 UTC.',
    ['12-10T12:00/12-10T13:20'],
  ],
  [
    '2026-12-04T18:00',
    'Pause for release 5.2',
    'Members are told that release 5.2 goes in on Thursday, December 10, 2026.\n\nNeither orders nor cancellations are accepted from 03:00 to 04:20 UTC. Positions stay as they are.',
    ['12-10T12:00/12-10T13:20'],
  ],
  [
    '2026-12-04T18:00',
    'Weekly release of the platform',
    '[Members] Our weekly release will take place on Thursday, December 10.\n\nExchange halted: 3:00 a.m. – 4:20 a.m. ET. GTC orders are kept.',
    ['12-10T17:00/12-10T18:20'],
  ],
  [
    '2026-12-04T18:00',
    'Software release and trading break',
    'The release of version 8 of the platform is set for Thursday, December 10, 2026. \n\nTrading break from 03:00 to 04:20 UTC.\nMarkets that close on December 10 keep their close of 23:59 UTC.',
    ['12-10T12:00/12-10T13:20'],
  ],
  [
    '2026-12-09T11:00',
    'Post-mortem: halt of 7 December',
    'On 7 December 2026 our derivatives market was halted for 84 minutes.\n\nTimeline (UTC)\n21:48 – The risk engine lost its database. Trading halts automatically.\n21:55 – Engineers engaged.\n22:30 – Restore from backup starts.\n23:12 – Trading resumes.',
    ['12-08T06:48/12-08T08:12'],
  ],
  [
    '2026-12-09T11:00',
    'Incident report',
    'Spot trading was down on 7 December 2026.\n\nTimeline, all times UTC:\n21:40 - Monitoring raises an alert on latency.\n21:48 - Trading is halted.\n22:10 - Investigation begins.\n22:45 - Rollback begins.\n23:12 - Trading is back.',
    ['12-08T06:48/12-08T08:12'],
  ],
  [
    '2026-12-09T11:00',
    'What happened on 7 December',
    'Outage of the matching engine, 7 December 2026 (UTC)\n\n21:48 Matching engine stops\n22:05 First update on the status page\n22:30 Data repair starts\n23:00 Cancel-only mode starts\n23:12 Full trading',
    ['12-08T06:48/12-08T08:12'],
  ],
  [
    '2026-12-09T11:00',
    'Root cause analysis: trading outage on 7 December',
    'Timeline of 7 December 2026 (UTC):\n- 21:48: order entry fails for all users\n- 22:20: failover starts\n- 22:50: failover completed, checks begin\n- 23:12: order entry restored',
    ['12-08T06:48/12-08T08:12'],
  ],
  [
    '2026-12-09T11:00',
    'Post-incident review',
    'On December 7, 2026 withdrawals were unavailable for 84 minutes.\n\nTimeline (UTC):\n21:48: Signing service crashes; withdrawals stop.\n22:00: Team starts the investigation.\n22:30: Restart of the signing cluster begins.\n23:12: Withdrawals resume.\nClaims may be filed until 21 December 2026, 23:59 UTC.',
    ['12-08T06:48/12-08T08:12'],
  ],
  [
    '2026-12-09T11:00',
    'Postmortem of the December 7 outage',
    'Summary: the exchange was unavailable on 7 December 2026.\n\n21:48 UTC: A switch fails. All services go down.\n22:15 UTC: Migration to the standby site begins.\n23:12 UTC: All services are up again.',
    ['12-08T06:48/12-08T08:12'],
  ],
];

test.each(ROWS)('%s %s', (written, title, text, hours) => {
  expect([...hoursTold(title, text, written)].sort()).toEqual([...hours].sort());
});
