import { type EpochMs, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';
import type { MaintenanceWindow } from '../../lib/domain/window.ts';
import { liveAs } from '../fixtures/sight.ts';
import { dressed, quietView } from '../fixtures/views.ts';

/** A view of `windows`, everything read a second before `now`, trading as usual. */
export const aView = (now: EpochMs, windows: readonly MaintenanceWindow[], changes: Partial<View> = {}): View => ({
  ...quietView(now),
  noticesReadAt: shift(now, -SECOND_MS),
  firstTriedAt: shift(now, -SECOND_MS),
  hostsAllowed: true,
  live: liveAs('normal', now),
  windows: windows.map((window) => dressed(window)),
  ...changes,
});
