import * as v from 'valibot';
import { EXCHANGE_IDS, type ExchangeId } from '../../domain/exchange.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import { NO_FEED } from '../feed/memory.ts';
import { EMPTY_POLL_MEMORY } from '../polling/memory.ts';
import type { ExchangeState } from '../state.ts';
import { fieldsOf, listOf, recordOf, selfReading } from './entries.ts';
import { feedPart } from './feed.ts';
import { livePart } from './live.ts';
import { windowShape } from './maintenance.ts';
import { definePart } from './part.ts';
import { readPollMemory } from './poll.ts';
import { sourcesPart } from './sources.ts';

/** What is known of an exchange that nobody has asked yet. */
export const UNASKED: ExchangeState = {
  poll: EMPTY_POLL_MEMORY,
  live: livePart.empty,
  sources: sourcesPart.empty,
  feed: NO_FEED,
};

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
  recordOf(fieldsOf(exchangeState, UNASKED)),
  v.transform((all) => Object.fromEntries(Object.entries(all).filter(([id]) => isKnown(id)))),
);

/** What is kept of every exchange but the first. */
export const othersPart = definePart({ key: KEYS.others, version: 1, schema, empty: {}, migrate: {} });
