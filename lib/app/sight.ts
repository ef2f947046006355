import type { Sight } from '../domain/situation/sight.ts';
import type { Ports } from './ports.ts';
import type { State } from './state.ts';

/** How well the exchange can be seen now. */
export const sightOf = (
  ports: Pick<Ports, 'offline'>,
  { live, sources }: Pick<State, 'live' | 'sources'>,
  hostsAllowed: boolean,
): Sight => ({
  live: live.state,
  noticesReadAt: sources.noticesReadAt,
  firstTriedAt: sources.firstTriedAt,
  hostsAllowed,
  offline: ports.offline(),
  clockOffsetMs: sources.clock.offsetMs,
});
