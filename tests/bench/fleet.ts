import process from 'node:process';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import { feedLoad, noticeLoad, WEEK_SECONDS } from './fleet-load.ts';
import { seeded } from './seeded.ts';

/*
 * What a fleet costs the exchange with a feed and without, and what the feed costs whoever serves it (docs/feed.md).
 *   node tests/bench/fleet.ts [installations that are played]
 * Loads grow with the number of installations, so that a part of them is played and the rest reckoned. Ends with code 1
 * when the feed takes less than nine tenths of the notice requests off the exchange.
 */

const LARGEST_SHARE = 0.1;
const FLEETS = [1_000, 100_000, 1_000_000];
const ROUND_MS = 10 * MINUTE_MS;
const MONTH_SECONDS = 30 * 86_400;
const played = Number(process.argv[2] ?? 5_000);

const without = noticeLoad(played, false, seeded(7));
const withFeed = noticeLoad(played, true, seeded(7));
const feed = feedLoad(played, ROUND_MS, seeded(7));
const share = withFeed.requests / without.requests;
const rounded = (value: number): number => Number(value.toPrecision(3));

console.log(`${played} installations played over a week with one stop of five hours near or on`);
console.table(
  Object.fromEntries(
    FLEETS.map((fleet) => {
      const perSecond = (requests: number): number => rounded(((requests / played) * fleet) / WEEK_SECONDS);
      const perMonth = (amount: number): number =>
        rounded((((amount / played) * fleet) / WEEK_SECONDS) * MONTH_SECONDS);
      return [
        fleet,
        {
          'exchange without /s': perSecond(without.requests),
          'busiest minute /s': rounded(((without.busiestMinute / played) * fleet) / 60),
          'exchange with /s': perSecond(withFeed.requests),
          'busiest minute with /s': rounded(((withFeed.busiestMinute / played) * fleet) / 60),
          'feed /s': perSecond(feed.requests),
          'feed million/month': perMonth(feed.requests / 1e6),
          'of them 304, %': rounded((100 * feed.unchanged) / feed.requests),
          'feed GB/month': perMonth(feed.bytes / 1e9),
        },
      ];
    }),
  ),
);
console.log(`with the feed the exchange is asked ${(share * 100).toFixed(1)} % of what it is asked without`);
if (share > LARGEST_SHARE) {
  console.error(`more than ${LARGEST_SHARE * 100} % of the notice requests are left`);
  process.exitCode = 1;
}
