import { describe, expect, it } from 'vitest';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import type { View } from '../../lib/domain/view.ts';
import { live, type Outcome } from './run.ts';
import { SHORT_LIFE_AT, shortLife } from './short-life.ts';

/**
 * Every call with SIMULATOR_CRASHES=all; otherwise one of 28 in each of the four, others in each: one of seven in all, which
 * hits every step of the cycle.
 */
const STRIDE = process.env.SIMULATOR_CRASHES === 'all' ? 1 : 28;
const FIRST_CALL = { chrome: { before: 0, after: 7 }, firefox: { before: 14, after: 21 } } as const;

/** What has to be the same however the way was; when exactly something was seen or written is not part of it. */
function essence({ disk }: Outcome): unknown {
  const view = disk.get(KEYS.view) as View;
  const { settled, heard } = disk.get(KEYS.ledger) as { settled: object; heard: object };
  const plain = (text: string): string => text.replace(/live:[\d:TZ-]+/g, 'live');
  const windows = view.windows.map(({ id, start, end, status, endIsActual, observedEnd, checklist, snoozedUntil }) => ({
    id: plain(id),
    ...(id.startsWith('live:') ? {} : { start, end }),
    status,
    endIsActual,
    isOver: observedEnd !== null,
    checklist,
    snoozedUntil,
  }));
  const names = (of: object): string[] => Object.keys(of).map(plain).sort();
  return { windows, past: view.past.map(({ id }) => plain(id)), settled: names(settled), heard: names(heard) };
}

describe.each(['chrome', 'firefox'] as const)('a worker that dies at any call (%s)', (browser) => {
  it.each(['before', 'after'] as const)(
    'just %s the call takes effect leaves the same behind as one that lived',
    { timeout: 600_000 },
    async (when) => {
      const undisturbed = await live(shortLife(browser));
      expect(undisturbed.breaches).toEqual([]);
      const expected = essence(undisturbed);
      const first = STRIDE === 1 ? Number(when === 'after') : FIRST_CALL[browser][when];
      for (let calls = first; calls < undisturbed.calls; calls += STRIDE) {
        const outcome = await live(shortLife(browser, [{ at: SHORT_LIFE_AT, is: 'crash', calls, when }]));
        expect(outcome.breaches, `died ${when} call ${calls}`).toEqual([]);
        expect(essence(outcome), `died ${when} call ${calls}`).toEqual(expected);
      }
    },
  );
});
