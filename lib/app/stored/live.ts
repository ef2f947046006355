import * as v from 'valibot';
import { EMPTY_LIVE_HISTORY, type LiveHistory } from '../../domain/live-history.ts';
import {
  AUCTION_MODES,
  LIVE_CONDITIONS,
  type LiveState,
  NO_LIVE_STATE,
  PAIR_STATUSES,
} from '../../domain/observation.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import { fieldsOf, listOf, recordOf } from './entries.ts';
import { instant, maybeInstant } from './instant.ts';
import { inDomainWords } from './live-words.ts';
import { definePart } from './part.ts';

/** What is believed of the exchange now, and what was seen of it so far. */
export interface LiveMemory {
  readonly state: LiveState;
  readonly history: LiveHistory;
}

const pairState = v.object({
  status: v.picklist(PAIR_STATUSES),
  word: v.exactOptional(v.string()),
  minAmount: v.string(),
});

const state: v.GenericSchema<unknown, LiveState> = v.object({
  condition: v.picklist([...LIVE_CONDITIONS, 'unknown']),
  since: maybeInstant,
  answeredAt: maybeInstant,
  triedAt: maybeInstant,
  suspectedAt: maybeInstant,
  isStopSuspected: v.optional(v.boolean(), true),
  clearingSince: v.optional(maybeInstant, null),
  flips: v.optional(listOf(instant), []),
  standing: v.optional(recordOf(v.object({ at: instant, condition: v.picklist(LIVE_CONDITIONS) })), {}),
  words: v.optional(listOf(v.string()), []),
  hampered: v.optional(v.nullable(v.object({ flags: listOf(v.string()), since: instant, isSure: v.boolean() })), null),
  silentTries: v.number(),
  haltedPairs: listOf(v.string()),
  livePairs: listOf(v.string()),
  baseline: listOf(v.string()),
  usualFlags: v.nullable(recordOf(listOf(v.string()))),
  unusualPairs: recordOf(v.object({ ...pairState.entries, newlyStopped: v.boolean(), newFlags: listOf(v.string()) })),
  usualAmounts: v.exactOptional(recordOf(v.string())),
  circuitBreak: v.nullable(
    v.object({
      at: instant,
      changedAt: v.exactOptional(instant),
      isOpenEnded: v.exactOptional(v.boolean()),
      pair: v.string(),
      mode: v.picklist(AUCTION_MODES),
      word: v.exactOptional(v.string()),
      reopenAt: maybeInstant,
      estimatedPrice: v.nullable(v.string()),
    }),
  ),
});

const history: v.GenericSchema<unknown, LiveHistory> = v.object({
  halts: listOf(
    v.object({
      windowId: v.string(),
      since: instant,
      until: maybeInstant,
      pairs: v.number(),
      words: v.exactOptional(listOf(v.string())),
      tradingSeenAt: v.exactOptional(maybeInstant),
      haltSeenAt: v.exactOptional(instant),
    }),
  ),
  tradingSeenAt: v.exactOptional(maybeInstant),
  pairs: v.exactOptional(
    listOf(
      v.object({
        windowId: v.string(),
        pair: v.string(),
        trouble: v.picklist(['halted', 'busy']),
        minAmount: v.string(),
        since: instant,
        until: maybeInstant,
        isSure: v.boolean(),
      }),
    ),
  ),
  reports: v.exactOptional(
    listOf(v.object({ windowId: v.string(), since: instant, until: maybeInstant, words: listOf(v.string()) })),
  ),
  uneventful: recordOf(instant),
});

const EMPTY: LiveMemory = { state: NO_LIVE_STATE, history: EMPTY_LIVE_HISTORY };

const live: v.GenericSchema<unknown, LiveMemory> = v.object({
  state: fieldsOf(state, NO_LIVE_STATE),
  history: fieldsOf(history, EMPTY_LIVE_HISTORY),
});

export const livePart = definePart({
  key: KEYS.live,
  version: 2,
  schema: fieldsOf(live, EMPTY),
  empty: EMPTY,
  migrate: { 2: inDomainWords },
});
