import * as v from 'valibot';
import { EXCHANGE_IDS, type ExchangeId } from '../../domain/exchange.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import { NO_FEED } from '../feed/memory.ts';
import type { ExchangeState } from '../state.ts';
import { listOf, recordOf, selfReading } from './entries.ts';
import { feedPart } from './feed.ts';
import { livePart } from './live.ts';
import { windowShape } from './maintenance.ts';
import { definePart } from './part.ts';
import { readPollMemory } from './poll.ts';
import { sourcesPart } from './sources.ts';

const exchangeState: v.GenericSchema<unknown, ExchangeState> = v.object({
  poll: selfReading(readPollMemory),
  live: livePart.schema,
  sources: sourcesPart.schema,
  feed: v.optional(feedPart.schema, NO_FEED),
  usual: v.optional(listOf(windowShape)),
});

const isKnown = (id: string): id is ExchangeId => (EXCHANGE_IDS as readonly string[]).includes(id);

/** What an exchange that this version does not know has left is no trouble, and is dropped. */
const schema: v.GenericSchema<unknown, Partial<Record<ExchangeId, ExchangeState>>> = v.pipe(
  recordOf(exchangeState),
  v.transform((all) => Object.fromEntries(Object.entries(all).filter(([id]) => isKnown(id)))),
);

/** What is kept of every exchange but the first. */
export const othersPart = definePart({ key: KEYS.others, version: 1, schema, empty: {}, migrate: {} });
