import { unreadableToAsk } from '../domain/compose-view.ts';
import { type ExchangeId, FIRST_EXCHANGE } from '../domain/exchange.ts';
import type { ExchangeSight, Sight } from '../domain/situation/sight.ts';
import { siteOf } from '../exchanges/sites.ts';
import { elsewhere } from './by-exchange.ts';
import type { Allowed } from './look.ts';
import type { Ports } from './ports.ts';
import type { State } from './state.ts';

/** How well the exchanges can be seen now. */
export function sightOf(ports: Pick<Ports, 'offline'>, state: State, allowed: Allowed): Sight {
  const own = ({ live, sources, settings }: State, exchange: ExchangeId): ExchangeSight => ({
    live: live.state,
    noticesReadAt: sources.noticesReadAt,
    firstTriedAt: sources.firstTriedAt,
    hostsAllowed: allowed[exchange] ?? false,
    ...(siteOf(exchange).isUnannounced ? { isUnannounced: true } : {}),
    ownAssets: settings.assets,
  });
  return {
    ...own(state, FIRST_EXCHANGE),
    offline: ports.offline(),
    unreadable: unreadableToAsk(state.readings.unreadable, state.desk),
    clockOffsetMs: state.sources.clock.offsetMs,
    elsewhere: elsewhere(state, own),
  };
}
