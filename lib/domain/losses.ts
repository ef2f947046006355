import { KEYS } from './storage-keys.ts';

/** What a user would miss when it is damaged on the disk; everything else is read again from the exchange. */
export const MISSED_PARTS = [
  KEYS.manual,
  KEYS.corrections,
  KEYS.desk,
  KEYS.settings,
  KEYS.history,
  KEYS.ledger,
] as const;
export type MissedPart = (typeof MISSED_PARTS)[number];

/** Those of `keys` that a user would miss, each once. */
export const missedOf = (keys: Iterable<string>): readonly MissedPart[] => {
  const lost = new Set(keys);
  return MISSED_PARTS.filter((part) => lost.has(part));
};
