import type { SourceProblem } from '../../domain/source-health.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Reach, Returned } from './returning.ts';

/** How one host has been answering, in one lane of questions. */
export interface HostMemory {
  /** Failures of the host itself in a row: time-outs, refusals for being too frequent, server errors. */
  readonly failures: number;
  readonly failedAt: EpochMs | null;
  /** Drawn at the last failure: the share of the longest backoff to wait, half to all of it. */
  readonly backoffShare: number;
  /** What the host asked for with `Retry-After`. */
  readonly notBefore: EpochMs | null;
  /** Newest reply of any kind. */
  readonly answeredAt: EpochMs | null;
  /** HTTP status of the newest reply; 429 too where the body said "too frequent". */
  readonly status: number | null;
  /** Its documents are written to their end: one that is not was cut on its way. */
  readonly closesPages?: boolean;
}

/** How one source has been faring. */
export interface SourceMemory {
  readonly askedAt: EpochMs | null;
  /** Factor on the interval, drawn at the last asking. */
  readonly jitter: number;
  /** Set when it was long overdue (browser closed, machine asleep): asked `share` of an interval after `from`. */
  readonly spread: { readonly from: EpochMs; readonly share: number } | null;
  readonly readAt: EpochMs | null;
  readonly failures: number;
  readonly backoffShare: number;
  readonly failingSince: EpochMs | null;
  readonly problem: SourceProblem | null;
  readonly itemCount: number;
  readonly recognised: string | null;
  /** The address that was read last, and when the best one was last tried. */
  readonly door: { readonly url: string; readonly bestTriedAt: EpochMs } | null;
  /** JST day (days since 1970) that the counts are of. */
  readonly day: number;
  /** Articles that the newest asking opened, and how many of them said something new. */
  readonly opened: number;
  readonly changed: number;
  readonly requests: number;
  readonly bytes: number;
}

/** What a server gave to ask "has it changed?" with. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When the whole body came last, and what it was. */
  readonly readAt: EpochMs | null;
  readonly print: string | null;
  /** The server called changed content unchanged: it is asked for the whole until then. */
  readonly distrustedUntil: EpochMs | null;
  /** Since when what came has not been written to its end, from a host of which nobody knows whether it writes ends. */
  readonly halfSince?: EpochMs;
}

/** An article that was listed and can matter. Its text is not kept here. */
export interface ArticleMemory {
  /** The source that lists it; another one that lists it too changes nothing. */
  readonly source: string;
  readonly url: string | null;
  readonly title: string;
  readonly excerpt: string;
  readonly publishedAt: EpochMs | null;
  readonly updatedAt: EpochMs | null;
  readonly firstSeenAt: EpochMs;
  readonly listedAt: EpochMs;
  /** Changes when the list shows a change. */
  readonly stamp: string;
  /** The stamp under which it was opened; null while it never was, or when the list carries its text. */
  readonly openedStamp: string | null;
  readonly openedAt: EpochMs | null;
  readonly attempts: number;
  /** Fingerprint of the newest version handed on. */
  readonly print: string | null;
  /** How far that one reaches, where others were handed on before it, and the fingerprints of those, newest first. */
  readonly reach?: Reach | null;
  readonly earlier?: readonly string[];
  /** Those that came again, and how often the words turned back. */
  readonly returned?: readonly Returned[];
  readonly turns?: number;
  /** Its text was longer than what is kept, or its page larger than what is taken. */
  readonly isCut?: boolean;
  /** What was read of it is from pages that were cut on their way. */
  readonly isHalf?: boolean;
}

/** What the live calls remember. */
export interface LiveMemory {
  /** Readings in a row that are of no trading as usual; after the first a second one is due 20 s later. */
  readonly stoppedReadings: number;
  readonly firstStoppedAt: EpochMs | null;
  /** The pairs that were halted in the newest reading: a change makes the list of pairs due. */
  readonly haltedPrint: string | null;
  readonly pairsWanted: boolean;
  /** The pair on screen and its auction, while it is in one: a change makes the list of pairs due. */
  readonly auctionPrint?: string | null;
  /** First reading of trading after a stop: a second one is due 20 s later. */
  readonly clearedAt: EpochMs | null;
  /** Calls beside the status that answer with the code for maintenance: since when. */
  readonly maintenanceBy: Readonly<Record<string, EpochMs>>;
  /** What the flags of the list were, and when they last changed: a change is read again. */
  readonly flagsPrint: string | null;
  readonly flagsChangedAt: EpochMs | null;
}

/** What polling remembers between wakes: plain JSON. */
export interface PollMemory {
  readonly version: 1;
  /** By `hostKey`. */
  readonly hosts: Readonly<Record<string, HostMemory>>;
  readonly sources: Readonly<Record<string, SourceMemory>>;
  /** By address. */
  readonly validators: Readonly<Record<string, Validators>>;
  /** By notice id. */
  readonly articles: Readonly<Record<string, ArticleMemory>>;
  readonly live: LiveMemory;
  readonly manualAt: EpochMs | null;
}

/** The live state has its own lane, so that no page of notices can silence it, nor it them. */
export type Lane = 'live' | 'notices';

const LIVE_KEY = 'live ';

/** Under which key the manners towards the host of `url` are kept. */
export const hostKey = (lane: Lane, url: string): string => (lane === 'live' ? LIVE_KEY : '') + new URL(url).hostname;

/** The host name that `key` is of. */
export const hostOfKey = (key: string): string => key.replace(LIVE_KEY, '');

export const NEW_HOST: HostMemory = {
  failures: 0,
  failedAt: null,
  backoffShare: 1,
  notBefore: null,
  answeredAt: null,
  status: null,
};
export const NEW_SOURCE: SourceMemory = {
  askedAt: null,
  jitter: 1,
  spread: null,
  readAt: null,
  failures: 0,
  backoffShare: 1,
  failingSince: null,
  problem: null,
  itemCount: 0,
  recognised: null,
  door: null,
  day: 0,
  opened: 0,
  changed: 0,
  requests: 0,
  bytes: 0,
};
export const NEW_LIVE: LiveMemory = {
  stoppedReadings: 0,
  firstStoppedAt: null,
  haltedPrint: null,
  pairsWanted: false,
  clearedAt: null,
  maintenanceBy: {},
  flagsPrint: null,
  flagsChangedAt: null,
};

export const EMPTY_POLL_MEMORY: PollMemory = {
  version: 1,
  hosts: {},
  sources: {},
  validators: {},
  articles: {},
  live: NEW_LIVE,
  manualAt: null,
};
