import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, shift } from '../../domain/time.ts';
import type { NoticeSource } from '../../sources/notice-source.ts';
import type { HostMemory, SourceMemory } from './memory.ts';

/** What the pace depends on. */
export interface Pace {
  readonly urgent: boolean;
  readonly watching: boolean;
  /** A trading tab is in front; as `watching` where nobody says. */
  readonly inFront?: boolean;
  /** The flags of the pairs speak of a stop of the whole, or of what hampers it. */
  readonly isHeldByFlags?: boolean;
}

/** How long something that fails is left alone. */
export interface Patience {
  readonly longestMs: number;
  /** So many failures in a row are each followed by another try soon. */
  readonly quickTries: number;
}

/** How one thing is asked regularly. */
export interface Rhythm {
  readonly intervalMs: number;
  /** The interval on a quiet day without a trading tab: what is overdue by more was asleep. */
  readonly idleIntervalMs: number;
  readonly patience: Patience;
  /** The interval varies by so much around its mean. */
  readonly jitterShare: number;
}

export const PATIENT: Patience = { longestMs: HOUR_MS, quickTries: 0 };
/** Longest wait that is granted to a server of the live state, whatever it asks for: the state is what users wait for. */
const LONGEST_LIVE_WAIT_MS = { tooFrequent: 5 * MINUTE_MS, unavailable: 5 * MINUTE_MS, unavailableInFront: MINUTE_MS };
/** A quick try comes a share of this after the failed one. */
const HALF_MINUTE_MS = 30 * SECOND_MS;
const QUICK_TRY_MS = 8 * SECOND_MS;

const isInFront = (pace: Pace): boolean => pace.inFront ?? pace.watching;

/**
 * How long the live state is left alone when it fails. While somebody watches, or while a first reading of a stop waits
 * for its second, another try follows soon: of an exchange that answers every other call, a halt is seen all the same.
 */
export function livePatience(pace: Pace, isSuspected: boolean): Patience {
  if (isSuspected) return { longestMs: HALF_MINUTE_MS, quickTries: 10 };
  if (isInFront(pace)) return { longestMs: HALF_MINUTE_MS, quickTries: 4 };
  return pace.watching ? { longestMs: 5 * MINUTE_MS, quickTries: 4 } : PATIENT;
}

/** The list of pairs is 70 kB: when pairs halt and come back by turns it is still not asked more often than this. */
export const PAIRS_GAP_MS = 5 * MINUTE_MS;
/** A source without validators would send its whole list every time; past this many bytes a day it is asked hourly. */
const FRUGAL_ABOVE_BYTES = 1_500_000;
/** Intervals vary by so much around their mean. */
export const NOTICE_JITTER = 0.2;
export const LIVE_JITTER = 0.1;
const FIRST_BACKOFF_MS = MINUTE_MS;
export const TOO_MANY_REQUESTS = 429;

/** A factor on an interval, uniform within ± `share`. */
export const drawJitter = (share: number, random: () => number): number => 1 - share + 2 * share * random();

/** The share of a backoff that is waited, half to all of it, so that a crowd that failed together returns apart. */
export const drawBackoffShare = (random: () => number): number => 0.5 + random() / 2;

type Failing = Pick<SourceMemory, 'failures' | 'backoffShare'>;

const isQuick = ({ failures }: Failing, { quickTries }: Patience): boolean => failures > 0 && failures <= quickTries;

/** Quick tries first, then exponential backoff: a share of 1, 2, 4 … min, at most of the longest; 0 without a failure. */
function backoffMs(of: Failing, patience: Patience): number {
  if (of.failures === 0) return 0;
  if (isQuick(of, patience)) return of.backoffShare * QUICK_TRY_MS;
  const doublings = Math.min(of.failures - patience.quickTries - 1, 10);
  return of.backoffShare * Math.min(patience.longestMs, FIRST_BACKOFF_MS * 2 ** doublings);
}

/** How often a notice source is asked on average now. */
export function noticeIntervalMs(source: NoticeSource, memory: SourceMemory, pace: Pace, bytesToday: number): number {
  // Perhaps it does not exist: knock once a day.
  if (source.isProbe && memory.readAt === null) return DAY_MS;
  if (bytesToday > FRUGAL_ABOVE_BYTES) return Math.max(source.cadence.usualMs, pace.urgent ? 10 * MINUTE_MS : HOUR_MS);
  return pace.urgent ? source.cadence.urgentMs : source.cadence.usualMs;
}

/** How often a source is asked while a feed reads it, for what the feed may have missed: with a stop near or on, an edit matters. */
const CALMED_MS = { usual: 2 * HOUR_MS, urgent: 20 * MINUTE_MS };

