import * as v from 'valibot';
import type { Correction, Corrections } from '../../domain/correction.ts';
import { KEYS } from '../../domain/storage-keys.ts';
import { listOf, recordOf } from './entries.ts';
import { instant, maybeInstant } from './instant.ts';
import { serviceShape, windowKindShape, windowShape } from './maintenance.ts';
import { definePart } from './part.ts';

const correction: v.GenericSchema<unknown, Correction> = v.object({
  at: instant,
  window: v.object({
    kind: windowKindShape,
    services: listOf(serviceShape),
    assets: listOf(v.string()),
    start: instant,
    end: maybeInstant,
    title: v.string(),
    url: v.nullable(v.string()),
  }),
  locked: v.boolean(),
  parts: v.optional(listOf(v.object({ service: serviceShape, asset: v.nullable(v.string()) }))),
  lastWordAt: maybeInstant,
  known: windowShape,
});

const schema: v.GenericSchema<unknown, Corrections> = recordOf(correction);

/** What the user set right about maintenances that notices speak of. */
export const correctionsPart = definePart({ key: KEYS.corrections, version: 1, schema, empty: {}, migrate: {} });
