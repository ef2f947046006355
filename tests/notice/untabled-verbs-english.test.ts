import { describe, expect, test } from 'vitest';
import { hoursAndState, hoursTold } from './hours-and-state.ts';

/* Verbs that no table has, said of what an exchange runs: that stops. Said of anything else, or of what begins, is given or asked: it does not. */

/** Written on (here), title, text, and hours and state as they are to be read. */
type Row = readonly [written: string, title: string, text: string, ...told: readonly string[]];

const STOPS: readonly Row[] = [
  [
    '2026-12-01T12:00',
    'Order entry',
    'Please be aware that order entry is going to be locked on 5 December 2026 from 04:00 to 06:30 UTC.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Loans',
    'You will find the repay button hidden on Saturday, December 5, 2026 between 04:00 and 06:30 UTC.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Convert',
    'Neither Convert nor Earn can be reached on December 5 from 04:00 to 06:30 UTC.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Savings',
    'Savings subscriptions get turned back on 5 December from 04:00 until 06:30 UTC.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Bots',
    'All trading bots are put on ice on December 5 at 04:00 UTC for two and a half hours.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Bots asleep',
    'From 04:00 to 06:30 UTC on December 5 our trading bots sleep.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Copy trading',
    'Copy trading takes a short break on Dec. 5th at 04:00 UTC, for half an hour.',
    '12-05T13:00/12-05T13:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Copy trading again',
    'Copy trading has a one-hour pause on Sat. Dec. 5 at 04:00 UTC.',
    '12-05T13:00/12-05T14:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Margin',
    'Margin trading grinds to a halt on December 5 at 04:00 UTC and picks up again at 06:30 UTC.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Index tokens',
    'Index tokens stop being traded on December 5 at 04:00 UTC. Trading picks up again at 06:30 UTC.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'EUR',
    'EUR withdrawals do not go through on 5 December between 04:00 and 06:30 UTC as our bank renews its core system.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'INR',
    'INR deposits via UPI stay dark from 11:30 PM IST on 5 December until 5:30 AM IST on 6 December.',
    '12-06T03:00/12-06T09:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Cards',
    'Card purchases are out of bounds on 5 December for up to three hours from 04:00 UTC.',
    '12-05T13:00/12-05T16:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Pix',
    'Transfers by Pix sleep on December 5 for an estimated two hours from 04:00 UTC.',
    '12-05T13:00/12-05T15:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'API keys',
    'Our APIs will bounce all orders from 04:00 UTC to 06:30 UTC on December 5.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'API keys',
    'The order gateway will turn away every new order from 04:00 UTC on December 5 to 06:30 UTC.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Web',
    'The exchange of our storage puts the whole website out of reach on Saturday, 5 December, 04:00 UTC to 06:30 UTC.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'App',
    'A new release leaves the app without orders on December 5; orders cannot be sent from 04:00 to 06:30 UTC.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'P2P',
    'No P2P advertisement can be taken tomorrow from 16:00 to 18:00 UTC.',
    '12-03T01:00/12-03T03:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Database',
    'Our move to another data centre requires a halt of trading of one hour on December 5 at 04:00 UTC.',
    '12-05T13:00/12-05T14:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Staking',
    'Unstaking requests will not be handled on December 5 from 04:00 UTC until 06:30 UTC.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Wallet',
    'The DOT wallet goes into maintenance at 2026-12-05 04:00 UTC for an expected two hours.',
    '12-05T13:00/12-05T15:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Wallet',
    'The DOT wallet undergoes two hours of maintenance on 5 December at 04:00 UTC.',
    '12-05T13:00/12-05T15:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'CFD',
    'Quotes and execution cease on Saturday 5 December at 04:00 GMT and are up again at 06:30 GMT.',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Euro books',
    'On Saturday, 5 December, we rebuild the euro books. EUR pairs come off trading at 7:00 CET. Two hours later they are tradable again.',
    '12-05T15:00/12-05T17:00',
    'scheduled',
  ],
  [
    '2026-12-01T11:30',
    'Orders',
    'Orders are now being refused on all markets. The fault began at 01:55 UTC on December 1 and we are working on it.',
    '12-01T10:55/-',
    'in-progress',
  ],
  [
    '2026-12-01T12:00',
    'Release 9',
    'Release 9.0 goes out on December 5 at 04:00 UTC and needs a stop of the platform of two hours.',
    '12-05T13:00/12-05T15:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Release 9',
    'App 9.0 is due on Saturday, 5 December. While it is being rolled out, from 04:00 to 05:00 UTC, trading in the app is cut.',
    '12-05T13:00/12-05T14:00',
    'scheduled',
  ],
];

