import type { AfterItemId, BeforeItemId } from '../../domain/checklist.ts';

/** What to do, and why in a few words (may be empty). */
export interface ItemWords {
  readonly what: string;
  readonly why: string;
  /** The same of an exchange that gives no such advice itself. */
  readonly whyElsewhere?: string;
}

/** Checklist before the stop, from the exchange's own advice. Nothing here says how orders are treated. */
export type BeforeItems = Readonly<Record<BeforeItemId, ItemWords>>;
export type AfterItems = Readonly<Record<AfterItemId, ItemWords>>;
