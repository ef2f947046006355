import process from 'node:process';
import { STAGES } from '../tests/hostile/browsers.ts';
import { play } from '../tests/hostile/campaign.ts';
import { findFirefox } from './find-browsers.mjs';

/*
 * `npm run hostile`: a thousand hostile notices, and replies of hosts that were taken over, through everything that the
 * built extension shows, in real browsers.
 *   npm run hostile -- 200 5000 firefox     so many notices, from this seed on, in this browser alone
 * Ends with code 1 when something ran, was asked, was covered, blocked the background or grew beyond its bound.
 */

const BATCH = 25;
const MOST_BUSY_MS = 500;
const count = Number(process.argv[2] ?? 1000);
const firstSeed = Number(process.argv[3] ?? 1);
const only = process.argv[4];
const seeds = Array.from({ length: count }, (_, index) => firstSeed + index);

for (const [name, open] of Object.entries(STAGES)) {
  if (only !== undefined && only !== name) continue;
  if (name === 'firefox' && findFirefox() === null) {
    console.error('!!! NOT RUN HERE: no Firefox that takes the extension was found.');
    continue;
  }
  const startedAt = performance.now();
  const stage = await open();
  try {
    const { problems, ...figures } = await play(stage, seeds, BATCH);
    console.log(name, { ...figures, seconds: Math.round((performance.now() - startedAt) / 1000) });
    for (const problem of problems) console.error(`✗ ${problem}`);
    const isFine = problems.length === 0 && figures.mostWindows > 0 && figures.longestBusyMs <= MOST_BUSY_MS;
    if (!isFine) process.exitCode = 1;
  } finally {
    await stage.close();
  }
}
