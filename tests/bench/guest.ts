import { DAY_MS, HOUR_MS } from '../../lib/domain/time.ts';
import { type CrowdLife, crowdLoad } from './guest-crowd.ts';
import { type DayCost, quietDays } from './guest-day.ts';
import { haltDelays } from './halt-delays.ts';
import { seeded } from './seeded.ts';

/*
 * How good a guest the extension is: what a day costs one user's exchange, and what 100,000 users cost it together.
 *   node tests/bench/guest.ts [installations]
 * Ends with code 1 when a figure is over its limit.
 */

const LIMITS = {
  inFront: { requests: 1700, bytes: 7_000_000 },
  noTab: { requests: 700, bytes: 3_000_000 },
  peakToMean: 1.3,
  outageToMean: 2.5,
  told: { median: 45, worst: 60 },
};
const HALTS = 200;
const installations = Number(process.argv[2] ?? 100_000);

const LIVES: readonly CrowdLife[] = [
  {
    name: 'always on, no trading tab, everything down for 2 h on Wednesday',
    days: 7,
    on: [0, DAY_MS],
    watching: false,
    outage: { day: 2, from: 13 * HOUR_MS, to: 15 * HOUR_MS },
  },
  {
    name: 'every browser starts at 9:00:00 with a trading tab, until 17:00; everything down 11:00-12:00 on Wednesday',
    days: 5,
    on: [9 * HOUR_MS, 17 * HOUR_MS],
    watching: true,
    outage: { day: 2, from: 11 * HOUR_MS, to: 12 * HOUR_MS },
  },
];

const failures: string[] = [];
const check = (what: string, value: number, limit: number): void => {
  if (value > limit) failures.push(`${what}: ${value} is over ${limit}`);
};

const words = (cost: DayCost): string => `${cost.requests} requests, ${(cost.bytes / 1e6).toFixed(2)} MB of bodies`;

async function day(
  name: string,
  inFront: readonly [number, number] | null,
  limits: typeof LIMITS.noTab,
): Promise<void> {
  const { first, usual } = await quietDays(seeded(20_261_123), inFront);
  console.log(`\nOne user, browser on 24 h, ${name}`);
  console.table(
    Object.fromEntries(
      Object.entries(usual.bySource).map(([id, today]) => [
        id,
        { requests: today.requests, kB: Math.round(today.bytes / 1000) },
      ]),
    ),
  );
  console.log(`a quiet day:        ${words(usual)} (limits ${limits.requests}, ${limits.bytes / 1e6} MB)`);
  console.log(`day of the install: ${words(first)}`);
  check(`requests of a quiet day, ${name}`, usual.requests, limits.requests);
  check(`bytes of a quiet day, ${name}`, usual.bytes, limits.bytes);
}

await day('trading tab in front 8 h', [9, 17], LIMITS.inFront);
await day('no trading tab', null, LIMITS.noTab);

const delays = await haltDelays(HALTS);
const middle = delays[Math.floor(delays.length / 2)] ?? Number.NaN;
const worst = delays.at(-1) ?? Number.NaN;
console.log(
  `\nA halt at ${HALTS} random moments, trading tab in front: told after ${middle.toFixed(0)} s (median), ${worst.toFixed(0)} s (worst)`,
);
check('median from halt to told, s', middle, LIMITS.told.median);
check('worst from halt to told, s', worst, LIMITS.told.worst);

for (const life of LIVES) {
  const began = performance.now();
  const loads = crowdLoad(life, installations, seeded(7));
  console.log(`\n${installations} installations, ${life.days} days: ${life.name}`);
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  console.table(
    Object.fromEntries(
      loads.map(({ host, mean, peak, peakAfterStart, peakAfterOutage, peakInOutage }) => [
        host,
        {
          'mean /s': rounded(mean),
          'peak/mean': rounded(peak / mean),
          'after start': peakAfterStart === null ? '' : rounded(peakAfterStart / mean),
          'in outage': rounded(peakInOutage / mean),
          'after outage': rounded(peakAfterOutage / mean),
        },
      ]),
    ),
  );
  console.log(`(busiest minute; ${((performance.now() - began) / 1000).toFixed(1)} s)`);
  for (const { host, mean, peak, peakInOutage } of loads) {
    check(`peak to mean of ${host}`, peak / mean, LIMITS.peakToMean);
    check(`peak of an outage to mean of ${host}`, peakInOutage / mean, LIMITS.outageToMean);
  }
}
console.log(
  '\nNot in these figures: a new notice is opened by everybody within one interval, which doubles the rate of its host' +
    '\nfor 10 minutes; while a window is near or on, the state is read every minute and notices every three.',
);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
