import type { SourceHealth, SourceProblem } from '../../domain/source-health.ts';
import { DAY_MS, type EpochMs } from '../../domain/time.ts';
import type { SourceMemory } from './memory.ts';
import { jstDay } from './round.ts';

/** A source is called bad when it has been unreadable for so long while others were read. */
const BAD_AFTER_MS = DAY_MS;

/** What the health of one source is judged by. */
export interface HealthContext {
  readonly id: string;
  readonly about: SourceHealth['about'];
  readonly memory: SourceMemory;
  readonly isProbe: boolean;
  readonly hostsAllowed: boolean;
  /** When it is tried again. */
  readonly dueAt: EpochMs;
  /** Newest reading of any other source. */
  readonly othersReadAt: EpochMs | null;
  readonly now: EpochMs;
}

/** One row of the health table, from what polling remembers. */
export function healthOf({ memory, ...context }: HealthContext): SourceHealth {
  const isToday = memory.day === jstDay(context.now);
  return {
    id: context.id,
    about: context.about,
    state: stateOf(memory, context),
    triedAt: memory.askedAt,
    readAt: memory.readAt,
    problem: context.hostsAllowed ? memory.problem : { code: 'not-allowed' },
    failingSince: memory.failingSince,
    retryAt: memory.problem === null ? null : context.dueAt,
    itemCount: memory.itemCount,
    recognised: memory.recognised,
    ...(memory.opened > 0 ? { opened: memory.opened, changed: memory.changed } : {}),
    today: { requests: isToday ? memory.requests : 0, bytes: isToday ? memory.bytes : 0 },
  };
}

function stateOf(memory: SourceMemory, context: Omit<HealthContext, 'memory'>): SourceHealth['state'] {
  if (!context.hostsAllowed || memory.askedAt === null) return 'off';
  // Never found: it may not exist, which is no trouble.
  if (context.isProbe && memory.readAt === null) return 'off';
  if (memory.problem === null) return 'ok';
  const failingMs = context.now - (memory.failingSince ?? context.now);
  const othersWork = context.othersReadAt !== null && context.now - context.othersReadAt < BAD_AFTER_MS;
  return isSilent(memory.problem) || (failingMs >= BAD_AFTER_MS && othersWork) ? 'bad' : 'warn';
}

const isSilent = (problem: SourceProblem): boolean =>
  problem.code === 'time-out' ||
  problem.code === 'unreachable' ||
  (problem.code === 'http-status' && problem.status >= 500);
