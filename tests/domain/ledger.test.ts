import { describe, expect, it, test } from 'vitest';
import {
  awakeSince,
  EMPTY_LEDGER,
  heardOf,
  type Ledger,
  newsToldSince,
  prune,
  settle,
  timesOf,
  withCycle,
  withHeardOfParts,
  withoutFuture,
  wokenBy,
} from '../../lib/domain/ledger.ts';
import { plan } from '../../lib/domain/plan.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { DAY_MS, type EpochMs, HOUR_MS, JST_OFFSET_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { aSight } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';

const announced = aWindow();
const toldAt = at('2026-11-23T12:00');
const told: Ledger = settle(EMPTY_LEDGER, [{ id: `${announced.id}/announced`, told: true }], [announced], toldAt);

describe('a maintenance that is out of sight for a while', () => {
  test.each<[string, Partial<MaintenanceWindow>, string[]]>([
    ['called off', { status: 'cancelled' }, ['cancelled']],
    ['postponed', { status: 'postponed' }, ['cancelled']],
    ['extended', { end: at('2026-11-25T07:00') }, ['extended']],
    ['moved', { start: at('2026-11-25T04:00'), end: at('2026-11-25T07:00') }, ['changed']],
    ['as it was', {}, []],
  ])('and comes back %s is told as to who heard of it', (_, changes, steps) => {
    const now = shift(toldAt, HOUR_MS);
    const ledger = prune(told, new Set(), shift(toldAt, -DAY_MS), now);
    const circumstances = { ...aSight(now), snoozedUntil: {}, zoneOffsetMs: JST_OFFSET_MS };
    const { due } = plan([{ ...announced, ...changes }], { settings: DEFAULT_SETTINGS, ledger }, circumstances, now);
    expect(due.map(({ step }) => step.name)).toEqual(steps);
  });

  it('forgets what was heard of a part alone that goes with its maintenance again', () => {
    const part = aWindow({ id: `${announced.id}|deposit` });
    const ledger = settle(told, [{ id: `${part.id}/changed@1-2`, told: true }], [part], toldAt);
    expect(Object.keys(prune(ledger, new Set([announced.id]), toldAt, toldAt).heard)).toEqual([announced.id]);
  });

  it('is forgotten altogether once it is long over', () => {
    const { settled, heard } = prune(told, new Set(), shift(toldAt, 1), shift(toldAt, 90 * DAY_MS));
    expect([settled, heard]).toEqual([{}, {}]);
  });
});

describe('what the user knows of a maintenance', () => {
  const part = aWindow({ id: `${announced.id}|deposit`, end: at('2026-11-25T08:00') });

  it('is its times as they were told last', () => {
    expect(told.heard).toEqual({ [announced.id]: timesOf(announced) });
    const longer = { ...announced, end: at('2026-11-25T07:00') };
    const again = settle(told, [{ id: `${announced.id}/extended@1`, told: true }], [longer], shift(toldAt, HOUR_MS));
    expect(heardOf(again, announced, true)).toEqual(timesOf(longer));
    expect(again.settled).toEqual({
      [`${announced.id}/announced`]: { at: toldAt, told: true },
      [`${announced.id}/extended@1`]: { at: shift(toldAt, HOUR_MS), told: true },
    });
  });

  it('is of a part what was told of it, else of the whole, else that it goes with it', () => {
    expect(heardOf(settle(told, [{ id: `${part.id}/changed@1`, told: true }], [part], toldAt), part, true)).toEqual(
      timesOf(part),
    );
    expect(heardOf(told, part, true)).toEqual(timesOf(announced));
    expect(heardOf(EMPTY_LEDGER, part, true)).toEqual(timesOf(part));
    expect(heardOf(EMPTY_LEDGER, announced, true)).toBeNull();
  });

  it('is nothing new where nothing was told', () => expect(settle(told, [], [], toldAt)).toBe(told));

  it('is taken in of windows beside which nothing was told, and of what was told beside no window', () => {
    expect(settle(told, [], [part], toldAt).heard[part.id]).toMatchObject(timesOf(part));
    const alone = settle(told, [{ id: `${announced.id}/start`, told: true }], [], toldAt);
    expect(alone.settled[`${announced.id}/start`]).toEqual({ at: toldAt, told: true });
  });

  it('remembers of what was let pass when, and what was known before', () => {
    const longer = { ...announced, end: at('2026-11-25T07:00') };
    const passedAt = shift(toldAt, HOUR_MS);
    const entry = { id: `${announced.id}/extended@1`, told: false };
    const passed = { ...timesOf(longer), passedAt };
    expect(settle(told, [entry], [longer], passedAt).heard[announced.id]).toEqual({
      ...passed,
      before: timesOf(announced),
    });
    expect(settle(EMPTY_LEDGER, [entry], [longer], passedAt).heard[announced.id]).toEqual({ ...passed, before: null });
    // What another window was told does not tell of this one.
    const other = { id: 'other/extended@1', told: true };
    expect(settle(told, [entry, other], [longer], passedAt).heard[announced.id]).toMatchObject({ passedAt });
    // One of two steps that was told tells.
    const start = { id: `${announced.id}/start`, told: true };
    expect(settle(told, [entry, start], [longer], passedAt).heard[announced.id]).toEqual(timesOf(longer));
  });

  test.each<[string, Partial<MaintenanceWindow>]>([
    ['start', { start: at('2026-11-25T03:00') }],
    ['end', { end: null }],
    ['status', { status: 'cancelled' }],
  ])('counts as passed with another %s, and as known with the same', (_, change) => {
    const entry = { id: `${announced.id}/lead-60`, told: false };
    const later = shift(toldAt, HOUR_MS);
    expect(settle(told, [entry], [announced], later).heard[announced.id]).toEqual(timesOf(announced));
    expect(settle(told, [entry], [{ ...announced, ...change }], later).heard[announced.id]).toHaveProperty('passedAt');
  });

  it('is kept of the parts of what is about to be told, and of no others', () => {
    const heard = { [part.id]: timesOf(part), 'other|deposit': timesOf(part) };
    expect(withHeardOfParts(told, [announced], heard).heard).toEqual({ ...told.heard, [part.id]: timesOf(part) });
    expect(withHeardOfParts(told, [aWindow({ id: 'third' })], heard)).toBe(told);
    // What was told of the part itself is newer.
    const own = { ...told, heard: { ...told.heard, [part.id]: timesOf(announced) } };
    expect(withHeardOfParts(own, [announced], heard).heard[part.id]).toEqual(timesOf(announced));
  });
});

