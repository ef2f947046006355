import { describe, expect, it } from 'vitest';
import { KEYS } from '../../lib/domain/storage-keys.ts';
import { HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { generate } from './generate.ts';
import { live, type Outcome } from './run.ts';
import type { Happening, Script } from './script.ts';

/** Every call with SIMULATOR_CRASHES=all; otherwise one of seven, which hits every step of the cycle all the same. */
const STRIDE = process.env.SIMULATOR_CRASHES === 'all' ? 1 : 7;

const T = Date.parse('2026-11-25T01:30:00+09:00');
const minutes = (count: number): number => T + count * MINUTE_MS;
const STOP = { stop: 0, shownAfterMs: 0, is: 'notice' } as const;

/** An announcement, a move, an extension, a halt that is seen, the end; a tick and a snooze by the user. */
const HAPPENINGS: readonly Happening[] = [
  { ...STOP, at: minutes(2), says: 'announce', start: minutes(30), end: minutes(40) },
  { at: minutes(5), is: 'tick', stop: 0 },
  { ...STOP, at: minutes(9), says: 'edit', start: minutes(20), end: minutes(30) },
  { at: minutes(16), is: 'snooze', stop: 0, forMs: 2 * MINUTE_MS },
  { at: minutes(21), is: 'halt', shownAfterMs: 0 },
  { ...STOP, at: minutes(25), says: 'extend', start: minutes(20), end: minutes(35) },
  { at: minutes(36), is: 'resume', shownAfterMs: 0 },
  { ...STOP, at: minutes(42), says: 'complete', start: minutes(20), end: minutes(36) },
  { at: minutes(60), is: 'halt', shownAfterMs: 0 },
  { at: minutes(66), is: 'resume', shownAfterMs: 0 },
];

const script = (browser: Script['browser'], extra: readonly Happening[] = []): Script => ({
  ...generate(1, 7),
  browser,
  startAt: T,
  endAt: T + 2 * HOUR_MS,
  language: 'ja',
  zone: 'Asia/Tokyo',
  settings: { ...generate(0, 7).settings, notifications: true, leadTimesMs: [10 * MINUTE_MS, 5 * MINUTE_MS] },
  idleDeath: false,
  slownessMs: { port: 0, poll: 0, alarm: 0 },
  staysMs: 8000,
  stops: [{ services: ['trading', 'deposit', 'withdrawal', 'api'], coin: null, style: 0 }],
  happenings: [...extra, ...HAPPENINGS].sort((a, b) => a.at - b.at),
});

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
      const undisturbed = await live(script(browser));
      expect(undisturbed.breaches).toEqual([]);
      const expected = essence(undisturbed);
      for (let calls = when === 'before' ? 0 : 1; calls < undisturbed.calls; calls += STRIDE) {
        const outcome = await live(script(browser, [{ at: T, is: 'crash', calls, when }]));
        expect(outcome.breaches, `died ${when} call ${calls}`).toEqual([]);
        expect(essence(outcome), `died ${when} call ${calls}`).toEqual(expected);
      }
    },
  );
});
