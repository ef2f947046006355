import type { ClockCheck } from '../domain/clock.ts';
import type { Ledger } from '../domain/ledger.ts';
import { type EpochMs, epochMs, MINUTE_MS, SECOND_MS, shift } from '../domain/time.ts';
import type { Ports } from './ports.ts';
import { attempt } from './within.ts';

/** Chrome ends a worker that has called nothing of the browser for 30 s. */
const BEAT_MS = 20 * SECOND_MS;
/** A clock that runs on differs by no more from one beat to the next. */
const JUMP_MS = MINUTE_MS;
/** A clock that is ahead by less is let be: set right, it makes alarms late by no more than this. */
const FAR_AHEAD_MS = 10 * MINUTE_MS;
/** After a start or a sleep an answer that confirms the clock is waited for so long. */
const UNCONFIRMED_MS = 30 * MINUTE_MS;
const FOR_EVER = epochMs(8.64e15);

/** One turn of the cycle, or one poll, takes no longer; what takes longer was slept over, or the clock was put forward. */
const LONGEST_TURN_MS = 5 * MINUTE_MS;

/** Whether the clock cannot have run on from `from` to `to` in one piece of work that takes `longestMs` at most. */
export const hasJumped = (from: EpochMs, to: EpochMs, longestMs = LONGEST_TURN_MS): boolean =>
  to - from < -JUMP_MS || to - from > longestMs;

/** By worker: until when it watches the clock, by the clock. What belongs to a worker ends with it. */
const watches = new WeakMap<Ports, { until: EpochMs }>();

/**
 * Until when the machine's clock has to be watched, by that clock: as long as it is known to be far ahead, and for a
 * while when a cycle came late, by a sleep or by a clock put forward, and nothing has confirmed the clock since. null
 * when there is no reason to.
 */
export function watchedUntil(
  { offsetMs, suspected, agreedAt }: ClockCheck,
  { awakeSince, lateCycles }: Ledger,
  machineNow: EpochMs,
): EpochMs | null {
  if (-offsetMs > FAR_AHEAD_MS) return FOR_EVER;
  const cameAt = lateCycles.at(-1)?.cameAt ?? null;
  const isConfirmed = offsetMs !== 0 || (suspected === null && agreedAt !== null);
  if (isConfirmed || cameAt === null || awakeSince === null || cameAt < awakeSince) return null;
  const until = shift(cameAt, UNCONFIRMED_MS);
  return until <= machineNow ? null : until;
}

/**
 * Runs `onJump` when the clock jumps before `until`. Alarms of Chrome lie where the clock was when they were armed: one
 * that is armed under a clock a day ahead, which is then set right, would come a day late.
 */
export function watchClock(ports: Ports, until: EpochMs | null, onJump: () => Promise<void>): void {
  const running = watches.get(ports);
  if (running !== undefined) {
    running.until = until ?? ports.clock();
    return;
  }
  if (until === null) return;
  const watch = { until };
  watches.set(ports, watch);
  const beat = (last: EpochMs): void =>
    ports.soon(() => {
      const now = ports.clock();
      const hasJumped = Math.abs(now - last - BEAT_MS) > JUMP_MS;
      if (hasJumped) void onJump().catch((error) => ports.report('a clock that jumped', error));
      if (!hasJumped && now >= watch.until) {
        watches.delete(ports);
        return;
      }
      // A call to the browser keeps the worker alive until the next beat.
      void attempt(ports, 'alarms', () => ports.alarms.getAll(), {});
      beat(now);
    }, BEAT_MS);
  beat(ports.clock());
}
