import type { ExchangeId } from './exchange.ts';
import type { LiveState } from './observation.ts';
import { phaseAt } from './phase.ts';
import { type EpochMs, MINUTE_MS } from './time.ts';
import { isSeenStopped, LIVE_ID_PREFIX, type MaintenanceWindow } from './window.ts';

/** What has been asked of the exchange, and what it answered: the ground on which something is said of now. */
export interface Look {
  /** When the sources were last asked; null when they never were, so that nothing old is known. */
  readonly triedAt: EpochMs | null;
  readonly live: Pick<LiveState, 'answeredAt' | 'suspectedAt'>;
  readonly offline: boolean;
  /** An answer contradicts the machine's clock, and no second one has settled which of them is right. */
  readonly isClockInDoubt: boolean;
  /** The same of the other exchanges that the user has chosen. */
  readonly elsewhere?: Readonly<Partial<Record<ExchangeId, Pick<Look, 'triedAt' | 'live'>>>>;
}

/** `look` as it is at `exchange`. */
const lookIn = (look: Look, exchange: ExchangeId): Look => ({ ...look, ...look.elsewhere?.[exchange] });

/** A machine that has been awake and asking for so long without an answer may say that the end is not confirmed. */
export const UNANSWERED_MS = 5 * MINUTE_MS;

/** Whether anything said of `window` now is about a state that goes on beyond what was planned, or was seen. */
export const claimsNow = (window: MaintenanceWindow, now: EpochMs): boolean =>
  isSeenStopped(window) || phaseAt(window, now) === 'overrun';

/** Whether the sources were asked since the machine woke up. */
export const hasLooked = ({ triedAt }: Pick<Look, 'triedAt'>, awakeSince: EpochMs): boolean =>
  triedAt === null || triedAt >= awakeSince;

/**
 * Whether what would be told of `window` at `now` rests on a look that is new enough: after a start or a sleep the
 * sources are asked first; a stop that was seen has to be seen again by this waking, and a planned end that has passed is
 * called overrun, only when nobody answers for a while.
 */
export function mayBeTold(window: MaintenanceWindow, looks: Look, awakeSince: EpochMs, now: EpochMs): boolean {
  const look = lookIn(looks, window.exchange);
  const { answeredAt, suspectedAt } = look.live;
  const isSeenNow = answeredAt !== null && answeredAt >= awakeSince;
  // What was seen by this very waking is true by whatever clock.
  if (window.id.startsWith(LIVE_ID_PREFIX) && isSeenStopped(window)) return isSeenNow;
  if (look.isClockInDoubt || !hasLooked(look, awakeSince)) return false;
  const isUnanswered = !look.offline && suspectedAt === null && now - awakeSince > UNANSWERED_MS;
  // What a notice says of a stop that nobody can see again is told all the same, and says when it was seen last.
  if (isSeenStopped(window)) return isSeenNow || isUnanswered;
  return phaseAt(window, now) !== 'overrun' || isUnanswered;
}
