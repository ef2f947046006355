import { type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { OverlayHost } from './host.ts';
import type { Standing } from './presentation.ts';

/** A host that the page takes away comes back at once this often; then it takes longer each time. */
const FREE_RETURNS = 10;
const LONGEST_WAIT_MS = MINUTE_MS;
/** Standing so long it counts as left alone again. */
const CALM_MS = 2 * MINUTE_MS;
/** Looking costs as much as many ticks: often at first and while something lies over the box, then seldom. */
const LOOK_EVERY_MS = 3 * SECOND_MS;
const CALM_LOOK_EVERY_MS = 15 * SECOND_MS;
const LOOKS_UNTIL_CALM = 2;
/** Covered this often in a row, the page means it. */
const LOOKS_UNTIL_BLOCKED = 4;

/**
 * What the overlay does about a page that takes it away or covers it, by accident or not: it comes back as long as there
 * is something to say, at a cost that is bounded. What cannot be won is known.
 */
export interface StandingGround {
  /** Whether `host`, on which `shown` stands, is still there; looks at times whether it can be seen, and raises it. */
  readonly isHeld: (host: Held, shown: Standing, now: EpochMs) => boolean;
  /** Not before then. */
  readonly returnAt: () => EpochMs | null;
}

type Held = Pick<OverlayHost, 'isStanding' | 'isCovered' | 'mend' | 'raise'>;

/**
 * A page that has done nothing yet.
 *
 * @param onBlocked told once a window and phase what the page does not let be seen
 */
export function standGround(onBlocked: (shown: Standing) => void): StandingGround {
  let losses = 0;
  let returnAt: EpochMs | null = null;
  let lookedAt = 0;
  let covered = 0;
  let clear = 0;
  const reported = new Set<string>();

  function lose(now: EpochMs) {
    clear = 0;
    losses = returnAt !== null && now - returnAt < CALM_MS ? losses + 1 : 1;
    const waitMs = losses <= FREE_RETURNS ? 0 : Math.min(2 ** (losses - FREE_RETURNS) * SECOND_MS, LONGEST_WAIT_MS);
    returnAt = shift(now, waitMs);
  }

  function look(host: Held, now: EpochMs) {
    if (now - lookedAt < (clear < LOOKS_UNTIL_CALM ? LOOK_EVERY_MS : CALM_LOOK_EVERY_MS)) return;
    lookedAt = now;
    host.mend();
    [covered, clear] = host.isCovered() ? [covered + 1, 0] : [0, clear + 1];
    // Not at the first look: what passes over it by itself is let pass.
    if (covered > 1 && covered <= LOOKS_UNTIL_BLOCKED) host.raise();
  }

  function report(shown: Standing) {
    const key = `${shown.windowId} ${shown.look}`;
    if (reported.has(key)) return;
    reported.add(key);
    onBlocked(shown);
  }

  return {
    isHeld: (host, shown, now) => {
      const isStanding = host.isStanding();
      if (isStanding) look(host, now);
      else lose(now);
      if (losses > FREE_RETURNS || covered > LOOKS_UNTIL_BLOCKED) report(shown);
      return isStanding;
    },
    returnAt: () => returnAt,
  };
}
