import { describe, expect, it } from 'vitest';
import { STAGES } from '../hostile/browsers.ts';
import { play } from '../hostile/campaign.ts';
import { hasFirefox } from './guests.ts';

/*
 * A small portion of what `npm run hostile` plays. How long the background is busy is not asked here: on a machine that
 * runs other tests beside this one, that is the machine's doing.
 */

const SEEDS = Array.from({ length: 25 }, (_, seed) => 4000 + seed);

describe.each([
  ['Chromium', STAGES.chromium, true],
  ['Firefox', STAGES.firefox, hasFirefox],
] as const)('notices and replies of somebody who means harm, in %s', (_, open, isHere) => {
  it.skipIf(!isHere)(
    'run nothing, ask nobody, cover no control and keep to their bounds',
    { timeout: 120_000 },
    async () => {
      const stage = await open();
      try {
        const { problems, mostWindows } = await play(stage, SEEDS, SEEDS.length);
        expect(problems).toEqual([]);
        // They were read and shown, or nothing was seen of them.
        expect(mostWindows).toBeGreaterThan(3);
      } finally {
        await stage.close();
      }
    },
  );
});
