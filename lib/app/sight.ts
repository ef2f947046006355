import type { Sight } from '../domain/situation/sight.ts';
import type { Ports } from './ports.ts';
import type { State } from './state.ts';

/** How well the exchange can be seen, for the words of notifications: what may not be read shows in its age. */
export const sightOf = (ports: Pick<Ports, 'offline'>, { live, sources }: Pick<State, 'live' | 'sources'>): Sight => ({
  live: live.state,
  noticesReadAt: sources.noticesReadAt,
  firstTriedAt: sources.firstTriedAt,
  hostsAllowed: true,
  offline: ports.offline(),
  clockOffsetMs: sources.clock.offsetMs,
});
