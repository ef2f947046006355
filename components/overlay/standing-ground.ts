import { type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';

/** A host that the page takes away comes back at once this often; then it takes longer each time. */
const FREE_RETURNS = 10;
const LONGEST_WAIT_MS = MINUTE_MS;
/** Standing so long it counts as left alone again. */
const CALM_MS = 2 * MINUTE_MS;
/** Looking costs a layout of the page. */
const LOOK_EVERY_MS = 3 * SECOND_MS;
/** Covered this often in a row, the page means it. */
const LOOKS_UNTIL_BLOCKED = 4;

/**
 * What the overlay does about a page that takes it away or covers it, by accident or not: it comes back as long as there
 * is something to say, at a cost that is bounded. What cannot be won is known.
 */
export interface StandingGround {
  /** The page took the host away: when to come back. */
  readonly lost: (now: EpochMs) => EpochMs;
  /** Looks whether the box can be seen, and raises it when not. */
  readonly look: (host: { readonly isCovered: () => boolean; readonly raise: () => void }, now: EpochMs) => void;
  /** Not before then. */
  readonly returnAt: () => EpochMs | null;
  /** The page does not let the overlay be seen. */
  readonly isBlocked: () => boolean;
}

/** A page that has done nothing yet. */
export function standGround(): StandingGround {
  let losses = 0;
  let returnAt: EpochMs | null = null;
  let lookedAt = 0;
  let covered = 0;
  return {
    lost: (now) => {
      losses = returnAt !== null && now - returnAt < CALM_MS ? losses + 1 : 1;
      const waitMs = losses <= FREE_RETURNS ? 0 : Math.min(2 ** (losses - FREE_RETURNS) * SECOND_MS, LONGEST_WAIT_MS);
      returnAt = shift(now, waitMs);
      return returnAt;
    },
    look: (host, now) => {
      if (now - lookedAt < LOOK_EVERY_MS) return;
      lookedAt = now;
      covered = host.isCovered() ? covered + 1 : 0;
      // Not at the first look: what passes over it by itself is let pass.
      if (covered > 1 && covered <= LOOKS_UNTIL_BLOCKED) host.raise();
    },
    returnAt: () => returnAt,
    isBlocked: () => losses > FREE_RETURNS || covered > LOOKS_UNTIL_BLOCKED,
  };
}
