import type { EpochMs } from './time.ts';

/** What went wrong with a source, as a code; the words are in the catalogues. */
export type SourceProblem =
  | { readonly code: 'http-status'; readonly status: number }
  | { readonly code: 'time-out' }
  | { readonly code: 'unreachable' }
  | { readonly code: 'too-large' }
  | { readonly code: 'wrong-type'; readonly expected: string; readonly came: string }
  | { readonly code: 'wrong-shape'; readonly expected: string; readonly came: string }
  | { readonly code: 'empty'; readonly expected: string }
  | { readonly code: 'not-allowed' }
  /** Of a feed: its signature is not of what it says, or what it says is not of now. */
  | { readonly code: 'forged' }
  | { readonly code: 'too-old' };

/** One way of learning and how it fares. Shown in popup and options. */
export interface SourceHealth {
  readonly id: string;
  /** Whether it tells of notices or of the live state; only the former decide how old the forecast is. */
  readonly about: 'notices' | 'live';
  /** ok: read; warn: trouble, trying again; bad: no answer; off: not used, not found, or not allowed. */
  readonly state: 'ok' | 'warn' | 'bad' | 'off';
  readonly triedAt: EpochMs | null;
  /** Newest successful reading (a 304 counts). */
  readonly readAt: EpochMs | null;
  readonly problem: SourceProblem | null;
  /** Since when it has been failing without a break. */
  readonly failingSince: EpochMs | null;
  readonly retryAt: EpochMs | null;
  /** How many notices the newest reading held. */
  readonly itemCount: number;
  /** What the page turned out to be, e.g. `json-ld`; for the diagnosis. */
  readonly recognised: string | null;
  /** Articles that the newest asking opened, and how many of them said something new. */
  readonly opened?: number;
  readonly changed?: number;
  /** Requests and bytes of bodies since 0:00 JST. */
  readonly today: { readonly requests: number; readonly bytes: number };
}
