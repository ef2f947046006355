import type { EpochMs } from '../domain/time.ts';
import { SOONEST_ALARM_MS } from './arm.ts';
import type { Ports } from './ports.ts';

export type SoonTask = 'poll' | 'reminder';

/** When the timers of one worker are due; they end with it, as this does. */
const waiting = new WeakMap<Ports, Map<SoonTask, EpochMs>>();

/**
 * What is due before an alarm may come (the second reading of a halt after 20 s, a start 11 s away) is waited for by a
 * timer while the worker lives; the alarm stands behind it. `at` is by the machine's clock.
 *
 * One timer waits for each task: whatever it runs sets the next one, so that a poll which somebody began between two
 * does not begin a chain of its own.
 */
export function runSoon(ports: Ports, task: SoonTask, at: EpochMs | null, run: () => Promise<void>): void {
  const now = ports.clock();
  if (at === null || at - now >= SOONEST_ALARM_MS) return;
  const timers = waiting.get(ports) ?? new Map<SoonTask, EpochMs>();
  waiting.set(ports, timers);
  const pending = timers.get(task);
  if (pending !== undefined && pending >= now && pending <= at) return;
  timers.set(task, at);
  ports.soon(
    () => {
      if (timers.get(task) === at) timers.delete(task);
      void run().catch((error) => ports.report(task, error));
    },
    Math.max(at - now, 0),
  );
}
