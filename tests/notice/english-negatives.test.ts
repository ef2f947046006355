import { expect, test } from 'vitest';
import { hoursTold } from './hours-and-state.ts';

/* Surveys, lists of what is new, pages that explain, and networks that are upgraded while all goes on. */

/** Written on (here), title, text, and the hours of what is to happen, here. */
type Row = readonly [written: string, title: string, text: string, hours: readonly string[]];

const ROWS: readonly Row[] = [
  [
    '2026-12-02T12:00',
    'How will I know about maintenance?',
    'We publish scheduled maintenance at least 48 hours ahead on our status page. Typical upgrades take 1 to 2 hours and start between 06:00 and 08:00 UTC. During an upgrade you may see error 503.',
    [],
  ],
  [
    '2026-12-02T12:00',
    'When do you carry out maintenance?',
    'Maintenance is usually carried out on weekdays between 02:00 and 04:00 UTC. We announce it at least three days in advance by e-mail. During maintenance, trading is not possible.',
    [],
  ],
  [
    '2026-12-02T12:00',
    'Where can I find maintenance announcements?',
    'All planned downtimes are posted on status.example.com and in the app. They normally last one hour and begin around 03:00 UTC.',
    [],
  ],
  [
    '2026-12-02T12:00',
    'What happens to my orders during maintenance?',
    'Open orders stay in the book. As a rule our maintenance takes place between 04:00 and 05:00 UTC and trading is unavailable then.',
    [],
  ],
  [
    '2026-12-02T12:00',
    "Why can't I trade at the moment?",
    'Please check whether maintenance is going on. Most maintenance windows are from 05:00 to 06:00 UTC. The exact hours are given in each announcement.',
    [],
  ],
  [
    '2026-12-02T12:00',
    'How we announce upgrades',
    'Upgrades are announced seven days ahead. Typically they run from 06:00 to 07:30 UTC, and order entry is closed during that time. Emergency work may come at shorter notice.',
    [],
  ],
  [
    '2026-12-02T12:00',
    'Our maintenance policy',
    'We try to keep maintenance short. Planned work is generally done between 01:00 and 03:00 UTC at weekends. You will receive a notice at least 24 hours before.',
    [],
  ],
  [
    '2026-12-02T12:00',
    'Subscribe to maintenance alerts',
    'Never miss a downtime again: subscribe to our calendar. A usual entry looks like this: Spot maintenance, 02:00 to 03:00 UTC.',
    [],
  ],
  [
    '2027-03-03T17:00',
    'Network upgrade support: Optimism',
    'The Optimism network will be upgraded on March 10, 2027 at 16:00 UTC. Our nodes have already been updated. Deposits, withdrawals and trading of OP will continue as usual, and no suspension is planned.',
    [],
  ],
  [
    '2027-03-03T17:00',
    'Support for the Cosmos Hub upgrade',
    'Cosmos Hub will be upgraded on March 10, 2027 at around 16:00 UTC. Deposits and withdrawals will not be suspended.',
    [],
  ],
  [
    '2027-03-03T17:00',
    'We support the Polygon hard fork',
    "The hard fork of the Polygon network will take place at block height 71,000,000, on March 10, 2027, 16:00 UTC. You don't have to do anything; deposits and withdrawals stay open.",
    [],
  ],
  [
    '2027-03-03T17:00',
    'Ethereum upgrade on March 10',
    'The Ethereum network upgrade will be activated on March 10, 2027 at 16:00 UTC. We have prepared our systems, and trading, deposits and withdrawals of ETH remain available throughout.',
    [],
  ],
  [
    '2027-03-03T17:00',
    'Network upgrade: Aptos',
    'The Aptos network will be upgraded on March 10, 2027 at 16:00 UTC. No interruption of deposits or withdrawals is expected on our side.',
    [],
  ],
  [
    '2027-03-03T17:00',
    'Network upgrade: Sui',
    'The Sui network will be upgraded on March 10, 2027 at 16:00 UTC. Trading continues as usual. Deposits and withdrawals will be suspended from 15:30 UTC on March 10.',
    ['03-11T00:30/-'],
  ],
  [
    '2027-03-03T17:00',
    'Network upgrade: Near',
    'The Near network will be upgraded on March 10, 2027 at 16:00 UTC. To support it we will pause deposits and withdrawals from 15:30 UTC on March 10; trading of NEAR is not affected and will continue as usual.',
    ['03-11T00:30/-'],
  ],
  [
    '2026-12-11T19:00',
    'API changelog, week of 7 December',
    '2026-12-10 — New endpoint GET /v2/system/status. Returns "maintenance" or "online" and, for planned work, "start" and "end" in milliseconds.\n2026-12-09 — Fixed rounding of fees in fills stream (deployed 09:30 UTC, rolling, without interruption).\n2026-12-07 — Docs: an example of how to handle code 30034 during maintenance has been added.',
    [],
  ],
  [
    '2026-12-11T19:00',
    'Changelog',
    '2026-12-10: Added field "maintenance_end" to the status endpoint.\n2026-12-08: WebSocket now sends an event when maintenance starts and ends.',
    [],
  ],
  [
    '2026-12-11T19:00',
    'Release notes 4.8',
    'Released on 2026-12-10, 09:00 UTC\n- The app now shows a banner before maintenance starts.\n- Fixed a crash when the exchange was offline.',
    [],
  ],
  [
    '2026-12-11T19:00',
    'API release notes',
    '10 December 2026\nNew: error code 40012 "market suspended".\nChanged: during maintenance the REST API returns 503 with a Retry-After header.',
    [],
  ],
  [
    '2026-12-11T19:00',
    "What's new in the app (December)",
    '- Dec 10: maintenance countdown on the home screen\n- Dec 8: push messages when trading resumes',
    [],
  ],
  [
    '2026-12-11T19:00',
    'API changelog',
    '2026-12-16 — Matching engine 3.0. Trading will be unavailable from 04:00 to 05:00 UTC.\n2026-12-07 — Docs: how to handle maintenance.',
    ['12-16T13:00/12-16T14:00'],
  ],
  [
    '2027-01-19T12:00',
    'Maintenance window survey',
    'Dear API partners, we would like to know which maintenance hours suit you best. Please choose between 04:00–06:00 UTC and 12:00–14:00 UTC in our survey, open until January 31, 2027, 23:59 UTC. No decision has been taken and there is no maintenance scheduled at present.',
    [],
  ],
  [
    '2027-01-19T12:00',
    'Poll: when should we do maintenance?',
    'Vote for your favourite slot: A) Sunday 02:00-04:00 UTC, B) Wednesday 05:00-07:00 UTC. The poll closes on January 31 at 12:00 UTC.',
    [],
  ],
  [
    '2027-01-19T12:00',
    'Tell us your preferred downtime',
    'We are thinking about moving our regular maintenance. Which would you prefer, 03:00–04:00 UTC or 22:00–23:00 UTC? Fill in the questionnaire by January 31, 2027.',
    [],
  ],
  [
    '2027-01-19T12:00',
    'Consultation on maintenance hours',
    'We propose to hold maintenance on Tuesdays from 06:00 to 07:00 UTC. Comments are welcome until 31 January 2027, 18:00 UTC. Nothing changes for now.',
    [],
  ],
  [
    '2027-01-19T12:00',
    'Your feedback on our maintenance',
    "Last week's upgrade kept us offline from 02:00 to 05:00 UTC. How did we do? Take the survey by January 31, 2027.",
    [],
  ],
  [
    '2027-01-19T12:00',
    'Survey after the maintenance, and the next one',
    'The next maintenance takes place on January 26, 2027 from 02:00 to 03:00 UTC; trading will be unavailable. Take our survey on maintenance hours by January 31.',
    ['01-26T11:00/01-26T12:00'],
  ],
  [
    '2026-12-11T19:00',
    'API changelog',
    '2026-12-11\n- Heads-up: our gateways will be restarted on 2026-12-16 between 04:00 UTC and 04:10 UTC. Connections will be dropped.\n- New error code for reduce-only orders.',
    ['12-16T13:00/12-16T13:10'],
  ],
  [
    '2026-12-11T19:00',
    'Developer news, December',
    'New: field `stp` in order updates.\nOn 2026-12-16 from 04:00 to 04:10 UTC all endpoints answer HTTP 503.',
    ['12-16T13:00/12-16T13:10'],
  ],
  [
    '2026-12-11T19:00',
    'Release notes and maintenance',
    'Version 5 comes with new order types. Trading is halted on December 16 from 04:00 to 05:00 UTC while we install it.',
    ['12-16T13:00/12-16T14:00'],
  ],
  [
    '2026-12-11T19:00',
    'Vote now, and a maintenance',
    'Vote for your favourite coin until December 31. Please note: trading is unavailable on December 16, 04:00 to 05:00 UTC.',
    ['12-16T13:00/12-16T14:00'],
  ],
  [
    '2026-12-11T19:00',
    "What's new, and when we are down",
    'The new wallet is here. We go down for it on December 16 at 04:00 UTC and are back at 05:00 UTC.',
    ['12-16T13:00/12-16T14:00'],
  ],
  [
    '2026-12-11T19:00',
    'Maintenance hours by product, 16 December',
    'We will replace core network switches on 16 December 2026 (all times UTC):\n\nProduct | From | To\nSpot | 02:00 | 03:00\nFutures | 02:00 | 03:30\n\nDeposits and withdrawals are not affected.',
    ['12-16T11:00/12-16T12:00', '12-16T11:00/12-16T12:30'],
  ],
  [
    '2026-12-11T19:00',
    'Network equipment upgrade',
    'On 16 December 2026 our network equipment is upgraded. Trading will be closed from 02:00 to 03:00 UTC. Deposits and withdrawals will not be suspended.',
    ['12-16T11:00/12-16T12:00'],
  ],
  [
    '2026-12-11T19:00',
    'Upgrade of the trading network',
    'Spot maintenance: 16 December 2026, 02:00 - 03:00 UTC. Deposits and withdrawals remain available.',
    ['12-16T11:00/12-16T12:00'],
  ],
  [
    '2027-01-26T11:00',
    'Partner maintenance',
    'Harbour Bank will do its own maintenance on 27 January from 19:00 to 21:00 UTC, when its web banking is closed. None of our services is touched by it.',
    [],
  ],
  [
    '2027-01-26T11:00',
    'Bank partner maintenance',
    'Our partner bank carries out maintenance on 27 January between 19:00 and 21:00 UTC. Nothing changes for you: deposits and withdrawals with us run as usual.',
    [],
  ],
  [
    '2027-01-26T11:00',
    'Card processor maintenance',
    'Our card processor has announced maintenance for 27 January, 19:00-21:00 UTC. Nothing on our side is affected.',
    [],
  ],
  [
    '2027-01-26T11:00',
    'Bank maintenance',
    'Because of maintenance at our bank, yen deposits stop on 27 January from 19:00 to 21:00 UTC. Nothing else on our side is affected.',
    ['01-28T04:00/01-28T06:00'],
  ],
  [
    '2027-01-26T11:00',
    'Bank maintenance',
    'Our bank carries out maintenance on 27 January, 19:00-21:00 UTC, so yen deposits are paused. None of our systems has a fault.',
    ['01-28T04:00/01-28T06:00'],
  ],
  [
    '2027-01-26T11:00',
    'Zero-downtime release',
    'On 27 January between 19:00 and 21:00 UTC we roll out release 9. The rollout is seamless: no disconnects and no order rejects are expected.',
    [],
  ],
  [
    '2027-01-26T11:00',
    'Rolling upgrade without interruption',
    'On 27 January from 19:00 to 21:00 UTC we upgrade our gateways one by one. No session is dropped and no order is refused.',
    [],
  ],
  [
    '2027-01-26T11:00',
    'Hitless failover test',
    'On 27 January, 19:00-21:00 UTC, we test our failover. Customers will feel nothing, and no service stops.',
    [],
  ],
  [
    '2027-01-26T11:00',
    'Zero-downtime rollout, this time not quite',
    'On 27 January between 19:00 and 21:00 UTC we replace our gateways. The rollout is seamless for trading, but the API goes down.',
    ['01-28T04:00/01-28T06:00'],
  ],
];

test.each(ROWS)('%s %s', (written, title, text, hours) => {
  expect([...hoursTold(title, text, written)].sort()).toEqual([...hours].sort());
});
