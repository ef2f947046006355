import '../languages.ts';
import { DAYS_A_LIFE, explain, type Family, liveMany, seedsBetween } from '../simulator/report.ts';
import { generateSeveral } from '../simulator/several-generate.ts';

/*
 * Whether reminders are kept: simulated days with crashes, sleep, bad disks and clocks, against an oracle.
 *   node tests/bench/simulator.ts [days] [first seed] [three]
 * `three` lives in which three exchanges are watched.
 * Ends with code 1 when a promise was broken, and prints the seeds of all such lives and a script that replays the first.
 */

const days = Number(process.argv[2] ?? 10_000);
const firstSeed = Number(process.argv[3] ?? 0);
const began = performance.now();
const THREE: Family = { generate: generateSeveral, lived: () => [] };
const seeds = seedsBetween(firstSeed, firstSeed + Math.ceil(days / DAYS_A_LIFE));
const tally = await liveMany(seeds, process.argv[4] === 'three' ? THREE : undefined);
const {
  lost = 0,
  doubled = 0,
  untrue = 0,
  contradiction = 0,
  unwanted = 0,
  loud = 0,
  failed = 0,
  unpunctual = 0,
} = tally.breaches;

console.table({
  'days simulated': tally.days,
  'reminders told': tally.tellings,
  'looks at all surfaces': tally.looks,
  lost,
  doubled,
  untrue,
  'contradictions between surfaces': contradiction,
  'switched off and told': unwanted,
  'told in quiet hours': loud,
  'errors, late polls': failed + unpunctual,
  'worst lateness while awake, s': Math.round(tally.worstLatenessMs / 100) / 10,
});
console.log(`(${((performance.now() - began) / 1000).toFixed(0)} s)`);
if (tally.firstFailing !== null) {
  console.error(`Lives that break a promise, by their seeds: ${tally.failing.join(', ')}`);
  console.error(await explain(tally.firstFailing));
  process.exitCode = 1;
}
