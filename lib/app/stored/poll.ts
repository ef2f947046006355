import * as v from 'valibot';
import type { SourceProblem } from '../../domain/source-health.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import {
  type ArticleMemory,
  EMPTY_POLL_MEMORY,
  type HostMemory,
  type LiveMemory,
  NEW_LIVE,
  type PollMemory,
  type SourceMemory,
  type Validators,
} from '../polling/memory.ts';
import { listOf, recordOf, selfReading } from './entries.ts';
import { instant, maybeInstant } from './instant.ts';
import { definePart } from './part.ts';

/* What polling remembers outlives every version of the code, so nothing is taken from storage unchecked. */

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
  failedAt: maybeInstant,
  backoffShare: share,
  notBefore: maybeInstant,
  answeredAt: maybeInstant,
  status: v.optional(v.nullable(v.number()), null),
  closesPages: v.exactOptional(v.boolean()),
});
const Source: v.GenericSchema<unknown, SourceMemory> = v.object({
  askedAt: maybeInstant,
  jitter: v.pipe(v.number(), v.minValue(0.5), v.maxValue(1.5)),
  spread: v.nullable(v.object({ from: instant, share })),
  readAt: maybeInstant,
  failures: count,
  backoffShare: share,
  failingSince: maybeInstant,
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
  readAt: v.optional(maybeInstant, null),
  print: v.optional(v.nullable(v.string()), null),
  distrustedUntil: v.optional(maybeInstant, null),
  halfSince: v.exactOptional(instant),
});
const Article: v.GenericSchema<unknown, ArticleMemory> = v.object({
  source: v.string(),
  url: v.nullable(v.string()),
  title: v.string(),
  excerpt: v.string(),
  publishedAt: maybeInstant,
  updatedAt: maybeInstant,
  firstSeenAt: instant,
  listedAt: instant,
  stamp: v.string(),
  openedStamp: v.nullable(v.string()),
  openedAt: maybeInstant,
  attempts: count,
  print: v.nullable(v.string()),
  isCut: v.exactOptional(v.boolean()),
  isHalf: v.exactOptional(v.boolean()),
  reach: v.exactOptional(v.nullable(v.object({ from: maybeInstant, to: maybeInstant }))),
  earlier: v.exactOptional(listOf(v.string())),
  returned: v.exactOptional(
    listOf(v.object({ print: v.string(), readings: count, missed: count, isSafer: v.boolean() })),
  ),
  turns: v.exactOptional(count),
});
const Live: v.GenericSchema<unknown, LiveMemory> = v.object({
  stoppedReadings: count,
  firstStoppedAt: maybeInstant,
  haltedPrint: v.nullable(v.string()),
  pairsWanted: v.boolean(),
  auctionPrint: v.exactOptional(v.nullable(v.string())),
  clearedAt: v.optional(maybeInstant, null),
  maintenanceBy: v.optional(recordOf(instant), {}),
  flagsPrint: v.optional(v.nullable(v.string()), null),
  flagsChangedAt: v.optional(maybeInstant, null),
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
    manualAt: v.parse(v.fallback(maybeInstant, null), manualAt),
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

export const pollPart = definePart({
  key: KEYS.poll,
  version: 1,
  schema: selfReading(readPollMemory),
  empty: EMPTY_POLL_MEMORY,
  migrate: {},
});
