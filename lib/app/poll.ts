import { FIRST_EXCHANGE } from '../domain/exchange.ts';
import { type EpochMs, SECOND_MS } from '../domain/time.ts';
import type { Exchange } from '../exchanges/exchange.ts';
import { exchangeOf } from '../exchanges/index.ts';
import type { Http } from '../sources/http.ts';
import type { Pause } from './pauses.ts';
import { isDoneSoon, type Soon } from './polling/lanes.ts';
import type { Lane, PollMemory } from './polling/memory.ts';
import { resultOf } from './polling/result.ts';
import { Round } from './polling/round.ts';
import { withSpread } from './polling/schedule.ts';
import { isDue, tasksOf } from './polling/tasks.ts';
import type { PollRequest, PollResult } from './polling/terms.ts';

export { EMPTY_POLL_MEMORY, type PollMemory } from './polling/memory.ts';
export type { PollRequest, PollResult } from './polling/terms.ts';

/** Shortest time between two manual refreshes. */
const MANUAL_GAP_MS = 10 * SECOND_MS;

/** How long until a manual refresh is taken again, in ms; 0 when it is taken now. */
export function manualWaitMs(memory: Pick<PollMemory, 'manualAt'>, now: EpochMs): number {
  // A clock that was set back must not lock the button for hours, hence the distance and not the difference.
  return memory.manualAt === null ? 0 : Math.max(0, MANUAL_GAP_MS - Math.abs(now - memory.manualAt));
}

/**
 * Asks everything of `exchange` that is due, once, and reports what is new. Never rejects. The live state does not wait
 * for notices that take long: they come `later`.
 */
export async function poll(
  ports: { readonly http: Http; readonly random: () => number; readonly soon?: Soon; readonly pause?: Pause },
  memory: PollMemory,
  request: PollRequest,
  exchange: Exchange = exchangeOf(request.exchange ?? FIRST_EXCHANGE),
): Promise<PollResult> {
  const mayAsk = !request.offline && request.hostsAllowed;
  // A refresh that cannot ask anything does not keep the one waiting that comes when it can.
  const isManual = request.manual && mayAsk && manualWaitMs(memory, request.now) === 0;
  const round = new Round(ports, { exchange: without(exchange, request.deniedHosts), memory, request, isManual });
  const manualAt = isManual ? request.now : memory.manualAt;
  if (!mayAsk) return resultOf(round, manualAt);
  for (const task of tasksOf(round)) {
    round.sources[task.id] = withSpread(round.source(task.id), task, request.now, round.random);
  }
  const live = runDue(round, 'live');
  const notices = request.areNoticesUnderWay ? null : runDue(round, 'notices');
  await live;
  if (notices === null) return resultOf(round, manualAt, 'live');
  if (await isDoneSoon(notices, ports.soon)) return resultOf(round, manualAt);
  const heard = round.clockReadings.length;
  const later = notices.then(() => resultOf(round, manualAt, 'notices', heard));
  return { ...resultOf(round, manualAt, 'live'), later };
}

/** `exchange` without the sources of which nothing may be asked. */
function without(exchange: Exchange, hosts: readonly string[] = []): Exchange {
  if (hosts.length === 0) return exchange;
  const isDenied = (url: string): boolean => hosts.includes(new URL(url).hostname);
  return { ...exchange, notices: exchange.notices.filter(({ doors }) => !doors.every(isDenied)) };
}

/** Hosts side by side, the tasks of one host one after the other. */
async function runDue(round: Round, lane: Lane): Promise<void> {
  const due = tasksOf(round).filter(({ about }) => about === lane);
  const byHost = Map.groupBy(due, (task) => new URL(task.url).hostname);
  await Promise.all(
    [...byHost.values()].map(async (tasks) => {
      for (const { id } of tasks) {
        // Looked up again: what an earlier task of this host found may have changed when this one is due.
        const task = tasksOf(round).find((candidate) => candidate.id === id);
        if (task === undefined || !isDue(round, task)) continue;
        round.begin(task.id, task.jitterShare);
        await task.run();
      }
    }),
  );
}
