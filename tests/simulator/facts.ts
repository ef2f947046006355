import type { Service, WindowStatus } from '../../lib/domain/window.ts';

/** What the machine can know of one stop at one moment, by the script alone. Times by the machine's own clock. */
export interface Facts {
  readonly services: readonly Service[];
  /** Those of which nothing goes its own way: what it is about once it is over. */
  readonly ownServices: readonly Service[];
  /** The coins that it is about; none: it is not about single coins. */
  readonly coins: readonly string[];
  readonly start: number;
  /** null: none was announced. */
  readonly end: number | null;
  readonly status: WindowStatus;
  /** A notice said that it was over, and when. */
  readonly saidOverAt: number | null;
  /** A notice said, after the start, that it was still going on. */
  readonly saidToGoOn: boolean;
  /** A notice had said so before it was seen: that it began at its planned start is true, however late the first look. */
  readonly saidBeforeSeen: boolean;
  /** First and last moment at which it was seen live. */
  readonly seenFrom: number | null;
  readonly seenUntil: number | null;
  /** When trading was seen at or after the planned end, without any halt before; null while it was not. */
  readonly quietEnd: number | null;
  /** Planned end before it was said to be over. */
  readonly plannedEnd: number | null;
  /** The end that was planned first for the start that it has. */
  readonly firstPlannedEnd: number | null;
  readonly titles: readonly string[];
  /** Seen, and announced by nobody: a halt, or a word of the exchange. */
  readonly isHalt: boolean;
  /** What the exchange has shown of it: HALT, the code, flags, or a word of its own. */
  readonly signs: readonly string[];
}

const OVERRUN_LIMIT_MS = 24 * 3_600_000;

/** When it began, as far as anybody can know. */
export const beganAt = (facts: Facts): number => facts.seenFrom ?? facts.start;

/** When it may be said to have begun: when it was seen first, or when the exchange, which said so before, had planned it. */
export const startsOf = (facts: Facts): readonly number[] =>
  facts.saidBeforeSeen ? [beganAt(facts), facts.start] : [beganAt(facts)];

/** Since when it is known to be over; null while it is not. */
export function overSince(facts: Facts): number | null {
  // Seen beats said: no notice ends a stop that is still seen.
  if (facts.seenFrom !== null) return facts.seenUntil;
  if (facts.quietEnd !== null && facts.end !== null && facts.quietEnd >= facts.end) return facts.end;
  return facts.saidOverAt;
}

/** What was seen to stop is not off, whatever was said of it. */
export const isOff = (facts: Facts): boolean =>
  facts.seenFrom === null && (facts.status === 'cancelled' || facts.status === 'postponed');

/** Only a stop of all trading shows in the live state. */
export const isWatchable = ({ coins, services }: Pick<Facts, 'coins' | 'services'>): boolean =>
  coins.length === 0 && services.includes('trading');

/** Whether it is over at `at`: known to be, or planned to be where nobody can look. */
export function isOver(facts: Facts, at: number): boolean {
  const over = overSince(facts);
  if (over !== null) return at >= over;
  if (facts.end === null || at < facts.end) return false;
  return !isWatchable(facts) || at >= facts.end + OVERRUN_LIMIT_MS;
}

/** Its planned end has passed, and nobody has seen whether it stopped or is over. */
export const isEndUnseen = (facts: Facts, at: number): boolean =>
  facts.seenFrom === null && facts.end !== null && at >= facts.end && !isOff(facts) && !isOver(facts, at);

/** It was seen to stop, and not seen to be over. */
export const isSeenStopped = ({ seenFrom, seenUntil }: Facts): boolean => seenFrom !== null && seenUntil === null;
