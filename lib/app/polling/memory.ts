import * as v from 'valibot';
import type { SourceProblem } from '../../domain/source-health.ts';
import { type EpochMs, epochMs } from '../../domain/time.ts';

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
  /** Its text was longer than what is kept, or its page larger than what is taken. */
  readonly isCut?: boolean;
}

/** What the live calls remember. */
export interface LiveMemory {
  /** Readings in a row that are of no trading as usual; after the first a second one is due 20 s later. */
  readonly stoppedReadings: number;
  readonly firstStoppedAt: EpochMs | null;
  /** The pairs that were halted in the newest reading: a change makes the list of pairs due. */
  readonly haltedPrint: string | null;
  readonly pairsWanted: boolean;
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
const NEW_LIVE: LiveMemory = {
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

const instant = v.pipe(v.number(), v.finite(), v.transform(epochMs));
const instantOrNull = v.nullable(instant);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(2));

const Problem: v.GenericSchema<unknown, SourceProblem> = v.variant('code', [
  v.object({ code: v.literal('http-status'), status: v.number() }),
  v.object({ code: v.literal('time-out') }),
  v.object({ code: v.literal('unreachable') }),
  v.object({ code: v.literal('too-large') }),
  v.object({ code: v.literal('wrong-type'), expected: v.string(), came: v.string() }),
  v.object({ code: v.literal('wrong-shape'), expected: v.string(), came: v.string() }),
  v.object({ code: v.literal('empty'), expected: v.string() }),
  v.object({ code: v.literal('not-allowed') }),
]);
const Host: v.GenericSchema<unknown, HostMemory> = v.object({
  failures: count,
  failedAt: instantOrNull,
  backoffShare: share,
  notBefore: instantOrNull,
  answeredAt: instantOrNull,
  status: v.optional(v.nullable(v.number()), null),
});
const Source: v.GenericSchema<unknown, SourceMemory> = v.object({
  askedAt: instantOrNull,
  jitter: v.pipe(v.number(), v.minValue(0.5), v.maxValue(1.5)),
  spread: v.nullable(v.object({ from: instant, share })),
  readAt: instantOrNull,
  failures: count,
  backoffShare: share,
  failingSince: instantOrNull,
  problem: v.nullable(Problem),
  itemCount: count,
  recognised: v.nullable(v.string()),
  door: v.nullable(v.object({ url: v.string(), bestTriedAt: instant })),
  day: v.number(),
  opened: v.optional(count, 0),
  changed: v.optional(count, 0),
  requests: count,
  bytes: count,
});
const Validator: v.GenericSchema<unknown, Validators> = v.object({
  etag: v.nullable(v.string()),
  lastModified: v.nullable(v.string()),
  readAt: v.optional(instantOrNull, null),
  print: v.optional(v.nullable(v.string()), null),
  distrustedUntil: v.optional(instantOrNull, null),
});
const Article: v.GenericSchema<unknown, ArticleMemory> = v.object({
  source: v.string(),
  url: v.nullable(v.string()),
  title: v.string(),
  excerpt: v.string(),
  publishedAt: instantOrNull,
  updatedAt: instantOrNull,
  firstSeenAt: instant,
  listedAt: instant,
  stamp: v.string(),
  openedStamp: v.nullable(v.string()),
  openedAt: instantOrNull,
  attempts: count,
  print: v.nullable(v.string()),
  isCut: v.exactOptional(v.boolean()),
});
const Live: v.GenericSchema<unknown, LiveMemory> = v.object({
  stoppedReadings: count,
  firstStoppedAt: instantOrNull,
  haltedPrint: v.nullable(v.string()),
  pairsWanted: v.boolean(),
  clearedAt: v.optional(instantOrNull, null),
  maintenanceBy: v.optional(v.record(v.string(), instant), {}),
  flagsPrint: v.optional(v.nullable(v.string()), null),
  flagsChangedAt: v.optional(instantOrNull, null),
});

/** Reads a stored memory; what is broken or of another version falls back piece by piece. Never throws. */
export function readPollMemory(stored: unknown): PollMemory {
  const whole = v.safeParse(v.looseObject({ version: v.literal(1) }), stored);
  if (!whole.success) return EMPTY_POLL_MEMORY;
  const { hosts, sources, validators, articles, live, manualAt } = whole.output;
  const known = soundEntries(articles, Article);
  return {
    version: 1,
    hosts: soundEntries(hosts, Host).entries,
    sources: soundEntries(sources, Source).entries,
    // "Not changed" is no help when what it did not change from is lost: ask for everything again.
    validators: known.isWhole ? soundEntries(validators, Validator).entries : {},
    articles: known.entries,
    live: v.parse(v.fallback(Live, NEW_LIVE), live),
    manualAt: v.parse(v.fallback(instantOrNull, null), manualAt),
  };
}

/** The entries of a stored record that have the right shape. */
function soundEntries<Entry>(
  stored: unknown,
  schema: v.GenericSchema<unknown, Entry>,
): { entries: Record<string, Entry>; isWhole: boolean } {
  const record = v.safeParse(v.record(v.string(), v.unknown()), stored);
  if (!record.success) return { entries: {}, isWhole: false };
  const all = Object.entries(record.output);
  const sound = all.flatMap(([key, value]): [string, Entry][] => {
    const entry = v.safeParse(schema, value);
    return entry.success ? [[key, entry.output]] : [];
  });
  return { entries: Object.fromEntries(sound), isWhole: sound.length === all.length };
}
