import * as v from 'valibot';
import { type ClockCheck, UNCHECKED_CLOCK } from '../../domain/clock.ts';
import type { SourceHealth, SourceProblem } from '../../domain/source-health.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import type { EpochMs } from '../../domain/time.ts';
import { fieldsOf, listOf } from './entries.ts';
import { instant, maybeInstant } from './instant.ts';
import { definePart } from './part.ts';

/** What the newest poll reported of its sources. */
export interface Sources {
  readonly health: readonly SourceHealth[];
  readonly nextPollAt: EpochMs | null;
  readonly noticesReadAt: EpochMs | null;
  readonly firstTriedAt: EpochMs | null;
  /** When the sources were last asked, whatever came of it. */
  readonly triedAt: EpochMs | null;
  readonly clockSkewMs: number | null;
  readonly clock: ClockCheck;
}

export const problemShape: v.GenericSchema<unknown, SourceProblem> = v.variant('code', [
  v.object({ code: v.literal('http-status'), status: v.number() }),
  v.object({ code: v.picklist(['wrong-type', 'wrong-shape']), expected: v.string(), came: v.string() }),
  v.object({ code: v.literal('empty'), expected: v.string() }),
  v.object({ code: v.picklist(['time-out', 'unreachable', 'too-large', 'not-allowed', 'forged', 'too-old']) }),
]);

const clockShape: v.GenericSchema<unknown, ClockCheck> = v.object({
  offsetMs: v.number(),
  suspected: v.nullable(v.object({ skewMs: v.number(), at: instant })),
  agreedAt: maybeInstant,
});

const sources: v.GenericSchema<unknown, Sources> = v.object({
  health: listOf(
    v.object({
      id: v.string(),
      about: v.picklist(['notices', 'live']),
      state: v.picklist(['ok', 'warn', 'bad', 'off']),
      triedAt: maybeInstant,
      readAt: maybeInstant,
      problem: v.nullable(problemShape),
      failingSince: maybeInstant,
      retryAt: maybeInstant,
      itemCount: v.number(),
      recognised: v.nullable(v.string()),
      opened: v.exactOptional(v.number()),
      changed: v.exactOptional(v.number()),
      today: v.object({ requests: v.number(), bytes: v.number() }),
    }),
  ),
  nextPollAt: maybeInstant,
  noticesReadAt: maybeInstant,
  firstTriedAt: maybeInstant,
  triedAt: v.optional(maybeInstant, null),
  clockSkewMs: v.nullable(v.number()),
  clock: v.optional(clockShape, UNCHECKED_CLOCK),
});

const EMPTY: Sources = {
  health: [],
  nextPollAt: null,
  noticesReadAt: null,
  firstTriedAt: null,
  triedAt: null,
  clockSkewMs: null,
  clock: UNCHECKED_CLOCK,
};

export const sourcesPart = definePart({
  key: KEYS.sources,
  version: 1,
  schema: fieldsOf(sources, EMPTY),
  empty: EMPTY,
  migrate: {},
});
