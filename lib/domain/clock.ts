import { DAY_MS, type EpochMs, MINUTE_MS, SECOND_MS, shift } from './time.ts';

/** How the machine's clock stands to the exchange's, as the `Date` of answers shows it. Moments are by the machine. */
export interface ClockCheck {
  /** What to add to the machine's clock; 0 while the two agree. */
  readonly offsetMs: number;
  /** A contradiction that a single answer showed, and that another one has to confirm. */
  readonly suspected: { readonly skewMs: number; readonly at: EpochMs } | null;
  /** When an answer agreed with the machine last, unless it may have been set since. */
  readonly agreedAt: EpochMs | null;
}

/** What one answer said of the time: the exchange's clock minus the machine's. */
export interface ClockReading {
  readonly host: string;
  readonly skewMs: number;
}

export const UNCHECKED_CLOCK: ClockCheck = { offsetMs: 0, suspected: null, agreedAt: null };

/** A clock that is off by less is as good as right: answers take their time, and nobody misses a stop by it. */
export const CLOCK_TOLERANCE_MS = 2 * MINUTE_MS;
/** Two answers that show the same clock differ by no more than this; a date out of a cache drifts by more. */
const SAME_MS = 15 * SECOND_MS;
/** With no second answer to be had, one is believed after this long. */
const SUSPICION_MS = 5 * MINUTE_MS;

/**
 * A machine whose clock is off by more than a certificate lives takes none for valid, and hears nobody: an answer that
 * disagrees by more is wrong itself.
 */
const FARTHEST_MS = 400 * DAY_MS;

/** The time by the exchange, when the machine's clock shows `machineNow`. */
export const exchangeTime = (clock: ClockCheck, machineNow: EpochMs): EpochMs => shift(machineNow, clock.offsetMs);

/** What the cycle knows of the machine's clock beside the answers. */
export interface ClockLook {
  /** What it showed when the cycle looked at it last; null before the first look. */
  readonly lastAt: EpochMs | null;
  /** The machine slept since, or the browser was closed: it may have been set meanwhile. */
  readonly wasAsleep: boolean;
}

/**
 * The check after a look at the machine's clock. One that went back was set, so that what was known of it is void; a
 * suspicion that nobody could confirm is believed in the end.
 */
export function lookAtClock(clock: ClockCheck, { lastAt, wasAsleep }: ClockLook, machineNow: EpochMs): ClockCheck {
  if (lastAt !== null && lastAt - machineNow > MINUTE_MS) return UNCHECKED_CLOCK;
  const { suspected } = clock;
  const isOld = suspected !== null && machineNow - suspected.at > SUSPICION_MS;
  if (isOld) return { offsetMs: suspected.skewMs, suspected: null, agreedAt: null };
  return wasAsleep && clock.agreedAt !== null ? { ...clock, agreedAt: null } : clock;
}

/**
 * The check after the answers of one poll. Any answer that agrees with the machine clears it; a contradiction counts when
 * two hosts, or two polls in a row, show the same one.
 */
export function checkClock(clock: ClockCheck, answers: readonly ClockReading[], machineNow: EpochMs): ClockCheck {
  const readings = answers.filter(({ skewMs }) => Math.abs(skewMs) <= FARTHEST_MS);
  const skews = readings.map(({ skewMs }) => skewMs).sort((a, b) => a - b);
  const median = skews[Math.floor(skews.length / 2)];
  if (median === undefined) return clock;
  if (skews.some((skewMs) => Math.abs(skewMs) <= CLOCK_TOLERANCE_MS)) {
    return { offsetMs: 0, suspected: null, agreedAt: machineNow };
  }
  const isSame = (skewMs: number): boolean => Math.abs(skewMs - median) <= SAME_MS;
  const hosts = new Set(readings.filter(({ skewMs }) => isSame(skewMs)).map(({ host }) => host));
  if (!isPossible(clock, median, machineNow)) {
    // It may have been set back by just what had passed: should both hosts say so again, they are believed.
    const wasJustSetBack = median > 0 && hosts.size > 1;
    return { ...clock, suspected: null, agreedAt: wasJustSetBack ? null : clock.agreedAt };
  }
  const wasSeen = clock.suspected !== null && isSame(clock.suspected.skewMs);
  const isFollowed = clock.offsetMs !== 0 && Math.abs(clock.offsetMs - median) <= CLOCK_TOLERANCE_MS;
  if (hosts.size > 1 || wasSeen || isFollowed) return { offsetMs: median, suspected: null, agreedAt: null };
  return { ...clock, suspected: { skewMs: median, at: machineNow } };
}

/**
 * A clock that agreed, and was neither seen to go back nor left alone since, can be ahead by no more than has passed on
 * it. It can be behind when it was set back between two looks by less than had passed; hardly so just after it agreed:
 * then it is the answers that are wrong.
 */
function isPossible({ agreedAt }: ClockCheck, skewMs: number, machineNow: EpochMs): boolean {
  if (agreedAt === null) return true;
  const passedMs = machineNow - agreedAt;
  return skewMs < 0 ? -skewMs <= passedMs : passedMs > CLOCK_TOLERANCE_MS;
}
