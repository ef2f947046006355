import { checklistAfter, checklistBefore } from '../../lib/domain/checklist.ts';
import { emptyView } from '../../lib/domain/empty-view.ts';
import { FIRST_EXCHANGE } from '../../lib/domain/exchange.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import { type MaintenanceWindow, newMaintenance } from '../../lib/domain/window.ts';

/** The sample shows a made-up stop from far, from near, and while it goes on; each for so long. */
export const SCENE_MS = 10 * SECOND_MS;
const LENGTH_MS = HOUR_MS;
const TICKED = ['cancel-orders', 'finish-trades'];

/** How far the stop is at each scene; below 0 it goes on. */
const AHEAD_MS = [3 * HOUR_MS, 12 * MINUTE_MS, -24 * MINUTE_MS] as const;

/** All of it. */
export const SAMPLE_MS = AHEAD_MS.length * SCENE_MS;

/** What there is to draw `playedMs` after the beginning of a sample, in the way `real` is drawn. */
export function sampleView(real: View | null, playedMs: number, now: EpochMs): View {
  const scene = Math.min(Math.floor(playedMs / SCENE_MS), AHEAD_MS.length - 1);
  const aheadMs = AHEAD_MS[scene] ?? 0;
  const sceneAt = shift(now, scene * SCENE_MS - playedMs);
  const window = sampleStop(`sample:${scene}`, shift(sceneAt, aheadMs), aheadMs < 0);
  const { language, theme, overlay } = real?.display ?? DEFAULT_SETTINGS;
  const quiet = emptyView(now);
  return {
    ...quiet,
    noticesReadAt: now,
    firstTriedAt: now,
    live: { ...quiet.live, condition: aheadMs < 0 ? 'maintenance' : 'normal', answeredAt: now, triedAt: now },
    clockOffsetMs: real?.clockOffsetMs ?? 0,
    display: { language, theme, overlay: { ...overlay, on: true, horizonMs: 2 * AHEAD_MS[0] } },
    windows: [
      {
        ...window,
        checklist: checklistBefore(window, real?.ownItems ?? [], TICKED),
        afterList: checklistAfter(window, []),
        choice: { never: false, dismissedIn: null, size: null },
        replaced: null,
        snoozedUntil: null,
      },
    ],
    isSample: true,
  };
}

/** A regular maintenance that nobody announced; one that has begun was seen to begin. */
const sampleStop = (id: string, start: EpochMs, hasBegun: boolean): MaintenanceWindow =>
  newMaintenance({
    id,
    exchange: FIRST_EXCHANGE,
    origin: 'notice',
    kind: 'regular',
    services: ['trading', 'deposit', 'withdrawal', 'api'],
    status: hasBegun ? 'in-progress' : 'scheduled',
    start,
    end: shift(start, LENGTH_MS),
    observedStart: hasBegun ? start : null,
  });
