import type { SourceHealth } from '../../domain/source-health.ts';
import { SECOND_MS } from '../../domain/time.ts';
import { hostOfKey, type Lane, type PollMemory } from './memory.ts';

/** Notices that take longer than the live state by this much are told when they come, and keep nothing waiting. */
const GRACE_MS = 2 * SECOND_MS;

/** Runs a task after a while, if the worker lives that long. */
export type Soon = (task: () => void, delayMs: number) => void;

/** Whether `work` is done within the grace; without a timer it is waited for. */
export async function isDoneSoon(work: Promise<unknown>, soon: Soon | undefined): Promise<boolean> {
  const isDone = work.then(() => true);
  if (soon === undefined) return isDone;
  return Promise.race([isDone, new Promise<boolean>((resolve) => soon(() => resolve(false), GRACE_MS))]);
}

/** What `memory` holds of one lane, and nothing of the other. `laneOf`: of a source. */
export function ofLane(memory: PollMemory, lane: Lane, laneOf: (sourceId: string) => Lane): PollMemory {
  const only = <Entry>(
    entries: Readonly<Record<string, Entry>>,
    isOf: (key: string) => boolean,
  ): Record<string, Entry> => Object.fromEntries(Object.entries(entries).filter(([key]) => isOf(key)));
  return {
    ...memory,
    hosts: only(memory.hosts, (key) => (hostOfKey(key) === key ? 'notices' : 'live') === lane),
    sources: only(memory.sources, (id) => laneOf(id) === lane),
  };
}

/** What is known after one lane learned something while the other may have gone on. */
export function withLane(known: PollMemory, learned: PollMemory, lane: Lane): PollMemory {
  const hosts = { ...known.hosts, ...learned.hosts };
  const sources = { ...known.sources, ...learned.sources };
  const { live, manualAt, articles, validators } = learned;
  return { ...known, hosts, sources, ...(lane === 'live' ? { live, manualAt } : { articles, validators }) };
}

/** The health table with the rows of one lane replaced. */
export const withRowsOf = (
  known: readonly SourceHealth[],
  rows: readonly SourceHealth[],
  lane: Lane,
): readonly SourceHealth[] => {
  const others = known.filter(({ about }) => about !== lane);
  return lane === 'live' ? [...rows, ...others] : [...others, ...rows];
};
