import type { SourceHealth } from '../domain/source-health.ts';
import { type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../domain/time.ts';
import { BITBANK } from '../exchanges/bitbank.ts';
import type { Exchange, NoticeSource } from '../exchanges/exchange.ts';
import type { Http } from '../sources/http.ts';
import { healthOf } from './polling/health.ts';
import { pollCircuitBreak, pollPairs, pollStatus, secondPairsAt, secondStatusAt } from './polling/live.ts';
import type { PollMemory } from './polling/memory.ts';
import { leftoverAt, pollNotices } from './polling/notices.ts';
import { jstDay, Round } from './polling/round.ts';
import {
  CIRCUIT_BREAK_MS,
  dueAt,
  LIVE_JITTER,
  NOTICE_JITTER,
  noticeIntervalMs,
  PATIENT,
  pairsIntervalMs,
  type Rhythm,
  statusIntervalMs,
  statusJitter,
  withSpread,
} from './polling/schedule.ts';
import type { PollRequest, PollResult } from './polling/terms.ts';

export { EMPTY_POLL_MEMORY, type PollMemory } from './polling/memory.ts';
export type { PollRequest, PollResult } from './polling/terms.ts';

/** Shortest time between two manual refreshes. */
const MANUAL_GAP_MS = 10 * SECOND_MS;
const OFFLINE_AGAIN_MS = MINUTE_MS;
const NOT_ALLOWED_AGAIN_MS = 10 * MINUTE_MS;
const IDLE = { urgent: false, watching: false };

/** One thing that is asked regularly. */
interface Task extends Rhythm {
  readonly id: string;
  readonly about: SourceHealth['about'];
  readonly url: string;
  readonly isProbe: boolean;
  /** Asked by a manual refresh before it is due. */
  readonly isRefreshable: boolean;
  /** Due no later than this, whatever the interval says. */
  readonly sooner: EpochMs | null;
  readonly run: () => Promise<void>;
}

/** How long until a manual refresh is taken again, in ms; 0 when it is taken now. */
export function manualWaitMs(memory: Pick<PollMemory, 'manualAt'>, now: EpochMs): number {
  // A clock that was set back must not lock the button for hours, hence the distance and not the difference.
  return memory.manualAt === null ? 0 : Math.max(0, MANUAL_GAP_MS - Math.abs(now - memory.manualAt));
}

/** Asks everything of `exchange` that is due, once, and reports what is new. Never rejects. */
export async function poll(
  ports: { readonly http: Http; readonly random: () => number },
  memory: PollMemory,
  request: PollRequest,
  exchange: Exchange = BITBANK,
): Promise<PollResult> {
  const mayAsk = !request.offline && request.hostsAllowed;
  // A refresh that cannot ask anything does not keep the one waiting that comes when it can.
  const isManual = request.manual && mayAsk && manualWaitMs(memory, request.now) === 0;
  const round = new Round(ports, exchange, memory, request, isManual);
  if (mayAsk) await runDue(round);
  return {
    memory: {
      version: 1,
      hosts: round.hosts,
      sources: round.sources,
      validators: round.validators,
      articles: round.articles,
      live: round.live,
      manualAt: isManual ? request.now : memory.manualAt,
    },
    notices: round.notices,
    observations: round.observations,
    circuitBreak: round.circuitBreak,
    pairs: round.pairs,
    health: healthTable(round),
    nextPollAt: nextPollAt(round),
    clockSkewMs: median(round.clockReadings.map(({ skewMs }) => skewMs)),
    clockReadings: round.clockReadings,
  };
}

/** Hosts side by side, the tasks of one host one after the other. */
async function runDue(round: Round): Promise<void> {
  const { now } = round.request;
  for (const task of tasksOf(round)) {
    round.sources[task.id] = withSpread(round.source(task.id), task, now, round.random);
  }
  const byHost = Map.groupBy(tasksOf(round), (task) => new URL(task.url).hostname);
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

function tasksOf(round: Round): Task[] {
  const { live } = round.exchange;
  const { request } = round;
  const pair = request.wantCircuitBreak || request.isPairAtRest ? request.pairOnScreen : null;
  const tasks: Task[] = [
    {
      ...live.status,
      about: 'live',
      intervalMs: statusIntervalMs(request),
      idleIntervalMs: statusIntervalMs(IDLE),
      patience: round.patienceWith(live.status.id),
      jitterShare: statusJitter(request),
      isProbe: false,
      isRefreshable: true,
      sooner: request.lookNow === true ? request.now : secondStatusAt(round),
      run: () => pollStatus(round),
    },
    {
      ...live.pairs,
      about: 'live',
      intervalMs: pairsIntervalMs(request),
      idleIntervalMs: pairsIntervalMs(IDLE),
      patience: PATIENT,
      jitterShare: NOTICE_JITTER,
      isProbe: false,
      isRefreshable: false,
      sooner: secondPairsAt(round),
      run: () => pollPairs(round),
    },
    ...round.exchange.notices.map((source) => noticeTask(round, source)),
  ];
  if (pair === null) return tasks;
  const circuitBreak: Task = {
    ...live.circuitBreak,
    about: 'live',
    intervalMs: request.wantCircuitBreak ? CIRCUIT_BREAK_MS.wanted : CIRCUIT_BREAK_MS.atRest,
    // Only asked at times, and waited for then.
    idleIntervalMs: Number.POSITIVE_INFINITY,
    patience: PATIENT,
    jitterShare: LIVE_JITTER,
    isProbe: false,
    isRefreshable: true,
    sooner: null,
    run: () => pollCircuitBreak(round, pair),
  };
  return [...tasks, circuitBreak];
}

function noticeTask(round: Round, source: NoticeSource): Task {
  const memory = round.source(source.id);
  const bytesToday = memory.day === jstDay(round.request.now) ? memory.bytes : 0;
  return {
    id: source.id,
    url: source.doors[0] ?? round.exchange.noticesPage,
    about: 'notices',
    intervalMs: noticeIntervalMs(source, memory, round.request, bytesToday),
    idleIntervalMs: noticeIntervalMs(source, memory, IDLE, bytesToday),
    patience: PATIENT,
    jitterShare: NOTICE_JITTER,
    isProbe: source.isProbe,
    isRefreshable: !source.isProbe || memory.readAt !== null,
    sooner: leftoverAt(round, source),
    run: () => pollNotices(round, source),
  };
}

function taskDueAt(round: Round, task: Task): EpochMs {
  const source = round.source(task.id);
  const due = dueAt(source, task, round.request.now);
  // A source in trouble is not hurried: its backoff counts.
  const sooner = task.sooner !== null && source.failures === 0 && task.sooner < due ? task.sooner : due;
  const blocked = round.blockedUntil(task.id, task.url);
  return blocked !== null && blocked > sooner ? blocked : sooner;
}

function isDue(round: Round, task: Task): boolean {
  const isAsked = round.isManual && task.isRefreshable;
  if (isAsked) return round.blockedUntil(task.id, task.url) === null;
  return taskDueAt(round, task) <= round.request.now;
}

function nextPollAt(round: Round): EpochMs {
  const { request } = round;
  if (!request.hostsAllowed) return shift(request.now, NOT_ALLOWED_AGAIN_MS);
  if (request.offline) return shift(request.now, OFFLINE_AGAIN_MS);
  const dues = tasksOf(round).map((task) => taskDueAt(round, task));
  const soonest = dues.reduce((a, b) => (b < a ? b : a));
  const atLeast = shift(request.now, SECOND_MS);
  return soonest > atLeast ? soonest : atLeast;
}

function healthTable(round: Round): SourceHealth[] {
  const tasks = tasksOf(round);
  const readAts = new Map(tasks.map((task) => [task.id, round.source(task.id).readAt]));
  return tasks.map((task) => {
    const others = [...readAts].flatMap(([id, readAt]) => (id === task.id || readAt === null ? [] : [readAt]));
    return healthOf({
      id: task.id,
      about: task.about,
      memory: round.source(task.id),
      isProbe: task.isProbe,
      hostsAllowed: round.request.hostsAllowed,
      dueAt: taskDueAt(round, task),
      othersReadAt: others.length === 0 ? null : others.reduce((a, b) => (b > a ? b : a)),
      now: round.request.now,
    });
  });
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
