import { describe, expect, it, test } from 'vitest';
import { EMPTY_LEDGER, type Ledger, timesOf, withCycle } from '../../lib/domain/ledger.ts';
import type { Look } from '../../lib/domain/look.ts';
import { type Plan, plan } from '../../lib/domain/plan.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { type EpochMs, HOUR_MS, JST_OFFSET_MS, MINUTE_MS, shift } from '../../lib/domain/time.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { aSight, liveAs } from '../fixtures/sight.ts';
import { at, aWindow } from '../fixtures/windows.ts';

/* What is planned before, and after, the sources have answered a machine that woke up. */

/** Asked and answered at `askedAt`. */
const lookOf = (askedAt: EpochMs, changes: Partial<Look> = {}): Look => ({
  triedAt: askedAt,
  live: { answeredAt: askedAt, suspectedAt: null },
  offline: false,
  isClockInDoubt: false,
  ...changes,
});

const planned = (
  windows: readonly MaintenanceWindow[],
  now: EpochMs,
  look: Look,
  ledger: Ledger = EMPTY_LEDGER,
): Plan =>
  plan(
    windows,
    { settings: DEFAULT_SETTINGS, ledger },
    { ...aSight(now, { live: liveAs('halted', now) }), snoozedUntil: {}, zoneOffsetMs: JST_OFFSET_MS, look },
    now,
  );

/** A machine that woke up at `woke` and ran its cycle then. */
const awakeAt = (woke: EpochMs): Ledger => withCycle(EMPTY_LEDGER, woke, shift(woke, MINUTE_MS));

describe('what is known from before a sleep', () => {
  const now = at('2026-11-23T00:00');
  const woke = shift(now, -MINUTE_MS);
  const old = lookOf(shift(woke, -1));

  it('is neither told nor let pass until the sources were asked, and is looked at again within minutes', () => {
    const result = planned([aWindow()], now, old, awakeAt(woke));
    expect([result.due, result.passedOver]).toEqual([[], []]);
    expect(result.nextWakeAt).toBe(shift(woke, 5 * MINUTE_MS + 1));
  });

  it('is looked at again at its own turning points where one comes sooner', () => {
    const soon = aWindow({ start: shift(now, 6 * MINUTE_MS), end: null });
    expect(planned([soon], now, old, awakeAt(woke)).nextWakeAt).toBe(shift(now, 1));
    const over = aWindow({ start: shift(now, -HOUR_MS), end: shift(now, 2 * MINUTE_MS) });
    expect(planned([over], now, old, awakeAt(woke)).nextWakeAt).toBe(shift(now, 2 * MINUTE_MS));
  });

  it('is told as soon as they were', () => {
    expect(planned([aWindow()], now, lookOf(woke), awakeAt(woke)).due).toHaveLength(1);
  });

  it('keeps another one from nothing', () => {
    const other = aWindow({ id: 'live:other', origin: 'live', kind: 'emergency', end: null });
    const seen = { ...other, start: woke, observedStart: woke };
    const look = lookOf(shift(woke, -1), { live: { answeredAt: now, suspectedAt: null } });
    expect(planned([aWindow(), seen], now, look, awakeAt(woke)).due.map(({ window }) => window.id)).toEqual([seen.id]);
  });
});

describe('a stop that was seen before a sleep, of which a notice says something new', () => {
  const woke = at('2026-11-25T05:00');
  const stopped = aWindow({ end: at('2026-11-25T06:00'), status: 'extended', observedStart: at('2026-11-25T02:00') });
  const before: Ledger = {
    ...awakeAt(woke),
    heard: { [stopped.id]: { ...timesOf(stopped), end: at('2026-11-25T05:00') } },
  };
  const blind = lookOf(woke, { live: { answeredAt: shift(woke, -HOUR_MS), suspectedAt: null } });
  const toldAfterMs = (ms: number, look: Look = blind): readonly string[] => {
    const now = shift(woke, ms);
    const ledger = withCycle({ ...before, nextCycleAt: now }, now, shift(now, MINUTE_MS));
    return planned([stopped], now, look, ledger).due.map(({ step }) => step.name);
  };

  it('waits for an answer of the exchange, and is told without one after some minutes', () => {
    expect(toldAfterMs(4 * MINUTE_MS)).toEqual([]);
    expect(toldAfterMs(5 * MINUTE_MS + 1)).toEqual(['extended']);
  });

  it('is not told while nothing could be asked, or an answer is in doubt', () => {
    expect(toldAfterMs(6 * MINUTE_MS, { ...blind, offline: true })).toEqual([]);
    expect(toldAfterMs(6 * MINUTE_MS, { ...blind, live: { ...blind.live, suspectedAt: woke } })).toEqual([]);
  });
});

describe('the button', () => {
  const now = at('2026-11-25T05:30');
  const stopped = aWindow({ observedStart: at('2026-11-25T02:00') });
  const heard: Ledger = { ...awakeAt(shift(now, -MINUTE_MS)), heard: { [stopped.id]: timesOf(stopped) } };

  test.each<[string, EpochMs, string]>([
    ['shows a stop as going on that was seen by this waking', shift(now, -MINUTE_MS), 'stopped'],
    ['does not show that a stop goes on which was seen before a sleep', shift(now, -2 * MINUTE_MS), 'unseen'],
  ])('%s', (_, askedAt, face) => {
    expect(planned([stopped], now, lookOf(askedAt), heard).badge).toMatchObject({ face, urgent: false });
  });

  it('shows what is still to come whenever it was read', () => {
    const before = at('2026-11-25T01:57');
    const { badge } = planned([aWindow()], before, lookOf(shift(before, -HOUR_MS)), awakeAt(before));
    expect(badge).toMatchObject({ face: 'ahead', urgent: true });
  });
});
