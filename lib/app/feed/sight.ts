import { contradicts, type FeedSight } from '../../domain/feed-windows.ts';
import type { SourceHealth } from '../../domain/source-health.ts';
import { type EpochMs, latestOf } from '../../domain/time.ts';
import type { MaintenanceWindow } from '../../domain/window.ts';
import type { State } from '../state.ts';
import { FEED_FRESH_MS } from './ask.ts';
import type { FeedMemory } from './memory.ts';

/** The feed among the sources of the diagnosis. */
const FEED_SOURCE = 'shared-feed';

/** What the feed knows of maintenances, and when it read the notices last. */
export const feedSightOf = ({ content }: FeedMemory): FeedSight => ({
  windows: content?.windows ?? [],
  readAt: latestOf(Object.values(content?.readAt ?? {})),
});

/**
 * Sources of notices that the feed has read lately, and that need not be asked often: none while its own word is old, or
 * while it takes back something of what was read here, for then the notices themselves decide.
 */
export function calmedSources(
  { content }: FeedMemory,
  own: readonly MaintenanceWindow[],
  now: EpochMs,
): readonly string[] {
  if (content === null || now - content.generatedAt > FEED_FRESH_MS) return [];
  if (contradicts(own, content.windows)) return [];
  return Object.entries(content.readAt)
    .filter(([, readAt]) => now - readAt <= FEED_FRESH_MS)
    .map(([id]) => id);
}

/** The state with the feed among its sources: how it fares, and that notices were read by it. */
export function withFeedSight(state: State): State {
  const { feed, sources } = state;
  if (feed.askedAt === null) return state;
  const { readAt } = feedSightOf(feed);
  const others = sources.health.filter(({ id }) => id !== FEED_SOURCE);
  return {
    ...state,
    sources: {
      ...sources,
      health: [...others, rowOf(feed)],
      noticesReadAt: latestOf([sources.noticesReadAt, readAt]),
    },
  };
}

const rowOf = ({ askedAt, readAt, problem, failures, failingSince, content }: FeedMemory): SourceHealth => ({
  id: FEED_SOURCE,
  about: 'notices',
  state: problem === null ? 'ok' : failures > 2 ? 'bad' : 'warn',
  triedAt: askedAt,
  readAt,
  problem,
  failingSince,
  retryAt: null,
  // Notices that it has read were counted where they were read.
  itemCount: 0,
  recognised: content === null ? null : 'feed v1',
  today: { requests: 0, bytes: 0 },
});
