import { describe, expect, it, test } from 'vitest';
import { EMPTY_LEDGER, type Ledger, prune, settle } from '../../lib/domain/ledger.ts';
import { plan } from '../../lib/domain/plan.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { DAY_MS, HOUR_MS, JST_OFFSET_MS, shift } from '../../lib/domain/time.ts';
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
