import type { SourceHealth } from '../../domain/source-health.ts';
import { type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../../domain/time.ts';
import { healthOf } from './health.ts';
import { ofLane } from './lanes.ts';
import type { Lane, PollMemory } from './memory.ts';
import type { Round } from './round.ts';
import { type Task, taskDueAt, tasksOf } from './tasks.ts';
import type { PollResult } from './terms.ts';

const OFFLINE_AGAIN_MS = MINUTE_MS;
const NOT_ALLOWED_AGAIN_MS = 10 * MINUTE_MS;

/** What the round has learned: all of it, or what one lane has, of the clock from the reading `heard` on. */
export function resultOf(round: Round, manualAt: EpochMs | null, lane: Lane | null = null, heard = 0): PollResult {
  const clockReadings = round.clockReadings.slice(heard);
  const tasks = tasksOf(round).filter(({ about }) => lane === null || about === lane);
  const memory = memoryOf(round, manualAt);
  const isLive = lane !== 'notices';
  return {
    memory: lane === null ? memory : ofLane(memory, lane, (id) => round.laneOf(id)),
    ...(lane === null ? {} : { lane }),
    notices: lane === 'live' ? [] : [...round.notices],
    observations: isLive ? [...round.observations] : [],
    circuitBreak: isLive ? round.circuitBreak : null,
    pairs: isLive ? round.pairs : null,
    health: healthTable(round, tasks),
    nextPollAt: nextPollAt(round, tasks),
    clockSkewMs: median(clockReadings.map(({ skewMs }) => skewMs)),
    clockReadings,
  };
}

/** A copy: the other lane may still be writing. */
const memoryOf = ({ hosts, sources, validators, articles, live }: Round, manualAt: EpochMs | null): PollMemory => ({
  version: 1,
  hosts: { ...hosts },
  sources: { ...sources },
  validators: { ...validators },
  articles: { ...articles },
  live,
  manualAt,
});

/** When the next poll has something to ask. */
function nextPollAt(round: Round, tasks: readonly Task[]): EpochMs {
  const { request } = round;
  if (!request.hostsAllowed) return shift(request.now, NOT_ALLOWED_AGAIN_MS);
  if (request.offline) return shift(request.now, OFFLINE_AGAIN_MS);
  const dues = tasks.map((task) => taskDueAt(round, task));
  const soonest = dues.reduce((a, b) => (b < a ? b : a));
  const atLeast = shift(request.now, SECOND_MS);
  return soonest > atLeast ? soonest : atLeast;
}

/** A row for every source. */
function healthTable(round: Round, tasks: readonly Task[]): SourceHealth[] {
  const readAts = new Map(tasksOf(round).map((task) => [task.id, round.source(task.id).readAt]));
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

/** The middle one; null of none. */
function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
