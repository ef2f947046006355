import type { ExchangeId } from '../domain/exchange.ts';
import { sightAt } from '../domain/situation/sight.ts';
import { type EpochMs, isoJst } from '../domain/time.ts';
import type { View } from '../domain/view.ts';
import { type IsoJst, type ScheduleRecord, scheduleOf } from './schedule.ts';

/*
 * What a feed serves of one exchange as `v1/<exchange>.json` (docs/feed-file.schema.json): the records that `watch`
 * tells, and when each source was read, so that whoever reads it can tell an old answer from a new one.
 */

/** One source that the feed reads, and when it could be read last. */
export interface FeedSource {
  readonly id: string;
  readonly about: 'notices' | 'live';
  readonly state: 'ok' | 'warn' | 'bad' | 'off';
  readonly readAt: IsoJst | null;
}

export interface FeedDocument {
  readonly type: 'feed';
  readonly version: 1;
  readonly exchange: string;
  readonly generatedAt: IsoJst;
  readonly sources: readonly FeedSource[];
  readonly records: readonly ScheduleRecord[];
}

/** What is served of `exchange` when `view` is what is known at `now`. */
export const feedDocumentOf = (view: View, exchange: ExchangeId, now: EpochMs): FeedDocument => ({
  type: 'feed',
  version: 1,
  exchange,
  generatedAt: isoJst(now),
  sources: sightAt(view, exchange).sources.map(({ id, about, state, readAt }) => ({
    id,
    about,
    state,
    readAt: readAt === null ? null : isoJst(readAt),
  })),
  records: scheduleOf(view, exchange, now),
});
