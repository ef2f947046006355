import type { SourceHealth } from '../../domain/source-health.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { LiveAdapter } from '../../exchanges/exchange.ts';
import type { NoticeSource } from '../../sources/notice-source.ts';
import { pollCircuitBreak, pollPairs } from './live.ts';
import { leftoverAt, pollNotices } from './notices.ts';
import { jstDay, type Round } from './round.ts';
import {
  auctionRhythm,
  calmedIntervalMs,
  dueAt,
  LIVE_JITTER,
  NOTICE_JITTER,
  noticeIntervalMs,
  PATIENT,
  pairsIntervalMs,
  type Rhythm,
  statusIntervalMs,
  statusJitter,
} from './schedule.ts';
import { secondPairsAt, secondStatusAt } from './second-reading.ts';
import { pollStatus } from './status.ts';

const IDLE = { urgent: false, watching: false };

/** One thing that is asked regularly. */
export interface Task extends Rhythm {
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

/** Everything that is asked regularly in this round, due or not. */
export function tasksOf(round: Round): Task[] {
  const { live } = round.exchange;
  const { request } = round;
  const tasks: Task[] = [
    {
      id: live.status.id,
      url: live.status.url,
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
    ...(live.pairs === null ? [] : [pairsTask(round, live.pairs)]),
    ...round.exchange.notices.map((source) => noticeTask(round, source)),
  ];
  const rhythm = auctionRhythm(request);
  const pair = request.pairOnScreen;
  if (rhythm === null || pair === null || live.auction === null) return tasks;
  return [...tasks, { ...auctionTask(round, live.auction, pair), ...rhythm }];
}

function pairsTask(round: Round, pairs: NonNullable<LiveAdapter['pairs']>): Task {
  return {
    id: pairs.id,
    url: pairs.url,
    about: 'live',
    intervalMs: pairsIntervalMs(round.request),
    idleIntervalMs: pairsIntervalMs(IDLE),
    patience: PATIENT,
    jitterShare: NOTICE_JITTER,
    isProbe: false,
    isRefreshable: false,
    sooner: secondPairsAt(round),
    run: () => pollPairs(round, pairs),
  };
}

function auctionTask(
  round: Round,
  auction: NonNullable<LiveAdapter['auction']>,
  pair: string,
): Omit<Task, 'intervalMs' | 'idleIntervalMs'> {
  return {
    id: auction.id,
    url: auction.url,
    about: 'live',
    patience: PATIENT,
    jitterShare: LIVE_JITTER,
    isProbe: false,
    isRefreshable: true,
    sooner: null,
    run: () => pollCircuitBreak(round, auction, pair),
  };
}

function noticeTask(round: Round, source: NoticeSource): Task {
  const memory = round.source(source.id);
  const bytesToday = memory.day === jstDay(round.request.now) ? memory.bytes : 0;
  return {
    id: source.id,
    url: source.doors[0] ?? round.exchange.noticesPage,
    about: 'notices',
    intervalMs: calmedIntervalMs(source, noticeIntervalMs(source, memory, round.request, bytesToday), round.request),
    idleIntervalMs: noticeIntervalMs(source, memory, IDLE, bytesToday),
    patience: PATIENT,
    jitterShare: NOTICE_JITTER,
    isProbe: source.isProbe,
    isRefreshable: !source.isProbe || memory.readAt !== null,
    sooner: leftoverAt(round, source),
    run: () => pollNotices(round, source),
  };
}

/** When a task is due, as far as its host may be asked. */
export function taskDueAt(round: Round, task: Task): EpochMs {
  const source = round.source(task.id);
  const due = dueAt(source, task, round.request.now);
  // A source in trouble is not hurried: its backoff counts.
  const sooner = task.sooner !== null && source.failures === 0 && task.sooner < due ? task.sooner : due;
  const blocked = round.blockedUntil(task.id, task.url);
  return blocked !== null && blocked > sooner ? blocked : sooner;
}

/** Whether a task is run in this round. */
export function isDue(round: Round, task: Task): boolean {
  const isAsked = round.isManual && task.isRefreshable;
  if (isAsked) return round.blockedUntil(task.id, task.url) === null;
  return taskDueAt(round, task) <= round.request.now;
}
