import { type Quieting, quietingsOf } from '../../lib/domain/overlay-choice.ts';
import { situationOf } from '../../lib/domain/situation/situation.ts';
import { type EpochMs, SECOND_MS, shift } from '../../lib/domain/time.ts';
import type { View } from '../../lib/domain/view.ts';

/** Long enough to be read, and to be taken back. */
export const REPLY_SHOWN_MS = 10 * SECOND_MS;

/** What the overlay answers for a moment to what the user just did. */
export type Reply = {
  /** Not shown from then on. */
  readonly until: EpochMs;
} & (
  | { readonly kind: 'not-saved' }
  /** Kept from this page, with the way back. */
  | { readonly kind: 'hidden'; readonly quieting: Exclude<Quieting, 'muted'>; readonly windowIds: readonly string[] }
);

/** Whatever is said without a time of its own is said from now on. */
type ReplyToGive = Reply extends infer Each ? (Each extends Reply ? Omit<Each, 'until'> : never) : never;

/** Whether it is still so: what was hidden may be shown again by now, from the popup or in its next phase. */
export const isStillSo = (reply: Reply, view: View, now: EpochMs): boolean =>
  reply.kind !== 'hidden' ||
  view.windows.some(
    (window) =>
      reply.windowIds.includes(window.id) &&
      quietingsOf(window.choice, situationOf(window, view, now)).includes(reply.quieting),
  );

/** The newest reply, for as long as it holds. */
export interface Replies {
  readonly at: (now: EpochMs) => Reply | null;
  readonly give: (reply: ReplyToGive) => void;
  readonly takeBack: () => void;
}

/** Nothing has been done yet. @param clock the time that is followed */
export function createReplies(clock: () => EpochMs): Replies {
  let newest: Reply | null = null;
  return {
    at: (now) => (newest !== null && now < newest.until ? newest : null),
    give: (reply) => {
      newest = { ...reply, until: shift(clock(), REPLY_SHOWN_MS) };
    },
    takeBack: () => {
      newest = null;
    },
  };
}