/** Rows below labels that say what does not work. */
const LABELLED: readonly Row[] = [
  [
    '2026-12-01T12:00',
    'Security patch',
    'Title: patch of the account database\nDay: Saturday, December 5\nFrom: 4:00 UTC\nUntil: 6:30 UTC\nYou cannot: sign in, trade, withdraw\nYou can: see prices',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Options upgrade',
    'What: upgrade of options clearing\nWhen: 2026-12-05, 04:00–06:30 UTC\nImpact:\n- no placing of orders\n- no transfers to the options wallet\n- spot unaffected',
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'Loans desk',
    "What's happening?\nMargin trading is being switched off for repairs.\nWhen?\nSaturday 5 December, 04:00 to 06:30 UTC.",
    '12-05T13:00/12-05T15:30',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'DOT upgrade',
    'DOT service schedule\nWithdrawal halt: December 5, 2026, 15:00 JST\nDeposit halt: December 5, 2026, 15:00 JST\nRestart: to be announced\nTrading: as usual',
    '12-05T15:00/-',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'SAR payments',
    'SAR bank transfers\n• Stop: Saturday 5 December, 04:00 UTC\n• Length: two hours\n• Crypto services: no change',
    '12-05T13:00/12-05T15:00',
    'scheduled',
  ],
  [
    '2026-12-01T12:00',
    'No service',
    'We shall offer no services in the night from Friday, December 4, 22:00, to Saturday, December 5, 6:00, as our core system is to be replaced.',
    '12-04T22:00/12-05T06:00',
    'scheduled',
  ],
];

/** What becomes of a stop: its new hours, told with by how much; its new day; what was switched off, and what is on again. */
const BECOMES: readonly Row[] = [
  [
    '2026-12-01T22:00',
    'Emergency stop',
    'At 12:20 UTC on 1 December we brought the matching engine down because of wrong prices. It is still down.',
    '12-01T21:20/-',
    'in-progress',
  ],
  [
    '2026-12-01T22:00',
    'Emergency stop',
    "At 12:20 UTC today we took withdrawals offline. We don't know yet when they return.",
    '12-01T21:20/-',
    'in-progress',
  ],
  [
    '2026-12-01T15:30',
    'Later end',
    'Maintenance of 1 December is not finished. Trading, paused since 11:00 JST, was to come back at 16:00 JST; the reopening has been put off by an hour to 17:00 JST.',
    '12-01T11:00/12-01T17:00',
    'extended',
  ],
  ['2026-12-01T12:00', 'Called off', 'The maintenance on December 5, 04:00 to 07:00 UTC, is cancelled.', 'cancelled'],
  [
    '2026-12-01T12:00',
    'Called off',
    'The maintenance on December 5, 04:00 to 07:00 UTC, which had been postponed from November 28, is cancelled for good.',
    'cancelled',
  ],
  [
    '2026-12-01T19:00',
    'Later end',
    'We need more time. The stop of deposits that began at 06:00 UTC on December 1 will now last until 13:00 UTC instead of 10:00 UTC.',
    '12-01T15:00/12-01T22:00',
    'extended',
  ],
  [
    '2026-12-01T19:00',
    'Later end',
    'The halt of futures trading, which started at 06:00 UTC on December 1, is going to run until 13:00 UTC rather than 10:00 UTC.',
    '12-01T15:00/12-01T22:00',
    'extended',
  ],
  [
    '2026-12-01T12:00',
    'Earlier',
    'The stop of EUR deposits has been brought forward. It now starts on 5 December at 06:00 CET, one hour earlier than first announced. It ends at 08:00 CET.',
    '12-05T14:00/12-05T16:00',
    'scheduled',
  ],
  [
    '2026-12-06T10:00',
    'Released',
    'SOL transfers are open again. They had been closed since 15:00 UTC on December 5 and were released at 23:40 UTC on the same day.',
    '12-06T00:00/12-06T08:40',
    'completed',
  ],
  [
    '2026-12-06T10:00',
    'Released',
    'Withdrawals work again. They were off from 15:00 UTC on December 5 and were let go at 23:40 UTC.',
    '12-06T00:00/12-06T08:40',
    'completed',
  ],
];

