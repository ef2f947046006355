import * as v from 'valibot';
import { EMPTY_LEDGER, type Ledger } from '../../domain/ledger.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import { fieldsOf, listOf, recordOf } from './entries.ts';
import { instant, maybeInstant } from './instant.ts';
import { statusShape } from './maintenance.ts';
import { definePart } from './part.ts';

/** The times of a maintenance as the user heard them. */
export const toldTimes = v.object({ start: instant, end: maybeInstant, status: statusShape });

const heardTimes = v.object({
  ...toldTimes.entries,
  passedAt: v.optional(instant),
  before: v.optional(v.nullable(toldTimes)),
});

const ledger: v.GenericSchema<unknown, Ledger> = v.object({
  settled: recordOf(v.object({ at: instant, told: v.boolean() })),
  heard: recordOf(heardTimes),
  lastCycleAt: maybeInstant,
  machineAt: v.optional(maybeInstant, null),
  nextCycleAt: maybeInstant,
  awakeSince: maybeInstant,
  lateCycles: listOf(v.object({ plannedAt: instant, cameAt: instant })),
});

/** What was told, and what was let pass. */
export const ledgerPart = definePart({
  key: KEYS.ledger,
  version: 1,
  schema: fieldsOf(ledger, EMPTY_LEDGER),
  empty: EMPTY_LEDGER,
  migrate: {},
});
