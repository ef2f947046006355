/*
 * The language in which a scenario is written: what the exchange says and does, and when, in minutes from a base time.
 */

import type { OtherStates } from './hosts/others.ts';
import type { Wire } from './wire.ts';

/** A service notice as the exchange would publish it. Published again under the same slug, it is an edit. */
export interface NoticeDraft {
  /** Names the notice inside a scenario; its id at the exchange is derived from it. */
  readonly slug: string;
  readonly on: 'blog' | 'help-center';
  readonly title: string | ((at: Calendar) => string);
  /** Plain text; empty lines part paragraphs. */
  readonly text: (at: Calendar) => string;
}

/** Turns minutes from the base time into the words of a notice, JST. */
export interface Calendar {
  /** `2026年11月25日(水)` */
  day(minute: number): string;
  /** `11/25` */
  shortDay(minute: number): string;
  /** `2:00` */
  time(minute: number): string;
  /** `2026年11月25日(水) 2:00 〜 5:00`, with the day of the end where it is another one. */
  range(startMinute: number, endMinute: number): string;
}

/** How the pages of the blog are marked up. Nobody knows which form is the real one, so all of them are played. */
export const BLOG_MARKUPS = [
  ...(['next', 'json-ld', 'microdata', 'article', 'anchors', 'json-only'] as const),
  ...(['made-up-rows', 'made-up-nuxt', 'made-up-cards'] as const),
] as const;
export type BlogMarkup = (typeof BLOG_MARKUPS)[number];

/** Flags of one trading pair, in the exchange's own names. */
export interface PairFlags {
  readonly status: 'NORMAL' | 'BUSY' | 'VERY_BUSY' | 'HALT';
  readonly min_amount: string;
  readonly is_enabled: boolean;
  readonly stop_order: boolean;
  readonly stop_order_and_cancel: boolean;
  /** As `stop_order` where it is left out. */
  readonly stop_market_order?: boolean;
}

/** What can go wrong between the exchange and a reader. */
export type Trouble =
  | { readonly kind: 'latency'; readonly ms: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'half-body' }
  | { readonly kind: 'wire'; readonly wire: Wire }
  | { readonly kind: 'wrong-type'; readonly contentType: string }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterS?: number }
  | { readonly kind: 'redirect'; readonly status: number; readonly to: string }
  | { readonly kind: 'big-body'; readonly bytes: number }
  | { readonly kind: 'gzip-bomb'; readonly bytes: number }
  | { readonly kind: 'html-for-json' }
  | { readonly kind: 'empty-list' }
  /** This and nothing else, whatever was asked. */
  | { readonly kind: 'body'; readonly contentType: string; readonly body: string | Buffer }
  | { readonly kind: 'clock-off'; readonly ms: number };

/** A trouble and where it strikes: a host or all of them (`*`), a path prefix, a number of times or until cleared. */
export type Fault = Trouble & { readonly host: string; readonly path?: string; readonly times?: number };

/** One thing that changes at the exchange. */
export type Change =
  | { readonly publish: NoticeDraft }
  | { readonly withdraw: string }
  /** `halted`: HALT on every pair that trades. `maintenance`: every API call answers code 10007. */
  | { readonly spot: 'normal' | 'halted' | 'maintenance' }
  | { readonly pairs: Readonly<Record<string, Partial<PairFlags>>> }
  | { readonly circuitBreak: { readonly pair: string; readonly mode: string; readonly reopensAtMinute: number | null } }
  | { readonly blog: BlogMarkup }
  | { readonly legacyBlog: 'redirects' | 'serves' | 'gone' }
  | { readonly statusPage: 'absent' | 'serves' }
  /** Of other exchanges. */
  | { readonly [Id in keyof OtherStates]?: Partial<OtherStates[Id]> }
  | { readonly fault: Fault }
  | { readonly clearFaults: true };

/** A course of events and what a user must hear of it. */
export interface Scenario {
  readonly name: string;
  /** One sentence for whoever reads a failing test. */
  readonly says: string;
  /** How the exchange is when the extension is installed, at minute 0. */
  readonly first: readonly Change[];
  readonly later: readonly { readonly atMinute: number; readonly change: Change }[];
  readonly lastsMinutes: number;
  /**
   * Every reminder that is told, in order: `announced`, `lead-60` (minutes), `started`, `ended`, `halted` …
   * What is not in this list must not be told.
   */
  readonly told: readonly string[];
}
