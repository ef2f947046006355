import type { News } from './poll-exchange.ts';
import type { Ports } from './ports.ts';

/** Notices that one worker still reads while it goes on asking for the live state; it ends with the worker. */
const underWay = new WeakMap<Ports, Promise<void>>();

/** Until when notices of an earlier poll are read; null when none are. */
export const noticesUnderWay = (ports: Ports): Promise<void> | null => underWay.get(ports) ?? null;

/** Tells what a poll left to come, when it has come. Who takes the lock waits for it. */
export function followNotices(ports: Ports, later: Promise<News>, tell: (news: News) => Promise<void>): void {
  const work = ports
    .exclusive('notices', async () => tell(await later))
    .catch((error) => ports.report('late notices', error))
    .finally(() => underWay.delete(ports));
  underWay.set(ports, work);
}
