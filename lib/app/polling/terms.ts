import type { ClockReading } from '../../domain/clock.ts';
import type { ExchangeId } from '../../domain/exchange.ts';
import type { LiveNews, PairsReading } from '../../domain/live.ts';
import type { Notice } from '../../domain/notice/notice.ts';
import type { CircuitBreak, Observation } from '../../domain/observation.ts';
import type { SourceHealth } from '../../domain/source-health.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Lane, PollMemory } from './memory.ts';

/** What the cycle knows when it asks for a poll. */
export interface PollRequest {
  /** Which exchange is asked; absent: the first. */
  readonly exchange?: ExchangeId;
  readonly now: EpochMs;
  /** The clock for moments inside the poll. */
  readonly clock: () => EpochMs;
  /** The user asked: due times and backoff do not count, `Retry-After` and the 10 s gap do. */
  readonly manual: boolean;
  /** A window is within 2 h or going on. */
  readonly urgent: boolean;
  /** A trading tab is open, or a window is near or on. */
  readonly watching: boolean;
  /** A trading tab is the active one of its window; as `watching` where nobody says. */
  readonly inFront?: boolean;
  /** The machine slept, or its clock is in doubt, and something may have to be told: the live state is asked at once. */
  readonly lookNow?: boolean;
  /** The flags of the pairs speak of a stop of the whole, or of what hampers it. */
  readonly isHeldByFlags?: boolean;
  /** Ids of the notices behind windows that are near or on: an edit of these is looked for. */
  readonly nearNotices?: readonly string[];
  readonly pairOnScreen: string | null;
  readonly wantCircuitBreak: boolean;
  /** The pair on screen has been stopped for long: its auction is asked for at leisure. */
  readonly isPairAtRest?: boolean;
  /** Notices of an earlier poll are still being read: only the live state is asked for. */
  readonly areNoticesUnderWay?: boolean;
  /** Ids of the notice sources that a feed has read lately: they are asked at leisure. */
  readonly calmedSources?: readonly string[];
  readonly offline: boolean;
  readonly hostsAllowed: boolean;
  /** Hosts at which nothing may be asked. */
  readonly deniedHosts?: readonly string[];
}

/** What one poll learned. It is a `LiveNews` for `observeLive`. Store the notices before the memory. */
export interface PollResult extends LiveNews {
  readonly memory: PollMemory;
  /** The one lane that this is of; the other one goes on, and nothing here is of it. */
  readonly lane?: Lane;
  /** What the other lane learns, where it takes longer. */
  readonly later?: Promise<PollResult>;
  /** Versions that are new or changed in this poll. */
  readonly notices: readonly Notice[];
  readonly observations: readonly Observation[];
  readonly circuitBreak: CircuitBreak | null;
  readonly pairs: PairsReading | null;
  readonly health: readonly SourceHealth[];
  /** The earliest moment at which something is due. May be 20 s away (a halt to be confirmed). */
  readonly nextPollAt: EpochMs;
  /** The exchange's clock minus ours by the `Date` header, null when no reply carried one. */
  readonly clockSkewMs: number | null;
  /** What each answer said of the time. */
  readonly clockReadings?: readonly ClockReading[];
}
