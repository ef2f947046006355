import type { LiveState } from '../observation.ts';
import { type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../time.ts';
import { isSeenStopped, type MaintenanceWindow } from '../window.ts';

/** How well the exchange can be seen; a `View` is one. */
export interface Sight {
  /** Newest successful reading of any notice source; null before the first. */
  readonly noticesReadAt: EpochMs | null;
  /** When the first round of asking was finished; null before. */
  readonly firstTriedAt: EpochMs | null;
  readonly hostsAllowed: boolean;
  readonly offline: boolean;
  readonly live: LiveState;
  /** What is added to this machine's clock, which is wrong; 0 or absent while it is right. */
  readonly clockOffsetMs?: number;
}

/** Notices read longer ago than this are not trusted: no countdown is shown and their age is told. */
export const STALE_AFTER_MS = 2 * HOUR_MS;
/** A live reading older than this says nothing of now. */
const LIVE_FRESH_MS = 10 * MINUTE_MS;

/** What may be said of the forecast as a whole: only what is `read` may be called free of stops. */
export type SightState = 'read' | 'first-reading' | 'unread' | 'stale' | 'offline' | 'not-allowed';

/** How the forecast as a whole stands at `now`. */
export function sightStateOf(sight: Omit<Sight, 'live'>, now: EpochMs): SightState {
  const { noticesReadAt, firstTriedAt, hostsAllowed, offline } = sight;
  if (!hostsAllowed) return 'not-allowed';
  if (noticesReadAt !== null && now - noticesReadAt <= STALE_AFTER_MS) return offline ? 'offline' : 'read';
  if (offline) return 'offline';
  if (noticesReadAt !== null) return 'stale';
  return firstTriedAt === null ? 'first-reading' : 'unread';
}

/** Whether nothing can be said of what is still to come: what was read is too old, or nothing was ever read. */
export function isBlind({ noticesReadAt, firstTriedAt, hostsAllowed }: Omit<Sight, 'live'>, now: EpochMs): boolean {
  if (!hostsAllowed) return true;
  return noticesReadAt === null ? firstTriedAt !== null : now - noticesReadAt > STALE_AFTER_MS;
}

type Known = Pick<MaintenanceWindow, 'origin' | 'observedStart' | 'observedEnd'>;

/** The readings that `window` rests on: of notices, and of the live state where its stop was seen and goes on. */
function readingsOf(window: Known, { noticesReadAt, live }: Sight): (EpochMs | null)[] {
  const seen = isSeenStopped(window) || window.origin === 'live' ? [live.answeredAt] : [];
  return window.origin === 'notice' ? [noticesReadAt, ...seen] : seen;
}

/** When what is known of `window` was last read, the older of two; null when it never was, or cannot grow old. */
export function readAtOf(window: Known, sight: Sight): EpochMs | null {
  const readings = readingsOf(window, sight);
  const known = readings.filter((at) => at !== null);
  return known.length === 0 || known.length < readings.length ? null : (Math.min(...known) as EpochMs);
}

/** Whether what is known of `window` is too old to count down on. The user's own entries do not age. */
export function isStale(window: Known, sight: Sight, now: EpochMs): boolean {
  if (window.origin !== 'manual' && !sight.hostsAllowed) return true;
  return readingsOf(window, sight).some((at) => at === null || now - at > STALE_AFTER_MS);
}

/** From when on the newest live reading says nothing of now any more; null before the first. */
export const liveIsOldFrom = ({ answeredAt }: LiveState): EpochMs | null =>
  answeredAt === null ? null : shift(answeredAt, LIVE_FRESH_MS + 1);

/** Whether the newest live reading is of now. */
export const isLiveFresh = ({ live, hostsAllowed }: Pick<Sight, 'live' | 'hostsAllowed'>, now: EpochMs): boolean =>
  hostsAllowed && live.answeredAt !== null && now - live.answeredAt <= LIVE_FRESH_MS;

/** The reopening that the exchange has announced for an auction; null when there is none to wait for. */
export function reopening(
  { live }: Pick<Sight, 'live'>,
  now: EpochMs,
): { readonly at: EpochMs; readonly pair: string } | null {
  const auction = live.circuitBreak;
  if (auction === null || auction.mode !== 'resumption' || auction.reopenAt === null) return null;
  if (auction.reopenAt <= now || now - auction.at > LIVE_FRESH_MS) return null;
  return { at: auction.reopenAt, pair: auction.pair };
}
