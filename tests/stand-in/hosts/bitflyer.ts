import { json, notFound } from '../reply.ts';
import { type OtherExchange, type Planned, tradingPageAt } from './other.ts';

/** The state of its board, and what its status page plans. */
export interface BitflyerState {
  readonly state: 'RUNNING' | 'CLOSED' | 'PREOPEN' | 'STARTING' | 'CIRCUIT BREAK';
  readonly planned: readonly Planned[];
}

export const BITFLYER: OtherExchange<BitflyerState> = {
  first: { state: 'RUNNING', planned: [] },
  hosts: {
    /** A page of our own. */
    'lightning.bitflyer.com': tradingPageAt(/^\/trade(?:\/[a-z]+)?$/),
    /** The state of a board. The load knows nothing of a maintenance, as at the real one. */
    'api.bitflyer.com': ({ path }, { state }) =>
      path === '/v1/getboardstate'
        ? json({ health: 'NORMAL', state })
        : json({ status: -1, error_message: 'Not found', data: null }, null, 404),
    /** A Statuspage that lists what is planned. */
    'status.bitflyer.com': ({ path }, { planned }, baseMs) => {
      if (path !== '/api/v2/scheduled-maintenances.json' && path !== '/api/v2/summary.json') return notFound();
      const iso = (minute: number): string => new Date(baseMs + minute * 60_000).toISOString();
      const entries = planned.map(({ id, start, end, body }) => ({
        id,
        name: 'Maintenance',
        status: 'scheduled',
        scheduled_for: iso(start),
        scheduled_until: iso(end),
        created_at: iso(-60),
        updated_at: iso(-60),
        shortlink: `https://stspg.io/${id}`,
        incident_updates: [{ body }],
        components: [{ name: 'Lightning 現物' }],
      }));
      return json({ page: { id: 'b1tfly3r', name: 'bitFlyer' }, incidents: [], scheduled_maintenances: entries });
    },
  },
};