describe('cycles', () => {
  const planned = (lateMs: number, nextCycleAt: EpochMs | null = toldAt): Ledger => {
    const before = withCycle(EMPTY_LEDGER, shift(toldAt, -MINUTE_MS), nextCycleAt);
    return withCycle(before, shift(toldAt, lateMs), null);
  };

  it('note when they ran, when they were to run, and what the machine showed', () => {
    expect(withCycle(EMPTY_LEDGER, toldAt, shift(toldAt, HOUR_MS), shift(toldAt, 5))).toEqual({
      ...EMPTY_LEDGER,
      ...{ lastCycleAt: toldAt, nextCycleAt: shift(toldAt, HOUR_MS), machineAt: shift(toldAt, 5), awakeSince: toldAt },
    });
    expect(withCycle(EMPTY_LEDGER, toldAt, null).machineAt).toBe(toldAt);
  });

  test.each([
    [0, 0],
    [MINUTE_MS, 0],
    [MINUTE_MS + 1, 1],
    [HOUR_MS, 1],
    [-HOUR_MS, 0],
  ])('that come %i ms late are noted as %i', (lateMs, count) => {
    const { lateCycles } = planned(lateMs);
    expect(lateCycles).toEqual(count === 0 ? [] : [{ plannedAt: toldAt, cameAt: shift(toldAt, lateMs) }]);
  });

  it('that nobody planned are not late, and only the last ten that were are kept, newest last', () => {
    expect(planned(HOUR_MS, null).lateCycles).toEqual([]);
    let ledger = EMPTY_LEDGER;
    for (let hour = 0; hour < 15; hour++) {
      ledger = withCycle(ledger, shift(toldAt, hour * HOUR_MS), shift(toldAt, hour * HOUR_MS + MINUTE_MS));
    }
    expect(ledger.lateCycles).toHaveLength(10);
    expect(ledger.lateCycles.at(-1)?.cameAt).toBe(shift(toldAt, 14 * HOUR_MS));
  });

  test.each([
    ['in time', 0, false],
    ['ten minutes late', 10 * MINUTE_MS, false],
    ['later than that', 10 * MINUTE_MS + 1, true],
  ])('mean that the machine slept when they come %s', (_, lateMs, hasSlept) => {
    const before = withCycle(EMPTY_LEDGER, shift(toldAt, -HOUR_MS), toldAt);
    const now = shift(toldAt, lateMs);
    expect(awakeSince(before, now)).toBe(hasSlept ? now : shift(toldAt, -HOUR_MS));
    // Where none was planned, the last one counts.
    const last = withCycle(EMPTY_LEDGER, toldAt, null);
    expect(awakeSince(last, now)).toBe(hasSlept ? now : toldAt);
  });

  it('mean that it is awake since now where it never was, or its clock was ahead', () => {
    expect(awakeSince(EMPTY_LEDGER, toldAt)).toBe(toldAt);
    const ran = withCycle(EMPTY_LEDGER, toldAt, shift(toldAt, HOUR_MS));
    expect(awakeSince({ ...ran, lastCycleAt: null }, shift(toldAt, 5))).toBe(shift(toldAt, 5));
    expect(awakeSince(ran, shift(toldAt, -DAY_MS))).toBe(shift(toldAt, -DAY_MS));
    expect(awakeSince(ran, shift(toldAt, -SECOND_MS))).toBe(toldAt);
  });
});

