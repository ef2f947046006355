import type { Exchange } from '../exchange.ts';
import { type Ask, html, json, notFound, type Reply } from '../reply.ts';

/** `api.bitflyer.com`: the state of a board. The load knows nothing of a maintenance, as at the real one. */
export function bitflyerApi({ path }: Ask, { bitflyer }: Exchange): Reply {
  if (path !== '/v1/getboardstate') return json({ status: -1, error_message: 'Not found', data: null }, null, 404);
  return json({ health: 'NORMAL', state: bitflyer.state });
}

/** `status.bitflyer.com`: a Statuspage that lists what is planned. */
export function bitflyerStatus({ path }: Ask, exchange: Exchange): Reply {
  const { planned } = exchange.bitflyer;
  if (path !== '/api/v2/scheduled-maintenances.json' && path !== '/api/v2/summary.json') return notFound();
  const iso = (minute: number): string => new Date(exchange.baseMs + minute * 60_000).toISOString();
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
}

/** `lightning.bitflyer.com`: a page of our own. */
export const bitflyerPage = ({ path }: Ask): Reply =>
  /^\/trade(?:\/[a-z]+)?$/.test(path)
    ? html('<title>BTC/JPY</title><h1>BTC/JPY</h1><main style="height: 900px"></main>')
    : notFound();
