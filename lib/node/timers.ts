import type { AlarmName, AlarmsPort } from '../app/ports.ts';
import type { EpochMs } from '../domain/time.ts';

/** A timer cannot wait longer than this; one that is due later is set anew on the way. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Alarms of a process that goes on by itself: timers, each of which calls `ring` once. `stop` ends them. */
export function timerAlarms(
  clock: () => EpochMs,
  ring: (name: AlarmName) => void,
): AlarmsPort & { readonly stop: () => void } {
  const armed = new Map<AlarmName, { readonly when: EpochMs; readonly timer: NodeJS.Timeout }>();

  function set(name: AlarmName, when: EpochMs): void {
    const waitMs = Math.min(Math.max(when - clock(), 0), LONGEST_WAIT_MS);
    const timer = setTimeout(() => (clock() < when ? set(name, when) : ringOnce(name)), waitMs);
    clearTimeout(armed.get(name)?.timer);
    armed.set(name, { when, timer });
  }

  function ringOnce(name: AlarmName): void {
    armed.delete(name);
    ring(name);
  }

  function unset(name: AlarmName): void {
    clearTimeout(armed.get(name)?.timer);
    armed.delete(name);
  }

  return {
    getAll: async () => Object.fromEntries([...armed].map(([name, { when }]) => [name, when])),
    create: async (name, when) => set(name, when),
    clear: async (name) => unset(name),
    stop: () => [...armed.keys()].forEach(unset),
  };
}
