import type { ExchangeId } from '../domain/exchange.ts';
import type { News } from './poll-exchange.ts';
import type { Ports } from './ports.ts';

/** Notices that one worker still reads while it goes on asking for the live state; it ends with the worker. */
const underWay = new WeakMap<Ports, Map<ExchangeId, Promise<void>>>();

/** Until when notices of an earlier poll of `exchange` are read; null when none are. */
export const noticesUnderWay = (ports: Ports, exchange: ExchangeId): Promise<void> | null =>
  underWay.get(ports)?.get(exchange) ?? null;

/** Tells what a poll left to come, when it has come. Who takes the lock waits for it. */
export function followNotices(
  ports: Ports,
  { exchange, later }: Required<Pick<News, 'exchange' | 'later'>>,
  tell: (news: News) => Promise<void>,
): void {
  const reading = underWay.get(ports) ?? new Map<ExchangeId, Promise<void>>();
  underWay.set(ports, reading);
  const work = ports
    .exclusive('notices', async () => tell(await later))
    .catch((error) => ports.report('late notices', error))
    .finally(() => reading.delete(exchange));
  reading.set(exchange, work);
}
