import process from 'node:process';
import { EMPTY_POLL_MEMORY, poll } from '../../lib/app/poll.ts';
import type { SourceHealth } from '../../lib/domain/source-health.ts';
import { DAY_MS, type EpochMs, epochMs, HOUR_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { Exchange } from '../../lib/exchanges/exchange.ts';
import { EXCHANGES, FIRST } from '../../lib/exchanges/index.ts';
import type { Http } from '../../lib/sources/http.ts';
import '../languages.ts';
import { playNights } from '../simulator/nights.ts';
import { Exchange as StandInExchange } from '../stand-in/exchange.ts';
import { HOSTS } from '../stand-in/hosts/index.ts';
import { type CrowdLife, crowdLoad } from './guest-crowd.ts';
import { quietDays } from './guest-day.ts';
import { seeded } from './seeded.ts';

/*
 * What several exchanges cost: requests and bytes of a quiet day with one, two and four of them, how much of bitFlyer's
 * limit is used, what a fleet asks of each host, and whether a year of usual nights raises anything.
 *   node tests/bench/exchanges.ts [installations] [nights]
 * Ends with code 1 when a figure is over its limit.
 */

/** 500 requests in five minutes are shared with whatever else the user runs: less than 5 % of them. */
const LARGEST_IN_FIVE_MINUTES = 25;
const LARGEST_PEAK_TO_MEAN = 1.3;
const [installations = 20_000, nights = 365] = process.argv.slice(2).map(Number);
/** A list page of news and the answer of a status page, with what stands around them. */
const PAGE_BYTES: Readonly<Record<string, number>> = { 'coin.z.com': 80_000, 'status.bitflyer.com': 12_000 };
const START = epochMs(Date.parse('2026-11-23T00:00:00+09:00'));

interface Cost {
  readonly requests: number;
  readonly bytes: number;
  /** The most requests to its live host within five minutes. */
  readonly busiest: number;
}

/** The second of two quiet days, with a trading page in front from nine to five. */
async function dayAt(exchange: Exchange): Promise<Cost> {
  const standIn = new StandInExchange({ first: [], later: [] }, START);
  const asked: EpochMs[] = [];
  const liveHost = new URL(exchange.live.status.url).hostname;
  let now: EpochMs = START;
  const http: Http = async ({ url }) => {
    const { hostname: host, pathname: path, searchParams: query } = new URL(url);
    if (host === liveHost) asked.push(now);
    const reply = HOSTS[host]?.({ host, path, query }, standIn, now);
    if (reply === undefined) return { kind: 'failed', reason: 'unreachable' };
    const body = String(reply.body);
    const bytes = Math.max(body.length, PAGE_BYTES[host] ?? 0);
    return { kind: 'reply', status: reply.status, headers: { 'content-type': reply.type }, url, body, bytes };
  };
  const random = seeded(20_261_123);
  let memory = EMPTY_POLL_MEMORY;
  let health: readonly SourceHealth[] = [];
  while (now < shift(START, 2 * DAY_MS)) {
    const hour = ((now - START) % DAY_MS) / HOUR_MS;
    const watching = hour >= 9 && hour < 17;
    const clock = (): EpochMs => now;
    const result = await poll({ http, random }, memory, {
      ...{ exchange: exchange.id, now, clock, watching, inFront: watching, manual: false, urgent: false },
      ...{ offline: false, hostsAllowed: true, pairOnScreen: watching ? 'xrp_jpy' : null, wantCircuitBreak: false },
    });
    memory = result.memory;
    health = result.health;
    now = result.nextPollAt > now ? result.nextPollAt : shift(now, 1000);
  }
  const sum = (pick: (today: SourceHealth['today']) => number): number =>
    health.reduce((total, { today }) => total + pick(today), 0);
  const within = (from: EpochMs) => asked.filter((at) => at >= from && at < from + 5 * MINUTE_MS).length;
  return {
    requests: sum(({ requests }) => requests),
    bytes: sum(({ bytes }) => bytes),
    busiest: Math.max(...asked.map(within)),
  };
}

const failures: string[] = [];
const check = (what: string, value: number, limit: number): void => {
  if (value > limit) failures.push(`${what}: ${value} is over ${limit}`);
};

const { usual } = await quietDays(seeded(20_261_123), [9, 17]);
const costs = new Map<string, Cost>([[FIRST.id, { ...usual, busiest: 0 }]]);
for (const exchange of EXCHANGES) if (exchange !== FIRST) costs.set(exchange.id, await dayAt(exchange));
console.log('A quiet day, browser on 24 h, a trading page of each in front 8 h');
console.table(
  Object.fromEntries(
    [1, 2, 4].map((count) => {
      const watched = [...costs].slice(0, count);
      const sum = (pick: (cost: Cost) => number): number => watched.reduce((all, [, cost]) => all + pick(cost), 0);
      const row = { requests: sum(({ requests }) => requests), MB: Math.round(sum(({ bytes }) => bytes) / 1e4) / 100 };
      return [watched.map(([id]) => id).join(', '), row];
    }),
  ),
);
const busiest = costs.get('bitflyer')?.busiest ?? 0;
console.log(`bitFlyer is asked ${busiest} times in its busiest five minutes, ${(busiest / 5).toFixed(1)} % of 500`);
check('requests to bitFlyer in five minutes', busiest, LARGEST_IN_FIVE_MINUTES);

const life: CrowdLife = {
  name: 'always on, no trading page',
  days: 7,
  on: [0, DAY_MS],
  watching: false,
  outage: { day: 2, from: 13 * HOUR_MS, to: 15 * HOUR_MS },
};
console.log(`\n${installations} installations, ${life.days} days: ${life.name}; everything down for 2 h on Wednesday`);
const loads = EXCHANGES.flatMap((exchange) => crowdLoad(life, installations, seeded(7), exchange));
const rounded = (value: number): number => Math.round(value * 100) / 100;
console.table(
  Object.fromEntries(
    loads.map(({ host, mean, peak, peakAfterOutage }) => [
      host,
      {
        'mean /s': rounded(mean),
        'peak/mean': rounded(peak / mean),
        'after outage': rounded(peakAfterOutage / mean),
        'at a million /s': Math.round((mean / installations) * 1e6),
      },
    ]),
  ),
);
for (const { host, mean, peak } of loads) check(`peak to mean of ${host}`, rounded(peak / mean), LARGEST_PEAK_TO_MEAN);

const { told, faces, past } = await playNights(nights, seeded(11));
console.log(`\n${nights} nights of bitFlyer: ${told.length} told, ${past} in the history, button: ${faces.join(', ')}`);
check('what nights of bitFlyer raised', told.length + past + faces.filter((face) => face !== 'icon').length, 0);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
