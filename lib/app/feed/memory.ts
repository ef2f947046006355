import type { SourceProblem } from '../../domain/source-health.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { FeedContent } from '../../sources/feed-file.ts';

/** What is remembered of the feed between wakes. */
export interface FeedMemory {
  readonly askedAt: EpochMs | null;
  /** Factor on the interval, drawn at the last asking. */
  readonly jitter: number;
  /** When its file was last taken, or said to be unchanged. */
  readonly readAt: EpochMs | null;
  readonly etag: string | null;
  readonly failures: number;
  readonly failingSince: EpochMs | null;
  readonly problem: SourceProblem | null;
  /** Kept, however old: what it once added is not forgotten because it has fallen silent. */
  readonly content: FeedContent | null;
}

export const NO_FEED: FeedMemory = {
  askedAt: null,
  jitter: 1,
  readAt: null,
  etag: null,
  failures: 0,
  failingSince: null,
  problem: null,
  content: null,
};
