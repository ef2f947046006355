import process from 'node:process';
import { parseArgs } from 'node:util';
import { STAGES } from '../tests/hostile/browsers.ts';
import { play } from '../tests/hostile/campaign.ts';
import { isRunHere } from './command-line/browsers.ts';

/*
 * `npm run hostile`: a thousand hostile notices, and replies of hosts that were taken over, through everything that the
 * built extension shows, in real browsers.
 *   npm run hostile [-- COUNT] [-- --from 1 --to 1000 --in firefox]     seeds, both included, in this browser alone
 * Says after every batch how far it came, so that a run that was cut short can go on from there.
 * Ends with code 1 when something ran, was asked, was covered, blocked the background or grew beyond its bound.
 */

const BATCH = 25;
const MOST_BUSY_MS = 500;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string', default: '1' }, to: { type: 'string' }, in: { type: 'string' } },
});
const from = Number(values.from);
const to = Number(values.to ?? from + Number(positionals[0] ?? 1000) - 1);
const only = values.in;
if (!(from >= 1 && to >= from) || (only !== undefined && !(only in STAGES))) {
  console.error(`usage: npm run hostile -- [COUNT | --from SEED --to SEED] [--in ${Object.keys(STAGES).join('|')}]`);
  process.exit(2);
}
const seeds = Array.from({ length: to - from + 1 }, (_, index) => from + index);

for (const [name, open] of Object.entries(STAGES)) {
  if ((only !== undefined && only !== name) || !isRunHere(name)) continue;
  const startedAt = performance.now();
  const stage = await open();
  try {
    const { problems, ...figures } = await play(stage, seeds, BATCH, (seed, busyMs) =>
      console.log(`${name}: read up to ${seed}, busy for ${busyMs} ms at most in this batch`),
    );
    console.log(name, { ...figures, seconds: Math.round((performance.now() - startedAt) / 1000) });
    for (const problem of problems) console.error(`✗ ${problem}`);
    const isFine = problems.length === 0 && figures.mostWindows > 0 && figures.longestBusyMs <= MOST_BUSY_MS;
    if (!isFine) process.exitCode = 1;
  } finally {
    await stage.close();
  }
}
