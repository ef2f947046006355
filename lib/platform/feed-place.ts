import type { FeedPlace } from '../domain/feed-windows.ts';

/** Filled in by the build (`wxt.config.ts`) from FEED_URL and FEED_PUBLIC_KEY; nothing else defines it. */
declare const __FEED__: FeedPlace | null;

/** The feed that this build reads; null in every build that names none. */
export const FEED: FeedPlace | null = typeof __FEED__ === 'undefined' ? null : __FEED__;
