import { type ExchangeId, FIRST_EXCHANGE } from '../exchange.ts';
import { type LiveState, NO_LIVE_STATE } from '../observation.ts';
import { type EpochMs, earliestOf, HOUR_MS, MINUTE_MS, shift } from '../time.ts';
import { isSeenStopped, type MaintenanceWindow } from '../window.ts';

/** How well one exchange can be seen. */
export interface ExchangeSight {
  /** Newest successful reading of any notice source; null before the first. */
  readonly noticesReadAt: EpochMs | null;
  /** When the first round of asking was finished; null before. */
  readonly firstTriedAt: EpochMs | null;
  readonly hostsAllowed: boolean;
  /** It announces nowhere what it will do: no reading of notices is missed. */
  readonly isUnannounced?: boolean;
  readonly live: LiveState;
  /** The user's coins at it; absent: nobody said which. */
  readonly ownAssets?: readonly string[];
}

/** How well the exchanges can be seen; a `View` is one. What stands beside `elsewhere` is of `exchange`. */
export interface Sight extends ExchangeSight {
  /** Absent: the one that is always watched. */
  readonly exchange?: ExchangeId;
  /** The other exchanges that the user has chosen. */
  readonly elsewhere?: Readonly<Partial<Record<ExchangeId, ExchangeSight>>>;
  readonly offline: boolean;
  /** The notices that announce a stop whose times could not be read: nothing is free of stops while there is one. */
  readonly unreadable?: readonly unknown[];
  /** What is added to this machine's clock, which is wrong; 0 or absent while it is right. */
  readonly clockOffsetMs?: number;
}

/** Notices read longer ago than this are not trusted: no countdown is shown and their age is told. */
export const STALE_AFTER_MS = 2 * HOUR_MS;
/** A live reading older than this says nothing of now. */
const LIVE_FRESH_MS = 10 * MINUTE_MS;

/** An exchange of which nothing is known. */
const UNSEEN: ExchangeSight = { noticesReadAt: null, firstTriedAt: null, hostsAllowed: false, live: NO_LIVE_STATE };

/** `sight` as it is of `exchange`: what is seen of another one says nothing of it. */
export function sightAt<Seen extends Sight>(sight: Seen, exchange: ExchangeId): Seen {
  if ((sight.exchange ?? FIRST_EXCHANGE) === exchange) return sight;
  return { ...sight, ...(sight.elsewhere?.[exchange] ?? UNSEEN), exchange };
}

/** The user's coins at `exchange`; `first` are those at the first. */
export const coinsAt = (
  { elsewhere }: Pick<Sight, 'elsewhere'>,
  exchange: ExchangeId,
  first: readonly string[],
): readonly string[] => (exchange === FIRST_EXCHANGE ? first : (elsewhere?.[exchange]?.ownAssets ?? []));

/** Whether several exchanges are watched: then whatever is said names its own. */
export const isOneOfSeveral = ({ elsewhere }: Pick<Sight, 'elsewhere'>): boolean =>
  Object.keys(elsewhere ?? {}).length > 0;

/** The exchanges that are watched, the one that `sight` is of first. */
export const watchedBy = ({ exchange, elsewhere }: Pick<Sight, 'exchange' | 'elsewhere'>): readonly ExchangeId[] => [
  exchange ?? FIRST_EXCHANGE,
  ...(Object.keys(elsewhere ?? {}) as ExchangeId[]),
];

/** What is seen of each exchange that is watched. */
export const sightsOf = (sight: Sight): readonly ExchangeSight[] => [sight, ...Object.values(sight.elsewhere ?? {})];

/** How many stops are announced whose times could not be read. */
export const undatedIn = ({ unreadable = [] }: Pick<Sight, 'unreadable'>): number => unreadable.length;

/**
 * What may be said of the forecast as a whole: only what is `read` may be called free of stops. Of what is `unannounced`
 * nothing can be foretold, and nothing is missing.
 */
export type SightState = 'read' | 'first-reading' | 'unread' | 'stale' | 'offline' | 'not-allowed' | 'unannounced';

/** How the forecast as a whole stands at `now`. */
export function sightStateOf(sight: Omit<Sight, 'live'>, now: EpochMs): SightState {
  const { noticesReadAt, firstTriedAt, hostsAllowed, offline } = sight;
  if (!hostsAllowed) return 'not-allowed';
  if (sight.isUnannounced) return offline ? 'offline' : 'unannounced';
  if (noticesReadAt !== null && now - noticesReadAt <= STALE_AFTER_MS) return offline ? 'offline' : 'read';
  if (offline) return 'offline';
  if (noticesReadAt !== null) return 'stale';
  return firstTriedAt === null ? 'first-reading' : 'unread';
}

/** Whether nothing can be said of what is still to come: what was read is too old, or nothing was ever read. */
export function isBlind(sight: Omit<Sight, 'live'>, now: EpochMs): boolean {
  const { noticesReadAt, firstTriedAt, hostsAllowed, isUnannounced = false } = sight;
  if (!hostsAllowed) return true;
  if (isUnannounced) return false;
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
  return readings.includes(null) ? null : earliestOf(readings);
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
  hostsAllowed && now < (liveIsOldFrom(live) ?? now);

/** What an exchange says of itself while it is stopped as a whole. */
export type StopWord = 'halt' | 'maintenance' | 'emergency' | 'stop';

/** What the newest live reading says of a stop; null when it says nothing of one. What HALT means is known of the first. */
export function stopWordOf({ exchange = FIRST_EXCHANGE, live }: Pick<Sight, 'exchange' | 'live'>): StopWord | null {
  const { condition } = live;
  if (condition !== 'halted' && condition !== 'maintenance' && condition !== 'emergency') return null;
  if (condition === 'emergency') return 'emergency';
  if (exchange !== FIRST_EXCHANGE) return 'stop';
  return condition === 'halted' ? 'halt' : 'maintenance';
}

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
