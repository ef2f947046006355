import type { SourceHealth } from '../../domain/source-health.ts';
import { type EpochMs, MINUTE_MS, SECOND_MS, shift } from '../../domain/time.ts';
import { healthOf } from './health.ts';
import type { Round } from './round.ts';
import { taskDueAt, tasksOf } from './tasks.ts';

const OFFLINE_AGAIN_MS = MINUTE_MS;
const NOT_ALLOWED_AGAIN_MS = 10 * MINUTE_MS;

/** When the next poll has something to ask. */
export function nextPollAt(round: Round): EpochMs {
  const { request } = round;
  if (!request.hostsAllowed) return shift(request.now, NOT_ALLOWED_AGAIN_MS);
  if (request.offline) return shift(request.now, OFFLINE_AGAIN_MS);
  const dues = tasksOf(round).map((task) => taskDueAt(round, task));
  const soonest = dues.reduce((a, b) => (b < a ? b : a));
  const atLeast = shift(request.now, SECOND_MS);
  return soonest > atLeast ? soonest : atLeast;
}

/** A row for every source. */
export function healthTable(round: Round): SourceHealth[] {
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

/** The middle one; null of none. */
export function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
