import { exchangeTime } from '../../domain/clock.ts';
import type { ExchangeId } from '../../domain/exchange.ts';
import { windowsAt } from '../announced.ts';
import { changedAt, stateAt } from '../by-exchange.ts';
import { pollRequest } from '../knowledge.ts';
import type { Change } from '../learn.ts';
import { lookAt } from '../look.ts';
import type { Ports } from '../ports.ts';
import type { State } from '../state.ts';
import { withFeedSight } from './sight.ts';

/**
 * Asks the feed that this build reads for `exchange`, beside the exchange itself: neither waits for the other. What it
 * brings, as a change to the state; null where there is no feed, or it was not asked.
 */
export async function feedChange(
  ports: Ports,
  all: State,
  exchange: ExchangeId,
  manual: boolean,
): Promise<Change | null> {
  if (ports.feed === undefined || ports.offline()) return null;
  const state = stateAt(all, exchange);
  const machineNow = ports.clock();
  const now = exchangeTime(lookAt(state, state.sources.clock, machineNow), machineNow);
  const { urgent } = pollRequest(windowsAt(all, exchange), [], state.live.state, now);
  const feed = await ports.feed(state.feed, { exchange, now, urgent, manual });
  return feed === state.feed ? null : (known) => changedAt(known, exchange, (own) => withFeedSight({ ...own, feed }));
}
