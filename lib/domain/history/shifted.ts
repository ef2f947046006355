import { jstMidnight } from '../calendar.ts';
import { envelopeOf } from '../envelope.ts';
import type { Pointers, ReadWindow, Sequel, Shift } from '../notice/notice.ts';
import { type EpochMs, MINUTE_MS, shift } from '../time.ts';
import { FARTHEST_MS, isSound, LATE_MS, statusOf } from './changed-clocks.ts';
import { append, type MaintenanceHistory } from './maintenance-history.ts';
import { retimePart } from './part-history.ts';
import { isSettled, openParts } from './targets.ts';
import type { DatedVersion } from './version.ts';
import { pointedAt } from './which.ts';

/** Two posts of one moment tell one thing. */
const SAME_MOMENT_MS = 15 * MINUTE_MS;
/** 「次回のメンテナンスの終了を1時間延長」: not the one that runs. */
const OF_NEXT = /次回|来週|来月|\bnext (?:week|month|maintenance|one|window)\b/i;

/** 「終了を1時間延長」, "a further 30 minutes": of the one stop that can be meant; null where that may be several, or none. */
export function shiftOne(
  histories: readonly MaintenanceHistory[],
  { shift: told, of }: Sequel,
  version: DatedVersion,
): MaintenanceHistory | null {
  const { at, reading } = version;
  if (told === null || !reading.windows.every(isEndOrDay)) return null;
  const one = meantBy(histories, of, version);
  if (one === null) return null;
  const by = envelopeOf(one.parts).start <= at ? told.begun : told.ahead;
  if (by === null || !isOldEnd(one, version)) return null;
  if (!isToldBefore(one, by, { at, isFurther: told.isFurther })) shiftParts(one, by, version);
  return one;
}

/** The one that it points at, else the only one under way. */
function meantBy(
  histories: readonly MaintenanceHistory[],
  of: Pointers,
  version: DatedVersion,
): MaintenanceHistory | null {
  const { at, notice } = version;
  const left = histories.filter((history) => isLeft(history, at));
  const pointed = pointedAt(histories, left, of, version);
  if (pointed.length === 1) return pointed[0] ?? null;
  const running = left.filter(({ parts }) => envelopeOf(parts).start <= at);
  return running.length === 1 && !OF_NEXT.test(`${notice.title}\n${notice.text}`) ? (running[0] ?? null) : null;
}

function shiftParts(one: MaintenanceHistory, by: Shift, version: DatedVersion): void {
  const { at } = version;
  const { start, end } = envelopeOf(one.parts);
  for (const part of openParts(one.parts)) {
    const isWhole = part.end === end && (by.startMs === 0 || part.start === start);
    const times = { start: shift(part.start, by.startMs), end: part.end === null ? null : shift(part.end, by.endMs) };
    if (isWhole && isSound(times)) retimePart(part, times, statusOf(part, times, at), version);
  }
  one.lastShift = { ...by, at };
  append(one, version, true);
}

function isLeft({ parts, kind }: MaintenanceHistory, at: EpochMs): boolean {
  const { start, end } = envelopeOf(parts);
  return (
    kind !== 'asset' &&
    end !== null &&
    at - end <= LATE_MS &&
    start - at <= FARTHEST_MS &&
    parts.some((part) => !isSettled(part))
  );
}

/** "The window, which was to end at 04:00, is extended by 45 minutes": what else it tells is the end that is known. */
const isOldEnd = ({ parts }: MaintenanceHistory, { reading: { windows } }: DatedVersion): boolean =>
  windows.every((read) => isDay(read) || parts.some((part) => part.end === read.end));

const isEndOrDay = (read: ReadWindow): boolean => (read.start === null || isDay(read)) && !read.endIsActual;

/** 「12月16日の終了時刻を1時間延長」: a day, and no hours of it. */
const isDay = ({ start, end }: ReadWindow): boolean => {
  const edges = [start, end].flatMap((edge) => edge ?? []);
  return edges.length === 1 && edges.every((edge) => edge === jstMidnight(edge));
};

/** One change is told in several places; one of the same length again is told as that. */
function isToldBefore(
  { lastShift }: MaintenanceHistory,
  by: Shift,
  { at, isFurther }: { readonly at: EpochMs; readonly isFurther: boolean },
): boolean {
  if (lastShift === null || lastShift.startMs !== by.startMs || lastShift.endMs !== by.endMs) return false;
  return !isFurther || at - lastShift.at <= SAME_MOMENT_MS;
}
