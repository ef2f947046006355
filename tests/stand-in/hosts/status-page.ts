import type { Exchange } from '../exchange.ts';
import { type Ask, json, notFound, type Reply } from '../reply.ts';

/** `status.bitbank.cc`: only ever mentioned in prose, so by default there is nothing. */
export function statusPage({ path }: Ask, exchange: Exchange): Reply {
  if (exchange.statusPage === 'absent') return notFound();
  const page = { id: 'b1tb4nk', name: 'bitbank', url: 'https://status.bitbank.cc', time_zone: 'Asia/Tokyo' };
  const lists: Readonly<Record<string, object>> = {
    '/api/v2/summary.json': { page, components: [], incidents: [], scheduled_maintenances: [] },
    '/api/v2/scheduled-maintenances/upcoming.json': { page, scheduled_maintenances: [] },
    '/api/v2/scheduled-maintenances/active.json': { page, scheduled_maintenances: [] },
    '/api/v2/incidents/unresolved.json': { page, incidents: [] },
  };
  const body = lists[path];
  return body === undefined ? notFound() : json(body, exchange.baseMs);
}
