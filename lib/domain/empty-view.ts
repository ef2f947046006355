import { NO_LIVE_STATE } from './observation.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { EpochMs } from './time.ts';
import type { View } from './view.ts';

/** What a page draws before the background has written its first view. */
export const emptyView = (now: EpochMs): View => ({
  version: 1,
  writtenAt: now,
  noticesReadAt: null,
  firstTriedAt: null,
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
  display: { language: 'system', theme: 'system', overlay: DEFAULT_SETTINGS.overlay },
});
