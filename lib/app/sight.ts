import { unreadableToAsk } from '../domain/compose-view.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../domain/exchange.ts';
import type { ExchangeSight, Sight } from '../domain/situation/sight.ts';
import { siteOf } from '../exchanges/sites.ts';
import { elsewhere } from './by-exchange.ts';
import type { Allowed } from './look.ts';
import type { Ports } from './ports.ts';
import type { State } from './state.ts';

/** How well `exchange` can be seen, of which alone `state` is. */
export const exchangeSight = (
  { live, sources, settings }: State,
  exchange: ExchangeId,
  hostsAllowed: boolean,
): ExchangeSight => ({
  live: live.state,
  noticesReadAt: sources.noticesReadAt,
  firstTriedAt: sources.firstTriedAt,
  hostsAllowed,
  ...(siteOf(exchange).isUnannounced ? { isUnannounced: true } : {}),
  ownAssets: settings.assets,
});

/** How well the exchanges can be seen now. */
export function sightOf(ports: Pick<Ports, 'offline'>, state: State, allowed: Allowed): Sight {
  const own = (at: State, exchange: ExchangeId): ExchangeSight =>
    exchangeSight(at, exchange, allowed[exchange] ?? false);
  return {
    ...own(state, FIRST_EXCHANGE),
    offline: ports.offline(),
    unreadable: unreadableToAsk(state.readings.unreadable, state.desk),
    clockOffsetMs: state.sources.clock.offsetMs,
    elsewhere: elsewhere(state, own),
  };
}
