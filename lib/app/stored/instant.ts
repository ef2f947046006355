import * as v from 'valibot';
import { type EpochMs, epochMs } from '../../domain/time.ts';

/** A moment as it is stored. Storage outlives every version of the code, so nothing is taken from it unchecked. */
export const instant = v.pipe(
  v.number(),
  v.finite(),
  v.transform((value): EpochMs => epochMs(value)),
);
export const maybeInstant = v.nullable(instant);
