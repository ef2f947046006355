/** What polling remembers between wakes: plain JSON. */
export interface PollMemory {
  readonly version: 1;
}

export const EMPTY_POLL_MEMORY: PollMemory = { version: 1 };

/** Reads a stored memory; what is broken falls back piece by piece. */
export declare function readPollMemory(stored: unknown): PollMemory;
