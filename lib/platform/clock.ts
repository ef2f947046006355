import { type EpochMs, epochMs } from '../domain/time.ts';

/** The one place that asks what time it is. */
export const now = (): EpochMs => epochMs(Date.now());
