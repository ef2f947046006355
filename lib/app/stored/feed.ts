import * as v from 'valibot';
import { KEYS } from '../../domain/storage-keys.ts';
import type { FeedContent } from '../../sources/feed-file.ts';
import { type FeedMemory, NO_FEED } from '../feed/memory.ts';
import { listOf, recordOf } from './entries.ts';
import { instant, maybeInstant } from './instant.ts';
import { windowShape } from './maintenance.ts';
import { definePart } from './part.ts';
import { problemShape } from './sources.ts';

const content: v.GenericSchema<unknown, FeedContent> = v.object({
  generatedAt: instant,
  readAt: recordOf(instant),
  windows: listOf(windowShape),
});

const schema: v.GenericSchema<unknown, FeedMemory> = v.object({
  askedAt: maybeInstant,
  jitter: v.number(),
  readAt: maybeInstant,
  etag: v.nullable(v.string()),
  failures: v.number(),
  failingSince: maybeInstant,
  problem: v.nullable(problemShape),
  content: v.nullable(content),
});

/** What a feed said, where the build reads one. */
export const feedPart = definePart({ key: KEYS.feed, version: 1, schema, empty: NO_FEED, migrate: {} });
