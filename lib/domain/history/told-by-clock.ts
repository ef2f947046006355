import { jstMidnight } from '../calendar.ts';
import { envelopeOf } from '../envelope.ts';
import type { Sequel } from '../notice/notice.ts';
import { DAY_MS, type EpochMs, MINUTE_MS, shift } from '../time.ts';
import { overAt } from './bare-window.ts';
import { LATE_MS, LONGEST_MS, statusOf } from './changed-clocks.ts';
import { addFurther } from './further.ts';
import { least } from './least.ts';
import { append, apply, type MaintenanceHistory } from './maintenance-history.ts';
import { ofThatName } from './name.ts';
import { retimePart } from './part-history.ts';
import { isSettled, openParts } from './targets.ts';
import type { DatedVersion } from './version.ts';

/** Posts about one thing come one after the other. */
const NEXT_POST_MS = 30 * MINUTE_MS;
/** "Back at 03:17", written at that minute. */
const ROUNDED_MS = MINUTE_MS;

/** 「やっぱり5:30まで」, "Up since 03:17": of the one that has begun and is not known to be over. */
export function endUnderWay(
  histories: readonly MaintenanceHistory[],
  { end, over, days }: Sequel,
  version: DatedVersion,
): MaintenanceHistory | null {
  const { at } = version;
  const clock = end ?? over;
  if (clock === null) return null;
  if (days.length > 0) return over === null ? null : endOnDay(histories, { over, days }, version);
  const running = histories.filter(({ parts, kind }) => {
    const { start, end: planned } = envelopeOf(parts);
    return kind !== 'asset' && start <= at && !parts.every(isSettled) && at - (planned ?? start) <= LATE_MS;
  });
  const meant = least(running, ({ parts }) => -envelopeOf(parts).start);
  if (meant === null) return null;
  const { start, end: planned } = envelopeOf(meant.parts);
  const told = onClock(over === null ? at : shift(at, ROUNDED_MS - DAY_MS), clock);
  if (told <= start || told - start > LONGEST_MS) return null;
  if (over !== null) {
    apply(meant, overAt(told), { ...version, reading: { ...version.reading, state: 'completed' } });
    return meant;
  }
  for (const part of openParts(meant.parts)) {
    const isLast = part.end === null || part.end === planned;
    const times = { start: part.start, end: told };
    if (isLast) retimePart(part, times, statusOf(part, times, at), version);
  }
  append(meant, version, true);
  return meant;
}

/** 「先週3月3日に実施した作業は1:00に開始し、2:41に完了」: of the one of that day, which has begun by then. */
function endOnDay(
  histories: readonly MaintenanceHistory[],
  { over, days }: { readonly over: number; readonly days: readonly EpochMs[] },
  version: DatedVersion,
): MaintenanceHistory | null {
  const ofDay = histories.filter(({ parts, kind }) => {
    const { start } = envelopeOf(parts);
    return kind !== 'asset' && start <= version.at && days.includes(jstMidnight(start)) && !parts.every(isSettled);
  });
  const [meant, ...others] = ofThatName(ofDay, version.notice.title);
  if (meant === undefined || others.length > 0) return null;
  const { start } = envelopeOf(meant.parts);
  const told = onClock(start, over);
  if (told > version.at || told - start > DAY_MS / 2) return null;
  apply(meant, overAt(told), { ...version, reading: { ...version.reading, state: 'completed' } });
  return meant;
}

/** The first moment from `from` on at which the clock says so. */
function onClock(from: EpochMs, clock: number): EpochMs {
  const same = shift(jstMidnight(from), clock * MINUTE_MS);
  return same >= from ? same : shift(same, DAY_MS);
}

/** "And again Dec 15 03:00-04:00", posted right behind the announcement of another one: as that one. */
export function furtherStops(
  histories: MaintenanceHistory[],
  { more }: Sequel,
  version: DatedVersion,
  isTaken: (id: string) => boolean,
): readonly MaintenanceHistory[] | null {
  const { at } = version;
  const before = histories.findLast(({ first: { publishedAt }, parts }) => {
    const isJustBefore = publishedAt !== null && publishedAt <= at && at - publishedAt <= NEXT_POST_MS;
    return isJustBefore && parts.some((part) => !isSettled(part));
  });
  const ahead = more.filter(({ start }) => start > at);
  if (before === undefined || ahead.length === 0) return null;
  return addFurther(histories, { one: before, more: ahead, isTaken }, version);
}
