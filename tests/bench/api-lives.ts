import '../languages.ts';
import { API_LIMITS, liveManyApi } from '../simulator/api-report.ts';
import { DAYS_A_LIFE, explain, seedsBetween } from '../simulator/report.ts';

/*
 * Whether reminders are kept when the exchange's API is at its worst: simulated days over the real polling.
 *   node tests/bench/api-lives.ts [days] [first seed]
 * Ends with code 1 when a promise was broken or a halt was told too late, and prints a script that replays it.
 */

const days = Number(process.argv[2] ?? 10_000);
const firstSeed = Number(process.argv[3] ?? 0);
const began = performance.now();
const tally = await liveManyApi(seedsBetween(firstSeed, firstSeed + Math.ceil(days / DAYS_A_LIFE)));
const { lost = 0, doubled = 0, untrue = 0, ...others } = tally.breaches;

console.table({ 'days simulated': tally.days, 'reminders told': tally.tellings, lost, doubled, untrue, ...others });
console.log('Lives that knew each kind of trouble:', tally.kinds);
console.table(tally.latencies);
console.log(`(${((performance.now() - began) / 1000).toFixed(0)} s)`);
const late = API_LIMITS.filter(({ isKept }) => !isKept(tally.latencies)).map(({ says }) => says);
for (const says of late) console.error(`not kept: ${says}`);
if (tally.firstFailing !== null) console.error(await explain(tally.firstFailing));
if (late.length > 0 || tally.firstFailing !== null) process.exitCode = 1;