describe('what was asked by a machine that woke up', () => {
  const before = withCycle(EMPTY_LEDGER, toldAt, shift(toldAt, MINUTE_MS));
  const woke = shift(toldAt, HOUR_MS);

  it('found it awake: what came after the asking is seen by this waking', () => {
    const ledger = wokenBy(before, woke, woke);
    expect(awakeSince(ledger, shift(woke, 12 * SECOND_MS))).toBe(woke);
    expect(ledger.lateCycles).toEqual([{ plannedAt: shift(toldAt, MINUTE_MS), cameAt: woke }]);
    expect(withCycle(ledger, shift(woke, 2 * MINUTE_MS), null).lateCycles).toEqual(ledger.lateCycles);
  });

  it('changes nothing where it had not slept, or where a cycle ran since', () => {
    const soon = shift(toldAt, MINUTE_MS);
    expect(wokenBy(before, soon, soon)).toBe(before);
    const since = withCycle(before, shift(woke, HOUR_MS), null);
    expect(wokenBy(since, woke, woke)).toBe(since);
  });
});

describe('pieces of news', () => {
  const settled = (...ids: (readonly [id: string, afterMs: number, told?: boolean])[]): Ledger => ({
    ...EMPTY_LEDGER,
    settled: Object.fromEntries(ids.map(([id, ms, told = true]) => [id, { at: shift(toldAt, ms), told }])),
  });

  it('are counted by the moments at which they were told, earliest first', () => {
    const ledger = settled(
      ...([
        ['a/extended@1', 300],
        ['b/announced', 100],
        ['c/cancelled', 100],
        ['d/changed@1-2', 200],
      ] as const),
      ...([
        ['e/start', 150],
        ['f/announced', 250, false],
        ['g/announced', 0],
        ['h/announced', -5],
      ] as const),
    );
    expect(newsToldSince(ledger, toldAt)).toEqual([100, 200, 300].map((ms) => shift(toldAt, ms)));
  });

  it('stay told under a clock that was ahead; what is bound to a time is due again, but for a few minutes', () => {
    const [day, early, late] = [DAY_MS, 10 * MINUTE_MS, 10 * MINUTE_MS + 1];
    const ledger = settled(
      ...([
        ['a/announced', day],
        ['a/lead-60', day],
        ['b/announced', day, false],
        ['c/start', early],
      ] as const),
      ...([
        ['c/lead-5', early, false],
        ['d/start', late],
        ['e/start', -day],
        ['f/lead-5', early, false],
      ] as const),
    );
    const { settled: left } = withoutFuture(ledger, toldAt);
    expect(Object.keys(left).sort()).toEqual(['a/announced', 'c/lead-5', 'c/start', 'e/start']);
  });

  it('that were let pass under such a clock are known no more', () => {
    const times = timesOf(announced);
    const passedAt = shift(toldAt, DAY_MS);
    const before = { ...times, end: null };
    const heard = {
      ...{ a: { ...times, passedAt, before }, b: { ...times, passedAt, before: null }, c: times },
      d: { ...times, passedAt: shift(toldAt, -DAY_MS), before },
    };
    const ledger = { ...EMPTY_LEDGER, heard };
    expect(withoutFuture(ledger, toldAt).heard).toEqual({ a: before, c: times, d: heard.d });
  });

  it('are as they were where the clock was right', () => {
    const ledger = { ...settled(['a/start', 0], ['b/lead-5', -5]), heard: told.heard };
    expect(withoutFuture(ledger, toldAt)).toBe(ledger);
  });
});

describe('what nobody knows any more', () => {
  const over = aWindow({ id: 'over', start: at('2026-11-20T02:00'), end: at('2026-11-20T05:00') });
  const endless = aWindow({ id: 'endless', start: at('2026-11-25T02:00'), end: null });
  const ledger = settle(
    EMPTY_LEDGER,
    ['over/start', 'endless/start', 'known/start'].map((id) => ({ id, told: true })),
    [over, endless, { ...over, id: 'known' }],
    toldAt,
  );

  it('goes, but for what is to come and what is fresh', () => {
    const left = prune(ledger, new Set(['known']), shift(toldAt, 1), toldAt);
    expect(Object.keys(left.heard).sort()).toEqual(['endless', 'known']);
    expect(Object.keys(left.settled)).toEqual(['known/start']);
    expect(Object.keys(prune(ledger, new Set(), toldAt, toldAt).settled)).toHaveLength(3);
    // A stop without an end is to come until it begins.
    expect(prune(ledger, new Set(), toldAt, endless.start).heard).toEqual({});
  });
});
