import { jstMidnight } from '../calendar.ts';
import { envelopeOf } from '../envelope.ts';
import type { ChangedClock, Sequel } from '../notice/notice.ts';
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, shift } from '../time.ts';
import { least } from './least.ts';
import { append, type MaintenanceHistory } from './maintenance-history.ts';
import { isCalledElse, ofThatName } from './name.ts';
import { type PartHistory, retimePart } from './part-history.ts';
import { isSettled, openParts } from './targets.ts';
import type { DatedVersion } from './version.ts';

/** So far ahead an edge is changed by its clock alone, at most. */
export const FARTHEST_MS = 62 * DAY_MS;
/** A stop that was to be over so long ago is not the one that a post speaks of. */
export const LATE_MS = 6 * HOUR_MS;
/** No stop seen was made so much longer. */
export const LONGEST_MS = 3 * DAY_MS;

const DAY_MINUTES = DAY_MS / MINUTE_MS;

/** 「(誤)6:00 (正)6:30」 */
export function changeEdges(
  histories: readonly MaintenanceHistory[],
  { edges, days }: Sequel,
  version: DatedVersion,
): MaintenanceHistory | null {
  const { at, notice } = version;
  if (histories.some((history) => isKnownTo(history, version))) return null;
  const isLeft = (history: MaintenanceHistory): boolean => {
    const { start, end } = envelopeOf(history.parts);
    const isRecent = end === null ? at - start <= LONGEST_MS : at - end <= LATE_MS;
    return isRecent && start - at <= FARTHEST_MS && !history.parts.every(isSettled);
  };
  const fitting = histories
    .filter(isLeft)
    .filter(({ parts }) => openParts(parts).some((part) => retimed(part, edges) !== null));
  const dated = days.length === 0 ? fitting : fitting.filter(({ parts }) => days.some((day) => touches(parts, day)));
  const named = ofThatName(dated, notice.title).filter((history) => !isCalledElse(history, notice.title));
  // Nothing but its edge says which: of several that may be any.
  if (named.length > 1 && edges.some(({ old }) => old === null)) return null;
  const meant = least(named, ({ parts }) => Math.abs(envelopeOf(parts).start - at));
  if (meant === null) return null;
  for (const part of openParts(meant.parts)) {
    const times = retimed(part, edges);
    if (times !== null) retimePart(part, times, statusOf(part, times, at), version);
  }
  append(meant, version, true);
  return meant;
}

/** The notice names its times, old or new, with their day: what it says of them is read from that. */
function isKnownTo({ parts }: MaintenanceHistory, { reading }: DatedVersion): boolean {
  const { windows, superseded } = reading;
  return parts.some(
    (part) =>
      windows.some(({ start, end }) => start === part.start || (start !== null && end !== null && end === part.end)) ||
      superseded.some(({ start, end }) => start === part.start && end !== null && end === part.end),
  );
}

type Times = Pick<PartHistory, 'start' | 'end'>;

/** The part with its edges where `edges` put them; null: it has none of them. */
function retimed({ start, end }: PartHistory, edges: readonly ChangedClock[]): Times | null {
  let times: Times = { start, end };
  for (const { side, old, fresh } of edges) {
    const isStart = side !== 'end' && hasClock(start, old);
    const isEnd = side !== 'start' && hasClock(end, old);
    if (isStart === isEnd) return null;
    times = isStart
      ? { ...times, start: moved(start, old, fresh) }
      : { ...times, end: moved(end as EpochMs, old, fresh) };
  }
  if (times.start === start && times.end === end) return null;
  return isSound(times) ? times : null;
}

/** It ends behind its start, and is no longer than a stop may be. */
export const isSound = ({ start, end }: Times): boolean => end === null || (end > start && end - start <= LONGEST_MS);

const clockOf = (instant: EpochMs): number => Math.round((instant - jstMidnight(instant)) / MINUTE_MS);

const hasClock = (instant: EpochMs | null, clock: number | null): boolean =>
  instant !== null && (clock === null || clockOf(instant) === clock % DAY_MINUTES);

/** To the new clock time that is nearest to the old one. */
function moved(instant: EpochMs, old: number | null, fresh: number): EpochMs {
  const away = (((fresh - (old ?? clockOf(instant))) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return shift(instant, (away > DAY_MINUTES / 2 ? away - DAY_MINUTES : away) * MINUTE_MS);
}

export const statusOf = (part: PartHistory, { end }: Times, at: EpochMs): PartHistory['status'] => {
  const isLonger = part.end !== null && end !== null && end > part.end;
  if (part.start > at) return 'scheduled';
  return isLonger ? 'extended' : part.status;
};

/** Begins or ends on that day. */
export const touches = (parts: readonly PartHistory[], day: EpochMs): boolean =>
  parts.some(({ start, end }) => jstMidnight(start) === day || (end !== null && jstMidnight(end) === day));