/** Title and text of what stops nothing, written on the first of December. */
const GOES_ON: readonly (readonly [title: string, text: string])[] = [
  [
    'New listing: KAS',
    'We will list KAS on December 3, 2026. Deposits open at 04:00 UTC and trading starts at 06:00 UTC on December 3.',
  ],
  [
    'Listing of TIA',
    'Trading of TIA/USDT begins on 3 December at 10:00 UTC, and withdrawals open on 4 December at 10:00 UTC.',
  ],
  ['Pre-market opens', 'Pre-market trading for MON takes place on 3 December 2026 from 08:00 to 12:00 UTC.'],
  [
    'Delisting of XYZ',
    'We will delist XYZ on 10 December 2026 at 08:00 UTC. Withdrawals remain possible until 10 January 2027, 08:00 UTC.',
  ],
  [
    'Delisting of three pairs',
    'The following trading pairs will be removed at 03:00 UTC on December 8: AAA/BTC, BBB/BTC, CCC/BTC.',
  ],
  ['Trading contest', 'Trade spot from 3 December, 10:00 UTC to 10 December, 10:00 UTC and share 50,000 USDT.'],
  ['Zero fees', 'Trading fees on BTC pairs drop to zero from 3 December, 00:00 UTC to 5 December, 00:00 UTC.'],
  [
    'Futures trading challenge',
    'The futures trading challenge runs on December 5 from 09:00 to 21:00 UTC. The ten best traders win prizes.',
  ],
  ['Lower deposit fees', 'Card deposits cost nothing on 5 December between 09:00 and 21:00 UTC.'],
  ['Withdrawal limits', 'From 09:00 UTC on 5 December the daily withdrawal limit rises to 10 BTC.'],
  [
    'New limits for SEPA',
    'SEPA withdrawals above EUR 50,000 are processed between 08:00 and 16:00 CET as of 5 December.',
  ],
  ['API documentation', 'The new API version goes live on December 7 at 06:00 UTC. The old endpoints keep answering.'],
  ['API change', 'On December 7 at 06:00 UTC the REST API gains a field named ts in every answer to order requests.'],
  [
    'API upgrade: new rate limits',
    'After the API upgrade on December 7 from 06:00 to 07:00 UTC every key may place 50 orders a second. The API stays reachable throughout.',
  ],
  [
    'New matching engine is live',
    'Our new matching engine went live on December 7 at 06:00 UTC and handled twice the orders in its first two hours, from 06:00 to 08:00 UTC.',
  ],
  [
    'Airdrop of FLR',
    'We take a snapshot of XRP balances on December 7 at 00:00 UTC. Trading, deposits and withdrawals of XRP go on as usual.',
  ],
  [
    'Snapshot for ABC holders',
    'The snapshot is taken on 7 December at 00:00 UTC during the network upgrade. You need not move your coins.',
  ],
  [
    'Token swap of MATIC to POL',
    'We swap MATIC for POL on December 7 from 06:00 to 08:00 UTC while trading stays open.',
  ],
  [
    'Token migration: EOS',
    'EOS balances are converted to A on December 7, 06:00 to 08:00 UTC. Trading and withdrawals are not interrupted.',
  ],
  [
    'Rolling upgrade of our servers',
    'Our servers get a new version on December 7 from 06:00 to 08:00 UTC. You will not notice anything.',
  ],
  [
    'Network upgrade: Optimism',
    'The Optimism network upgrades on December 7 at 16:00 UTC. OP deposits and withdrawals keep running.',
  ],
  [
    'KYC: verify by 7 December',
    'Please verify your account by 7 December 2026, 12:00 UTC to keep your withdrawal limits.',
  ],
  ['Identity checks', 'Identity checks for withdrawals take about two hours on 7 December from 09:00 to 17:00 CET.'],
  [
    'Webinar on the new order book',
    'Learn how the upgraded order book works: live on December 7 from 15:00 to 16:00 UTC.',
  ],
  [
    'Launch of the new app',
    'The new mobile app arrives on December 7 at 08:00 UTC with an upgraded chart and faster orders.',
  ],
  ['Dark mode', 'Dark mode comes to the website on December 7 at 08:00 UTC.'],
  ['Staking rewards', 'Staking rewards of ATOM are paid on December 7 between 08:00 and 10:00 UTC to all wallets.'],
  [
    'ETH staking launch',
    'ETH staking opens on December 7 at 08:00 UTC. The first 1,000 users get a bonus for two days.',
  ],
  ['Launchpad: GRASS', 'Orders for the sale are accepted from December 7, 08:00 UTC to December 8, 08:00 UTC.'],
  [
    'Maintenance last night is over',
    'Thank you for your patience. Trading is as usual, and a bonus for futures trading runs on December 9 from 09:00 to 21:00 UTC.',
  ],
  ['Funding interval', 'From December 7, 08:00 UTC the funding of DOGE perpetuals is settled every four hours.'],
  [
    'Leverage of three contracts',
    'The maximum leverage of SOL perpetuals changes to 20x on December 7 at 08:00 UTC. Open positions are kept.',
  ],
  [
    'Tick size',
    'We update the tick size of BTC/USDT on December 7 at 08:00 UTC. Orders in the book stay where they are.',
  ],
  [
    'Referral program',
    'Invite friends between December 7, 08:00 UTC and December 14, 08:00 UTC and earn 20% of their trading fees.',
  ],
  [
    'Testnet upgrade',
    'The testnet of our API is upgraded on December 7 from 06:00 to 08:00 UTC. Production is not touched.',
  ],
  [
    'New fork choice for nodes',
    'If you run an own node, install version 2.1 before the fork on December 7 at 16:00 UTC. Our wallets have it already.',
  ],
  [
    'Copy trading cup',
    'The copy trading cup takes place on December 7 from 12:00 to 18:00 UTC, with a break for lunch at 15:00 UTC.',
  ],
  ['Server fund', 'Deposits made from 7 December, 06:00 UTC to 9 December, 06:00 UTC earn 3% more.'],
  [
    'Upgrade bonus',
    'To celebrate the upgrade of the platform, orders placed on December 7 from 06:00 to 18:00 UTC are free of fees.',
  ],
  [
    'Fork of BCH: what holders get',
    'Holders of BCH at the fork on December 7, 12:00 UTC are credited the new coin between 14:00 and 18:00 UTC.',
  ],
  ['Order types', 'Iceberg orders can be placed as of December 7, 06:00 UTC.'],
  ['VIP desk', 'On December 7 between 10:00 and 14:00 HKT OTC orders of VIP customers are handled with priority.'],
  [
    'Maintenance margin',
    'The maintenance margin of BTC futures is adjusted on December 7 from 08:00 to 08:30 UTC. Trading is open meanwhile.',
  ],
  [
    'Price feed change',
    'The index price of ETH comes from four exchanges instead of three as of December 7, 08:00 UTC.',
  ],
  [
    'Deadline for the bridge',
    'Use the bridge by December 7, 08:00 UTC to move old tokens. Swaps are done between 08:00 and 12:00 UTC.',
  ],
  [
    'Opening auction',
    'Market orders are not accepted during the auction of SUI from 07:30 to 08:00 UTC on December 7.',
  ],
  [
    'New pair',
    'For the first ten minutes, from 10:00 to 10:10 UTC on December 7, market orders in the new pair KAS/USDT are rejected.',
  ],
  ['Sale of tokens', 'Orders for the token sale are closed on December 7 at 10:00 UTC.'],
  ['IPO order books', 'The books of the GRASS launch close on December 7 at 10:00 UTC.'],
  ['Old app versions', 'App versions below 5.0 cannot place orders from December 7, 10:00 UTC on.'],
  ['2FA needed', 'Withdrawals are refused from December 7, 10:00 UTC on for accounts with no second factor.'],
  [
    'Expiry of futures',
    'The quarterly contracts expire on December 25 at 08:00 UTC; trading in them ends at 07:59 UTC.',
  ],
  [
    'Settlement',
    'Futures of December are settled on December 25 at 08:00 UTC. The index is taken from 07:30 to 08:00 UTC.',
  ],
  ['Countdown', 'The subscription for ETH savings is sold out. The next round opens on December 7 at 10:00 UTC.'],
  ['Lock-up', 'Rewards are frozen until December 7, 10:00 UTC and are paid out then.'],
  ['Fee holiday', 'Fees take a break: from December 7, 10:00 UTC to December 9, 10:00 UTC all spot trades are free.'],
  ['Referral codes', 'Codes that are not used by December 7, 10:00 UTC are lost.'],
  ['Voting', 'Votes cannot be changed after December 7, 10:00 UTC.'],
  ['Airdrop claims', 'The page for claims of the airdrop is closed on December 7 at 10:00 UTC.'],
  ['No fees', 'There are no fees on deposits from December 7, 10:00 UTC to December 9, 10:00 UTC.'],
  ['No minimum', 'Convert has no minimum order on December 7 between 10:00 and 18:00 UTC.'],
  [
    'Weekend trading',
    'Our exchange takes no breaks: stock tokens trade from Saturday, December 5, 00:00 UTC to Sunday, December 6, 23:59 UTC.',
  ],
  ['Upgraded accounts', 'VIP accounts that are not renewed by December 7, 10:00 UTC are put back to level 1.'],
  ['Spot grid', 'You can now let a bot rest between two prices. Learn how on December 7, 10:00 to 11:00 UTC.'],
  ['Dust conversion', 'Small balances are turned into USDT on December 7 between 10:00 and 11:00 UTC.'],
  [
    'Position mode',
    'Hedge mode is switched on for all futures accounts on December 7 at 10:00 UTC; one-way mode is switched off by default.',
  ],
  ['Risk limits', 'Orders above the new maximum of 500 contracts are rejected from December 7, 10:00 UTC.'],
  ['Post only', 'From 10:00 to 10:05 UTC on December 7 the new market LINEA/USDT accepts no market orders.'],
  ['Bounty', 'Find a hole in our wallet servers between December 7, 10:00 UTC and December 9, 10:00 UTC, and we pay.'],
  ['Stop orders', 'Stop orders that are triggered on December 7 between 10:00 and 11:00 UTC are free of charge.'],
  ['No effect', 'The upgrade of the explorer on December 7 from 10:00 to 11:00 UTC has no effect on deposits.'],
  ['Withdrawals in batches', 'Withdrawals of XMR leave in one batch on December 7 at 10:00 UTC instead of one by one.'],
  [
    'Screens',
    'The old trading screen is taken down on December 7 at 10:00 UTC. The new one has been open since November.',
  ],
  [
    'Dutch auction',
    'Bids cannot be withdrawn from 10:00 to 11:00 UTC on December 7, the last hour of the NFT auction.',
  ],
  [
    'Whitelist',
    'New withdrawal addresses cannot be used for 24 hours after they are added, as of December 7, 10:00 UTC.',
  ],
];

describe('a verb that no table has', () => {
  test.each(STOPS)('stops what the exchange runs: %s, %s: %s', (written, title, text, ...told) => {
    expect(hoursAndState(title, text, written)).toEqual(told);
  });

  test.each(LABELLED)('stands below a label: %s, %s: %s', (written, title, text, ...told) => {
    expect(hoursAndState(title, text, written)).toEqual(told);
  });

  test.each(BECOMES)('tells what becomes of it: %s, %s: %s', (written, title, text, ...told) => {
    expect(hoursAndState(title, text, written)).toEqual(told);
  });

  test.each(GOES_ON)('stops nothing: %s: %s', (title, text) => {
    expect(hoursTold(title, text, '2026-12-01T12:00')).toEqual([]);
  });
});
