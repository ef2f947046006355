import { describe, expect, it } from 'vitest';
import { planned } from '../stand-in/notices.ts';
import type { Trouble } from '../stand-in/scenario.ts';
import { type Played, play } from './player.ts';

/*
 * The network goes bad once a stop is known, and is well again shortly before it begins. Whatever the trouble was,
 * nothing known may be lost and nothing be told that nobody announced.
 */

const BASE_MS = Date.parse('2026-11-24T22:00:00+09:00');
const TROUBLES: readonly Trouble[] = [
  { kind: 'latency', ms: 20 },
  { kind: 'reset' },
  { kind: 'half-body' },
  { kind: 'wrong-type', contentType: 'application/octet-stream' },
  { kind: 'wrong-type', contentType: 'text/plain' },
  { kind: 'status', status: 304 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 429, retryAfterS: 900 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'big-body', bytes: 5_000_000 },
  { kind: 'gzip-bomb', bytes: 20_000_000 },
  { kind: 'html-for-json' },
  { kind: 'empty-list' },
  { kind: 'clock-off', ms: 5 * 3_600_000 },
  { kind: 'clock-off', ms: -5 * 3_600_000 },
];

const courses = new Map<string, Parameters<typeof play>[0]>();

/** The course of events with `trouble` in it; the same one for the same trouble. */
function courseWith(trouble: Trouble): Parameters<typeof play>[0] {
  const key = JSON.stringify(trouble);
  const course = courses.get(key) ?? {
    first: [{ publish: planned({ slug: 'plan', start: 100, end: 130 }) }],
    later: [
      { atMinute: 5, change: { fault: { ...trouble, host: '*' } } },
      { atMinute: 60, change: { clearFaults: true } },
      { atMinute: 100, change: { spot: 'maintenance' } },
      { atMinute: 130, change: { spot: 'normal' } },
    ],
    lastsMinutes: 150,
  };
  courses.set(key, course);
  return course;
}

const playWith = (trouble: Trouble): Promise<Played> => play(courseWith(trouble), { baseMs: BASE_MS });

const TOLD = ['announced', 'lead-60', 'lead-15', 'lead-5', 'started', 'ended'];

describe('trouble on every host for an hour', { timeout: 120_000 }, () => {
  it.each(TROUBLES.map((trouble) => [JSON.stringify(trouble), trouble] as const))(
    'loses nothing that is known and tells nothing that is not: %s',
    async (_, trouble) => {
      const { told, views, errors } = await playWith(trouble);
      expect(told.map(({ step }) => step)).toEqual(TOLD);
      for (const { view } of views) {
        expect(view.windows.map(({ origin, start }) => [origin, start])).toEqual([['notice', BASE_MS + 100 * 60_000]]);
      }
      const before = views.filter(({ atMinute }) => atMinute < 100);
      expect(before.map(({ view }) => view.live.condition)).not.toContain('halted');
      expect(before.map(({ view }) => view.live.condition)).not.toContain('maintenance');
      expect(errors).toEqual([]);
    },
  );

  it('asks a host that refuses less and less often', async () => {
    const { requests } = await playWith({ kind: 'status', status: 500 });
    const blog = requests.filter(({ host, atMs }) => host === 'bitbank.cc' && atMs < BASE_MS + 60 * 60_000);
    const failed = blog.filter(({ status }) => status === 500);
    expect(failed.length).toBeGreaterThan(1);
    expect(failed.length).toBeLessThan(12);
  });

  it.each([
    ['notices', 'bitbank.cc', 900_000],
    ['the live state, for five minutes at most', 'api.bitbank.cc', 300_000],
  ])('waits as long as it is told to with %s', async (_name, of, leastMs) => {
    const { requests } = await playWith({ kind: 'status', status: 429, retryAfterS: 900 });
    const refused = requests.filter(({ host, status }) => host === of && status === 429);
    const gaps = refused.slice(1).map(({ atMs }, index) => atMs - (refused[index]?.atMs ?? 0));
    expect(gaps.length).toBeGreaterThan(0);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(leastMs);
  });

  it('says which sources are in trouble, and that they are well again', async () => {
    const { views, view } = await playWith({ kind: 'status', status: 503 });
    const during = views.findLast(({ atMinute }) => atMinute < 60)?.view.sources ?? [];
    const problems = during.filter(({ state }) => state === 'warn' || state === 'bad');
    expect(problems.map(({ id }) => id)).toEqual(expect.arrayContaining(['blog', 'help-center', 'spot-status']));
    const after = view.sources.filter(({ state }) => state === 'warn' || state === 'bad');
    expect(after.map(({ id }) => id)).toEqual([]);
  });
});
