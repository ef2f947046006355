import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../domain/time.ts';
import type { NoticeSource } from '../../exchanges/exchange.ts';
import type { HostMemory, SourceMemory } from './memory.ts';

/** What the pace depends on. */
export interface Pace {
  readonly urgent: boolean;
  readonly watching: boolean;
}

/** How one thing is asked regularly. */
export interface Rhythm {
  readonly intervalMs: number;
  /** The interval on a quiet day without a trading tab: what is overdue by more was asleep. */
  readonly idleIntervalMs: number;
  readonly longestBackoffMs: number;
  /** The interval varies by so much around its mean. */
  readonly jitterShare: number;
}

export const LONGEST_BACKOFF_MS = HOUR_MS;
/** While somebody watches, the live state is not left alone for longer than 5 min: its recovery is waited for. */
export const liveBackoffMs = (pace: Pace): number => (pace.watching ? 5 * MINUTE_MS : LONGEST_BACKOFF_MS);
/** The list of pairs is 70 kB: when pairs halt and come back by turns it is still not asked more often than this. */
export const PAIRS_GAP_MS = 5 * MINUTE_MS;
/** A source without validators would send its whole list every time; past this many bytes a day it is asked hourly. */
const FRUGAL_ABOVE_BYTES = 1_500_000;
/** Intervals vary by so much around their mean. */
export const NOTICE_JITTER = 0.2;
export const LIVE_JITTER = 0.1;
const FIRST_BACKOFF_MS = MINUTE_MS;

/** A factor on an interval, uniform within ± `share`. */
export const drawJitter = (share: number, random: () => number): number => 1 - share + 2 * share * random();

/** The share of a backoff that is waited, half to all of it, so that a crowd that failed together returns apart. */
export const drawBackoffShare = (random: () => number): number => 0.5 + random() / 2;

/** Exponential backoff: a share of 1, 2, 4 … min, at most of `longestMs`; 0 without a failure. */
function backoffMs(of: { readonly failures: number; readonly backoffShare: number }, longestMs: number): number {
  if (of.failures === 0) return 0;
  return of.backoffShare * Math.min(longestMs, FIRST_BACKOFF_MS * 2 ** Math.min(of.failures - 1, 10));
}

/** How often a notice source is asked on average now. */
export function noticeIntervalMs(source: NoticeSource, memory: SourceMemory, pace: Pace, bytesToday: number): number {
  // Perhaps it does not exist: knock once a day.
  if (source.isProbe && memory.readAt === null) return DAY_MS;
  if (bytesToday > FRUGAL_ABOVE_BYTES) return Math.max(source.cadence.usualMs, pace.urgent ? 10 * MINUTE_MS : HOUR_MS);
  return pace.urgent ? source.cadence.urgentMs : source.cadence.usualMs;
}

export const statusIntervalMs = (pace: Pace): number => (pace.watching ? MINUTE_MS : 5 * MINUTE_MS);

/** The flags of single pairs are shown on trading pages only, so nobody misses them in the other hours. */
export const pairsIntervalMs = (pace: Pace): number => (pace.watching ? 30 * MINUTE_MS : HOUR_MS);

export const CIRCUIT_BREAK_INTERVAL_MS = 30 * SECOND_MS;

/** When a source is due; `now` for one that was never asked, so that a fresh install reads at once. */
export function dueAt(source: SourceMemory, task: Rhythm, now: EpochMs): EpochMs {
  // Asked in the future: the clock was set back since.
  if (source.askedAt === null || source.askedAt > now) return now;
  const waitMs = Math.max(task.intervalMs * source.jitter, backoffMs(source, task.longestBackoffMs));
  const due = shift(source.askedAt, waitMs);
  if (source.spread === null || source.spread.from < source.askedAt || source.spread.from > now) return due;
  const spread = shift(source.spread.from, source.spread.share * task.intervalMs);
  return spread > due ? spread : due;
}

/**
 * Gives a source that is overdue by more than an interval a moment within the next one: browsers that all start at
 * 9:00 must not all ask at 9:00.
 */
export function withSpread(source: SourceMemory, task: Rhythm, now: EpochMs, random: () => number): SourceMemory {
  const wasAwake = source.askedAt === null || now - source.askedAt <= 2 * task.idleIntervalMs;
  if (wasAwake || now - dueAt(source, task, now) <= task.intervalMs) return source;
  // The time that is left of an interval somewhere in its middle: what a crowd looks like that never stopped.
  return { ...source, spread: { from: now, share: random() * drawJitter(task.jitterShare, random) } };
}

/** Until when a host is left alone; null when it may be asked. `Retry-After` holds even for a manual refresh. */
export function blockedUntil(
  host: HostMemory,
  now: EpochMs,
  longestBackoffMs: number,
  isManual: boolean,
): EpochMs | null {
  const asked = host.notBefore !== null && host.notBefore > now ? host.notBefore : null;
  if (asked !== null || isManual || host.failures === 0) return asked;
  if (host.failedAt === null || host.failedAt > now) return null;
  const until = shift(host.failedAt, backoffMs(host, longestBackoffMs));
  return until > now ? until : null;
}