/** The interval of a source that a feed reads too; the feed itself is asked instead. */
export function calmedIntervalMs(
  { id }: NoticeSource,
  intervalMs: number,
  { calmedSources = [], urgent }: Pace & { readonly calmedSources?: readonly string[] },
): number {
  if (!calmedSources.includes(id)) return intervalMs;
  return Math.max(intervalMs, urgent ? CALMED_MS.urgent : CALMED_MS.usual);
}

/** Below half a minute with its jitter: an alarm comes no sooner, and a worker that idles longer is ended. */
const IN_FRONT_MS = 29 * SECOND_MS;
const IN_FRONT_JITTER = 0.03;

export function statusIntervalMs(pace: Pace): number {
  if (isInFront(pace)) return IN_FRONT_MS;
  return pace.watching ? MINUTE_MS : 5 * MINUTE_MS;
}

export const statusJitter = (pace: Pace): number => (isInFront(pace) ? IN_FRONT_JITTER : LIVE_JITTER);

/** What flags have stopped or hampered is over when they are taken back, and is not waited for by the half hour. */
const HELD_PAIRS_MS = { inFront: 2 * MINUTE_MS, else: PAIRS_GAP_MS };

/** 70 kB a time: most of what a day costs. Flags hardly ever change, and then trading pages show it. */
export function pairsIntervalMs(pace: Pace): number {
  if (pace.isHeldByFlags) return isInFront(pace) ? HELD_PAIRS_MS.inFront : HELD_PAIRS_MS.else;
  return pace.watching ? 30 * MINUTE_MS : 3 * HOUR_MS;
}

const AUCTION_MS = { wanted: 30 * SECOND_MS, inFront: 165 * SECOND_MS, atRest: 30 * MINUTE_MS };

/**
 * How often the auction of the pair on screen is asked for; null when it is not. While a page is in front it is the small
 * answer by which a stop by flags alone shows, which otherwise only the list of pairs has, and that is large.
 */
export function auctionRhythm(
  pace: Pace & { readonly wantCircuitBreak: boolean; readonly isPairAtRest?: boolean },
): Pick<Rhythm, 'intervalMs' | 'idleIntervalMs'> | null {
  // Only asked at times, and waited for then.
  const atTimes = { idleIntervalMs: Number.POSITIVE_INFINITY };
  if (pace.wantCircuitBreak) return { intervalMs: AUCTION_MS.wanted, ...atTimes };
  if (pace.isPairAtRest) return { intervalMs: AUCTION_MS.atRest, ...atTimes };
  return isInFront(pace) ? { intervalMs: AUCTION_MS.inFront, idleIntervalMs: AUCTION_MS.inFront } : null;
}

/** When a source is due; `now` for one that was never asked, so that a fresh install reads at once. */
export function dueAt(source: SourceMemory, task: Rhythm, now: EpochMs): EpochMs {
  // Asked in the future: the clock was set back since.
  if (source.askedAt === null || source.askedAt > now) return now;
  const usualMs = isQuick(source, task.patience) ? 0 : task.intervalMs * source.jitter;
  const waitMs = Math.max(usualMs, backoffMs(source, task.patience));
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

/**
 * Until when a host is left alone; null when it may be asked. What it asks for with `Retry-After` holds even for a manual
 * refresh, for a reply of the future it does not: the clock was set back since.
 */
export function blockedUntil(host: HostMemory, now: EpochMs, patience: Patience, isManual: boolean): EpochMs | null {
  const isSince = host.answeredAt === null || host.answeredAt <= now;
  const asked = host.notBefore !== null && host.notBefore > now && isSince ? host.notBefore : null;
  if (asked !== null || isManual || host.failures === 0) return asked;
  if (host.failedAt === null || host.failedAt > now) return null;
  const isRefused = host.status === TOO_MANY_REQUESTS;
  const until = shift(host.failedAt, backoffMs(host, isRefused ? { ...patience, quickTries: 0 } : patience));
  return until > now ? until : null;
}

/** A host of the live state, with what it asked for bounded: it may slow us down, never silence the state. */
export function withBoundedWait(host: HostMemory, pace: Pace): HostMemory {
  if (host.notBefore === null || host.answeredAt === null) return host;
  const { tooFrequent, unavailable, unavailableInFront } = LONGEST_LIVE_WAIT_MS;
  const otherMs = isInFront(pace) ? unavailableInFront : unavailable;
  const latest = shift(host.answeredAt, host.status === TOO_MANY_REQUESTS ? tooFrequent : otherMs);
  return host.notBefore > latest ? { ...host, notBefore: latest } : host;
}
