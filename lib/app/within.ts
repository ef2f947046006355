import type { EpochMs } from '../domain/time.ts';
import { MINUTE_MS, SECOND_MS } from '../domain/time.ts';
import type { Ports } from './ports.ts';

/** The longest that one part of the browser is waited for. */
const LONGEST_WAIT_MS = 10 * SECOND_MS;
/** What failed is left alone for so long, so that one that hangs does not make every cycle wait for it. */
const AGAIN_AFTER_MS = 5 * MINUTE_MS;

/** What `work` gives; rejects when it takes longer than `limitMs`. */
export async function within<Value>(
  ports: Pick<Ports, 'soon'>,
  work: () => Promise<Value>,
  limitMs = LONGEST_WAIT_MS,
): Promise<Value> {
  let isSettled = false;
  const result = work().finally(() => {
    isSettled = true;
  });
  const limit = new Promise<never>((_, reject) => {
    const start = async (): Promise<void> => {
      // What answers at once needs no timer.
      for (let turn = 0; turn < 4 && !isSettled; turn++) await Promise.resolve();
      if (!isSettled) ports.soon(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
    };
    void start();
  });
  return Promise.race([result, limit]);
}

/** What `work` gives; what it may fail or hang over costs `otherwise` and nothing else. */
export async function attempt<Value>(
  ports: Pick<Ports, 'soon' | 'report'>,
  what: string,
  work: () => Promise<Value>,
  otherwise: Value,
): Promise<Value> {
  try {
    return await within(ports, work);
  } catch (error) {
    ports.report(what, error);
    return otherwise;
  }
}

/** Whether what failed at `failedAt` is still left alone at `now`. */
export const isLeftAlone = (failedAt: EpochMs | null, now: EpochMs): boolean =>
  failedAt !== null && Math.abs(now - failedAt) < AGAIN_AFTER_MS;
