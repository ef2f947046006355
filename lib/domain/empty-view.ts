import { NO_LIVE_STATE } from './observation.ts';
import type { EpochMs } from './time.ts';
import type { View } from './view.ts';

/** What a page draws before the background has written its first view; without the display's wishes, which are the system's. */
export const emptyView = (now: EpochMs): Omit<View, 'display'> => ({
  version: 1,
  writtenAt: now,
  noticesReadAt: null,
  firstTriedAt: null,
  clockSkewMs: null,
  lateCycles: [],
  windows: [],
  past: [],
  unreadable: [],
  live: NO_LIVE_STATE,
  sources: [],
  nextPollAt: null,
  offline: false,
  hostsAllowed: true,
  notificationsBlocked: false,
  trackRecord: null,
  ownAssets: [],
  ownItems: [],
});
