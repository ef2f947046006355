import type { ScheduleRecord } from './schedule.ts';

/** What was told of each maintenance and of the exchange last, by `keyOf`; written down after it was told. */
export type Told = Readonly<Record<string, string>>;

/** Under which a record is remembered: the exchange's own state, or a maintenance of it. */
const keyOf = (record: ScheduleRecord): string =>
  record.type === 'exchange' ? `${record.exchange}:` : `${record.exchange}:${record.id}`;

/** What has to differ for a record to be news: when it was read, and how surely, is none. */
function substanceOf(record: ScheduleRecord): string {
  const { seenAt: _, ...rest } = record;
  const told = record.type === 'exchange' ? rest : { ...rest, confidence: null, evidence: null };
  return JSON.stringify({ ...told, staleSince: record.staleSince !== null });
}

/** Those of `records` that say something else than was told, and what to remember once they are told. */
export function newsSince(told: Told, records: readonly ScheduleRecord[]): readonly ScheduleRecord[] {
  return records.filter((record) => told[keyOf(record)] !== substanceOf(record));
}

/** What was told after `record` was: maintenances that nobody knows any more are forgotten with `known`. */
export function withTold(told: Told, record: ScheduleRecord, known: readonly ScheduleRecord[]): Told {
  const kept = new Set(known.map(keyOf));
  const others = Object.entries(told).filter(([key]) => kept.has(key));
  return { ...Object.fromEntries(others), [keyOf(record)]: substanceOf(record) };
}
