import type { Ports } from '../lib/app/ports.ts';

/** Runs tasks of one name after another, as `navigator.locks` does. */
export function memoryLocks(): Ports['exclusive'] {
  const tails = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(task, task);
    tails.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
