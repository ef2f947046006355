import * as v from 'valibot';
import type { Correction, Corrections } from '../../domain/correction.ts';
import { instant, maybeInstant, serviceShape, windowKindShape, windowShape } from '../shapes.ts';
import { recordOf } from './entries.ts';

const correction: v.GenericSchema<unknown, Correction> = v.object({
  at: instant,
  window: v.object({
    kind: windowKindShape,
    services: v.array(serviceShape),
    assets: v.array(v.string()),
    start: instant,
    end: maybeInstant,
    title: v.string(),
    url: v.nullable(v.string()),
  }),
  locked: v.boolean(),
  lastWordAt: maybeInstant,
  known: windowShape,
});

export const correctionsShape: v.GenericSchema<unknown, Corrections> = recordOf(correction);
